//! Sentences to runs, and spellings to names: each sentence is walked once, and each spelling folded
//! once, for all stages that ask for its words.

use super::{Reading, Run, without_particle};
use crate::interner::Interner;
use crate::language::is_capital;
use crate::text::Range;

/// A run with the number of its spelling, so that whoever works out something of a word does it once
/// for all of its occurrences.
#[derive(Clone, Debug)]
pub struct SpelledRun<'t> {
    /// The run.
    pub run: Run<'t>,
    /// The number of its spelling, from 0 in the order of their first occurrences; `None` where the run
    /// is none between spaces, as such runs seldom come back.
    pub spelling: Option<usize>,
}

/// What of a spelling names something: a word without the article or the ending written together with
/// it.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Where it stands in the word.
    pub range: Range,
    /// Which name it is: the same for all that are folded alike.
    pub key: u32,
    /// Whether it begins with a capital.
    pub is_capital: bool,
    /// Whether it is, spelt so, a stop word of the language.
    pub is_stop_word: bool,
}

/// The names of an article, folded, numbered in the order in which they first stand there.
#[derive(Debug, Default)]
pub struct Keys {
    /// The letters of each.
    pub letters: Interner,
    /// Which of them are stop words, folded or as they are first spelt.
    pub stop_words: Vec<bool>,
}

/// Reads the sentences of an article, one after the other.
#[derive(Debug)]
pub struct Reader<'t> {
    reading: Reading,
    spellings: Interner,
    /// The names of all spellings.
    names: Vec<Name>,
    /// Where in `names` those of each spelling end; those of the next one begin there.
    ends: Vec<usize>,
    keys: Keys,
    folded: String,
    runs: Vec<SpelledRun<'t>>,
}

impl<'t> Reader<'t> {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new(reading: Reading) -> Self {
        Self {
            reading,
            spellings: Interner::default(),
            names: Vec::new(),
            ends: Vec::new(),
            keys: Keys::default(),
            folded: String::new(),
            runs: Vec::new(),
        }
    }

    /// Reads `text`, and knows its runs until the next.
    pub fn read(&mut self, text: &'t str) -> &Self {
        let mut runs = std::mem::take(&mut self.runs);
        runs.clear();
        self.reading.each_run(text, |run| {
            let spelling = match run {
                Run::Word(word) | Run::Syllables(word) => Some(self.spellings.number(word)),
                _ => None,
            };
            if spelling == Some(self.ends.len()) {
                self.name(&run);
            }
            runs.push(SpelledRun { run, spelling });
        });
        self.runs = runs;
        self
    }

    /// The runs of the last text in order.
    #[must_use]
    pub fn runs(&self) -> &[SpelledRun<'t>] {
        &self.runs
    }

    /// How many words the last text has: UAX #29 words, each ideograph being one.
    #[must_use]
    pub fn word_count(&self) -> usize {
        let runs = self.runs.iter();
        runs.map(|spelled| spelled.run.word_count()).sum()
    }

    /// The names in the spelling of this number.
    #[must_use]
    pub fn names(&self, spelling: usize) -> &[Name] {
        let before = spelling.checked_sub(1).map(|before| self.ends.get(before));
        let start = before.map_or(0, |end| end.copied().unwrap_or_default());
        let end = self.ends.get(spelling).copied().unwrap_or_default();
        self.names.get(start..end).unwrap_or_default()
    }

    /// The letters of a name, folded.
    #[must_use]
    pub fn folded(&self, name: &Name) -> &str {
        self.keys.letters.string(name.key as usize)
    }

    /// The names, when all sentences have been read.
    #[must_use]
    pub fn into_keys(self) -> Keys {
        self.keys
    }

    /// Finds the names of a new spelling.
    fn name(&mut self, run: &Run<'t>) {
        match *run {
            Run::Word(word) => {
                let reading = self.reading;
                for part in reading.names(word) {
                    self.add(word, part);
                }
            }
            Run::Syllables(word) => self.add(word, without_particle(word, |_| false)),
            _ => {}
        }
        self.ends.push(self.names.len());
    }

    fn add(&mut self, word: &str, part: &str) {
        let Reading { language, .. } = self.reading;
        self.reading.fold(part, &mut self.folded);
        let key = self.keys.letters.number(&self.folded);
        let is_stop_word = language.is_stop_word_in_any_case(part);
        if key == self.keys.stop_words.len() {
            // The data spells words in full, a key may lack their accents.
            let is_stop = is_stop_word || language.is_stop_word(&self.folded);
            self.keys.stop_words.push(is_stop);
        }
        self.names.push(Name {
            range: Range::of_part(word, part),
            key: key as u32,
            is_capital: part.starts_with(is_capital),
            is_stop_word,
        });
    }
}

/// What was worked out of spellings, by their numbers.
#[derive(Debug)]
pub struct BySpelling<T>(Vec<Option<T>>);

impl<T> Default for BySpelling<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> BySpelling<T> {
    /// What is known of the spelling of this number.
    pub fn get(&self, spelling: Option<usize>) -> Option<T> {
        *self.0.get(spelling?)?
    }

    /// Keeps what is known of it.
    pub fn set(&mut self, spelling: Option<usize>, known: T) {
        let Some(spelling) = spelling else { return };
        if spelling >= self.0.len() {
            self.0.resize(spelling + 1, None);
        }
        self.0[spelling] = Some(known);
    }
}
