//! The article in a document: which blocks the model keeps, and what each of them is.

use super::choice::Choice;
use super::clutter::drop_clutter;
use super::company::{drop_company, is_index};
use super::headline;
use super::locator::keep_located;
use super::model;
use super::reason;
use super::repetition;
use super::role;
use super::survey::Survey;
use super::tree::ratio;
use super::{Reason, Role};
use crate::page::{BlockKind, Page};
use crate::sorting;

/// A block is the article's from this probability where the page leaves little doubt. The model was
/// fitted for one half; lower keeps more clutter, higher loses short paragraphs and list items first.
const KEPT_FROM: f32 = 0.5;

/// Where the best choice of blocks is expected to have a lower F1, the page leaves doubt, and less
/// is asked of a block. At 0, pages unlike those that the model has seen lose most of their text; at
/// 1, sure pages gain clutter. From 0.6 to 0.8 the development sets lie within noise.
const DOUBTED_BELOW: f32 = 0.7;

/// Where nothing reaches `KEPT_FROM`, what reaches this share of the likeliest is kept: a page with
/// text has something on it, and an empty answer helps no one.
const FALLBACK_SHARE: f32 = 0.5;

/// What is made of a document.
pub struct Judgement {
    /// What each block is.
    pub roles: Vec<Role>,
    /// Whether the page is a list of others.
    pub is_index: bool,
}

/// Judges the blocks of a page that was read from a document.
pub fn judge(page: &Page) -> Judgement {
    let survey = Survey::of(page, headline::find(page));
    let probabilities = model::probabilities(&survey);
    settled(&survey, &probabilities)
}

/// What each block is, where the model gives each these odds.
pub fn settled(survey: &Survey<'_>, probabilities: &[f32]) -> Judgement {
    let (page, headline) = (survey.page, survey.headline);
    let threshold = threshold(survey, probabilities);
    let mut choice = chosen(survey, |index| {
        probabilities
            .get(index)
            .is_some_and(|probability| *probability > threshold)
    });
    keep_located(survey, &mut choice);
    drop_repeated_title(survey, &mut choice);
    drop_clutter(survey, &mut choice);
    drop_company(survey, &mut choice);
    if !has_text(survey, &choice) {
        choose_likeliest(survey, probabilities, &mut choice);
    }
    settle_headings(survey, &mut choice);
    let first = choice.kept().next().unwrap_or(choice.len());
    let mut roles: Vec<Role> = (0..choice.len())
        .map(|index| {
            if Some(index) == headline {
                Role::Headline
            } else if choice.is_kept(index) {
                role::of(survey, index)
            } else {
                Role::Dropped(reason::of(survey, &choice, index, first))
            }
        })
        .collect();
    role::mark_standfirst(survey, headline, &mut roles);
    role::mark_plain_headings(survey, &mut roles);
    repetition::drop_repeated(page, &mut roles);
    Judgement {
        roles,
        is_index: is_index(survey, &choice),
    }
}

/// The visible blocks but for the headline that are `wanted`.
fn chosen(survey: &Survey<'_>, wanted: impl Fn(usize) -> bool) -> Choice {
    let is_kept = |index: usize| {
        Some(index) != survey.headline && survey.hidden.get(index) == Some(&false) && wanted(index)
    };
    Choice::of((0..survey.page.blocks.len()).map(is_kept).collect())
}

/// From which probability a block is kept. The choice with the best expected F1 keeps what is
/// likelier than half that F1 (Lewis 1995; Lipton, Elkan and Naryanaswamy 2014): a half where the
/// model is sure of the page, less where it is not. In the number of blocks, times its logarithm.
fn threshold(survey: &Survey<'_>, probabilities: &[f32]) -> f32 {
    let size_of = |index: usize| survey.amount(index).size;
    // The bits of a number from 0 to 1 are in the order of the numbers, so that one kind of sorting
    // serves the whole stage.
    let mut likely: Vec<(u64, usize)> = probabilities
        .iter()
        .enumerate()
        .map(|(index, probability)| (u64::from(probability.to_bits()), index))
        .collect();
    sorting::sort(&mut likely);
    let mass_of = |index: usize| {
        let probability = probabilities.get(index).copied().unwrap_or_default();
        probability * size_of(index)
    };
    let all: f32 = (0..probabilities.len()).map(mass_of).sum();
    let (mut size, mut mass, mut best) = (0.0, 0.0, 0.0_f32);
    for &(_, index) in likely.iter().rev() {
        size += size_of(index);
        mass += mass_of(index);
        best = best.max(ratio(2.0 * mass, size + all));
    }
    if best < DOUBTED_BELOW {
        best / 2.0
    } else {
        KEPT_FROM
    }
}

/// The title again, above or below the headline, is no part of the text.
fn drop_repeated_title(survey: &Survey<'_>, choice: &mut Choice) {
    let block = |index: usize| survey.page.blocks.get(index);
    let Some(title) = survey.headline.and_then(block) else {
        return;
    };
    for index in 0..choice.len() {
        if choice.is_kept(index) && block(index).is_some_and(|block| block.text == title.text) {
            choice.drop(index, Some(Reason::Repeated));
        }
    }
}

fn has_text(survey: &Survey<'_>, choice: &Choice) -> bool {
    choice.kept().any(|index| has_size(survey, index))
}

fn has_size(survey: &Survey<'_>, index: usize) -> bool {
    survey.amount(index).size > 0.0
}

/// Where nothing is likely, the blocks are kept that are not much less so than the likeliest of those
/// that no rule has dropped.
fn choose_likeliest(survey: &Survey<'_>, probabilities: &[f32], choice: &mut Choice) {
    let is_candidate = |index: usize| {
        Some(index) != survey.headline && choice.reason(index).is_none() && has_size(survey, index)
    };
    let candidates: Vec<(usize, f32)> = probabilities
        .iter()
        .copied()
        .enumerate()
        .filter(|(index, _)| is_candidate(*index))
        .collect();
    let best = candidates
        .iter()
        .map(|(_, probability)| *probability)
        .fold(0.0, f32::max);
    for (index, probability) in candidates {
        if best > 0.0 && probability >= FALLBACK_SHARE * best {
            choice.keep(index);
        }
    }
}

/// A heading stays with the text that it heads, whatever its class is called: one between two
/// kept blocks is kept. One with nothing kept below it, before the next of its level, heads nothing,
/// and goes; unless there is nothing but headings: a front page, a table of contents.
fn settle_headings(survey: &Survey<'_>, choice: &mut Choice) {
    let is_heading = |index: usize| {
        let block = survey.page.blocks.get(index);
        block.is_some_and(|block| block.kind == BlockKind::Heading)
    };
    if choice.kept().all(is_heading) {
        return;
    }
    let mut heads_text = [false; 7];
    for index in (0..choice.len()).rev() {
        if !is_heading(index) {
            if choice.is_kept(index) {
                heads_text = [true; 7];
            }
            continue;
        }
        let level = survey.page.blocks.get(index).map_or(0, |block| block.level);
        let level = usize::from(level).min(6);
        let is_between = index > 0 && choice.is_kept(index - 1) && choice.is_kept(index + 1);
        if is_between && may_return(survey, choice, index) {
            choice.keep(index);
        }
        if !heads_text[level] {
            choice.drop(index, None);
        }
        for below in &mut heads_text[level..] {
            *below = false;
        }
    }
}

/// Whether the heading at `index` may be the article's though the model doubts it.
fn may_return(survey: &Survey<'_>, choice: &Choice, index: usize) -> bool {
    let amount = survey.amount(index);
    let saying = survey.saying(index);
    Some(index) != survey.headline
        && survey.hidden.get(index) == Some(&false)
        && amount.link_share() <= 0.5
        && saying.label.is_none()
        && choice.reason(index).is_none()
}
