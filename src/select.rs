//! One order for all lengths: best sentence first, what was already said counted against it.
//!
//! Any summary is a prefix of the order, so a longer one contains the shorter ones. A sentence is
//! worth its score, less the importance of the terms that the sentences taken before it have named
//! (concept coverage, Gillick & Favre 2009), less a share for what it repeats (maximal marginal
//! relevance, Carbonell & Goldstein 1998). Both only grow, so a sentence's worth only falls, and a
//! priority queue with worths recomputed when they surface (lazy greedy, Minoux 1978) finds the order
//! in near-linear time.
//!
//! A sentence that leans on another is worth less until that is taken. If it is the best even so,
//! the other is taken just before it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::discourse::{Cohesion, Leaning};
use crate::importance::Importance;
use crate::redundancy::Redundancy;
use crate::score;
use crate::tfidf::Vectors;

/// What a sentence that repeats all its terms loses, on top of their importance. Learnt with the
/// weights of the score. At 0 longer summaries repeat themselves, at 4 they seek out odd sentences.
pub const REDUNDANCY_WEIGHT: f64 = 0.37;

/// From this share of repeated TF-IDF weight on a sentence says nothing new, and comes after all
/// others. At 1 only literal repetitions do; at 0.8 long summaries lose sentences that add a number.
const REPETITION: f64 = 0.97;

/// What such a sentence loses: more than others differ by, less than text that is not fit to quote.
const REPETITION_WEIGHT: f64 = 10.0;

/// How many sentences are taken together at most, each for the sake of the next. At 1 the summary
/// has “She said so” without her name; from 4 on it is a paragraph.
pub const LONGEST_CHAIN: usize = 3;

/// What the order is made of: for each sentence of the article, in page order.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// Its terms.
    pub vectors: &'a Vectors,
    /// How many words it has.
    pub words: &'a [usize],
    /// The total of its score.
    pub totals: &'a [f64],
    /// What it leans on.
    pub cohesion: &'a [Cohesion],
    /// How much each term of the article matters.
    pub importance: &'a Importance,
    /// Which terms of the article are named already, whatever is taken.
    pub named: &'a [bool],
}

/// The sentences' indices, the first to be taken first: those of `required` before all others, then
/// the best, and at the end those that are `excluded`.
#[must_use]
pub fn order<'a>(choice: Choice<'a>, required: &[usize], excluded: &'a [bool]) -> Vec<usize> {
    let count = choice.totals.len();
    let mut selection = Selection {
        choice,
        excluded,
        redundancy: Redundancy::of(choice.vectors, choice.importance, choice.named),
        taken: vec![false; count],
        order: Vec::with_capacity(count),
        leaning: Leanings::of(choice.cohesion),
        queue: BinaryHeap::new(),
    };
    for &index in required {
        if index < count && !selection.is_excluded(index) {
            let chain = selection.chain(index);
            // It was asked for, so that it comes even before what it leans on.
            selection.take(index);
            chain.into_iter().for_each(|other| selection.take(other));
        }
    }
    for index in 0..count {
        selection.offer(index);
    }
    while let Some(best) = selection.queue.pop() {
        match selection.candidate(best.index()) {
            Some(now) if now < best => selection.queue.push(now),
            Some(_) => {
                for index in selection.chain(best.index()) {
                    selection.take(index);
                }
            }
            None => {}
        }
    }
    let Selection {
        mut order,
        excluded,
        ..
    } = selection;
    let is_excluded = |index: &usize| excluded.get(*index) == Some(&true);
    order.extend((0..count).filter(is_excluded));
    order
}

/// For every sentence, which others lean on it: the last one, and for each of those the one before.
struct Leanings {
    last: Vec<u32>,
    before: Vec<u32>,
}

/// No sentence.
const NONE: u32 = u32::MAX;

impl Leanings {
    fn of(cohesion: &[Cohesion]) -> Self {
        let mut all = Self {
            last: vec![NONE; cohesion.len()],
            before: vec![NONE; cohesion.len()],
        };
        for (index, one) in cohesion.iter().enumerate() {
            if let Some((other, _)) = one.leans_on
                && let Some(last) = all.last.get_mut(other)
            {
                all.before[index] = std::mem::replace(last, index as u32);
            }
        }
        all
    }
}

/// An order in the making.
struct Selection<'a> {
    choice: Choice<'a>,
    excluded: &'a [bool],
    redundancy: Redundancy<'a>,
    taken: Vec<bool>,
    order: Vec<usize>,
    leaning: Leanings,
    queue: BinaryHeap<Candidate>,
}

impl Selection<'_> {
    /// Takes the sentence, if it is not yet taken.
    fn take(&mut self, index: usize) {
        if std::mem::replace(&mut self.taken[index], true) {
            return;
        }
        for term in self.choice.vectors.of(index).terms() {
            self.redundancy.name(term);
        }
        self.order.push(index);
        // What leans on it stands now, and may be worth more than the queue knows.
        let mut leaning = self.leaning.last[index];
        while let Some(&before) = self.leaning.before.get(leaning as usize) {
            self.offer(leaning as usize);
            leaning = before;
        }
    }

    fn is_excluded(&self, index: usize) -> bool {
        self.excluded.get(index) == Some(&true)
    }

    /// Puts the sentence in the queue, if it may still be taken.
    fn offer(&mut self, index: usize) {
        if let Some(candidate) = self.candidate(index) {
            self.queue.push(candidate);
        }
    }

    /// The sentence with its present worth, if it may still be taken.
    fn candidate(&self, index: usize) -> Option<Candidate> {
        let may_be_taken = !self.taken[index] && !self.is_excluded(index);
        may_be_taken.then(|| Candidate::new(index, self.worth(index)))
    }

    fn worth(&self, index: usize) -> f64 {
        let Choice { words, totals, .. } = self.choice;
        let said = self.redundancy.said(index);
        let named = score::per_word(said.importance, words[index]);
        let repetition = if said.share >= REPETITION {
            REPETITION_WEIGHT
        } else {
            0.0
        };
        // What it leans on is taken, so that it loses nothing by leaning.
        let leaning = self
            .antecedent(index)
            .filter(|(other, _)| self.taken[*other])
            .map_or(0.0, |(_, leaning)| score::of_leaning(leaning));
        totals[index] - leaning - named - REDUNDANCY_WEIGHT * said.share - repetition
    }

    /// What the sentence leans on.
    fn antecedent(&self, index: usize) -> Option<(usize, Leaning)> {
        let leans_on = self.choice.cohesion[index].leans_on;
        leans_on.filter(|(other, _)| *other < self.taken.len())
    }

    /// The sentence, after those that have to be taken for it to be understood; alone where those
    /// are too many, or not to be quoted.
    fn chain(&self, index: usize) -> Vec<usize> {
        let mut chain = vec![index];
        let mut last = index;
        while let Some((other, leaning)) = self.antecedent(last)
            && leaning.is_strong()
            && !self.taken[other]
            && !chain.contains(&other)
        {
            let is_unfit = self.choice.cohesion[other].unfit.is_some();
            if is_unfit || self.is_excluded(other) || chain.len() == LONGEST_CHAIN {
                return vec![index];
            }
            chain.push(other);
            last = other;
        }
        chain.reverse();
        chain
    }
}

/// A sentence that waits to be taken: the worthier is greater; of equals, the earlier in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    /// What numbers in the total order of IEEE 754 are compared by, worked out once for many comparisons.
    worth: i64,
    index: Reverse<u32>,
}

impl Candidate {
    fn new(index: usize, worth: f64) -> Self {
        let bits = worth.to_bits().cast_signed();
        Self {
            // The greater a negative number's magnitude, the less it is.
            worth: bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed(),
            index: Reverse(index as u32),
        }
    }

    const fn index(self) -> usize {
        self.index.0 as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::language::Language;
    use crate::term::{Reading, TermId, Vocabulary};
    use crate::tfidf::InverseFrequency;

    const TERMS: usize = 8;

    fn vectors(sentences: &[Vec<TermId>]) -> Vectors {
        let inverse = InverseFrequency::over(sentences, TERMS);
        inverse.vectors(sentences)
    }

    /// No term matters, so that redundancy alone is counted.
    fn no_importance() -> Importance {
        let reading = Reading {
            language: Language::UNKNOWN,
            breaker: None,
        };
        Importance::over(&[], &[], &Vocabulary::new(reading))
    }

    fn leaning_on(other: usize, leaning: Leaning) -> Cohesion {
        Cohesion {
            leans_on: Some((other, leaning)),
            unfit: None,
        }
    }

    fn ordered(
        sentences: &[Vec<TermId>],
        totals: &[f64],
        cohesion: &[Cohesion],
        required: &[usize],
        excluded: &[bool],
    ) -> Vec<usize> {
        let choice = Choice {
            vectors: &vectors(sentences),
            words: &vec![10; sentences.len()],
            totals,
            cohesion,
            importance: &no_importance(),
            named: &[false; TERMS],
        };
        order(choice, required, excluded)
    }

    #[track_caller]
    fn check(sentences: &[Vec<TermId>], totals: &[f64], expected: &[usize]) {
        let cohesion = vec![Cohesion::default(); sentences.len()];
        assert_eq!(ordered(sentences, totals, &cohesion, &[], &[]), expected);
    }

    #[test]
    fn the_best_come_first_and_the_earlier_of_equals() {
        check(&[vec![0], vec![1], vec![2]], &[1.0, 3.0, 2.0], &[1, 2, 0]);
        check(&[vec![0], vec![1], vec![2]], &[1.0, 1.0, 1.0], &[0, 1, 2]);
        check(&[], &[], &[]);
    }

    #[test]
    fn what_was_said_is_not_said_again() {
        // The second sentence repeats the first; the third is worse, but new.
        check(
            &[vec![0, 1], vec![0, 1], vec![2, 3]],
            &[2.0, 1.9, 0.5],
            &[0, 2, 1],
        );
    }

    /// Three sentences with nothing in common.
    fn apart() -> Vec<Vec<TermId>> {
        vec![vec![0], vec![1], vec![2], vec![3]]
    }

    #[track_caller]
    fn check_leaning(totals: &[f64], cohesion: &[Cohesion], expected: &[usize]) {
        assert_eq!(ordered(&apart(), totals, cohesion, &[], &[]), expected);
    }

    #[test]
    fn what_leans_comes_after_what_it_leans_on() {
        let free = Cohesion::default();
        let he = leaning_on(0, Leaning::Pronoun);
        // The best one takes the worst with it.
        check_leaning(
            &[0.0, 3.0, 2.0, 1.0],
            &[free, he, free, free],
            &[0, 1, 2, 3],
        );
        // A link that only sounds odd does not.
        let and = leaning_on(0, Leaning::WeakConnective);
        check_leaning(
            &[0.0, 3.0, 2.0, 1.0],
            &[free, and, free, free],
            &[1, 2, 3, 0],
        );
        // Two that lean on each other come together.
        let question = leaning_on(1, Leaning::Question);
        let answer = leaning_on(0, Leaning::Answer);
        check_leaning(
            &[3.0, 0.0, 2.0, 1.0],
            &[question, answer, free, free],
            &[1, 0, 2, 3],
        );
    }

    #[test]
    fn what_leaned_stands_once_the_other_is_taken() {
        let lost = -score::of_leaning(Leaning::Pronoun);
        let free = Cohesion::default();
        let he = leaning_on(0, Leaning::Pronoun);
        // The score has the loss in it; 2 without it beats 1.9.
        check_leaning(
            &[3.0, 2.0 - lost, 1.9, 0.0],
            &[free, he, free, free],
            &[0, 1, 2, 3],
        );
    }

    #[test]
    fn the_reader_has_the_first_and_the_last_word() {
        let cohesion = [Cohesion::default(); 4];
        let order = ordered(
            &apart(),
            &[4.0, 3.0, 2.0, 1.0],
            &cohesion,
            &[2],
            &[true, false, false, false],
        );
        assert_eq!(order, [2, 1, 3, 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(0),
            ..ProptestConfig::default()
        })]

        /// The queue must give what choosing the best of all again and again gives.
        #[test]
        fn the_lazy_order_is_the_greedy_one(
            sentences in prop::collection::vec((prop::collection::vec(0..TERMS, 0..5), -3.0..3.0), 0..12),
        ) {
            let (terms, totals): (Vec<_>, Vec<f64>) = sentences.into_iter().unzip();
            let vectors = vectors(&terms);
            let mut covered = [false; TERMS];
            let mut left: Vec<usize> = (0..terms.len()).collect();
            let mut greedy = Vec::new();
            while !left.is_empty() {
                let worth = |index: usize| {
                    let entries = vectors.of(index).entries();
                    let repeated: f64 = entries.filter(|(term, _)| covered[*term]).map(|(_, weight)| weight * weight).sum();
                    let repetition = if repeated >= REPETITION { REPETITION_WEIGHT } else { 0.0 };
                    totals[index] - REDUNDANCY_WEIGHT * repeated - repetition
                };
                let best = (0..left.len()).rev().max_by(|&a, &b| worth(left[a]).total_cmp(&worth(left[b]))).unwrap();
                let taken = left.remove(best);
                for term in vectors.of(taken).terms() {
                    covered[term] = true;
                }
                greedy.push(taken);
            }
            let cohesion = vec![Cohesion::default(); terms.len()];
            prop_assert_eq!(ordered(&terms, &totals, &cohesion, &[], &[]), greedy);
        }

        /// Every sentence has one place, whatever leans on what.
        #[test]
        fn the_order_has_every_sentence_once(
            sentences in prop::collection::vec((prop::collection::vec(0..TERMS, 0..5), -3.0..3.0, prop::option::of(0_usize..14)), 0..12),
            required in prop::collection::vec(0_usize..14, 0..4),
            excluded in prop::collection::vec(any::<bool>(), 0..14),
        ) {
            let cohesion: Vec<Cohesion> = sentences.iter().map(|(_, _, other)| Cohesion {
                leans_on: other.map(|other| (other, Leaning::Pronoun)),
                unfit: None,
            }).collect();
            let (terms, totals): (Vec<_>, Vec<f64>) = sentences.into_iter().map(|(terms, total, _)| (terms, total)).unzip();
            let mut order = ordered(&terms, &totals, &cohesion, &required, &excluded);
            order.sort_unstable();
            prop_assert_eq!(order, (0..terms.len()).collect::<Vec<_>>());
        }
    }
}
