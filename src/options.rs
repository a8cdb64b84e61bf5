//! What a caller may ask of a summary.

use crate::term::WordBreaker;

/// What to summarize towards; the default suits most articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// How long the summary may be.
    pub length: Length,
    /// The article's title, where the caller knows better than the page.
    pub title: Option<String>,
    /// The article's language as a BCP 47 tag, where the caller knows better than the page.
    pub language: Option<String>,
    /// What finds words in Thai, Lao, Khmer and Burmese, where no spaces part them. Without it,
    /// overlapping characters stand in for words there; other scripts never need it.
    pub word_breaker: Option<WordBreaker>,
}

/// How long a summary may be. A budget is never exceeded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Length {
    /// A length that suits the article: about the square root of its number of sentences,
    /// between 1 and 7.
    #[default]
    Auto,
    /// At most so many sentences.
    Sentences(usize),
    /// At most so many words, as [UAX #29](https://www.unicode.org/reports/tr29/) counts them;
    /// in scripts that part no words by spaces, as the word breaker or the mean length of a word
    /// has it.
    Words(usize),
    /// At most this share of the article's words, between 0 and 1. Anything beyond those bounds
    /// counts as the nearer one, and not-a-number as 0.
    Ratio(f64),
}
