//! The summary: every sentence of the article with its rank, and which of them were asked for.

use serde::Serialize;

use crate::article::Article;
use crate::coverage::Coverage;
use crate::discourse::Cohesion;
use crate::keyword::Keyword;
use crate::language::Language;
use crate::limit::Limit;
use crate::options::Kind;
use crate::page::Page;
use crate::score::Score;
use crate::text::Range;

/// What [`summarize`](crate::summarize) found.
///
/// A summary has all sentences of the article, so that a program can go on from it: the `n` of the
/// lowest rank are the summary of `n` sentences, the others are what was left out.
///
/// ```
/// use nutgraf::{Emptiness, Options, Page, summarize};
///
/// let page = Page::from_text("The old bridge was closed in May. The ferry carries the pupils for now.");
/// let summary = summarize(&page, &Options::default());
/// assert_eq!((summary.sentences.len(), summary.language.code()), (2, "en"));
/// let best = summary.sentences.iter().find(|sentence| sentence.rank == 0);
/// assert!(best.is_some_and(|sentence| summary.text(&page).contains(sentence.text(&page))));
///
/// let nothing = summarize(&Page::from_text(" "), &Options::default());
/// assert_eq!(nothing.emptiness, Some(Emptiness::NoText));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// What it was made for.
    pub kind: Kind,
    /// The article's language; the whole page's where there is no article.
    pub language: Language,
    /// How likely `language` is the right one, from 0 to 1; 0 if and only if it is unknown.
    pub language_confidence: f64,
    /// The title the sentences were compared with; `None` where neither page nor caller gave one.
    pub title: Option<String>,
    /// What each block of the page is.
    pub article: Article,
    /// Every sentence of the article, in page order.
    pub sentences: Vec<Sentence>,
    /// The summary: indices into `sentences`, in page order. For a headline the sentence that it
    /// was made of, if one.
    pub chosen: Vec<usize>,
    /// How much of the article the chosen sentences cover, and what is missing.
    pub coverage: Coverage,
    /// The headline, where one was asked for and something fits.
    pub headline: Option<Headline>,
    /// The heaviest words and phrases, at most twelve, heaviest first; none is part of another.
    pub keywords: Vec<Keyword>,
    /// Why there is nothing to show; `None` where there is something.
    pub emptiness: Option<Emptiness>,
    /// Why an extract says little of this page; `None` where nothing stands against one.
    pub limit: Option<Limit>,
}

/// A sentence of the article.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sentence {
    /// The index of its block in the page.
    pub block: usize,
    /// Where it stands in the block's text, in bytes.
    pub range: Range,
    /// How many words it has.
    pub words: usize,
    /// Its place in the order of choice: 0 is taken first.
    pub rank: usize,
    /// What it leans on, and whether it is fit to be quoted.
    pub cohesion: Cohesion,
    /// Why.
    pub score: Score,
}

/// A title, or a sentence without its full stop and what it can do without.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Headline {
    /// The headline: what the author wrote, but for what was left out.
    pub text: String,
    /// What it was made of.
    pub source: HeadlineSource,
    /// The index of the block that it stands in; `None` for a title that no block shows.
    pub block: Option<usize>,
    /// From its first to its last character in the block's text, in bytes; for a title that no
    /// block shows, in the title.
    pub range: Range,
    /// Whether more than a full stop was left out.
    pub cut: bool,
}

/// What a headline was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum HeadlineSource {
    /// The article's title.
    Title,
    /// A sentence of the article.
    Sentence,
}

/// Why a summary is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Emptiness {
    /// There was no text but white space.
    NoText,
    /// There was text, but no article: menus, notices, a list of links.
    NoArticle,
    /// The budget is smaller than every sentence.
    BudgetTooSmall,
}

impl Summary {
    /// The summary as one text: the chosen sentences, those of one block parted by a space (by
    /// nothing where the language puts no space between sentences), those of different blocks by a
    /// line end. A headline is its own text. Key points stand one to a line, each after `* `, as Markdown writes a list.
    #[must_use]
    pub fn text(&self, page: &Page) -> String {
        if self.kind == Kind::Headline {
            let headline = self.headline.as_ref();
            return headline.map_or_else(String::new, |headline| headline.text.clone());
        }
        let mut text = String::new();
        let mut previous = None;
        for sentence in self
            .chosen
            .iter()
            .filter_map(|&index| self.sentences.get(index))
        {
            let said = sentence.text(page);
            match previous.replace(sentence.block) {
                Some(block) if block != sentence.block || self.kind == Kind::KeyPoints => {
                    text.push('\n');
                }
                Some(_) if self.language.parts_sentences_by_space() => text.push(' '),
                _ => {}
            }
            if self.kind == Kind::KeyPoints {
                text.push_str(BULLET);
                // A line end inside would end the item.
                text.extend(
                    said.chars()
                        .map(|char| if char == '\n' { ' ' } else { char }),
                );
            } else {
                text.push_str(said);
            }
        }
        text
    }
}

/// What stands before each key point.
pub const BULLET: &str = "* ";

impl Sentence {
    /// The sentence itself, as it stands on `page`.
    #[must_use]
    pub fn text<'p>(&self, page: &'p Page) -> &'p str {
        page.blocks
            .get(self.block)
            .map_or("", |block| self.range.of(&block.text))
    }

    /// The index of the sentence that this one is not understood without.
    #[must_use]
    pub fn leans_on(&self) -> Option<usize> {
        let (other, leaning) = self.cohesion.leans_on?;
        leaning.is_strong().then_some(other)
    }
}

impl Emptiness {
    /// Why nothing was made of `sentences`; `None` if something was.
    #[must_use]
    pub(crate) fn of(page: &Page, sentences: &[Sentence], is_empty: bool) -> Option<Self> {
        if !is_empty {
            None
        } else if !sentences.is_empty() {
            Some(Self::BudgetTooSmall)
        } else if page.blocks.iter().all(|block| block.text.trim().is_empty()) {
            Some(Self::NoText)
        } else {
            Some(Self::NoArticle)
        }
    }
}
