//! What all platforms are given: the texts of the fixtures, and options as JavaScript writes them.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{BlockKind, Container, Kind, Length, Mention, Options};
use serde::Deserialize;
use serde_json::{Map, Value};

const FOLDERS: [&str; 4] = [
    "tests/articles",
    "tests/pages",
    "tests/sentences",
    "www/demo/samples",
];

/// What `inputs.json` holds.
#[derive(Deserialize)]
pub struct Inputs {
    options: Vec<Map<String, Value>>,
    pub containers: Vec<Container>,
    pub kinds: Vec<BlockKind>,
}

impl Inputs {
    pub fn read() -> Self {
        serde_json::from_str(&read("tests/determinism/inputs.json")).expect("the inputs are valid")
    }

    /// The options for the document of this index.
    pub fn options(&self, document: usize) -> Options {
        let mut options = Options::default();
        for (name, value) in &self.options[document % self.options.len()] {
            set(&mut options, name, value);
        }
        options
    }
}

/// The text of a file, given by its place in the project.
pub fn read(place: &str) -> String {
    fs::read_to_string(root().join(place)).unwrap_or_else(|error| panic!("{place}: {error}"))
}

/// The texts of all fixtures, in the order of their paths.
pub fn fixtures() -> Vec<String> {
    let mut texts = Vec::new();
    for folder in FOLDERS {
        let entries = fs::read_dir(root().join(folder)).expect("a folder is readable");
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut names: Vec<_> = names
            .filter(|name| name.ends_with(".html") || name.ends_with(".txt"))
            .collect();
        names.sort();
        texts.extend(names.iter().map(|name| read(&format!("{folder}/{name}"))));
    }
    texts
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Sets an option to a value as JavaScript writes it.
fn set(options: &mut Options, name: &str, value: &Value) {
    let count = || value.as_u64().expect("a count") as usize;
    let number = || value.as_f64().expect("a number");
    let string = || value.as_str().expect("a string").to_owned();
    let list = || value.as_array().expect("a list").iter();
    let mention = |value: &Value| match value {
        Value::Number(index) => Mention::Sentence(index.as_u64().expect("an index") as usize),
        words => Mention::Words(words.as_str().expect("words").to_owned()),
    };
    match name {
        "kind" => {
            options.kind = match value.as_str() {
                Some("key-points") => Kind::KeyPoints,
                Some("teaser") => Kind::Teaser,
                Some("headline") => Kind::Headline,
                _ => panic!("no kind: {value}"),
            }
        }
        "length" => {
            options.length = match value.as_str() {
                Some("short") => Length::Short,
                Some("medium") => Length::Medium,
                Some("long") => Length::Long,
                _ => panic!("no length: {value}"),
            }
        }
        "sentences" => options.length = Length::Sentences(count()),
        "words" => options.length = Length::Words(count()),
        "characters" => options.length = Length::Characters(count()),
        "seconds" => options.length = Length::Seconds(number()),
        "ratio" => options.length = Length::Ratio(number()),
        "title" => options.title = Some(string()),
        "language" => options.language = Some(string()),
        "focus" => {
            let words = list().map(|word| word.as_str().expect("a word").to_owned());
            options.focus = words.collect();
        }
        "require" => options.require = list().map(mention).collect(),
        "exclude" => options.exclude = list().map(mention).collect(),
        _ => panic!("no option: {name}"),
    }
}
