//! Answers questions in JSON lines on standard input, so that any yardstick can score Nutgraf.
//!
//! ```text
//! cargo run --release --example evaluate -- summaries < questions.jsonl > answers.jsonl
//! cargo run --release --example evaluate -- sentences < questions.jsonl > answers.jsonl
//! cargo run --release --example evaluate -- languages < questions.jsonl > answers.jsonl
//! ```
//!
//! `summaries`: `{id, title|null, text, lang?}` gives `{id, language, sentences: [{text, start,
//! end, rank}]}`: the article's sentences in document order, rank 0 the first to be taken, offsets
//! in UTF-16 units. `sentences`: `{id, lang?, text}` gives `{id, sentences: [text]}`. `languages`:
//! `{id, lang?, text}` gives `{id, language, confidence}`. `lang` is a hint, as a page's `lang`
//! attribute is one: it may be missing or wrong.

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use nutgraf::{Options, Page, Utf16Cursor, identify, split, summarize};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Question {
    id: Value,
    title: Option<String>,
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Ranking {
    id: Value,
    language: &'static str,
    sentences: Vec<Ranked>,
}

#[derive(Serialize)]
struct Ranked {
    text: String,
    start: usize,
    end: usize,
    rank: usize,
}

#[derive(Serialize)]
struct Split {
    id: Value,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct Recognized {
    id: Value,
    language: &'static str,
    confidence: f64,
}

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1).as_deref() {
        Some("summaries") => answer(rank),
        Some("sentences") => answer(segment),
        Some("languages") => answer(recognize),
        _ => Err("usage: evaluate summaries|sentences|languages < questions.jsonl".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers every line of standard input on a line of standard output.
fn answer<A: Serialize>(reply: fn(Question) -> A) -> Result<(), Box<dyn Error>> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let question =
            serde_json::from_str(&line?).map_err(|error| format!("line {number}: {error}"))?;
        serde_json::to_writer(&mut output, &reply(question))?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}

fn rank(question: Question) -> Ranking {
    let mut page = Page::from_text(&question.text);
    page.metadata.language = question.lang;
    let summary = summarize(
        &page,
        &Options {
            title: question.title,
            ..Options::default()
        },
    );
    let mut cursor = Utf16Cursor::new(&question.text);
    let sentences = summary.sentences.iter().map(|sentence| {
        let base = page.blocks[sentence.block].start;
        Ranked {
            text: sentence.text(&page).to_owned(),
            start: cursor.at(base + sentence.range.start),
            end: cursor.at(base + sentence.range.end),
            rank: sentence.rank,
        }
    });
    Ranking {
        id: question.id,
        language: summary.language.code(),
        sentences: sentences.collect(),
    }
}

fn recognize(question: Question) -> Recognized {
    let found = identify(&question.text, question.lang.as_deref());
    Recognized {
        id: question.id,
        language: found.language.code(),
        confidence: found.confidence,
    }
}

fn segment(question: Question) -> Split {
    let found = identify(&question.text, question.lang.as_deref());
    let sentences = split(&question.text, found.language);
    let sentences = sentences
        .into_iter()
        .map(|range| range.of(&question.text).to_owned())
        .collect();
    Split {
        id: question.id,
        sentences,
    }
}
