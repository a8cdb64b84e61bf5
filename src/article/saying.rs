//! What a text says by itself: that it is a label, a byline, a date.

use std::sync::LazyLock;

use super::byline::{is_byline, is_date};
use super::label::{Label, Labels};
use super::prose::Prose;

/// What a text says by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saying {
    /// What it announces.
    pub label: Option<Label>,
    /// Whether it is a date, or a time of day, and little else.
    pub is_date: bool,
    /// Whether it says who wrote or published the article, or when.
    pub is_byline: bool,
}

/// What is looked up to find what texts say.
#[derive(Clone, Copy)]
pub struct Sayings(&'static Labels);

/// The labels are looked up on every page and put in order once.
static LABELS: LazyLock<Labels> = LazyLock::new(Labels::new);

/// Neither labels nor bylines are longer, in bytes.
const LONGEST_SAYING: usize = 250;

impl Sayings {
    /// All that is listed.
    pub fn new() -> Self {
        Self(&LABELS)
    }

    /// What `text` says, which looks as `prose` says. A teaser that opens with its label ("Read
    /// also: The mayor resigns") counts as that label.
    pub fn of(&self, text: &str, prose: &Prose) -> Saying {
        if text.len() > LONGEST_SAYING {
            return Saying::default();
        }
        let whole = folded(text);
        let opening = || {
            let (opening, _) = text.split_once([':', '：', '|', '►', '▶', '→', '>'])?;
            self.0
                .find(&folded(opening))
                .filter(|label| *label == Label::Related)
        };
        Saying {
            label: self.0.find(&whole).or_else(opening),
            is_date: is_date(text, prose),
            is_byline: is_byline(text, &whole, prose),
        }
    }
}

/// Lower case, with every run of anything but letters as one space: "Don’t miss!" is "don t
/// miss". Digits go, so that "3 comments" is a label as "comments" is.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        let words = text.as_bytes().split(|byte| !byte.is_ascii_alphabetic());
        for word in words.filter(|word| !word.is_empty()) {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(str::from_utf8(word).unwrap_or_default());
        }
        folded.make_ascii_lowercase();
        return folded;
    }
    let mut is_parted = false;
    for character in text.chars() {
        let is_ascii_letter = character.is_ascii_alphabetic();
        let is_letter = is_ascii_letter
            || (!character.is_ascii() && (character.is_alphabetic() || is_mark(character)));
        if !is_letter {
            is_parted = true;
            continue;
        }
        if is_parted && !folded.is_empty() {
            folded.push(' ');
        }
        is_parted = false;
        if is_ascii_letter {
            folded.push(character.to_ascii_lowercase());
        } else {
            folded.extend(character.to_lowercase());
        }
    }
    folded
}

/// Marks that belong to the letter before them: the long-vowel sign of katakana, Arabic vowels.
fn is_mark(character: char) -> bool {
    matches!(character, 'ー' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_whole_lines() {
        for (text, expected) in [
            ("Advertisement", Some(Label::Advertisement)),
            ("— Publicité —", Some(Label::Advertisement)),
            ("Articles récents", Some(Label::Related)),
            ("Lire aussi : Le pont est fermé", Some(Label::Related)),
            ("関連記事", Some(Label::Related)),
            ("コメント", Some(Label::Comments)),
            ("12 Comments", Some(Label::Comments)),
            ("Share", Some(Label::Notice)),
            ("Share prices fell on Monday", None),
            ("Comments: this is what the mayor said", None),
            ("", None),
        ] {
            let saying = Sayings::new().of(text, &Prose::of(text));
            assert_eq!(saying.label, expected, "{text}");
        }
    }

    #[test]
    fn dates_are_whole_lines() {
        for (text, expected) in [
            ("16 mars 2025", true),
            ("March 16, 2025 10:30 am", true),
            ("2025年3月16日", true),
            ("16.03.2025", true),
            (
                "In March 2025 the city closed the bridge on the 3rd.",
                false,
            ),
            ("Chapter 12", false),
            ("1984", false),
            ("", false),
        ] {
            assert_eq!(is_date(text, &Prose::of(text)), expected, "{text}");
        }
    }
}
