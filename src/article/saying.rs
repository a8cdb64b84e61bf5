//! What a text says by itself: that it is a label, a byline, a date.

use std::sync::LazyLock;

use super::byline::{is_byline, is_date};
use super::label::{Label, Labels};
use super::prose::Prose;
use crate::language::is_letter;
use crate::letter_case::push_lower;

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

/// The labels are looked up on every page and put in order once.
static LABELS: LazyLock<Labels> = LazyLock::new(Labels::new);

/// What a label may stand between where a teaser opens with it.
const SIGNS_BEFORE_A_LABEL: &[char] = &['【', '[', '■', '▶', '►'];
const SIGNS_AFTER_A_LABEL: &[char] = &[':', '：', '|', '►', '▶', '→', '>', '】', ']'];

/// Neither labels nor bylines are longer, in bytes.
const LONGEST_SAYING: usize = 250;

impl Saying {
    /// What `text` says, which looks as `prose` says. A teaser that opens with its label ("Read
    /// also: The mayor resigns") counts as that label.
    pub fn of(text: &str, prose: &Prose) -> Self {
        if text.len() > LONGEST_SAYING {
            return Self::default();
        }
        let whole = folded(text);
        let opening = || {
            let text = text.trim_start_matches(SIGNS_BEFORE_A_LABEL);
            let (opening, _) = text.split_once(SIGNS_AFTER_A_LABEL)?;
            LABELS
                .find(&folded(opening))
                .filter(|label| *label == Label::Related)
        };
        Self {
            label: LABELS.find(&whole).or_else(opening),
            is_date: is_date(text, prose),
            is_byline: is_byline(text, &whole, prose),
        }
    }
}

/// Lower case, with every run of anything but letters as one space: "Don’t miss!" is "don t
/// miss". Digits go, so that "3 comments" is a label as "comments" is.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut is_parted = false;
    for character in text.chars() {
        if !is_letter(character) && !is_mark(character) {
            is_parted = !folded.is_empty();
            continue;
        }
        if is_parted {
            folded.push(' ');
            is_parted = false;
        }
        push_lower(character, &mut folded);
    }
    folded
}

/// Marks that belong to the letter before them: the long-vowel sign of katakana, Arabic vowels, what
/// joins and dots the letters of Devanagari, the tones of Thai.
fn is_mark(character: char) -> bool {
    matches!(character, 'ー' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}'
        | '\u{93c}' | '\u{94d}' | '\u{e47}'..='\u{e4e}')
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
            let saying = Saying::of(text, &Prose::of(text));
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
            ("1,1 kg", false),
            ("4.1", false),
            ("1 312", false),
            ("", false),
        ] {
            assert_eq!(is_date(text, &Prose::of(text)), expected, "{text}");
        }
    }
}
