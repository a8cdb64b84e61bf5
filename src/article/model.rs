//! How likely each block is to belong to the article: a logistic regression.

use super::feature::Features;
use super::name::Feature;
use super::survey::Survey;
use super::weight::WEIGHTS;

/// The probability that each block of the page belongs to the article. In the number of blocks.
pub fn probabilities(survey: &Survey<'_>) -> Vec<f32> {
    (0..survey.page.blocks.len())
        .map(|index| {
            if survey.hidden.get(index) == Some(&true) {
                return 0.0;
            }
            let mut odds = LogOdds::default();
            survey.features(index, &mut odds);
            1.0 / (1.0 + libm::exp(f64::from(-odds.sum)) as f32)
        })
        .collect()
}

/// The logarithm of the odds, summed up while the features come: most of them are nought and add
/// nothing, so that this is quicker than to gather them first.
#[derive(Default)]
struct LogOdds {
    sum: f32,
    /// How many features came.
    count: usize,
}

impl Features for LogOdds {
    fn push(&mut self, (_, value): Feature) {
        if value != 0.0 {
            self.sum += value * WEIGHTS.get(self.count).map_or(0.0, |(_, weight)| *weight);
        }
        self.count += 1;
    }
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
