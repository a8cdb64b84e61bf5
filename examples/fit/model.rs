//! The model that is fitted: the library's score and greedy order, with weights that vary.

use nutgraf::{Options, Page, importance_from, observe};

use super::document::{Document, Sentence};

/// The weights: those of a sentence's score, then those of a term's importance, then redundancy's.
#[derive(Clone, Debug)]
pub struct Weights {
    /// The constants that hold them.
    pub names: Vec<&'static str>,
    pub values: Vec<f64>,
    /// How many are the score's.
    of_sentence: usize,
}

impl Weights {
    /// Those that the library has now. They are the same for every text, so any text gives them.
    pub fn present() -> Self {
        let observed = observe(
            &Page::from_text("The old bridge is closed."),
            &Options::default(),
        );
        let of_sentence = &observed.sentences[0].factors;
        let factors = of_sentence
            .iter()
            .chain(&observed.terms[0])
            .chain([&observed.redundancy]);
        let (names, values) = factors.map(|factor| (factor.name, factor.weight)).unzip();
        Self {
            names,
            values,
            of_sentence: of_sentence.len(),
        }
    }

    /// Those that learning begins with: all 0, but terms that matter less than the other parts of a
    /// score, and a redundancy that counts. Where weights make up for one another (`BASE`,
    /// `STILL_AT_END` and `SAID_ONCE`) the loss is nearly flat, and something of the start remains.
    pub fn at_first() -> Self {
        let mut weights = Self::present();
        weights.values.fill(0.0);
        weights.values[weights.of_sentence] = -1.0;
        if let Some(redundancy) = weights.values.last_mut() {
            *redundancy = 1.0;
        }
        weights
    }

    fn of_sentence(&self) -> &[f64] {
        &self.values[..self.of_sentence]
    }

    fn of_term(&self) -> &[f64] {
        &self.values[self.of_sentence..self.values.len() - 1]
    }

    fn of_redundancy(&self) -> f64 {
        self.values[self.values.len() - 1]
    }
}

/// An order in the making: what each sentence is worth after those that were taken.
pub struct Model<'d> {
    document: &'d Document,
    weights: &'d Weights,
    /// The scores without importance.
    scores: Vec<f64>,
    /// The importance of each term.
    importance: Vec<f64>,
    /// Which terms the sentences taken have named.
    named: Vec<bool>,
    taken: Vec<bool>,
}

impl<'d> Model<'d> {
    /// The model of a document of which nothing is taken yet.
    pub fn of(document: &'d Document, weights: &'d Weights) -> Self {
        let sentences = document.sentences.iter();
        let terms = document.terms.iter();
        Self {
            document,
            weights,
            scores: sentences
                .map(|one| product(&one.factors, weights.of_sentence()))
                .collect(),
            importance: terms
                .map(|factors| importance_from(product(factors, weights.of_term())))
                .collect(),
            named: vec![false; document.terms.len()],
            taken: vec![false; document.sentences.len()],
        }
    }

    /// The sentences not yet taken, each with what it is worth.
    pub fn worths(&self) -> Vec<(usize, f64)> {
        let left = (0..self.taken.len()).filter(|&index| !self.taken[index]);
        left.map(|index| (index, self.worth(index))).collect()
    }

    fn worth(&self, index: usize) -> f64 {
        let sentence = &self.document.sentences[index];
        let importance: f64 = self
            .unnamed(sentence)
            .map(|term| self.importance[term])
            .sum();
        self.scores[index] + importance / sentence.length
            - self.weights.of_redundancy() * self.repeated(sentence)
    }

    /// Adds to `slope`, times `factor`, how the worth of a sentence grows with each weight.
    pub fn add_slope(&self, index: usize, factor: f64, slope: &mut [f64]) {
        let sentence = &self.document.sentences[index];
        add(&sentence.factors, factor, slope);
        let of_term = &mut slope[sentence.factors.len()..];
        for term in self.unnamed(sentence) {
            let factor = factor * self.importance[term] / sentence.length;
            add(&self.document.terms[term], factor, of_term);
        }
        slope[slope.len() - 1] -= factor * self.repeated(sentence);
    }

    /// The terms of a sentence that no sentence taken has named.
    fn unnamed(&self, sentence: &Sentence) -> impl Iterator<Item = usize> {
        let terms = sentence.terms.iter().map(|(term, _)| *term);
        terms.filter(|&term| !self.named[term])
    }

    /// The share of a sentence's squared TF-IDF weight that was named before.
    fn repeated(&self, sentence: &Sentence) -> f64 {
        let named = sentence.terms.iter().filter(|(term, _)| self.named[*term]);
        named.map(|(_, square)| square).sum()
    }

    pub fn take(&mut self, index: usize) {
        self.taken[index] = true;
        for &(term, _) in &self.document.sentences[index].terms {
            self.named[term] = true;
        }
    }

    /// All sentences, the best first.
    pub fn order(mut self) -> Vec<usize> {
        let mut order = Vec::new();
        while let Some(index) = best(&self.worths()) {
            self.take(index);
            order.push(index);
        }
        order
    }
}

/// The sentence that is worth most; of equals, the first.
pub fn best(worths: &[(usize, f64)]) -> Option<usize> {
    let best = worths
        .iter()
        .rev()
        .max_by(|left, right| left.1.total_cmp(&right.1));
    best.map(|(index, _)| *index)
}

fn product(values: &[f64], weights: &[f64]) -> f64 {
    values
        .iter()
        .zip(weights)
        .map(|(value, weight)| value * weight)
        .sum()
}

fn add(values: &[f64], factor: f64, sums: &mut [f64]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += factor * value;
    }
}
