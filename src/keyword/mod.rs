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
mod occurrence;
mod phrase;
mod unit;
mod words;

use crate::interner::Interner;
use crate::language::Language;
use crate::term::Keys;

use candidate::Candidates;
pub use chain::Chains;
pub use occurrence::Occurrence;

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

/// In a text of more sentences, what is to be a keyword comes back.
const SENTENCES_OF_A_SHORT_TEXT: usize = 6;

/// The heaviest words and phrases of an article, at most twelve, given by the chains of its sentences
/// and, after them, its title (empty for none), and by the keys of what read them; heaviest first; none is part of another. A short text in
/// which little comes back gives what stands there once: names, words of the title, long words.
/// Near-linear in the text.
#[must_use]
pub fn keywords(mut chains: Chains<'_>, keys: Keys, language: Language) -> Vec<Keyword> {
    chains.finish(keys);
    let title = chains.sentences.len().saturating_sub(1);
    let is_short = title <= SENTENCES_OF_A_SHORT_TEXT;
    let candidates = Candidates::of(&chains, title, is_short, language);
    let chosen = choice::choose(&candidates, title, is_short);

    let heaviest = chosen.first().map_or(1.0, |(weight, _)| *weight);
    let places: Vec<u32> = chosen.iter().map(|(_, place)| *place).collect();
    let occurrences = occurrence::find(&candidates, &places, title);
    let keyword = |((weight, _), occurrences): ((f64, u32), Vec<Occurrence>)| Keyword {
        text: most_frequent(&occurrences, &chains.sentences).to_owned(),
        weight: weight / heaviest,
        occurrences,
    };
    chosen.into_iter().zip(occurrences).map(keyword).collect()
}

/// The spelling that most of the occurrences have, the first of equals.
fn most_frequent<'t>(occurrences: &[Occurrence], sentences: &[&'t str]) -> &'t str {
    let spelling = |occurrence: &Occurrence| occurrence.range.of(sentences[occurrence.sentence]);
    let mut spellings = Interner::default();
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for occurrence in occurrences {
        let number = spellings.number(spelling(occurrence));
        if number == counts.len() {
            counts.push((0, spelling(occurrence)));
        }
        counts[number].0 += 1;
    }
    let mut most = (0, "");
    for count in counts {
        if count.0 > most.0 {
            most = count;
        }
    }
    most.1
}

#[cfg(test)]
mod tests;
