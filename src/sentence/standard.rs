//! What UAX #29, *Unicode Text Segmentation*, says of one place: its rules SB6 to SB11, on letter
//! classes that every Rust program has. The table of the standard's own classes would be a twentieth
//! of the Wasm; a test compares the answers with the standard's implementation.

use super::mark::{self, Kind};
use crate::language::is_small_letter;
use crate::text::{Range, char_at};

/// Rule SB8 looks ahead past whatever is no letter, here so many characters at most: prose has no
/// longer run of that, and without a bound a megabyte of brackets would be looked at again from each
/// of them.
const AHEAD: usize = 24;

/// Whether the standard ends a sentence after the run of marks `mark`, where the closing marks and the
/// white space after it end at `next`.
pub fn breaks(text: &str, mark: Range, next: usize) -> bool {
    let last = mark.of(text).chars().next_back();
    let Some(kind) = last.and_then(mark::kind) else {
        return false;
    };
    let Some(following) = char_at(text, next) else {
        return true;
    };
    match kind {
        // The standard knows no ellipsis but that of three full stops.
        Kind::Ellipsis => false,
        // SB8a.
        _ if continues(following)
            || mark::kind(following).is_some_and(|kind| kind != Kind::Ellipsis) =>
        {
            false
        }
        Kind::Dot => {
            let before = text.get(..mark.end - last.map_or(0, char::len_utf8));
            let is_after_letter = before.is_some_and(|before| before.ends_with(has_case));
            let is_joined = next == mark.end;
            // SB6, SB7, SB8.
            let is_in_number = is_joined && following.is_numeric();
            let is_in_acronym = is_joined && is_after_letter && following.is_uppercase();
            !is_in_number
                && !is_in_acronym
                && !small_letter_follows(text.get(next..).unwrap_or_default())
        }
        Kind::Exclamation | Kind::Full => true,
    }
}

/// Whether a sentence goes on after a mark before `char`: the class SContinue.
fn continues(char: char) -> bool {
    matches!(
        char,
        '-' | '–'
            | '—'
            | ','
            | ':'
            | ';'
            | '\u{37e}'
            | '՝'
            | '،'
            | '؍'
            | '߸'
            | '᠂'
            | '᠈'
            | '、'
            | '﹐'
            | '﹑'
            | '﹔'
            | '﹕'
            | '﹘'
            | '﹣'
            | '，'
            | '－'
            | '：'
            | '；'
            | '､'
    )
}

fn has_case(char: char) -> bool {
    char.is_uppercase() || char.is_lowercase()
}

/// Whether the first letter of `rest` is a small one, with no other mark before it. Other than in the
/// standard, an ellipsis and a closing bracket stop the look ahead as well, since a sentence may end at
/// the one and a list item begin at the other.
fn small_letter_follows(rest: &str) -> bool {
    let stops = |char: &char| {
        char.is_alphabetic() || *char == ')' || mark::cuts(*char) || mark::kind(*char).is_some()
    };
    let mut ahead = rest.chars().take(AHEAD);
    ahead.find(stops).is_some_and(is_small_letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    /// Pieces of texts around a mark that the standard's rules tell apart.
    fn piece(pieces: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
        prop::sample::select(pieces)
    }

    proptest! {
        #[test]
        fn the_standards_implementation_agrees(
            before in piece(&["a", "A", "É", "1", "の", ")", "word "]),
            mark in piece(&[".", "!", "?", "...", "。", "？", "؟", "।", "?!"]),
            closers in piece(&["", ")", "\"", "”", "»"]),
            gap in piece(&["", " ", "  ", "\u{a0}"]),
            following in piece(&["a", "B", "é", "Ж", "7", "の", "ش", ", b", "- C", "— d", ": e", "; f", "7 a", "7 B", "$ g", "$ H", "% 。a"]),
        ) {
            let text = [before, mark, closers, gap, following].concat();
            let range = Range::new(before.len(), before.len() + mark.len());
            let next = text.len() - following.len();
            let mut bounds = text.split_sentence_bound_indices().map(|(at, _)| at);
            let expected = bounds.any(|at| (range.end..=next).contains(&at));
            prop_assert_eq!(breaks(&text, range, next), expected, "{:?}", text);
        }
    }
}
