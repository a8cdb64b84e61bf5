//! How long each stage of a summary takes, in bytes of text a second.
//!
//! ```text
//! cargo bench --bench stages
//! cargo bench --bench stages -- "order/en"
//! ```
//!
//! The texts are made up ([`corpus`]), in four languages and lengths from a note to a book, and those of
//! `tests/articles/`. Beside the stages stands what merely finding the words of the same text takes, by
//! `unicode-segmentation`: the floor for what reads every word.

mod corpus;

use std::borrow::Cow;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use nutgraf::{
    Analysis, BlockKind, Kind, Options, Page, SentenceInContext, cohesion, extract, identify, split,
};
use unicode_segmentation::UnicodeSegmentation;

/// How many words the texts have.
const LENGTHS: [usize; 5] = [300, 1_000, 5_000, 50_000, 1_000_000];

/// Texts of so many bytes take long enough for each sample to be of one run, rather than of ever more.
const LONG: usize = 1_000_000;

/// Every text with its name.
fn texts() -> Vec<(String, String)> {
    let made_up = corpus::CODES.iter().flat_map(|code| {
        LENGTHS.map(|words| (format!("{code}/{words}"), corpus::text(code, words)))
    });
    let mut files: Vec<_> = fs::read_dir(Path::new("tests/articles"))
        .expect("the articles are there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let articles = files.iter().map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(path).expect("an article is text");
        (format!("article/{name}"), text)
    });
    made_up.chain(articles).collect()
}

fn stages(criterion: &mut Criterion) {
    for (name, text) in texts() {
        let text = text.as_str();
        let options = Options::default();
        let page = Page::from_text(text);
        let language = identify(text, None).language;
        let analysis = Analysis::of(Cow::Borrowed(&page), &options);
        let keywords = analysis.summary(&options).keywords;
        let steered = Options {
            focus: keywords.into_iter().take(2).map(|one| one.text).collect(),
            ..Options::default()
        };
        let headline = Options {
            kind: Kind::Headline,
            ..Options::default()
        };
        let sentences: Vec<SentenceInContext<'_>> = page
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(block, found)| {
                let sentences = split(&found.text, language).into_iter();
                sentences.map(move |range| SentenceInContext {
                    text: range.of(&found.text),
                    block,
                    kind: BlockKind::Paragraph,
                })
            })
            .collect();

        let mut time = |stage: &str, run: &mut dyn FnMut()| {
            let mut group = criterion.benchmark_group(stage);
            group.sample_size(10);
            if text.len() >= LONG {
                group.sampling_mode(SamplingMode::Flat);
            }
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::from_parameter(&name), |bencher| {
                bencher.iter(&mut *run);
            });
        };
        time("words, UAX #29 alone", &mut || {
            black_box(text.unicode_words().count());
        });
        time("page", &mut || {
            black_box(Page::from_text(text));
        });
        time("article", &mut || {
            black_box(extract(&page));
        });
        time("language", &mut || {
            black_box(identify(text, None));
        });
        time("sentence", &mut || {
            for block in &page.blocks {
                black_box(split(&block.text, language));
            }
        });
        time("discourse", &mut || {
            black_box(cohesion(&sentences, language));
        });
        time("analysis", &mut || {
            black_box(Analysis::of(Cow::Borrowed(&page), &options));
        });
        time("summary", &mut || {
            black_box(analysis.summary(&options));
        });
        time("summary with a focus", &mut || {
            black_box(analysis.summary(&steered));
        });
        time("headline", &mut || {
            black_box(analysis.summary(&headline));
        });
        time("all", &mut || {
            let page = Page::from_text(text);
            black_box(Analysis::of(Cow::Borrowed(&page), &options).summary(&options));
        });
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
