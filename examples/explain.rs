//! Prints what every stage makes of a text file, in columns to read.
//!
//! ```text
//! cargo run --release --example explain -- FILE
//! ```
//!
//! The parts are: the language; each block with its role; each sentence in page order with its
//! rank, its words, the parts of its score (they add up to the total, but for rounding), and what it
//! leans on or why it is unfit; the sentences in the order in which they are taken; the keywords.
//! Blocks and sentences are numbered from 0, as in [`nutgraf::Summary`].

use std::error::Error;
use std::fmt::{self, Display, Write as _};
use std::fs;
use std::io::{self, Write as _};
use std::process::ExitCode;

use nutgraf::{
    Cohesion, Options, Page, Role, Score, SentenceInContext, Summary, cohesion, summarize,
};
use serde::Serialize;

/// How many characters of a text are shown. Fewer do not tell sentences apart; with more, lines
/// break in a terminal of the usual width.
const SHOWN: usize = 60;

/// The parts of a score, in the order in which they are added.
const PARTS: [&str; 7] = [
    "central", "import", "title", "position", "form", "cohesion", "focus",
];

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1) {
        Some(path) => print(&path),
        None => Err("usage: explain FILE".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("explain: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(path: &str) -> Result<(), Box<dyn Error>> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}"))?;
    Ok(io::stdout().lock().write_all(explain(&text)?.as_bytes())?)
}

/// Every stage of the summary of `text`.
fn explain(text: &str) -> Result<String, fmt::Error> {
    let page = Page::from_text(text);
    let summary = summarize(&page, &Options::default());
    let mut out = String::new();
    writeln!(
        out,
        "LANGUAGE  {} (confidence {:.2})",
        summary.language.code(),
        summary.language_confidence
    )?;
    writeln!(
        out,
        "TITLE     {}",
        summary.title.as_deref().unwrap_or("none")
    )?;
    write_blocks(&mut out, &page, &summary)?;
    write_sentences(&mut out, &page, &summary)?;
    write_order(&mut out, &page, &summary)?;
    writeln!(out, "\nKEYWORDS\n  weight  places  text")?;
    for keyword in &summary.keywords {
        let places = keyword.occurrences.len();
        writeln!(
            out,
            "  {:>6.2}  {places:>6}  {}",
            keyword.weight, keyword.text
        )?;
    }
    Ok(out)
}

fn write_blocks(out: &mut String, page: &Page, summary: &Summary) -> fmt::Result {
    writeln!(out, "\nBLOCKS\n  block  {:<22}  text", "role")?;
    let blocks = page.blocks.iter().zip(&summary.article.roles);
    for (index, (block, role)) in blocks.enumerate() {
        let role = match role {
            Role::Dropped(reason) => format!("dropped: {}", name(reason)),
            role => name(role),
        };
        writeln!(out, "  {index:>5}  {role:<22}  {}", beginning(&block.text))?;
    }
    Ok(())
}

fn write_sentences(out: &mut String, page: &Page, summary: &Summary) -> fmt::Result {
    let contexts: Vec<_> = summary
        .sentences
        .iter()
        .map(|sentence| SentenceInContext {
            text: sentence.text(page),
            block: sentence.block,
            kind: page.blocks[sentence.block].kind,
        })
        .collect();
    let found = cohesion(&contexts, summary.language);
    write!(out, "\nSENTENCES\n  number  block  rank  words")?;
    for part in PARTS {
        write!(out, "  {part:>8}")?;
    }
    writeln!(out, "  {:>8}  text, and how it reads alone", "total")?;
    let all = summary.sentences.iter().zip(&contexts).zip(&found);
    for (index, ((sentence, context), found)) in all.enumerate() {
        write!(
            out,
            "  {index:>6}  {:>5}  {:>4}  {:>5}",
            sentence.block, sentence.rank, sentence.words
        )?;
        for part in parts(&sentence.score) {
            write!(out, "  {part:>8.3}")?;
        }
        let (total, text) = (sentence.score.total, beginning(context.text));
        writeln!(out, "  {total:>8.3}  {text}{}", how_it_reads(found))?;
    }
    Ok(())
}

fn write_order(out: &mut String, page: &Page, summary: &Summary) -> fmt::Result {
    writeln!(out, "\nORDER\n  rank  number  chosen  text")?;
    let mut order: Vec<usize> = (0..summary.sentences.len()).collect();
    order.sort_by_key(|&index| summary.sentences[index].rank);
    for index in order {
        let sentence = &summary.sentences[index];
        let chosen = if summary.chosen.contains(&index) {
            "yes"
        } else {
            ""
        };
        let text = beginning(sentence.text(page));
        writeln!(
            out,
            "  {:>4}  {index:>6}  {chosen:<6}  {text}",
            sentence.rank
        )?;
    }
    Ok(())
}

/// The parts of a score in the order of [`PARTS`].
fn parts(score: &Score) -> [f64; PARTS.len()] {
    [
        score.centrality,
        score.importance,
        score.title,
        score.position,
        score.form,
        score.cohesion,
        score.focus,
    ]
}

fn how_it_reads(found: &Cohesion) -> String {
    let mut text = String::new();
    if let Some((other, leaning)) = found.leans_on {
        text.push_str(&format!("  [leans on {other}: {}]", name(leaning)));
    }
    if let Some(unfit) = found.unfit {
        text.push_str(&format!("  [unfit: {}]", name(unfit)));
    }
    text
}

/// The name of a kind, as it is published.
fn name(kind: impl Serialize) -> String {
    match serde_json::to_value(kind) {
        Ok(value) => value.as_str().unwrap_or_default().to_owned(),
        Err(_) => String::new(),
    }
}

/// The beginning of a text, on one line.
fn beginning(text: &str) -> impl Display {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "The old bridge is closed\n\n\
        By Ada Morel\n\n\
        The city closed the old bridge on Monday, after engineers found cracks in two piers. \
        However, buses may still use it until Friday.\n\n\
        Repairing the bridge will take a year, the engineers say. It will cost nine million.\n\n\
        Read also: How bridges are built\n\n\
        Advertisement\n";

    /// A line of the explanation must hold all of these, in this order.
    #[track_caller]
    fn check(expected: &[&str]) {
        let explanation = explain(ARTICLE).unwrap();
        let holds = |line: &str| {
            let mut rest = line;
            expected.iter().all(|part| match rest.split_once(part) {
                Some((_, after)) => {
                    rest = after;
                    true
                }
                None => false,
            })
        };
        assert!(
            explanation.lines().any(holds),
            "{expected:?} is not in\n{explanation}"
        );
    }

    #[test]
    fn every_stage_is_shown() {
        check(&["LANGUAGE", "en", "confidence"]);
        check(&["TITLE", "The old bridge is closed"]);
        check(&["headline", "The old bridge is closed"]);
        check(&["dropped: byline", "By Ada Morel"]);
        check(&["dropped: advertisement", "Advertisement"]);
        check(&["0", "The city closed the old bridge"]);
        check(&["However, buses", "[leans on 0: connective]"]);
        check(&["yes", "The city closed the old bridge"]);
        check(&["1.00", "bridge"]);
    }

    /// A part that is missing in the columns would show here.
    #[test]
    fn the_parts_add_up() {
        let page = Page::from_text(ARTICLE);
        for sentence in summarize(&page, &Options::default()).sentences {
            let sum: f64 = parts(&sentence.score).iter().sum();
            assert!((sum - sentence.score.total).abs() < 1e-9);
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = print("no/such/file.txt").unwrap_err().to_string();
        assert!(
            error.starts_with("no/such/file.txt cannot be read: "),
            "{error}"
        );
    }
}
