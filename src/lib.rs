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
//!
//! # Where to begin
//!
//! | to | there is |
//! | --- | --- |
//! | summarize plain text | [`Page::from_text`], then [`summarize`] |
//! | summarize a web page | a [`Page`] filled from its document, a [`Block`] for each paragraph |
//! | make many summaries of one article | [`Analysis`] |
//! | tell what an article adds to others | [`Background`] and [`Analysis::novelty`] |
//! | find the article on a page | [`extract`] |
//! | split text into sentences | [`split`], and [`cohesion`] for what they lean on |
//! | tell the language of a text | [`identify`] |
//!
//! Offsets are bytes of the text they are in; [`Utf16Cursor`] turns them into UTF-16 units.
//!
//! # Stability
//!
//! Versions are [semantic](https://doc.rust-lang.org/cargo/reference/semver.html). Results and lists of
//! names grow in minor versions, so they are `non_exhaustive`; [`Options`] is made with
//! `..Options::default()`, and so are the parts of a [`Page`]. Which sentences are chosen may change with
//! any version but a patch. The feature `fit` is for those who fit the weights, and is promised to nobody.
//!
//! The oldest Rust is the `rust-version` of `Cargo.toml`; a newer one is asked for by a minor version only.

// A reader's page must never bring the summary down.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod analysis;
mod article;
mod budget;
mod coverage;
mod discourse;
#[cfg(any(test, feature = "fit"))]
mod factor;
mod fnv;
mod hash_index;
mod headline;
mod importance;
mod interner;
mod keyword;
mod language;
mod letter_case;
mod limit;
mod novelty;
mod options;
mod page;
mod redundancy;
mod room;
mod score;
mod select;
mod sentence;
mod sorting;
mod summary;
mod teaser;
mod term;
mod text;
mod tfidf;
#[cfg(target_arch = "wasm32")]
mod web;

pub use analysis::{Analysis, WeightedTerm, summarize};
#[cfg(feature = "fit")]
pub use analysis::{Observed, ObservedSentence, importance_from, observe};
pub use article::{Article, Reason, Role, extract};
#[cfg(feature = "fit")]
pub use article::{features, settled};
pub use coverage::Coverage;
pub use discourse::{Cohesion, Leaning, SentenceInContext, Unfit, cohesion};
#[cfg(feature = "fit")]
pub use factor::Factor;
pub use keyword::{Keyword, Occurrence};
pub use language::{Identification, Language, identify};
pub use limit::Limit;
pub use novelty::{Background, Novelty};
pub use options::{Kind, Length, Mention, Options};
pub use page::{Block, BlockKind, Container, Layout, Metadata, Page, Truncation};
pub use score::Score;
pub use sentence::split;
pub use summary::{Emptiness, Headline, HeadlineSource, Sentence, Summary};
pub use term::WordBreaker;
pub use text::{Range, Utf16Cursor, utf16_length};
