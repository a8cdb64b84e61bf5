//! TF-IDF over the sentences of one article: how much each term says about each sentence.
//!
//! The sentence is the document of the classical formula (Spärck Jones 1972; over sentences,
//! TF·ISF, Neto et al. 2000): a term counts for as often as it stands in the sentence, and for
//! less the more sentences of the article it stands in.

use crate::sorting;
use crate::term::TermId;

/// A sparse vector: terms in ascending order, each with its weight; of length 1, or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vector(Vec<(TermId, f64)>);

/// The inverse sentence frequency of every term of an article.
#[derive(Debug)]
pub struct InverseFrequency(Vec<f64>);

impl InverseFrequency {
    /// Counts in how many of the `sentences` each of `terms` terms stands.
    #[must_use]
    pub fn over(sentences: &[Vec<TermId>], terms: usize) -> Self {
        let mut frequency = vec![0_usize; terms];
        let mut last_seen = vec![usize::MAX; terms];
        for (index, sentence) in sentences.iter().enumerate() {
            for &term in sentence {
                if last_seen[term] != index {
                    last_seen[term] = index;
                    frequency[term] += 1;
                }
            }
        }
        let count = sentences.len() as f64;
        Self(
            frequency
                .iter()
                .map(|&frequency| libm::log((count + 1.0) / (frequency as f64 + 0.5)))
                .collect(),
        )
    }

    /// The inverse frequency of `term`: the natural logarithm of (sentences + 1) / (sentences
    /// with the term + ½). Above 0 for every term, also for one that stands everywhere.
    #[must_use]
    pub fn of(&self, term: TermId) -> f64 {
        self.0.get(term).copied().unwrap_or_default()
    }

    /// The vector of a text with these terms.
    #[must_use]
    pub fn vector(&self, terms: &[TermId]) -> Vector {
        let mut sorted = terms.to_vec();
        sorting::sort(&mut sorted);
        let counted = sorted.chunk_by(|left, right| left == right);
        Vector::normalised(
            counted
                .map(|run| (run[0], run.len() as f64 * self.of(run[0])))
                .collect(),
        )
    }
}

impl Vector {
    /// The terms with their weights, in ascending order of terms.
    #[must_use]
    pub fn entries(&self) -> &[(TermId, f64)] {
        &self.0
    }

    /// Whether the vector has `term`.
    #[must_use]
    pub fn has(&self, term: TermId) -> bool {
        self.0.binary_search_by_key(&term, |entry| entry.0).is_ok()
    }

    fn normalised(mut entries: Vec<(TermId, f64)>) -> Self {
        let length = entries
            .iter()
            .map(|(_, weight)| weight * weight)
            .sum::<f64>()
            .sqrt();
        if length > 0.0 {
            for (_, weight) in &mut entries {
                *weight /= length;
            }
        }
        Self(entries)
    }
}

/// A direction that many vectors are compared with: a weight for every term of the article, so
/// that a comparison costs no more than the sentence is long.
#[derive(Debug)]
pub struct Profile(Vec<f64>);

impl Profile {
    /// The direction that the `vectors` share: their sum, brought to length 1.
    #[must_use]
    pub fn centroid<'v>(vectors: impl IntoIterator<Item = &'v Vector>, terms: usize) -> Self {
        let mut sum = vec![0.0; terms];
        for vector in vectors {
            for &(term, weight) in vector.entries() {
                sum[term] += weight;
            }
        }
        let length = sum.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            for weight in &mut sum {
                *weight /= length;
            }
        }
        Self(sum)
    }

    /// The cosine of the angle between the profile and a sentence: 1 for the same direction, 0
    /// for nothing shared.
    #[must_use]
    pub fn cosine(&self, vector: &Vector) -> f64 {
        vector
            .entries()
            .iter()
            .map(|&(term, weight)| weight * self.0[term])
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_of_fewer_sentences_weighs_more() {
        let inverse = InverseFrequency::over(&[vec![0, 1, 1], vec![0], vec![0, 2]], 3);
        assert!(inverse.of(1) > inverse.of(0));
        assert_eq!(
            inverse.of(1),
            inverse.of(2),
            "repetition inside a sentence is not another sentence"
        );
        assert!(
            inverse.of(0) > 0.0,
            "a term that stands everywhere still counts"
        );
    }

    #[test]
    fn vectors_and_profiles_have_length_one() {
        let inverse = InverseFrequency::over(&[vec![0, 1], vec![2, 2, 0]], 3);
        let (left, right) = (inverse.vector(&[1, 0]), inverse.vector(&[2, 0, 2]));
        for vector in [&left, &right] {
            let own = Profile::centroid([vector], 3);
            assert!((own.cosine(vector) - 1.0).abs() < 1e-12);
        }
        let profile = Profile::centroid([&left, &right], 3);
        assert!(profile.cosine(&left) < 1.0 && profile.cosine(&left) > 0.0);
    }

    #[test]
    fn nothing_has_no_direction() {
        let inverse = InverseFrequency::over(&[vec![]], 0);
        let nothing = inverse.vector(&[]);
        assert_eq!(Profile::centroid([&nothing], 0).cosine(&nothing), 0.0);
    }
}
