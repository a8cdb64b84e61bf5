//! Where an extract cannot say what a page says, and why.

use serde::Serialize;

use crate::article::{Article, Role};
use crate::language::is_letter_or_digit;
use crate::page::{Block, BlockKind, Page};
use crate::text::utf16_length;

/// Why a page suits no extract: the summary is the best that its sentences give, and should be
/// shown with a word of caution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Limit {
    /// Four sentences or fewer: the article is its own summary.
    TooShort,
    /// Most of the article is items of lists, each of which may matter as much as the next.
    MostlyList,
    /// Most of the article is code, of which no summary quotes.
    MostlyCode,
    /// Most of the article is tables, of which no summary quotes.
    MostlyTable,
    /// The page holds little but links.
    MostlyLinks,
    /// The page holds text, but no article of its own: it may be a list of other pages.
    NoArticle,
}

/// An article of so many sentences is taken in at a glance. From five on, a summary of the default
/// length leaves out more than half.
const FEW_SENTENCES: usize = 4;

impl Limit {
    /// What limits the extract of an article of so many `sentences`; `None` where nothing does, and
    /// where there is no text at all. Linear in the page.
    #[must_use]
    pub(crate) fn of(page: &Page, article: &Article, sentences: usize) -> Option<Self> {
        let kept = || {
            let judged = page.blocks.iter().zip(&article.roles);
            judged.filter(|(_, role)| !matches!(role, Role::Dropped(_)))
        };
        let mostly = |counts: &dyn Fn(&Block, Role) -> bool| {
            let counted = kept().filter(|(block, role)| counts(block, **role));
            let part: usize = counted.map(|(block, _)| size(block)).sum();
            // Of most articles nothing counts, and their letters are not.
            part > 0 && part * 2 > kept().map(|(block, _)| size(block)).sum()
        };
        if mostly(&|_, role| role == Role::Code) {
            return Some(Self::MostlyCode);
        }
        if mostly(&|_, role| role == Role::Cell) {
            return Some(Self::MostlyTable);
        }
        if article.is_index {
            return Some(Self::NoArticle);
        }
        if mostly(&|block, _| is_item(block)) {
            return Some(Self::MostlyList);
        }
        match sentences {
            0 if page.blocks.iter().all(|block| size(block) == 0) => None,
            0 => {
                let (mut linked, mut all) = (0_usize, 0);
                for block in page.blocks.iter().filter(|block| !block.hidden) {
                    linked = linked.saturating_add(block.link_length as usize);
                    all += utf16_length(&block.text);
                }
                Some(if linked > all / 2 {
                    Self::MostlyLinks
                } else {
                    Self::NoArticle
                })
            }
            1..=FEW_SENTENCES => Some(Self::TooShort),
            _ => None,
        }
    }
}

/// How many letters and digits a block has.
fn size(block: &Block) -> usize {
    let letters = block.text.chars();
    letters.filter(|char| is_letter_or_digit(*char)).count()
}

/// Whether a block is an item of a list, as its page marks it or as plain text writes one.
fn is_item(block: &Block) -> bool {
    let mut start = block.text.trim_start().chars();
    let has_bullet = matches!(start.next(), Some('-' | '*' | '•' | '–' | '·' | '▪' | '‣'));
    block.kind == BlockKind::ListItem
        || (has_bullet && start.next().is_some_and(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Reason;

    const DROPPED: Role = Role::Dropped(Reason::Outside);

    #[track_caller]
    fn check(blocks: &[(BlockKind, Role, &str, u32)], sentences: usize, expected: Option<Limit>) {
        let block = |&(kind, _, text, link_length): &(BlockKind, Role, &str, u32)| Block {
            kind,
            text: text.to_owned(),
            link_length,
            ..Block::default()
        };
        let page = Page {
            blocks: blocks.iter().map(block).collect(),
            ..Page::default()
        };
        let article = Article {
            title: None,
            roles: blocks.iter().map(|(_, role, ..)| *role).collect(),
            ..Article::default()
        };
        assert_eq!(Limit::of(&page, &article, sentences), expected);
    }

    #[test]
    fn a_page_that_suits_no_extract_says_why() {
        use BlockKind::{Cell, Code, ListItem, Paragraph};
        let prose = (Paragraph, Role::Body, "It rained on the bridge.", 0);
        check(&[prose], 5, None);
        check(&[prose], 4, Some(Limit::TooShort));
        let code = (Code, Role::Code, "let bridge = Bridge::closed(at, by);", 0);
        check(&[prose, code], 5, Some(Limit::MostlyCode));
        check(&[prose, prose, code], 5, None);
        let cell = (Cell, Role::Cell, "Bridges by the year of their opening", 0);
        check(&[prose, cell], 5, Some(Limit::MostlyTable));
        let item = (
            ListItem,
            Role::Body,
            "The bridge of the north is closed.",
            0,
        );
        check(&[prose, item], 5, Some(Limit::MostlyList));
        let bullet = (
            Paragraph,
            Role::Body,
            "- The bridge of the north is closed.",
            0,
        );
        check(&[prose, bullet], 5, Some(Limit::MostlyList));
        let link = (Paragraph, DROPPED, "Sports and weather", 18);
        check(&[link], 0, Some(Limit::MostlyLinks));
        check(&[prose, link, link], 5, None);
        check(
            &[(Paragraph, DROPPED, "Accept all cookies", 0)],
            0,
            Some(Limit::NoArticle),
        );
        check(&[(Paragraph, DROPPED, " ", 0)], 0, None);
        check(&[], 0, None);
    }
}
