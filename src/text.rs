//! Positions in a text: byte ranges inside the core, UTF-16 units at its edge.
//!
//! Every stage speaks of ranges into a block's original text and none alters that text, so a
//! range found by the first stage still holds at the last one. JavaScript counts strings in
//! UTF-16 code units; [`Utf16Cursor`] translates, once, where a result leaves the core.

use serde::{Deserialize, Serialize};

use crate::letter_case;

/// A half-open range of byte offsets into a block's text, on character boundaries.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Range {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset one past the last byte.
    pub end: usize,
}

impl Range {
    /// The range from `start` up to, not including, `end`.
    ///
    /// ```
    /// use nutgraf::Range;
    /// assert_eq!(Range::new(3, 7).of("La nuit."), "nuit");
    /// ```
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Where `part`, a slice of `text`, stands in it.
    pub(crate) fn of_part(text: &str, part: &str) -> Self {
        let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        Self::new(start, start + part.len())
    }

    /// The part of `text` that the range covers; empty where the range does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The same range without the white space at its ends, as [`str::trim`] would leave it.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let covered = self.of(text);
        let start = self.start + (covered.len() - covered.trim_start().len());
        Self {
            start,
            end: start + covered.trim().len(),
        }
    }
}

/// Translates byte offsets into UTF-16 offsets, in one pass when asked in ascending order.
///
/// ```
/// use nutgraf::Utf16Cursor;
/// let mut cursor = Utf16Cursor::new("a𝄞é!");
/// assert_eq!([0, 1, 5, 7, 8].map(|byte| cursor.at(byte)), [0, 1, 3, 4, 5]);
/// ```
#[derive(Clone, Debug)]
pub struct Utf16Cursor<'t> {
    text: &'t str,
    byte: usize,
    unit: usize,
}

impl<'t> Utf16Cursor<'t> {
    /// A cursor at the start of `text`.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            unit: 0,
        }
    }

    /// The UTF-16 offset of the byte offset `byte`; an offset past the end gives the text's
    /// length, one inside a character gives that character's start.
    ///
    /// The cost is the distance from the previous question; asking backwards starts over.
    pub fn at(&mut self, byte: usize) -> usize {
        let byte = self.text.floor_char_boundary(byte);
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += utf16_length(passed);
        self.byte = byte;
        self.unit
    }
}

/// How many UTF-16 code units `text` takes: the unit of [`Length::Characters`](crate::Length), and of
/// JavaScript.
///
/// ```
/// use nutgraf::utf16_length;
/// assert_eq!([utf16_length("né"), utf16_length("𝄞")], [2, 2]);
/// ```
#[must_use]
pub fn utf16_length(text: &str) -> usize {
    // One for each byte that a character begins with, and one more for those of four bytes.
    let begins = |byte: u8| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0);
    text.bytes().map(begins).sum()
}

/// The character of `text` at the byte offset `at`; `None` at its end, and inside a character. Where one
/// is asked for at a time it takes half as long as the standard library's iterator, which is begun anew
/// for each.
#[must_use]
pub fn char_at(text: &str, at: usize) -> Option<char> {
    let bytes = text.as_bytes().get(at..)?;
    let first = *bytes.first()?;
    let code = u32::from(first);
    let (code, others) = match first {
        0..=0x7f => return Some(char::from(first)),
        0x80..=0xbf => return None,
        0xc0..=0xdf => (code & 0x1f, 1),
        0xe0..=0xef => (code & 0xf, 2),
        _ => (code & 0x7, 3),
    };
    let others = bytes.iter().skip(1).take(others);
    char::from_u32(others.fold(code, |code, byte| code << 6 | u32::from(byte & 0x3f)))
}

/// `text` in lower case, letter by letter: without the look around a letter that the standard
/// library takes for the Greek final sigma, whose tables weigh kilobytes.
#[inline(never)]
pub fn lower_case(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for char in text.chars() {
        letter_case::push_lower(char, &mut lower);
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_agrees_with_encoding_the_prefix() {
        for text in ["", "plain", "e\u{301}𝄞\r\n\0العربية", "🇫🇷👩‍👩‍👧"]
        {
            let mut cursor = Utf16Cursor::new(text);
            for (byte, _) in text.char_indices() {
                assert_eq!(
                    cursor.at(byte),
                    text[..byte].encode_utf16().count(),
                    "{text:?} at {byte}"
                );
            }
            assert_eq!(cursor.at(usize::MAX), text.encode_utf16().count());
            assert_eq!(cursor.at(0), 0, "asking backwards starts over");
        }
    }

    #[test]
    fn a_character_is_found_where_it_begins() {
        let all: String = ('\0'..=char::MAX).collect();
        let mut at = 0;
        for char in all.chars() {
            assert_eq!(char_at(&all, at), Some(char));
            assert!((1..char.len_utf8()).all(|byte| char_at(&all, at + byte).is_none()));
            at += char.len_utf8();
        }
        assert_eq!([char_at(&all, at), char_at(&all, usize::MAX)], [None, None]);
    }

    #[test]
    fn trimming_keeps_the_range_inside_the_text() {
        let text = "\u{a0} ab \n";
        assert_eq!(Range::new(0, text.len()).trimmed(text).of(text), "ab");
        assert!(Range::new(0, 3).trimmed("   ").is_empty());
    }

    #[test]
    fn a_range_that_does_not_fit_covers_nothing() {
        assert_eq!(Range::new(1, 2).of("é"), "");
        assert_eq!(Range::new(0, 9).of("é"), "");
    }
}
