//! A summary as the package publishes it: what `src/web` makes of it, written once more without JavaScript.

use std::cell::RefCell;

use nutgraf::{Page, Sentence, Summary, Utf16Cursor};
use serde_json::{Value, json};

/// The summary of `page`. `text` is the plain text that the page was made from, if it was.
pub fn published(summary: &Summary, page: &Page, text: Option<&str>) -> Value {
    // One for all, as a cursor goes on from where it was asked last.
    let cursor = text.map(|text| RefCell::new(Utf16Cursor::new(text)));
    let place = |block: usize, byte: usize| {
        let block = &page.blocks[block];
        match &cursor {
            Some(cursor) => cursor.borrow_mut().at(block.start + byte),
            None => Utf16Cursor::new(&block.text).at(byte),
        }
    };
    let sentence = |sentence: &Sentence| {
        let leaning = sentence.cohesion.leans_on;
        json!({
            "text": sentence.text(page),
            "start": place(sentence.block, sentence.range.start),
            "end": place(sentence.block, sentence.range.end),
            "block": sentence.block,
            "words": sentence.words,
            "rank": sentence.rank,
            "score": sentence.score,
            "leaning": leaning.map(|(on, by)| json!({ "on": on, "by": by, "isStrong": by.is_strong() })),
            "unfit": sentence.cohesion.unfit,
        })
    };
    let all: Vec<Value> = summary.sentences.iter().map(sentence).collect();
    let chosen: Vec<&Value> = summary.chosen.iter().map(|&index| &all[index]).collect();
    let headline = summary.headline.as_ref().map(|headline| {
        let title = summary.title.as_deref().unwrap_or_default();
        let at = |byte| match headline.block {
            Some(block) => place(block, byte),
            None => Utf16Cursor::new(title).at(byte),
        };
        json!({
            "text": headline.text,
            "source": headline.source,
            "block": headline.block,
            "start": at(headline.range.start),
            "end": at(headline.range.end),
            "cut": headline.cut,
        })
    });
    let keywords = summary.keywords.iter().map(|keyword| {
        let occurrences = keyword.occurrences.iter().map(|occurrence| {
            let sentence = &summary.sentences[occurrence.sentence];
            let at = |byte| place(sentence.block, sentence.range.start + byte);
            json!({
                "sentence": occurrence.sentence,
                "block": sentence.block,
                "start": at(occurrence.range.start),
                "end": at(occurrence.range.end),
            })
        });
        json!({
            "text": keyword.text,
            "weight": keyword.weight,
            "occurrences": occurrences.collect::<Vec<_>>(),
        })
    });
    json!({
        "kind": summary.kind,
        "text": summary.text(page),
        "sentences": chosen,
        "all": all,
        "language": summary.language.code(),
        "languageConfidence": summary.language_confidence,
        "title": summary.title,
        "article": summary.article,
        "coverage": {
            "share": summary.coverage.share,
            "next": summary.coverage.next,
            "missing": summary.coverage.missing,
        },
        "headline": headline,
        "keywords": keywords.collect::<Vec<_>>(),
        "emptiness": summary.emptiness,
        "limit": summary.limit,
    })
}
