//! What is known of each sentence, as the numbers that the weights are multiplied with.

use super::form::Form;
#[cfg(any(test, feature = "fit"))]
use super::{
    CENTRALITY_GROWTH, CENTRALITY_WEIGHT, EXCLAMATION_WEIGHT, LENGTH_WEIGHT, PARAGRAPH_WEIGHT,
    PARTING_WEIGHT, POSITION_WEIGHT, QUESTION_WEIGHT, QUOTATION_WEIGHT, TITLE_WEIGHT,
};
use super::{Observation, USUAL_LENGTH};
#[cfg(any(test, feature = "fit"))]
use crate::factor::{Factor, factors};
use crate::tfidf::Profile;

/// The features of an article's sentences, each standardised over them, in page order.
#[derive(Debug)]
pub struct Features {
    /// The cosine with the centroid of all.
    pub centrality: Vec<f64>,
    /// The cosine with the title.
    pub title: Vec<f64>,
    /// 1 / √(place in the article, from 1).
    pub position: Vec<f64>,
    /// 1 / (place in the paragraph, from 1).
    pub paragraph: Vec<f64>,
    /// It asks.
    pub question: Vec<f64>,
    /// It exclaims.
    pub exclamation: Vec<f64>,
    /// It quotes.
    pub quotation: Vec<f64>,
    /// The share of commas and brackets.
    pub parting: Vec<f64>,
    /// It is long.
    pub length: Vec<f64>,
    /// The natural logarithm of how many times [`USUAL_LENGTH`] the article is as long.
    pub growth: f64,
}

impl Features {
    /// Reads the sentences of an article with this `centroid` and `title`. Linear in the text.
    #[must_use]
    pub fn of(sentences: &[Observation<'_>], centroid: &Profile, title: &Profile) -> Self {
        let count = sentences.len().max(1) as f64;
        let mean_words = sentences.iter().map(|one| one.words as f64).sum::<f64>() / count;
        let forms: Vec<Form> = sentences
            .iter()
            .map(|one| Form::of(one.text, one.words, mean_words))
            .collect();
        let standardised = |value: &dyn Fn(usize) -> f64| {
            let values = (0..sentences.len()).map(value).collect();
            standardise(values)
        };
        let of_form = |sign: fn(&Form) -> f64| standardised(&|index| sign(&forms[index]));
        Self {
            centrality: standardised(&|index| centroid.cosine(sentences[index].vector)),
            title: standardised(&|index| title.cosine(sentences[index].vector)),
            position: standardised(&|index| 1.0 / ((1 + index) as f64).sqrt()),
            paragraph: standardised(&|index| 1.0 / (1 + sentences[index].place_in_block) as f64),
            question: of_form(|form| form.question),
            exclamation: of_form(|form| form.exclamation),
            quotation: of_form(|form| form.quotation),
            parting: of_form(|form| form.parting),
            length: of_form(|form| form.length),
            growth: libm::log(count / USUAL_LENGTH),
        }
    }

    /// What the score of the sentence at `index` is made of, but for importance, cohesion and
    /// focus; for fitting the weights.
    #[cfg(any(test, feature = "fit"))]
    pub fn factors(&self, index: usize) -> Vec<Factor> {
        factors![
            CENTRALITY_WEIGHT => self.centrality[index],
            CENTRALITY_GROWTH => self.growth * self.centrality[index],
            TITLE_WEIGHT => self.title[index],
            POSITION_WEIGHT => self.position[index],
            PARAGRAPH_WEIGHT => self.paragraph[index],
            QUESTION_WEIGHT => self.question[index],
            EXCLAMATION_WEIGHT => self.exclamation[index],
            QUOTATION_WEIGHT => self.quotation[index],
            PARTING_WEIGHT => self.parting[index],
            LENGTH_WEIGHT => self.growth * self.length[index],
        ]
    }
}

/// No part moves a sentence by more standard deviations than this. In a long article nearly every
/// sentence shares nothing with the title and stands far from the start, so that the few others
/// are ten deviations away and one part decides alone. At 2 the parts lose their differences, at
/// 6 long papers lose their centre; between 3 and 5 the mean gain over the development sets
/// hardly moves.
const MOST_DEVIATIONS: f64 = 4.0;

/// Brings `values` to mean 0 and standard deviation 1, so that parts on different scales can be
/// added; values that are all alike tell nothing and become 0.
fn standardise(mut values: Vec<f64>) -> Vec<f64> {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let variance = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum::<f64>()
        / count;
    let deviation = variance.sqrt();
    for value in &mut values {
        // Below this the differences are rounding, not content.
        let distance = if deviation > 1e-9 {
            (*value - mean) / deviation
        } else {
            0.0
        };
        *value = distance.clamp(-MOST_DEVIATIONS, MOST_DEVIATIONS);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standardised_values_have_mean_zero_and_deviation_one() {
        let values = standardise(vec![1.0, 2.0, 6.0]);
        assert!(values.iter().sum::<f64>().abs() < 1e-12);
        assert!((values.iter().map(|value| value * value).sum::<f64>() / 3.0 - 1.0).abs() < 1e-12);
        assert_eq!(standardise(vec![4.0, 4.0]), [0.0, 0.0]);
        assert_eq!(standardise(vec![]), [0.0; 0]);
    }
}
