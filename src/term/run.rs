//! Text to runs: stretches that one rule turns into terms, keywords and a count of words.
//!
//! The Unicode standard (UAX #29) finds the words of scripts that part them by spaces; compounds
//! with a hyphen are its separate words. It leaves Thai, Lao, Khmer and Burmese, which need a
//! dictionary, to each platform: here their letters are gathered into whole runs, which a
//! [`WordBreaker`] may part. Numbers written with spaces are put together.

use super::number::is_spacing;
use super::word::{each_word, is_hiragana, is_ideograph, is_unspaced};
use crate::language::is_numeric;
use crate::text::{Range, char_at};

/// Finds the words in a run of letters of a script that writes no space between words: gives the
/// byte offsets at which they end, in ascending order. What is no offset of a character is ignored.
///
/// The core has none, as dictionaries weigh megabytes; the browser brings its own. Summaries of
/// the same text may differ between platforms in these scripts, and in these alone.
///
/// ```
/// use nutgraf::{Options, Page, WordBreaker, summarize};
///
/// // Knows a single word, “bridge”.
/// fn ends(run: &str) -> Vec<usize> {
///     run.match_indices("สะพาน").map(|(start, word)| start + word.len()).collect()
/// }
/// let page = Page::from_text("สะพานเก่าปิดแล้ว สะพานใหม่ยังไม่เปิด");
/// let options = Options { word_breaker: Some(WordBreaker(ends)), ..Options::default() };
/// let keywords = summarize(&page, &options).keywords;
/// assert!(keywords.iter().any(|keyword| keyword.text == "สะพาน"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WordBreaker(pub fn(&str) -> Vec<usize>);

impl PartialEq for WordBreaker {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// A stretch of text that one rule turns into terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run<'t> {
    /// A word between spaces, or a number.
    Word(&'t str),
    /// Ideographs side by side, each a morpheme, one to four to the word.
    Ideographs(&'t str),
    /// A Korean word: syllables, the stem running into its endings without a sign.
    Syllables(&'t str),
    /// A character of hiragana: mostly endings and particles, it says nothing of the subject.
    Hiragana,
    /// Letters side by side of a script that writes no space between words.
    Unspaced(&'t str),
    /// Such letters with the words that a [`WordBreaker`] found in them.
    Words(&'t str, Words),
}

/// Calls `visit` with the runs of `text` in order.
pub fn each_run<'t>(text: &'t str, breaker: Option<WordBreaker>, visit: &mut dyn FnMut(Run<'t>)) {
    let mut open: Option<(Script, Range)> = None;
    let mut close = |script, range: Range| {
        let run = range.of(text);
        match script {
            Script::Spaced | Script::Number => visit(Run::Word(run)),
            Script::Ideograph => visit(Run::Ideographs(run)),
            Script::Hangul => visit(Run::Syllables(run)),
            Script::Hiragana => visit(Run::Hiragana),
            Script::Unspaced => match breaker {
                None => visit(Run::Unspaced(run)),
                Some(breaker) => visit(Run::Words(run, Words::of(run, breaker))),
            },
        }
    };
    each_word(text, |start, word| {
        let script = char_at(word, 0).map_or(Script::Spaced, script);
        let end = start + word.len();
        if let Some((current, range)) = &mut open
            && *current == script
            && script.goes_on(range.of(text), Range::new(range.end, start).of(text), word)
        {
            range.end = end;
        } else if let Some((script, range)) = open.replace((script, Range::new(start, end))) {
            close(script, range);
        }
    });
    if let Some((script, range)) = open {
        close(script, range);
    }
}

/// Where the words of a run begin and end: offsets of characters in ascending order, from 0 to the
/// run's length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub Vec<usize>);

impl Words {
    fn of(run: &str, WordBreaker(ends): WordBreaker) -> Self {
        let mut bounds = vec![0];
        for end in ends(run).into_iter().chain([run.len()]) {
            if run.is_char_boundary(end) && bounds.last().is_some_and(|last| *last < end) {
                bounds.push(end);
            }
        }
        Self(bounds)
    }

    /// The words themselves.
    pub fn each<'t>(&self, run: &'t str) -> impl Iterator<Item = &'t str> {
        let pairs = self.0.windows(2);
        pairs.filter_map(|pair| run.get(pair[0]..pair[1]))
    }
}

impl Run<'_> {
    /// How many words the run counts for: an ideograph or a hiragana is one, as in UAX #29; a run
    /// without spaces has as many as its script has on average.
    #[must_use]
    pub fn word_count(&self) -> usize {
        match self {
            Self::Word(_) | Self::Syllables(_) | Self::Hiragana => 1,
            Self::Words(_, words) => words.0.len() - 1,
            Self::Ideographs(run) => run.chars().count(),
            Self::Unspaced(run) => {
                let average = char_at(run, 0).map_or(1, characters_in_a_word);
                run.chars().count().div_ceil(average)
            }
        }
    }
}

/// How many characters, marks counted in, a word has on average in a script without spaces. Counted
/// with ICU's dictionaries: Thai 3.8 over 10 280 words of news and encyclopaedia, Lao 4.2, Burmese
/// 5.1 and Khmer 6.2 over the first article of the Declaration of Human Rights.
const fn characters_in_a_word(first: char) -> usize {
    match first {
        '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}' => 5,
        '\u{1780}'..='\u{17ff}' => 6,
        _ => 4,
    }
}

/// How a script shows its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    Number,
    Hangul,
    Hiragana,
    Ideograph,
    Unspaced,
}

impl Script {
    /// Whether a word of this script goes on the run before it, from which `between` parts it.
    fn goes_on(self, run: &str, between: &str, word: &str) -> bool {
        match self {
            Self::Ideograph | Self::Unspaced => between.is_empty(),
            Self::Number => {
                let mut signs = between.chars();
                match (signs.next(), signs.next()) {
                    (Some(':'), None) => true,
                    (Some(sign), None) if is_spacing(sign) => is_thousands(run, word),
                    _ => false,
                }
            }
            Self::Spaced | Self::Hangul | Self::Hiragana => false,
        }
    }
}

/// Whether a space between the two leaves one number: up to three digits, then three. A run may be as
/// long as the text, and only its end is looked at.
fn is_thousands(run: &str, word: &str) -> bool {
    let last_group = run.chars().rev().take_while(|char| !is_spacing(*char));
    let next_group = word.chars().take_while(|char| !matches!(char, '.' | ','));
    let (last_group, next_group) = (last_group.take(4), next_group.take(4));
    // A run of one group so far may be shorter than three, but a year is none.
    let (last, next) = (last_group.clone().count(), next_group.clone().count());
    let is_first = || run.chars().nth(last).is_none();
    next == 3
        && (last == 3 || last < 3 && is_first())
        && last_group.chain(next_group).all(is_numeric)
}

fn script(first: char) -> Script {
    match first {
        'a'..='z' | 'A'..='Z' => Script::Spaced,
        _ if is_hiragana(first) => Script::Hiragana,
        _ if is_ideograph(first) => Script::Ideograph,
        _ if is_unspaced(first) => Script::Unspaced,
        _ if is_numeric(first) => Script::Number,
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
        _ => Script::Spaced,
    }
}
