//! The rules that accept, reject or add a boundary at a sentence mark, in the order in which they
//! are asked.

use super::abbreviation::{self, Token};
use super::mark::Kind;
use super::number;
use super::quotation;
use super::site::{Lead, Site};
use crate::language::{Abbreviation, Language};

/// Whether a sentence ends at the site; `proposed` says whether the standard breaks there.
pub fn ends_sentence(site: &Site<'_>, proposed: bool, language: Language) -> bool {
    // A mark before a comma or a colon stands inside the sentence (UAX #29, rule SB8a).
    if site.lead == Lead::Continuation {
        return false;
    }
    // Marks with nothing before them begin a sentence rather than end one: “...and then”, “¿?”.
    if !site.before().contains(char::is_alphanumeric)
        && site.kind != Kind::Full
        && !site.has_closers()
    {
        return false;
    }
    match site.kind {
        Kind::Full => full_stop(site, language),
        Kind::Exclamation => exclamation(site, proposed),
        Kind::Ellipsis => ellipsis(site, proposed),
        Kind::Dot => dot(site, proposed, language),
    }
}

/// The case of the next letter or digit.
fn begins_lower(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| head.is_lowercase())
}

fn begins_upper(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| head.is_uppercase())
}

/// `。` and its like end a sentence, but not inside a quotation in corner brackets, nor where the
/// closed quotation goes on with a particle, which Japanese writes in hiragana: 「はい。」と言った.
fn full_stop(site: &Site<'_>, language: Language) -> bool {
    if quotation::is_inside_corners(site.text, site.closed) {
        return false;
    }
    let is_particle = site.next == site.closed
        && site.has_closers()
        && language.code() == "ja"
        && site
            .head
            .is_some_and(|(_, head)| ('\u{3041}'..='\u{309f}').contains(&head));
    !is_particle
}

fn exclamation(site: &Site<'_>, proposed: bool) -> bool {
    // “Stop!” she said. – Stop! – said she.
    if begins_lower(site) {
        return false;
    }
    if !site.has_gap() && !site.has_closers() {
        // Inside an address or a name: ?q=1, !Kung.
        return proposed
            && !site.head.is_some_and(|(_, head)| head.is_numeric())
            && is_after_word(site);
    }
    // (!) and (?) stand inside a sentence.
    let is_remark = site.before().ends_with(['(', '[', '（']);
    proposed && !is_remark || site.has_gap() && begins_upper(site) && !is_remark
}

fn is_after_word(site: &Site<'_>) -> bool {
    let last = site.before().chars().next_back();
    last.is_some_and(|char| char.is_alphanumeric() || quotation::may_close(char))
}

fn ellipsis(site: &Site<'_>, proposed: bool) -> bool {
    if begins_lower(site) {
        return false;
    }
    if site.has_gap() || site.has_closers() {
        return proposed || site.head.is_some();
    }
    false
}

fn dot(site: &Site<'_>, proposed: bool, language: Language) -> bool {
    if !site.has_gap() && !site.has_closers() {
        return is_missing_space(site, proposed);
    }
    if begins_lower(site) && !begins_like_a_brand(site) {
        return false;
    }
    let before = site.before();
    let word = abbreviation::last_word(before);
    let begins_digit = site.head.is_some_and(|(_, head)| head.is_numeric());
    let starts = || {
        site.lead == Lead::Dash
            || abbreviation::starts_with_frequent_word(site.following(), language)
    };
    // “1. Bread”: the number of a list item belongs to the item.
    if number::is_list_marker(before) && !site.has_closers() && site.head.is_some() {
        return false;
    }
    if number::is_number(word) {
        return number_dot(site, word, language, begins_digit, starts);
    }
    if language.dots_ordinals() && number::is_roman(word) {
        return begins_digit || starts();
    }
    match abbreviation::classify(before, language) {
        Token::Known(Abbreviation::Never) => false,
        Token::Known(Abbreviation::BeforeNumber) => !begins_digit && !begins_with_numeral(site),
        Token::Known(Abbreviation::Maybe) | Token::Acronym => !begins_digit && starts(),
        Token::Initial => !begins_digit && starts(),
        Token::Word => site.head.is_some() || proposed,
    }
}

/// A number before a full stop: an ordinal in the languages that write it so, unless a word
/// follows that begins sentences.
fn number_dot(
    site: &Site<'_>,
    word: &str,
    language: Language,
    begins_digit: bool,
    starts: impl Fn() -> bool,
) -> bool {
    if !language.dots_ordinals() || !number::is_small(word) || site.has_closers() {
        return true;
    }
    if begins_digit {
        return false;
    }
    !begins_upper(site) || starts()
}

/// Whether a Roman number or a single letter follows: “fig. A”, “cap. IV”.
fn begins_with_numeral(site: &Site<'_>) -> bool {
    let word = site
        .following()
        .split(|char: char| !char.is_alphanumeric())
        .next()
        .unwrap_or_default();
    number::is_roman(word) || word.chars().nth(1).is_none() && site.lead == Lead::None
}

/// Whether a name with a small first letter follows: “iPhone”, “eBay”.
fn begins_like_a_brand(site: &Site<'_>) -> bool {
    let mut chars = site.following().chars();
    chars.next().is_some_and(char::is_lowercase) && chars.next().is_some_and(char::is_uppercase)
}

/// A full stop without a space after it: “fim.A casa” lacks the space, “example.com”, “Node.js”,
/// “3.14” and “U.S.” do not. Only a word in small letters before and a capitalised word after
/// make it an end.
fn is_missing_space(site: &Site<'_>, proposed: bool) -> bool {
    const SHORTEST: usize = 3;
    let Some((_, head)) = site.head else {
        return proposed;
    };
    if site.lead == Lead::Dash || site.lead == Lead::Opener {
        return !begins_lower(site) && proposed;
    }
    let word = abbreviation::last_word(site.before());
    if head.is_numeric() {
        return false;
    }
    if !head.is_uppercase() {
        // A letter without case after a word without case: the standard breaks here.
        return !head.is_lowercase()
            && proposed
            && word.chars().nth(1).is_some()
            && !word.is_ascii();
    }
    let lower = word
        .chars()
        .rev()
        .take_while(|char| char.is_lowercase())
        .count();
    let is_plain = lower >= SHORTEST && !word.contains(['.', '/', '-']);
    let mut after = site
        .following()
        .chars()
        .skip(1)
        .skip_while(|char| char.is_alphabetic());
    let ends_plain = after.next().is_none_or(|char| {
        char.is_whitespace() || matches!(char, ',' | '\'' | '’' | ';' | ':' | '!' | '?')
    });
    is_plain && ends_plain
}
