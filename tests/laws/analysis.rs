//! What holds among the summaries of one article.

use std::borrow::Cow;

use nutgraf::{Analysis, Kind, Length, Options, Page};

use super::{novelty, summary};

/// The laws of all that is made of a page: the summary that `options` ask for, those of other kinds and
/// lengths, and what is new against its first half.
pub fn obeys_laws(page: &Page, options: &Options) {
    let analysis = Analysis::of(Cow::Borrowed(page), options);
    let again = with_progress(page, options);
    let made = analysis.summary(options);
    assert_eq!(
        made,
        again.summary(options),
        "the same page and options, the same summary"
    );
    summary::obeys_laws(page, options, &made);
    choices_obey_laws(&analysis, options);
    terms(&analysis, made.sentences.len());

    let half = Page {
        blocks: page.blocks[..page.blocks.len() / 2].to_owned(),
        ..page.clone()
    };
    let half = Analysis::of(Cow::Owned(half), &Options::default());
    novelty::obeys_laws(&analysis, &again, &[half]);
}

/// The analysis of a page, of which is told how it comes about.
fn with_progress<'p>(page: &'p Page, options: &Options) -> Analysis<'p> {
    let mut told = vec![0.0];
    let mut tell = |share| told.push(share);
    let analysis = Analysis::with_progress(Cow::Borrowed(page), options, &mut tell);
    assert!(
        told.is_sorted_by(|before, after| before < after),
        "{told:?}"
    );
    assert_eq!(told.last(), Some(&1.0));
    analysis
}

/// The laws of what `options` choose of an article, in any kind, and in a length and the next.
pub fn choices_obey_laws(analysis: &Analysis<'_>, options: &Options) {
    let of = |kind, length| {
        let options = Options {
            kind,
            length,
            ..options.clone()
        };
        let made = analysis.summary(&options);
        summary::choice_obeys_laws(analysis.page(), &options, &made);
        made
    };
    let made = of(options.kind, options.length);
    coverage(analysis, &made.chosen, made.coverage.share);
    coverage_of_all(analysis, made.sentences.len());

    let count = match options.length {
        Length::Sentences(count) => count,
        _ => 2,
    };
    for kind in [Kind::Tldr, Kind::Teaser] {
        let shorter = of(kind, Length::Sentences(count));
        let longer = of(kind, Length::Sentences(count.saturating_add(1)));
        let mut chosen = shorter.chosen.iter();
        assert!(chosen.all(|index| longer.chosen.contains(index)));
    }
    let words_of = |most| -> usize {
        let summary = of(Kind::Tldr, Length::Words(most));
        let chosen = summary.chosen.iter();
        chosen.map(|&index| summary.sentences[index].words).sum()
    };
    let most = match options.length {
        Length::Words(most) => most,
        _ => 20,
    };
    assert!(
        words_of(most) <= words_of(most.saturating_add(1)),
        "a larger budget buys less than {most} words"
    );
    of(Kind::KeyPoints, options.length);
    of(Kind::Headline, options.length);
}

/// What the chosen sentences cover, taken one by one.
fn coverage(analysis: &Analysis<'_>, chosen: &[usize], share: f64) {
    let grown = analysis.coverage(chosen);
    assert_eq!(grown.len(), chosen.len());
    let last = grown.last().copied().unwrap_or_default();
    assert!((last - share).abs() < 1e-9, "{last} is not {share}");
}

/// What is covered grows with each sentence, up to all of it, unless no sentence has a term.
fn coverage_of_all(analysis: &Analysis<'_>, count: usize) {
    let backwards: Vec<usize> = (0..=count).rev().collect();
    let grown = analysis.coverage(&backwards);
    assert!(grown.is_sorted());
    assert!(grown.iter().all(|share| (0.0..=1.0).contains(share)));
    let all = grown.last().copied().unwrap_or_default();
    assert!(all == 0.0 || all > 1.0 - 1e-9, "{all}");
}

/// The terms of a sentence share its weight.
fn terms(analysis: &Analysis<'_>, count: usize) {
    for index in 0..count {
        let terms = analysis.terms(index);
        let sum: f64 = terms.iter().map(|term| term.weight).sum();
        assert!(terms.is_empty() || (sum - 1.0).abs() < 1e-9, "{sum}");
        assert!(terms.is_sorted_by(|left, right| left.weight >= right.weight));
    }
    assert_eq!(analysis.terms(count), []);
}
