//! TF-IDF over the sentences of one article: how much each term says about each sentence.
//!
//! The sentence is the document of the classical formula (Spärck Jones 1972; over sentences,
//! TF·ISF, Neto et al. 2000): a term counts for as often as it stands in the sentence, and for
//! less the more sentences of the article it stands in.

use std::sync::Arc;

use crate::sorting;
use crate::term::TermId;

/// The sparse vectors of an article's sentences, side by side, as each choice walks over all of them. Weights
/// are worked out of counts when they are asked for, as they would take twice the room of all else.
#[derive(Clone, Debug)]
pub struct Vectors {
    inverse: Arc<Vec<f64>>,
    terms: Vec<u32>,
    /// How often each stands in the sentence, up to the most that fits.
    counts: Vec<u16>,
    /// Where each vector ends, the next one beginning there, and how long it would be.
    ends: Vec<(usize, f64)>,
}

/// A sparse vector: terms in ascending order, each with its weight; of length 1, or empty.
#[derive(Clone, Copy, Debug)]
pub struct Vector<'v> {
    inverse: &'v [f64],
    terms: &'v [u32],
    counts: &'v [u16],
    length: f64,
}

/// The inverse sentence frequency of every term of an article.
#[derive(Debug)]
pub struct InverseFrequency(Arc<Vec<f64>>);

impl InverseFrequency {
    /// Counts in how many of the `sentences` each of `terms` terms stands.
    #[must_use]
    pub fn over(sentences: &[Vec<TermId>], terms: usize) -> Self {
        let mut frequency: Vec<usize> = vec![0; terms];
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
        let inverse = |&frequency| libm::log((count + 1.0) / (frequency as f64 + 0.5));
        Self(Arc::new(frequency.iter().map(inverse).collect()))
    }

    /// The inverse frequency of `term`: the natural logarithm of (sentences + 1) / (sentences
    /// with the term + ½). Above 0 for every term, also for one that stands everywhere.
    #[must_use]
    pub fn of(&self, term: TermId) -> f64 {
        self.0.get(term).copied().unwrap_or_default()
    }

    /// The vectors of texts with these terms.
    #[must_use]
    pub fn vectors(&self, texts: &[Vec<TermId>]) -> Vectors {
        // Few sentences say a term twice.
        let most = texts.iter().map(Vec::len).sum();
        let mut vectors = Vectors {
            inverse: Arc::clone(&self.0),
            terms: Vec::with_capacity(most),
            counts: Vec::with_capacity(most),
            ends: Vec::new(),
        };
        let (mut sorted, mut spare) = (Vec::new(), Vec::new());
        for terms in texts {
            sorted.clear();
            sorted.extend_from_slice(terms);
            sorting::sort_numbers(&mut sorted, &mut spare);
            let mut squares = 0.0;
            for run in sorted.chunk_by(|left, right| left == right) {
                let count = u16::try_from(run.len()).unwrap_or(u16::MAX);
                let weight = f64::from(count) * self.of(run[0]);
                squares += weight * weight;
                vectors.terms.push(run[0] as u32);
                vectors.counts.push(count);
            }
            vectors.ends.push((vectors.terms.len(), squares.sqrt()));
        }
        vectors
    }
}

impl Vectors {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The vector of the sentence at `index`; empty where there is none.
    #[must_use]
    pub fn of(&self, index: usize) -> Vector<'_> {
        let before = index.checked_sub(1).and_then(|index| self.ends.get(index));
        let (start, _) = before.copied().unwrap_or_default();
        let (end, length) = self.ends.get(index).copied().unwrap_or((start, 0.0));
        Vector {
            inverse: &self.inverse,
            terms: self.terms.get(start..end).unwrap_or_default(),
            counts: self.counts.get(start..end).unwrap_or_default(),
            length,
        }
    }

    /// The vectors of all sentences, in page order.
    pub fn iter(&self) -> impl Iterator<Item = Vector<'_>> {
        (0..self.len()).map(|index| self.of(index))
    }
}

impl<'v> Vector<'v> {
    /// The terms, in ascending order.
    pub fn terms(self) -> impl Iterator<Item = TermId> + use<'v> {
        self.terms.iter().map(|&term| term as TermId)
    }

    /// The terms with their weights, in ascending order of terms.
    pub fn entries(self) -> impl ExactSizeIterator<Item = (TermId, f64)> + use<'v> {
        let terms = self.terms.iter().enumerate();
        terms.map(move |(place, &term)| (term as TermId, self.weight(place)))
    }

    /// The weight of the entry at `place`; 0 where there is none.
    #[must_use]
    pub fn weight(self, place: usize) -> f64 {
        let known = self.terms.get(place).zip(self.counts.get(place));
        let inverse = |term: u32| self.inverse.get(term as usize).copied();
        known.map_or(0.0, |(&term, &count)| {
            f64::from(count) * inverse(term).unwrap_or_default() / self.length
        })
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
        let both = inverse.vectors(&[vec![1, 0], vec![2, 0, 2]]);
        for terms in [vec![1, 0], vec![2, 0, 2]] {
            let own = inverse.vectors(&[terms]);
            let cosine = Profile::centroid(&own, 3).cosine(own.of(0));
            assert!((cosine - 1.0).abs() < 1e-12);
        }
        let profile = Profile::centroid(&both, 3);
        assert!(profile.cosine(both.of(0)) < 1.0 && profile.cosine(both.of(0)) > 0.0);
    }

    #[test]
    fn nothing_has_no_direction() {
        let inverse = InverseFrequency::over(&[vec![]], 0);
        let nothing = inverse.vectors(&[vec![]]);
        assert_eq!(Profile::centroid(&nothing, 0).cosine(nothing.of(0)), 0.0);
    }
}
