//! Learning to rank as one who knows the reference would; the head of `main.rs` has the method.

use std::collections::HashMap;

use super::document::Document;
use super::model::{Model, Weights, best};

/// How many steps of the greedy order are imitated. At 1 nothing is learnt of what to say second;
/// each more costs as much time again, and few summaries are that long.
const STEPS: usize = 3;

/// No step is imitated that leads so many times further than the mean reference of the set is long.
const FURTHEST: f64 = 2.0;

/// How far apart the gains of sentences are to be. Towards 0 the best alone is to be taken, which is
/// often a matter of chance; at 1 all are as good.
const TEMPERATURE: f64 = 0.1;

/// No document weighs more than so many times its fair share, lest those of a small set be learnt by
/// heart.
const MOST_SHARES: f64 = 8.0;

/// How often every document is learnt from. Four times as many move weights that make up for one
/// another (see `Weights::at_first`), and hardly any other.
const EPOCHS: usize = 16;

/// How many documents there are to a step.
const BATCH: usize = 16;

/// How far a step of Adam goes at first; it falls to a twentieth of it.
const RATE: f64 = 0.015;

/// How fast Adam forgets the mean and the variance of the slope.
const MEMORY: [f64; 2] = [0.9, 0.99];

/// How much a weight is drawn towards 0. It keeps weights that nothing hangs on small.
const DECAY: f64 = 0.001;

/// The weights that imitate best. The same `seed` gives the same weights.
pub fn imitate(documents: &[&Document], seed: u64) -> Weights {
    let sets = Sets::of(documents);
    let mut order: Vec<&Document> = documents.to_vec();
    let mut random = Random(seed);
    let mut adam = Adam::new();
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        let rate = RATE * (1.0 - epoch as f64 / EPOCHS as f64).max(0.05);
        for batch in order.chunks(BATCH) {
            let mut slope: Vec<f64> = adam.weights.values.iter().map(|one| DECAY * one).collect();
            for document in batch.iter().filter(|document| document.teaches()) {
                let share = sets.share(document) / BATCH as f64;
                add_slope(
                    document,
                    &adam.weights,
                    sets.furthest(document),
                    share,
                    &mut slope,
                );
            }
            adam.step(&slope, rate, epoch >= EPOCHS / 2);
        }
    }
    adam.mean()
}

/// Adds to `slope` that of the loss of one document, times `share`, taking sentences until they have
/// `furthest` words.
fn add_slope(document: &Document, weights: &Weights, furthest: f64, share: f64, slope: &mut [f64]) {
    let mut model = Model::of(document, weights);
    let mut left = document.reference.counts.clone();
    let mut words = 0;
    for _ in 0..STEPS {
        let worths = model.worths();
        let gain = |&(index, _): &(usize, f64)| {
            let sentence = &document.sentences[index];
            document
                .reference
                .gain(&sentence.grams, sentence.words, &mut left)
        };
        let gains: Vec<f64> = worths.iter().map(gain).collect();
        let Some(taken) = best(&worths) else { return };
        if gains.iter().any(|&gain| gain > 0.0) {
            let found = softmax(worths.iter().map(|(_, worth)| *worth));
            let wanted = softmax(gains.iter().map(|gain| gain / TEMPERATURE));
            for ((&(index, _), found), wanted) in worths.iter().zip(found).zip(wanted) {
                model.add_slope(index, share * (found - wanted), slope);
            }
        }
        let sentence = &document.sentences[taken];
        if words > 0 && words as f64 + sentence.words as f64 / 2.0 > furthest {
            return;
        }
        words += sentence.words;
        model.take(taken);
        for &gram in &sentence.grams {
            left[gram] = left[gram].saturating_sub(1);
        }
    }
}

fn softmax(values: impl Iterator<Item = f64> + Clone) -> Vec<f64> {
    let most = values.clone().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = values.map(|value| (value - most).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

/// How many documents each set has, and how many words their references have.
struct Sets<'d> {
    sizes: HashMap<&'d str, (usize, usize)>,
    documents: usize,
}

impl<'d> Sets<'d> {
    fn of(documents: &[&'d Document]) -> Self {
        let mut sizes: HashMap<&str, (usize, usize)> = HashMap::new();
        for document in documents {
            let (documents, words) = sizes.entry(&document.set).or_default();
            *documents += 1;
            *words += document.reference.words;
        }
        Self {
            sizes,
            documents: documents.len(),
        }
    }

    /// How much a document weighs, 1 being the mean of all sets.
    fn share(&self, document: &Document) -> f64 {
        let (documents, _) = self.sizes[document.set.as_str()];
        let mean = self.documents as f64 / self.sizes.len() as f64;
        (mean / documents as f64).min(MOST_SHARES)
    }

    /// How many words are taken of a document at most.
    fn furthest(&self, document: &Document) -> f64 {
        let (documents, words) = self.sizes[document.set.as_str()];
        FURTHEST * words as f64 / documents as f64
    }
}

/// Descent whose steps are as long for a weight that is seldom at work as for any other.
struct Adam {
    weights: Weights,
    mean: Vec<f64>,
    variance: Vec<f64>,
    steps: i32,
    /// The sums of the weights that are averaged, and how many they are.
    sums: Vec<f64>,
    summed: usize,
}

impl Adam {
    fn new() -> Self {
        let weights = Weights::at_first();
        let none = vec![0.0; weights.values.len()];
        Self {
            weights,
            mean: none.clone(),
            variance: none.clone(),
            steps: 0,
            sums: none,
            summed: 0,
        }
    }

    fn step(&mut self, slope: &[f64], rate: f64, is_averaged: bool) {
        self.steps += 1;
        let [of_mean, of_variance] = MEMORY;
        let warm = MEMORY.map(|memory| 1.0 - memory.powi(self.steps));
        for (index, slope) in slope.iter().enumerate() {
            let (mean, variance) = (&mut self.mean[index], &mut self.variance[index]);
            *mean = of_mean * *mean + (1.0 - of_mean) * slope;
            *variance = of_variance * *variance + (1.0 - of_variance) * slope * slope;
            let deviation = (*variance / warm[1]).sqrt() + 1e-6;
            self.weights.values[index] -= rate * (*mean / warm[0]) / deviation;
        }
        if is_averaged {
            self.summed += 1;
            for (sum, weight) in self.sums.iter_mut().zip(&self.weights.values) {
                *sum += weight;
            }
        }
    }

    /// The average of the weights since averaging began.
    fn mean(mut self) -> Weights {
        let mean = |sum: f64| sum / self.summed.max(1) as f64;
        self.weights.values = self.sums.into_iter().map(mean).collect();
        self.weights
    }
}

/// A sequence of numbers that look random (SplitMix64, Steele et al. 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.next() % (last as u64 + 1);
            items.swap(last, usize::try_from(other).unwrap_or(last));
        }
    }
}
