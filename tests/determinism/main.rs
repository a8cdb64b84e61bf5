//! The same input gives the same bytes on every platform.
//!
//! Each platform summarizes the same documents and makes one digest of all that it says of them: every
//! field of every summary, numbers by their bits. It is compared with `digests.json`, here natively and
//! in `tests/package`, `tests/matrix` and `tests/browser` by the Wasm. After a change to what summaries
//! say, or to a fixture, `node tests/determinism/write.mjs` writes that file anew.
//!
//! Texts in Thai, Lao, Khmer and Burmese are left out, as platforms have dictionaries of their own.

mod documents;
mod inputs;
mod published;

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;

use documents::{Document, documents};
use inputs::{Inputs, fixtures, read};
use nutgraf::summarize;
use published::published;
use serde_json::{Map, Value, json};

#[test]
fn native_summaries_have_the_digest_of_all_platforms() {
    let inputs = Inputs::read();
    // To find which summary differs: what `write.mjs` writes of the Wasm's is compared with this.
    let mut lines =
        std::env::var_os("NUTGRAF_LINES").map(|file| File::create(file).expect("a file"));
    let mut digests = Map::new();
    for (group, documents) in documents(&fixtures(), &inputs) {
        let mut digest = Digest::default();
        for (index, document) in documents.iter().enumerate() {
            let Document { page, text } = document;
            let summary = summarize(page, &inputs.options(index));
            let value = published(&summary, page, text.as_deref());
            let mut line = String::new();
            write_canonical(&value, &mut line);
            line.push('\n');
            digest.add(&line);
            if let Some(lines) = &mut lines {
                write!(lines, "{group} {index} {line}").expect("the file can be written");
            }
        }
        let described =
            json!({ "documents": documents.len(), "digest": format!("{:016x}", digest.0) });
        digests.insert(group.to_owned(), described);
    }
    let expected: Value = serde_json::from_str(&read("tests/determinism/digests.json"))
        .expect("the digests are JSON");
    assert_eq!(Value::Object(digests), expected);
}

/// JSON with the keys in the order of their letters, and each number as the bits that it has in 64 of them.
fn write_canonical(value: &Value, line: &mut String) {
    match value {
        Value::Number(number) => {
            let bits = number.as_f64().expect("a number of 64 bits").to_bits();
            let _ = write!(line, "{bits:016x}");
        }
        Value::Array(list) => {
            line.push('[');
            for (index, item) in list.iter().enumerate() {
                line.push_str(if index > 0 { "," } else { "" });
                write_canonical(item, line);
            }
            line.push(']');
        }
        // Its keys are sorted: it is a tree.
        Value::Object(fields) => {
            line.push('{');
            for (index, (key, field)) in fields.iter().enumerate() {
                let _ = write!(line, "{}\"{key}\":", if index > 0 { "," } else { "" });
                write_canonical(field, line);
            }
            line.push('}');
        }
        simple => {
            let _ = write!(line, "{simple}");
        }
    }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo 1991).
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
