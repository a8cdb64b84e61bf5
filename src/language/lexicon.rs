//! The words and abbreviations of a language, read when first asked for.

use std::sync::OnceLock;

use super::Language;
use super::key_table::{KeyTable, key};
use super::packed::{self, File, word_part};
use super::registry::LANGUAGES;
use crate::letter_case::lower;

/// What an abbreviation says of the sentence it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Abbreviation {
    /// Ends no sentence: `Mr.`
    Never,
    /// Belongs to the number that follows, if one does: `p. 12`.
    BeforeNumber,
    /// May end a sentence, but a name may follow, too: `Inc.`, `U.S.`
    Maybe,
    /// Ends a sentence wherever a capital follows: `etc.`, units, eras.
    Ending,
}

/// A list of words that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordList {
    /// What opens a phrase of time or place: “In 1996 г. …”; in Thai, what opens a sentence.
    Opening,
    /// What stands before an ordinal: “am 3. …”.
    BeforeOrdinal,
    /// What is counted by ordinals: “3. Liga”.
    Counted,
    /// What goes with a time of day: “5 p.m. Monday”.
    WithTime,
    /// What reports the quotation before it, in languages without capitals.
    Quotative,
}

impl Abbreviation {
    /// What the lowest of `parts` says.
    const fn of_parts(parts: Parts) -> Option<Self> {
        Some(match parts.trailing_zeros() {
            0 => Self::Never,
            1 => Self::BeforeNumber,
            2 => Self::Maybe,
            3 => Self::Ending,
            _ => return None,
        })
    }
}

/// How many parts of a language's file of abbreviations are kinds of abbreviations, in the order of
/// [`Abbreviation`]; those of [`WordList`] follow.
const KINDS: usize = 4;

impl WordList {
    /// The bit of the list's part.
    const fn part(self) -> Parts {
        1 << (KINDS + self as usize)
    }
}

/// The parts of a language's files that a word is in: a bit for each of those of its abbreviations,
/// in their order, and [`FREQUENT`].
type Parts = u16;

/// By how many bits what an abbreviation in small letters would say, were it not written with
/// capitals, stands above what it says.
const CASELESS: usize = 9;

/// The bit of the frequent words.
const FREQUENT: Parts = 1 << 15;

/// What is known of the words of one language.
struct Lexicon(KeyTable<Parts>);

/// The lexicon of each language of the registry.
static LEXICONS: [OnceLock<Lexicon>; LANGUAGES.len()] =
    [const { OnceLock::new() }; LANGUAGES.len()];

impl Lexicon {
    fn of(language: Language) -> Option<&'static Self> {
        let place = usize::from(language.0).checked_sub(1)?;
        let lexicon = LEXICONS.get(place)?;
        Some(lexicon.get_or_init(|| Self::read(place)))
    }

    fn read(place: usize) -> Self {
        let mut table = KeyTable::new();
        for word in words(&packed::text(File::Words, place)) {
            table.update(key(word.chars()), |parts| *parts |= FREQUENT);
        }
        for (part, entry) in abbreviations(&packed::text(File::Abbreviations, place)) {
            let small = entry.chars().flat_map(lower);
            if part >= KINDS {
                table.update(key(small), |parts| *parts |= 1 << part);
                continue;
            }
            table.update(key(entry.chars()), |parts| *parts |= 1 << part);
            if entry.contains(char::is_uppercase) {
                table.update(key(small), |parts| *parts |= 1 << (CASELESS + part));
            }
        }
        Self(table)
    }

    fn parts(&self, word: impl Iterator<Item = char>) -> Parts {
        self.0.get(key(word)).unwrap_or_default()
    }
}

/// The frequent words in the text of a file of words, the most frequent first.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let entries = packed::entries(text);
    entries.filter_map(|(part, word)| (part == word_part::FREQUENT).then_some(word))
}

/// Every entry in the text of a file of abbreviations, without its last full stop, and its part.
fn abbreviations(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let entries = packed::entries(text);
    entries.map(|(part, entry)| (part, entry.strip_suffix('.').unwrap_or(entry)))
}

/// Calls `visit` with each of the letters beyond `a`-`z` in the text of a file of words, which names
/// them one by one, or the first and the last of a row with a hyphen between them.
pub fn each_letter(text: &str, mut visit: impl FnMut(char)) {
    let mut entries = packed::entries(text);
    let letters = entries.find(|(part, _)| *part == word_part::LETTERS);
    let mut rest = letters.map_or("", |(_, letters)| letters).chars();
    while let Some(first) = rest.next() {
        let mut last = first;
        let mut ahead = rest.clone();
        if ahead.next() == Some('-') {
            last = ahead.next().unwrap_or(first);
            rest = ahead;
        }
        (first..=last).for_each(&mut visit);
    }
}

/// Whether the word of this key, in lower case, is one of the language's frequent words.
pub fn has_key(language: Language, key: u64) -> bool {
    let parts = Lexicon::of(language).and_then(|lexicon| lexicon.0.get(key));
    parts.is_some_and(|parts| parts & FREQUENT != 0)
}

/// What the language's data says of `token`. An entry in lower case matches at the beginning of a
/// sentence, too; one with a capital matches only with it.
pub fn abbreviation(language: Language, token: &str) -> Option<Abbreviation> {
    let lexicon = Lexicon::of(language)?;
    let found = Abbreviation::of_parts(lexicon.parts(token.chars()));
    if found.is_some() {
        return found;
    }
    // One capital is an initial, not the small letter's abbreviation.
    let mut letters = token.chars();
    let first = letters.next().filter(|first| first.is_uppercase())?;
    letters.clone().next()?;
    let small = lower(first).chain(letters);
    Abbreviation::of_parts(lexicon.parts(small)).or_else(|| {
        // “SEC. 5”, in a heading in capitals. Other abbreviations look like acronyms there.
        let is_capitals = token.chars().all(char::is_uppercase);
        let small = is_capitals.then(|| token.chars().flat_map(lower))?;
        let found = Abbreviation::of_parts(lexicon.parts(small));
        found.filter(|found| *found == Abbreviation::BeforeNumber)
    })
}

/// What the language's data says of `token` in a text without capitals, or all in capitals.
pub fn caseless_abbreviation(language: Language, token: &str) -> Option<Abbreviation> {
    let small = token.chars().flat_map(lower);
    let parts = Lexicon::of(language)?.parts(small);
    Abbreviation::of_parts(parts).or_else(|| Abbreviation::of_parts(parts >> CASELESS))
}

/// Whether `word`, in any case, is on this list of the language.
pub fn is_listed(language: Language, list: WordList, word: &str) -> bool {
    let small = word.chars().flat_map(lower);
    Lexicon::of(language).is_some_and(|lexicon| lexicon.parts(small) & list.part() != 0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_has_sound_data() {
        assert!(LANGUAGES.is_sorted_by_key(|source| source.code));
        for (place, source) in LANGUAGES.iter().enumerate() {
            let (code, language) = (source.code, Language::at(place));
            let text = packed::text(File::Words, place);
            let words: Vec<&str> = words(&text).collect();
            assert!((80..=200).contains(&words.len()), "{code}: {}", words.len());
            for word in &words {
                assert_eq!(*word, word.to_lowercase(), "{code}");
                assert!(has_key(language, key(word.chars())), "{code} {word}");
                let times = words.iter().filter(|other| *other == word).count();
                assert_eq!(times, 1, "{code} lists {word} twice");
            }
            let text = packed::text(File::Abbreviations, place);
            for (part, entry) in abbreviations(&text) {
                let is_abbreviation = Abbreviation::of_parts(1 << part).is_some();
                assert!(
                    !is_abbreviation || abbreviation(language, entry).is_some(),
                    "{code} {entry}"
                );
                let stop = if is_abbreviation { "." } else { "" };
                let mut all = text.split(|char| char == ' ' || char < '\u{1f}');
                assert!(
                    all.any(|other| other == [entry, stop].concat()),
                    "{code} {entry}"
                );
            }
            // No two strings share a key.
            let mut strings: Vec<&str> = abbreviations(&text).map(|(_, entry)| entry).collect();
            strings.extend(words);
            let small: Vec<String> = strings.iter().map(|word| word.to_lowercase()).collect();
            strings.extend(small.iter().map(String::as_str));
            let keys: BTreeSet<u64> = strings.iter().map(|word| key(word.chars())).collect();
            let strings: BTreeSet<&str> = strings.into_iter().collect();
            assert_eq!(keys.len(), strings.len(), "{code}");
        }
    }

    #[test]
    fn a_capital_in_the_data_must_be_in_the_text() {
        let english = Language::from_tag("en");
        assert_eq!(abbreviation(english, "Mr"), Some(Abbreviation::Never));
        assert_eq!(abbreviation(english, "mr"), None);
        assert_eq!(abbreviation(english, "E.g"), Some(Abbreviation::Never));
        assert_eq!(abbreviation(Language::UNKNOWN, "Mr"), None);
    }
}
