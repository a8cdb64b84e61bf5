//! `Intl.Segmenter`: the platform's dictionaries of Thai, Lao, Khmer and Burmese.

use std::cell::OnceCell;

use js_sys::Intl::{Segmenter, SegmenterGranularity, SegmenterOptions};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

use crate::term::WordBreaker;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = Intl)]
    static INTL: JsValue;
}

thread_local! {
    static SEGMENTER: OnceCell<Option<Segmenter>> = const { OnceCell::new() };
}

/// The platform's word breaker; `None` where it has none (Firefox before 125).
pub fn word_breaker() -> Option<WordBreaker> {
    class().map(|_| WordBreaker(ends))
}

fn class() -> Option<Function> {
    let class = INTL.with(|intl| Reflect::get(intl, &"Segmenter".into()));
    class.ok()?.dyn_into().ok()
}

fn segmenter() -> Option<Segmenter> {
    class()?;
    let options = SegmenterOptions::new();
    options.set_granularity(SegmenterGranularity::Word);
    // The dictionary goes by the script: the language of the page would change nothing.
    Some(Segmenter::new(&Array::of1(&"th".into()), &options))
}

/// Where the words of `run` end, in bytes.
fn ends(run: &str) -> Vec<usize> {
    SEGMENTER.with(|cell| {
        // Made when the first such word is met: that takes milliseconds, and few texts have one.
        let segmenter = cell.get_or_init(segmenter).as_ref();
        let segments = segmenter.map(|segmenter| segmenter.segment(run));
        let segments = segments.and_then(|segments| js_sys::try_iter(&segments).ok()?);
        let mut end = 0;
        let mut ends = Vec::new();
        for segment in segments.into_iter().flatten().flatten() {
            let word = Reflect::get(&segment, &"segment".into()).unwrap_or_default();
            end += word.as_string().unwrap_or_default().len();
            ends.push(end);
        }
        ends
    })
}
