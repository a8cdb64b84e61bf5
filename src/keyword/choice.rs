//! Candidates to keywords: the heaviest that say something new.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::candidate::{Candidate, Candidates, LEAST_OCCURRENCES};
use super::words::are_alike;
use crate::term::grams;

/// How many keywords an article has at most: what fits a line or two of a popup.
const MOST: usize = 12;

/// A short text in which fewer candidates come back gives what stands there once, up to so many
/// keywords.
const FEW: usize = 5;

/// What stands in the title counts as if it stood so many times more: the title says what the article
/// is about. At 0 a word said often by the way comes first, at 5 the keywords are the title.
const OCCURRENCES_IN_TITLE: usize = 2;

/// What stands in a longer phrase in so large a part of its occurrences is no keyword. At 1, one
/// `France` for itself brings `France` beside `Banque de France`; at .5, what a text is about gives
/// way to what it says of it.
const SHARE_OF_A_FRAGMENT: f64 = 0.7;

/// What has a capital that opens no sentence weighs so many times more. At 1, everyday verbs stand
/// before the persons of a report; at 2, places and days named by the way before what it is about. Of
/// the first eight keywords of sixteen development sets, 53.3 in a hundred stand in the reference
/// summary at 1, 53.3 at 1.3 and 52.8 at 1.6, the longest at 1.3.
const WEIGHT_OF_A_NAME: f64 = 1.3;

/// A word of so many letters that stands there once weighs as one that might come back; a shorter one
/// less, as longer words are rarer in the language.
const LETTERS_OF_A_RARE_WORD: usize = 12;

/// A word in small letters that stands there once has so many letters, or more. At 4, verbs of every day
/// are keywords; at 8, a note in English has none.
const LETTERS_OF_A_LONG_WORD: usize = 6;

/// The heaviest candidates of so many sentences, each with its weight, heaviest first, as places in the
/// list.
pub fn choose(
    candidates: &Candidates<'_, '_>,
    sentences: usize,
    takes_single: bool,
) -> Vec<(f64, u32)> {
    let list = &candidates.list;
    let is_keyword = |found: &Candidate| {
        let is_fragment =
            f64::from(found.within) >= f64::from(found.occurrences) * SHARE_OF_A_FRAGMENT;
        found.occurrences > 0
            && !(found.within > 0 && is_fragment)
            && candidates.reads_as_phrase(found)
            && !candidates.gives_way(found)
    };
    let comes_back = |found: &Candidate| found.occurrences as usize >= LEAST_OCCURRENCES;
    let returning = list
        .iter()
        .filter(|found| comes_back(found) && is_keyword(found));
    let returning = if takes_single { returning.count() } else { FEW };
    let takes_single = takes_single && returning < FEW;
    let most = if takes_single { FEW } else { MOST };
    let is_enough = |found: &Candidate| {
        comes_back(found)
            || takes_single
                && (found.is_name
                    || found.is_in_title
                    || returning == 0 && is_long(candidates, found))
    };
    let mut heaviest_first: BinaryHeap<Ranked<'_, '_>> = (0..)
        .zip(list)
        .filter(|(_, found)| is_enough(found) && is_keyword(found))
        .map(|(place, found)| Ranked {
            weight: weight(candidates, found, sentences),
            place,
            candidates,
        })
        .collect();

    let mut taken: Vec<(f64, u32)> = Vec::with_capacity(most);
    while taken.len() < most
        && let Some(Ranked { weight, place, .. }) = heaviest_first.pop()
    {
        let found = &list[place as usize];
        let mut others = taken.iter().map(|(_, other)| &list[*other as usize]);
        if !others.any(|other| says_the_same(candidates, other, found)) {
            taken.push((weight, place));
        }
    }
    taken
}

/// A candidate by its weight; of equals, the first in the order of letters is greater.
struct Ranked<'c, 't> {
    weight: f64,
    place: u32,
    candidates: &'c Candidates<'c, 't>,
}

impl Ord for Ranked<'_, '_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |ranked: &Self| {
            let found = &ranked.candidates.list[ranked.place as usize];
            ranked.candidates.key(found)
        };
        let by_weight = self.weight.total_cmp(&other.weight);
        by_weight.then_with(|| key(other).cmp(key(self)))
    }
}

impl PartialOrd for Ranked<'_, '_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked<'_, '_> {}

/// TF-IDF over the article, sentences being the documents; a stretch counts for more the longer it
/// is, as in the C-value of Frantzi et al.
fn weight(candidates: &Candidates<'_, '_>, found: &Candidate, sentences: usize) -> f64 {
    let in_title = if found.is_in_title {
        OCCURRENCES_IN_TITLE
    } else {
        0
    };
    let rarity = libm::log((sentences as f64 + 1.0) / (f64::from(found.sentences) + 0.5));
    let length = if found.is_cut {
        candidates.first(found).chars().count()
    } else {
        found.length as usize + 1
    };
    let occurrences = found.occurrences as usize;
    let weight = (occurrences + in_title) as f64 * rarity * libm::log(length as f64);
    let weight = if found.is_name {
        weight * WEIGHT_OF_A_NAME
    } else {
        weight
    };
    if occurrences >= LEAST_OCCURRENCES || found.is_name {
        return weight;
    }
    // The spaces between words count as well.
    let letters: usize = candidates
        .key(found)
        .map(|part| 1 + part.chars().count())
        .sum();
    let letters = (letters - 1).min(LETTERS_OF_A_RARE_WORD);
    weight * letters as f64 / LETTERS_OF_A_RARE_WORD as f64
}

/// Whether a candidate that stands there once has the length of a word that names something; those
/// of scripts without case are short.
fn is_long(candidates: &Candidates<'_, '_>, found: &Candidate) -> bool {
    let first = candidates.first(found);
    let is_short = first.chars().count() < LETTERS_OF_A_LONG_WORD;
    found.is_whole && !(is_short && first.contains(char::is_lowercase))
}

/// Whether a candidate adds nothing to a keyword that was taken: one is a part of the other, or of a
/// form of it, or they overlap by half, as `Federal Reserve` and `Reserve Bank` do.
fn says_the_same(
    candidates: &Candidates<'_, '_>,
    taken: &Candidate,
    candidate: &Candidate,
) -> bool {
    let [taken_parts, candidate_parts] = [taken, candidate].map(|found| parts(candidates, found));
    let (longer, shorter) = if taken_parts.len() >= candidate_parts.len() {
        (&*taken_parts, &*candidate_parts)
    } else {
        (&*candidate_parts, &*taken_parts)
    };
    let are_the_same = |left: &[&str], right: &[&str]| {
        let mut pairs = left.iter().zip(right);
        pairs.all(|(left, right)| left == right || !taken.is_cut && are_alike(left, right))
    };
    let overlaps = |left: &[&str], right: &[&str]| {
        (shorter.len().div_ceil(2)..shorter.len())
            .any(|count| left.ends_with(right.get(..count).unwrap_or_default()))
    };
    longer
        .windows(shorter.len())
        .any(|part| are_the_same(part, shorter))
        || overlaps(longer, shorter)
        || overlaps(shorter, longer)
}

/// The words of a candidate, or the characters of one that was cut out of a run.
fn parts<'c>(candidates: &'c Candidates<'_, '_>, found: &Candidate) -> Vec<&'c str> {
    if found.is_cut {
        grams(candidates.first(found), 1).collect()
    } else {
        candidates.key(found).collect()
    }
}
