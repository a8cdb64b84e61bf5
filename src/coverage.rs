//! What a summary holds of its article, and what its reader would miss.

use crate::keyword::Keyword;
use crate::tfidf::{Vector, Vectors};

/// How much of the article a summary covers.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Coverage {
    /// The share of the article's TF-IDF weight, each sentence counting alike, that stands on terms
    /// which the summary names: between 0 and 1, and 1 for the whole article.
    pub share: f64,
    /// The sentence that would be taken next, an index into the article's sentences; `None` where
    /// none is left that is fit to be quoted.
    pub next: Option<usize>,
    /// The article's keywords that the summary does not name, heaviest first.
    pub missing: Vec<String>,
}

impl Coverage {
    /// What the `chosen` sentences cover of an article, of which these are all sentences' vectors, the
    /// keywords, and the `order` of those that may be taken. Linear in the article's terms.
    #[must_use]
    pub(crate) fn of(
        chosen: &[usize],
        order: &[usize],
        vectors: &Vectors,
        keywords: &[Keyword],
    ) -> Self {
        let mut is_chosen = vec![false; vectors.len()];
        for &index in chosen {
            is_chosen[index] = true;
        }
        let terms = vectors.iter().flat_map(Vector::entries);
        let mut is_named = vec![false; terms.map(|(term, _)| term + 1).max().unwrap_or(0)];
        for &index in chosen {
            for term in vectors.of(index).terms() {
                is_named[term] = true;
            }
        }
        let (mut named, mut all) = (0.0, 0.0);
        for (term, weight) in vectors.iter().flat_map(Vector::entries) {
            all += weight * weight;
            if is_named[term] {
                named += weight * weight;
            }
        }
        let is_missing = |keyword: &&Keyword| {
            let mut places = keyword.occurrences.iter();
            !places.any(|place| is_chosen[place.sentence])
        };
        Self {
            share: if all > 0.0 { named / all } else { 0.0 },
            next: order.iter().copied().find(|&index| !is_chosen[index]),
            missing: keywords
                .iter()
                .filter(is_missing)
                .map(|keyword| keyword.text.clone())
                .collect(),
        }
    }
}

/// What a summary covers after each of these sentences, taken in this order: the `share` of [`Coverage`].
/// An index that no sentence has adds nothing. Linear in the article's terms.
pub(crate) fn growth(taken: &[usize], vectors: &Vectors) -> Vec<f64> {
    let all = || vectors.iter().flat_map(Vector::entries);
    let mut unnamed = vec![0.0; all().map(|(term, _)| term + 1).max().unwrap_or(0)];
    let mut whole = 0.0;
    for (term, weight) in all() {
        unnamed[term] += weight * weight;
        whole += weight * weight;
    }
    let mut named = 0.0;
    let shares = taken.iter().map(|&index| {
        for term in vectors.of(index).terms() {
            named += std::mem::take(&mut unnamed[term]);
        }
        // Sums of the same weights in another order may differ in their last bits.
        if whole > 0.0 {
            f64::min(named / whole, 1.0)
        } else {
            0.0
        }
    });
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyword::Occurrence;
    use crate::text::Range;
    use crate::tfidf::InverseFrequency;

    /// Three sentences of two terms each, with a keyword in the first and one in the last.
    #[track_caller]
    fn check(chosen: &[usize], share: f64, next: Option<usize>, missing: &[&str]) {
        let terms = [vec![0, 1], vec![1, 2], vec![3, 4]];
        let inverse = InverseFrequency::over(&terms, 5);
        let vectors = inverse.vectors(&terms);
        let keyword = |text: &str, sentence| Keyword {
            text: text.to_owned(),
            weight: 1.0,
            occurrences: vec![Occurrence {
                sentence,
                range: Range { start: 0, end: 1 },
            }],
        };
        let keywords = [keyword("bridge", 0), keyword("ferry", 2)];
        let coverage = Coverage::of(chosen, &[2, 0, 1], &vectors, &keywords);
        assert!((coverage.share - share).abs() < 0.01, "{}", coverage.share);
        assert_eq!(coverage.next, next);
        assert_eq!(coverage.missing, missing);
        // What has been taken before a sentence changes nothing of what all of them cover; nor does what no
        // article has.
        let growth = growth(&[chosen, &[3]].concat(), &vectors);
        assert_eq!(growth.len(), chosen.len() + 1);
        assert!(growth.is_sorted());
        assert!((growth[chosen.len()] - coverage.share).abs() < 1e-9);
    }

    #[test]
    fn a_summary_covers_what_it_names() {
        check(&[], 0.0, Some(2), &["bridge", "ferry"]);
        check(&[2], 1.0 / 3.0, Some(0), &["bridge"]);
        // Of the second sentence it names the term that is in the first as well.
        check(&[0, 2], 0.73, Some(1), &[]);
        check(&[0, 1, 2], 1.0, None, &[]);
    }
}
