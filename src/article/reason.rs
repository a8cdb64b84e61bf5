//! Why a block was dropped, in words that a reader of the page would accept.
//!
//! A rule knows why it drops a block. The model gives a number, not a reason; then the reason is what
//! most plainly sets the block apart from the article: what it says, what its markup says, what it
//! looks like, where it stands.

use super::Reason;
use super::choice::Choice;
use super::hint::Hint;
use super::survey::Survey;
use crate::page::BlockKind;

/// From this share of links on, a block is a list of links.
const MOSTLY_LINKS: f32 = 0.5;

/// A teaser's title is longer, in the measure of `Prose::size`.
const SHORTEST_TEASER: f32 = 20.0;

/// So near below a label of other articles a block is still one of them: eight blocks.
const STILL_NEAR: f32 = 0.5;

/// Why block `index` is no part of the article, whose first block is `first`.
pub fn of(survey: &Survey<'_>, choice: &Choice, index: usize, first: usize) -> Reason {
    let saying = survey.saying(index);
    if survey.hidden.get(index) == Some(&true) {
        return Reason::Hidden;
    }
    if let Some(reason) = choice.reason(index) {
        return reason;
    }
    if let Some(label) = saying.label {
        return label.reason();
    }
    let block = survey.page.blocks.get(index);
    let is_cell = block.is_some_and(|block| block.kind == BlockKind::Cell);
    if saying.is_byline && !is_cell {
        return Reason::Byline;
    }
    let around = survey.hints(index);
    let above = survey.labelled.get(index).copied().unwrap_or_default();
    let said = REASONS
        .iter()
        .find(|(hints, _)| hints.iter().any(|hint| around.has(*hint)));
    let size = survey.amount(index).size;
    // A way around the site is a word or two for each link, a teaser is a title.
    let is_short = size <= SHORTEST_TEASER * block.map_or(1, |block| block.links.max(1)) as f32;
    let is_linked = survey.amount(index).link_share() > MOSTLY_LINKS;
    if let Some((_, reason)) = said {
        *reason
    } else if survey.is_copied(index) {
        Reason::Repeated
    } else if is_linked && index > first && !is_short {
        Reason::Related
    } else if is_linked {
        Reason::Navigation
    } else if above.near_related >= STILL_NEAR {
        Reason::Related
    } else if above.after_comments {
        Reason::Comment
    } else {
        Reason::Outside
    }
}

/// What the markup around a block gives as a reason, the plainest first.
const REASONS: &[(&[Hint], Reason)] = &[
    (&[Hint::Comment], Reason::Comment),
    (&[Hint::Request, Hint::Share, Hint::Dialog], Reason::Notice),
    (&[Hint::Advertisement], Reason::Advertisement),
    (&[Hint::Related], Reason::Related),
    (&[Hint::Navigation, Hint::Footer], Reason::Navigation),
    (&[Hint::Tags], Reason::Navigation),
    (&[Hint::Byline], Reason::Byline),
    (&[Hint::Header], Reason::Navigation),
    (&[Hint::Form, Hint::Button], Reason::Notice),
];
