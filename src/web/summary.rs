//! The summary in JavaScript's terms: offsets in UTF-16 units, sentences as slices of the very
//! string that was given.

use js_sys::{JsString, Reflect};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::discourse::{Leaning, Unfit};
use crate::limit::Limit;
use crate::options::Kind;
use crate::page::Page;
use crate::score::Score;
use crate::summary::{Emptiness, HeadlineSource};
use crate::text::Utf16Cursor;

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
    pub sentences: Vec<Sentence>,
    /// Every sentence of the article, in page order. The summary of `n` sentences is those with a
    /// `rank` below `n`, so that any other length needs no further call.
    pub all: Vec<Sentence>,
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

/// A sentence of the article, word for word.
#[derive(Clone, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Sentence {
    /// The sentence. Always `text.slice(start, end)`, where `text` is the text you gave, or for a
    /// page the text of the block.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "string")]
    pub text: JsString,
    /// Where it starts, in UTF-16 units.
    pub start: usize,
    /// Where it ends, in UTF-16 units: the offset one past its last.
    pub end: usize,
    /// The index of its block in the page.
    pub block: usize,
    /// How many words it has.
    pub words: usize,
    /// Its place in the order of choice: 0 is taken first.
    pub rank: usize,
    /// Why.
    pub score: Score,
    /// What it leans on; `null` where it stands alone.
    pub leaning: Option<LeansOn>,
    /// Why it is not quoted while another will do; `null` where it may be.
    pub unfit: Option<Unfit>,
}

/// What a sentence leans on.
#[derive(Clone, Copy, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct LeansOn {
    /// The index of the other sentence in `all`.
    pub on: usize,
    /// Why it leans on it.
    pub by: Leaning,
    /// Whether it cannot be understood without it, rather than sounding odd.
    pub is_strong: bool,
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
    pub occurrences: Vec<Occurrence>,
}

/// A place where a keyword stands: `text.slice(start, end)`, where `text` is the text you gave, or
/// for a page the text of the block.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Occurrence {
    /// The index of its sentence in `all`.
    pub sentence: usize,
    /// The index of its block in the page.
    pub block: usize,
    /// Where it starts, in UTF-16 units.
    pub start: usize,
    /// Where it ends, in UTF-16 units: the offset one past its last.
    pub end: usize,
}

/// A summary with offsets into the `text` that `page` was read from, as it was `decoded`.
pub fn from_text(text: &JsString, decoded: &str, page: &Page, summary: crate::Summary) -> Summary {
    let mut cursor = Utf16Cursor::new(decoded);
    let all = summary.sentences.iter().map(|sentence| {
        let base = page.blocks[sentence.block].start;
        let start = cursor.at(base + sentence.range.start);
        let end = cursor.at(base + sentence.range.end);
        placed(text, sentence, start, end)
    });
    let all = all.collect();
    let base = |block: usize| page.blocks.get(block).map_or(0, |block| block.start);
    let headline = summary.headline.clone().map(|found| {
        let title = summary.title.as_deref().unwrap_or_default();
        match found.block {
            Some(block) => placed_headline(found, decoded, base(block)),
            None => placed_headline(found, title, 0),
        }
    });
    assembled(page, summary, all, headline)
}

/// A summary with offsets into the text of each sentence's block. `page` is what was read from the
/// `given` JavaScript object.
pub fn from_page(given: &JsValue, page: &Page, summary: crate::Summary) -> Summary {
    let blocks = Reflect::get(given, &"blocks".into()).unwrap_or_default();
    let mut current: Option<(usize, JsString, Utf16Cursor<'_>)> = None;
    let mut all = Vec::with_capacity(summary.sentences.len());
    for sentence in &summary.sentences {
        if current
            .as_ref()
            .is_none_or(|(block, ..)| *block != sentence.block)
        {
            let text = &page.blocks[sentence.block].text;
            current = Some((
                sentence.block,
                given_text(&blocks, sentence.block).unwrap_or_else(|| text.as_str().into()),
                Utf16Cursor::new(text),
            ));
        }
        if let Some((_, text, cursor)) = &mut current {
            let start = cursor.at(sentence.range.start);
            let end = cursor.at(sentence.range.end);
            all.push(placed(text, sentence, start, end));
        }
    }
    let headline = summary.headline.clone().map(|found| {
        let block = found.block.and_then(|block| page.blocks.get(block));
        let title = summary.title.as_deref().unwrap_or_default();
        placed_headline(found, block.map_or(title, |block| &block.text), 0)
    });
    assembled(page, summary, all, headline)
}

/// The text of a block as it was given; `None` where the object no longer holds a string there.
fn given_text(blocks: &JsValue, block: usize) -> Option<JsString> {
    let block = Reflect::get_u32(blocks, u32::try_from(block).ok()?).ok()?;
    Reflect::get(&block, &"text".into()).ok()?.dyn_into().ok()
}

fn placed(text: &JsString, sentence: &crate::Sentence, start: usize, end: usize) -> Sentence {
    // A slice of the given string, not a decoded copy: a lone surrogate in it stays what it was.
    // The offsets fit 32 bits as no JavaScript string is longer than 2^30 units.
    let slice = text.slice(start as u32, end as u32);
    Sentence {
        text: slice,
        start,
        end,
        block: sentence.block,
        words: sentence.words,
        rank: sentence.rank,
        score: sentence.score,
        leaning: sentence.cohesion.leans_on.map(|(on, by)| LeansOn {
            on,
            by,
            is_strong: by.is_strong(),
        }),
        unfit: sentence.cohesion.unfit,
    }
}

/// A headline with offsets into `text`, of which its block begins at the byte `base`.
fn placed_headline(headline: crate::Headline, text: &str, base: usize) -> Headline {
    let mut cursor = Utf16Cursor::new(text);
    Headline {
        start: cursor.at(base + headline.range.start),
        end: cursor.at(base + headline.range.end),
        text: headline.text,
        source: headline.source,
        block: headline.block,
        cut: headline.cut,
    }
}

fn assembled(
    page: &Page,
    summary: crate::Summary,
    all: Vec<Sentence>,
    headline: Option<Headline>,
) -> Summary {
    let text = summary.text(page);
    let keywords = summary.keywords.into_iter();
    let keyword = |keyword: crate::Keyword| Keyword {
        occurrences: occurrences(&keyword, page, &summary.sentences, &all),
        text: keyword.text,
        weight: keyword.weight,
    };
    let keywords = keywords.map(keyword).collect();
    Summary {
        kind: summary.kind,
        text,
        sentences: summary
            .chosen
            .iter()
            .map(|&index| all[index].clone())
            .collect(),
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
        keywords,
        emptiness: summary.emptiness,
        limit: summary.limit,
    }
}

/// Where a keyword stands, `all` being the `sentences` with their offsets. The cost is the length of
/// the sentences it stands in.
fn occurrences(
    keyword: &crate::Keyword,
    page: &Page,
    sentences: &[crate::Sentence],
    all: &[Sentence],
) -> Vec<Occurrence> {
    let mut current: Option<(usize, Utf16Cursor<'_>)> = None;
    let places = keyword.occurrences.iter().map(|place| {
        let index = place.sentence;
        let (_, cursor) = match &mut current {
            Some(current) if current.0 == index => current,
            current => current.insert((index, Utf16Cursor::new(sentences[index].text(page)))),
        };
        let Sentence { block, start, .. } = all[index];
        Occurrence {
            sentence: index,
            block,
            start: start + cursor.at(place.range.start),
            end: start + cursor.at(place.range.end),
        }
    });
    places.collect()
}
