//! Laws of novelty, on random articles and on three reports of one event.

use std::borrow::Cow;

use nutgraf::{Analysis, Background, Novelty, Options, Page};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

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

/// Articles of few different words, so that they often say the same.
fn articles() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "bridge",
        "closed",
        "ferry",
        "pupils",
        "engineer",
        "cracks",
        "the",
        "of",
        "she",
        "monday",
        "budget",
        "41",
        "年",
        "\u{1f309}",
    ]);
    let end = prop::sample::select(vec![". ", "? ", ".\n\n"]);
    let sentence = (prop::collection::vec(word, 1..7), end)
        .prop_map(|(words, end)| format!("The {}{end}", words.join(" ")));
    prop::collection::vec(sentence, 0..9).prop_map(|sentences| sentences.concat())
}

fn shares(novelty: &Novelty) -> impl Iterator<Item = f64> {
    novelty.sentences.iter().copied().chain([novelty.share])
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(0),
        ..ProptestConfig::default()
    })]

    #[test]
    fn more_that_is_known_never_leaves_more_new(
        text in articles(),
        known in prop::collection::vec(articles(), 0..4),
    ) {
        let (article, known) = (analysis(&text), known.iter().map(|text| analysis(text)).collect::<Vec<_>>());
        let mut before = article.novelty(&Background::default());
        for count in 1..=known.len() {
            let novelty = article.novelty(&background(&known[..count]));
            for (now, then) in shares(&novelty).zip(shares(&before)) {
                prop_assert!((0.0..=then).contains(&now), "{now} of {then}");
            }
            before = novelty;
        }
    }

    #[test]
    fn against_nothing_all_is_new_and_against_a_copy_nothing(text in articles()) {
        let article = analysis(&text);
        let novelty = article.novelty(&Background::default());
        // A sentence of stop words has nothing that could be new.
        prop_assert!(shares(&novelty).all(|share| share == 1.0 || share == 0.0));
        prop_assert!(novelty.share == 1.0 || novelty.sentences.iter().all(|share| *share == 0.0));
        let copied = article.novelty(&background(&[analysis(&text)]));
        prop_assert!(shares(&copied).all(|share| share == 0.0));
        prop_assert!(copied.additions.is_empty());
        let own = background(std::slice::from_ref(&article));
        prop_assert_eq!(article.novelty(&own), novelty, "it is not compared with itself");
    }

    #[test]
    fn additions_are_sentences_of_the_article_each_once(text in articles(), known in articles()) {
        let article = analysis(&text);
        let novelty = article.novelty(&background(&[analysis(&known)]));
        let mut additions = novelty.additions.clone();
        additions.sort_unstable();
        additions.dedup();
        prop_assert_eq!(additions.len(), novelty.additions.len());
        prop_assert!(additions.iter().all(|index| *index < novelty.sentences.len()));
    }

    #[test]
    fn who_leaves_a_background_leaves_no_trace(text in articles(), known in articles()) {
        let [article, copy, other] = [&text, &text, &known].map(|text| analysis(text));
        let mut both = background(std::slice::from_ref(&other));
        let before = article.novelty(&both);
        both.add(&copy);
        prop_assert_eq!(article.novelty(&both).share, 0.0);
        both.remove(&copy);
        prop_assert_eq!(article.novelty(&both), before);
    }
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
