//! Chains to candidates: every stretch that may be a keyword, counted.

use super::chain::{Chains, Kind};
use super::unit::{Mark, Unit, stretch};
use crate::hash_index::{EMPTY, HashIndex, VACANT, hash, longer};
use crate::interner::Interner;
use crate::language::{Language, is_letter};
use crate::term::grams;

/// A keyword of a text of more sentences stands at least so often, as a word said once names no
/// topic; what never comes back is not looked at.
pub const LEAST_OCCURRENCES: usize = 2;

/// What stands between punctuation or hiragana and has no more characters than these is a word.
const CHARACTERS_OF_A_WORD: usize = 4;

/// The place of what is no candidate.
pub const NOWHERE: u32 = VACANT;

/// What a number in an index has that is no candidate's place, but that of the first unit of a stretch
/// met once so far: most stretches never come back, and cost no more.
const MET_ONCE: u32 = 1 << 31;

/// A word or stretch that may become a keyword. Two are the same if their words have the same lemmas,
/// or their characters are the same. Small, as a book has a million.
#[derive(Clone, Copy)]
pub struct Candidate {
    /// The place of its first unit where it first stands, among the units of all chains.
    first: u32,
    /// How many units it has.
    units: u32,
    pub occurrences: u32,
    pub sentences: u32,
    last_sentence: u32,
    /// How often it stands in the longer phrase, itself a candidate, that it most often stands in.
    pub within: u32,
    /// All of it but the last unit, all but the first; as places in the list.
    pub parts: [u32; 2],
    /// How many words it has that are no stop words; of a cut one, how many characters.
    pub length: u32,
    /// Whether it was cut out of a run without spaces.
    pub is_cut: bool,
    /// Whether it has a capital that opens no sentence.
    pub is_name: bool,
    pub is_in_title: bool,
    /// Whether it is all that stands between others where it first does, or a word.
    pub is_whole: bool,
    /// Whether it can be a keyword by what it is made of.
    pub is_sound: bool,
    /// Whether a stop word stands between its words.
    pub is_joined: bool,
    /// How many of its first and its last word have a capital.
    pub capitals: u8,
}

/// Every stretch of the article that may come back.
pub struct Candidates<'c, 't> {
    pub chains: &'c Chains<'t>,
    pub list: Vec<Candidate>,
    /// The place of each word by the number of its lemma.
    pub by_lemma: Vec<u32>,
    /// The stretches of words that a dictionary found, which may part one text in several ways.
    found: Interner,
    by_found: Vec<u32>,
    pub language: Language,
}

/// Which stretches of the present length were met, by what makes them the same.
struct Met {
    /// The shortest stretches of characters, by what they say.
    shortest: HashIndex,
    /// Others, by the places of their parts.
    longer: HashIndex,
    /// Where in the list the stretch one shorter stands that begins at each unit.
    parts: Vec<u32>,
    /// The same for the present length, as far as it has been looked at.
    places: Vec<u32>,
}

impl Met {
    fn new(units: usize) -> Self {
        Self {
            shortest: HashIndex::default(),
            longer: HashIndex::default(),
            parts: vec![NOWHERE; units],
            places: vec![NOWHERE; units],
        }
    }

    /// Goes on to the next length.
    fn grow(&mut self) {
        self.shortest.clear();
        self.longer.clear();
        std::mem::swap(&mut self.parts, &mut self.places);
        self.places.fill(NOWHERE);
    }

    /// The parts of the stretch that begins at this unit.
    fn parts_at(&self, at: usize) -> [u32; 2] {
        parts_at(&self.parts, at)
    }
}

fn parts_at(parts: &[u32], at: usize) -> [u32; 2] {
    [at, at + 1].map(|at| parts.get(at).copied().unwrap_or(NOWHERE))
}

impl<'c, 't> Candidates<'c, 't> {
    /// Counts the stretches of chains. Those of the sentence `title` count for no occurrence. Where
    /// `takes_single`, those are kept that do not come back, and names are looked at of which no part
    /// does.
    ///
    /// The shorter come first, as a longer one that comes back is made of shorter ones that do (the
    /// pruning of Agrawal and Srikant 1994): most stretches are never looked up.
    pub fn of(
        chains: &'c Chains<'t>,
        title: usize,
        takes_single: bool,
        language: Language,
    ) -> Self {
        let mut candidates = Self {
            chains,
            list: Vec::new(),
            by_lemma: vec![VACANT; chains.words.len()],
            found: Interner::default(),
            by_found: Vec::new(),
            language,
        };
        let longest = chains.list.iter().map(|chain| *chain.kind.lengths().end());
        let takes = Takes {
            title,
            single: takes_single,
        };
        let mut met = Met::new(chains.units.len());
        for length in 1..=longest.max().unwrap_or(0) {
            for (index, chain) in chains.list.iter().enumerate() {
                let lengths = chain.kind.lengths();
                if !lengths.contains(&length) {
                    continue;
                }
                let is_shortest = length == *lengths.start();
                let own = chains.units_of(index);
                for first in 0..own.len() {
                    let Some(units) = stretch(own, first, length) else {
                        continue;
                    };
                    let at = chain.start + first;
                    let parts = if is_shortest {
                        [NOWHERE; 2]
                    } else {
                        met.parts_at(at)
                    };
                    if is_shortest
                        || parts.iter().all(|&part| candidates.comes_back(part))
                        || takes_single && is_whole_name(units, chains)
                    {
                        let stretch = Stretch {
                            chain: index,
                            units,
                            at,
                            parts,
                        };
                        met.places[at] = candidates.meet(&stretch, &mut met, takes);
                    }
                }
            }
            met.grow();
        }
        candidates.nest();
        candidates
    }

    fn comes_back(&self, place: u32) -> bool {
        let found = self.list.get(place as usize);
        found.is_some_and(|found| found.occurrences as usize >= LEAST_OCCURRENCES)
    }

    /// Whether both parts come back of a stretch of words that a dictionary found.
    pub fn has_parts_that_come_back(&self, units: &[Unit]) -> bool {
        let end = units.len().saturating_sub(1);
        [units.get(..end), units.get(1..)].into_iter().all(|part| {
            let text = self.chains.unspaced_text(part.unwrap_or_default());
            let place = self
                .found
                .get(text)
                .and_then(|number| self.by_found.get(number));
            place.is_some_and(|place| self.comes_back(*place))
        })
    }

    /// Takes note of a stretch, and gives its place in the list, if it is there by now.
    fn meet(&mut self, stretch: &Stretch<'c>, met: &mut Met, takes: Takes) -> u32 {
        let chain = self.chains.list[stretch.chain];
        let is_kept_at_once = takes.single || chain.kind == Kind::FoundWords;
        let next = self.list.len() as u32;
        let slot = self.slot(stretch, chain.kind, met);
        let place = match *slot {
            number if number & MET_ONCE == 0 => number,
            // What a long text's title has, and the text but once, is no keyword.
            _ if chain.sentence == takes.title && !is_kept_at_once => return NOWHERE,
            VACANT if !is_kept_at_once => {
                *slot = MET_ONCE | stretch.at as u32;
                return NOWHERE;
            }
            VACANT => {
                *slot = next;
                self.list.push(self.candidate(stretch));
                next
            }
            met_once => {
                *slot = next;
                let at = (met_once & !MET_ONCE) as usize;
                let units = self.chains.units.get(at..at + stretch.units.len());
                let first = Stretch {
                    chain: self.chains.chain_of(at),
                    units: units.unwrap_or_default(),
                    at,
                    parts: stretch.parts,
                };
                self.list.push(self.candidate(&first));
                self.count(next, &first, takes);
                met.places[at] = next;
                next
            }
        };
        self.count(place, stretch, takes);
        place
    }

    /// What is known of a stretch: the place of the candidate that it is, or where it was met, or
    /// [`VACANT`].
    fn slot<'m>(&'m mut self, stretch: &Stretch<'_>, kind: Kind, met: &'m mut Met) -> &'m mut u32 {
        let (chains, list, units) = (self.chains, &self.list, stretch.units);
        match (kind, units) {
            (Kind::Words, [unit]) => &mut self.by_lemma[chains.lemma(unit) as usize],
            (Kind::FoundWords, _) => {
                let number = self.found.number(chains.unspaced_text(units));
                if number == self.by_found.len() {
                    self.by_found.push(VACANT);
                }
                &mut self.by_found[number]
            }
            _ if units.len() == *kind.lengths().start() => {
                let text = chains.unspaced_text(units);
                met.shortest.slot(hash(text), |number| {
                    let kept = list.get(number as usize).map(|kept| kept.first);
                    let first = kept.unwrap_or(number & !MET_ONCE) as usize;
                    let units = chains.units.get(first..first + units.len());
                    chains.unspaced_text(units.unwrap_or_default()) == text
                })
            }
            _ => {
                // Both parts are in the list, and two stretches are the same if they have the same.
                let [left, right] = stretch.parts.map(u64::from);
                let parts = &met.parts;
                met.longer
                    .slot(longer(longer(EMPTY, left), right), |number| {
                        let kept = list.get(number as usize).map(|kept| kept.parts);
                        let at = (number & !MET_ONCE) as usize;
                        kept.unwrap_or_else(|| parts_at(parts, at)) == stretch.parts
                    })
            }
        }
    }

    /// The candidate that a stretch is, not yet counted.
    fn candidate(&self, stretch: &Stretch<'_>) -> Candidate {
        let units = stretch.units;
        let chain = self.chains.list[stretch.chain];
        let mut candidate = Candidate {
            first: stretch.at as u32,
            units: units.len() as u32,
            occurrences: 0,
            sentences: 0,
            last_sentence: u32::MAX,
            within: 0,
            parts: stretch.parts,
            length: units.len() as u32,
            is_cut: chain.kind != Kind::Words,
            is_name: false,
            is_in_title: false,
            is_whole: true,
            is_sound: true,
            is_joined: false,
            capitals: 0,
        };
        if candidate.is_cut {
            let all = self.chains.units_of(stretch.chain);
            candidate.is_whole = units.len() == all.len() && units.len() <= CHARACTERS_OF_A_WORD;
            let text = self.chains.unspaced_text(units);
            let letters = text.chars().filter(|char| is_letter(*char));
            candidate.is_sound = letters.count() > 1
                && !self.language.is_stop_word(text)
                && !grams(text, 1).any(|part| self.language.is_stop_word(part));
        } else {
            self.describe(&mut candidate, chain.sentence, units);
        }
        candidate
    }

    fn count(&mut self, place: u32, stretch: &Stretch<'_>, takes: Takes) {
        let found = &mut self.list[place as usize];
        let sentence = self.chains.list[stretch.chain].sentence;
        if sentence == takes.title {
            found.is_in_title = true;
            return;
        }
        found.is_name |= (!found.is_joined || found.capitals > 1)
            && stretch.units.iter().any(|unit| unit.has(Mark::Name));
        found.occurrences += 1;
        found.sentences += u32::from(found.last_sentence != sentence as u32);
        found.last_sentence = sentence as u32;
    }

    /// Finds for each candidate the phrase it most often stands in. The longer stand later in the
    /// list than their parts.
    fn nest(&mut self) {
        for place in (0..self.list.len()).rev() {
            let found = self.list[place];
            if !found.is_phrase() {
                continue;
            }
            let reach = if self.reads_as_phrase(&found) {
                found.occurrences
            } else {
                found.within
            };
            for part in found.parts {
                if let Some(part) = self.list.get_mut(part as usize) {
                    part.within = part.within.max(reach);
                }
            }
        }
    }

    /// The units of a candidate where it first stands.
    pub fn units(&self, found: &Candidate) -> &'c [Unit] {
        let first = found.first as usize;
        let units = self.chains.units.get(first..first + found.units as usize);
        units.unwrap_or_default()
    }

    /// How a candidate stands in the article when it first does.
    pub fn first(&self, found: &Candidate) -> &'t str {
        if found.is_cut {
            return self.chains.unspaced_text(self.units(found));
        }
        let chain = self.chains.list[self.chains.chain_of(found.first as usize)];
        self.chains.text(chain.sentence, self.units(found))
    }

    /// What makes a candidate the same as another: the letters of its words, folded and in their first
    /// forms, or all that it says where it was cut out of a run.
    pub fn key(&self, found: &Candidate) -> impl Iterator<Item = &'c str> {
        let units = if found.is_cut { &[] } else { self.units(found) };
        let text = if found.is_cut { self.first(found) } else { "" };
        let count = units.len().max(1);
        let chains = self.chains;
        (0..count).map(move |index| {
            units
                .get(index)
                .map_or(text, |unit| chains.words.key(chains.lemma(unit)))
        })
    }
}

/// A stretch of a chain.
struct Stretch<'c> {
    /// The place of its chain.
    chain: usize,
    units: &'c [Unit],
    /// The place of its first unit among all.
    at: usize,
    /// The places of the stretches that are one shorter: all of it but the last unit, all but the first.
    parts: [u32; 2],
}

/// What is taken for a candidate.
#[derive(Clone, Copy)]
struct Takes {
    /// The sentence that is the title.
    title: usize,
    /// Whether what does not come back is kept.
    single: bool,
}

impl Candidate {
    /// Whether it is made of several words with spaces between.
    pub const fn is_phrase(&self) -> bool {
        !self.is_cut && self.units > 1
    }
}

/// Whether all of the words have capitals and are no stop words: `Elon Musk`.
fn is_whole_name(units: &[Unit], chains: &Chains<'_>) -> bool {
    units
        .iter()
        .all(|unit| unit.has(Mark::Capital) && !chains.words.is_stop(unit.number))
}
