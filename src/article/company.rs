//! What stands beside an article and is none of it, however much it reads like one: dialogs, comments,
//! teasers, the next story, links under a label. Where there is no article beside it, it stays: a
//! thread is its comments, a front page its teasers.

use super::Reason;
use super::choice::Choice;
use super::hint::Hint;
use super::item::Series;
use super::label::Label;
use super::page_kind::PageKinds;
use super::survey::Survey;
use crate::page::BlockKind;

/// So much running text is an article, however much stands beside it.
const SHORTEST_ARTICLE: f32 = 150.0;

/// Drops what keeps the article company.
pub fn drop_company(survey: &Survey<'_>, choice: &mut Choice) {
    drop_dialogs(survey, choice);
    drop_links_under_labels(survey, choice);
    if survey.kinds.thread {
        return;
    }
    if !survey.kinds.documentation {
        drop_references(survey, choice);
    }
    let is_comment = |index: usize| survey.hints(index).has(Hint::Comment);
    drop_beside_article(survey, choice, Reason::Comment, is_comment);
    // On such pages they are what the page is for, or their titles are links to their own places.
    let PageKinds {
        listing,
        documentation,
        product,
        front,
        ..
    } = survey.kinds;
    if !(listing || documentation || product || front) {
        drop_beside_article(survey, choice, Reason::Related, |index| {
            is_teaser(survey, index)
        });
        drop_next_stories(survey, choice);
    }
}

/// Whether most of what is kept are teasers and links: the page is a list of other pages.
pub fn is_index(survey: &Survey<'_>, choice: &Choice) -> bool {
    let (mut own, mut others) = (0.0, 0.0);
    for index in choice.kept() {
        let amount = survey.amount(index);
        if is_teaser(survey, index) || amount.link_share() > MOSTLY_LINK {
            others += amount.size;
        } else {
            own += amount.size;
        }
    }
    !survey.kinds.thread && others > MOSTLY_OTHERS * own
}

/// A page is a list of others where its teasers hold so many times the text beside them.
const MOSTLY_OTHERS: f32 = 2.0;

fn is_teaser(survey: &Survey<'_>, index: usize) -> bool {
    let series = survey.items.series(survey.home(index));
    series.is_some_and(Series::is_teasers)
}

/// Drops what is `unwanted` where what else is kept is an article.
fn drop_beside_article(
    survey: &Survey<'_>,
    choice: &mut Choice,
    reason: Reason,
    unwanted: impl Fn(usize) -> bool,
) {
    if running(survey, choice.kept().filter(|&index| !unwanted(index))) >= SHORTEST_ARTICLE {
        for index in (0..choice.len()).filter(|&index| unwanted(index)) {
            choice.drop(index, Some(reason));
        }
    }
}

/// A dialog lies over an article, and may be longer; the article is what is not in it, kept or not.
fn drop_dialogs(survey: &Survey<'_>, choice: &mut Choice) {
    let is_dialog = |index: usize| survey.home_node(index).is_some_and(|node| node.in_dialog);
    if running(survey, (0..choice.len()).filter(|&index| !is_dialog(index))) >= SHORTEST_ARTICLE {
        for index in (0..choice.len()).filter(|&index| is_dialog(index)) {
            choice.drop(index, Some(Reason::Notice));
        }
    }
}

fn running(survey: &Survey<'_>, blocks: impl Iterator<Item = usize>) -> f32 {
    blocks.map(|index| survey.amount(index).running).sum()
}

/// Below a label of other articles or of the page's contents, what follows is links, until something
/// is not, or the page ends in a footer.
fn drop_links_under_labels(survey: &Survey<'_>, choice: &mut Choice) {
    let mut label = None;
    for index in 0..choice.len() {
        let said = survey.saying(index).label;
        if said.is_some() {
            label = said.filter(|said| matches!(said, Label::Related | Label::Navigation));
            continue;
        }
        let amount = survey.amount(index);
        let is_hidden = survey.hidden.get(index) == Some(&true);
        if is_hidden || label.is_none() {
            continue;
        }
        if amount.link_share() > MOSTLY_LINK && !survey.hints(index).has(Hint::Footer) {
            choice.drop(index, label.map(Label::reason));
        } else {
            label = None;
        }
    }
}

/// From this share of links on a block is a link, but for a date or a name beside it.
const MOSTLY_LINK: f32 = 0.8;

/// Below a heading of references stand the sources that the article names, up to the next heading of
/// its level or the footer: no text of the article's, and nothing to quote.
fn drop_references(survey: &Survey<'_>, choice: &mut Choice) {
    let mut level = None;
    for index in 0..choice.len() {
        let heading = survey.page.blocks.get(index).filter(|block| {
            block.kind == BlockKind::Heading && survey.hidden.get(index) == Some(&false)
        });
        if let Some(block) = heading {
            let said = survey.saying(index).label;
            let is_deeper = level.is_some_and(|level| block.level > level);
            if said == Some(Label::References) && Some(index) != survey.headline {
                level = Some(block.level);
            } else if !is_deeper {
                level = None;
            }
        }
        if survey.hints(index).has(Hint::Footer) {
            level = None;
        }
        if level.is_some() {
            choice.drop(index, Some(Reason::Reference));
        }
    }
}

/// Some sites put the next story below the first, with a headline of its own, for those who scroll on.
fn drop_next_stories(survey: &Survey<'_>, choice: &mut Choice) {
    let Some(headline) = survey.headline else {
        return;
    };
    let Some(own) = article_around(survey, headline) else {
        return;
    };
    let in_own = survey.tree.under(Some(own));
    let is_own = |index: usize| {
        survey
            .home(index)
            .is_some_and(|home| in_own.get(home) == Some(&true))
    };
    if running(survey, choice.kept().filter(|&index| is_own(index))) < SHORTEST_ARTICLE {
        return;
    }
    let level = survey
        .page
        .blocks
        .get(headline)
        .map_or(1, |block| block.level.max(1));
    let mut other = None;
    for index in headline + 1..choice.len() {
        let article = article_around(survey, index).filter(|_| !is_own(index));
        let is_headline = survey.page.blocks.get(index).is_some_and(|block| {
            block.kind == BlockKind::Heading && block.level <= level && !block.hidden
        });
        if is_headline && article.is_some() {
            other = article;
        }
        if article.is_some() && article == other {
            choice.drop(index, Some(Reason::Related));
        }
    }
}

/// The innermost container around block `index` that its markup calls an article.
fn article_around(survey: &Survey<'_>, index: usize) -> Option<usize> {
    survey.home_node(index)?.article
}
