//! What three reports of one event add to each other.

use std::borrow::Cow;

use nutgraf::{Analysis, Background, Options, Page};

fn analysis(text: &str) -> Analysis<'static> {
    analysis_in("en", text)
}

fn analysis_in(language: &str, text: &str) -> Analysis<'static> {
    let options = Options {
        language: Some(language.to_owned()),
        ..Options::default()
    };
    Analysis::of(Cow::Owned(Page::from_text(text)), &options)
}

fn background(articles: &[Analysis<'_>]) -> Background {
    let mut background = Background::default();
    for article in articles {
        background.add(article);
    }
    background
}

/// One event as three papers tell it, and what has nothing to do with it.
const REPORTS: [&str; 4] = [
    "The old bridge over the Tern was closed on Monday, after engineers found cracks in two of its piers. \
     Some nine thousand drivers cross the bridge every day. The repair will take a year, the city says.",
    "On Monday the city closed the old bridge over the Tern. Engineers had found cracks in two piers. \
     Bakers in the old town fear for their trade, as half of their customers come from the other bank. \
     A ferry will carry pupils to school from Thursday on, free of charge.",
    "Cracks in two piers: on Monday the city closed its bridge over the Tern. \
     The cracks were first seen in 2019, but the council voted against an inspection three times. \
     “We were told that it could wait,” the former mayor said.",
    "The orchestra opens its season with a symphony that nobody has heard for a century. \
     The score lay in an attic in Trieste, under a pile of tablecloths.",
];

/// Of all others so many must be on the subject of the report, the share that is new against them
/// within `bounds`, and what it adds must begin with this.
#[track_caller]
fn check(report: usize, others: usize, bounds: std::ops::RangeInclusive<f64>, first: &str) {
    let articles = REPORTS.map(analysis);
    let novelty = articles[report].novelty(&background(&articles));
    assert!(bounds.contains(&novelty.share), "{novelty:?}");
    assert_eq!(novelty.compared_with, others);
    let summary = articles[report].summary(&Options::default());
    let added = novelty.additions[0];
    let text = summary.sentences[added].text(articles[report].page());
    assert!(text.starts_with(first), "{text}: {novelty:?}");
}

#[test]
fn each_report_adds_what_it_alone_tells() {
    check(0, 2, 0.4..=0.8, "Some nine thousand drivers");
    check(1, 2, 0.4..=0.8, "Bakers in the old town");
    check(2, 2, 0.4..=0.8, "The cracks were first seen");
    check(3, 0, 1.0..=1.0, "The orchestra opens");
}

#[test]
fn only_articles_of_the_same_language_are_compared() {
    let german = analysis_in("de", "Die Brücke am Tern ist seit Montag gesperrt.");
    let others = background(&[analysis(REPORTS[0]), analysis(REPORTS[1])]);
    let novelty = german.novelty(&others);
    assert_eq!((novelty.share, novelty.compared_with), (1.0, 0));
}
