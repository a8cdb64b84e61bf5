//! An article that stays in the Wasm, for any number of summaries.

use std::borrow::Cow;

use js_sys::{Array, JsString};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::error::wrong_type;
use super::host::Host;
use super::page::PackedPage;
use super::summary::{Starts, published};
use super::{options, page, to_js};
use crate::options::Options;
use crate::page::Page;

/// An article, read and weighed once: each summary of it costs less than a millisecond. It is freed
/// with the object; `free` does so at once.
#[wasm_bindgen]
pub struct Analysis {
    analysis: crate::Analysis<'static>,
    starts: Starts,
    host: Host,
}

/// A term of a sentence and what it weighs there.
#[derive(Serialize, Tsify)]
pub struct WeightedTerm {
    /// The word as it stands in the sentence; folded, where it is a part of a run without spaces.
    pub text: String,
    /// Its share of the sentence's squared TF-IDF weight, between 0 and 1.
    pub weight: f64,
}

/// How much of an article is new against a background.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Novelty {
    /// The share of the article's TF-IDF weight, each sentence counting alike and stop words for
    /// nothing, that stands on terms which no other article on its subject names: between 0 and 1.
    pub share: f64,
    /// The same for every sentence, in the order of `all`; 0 for one that is all stop words.
    pub sentences: Vec<f64>,
    /// The sentences that a reader of the background should read, as indices in `all`, in the order of
    /// choice: what is both salient and for more than half new, what was named once counting no more;
    /// just before each stands what it is not understood without.
    pub additions: Vec<usize>,
    /// How many articles of the background are on the same subject, in the same language. Where it is
    /// 0, all is new because there is nothing to compare with.
    pub compared_with: usize,
}

/// Articles that are known already, to tell what another one adds to them. It is freed with the object.
#[wasm_bindgen]
#[derive(Default)]
pub struct Background(crate::Background);

#[wasm_bindgen]
impl Background {
    /// Takes in an article; nothing happens where it is there already. The cost is proportional to it.
    pub fn add(&mut self, article: &Analysis) {
        self.0.add(&article.analysis);
    }

    /// Forgets an article; nothing happens where it is not there.
    pub fn remove(&mut self, article: &Analysis) {
        self.0.remove(&article.analysis);
    }
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
        let made = self.analysis.summary(&options::read(options)?);
        let page = self.analysis.page();
        to_js(&published(page, &self.starts, made, &self.host))
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

    /// How much of the article is covered after each of these sentences, indices in `all`, taken in this
    /// order: shares between 0 and 1 as in `coverage.share`. An index that no sentence has adds nothing.
    ///
    /// # Errors
    ///
    /// Something else than an array.
    pub fn coverage(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly number[]")] sentences: &JsValue,
    ) -> Result<Vec<f64>, JsValue> {
        if !Array::is_array(sentences) {
            return Err(wrong_type("sentences", "must be an array of indices"));
        }
        let taken = Array::from(sentences).into_iter();
        // What is no number becomes the index of no sentence.
        let taken = taken.map(|index| index.as_f64().map_or(usize::MAX, |index| index as usize));
        Ok(self.analysis.coverage(&taken.collect::<Vec<_>>()))
    }

    /// What the article says that no other article of the background on its subject has said; with
    /// itself it is not compared. Beyond the cost of a summary it looks at each of its terms once for
    /// each of those articles.
    ///
    /// # Errors
    ///
    /// None; the type is that of every function here.
    #[wasm_bindgen(unchecked_return_type = "Novelty")]
    pub fn novelty(&self, background: &Background) -> Result<JsValue, JsValue> {
        let novelty = self.analysis.novelty(&background.0);
        to_js(&Novelty {
            share: novelty.share,
            sentences: novelty.sentences,
            additions: novelty.additions,
            compared_with: novelty.compared_with,
        })
    }
}

impl Analysis {
    pub fn of_text(text: &JsString, options: &Options, host: Host) -> Self {
        let text = String::from(text);
        let page = Page::from_text(&text);
        let starts = Starts::in_text(&text, &page);
        // The page has a copy of all that is to be read.
        drop(text);
        Self::of(page, starts, options, host)
    }

    pub fn of_page(packed: &PackedPage, options: &Options, host: Host) -> Self {
        Self::of(page::read(packed), Starts::default(), options, host)
    }

    fn of(page: Page, starts: Starts, options: &Options, host: Host) -> Self {
        let mut tell = |share| host.tell(share);
        let analysis = crate::Analysis::with_progress(Cow::Owned(page), options, &mut tell);
        Self {
            analysis,
            starts,
            host,
        }
    }
}
