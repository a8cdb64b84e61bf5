//! TF-IDF over the sentences of one article: how much each term says about each sentence.
//!
//! The sentence is the document of the classical formula (Spärck Jones 1972; over sentences,
//! TF·ISF, Neto et al. 2000): a term counts for as often as it stands in the sentence, and for
//! less the more sentences of the article it stands in.

use crate::sorting;
use crate::term::TermId;

/// The sparse vectors of an article's sentences, side by side, as each choice walks over all of them.
#[derive(Clone, Debug, Default)]
pub struct Vectors {
    terms: Vec<u32>,
    weights: Vec<f64>,
    /// Where each vector ends; the next one begins there.
    ends: Vec<usize>,
}

/// A sparse vector: terms in ascending order, each with its weight; of length 1, or empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vector<'v> {
    terms: &'v [u32],
    weights: &'v [f64],
}

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

    /// The vectors of texts with these terms.
    #[must_use]
    pub fn vectors<'t>(
        &self,
        texts: impl IntoIterator<Item = &'t [TermId], IntoIter: Clone>,
    ) -> Vectors {
        let texts = texts.into_iter();
        // Few sentences say a term twice.
        let most = texts.clone().map(<[_]>::len).sum();
        let mut vectors = Vectors {
            // The larger one first, which the place may do for that keywords have left.
            weights: Vec::with_capacity(most),
            terms: Vec::with_capacity(most),
            ends: Vec::new(),
        };
        let (mut sorted, mut spare) = (Vec::new(), Vec::new());
        for terms in texts {
            sorted.clear();
            sorted.extend_from_slice(terms);
            sorting::sort_numbers(&mut sorted, &mut spare);
            for run in sorted.chunk_by(|left, right| left == right) {
                let weight = run.len() as f64 * self.of(run[0]);
                vectors.terms.push(run[0] as u32);
                vectors.weights.push(weight);
            }
            vectors.close();
        }
        vectors
    }
}

impl Vectors {
    /// Brings the vector that has been pushed to length 1.
    fn close(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        let weights = self.weights.get_mut(start..).unwrap_or_default();
        let squares = weights.iter().map(|weight| weight * weight);
        let length = squares.sum::<f64>().sqrt();
        if length > 0.0 {
            for weight in weights {
                *weight /= length;
            }
        }
        self.ends.push(self.terms.len());
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The vector of the sentence at `index`; empty where there is none.
    #[must_use]
    pub fn of(&self, index: usize) -> Vector<'_> {
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = start.copied().unwrap_or_default();
        let end = self.ends.get(index).copied().unwrap_or(start);
        Vector {
            terms: self.terms.get(start..end).unwrap_or_default(),
            weights: self.weights.get(start..end).unwrap_or_default(),
        }
    }

    /// The vectors of all sentences, in page order.
    pub fn iter(&self) -> impl Iterator<Item = Vector<'_>> {
        (0..self.len()).map(|index| self.of(index))
    }
}

impl<'v> Vector<'v> {
    /// The terms with their weights, in ascending order of terms.
    pub fn entries(self) -> impl ExactSizeIterator<Item = (TermId, f64)> + use<'v> {
        let entries = self.terms.iter().zip(self.weights);
        entries.map(|(&term, &weight)| (term as TermId, weight))
    }

    /// The place of `term` among the entries.
    #[must_use]
    pub fn place(self, term: TermId) -> Option<usize> {
        self.terms.binary_search(&(term as u32)).ok()
    }
}

/// A direction that many vectors are compared with: a weight for every term of the article, so
/// that a comparison costs no more than the sentence is long.
#[derive(Debug)]
pub struct Profile(Vec<f64>);

impl Profile {
    /// The direction that the `vectors` share: their sum, brought to length 1.
    #[must_use]
    pub fn centroid(vectors: &Vectors, terms: usize) -> Self {
        let mut sum = vec![0.0; terms];
        for vector in vectors.iter() {
            for (term, weight) in vector.entries() {
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
    pub fn cosine(&self, vector: Vector<'_>) -> f64 {
        let entries = vector.entries();
        entries.map(|(term, weight)| weight * self.0[term]).sum()
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
        let both = inverse.vectors([&[1, 0][..], &[2, 0, 2]]);
        for terms in [&[1, 0][..], &[2, 0, 2]] {
            let own = inverse.vectors([terms]);
            let cosine = Profile::centroid(&own, 3).cosine(own.of(0));
            assert!((cosine - 1.0).abs() < 1e-12);
        }
        let profile = Profile::centroid(&both, 3);
        assert!(profile.cosine(both.of(0)) < 1.0 && profile.cosine(both.of(0)) > 0.0);
    }

    #[test]
    fn nothing_has_no_direction() {
        let inverse = InverseFrequency::over(&[vec![]], 0);
        let nothing = inverse.vectors([&[][..]]);
        assert_eq!(Profile::centroid(&nothing, 0).cosine(nothing.of(0)), 0.0);
    }
}
