//! What stands between two spaces: words of a language, or a thing in no language.

/// A chunk's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Words, with what punctuation there is.
    Words,
    /// An address, a file name, a handle, a figure: no word, but it stands in prose, too.
    Name,
    /// A piece of a program.
    Code,
}

impl Chunk {
    /// The kind of `text`, which has no space in it.
    pub fn of(text: &str) -> Self {
        // Addresses and programs are written in ASCII but for rare exceptions, and the languages
        // without spaces are not.
        if !text.is_ascii() {
            return Self::Words;
        }
        let bytes = text.as_bytes();
        let at = |position: usize| bytes.get(position).copied().unwrap_or(b' ');
        let mut has_letter = false;
        let mut is_name = false;
        let mut slashes = 0;
        for (position, &byte) in bytes.iter().enumerate() {
            let after_word = position > 0 && at(position - 1).is_ascii_alphanumeric();
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => has_letter = true,
                b'@' | b'#' | b'_' | b'0'..=b'9' => is_name = true,
                // `example.org`, `report.pdf`; but `end.Next` where a space is missing.
                b'.' if after_word => {
                    is_name |= at(position + 1).is_ascii_lowercase()
                        && at(position + 2).is_ascii_lowercase();
                }
                // `and/or` is words, `src/web/mod` is not.
                b'/' => slashes += 1,
                b'{' | b'}' | b'<' | b'>' | b'=' | b'\\' | b'|' => return Self::Code,
                b'(' if after_word && at(position + 1) != b's' => return Self::Code,
                _ => {}
            }
        }
        if is_name || slashes > 1 || !has_letter {
            Self::Name
        } else {
            Self::Words
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        for (kind, texts) in [
            (
                Chunk::Words,
                "word word, (word) don't and/or end.Next e.g. word(s) müde Straße:",
            ),
            (
                Chunk::Name,
                "https://example.org/ www.example.org, anna@example.org @anna #tag a_b 12 3.5% E17 src/web/mod — report.pdf",
            ),
            (Chunk::Code, "f(x) main() { x=1; <div> a|b \\n => [x]={}"),
        ] {
            for text in texts.split(' ').filter(|text| *text != "—") {
                assert_eq!(Chunk::of(text), kind, "{text}");
            }
        }
    }
}
