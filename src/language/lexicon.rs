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
    /// May end a sentence: `etc.`
    Maybe,
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

/// Every abbreviation without its last full stop, sorted by language, then entry.
static ABBREVIATIONS: OnceLock<Vec<(u8, &'static str, Abbreviation)>> = OnceLock::new();

/// The place of each language in the registry, with its data.
fn numbered() -> impl Iterator<Item = (u8, &'static super::Source)> {
    (0..).zip(&LANGUAGES)
}

fn all_words() -> &'static [Word] {
    WORDS.get_or_init(|| {
        let mut words = Vec::new();
        for (language, source) in numbered() {
            let lines = source.words.lines();
            let entries = lines
                .filter(|line| !line.starts_with(LETTERS))
                .flat_map(str::split_whitespace);
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

const LETTERS: &str = "letters:";

/// The letters beyond `a`-`z` of the language at this place of the registry.
pub fn letters(language: u8) -> &'static str {
    let source = LANGUAGES.get(usize::from(language));
    source
        .and_then(|source| source.words.lines().next()?.strip_prefix(LETTERS))
        .map_or("", str::trim)
}

/// Every language's entry for `word`.
pub fn words(word: &str) -> &'static [Word] {
    let all = all_words();
    let start = all.partition_point(|entry| entry.text < word);
    let rest = all.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|entry| entry.text == word).count();
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
    let table = ABBREVIATIONS.get_or_init(all_abbreviations);
    let language = language.0.checked_sub(1)?;
    let find = |token: &str| {
        let found =
            table.binary_search_by(|&(other, entry, _)| (other, entry).cmp(&(language, token)));
        found.ok().and_then(|at| table.get(at)).map(|entry| entry.2)
    };
    find(token).or_else(|| {
        let first = token.chars().next().filter(|first| first.is_uppercase())?;
        let mut lower: String = first.to_lowercase().collect();
        lower.push_str(token.get(first.len_utf8()..)?);
        find(&lower)
    })
}

fn all_abbreviations() -> Vec<(u8, &'static str, Abbreviation)> {
    let mut table = Vec::new();
    for (language, source) in numbered() {
        let mut kind = Abbreviation::Never;
        for line in source.abbreviations.lines() {
            match line {
                "[never]" => kind = Abbreviation::Never,
                "[number]" => kind = Abbreviation::BeforeNumber,
                "[may]" => kind = Abbreviation::Maybe,
                comment if comment.starts_with('#') => {}
                entries => table.extend(
                    entries
                        .split_whitespace()
                        .map(|entry| (language, entry.strip_suffix('.').unwrap_or(entry), kind)),
                ),
            }
        }
    }
    table.sort_unstable();
    // The kind written first wins where a file names an abbreviation twice.
    table.dedup_by(|later, first| (later.0, later.1) == (first.0, first.1));
    table
}
