//! What words side by side make a phrase that can be a keyword.

use super::candidate::{Candidate, Candidates};
use super::chain::Unit;
use super::words::Words;
use crate::language::Abbreviation;
use crate::sorting;

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

/// What a phrase of several words is made of, as places in the list.
pub struct Phrase {
    /// All of it but the last word, all but the first.
    pub parts: [usize; 2],
    /// Its first and its last word.
    pub ends: [usize; 2],
    /// How many of them have a capital.
    pub capitals: usize,
    /// Whether a stop word stands between them.
    pub is_joined: bool,
}

impl<'t> Candidates<'t> {
    /// Sets what the words of a phrase say of it.
    pub fn describe(
        &self,
        phrase: &mut Candidate<'t>,
        units: &[Unit],
        parts: [usize; 2],
        words: &Words<'_>,
    ) {
        let is_stop = |unit: &Unit| words.list.get(unit.word).is_none_or(|word| word.is_stop);
        phrase.length = units.iter().filter(|unit| !is_stop(unit)).count();
        let ([first, ..], [.., last]) = (units, units) else {
            return;
        };
        let spelling = |unit: &Unit| {
            phrase
                .first
                .get(unit.range.start - first.range.start..unit.range.end - first.range.start)
                .unwrap_or_default()
        };
        let is_single = units.len() == 1;
        // The data knows titles by their full stop, which British writers leave out: `Mr Harris`.
        let is_form_of_address = first.is_capital
            && self.language.abbreviation(spelling(first)) == Some(Abbreviation::Never);
        phrase.is_sound = !is_stop(first)
            && !is_form_of_address
            && !is_stop(last)
            && names_something(spelling(first), is_single)
            && (is_single
                || names_something(spelling(last), is_single)
                || first.is_capital && is_label(spelling(last)));
        if is_single {
            return;
        }
        let is_joined =
            units.iter().any(is_stop) || units.iter().skip(1).any(|unit| unit.has_article);
        let ends = [first, last].map(|unit| self.by_key.get(words.lemma(unit.word)).copied());
        if let [Some(first_place), Some(last_place)] = ends {
            phrase.phrase = Some(Phrase {
                parts,
                ends: [first_place, last_place],
                capitals: usize::from(first.is_capital) + usize::from(last.is_capital),
                is_joined,
            });
        }
    }

    /// Whether a candidate can be a keyword by its words, and by how they keep together where a
    /// stop word parts them.
    pub fn is_phrase(&self, found: &Candidate<'t>) -> bool {
        let keeps_together = found.phrase.as_ref().is_none_or(|phrase| {
            let [fewer, more] = self.occurrences_of_ends(phrase);
            let is_share = |whole: usize, share| found.occurrences as f64 >= whole as f64 * share;
            !phrase.is_joined
                || match phrase.capitals {
                    2 => is_share(fewer, SHARE_OF_TWO_NAMES),
                    1 => is_share(more, SHARE_OF_A_JOINED_PHRASE),
                    _ => found.is_in_title && is_share(more, SHARE_OF_A_JOINED_PHRASE),
                }
        });
        found.is_sound && keeps_together
    }

    /// Whether a phrase gives way to the word at one of its ends, which stands alone much more often.
    pub fn gives_way(&self, found: &Candidate<'t>) -> bool {
        found.phrase.as_ref().is_some_and(|phrase| {
            let [_, more] = self.occurrences_of_ends(phrase);
            more >= found.occurrences * OCCURRENCES_TO_GIVE_WAY
        })
    }

    /// How often the two ends of a phrase occur, the rarer first.
    fn occurrences_of_ends(&self, phrase: &Phrase) -> [usize; 2] {
        let mut counts = phrase
            .ends
            .map(|end| self.list.get(end).map_or(0, |end| end.occurrences));
        sorting::sort(&mut counts);
        counts
    }
}

/// Whether a word has letters enough: two name something in a phrase, in scripts without case, or as an
/// acronym.
fn names_something(word: &str, is_single: bool) -> bool {
    let is_small = is_single && word.chars().any(char::is_lowercase);
    let least = if is_small { 3 } else { 2 };
    word.chars().filter(|char| char.is_alphabetic()).count() >= least
}

/// Whether a word is what a name ends in to tell it from others of the kind: `Apollo 11`, `Plan B`.
/// A longer number is a year.
fn is_label(word: &str) -> bool {
    let is_short = word.chars().count() <= 3;
    is_short && word.chars().all(|char| char.is_ascii_digit())
        || word.chars().count() == 1 && word.chars().all(char::is_uppercase)
}
