//! Laws of the whole pipeline, on random input.

use nutgraf::{Emptiness, Length, Options, Page, Role, Summary, summarize};
use proptest::prelude::*;

fn options(length: Length) -> Options {
    Options {
        length,
        ..Options::default()
    }
}

fn summary_of(text: &str, length: Length) -> Summary {
    summarize(&Page::from_text(text), &options(length))
}

/// Texts that look like writing often enough to have sentences, and like anything else as well.
fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-z]{1,9}",
        1 => "[A-Z][a-zé]{1,7}",
        1 => Just("musk".to_owned()),
        1 => "[一-十]{1,4}",
        1 => any::<String>(),
    ];
    let end = prop_oneof![
        Just(". "),
        Just("! "),
        Just("。"),
        Just(" » "),
        Just("\n\n"),
        Just(" "),
        Just("\r\n"),
        Just("\0")
    ];
    prop::collection::vec((prop::collection::vec(word, 0..9), end), 0..40).prop_map(|sentences| {
        sentences
            .into_iter()
            .map(|(words, end)| words.join(" ") + end)
            .collect()
    })
}

proptest! {
    #[test]
    fn every_sentence_stands_in_its_block(text in texts()) {
        let page = Page::from_text(&text);
        let summary = summarize(&page, &Options::default());
        let mut before = None;
        for sentence in &summary.sentences {
            prop_assert!(!sentence.text(&page).is_empty());
            prop_assert_eq!(sentence.text(&page), sentence.text(&page).trim());
            prop_assert_eq!(summary.article.roles[sentence.block], Role::Body);
            let at = (sentence.block, sentence.range);
            prop_assert!(before.is_none_or(|before| before < at));
            before = Some(at);
        }
        prop_assert_eq!(summary.article.roles.len(), page.blocks.len());
    }

    #[test]
    fn ranks_are_an_order_and_scores_add_up(text in texts(), title in any::<Option<String>>()) {
        let summary = summarize(&Page::from_text(&text), &Options { title, ..Options::default() });
        let mut ranks: Vec<usize> = summary.sentences.iter().map(|sentence| sentence.rank).collect();
        ranks.sort_unstable();
        prop_assert!(ranks.into_iter().eq(0..summary.sentences.len()));
        for sentence in &summary.sentences {
            let score = sentence.score;
            prop_assert_eq!(score.centrality + score.position + score.title, score.total);
            prop_assert!(score.total.is_finite());
        }
    }

    #[test]
    fn a_longer_summary_contains_the_shorter(text in texts(), count in 1_usize..9) {
        let shorter = summary_of(&text, Length::Sentences(count)).chosen;
        let longer = summary_of(&text, Length::Sentences(count + 1)).chosen;
        prop_assert!(shorter.len() <= count);
        prop_assert!(shorter.iter().all(|index| longer.contains(index)));
        prop_assert!(longer.is_sorted());
    }

    #[test]
    fn a_budget_is_never_exceeded(text in texts(), words in 0_usize..60, share in -0.5..1.5) {
        for length in [Length::Words(words), Length::Ratio(share), Length::Ratio(f64::NAN)] {
            let summary = summary_of(&text, length);
            let total: usize = summary.sentences.iter().map(|sentence| sentence.words).sum();
            let taken: usize = summary.chosen.iter().map(|&index| summary.sentences[index].words).sum();
            let budget = match length {
                Length::Words(words) => words,
                _ => (share.clamp(0.0, 1.0) * total as f64) as usize,
            };
            prop_assert!(taken <= budget, "{} of {}", taken, budget);
        }
    }

    #[test]
    fn an_empty_summary_says_why(text in texts()) {
        let summary = summary_of(&text, Length::Auto);
        prop_assert_eq!(summary.chosen.is_empty(), summary.emptiness.is_some());
        if text.trim().is_empty() {
            prop_assert_eq!(summary.emptiness, Some(Emptiness::NoText));
        }
    }

    #[test]
    fn the_same_page_gives_the_same_summary(text in texts()) {
        prop_assert_eq!(summary_of(&text, Length::Auto), summary_of(&text, Length::Auto));
    }
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
fn one_sentence_is_its_own_summary() {
    for text in ["It rains.", "no sentence end at all", "雨が降る。", "مطر"] {
        let page = Page::from_text(text);
        let summary = summarize(&page, &Options::default());
        assert_eq!(summary.text(&page), text);
    }
}
