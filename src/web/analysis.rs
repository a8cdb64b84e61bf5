//! An article that stays in the Wasm, for any number of summaries.

use std::borrow::Cow;

use js_sys::JsString;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::page::PackedPage;
use super::{options, page, summary, to_js};
use crate::options::Options;
use crate::page::Page;

/// An article, read and weighed once: each summary of it costs less than a millisecond. It is freed
/// with the object; `free` does so at once.
#[wasm_bindgen]
pub struct Analysis {
    given: Given,
    analysis: crate::Analysis<'static>,
}

/// What the article was given as: sentences are slices of it.
enum Given {
    Text { text: JsString, decoded: String },
    Page(JsValue),
}

/// A term of a sentence and what it weighs there.
#[derive(Serialize, Tsify)]
pub struct WeightedTerm {
    /// The word as it stands in the sentence; folded, where it is a part of a run without spaces.
    pub text: String,
    /// Its share of the sentence's squared TF-IDF weight, between 0 and 1.
    pub weight: f64,
}

#[wasm_bindgen]
impl Analysis {
    /// Makes a summary, as `summarize` does. `title` and `language` are those of the analysis.
    ///
    /// # Errors
    ///
    /// Options that are unknown, of the wrong type, out of range or contradictory; an aborted signal.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summarize(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.summary(&options::read(options)?)
    }

    /// The terms of the sentence of this index in `all`, heaviest first; none where there is no such
    /// sentence.
    ///
    /// # Errors
    ///
    /// None; the type is that of every function here.
    #[wasm_bindgen(unchecked_return_type = "WeightedTerm[]")]
    pub fn terms(&self, sentence: usize) -> Result<JsValue, JsValue> {
        let terms = self.analysis.terms(sentence).into_iter();
        let published = terms.map(|term| WeightedTerm {
            text: term.text,
            weight: term.weight,
        });
        to_js(&published.collect::<Vec<_>>())
    }
}

impl Analysis {
    pub fn of_text(text: &JsString, options: &Options) -> Self {
        let decoded = String::from(text);
        let page = Page::from_text(&decoded);
        Self {
            given: Given::Text {
                text: text.clone(),
                decoded,
            },
            analysis: crate::Analysis::of(Cow::Owned(page), options),
        }
    }

    pub fn of_page(given: &JsValue, packed: &PackedPage, options: &Options) -> Self {
        Self {
            given: Given::Page(given.clone()),
            analysis: crate::Analysis::of(Cow::Owned(page::read(packed)), options),
        }
    }

    pub fn summary(&self, options: &Options) -> Result<JsValue, JsValue> {
        let page = self.analysis.page();
        let made = self.analysis.summary(options);
        to_js(&match &self.given {
            Given::Text { text, decoded } => summary::from_text(text, decoded, page, made),
            Given::Page(given) => summary::from_page(given, page, made),
        })
    }
}
