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
mod keyword;
mod language;
mod numbering;
mod options;
mod page;
mod score;
mod select;
mod sentence;
mod summary;
mod term;
mod text;
mod tfidf;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(feature = "fit")]
pub use article::features;
pub use article::{Article, Reason, Role, extract};
pub use keyword::{Keyword, Occurrence};
pub use language::{Identification, Language, identify};
pub use options::{Length, Options};
pub use page::{Block, BlockKind, Container, Layout, Metadata, Page, Truncation};
pub use score::Score;
pub use sentence::split;
pub use summary::{Emptiness, Sentence, Summary};
pub use term::WordBreaker;
pub use text::{Range, Utf16Cursor, utf16_length};

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

    let centroid = Profile::centroid(&vectors, vocabulary.len());
    let title_vector = inverse.vector(&vocabulary.known(title.as_deref().unwrap_or_default()));
    let title_profile = Profile::centroid([&title_vector], vocabulary.len());
    let scores = score::score(&vectors, &centroid, &title_profile);
    let order = select::order(&vectors, &scores, vocabulary.len());

    for (sentence, score) in sentences.iter_mut().zip(scores) {
        sentence.score = score;
    }
    for (rank, &index) in order.iter().enumerate() {
        sentences[index].rank = rank;
    }
    let chosen = summary::choose(&sentences, options.length);
    let keywords = keyword::keywords(&texts, title.as_deref().unwrap_or_default(), reading);
    let emptiness = Emptiness::of(page, &sentences, &chosen);
    Summary {
        language,
        language_confidence: confidence,
        title,
        article,
        sentences,
        chosen,
        keywords,
        emptiness,
    }
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
                score: Score::default(),
            });
        }
    }
    sentences
}
