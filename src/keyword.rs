//! The terms that carry an article.

use serde::Serialize;

use crate::language::Language;
use crate::term::{TermId, Vocabulary};
use crate::tfidf::InverseFrequency;

/// A term and its weight.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Keyword {
    /// The term as it first stands in the article.
    pub text: String,
    /// Its TF-IDF weight over the article, as a share of the heaviest one's: above 0, at most 1.
    pub weight: f64,
}

/// How many keywords an article has at most: what fits a line or two of a popup.
const MOST: usize = 12;

/// A keyword stands at least so often: a word said once names no topic.
const LEAST_OCCURRENCES: usize = 2;

/// The heaviest terms of the article, heaviest first.
#[must_use]
pub fn keywords(
    sentences: &[Vec<TermId>],
    inverse: &InverseFrequency,
    vocabulary: &Vocabulary,
    language: Language,
) -> Vec<Keyword> {
    let mut counts = vec![0_usize; vocabulary.len()];
    for &term in sentences.iter().flatten() {
        counts[term] += 1;
    }
    let mut weighed: Vec<(TermId, f64)> = counts
        .iter()
        .enumerate()
        .filter(|&(term, &count)| {
            count >= LEAST_OCCURRENCES && names_something(vocabulary.surface(term), language)
        })
        .map(|(term, &count)| (term, count as f64 * inverse.of(term)))
        .collect();
    weighed.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
    weighed.truncate(MOST);
    let heaviest = weighed.first().map_or(1.0, |(_, weight)| *weight);
    weighed
        .into_iter()
        .map(|(term, weight)| Keyword {
            text: vocabulary.surface(term).to_owned(),
            weight: weight / heaviest,
        })
        .collect()
}

/// Whether a word can be a keyword: two letters or more, and no stop word.
fn names_something(surface: &str, language: Language) -> bool {
    surface
        .chars()
        .filter(|char| char.is_alphabetic())
        .nth(1)
        .is_some()
        && !language.is_stop_word(&surface.to_lowercase())
}
