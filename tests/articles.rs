//! The articles in plain text and what `docs/summaries.md` quotes of them, kept in step.
//!
//! The weights decide which sentences a summary takes, so that is not fixed here; but a quotation
//! that is no sentence of its article would be a lie.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Options, Page, Summary, summarize};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn summary(path: &Path) -> (Page, Summary) {
    let page = Page::from_text(&fs::read_to_string(path).unwrap());
    let summary = summarize(&page, &Options::default());
    (page, summary)
}

#[test]
fn every_article_is_read_in_its_language() {
    let mut count = 0;
    for entry in fs::read_dir(folder("tests/articles")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let (_, summary) = summary(&path);
        let code = name.split('-').next().unwrap();
        assert_eq!(summary.language.code(), code, "{name}");
        count += 1;
    }
    assert!(count > 10, "only {count} articles were found");
}

#[test]
fn every_quotation_is_a_sentence_of_its_article() {
    let document = fs::read_to_string(folder("docs/summaries.md")).unwrap();
    let mut sentences = BTreeSet::new();
    let mut count = 0;
    for line in document.lines() {
        if line.starts_with("### ") {
            let path = line.split('`').nth(1).unwrap();
            let (page, summary) = summary(&folder(path));
            let texts = summary.sentences.iter().map(|one| one.text(&page));
            sentences = texts.map(str::to_owned).collect();
        } else if let Some(quotation) = line.strip_prefix("> - ") {
            assert!(sentences.contains(quotation), "{quotation}");
            count += 1;
        }
    }
    assert_eq!(count, 60, "twenty summaries of three sentences");
}
