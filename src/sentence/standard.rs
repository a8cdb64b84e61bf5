//! What UAX #29 says of one place.
//!
//! The standard decides on a break at a sentence mark by the letter before the mark and by what
//! follows up to the next letter (rules SB6 to SB11). So its implementation is asked about that
//! stretch alone, and only where this crate's rules leave the decision to it.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::Range;

/// The stretch begins so many bytes before the mark, enough for a letter with its accents (rule
/// SB7 looks at one letter).
const BEFORE: usize = 16;

/// The stretch ends so many characters after the white space, at the latest. Rule SB8 looks ahead
/// past whatever is no letter; prose has no longer run of that, and without a bound a megabyte of
/// brackets would be looked at again from each of them.
const AFTER: usize = 24;

/// Whether the standard breaks after the run of marks `mark`, not after `last`: the end of the
/// white space that follows.
pub fn breaks_within(text: &str, mark: Range, last: usize) -> bool {
    let start = text.floor_char_boundary(mark.start.saturating_sub(BEFORE));
    let rest = text.get(last..).unwrap_or_default();
    let mut following = rest.char_indices().take(AFTER);
    let letter = following.find(|(_, char)| char.is_alphanumeric());
    let length = letter
        .or_else(|| rest.char_indices().nth(AFTER))
        .map_or(rest.len(), |(at, char)| at + char.len_utf8());
    let stretch = text.get(start..last + length).unwrap_or_default();
    stretch
        .split_sentence_bound_indices()
        .map(|(at, _)| start + at)
        .find(|&bound| bound >= mark.end)
        .is_some_and(|bound| bound <= last)
}
