//! What is known of any text, article or not: its language, its sentences and its paragraphs.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::options;
use crate::language::{Identification, identify};
use crate::page::Page;
use crate::sentence::split;
use crate::text::{Range, Utf16Cursor};

/// The language of `text` by the text alone: its code and the confidence. Long texts are judged by samples
/// of them.
#[wasm_bindgen(js_name = detectLanguage, unchecked_return_type = "[language: string, confidence: number]")]
#[must_use]
pub fn detect_language(text: &JsString) -> Array {
    let Identification {
        language,
        confidence,
    } = identify(&String::from(text), None);
    Array::of2(&language.code().into(), &confidence.into())
}

/// Where each sentence of `text` starts and ends, in UTF-16 units: two numbers a sentence.
///
/// # Errors
///
/// Options as for `analyzeText`.
#[wasm_bindgen(js_name = splitText)]
pub fn split_text(
    text: &JsString,
    #[wasm_bindgen(unchecked_param_type = "AnalysisOptions | undefined")] options: &JsValue,
) -> Result<Vec<u32>, JsValue> {
    let declared = options::read(options)?.language;
    let text = String::from(text);
    let language = identify(&text, declared.as_deref()).language;
    Ok(in_utf16(&text, split(&text, language)))
}

/// Where each block of `text` starts and ends, in UTF-16 units: two numbers a block. Blank lines part them.
#[wasm_bindgen(js_name = blocksOf)]
#[must_use]
pub fn blocks_of(text: &JsString) -> Vec<u32> {
    let text = String::from(text);
    let blocks = Page::from_text(&text).blocks.into_iter();
    let ranges = blocks.map(|block| Range::new(block.start, block.start + block.text.len()));
    in_utf16(&text, ranges.collect())
}

/// Where `ranges` of `text` start and end, in UTF-16 units.
fn in_utf16(text: &str, ranges: Vec<Range>) -> Vec<u32> {
    let mut cursor = Utf16Cursor::new(text);
    let mut offsets = Vec::new();
    for Range { start, end } in ranges {
        // The offsets fit 32 bits as no JavaScript string is longer than 2^30 units.
        offsets.push(cursor.at(start) as u32);
        offsets.push(cursor.at(end) as u32);
    }
    offsets
}
