//! What a caller may ask of a summary.

use serde::Serialize;

use crate::term::WordBreaker;

/// What to summarize towards; the default suits most articles.
///
/// More options will come. What is left to `..Options::default()` stays right then:
///
/// ```
/// use nutgraf::{Kind, Length, Options, Page, summarize};
///
/// let page = Page::from_text(
///     "The town has a new bridge. The old bridge was closed in May. \
///      The ferry carries the pupils for now, and costs nothing.",
/// );
/// let options = Options {
///     kind: Kind::KeyPoints,
///     length: Length::Words(12),
///     focus: vec!["ferry".to_owned()],
///     ..Options::default()
/// };
/// let points = summarize(&page, &options).text(&page);
/// assert_eq!(points, "* The ferry carries the pupils for now, and costs nothing.");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// What the summary is for.
    pub kind: Kind,
    /// How long the summary may be.
    pub length: Length,
    /// The article's title, where the caller knows better than the page.
    pub title: Option<String>,
    /// The article's language as a BCP 47 tag, where the caller knows better than the page.
    pub language: Option<String>,
    /// Words that the summary is to be about: sentences that have them, or some of them, come first.
    pub focus: Vec<String>,
    /// What is taken before all else, in this order, as far as the length allows.
    pub require: Vec<Mention>,
    /// What is never taken, be it required or not.
    pub exclude: Vec<Mention>,
    /// What finds words in Thai, Lao, Khmer and Burmese, where no spaces part them. Without it,
    /// overlapping characters stand in for words there; other scripts never need it.
    pub word_breaker: Option<WordBreaker>,
    /// Nothing. It is there so that nobody names all options, and one more breaks no program:
    /// `non_exhaustive` would forbid `..Options::default()` as well.
    #[doc(hidden)]
    pub _more: (),
}

/// Sentences that a caller names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mention {
    /// The sentence of this index among the article's; none where there are fewer.
    Sentence(usize),
    /// Those that have all these words, in whatever form: all of them where they are excluded, the
    /// best of them where they are required.
    Words(String),
}

/// What a summary is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Kind {
    /// A short text that says what the article says.
    #[default]
    Tldr,
    /// The same as a list, an item for each sentence.
    KeyPoints,
    /// Sentences that make one want to read on.
    Teaser,
    /// One line: the article's title, or a sentence shortened where nothing is lost.
    Headline,
}

/// How long a summary may be. A budget is never exceeded.
///
/// ```
/// use nutgraf::{Length, Options, Page, summarize};
///
/// let page = Page::from_text("It rained on Monday. The river rose by two metres. It fell again.");
/// for most in 0..20 {
///     let options = Options { length: Length::Words(most), ..Options::default() };
///     let summary = summarize(&page, &options);
///     let words: usize = summary.chosen.iter().map(|&index| summary.sentences[index].words).sum();
///     assert!(words <= most);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Length {
    /// A length that suits the article: about the square root of its number of sentences,
    /// between 1 and 7; 1 for a teaser, and for a headline as [`Length::Medium`].
    #[default]
    Auto,
    /// At most 1 sentence, 3 key points, or 12 words of a headline: the lengths of the web's
    /// [Summarizer](https://developer.mozilla.org/docs/Web/API/Summarizer), as are the next two.
    Short,
    /// At most 3 sentences, 5 key points, or 17 words of a headline.
    Medium,
    /// At most 5 sentences, 7 key points, or 22 words of a headline.
    Long,
    /// At most so many sentences.
    Sentences(usize),
    /// At most so many words, as [UAX #29](https://www.unicode.org/reports/tr29/) counts them;
    /// in scripts that part no words by spaces, as the word breaker or the mean length of a word
    /// has it.
    Words(usize),
    /// At most so many UTF-16 units in the whole [text](crate::Summary::text), which is never
    /// fewer than its characters.
    Characters(usize),
    /// At most so many seconds of reading, at the mean speed of the language's readers. Anything
    /// below 0 counts as 0, and not-a-number as well.
    Seconds(f64),
    /// At most this share of the article's words, between 0 and 1. Anything beyond those bounds
    /// counts as the nearer one, and not-a-number as 0.
    Ratio(f64),
}
