//! What stands around a sentence mark.

use super::mark::{self, Kind};
use super::quotation::{self, Quotations};
use super::standard;
use crate::language::{is_letter_or_digit, is_small_letter};
use crate::text::Range;

/// How many closing marks, or opening ones, are looked at; prose has at most four or so.
const MOST_CLOSERS: usize = 12;

/// A run of sentence marks with its surroundings.
#[derive(Clone, Copy, Debug)]
pub struct Site<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Where the sentence begins that may end here.
    pub start: usize,
    /// The run of marks.
    pub mark: Range,
    /// What the run is.
    pub kind: Kind,
    /// The offset after the marks that close quotations and brackets, and after citations.
    pub closed: usize,
    /// Whether there is a citation among them.
    pub is_cited: bool,
    /// The offset of the next character that is not white space.
    pub next: usize,
    /// The first line end between `closed` and `next`.
    pub line_end: Option<usize>,
    /// What stands at `next`, before the next letter or digit.
    pub lead: Lead,
    /// The next letter or digit after the lead, and where it stands.
    pub head: Option<(usize, char)>,
    /// Whether the mark stands inside a quotation that is kept whole.
    pub is_quoted: bool,
    /// Whether the mark is the last in brackets that opened within the sentence.
    pub is_bracketed: bool,
    /// Whether a small letter follows because the text has no capitals.
    pub is_caseless: bool,
    /// Whether the text is all in capitals.
    pub is_shouted: bool,
    /// Whether the text ends its sentences with full stops of its script, so that a dot only
    /// abbreviates or, in Armenian, marks a pause.
    pub has_own_stops: bool,
}

/// What a possible next sentence begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// A letter or a digit.
    None,
    /// An opening quotation mark, bracket or the like.
    Opener,
    /// A dash.
    Dash,
    /// A mark after which no sentence begins: `,`.
    Continuation,
    /// Any other sign.
    Sign,
}

impl<'t> Site<'t> {
    /// Reads what stands around the mark of this kind at `position`.
    pub fn read(
        text: &'t str,
        start: usize,
        position: usize,
        kind: Kind,
        quotations: Quotations,
    ) -> Self {
        let (mark, kind) = mark::run(text, position, kind);
        let (closed, is_cited) = closed(text, start, mark.end, quotations);
        let gap = text.get(closed..).unwrap_or_default();
        let next = closed + (gap.len() - gap.trim_start().len());
        let space = text.get(closed..next).unwrap_or_default();
        let line_end = space.find([
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ]);
        let (lead, head) = lead(text, closed, next);
        Self {
            text,
            start,
            mark,
            kind,
            closed,
            is_cited,
            next,
            line_end: line_end.map(|at| closed + at),
            lead,
            head,
            is_bracketed: ends_brackets(text, start, mark, closed),
            is_quoted: quotations.cover(mark.start, closed),
            is_caseless: false,
            is_shouted: false,
            has_own_stops: false,
        }
    }

    /// The same place in a sentence that begins at `start`.
    pub const fn with_start(self, start: usize) -> Self {
        Self { start, ..self }
    }

    /// Whether the Unicode standard ends the sentence here.
    pub fn is_proposed(&self) -> bool {
        standard::breaks(self.text, self.mark, self.next)
    }

    /// Whether anything closes between the mark and the gap.
    pub const fn has_closers(&self) -> bool {
        self.closed > self.mark.end
    }

    /// Whether white space follows.
    pub const fn has_gap(&self) -> bool {
        self.next > self.closed
    }

    /// The first character after the white space.
    pub fn lead_char(&self) -> Option<char> {
        self.text.get(self.next..)?.chars().next()
    }

    /// Whether a quotation mark follows the white space.
    pub fn opens_quotation(&self) -> bool {
        let next = self.text.get(self.next..).unwrap_or_default();
        self.has_gap() && next.starts_with(['"', '“', '„', '«', '‘', '»', '‚'])
    }

    /// The sentence so far, without the mark.
    pub fn before(&self) -> &'t str {
        self.text
            .get(self.start..self.mark.start)
            .unwrap_or_default()
    }

    /// The text from the next letter or digit on.
    pub fn following(&self) -> &'t str {
        self.head
            .and_then(|(at, _)| self.text.get(at..))
            .unwrap_or_default()
    }
}

/// A lone apostrophe opens a quotation where another one follows within so many characters.
const SHORTEST_QUOTATION: usize = 60;

/// Whether brackets that opened within the sentence close right after the mark.
fn ends_brackets(text: &str, start: usize, mark: Range, closed: usize) -> bool {
    let closers = text.get(mark.end..closed).unwrap_or_default();
    let before = text.get(start..mark.start).unwrap_or_default();
    closers.contains(')') && quotation::has_words_before_bracket(before)
}

/// The end of the closing marks and citations that follow a sentence mark, and whether there is a
/// citation.
fn closed(text: &str, start: usize, from: usize, quotations: Quotations) -> (usize, bool) {
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
        let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
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

/// What stands at `next`, and the letter or digit after it.
fn lead(text: &str, closed: usize, next: usize) -> (Lead, Option<(usize, char)>) {
    let mut lead = Lead::None;
    let rest = text.get(next..).unwrap_or_default();
    for (at, char) in rest.char_indices().take(MOST_CLOSERS) {
        if is_letter_or_digit(char) {
            return (lead, Some((next + at, char)));
        }
        // A further mark, of another sentence, ends the look ahead.
        if at > 0
            && mark::kind(char).is_some_and(|kind| !matches!(kind, Kind::Dot | Kind::Ellipsis))
        {
            return (lead, None);
        }
        let is_currency = matches!(char, '$' | '€' | '£' | '¥' | '₹');
        if at == 0 && next == closed && mark::kind(char).is_some() {
            // “(etc.).”: the second mark ends the sentence, not the first.
            return (Lead::Continuation, None);
        }
        let found = if char.is_whitespace() || is_invisible(char) || is_currency {
            continue;
        } else if quotation::is_dash(char) {
            Lead::Dash
        } else if at == 0 && rest.starts_with(",,")
            || quotation::may_open(char)
            || lead == Lead::None && matches!(char, '.' | '…')
        {
            Lead::Opener
        } else if lead == Lead::Opener && matches!(char, '.' | '…' | ',') {
            continue;
        } else if matches!(
            char,
            ',' | ';' | ':' | '，' | '、' | '；' | '：' | '،' | '؛'
        ) {
            Lead::Continuation
        } else {
            Lead::Sign
        };
        if lead == Lead::None {
            lead = found;
        }
        if matches!(lead, Lead::Continuation | Lead::Sign) {
            return (lead, None);
        }
    }
    (lead, None)
}

/// Whether `char` is a mark of direction or a joiner, which a reader does not see.
pub fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
