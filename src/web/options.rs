//! Options as a JavaScript caller writes them, checked one by one.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use super::error::{out_of_range, wrong_type};
use super::segmenter;
use crate::options::{Kind, Length, Mention, Options};

#[wasm_bindgen(typescript_custom_section)]
const SUMMARY_OPTIONS: &str = r#"
/** What to summarize towards. At most one of `length`, `sentences`, `words`, `characters`, `seconds` and `ratio`. */
export interface SummaryOptions extends AnalysisOptions {
    /** What the summary is for; `"tldr"` where it is left out. */
    kind?: Kind;
    /**
     * The lengths of the web's `Summarizer`: at most 1, 3 or 5 sentences, 3, 5 or 7 key points, or 12, 17 or 22 words
     * of a headline.
     */
    length?: "short" | "medium" | "long";
    /** At most so many sentences: a whole number from 1. */
    sentences?: number;
    /**
     * At most so many words, as UAX #29 counts them, and in Thai, Lao, Khmer and Burmese as `Intl.Segmenter` does: a
     * whole number from 1.
     */
    words?: number;
    /** At most so many UTF-16 units in the summary's `text`, bullets and line ends included: a whole number from 1. */
    characters?: number;
    /** At most so many seconds of reading, at the mean speed of the language's readers: above 0. */
    seconds?: number;
    /** At most this share of the article's words: above 0, at most 1. */
    ratio?: number;
    /** Words that the summary is to be about: sentences that have them, or some of them, come first. */
    focus?: string | string[];
    /**
     * What is taken before all else, in this order, as far as the length allows: the indices of sentences in `all`, or
     * words of which the best sentence that has them all is taken, in whatever form.
     */
    require?: Mention | Mention[];
    /** What is never taken: the indices of sentences in `all`, or words, of which every sentence that has them all. */
    exclude?: Mention | Mention[];
}

/** What the page does not say of itself, or says wrongly. */
export interface AnalysisOptions {
    /** The article's title, where you know better than the page. */
    title?: string;
    /** The article's language as a BCP 47 tag, where you know better than the page. */
    language?: string;
    /**
     * Aborted before the call: the call throws the signal's reason instead of beginning. A call that answers a
     * promise ends whenever it is aborted.
     */
    signal?: AbortSignal;
    /**
     * Hears how much of the analysis is done, as a share of the time that it takes: at most a hundred numbers, each
     * larger than the one before, the last of them 1. What it throws is reported as what an event's listener throws.
     */
    onProgress?: (share: number) => void;
}

/** A sentence by its index in `all`, or words of it. */
export type Mention = number | string;
"#;

#[wasm_bindgen]
extern "C" {
    /// Copies what an object holds, which may run code of the caller's. A failed call that would have
    /// given a value leaves its place taken in the table of values; this one gives none.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = assign)]
    fn copy(to: &Object, from: &JsValue) -> Result<(), JsValue>;
}

/// The longest string that an option may be, in UTF-16 units: far longer than any title or list of words.
/// A title of tens of millions takes as much memory as an article of that length, beside the article.
const MOST_UNITS: u32 = 1 << 20;

/// The options in `value`, which may be `undefined` for none.
pub fn read(value: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options {
        word_breaker: segmenter::word_breaker(),
        ..Options::default()
    };
    if value.is_undefined() {
        return Ok(options);
    }
    let object = Object::new();
    // First of all, as to look at what throws would end the engine in the middle of its work.
    copy(&object, value)?;
    // No `instanceof`: an object of another realm, or without a prototype, is an object, too.
    if !value.is_object() || Array::is_array(value) {
        return Err(wrong_type(
            "options",
            "must be an object such as `{ sentences: 3 }`, or be left out",
        ));
    }
    let mut length_given_by: Option<String> = None;
    for key in Object::keys(&object) {
        let name = key.as_string().unwrap_or_default();
        let given = Reflect::get(&object, &key)?;
        if given.is_undefined() {
            continue;
        }
        let length = match name.as_str() {
            "sentences" => Length::Sentences(count(&name, &given)?),
            "words" => Length::Words(count(&name, &given)?),
            "characters" => Length::Characters(count(&name, &given)?),
            "seconds" => Length::Seconds(duration(&name, &given)?),
            "ratio" => Length::Ratio(share(&name, &given)?),
            "length" => choice(&name, &given, &LENGTHS)?,
            "kind" => {
                options.kind = choice(&name, &given, &KINDS)?;
                continue;
            }
            "title" => {
                options.title = Some(string(&name, &given)?);
                continue;
            }
            "language" => {
                options.language = Some(language_tag(&name, &given)?);
                continue;
            }
            "focus" => {
                let words = each(&given)?;
                let words = words.iter().map(|one| string(&name, one));
                options.focus = words.collect::<Result<_, _>>()?;
                continue;
            }
            "require" => {
                options.require = mentions(&name, &given)?;
                continue;
            }
            "exclude" => {
                options.exclude = mentions(&name, &given)?;
                continue;
            }
            "signal" => {
                check_signal(&name, &given)?;
                continue;
            }
            // Whoever listens is given beside the options.
            "onProgress" => continue,
            _ => {
                return Err(wrong_type(
                    &name,
                    "is not an option; the options are kind, length, sentences, words, characters, seconds, ratio, focus, require, exclude, title, language, signal and onProgress",
                ));
            }
        };
        if let Some(other) = length_given_by.replace(name.clone()) {
            return Err(wrong_type(
                &name,
                &["cannot stand beside `", &other, "`: give one length"].concat(),
            ));
        }
        options.length = length;
    }
    Ok(options)
}

fn count(name: &str, given: &JsValue) -> Result<usize, JsValue> {
    let number = number(name, given)?;
    if number.fract() != 0.0 || number < 1.0 {
        return Err(out_of_range(name, "must be a whole number from 1"));
    }
    // Beyond the largest count the cast saturates, which is no limit at all, as asked.
    Ok(number as usize)
}

/// The presets of length by their names.
const LENGTHS: [(&str, Length); 3] = [
    ("short", Length::Short),
    ("medium", Length::Medium),
    ("long", Length::Long),
];

/// The kinds of summary by their names.
const KINDS: [(&str, Kind); 4] = [
    ("tldr", Kind::Tldr),
    ("key-points", Kind::KeyPoints),
    ("teaser", Kind::Teaser),
    ("headline", Kind::Headline),
];

/// What the given name stands for.
fn choice<T: Copy>(name: &str, given: &JsValue, choices: &[(&str, T)]) -> Result<T, JsValue> {
    let given = string(name, given)?;
    let found = choices.iter().find(|(choice, _)| *choice == given);
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(choice, _)| *choice).collect();
        out_of_range(name, &["must be one of ", &names.join(", ")].concat())
    })
}

fn number(name: &str, given: &JsValue) -> Result<f64, JsValue> {
    given
        .as_f64()
        .ok_or_else(|| wrong_type(name, "must be a number"))
}

fn duration(name: &str, given: &JsValue) -> Result<f64, JsValue> {
    let seconds = number(name, given)?;
    if seconds > 0.0 {
        Ok(seconds)
    } else {
        Err(out_of_range(name, "must be above 0"))
    }
}

fn share(name: &str, given: &JsValue) -> Result<f64, JsValue> {
    let number = number(name, given)?;
    if number > 0.0 && number <= 1.0 {
        Ok(number)
    } else {
        Err(out_of_range(name, "must be above 0 and at most 1"))
    }
}

/// The elements of an array, or the one value that stands for an array of itself.
fn each(given: &JsValue) -> Result<Vec<JsValue>, JsValue> {
    if !given.has_type::<Array>() {
        return Ok(vec![given.clone()]);
    }
    let list = Array::new();
    copy(&list, given)?;
    Ok(list.to_vec())
}

fn mentions(name: &str, given: &JsValue) -> Result<Vec<Mention>, JsValue> {
    let mention = |one: &JsValue| match one.as_f64() {
        Some(index) if index.fract() == 0.0 && index >= 0.0 => {
            Ok(Mention::Sentence(index as usize))
        }
        Some(_) => Err(out_of_range(
            name,
            "names sentences by whole numbers from 0",
        )),
        None => string(name, one).map(Mention::Words),
    };
    each(given)?.iter().map(mention).collect()
}

fn string(name: &str, given: &JsValue) -> Result<String, JsValue> {
    let string: &js_sys::JsString = given
        .dyn_ref()
        .ok_or_else(|| wrong_type(name, "must be a string"))?;
    if string.length() > MOST_UNITS {
        return Err(out_of_range(name, "must have at most 1048576 UTF-16 units"));
    }
    Ok(string.into())
}

/// A tag of the form of BCP 47: letters and digits in parts of 1 to 8, parted by hyphens.
fn language_tag(name: &str, given: &JsValue) -> Result<String, JsValue> {
    let tag = string(name, given)?;
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if tag.split('-').all(is_part) {
        Ok(tag)
    } else {
        Err(out_of_range(
            name,
            "must be a BCP 47 language tag such as `fr`",
        ))
    }
}

fn check_signal(name: &str, given: &JsValue) -> Result<(), JsValue> {
    let signal: &AbortSignal = given
        .dyn_ref()
        .ok_or_else(|| wrong_type(name, "must be an AbortSignal"))?;
    if signal.aborted() {
        Err(signal.reason())
    } else {
        Ok(())
    }
}
