//! What words side by side make a phrase that can be a keyword.

use super::candidate::{Candidate, Candidates};
use super::unit::{Mark, Unit};
use crate::language::{Abbreviation, is_letter};

/// A phrase with a stop word inside and a capital at both ends is a keyword if so large a part of the
/// occurrences of its rarer end are in it: `Bank of England`. At 0, `London and Paris` is one; at 1,
/// `Bank of England` is none once somebody says `the Bank` and `England`.
const SHARE_OF_TWO_NAMES: f64 = 0.5;

/// The same for the more frequent end of one with one capital (`Maréchal des logis`), or none but in
/// the title (`tour du monde`). At .5, `flight over the US` is one; at 1, no slip is forgiven.
const SHARE_OF_A_JOINED_PHRASE: f64 = 0.8;

/// A phrase gives way to a word at its end that occurs so many times as often, or more: `Anna Berg` to
/// `Berg`. Of the first eight keywords of sixteen development sets, 55.0 in a hundred stand in the
/// reference summary at 3, 54.2 at 4, 53.6 without; at 2, hardly a phrase is left.
const OCCURRENCES_TO_GIVE_WAY: usize = 3;

impl Candidates<'_, '_> {
    /// Sets what the words of a phrase say of it, or the one word.
    pub fn describe(&self, phrase: &mut Candidate, sentence: usize, units: &[Unit]) {
        let is_stop = |unit: &Unit| self.chains.words.is_stop(unit.number);
        phrase.length = units.iter().filter(|unit| !is_stop(unit)).count() as u32;
        let ([first, ..], [.., last]) = (units, units) else {
            return;
        };
        let spelling = |unit: &Unit| self.chains.text(sentence, std::slice::from_ref(unit));
        let is_single = units.len() == 1;
        // The data knows titles by their full stop, which British writers leave out: `Mr Harris`.
        let is_form_of_address = || {
            first.has(Mark::Capital)
                && self.language.abbreviation(spelling(first)) == Some(Abbreviation::Never)
        };
        phrase.is_sound = !is_stop(first)
            && !is_stop(last)
            && names_something(spelling(first), is_single)
            && (is_single
                || names_something(spelling(last), is_single)
                || first.has(Mark::Capital) && is_label(spelling(last)))
            && !is_form_of_address();
        if !is_single {
            phrase.is_joined = units.iter().any(is_stop)
                || units.iter().skip(1).any(|unit| unit.has(Mark::Article));
            phrase.capitals =
                u8::from(first.has(Mark::Capital)) + u8::from(last.has(Mark::Capital));
        }
    }

    /// Whether a candidate can be a keyword by its words, and by how they keep together where a
    /// stop word parts them.
    pub fn reads_as_phrase(&self, found: &Candidate) -> bool {
        let keeps_together = || {
            let [fewer, more] = self.occurrences_of_ends(found);
            let is_share =
                |whole: u32, share| f64::from(found.occurrences) >= f64::from(whole) * share;
            match found.capitals {
                2 => is_share(fewer, SHARE_OF_TWO_NAMES),
                1 => is_share(more, SHARE_OF_A_JOINED_PHRASE),
                _ => found.is_in_title && is_share(more, SHARE_OF_A_JOINED_PHRASE),
            }
        };
        found.is_sound && (!found.is_joined || keeps_together())
    }

    /// Whether a phrase gives way to the word at one of its ends, which stands alone much more often.
    pub fn gives_way(&self, found: &Candidate) -> bool {
        found.is_phrase() && {
            let [_, more] = self.occurrences_of_ends(found);
            more as usize >= found.occurrences as usize * OCCURRENCES_TO_GIVE_WAY
        }
    }

    /// How often the first and the last word of a phrase occur, the rarer first.
    fn occurrences_of_ends(&self, phrase: &Candidate) -> [u32; 2] {
        let units = self.units(phrase);
        let [first, last] = [units.first(), units.last()].map(|unit| {
            let lemma = unit.map(|unit| self.chains.lemma(unit) as usize);
            let place = lemma.and_then(|lemma| self.by_lemma.get(lemma));
            let found = place.and_then(|place| self.list.get(*place as usize));
            found.map_or(0, |found| found.occurrences)
        });
        [first.min(last), first.max(last)]
    }
}

/// Whether a word has letters enough: two name something in a phrase, in scripts without case, or as an
/// acronym.
fn names_something(word: &str, is_single: bool) -> bool {
    let is_small = is_single && word.chars().any(char::is_lowercase);
    let least = if is_small { 3 } else { 2 };
    word.chars().filter(|char| is_letter(*char)).count() >= least
}

/// Whether a word is what a name ends in to tell it from others of the kind: `Apollo 11`, `Plan B`.
/// A longer number is a year.
fn is_label(word: &str) -> bool {
    let is_short = word.chars().count() <= 3;
    is_short && word.chars().all(|char| char.is_ascii_digit())
        || word.chars().count() == 1 && word.chars().all(char::is_uppercase)
}
