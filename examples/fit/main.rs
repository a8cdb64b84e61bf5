//! Fits the weights of the score and of importance: the constants of `src/score/`,
//! `src/importance.rs` and `REDUNDANCY_WEIGHT`.
//!
//! ```text
//! cargo run --release --features fit --example fit < documents.jsonl
//! cargo run --release --features fit --example fit -- --rank < documents.jsonl > answers.jsonl
//! cargo run --release --features fit --example fit -- --leave-one-out < documents.jsonl > answers.jsonl
//! ```
//!
//! Standard input has one document a line: `{id, set, lang|null, title|null, text, reference}`,
//! `reference` being a summary by hand. Without an option, the program prints each constant with the
//! present weight, the fitted one (the mean of several runs) and how far the runs lie apart. With
//! `--rank` it prints `{id, sentences: [{text, rank}]}`, the order of each document's sentences by
//! weights that were fitted on all; with `--leave-one-out`, by weights that were fitted without the
//! document's set. The difference that a yardstick finds between the two is what the weights owe to
//! having seen the set.
//!
//! **Method.** The weights learn by imitation. At each of the first steps of the model's own greedy
//! order, the probabilities that the worths give to the sentences not yet taken (softmax) are drawn
//! towards those that their gains give: the share of a sentence's words and word pairs that the
//! reference has and no sentence taken before it has named, a pair counting twice. The loss is the
//! cross-entropy of the two (listwise, Cao et al. 2007), minimised by Adam (Kingma & Ba 2015); the
//! weights are averaged over the second half of the way (Polyak & Juditsky 1992). As the model
//! takes its own steps, it learns from the states that it will be in (Ross et al. 2011). All sets
//! weigh alike, but no document more than eight times its fair share.
//!
//! What a sentence loses by leaning on another, or as unfit to be quoted, is not fitted, as ROUGE
//! cannot see it, and plays no part; nor are the bounds (`FEWEST_WORDS`, `MOST`,
//! `MOST_DEVIATIONS`).

mod document;
mod imitation;
mod model;
mod reference;

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;

use document::{Document, Row};
use imitation::imitate;
use model::{Model, Weights};

/// How many runs, each with its own order of the documents, the constants are the mean of.
const RUNS: u64 = 3;

#[derive(Serialize)]
struct Ranking<'a> {
    id: &'a serde_json::Value,
    sentences: Vec<Ranked<'a>>,
}

#[derive(Serialize)]
struct Ranked<'a> {
    text: &'a str,
    rank: usize,
}

fn main() -> ExitCode {
    let option = std::env::args().nth(1);
    let outcome = match option.as_deref() {
        None => read().and_then(|documents| print_constants(&documents)),
        Some("--rank") => read().and_then(|documents| rank_all(&documents)),
        Some("--leave-one-out") => read().and_then(|documents| leave_one_out(&documents)),
        Some(_) => Err("usage: fit [--rank|--leave-one-out] < documents.jsonl".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fit: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read() -> Result<Vec<Document>, Box<dyn Error>> {
    let present = Weights::present();
    let mut documents = Vec::new();
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let row: Row =
            serde_json::from_str(&line?).map_err(|error| format!("line {number}: {error}"))?;
        let document =
            Document::of(row, &present).map_err(|error| format!("line {number}: {error}"))?;
        documents.push(document);
    }
    if !documents.iter().any(Document::teaches) {
        return Err("standard input has no document to learn from; \
            give one a line: {id, set, lang, title, text, reference}"
            .into());
    }
    Ok(documents)
}

fn print_constants(documents: &[Document]) -> Result<(), Box<dyn Error>> {
    let all: Vec<&Document> = documents.iter().collect();
    let runs: Vec<Weights> = (0..RUNS).map(|run| imitate(&all, run)).collect();
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "{:20}{:>9}{:>9}{:>9}",
        "", "present", "fitted", "apart"
    )?;
    let present = Weights::present();
    for (index, (name, present)) in present.names.iter().zip(present.values).enumerate() {
        let fitted = runs.iter().map(|weights| weights.values[index]);
        let mean = fitted.clone().sum::<f64>() / RUNS as f64;
        let [least, most] =
            [f64::min, f64::max].map(|of| fitted.clone().reduce(of).unwrap_or(mean));
        let apart = most - least;
        writeln!(output, "{name:20}{present:9.3}{mean:9.3}{apart:9.3}")?;
    }
    Ok(())
}

fn rank_all(documents: &[Document]) -> Result<(), Box<dyn Error>> {
    let all: Vec<&Document> = documents.iter().collect();
    print_order(&all, &imitate(&all, 0))
}

fn leave_one_out(documents: &[Document]) -> Result<(), Box<dyn Error>> {
    let mut sets: Vec<&str> = documents.iter().map(|one| one.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    if sets.len() < 2 {
        return Err("to leave a set out there must be two".into());
    }
    for set in sets {
        let (left_out, others): (Vec<&Document>, Vec<&Document>) =
            documents.iter().partition(|one| one.set == set);
        print_order(&left_out, &imitate(&others, 0))?;
    }
    Ok(())
}

/// Prints the documents' sentences with their ranks by these weights.
fn print_order(documents: &[&Document], weights: &Weights) -> Result<(), Box<dyn Error>> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for document in documents {
        let mut ranks = vec![0; document.sentences.len()];
        for (rank, index) in Model::of(document, weights).order().into_iter().enumerate() {
            ranks[index] = rank;
        }
        let sentences = document.sentences.iter().zip(ranks);
        let ranking = Ranking {
            id: &document.id,
            sentences: sentences
                .map(|(sentence, rank)| Ranked {
                    text: &sentence.text,
                    rank,
                })
                .collect(),
        };
        serde_json::to_writer(&mut output, &ranking)?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}
