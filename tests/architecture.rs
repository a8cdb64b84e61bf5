//! The direction of imports: a stage knows the stages before it, never one after it.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the pipeline. Each may use those before it; `language` stands
/// early as every stage may ask it; `lib` alone knows all.
const ORDER: [&str; 31] = [
    "factor",
    "sorting",
    "room",
    "letter_case",
    "text",
    "fnv",
    "hash_index",
    "interner",
    "page",
    "language",
    "article",
    "limit",
    "sentence",
    "term",
    "discourse",
    "tfidf",
    "importance",
    "redundancy",
    "options",
    "score",
    "select",
    "novelty",
    "keyword",
    "coverage",
    "summary",
    "budget",
    "teaser",
    "headline",
    "analysis",
    "lib",
    "web",
];

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for file in rust_files(Path::new("src")) {
        let own = place(&module_of(&file));
        let source = fs::read_to_string(&file).expect("a source file is readable");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for used in modules_used(code) {
            if place(&used) > own {
                wrong.push(format!(
                    "{}: uses `crate::{used}`, a later stage. Move what both need into the earlier one, \
                     or pass the result in from `summarize`.",
                    file.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_boundary_speaks_of_javascript() {
    for file in rust_files(Path::new("src")).filter(|file| module_of(file) != "web") {
        let source = fs::read_to_string(&file).expect("a source file is readable");
        for name in ["wasm_bindgen", "js_sys", "web_sys"] {
            assert!(
                !source.contains(name),
                "{}: `{name}` belongs in src/web/",
                file.display()
            );
        }
    }
}

#[test]
fn every_module_has_a_place_in_the_order() {
    for file in rust_files(Path::new("src")) {
        place(&module_of(&file));
    }
}

fn rust_files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src/ is readable") {
            let path = entry.expect("src/ is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.into_iter()
}

/// The top-level module a file belongs to: `src/article/hints.rs` → `article`.
fn module_of(file: &Path) -> String {
    let first = file.components().nth(1).expect("a file below src/");
    first
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

fn place(module: &str) -> usize {
    ORDER
        .iter()
        .position(|known| *known == module)
        .unwrap_or_else(|| {
            panic!("`{module}` has no place in the order of tests/architecture.rs: add it")
        })
}

/// The top-level modules that `code` names after `crate::`.
fn modules_used(code: &str) -> impl Iterator<Item = String> {
    code.split("crate::").skip(1).filter_map(|rest| {
        let name: String = rest
            .chars()
            .take_while(|char| char.is_alphanumeric() || *char == '_')
            .collect();
        ORDER.contains(&name.as_str()).then_some(name)
    })
}
