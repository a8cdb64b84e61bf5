//! The door for fitting the model: what it knows of each block, as numbers with names.

use super::Role;
use super::document;
use super::headline;
use super::name::Feature;
use super::survey::Survey;
use crate::page::Page;

/// What the model knows of each block of `page`, in the page's order: named numbers, the same names
/// in the same order for every block.
///
/// The weights play no part, so that a feature may be fitted before it has one. The cost is
/// proportional to the page.
#[must_use]
pub fn features(page: &Page) -> Vec<Vec<(&'static str, f32)>> {
    let survey = Survey::of(page, headline::find(page));
    (0..page.blocks.len())
        .map(|index| {
            let mut features: Vec<Feature> = Vec::new();
            survey.features(index, &mut features);
            features
                .into_iter()
                .map(|(name, value)| (name.0, value))
                .collect()
        })
        .collect()
}

/// What each block of `page` is, where the model gives each these `probabilities`: for judging
/// weights by what the whole of the article stage makes of them.
#[must_use]
pub fn settled(page: &Page, probabilities: &[f32]) -> Vec<Role> {
    let mut probabilities = probabilities.to_vec();
    probabilities.resize(page.blocks.len(), 0.0);
    document::settled(&Survey::of(page, headline::find(page)), &probabilities).roles
}
