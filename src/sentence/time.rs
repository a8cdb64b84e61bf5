//! Times of day in English: `5 p.m.` ends a sentence before a capital, but for the names that go
//! with a time.

use super::abbreviation::{self, first_word};
use super::rules::begins_upper;
use super::site::Site;
use crate::language::Language;

/// What follows a time without ending its sentence: `5 p.m. Monday`, `5 p.m. Pacific time`.
/// Months and days may be shortened, so the first three letters are compared.
const NAMES: [&str; 23] = [
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Eastern", "Central", "Mountain", "Pacific",
];

/// What opens a sentence with a time.
const PREPOSITIONS: [&str; 10] = [
    "At", "On", "By", "Around", "About", "Before", "After", "From", "Since", "Until",
];

/// Whether `word`, before a full stop, is `a.m` or `p.m`.
pub fn is_time_of_day(word: &str, language: Language) -> bool {
    language.code() == "en"
        && (word.eq_ignore_ascii_case("a.m") || word.eq_ignore_ascii_case("p.m"))
}

/// Whether the sentence ends after a time of day: before a capitalised word, but not before one
/// of the names, nor before a time zone in capitals (`EST`), nor where the time stands in the
/// phrase that opens the sentence (`At 5 a.m. Mr. Smith left`).
pub fn ends_sentence(site: &Site<'_>) -> bool {
    let word = first_word(site.following());
    let is_name = NAMES
        .iter()
        .any(|name| word.starts_with(name) && (name.len() > 3 || is_day_or_month(word)));
    let is_zone = word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase);
    let is_abbreviated_zone = abbreviation::begins_with_abbreviated_letter(site.following());
    begins_upper(site)
        && !is_name
        && !is_zone
        && !is_abbreviated_zone
        && !PREPOSITIONS.contains(&first_word(site.before()))
}

/// Whether a word that begins like a day or a month is one: `Mon`, `Sept`, `Thursday`, but not
/// `Money` or `Marry`.
fn is_day_or_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    word.ends_with("day") || matches!(word.len(), 3 | 4) || MONTHS.contains(&word)
}
