//! Full stops in careless writing: no capital after them, or no space.

use super::abbreviation::{self, Token};
use super::number;
use super::quotation;
use super::rules::{begins_lower, begins_upper};
use super::site::{Lead, Site};
use crate::language::{Language, is_small_letter};

/// Shorter words, unless they are frequent ones, may be abbreviations that the data lacks. At 3 most
/// of those break sentences; at 8 few careless sentences end.
const SHORTEST_WORD: usize = 4;

/// The same for words with a capital, of which more are abbreviations.
const SHORTEST_NAME: usize = 5;

/// What a question or an exclamation has at least, in words, to be taken for a sentence before a
/// small letter. At 1, every “Oh! what a day” falls apart; at 8, few careless questions end.
const LEAST_WORDS: usize = 4;

/// A question before a small letter: the next sentence is written without care, unless the question
/// is a mere interjection or a turn of dialogue (“– Coming? asked Ann”). An exclamation mark may
/// belong to a name as well: “Yahoo! and others”.
pub fn ends_question(site: &Site<'_>) -> bool {
    let before = site.before();
    let word = abbreviation::last_word(before);
    let is_question = site
        .text
        .get(site.mark.start..site.mark.end)
        .is_some_and(|marks| marks.contains(['?', '\u{37e}']));
    !is_appended(site)
        && before.split_whitespace().nth(LEAST_WORDS - 1).is_some()
        && !before.trim_start().starts_with(quotation::is_dash)
        && (is_question || word.starts_with(is_small_letter))
}

/// A small letter after a full stop and a space: the full stop is an abbreviation's as a rule. But
/// a longer word that the language does not abbreviate ends a sentence, whose next one was written
/// without care, or is a verse or an item.
pub fn lacks_capital(site: &Site<'_>, token: Token, language: Language) -> bool {
    if token != Token::Word {
        return false;
    }
    if site.is_caseless {
        return begins_caseless(site, language);
    }
    if language == Language::UNKNOWN || site.has_closers() || is_appended(site) {
        return false;
    }
    // What stands between quotation marks or brackets is no abbreviation.
    if site.before().ends_with(quotation::may_close) {
        return true;
    }
    let word = abbreviation::last_word(site.before());
    if site.opens_quotation() && word.chars().nth(SHORTEST_WORD - 2).is_some() {
        return true;
    }
    if number::is_number(word) {
        return !language.ordinals().are_dotted() && !number::is_small(word);
    }
    let is_counted = || {
        let lead = site.before().strip_suffix(word).unwrap_or_default();
        abbreviation::follows_number(lead)
    };
    let is_frequent = || language.is_stop_word(word) && !is_counted();
    let word = word.rsplit(['\'', '’']).next().unwrap_or(word);
    let is_name = word.starts_with(char::is_uppercase);
    let least = if is_name {
        SHORTEST_NAME
    } else {
        SHORTEST_WORD
    };
    let letters = word.strip_prefix(char::is_uppercase).unwrap_or(word);
    letters
        .chars()
        .all(|char| char.is_alphabetic() && !char.is_uppercase())
        && (word.chars().nth(least - 1).is_some()
            || !is_name && word.chars().nth(1).is_some() && is_frequent())
}

/// Whether hashtags or an address follow, which writers append to a sentence.
fn is_appended(site: &Site<'_>) -> bool {
    site.lead_char() == Some('#') || site.following().starts_with("http")
}

/// A full stop in a text without capitals, after what is no abbreviation: it ends a sentence, but
/// not after an ordinal or a symbol.
fn begins_caseless(site: &Site<'_>, language: Language) -> bool {
    let word = abbreviation::last_word(site.before());
    if number::is_number(word) {
        return !language.ordinals().are_dotted() || !number::is_small(word);
    }
    site.lead != Lead::Dash && language.caseless_abbreviation(word).is_none()
}

/// A full stop without a space after it: “fim.A casa” and “2013.Tarja” lack the space;
/// “example.com”, “Node.js”, “3.14” and “U.S.” do not. The words on both sides must look like
/// words of a text.
pub fn lacks_space(site: &Site<'_>, language: Language) -> bool {
    const SHORTEST: usize = 3;
    let Some((_, head)) = site.head else {
        return site.is_proposed();
    };
    // “कि.मी.”
    if site.has_own_stops {
        return false;
    }
    let word = abbreviation::last_word(site.before());
    let has_separator = word.contains(['.', '/']);
    let lower = word.chars().rev().take_while(|char| is_small_letter(*char));
    let is_plain = !has_separator && lower.count() >= SHORTEST;
    let is_closed = site.before().ends_with([')', '"', '”', '»']);
    match site.lead {
        Lead::Opener => {
            return begins_upper(site) && (is_plain || is_closed)
                || !begins_lower(site) && site.is_proposed();
        }
        Lead::Dash => return !begins_lower(site) && site.is_proposed(),
        _ => {}
    }
    if head.is_numeric() {
        return is_plain && word.chars().nth(SHORTEST_NAME - 1).is_some() && begins_with_year(site);
    }
    if !head.is_uppercase() {
        // A letter without case after a word without case: the standard breaks here.
        let is_caseless = word.chars().nth(1).is_some() && !word.is_ascii() && !has_separator;
        let is_word = || abbreviation::classify(site.before(), language) == Token::Word;
        return !is_small_letter(head) && is_caseless && is_word() && site.is_proposed();
    }
    let is_number = !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && site
            .before()
            .trim_end_matches(|char: char| char.is_ascii_digit() || char == ',')
            .ends_with(' ')
        && !language.ordinals().are_dotted();
    (is_plain || is_number || is_closed) && begins_with_plain_word(site)
}

/// Whether a capitalised word of a text follows: “Casa”, “A ”, but not “FC”, “Js.min” or “A4”.
fn begins_with_plain_word(site: &Site<'_>) -> bool {
    // “…жағдайы.XVIII ғасыр”
    if number::is_roman(abbreviation::first_word(site.following())) {
        return true;
    }
    let mut after = site
        .following()
        .chars()
        .skip(1)
        .skip_while(|char| is_small_letter(*char) || *char == '-');
    after.next().is_none_or(|char| {
        char.is_whitespace() || matches!(char, ',' | '\'' | '’' | ';' | ':' | '!' | '?' | '.')
    })
}

/// Whether a number of four digits follows, and a space.
fn begins_with_year(site: &Site<'_>) -> bool {
    let bytes = site.following().as_bytes();
    let digits = bytes
        .iter()
        .take(5)
        .take_while(|byte| byte.is_ascii_digit());
    digits.count() == 4 && bytes.get(4) == Some(&b' ')
}
