//! What holds of any summary.

use std::collections::BTreeSet;

use nutgraf::{
    Emptiness, HeadlineSource, Keyword, Kind, Language, Length, Mention, Options, Page, Role,
    Sentence, Summary, extract, split, utf16_length,
};

/// The laws of the `summary` that `options` give of a `page`.
pub fn obeys_laws(page: &Page, options: &Options, summary: &Summary) {
    assert_eq!(summary.article, extract(page));
    let title = options.title.as_ref().or(summary.article.title.as_ref());
    assert_eq!(summary.title.as_ref(), title);
    assert!((0.0..=1.0).contains(&summary.language_confidence));
    assert_eq!(
        summary.language_confidence == 0.0,
        summary.language == Language::UNKNOWN
    );
    sentences(page, summary);
    for (index, keyword) in summary.keywords.iter().enumerate() {
        occurrences(page, &summary.sentences, keyword);
        let mut others = summary.keywords[..index].iter();
        assert!(others.all(|other| other.text != keyword.text && other.weight >= keyword.weight));
    }
    assert!(summary.keywords.len() <= 12);
    choice_obeys_laws(page, options, summary);
}

/// The laws of what changes with the options while the article stays.
pub fn choice_obeys_laws(page: &Page, options: &Options, summary: &Summary) {
    assert_eq!(summary.kind, options.kind);
    order(options, &summary.sentences);
    choice(page, options, summary);
    budget(page, options, summary);
    headline(page, options, summary);
}

/// The sentences are those of the article's running text, and lean on one another.
fn sentences(page: &Page, summary: &Summary) {
    let blocks = page.blocks.iter().enumerate();
    let bodies = blocks.filter(|(index, _)| summary.article.roles[*index] == Role::Body);
    let ranges = bodies.flat_map(|(index, block)| {
        let ranges = split(&block.text, summary.language);
        ranges.into_iter().map(move |range| (index, range))
    });
    let found = summary.sentences.iter();
    assert!(
        found
            .map(|sentence| (sentence.block, sentence.range))
            .eq(ranges)
    );
    for (index, sentence) in summary.sentences.iter().enumerate() {
        assert!(!sentence.text(page).is_empty());
        assert!(
            sentence
                .cohesion
                .leans_on
                .is_none_or(|(other, _)| other < summary.sentences.len() && other != index)
        );
    }
}

/// Every sentence has a place of its own, what is required before all else, what is excluded behind it,
/// and a score that is the sum of its parts.
fn order(options: &Options, sentences: &[Sentence]) {
    let ranks: BTreeSet<usize> = sentences.iter().map(|sentence| sentence.rank).collect();
    assert!(ranks.into_iter().eq(0..sentences.len()));
    for sentence in sentences {
        let score = sentence.score;
        let sum = score.centrality
            + score.importance
            + score.title
            + score.position
            + score.form
            + score.cohesion
            + score.focus;
        assert_eq!(sum, score.total);
        assert!(score.total.is_finite());
    }
    let excluded = excluded(options, sentences.len());
    if options
        .exclude
        .iter()
        .all(|mention| matches!(mention, Mention::Sentence(_)))
    {
        let left = sentences.len() - excluded.len();
        assert!(excluded.iter().all(|index| sentences[*index].rank >= left));
        if let Some(Mention::Sentence(first)) = options.require.first()
            && *first < sentences.len()
            && !excluded.contains(first)
        {
            assert_eq!(sentences[*first].rank, 0);
        }
    }
}

/// The sentences that are excluded by their index.
fn excluded(options: &Options, count: usize) -> BTreeSet<usize> {
    let named = options.exclude.iter().filter_map(|mention| match mention {
        Mention::Sentence(index) if *index < count => Some(*index),
        _ => None,
    });
    named.collect()
}

/// What is chosen, and what the summary says of the choice.
fn choice(page: &Page, options: &Options, summary: &Summary) {
    let count = summary.sentences.len();
    let excluded = excluded(options, count);
    assert!(summary.chosen.is_sorted_by(|left, right| left < right));
    for index in &summary.chosen {
        assert!(*index < count && !excluded.contains(index));
    }
    let text = summary.text(page);
    let is_empty = summary.chosen.is_empty() && summary.headline.is_none();
    assert_eq!(is_empty, text.is_empty());
    let is_white = page.blocks.iter().all(|block| block.text.trim().is_empty());
    let reason = match (count, is_white) {
        (1.., _) => Emptiness::BudgetTooSmall,
        (0, true) => Emptiness::NoText,
        (0, false) => Emptiness::NoArticle,
    };
    assert_eq!(summary.emptiness, is_empty.then_some(reason));
    if summary.kind == Kind::KeyPoints {
        assert_eq!(text.lines().count(), summary.chosen.len());
    }

    let coverage = &summary.coverage;
    assert!((0.0..=1.0).contains(&coverage.share));
    if let Some(next) = coverage.next {
        assert!(next < count && !summary.chosen.contains(&next) && !excluded.contains(&next));
    }
    let is_missing = |keyword: &&Keyword| {
        let mut places = keyword.occurrences.iter();
        !places.any(|place| summary.chosen.contains(&place.sentence))
    };
    let missing = summary.keywords.iter().filter(is_missing);
    assert!(missing.map(|keyword| &keyword.text).eq(&coverage.missing));
}

/// A budget is never exceeded.
fn budget(page: &Page, options: &Options, summary: &Summary) {
    let chosen = || {
        summary
            .chosen
            .iter()
            .map(|&index| &summary.sentences[index])
    };
    let words_of_all: usize = summary.sentences.iter().map(|one| one.words).sum();
    let words: usize = chosen().map(|one| one.words).sum();
    let letters: usize = chosen()
        .map(|one| one.text(page).chars())
        .map(|chars| chars.filter(|char| char.is_alphanumeric()).count())
        .sum();
    let root = (summary.sentences.len() as f64).sqrt().round() as usize;
    let [auto, short, medium, long] = match options.kind {
        Kind::KeyPoints => [root.clamp(1, 7), 3, 5, 7],
        Kind::Teaser => [1, 1, 3, 5],
        _ => [root.clamp(1, 7), 1, 3, 5],
    };
    let count = summary.chosen.len();
    let text = summary.text(page);
    let (taken, budget) = match options.length {
        Length::Characters(most) => (utf16_length(&text), most),
        // The sentence that it was made of may be longer than a headline.
        _ if options.kind == Kind::Headline => (count, 1),
        Length::Auto => (count, auto),
        Length::Short => (count, short),
        Length::Medium => (count, medium),
        Length::Long => (count, long),
        Length::Sentences(most) => (count, most),
        Length::Words(most) => (words, most),
        // No language is read faster than at 5.95 words or letters a second.
        Length::Seconds(seconds) => (words.min(letters), (seconds * 6.0) as usize),
        Length::Ratio(share) => (
            words,
            (share.clamp(0.0, 1.0) * words_of_all as f64) as usize,
        ),
        other => unreachable!("what {other:?} allows has to be said here"),
    };
    assert!(
        taken <= budget,
        "{taken} of {budget} for {:?}",
        options.length
    );
}

/// A headline leaves out, and adds nothing.
fn headline(page: &Page, options: &Options, summary: &Summary) {
    let Some(headline) = &summary.headline else {
        assert!(options.kind != Kind::Headline || summary.chosen.is_empty());
        return;
    };
    assert_eq!(options.kind, Kind::Headline);
    assert_eq!(headline.text, headline.text.trim());
    let title = summary.title.as_deref().unwrap_or_default();
    let block = headline
        .block
        .map_or(title, |block| &page.blocks[block].text);
    let written = headline.range.of(block);
    let mut chars = written.chars();
    assert!(
        headline
            .text
            .chars()
            .all(|char| chars.any(|other| other == char)),
        "{headline:?} is not of {block:?}"
    );
    assert!(headline.text.starts_with(written.chars().next().unwrap()));
    assert!(headline.text.ends_with(written.chars().last().unwrap()));
    if !headline.cut {
        assert_eq!(headline.text, written);
    }
    match headline.source {
        HeadlineSource::Title => {
            assert_eq!(summary.chosen, []);
            assert!(title.contains(&headline.text));
            let role = headline.block.map(|block| summary.article.roles[block]);
            assert!(role.is_none_or(|role| role == Role::Headline));
        }
        HeadlineSource::Sentence => {
            let [sentence] = summary.chosen[..] else {
                panic!("a headline is made of one sentence");
            };
            let sentence = summary.sentences[sentence];
            assert_eq!(headline.block, Some(sentence.block));
            assert!(sentence.range.start <= headline.range.start);
            assert!(sentence.range.end >= headline.range.end);
        }
        other => unreachable!("what a headline of {other:?} is has to be said here"),
    }
}

/// A keyword stands where it is said to stand, and is written so in one of these places.
fn occurrences(page: &Page, sentences: &[Sentence], keyword: &Keyword) {
    assert!(keyword.weight > 0.0 && keyword.weight <= 1.0);
    let mut is_written_so = false;
    let mut before = (0, 0);
    for occurrence in &keyword.occurrences {
        let text = occurrence
            .range
            .of(sentences[occurrence.sentence].text(page));
        assert!(!text.is_empty());
        is_written_so |= text == keyword.text;
        assert!(before <= (occurrence.sentence, occurrence.range.start));
        before = (occurrence.sentence, occurrence.range.end);
    }
    assert!(is_written_so, "{keyword:?}");
}
