//! What the engine asks of the package that runs it.

use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const HOST: &str = r#"import type { Host } from "../host.js";"#;

#[wasm_bindgen]
extern "C" {
    /// Who runs the engine. It never throws, which would end the engine in the middle of its work.
    #[wasm_bindgen(typescript_type = "Host")]
    pub type Host;

    /// This share of an analysis is done.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, share: f64);

    /// The sentences of these numbers.
    #[wasm_bindgen(method)]
    pub fn sentences(this: &Host, numbers: &[f64]) -> Array;

    /// The places where a keyword stands, of these numbers.
    #[wasm_bindgen(method)]
    pub fn occurrences(this: &Host, numbers: &[f64]) -> Array;
}
