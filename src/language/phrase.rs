//! The phrases of a language that tie a sentence to others, or that no sentence of a text's own
//! opens with: `discourse.txt`, read when first asked for.

use std::sync::OnceLock;

use super::key_table::{EMPTY, KeyTable, longer_key, longer_lower_key};
use super::packed::{self, File};
use super::registry::LANGUAGES;
use super::{Language, is_letter_or_digit, is_mark_in_word};

/// What a phrase does where it opens a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phrase {
    /// Nothing, though it begins like one of the others: “it rains”, “those who”.
    #[default]
    Free,
    /// Says how the sentence follows from what came before: “for example”, “therefore”.
    Connective,
    /// Goes on from what came before: “and”, “meanwhile”.
    WeakConnective,
    /// Stands for what was named before: “he”, “his”. Before a capital it is a name: “He Lifeng”.
    Pronoun,
    /// The same in a language whose nouns have capitals.
    Possessive,
    /// Points at what came before: “this decision”. Before a word of time it points at now.
    Demonstrative,
    /// A pronoun that stands for a clause, if a [`Phrase::Complement`] follows: “it is … that”.
    Expletive,
    /// Opens a clause: “that”, “to”.
    Complement,
    /// Opens a phrase of time or place: “on”.
    Preposition,
    /// Is a time: “Monday”, “year”.
    Time,
    /// Answers a question, where a mark follows: “yes”.
    Answer,
    /// Asks something of the reader: “read also”, “subscribe”.
    Promotion,
    /// Opens the caption of a picture or table, or says who made it, before a colon or a number:
    /// “photo”, “figure”.
    Caption,
}

/// The phrases of each part of a language's file, in the order in which it is packed.
const PARTS: [Phrase; 13] = [
    Phrase::Free,
    Phrase::Connective,
    Phrase::WeakConnective,
    Phrase::Pronoun,
    Phrase::Possessive,
    Phrase::Demonstrative,
    Phrase::Expletive,
    Phrase::Complement,
    Phrase::Preposition,
    Phrase::Time,
    Phrase::Answer,
    Phrase::Promotion,
    Phrase::Caption,
];

/// What stands for the space between two words in the data, as the data parts phrases by spaces.
const SPACE: char = '_';

/// No phrase has more characters than this: what bounds the look at a sentence without spaces.
const LONGEST: usize = 40;

/// Phrases, and what they begin with up to the end of a word, which is `None` if no phrase itself.
type Phrases = KeyTable<Option<Phrase>>;

static PHRASES: [OnceLock<Phrases>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

fn phrases(language: Language) -> Option<&'static Phrases> {
    let place = usize::from(language.0).checked_sub(1)?;
    let phrases = PHRASES.get(place)?;
    Some(phrases.get_or_init(|| {
        let mut table = Phrases::new();
        for (phrase, entry) in entries(&packed::text(File::Discourse, place)) {
            let words = entry.replace(SPACE, " ");
            each_word_end(language, &words, |key, end| {
                let is_whole = end == words.len();
                table.update(key, |known| *known = known.or(is_whole.then_some(phrase)));
                true
            });
        }
        table
    }))
}

/// Every phrase in the text of a language's file.
fn entries(text: &str) -> impl Iterator<Item = (Phrase, &str)> {
    let entries = packed::entries(text);
    entries.map(|(part, entry)| (PARTS.get(part).copied().unwrap_or_default(), entry))
}

/// The longest phrase at the beginning of `text`, and its length in bytes.
pub fn longest(language: Language, text: &str) -> Option<(Phrase, usize)> {
    let phrases = phrases(language)?;
    let mut found = None;
    each_word_end(language, text, |key, end| {
        let known = phrases.get(key);
        found = known.flatten().map(|phrase| (phrase, end)).or(found);
        known.is_some()
    });
    found
}

/// Calls `goes_on` at the end of each word at which a phrase may end, from the beginning of `text`, with
/// the key of the text so far and where it ends, in bytes, as long as it says so. Where no spaces part
/// words, each character is one.
fn each_word_end(language: Language, text: &str, mut goes_on: impl FnMut(u64, usize) -> bool) {
    let is_spaced = language.parts_words_by_space();
    let mut key = EMPTY;
    let mut characters = text.char_indices().take(LONGEST).peekable();
    while let Some((at, char)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if char.is_whitespace() {
            // A run of spaces is one, and none stands before a mark: “Photo : …” is French.
            if next.is_some_and(is_word) {
                key = longer_key(key, SPACE);
            }
            continue;
        }
        key = longer_lower_key(key, one_of_a_kind(char));
        let ends_word = !is_spaced
            || is_apostrophe(char)
            || !is_word(char)
            || next.is_none_or(|next| !is_word(next) || is_apostrophe(next));
        if ends_word && !goes_on(key, at + char.len_utf8()) {
            break;
        }
    }
}

/// `char` as the data has it but for its case: one sign for all of a kind.
const fn one_of_a_kind(char: char) -> char {
    match char {
        '’' | 'ʼ' => '\'',
        '،' | '，' | '、' => ',',
        '：' => ':',
        '‐' | '‑' => '-',
        char => char,
    }
}

const fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '’' | 'ʼ')
}

/// Whether `char` is part of a word, hyphens and apostrophes included.
fn is_word(char: char) -> bool {
    is_letter_or_digit(char)
        || is_mark_in_word(char)
        || is_apostrophe(char)
        || matches!(char, '-' | '‐' | '‑')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::key_table::key;

    #[test]
    fn every_language_has_sound_data() {
        for (place, source) in LANGUAGES.iter().enumerate() {
            let (code, language) = (source.code, Language::at(place));
            let data = packed::text(File::Discourse, place);
            let mut seen = BTreeSet::new();
            for (phrase, entry) in entries(&data) {
                assert!(seen.insert(entry), "{code} lists {entry} twice");
                let text = entry.replace(SPACE, " ");
                let found = longest(language, &text);
                assert_eq!(found, Some((phrase, text.len())), "{code} {entry}");
            }
            let keys: BTreeSet<u64> = seen.iter().map(|entry| key(entry.chars())).collect();
            assert_eq!(keys.len(), seen.len(), "two phrases of {code} share a key");
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        let english = Language::from_tag("en");
        for (text, expected) in [
            ("He said", Some((Phrase::Pronoun, 2))),
            ("HE’S", Some((Phrase::Pronoun, 2))),
            ("Heat", None),
            ("he-goat", None),
            ("In  addition, he", Some((Phrase::Connective, 12))),
            ("In addition to this", Some((Phrase::Free, 14))),
            ("", None),
        ] {
            assert_eq!(longest(english, text), expected, "{text}");
        }
        assert_eq!(longest(Language::UNKNOWN, "He said"), None);
    }
}
