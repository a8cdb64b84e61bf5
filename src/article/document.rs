//! The article in a document: which blocks the model keeps, and what each of them is.

use super::Role;
use super::headline;
use super::hint::{Hint, Hints};
use super::item::Series;
use super::model;
use super::page_kind::PageKinds;
use super::prose::{Ending, LONGEST_HEADING, Prose};
use super::reason;
use super::repetition;
use super::survey::Survey;
use super::tree::ratio;
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

/// Judges the blocks of a page that was read from a document.
pub fn roles(page: &Page) -> Vec<Role> {
    let survey = Survey::of(page, headline::find(page));
    let probabilities = model::probabilities(&survey);
    settled(&survey, &probabilities)
}

/// What each block is, where the model gives each these odds.
pub fn settled(survey: &Survey<'_>, probabilities: &[f32]) -> Vec<Role> {
    let (page, headline) = (survey.page, survey.headline);
    let threshold = threshold(survey, probabilities);
    let mut kept: Vec<bool> = probabilities
        .iter()
        .enumerate()
        .map(|(index, probability)| *probability > threshold && Some(index) != headline)
        .collect();
    drop_repeated_title(page, headline, &mut kept);
    drop_plain_clutter(survey, &mut kept);
    drop_company(survey, &mut kept);
    if !has_text(survey, &kept) {
        kept = likeliest(survey, probabilities, headline);
    }
    let unsettled = kept.clone();
    settle_headings(survey, headline, &mut kept);
    if !has_text(survey, &kept) {
        // A page of headings alone: a front page, a table of contents.
        kept = unsettled;
    }
    let first = kept.iter().position(|kept| *kept).unwrap_or(kept.len());
    let mut roles: Vec<Role> = (0..kept.len())
        .map(|index| {
            if Some(index) == headline {
                Role::Headline
            } else if kept[index] {
                role_kept(survey, index)
            } else {
                Role::Dropped(reason::of(survey, index, first))
            }
        })
        .collect();
    mark_standfirst(survey, headline, &mut roles);
    mark_plain_headings(survey, &mut roles);
    repetition::drop_repeated(page, &mut roles);
    roles
}

/// From which probability a block is kept. The choice with the best expected F1 keeps what is
/// likelier than half that F1 (Lewis 1995; Lipton, Elkan and Naryanaswamy 2014): a half where the
/// model is sure of the page, less where it is not. In the number of blocks, times its logarithm.
fn threshold(survey: &Survey<'_>, probabilities: &[f32]) -> f32 {
    let mut likely: Vec<(f32, f32)> = probabilities
        .iter()
        .zip(&survey.amounts)
        .map(|(probability, amount)| (*probability, amount.size))
        .collect();
    likely.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
    let all: f32 = likely
        .iter()
        .map(|(probability, size)| probability * size)
        .sum();
    let (mut size, mut mass, mut best) = (0.0, 0.0, 0.0_f32);
    for (probability, own) in likely {
        size += own;
        mass += probability * own;
        best = best.max(ratio(2.0 * mass, size + all));
    }
    if best < DOUBTED_BELOW {
        best / 2.0
    } else {
        KEPT_FROM
    }
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

/// What no article has, whatever the model thinks of its place: the label of an advertisement or of
/// other articles, a date that stands alone, a number that does (a vote, a count, a page), a byline
/// above the text or under its first paragraph, and what its own markup calls a request to subscribe.
fn drop_plain_clutter(survey: &Survey<'_>, kept: &mut [bool]) {
    let mut paragraphs = 0;
    for (index, kept) in kept.iter_mut().enumerate().filter(|(_, kept)| **kept) {
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
        let is_request = survey
            .home(index)
            .is_some_and(|home| is_request(survey, home));
        let is_byline = (saying.is_byline && paragraphs < 2) || (saying.is_date && !is_cell);
        if saying.label.is_some() || is_byline || is_number || is_request {
            *kept = false;
        }
        paragraphs += usize::from(*kept && prose.is_running());
    }
}

/// Where an article stands outside of what its markup calls comments, the comments are none of it; nor
/// are the teasers of other articles, where it stands outside of those. A thread is its comments.
fn drop_company(survey: &Survey<'_>, kept: &mut [bool]) {
    if survey.kinds.thread {
        return;
    }
    let is_comment = |index: usize| survey.hints(index).has(Hint::Comment);
    let is_teaser = |index: usize| {
        let series = survey.items.series(survey.home(index));
        series.is_some_and(Series::is_teasers)
    };
    drop_beside_article(survey, kept, is_comment);
    // On such pages they are what the page is for, or their titles are links to their own places.
    let PageKinds {
        listing,
        documentation,
        product,
        front,
        ..
    } = survey.kinds;
    if !(listing || documentation || product || front) {
        drop_beside_article(survey, kept, is_teaser);
    }
}

/// Drops what is `unwanted` where what is left is an article.
fn drop_beside_article(survey: &Survey<'_>, kept: &mut [bool], unwanted: impl Fn(usize) -> bool) {
    let left: f32 = (0..kept.len())
        .filter(|&index| kept[index] && !unwanted(index))
        .filter_map(|index| survey.amounts.get(index))
        .map(|amount| amount.running)
        .sum();
    if left >= SHORTEST_ARTICLE {
        for (index, kept) in kept.iter_mut().enumerate() {
            *kept &= !unwanted(index);
        }
    }
}

/// So much running text is an article, however long the comments on it are.
const SHORTEST_ARTICLE: f32 = 150.0;

/// A number of so many digits or fewer, alone, counts something.
const LONGEST_COUNT: f32 = 8.0;

/// Whether the container, or one of the two around it, is called a request or an advertisement and
/// holds so little that it can be no more.
fn is_request(survey: &Survey<'_>, home: usize) -> bool {
    let mut around = Some(home);
    for _ in 0..3 {
        let Some(node) = around.and_then(|index| survey.tree.node(index)) else {
            return false;
        };
        if node.own.has(Hint::Request) || node.own.has(Hint::Advertisement) {
            return node.under.size <= LONGEST_REQUEST;
        }
        around = node.parent;
    }
    false
}

/// A request or an advertisement is no longer; what is longer is an article whose wrapper is named
/// after the subscription that it needs, or the space that it stands in.
const LONGEST_REQUEST: f32 = 400.0;

/// A heading stays with the text that it heads, whatever its class is called: one between two
/// kept blocks is kept. One with nothing kept below it, before the next of its level, heads nothing,
/// and goes.
fn settle_headings(survey: &Survey<'_>, headline: Option<usize>, kept: &mut [bool]) {
    let mut heads_text = [false; 7];
    for index in (0..kept.len()).rev() {
        let Some(block) = survey.page.blocks.get(index) else {
            continue;
        };
        if block.kind != BlockKind::Heading {
            if kept[index] {
                heads_text = [true; 7];
            }
            continue;
        }
        let level = usize::from(block.level).min(6);
        let has_links = survey
            .amounts
            .get(index)
            .is_some_and(|amount| amount.link_share() > 0.5);
        let is_label = survey
            .sayings
            .get(index)
            .is_some_and(|saying| saying.label.is_some());
        let is_between = index > 0 && kept[index - 1] && kept.get(index + 1) == Some(&true);
        let may_return = is_between
            && Some(index) != headline
            && !has_links
            && !is_label
            && survey.hidden.get(index) == Some(&false);
        kept[index] = (kept[index] || may_return) && heads_text[level];
        for below in &mut heads_text[level..] {
            *below = false;
        }
    }
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
