//! TEMP
#![allow(missing_docs)]
use nutgraf::{Page, Role, settled};
use std::io::{BufRead, BufReader, Write};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let mut lines = BufReader::new(std::fs::File::open(path)?).lines();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let page: Page = serde_json::from_str(&line?)?;
        let p: Vec<f32> = serde_json::from_str(&lines.next().ok_or("short")??)?;
        let roles = settled(&page, &p);
        let text: Vec<&str> = page
            .blocks
            .iter()
            .zip(&roles)
            .filter(|(_, r)| !matches!(r, Role::Dropped(_) | Role::Headline))
            .map(|(b, _)| b.text.as_str())
            .collect();
        let head: Vec<&str> = page
            .blocks
            .iter()
            .zip(&roles)
            .filter(|(_, r)| matches!(r, Role::Headline))
            .map(|(b, _)| b.text.as_str())
            .collect();
        serde_json::to_writer(
            &mut out,
            &serde_json::json!({"text": text.join("\n"), "headline": head.join("\n")}),
        )?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
