//! What stands around a sentence mark.

use super::closer;
use super::mark::{self, Kind};
use super::quotation::{self, Quotations};
use super::standard;
use crate::language::is_letter_or_digit;
use crate::text::{Range, char_at};

/// How many closing marks, or opening ones, are looked at; prose has at most four or so.
pub const MOST_CLOSERS: usize = 12;

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
        let (closed, is_cited) = closer::end(text, start, mark.end, quotations);
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
        char_at(self.text, self.next)
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

/// Whether brackets that opened within the sentence close right after the mark.
fn ends_brackets(text: &str, start: usize, mark: Range, closed: usize) -> bool {
    let closers = text.get(mark.end..closed).unwrap_or_default();
    let before = text.get(start..mark.start).unwrap_or_default();
    closers.contains(')') && quotation::has_words_before_bracket(before)
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
