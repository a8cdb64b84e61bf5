//! Phrases of time before a full stop: the one that opens a sentence (“In 1996 г. …”), and times of
//! day in English, `5 p.m.`

use std::ops::RangeInclusive;

use super::abbreviation::{self, first_word};
use super::rules::begins_upper;
use super::site::Site;
use crate::language::{Language, WordList};

/// An opening phrase of time has so many words at most, the abbreviation included: “On the night of
/// 5 May 1996 г.” has eight. With more, whole sentences that end in a year would count as openings.
const MOST_WORDS: usize = 8;

/// What a date alone has in words, “9 września 2009 r.”; a unit with its number has fewer.
const WORDS_OF_DATE: RangeInclusive<usize> = 3..=4;

/// Whether the sentence so far is nothing but a phrase of time or place that opens it: a preposition,
/// then a few words, the last an abbreviated unit or era; or a date alone.
pub fn opens_sentence(site: &Site<'_>, language: Language) -> bool {
    let before = site.before().trim_start();
    let count = before.split_whitespace().take(MOST_WORDS + 1).count();
    let is_date =
        WORDS_OF_DATE.contains(&count) && before.starts_with(|char: char| char.is_ascii_digit());
    count > 1
        && (is_date || count <= MOST_WORDS && language.lists(WordList::Opening, first_word(before)))
}

/// Whether `word`, before a full stop, is `a.m` or `p.m`.
pub fn is_time_of_day(word: &str, language: Language) -> bool {
    language.code() == "en"
        && (word.eq_ignore_ascii_case("a.m") || word.eq_ignore_ascii_case("p.m"))
}

/// Whether the sentence ends after a time of day: before a capitalised word or a number, but not
/// before what goes with a time (“5 p.m. Monday”, “5 p.m. 3 May”) nor before a time zone in
/// capitals (`EST`), nor where the time stands in the phrase that opens the sentence (“At 5 a.m. Mr.
/// Smith left”).
pub fn ends_sentence(site: &Site<'_>, language: Language) -> bool {
    let following = site.following();
    let number = following.trim_start_matches(|char: char| char.is_ascii_digit());
    let is_number = number.len() < following.len();
    let word = first_word(number.trim_start());
    let is_zone = word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase);
    (begins_upper(site) || is_number)
        && !is_zone
        && !language.lists(WordList::WithTime, word)
        && !abbreviation::begins_with_abbreviated_letter(following)
        && !language.lists(WordList::Opening, first_word(site.before().trim_start()))
}
