//! What a summary should say, as words and pairs of neighbouring words (ROUGE-1 and ROUGE-2).

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

/// The words and word pairs of a reference, numbered: first the words, then the pairs.
pub struct Reference {
    numbers: HashMap<(String, Option<String>), usize>,
    /// How often it says each.
    pub counts: Vec<u32>,
    /// How many words it has.
    pub words: usize,
    /// From this number on they are pairs.
    first_pair: usize,
}

/// How much more a word pair counts than a word. At 0 the fit seeks the reference's subject, far
/// above 2 its very phrases, which few sentences have.
const PAIR: f64 = 2.0;

/// So many words are added to each sentence before its precision is taken. At 0 two words
/// that the reference has beat every sentence; far above a sentence's length the longest is best.
const SMOOTHING: f64 = 4.0;

impl Reference {
    pub fn of(text: &str) -> Self {
        let said: Vec<String> = words(text).collect();
        let mut reference = Self {
            numbers: HashMap::new(),
            counts: Vec::new(),
            words: said.len(),
            first_pair: 0,
        };
        for word in &said {
            reference.count((word.clone(), None));
        }
        reference.first_pair = reference.counts.len();
        for pair in said.windows(2) {
            reference.count((pair[0].clone(), Some(pair[1].clone())));
        }
        reference
    }

    fn count(&mut self, gram: (String, Option<String>)) {
        let number = *self.numbers.entry(gram).or_insert(self.counts.len());
        if number == self.counts.len() {
            self.counts.push(0);
        }
        self.counts[number] += 1;
    }

    /// The numbers of the words and word pairs in `said` that the reference has too.
    pub fn grams_in(&self, said: &[String]) -> Vec<usize> {
        let words = said.iter().map(|word| (word.clone(), None));
        let pairs = said
            .windows(2)
            .map(|pair| (pair[0].clone(), Some(pair[1].clone())));
        let grams = words.chain(pairs);
        grams
            .filter_map(|gram| self.numbers.get(&gram).copied())
            .collect()
    }

    /// What a sentence of so many `words`, with these `grams`, says that is `left` to be said, per
    /// word. What is left is the same afterwards.
    pub fn gain(&self, grams: &[usize], words: usize, left: &mut [u32]) -> f64 {
        let mut gain = 0.0;
        let mut said = Vec::new();
        for &gram in grams {
            if left[gram] > 0 {
                left[gram] -= 1;
                said.push(gram);
                gain += if gram < self.first_pair { 1.0 } else { PAIR };
            }
        }
        for gram in said {
            left[gram] += 1;
        }
        gain / (words.max(1) as f64 + SMOOTHING)
    }
}

/// The words of a text without case, as Unicode (UAX #29) parts them: each ideograph is one.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.unicode_words().map(str::to_lowercase)
}
