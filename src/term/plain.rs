//! Words of plain characters: those of which the Unicode standard (UAX #29, section 4) says the same in
//! every place, so that no table has to be asked. They are most of most texts; what holds any other is
//! left to the standard's implementation.

use crate::text::char_at;

/// What a plain character is in a word, by the classes of the standard's word boundary rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Stands in no word.
    Other,
    /// ALetter.
    Letter,
    /// Numeric.
    Digit,
    /// Katakana.
    Katakana,
    /// ExtendNumLet: joins letters and digits, and is a part of the word.
    Joiner,
    /// MidLetter: part of a word between letters.
    BetweenLetters,
    /// MidNum: part of a word between digits.
    BetweenDigits,
    /// MidNumLet, or an apostrophe: part of a word between two letters or two digits.
    BetweenBoth,
    /// A word by itself.
    Single,
}

use Class::{
    BetweenBoth, BetweenDigits, BetweenLetters, Digit, Joiner, Katakana, Letter, Other, Single,
};

/// The class of `char`; `None` where it is not plain: a mark that belongs to the character before it, a
/// character of another class, or of a script that is none of the most used.
pub const fn class(char: char) -> Option<Class> {
    Some(match char {
        '\0'..='\u{7f}' => OF_ASCII[char as usize],
        '\u{c0}'..='\u{24f}' if !matches!(char, '×' | '÷') => Letter,
        'Έ'..='Ί' | 'Ύ'..='Ρ' | 'Σ'..='ώ' => Letter,
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => Letter,
        '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' => Letter,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Digit,
        '،' | '，' => BetweenDigits,
        '‘' | '’' => BetweenBoth,
        '\u{3041}'..='\u{3096}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Single,
        '\u{30a1}'..='\u{30fa}' | 'ー' => Katakana,
        '\u{ac00}'..='\u{d7a3}' => Letter,
        '\u{a0}'
        | '«'
        | '»'
        | '؟'
        | '؛'
        | '۔'
        | '\u{2010}'..='\u{2015}'
        | '“'..='‟'
        | '…'
        | '€' => Other,
        '\u{3000}'..='\u{3002}' | '\u{3008}'..='\u{3011}' | '！' | '？' | '（' | '）' => Other,
        _ => return None,
    })
}

const OF_ASCII: [Class; 128] = {
    let mut classes = [Other; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Letter,
            b'0'..=b'9' => Digit,
            b'_' => Joiner,
            b':' => BetweenLetters,
            b',' | b';' => BetweenDigits,
            b'.' | b'\'' => BetweenBoth,
            _ => Other,
        };
        byte += 1;
    }
    classes
};

/// Where the stretch from `start` ends, which no word crosses: at the first space or line end after
/// others; and whether all of its characters are plain.
pub fn stretch(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let is_space = |at: usize| matches!(bytes.get(at), Some(b' ' | b'\n'));
    let mut at = start;
    while is_space(at) {
        at += 1;
    }
    let mut is_plain = true;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            if matches!(byte, b' ' | b'\n') {
                break;
            }
            at += 1;
        } else {
            let char = char_at(text, at).unwrap_or_default();
            is_plain = is_plain && class(char).is_some();
            at += char.len_utf8();
        }
    }
    (at, is_plain)
}

/// Calls `visit` with each word of `text`, which is plain, and the offset at which it starts.
pub fn each_word<'t>(text: &'t str, mut visit: impl FnMut(usize, &'t str)) {
    let mut at = 0;
    while let Some((mut before, mut end)) = next(text, at) {
        let start = at;
        let mut is_word = before != Joiner;
        at = end;
        match before {
            Single => {}
            Letter | Digit | Katakana | Joiner => {
                while let Some((found, after)) = next(text, end) {
                    let goes_on = match (before, found) {
                        // WB5, WB8, WB9, WB10, WB13, WB13a, WB13b.
                        (Letter | Digit, Letter | Digit) | (Katakana, Katakana) => Some(after),
                        (Letter | Digit | Katakana | Joiner, Joiner) => Some(after),
                        (Joiner, Letter | Digit | Katakana) => Some(after),
                        // WB6, WB7.
                        (Letter, BetweenLetters | BetweenBoth) => following(text, after, Letter),
                        // WB11, WB12.
                        (Digit, BetweenDigits | BetweenBoth) => following(text, after, Digit),
                        _ => None,
                    };
                    let Some(after) = goes_on else {
                        break;
                    };
                    if matches!(found, Letter | Digit | Katakana | Joiner) {
                        before = found;
                    }
                    is_word |= before != Joiner;
                    end = after;
                }
                at = end;
            }
            Other | BetweenLetters | BetweenDigits | BetweenBoth => is_word = false,
        }
        if is_word && let Some(word) = text.get(start..at) {
            visit(start, word);
        }
    }
}

/// The end of the character at `at`, if it is of this class.
fn following(text: &str, at: usize, class: Class) -> Option<usize> {
    let (found, end) = next(text, at)?;
    (found == class).then_some(end)
}

/// The class of the character at `at`, and where it ends.
#[inline]
fn next(text: &str, at: usize) -> Option<(Class, usize)> {
    let &byte = text.as_bytes().get(at)?;
    if let Some(&class) = OF_ASCII.get(usize::from(byte)) {
        return Some((class, at + 1));
    }
    let char = char_at(text, at)?;
    Some((class(char).unwrap_or(Other), at + char.len_utf8()))
}
