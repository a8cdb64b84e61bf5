//! How fast texts are split into sentences and their language is told, in bytes of text a second.
//!
//! ```text
//! cargo bench --bench language
//! TEXTS=FOLDER cargo bench --bench language
//! ```
//!
//! The texts are those of FOLDER, files of JSON lines with `lang` and `text`, or else the cases of
//! `tests/sentences/`, repeated to a megabyte for each language: with a mark every twenty characters
//! or so, several times what prose has, and slower in proportion. Beside each stands what the default
//! rules of the Unicode standard take for the same text: sentences without any repair.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use nutgraf::{Language, identify, split};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// Languages of different scripts and rules.
const CODES: [&str; 10] = ["ar", "de", "en", "fr", "hi", "ja", "ko", "ru", "th", "zh"];

/// How long each text is, in bytes, at least.
const SIZE: usize = 1_000_000;

/// The text of a language: of the folder that `TEXTS` names, or of our own cases.
fn text(code: &str) -> String {
    let text = match env::var_os("TEXTS") {
        Some(folder) => texts_of(Path::new(&folder), code),
        None => cases(code),
    };
    assert!(!text.is_empty(), "there is no text in {code}");
    text.repeat(SIZE / text.len() + 1)
}

/// The texts in this language of every file of JSON lines in `folder`, each with `lang` and `text`, a
/// paragraph for each.
fn texts_of(folder: &Path, code: &str) -> String {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("TEXTS is no folder")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "jsonl")
        })
        .collect();
    files.sort();
    let mut texts = String::new();
    for file in files {
        let lines = fs::read_to_string(&file).unwrap_or_default();
        let values = lines
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        for value in values.filter(|value: &Value| value["lang"] == code) {
            texts.push_str(value["text"].as_str().unwrap_or_default());
            texts.push('\n');
        }
    }
    texts
}

/// The cases of a language as running text, a paragraph for each case.
fn cases(code: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences");
    let cases = fs::read_to_string(folder.join(code).with_extension("txt")).unwrap_or_default();
    let lines = cases.lines().filter(|line| !line.starts_with('#'));
    let text: Vec<&str> = lines
        .map(|line| line.trim_end_matches(['~', '⏎']))
        .collect();
    text.join(" ").replace("  ", "\n")
}

fn bench(criterion: &mut Criterion) {
    let texts = CODES.map(|code| (code, text(code)));
    let mut group = |name: &str, run: &dyn Fn(&str, &str) -> usize| {
        let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group(name);
        group.sample_size(10);
        for (code, text) in &texts {
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(*code, |bencher| bencher.iter(|| run(black_box(text), code)));
        }
        group.finish();
    };
    group("sentences", &|text, code| {
        split(text, Language::from_tag(code)).len()
    });
    group("sentences, UAX #29 alone", &|text, _| {
        text.split_sentence_bounds().count()
    });
    // Only stretches of a long text are looked at, so a text of 8 KiB is told again and again.
    group("language", &|text, _| {
        let starts = (0..text.len()).step_by(8192);
        let pieces = starts
            .map(|at| &text[text.floor_char_boundary(at)..text.floor_char_boundary(at + 8192)]);
        pieces
            .filter(|piece| identify(piece, None).confidence > 0.5)
            .count()
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
