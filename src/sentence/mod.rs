//! Where sentences begin and end.

use unicode_segmentation::UnicodeSegmentation;

use crate::language::Language;
use crate::text::Range;

/// The sentences of a block's text, in order, without the white space between them.
///
/// Every character of `text` that is not white space is in exactly one sentence.
#[must_use]
pub fn split(text: &str, _language: Language) -> Vec<Range> {
    text.split_sentence_bound_indices()
        .map(|(start, piece)| Range::new(start, start + piece.len()).trimmed(text))
        .filter(|range| !range.is_empty())
        .collect()
}
