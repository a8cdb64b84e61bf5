//! Words before a full stop that it may belong to: abbreviations, initials, acronyms.

use super::mark;
use super::site::is_invisible;
use crate::language::{
    self, Abbreviation, Language, is_letter_or_digit, is_mark_in_word, is_small_letter,
};

/// Words longer than this, in bytes, are no abbreviations and are not looked at.
const LONGEST: usize = 40;

/// What the word before a full stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// An abbreviation of the language.
    Known(Abbreviation),
    /// One letter: the first of a name, as a rule.
    Initial,
    /// Letters with full stops between them: `U.S`, `a.m`.
    Acronym,
    /// Any other word.
    Word,
}

/// The word that ends `before`, which a full stop follows.
pub fn last_word(before: &str) -> &str {
    let floor = before.len().saturating_sub(LONGEST);
    let window = before
        .get(before.ceil_char_boundary(floor)..)
        .unwrap_or_default();
    let window = trim_space(window);
    let mut start = window.len();
    let mut next = None;
    for (at, char) in window.char_indices().rev() {
        // A Latin letter after an ideograph begins a word: 他读过J. R. R. Tolkien的书。
        let parts = |next: char| next.is_ascii() && is_east_asian(char);
        if !is_part(char) || next.is_some_and(parts) {
            break;
        }
        start = at;
        next = Some(char);
    }
    window.get(start..).unwrap_or_default()
}

/// Without the space that tokenised text sets before a full stop, and without marks of direction.
fn trim_space(before: &str) -> &str {
    before.trim_end_matches(|char: char| char == ' ' || is_invisible(char))
}

/// Whether `char` may stand in a word that a full stop follows.
fn is_part(char: char) -> bool {
    is_letter_or_digit(char)
        || matches!(
            char,
            '.' | '-' | '\'' | '’' | 'º' | 'ª' | '°' | '№' | '§' | '/' | '&' | '״' | '׳'
        )
        || is_mark_in_word(char)
}

/// Whether `char` is an ideograph, a kana or a Korean syllable.
pub fn is_east_asian(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// What the last word of `before` is to a full stop that follows it.
pub fn classify(before: &str, language: Language) -> Token {
    let before = trim_space(before);
    let word = last_word(before);
    let lead = before.strip_suffix(word).unwrap_or_default();
    if lead.trim_end().ends_with('.') {
        let chains = chains(before, word);
        let mut longer = chains.iter().skip(1).rev();
        if let Some(found) = longer.find_map(|chain| language.abbreviation(chain)) {
            return Token::Known(found);
        }
    }
    // Hebrew abbreviates with other signs, but for names: “א. ב. יהושע”.
    let is_hebrew = word.starts_with(|char| matches!(char, '\u{5d0}'..='\u{5ea}'));
    if is_hebrew && is_letter(word) && (lead.trim().is_empty() || follows_initial(lead)) {
        return Token::Initial;
    }
    if let Some(found) = language.abbreviation(word) {
        // “5 m.” is a unit, but a small letter alone belongs to the name after it (“р. Дніпро”), and
        // “N. F. S.” are three initials, though “S.” alone be a page.
        let is_free = match found {
            Abbreviation::Maybe | Abbreviation::Ending => !follows_number(lead),
            Abbreviation::BeforeNumber => {
                is_one_small_letter(word) && !follows_number(lead) || follows_initial(lead)
            }
            Abbreviation::Never => false,
        };
        return if is_letter(word) && is_free && (is_one_small_letter(word) || follows_initial(lead))
        {
            Token::Initial
        } else {
            Token::Known(found)
        };
    }
    // Arabic writes “and” together with the word after it.
    if let Some(after) = word.strip_prefix('و') {
        if is_letter(after) {
            return Token::Initial;
        }
        if let Some(found) = language.abbreviation(after) {
            return Token::Known(found);
        }
    }
    // “Hauptstr. 12”, “Kerkstr. 3”
    if word.ends_with(STREET) {
        return Token::Known(Abbreviation::BeforeNumber);
    }
    // “l’Avv.”, “d'art.”: what is elided before it is no part of the abbreviation.
    let elided = word.rsplit(['\'', '’', '-', '/']).next().unwrap_or(word);
    if (2..word.len()).contains(&elided.len())
        && let Some(found) = language.abbreviation(elided)
    {
        return Token::Known(found);
    }
    // “d’A. Dumas”, but not “the video's.”
    let has_elision = elided.starts_with(char::is_uppercase);
    let letter = if has_elision { elided } else { word };
    let mut letters = letter.chars().filter(|char| !is_mark_in_word(*char));
    // A letter with a vowel sign may be a word: Hindi “है”.
    let is_word = letter.chars().nth(1).is_some() && language.is_stop_word(letter);
    match (letters.next(), letters.next()) {
        (Some(letter), None)
            if !is_word
                && may_be_initial(letter, language)
                && !(is_small_letter(letter) && follows_number(lead)) =>
        {
            Token::Initial
        }
        _ if is_acronym(word) => Token::Acronym,
        _ => Token::Word,
    }
}

/// What German and Dutch streets end in, in short; no word of another language does.
const STREET: &str = "str";

/// Whether a letter with a full stop, the initial of a name, stands at the end of `lead`.
fn follows_initial(lead: &str) -> bool {
    let before = lead.trim_end_matches(mark::SPACES).strip_suffix('.');
    before.is_some_and(|before| {
        let word = last_word(before);
        is_letter(word.rsplit(['.', '-']).next().unwrap_or(word))
    })
}

fn is_one_small_letter(word: &str) -> bool {
    is_letter(word) && word.starts_with(is_small_letter)
}

/// Whether a number stands at the end of `lead`, so that a letter after it is a unit: `10 h`.
pub fn follows_number(lead: &str) -> bool {
    lead.trim_end().ends_with(char::is_numeric)
}

/// Whether a full stop may abbreviate a name to this letter. Hebrew has other marks for that, and
/// in East Asian scripts a character is a word.
fn may_be_initial(letter: char, language: Language) -> bool {
    let has_no_initials = matches!(letter, '\u{590}'..='\u{5ff}') || is_east_asian(letter);
    // Frequent words of one letter are words: “a” in Spanish, “я” in Russian.
    let is_word =
        || is_small_letter(letter) && language.is_stop_word(letter.encode_utf8(&mut [0; 4]));
    letter.is_alphabetic() && !has_no_initials && !is_word()
}

/// What the last word of `before` is in a text all in capitals or without any: `DR` and `dr` are
/// `Dr`.
pub fn classify_caseless(before: &str, language: Language) -> Token {
    let found = language.caseless_abbreviation(last_word(before));
    found.map_or(Token::Word, Token::Known)
}

/// More parts than this has no abbreviation: `i.t.d.`, `s. r. o.`, `и т. д. и т. п.` in halves.
const MOST_PARTS: usize = 4;

/// `word`, which ends `before`, with the abbreviated parts that stand before it, without the spaces
/// between: for `u. z. B` the chains `B`, `z.B` and `u.z.B`.
fn chains(before: &str, word: &str) -> Vec<String> {
    let mut rest = before.strip_suffix(word).unwrap_or_default();
    let mut chains = vec![word.to_owned()];
    while chains.len() < MOST_PARTS {
        let trimmed = rest.trim_end_matches(mark::SPACES);
        if trimmed.len() == rest.len() || !trimmed.ends_with('.') {
            break;
        }
        let part = last_word(trimmed);
        let letters = part.chars().filter(|char| char.is_alphabetic()).count();
        if !(1..=2).contains(&letters) {
            break;
        }
        rest = trimmed.strip_suffix(part).unwrap_or_default();
        let longest = chains.last().map_or("", String::as_str);
        chains.push([part, longest].concat());
    }
    chains
}

/// Whether an abbreviation of several parts is cut: `v` before `Chr.`, where the language
/// abbreviates `v. Chr.`, or `s` before `r. o.`
pub fn goes_on(before: &str, following: &str, language: Language) -> bool {
    const LONGEST_PART: usize = 8;
    let word = last_word(before);
    if !(1..=LONGEST_PART).contains(&word.len()) {
        return false;
    }
    let mut heads = Vec::new();
    let mut rest = following;
    let mut tail = String::new();
    for _ in 1..MOST_PARTS {
        let part = first_word(rest);
        let Some(after) = rest
            .get(part.len()..)
            .and_then(|after| after.strip_prefix('.'))
        else {
            return false;
        };
        if !(1..=LONGEST_PART).contains(&part.len()) {
            return false;
        }
        // Most words have nothing abbreviated after them, and need no chains.
        if heads.is_empty() {
            heads = chains(before, word);
        }
        tail.push('.');
        tail.push_str(part);
        if heads.iter().any(|head| {
            language
                .abbreviation(&[head, tail.as_str()].concat())
                .is_some()
        }) {
            return true;
        }
        rest = after.trim_start();
    }
    false
}

/// Whether `word` is letters with full stops between them, at most three a part: `U.S`, `Ph.D`.
fn is_acronym(word: &str) -> bool {
    let mut parts = 0;
    let short = word.split('.').all(|part| {
        parts += 1;
        let count = part.chars().take(4).count();
        (1..=2).contains(&count) && part.chars().all(char::is_alphabetic)
    });
    short && parts > 1
}

/// Whether a full stop after an initial stands within a name: before a particle and a name, “J. M. G.
/// Le Clézio”, “M. Ó Cadhain”. After a lone initial, an article may as well begin a sentence.
pub fn goes_on_with_particle(before: &str, following: &str) -> bool {
    const ARTICLES: [&str; 15] = [
        "Al", "Da", "De", "Del", "Della", "Den", "Der", "Des", "Di", "Do", "Dos", "Du", "La", "Le",
        "Les",
    ];
    const PARTICLES: [&str; 7] = ["Mac", "Nic", "Ní", "Uí", "Van", "Von", "Ó"];
    let word = last_word(before);
    let lead = before.strip_suffix(word).unwrap_or_default();
    let particle = first_word(following);
    let name = following.get(particle.len()..).unwrap_or_default();
    let has_initials = follows_initial(lead) || word.contains(['.', '-']);
    (PARTICLES.contains(&particle) || has_initials && ARTICLES.contains(&particle))
        && name.trim_start().starts_with(char::is_uppercase)
}

/// Whether `word` is one letter, with its accents and vowel signs.
pub fn is_letter(word: &str) -> bool {
    let mut chars = word.chars().filter(|char| !is_mark_in_word(*char));
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Whether `following` begins with one letter and a full stop.
pub fn begins_with_abbreviated_letter(following: &str) -> bool {
    let word = first_word(following);
    is_letter(word)
        && following
            .get(word.len()..)
            .is_some_and(|rest| rest.starts_with('.'))
}

/// Whether one more letter of an acronym follows two with their full stops, the last without its
/// own: “U. S. A, …”. Frequent words of one letter begin sentences.
pub fn goes_on_as_acronym(before: &str, following: &str, language: Language) -> bool {
    let word = last_word(before);
    let lead = before.strip_suffix(word).unwrap_or_default();
    let next = first_word(following);
    is_letter(word)
        && is_letter(next)
        && follows_initial(lead)
        && !language.is_stop_word_in_any_case(next)
}

/// Whether a short word stands before initials in a script without capitals, where no capital tells
/// a title (“പ്രൊ. കെ.പി. മോഹനൻ”, Prof. K. P. Mohanan).
pub fn is_title_before_initials(word: &str, following: &str, language: Language) -> bool {
    const LONGEST_TITLE: usize = 4;
    let initial = first_word(following);
    let rest = following.get(initial.len()..).unwrap_or_default();
    let next = rest.strip_prefix('.').map_or("", first_word);
    let is_initial = |word: &str| is_letter(word) && !language.is_stop_word(word);
    let is_caseless = |char: char| !is_small_letter(char) && !char.is_uppercase();
    let letters = word.chars().filter(|char| !is_mark_in_word(*char)).count();
    initial.starts_with(is_caseless)
        && (1..=LONGEST_TITLE).contains(&letters)
        && is_initial(initial)
        && is_initial(next)
}

/// The letters that `following` begins with.
pub fn first_word(following: &str) -> &str {
    let window = following
        .get(..following.floor_char_boundary(LONGEST))
        .unwrap_or_default();
    let end = window.find(|char: char| !language::is_letter(char) && !is_mark_in_word(char));
    window
        .get(..end.unwrap_or(window.len()))
        .unwrap_or_default()
}

/// Whether `following` begins with a frequent word of the language, which in capitals begins a
/// sentence rather than a name.
pub fn starts_with_frequent_word(following: &str, language: Language) -> bool {
    let word = first_word(following);
    // A letter with a full stop after it is an initial, whatever word it may be.
    if begins_with_abbreviated_letter(following) {
        return false;
    }
    language.is_stop_word_in_any_case(word)
}
