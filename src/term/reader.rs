//! Sentences to runs: each sentence is walked once, for all stages that ask for its words.

use super::{Reading, Run};
use crate::interner::Interner;

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

/// Reads the sentences of an article, one after the other.
#[derive(Debug)]
pub struct Reader<'t> {
    reading: Reading,
    spellings: Interner,
    runs: Vec<SpelledRun<'t>>,
}

impl<'t> Reader<'t> {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new(reading: Reading) -> Self {
        Self {
            reading,
            spellings: Interner::default(),
            runs: Vec::new(),
        }
    }

    /// The runs of `text` in order.
    pub fn read(&mut self, text: &'t str) -> &[SpelledRun<'t>] {
        let Self {
            reading,
            spellings,
            runs,
        } = self;
        runs.clear();
        reading.each_run(text, |run| {
            let spelling = match run {
                Run::Word(word) | Run::Syllables(word) => Some(spellings.number(word)),
                _ => None,
            };
            runs.push(SpelledRun { run, spelling });
        });
        runs
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

    /// Knows nothing of it any more.
    pub fn forget(&mut self, spelling: Option<usize>) {
        if let Some(known) = spelling.and_then(|spelling| self.0.get_mut(spelling)) {
            *known = None;
        }
    }
}

/// How many words there are in `runs`: UAX #29 words, each ideograph being one.
#[must_use]
pub fn word_count(runs: &[SpelledRun<'_>]) -> usize {
    runs.iter().map(|spelled| spelled.run.word_count()).sum()
}
