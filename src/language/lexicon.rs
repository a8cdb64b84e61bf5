//! The data of all languages as sorted tables, made once, when first asked for.

use std::sync::OnceLock;

use super::Language;
use super::registry::LANGUAGES;

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
    /// What opens a phrase of time or place: “In 1996 г. …”.
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

/// The parts of a language's file of abbreviations, each with its head: the kinds of
/// abbreviations, then the lists of words.
const PARTS: [&str; 9] = [
    "[never]",
    "[number]",
    "[may]",
    "[end]",
    "[opening]",
    "[before ordinal]",
    "[counted]",
    "[with time]",
    "[quotative]",
];

impl Abbreviation {
    /// The abbreviations of the part at this place of [`PARTS`].
    const fn of_part(part: u8) -> Option<Self> {
        Some(match part {
            0 => Self::Never,
            1 => Self::BeforeNumber,
            2 => Self::Maybe,
            3 => Self::Ending,
            _ => return None,
        })
    }
}

impl WordList {
    /// The place of the list in [`PARTS`].
    const fn part(self) -> u8 {
        4 + self as u8
    }
}

/// A frequent word of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The word, in lower case.
    pub text: &'static str,
    /// The place of its language in the registry.
    pub language: u8,
    /// How many words of the language are more frequent.
    pub rank: u8,
}

/// Every frequent word of every language, sorted by the word, then the language.
static WORDS: OnceLock<Vec<Word>> = OnceLock::new();

/// Every abbreviation without its last full stop, and every word of the lists, sorted likewise; the
/// rank is the place of its part in [`PARTS`]. One type for all tables keeps one sort in the Wasm.
static ABBREVIATIONS: OnceLock<Vec<Word>> = OnceLock::new();

/// The place of each language in the registry, with its data.
fn numbered() -> impl Iterator<Item = (u8, &'static super::Source)> {
    (0..).zip(&LANGUAGES)
}

/// The head of the line of a language's letters.
const LETTERS: &str = "letters:";

/// The head of the line of its typical sequences of letters.
pub const SEQUENCES: &str = "sequences:";

fn all_words() -> &'static [Word] {
    WORDS.get_or_init(|| {
        let mut words = Vec::new();
        for (language, source) in numbered() {
            let lines = source.words.lines().filter(|line| !line.contains(':'));
            let entries = lines.flat_map(str::split_whitespace);
            words.extend((0..).zip(entries).map(|(rank, text)| Word {
                text,
                language,
                rank,
            }));
        }
        words.sort_unstable();
        words
    })
}

/// The letters beyond `a`-`z` of the language at this place of the registry. The line names them
/// one by one, or the first and the last of a row with a hyphen between them.
pub fn letters(place: usize) -> impl Iterator<Item = char> {
    let line = LANGUAGES.get(place).and_then(|source| {
        let mut lines = source.words.lines();
        lines.find_map(|line| line.strip_prefix(LETTERS))
    });
    let mut rest = line.map_or("", str::trim).chars();
    let rows = std::iter::from_fn(move || {
        let first = rest.next()?;
        let mut ahead = rest.clone();
        if ahead.next() == Some('-') {
            let last = ahead.next().unwrap_or(first);
            rest = ahead;
            Some(first..=last)
        } else {
            Some(first..=first)
        }
    });
    rows.flatten()
}

/// Every language's entry for `word`.
fn words(word: &str) -> &'static [Word] {
    entries(all_words(), word)
}

fn entries(table: &'static [Word], text: &str) -> &'static [Word] {
    let start = table.partition_point(|entry| entry.text < text);
    let rest = table.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|entry| entry.text == text).count();
    rest.get(..count).unwrap_or_default()
}

/// Whether `word` is one of the language's frequent words.
pub fn is_word(language: Language, word: &str) -> bool {
    words(word)
        .iter()
        .any(|entry| Language::at(entry.language.into()) == language)
}

/// What the language's data says of `token`. An entry in lower case matches at the beginning of a
/// sentence, too; one with a capital matches only with it.
pub fn abbreviation(language: Language, token: &str) -> Option<Abbreviation> {
    let language = language.0.checked_sub(1)?;
    let find = |token: &str| {
        let mut found = entries(all_abbreviations(), token).iter();
        found
            .find(|entry| entry.language == language)
            .and_then(|entry| Abbreviation::of_part(entry.rank))
    };
    find(token).or_else(|| {
        // One capital is an initial, not the small letter's abbreviation.
        token.chars().nth(1)?;
        let first = token.chars().next().filter(|first| first.is_uppercase())?;
        let mut lower: String = first.to_lowercase().collect();
        lower.push_str(token.get(first.len_utf8()..)?);
        find(&lower).or_else(|| {
            // “SEC. 5”, in a heading in capitals. Other abbreviations look like acronyms there.
            let is_capitals = token.chars().all(char::is_uppercase);
            let found = is_capitals.then(|| find(&token.to_lowercase()))??;
            (found == Abbreviation::BeforeNumber).then_some(found)
        })
    })
}

/// Whether `word` is on this list of the language.
pub fn is_listed(language: Language, list: WordList, word: &str) -> bool {
    language.0.checked_sub(1).is_some_and(|language| {
        let mut found = entries(all_abbreviations(), word).iter();
        found.any(|entry| entry.language == language && entry.rank == list.part())
    })
}

fn all_abbreviations() -> &'static [Word] {
    ABBREVIATIONS.get_or_init(read_abbreviations)
}

fn read_abbreviations() -> Vec<Word> {
    let mut table = Vec::new();
    for (language, source) in numbered() {
        let mut rank = 0;
        for line in source.abbreviations.lines() {
            if let Some((part, _)) = (0..).zip(PARTS).find(|(_, head)| *head == line) {
                rank = part;
            } else if !line.starts_with('#') {
                table.extend(line.split_whitespace().map(|entry| Word {
                    text: entry.strip_suffix('.').unwrap_or(entry),
                    language,
                    rank,
                }));
            }
        }
    }
    // The kind that is written first wins where a file names an abbreviation twice.
    table.sort_unstable();
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_sound_data() {
        let spaced = |source: &super::super::Source| {
            source
                .words
                .lines()
                .filter(|line| !line.contains(':'))
                .flat_map(str::split_whitespace)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let mut codes = Vec::new();
        for (language, source) in numbered() {
            codes.push(source.code);
            let words = spaced(source);
            assert!(
                (80..=200).contains(&words.len()),
                "{} has {} words",
                source.code,
                words.len()
            );
            for word in &words {
                assert_eq!(*word, word.to_lowercase(), "{}", source.code);
                assert!(
                    is_word(Language::at(language.into()), word),
                    "{} {word}",
                    source.code
                );
            }
            let mut part = None;
            let mut once = words.clone();
            once.sort();
            once.dedup();
            assert_eq!(
                once.len(),
                words.len(),
                "{} lists a word twice",
                source.code
            );
            for line in source.abbreviations.lines() {
                if line.starts_with('[') {
                    part = PARTS.iter().position(|head| *head == line);
                    assert!(part.is_some(), "{} {line}", source.code);
                }
                if line.is_empty() || line.starts_with(['#', '[']) {
                    continue;
                }
                let part = u8::try_from(part.unwrap()).unwrap();
                let is_abbreviation = Abbreviation::of_part(part).is_some();
                for entry in line.split_whitespace() {
                    assert_eq!(
                        entry.ends_with('.'),
                        is_abbreviation,
                        "{} {entry}",
                        source.code
                    );
                    let token = entry.trim_end_matches('.');
                    let language = Language::at(language.into());
                    if is_abbreviation {
                        assert!(
                            abbreviation(language, token).is_some(),
                            "{} {entry}",
                            source.code
                        );
                    }
                }
            }
        }
        assert!(codes.is_sorted(), "the registry is not in order");
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
