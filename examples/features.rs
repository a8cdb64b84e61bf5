//! Prints what the model knows of each block of pages, for fitting its weights, and what the article
//! stage makes of other weights.
//!
//! ```text
//! cargo run --release --features fit --example features -- [PROBABILITIES] < pages.jsonl
//! ```
//!
//! Standard input has one page a line, as `readPage` gives it. The first line printed is `{names}`,
//! the features in order; then comes, for each page, `{headline, hidden, rows}`: the index of the
//! block that is the headline, or `null`; the indices of the blocks that count as hidden; and for
//! each block its features.
//!
//! `PROBABILITIES` is a file with, for each page, a line with an array of a probability for each
//! block. With it, only `{kept}` is printed for each page: the indices of the blocks that are the
//! article's where the model gives these probabilities.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

use nutgraf::{Block, Container, Page, Reason, Role, extract, features, settled};
use serde::Serialize;

#[derive(Serialize)]
struct Names {
    names: Vec<&'static str>,
}

#[derive(Serialize)]
struct Features {
    headline: Option<usize>,
    hidden: Vec<usize>,
    rows: Vec<Vec<f32>>,
}

#[derive(Serialize)]
struct Kept {
    kept: Vec<usize>,
}

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1) {
        Some(path) => print_kept(&path),
        None => print_features(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("features: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print_features() -> Result<(), Box<dyn Error>> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    print(&mut output, &names())?;
    for page in pages() {
        print(&mut output, &describe(&page?))?;
    }
    Ok(output.flush()?)
}

fn print_kept(path: &str) -> Result<(), Box<dyn Error>> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut lines = BufReader::new(File::open(path)?).lines();
    for page in pages() {
        let line = lines.next().ok_or("there are more pages than lines")??;
        let probabilities: Vec<f32> = serde_json::from_str(&line)?;
        let roles = settled(&page?, &probabilities);
        let is_kept = |role: Role| !matches!(role, Role::Dropped(_) | Role::Headline);
        let kept = (0..roles.len())
            .filter(|&index| is_kept(roles[index]))
            .collect();
        print(&mut output, &Kept { kept })?;
    }
    Ok(output.flush()?)
}

fn pages() -> impl Iterator<Item = Result<Page, Box<dyn Error>>> {
    (1..).zip(io::stdin().lock().lines()).map(|(number, line)| {
        let page = serde_json::from_str(&line?);
        Ok(page.map_err(|error| format!("page {number}: {error}"))?)
    })
}

fn print(output: &mut impl Write, value: &impl Serialize) -> Result<(), Box<dyn Error>> {
    serde_json::to_writer(&mut *output, value)?;
    Ok(output.write_all(b"\n")?)
}

/// The names are the same for every block, so any block gives them.
fn names() -> Names {
    let page = Page {
        containers: vec![Container::default()],
        blocks: vec![Block::default()],
        ..Page::default()
    };
    let rows = features(&page);
    Names {
        names: rows.iter().flatten().map(|(name, _)| *name).collect(),
    }
}

fn describe(page: &Page) -> Features {
    let roles = extract(page).roles;
    let hidden = (0..roles.len())
        .filter(|&index| roles[index] == Role::Dropped(Reason::Hidden))
        .collect();
    let rows = features(page);
    Features {
        headline: roles.iter().position(|role| *role == Role::Headline),
        hidden,
        rows: rows
            .iter()
            .map(|row| row.iter().map(|(_, value)| *value).collect())
            .collect(),
    }
}
