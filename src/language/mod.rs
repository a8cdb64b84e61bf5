//! The languages that Nutgraf knows, and which of them a text is in.
//!
//! What is known of a language is data (`data/<code>/`): its frequent words, its abbreviations and
//! the phrases that tie a sentence to others. Texts in any other language are [`Language::UNKNOWN`] and get the rules of
//! their script alone.

mod clause;
mod identification;
mod key_table;
mod lexicon;
mod packed;
mod phrase;
mod registry;
mod script;
mod spelling;

pub use clause::ClauseMark;
pub use identification::{Identification, identify};
pub(crate) use key_table::KeyTable;
pub use lexicon::{Abbreviation, WordList};
pub use phrase::Phrase;
pub use registry::Ordinals;
pub(crate) use script::{
    is_capital, is_letter, is_letter_or_digit, is_mark_in_word, is_numeric, is_small_letter,
};

use registry::{LANGUAGES, Source, Speed};

/// A language, or [`Language::UNKNOWN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(u8);

impl Language {
    /// No language that Nutgraf knows: script rules alone apply.
    pub const UNKNOWN: Self = Self(0);

    /// The language of a BCP 47 tag such as `fr` or `fr-CA`; [`Language::UNKNOWN`] where there is
    /// no data for it. Case does not matter, nor whether subtags stand apart by `-` or `_`.
    ///
    /// ```
    /// use nutgraf::Language;
    /// assert_eq!(Language::from_tag("fr-CA").code(), "fr");
    /// assert_eq!(Language::from_tag("nb_NO").code(), "no");
    /// assert_eq!(Language::from_tag("sr-Latn-RS").code(), "sr-Latn");
    /// assert_eq!(Language::from_tag("tlh"), Language::UNKNOWN);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.trim();
        let find = |tag: &str| {
            LANGUAGES.iter().position(|source| {
                let mut codes = source.other_codes.iter().chain([&source.code]);
                codes.any(|code| is_same_tag(code, tag))
            })
        };
        // `sr-Latn` has a script that decides; other languages go by their first part.
        let mut separators = tag.match_indices(['-', '_']).map(|(at, _)| at);
        let first = tag.get(..separators.next().unwrap_or(tag.len()));
        let second = tag.get(..separators.next().unwrap_or(tag.len()));
        let position = second.and_then(find).or_else(|| first.and_then(find));
        position.map_or(Self::UNKNOWN, Self::at)
    }

    /// The BCP 47 code: `fr`; `und` when unknown.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.source().map_or("und", |source| source.code)
    }

    /// Whether the language puts a space between two sentences; Chinese and Japanese do not.
    #[must_use]
    pub fn parts_sentences_by_space(self) -> bool {
        self.source().is_none_or(|source| {
            !matches!(source.script, script::Script::Han | script::Script::Kana)
        })
    }

    /// Whether the language puts a space between two words.
    pub(crate) fn parts_words_by_space(self) -> bool {
        self.parts_sentences_by_space()
            && self
                .source()
                .is_none_or(|source| source.script != script::Script::Thai)
    }

    /// Whether `word`, in lower case, is one of the language's frequent words, which carry
    /// grammar rather than subject.
    #[must_use]
    pub fn is_stop_word(self, word: &str) -> bool {
        lexicon::has_key(self, key_table::key(word.chars()))
    }

    /// The same for a word in any case.
    pub(crate) fn is_stop_word_in_any_case(self, word: &str) -> bool {
        lexicon::has_key(self, key_table::lower_key(word))
    }

    /// What the language's data says of `token`, an abbreviation without its last full stop. Latin
    /// letters in a text of another script are read as English; where no capital tells, such an
    /// abbreviation ends no sentence.
    pub(crate) fn abbreviation(self, token: &str) -> Option<Abbreviation> {
        let is_foreign = || {
            token.is_ascii()
                && self
                    .source()
                    .is_some_and(|source| source.script != script::Script::Latin)
        };
        let is_caseless = || !self.source().is_some_and(|source| source.script.has_case());
        lexicon::abbreviation(self, token).or_else(|| {
            let found =
                is_foreign().then(|| lexicon::abbreviation(Self::from_tag("en"), token))??;
            Some(match found {
                Abbreviation::Maybe | Abbreviation::Ending if is_caseless() => Abbreviation::Never,
                found => found,
            })
        })
    }

    /// The same for a token in a text without capitals, or all in capitals.
    pub(crate) fn caseless_abbreviation(self, token: &str) -> Option<Abbreviation> {
        lexicon::caseless_abbreviation(self, token)
    }

    /// Whether `word`, in any case, is on this list of the language.
    pub(crate) fn lists(self, list: WordList, word: &str) -> bool {
        lexicon::is_listed(self, list, word)
    }

    /// The longest phrase of the language's data at the beginning of `text`, in any case, and its
    /// length in bytes.
    pub(crate) fn phrase(self, text: &str) -> Option<(Phrase, usize)> {
        phrase::longest(self, text)
    }

    /// How the language writes ordinals in digits.
    pub(crate) fn ordinals(self) -> Ordinals {
        self.source()
            .map_or(Ordinals::Bare, |source| source.ordinals)
    }

    /// How long reading takes, in milliseconds, of a text of so many words and characters. Rounded
    /// up, so that a sum of parts is never too small.
    pub(crate) fn reading_time(self, words: usize, characters: usize) -> u64 {
        let speed = self
            .source()
            .map_or(Speed::UNMEASURED, |source| source.speed);
        let (count, per_minute) = match speed {
            Speed::Words(speed) => (words, speed),
            Speed::Characters(speed) => (characters, speed),
        };
        (count as u64 * 60_000).div_ceil(u64::from(per_minute))
    }

    /// The language at this place of the registry.
    fn at(position: usize) -> Self {
        u8::try_from(position + 1).map_or(Self::UNKNOWN, Self)
    }

    fn source(self) -> Option<&'static Source> {
        LANGUAGES.get(usize::from(self.0).checked_sub(1)?)
    }
}

/// Whether two tags are the same but for case and the sign between their parts.
fn is_same_tag(left: &str, right: &str) -> bool {
    let plain = |byte: u8| match byte {
        b'_' => b'-',
        byte => byte.to_ascii_lowercase(),
    };
    left.bytes().map(plain).eq(right.bytes().map(plain))
}
