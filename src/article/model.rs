//! How likely each block is to belong to the article: a logistic regression.

use super::name::Feature;
use super::survey::Survey;
use super::weight::WEIGHTS;

/// The probability that each block of the page belongs to the article. In the number of blocks.
pub fn probabilities(survey: &Survey<'_>) -> Vec<f32> {
    let mut features = Vec::with_capacity(WEIGHTS.len());
    (0..survey.page.blocks.len())
        .map(|index| {
            if survey.hidden.get(index) == Some(&true) {
                return 0.0;
            }
            survey.features(index, &mut features);
            1.0 / (1.0 + libm::expf(-log_odds(&features)))
        })
        .collect()
}

fn log_odds(features: &[Feature]) -> f32 {
    let products = features.iter().zip(WEIGHTS);
    products
        .map(|((_, value), (_, weight))| value * weight)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Block, Container, Page};

    #[test]
    fn each_weight_belongs_to_its_feature() {
        let page = Page {
            containers: vec![Container::default()],
            blocks: vec![Block {
                container: Some(0),
                ..Block::default()
            }],
            ..Page::default()
        };
        let survey = Survey::of(&page, None);
        let names =
            |features: &[Feature]| features.iter().map(|(name, _)| name.0).collect::<Vec<_>>();
        let mut features = Vec::new();
        survey.features(0, &mut features);
        assert_eq!(names(&features), names(WEIGHTS));
    }
}
