//! How fast texts are split into sentences and their language is told, in bytes of text a second.
//!
//! ```text
//! cargo bench --bench language
//! ```
//!
//! The texts are the cases of `tests/sentences/`, repeated to a megabyte for each language: with a mark
//! every twenty characters or so, several times what prose has, and slower in proportion. Beside each
//! stands what the default rules of the Unicode standard take for the same text: sentences
//! without any repair.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use nutgraf::{Language, identify, split};
use unicode_segmentation::UnicodeSegmentation;

/// Languages of different scripts and rules.
const CODES: [&str; 10] = ["ar", "de", "en", "fr", "hi", "ja", "ko", "ru", "th", "zh"];

/// How long each text is, in bytes, at least.
const SIZE: usize = 1_000_000;

/// The cases of a language as running text, a paragraph for each case.
fn text(code: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences");
    let cases = fs::read_to_string(folder.join(code).with_extension("txt")).unwrap_or_default();
    let lines = cases.lines().filter(|line| !line.starts_with('#'));
    let text: Vec<&str> = lines
        .map(|line| line.trim_end_matches(['~', '⏎']))
        .collect();
    let paragraphs = text.join(" ").replace("  ", "\n");
    paragraphs.repeat(SIZE / paragraphs.len().max(1) + 1)
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
