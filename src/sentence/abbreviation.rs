//! Words before a full stop that it may belong to: abbreviations, initials, acronyms.

use crate::language::{Abbreviation, Language};

/// Words longer than this, in bytes, are no abbreviations and are not looked at.
const LONGEST: usize = 40;

/// What the word before a full stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// An abbreviation of the language.
    Known(Abbreviation),
    /// One capital letter, or one letter of a script without capitals: a first name, as a rule.
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
    let is_part = |char: char| {
        char.is_alphanumeric()
            || matches!(
                char,
                '.' | '-' | '\'' | '’' | 'º' | 'ª' | '°' | '№' | '§' | '/' | '&' | '״' | '׳'
            )
            || is_mark(char)
    };
    let start = window
        .char_indices()
        .rev()
        .take_while(|(_, char)| is_part(*char))
        .last()
        .map_or(window.len(), |(at, _)| at);
    window.get(start..).unwrap_or_default()
}

/// Whether `char` is a vowel sign of an Indic script or a combining accent.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}')
}

/// What the last word of `before` is to a full stop that follows it.
pub fn classify(before: &str, language: Language) -> Token {
    let word = last_word(before);
    if let Some(found) = language.abbreviation(word) {
        return Token::Known(found);
    }
    if let Some(found) = language.abbreviation(&joined(before, word)) {
        return Token::Known(found);
    }
    // “l’Avv.”, “d'art.”: what is elided before it is no part of the abbreviation.
    let elided = word.rsplit(['\'', '’', '-', '/']).next().unwrap_or(word);
    if elided.len() < word.len() {
        if let Some(found) = language.abbreviation(elided).filter(|_| elided.len() > 1) {
            return Token::Known(found);
        }
    }
    let mut chars = elided.chars().filter(|char| !is_mark(*char));
    match (chars.next(), chars.next()) {
        (Some(letter), None)
            if letter.is_alphabetic() && !letter.is_lowercase() && !is_ideograph(letter) =>
        {
            Token::Initial
        }
        _ if is_acronym(word) => Token::Acronym,
        _ => Token::Word,
    }
}

/// The last word with the abbreviated letters before it, without the spaces between: `z. B`
/// gives `z.B`. Empty where there are none.
fn joined(before: &str, word: &str) -> String {
    const MOST_PARTS: usize = 4;
    let mut rest = before.strip_suffix(word).unwrap_or_default();
    let mut parts = vec![word];
    while parts.len() < MOST_PARTS {
        let trimmed = rest.trim_end_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
        if trimmed.len() == rest.len() || !trimmed.ends_with('.') {
            break;
        }
        let part = last_word(trimmed);
        if part.chars().filter(|char| char.is_alphabetic()).count() > 2 {
            break;
        }
        rest = trimmed.strip_suffix(part).unwrap_or_default();
        parts.push(part);
    }
    if parts.len() == 1 {
        return String::new();
    }
    parts.into_iter().rev().collect()
}

fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
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

/// Whether `following` begins with a frequent word of the language, which in capitals begins a
/// sentence rather than a name.
pub fn starts_with_frequent_word(following: &str, language: Language) -> bool {
    let end = following
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| !char.is_alphabetic() && !is_mark(*char))
        .map_or(
            following.len().min(following.ceil_char_boundary(LONGEST)),
            |(at, _)| at,
        );
    let word = following.get(..end).unwrap_or_default();
    // A letter with a full stop after it is an initial, whatever word it may be.
    if word.chars().nth(1).is_none()
        && following
            .get(end..)
            .is_some_and(|rest| rest.starts_with('.'))
    {
        return false;
    }
    let lower: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|char| *char != '\u{307}')
        .collect();
    language.is_stop_word(&lower)
}
