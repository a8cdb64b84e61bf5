//! The summary: every sentence of the article with its rank, and which of them were asked for.

use serde::Serialize;

use crate::article::Article;
use crate::keyword::Keyword;
use crate::language::Language;
use crate::options::Length;
use crate::page::Page;
use crate::score::Score;
use crate::text::Range;

/// What [`summarize`](crate::summarize) found.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
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
    /// The summary: indices into `sentences`, in page order.
    pub chosen: Vec<usize>,
    /// The heaviest words and phrases, at most twelve, heaviest first; none is part of another.
    pub keywords: Vec<Keyword>,
    /// Why `chosen` is empty; `None` when it is not.
    pub emptiness: Option<Emptiness>,
}

/// A sentence of the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sentence {
    /// The index of its block in the page.
    pub block: usize,
    /// Where it stands in the block's text, in bytes.
    pub range: Range,
    /// How many words it has.
    pub words: usize,
    /// Its place in the order of choice: 0 is taken first.
    pub rank: usize,
    /// Why.
    pub score: Score,
}

/// Why a summary is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Emptiness {
    /// There was no text but white space.
    NoText,
    /// There was text, but no article: menus, notices, a list of links.
    NoArticle,
    /// The budget is smaller than every sentence.
    BudgetTooSmall,
}

/// The default summary is never longer than this: what a reader takes in at a glance.
const MOST_SENTENCES: usize = 7;

/// Which sentences the summary of this length has: indices in page order. The longest prefix of
/// the order of choice that keeps the budget; where not even the first sentence does, the first
/// one that does.
#[must_use]
pub fn choose(sentences: &[Sentence], length: Length) -> Vec<usize> {
    let mut order = vec![0; sentences.len()];
    for (index, sentence) in sentences.iter().enumerate() {
        order[sentence.rank] = index;
    }
    let mut chosen = match length {
        Length::Auto => prefix(&order, fitting_count(order.len())),
        Length::Sentences(count) => prefix(&order, count),
        Length::Words(budget) => within_words(sentences, &order, budget),
        Length::Ratio(share) => {
            let total: usize = sentences.iter().map(|sentence| sentence.words).sum();
            within_words(
                sentences,
                &order,
                (share.clamp(0.0, 1.0) * total as f64) as usize,
            )
        }
    };
    chosen.sort_unstable();
    chosen
}

/// The number of sentences that suits an article of `total`: its square root, within bounds, so
/// that a note keeps its point and a book does not become a chapter.
fn fitting_count(total: usize) -> usize {
    let root = (total as f64).sqrt();
    (root.round() as usize).clamp(1, MOST_SENTENCES)
}

fn prefix(order: &[usize], count: usize) -> Vec<usize> {
    order[..count.min(order.len())].to_vec()
}

fn within_words(sentences: &[Sentence], order: &[usize], budget: usize) -> Vec<usize> {
    let mut left = budget;
    let fitting = order
        .iter()
        .take_while(|&&index| {
            let fits = sentences[index].words <= left;
            left = left.saturating_sub(sentences[index].words);
            fits
        })
        .count();
    if fitting == 0 {
        return order
            .iter()
            .copied()
            .find(|&index| sentences[index].words <= budget)
            .into_iter()
            .collect();
    }
    prefix(order, fitting)
}

impl Summary {
    /// The chosen sentences as one text: those of one block parted by a space (by nothing where
    /// the language puts no space between sentences), those of different blocks by a line end.
    #[must_use]
    pub fn text(&self, page: &Page) -> String {
        let mut text = String::new();
        let mut previous = None;
        for sentence in self.chosen.iter().map(|&index| &self.sentences[index]) {
            match previous.replace(sentence.block) {
                Some(block) if block != sentence.block => text.push('\n'),
                Some(_) if self.language.parts_sentences_by_space() => text.push(' '),
                _ => {}
            }
            text.push_str(sentence.text(page));
        }
        text
    }
}

impl Sentence {
    /// The sentence itself, as it stands on `page`.
    #[must_use]
    pub fn text<'p>(&self, page: &'p Page) -> &'p str {
        page.blocks
            .get(self.block)
            .map_or("", |block| self.range.of(&block.text))
    }
}

impl Emptiness {
    /// Why nothing was chosen from `sentences`; `None` if something was.
    #[must_use]
    pub fn of(page: &Page, sentences: &[Sentence], chosen: &[usize]) -> Option<Self> {
        if !chosen.is_empty() {
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
