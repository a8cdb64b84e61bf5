//! The Wasm boundary: the core's functions in JavaScript's terms.
//!
//! Offsets become UTF-16 units here, names become camelCase, options are checked, and a wrong one
//! becomes a typed error. Nothing else in the crate knows JavaScript.

mod analysis;
mod error;
mod host;
mod options;
mod page;
mod segmenter;
mod summary;
mod text;

use js_sys::JsString;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use analysis::{Analysis, Background};
use host::Host;
use page::PackedPage;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Reads and weighs plain text once, for any number of summaries; offsets in them are into `text`.
///
/// # Errors
///
/// Options that are unknown, of the wrong type, out of range or contradictory; an aborted signal.
#[wasm_bindgen(js_name = analyzeText)]
pub fn analyze_text(
    text: &JsString,
    #[wasm_bindgen(unchecked_param_type = "AnalysisOptions | undefined")] options: &JsValue,
    host: Host,
) -> Result<Analysis, JsValue> {
    Ok(Analysis::of_text(text, &options::read(options)?, host))
}

/// Reads and weighs a page once, for any number of summaries; offsets in them are into the text of the block
/// named beside them.
///
/// # Errors
///
/// As for `analyzeText`.
#[wasm_bindgen(js_name = analyzePage)]
pub fn analyze_page(
    packed: &PackedPage,
    #[wasm_bindgen(unchecked_param_type = "AnalysisOptions | undefined")] options: &JsValue,
    host: Host,
) -> Result<Analysis, JsValue> {
    Ok(Analysis::of_page(packed, &options::read(options)?, host))
}

/// Begins a background that no article is part of yet.
#[wasm_bindgen(js_name = createBackground)]
#[must_use]
pub fn create_background() -> Background {
    Background::default()
}

/// Judges which blocks of a page are its article.
///
/// # Errors
///
/// None; the type is that of every function here.
#[wasm_bindgen(js_name = extractArticle, unchecked_return_type = "Article")]
pub fn extract_article(packed: &PackedPage) -> Result<JsValue, JsValue> {
    to_js(&crate::extract(&page::read(packed)))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    const SERIALIZER: Serializer = Serializer::new().serialize_missing_as_null(true);
    value.serialize(&SERIALIZER).map_err(JsValue::from)
}
