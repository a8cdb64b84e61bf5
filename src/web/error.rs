//! Errors as JavaScript's own: a `TypeError` or a `RangeError` that names the argument at fault.

use js_sys::{RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const ARGUMENT_ERROR: &str = r#"
/** What every function here throws for a wrong argument: a `TypeError` or a `RangeError`. */
export interface ArgumentError extends Error {
    name: "TypeError" | "RangeError";
    /** The argument or option at fault, such as `"ratio"`. */
    argument: string;
}
"#;

/// An argument of the wrong kind, unknown, or in contradiction with another.
pub fn wrong_type(argument: &str, problem: &str) -> JsValue {
    named(TypeError::new(&message(argument, problem)).into(), argument)
}

/// An argument outside its bounds.
pub fn out_of_range(argument: &str, problem: &str) -> JsValue {
    named(
        RangeError::new(&message(argument, problem)).into(),
        argument,
    )
}

/// Joined by hand: what `format!` can do beyond would be four times all that stands here.
fn message(argument: &str, problem: &str) -> String {
    ["nutgraf: `", argument, "` ", problem].concat()
}

fn named(error: JsValue, argument: &str) -> JsValue {
    // Setting a property of an object made here cannot fail.
    let _ = Reflect::set(&error, &"argument".into(), &argument.into());
    error
}
