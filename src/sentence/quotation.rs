//! Quotation marks and brackets: which close, which open, and what is quoted whole.

use super::mark;
use crate::text::Range;

/// Whether `char` may close a quotation or a bracket.
pub fn may_close(char: char) -> bool {
    always_closes(char) || matches!(char, '"' | '\'' | '“' | '«' | '‹' | '‘' | '＂' | '״')
}

/// Whether `char` closes, and never opens, when it follows a sentence mark.
pub fn always_closes(char: char) -> bool {
    matches!(
        char,
        ')' | ']'
            | '}'
            | '»'
            | '›'
            | '”'
            | '’'
            | '」'
            | '』'
            | '】'
            | '）'
            | '》'
            | '〉'
            | '〗'
            | '〕'
            | '］'
            | '｝'
            | '｣'
            | '〞'
            | '〟'
    )
}

/// Whether `char` may open a quotation, a bracket or an inverted exclamation.
pub fn may_open(char: char) -> bool {
    matches!(
        char,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‚'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '【'
            | '（'
            | '《'
            | '〈'
            | '〖'
            | '〔'
            | '［'
            | '｛'
            | '｢'
            | '`'
            | '´'
            | '*'
            | '_'
            | '#'
            | '＂'
            | '״'
    )
}

/// Whether `char` is a dash that may begin a turn of dialogue or a list item.
pub fn is_dash(char: char) -> bool {
    matches!(char, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// Whether a quotation in curved or angled marks is open at the end of `before`.
pub fn is_open(before: &str) -> bool {
    let mut next = None;
    for char in before.chars().rev().take(LONGEST_QUOTATION) {
        match char {
            '„' | '‚' => return true,
            // These open in one language and close in another, so the side of the word decides.
            '“' | '”' | '«' | '»' => return next.is_some_and(char::is_alphanumeric),
            _ => next = Some(char),
        }
    }
    false
}

/// Whether a bracket is open at the end of `before`: in pages written from right to left, the two are at times
/// exchanged, and what looks like the closing one opens.
pub fn is_bracketed(before: &str) -> bool {
    let mut brackets = before
        .chars()
        .rev()
        .take(LONGEST_QUOTATION)
        .filter(|char| matches!(char, '(' | ')' | '[' | ']' | '{' | '}'));
    brackets
        .next()
        .is_some_and(|last| matches!(last, '(' | '[' | '{'))
}

/// Whether a sign of emphasis that both opens and closes in plain text, `*` or `__`, is open at the
/// end of `before`.
pub fn is_opened_by(before: &str, sign: &str) -> bool {
    tail(before).matches(sign).count() % 2 == 1
}

/// Whether `before`, in which a bracket is open, has words before that bracket.
pub fn has_words_before_bracket(before: &str) -> bool {
    let tail = tail(before);
    tail.rfind('(').is_some_and(|at| {
        let words = tail.get(..at).unwrap_or_default();
        !tail.get(at..).unwrap_or_default().contains(')') && words.contains(char::is_alphanumeric)
    })
}

/// The end of `text`, no longer than a quotation is looked for.
pub fn tail(text: &str) -> &str {
    let start = text.ceil_char_boundary(text.len().saturating_sub(LONGEST_QUOTATION));
    text.get(start..).unwrap_or_default()
}

/// How far a quotation mark's partner is looked for, in characters.
const LONGEST_QUOTATION: usize = 120;

/// The marks that [`Quotations`] is to be told of.
pub const QUOTATION_MARKS: &[char] = &[
    '"', '\'', '`', '“', '”', '„', '«', '»', '‹', '›', '‘', '‚', '「', '『', '｢', '（', '(', '[',
];

/// A quotation no longer than this, in characters, is kept whole: half of it would tell nothing,
/// or the wrong thing. At 0 each sentence in quotation marks stands alone; at 1000 a speech is one
/// sentence.
const LONGEST_WHOLE: usize = 120;

/// The quotations around a place of the text, told mark by mark from the text's beginning.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quotations {
    /// Whether an odd number of straight marks came so far.
    straight: bool,
    /// Two apostrophes, or a lone one in tokenised text, may stand for a quotation mark, closing as
    /// a rule: whether a quotation is open that they began too, or `None` before the first.
    apostrophes: Option<bool>,
    /// The last quotation that is kept whole: from its opening mark to the end of its closing one.
    whole: Range,
}

impl Quotations {
    /// Takes note of the mark `char` at `position`, and gives the place after it. A mark before
    /// `start`, where the sentence begins, closes the one before.
    pub fn note(&mut self, text: &str, position: usize, char: char, start: usize) -> usize {
        let rest = text.get(position..).unwrap_or_default();
        if matches!(char, '"' | '\'') && is_wholly_quoted(text, position, char) {
            self.whole = Range::new(position, text.len());
        }
        match char {
            '"' => self.straight = !self.straight,
            '\'' if rest.starts_with("''") => {
                self.note_apostrophe(text.get(..position).unwrap_or_default());
                return position + 2;
            }
            '\'' if is_lone(text, position) => {
                self.note_apostrophe(text.get(..position).unwrap_or_default());
            }
            '`' if rest.starts_with("``") => {
                self.apostrophes = Some(true);
                return position + 2;
            }
            _ if position >= self.whole.end.max(start) => {
                if let Some(length) = whole(text, start, position, char) {
                    self.whole = Range::new(position, position + length);
                }
            }
            _ => {}
        }
        position + char.len_utf8()
    }

    fn note_apostrophe(&mut self, before: &str) {
        if let Some(is_open) = &mut self.apostrophes {
            *is_open = !*is_open;
        } else if begins_quotation(before) {
            self.apostrophes = Some(true);
        }
    }

    /// Forgets the quotation that is kept whole: a bullet or a line end may have cut it.
    pub const fn begin_sentence(&mut self) {
        self.whole = Range::new(0, 0);
    }

    /// Whether a quotation in straight marks is open after the last mark.
    pub const fn is_straight_open(&self) -> bool {
        self.straight
    }

    /// Whether apostrophes, apart from the mark before them, close a quotation: but for texts
    /// where they open quotations as well, they do.
    pub fn apostrophes_close(&self) -> bool {
        self.apostrophes.is_none_or(|is_open| is_open)
    }

    /// Whether a quotation that is kept whole begins before `start` and ends after `end`.
    pub const fn cover(&self, start: usize, end: usize) -> bool {
        self.whole.start < start && end < self.whole.end
    }
}

/// Whether the straight mark at `position` opens a short quotation that is all of `text`. Elsewhere
/// straight marks do not tell opening from closing.
fn is_wholly_quoted(text: &str, position: usize, mark: char) -> bool {
    // Only the first mark is looked at: white space at the end would cost every mark its length.
    if position > 0 {
        return false;
    }
    let inside = text.get(1..).unwrap_or_default().trim_end();
    inside.len() <= LONGEST_WHOLE
        && inside
            .strip_suffix(mark)
            .is_some_and(|inside| inside.ends_with(ends_clause) && !inside.contains('"'))
}

/// Whether an apostrophe stands between spaces, or at the beginning before one.
fn is_lone(text: &str, position: usize) -> bool {
    mark::is_free_standing(text, position)
        && text
            .get(position + 1..)
            .is_some_and(|rest| rest.starts_with(' '))
}

/// Whether apostrophes after `before` open a quotation: at its beginning, or apart from the word
/// before them. After a mark they may do either.
fn begins_quotation(before: &str) -> bool {
    let trimmed = before.trim_end_matches(' ');
    let last = trimmed.chars().next_back();
    last.is_none_or(|last| last.is_alphanumeric() && trimmed.len() < before.len())
}

/// The length of the quotation that `open` begins at `position`, marks included, if it is in marks
/// that tell opening from closing, ends in the same line, and is short.
fn whole(text: &str, start: usize, position: usize, open: char) -> Option<usize> {
    let before = text.get(start..position)?.chars().next_back();
    let mut rest = text.get(position..)?.char_indices();
    rest.next();
    let after = rest.clone().next()?.1;
    let close: &[char] = match open {
        '「' => &['」'],
        '『' => &['』'],
        '｢' => &['｣'],
        '（' => &['）'],
        '(' | '[' if !begins_bracket(after) => return None,
        '(' => &[')'],
        '[' => &[']'],
        // The other marks close in some languages, right after a word or a mark.
        _ if before.is_some_and(|char| !char.is_whitespace() && !may_open(char)) => return None,
        '“' => &['”', '“'],
        '„' => &['“', '”', '"'],
        '«' => &['»'],
        '‹' => &['›'],
        _ if !after.is_alphanumeric() => return None,
        '»' => &['«', '»'],
        // Swedish and Finnish have the same mark on both sides, Urdu the two exchanged.
        '”' => &['”', '“'],
        '›' => &['‹', '›'],
        '‚' => &['‘', '’'],
        '‘' | '\'' | '`' => &['’', '\''],
        _ => return None,
    };
    if close.contains(&after) {
        return None;
    }
    let is_apostrophe = close.contains(&'’');
    let mut depth = 0;
    let mut previous = open;
    for (at, char) in rest.by_ref().take(LONGEST_WHOLE) {
        if mark::cuts(char) {
            return None;
        }
        if close.contains(&char) {
            let is_closed = if is_apostrophe {
                ends_clause(previous)
                    && !text
                        .get(position + at + char.len_utf8()..)?
                        .starts_with(char::is_alphanumeric)
            } else {
                true
            };
            if is_closed && depth == 0 {
                return Some(at + char.len_utf8());
            }
            depth -= i32::from(is_closed);
        } else if char == open {
            depth += 1;
        }
        previous = char;
    }
    None
}

/// Whether `first` may begin what stands in brackets. Where lines run from right to left, the two
/// brackets are at times exchanged, so nothing is said of those.
pub fn begins_bracket(first: char) -> bool {
    first.is_alphanumeric() && !matches!(first, '\u{590}'..='\u{8ff}')
}

/// Whether a quotation may end after `char`, rather than a word with an apostrophe.
const fn ends_clause(char: char) -> bool {
    matches!(char, '.' | ',' | '!' | '?' | '…' | '—' | '–')
}
