//! The files of `data/<code>/`, as `build.rs` packs them: where they stand, and how their bytes become
//! text. A file is unpacked when it is asked for.

use std::sync::OnceLock;

use super::registry::LANGUAGES;

/// A file of a language, in the order in which they are packed.
#[derive(Clone, Copy, Debug)]
pub enum File {
    /// The frequent words, with the parts of [`word_part`].
    Words,
    /// The abbreviations, and lists of words that rules ask for.
    Abbreviations,
    /// The phrases that tie a sentence to others.
    Discourse,
    /// What a headline may leave out.
    Headline,
}

/// The numbers of the parts of [`File::Words`].
pub mod word_part {
    /// The letters beyond `a`-`z`.
    pub const LETTERS: usize = 0;
    /// Typical sequences of letters.
    pub const SEQUENCES: usize = 1;
    /// The frequent words, the most frequent first.
    pub const FREQUENT: usize = 2;
}

/// The place of filler text (“lorem ipsum”) and of Latin, after all languages. It has but words.
pub const FILLER: usize = LANGUAGES.len();

/// All files, each with a zero at its end: first all of one kind, and of a kind each language's.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/language_data"));

/// For each language of the registry, then for filler text, its place among the files of a kind, and
/// the first of the 128 characters that its bytes beyond ASCII stand for, 0 for UTF-8.
static PLACES: &[(u8, u32)] = include!(concat!(env!("OUT_DIR"), "/language_places.rs"));

/// Stands before a character outside the window, in two groups of seven bits.
const ESCAPE: u8 = 0x1f;

/// The text of a file of the language at this place of the registry: entries parted by spaces, the
/// first of each part with a byte before it that tells the part. Empty where there is none.
pub fn text(file: File, place: usize) -> String {
    static FILES: OnceLock<Vec<&[u8]>> = OnceLock::new();
    let files = FILES.get_or_init(|| PACKED.split(|byte| *byte == 0).collect());
    let Some(&(position, window)) = PLACES.get(place) else {
        return String::new();
    };
    let position = file as usize * PLACES.len() + usize::from(position);
    let bytes = files.get(position).copied().unwrap_or_default();
    let mut bytes = bytes.iter().copied();
    let low = |byte: u8| u32::from(byte & 0x7f);
    let mut text = String::new();
    while let Some(byte) = bytes.next() {
        let number = match byte {
            ESCAPE => {
                let high = low(bytes.next().unwrap_or_default());
                high << 7 | low(bytes.next().unwrap_or_default())
            }
            0..=0x7f => u32::from(byte),
            // UTF-8: as many bytes follow, with six bits each, as the first one says.
            _ if window == 0 => {
                let following = byte.leading_ones().saturating_sub(1);
                let first = u32::from(byte) & 0x3f >> following;
                let others = bytes.by_ref().take(following as usize);
                others.fold(first, |number, byte| number << 6 | low(byte) & 0x3f)
            }
            _ => window + low(byte),
        };
        text.extend(char::from_u32(number));
    }
    text
}

/// Every entry of the text of a file, with the number of its part.
pub fn entries(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut part = 0;
    let entries = text.split(' ').filter(|entry| !entry.is_empty());
    entries.map(move |entry| {
        let (first, rest) = entry.split_at_checked(1).unwrap_or(("", entry));
        match first.as_bytes() {
            [head @ 1..ESCAPE] => {
                part = usize::from(head - 1);
                (part, rest)
            }
            _ => (part, entry),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Checks that a packed file has just the entries of the one written for people.
    #[track_caller]
    fn check(file: File, place: usize, path: &Path) {
        let written = fs::read_to_string(path).unwrap_or_default();
        let lines = written.lines().filter(|line| !line.starts_with(['#', '[']));
        let lines = lines.map(|line| line.split_once(": ").map_or(line, |(_, rest)| rest));
        let expected: BTreeSet<&str> = lines.flat_map(str::split_whitespace).collect();
        let text = text(file, place);
        let found: BTreeSet<&str> = entries(&text).map(|(_, entry)| entry).collect();
        assert_eq!(found, expected, "{}", path.display());
    }

    #[test]
    fn what_is_packed_is_what_was_written() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/data");
        for (place, source) in LANGUAGES.iter().enumerate() {
            let folder = data.join(source.code);
            check(File::Words, place, &folder.join("words.txt"));
            check(
                File::Abbreviations,
                place,
                &folder.join("abbreviations.txt"),
            );
            check(File::Discourse, place, &folder.join("discourse.txt"));
            check(File::Headline, place, &folder.join("headline.txt"));
        }
        check(File::Words, FILLER, &data.join("filler.txt"));
    }
}
