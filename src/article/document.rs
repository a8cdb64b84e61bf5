//! The article in a document: which blocks the model keeps, and what each of them is.

use super::Role;
use super::feature::Survey;
use super::headline;
use super::hint::{Hint, Hints};
use super::model;
use super::reason;
use crate::page::{BlockKind, Page};

/// A block is the article's from this probability. The model was fitted for one half; lower keeps
/// more clutter, higher loses short paragraphs and list items first.
const KEPT_FROM: f32 = 0.5;

/// Where nothing reaches `KEPT_FROM`, what reaches this share of the likeliest is kept: a page with
/// text has something on it, and an empty answer helps no one.
const FALLBACK_SHARE: f32 = 0.5;

/// Judges the blocks of a page that was read from a document.
pub fn roles(page: &Page) -> Vec<Role> {
    let headline = headline::find(page);
    let survey = Survey::of(page, headline);
    let probabilities = model::probabilities(&survey);
    let mut kept: Vec<bool> = probabilities
        .iter()
        .enumerate()
        .map(|(index, probability)| *probability > KEPT_FROM && Some(index) != headline)
        .collect();
    drop_repeated_title(page, headline, &mut kept);
    if !has_text(&survey, &kept) {
        kept = likeliest(&survey, &probabilities, headline);
    }
    keep_inner_headings(&survey, headline, &mut kept);
    let first = kept.iter().position(|kept| *kept).unwrap_or(kept.len());
    let mut roles: Vec<Role> = (0..kept.len())
        .map(|index| {
            if Some(index) == headline {
                Role::Headline
            } else if kept[index] {
                role_kept(&survey, index)
            } else {
                Role::Dropped(reason::of(&survey, index, first))
            }
        })
        .collect();
    mark_standfirst(&survey, headline, &mut roles);
    roles
}

/// The title again, above or below the headline, is no part of the text.
fn drop_repeated_title(page: &Page, headline: Option<usize>, kept: &mut [bool]) {
    let Some(title) = headline.and_then(|index| page.blocks.get(index)) else {
        return;
    };
    for (kept, block) in kept.iter_mut().zip(&page.blocks) {
        if *kept && block.text == title.text {
            *kept = false;
        }
    }
}

fn has_text(survey: &Survey<'_>, kept: &[bool]) -> bool {
    kept.iter()
        .zip(&survey.amounts)
        .any(|(kept, amount)| *kept && amount.size > 0.0)
}

/// What is kept where nothing is likely: the blocks that are not much less so than the likeliest.
fn likeliest(survey: &Survey<'_>, probabilities: &[f32], headline: Option<usize>) -> Vec<bool> {
    let candidate = |index: usize| {
        Some(index) != headline
            && survey
                .amounts
                .get(index)
                .is_some_and(|amount| amount.size > 0.0)
    };
    let best = probabilities
        .iter()
        .enumerate()
        .filter(|(index, _)| candidate(*index))
        .map(|(_, probability)| *probability)
        .fold(0.0, f32::max);
    probabilities
        .iter()
        .enumerate()
        .map(|(index, probability)| {
            best > 0.0 && candidate(index) && *probability >= FALLBACK_SHARE * best
        })
        .collect()
}

/// A heading stays with the text that it heads, whatever its class is called: one between two
/// kept blocks is kept. One with nothing kept below it heads nothing, and goes.
fn keep_inner_headings(survey: &Survey<'_>, headline: Option<usize>, kept: &mut [bool]) {
    let is_heading = |index: usize| {
        survey
            .page
            .blocks
            .get(index)
            .is_some_and(|block| block.kind == BlockKind::Heading)
            && Some(index) != headline
            && survey.hidden.get(index) == Some(&false)
    };
    for index in (1..kept.len().saturating_sub(1)).rev() {
        let has_links = survey
            .amounts
            .get(index)
            .is_some_and(|amount| amount.link_share() > 0.5);
        if is_heading(index) && !kept[index] && !has_links && kept[index - 1] && kept[index + 1] {
            kept[index] = true;
        }
    }
}

/// What a kept block is.
fn role_kept(survey: &Survey<'_>, index: usize) -> Role {
    match survey.page.blocks.get(index).map(|block| block.kind) {
        Some(BlockKind::Heading) => Role::Heading,
        Some(BlockKind::Caption) => Role::Caption,
        _ if own(survey, index).has(Hint::Caption) && !is_long(survey, index) => Role::Caption,
        _ => Role::Body,
    }
}

/// A kept block just below the headline, that its own class calls a summary or that is a heading
/// as long as a sentence, is the standfirst, where longer text follows.
fn mark_standfirst(survey: &Survey<'_>, headline: Option<usize>, roles: &mut [Role]) {
    let start = headline.map_or(0, |headline| headline + 1);
    let mut kept =
        (start..roles.len()).filter(|&index| matches!(roles[index], Role::Body | Role::Heading));
    let (Some(first), Some(_)) = (kept.next(), kept.next()) else {
        return;
    };
    let size = survey.amounts.get(first).map_or(0.0, |amount| amount.size);
    let is_long_heading = roles[first] == Role::Heading && size >= SHORTEST_STANDFIRST;
    let is_called = own(survey, first).has(Hint::Summary) && size <= LONGEST_STANDFIRST;
    if is_long_heading || is_called {
        roles[first] = Role::Standfirst;
    }
}

/// Shorter headings are headings, in the measure of `Prose::size`.
const SHORTEST_STANDFIRST: f32 = 60.0;

/// Longer text below the headline is the article's, whatever its class.
const LONGEST_STANDFIRST: f32 = 500.0;

/// Text this long under a picture is the article's, whatever its class.
const LONGEST_CAPTION: f32 = 300.0;

fn is_long(survey: &Survey<'_>, index: usize) -> bool {
    survey
        .amounts
        .get(index)
        .is_some_and(|amount| amount.size > LONGEST_CAPTION)
}

/// What the markup of the block's own container hints at.
fn own(survey: &Survey<'_>, index: usize) -> Hints {
    let home = survey.homes.get(index).copied().flatten();
    home.and_then(|home| survey.tree.node(home))
        .map_or(Hints::default(), |node| node.own)
}
