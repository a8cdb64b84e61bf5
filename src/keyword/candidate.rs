//! Chains to candidates: every stretch that may be a keyword, counted.

use std::borrow::Cow;

use super::Occurrence;
use super::chain::{Chain, Chains, Unit, range_of};
use super::phrase::Phrase;
use super::words::Words;
use crate::language::Language;
use crate::numbering::Numbers;
use crate::term::grams;

/// A keyword of a text of more sentences stands at least so often, as a word said once names no
/// topic; what never comes back is not looked at.
pub const LEAST_OCCURRENCES: usize = 2;

/// What stands between punctuation or hiragana and has no more characters than these is a word.
const CHARACTERS_OF_A_WORD: usize = 4;

/// A word or stretch that may become a keyword.
pub struct Candidate<'t> {
    /// What makes it the same as another: its letters, folded, each word in its first form.
    pub key: Cow<'t, str>,
    /// How it stands in the article when it first does.
    pub first: &'t str,
    /// Whether it was cut out of a run without spaces.
    pub is_cut: bool,
    /// Whether it has a capital that opens no sentence.
    pub is_name: bool,
    /// How many words it has that are no stop words; of a cut one, how many characters.
    pub length: usize,
    pub occurrences: usize,
    pub sentences: usize,
    last_sentence: usize,
    pub is_in_title: bool,
    /// Whether it is all that stands between others where it first does, or a word.
    pub is_whole: bool,
    /// How often it stands in the longer phrase, itself a candidate, that it most often stands in.
    pub within: usize,
    /// Whether it can be a keyword by what it is made of.
    pub is_sound: bool,
    pub phrase: Option<Phrase>,
}

/// Where a candidate stands.
pub struct Site {
    pub candidate: usize,
    pub occurrence: Occurrence,
}

/// Every stretch of the article that may come back.
pub struct Candidates<'t> {
    pub list: Vec<Candidate<'t>>,
    /// In the order of lengths, then of the text.
    pub sites: Vec<Site>,
    pub by_key: Numbers<'t>,
    pub language: Language,
}

impl<'t> Candidates<'t> {
    /// Counts the stretches of chains. Those of the sentence `title` count for no occurrence. Where
    /// `takes_names`, names are looked at that do not come back.
    ///
    /// The shorter come first, as a longer one that comes back is made of shorter ones that do (the
    /// pruning of Agrawal and Srikant 1994): most stretches are never looked up.
    pub fn of(chains: &Chains<'t>, title: usize, takes_names: bool, language: Language) -> Self {
        const NOWHERE: usize = usize::MAX;
        let mut candidates = Self {
            list: Vec::new(),
            sites: Vec::new(),
            by_key: Numbers::default(),
            language,
        };
        let longest = chains.list.iter().map(|chain| *chain.lengths.end()).max();
        // Where in the list the stretch one shorter stands that begins at each unit.
        let mut places = vec![NOWHERE; chains.list.iter().map(|chain| chain.units.len()).sum()];
        for length in 1..=longest.unwrap_or(0) {
            let mut rest = places.as_mut_slice();
            for chain in &chains.list {
                let (own, others) = rest.split_at_mut(chain.units.len());
                rest = others;
                if !chain.lengths.contains(&length) {
                    continue;
                }
                let is_shortest = length == *chain.lengths.start();
                for first in 0..own.len() {
                    let parts = [own[first], own.get(first + 1).copied().unwrap_or(NOWHERE)];
                    let found = chain.stretch(first, length).filter(|units| {
                        is_shortest
                            || parts.iter().all(|&part| candidates.comes_back(part))
                            || takes_names && is_whole_name(units, &chains.words)
                    });
                    own[first] = found.map_or(NOWHERE, |units| {
                        let place = candidates.place(chain, units, parts, &chains.words);
                        candidates.count(place, chain, units, title);
                        place
                    });
                }
            }
        }
        candidates.nest();
        candidates
    }

    fn comes_back(&self, place: usize) -> bool {
        let found = self.list.get(place);
        found.is_some_and(|found| found.occurrences >= LEAST_OCCURRENCES)
    }

    /// The place of a stretch in the list, to which it is added where it is new.
    fn place(
        &mut self,
        chain: &Chain<'t>,
        units: &[Unit],
        parts: [usize; 2],
        words: &Words<'_>,
    ) -> usize {
        let first: &'t str = chain
            .text
            .get(range_of(units).start..range_of(units).end)
            .unwrap_or_default();
        let key = if chain.is_spaced {
            let mut key = String::new();
            for unit in units {
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push_str(words.lemma(unit.word));
            }
            Cow::Owned(key)
        } else {
            Cow::Borrowed(first)
        };
        if let Some(&place) = self.by_key.get(&key) {
            return place;
        }
        let place = self.list.len();
        self.by_key.insert(key.clone(), place);
        let mut candidate = Candidate {
            key,
            first,
            is_cut: !chain.is_spaced,
            is_name: false,
            length: units.len(),
            occurrences: 0,
            sentences: 0,
            last_sentence: usize::MAX,
            is_in_title: false,
            within: 0,
            is_sound: true,
            phrase: None,
            is_whole: true,
        };
        if chain.is_spaced {
            self.describe(&mut candidate, units, parts, words);
        } else {
            candidate.is_whole =
                units.len() == chain.units.len() && units.len() <= CHARACTERS_OF_A_WORD;
            let letters = candidate.key.chars().filter(|char| char.is_alphabetic());
            candidate.is_sound = letters.count() > 1
                && !self.language.is_stop_word(&candidate.key)
                && !grams(&candidate.key, 1).any(|part| self.language.is_stop_word(part));
        }
        self.list.push(candidate);
        place
    }

    fn count(&mut self, place: usize, chain: &Chain<'t>, units: &[Unit], title: usize) {
        let found = &mut self.list[place];
        if chain.sentence == title {
            found.is_in_title = true;
            return;
        }
        found.is_name |= units.iter().any(|unit| unit.is_name)
            && found
                .phrase
                .as_ref()
                .is_none_or(|phrase| !phrase.is_joined || phrase.capitals > 1);
        found.occurrences += 1;
        found.sentences += usize::from(found.last_sentence != chain.sentence);
        found.last_sentence = chain.sentence;
        self.sites.push(Site {
            candidate: place,
            occurrence: Occurrence {
                sentence: chain.sentence,
                range: range_of(units),
            },
        });
    }

    /// Finds for each candidate the phrase it most often stands in. The longer stand later in the
    /// list than their parts.
    fn nest(&mut self) {
        for place in (0..self.list.len()).rev() {
            let found = &self.list[place];
            let reach = if self.is_phrase(found) {
                found.occurrences
            } else {
                found.within
            };
            let parts = found
                .phrase
                .as_ref()
                .map_or([usize::MAX; 2], |phrase| phrase.parts);
            for part in parts {
                if let Some(part) = self.list.get_mut(part) {
                    part.within = part.within.max(reach);
                }
            }
        }
    }
}

/// Whether all of the words have capitals and are no stop words: `Elon Musk`.
fn is_whole_name(units: &[Unit], words: &Words<'_>) -> bool {
    units
        .iter()
        .all(|unit| unit.is_capital && words.list.get(unit.word).is_some_and(|word| !word.is_stop))
}
