//! What belongs to the sentence after its mark: closing quotation marks and brackets, citations, emoji,
//! signs of emphasis.

use super::mark;
use super::quotation::{self, Quotations};
use super::site::{MOST_CLOSERS, is_invisible};
use crate::language::{is_letter_or_digit, is_small_letter};

/// A lone apostrophe opens a quotation where another one follows within so many characters.
const SHORTEST_QUOTATION: usize = 60;

/// The end of the closing marks and citations that follow a sentence mark, and whether there is a
/// citation.
pub fn end(text: &str, start: usize, from: usize, quotations: Quotations) -> (usize, bool) {
    let mut end = from;
    let mut cited = false;
    let mut is_straight_open = quotations.is_straight_open();
    for _ in 0..MOST_CLOSERS {
        let rest = text.get(end..).unwrap_or_default();
        let spaced = rest
            .strip_prefix(' ')
            .filter(|rest| cited || is_numbered(rest));
        if let Some(length) = citation(rest).or_else(|| Some(1 + citation(spaced?)?)) {
            end += length;
            cited = true;
            continue;
        }
        if rest.starts_with(is_invisible) {
            end = mark::after_char(text, end);
            continue;
        }
        let trimmed = rest.trim_start_matches(mark::SPACES);
        let space = rest.len() - trimmed.len();
        if let Some(length) = emoji(trimmed) {
            end += space + length;
            continue;
        }
        let emphasis = rest.len() - rest.trim_start_matches(['*', '_']).len();
        if (1..=3).contains(&emphasis) {
            let sign = rest.get(..emphasis).unwrap_or_default();
            if !quotation::is_opened_by(text.get(start..end).unwrap_or_default(), sign) {
                break;
            }
            end += emphasis;
            continue;
        }
        let mut chars = trimmed.chars();
        let Some(char) = chars.next().filter(|&char| quotation::may_close(char)) else {
            break;
        };
        let after = chars.next();
        let is_free = after.is_none_or(|after| !is_letter_or_digit(after));
        let closes = match char {
            // Two apostrophes for a quotation mark, as old text files have them.
            '\'' if after == Some('\'') => {
                let beyond = chars.clone().next();
                if beyond.is_none_or(char::is_whitespace)
                    && (space == 0 || quotations.apostrophes_close())
                {
                    end += space + 2;
                    continue;
                }
                false
            }
            // A lone apostrophe between two single spaces: tokenised text opens with `.
            '\'' if space == 1 => {
                let beyond = chars.clone().next();
                after == Some(' ')
                    && beyond.is_some_and(|char| !char.is_whitespace())
                    && quotations.apostrophes_close()
                    && !chars
                        .as_str()
                        .chars()
                        .take(SHORTEST_QUOTATION)
                        .collect::<String>()
                        .contains(" ' ")
            }
            '"' => {
                let closes = if space == 0 {
                    is_straight_open || is_free
                } else {
                    is_straight_open && is_free
                };
                is_straight_open ^= closes;
                closes
            }
            // French sets a space before its closing mark. A free-standing bracket closes, too.
            '»' | '›' | '”' if space > 0 => is_free,
            ')' | ']' | '}' if space > 0 => {
                is_free && quotation::is_bracketed(text.get(start..end).unwrap_or_default())
            }
            _ if space > 0 => false,
            _ if quotation::always_closes(char) => char != '’' || is_free,
            // “ and « close in German, and ' is an apostrophe before a letter.
            _ => is_free && after != Some(char),
        };
        if !closes {
            break;
        }
        end += space + char.len_utf8();
    }
    (end, cited)
}

/// The length of the emoji at the beginning of `rest`: they belong to the sentence before them, but
/// to the one after them where that begins with a small letter.
fn emoji(rest: &str) -> Option<usize> {
    let after = rest.trim_start_matches(is_emoji);
    let length = rest.len() - after.len();
    let goes_on = after.trim_start_matches(' ').starts_with(is_small_letter);
    (length > 0 && !goes_on).then_some(length)
}

/// Whether `char` is a pictograph or what joins and colours pictographs.
fn is_emoji(char: char) -> bool {
    matches!(char, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}' | '\u{20e3}')
        && !mark::is_bullet(char)
}

/// Whether `rest` begins with a number in square brackets and a space or a line end after them.
fn is_numbered(rest: &str) -> bool {
    let inside = rest.strip_prefix('[').unwrap_or_default();
    let after = inside.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = inside.len() - after.len();
    (1..=3).contains(&digits) && after.starts_with(']')
}

/// The length of a reference such as `[12]`, `¹²` or `[citation needed]` at the beginning of `rest`.
fn citation(rest: &str) -> Option<usize> {
    const LONGEST: usize = 32;
    let superscript = |char| matches!(char, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    if rest.starts_with(superscript) {
        return Some(rest.len() - rest.trim_start_matches(superscript).len());
    }
    let inside = rest.strip_prefix('[')?;
    let mut length = 1;
    for char in inside.chars().take(LONGEST) {
        length += char.len_utf8();
        match char {
            ']' if length > 2 => return Some(length),
            _ if char.is_alphanumeric() || matches!(char, ' ' | ',' | '-' | '–' | '?' | ':') => {}
            _ => break,
        }
    }
    None
}
