//! Lists in running text: the markers of their items.

use super::abbreviation::last_word;
use super::number::{MOST_DIGITS, is_small};
use crate::language::Language;
use crate::text::char_at;

/// Whether all of `before`, the sentence so far, is the marker of a list item or a section: `1`,
/// `a`, `IV`, `3.4.2`. A number is no sentence, however long.
pub fn is_marker(before: &str) -> bool {
    const LONGEST: usize = 16;
    let marker = before.trim_start_matches(|char: char| !char.is_alphanumeric());
    let marker = marker.trim_end_matches([')', ' ']);
    let is_section = |char: char| char.is_numeric() || char == '.';
    let is_roman = |byte| matches!(byte, b'i' | b'v' | b'x' | b'I' | b'V' | b'X');
    match marker.len() {
        0 => false,
        1 => marker.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        2..=5 if marker.bytes().all(is_roman) => true,
        2..=LONGEST => marker.chars().all(is_section),
        _ => false,
    }
}

/// Whether `next`, after a full stop, begins with the marker of a list item in small letters: `(b)
/// bread`, `b. Bread`, `b) bread`.
pub fn begins_item(next: &str) -> bool {
    const LONGEST: usize = 3;
    let opened = next.strip_prefix('(');
    let rest = opened.unwrap_or(next);
    let length = rest
        .bytes()
        .take(LONGEST)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let mut after = rest.chars().skip(length);
    let end = after.next();
    let is_parted = after.next().is_some_and(char::is_whitespace);
    let begins_upper = after.next().is_some_and(char::is_uppercase);
    is_parted
        && match length {
            1 if end == Some('.') => {
                let is_letter = rest.starts_with(|char: char| char.is_ascii_lowercase());
                opened.is_none() && is_letter && begins_upper
            }
            1 => end == Some(')'),
            2..=LONGEST => {
                let marker = rest.get(..length).unwrap_or_default();
                let is_roman = marker
                    .bytes()
                    .all(|byte| matches!(byte, b'i' | b'v' | b'x'));
                end == Some(')') && (is_roman || is_small(marker))
            }
            _ => false,
        }
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
            '.' => !language.ordinals().are_dotted(),
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
        let mark = char_at(text, end)?;
        let follows = text.get(end..)?.chars().nth(1)?;
        if mark != self.end || !follows.is_whitespace() && follows != ')' {
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

/// The value of `12` or `b`; letters count from far above the numbers, so that the two kinds
/// never follow each other.
fn numeral(word: &str) -> Option<u32> {
    const LETTERS: u32 = 10_000;
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(LETTERS + u32::from(*letter)),
        _ if is_small(word) => word.parse().ok(),
        _ => None,
    }
}
