//! What each kept block is to the article.

use super::Role;
use super::hint::{Hint, Hints};
use super::prose::{Ending, LONGEST_HEADING, Prose};
use super::survey::Survey;
use crate::page::BlockKind;

/// What a kept block is.
pub fn of(survey: &Survey<'_>, index: usize) -> Role {
    match survey.page.blocks.get(index).map(|block| block.kind) {
        Some(BlockKind::Heading) => Role::Heading,
        Some(BlockKind::Caption) => Role::Caption,
        Some(BlockKind::Code) => Role::Code,
        Some(BlockKind::Cell) if !is_running(survey, index) => Role::Cell,
        _ if own(survey, index).has(Hint::Caption) && !is_long(survey, index) => Role::Caption,
        _ => Role::Body,
    }
}

/// A kept block just below the headline, that its own class calls a summary or that is a heading
/// as long as a sentence, is the standfirst, where longer text follows.
pub fn mark_standfirst(survey: &Survey<'_>, headline: Option<usize>, roles: &mut [Role]) {
    let start = headline.map_or(0, |headline| headline + 1);
    let mut kept =
        (start..roles.len()).filter(|&index| matches!(roles[index], Role::Body | Role::Heading));
    let (Some(first), Some(_)) = (kept.next(), kept.next()) else {
        return;
    };
    let size = survey.amount(first).size;
    let is_long_heading = roles[first] == Role::Heading && size >= SHORTEST_STANDFIRST;
    let is_called = own(survey, first).has(Hint::Summary) && size <= LONGEST_STANDFIRST;
    if is_long_heading || is_called {
        roles[first] = Role::Standfirst;
    }
}

/// A heading that its markup calls a paragraph: short, without an end, alone between paragraphs.
pub fn mark_plain_headings(survey: &Survey<'_>, roles: &mut [Role]) {
    let kept: Vec<usize> = (0..roles.len())
        .filter(|&index| !matches!(roles[index], Role::Dropped(_)))
        .collect();
    for neighbours in kept.windows(3) {
        let &[before, index, after] = neighbours else {
            continue;
        };
        let is_paragraph =
            survey.page.blocks.get(index).map(|block| block.kind) == Some(BlockKind::Paragraph);
        let is_bare = survey
            .proses
            .get(index)
            .is_some_and(|prose| prose.ending == Ending::Bare && prose.size <= LONGEST_HEADING);
        let is_alone = [before, after]
            .into_iter()
            .all(|near| roles[near] == Role::Body && is_running(survey, near));
        if roles[index] == Role::Body && is_paragraph && is_bare && is_alone {
            roles[index] = Role::Heading;
        }
    }
}

/// Shorter headings are headings, in the measure of `Prose::size`.
const SHORTEST_STANDFIRST: f32 = 60.0;

/// Longer text below the headline is the article's, whatever its class.
const LONGEST_STANDFIRST: f32 = 500.0;

/// Text this long under a picture is the article's, whatever its class.
const LONGEST_CAPTION: f32 = 300.0;

fn is_running(survey: &Survey<'_>, index: usize) -> bool {
    survey.proses.get(index).is_some_and(Prose::is_running)
}

fn is_long(survey: &Survey<'_>, index: usize) -> bool {
    survey.amount(index).size > LONGEST_CAPTION
}

/// What the markup of the block's own container hints at.
fn own(survey: &Survey<'_>, index: usize) -> Hints {
    survey
        .home_node(index)
        .map_or(Hints::default(), |node| node.own)
}
