//! The sample pages of the demo and what is expected of their summaries, kept in step.
//!
//! Each page listed in `www/demo/samples/index.json` has an expectation file of the same name in
//! `tests/samples`. A quotation that is not on its page would make every check built on it
//! meaningless: a forbidden string that no page contains can never be found in a summary, and a key
//! sentence with a typing error can never be chosen. So each quotation is looked up here, in the
//! text of the page's body as a browser would lay it out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Elements that do not part words: their tags vanish, where all other tags leave a space behind.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "rb", "ruby", "small",
    "span", "strong", "sub", "sup", "time", "u", "wbr",
];

/// Elements whose content is no text of the page.
const HIDDEN: &[&str] = &["script", "style", "svg", "template", "rt", "rp"];

const ENTITIES: &[(&str, &str)] = &[
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&nbsp;", "\u{a0}"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
    ("&hellip;", "…"),
    ("&copy;", "©"),
    ("&rsquo;", "’"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    // Last, so that no entity is made up from what an ampersand and the text after it spell.
    ("&amp;", "&"),
];

fn folder(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("`{key}` is not a string in {value}"))
}

fn strings<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    let list = value[key]
        .as_array()
        .unwrap_or_else(|| panic!("`{key}` is not a list in {value}"));
    list.iter()
        .map(|item| item.as_str().unwrap_or_else(|| panic!("{item} in `{key}`")))
        .collect()
}

fn tag_name(tag: &str) -> String {
    tag.trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase()
}

/// HTML collapses ASCII white space only: narrow and no-break spaces are typography and stay.
fn collapse(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of the page's body, white space collapsed.
///
/// This is no HTML parser: it knows as much as the samples need, whose markup is under our control.
fn body_text(html: &str) -> String {
    let body = html.find("<body").expect("the page has a body");
    let mut rest = &html[body..];
    let mut text = String::new();
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = &rest[open + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let end = comment.find("-->").expect("a comment ends");
            rest = &comment[end + 3..];
            continue;
        }
        let close = rest.find('>').expect("a tag ends");
        let tag = &rest[..close];
        let name = tag_name(tag);
        rest = &rest[close + 1..];
        if HIDDEN.contains(&name.as_str()) && !tag.starts_with('/') {
            let end = format!("</{name}>");
            let at = rest.find(&end).expect("a hidden element is closed");
            rest = &rest[at + end.len()..];
        } else if !INLINE.contains(&name.as_str()) {
            text.push(' ');
        }
    }
    text.push_str(rest);
    for (entity, character) in ENTITIES {
        text = text.replace(entity, character);
    }
    collapse(&text)
}

/// Everything that must hold for one entry of the index; each complaint names the file.
fn check(entry: &Value) {
    let file = string(entry, "file");
    let html = read(&folder("www/demo/samples").join(file));
    let name = file
        .strip_suffix(".html")
        .expect("a sample is an HTML page");
    let expected = json(&folder("tests/samples").join(format!("{name}.json")));

    for key in ["file", "language", "title"] {
        assert_eq!(
            string(&expected, key),
            string(entry, key),
            "{file}: `{key}`"
        );
    }
    for language in ["en", "fr"] {
        let note = string(&entry["note"], language);
        assert!(!note.is_empty(), "{file}: no note in {language}");
    }

    let text = body_text(&html);
    let find = |quotation: &str| {
        assert!(!quotation.is_empty(), "{file}: empty quotation");
        text.find(quotation)
            .unwrap_or_else(|| panic!("{file}: not on the page: {quotation:?}"))
    };
    find(string(&expected, "title"));
    let first = find(string(&expected, "first"));
    let last = find(string(&expected, "last"));
    assert!(first < last, "{file}: `first` comes after `last`");

    let gist = strings(&expected, "gist");
    assert!(
        (3..=6).contains(&gist.len()),
        "{file}: {} key sentences",
        gist.len()
    );
    let never = strings(&expected, "never");
    assert!(
        never.len() >= 3,
        "{file}: {} forbidden strings",
        never.len()
    );
    for forbidden in never {
        find(forbidden);
        let edges = [string(&expected, "first"), string(&expected, "last")];
        for sentence in gist.iter().chain(&edges) {
            assert!(
                !sentence.contains(forbidden),
                "{file}: {forbidden:?} is forbidden and wanted, in {sentence:?}"
            );
        }
    }
    for sentence in gist {
        let at = find(sentence);
        assert!(
            at <= last,
            "{file}: key sentence after the article's end: {sentence:?}"
        );
    }
}

#[test]
fn samples_and_expectations_are_in_step() {
    let index = json(&folder("www/demo/samples/index.json"));
    let entries = index.as_array().expect("the index is a list");
    assert!(!entries.is_empty(), "the index is empty");
    entries.iter().for_each(check);
}

/// A page or an expectation that nothing lists would be tested by nobody.
#[test]
fn nothing_lies_about_unlisted() {
    let index = json(&folder("www/demo/samples/index.json"));
    let listed: BTreeSet<String> = index
        .as_array()
        .expect("the index is a list")
        .iter()
        .map(|entry| string(entry, "file").trim_end_matches(".html").to_owned())
        .collect();
    let found = |of: &str, extension: &str| -> BTreeSet<String> {
        fs::read_dir(folder(of))
            .expect("the folder exists")
            .map(|entry| entry.expect("a readable entry").path())
            .filter(|path| path.extension().is_some_and(|found| found == extension))
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
            .filter(|stem| stem != "index")
            .collect()
    };
    assert_eq!(found("www/demo/samples", "html"), listed);
    assert_eq!(found("tests/samples", "json"), listed);
}

/// The samples are shown from disk and in tests: they must neither fetch nor run anything.
#[test]
fn samples_load_nothing_and_run_nothing() {
    let index = json(&folder("www/demo/samples/index.json"));
    for entry in index.as_array().expect("the index is a list") {
        let file = string(entry, "file");
        let html = read(&folder("www/demo/samples").join(file));
        for loading in [
            "src=",
            "srcset=",
            "rel=\"stylesheet\"",
            "@import",
            "url(",
            "<iframe",
        ] {
            assert!(!html.contains(loading), "{file}: contains {loading:?}");
        }
        for script in html.split("<script").skip(1) {
            assert!(
                script
                    .trim_start()
                    .starts_with("type=\"application/ld+json\""),
                "{file}: a script that is not JSON-LD"
            );
        }
    }
}
