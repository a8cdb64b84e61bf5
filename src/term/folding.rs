//! Spellings to one: what a reader takes for the same word is written the same way here.
//!
//! - Letters lose their case as Unicode folds it: each becomes the small letter of its capital, so
//!   that `Straße` and `STRASSE`, `ς` and `σ`, `ﬁ` and `fi` meet. Turkish keeps its two `i` apart.
//! - A mark joins its letter (NFC and NFD are one), unless the language leaves the mark out.
//! - Full-width and half-width letters become the usual ones, and every digit a European one.
//! - Arabic loses its vowel signs, hamza seats and stretching stroke, and the letters that Arabic,
//!   Persian and Urdu keyboards keep apart meet (as in Lucene's `ArabicNormalizer` and
//!   `PersianNormalizer`); Hebrew loses its points.
//! - Soft hyphens, joiners and direction marks go, and all apostrophes are one.
//!
//! Known failures: a rare mark between a letter and the mark it composes with; ligatures of Arabic in presentation forms stay as they are; an accent that
//! parts two words of a language that leaves accents out in capitals (French `côté`, `cote`) is
//! lost with the others.

use super::composition::{compose, decompose};
use crate::language::{Language, is_mark_in_word};

/// Writes `word`, folded, into `folded`.
pub fn fold(word: &str, language: Language, folded: &mut String) {
    folded.clear();
    if word.is_ascii() && !language.has_dotless_i() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return;
    }
    let mut chars = word.chars().map(usual_width).peekable();
    while let Some(char) = chars.next() {
        // `I` with a mark, be it the dot, is a dotted one taken apart.
        let is_marked = chars.peek().copied().is_some_and(is_mark_in_word);
        match char {
            'I' if language.has_dotless_i() && !is_marked => folded.push('ı'),
            'ı' if language.has_dotless_i() => folded.push('ı'),
            '\0'..='\u{7f}' => folded.push(char.to_ascii_lowercase()),
            // Nothing below concerns the letters that most long texts are made of.
            'а'..='я' | 'ก'..='ฮ' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => {
                folded.push(char);
            }
            _ => {
                if let Some(digit) = digit(char) {
                    folded.push(digit);
                } else {
                    // By way of the capital, as `ß` has two and `ς` shares its own; by way of the
                    // small letter, as `ẞ` is no capital's capital.
                    for small in char.to_lowercase() {
                        for capital in small.to_uppercase() {
                            for small in capital.to_lowercase() {
                                push(small, language, folded);
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whether `char` is an apostrophe inside a word, however it is typed: the straight one, the curly
/// one, the letter of Ukrainian and Hawaiian, the accents that stand for it, the Hebrew geresh.
pub const fn is_apostrophe(char: char) -> bool {
    matches!(
        char,
        '\'' | '’' | '‘' | '\u{2bc}' | '\u{2bb}' | '´' | '`' | '＇' | '\u{5f3}'
    )
}

/// Appends a small letter or a mark.
fn push(char: char, language: Language, folded: &mut String) {
    let optional = language.optional_marks();
    if is_silent(char) || optional.contains(char) {
        return;
    }
    // Where the language leaves nothing out, a composed letter is what it should be.
    if !optional.is_empty()
        && let Some((letter, mark)) = decompose(char)
    {
        push(letter, language, folded);
        push(mark, language, folded);
        return;
    }
    let before = folded.chars().next_back();
    match before.and_then(|before| compose(before, char)) {
        Some(composed) => {
            folded.pop();
            folded.push(same_letter(composed));
        }
        // `İ` taken apart.
        None if before == Some('i') && char == '\u{307}' => {}
        None => folded.push(same_letter(char)),
    }
}

/// Whether readers see or hear nothing where the character stands, or writers may leave it out
/// without changing the word.
pub const fn is_silent(char: char) -> bool {
    matches!(char,
        // The soft hyphen, joiners, marks of direction, invisible operators, variation selectors.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        // Hebrew points.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}'..='\u{5c7}'
        // Arabic: signs of honour, the stretching stroke, vowel signs, hamza above and below.
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}')
}

/// The Arabic letter for those that differ by keyboard or by care: alef with and without hamza, the
/// two ends of `yeh`, Persian `yeh` and `kaf`, the letters that sound as `heh` at the end of a
/// word. Hebrew gershayim, as in acronyms, become a quotation mark. Comma below stands for the
/// cedilla in old Romanian fonts.
const fn same_letter(char: char) -> char {
    match char {
        _ if is_apostrophe(char) => '\'',
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ۃ' | 'ە' => 'ه',
        'ۓ' => 'ے',
        '\u{5f4}' => '"',
        '\u{66b}' => ',',
        'ş' => 'ș',
        'ţ' => 'ț',
        _ => char,
    }
}

/// The letter or sign of usual width: `Ａ` → `A`, `ｱ` → `ア`.
fn usual_width(char: char) -> char {
    /// What U+FF66 to U+FF9F stand for, in their order.
    const HALF_WIDTH_KANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309a}";
    let code = u32::from(char);
    match char {
        '！'..='～' => char::from_u32(code - u32::from('！') + u32::from('!')).unwrap_or(char),
        '\u{ff66}'..='\u{ff9f}' => {
            let place = code - u32::from('\u{ff66}');
            HALF_WIDTH_KANA.chars().nth(place as usize).unwrap_or(char)
        }
        _ => char,
    }
}

/// Whether `char` is a digit of a script that counts by tens.
pub fn is_digit(char: char) -> bool {
    digit(char).is_some()
}

/// The European digit for a digit of another script.
fn digit(char: char) -> Option<char> {
    /// The zero of each script; nine more digits follow it.
    const ZEROS: &str = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０";
    if !char.is_numeric() {
        return None;
    }
    let code = u32::from(char);
    let value = ZEROS
        .chars()
        .map(|zero| code.wrapping_sub(u32::from(zero)))
        .find(|value| *value < 10)?;
    char::from_digit(value, 10)
}
