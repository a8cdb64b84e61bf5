//! How likely each block is to belong to the article: a logistic regression in two passes.
//!
//! The first pass judges each block by itself and its surroundings. The second judges it again,
//! knowing what the first thought of its neighbours: an article is one piece.

use super::feature::{Survey, window};
use super::name::{Feature, feature};
use super::tree::{Tree, ratio};
use super::weight::{FIRST, SECOND};

/// The probability that each block of the page belongs to the article.
pub fn probabilities(survey: &Survey<'_>) -> Vec<f32> {
    let mut features = Vec::with_capacity(FIRST.len());
    let first: Vec<f32> = (0..survey.page.blocks.len())
        .map(|index| {
            survey.features(index, &mut features);
            judged(survey, index, &features, FIRST)
        })
        .collect();
    let opinion = Opinion::of(survey, &first);
    (0..first.len())
        .map(|index| {
            survey.features(index, &mut features);
            opinion.features(survey, index, &mut features);
            judged(survey, index, &features, SECOND)
        })
        .collect()
}

/// The probability that `features` give; none for what the page hides.
fn judged(survey: &Survey<'_>, index: usize, features: &[Feature], weights: &[Feature]) -> f32 {
    if survey.hidden.get(index) == Some(&true) {
        0.0
    } else {
        probability(features, weights)
    }
}

fn probability(features: &[Feature], weights: &[Feature]) -> f32 {
    let sum: f32 = features
        .iter()
        .zip(weights)
        .map(|((_, value), (_, weight))| value * weight)
        .sum();
    1.0 / (1.0 + libm::expf(-sum))
}

/// What a pass thought of the page.
pub struct Opinion {
    probabilities: Vec<f32>,
    /// For each container, the probable text under it, and its share of all text under it.
    under: Vec<f32>,
    groups: Vec<f32>,
    holders: [Vec<bool>; 2],
    /// The probable text before each block, as a share of the page's.
    before: Vec<f32>,
    share: f32,
    /// How near the last block before, and the first after, is that is surely the article's.
    sure: [Vec<f32>; 2],
}

/// As for the survey's holders, but of the text that is probably the article's.
const HOLDER_SHARES: [f32; 2] = [0.7, 0.9];

/// A block is surely the article's from this probability.
const SURE: f32 = 0.8;

impl Opinion {
    /// What `probabilities` say of the page.
    pub fn of(survey: &Survey<'_>, probabilities: &[f32]) -> Self {
        let masses: Vec<f32> = survey
            .amounts
            .iter()
            .zip(probabilities)
            .map(|(amount, probability)| amount.size * probability)
            .collect();
        let tree: &Tree = &survey.tree;
        let sums = tree.sums(&survey.homes, masses.iter().copied());
        let holders = HOLDER_SHARES.map(|share| tree.under(tree.deepest_with(&sums, share)));
        let under = (0..tree.len())
            .map(|index| {
                let size = tree.node(index).map_or(0.0, |node| node.under.size);
                ratio(sums.get(index).copied().unwrap_or_default(), size)
            })
            .collect();
        let mut groups = vec![0.0; survey.group_amounts.len()];
        for (group, mass) in survey.groups.iter().zip(&masses) {
            if let Some(sum) = groups.get_mut(*group) {
                *sum += mass;
            }
        }
        for (sum, amount) in groups.iter_mut().zip(&survey.group_amounts) {
            *sum = ratio(*sum, amount.size);
        }
        let total: f32 = masses.iter().sum();
        let size: f32 = survey.amounts.iter().map(|amount| amount.size).sum();
        let mut sum = 0.0;
        let before = masses
            .iter()
            .map(|mass| {
                let before = ratio(sum, total);
                sum += mass;
                before
            })
            .collect();
        let nearness = |order: &mut dyn Iterator<Item = usize>| {
            let mut near = vec![0.0; probabilities.len()];
            let mut distance = f32::INFINITY;
            for index in order {
                near[index] = 1.0 / distance;
                distance = if probabilities[index] > SURE { 1.0 } else { distance + 1.0 };
            }
            near
        };
        let sure = [
            nearness(&mut (0..probabilities.len())),
            nearness(&mut (0..probabilities.len()).rev()),
        ];
        Self {
            sure,
            probabilities: probabilities.to_vec(),
            under,
            groups,
            holders,
            before,
            share: ratio(total, size),
        }
    }

    /// What the second pass knows of block `index` beyond what the first did.
    pub fn features(&self, survey: &Survey<'_>, index: usize, into: &mut Vec<Feature>) {
        let at = |offset: isize| {
            index
                .checked_add_signed(offset)
                .and_then(|index| self.probabilities.get(index))
                .copied()
                .unwrap_or_default()
        };
        let near = window(&self.probabilities, index);
        let weighted: (f32, f32) = window(&survey.amounts, index).iter().zip(near).fold(
            (0.0, 0.0),
            |(mass, size), (amount, probability)| {
                (mass + amount.size * probability, size + amount.size)
            },
        );
        let home = survey.homes.get(index).copied().flatten();
        let wider = home.and_then(|home| survey.wider(home));
        let widest = wider.and_then(|wider| survey.wider(wider));
        let of = |container: Option<usize>| {
            container
                .and_then(|container| self.under.get(container))
                .copied()
                .unwrap_or(self.share)
        };
        let inside = |under: &Vec<bool>| {
            f32::from(u8::from(
                home.is_some_and(|home| under.get(home) == Some(&true)),
            ))
        };
        let before = self.before.get(index).copied().unwrap_or_default();
        let group = survey
            .groups
            .get(index)
            .and_then(|&group| self.groups.get(group));
        into.extend([
            feature("itself", at(0)),
            feature("itself, surely", f32::from(u8::from(at(0) > 0.5))),
            feature("one before", at(-1)),
            feature("two before", at(-2)),
            feature("three before", at(-3)),
            feature("one after", at(1)),
            feature("two after", at(2)),
            feature("three after", at(3)),
            feature("both sides", at(-1).min(at(1))),
            feature("either side", at(-1).max(at(1))),
            feature(
                "window",
                near.iter().sum::<f32>() / near.len().max(1) as f32,
            ),
            feature("window by size", ratio(weighted.0, weighted.1)),
            feature("parent", of(wider)),
            feature("second parent", of(widest)),
            feature("group", group.copied().unwrap_or_default()),
            feature("in holder of most probable", inside(&self.holders[0])),
            feature("in holder of nearly all probable", inside(&self.holders[1])),
            feature("probable before, little", (1.0 - before * 20.0).max(0.0)),
            feature(
                "probable before, nearly all",
                ((before - 0.95) * 20.0).max(0.0),
            ),
            feature("page", self.share),
            feature("sure before", self.sure[0].get(index).copied().unwrap_or_default()),
            feature("sure after", self.sure[1].get(index).copied().unwrap_or_default()),
        ]);
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
        let opinion = Opinion::of(&survey, &[0.5]);
        let names =
            |features: &[Feature]| features.iter().map(|(name, _)| name.0).collect::<Vec<_>>();
        let mut features = Vec::new();
        survey.features(0, &mut features);
        assert_eq!(names(&features), names(FIRST));
        opinion.features(&survey, 0, &mut features);
        assert_eq!(names(&features), names(SECOND));
    }
}
