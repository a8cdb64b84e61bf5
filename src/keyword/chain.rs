//! Sentences to chains: what stands side by side and may make a phrase.

use std::ops::RangeInclusive;

use super::words::Words;
use crate::term::{self, Reading, Run, without_particle};
use crate::text::Range;

/// A phrase of more words is a clause.
const WORDS_IN_A_KEYWORD: RangeInclusive<usize> = 1..=4;

/// A word of ideographs has two to four of them as a rule; a name, up to six.
const IDEOGRAPHS_IN_A_KEYWORD: RangeInclusive<usize> = 2..=6;

/// Fewer letters of a run without spaces are a syllable, more of them a clause.
const LETTERS_IN_A_KEYWORD: RangeInclusive<usize> = 4..=12;

/// What a stretch is made of: a word, or a character of a run without spaces.
#[derive(Clone, Copy)]
pub struct Unit {
    /// Where it stands in the sentence.
    pub range: Range,
    /// Which word it is; of no meaning in a run without spaces.
    pub word: usize,
    /// Whether it has a capital that opens no sentence.
    pub is_name: bool,
    /// Whether it has a capital.
    pub is_capital: bool,
    /// Whether an article or the like is written together with it, as in `l’offre`.
    pub has_article: bool,
    /// Whether it has lost a particle, after which no phrase goes on.
    pub is_last: bool,
}

/// Units side by side in one sentence, without punctuation between them.
pub struct Chain<'t> {
    pub text: &'t str,
    pub sentence: usize,
    pub units: Vec<Unit>,
    /// How many units a keyword has.
    pub lengths: RangeInclusive<usize>,
    /// Whether spaces part the units.
    pub is_spaced: bool,
}

impl Chain<'_> {
    /// The units of a stretch of `length` from the unit `first`; `None` where there is none.
    pub fn stretch(&self, first: usize, length: usize) -> Option<&[Unit]> {
        let units = self.units.get(first..first + length)?;
        let (_, inner) = units.split_last()?;
        (!inner.iter().any(|unit| unit.is_last)).then_some(units)
    }
}

/// Where `units` stand in their sentence, from the first to the last.
pub fn range_of(units: &[Unit]) -> Range {
    let start = units.first().map_or(0, |unit| unit.range.start);
    Range::new(start, units.last().map_or(start, |unit| unit.range.end))
}

/// Reads sentences into chains, one after the other.
pub struct Chains<'t> {
    reading: Reading,
    pub words: Words<'t>,
    pub list: Vec<Chain<'t>>,
}

impl<'t> Chains<'t> {
    pub fn of(sentences: impl Iterator<Item = &'t str>, reading: Reading) -> Self {
        let mut chains = Self {
            reading,
            words: Words::new(reading),
            list: Vec::new(),
        };
        for (index, sentence) in sentences.enumerate() {
            chains.read(sentence, index);
        }
        chains.lose_particles();
        chains.words.unite_forms();
        chains
    }

    fn read(&mut self, text: &'t str, sentence: usize) {
        let reading = self.reading;
        // Where the last word between spaces ended.
        let mut end = None;
        reading.each_run(text, |run| match run {
            Run::Word(word) => {
                let range = range_in(text, word);
                for name in reading.names(word) {
                    self.link(text, sentence, end, range_in(text, name), range);
                    end = Some(range.end);
                }
            }
            Run::Syllables(word) => {
                let range = range_in(text, word);
                let noun = range_in(text, without_particle(word, |_| false));
                self.link(text, sentence, end, noun, range);
                end = Some(range.end);
            }
            Run::Hiragana => end = None,
            Run::Ideographs(run) => {
                end = None;
                for part in between_amounts(run) {
                    self.add_characters(text, sentence, part, IDEOGRAPHS_IN_A_KEYWORD);
                }
            }
            Run::Unspaced(run) => {
                end = None;
                self.add_characters(text, sentence, run, LETTERS_IN_A_KEYWORD);
            }
            Run::Words(run, words) => {
                end = None;
                self.add_words(text, sentence, run, &words);
            }
        });
    }

    /// Adds a word between spaces to the last chain, or opens another. `name` is what of it names
    /// something, `end` where the last word of the sentence ended, if one stands before it.
    fn link(
        &mut self,
        text: &'t str,
        sentence: usize,
        end: Option<usize>,
        name: Range,
        whole: Range,
    ) {
        let goes_on = end.is_some_and(|end| {
            let between = Range::new(end, whole.start).of(text);
            matches!(between, "-" | "\u{2010}" | "\u{2011}")
                || !between.contains(|char: char| !char.is_whitespace() || char == '\n')
        });
        let spelling = name.of(text);
        let is_capital = spelling.starts_with(char::is_uppercase);
        let unit = Unit {
            range: name,
            word: self.words.number(spelling),
            is_name: is_capital && end.is_some(),
            is_capital,
            has_article: name.start > whole.start,
            is_last: name.end < whole.end && is_hangul(spelling),
        };
        match self.list.last_mut() {
            Some(chain) if goes_on => chain.units.push(unit),
            _ => self.add(text, sentence, vec![unit], WORDS_IN_A_KEYWORD, true),
        }
    }

    fn add_characters(
        &mut self,
        text: &'t str,
        sentence: usize,
        run: &'t str,
        lengths: RangeInclusive<usize>,
    ) {
        let base = range_in(text, run).start;
        let units = run.char_indices().map(|(at, char)| {
            let start = base + at;
            unspaced(Range::new(start, start + char.len_utf8()))
        });
        let units = units.collect();
        self.add(text, sentence, units, lengths, false);
    }

    /// Adds the words found in a run, between those that are stop words.
    fn add_words(&mut self, text: &'t str, sentence: usize, run: &'t str, words: &term::Words) {
        let mut units = Vec::new();
        for word in words.each(run) {
            if self.reading.language.is_stop_word(word) {
                let part = std::mem::take(&mut units);
                self.add(text, sentence, part, WORDS_IN_A_KEYWORD, false);
            } else {
                units.push(unspaced(range_in(text, word)));
            }
        }
        self.add(text, sentence, units, WORDS_IN_A_KEYWORD, false);
    }

    fn add(
        &mut self,
        text: &'t str,
        sentence: usize,
        units: Vec<Unit>,
        lengths: RangeInclusive<usize>,
        is_spaced: bool,
    ) {
        self.list.push(Chain {
            text,
            sentence,
            units,
            lengths,
            is_spaced,
        });
    }

    /// Takes from Korean words the particles that only those show to be such that stand without.
    fn lose_particles(&mut self) {
        let Self { words, list, .. } = self;
        for chain in list.iter_mut().filter(|chain| chain.is_spaced) {
            for unit in &mut chain.units {
                let word = unit.range.of(chain.text);
                if unit.is_last || !is_hangul(word) {
                    continue;
                }
                let noun = without_particle(word, |noun| words.has(noun));
                if noun.len() < word.len() {
                    unit.range.end = unit.range.start + noun.len();
                    unit.word = words.number(noun);
                    unit.is_last = true;
                }
            }
        }
    }
}

const fn unspaced(range: Range) -> Unit {
    Unit {
        range,
        word: 0,
        is_name: false,
        is_capital: false,
        has_article: false,
        is_last: false,
    }
}

/// Where `part`, a slice of `text`, stands in it.
fn range_in(text: &str, part: &str) -> Range {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Range::new(start, start + part.len())
}

fn is_hangul(word: &str) -> bool {
    word.starts_with(|char: char| matches!(char, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}'))
}

/// The parts of a run of ideographs between its numbers, such as `二百一十七`. One numeral alone may
/// belong to a name: `三星`.
fn between_amounts(run: &str) -> impl Iterator<Item = &str> {
    const NUMERALS: &str = "〇零一二两兩三四五六七八九十百千万萬亿億";
    let is_numeral = |char: char| NUMERALS.contains(char);
    let mut rest = run;
    std::iter::from_fn(move || {
        let mut before = None;
        let mut amount = rest.char_indices().filter_map(|(at, char)| {
            let is_second =
                is_numeral(char) && before.is_some_and(|(_, before)| is_numeral(before));
            before.replace((at, char)).filter(|_| is_second)
        });
        let Some((start, _)) = amount.next() else {
            return Some(std::mem::take(&mut rest)).filter(|part| !part.is_empty());
        };
        let (part, others) = rest.split_at(start);
        rest = others.trim_start_matches(is_numeral);
        Some(part)
    })
}
