//! What no article has, whatever the model thinks of its place.

use super::Reason;
use super::choice::Choice;
use super::hint::Hint;
use super::item::ALL_LINK;
use super::label::Label;
use super::survey::Survey;
use crate::page::BlockKind;

/// Drops the label of an advertisement or of other articles, a date that stands alone, a number that
/// does (a vote, a count, a page), a byline above the text or under its first paragraph, buttons, rows
/// of links, what stands above the headline in a few words, and what its own markup calls a request
/// to subscribe.
pub fn drop_clutter(survey: &Survey<'_>, choice: &mut Choice) {
    let mut paragraphs = 0;
    for index in 0..choice.len() {
        if !choice.is_kept(index) {
            continue;
        }
        let saying = survey.saying(index);
        let prose = survey.proses.get(index).copied().unwrap_or_default();
        let kind = survey.page.blocks.get(index).map(|block| block.kind);
        let is_number = prose.letters == 0
            && prose.size < LONGEST_COUNT
            && !matches!(
                kind,
                Some(BlockKind::Cell | BlockKind::Code | BlockKind::ListItem)
            );
        let is_cell = kind == Some(BlockKind::Cell);
        let is_byline = (saying.is_byline && paragraphs < 2) || (saying.is_date && !is_cell);
        let request = survey.home(index).and_then(|home| request(survey, home));
        // A heading of references heads what the article has of them, where they stay.
        let label = saying
            .label
            .filter(|label| *label != Label::References)
            .map(Label::reason);
        let byline = is_byline.then_some(Reason::Byline);
        let buttons = survey
            .page
            .blocks
            .get(index)
            .is_some_and(|block| block.button_length > prose.units / 2)
            .then_some(Reason::Notice);
        let reason = label.or(byline).or(request).or(buttons);
        // The name of the section, or what else stands above a headline in a few words.
        let is_above = survey.headline.is_some_and(|headline| index < headline);
        let is_short = is_above && !prose.is_running() || is_menu(survey, index);
        if reason.is_some() || is_number || is_short {
            choice.drop(index, reason);
        }
        paragraphs += usize::from(choice.is_kept(index) && prose.is_running());
    }
}

/// Whether the block is several links of a word or two: a menu, a row of ways to share.
fn is_menu(survey: &Survey<'_>, index: usize) -> bool {
    let amount = survey.amount(index);
    let links = survey.page.blocks.get(index).map_or(0, |block| block.links);
    links >= 2 && amount.link_share() > ALL_LINK && amount.size <= LONGEST_WAY * links as f32
}

/// What leads somewhere is no longer, in the measure of `Prose::size`; a title that is a link is.
const LONGEST_WAY: f32 = 14.0;

/// A number of so many digits or fewer, alone, counts something.
const LONGEST_COUNT: f32 = 8.0;

/// What the container, or one of the two around it, is where it is called a request or an
/// advertisement, or is a footer, and holds so little that it can be no more.
fn request(survey: &Survey<'_>, home: usize) -> Option<Reason> {
    let mut around = Some(home);
    for _ in 0..3 {
        let node = survey.tree.node(around?)?;
        let tag = survey.page.containers.get(around?)?.tag.as_str();
        let reason = if node.own.has(Hint::Request) {
            Some(Reason::Notice)
        } else if node.own.has(Hint::Advertisement) {
            Some(Reason::Advertisement)
        } else if tag == "footer" {
            Some(Reason::Navigation)
        } else {
            None
        };
        if reason.is_some() {
            return reason.filter(|_| node.under.size <= LONGEST_REQUEST);
        }
        around = node.parent;
    }
    None
}

/// A request or an advertisement is no longer; what is longer is an article whose wrapper is named
/// after the subscription that it needs, or the space that it stands in.
const LONGEST_REQUEST: f32 = 400.0;
