//! The words and phrases that carry an article, and where they stand.
//!
//! Where spaces part words, a keyword is one to four of them side by side: sentences become chains of
//! words without punctuation between ([`chain`]), the forms of a word being one ([`words`]); every
//! stretch of a chain that comes back is a candidate ([`candidate`]), if it reads as a phrase
//! ([`phrase`]); the heaviest that are no part of one another are chosen ([`choice`]). Where no spaces
//! part words, the same is done with the characters of a run, or with the words that a dictionary found
//! in it.
//!
//! A longer stretch weighs more, and one that hardly stands outside of a longer one is no keyword, as
//! in the C-value (Frantzi, Ananiadou and Mima 2000, *Automatic recognition of multi-word terms*);
//! that no phrase begins or ends with a stop word is from RAKE (Rose et al. 2010), that one may stand
//! inside from YAKE (Campos et al. 2020).

mod candidate;
mod chain;
mod choice;
mod phrase;
mod words;

use crate::numbering::Numbers;
use crate::term::Reading;
use crate::text::Range;

use candidate::Candidates;
use chain::Chains;

/// A word or a phrase, its weight, and where it stands.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// The word or phrase as it most often stands in the article.
    pub text: String,
    /// Its TF-IDF weight over the article, as a share of the heaviest one's: above 0, at most 1.
    pub weight: f64,
    /// Every place where it stands, in any of its forms, in the order of the text.
    pub occurrences: Vec<Occurrence>,
}

/// A place where a keyword stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Occurrence {
    /// The index of its sentence.
    pub sentence: usize,
    /// Where it stands in the sentence's text, in bytes.
    pub range: Range,
}

/// In a text of more sentences, what is to be a keyword comes back.
const SENTENCES_OF_A_SHORT_TEXT: usize = 6;

/// The heaviest words and phrases of an article, at most twelve, given sentence by sentence with its
/// title (empty for none), heaviest first; none is part of another. A short text in which little comes
/// back gives what stands there once: names, words of the title, long words. Near-linear in the text.
#[must_use]
pub fn keywords(sentences: &[&str], title: &str, reading: Reading) -> Vec<Keyword> {
    let is_short = sentences.len() <= SENTENCES_OF_A_SHORT_TEXT;
    let chains = Chains::of(sentences.iter().copied().chain([title]), reading);
    let candidates = Candidates::of(&chains, sentences.len(), is_short, reading.language);
    let chosen = choice::choose(&candidates, sentences.len(), is_short);

    // The keywords have one length each, so that the sites of one are in the order of the text.
    let mut keywords: Vec<Keyword> = Vec::with_capacity(chosen.len());
    let mut number = vec![None; candidates.list.len()];
    let heaviest = chosen.first().map_or(1.0, |(weight, _)| *weight);
    for (index, &(weight, place)) in chosen.iter().enumerate() {
        number[place] = Some(index);
        keywords.push(Keyword {
            text: String::new(),
            weight: weight / heaviest,
            occurrences: Vec::new(),
        });
    }
    for site in &candidates.sites {
        if let Some(index) = number[site.candidate] {
            let occurrences = &mut keywords[index].occurrences;
            // `哈哈` stands once in `哈哈哈`.
            if occurrences.last().is_none_or(|last| {
                last.sentence < site.occurrence.sentence
                    || last.range.end <= site.occurrence.range.start
            }) {
                occurrences.push(site.occurrence);
            }
        }
    }
    for keyword in &mut keywords {
        keyword.text = most_frequent(&keyword.occurrences, sentences).to_owned();
    }
    keywords
}

/// The spelling that most of the occurrences have, the first of equals.
fn most_frequent<'t>(occurrences: &[Occurrence], sentences: &[&'t str]) -> &'t str {
    let spelling = |occurrence: &Occurrence| occurrence.range.of(sentences[occurrence.sentence]);
    let mut counts = Numbers::default();
    for occurrence in occurrences {
        *counts.entry(spelling(occurrence).into()).or_default() += 1;
    }
    let count = |spelling: &str| counts.get(spelling).copied().unwrap_or(0);
    let mut most = "";
    for occurrence in occurrences {
        if count(spelling(occurrence)) > count(most) {
            most = spelling(occurrence);
        }
    }
    most
}

#[cfg(test)]
mod tests;
