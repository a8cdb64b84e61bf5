//! How likely each block is to belong to the article: a logistic regression in two passes.
//!
//! The first pass judges each block by itself and its surroundings. The second judges it again,
//! knowing what the first thought of its neighbours: an article is one piece.

use super::feature::window;
use super::name::{Feature, feature};
use super::survey::Survey;
use super::tree::{Tree, ratio};
use super::weight::{FIRST, SECOND};

/// The probability that each block of the page belongs to the article.
pub fn probabilities(survey: &Survey<'_>) -> Vec<f32> {
    let count = survey.page.blocks.len();
    let mut features = Vec::with_capacity(FIRST.len());
    // The second pass weighs all that the first did, and more: both are summed as it is found.
    let (mut first, mut second) = (Vec::with_capacity(count), Vec::with_capacity(count));
    for index in 0..count {
        survey.features(index, &mut features);
        first.push(judged(survey, index, weighed(&features, FIRST)));
        second.push(weighed(&features, SECOND));
    }
    let opinion = Opinion::of(survey, &first);
    let own = SECOND.get(FIRST.len()..).unwrap_or_default();
    let again = second.into_iter().enumerate().map(|(index, sum)| {
        features.clear();
        opinion.features(survey, index, &mut features);
        judged(survey, index, sum + weighed(&features, own))
    });
    again.collect()
}

fn weighed(features: &[Feature], weights: &[Feature]) -> f32 {
    let products = features.iter().zip(weights);
    products
        .map(|((_, value), (_, weight))| value * weight)
        .sum()
}

/// The probability of which `odds` is the logarithm of the odds; none for what the page hides.
fn judged(survey: &Survey<'_>, index: usize, odds: f32) -> f32 {
    if survey.hidden.get(index) == Some(&true) {
        0.0
    } else {
        1.0 / (1.0 + libm::expf(-odds))
    }
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
    sections: Vec<f32>,
    series: Vec<f32>,
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
        let mean_by = |number_of: &dyn Fn(usize) -> Option<usize>, count: usize| {
            let mut sums = vec![(0.0_f32, 0.0_f32); count];
            for (index, amount) in survey.amounts.iter().enumerate() {
                if let Some(sum) = number_of(index).and_then(|number| sums.get_mut(number)) {
                    sum.0 += masses.get(index).copied().unwrap_or_default();
                    sum.1 += amount.size;
                }
            }
            sums.into_iter()
                .map(|(mass, size)| ratio(mass, size))
                .collect::<Vec<f32>>()
        };
        let sections = mean_by(
            &|index| survey.sections.get(index).copied(),
            survey.sections.last().map_or(0, |last| last + 1),
        );
        let series = mean_by(
            &|index| survey.items.number(survey.home(index)),
            survey.items.len(),
        );
        let nearness = |order: &mut dyn Iterator<Item = usize>| {
            let mut near = vec![0.0; probabilities.len()];
            let mut distance = f32::INFINITY;
            for index in order {
                near[index] = 1.0 / distance;
                distance = if probabilities[index] > SURE {
                    1.0
                } else {
                    distance + 1.0
                };
            }
            near
        };
        let sure = [
            nearness(&mut (0..probabilities.len())),
            nearness(&mut (0..probabilities.len()).rev()),
        ];
        Self {
            sure,
            sections,
            series,
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
        let home = survey.home(index);
        let wider = home.and_then(|home| survey.tree.wider(home));
        let widest = wider.and_then(|wider| survey.tree.wider(wider));
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
            feature(
                "section",
                survey
                    .sections
                    .get(index)
                    .and_then(|&section| self.sections.get(section))
                    .copied()
                    .unwrap_or_default(),
            ),
            feature(
                "series",
                survey
                    .items
                    .number(home)
                    .and_then(|number| self.series.get(number))
                    .copied()
                    .unwrap_or_default(),
            ),
            feature(
                "sure before",
                self.sure[0].get(index).copied().unwrap_or_default(),
            ),
            feature(
                "sure after",
                self.sure[1].get(index).copied().unwrap_or_default(),
            ),
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
