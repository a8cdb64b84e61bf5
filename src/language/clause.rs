//! What the words of a clause say of leaving it out.

use super::Language;
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

/// The heads of the lines of `headline.txt`, in the order of [`ClauseMark`].
const HEADS: [&str; 7] = [
    "contrast: ",
    "attribution: ",
    "condition: ",
    "negation: ",
    "trailing: ",
    "leading: ",
    "dashes: ",
];

/// The languages that have such a list.
const LISTS: [(&str, &str); 11] = [
    ("ar", include_str!("data/ar/headline.txt")),
    ("de", include_str!("data/de/headline.txt")),
    ("en", include_str!("data/en/headline.txt")),
    ("es", include_str!("data/es/headline.txt")),
    ("fr", include_str!("data/fr/headline.txt")),
    ("it", include_str!("data/it/headline.txt")),
    ("ja", include_str!("data/ja/headline.txt")),
    ("nl", include_str!("data/nl/headline.txt")),
    ("pt", include_str!("data/pt/headline.txt")),
    ("ru", include_str!("data/ru/headline.txt")),
    ("zh", include_str!("data/zh/headline.txt")),
];

impl Language {
    /// The words of this language with this mark; none where there is no data. One that ends in a
    /// hyphen stands for every word that begins so.
    pub(crate) fn clause_words(self, mark: ClauseMark) -> impl Iterator<Item = &'static str> {
        let code = self.code();
        let list = LISTS.iter().find(|(other, _)| *other == code);
        let lines = list.map_or("", |(_, list)| list).lines();
        lines
            .filter_map(move |line| line.strip_prefix(HEADS.get(mark as usize).copied()?))
            .flat_map(str::split_whitespace)
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
