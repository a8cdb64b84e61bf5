//! Which blocks of a page are its article.

mod byline;
mod choice;
mod clutter;
mod company;
mod document;
mod feature;
#[cfg(feature = "fit")]
mod fit;
mod headline;
mod hint;
mod item;
mod kinship;
mod label;
mod locator;
mod model;
mod name;
mod page_kind;
mod plain_text;
mod prose;
mod reason;
mod repetition;
mod role;
mod saying;
mod section;
mod selected;
mod survey;
mod tree;
mod weight;

use document::Judgement;
#[cfg(feature = "fit")]
pub use fit::{features, settled};
pub(crate) use prose::{Ending, LONGEST_HEADING, Prose};
pub(crate) use saying::Saying;
use serde::Serialize;

use crate::page::Page;

/// A page with every block judged.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Article {
    /// The article's headline, as the page gives it; missing where it gives none.
    pub title: Option<String>,
    /// What each block of the page is, in the page's order.
    pub roles: Vec<Role>,
    /// Whether the page is a list of other pages, and what is kept are their teasers: a front page, a
    /// category, the results of a search.
    pub is_index: bool,
}

/// What a block is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Role {
    /// The article's headline.
    Headline,
    /// The short text under the headline that says what the article is about.
    Standfirst,
    /// A heading inside the article.
    Heading,
    /// The article's own running text: what a summary is drawn from.
    Body,
    /// The caption of a picture or a table of the article.
    Caption,
    /// A cell of a table of the article that holds no running text.
    Cell,
    /// Code or other preformatted text of the article.
    Code,
    /// No part of the article, for the reason given.
    Dropped(Reason),
}

/// Why a block is no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Reason {
    /// The page hides it from its reader.
    Hidden,
    /// A menu, a header, a footer, a list of links.
    Navigation,
    /// An advertisement or the word that announces one.
    Advertisement,
    /// Who wrote or published it, when, and how long it takes to read.
    Byline,
    /// A teaser of another article.
    Related,
    /// A reader's comment.
    Comment,
    /// A request of the site's: cookies, newsletter, subscription, sharing.
    Notice,
    /// A source that the article names, in its list of them.
    Reference,
    /// It stands on the page already.
    Repeated,
    /// It stands outside the text that holds together as the article.
    Outside,
}

/// Judges every block of `page`.
///
/// A page with containers was read from a document and is judged by its markup as well as by its
/// text; one without is plain text. What its reader selected is the article, all of it. The cost is
/// the size of the page times its logarithm.
///
/// ```
/// use nutgraf::{Page, Role, extract};
///
/// let page = Page::from_text(
///     "The bridge is closed\n\n\
///      The city closed the old bridge on Monday, after engineers found cracks in two of its piers. \
///      The repair will take a year.\n\n\
///      A ferry carries the pupils to school for now, and it costs them nothing, the city says.",
/// );
/// let article = extract(&page);
/// assert_eq!(article.roles, [Role::Headline, Role::Body, Role::Body]);
/// assert_eq!(article.title.as_deref(), Some("The bridge is closed"));
/// assert!(article.body(&page).starts_with("The city closed"));
/// ```
#[must_use]
pub fn extract(page: &Page) -> Article {
    let (roles, is_index) = if page.selected {
        (selected::roles(page), false)
    } else if page.containers.is_empty() {
        (plain_text::roles(page), false)
    } else {
        let Judgement { roles, is_index } = document::judge(page);
        (roles, is_index)
    };
    let headline = || {
        let index = roles.iter().position(|role| *role == Role::Headline)?;
        page.blocks.get(index).map(|block| block.text.clone())
    };
    Article {
        title: page.metadata.title.clone().or_else(headline),
        roles,
        is_index,
    }
}

impl Article {
    /// The article's running text, its blocks parted by a line end.
    #[must_use]
    pub fn body(&self, page: &Page) -> String {
        let bodies = self
            .roles
            .iter()
            .zip(&page.blocks)
            .filter(|(role, _)| **role == Role::Body);
        bodies
            .map(|(_, block)| block.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    }
}
