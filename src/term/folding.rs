//! Spellings to one: what a reader takes for the same word is written the same way here.
//!
//! - Letters lose their case as Unicode folds it, so that `Straße` and `STRASSE`, `ς` and `σ`, `ﬁ` and
//!   `fi` meet. Turkish keeps its two `i` apart.
//! - A mark joins its letter (NFC and NFD are one), unless the language leaves the mark out.
//! - Full-width and half-width letters become the usual ones, and every digit a European one.
//! - Arabic loses its vowel signs, hamza seats and stretching stroke, and the letters that Arabic,
//!   Persian and Urdu keyboards keep apart meet (as in Lucene's `ArabicNormalizer` and
//!   `PersianNormalizer`); Hebrew loses its points.
//! - Soft hyphens, joiners and direction marks go, and all apostrophes are one.
//!
//! Known failures: a rare mark between a letter and the mark it composes with; ligatures of Arabic in
//! presentation forms stay as they are; an accent that parts two words of a language that leaves
//! accents out in capitals (French `côté`, `cote`) is lost with the others.

use super::composition::{compose, decompose};
use crate::language::{Language, is_mark_in_word, is_numeric};
use crate::letter_case::lower;

/// Writes `word`, folded, into `folded`.
pub fn fold(word: &str, language: Language, folded: &mut String) {
    folded.clear();
    if word.chars().all(is_folded) {
        folded.push_str(word);
        return;
    }
    if word.is_ascii() && !language.has_dotless_i() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return;
    }
    let optional = language.optional_marks();
    let mut chars = word.chars().map(usual_width).peekable();
    while let Some(char) = chars.next() {
        // `I` with a mark, be it the dot, is a dotted one taken apart.
        let is_marked = chars.peek().copied().is_some_and(is_mark_in_word);
        match char {
            'I' if language.has_dotless_i() && !is_marked => folded.push('ı'),
            'ı' if language.has_dotless_i() => folded.push('ı'),
            '\0'..='\u{7f}' => folded.push(char.to_ascii_lowercase()),
            _ if is_folded(char) => folded.push(char),
            _ => {
                if let Some(digit) = digit(char) {
                    folded.push(digit);
                } else {
                    for small in lower(char) {
                        match SMALL_LETTERS.binary_search_by_key(&small, |entry| entry.0) {
                            Ok(at) => {
                                let letters = SMALL_LETTERS.get(at).map_or("", |entry| entry.1);
                                for letter in letters.chars() {
                                    push(letter, optional, folded);
                                }
                            }
                            Err(_) => push(small, optional, folded),
                        }
                    }
                }
            }
        }
    }
}

/// Whether `char` is one of the letters beyond ASCII that most long texts are made of, none of which changes.
const fn is_folded(char: char) -> bool {
    matches!(char,
        'а'..='я' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' | 'ก'..='ฮ' | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}')
}

/// The small letters that share a capital with another one, or whose capital is several letters, and
/// what they fold to (`CaseFolding.txt` of Unicode; `ı`, outside Turkish, is an `i`), in the order of
/// letters. The table of all capitals
/// would tell, at 12 KB.
const SMALL_LETTERS: [(char, &str); 98] = [
    ('µ', "μ"),
    ('ß', "ss"),
    ('ı', "i"),
    ('ŉ', "ʼn"),
    ('ſ', "s"),
    ('ǰ', "j\u{30c}"),
    ('\u{345}', "ι"),
    ('ΐ', "ι\u{308}\u{301}"),
    ('ΰ', "υ\u{308}\u{301}"),
    ('ς', "σ"),
    ('ϐ', "β"),
    ('ϑ', "θ"),
    ('ϕ', "φ"),
    ('ϖ', "π"),
    ('ϰ', "κ"),
    ('ϱ', "ρ"),
    ('ϵ', "ε"),
    ('և', "եւ"),
    ('ᲀ', "в"),
    ('ᲁ', "д"),
    ('ᲂ', "о"),
    ('ᲃ', "с"),
    ('ᲄ', "т"),
    ('ᲅ', "т"),
    ('ᲆ', "ъ"),
    ('ᲇ', "ѣ"),
    ('ᲈ', "ꙋ"),
    ('ẖ', "h\u{331}"),
    ('ẗ', "t\u{308}"),
    ('ẘ', "w\u{30a}"),
    ('ẙ', "y\u{30a}"),
    ('ẚ', "aʾ"),
    ('ẛ', "ṡ"),
    ('ὐ', "υ\u{313}"),
    ('ὒ', "υ\u{313}\u{300}"),
    ('ὔ', "υ\u{313}\u{301}"),
    ('ὖ', "υ\u{313}\u{342}"),
    ('ᾀ', "ἀι"),
    ('ᾁ', "ἁι"),
    ('ᾂ', "ἂι"),
    ('ᾃ', "ἃι"),
    ('ᾄ', "ἄι"),
    ('ᾅ', "ἅι"),
    ('ᾆ', "ἆι"),
    ('ᾇ', "ἇι"),
    ('ᾐ', "ἠι"),
    ('ᾑ', "ἡι"),
    ('ᾒ', "ἢι"),
    ('ᾓ', "ἣι"),
    ('ᾔ', "ἤι"),
    ('ᾕ', "ἥι"),
    ('ᾖ', "ἦι"),
    ('ᾗ', "ἧι"),
    ('ᾠ', "ὠι"),
    ('ᾡ', "ὡι"),
    ('ᾢ', "ὢι"),
    ('ᾣ', "ὣι"),
    ('ᾤ', "ὤι"),
    ('ᾥ', "ὥι"),
    ('ᾦ', "ὦι"),
    ('ᾧ', "ὧι"),
    ('ᾲ', "ὰι"),
    ('ᾳ', "αι"),
    ('ᾴ', "άι"),
    ('ᾶ', "α\u{342}"),
    ('ᾷ', "α\u{342}ι"),
    ('ι', "ι"),
    ('ῂ', "ὴι"),
    ('ῃ', "ηι"),
    ('ῄ', "ήι"),
    ('ῆ', "η\u{342}"),
    ('ῇ', "η\u{342}ι"),
    ('ῒ', "ι\u{308}\u{300}"),
    ('ΐ', "ι\u{308}\u{301}"),
    ('ῖ', "ι\u{342}"),
    ('ῗ', "ι\u{308}\u{342}"),
    ('ῢ', "υ\u{308}\u{300}"),
    ('ΰ', "υ\u{308}\u{301}"),
    ('ῤ', "ρ\u{313}"),
    ('ῦ', "υ\u{342}"),
    ('ῧ', "υ\u{308}\u{342}"),
    ('ῲ', "ὼι"),
    ('ῳ', "ωι"),
    ('ῴ', "ώι"),
    ('ῶ', "ω\u{342}"),
    ('ῷ', "ω\u{342}ι"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
    ('ﬓ', "մն"),
    ('ﬔ', "մե"),
    ('ﬕ', "մի"),
    ('ﬖ', "վն"),
    ('ﬗ', "մխ"),
];

/// Whether `char` is an apostrophe inside a word, however it is typed: the straight one, the curly
/// one, the letter of Ukrainian and Hawaiian, the accents that stand for it, the Hebrew geresh.
pub const fn is_apostrophe(char: char) -> bool {
    matches!(
        char,
        '\'' | '’' | '‘' | '\u{2bc}' | '\u{2bb}' | '´' | '`' | '＇' | '\u{5f3}'
    )
}

/// Appends a small letter or a mark, unless it is one of the `optional` marks.
fn push(char: char, optional: &str, folded: &mut String) {
    if is_silent(char) || optional.contains(char) {
        return;
    }
    // Where the language leaves nothing out, a composed letter is what it should be.
    if !optional.is_empty()
        && let Some((letter, mark)) = decompose(char)
    {
        push(letter, optional, folded);
        push(mark, optional, folded);
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

/// The European digit for a digit of another script.
fn digit(char: char) -> Option<char> {
    /// The zero of each script; nine more digits follow it.
    const ZEROS: &str = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０";
    if !is_numeric(char) {
        return None;
    }
    let code = u32::from(char);
    let value = ZEROS
        .chars()
        .map(|zero| code.wrapping_sub(u32::from(zero)))
        .find(|value| *value < 10)?;
    char::from_digit(value, 10)
}
