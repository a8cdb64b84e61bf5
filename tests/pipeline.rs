//! The whole pipeline on small articles; what holds of every one stands in `properties/`.

use std::borrow::Cow;

use nutgraf::{
    Analysis, Emptiness, HeadlineSource, Kind, Length, Mention, Options, Page, Summary, summarize,
};

fn options(length: Length) -> Options {
    Options {
        length,
        ..Options::default()
    }
}

fn summary_of(text: &str, length: Length) -> Summary {
    summarize(&Page::from_text(text), &options(length))
}

#[track_caller]
fn check_empty(text: &str, length: Length, reason: Emptiness) {
    let summary = summary_of(text, length);
    assert_eq!(
        (summary.chosen.as_slice(), summary.emptiness),
        (&[][..], Some(reason)),
        "{text:?}"
    );
}

#[test]
fn nothing_to_summarize_gives_an_honest_nothing() {
    check_empty("", Length::Auto, Emptiness::NoText);
    check_empty(" \t\r\n\u{a0}\u{2003}", Length::Auto, Emptiness::NoText);
    check_empty(
        "One sentence of six words here.",
        Length::Words(2),
        Emptiness::BudgetTooSmall,
    );
    check_empty(
        "One sentence.",
        Length::Sentences(0),
        Emptiness::BudgetTooSmall,
    );
}

#[test]
fn key_points_stand_one_to_a_line() {
    let page = Page::from_text(
        "The bridge was closed on Monday morning after\n\
         engineers found cracks in two of its supports,\n\
         the city said. The ferry carries the pupils.\n\nNobody knows for how long.",
    );
    let options = Options {
        kind: Kind::KeyPoints,
        length: Length::Short,
        ..Options::default()
    };
    let summary = summarize(&page, &options);
    assert_eq!(
        summary.text(&page),
        "* The bridge was closed on Monday morning after engineers found cracks in two of its supports, the city said.\n\
         * The ferry carries the pupils.\n* Nobody knows for how long."
    );
}

#[test]
fn one_sentence_is_its_own_summary() {
    for text in ["It rains.", "no sentence end at all", "雨が降る。", "مطر"] {
        let page = Page::from_text(text);
        let summary = summarize(&page, &Options::default());
        assert_eq!(summary.text(&page), text);
    }
}

/// A text with a long first sentence, and its headlines.
#[track_caller]
fn check_headline(
    title: Option<&str>,
    length: Length,
    expected: Option<(&str, HeadlineSource, bool)>,
) {
    let text = "The city closed the old bridge to all traffic on Monday morning (the third time this year), \
                after engineers of the region found new cracks in two of its piers. Nobody was hurt there.";
    let mut page = Page::from_text(text);
    page.metadata.site = Some("The Daily Post".into());
    page.metadata.title = title.map(str::to_owned);
    let kind = Kind::Headline;
    let summary = summarize(
        &page,
        &Options {
            kind,
            length,
            ..Options::default()
        },
    );
    let headline = summary.headline.as_ref();
    let found = headline.map(|headline| (headline.text.as_str(), headline.source, headline.cut));
    assert_eq!(found, expected);
    assert_eq!(summary.text(&page), expected.map_or("", |(text, ..)| text));
    assert_eq!(summary.emptiness.is_some(), expected.is_none());
}

#[test]
fn a_headline_is_the_title_or_a_sentence() {
    use HeadlineSource::{Sentence, Title};
    let title = "Old bridge closed: what it means for you";
    check_headline(Some(title), Length::Auto, Some((title, Title, false)));
    check_headline(
        Some(title),
        Length::Words(3),
        Some(("Old bridge closed", Title, true)),
    );
    check_headline(
        Some("Home"),
        Length::Short,
        Some((
            "The city closed the old bridge to all traffic on Monday morning",
            Sentence,
            true,
        )),
    );
    check_headline(
        None,
        Length::Words(6),
        Some(("Nobody was hurt there", Sentence, false)),
    );
    check_headline(
        Some("The Daily Post"),
        Length::Words(3),
        Some(("The Daily Post", Title, false)),
    );
    check_headline(
        Some(" Old bridge closed "),
        Length::Auto,
        Some(("Old bridge closed", Title, false)),
    );
    check_headline(Some(title), Length::Words(2), None);
    check_headline(None, Length::Characters(10), None);
}

/// An article on a bridge, with a ferry, a question, a pronoun and a line that asks for a click.
const STEERED: &str = "The city closed the old bridge on Monday, after engineers found cracks in two piers.\n\n\
    Anna Berg, the mayor, wants a new bridge of steel within three years. She also wants a toll for lorries. \
    The ferry carries the pupils over the river until then, and costs them nothing.\n\n\
    Read also: how the bridge was built\n\n\
    The old bridge was built by the railway in 1891, long before there were any lorries. \
    The railway left the town in 1962, and the bridge was given to the city for one mark.";

/// The opening words of the sentences that the options choose.
#[track_caller]
fn check_steered(options: Options, expected: &[&str]) {
    let page = Page::from_text(STEERED);
    let analysis = Analysis::of(Cow::Borrowed(&page), &Options::default());
    let summary = analysis.summary(&options);
    let chosen = summary.chosen.iter();
    let texts: Vec<&str> = chosen
        .map(|&index| summary.sentences[index].text(&page))
        .collect();
    assert_eq!(texts.len(), expected.len(), "{texts:?}");
    for (text, expected) in texts.iter().zip(expected) {
        assert!(text.starts_with(expected), "{texts:?}");
    }
    assert_eq!(
        summary,
        summarize(&page, &options),
        "an analysis gives what the whole way gives"
    );
}

fn words(words: &str) -> Mention {
    Mention::Words(words.to_owned())
}

fn one_sentence() -> Options {
    Options {
        length: Length::Sentences(1),
        ..Options::default()
    }
}

#[test]
fn a_reader_steers_the_summary() {
    check_steered(one_sentence(), &["The city closed"]);
    let focus = |focus: &str| Options {
        focus: vec![focus.to_owned()],
        ..one_sentence()
    };
    check_steered(focus("ferry"), &["The ferry"]);
    check_steered(focus("RAILWAY"), &["The old bridge was"]);
    check_steered(focus("zeppelin"), &["The city closed"]);
    // Words of every sentence say nothing of what it is to be about.
    check_steered(focus("for those who are with the"), &["The city closed"]);
    check_steered(focus("this is for who takes the ferry"), &["The ferry"]);

    let require = |require: Vec<Mention>| Options {
        require,
        ..one_sentence()
    };
    check_steered(require(vec![words("pupils")]), &["The ferry"]);
    check_steered(require(vec![Mention::Sentence(3)]), &["The ferry"]);
    check_steered(
        require(vec![words("zeppelin"), Mention::Sentence(99)]),
        &["The city closed"],
    );

    let exclude = |exclude: Vec<Mention>| Options {
        exclude,
        ..one_sentence()
    };
    check_steered(exclude(vec![words("engineers")]), &["Anna Berg"]);
    check_steered(
        Options {
            exclude: vec![words("city")],
            ..require(vec![words("city"), words("mark")])
        },
        &["Anna Berg"],
    );
    check_steered(exclude((0..9).map(Mention::Sentence).collect()), &[]);
}

#[test]
fn what_leans_is_taken_with_what_it_leans_on() {
    let options = Options {
        require: vec![words("toll")],
        length: Length::Sentences(2),
        ..Options::default()
    };
    check_steered(options, &["Anna Berg", "She also"]);
}

#[test]
fn what_asks_for_a_click_is_never_quoted() {
    let page = Page::from_text(STEERED);
    let options = Options {
        length: Length::Sentences(9),
        ..Options::default()
    };
    let text = summarize(&page, &options).text(&page);
    assert!(!text.contains("Read also"), "{text}");
}

#[test]
fn the_terms_of_a_sentence_are_its_own() {
    let page = Page::from_text(STEERED);
    let analysis = Analysis::of(Cow::Borrowed(&page), &Options::default());
    let summary = analysis.summary(&Options::default());
    for (index, sentence) in summary.sentences.iter().enumerate() {
        let terms = analysis.terms(index);
        let text = sentence.text(&page);
        assert!(
            terms.iter().all(|term| text.contains(&term.text)),
            "{terms:?}"
        );
        assert!(terms.is_sorted_by(|left, right| left.weight >= right.weight));
        let sum: f64 = terms.iter().map(|term| term.weight).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    }
    assert_eq!(analysis.terms(99), []);
}
