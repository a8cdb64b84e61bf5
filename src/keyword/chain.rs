//! Sentences to chains: what stands side by side and may make a phrase.

use std::ops::RangeInclusive;

use super::unit::{Mark, Unit, range_of};
use super::words::Words;
use crate::room::make_room;
use crate::term::{self, Keys, Name, Reader, Reading, Run, without_particle};
use crate::text::Range;

/// A phrase of more words is a clause.
const WORDS_IN_A_KEYWORD: RangeInclusive<usize> = 1..=4;

/// A word of ideographs has two to four of them as a rule; a name, up to six.
const IDEOGRAPHS_IN_A_KEYWORD: RangeInclusive<usize> = 2..=6;

/// Fewer letters of a run without spaces are a syllable, more of them a clause.
const LETTERS_IN_A_KEYWORD: RangeInclusive<usize> = 4..=12;

/// Units side by side in one sentence, without punctuation between them.
#[derive(Clone, Copy)]
pub struct Chain {
    pub sentence: usize,
    pub kind: Kind,
    /// The place of its first unit among all.
    pub start: usize,
}

/// What the units of a chain are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words with spaces between.
    Words,
    /// Ideographs.
    Ideographs,
    /// Letters of a script without spaces.
    Letters,
    /// Words that a dictionary found in it.
    FoundWords,
}

impl Kind {
    /// How many units a keyword has.
    pub const fn lengths(self) -> RangeInclusive<usize> {
        match self {
            Self::Words | Self::FoundWords => WORDS_IN_A_KEYWORD,
            Self::Ideographs => IDEOGRAPHS_IN_A_KEYWORD,
            Self::Letters => LETTERS_IN_A_KEYWORD,
        }
    }
}

/// Reads sentences into chains, one after the other.
pub struct Chains<'t> {
    reading: Reading,
    pub words: Words,
    /// The text of each sentence.
    pub sentences: Vec<&'t str>,
    pub list: Vec<Chain>,
    /// The units of all chains.
    pub units: Vec<Unit>,
}

impl<'t> Chains<'t> {
    /// Chains of no sentence.
    #[must_use]
    pub fn new(reading: Reading) -> Self {
        Self {
            reading,
            words: Words::new(reading, Keys::default()),
            sentences: Vec::new(),
            list: Vec::new(),
            units: Vec::new(),
        }
    }

    /// The units of a chain.
    pub fn units_of(&self, chain: usize) -> &[Unit] {
        let start = |chain: usize| self.list.get(chain).map(|chain| chain.start);
        let end = start(chain + 1).unwrap_or(self.units.len());
        let units = self.units.get(start(chain).unwrap_or(end)..end);
        units.unwrap_or_default()
    }

    /// The chain that the unit at `place` belongs to.
    pub fn chain_of(&self, place: usize) -> usize {
        let after = self.list.partition_point(|chain| chain.start <= place);
        after.saturating_sub(1)
    }

    /// What `units` of this sentence say.
    pub fn text(&self, sentence: usize, units: &[Unit]) -> &'t str {
        let text = self.sentences.get(sentence).copied().unwrap_or_default();
        let range = range_of(units);
        text.get(range.start..range.end).unwrap_or_default()
    }

    /// What the units of a run without spaces say.
    pub fn unspaced_text(&self, units: &[Unit]) -> &'t str {
        let sentence = units.first().map_or(0, |unit| unit.number as usize);
        self.text(sentence, units)
    }

    /// The number of the word that stands for all forms of the unit's.
    pub fn lemma(&self, unit: &Unit) -> u32 {
        self.words.lemma(unit.number)
    }

    /// Takes in the sentence `text`, which `reader` has just read, always the same one.
    pub fn read(&mut self, text: &'t str, reader: &Reader<'t>) {
        self.sentences.push(text);
        // Where the last word between spaces ended.
        let mut end = None;
        for spelled in reader.runs() {
            match spelled.run {
                Run::Word(word) | Run::Syllables(word) => {
                    let whole = Range::of_part(text, word);
                    let names = spelled.spelling.map(|number| reader.names(number));
                    for name in names.unwrap_or_default() {
                        self.link(end, name, whole);
                        end = Some(whole.end);
                    }
                }
                Run::Hiragana => end = None,
                Run::Ideographs(run) => {
                    end = None;
                    for part in between_amounts(run) {
                        self.add_characters(part, Kind::Ideographs);
                    }
                }
                Run::Unspaced(run) => {
                    end = None;
                    self.add_characters(run, Kind::Letters);
                }
                Run::Words(run, ref words) => {
                    end = None;
                    self.add_words(run, words);
                }
            }
        }
    }

    /// Makes room for all that is to come, when this share of the sentences has been read. Other lists of an
    /// article are small beside these.
    pub fn make_room(&mut self, share: f64) {
        make_room(&mut self.list, share);
        make_room(&mut self.units, share);
    }

    /// Forms known only by the others: to be called when all sentences have been read, with the `keys` of
    /// their reader.
    pub fn finish(&mut self, keys: Keys) {
        self.words = Words::new(self.reading, keys);
        self.lose_particles();
        self.words.unite_forms();
    }

    /// The sentence that is being read.
    fn last_text(&self) -> &'t str {
        self.sentences.last().copied().unwrap_or_default()
    }

    /// Adds a word between spaces to the last chain, or opens another. `end` is where the last word of
    /// the sentence ended, if one stands before it.
    fn link(&mut self, end: Option<usize>, name: &Name, whole: Range) {
        let goes_on = end.is_some_and(|end| {
            let between = Range::new(end, whole.start).of(self.last_text());
            matches!(between, " " | "-" | "\u{2010}" | "\u{2011}")
                || !between.contains(|char: char| !char.is_whitespace() || char == '\n')
        });
        if !goes_on {
            self.open(Kind::Words);
        }
        let has_ending = name.range.end < whole.len();
        let is_last = has_ending && is_hangul(name.range.of(whole.of(self.last_text())));
        let Range { start, end: last } = name.range;
        let range = Range::new(whole.start + start, whole.start + last);
        let unit = Unit::new(range, name.key)
            .marked(Mark::Name, name.is_capital && end.is_some())
            .marked(Mark::Capital, name.is_capital)
            .marked(Mark::Article, start > 0)
            .marked(Mark::Last, is_last);
        self.units.push(unit);
    }

    /// Adds the characters of a run as a chain, unless it is too short for a keyword: most runs of
    /// ideographs in Japanese are one, with endings in kana around it.
    fn add_characters(&mut self, run: &'t str, kind: Kind) {
        if run.chars().count() < *kind.lengths().start() {
            return;
        }
        let base = Range::of_part(self.last_text(), run).start;
        self.open(kind);
        for (at, char) in run.char_indices() {
            let start = base + at;
            self.add_unspaced(Range::new(start, start + char.len_utf8()));
        }
    }

    /// Adds the words found in a run, between those that are stop words.
    fn add_words(&mut self, run: &'t str, words: &term::Words) {
        self.open(Kind::FoundWords);
        for word in words.each(run) {
            if self.reading.language.is_stop_word(word) {
                self.open(Kind::FoundWords);
            } else {
                self.add_unspaced(Range::of_part(self.last_text(), word));
            }
        }
    }

    fn open(&mut self, kind: Kind) {
        self.list.push(Chain {
            sentence: self.sentences.len().saturating_sub(1),
            kind,
            start: self.units.len(),
        });
    }

    fn add_unspaced(&mut self, range: Range) {
        let sentence = self.sentences.len().saturating_sub(1);
        self.units.push(Unit::new(range, sentence as u32));
    }

    /// Takes from Korean words the particles that only those show to be such that stand without.
    fn lose_particles(&mut self) {
        for index in 0..self.list.len() {
            let Some(&chain) = self
                .list
                .get(index)
                .filter(|chain| chain.kind == Kind::Words)
            else {
                continue;
            };
            let text = self.sentences.get(chain.sentence).copied();
            let end = self.list.get(index + 1).map(|next| next.start);
            let units = chain.start..end.unwrap_or(self.units.len());
            for unit in self.units.get_mut(units).unwrap_or_default() {
                let word = unit.range().of(text.unwrap_or_default());
                if unit.has(Mark::Last) || !is_hangul(word) {
                    continue;
                }
                let noun = without_particle(word, |noun| self.words.has(noun));
                if noun.len() < word.len() {
                    *unit = unit.without_particle(noun.len(), self.words.number(noun));
                }
            }
        }
    }
}

fn is_hangul(word: &str) -> bool {
    word.starts_with(|char: char| matches!(char, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}'))
}

/// The parts of a run of ideographs between its numbers, such as `二百一十七`. One numeral alone may
/// belong to a name: `三星`.
fn between_amounts(run: &str) -> impl Iterator<Item = &str> {
    let is_numeral = |char| {
        matches!(
            char,
            '〇' | '零'
                | '一'
                | '二'
                | '两'
                | '兩'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
                | '百'
                | '千'
                | '万'
                | '萬'
                | '亿'
                | '億'
        )
    };
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
