//! The rules for `.`, which ends abbreviations, initials and ordinals as well as sentences.

use super::abbreviation::{self, Token};
use super::careless;
use super::list;
use super::number;
use super::ordinal;
use super::rules::{begins_list_item, begins_lower, begins_upper};
use super::site::{Lead, Site};
use super::time;
use crate::language::{Abbreviation, Language, Ordinals, is_small_letter};

/// Whether a sentence ends at a full stop.
pub fn ends_sentence(site: &Site<'_>, language: Language) -> bool {
    if !site.has_gap() && !site.has_closers() {
        return careless::lacks_space(site, language);
    }
    // “5 мая 2012 г. № 70”: a number sign goes on.
    if site.lead_char() == Some('№') {
        return false;
    }
    let mut token = abbreviation::classify(site.before(), language);
    if site.is_shouted && token == Token::Word {
        token = abbreviation::classify_caseless(site.before(), language);
    }
    if abbreviation::goes_on(site.before(), site.following(), language) {
        return false;
    }
    if begins_list_item(site) && token == Token::Word {
        return true;
    }
    // “…voll.” “ich bin dagegen”: after one quotation, another begins a sentence.
    if begins_lower(site) && site.has_closers() && site.opens_quotation() {
        return true;
    }
    // A mention begins a message.
    if site.lead_char() == Some('@') && site.has_gap() && token == Token::Word {
        return true;
    }
    if begins_lower(site) && !begins_like_a_brand(site) {
        return careless::lacks_capital(site, token, language);
    }
    // “… 40 m.[4] 12 people”
    if site.is_cited && site.has_gap() {
        return true;
    }
    // “एम.ए. की”: where the script has a full stop of its own, the dot only abbreviates.
    if site.has_own_stops && token != Token::Word {
        return false;
    }
    let word = abbreviation::last_word(site.before());
    // “1. Bread”: the number of a list item belongs to the item.
    if list::is_marker(site.before()) && site.head.is_some() {
        return false;
    }
    if number::is_number(word) {
        return ordinal::ends_sentence(site, word, language);
    }
    if language.ordinals() == Ordinals::DottedBeforeCapitals && number::is_roman(word) {
        return begins_digit(site) || starts_sentence(site, language);
    }
    // “a. C.”, “z. Z.”: two letters, each with its full stop, are one abbreviation.
    if abbreviation::is_letter(word)
        && abbreviation::begins_with_abbreviated_letter(site.following())
    {
        return false;
    }
    if abbreviation::is_title_before_initials(word, site.following(), language)
        || abbreviation::goes_on_as_acronym(site.before(), site.following(), language)
    {
        return false;
    }
    if time::is_time_of_day(word, language) {
        return time::ends_sentence(site, language);
    }
    // “il 23 nov.. Grazie”: the abbreviation's full stop, then the sentence's.
    if site.mark.len() > 1 && begins_upper(site) {
        return true;
    }
    match token {
        // An abbreviation that is a frequent word as well (Russian “им.”) may be that word.
        Token::Known(Abbreviation::Never) => {
            language.is_stop_word(word) && starts_sentence(site, language)
        }
        // “No.” alone is an answer.
        Token::Known(Abbreviation::BeforeNumber) => {
            !begins_digit(site) && (site.before().trim() == word || !begins_with_numeral(site))
        }
        // “z 2000 r. (Dz. U. …)”: brackets after a unit or an era go with it.
        Token::Known(Abbreviation::Ending) => {
            !begins_digit(site)
                && site.lead_char() != Some('(')
                && !number::is_roman(abbreviation::first_word(site.following()))
                && (starts_sentence(site, language) || !time::opens_sentence(site, language))
        }
        Token::Initial if abbreviation::goes_on_with_particle(site.before(), site.following()) => {
            false
        }
        Token::Known(Abbreviation::Maybe) | Token::Acronym | Token::Initial => {
            !begins_digit(site) && starts_sentence(site, language)
        }
        Token::Word => site.head.is_some() || site.is_proposed(),
    }
}

/// Whether a number follows.
pub fn begins_digit(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| head.is_numeric())
}

/// Whether what follows begins sentences rather than names: a frequent word with a capital, or a
/// dash. After a Latin abbreviation in a script without capitals, a frequent word tells nothing.
pub fn starts_sentence(site: &Site<'_>, language: Language) -> bool {
    let is_foreign = site
        .before()
        .ends_with(|char: char| char.is_ascii_alphabetic())
        && site
            .head
            .is_some_and(|(_, head)| !head.is_uppercase() && !is_small_letter(head));
    site.lead == Lead::Dash
        || !is_foreign && abbreviation::starts_with_frequent_word(site.following(), language)
}

/// Whether a Roman number or a single letter follows: “fig. A”, “cap. IV”.
fn begins_with_numeral(site: &Site<'_>) -> bool {
    let word = site.following().split(|char: char| !char.is_alphanumeric());
    let word = word.take(1).next().unwrap_or_default();
    number::is_roman(word) || word.chars().nth(1).is_none() && site.lead == Lead::None
}

/// Whether a name with a small first letter follows: “iPhone”, “eBay”.
fn begins_like_a_brand(site: &Site<'_>) -> bool {
    let mut chars = site.following().chars();
    chars.next().is_some_and(is_small_letter) && chars.next().is_some_and(char::is_uppercase)
}
