//! The article in a document: which blocks the model keeps, and what each of them is.

use super::choice::Choice;
use super::company::{drop_company, is_index};
use super::headline;
use super::hint::{Hint, Hints};
use super::label::Label;
use super::locator::keep_located;
use super::model;
use super::prose::{Ending, LONGEST_HEADING, Prose};
use super::reason;
use super::repetition;
use super::survey::Survey;
use super::tree::ratio;
use super::{Reason, Role};
use crate::page::{BlockKind, Page};

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
    drop_plain_clutter(survey, &mut choice);
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
                role_kept(survey, index)
            } else {
                Role::Dropped(reason::of(survey, &choice, index, first))
            }
        })
        .collect();
    mark_standfirst(survey, headline, &mut roles);
    mark_plain_headings(survey, &mut roles);
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
    let size_of = |index: usize| survey.amounts.get(index).map_or(0.0, |amount| amount.size);
    // The bits of a number from 0 to 1 are in the order of the numbers, so that one kind of sorting
    // serves the whole stage.
    let mut likely: Vec<(u64, usize)> = probabilities
        .iter()
        .enumerate()
        .map(|(index, probability)| (u64::from(probability.to_bits()), index))
        .collect();
    likely.sort_unstable();
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
    survey
        .amounts
        .get(index)
        .is_some_and(|amount| amount.size > 0.0)
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

/// What no article has, whatever the model thinks of its place: the label of an advertisement or of
/// other articles, a date that stands alone, a number that does (a vote, a count, a page), a byline
/// above the text or under its first paragraph, buttons, rows of links,
/// what stands above the headline in a few words, and what its own markup calls a request to subscribe.
fn drop_plain_clutter(survey: &Survey<'_>, choice: &mut Choice) {
    let mut paragraphs = 0;
    for index in 0..choice.len() {
        if !choice.is_kept(index) {
            continue;
        }
        let saying = survey.sayings.get(index).copied().unwrap_or_default();
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
            .is_some_and(|block| 2 * block.button_length > prose.units)
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
    let amount = survey.amounts.get(index).copied().unwrap_or_default();
    let links = survey.page.blocks.get(index).map_or(0, |block| block.links);
    links >= 2 && amount.link_share() > 0.9 && amount.size <= LONGEST_WAY * links as f32
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
    let amount = survey.amounts.get(index).copied().unwrap_or_default();
    Some(index) != survey.headline
        && survey.hidden.get(index) == Some(&false)
        && amount.link_share() <= 0.5
        && choice.reason(index).is_none()
}

/// What a kept block is.
fn role_kept(survey: &Survey<'_>, index: usize) -> Role {
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

/// A heading that its markup calls a paragraph: short, without an end, alone between paragraphs.
fn mark_plain_headings(survey: &Survey<'_>, roles: &mut [Role]) {
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
    survey
        .amounts
        .get(index)
        .is_some_and(|amount| amount.size > LONGEST_CAPTION)
}

/// What the markup of the block's own container hints at.
fn own(survey: &Survey<'_>, index: usize) -> Hints {
    survey
        .home_node(index)
        .map_or(Hints::default(), |node| node.own)
}
