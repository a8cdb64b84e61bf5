//! What the text of one block looks like, in any language: its size, how it ends, how it is
//! punctuated.

use crate::language::{is_capital, is_letter, is_letter_or_digit, is_numeric};
use crate::text::char_at;

/// One scan's findings about a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Prose {
    /// Letters and digits, those of Chinese, Japanese and Korean counted [`WIDE`] times: a size
    /// that means about the same amount of reading in every script.
    pub size: f32,
    /// Letters of any script.
    pub letters: u32,
    /// Digits of any script.
    pub digits: u32,
    /// Letters in upper case.
    pub capitals: u32,
    /// Words, as white space parts them.
    pub words: u32,
    /// Full stops, question and exclamation marks of any script that end a sentence here.
    pub stops: u32,
    /// Commas and semicolons of any script, and their kin.
    pub commas: u32,
    /// UTF-16 units.
    pub units: u32,
    /// The first letter or digit.
    pub opening: Option<char>,
    /// Whether there is a sign of copyright.
    pub has_copyright: bool,
    /// Whether there is the address of a page or a mailbox.
    pub has_address: bool,
    /// How the text ends.
    pub ending: Ending,
}

/// How a text ends, closing quotes and brackets aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    /// In a letter or a digit, or in nothing at all: a title, a name, a label.
    #[default]
    Bare,
    /// As a sentence does.
    Stop,
    /// In an ellipsis: cut short, as a teaser is, or trailing off.
    Ellipsis,
    /// In a colon, comma or dash: something must follow.
    Open,
}

/// How many letters of an alphabet one character of Chinese, Japanese or Korean is worth. English
/// text is about 2.5 to 3 times as long in characters as its Chinese translation.
const WIDE: f32 = 2.5;

impl Prose {
    /// Looks at `text` once. Most of the text of most pages is ASCII, which is told by its bytes.
    pub fn of(text: &str) -> Self {
        let mut prose = Self::default();
        let bytes = text.as_bytes();
        let mut wide = 0;
        let mut in_word = false;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let is_space = if byte.is_ascii() {
                prose.units += 1;
                prose.see_ascii(byte, text, at);
                at += 1;
                matches!(byte, b'\t'..=b'\r' | b' ')
            } else {
                let Some(character) = char_at(text, at) else {
                    break;
                };
                prose.units += character.len_utf16() as u32;
                let letters = prose.letters;
                prose.see_other(character);
                wide += u32::from(prose.letters > letters && is_wide(character));
                at += character.len_utf8();
                character.is_whitespace()
            };
            prose.words += u32::from(!is_space && !in_word);
            in_word = !is_space;
        }
        prose.size = (prose.letters - wide + prose.digits) as f32 + wide as f32 * WIDE;
        prose.ending = ending(text);
        prose
    }

    /// Notes the character of ASCII that stands in `text` at this place.
    #[inline]
    fn see_ascii(&mut self, byte: u8, text: &str, at: usize) {
        let opens = |sign: &[u8; 4]| text.as_bytes().get(at..at + 4) == Some(sign);
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {
                self.letters += 1;
                self.capitals += u32::from(byte.is_ascii_uppercase());
                self.opening = self.opening.or(Some(char::from(byte)));
                self.has_address |=
                    (byte == b'h' && opens(b"http")) || (byte == b'w' && opens(b"www."));
            }
            b'0'..=b'9' => {
                self.digits += 1;
                self.opening = self.opening.or(Some(char::from(byte)));
            }
            b'!' | b'?' => self.stops += 1,
            // A point inside a number or an address, or before another point, ends nothing.
            b'.' => {
                let next = char_at(text, at + 1);
                let ends = next.is_none_or(|next| !is_letter_or_digit(next) && next != '.');
                self.stops += u32::from(ends);
            }
            b',' | b';' => self.commas += 1,
            b'@' => self.has_address = true,
            b'(' => self.has_copyright |= opens(b"(c) "),
            _ => {}
        }
    }

    /// Notes a character beyond ASCII.
    fn see_other(&mut self, character: char) {
        // The dashes and quotation marks of all scripts, which no table has to be asked about.
        let is_punctuation = ('\u{2000}'..='\u{206f}').contains(&character);
        if !is_punctuation && is_letter(character) {
            self.letters += 1;
            self.capitals += u32::from(is_capital(character));
            self.opening = self.opening.or(Some(character));
        } else if is_numeric(character) {
            self.digits += 1;
            self.opening = self.opening.or(Some(character));
        } else if is_stop(character) {
            self.stops += 1;
        } else if is_comma(character) {
            self.commas += 1;
        } else {
            self.has_copyright |= character == '©';
        }
    }

    /// Whether the text reads as running text: it ends as a sentence does, and is long enough to
    /// be one.
    pub fn is_running(&self) -> bool {
        self.size >= SHORTEST_RUNNING && (self.ending == Ending::Stop || self.stops >= 2)
    }
}

/// A heading inside an article is no longer, in the measure of [`Prose::size`]: longer lines without
/// an end are as often text.
pub const LONGEST_HEADING: f32 = 70.0;

/// Below this size even what ends in a full stop is as often a label or a caption as a sentence;
/// higher, and the short paragraphs of news are missed.
const SHORTEST_RUNNING: f32 = 40.0;

/// Whether `character` ends a sentence, in any script.
pub fn is_stop(character: char) -> bool {
    matches!(
        character,
        '.' | '!'
            | '?'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '．'
            | '‼'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '၊'
            | '။'
            | '។'
            | '᙮'
            | '꓿'
    )
}

fn is_comma(character: char) -> bool {
    matches!(
        character,
        ',' | ';' | '，' | '、' | '；' | '،' | '؛' | '､' | '·'
    )
}

/// Chinese and Japanese characters, kana and Hangul.
pub fn is_wide(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

fn ending(text: &str) -> Ending {
    let bare = text.trim_end_matches(|character: char| {
        character.is_whitespace()
            || matches!(
                character,
                '"' | '\''
                    | '”'
                    | '’'
                    | '»'
                    | '“'
                    | '›'
                    | ')'
                    | ']'
                    | '）'
                    | '」'
                    | '』'
                    | '】'
                    | '*'
                    | '\u{200f}'
                    | '\u{200e}'
            )
    });
    match bare.chars().next_back() {
        Some('…' | '⋯') => Ending::Ellipsis,
        Some('.') if bare.ends_with("...") || bare.ends_with(". .") => Ending::Ellipsis,
        Some(last) if is_stop(last) => Ending::Stop,
        Some(':' | '：' | ',' | '，' | '、' | ';' | '-' | '–' | '—') => Ending::Open,
        _ => Ending::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ending: Ending, stops: u32) {
        let prose = Prose::of(text);
        assert_eq!((prose.ending, prose.stops), (ending, stops), "{text}");
    }

    #[test]
    fn endings_in_many_scripts() {
        check("", Ending::Bare, 0);
        check("A title", Ending::Bare, 0);
        check("He said: “No.”", Ending::Stop, 1);
        check("Il dit : « Non. »", Ending::Stop, 1);
        check("Nous faisons un point sur les…", Ending::Ellipsis, 0);
        check("and so on...", Ending::Ellipsis, 1);
        check("今日は雨です。", Ending::Stop, 1);
        check("یہ ایک جملہ ہے۔", Ending::Stop, 1);
        check("The following:", Ending::Open, 0);
        check("Version 1.2.3 of nutgraf.example", Ending::Bare, 0);
    }

    #[test]
    fn one_scan_finds_what_a_search_for_each_would() {
        for text in [
            "",
            "“Élan”: 3 ferries, 𝔸 pier",
            "See https://nutgraf.example",
            "www.nutgraf.example",
            "ww.",
            "© 2025 Nutgraf",
            "(c) Nutgraf",
            "a@b",
            "船は出ない。",
        ] {
            let prose = Prose::of(text);
            let has_address = text.contains('@') || text.contains("http") || text.contains("www.");
            assert_eq!(prose.has_address, has_address, "{text}");
            let has_copyright = text.contains('©') || text.contains("(c) ");
            assert_eq!(prose.has_copyright, has_copyright, "{text}");
            assert_eq!(prose.units as usize, text.encode_utf16().count(), "{text}");
            assert_eq!(
                prose.opening,
                text.chars().find(|c| c.is_alphanumeric()),
                "{text}"
            );
        }
    }
}
