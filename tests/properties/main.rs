//! The laws on random input, on the seeds of the fuzzer, and on the smallest case of each of its
//! findings. `fuzz/` tries the same laws on more.

#[path = "../laws/mod.rs"]
mod laws;
mod strategy;

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Analysis, Language, Options, Page, Role, extract, split, summarize};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use strategy::{articles, crossings, documents, kinds, lengths, marked_text, tags, texts, words};

/// The same input in every run, so that a failure tells of a change.
fn stable(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(29),
        ..ProptestConfig::default()
    }
}

/// The files in a folder of `fuzz/`, in the order of their names.
fn files(folder: &str, target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(folder);
    let Ok(entries) = fs::read_dir(folder.join(target)) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| (path.clone(), fs::read(path).unwrap());
    paths.into_iter().map(read).collect()
}

#[test]
fn seeds_and_cases_of_the_fuzzer_obey_the_laws() {
    for (target, obey) in laws::TARGETS {
        let seeds = files("seeds", target);
        assert!(!seeds.is_empty(), "no seeds for {target}");
        for (path, bytes) in seeds.into_iter().chain(files("cases", target)) {
            // Shown where the test fails: the last one is to blame.
            println!("{}", path.display());
            obey(&bytes);
        }
    }
}

#[test]
fn crossings_of_seeds_obey_the_laws() {
    for (target, obey) in laws::TARGETS {
        let seeds = files("seeds", target).into_iter().map(|(_, bytes)| bytes);
        let result = TestRunner::new(stable(128)).run(&crossings(seeds.collect()), |bytes| {
            obey(&bytes);
            Ok(())
        });
        if let Err(error) = result {
            panic!("{target}: {error}");
        }
    }
}

/// The law that splitting a sentence again gives itself. A sentence cut out of its text no longer
/// shows which of its straight quotation marks open, how wide its paragraph is, nor whether its text
/// has full stops of its own script beside the dot, so those are left out.
fn is_split_for_good(text: &str, tag: &str) {
    let language = Language::from_tag(tag);
    let ends = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let text = text.replace(ends, " ").replace(['"', '।'], " ");
    for range in split(&text, language) {
        let sentence = range.of(&text);
        let again = split(sentence, language);
        assert_eq!(again.len(), 1, "{sentence:?}");
        assert_eq!(again[0].of(sentence), sentence);
    }
}

proptest! {
    #![proptest_config(stable(1024))]

    #[test]
    fn any_text_obeys_the_laws(text in "\\PC*|(?s).{0,60}", tag in tags()) {
        laws::text::obeys_laws(&text, Some(tag));
        is_split_for_good(&text, tag);
    }

    #[test]
    fn marked_text_obeys_the_laws(text in marked_text(), tag in tags()) {
        laws::text::obeys_laws(&text, Some(tag));
        is_split_for_good(&text, tag);
    }

    #[test]
    fn words_obey_the_laws(words in words(), tag in "[a-z-]{0,6}") {
        laws::text::obeys_laws(&words, Some(&tag));
    }
}

proptest! {
    #![proptest_config(stable(256))]

    #[test]
    fn documents_obey_the_laws(page in documents()) {
        laws::article::obeys_laws(&page);
        let options = Options::default();
        laws::summary::obeys_laws(&page, &options, &summarize(&page, &options));
    }

    #[test]
    fn plain_text_of_sentences_alone_is_kept_whole(
        sentences in prop::collection::vec("[A-Z][a-z]{2,9}( [a-z]{2,9}){2,20}\\.", 1..12),
    ) {
        let page = Page::from_text(&sentences.join("\n\n"));
        let roles = extract(&page).roles;
        assert!(roles.iter().all(|role| *role == Role::Body), "{roles:?}");
    }

    #[test]
    fn summaries_obey_the_laws(
        text in texts(),
        kind in kinds(),
        length in lengths(),
        title in any::<Option<String>>(),
    ) {
        let options = Options { kind, length, title, ..Options::default() };
        laws::analysis::obeys_laws(&Page::from_text(&text), &options);
    }

    #[test]
    fn what_is_new_obeys_the_laws(
        text in articles(),
        known in prop::collection::vec(articles(), 0..4),
    ) {
        let options = Options { language: Some("en".to_owned()), ..Options::default() };
        let analysis = |text: &String| Analysis::of(Cow::Owned(Page::from_text(text)), &options);
        let known: Vec<_> = known.iter().map(analysis).collect();
        laws::novelty::obeys_laws(&analysis(&text), &analysis(&text), &known);
    }
}
