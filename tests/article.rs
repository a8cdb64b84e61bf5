//! Which blocks of a page are its article.
//!
//! Each `<page>.expected` says what every block of the page must be. Pages of plain text are read
//! here; those that are documents need the reader, and a test of the package checks them.
//! `node tests/pages/baseline.mjs` writes the expected files anew.

#![allow(
    clippy::unwrap_used,
    reason = "a page that cannot be read must fail its test"
)]

use std::fs;
use std::path::Path;

use nutgraf::{Block, Container, Page, Reason, Role, extract, summarize};

/// The pages of plain text in `tests/pages`.
fn pages() -> Vec<(String, Page)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<(String, Page)> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name()?.to_str()?.strip_suffix(".txt")?;
            let source = fs::read_to_string(&path).unwrap();
            Some((name.to_owned(), Page::from_text(&source)))
        })
        .collect();
    pages.sort_by(|one, other| one.0.cmp(&other.0));
    pages
}

/// The article in the form of the expected files.
fn written(page: &Page) -> String {
    let summary = summarize(page, &nutgraf::Options::default());
    let mut written = String::new();
    if let Some(title) = &summary.article.title {
        written.push_str(&format!("title: {title}\n"));
    }
    if let Some(limit) = summary.limit {
        let limit = serde_json::to_value(limit).unwrap();
        written.push_str(&format!("limit: {}\n", limit.as_str().unwrap()));
    }
    for (block, role) in page.blocks.iter().zip(&summary.article.roles) {
        let role = match serde_json::to_value(role).unwrap() {
            serde_json::Value::String(role) => role,
            dropped => format!("dropped as {}", dropped["dropped"].as_str().unwrap()),
        };
        written.push_str(&format!("{role}: {}\n", block.text.replace('\n', "⏎")));
    }
    written
}

#[test]
fn every_page_of_plain_text_gives_the_expected_article() {
    let pages = pages();
    assert!(pages.len() >= 6, "only {} pages were found", pages.len());
    for (name, page) in pages {
        let file = format!("{}/tests/pages/{name}.expected", env!("CARGO_MANIFEST_DIR"));
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(written(&page), expected, "{name}");
    }
}

/// The texts of the blocks that are running text.
#[track_caller]
fn check_body(text: &str, expected: &[&str]) {
    let page = Page::from_text(text);
    let article = extract(&page);
    let body: Vec<&str> = page
        .blocks
        .iter()
        .zip(&article.roles)
        .filter(|(_, role)| **role == Role::Body)
        .map(|(block, _)| block.text.as_str())
        .collect();
    assert_eq!(body, expected);
}

#[test]
fn what_a_caller_passes_by_itself_is_the_article() {
    check_body("", &[]);
    check_body("One sentence.", &["One sentence."]);
    check_body("no punctuation at all", &["no punctuation at all"]);
    check_body("Title\n\nOne paragraph.", &["Title", "One paragraph."]);
    check_body("16 March 2025", &["16 March 2025"]);
    check_body("He waited…\n\nAnd waited…", &["He waited…", "And waited…"]);
    check_body("一行だけの文章", &["一行だけの文章"]);
}

#[test]
fn lists_and_short_lines_inside_an_article_stay() {
    let prose = "The council met on Monday evening and spoke about the bridge for three hours without a result.";
    let text = format!(
        "Advertisement\n\n{prose}\n\n- a new bridge\n\n- a ferry\n\n“No,” she said.\n\n{prose}\n\nAdvertisement\n\nRelated articles\n\nFerry is late again"
    );
    check_body(
        &text,
        &[
            prose,
            "- a new bridge",
            "- a ferry",
            "“No,” she said.",
            prose,
        ],
    );
}

fn document(containers: Vec<Container>, blocks: Vec<Block>) -> Page {
    Page {
        containers,
        blocks,
        ..Page::default()
    }
}

fn div(parent: Option<u32>) -> Container {
    Container {
        parent,
        tag: "div".to_owned(),
        ..Container::default()
    }
}

fn paragraph(text: &str, container: Option<u32>) -> Block {
    Block {
        text: text.to_owned(),
        container,
        ..Block::default()
    }
}

#[test]
fn a_document_of_one_paragraph_is_an_article() {
    let page = document(vec![div(None)], vec![paragraph("Hello.", Some(0))]);
    assert_eq!(extract(&page).roles, [Role::Body]);
}

#[test]
fn nothing_of_an_empty_document_is_kept() {
    let page = document(vec![div(None)], vec![paragraph("", Some(0))]);
    assert_eq!(extract(&page).roles, [Role::Dropped(Reason::Outside)]);
}

#[test]
fn what_the_page_hides_is_dropped_as_hidden() {
    let text = "The council met on Monday evening and spoke about the bridge for three hours.";
    let mut hidden = paragraph(text, Some(0));
    hidden.hidden = true;
    let page = document(vec![div(None)], vec![paragraph(text, Some(0)), hidden]);
    assert_eq!(
        extract(&page).roles,
        [Role::Body, Role::Dropped(Reason::Hidden)]
    );
}

#[test]
fn a_page_that_is_sent_hidden_is_read_all_the_same() {
    let mut blocks = vec![paragraph("Loading", Some(0))];
    for matter in ["bridge", "school", "market", "harbour", "library", "tram"] {
        let text = format!(
            "The council met on Monday evening, and spoke about the {matter} for three hours. "
        );
        let mut block = paragraph(text.repeat(4).trim(), Some(1));
        block.hidden = true;
        blocks.push(block);
    }
    let page = document(vec![div(None), div(Some(0))], blocks);
    let roles = extract(&page).roles;
    assert!(
        roles[1..].iter().all(|role| *role == Role::Body),
        "{roles:?}"
    );
}

#[test]
fn indices_that_lead_nowhere_or_in_a_circle_do_no_harm() {
    let containers = vec![div(Some(0)), div(Some(2)), div(Some(1)), div(Some(99))];
    let blocks = vec![
        paragraph("One sentence that is long enough to be read.", Some(1)),
        paragraph("Another sentence that is long enough to be read.", Some(99)),
        paragraph("A third one.", None),
    ];
    let page = document(containers, blocks);
    assert_eq!(extract(&page).roles.len(), 3);
}

#[test]
fn a_deep_page_costs_no_more_than_a_flat_one() {
    // Were the cost the square of the depth, this would not end.
    let containers = (0..200_000_u32)
        .map(|index| div(index.checked_sub(1)))
        .collect();
    let blocks = (0..2_000)
        .map(|index| paragraph("A sentence that says something.", Some(index * 100)))
        .collect();
    let page = document(containers, blocks);
    assert_eq!(extract(&page).roles.len(), 2_000);
}
