//! The summary in JavaScript's terms: offsets in UTF-16 units, sentences as slices of the very
//! string that was given.
//!
//! An article has hundreds of sentences with twenty fields each, and places of its keywords: setting
//! each field from here takes longer than choosing the sentences. So they leave as rows of numbers, of
//! which `pkg/src/packed-summary.ts` makes objects.

use js_sys::Array;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::host::Host;
use crate::article::Article;
use crate::limit::Limit;
use crate::options::Kind;
use crate::page::Page;
use crate::summary::{Emptiness, HeadlineSource};
use crate::text::Utf16Cursor;

#[wasm_bindgen(typescript_custom_section)]
const PACKED_SUMMARY: &str = r#"import type { Occurrence, Sentence } from "../packed-summary.js";"#;

/// A summary, and everything that a reader may ask about it.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Summary {
    /// What it was made for.
    pub kind: Kind,
    /// The sentences' text: those of one block parted by a space (none in Chinese and Japanese),
    /// those of different blocks by a line end; key points one to a line, each after `* `; or the
    /// headline.
    pub text: String,
    /// The summary, in page order; for a headline the sentence that it was made of, if one.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Sentence[]")]
    pub sentences: Array,
    /// Every sentence of the article, in page order. The summary of `n` sentences is those with a
    /// `rank` below `n`, so that any other length needs no further call.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Sentence[]")]
    pub all: Array,
    /// The article's language as a BCP 47 code, `"und"` where it is unknown.
    pub language: String,
    /// How likely `language` is the right one, from 0 to 1; 0 if and only if it is `"und"`.
    pub language_confidence: f64,
    /// The title the sentences were compared with.
    pub title: Option<String>,
    /// What each block of the page is.
    pub article: Article,
    /// How much of the article the summary covers, and what its reader would miss.
    pub coverage: Coverage,
    /// The headline; `null` where none was asked for, or none fits.
    pub headline: Option<Headline>,
    /// The heaviest words and phrases, at most twelve, heaviest first; none is part of another.
    pub keywords: Vec<Keyword>,
    /// Why there is nothing to show; `null` where there is something.
    pub emptiness: Option<Emptiness>,
    /// Why an extract says little of this page; `null` where nothing stands against one.
    pub limit: Option<Limit>,
}

/// The title, or a sentence without its full stop and what it can do without: never a word that the
/// author did not write.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Headline {
    /// The headline: `slice(start, end)` of what it was made of, unless a part of its middle was cut.
    pub text: String,
    /// What it was made of.
    pub source: HeadlineSource,
    /// The index of its block in the page; `null` for a title that no block shows.
    pub block: Option<usize>,
    /// Where it starts, in UTF-16 units: in the text as a sentence does, or in `title` where
    /// `block` is `null`.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether more than a full stop was left out.
    pub cut: bool,
}

/// How much of the article a summary covers, and what its reader would miss.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Coverage {
    /// The share of the article's TF-IDF weight, each sentence counting alike, that stands on terms
    /// which the summary names: between 0 and 1.
    pub share: f64,
    /// The index in `all` of the sentence that would be taken next; `null` where none is left that is
    /// fit to be quoted.
    pub next: Option<usize>,
    /// The article's keywords that the summary does not name, heaviest first.
    pub missing: Vec<String>,
}

/// A word or a phrase of one to four words, its weight, and where it stands.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Keyword {
    /// The word or phrase as it most often stands in the article.
    pub text: String,
    /// Its TF-IDF weight over the article, as a share of the heaviest one's: above 0, at most 1.
    pub weight: f64,
    /// Every place where it stands, in any of its forms, in the order of the text.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Occurrence[]")]
    pub occurrences: Array,
}

/// Where the blocks of a text begin in it, in UTF-16 units; for those of a page each at 0, as offsets are
/// into the text of the block.
#[derive(Debug, Default)]
pub struct Starts(Vec<usize>);

impl Starts {
    /// Of the blocks of the `page` that `text` was read as.
    pub fn in_text(text: &str, page: &Page) -> Self {
        let mut cursor = Utf16Cursor::new(text);
        let blocks = page.blocks.iter();
        Self(blocks.map(|block| cursor.at(block.start)).collect())
    }

    fn of(&self, block: usize) -> usize {
        self.0.get(block).copied().unwrap_or_default()
    }
}

/// Where the sentences of an article start and end: offsets as they are published.
struct Places(Vec<(usize, usize)>);

impl Places {
    fn of(sentences: &[crate::Sentence], page: &Page, starts: &Starts) -> Self {
        let mut current: Option<(usize, Utf16Cursor<'_>)> = None;
        let places = sentences.iter().map(|sentence| {
            let block = sentence.block;
            let (_, cursor) = match &mut current {
                Some(current) if current.0 == block => current,
                current => current.insert((block, Utf16Cursor::new(&page.blocks[block].text))),
            };
            let start = starts.of(block);
            let offset = |byte| start + cursor.at(byte);
            let [start, end] = [sentence.range.start, sentence.range.end].map(offset);
            (start, end)
        });
        Self(places.collect())
    }
}

/// The summary as JavaScript has it, of the article of `page`.
pub fn published(page: &Page, starts: &Starts, summary: crate::Summary, host: &Host) -> Summary {
    let places = Places::of(&summary.sentences, page, starts);
    let all = host.sentences(&rows(&summary.sentences, &places));
    let chosen = summary.chosen.iter();
    let headline = summary.headline.clone().map(|found| {
        let block = found.block;
        let title = summary.title.as_deref().unwrap_or_default();
        let text = block.and_then(|block| page.blocks.get(block));
        let text = text.map_or(title, |block| &block.text);
        let start = block.map_or(0, |block| starts.of(block));
        placed_headline(found, text, start)
    });
    let text = summary.text(page);
    let keywords = summary.keywords.into_iter();
    let keyword = |keyword: crate::Keyword| Keyword {
        occurrences: host.occurrences(&rows_of_occurrences(
            &keyword,
            page,
            &summary.sentences,
            &places,
        )),
        text: keyword.text,
        weight: keyword.weight,
    };
    Summary {
        kind: summary.kind,
        text,
        sentences: chosen.map(|&index| all.get(index as u32)).collect(),
        all,
        coverage: Coverage {
            share: summary.coverage.share,
            next: summary.coverage.next,
            missing: summary.coverage.missing,
        },
        headline,
        language: summary.language.code().to_owned(),
        language_confidence: summary.language_confidence,
        title: summary.title,
        article: summary.article,
        keywords: keywords.map(keyword).collect(),
        emptiness: summary.emptiness,
        limit: summary.limit,
    }
}

/// A headline with offsets from the `start` of `text`.
fn placed_headline(headline: crate::Headline, text: &str, start: usize) -> Headline {
    let mut cursor = Utf16Cursor::new(text);
    Headline {
        start: start + cursor.at(headline.range.start),
        end: start + cursor.at(headline.range.end),
        text: headline.text,
        source: headline.source,
        block: headline.block,
        cut: headline.cut,
    }
}

/// The numbers of each sentence. What may be missing counts from 1, and is 0 where it is missing.
fn rows(sentences: &[crate::Sentence], places: &Places) -> Vec<f64> {
    let rows = sentences.iter().zip(&places.0);
    let rows = rows.flat_map(|(sentence, (start, end))| {
        let leaning = sentence.cohesion.leans_on;
        let by = leaning.map_or(0, |(_, by)| by as usize + 1);
        let (on, is_strong) = leaning.map_or((0, false), |(on, by)| (on, by.is_strong()));
        let unfit = sentence
            .cohesion
            .unfit
            .map_or(0, |unfit| unfit as usize + 1);
        let score = sentence.score;
        [
            sentence.block as f64,
            *start as f64,
            *end as f64,
            sentence.words as f64,
            sentence.rank as f64,
            score.centrality,
            score.importance,
            score.title,
            score.position,
            score.form,
            score.cohesion,
            score.focus,
            score.total,
            by as f64,
            on as f64,
            f64::from(is_strong),
            unfit as f64,
        ]
    });
    rows.collect()
}

/// The numbers of each place where a keyword stands. The cost is the length of the sentences it stands in.
fn rows_of_occurrences(
    keyword: &crate::Keyword,
    page: &Page,
    sentences: &[crate::Sentence],
    places: &Places,
) -> Vec<f64> {
    let mut current: Option<(usize, Utf16Cursor<'_>)> = None;
    let rows = keyword.occurrences.iter().flat_map(|place| {
        let index = place.sentence;
        let (_, cursor) = match &mut current {
            Some(current) if current.0 == index => current,
            current => current.insert((index, Utf16Cursor::new(sentences[index].text(page)))),
        };
        let (start, _) = places.0[index];
        let offset = |byte| start + cursor.at(byte);
        let [start, end] = [place.range.start, place.range.end].map(offset);
        [index, sentences[index].block, start, end].map(|number| number as f64)
    });
    rows.collect()
}
