//! Writes the made-up texts that the benches are about, for those that are no Rust.
//!
//! ```text
//! cargo run --release --example corpus -- FOLDER WORDS...
//! ```
//!
//! For each language and number of words there is a file `FOLDER/<code>-<words>.txt`. They are the same
//! wherever they are written.

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("usage: corpus FOLDER WORDS...")?;
    fs::create_dir_all(&folder)?;
    for words in arguments {
        let count = words.parse()?;
        for code in corpus::CODES {
            let file = Path::new(&folder).join(format!("{code}-{words}.txt"));
            fs::write(file, corpus::text(code, count))?;
        }
    }
    Ok(())
}
