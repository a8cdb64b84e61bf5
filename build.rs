//! Packs the files of `src/language/data/`, which are written for people, into one file of bytes for
//! the program: without comments, each list headed by one byte, what is alike side by side, and the
//! letters of a script in one byte where they fit. `src/language/packed.rs` reads it.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const DATA: &str = "src/language/data";

/// The files of a language, and the heads of their parts in the order of the part's numbers. A head in
/// brackets stands above its part, one with a colon in front of it. What has no head is in the part
/// of the last number here.
const FILES: [(&str, &[&str], usize); 4] = [
    ("words.txt", &["letters:", "sequences:"], 2),
    (
        "abbreviations.txt",
        &[
            "[never]",
            "[number]",
            "[may]",
            "[end]",
            "[opening]",
            "[before ordinal]",
            "[counted]",
            "[with time]",
            "[quotative]",
        ],
        0,
    ),
    (
        "discourse.txt",
        &[
            "[free]",
            "[connective]",
            "[weak connective]",
            "[pronoun]",
            "[possessive]",
            "[demonstrative]",
            "[expletive]",
            "[complement]",
            "[preposition]",
            "[time]",
            "[answer]",
            "[promotion]",
            "[caption]",
        ],
        0,
    ),
    (
        "headline.txt",
        &[
            "contrast:",
            "attribution:",
            "condition:",
            "negation:",
            "trailing:",
            "leading:",
            "dashes:",
        ],
        0,
    ),
];

/// The lists that are sorted, so that what is alike stands closer, by their file and number, `None` for all:
/// the others tell by the order, or do not shrink by it.
const SORTED: [(&str, Option<u8>); 2] = [("abbreviations.txt", None), ("words.txt", Some(2))];

/// The words of no language, packed as those of one more.
const FILLER: &str = "filler.txt";

/// The languages beside their kin, which share words, letters and abbreviations; others follow.
const KIN: &str = "en nl de da no sv fr it es ca gl pt ro eu ga sw id ms vi tr hu fi et lv lt pl cs sk sl hr sr-Latn \
    bg ru uk sr el hy he ar fa ur hi mr bn ta te th ja zh ko";

/// Stands before a character that is not in the window, as two groups of seven bits. Below it are the
/// bytes of the heads.
const ESCAPE: u8 = 0x1f;

/// Characters beyond take more bits: a language that has them is left in UTF-8.
const ESCAPABLE: u32 = 1 << 14;

/// Windows begin at multiples of this.
const WINDOW_STEP: u32 = 16;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DATA}");
    let mut codes = BTreeSet::new();
    for entry in fs::read_dir(DATA)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            codes.insert(entry.file_name().into_string().map_err(|_| "an odd name")?);
        }
    }
    let known = KIN.split_whitespace().filter(|code| codes.contains(*code));
    let new = codes.iter().map(String::as_str);
    let new = new.filter(|code| !KIN.split_whitespace().any(|other| other == *code));
    let order: Vec<&str> = known.chain(new).collect();

    // The texts of each language, in the order of kin, then filler text.
    let mut texts: Vec<Vec<String>> = Vec::new();
    for code in &order {
        let folder = Path::new(DATA).join(code);
        let texts_of_files = FILES.iter().map(|file| text(&folder.join(file.0), file));
        texts.push(texts_of_files.collect::<Result<_, _>>()?);
    }
    let filler = text(&Path::new(DATA).join(FILLER), &FILES[0])?;
    texts.push(vec![filler, String::new(), String::new(), String::new()]);

    let windows: Vec<u32> = texts.iter().map(|texts| window(&texts.concat())).collect();
    let mut packed = Vec::new();
    for file in 0..FILES.len() {
        for (texts, window) in texts.iter().zip(&windows) {
            packed.extend(encoded(&texts[file], *window));
            packed.push(0);
        }
    }
    let places = codes.iter().map(String::as_str);
    let places = places.map(|code| order.iter().position(|other| *other == code));
    let mut places: Vec<usize> = places.map(Option::unwrap_or_default).collect();
    places.push(order.len());
    let rows: Vec<_> = places
        .iter()
        .map(|&place| (place as u8, windows[place]))
        .collect();

    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    fs::write(out.join("language_data"), packed)?;
    fs::write(out.join("language_places.rs"), format!("&{rows:?}"))?;
    Ok(())
}

/// The entries of a file, parted by spaces, the first of each part with the part's byte before it.
/// Nothing where there is no such file.
fn text(
    path: &Path,
    (name, heads, first): &(&str, &[&str], usize),
) -> Result<String, Box<dyn Error>> {
    let file = if path.exists() {
        fs::read_to_string(path)?
    } else {
        String::new()
    };
    let mut parts: Vec<Vec<&str>> = vec![Vec::new(); heads.len().max(first + 1)];
    let mut part = *first;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let head = heads.iter().position(|head| line.starts_with(head));
        let rest = head.map_or(line, |part| &line[heads[part].len()..]);
        if line.starts_with('[') {
            part = head.ok_or_else(|| format!("{}: {line}", path.display()))?;
        }
        parts[head.unwrap_or(part)].extend(rest.split_whitespace());
    }
    let mut entries = Vec::new();
    for (number, mut part) in (1_u8..).zip(parts) {
        let is_meant = |(file, part): &(&str, Option<u8>)| {
            file == name && part.is_none_or(|part| part == number)
        };
        if SORTED.iter().any(is_meant) {
            part.sort_unstable();
        }
        for (place, entry) in part.into_iter().enumerate() {
            let head = (place == 0).then_some(char::from(number));
            entries.push(head.into_iter().chain(entry.chars()).collect::<String>());
        }
    }
    Ok(entries.join(" "))
}

/// The first of the 128 characters that a byte stands for in the language with this text; 0 where
/// UTF-8 is shorter.
fn window(text: &str) -> u32 {
    if text.chars().any(|char| u32::from(char) >= ESCAPABLE) {
        return 0;
    }
    let starts = (8..ESCAPABLE / WINDOW_STEP).map(|step| step * WINDOW_STEP);
    let best = starts.min_by_key(|start| encoded(text, *start).len());
    best.filter(|start| encoded(text, *start).len() < text.len())
        .unwrap_or(0)
}

fn encoded(text: &str, window: u32) -> Vec<u8> {
    if window == 0 {
        return text.as_bytes().to_vec();
    }
    let mut bytes = Vec::new();
    for char in text.chars() {
        let number = u32::from(char);
        match number.checked_sub(window) {
            _ if char.is_ascii() => bytes.push(number as u8),
            Some(place @ 0..=0x7f) => bytes.push(0x80 | place as u8),
            _ => {
                bytes.push(ESCAPE);
                bytes.extend([7, 0].map(|shift| 0x80 | (number >> shift) as u8));
            }
        }
    }
    bytes
}
