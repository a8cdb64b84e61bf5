//! Numbers before a full stop: ordinals and dates.

use super::abbreviation;
use super::full_stop::{begins_digit, starts_sentence};
use super::number;
use super::rules::begins_upper;
use super::site::Site;
use crate::language::{Language, Ordinals, WordList};

/// Whether a sentence ends at the full stop after the number `word`: not where it makes an ordinal,
/// unless a word follows that begins sentences.
pub fn ends_sentence(site: &Site<'_>, word: &str, language: Language) -> bool {
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
