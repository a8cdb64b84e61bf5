//! Sentences without any mark at their end, as Thai writes them: a space stands between sentences,
//! but between clauses as well, and in Thai a line ends a sentence ([`line`](super::line)). Within a
//! line, a space ends one where a word follows that opens sentences and no clauses.

use crate::language::{Language, WordList};
use crate::text::Range;

/// What comes before the space has so many characters at least: less is a heading or an adverb.
const SHORTEST: usize = 24;

/// The longest word that opens sentences, in characters.
const LONGEST_OPENING: usize = 16;

/// Calls `visit` with the parts of `sentence` that the spaces before opening words part.
pub fn each_part(text: &str, sentence: Range, language: Language, mut visit: impl FnMut(Range)) {
    let mut start = sentence.start;
    if !language.parts_words_by_space() {
        for (at, _) in sentence.of(text).match_indices(' ') {
            let space = Range::new(start, sentence.start + at);
            let rest = Range::new(sentence.start + at + 1, sentence.end);
            if space.of(text).chars().nth(SHORTEST).is_some()
                && opens_sentence(rest.of(text), language)
            {
                visit(space.trimmed(text));
                start = rest.start;
            }
        }
    }
    visit(Range::new(start, sentence.end));
}

/// Whether `rest` begins with a word that opens sentences.
fn opens_sentence(rest: &str, language: Language) -> bool {
    let ends = rest.char_indices().map(|(at, char)| at + char.len_utf8());
    ends.take(LONGEST_OPENING)
        .skip(1)
        .any(|end| language.lists(WordList::Opening, rest.get(..end).unwrap_or_default()))
}
