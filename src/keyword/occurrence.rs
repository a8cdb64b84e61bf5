//! Where the keywords stand.

use super::candidate::{Candidate, Candidates};
use super::chain::{Chains, Kind};
use super::unit::{Unit, range_of, stretch};
use crate::text::{Range, char_at};

/// A place where a keyword stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Occurrence {
    /// The index of its sentence.
    pub sentence: usize,
    /// Where it stands in the sentence's text, in bytes.
    pub range: Range,
}

/// The occurrences of each of the candidates at these `places`, in the order of the text; those in the
/// sentence `title` do not count. One more walk over the chains, as to keep every place of every
/// candidate would take more room than the text.
pub fn find(candidates: &Candidates<'_, '_>, places: &[u32], title: usize) -> Vec<Vec<Occurrence>> {
    let chains = candidates.chains;
    let list = places
        .iter()
        .filter_map(|place| candidates.list.get(*place as usize));
    let sought: Vec<Sought<'_>> = list.map(|found| Sought::of(candidates, found)).collect();
    let mut all: Vec<Vec<Occurrence>> = vec![Vec::new(); sought.len()];
    // Where a dictionary parted one text in several ways, those of fewer words come first.
    for turn in Kind::FoundWords.lengths() {
        let in_text = chains.list.iter().enumerate();
        for (index, chain) in in_text.filter(|(_, chain)| chain.sentence != title) {
            let is_found = chain.kind == Kind::FoundWords;
            if turn > 1 && !is_found {
                continue;
            }
            let units = chains.units_of(index);
            for (first, unit) in units.iter().enumerate() {
                let opening = Opening::of(
                    std::slice::from_ref(unit),
                    chains,
                    chain.kind != Kind::Words,
                );
                for (sought, occurrences) in sought.iter().zip(&mut all) {
                    if sought.opening != opening {
                        continue;
                    }
                    let length = if is_found { turn } else { sought.units.len() };
                    let is_it = |units: &&[Unit]| sought.is(units, candidates, chain.kind);
                    let Some(units) = stretch(units, first, length).filter(is_it) else {
                        continue;
                    };
                    let (sentence, range) = (chain.sentence, range_of(units));
                    // `哈哈` stands once in `哈哈哈`.
                    if occurrences.last().is_none_or(|last| {
                        (last.sentence, last.range.end) <= (sentence, range.start)
                    }) {
                        occurrences.push(Occurrence { sentence, range });
                    }
                }
            }
        }
    }
    all
}

/// What tells most stretches from what is sought: how they begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// The number of the first word's lemma.
    Lemma(u32),
    /// The first letter of what stands in a run without spaces.
    Letter(Option<char>),
}

impl Opening {
    fn of(units: &[Unit], chains: &Chains<'_>, is_cut: bool) -> Self {
        match units {
            [first, ..] if !is_cut => Self::Lemma(chains.lemma(first)),
            _ => Self::Letter(char_at(chains.unspaced_text(units), 0)),
        }
    }
}

/// A candidate whose places are sought.
struct Sought<'c> {
    units: &'c [Unit],
    opening: Opening,
    /// What it says, where it was cut out of a run.
    text: &'c str,
}

impl<'c> Sought<'c> {
    fn of(candidates: &'c Candidates<'_, '_>, found: &Candidate) -> Self {
        let units = candidates.units(found);
        Self {
            units,
            opening: Opening::of(units, candidates.chains, found.is_cut),
            text: if found.is_cut {
                candidates.first(found)
            } else {
                ""
            },
        }
    }

    fn is(&self, units: &[Unit], candidates: &Candidates<'_, '_>, kind: Kind) -> bool {
        let chains = candidates.chains;
        match kind {
            Kind::Words => {
                let mut pairs = units.iter().zip(self.units);
                pairs.all(|(left, right)| chains.lemma(left) == chains.lemma(right))
            }
            Kind::Ideographs | Kind::Letters => chains.unspaced_text(units) == self.text,
            Kind::FoundWords => {
                chains.unspaced_text(units) == self.text
                    && (units.len() == 1 || candidates.has_parts_that_come_back(units))
            }
        }
    }
}
