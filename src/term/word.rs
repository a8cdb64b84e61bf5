//! Words as the Unicode standard finds them (UAX #29, section 4), and the scripts that it leaves to
//! other means.

use unicode_segmentation::UnicodeSegmentation;

use super::folding::is_silent;
use super::plain;
use crate::language::{is_letter, is_letter_or_digit, is_mark_in_word};

/// The space that French and others put between digits and before marks. The standard takes it for a
/// part of the word.
const NARROW_SPACE: char = '\u{202f}';

/// Calls `visit` with each word of `text` and the offset at which it starts. An ideograph, a
/// character of hiragana, and a letter of a script that needs a dictionary are words of their own.
///
/// No word crosses a space, so each stretch between two stands alone; it begins with its space, as that
/// may have a mark on it.
pub fn each_word<'t>(text: &'t str, mut visit: impl FnMut(usize, &'t str)) {
    let mut start = 0;
    while start < text.len() {
        let (end, is_plain) = plain::stretch(text, start);
        let stretch = text.get(start..end).unwrap_or_default();
        if is_plain {
            plain::each_word(stretch, |at, word| visit(start + at, word));
        } else {
            for (at, bound) in stretch.split_word_bound_indices() {
                if bound.contains(is_letter_or_digit) {
                    each_part(start + at, bound, &mut visit);
                }
            }
        }
        start = end;
    }
}

/// Calls `visit` with the parts of a word that begins at `at`, between its narrow spaces.
fn each_part<'t>(mut at: usize, word: &'t str, visit: &mut impl FnMut(usize, &'t str)) {
    for part in word.split(NARROW_SPACE) {
        if !part.is_empty() {
            visit(at, part);
        }
        at += part.len() + NARROW_SPACE.len_utf8();
    }
}

/// Marks that are neither letters nor known to every stage: of Tibetan, Ethiopic and kana, and what
/// is silent.
fn is_mark(char: char) -> bool {
    is_mark_in_word(char)
        || is_silent(char)
        || matches!(char,
            '\u{483}'..='\u{489}' | '\u{740}'..='\u{74a}' | '\u{7eb}'..='\u{7f3}'
            | '\u{955}'..='\u{957}' | '\u{9d7}' | '\u{b55}'..='\u{b57}' | '\u{bd7}' | '\u{c55}' | '\u{c56}'
            | '\u{cd5}' | '\u{cd6}' | '\u{d57}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}'
            | '\u{f35}' | '\u{f37}' | '\u{f39}' | '\u{f84}'
            | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}' | '\u{135d}'..='\u{135f}'
            | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{180b}'..='\u{180f}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
            | '\u{3099}' | '\u{309a}' | '\u{a66f}' | '\u{ff9e}' | '\u{ff9f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether each character is a morpheme: Chinese, and most nouns of Japanese.
pub const fn is_ideograph(char: char) -> bool {
    matches!(char,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3fffd}')
}

/// Whether `char` is hiragana.
pub const fn is_hiragana(char: char) -> bool {
    matches!(char, '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}')
}

/// Whether `char` belongs to a script whose words need a dictionary: what the line breaking rules
/// (UAX #14) call complex context. Thai and Lao, Burmese with its extensions, Khmer, Tai Le and New
/// Tai Lue, Tai Tham, Tai Viet, without their digits and punctuation.
pub fn is_unspaced(char: char) -> bool {
    matches!(char,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19df}' | '\u{1a20}'..='\u{1aaf}' | '\u{a9e0}'..='\u{a9ff}'
        | '\u{aa60}'..='\u{aadf}')
        && (is_letter(char) || is_mark(char))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        let mut words = Vec::new();
        each_word(text, |at, word| {
            assert_eq!(text.get(at..at + word.len()), Some(word));
            words.push(word);
        });
        words
    }

    /// Every word must be one of the standard's implementation, and the other way round.
    fn check_standard(text: &str) {
        let mut expected = Vec::new();
        for (start, word) in text.unicode_word_indices() {
            each_part(start, word, &mut |at, part| expected.push((at, part)));
        }
        let mut found = Vec::new();
        each_word(text, |at, word| found.push((at, word)));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn each_plain_character_is_what_the_standard_says() {
        for char in ('\0'..=char::MAX).filter(|char| plain::class(*char).is_some()) {
            for (before, after) in [
                ("", ""),
                ("a", "a"),
                ("1", "1"),
                ("_", "_"),
                ("ア", "ア"),
                ("a", "1"),
                ("1", "a"),
                ("a.", "a"),
                ("1,", "1"),
                ("a", ":a"),
                ("字", "字"),
                (" ", "\u{301}"),
                ("a", "\u{200d}a"),
            ] {
                check_standard(&format!("{before}{char}{after}"));
            }
        }
    }

    #[test]
    fn a_narrow_space_parts_words() {
        assert_eq!(words("1\u{202f}000\u{202f}m\u{202f}!"), ["1", "000", "m"]);
    }

    proptest! {
        #[test]
        fn any_text_has_words(text in any::<String>()) {
            words(&text);
            check_standard(&text);
        }

        #[test]
        fn words_are_those_of_the_standard(text in "[ab1_.,:;'’ \n\r\u{a0}\u{202f}éЖش٣ーカの字가\u{301}\u{200d}\u{ad}א🅰🇫👍²\u{3000}，()\"]{0,24}") {
            check_standard(&text);
        }
    }
}
