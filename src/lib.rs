//! Extractive summaries of articles by TF-IDF.
//!
//! A summary is made of the article's own sentences, each with the place where it stands. The
//! crate is pure and total: no input or output, no clock, no randomness, no failure; the same page
//! and options give the same summary on every platform.
//!
//! ```
//! use nutgraf::{summarize, Length, Options, Page};
//!
//! let text = "The old bridge is closed\n\n\
//!     The city closed the old bridge on Monday, after engineers found cracks in two piers. \
//!     It was raining. \
//!     The engineers say that repairing the bridge will take a year.";
//! let page = Page::from_text(text);
//! let summary = summarize(&page, &Options { length: Length::Sentences(1), ..Options::default() });
//! let [only] = summary.chosen[..] else { unreachable!() };
//! let sentence = &summary.sentences[only];
//! assert!(sentence.range.of(&page.blocks[sentence.block].text).starts_with("The city closed"));
//! ```

// A reader's page must never bring the summary down.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod article;
mod budget;
mod discourse;
mod headline;
mod importance;
mod keyword;
mod language;
mod limit;
mod numbering;
mod options;
mod page;
mod score;
mod select;
mod sentence;
mod summary;
mod teaser;
mod term;
mod text;
mod tfidf;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(feature = "fit")]
pub use article::features;
pub use article::{Article, Reason, Role, extract};
pub use discourse::{Cohesion, Leaning, SentenceInContext, Unfit, cohesion};
pub use keyword::{Keyword, Occurrence};
pub use language::{Identification, Language, identify};
pub use limit::Limit;
pub use options::{Kind, Length, Options};
pub use page::{Block, BlockKind, Container, Layout, Metadata, Page, Truncation};
pub use score::Score;
pub use sentence::split;
pub use summary::{Emptiness, Headline, HeadlineSource, Sentence, Summary};
pub use term::WordBreaker;
pub use text::{Range, Utf16Cursor, utf16_length};

use budget::Budget;
use importance::Importance;
use score::{Observation, Standard};
use select::Choice;
use term::{Reading, Vocabulary};
use tfidf::{InverseFrequency, Profile, Vector};

/// Summarizes the article of a page: the whole way, stage by stage.
///
/// The cost is proportional to the text, but for one logarithmic factor in ordering the sentences.
#[must_use]
pub fn summarize(page: &Page, options: &Options) -> Summary {
    let article = extract(page);
    let declared = options
        .language
        .as_deref()
        .or(page.metadata.language.as_deref());
    let Identification {
        language,
        confidence,
    } = identified(page, &article, declared);
    let title = options.title.clone().or_else(|| article.title.clone());

    let reading = Reading {
        language,
        breaker: options.word_breaker,
    };
    let mut sentences = sentences_of(page, &article, reading);
    let mut vocabulary = Vocabulary::new(reading);
    let texts: Vec<&str> = sentences
        .iter()
        .map(|sentence| sentence.text(page))
        .collect();
    let terms: Vec<_> = texts.iter().map(|text| vocabulary.learn(text)).collect();
    let inverse = InverseFrequency::over(&terms, vocabulary.len());
    let vectors: Vec<Vector> = terms.iter().map(|terms| inverse.vector(terms)).collect();

    let contexts: Vec<_> = sentences
        .iter()
        .zip(&texts)
        .map(|(sentence, text)| SentenceInContext {
            text,
            block: sentence.block,
            kind: page.blocks[sentence.block].kind,
        })
        .collect();
    let cohesion = cohesion(&contexts, language);
    let title_terms = vocabulary.known(title.as_deref().unwrap_or_default());
    let importance = Importance::over(&terms, &title_terms, &vocabulary);
    let observations = observations(&contexts, &sentences, &vectors, &cohesion);
    let scores = score::score(
        &observations,
        &Standard {
            centroid: &Profile::centroid(&vectors, vocabulary.len()),
            title: &Profile::centroid([&inverse.vector(&title_terms)], vocabulary.len()),
            importance: &importance,
        },
    );
    let words: Vec<usize> = sentences.iter().map(|sentence| sentence.words).collect();
    let order = select::order(
        Choice {
            vectors: &vectors,
            words: &words,
            scores: &scores,
            cohesion: &cohesion,
            importance: &importance,
            terms: vocabulary.len(),
        },
        &[],
        &[],
    );

    for (sentence, score) in sentences.iter_mut().zip(scores) {
        sentence.score = score;
    }
    for (rank, &index) in order.iter().enumerate() {
        sentences[index].rank = rank;
    }
    let budget = Budget::of(options.length, options.kind, &sentences);
    let (headline, chosen) = match options.kind {
        Kind::Headline => {
            let title = title.as_deref();
            let found = headline::headline(
                page,
                title,
                &article.roles,
                reading,
                &sentences,
                &order,
                budget,
            );
            let (headline, sentence) = found.unzip();
            (headline, sentence.flatten().into_iter().collect())
        }
        Kind::Teaser => {
            let order = teaser::order(page, language, &sentences, &order);
            (None, budget.choose(page, language, &sentences, &order))
        }
        Kind::Tldr | Kind::KeyPoints => (None, budget.choose(page, language, &sentences, &order)),
    };
    let keywords = keyword::keywords(&texts, title.as_deref().unwrap_or_default(), reading);
    let emptiness = Emptiness::of(page, &sentences, chosen.is_empty() && headline.is_none());
    let limit = Limit::of(page, &article, sentences.len());
    Summary {
        kind: options.kind,
        language,
        language_confidence: confidence,
        title,
        article,
        sentences,
        chosen,
        headline,
        keywords,
        emptiness,
        limit,
    }
}

/// What is known of each sentence before it is scored.
fn observations<'t>(
    contexts: &[SentenceInContext<'t>],
    sentences: &[Sentence],
    vectors: &'t [Vector],
    cohesion: &[Cohesion],
) -> Vec<Observation<'t>> {
    let mut place = 0;
    let mut block = None;
    let known = contexts.iter().zip(sentences).zip(vectors).zip(cohesion);
    known
        .map(|(((context, sentence), vector), cohesion)| {
            place = if block.replace(context.block) == Some(context.block) {
                place + 1
            } else {
                0
            };
            Observation {
                text: context.text,
                words: sentence.words,
                place_in_block: place,
                vector,
                cohesion: *cohesion,
            }
        })
        .collect()
}

/// The article's language; where there is no article, that of the whole page.
fn identified(page: &Page, article: &Article, declared: Option<&str>) -> Identification {
    let body = article.body(page);
    if !body.trim().is_empty() {
        return identify(&body, declared);
    }
    let blocks: Vec<&str> = page
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    identify(&blocks.join("\n"), declared)
}

/// The sentences of the article's running text, in page order, not yet scored.
fn sentences_of(page: &Page, article: &Article, reading: Reading) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (block, _) in article
        .roles
        .iter()
        .enumerate()
        .filter(|(_, role)| **role == Role::Body)
    {
        let text = &page.blocks[block].text;
        for range in split(text, reading.language) {
            let words = reading.word_count(range.of(text));
            sentences.push(Sentence {
                block,
                range,
                words,
                rank: 0,
                leans_on: None,
                score: Score::default(),
            });
        }
    }
    sentences
}
