//! Prints what the model knows of each block of pages, for fitting its weights.
//!
//! ```text
//! cargo run --release --features fit --example features -- [PROBABILITIES] < pages.jsonl
//! ```
//!
//! Standard input has one page a line, as `readPage` gives it. The first line printed is `{names}`,
//! the features in order; then comes, for each page, `{headline, hidden, rows}`: the index of the
//! block that is the headline, or `null`; the indices of the blocks that count as hidden; and for
//! each block its features. `PROBABILITIES` is a file with, for each page, a line with an array of
//! the first pass's probability for each block; with it, the features are the second pass's.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

use nutgraf::{Block, Container, Page, Reason, Role, extract, features};
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

fn main() -> ExitCode {
    match print_all(std::env::args().nth(1).as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("features: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print_all(probabilities: Option<&str>) -> Result<(), Box<dyn Error>> {
    let mut opinions = match probabilities {
        Some(path) => Some(BufReader::new(File::open(path)?).lines()),
        None => None,
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    print(&mut output, &names(opinions.is_some()))?;
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let page: Page =
            serde_json::from_str(&line?).map_err(|error| format!("page {number}: {error}"))?;
        let opinion: Option<Vec<f32>> = match &mut opinions {
            Some(lines) => {
                let line = lines.next().ok_or("there are more pages than opinions")??;
                Some(
                    serde_json::from_str(&line)
                        .map_err(|error| format!("opinion {number}: {error}"))?,
                )
            }
            None => None,
        };
        print(&mut output, &describe(&page, opinion.as_deref()))?;
    }
    Ok(output.flush()?)
}

fn print(output: &mut impl Write, value: &impl Serialize) -> Result<(), Box<dyn Error>> {
    serde_json::to_writer(&mut *output, value)?;
    Ok(output.write_all(b"\n")?)
}

/// The names are the same for every block, so any block gives them.
fn names(is_second: bool) -> Names {
    let page = Page {
        containers: vec![Container::default()],
        blocks: vec![Block::default()],
        ..Page::default()
    };
    let rows = features(&page, is_second.then_some(&[0.0]));
    Names {
        names: rows.iter().flatten().map(|(name, _)| *name).collect(),
    }
}

fn describe(page: &Page, opinion: Option<&[f32]>) -> Features {
    let roles = extract(page).roles;
    let hidden = (0..roles.len())
        .filter(|&index| roles[index] == Role::Dropped(Reason::Hidden))
        .collect();
    let rows = features(page, opinion);
    Features {
        headline: roles.iter().position(|role| *role == Role::Headline),
        hidden,
        rows: rows
            .iter()
            .map(|row| row.iter().map(|(_, value)| *value).collect())
            .collect(),
    }
}
