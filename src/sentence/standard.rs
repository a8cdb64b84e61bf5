//! The boundaries that UAX #29 proposes.

use std::iter::Peekable;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use super::mark;
use super::quotation;

/// Runs of at least so many characters that are neither letters nor digits are cut before the
/// standard's rules see them. Rule SB8 looks ahead from every closing mark and space after a full
/// stop, so a run of n of them costs n looks; without the cut, a megabyte of closing brackets
/// would take hours. No prose has such a run; only leaders and rulers do.
const LONGEST_RUN: usize = 24;

/// The standard's boundaries of a text, in order.
pub struct Standard<'t> {
    bounds: Peekable<Bounds<'t>>,
}

impl<'t> Standard<'t> {
    /// The boundaries of `text`.
    pub fn new(text: &'t str) -> Self {
        let bounds = Bounds {
            text,
            start: 0,
            end: 0,
            pieces: "".split_sentence_bound_indices(),
        };
        Self {
            bounds: bounds.peekable(),
        }
    }

    /// The next boundary not after `last`, which is taken.
    pub fn next_within(&mut self, last: usize) -> Option<usize> {
        self.bounds.next_if(|&bound| bound <= last)
    }

    /// Whether there is a boundary neither before `first` nor after `last`; those up to `last`
    /// are taken.
    pub fn proposes_within(&mut self, first: usize, last: usize) -> bool {
        let mut found = false;
        while let Some(bound) = self.next_within(last) {
            found |= bound >= first;
        }
        found
    }
}

/// The ends of the standard's sentences, stretch by stretch.
struct Bounds<'t> {
    text: &'t str,
    /// Where the stretch begins that `pieces` reads.
    start: usize,
    /// Where it ends.
    end: usize,
    pieces: USentenceBoundIndices<'t>,
}

impl Iterator for Bounds<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            if let Some((at, piece)) = self.pieces.next() {
                return Some(self.start + at + piece.len());
            }
            if self.end >= self.text.len() {
                return None;
            }
            self.start = self.end;
            let rest = self.text.get(self.start..)?;
            let length = stretch(rest);
            self.end = self.start + length;
            self.pieces = rest.get(..length)?.split_sentence_bound_indices();
        }
    }
}

/// The length of the first stretch of `text`: up to the middle of a long run.
fn stretch(text: &str) -> usize {
    let mut run = 0;
    for (at, char) in text.char_indices() {
        if char.is_ascii_alphanumeric() || !char.is_ascii() && char.is_alphanumeric() {
            run = 0;
        } else {
            run += 1;
            if run == LONGEST_RUN {
                return at + char.len_utf8();
            }
        }
    }
    text.len()
}

/// Whether `sentence`, which the standard ends here, ends in a mark that this module has no rule
/// of its own for.
pub fn ends_in_foreign_mark(sentence: &str) -> bool {
    let mut tail = sentence.chars().rev().take(LONGEST_RUN);
    let last = tail.find(|char| {
        !char.is_whitespace() && !quotation::may_close(*char) && !quotation::may_open(*char)
    });
    last.is_some_and(|last| {
        !last.is_ascii() && !last.is_alphanumeric() && mark::kind(last).is_none()
    }) && !sentence.ends_with(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
}
