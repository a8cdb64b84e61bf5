//! The scripts that tell languages apart.

/// A script of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// English, Vietnamese, Turkish …
    Latin,
    /// Russian, Ukrainian, Bulgarian …
    Cyrillic,
    /// Greek.
    Greek,
    /// Arabic, Persian, Urdu …
    Arabic,
    /// Hebrew.
    Hebrew,
    /// Hindi, Marathi …
    Devanagari,
    /// Armenian.
    Armenian,
    /// Bengali.
    Bengali,
    /// Tamil.
    Tamil,
    /// Telugu.
    Telugu,
    /// Thai.
    Thai,
    /// Ideographs: Chinese, and most nouns of Japanese.
    Han,
    /// Hiragana and katakana: Japanese.
    Kana,
    /// Korean.
    Hangul,
    /// Letters of a script in which no known language is written.
    Other,
}

impl Script {
    /// Every script, each at its own place.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Latin,
        Self::Cyrillic,
        Self::Greek,
        Self::Arabic,
        Self::Hebrew,
        Self::Devanagari,
        Self::Armenian,
        Self::Bengali,
        Self::Tamil,
        Self::Telugu,
        Self::Thai,
        Self::Han,
        Self::Kana,
        Self::Hangul,
        Self::Other,
    ];

    /// How many scripts there are.
    pub const COUNT: usize = Self::Other as usize + 1;

    /// Whether the script has capitals.
    #[must_use]
    pub const fn has_case(self) -> bool {
        matches!(
            self,
            Self::Latin | Self::Cyrillic | Self::Greek | Self::Armenian
        )
    }

    /// The script of a letter; `None` for whatever is no letter.
    #[must_use]
    pub fn of(char: char) -> Option<Self> {
        Some(match char {
            'a'..='z' | 'A'..='Z' => Self::Latin,
            // The punctuation of most texts.
            '\0'..='\u{a9}'
            | '\u{ab}'..='\u{b4}'
            | '\u{bb}'..='\u{bf}'
            | '\u{600}'..='\u{60f}'
            | '\u{61b}'..='\u{61f}'
            | '\u{2010}'..='\u{2027}'
            | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' => return None,
            // Most of these are letters throughout, and need no look into Unicode's table.
            '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}' => Self::Latin,
            '\u{3ac}'..='\u{3ce}' => Self::Greek,
            '\u{410}'..='\u{44f}' => Self::Cyrillic,
            '\u{5d0}'..='\u{5ea}' => Self::Hebrew,
            '\u{620}'..='\u{64a}' => Self::Arabic,
            '\u{904}'..='\u{939}' => Self::Devanagari,
            '\u{e01}'..='\u{e30}' => Self::Thai,
            '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' => Self::Kana,
            '\u{4e00}'..='\u{9fff}' => Self::Han,
            '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            _ if !char.is_alphabetic() => return None,
            '\u{aa}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{590}'..='\u{5ff}' => Self::Hebrew,
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{531}'..='\u{58f}' | '\u{fb13}'..='\u{fb17}' => Self::Armenian,
            '\u{980}'..='\u{9ff}' => Self::Bengali,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            '\u{c00}'..='\u{c7f}' => Self::Telugu,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' => Self::Hangul,
            '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => {
                Self::Kana
            }
            '\u{3005}'..='\u{3007}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3fffd}' => Self::Han,
            _ => Self::Other,
        })
    }
}

/// Whether `char` is a letter, as [`char::is_alphabetic`] says, which takes longer.
pub fn is_letter(char: char) -> bool {
    is_plain_caseless(char) || Script::of(char).is_some()
}

/// The same for a letter or a number.
pub fn is_letter_or_digit(char: char) -> bool {
    is_letter(char) || is_numeric(char)
}

/// Whether `char` is a letter of a script in which none is a number or a capital, nor of the rest: what
/// most texts without capitals are made of needs no look into Unicode's tables.
const fn is_plain_caseless(char: char) -> bool {
    matches!(char,
        '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}'
        | '\u{e01}'..='\u{e30}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Whether `char` is a number, as [`char::is_numeric`] says, which takes longer.
pub fn is_numeric(char: char) -> bool {
    if char.is_ascii() {
        char.is_ascii_digit()
    } else {
        !is_plain_caseless(char) && char.is_numeric()
    }
}

/// Whether `char` is a capital, as [`char::is_uppercase`] says, which takes longer.
pub fn is_capital(char: char) -> bool {
    if char.is_ascii() {
        char.is_ascii_uppercase()
    } else {
        !is_plain_caseless(char) && char.is_uppercase()
    }
}

/// Whether `char` is a small letter of a script that writes capitals. Georgian letters count as small
/// in Unicode, for the sake of capitals that no running text has.
pub fn is_small_letter(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_lowercase();
    }
    !is_plain_caseless(char) && char.is_lowercase() && !matches!(char, '\u{10d0}'..='\u{10ff}')
}

/// Whether `char` is a mark inside a word that is no letter: an accent, a Hebrew or Arabic point, a
/// vowel sign of an Indic or Thai letter, a joiner.
pub const fn is_mark_in_word(char: char) -> bool {
    match char {
        // The blocks of India lay out their signs alike (ISCII), 128 characters a block.
        '\u{900}'..='\u{dff}' => matches!(char as u32 % 128, 0..=3 | 0x3a..=0x4f),
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{64b}'..='\u{652}'
        | '\u{e31}'..='\u{e4e}'
        | '\u{200c}'
        | '\u{200d}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_unicode_says() {
        for char in '\0'..=char::MAX {
            assert_eq!(is_letter(char), char.is_alphabetic(), "{char:?}");
            assert_eq!(is_letter_or_digit(char), char.is_alphanumeric(), "{char:?}");
            assert_eq!(is_numeric(char), char.is_numeric(), "{char:?}");
            assert_eq!(is_capital(char), char.is_uppercase(), "{char:?}");
            assert!(!is_plain_caseless(char) || !char.is_lowercase(), "{char:?}");
        }
    }
}
