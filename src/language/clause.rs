//! What the words of a clause say of leaving it out.

use std::sync::OnceLock;

use super::Language;
use super::packed::{self, File};
use super::registry::LANGUAGES;
use crate::text::lower_case;

/// What a word tells of the clause that it stands in, or opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseMark {
    /// It holds against what stands beside it: `but`.
    Contrast,
    /// It says whose claim something is: `said`.
    Attribution,
    /// It says when something holds, or that it may not: `if`, `only`, `perhaps`.
    Condition,
    /// It denies: `not`.
    Negation,
    /// Opens a clause that ends a sentence and only adds to it: `which`.
    Trailing,
    /// Stands alone before a comma and only leads on from the sentence before: `moreover`.
    Leading,
    /// Two dashes around a phrase only add it. Russian, whose dash is a verb, has none.
    Dashes,
}

/// The text of each language's file.
static TEXTS: [OnceLock<String>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

impl Language {
    /// The words of this language with this mark; none where there is no data. One that ends in a
    /// hyphen stands for every word that begins so.
    pub(crate) fn clause_words(self, mark: ClauseMark) -> impl Iterator<Item = &'static str> {
        let place = usize::from(self.0).checked_sub(1);
        let text = place.and_then(|place| {
            let text = TEXTS.get(place)?;
            Some(text.get_or_init(|| packed::text(File::Headline, place)))
        });
        let entries = packed::entries(text.map_or("", String::as_str));
        // The parts stand in the order of the marks.
        entries.filter_map(move |(part, word)| (part == mark as usize).then_some(word))
    }

    /// Whether a word with this mark stands in `text`. Where no spaces part words, its letters do.
    pub(crate) fn has_clause_word(self, mark: ClauseMark, text: &str) -> bool {
        let text = lower_case(text);
        self.clause_words(mark).any(|entry| {
            if !self.parts_words_by_space() {
                return text.contains(entry);
            }
            let mut words = text.split(|char: char| !is_in_word(char));
            words.any(|word| match entry.strip_suffix('-') {
                Some(start) => word.starts_with(start),
                None => word == entry,
            })
        })
    }
}

/// An apostrophe parts words here: `n’est`, `didn’t`.
fn is_in_word(char: char) -> bool {
    char.is_alphanumeric() || super::is_mark_in_word(char)
}
