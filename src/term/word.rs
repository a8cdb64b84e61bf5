//! Words by the rules of UAX #29 (section 4), on classes that the core knows by itself: the
//! standard's own table would be a thirtieth of the Wasm.
//!
//! What differs from the standard: a narrow no-break space parts words, as French puts one before
//! its marks; an underscore before a word and a Hebrew geresh after it do not belong to it; marks of
//! rare scripts part their words.

use super::folding::{is_digit, is_silent};
use crate::language::is_mark_in_word;

/// Calls `visit` with each word of `text` and the offset at which it starts. An ideograph, a
/// character of hiragana, and a letter of a script that needs a dictionary are words of their own.
pub fn each_word<'t>(text: &'t str, mut visit: impl FnMut(usize, &'t str)) {
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut last = Class::of(first);
        if !last.begins_word() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut last_char = first;
        while let Some(&(at, char)) = chars.peek() {
            let class = Class::of(char);
            let after = text.get(at + char.len_utf8()..).unwrap_or_default();
            let next = after.chars().next();
            if class == Class::Mark {
                // Belongs to what stands before it.
            } else if last.joins(class) {
                (last, last_char) = (class, char);
            } else if !next.is_some_and(|next| is_between(char, last_char, next)) {
                break;
            }
            chars.next();
            end = at + char.len_utf8();
        }
        visit(start, text.get(start..end).unwrap_or_default());
    }
}

/// What a character does to the word that it stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Katakana,
    /// Joins whatever stands beside it.
    Underscore,
    /// A word by itself.
    Single,
    /// Part of the letter before it.
    Mark,
    Other,
}

impl Class {
    fn of(char: char) -> Self {
        match char {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Digit,
            '_' => Self::Underscore,
            '\0'..='\u{7f}' => Self::Other,
            // The letters of most texts, before the slow question of what is one: Latin, Greek,
            // Cyrillic, Hebrew, Arabic, Devanagari, Bengali.
            '\u{c0}'..='\u{d6}'
            | '\u{d8}'..='\u{f6}'
            | '\u{f8}'..='\u{2af}'
            | '\u{388}'..='\u{3ce}'
            | '\u{400}'..='\u{481}'
            | '\u{48a}'..='\u{52f}'
            | '\u{5d0}'..='\u{5ea}'
            | '\u{620}'..='\u{63f}'
            | '\u{641}'..='\u{64a}'
            | '\u{904}'..='\u{939}'
            | '\u{985}'..='\u{9b9}' => Self::Letter,
            _ if is_ideograph(char) || is_hiragana(char) || is_unspaced(char) => Self::Single,
            // Sinhala, whose letters stand where its neighbours have their vowel signs.
            '\u{d85}'..='\u{dc6}' => Self::Letter,
            _ if is_mark(char) => Self::Mark,
            '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{ff66}'..='\u{ff9d}' => Self::Katakana,
            _ if char.is_alphabetic() => Self::Letter,
            _ if is_digit(char) => Self::Digit,
            _ if char.is_numeric() => Self::Single,
            _ => Self::Other,
        }
    }

    const fn begins_word(self) -> bool {
        matches!(
            self,
            Self::Letter | Self::Digit | Self::Katakana | Self::Single
        )
    }

    const fn joins(self, next: Self) -> bool {
        match next {
            Self::Letter | Self::Digit => {
                matches!(self, Self::Letter | Self::Digit | Self::Underscore)
            }
            Self::Katakana => matches!(self, Self::Katakana | Self::Underscore),
            Self::Underscore => !matches!(self, Self::Single),
            Self::Single | Self::Mark | Self::Other => false,
        }
    }
}

/// Whether `sign` leaves the letters or digits beside it one word: `l’eau`, `U.S`, `9,74`, Catalan
/// `col·lega`, Hebrew `צה"ל`.
fn is_between(sign: char, before: char, after: char) -> bool {
    let both = |class| Class::of(before) == class && Class::of(after) == class;
    let is_hebrew = |char: char| ('\u{5d0}'..='\u{5ea}').contains(&char);
    match sign {
        '\'' | '.' | '’' | '‘' | '․' | '﹒' | '＇' | '．' => {
            both(Class::Letter) || both(Class::Digit)
        }
        ':' | '·' | '\u{5f4}' | '‧' | '：' => both(Class::Letter),
        ',' | ';' | '\u{66b}' | '\u{66c}' | '，' | '；' | '\u{60c}' => both(Class::Digit),
        '"' => is_hebrew(before) && is_hebrew(after),
        '\u{5f3}' => is_hebrew(before),
        _ => false,
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
        && (char.is_alphabetic() || is_mark(char))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut words = Vec::new();
        each_word(text, |at, word| {
            assert_eq!(text.get(at..at + word.len()), Some(word));
            words.push(word);
        });
        words
    }

    #[track_caller]
    fn check_as_standard(text: &str) {
        assert_eq!(
            words(text),
            text.unicode_words().collect::<Vec<_>>(),
            "{text}"
        );
    }

    #[test]
    fn words_are_the_standards() {
        for text in [
            "Il pleut, dit-on. L’offre d'Elon: 9,74 % (3.5) U.S. B747 foo_bar EU:n col·lega",
            "пʼять м’яч — Ёлка! כְּתָב צה\"ל ג'ירפה كِتَاب ٣٫٥ ١٬٠٠٠ می‌روم",
            "人工智能 東京タワーへ ｶﾞｰﾄﾞ ＡＢＣ 대한민국 만세 각",
            "๒๕๖๙ བོད་ཡིག አማርኛ",
            "हिन्दी বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ਪੰਜਾਬੀ ગુજરાતી සිංහල ქართული հայերեն",
            "e\u{301}te\u{301} 12:30 1'000 don't x\u{ad}y ½ ² … ' a' 'b \"q\" a..b a.,b 1,,2",
        ] {
            check_as_standard(text);
        }
    }

    proptest! {
        #[test]
        fn words_are_the_standards_in_any_mixture(text in "[-a-zA-Z0-9 .,:;'’éßа-яء-غف-ي٠-٩가-하一-十ア-オあ-おก-ฮ]{0,30}") {
            let standard: Vec<&str> = text.unicode_words().collect();
            prop_assert_eq!(words(&text), standard);
        }

        #[test]
        fn any_text_has_words(text in any::<String>()) {
            words(&text);
        }
    }
}
