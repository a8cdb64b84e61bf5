//! The rules for `.`, which ends abbreviations, initials and ordinals as well as sentences.

use super::abbreviation::{self, Token};
use super::careless;
use super::number;
use super::rules::{begins_list_item, begins_lower, begins_upper};
use super::site::{Lead, Site};
use super::time;
use crate::language::{Abbreviation, Language, Ordinals, WordList, is_small_letter};

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
    if number::is_list_marker(site.before()) && site.head.is_some() {
        return false;
    }
    if number::is_number(word) {
        return number(site, word, language);
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
        Token::Known(Abbreviation::Ending) => {
            !begins_digit(site)
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

/// Whether a number stands between a preposition and a name in capitals: “u 1. HNL”, “za 1. FC”.
fn numbers_name(site: &Site<'_>, word: &str, language: Language) -> bool {
    let lead = site.before().strip_suffix(word).unwrap_or_default();
    let preposition = abbreviation::last_word(lead);
    let name = abbreviation::first_word(site.following());
    name.chars().nth(1).is_some()
        && name.chars().all(char::is_uppercase)
        && language.lists(WordList::Opening, preposition)
}

/// Whether a capitalised word and a year follow, as in “7. Apríla 2020”: a month, though the
/// language writes those small.
fn is_date(site: &Site<'_>) -> bool {
    let month = abbreviation::first_word(site.following());
    let rest = site.following().get(month.len()..).unwrap_or_default();
    let year = rest.trim_start();
    let digits = year.bytes().take_while(u8::is_ascii_digit).count();
    begins_upper(site) && year.len() < rest.len() && digits == 4
}

/// Whether a number is a part of a date with a full stop after each part: “2020. 5. 2. 오전”.
fn is_part_of_date(site: &Site<'_>, word: &str) -> bool {
    let following = site.following();
    let after = following.trim_start_matches(|char: char| char.is_ascii_digit());
    let goes_on = after.len() < following.len() && after.starts_with('.');
    let lead = site
        .before()
        .strip_suffix(word)
        .unwrap_or_default()
        .trim_end();
    let previous = lead.strip_suffix('.').map_or("", abbreviation::last_word);
    goes_on || number::is_small(word) && number::is_small(previous)
}

fn begins_digit(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| head.is_numeric())
}

/// Whether what follows begins sentences rather than names: a frequent word with a capital, or a
/// dash. After a Latin abbreviation in a script without capitals, a frequent word tells nothing.
fn starts_sentence(site: &Site<'_>, language: Language) -> bool {
    let is_foreign = site
        .before()
        .ends_with(|char: char| char.is_ascii_alphabetic())
        && site
            .head
            .is_some_and(|(_, head)| !head.is_uppercase() && !is_small_letter(head));
    site.lead == Lead::Dash
        || !is_foreign && abbreviation::starts_with_frequent_word(site.following(), language)
}

/// A number before a full stop: an ordinal in the languages that write it so, unless a word
/// follows that begins sentences.
fn number(site: &Site<'_>, word: &str, language: Language) -> bool {
    let ordinals = language.ordinals();
    if ordinals == Ordinals::DottedDates {
        return !is_part_of_date(site, word);
    }
    // “1.-3. Mai”
    let word = word.rsplit('-').next().unwrap_or(word);
    if ordinals == Ordinals::Dotted && numbers_name(site, word, language) {
        return false;
    }
    // “w latach 20. XX w.”
    if ordinals.are_dotted() && number::is_roman(abbreviation::first_word(site.following())) {
        return false;
    }
    // “5. §”
    if ordinals.are_dotted() && site.lead_char() == Some('§') {
        return false;
    }
    if !ordinals.are_dotted() || !number::is_small(word) || site.has_closers() {
        return true;
    }
    if begins_digit(site) {
        return false;
    }
    if ordinals == Ordinals::Dotted {
        return !is_date(site);
    }
    !begins_upper(site)
        || starts_sentence(site, language)
        || language.code() == "de" && !is_ordinal(site, word, language)
}

/// Whether a word stands before the number that ordinals follow (“am 3. Mai”), or one after it that
/// is counted by them (“3. Liga”).
fn is_ordinal(site: &Site<'_>, word: &str, language: Language) -> bool {
    let lead = site.before().strip_suffix(word).unwrap_or_default();
    let previous = abbreviation::last_word(lead);
    let is_alone = lead.trim().is_empty();
    is_alone
        || previous.ends_with(|char: char| char.is_ascii_digit() || char == '.')
        || language.lists(WordList::BeforeOrdinal, previous)
        || language.lists(
            WordList::Counted,
            abbreviation::first_word(site.following()),
        )
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
