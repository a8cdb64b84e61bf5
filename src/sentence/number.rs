//! Numbers before a full stop: ordinals, dates, the markers of list items.

use super::abbreviation::last_word;
use crate::language::Language;

/// The most digits that an ordinal, a day or a list marker has; longer numbers are years and sums.
const MOST_DIGITS: usize = 3;

/// Whether `word` is a number short enough to count items or days.
pub fn is_small(word: &str) -> bool {
    (1..=MOST_DIGITS).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `word` is a number in digits.
pub fn is_number(word: &str) -> bool {
    word.chars().next_back().is_some_and(char::is_numeric)
        && word
            .chars()
            .all(|char| char.is_numeric() || matches!(char, '.' | ',' | '-' | '/'))
}

/// Whether `word` is a Roman number of more than one letter.
pub fn is_roman(word: &str) -> bool {
    word.len() > 1
        && word
            .bytes()
            .all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Whether all of `before`, the sentence so far, is the marker of a list item: `1`, `a`, `IV`.
pub fn is_list_marker(before: &str) -> bool {
    let marker = before.trim_start_matches(|char: char| !char.is_alphanumeric());
    let marker = marker.trim_end_matches(')');
    is_small(marker)
        || marker.len() == 1 && marker.bytes().all(|byte| byte.is_ascii_alphabetic())
        || (1..=5).contains(&marker.len())
            && marker
                .bytes()
                .all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'I' | b'V' | b'X'))
}

/// A list whose items are numbered, in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The number of the current item.
    number: u32,
    /// What ends the number: `.` or `)`.
    end: char,
    /// Whether the item goes on over several sentences.
    pub goes_on: bool,
}

impl List {
    /// The list whose item begins at `start`: `2. Bread`, `(2) Bread`, `b) bread`.
    ///
    /// Where a full stop makes ordinals, `2. Bundesliga` is no item, and only `)` counts.
    pub fn at(text: &str, start: usize, language: Language) -> Option<Self> {
        let rest = text.get(start..)?.trim_start();
        let rest = rest.strip_prefix('(').unwrap_or(rest);
        let length = rest
            .bytes()
            .take(MOST_DIGITS)
            .take_while(u8::is_ascii_alphanumeric)
            .count();
        let number = numeral(rest.get(..length)?)?;
        let mut after = rest.get(length..)?.chars();
        let end = after.next().filter(|end| match end {
            '.' => !language.dots_ordinals(),
            end => *end == ')',
        })?;
        let follows = after.next()?;
        (follows.is_whitespace() || follows == ')').then_some(Self {
            number,
            end,
            goes_on: false,
        })
    }

    /// Where the next item begins, if its number ends at `end`, and the list from there on.
    pub fn next_item(self, text: &str, start: usize, end: usize) -> Option<(usize, Self)> {
        let mark = text.get(end..)?.chars().next()?;
        let follows = text.get(end..)?.chars().nth(1)?;
        if mark != self.end || !follows.is_whitespace() && self.end == '.' {
            return None;
        }
        let before = text.get(start..end)?;
        let word = last_word(before);
        let number = numeral(word).filter(|number| *number == self.number + 1)?;
        let lead = before.strip_suffix(word)?;
        let opened = lead.strip_suffix('(').unwrap_or(lead);
        let is_free = opened.ends_with(char::is_whitespace) && !opened.trim().is_empty();
        is_free.then_some((start + opened.len(), Self { number, ..self }))
    }
}

/// The value of `12` or `b`; letters count from 100, so that the two kinds never follow each other.
fn numeral(word: &str) -> Option<u32> {
    const LETTERS: u32 = 10_000;
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(LETTERS + u32::from(*letter)),
        _ if is_small(word) => word.parse().ok(),
        _ => None,
    }
}
