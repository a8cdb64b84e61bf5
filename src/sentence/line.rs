//! Line ends inside a block: where prose was wrapped to fit a width, a line end is a space.

use super::abbreviation;
use crate::language::is_small_letter;
use crate::text::char_at;

/// Lines narrower than this, in characters, are never taken for wrapped prose. Set too low, a
/// list of short lines fuses; too high, prose wrapped for a narrow screen falls into lines.
const NARROWEST: usize = 40;

/// Which line ends of a text are only wraps. Made at the first question, in one pass.
#[derive(Debug, Default)]
pub struct Lines {
    /// The line ends that are wraps, in order.
    wraps: Option<Vec<usize>>,
}

impl Lines {
    /// Whether the line that ends at `position` goes on in the next one.
    pub fn is_wrapped(&mut self, text: &str, position: usize) -> bool {
        let wraps = self.wraps.get_or_insert_with(|| wraps(text));
        wraps.binary_search(&position).is_ok()
    }
}

/// The line ends that are wraps: the paragraph is wide enough for prose, and the next line's first
/// word would not have fitted, or begins in lower case after a line of some length.
fn wraps(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut paragraph: Vec<Line> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]) {
        let end = start + piece.len();
        // The LF of a CRLF is no line of its own.
        let is_tail_of_crlf = piece == "\n" && text.get(..start).is_some_and(|t| t.ends_with('\r'));
        let content = piece.trim();
        if is_tail_of_crlf {
            if let Some(line) = paragraph.last_mut() {
                line.crlf = true;
            }
        } else if content.is_empty() {
            collect(&paragraph, &mut found);
            paragraph.clear();
        } else {
            let breaker = piece.chars().next_back().map_or(1, char::len_utf8);
            let word = content.split_whitespace().next().unwrap_or_default();
            paragraph.push(Line {
                width: content.chars().count(),
                // Lines of ideographs break between any two.
                first_word: match char_at(word, 0) {
                    Some(first) if abbreviation::is_east_asian(first) => 1,
                    _ => word.chars().count(),
                },
                is_unspaced: content.starts_with(is_unspaced_letter)
                    || content.ends_with(is_unspaced_letter),
                begins_lower: content.starts_with(is_small_letter),
                end: end - breaker,
                crlf: false,
            });
        }
        start = end;
    }
    collect(&paragraph, &mut found);
    found
}

/// Whether `char` is Thai, Lao, Burmese or Khmer.
fn is_unspaced_letter(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

struct Line {
    width: usize,
    first_word: usize,
    begins_lower: bool,
    /// Whether the line is in a script that puts spaces between sentences alone: there, a line end
    /// ends one.
    is_unspaced: bool,
    /// The offset of the line end.
    end: usize,
    /// Whether a line feed follows it.
    crlf: bool,
}

fn collect(paragraph: &[Line], wraps: &mut Vec<usize>) {
    let widest = paragraph.iter().map(|line| line.width).max().unwrap_or(0);
    for pair in paragraph.windows(2) {
        let [line, next] = pair else { continue };
        let is_full = widest >= NARROWEST && line.width + 1 + next.first_word > widest;
        if line.is_unspaced || next.is_unspaced {
            continue;
        }
        if is_full || next.begins_lower && line.width >= NARROWEST {
            wraps.push(line.end);
            if line.crlf {
                wraps.push(line.end + 1);
            }
        }
    }
}
