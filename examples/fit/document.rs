//! A document as numbers: what the weights are multiplied with, and what its reference says.

use nutgraf::{Factor, Observed, ObservedSentence, Options, Page, observe};
use serde::Deserialize;
use serde_json::Value;

use super::model::{Model, Weights};
use super::reference::{Reference, words};

/// A line of the input.
#[derive(Deserialize)]
pub struct Row {
    id: Value,
    set: String,
    lang: Option<String>,
    title: Option<String>,
    text: String,
    reference: String,
}

/// A document that was read.
pub struct Document {
    /// What the input calls it.
    pub id: Value,
    /// The set that it belongs to.
    pub set: String,
    /// Its sentences in page order.
    pub sentences: Vec<Sentence>,
    /// For each term, what the weights of importance are multiplied with.
    pub terms: Vec<Vec<f64>>,
    /// What its summary should say.
    pub reference: Reference,
}

/// A sentence of a document.
pub struct Sentence {
    pub text: String,
    /// How many words it has, as the reference's are counted.
    pub words: usize,
    /// Among how many words the importance of its terms is shared.
    pub length: f64,
    /// What the weights of the score are multiplied with.
    pub factors: Vec<f64>,
    /// Its terms with the squares of their TF-IDF weights.
    pub terms: Vec<(usize, f64)>,
    /// Those of its words and word pairs that the reference has, as [`Reference`] numbers them.
    pub grams: Vec<usize>,
}

/// With fewer sentences there is nothing to choose.
const FEWEST_SENTENCES: usize = 3;

/// How far the library's score may be from the sum of what it shows: rounding, and no more.
const ROUNDING: f64 = 1e-6;

impl Document {
    /// Reads a document; an error where its scores by the `present` weights are not the
    /// library's.
    pub fn of(row: Row, present: &Weights) -> Result<Self, String> {
        let mut page = Page::from_text(&row.text);
        page.metadata.language = row.lang;
        let options = Options {
            title: row.title,
            ..Options::default()
        };
        let observed = observe(&page, &options);
        let reference = Reference::of(&row.reference);
        let document = Self {
            id: row.id,
            set: row.set,
            sentences: sentences(&observed, &reference),
            terms: observed.terms.iter().map(|term| values(term)).collect(),
            reference,
        };
        document.check(&observed, present)?;
        Ok(document)
    }

    /// Whether there is something to choose, and to choose it by.
    pub fn teaches(&self) -> bool {
        self.sentences.len() >= FEWEST_SENTENCES && self.reference.words > 0
    }

    fn check(&self, observed: &Observed, present: &Weights) -> Result<(), String> {
        let worths = Model::of(self, present).worths();
        for ((_, worth), sentence) in worths.into_iter().zip(&observed.sentences) {
            let expected = sentence.score.total - sentence.score.cohesion;
            if (worth - expected).abs() > ROUNDING {
                let text = &sentence.text;
                return Err(format!("scored {worth}, by the library {expected}: {text}"));
            }
        }
        Ok(())
    }
}

fn sentences(observed: &Observed, reference: &Reference) -> Vec<Sentence> {
    let sentence = |one: &ObservedSentence| {
        let terms = one.terms.iter();
        let said: Vec<String> = words(&one.text).collect();
        Sentence {
            text: one.text.clone(),
            words: said.len(),
            length: one.length as f64,
            factors: values(&one.factors),
            terms: terms
                .map(|&(term, weight)| (term, weight * weight))
                .collect(),
            grams: reference.grams_in(&said),
        }
    };
    observed.sentences.iter().map(sentence).collect()
}

fn values(factors: &[Factor]) -> Vec<f64> {
    factors.iter().map(|factor| factor.value).collect()
}
