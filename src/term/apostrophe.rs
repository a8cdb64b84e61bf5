//! Apostrophes: what stands before or after one is the word, the rest grammar.
//!
//! - Before it, an article or pronoun that lost its vowel goes: `l’offre`, `dell’uomo`, `qu’elle`.
//!   The forms of French, Italian, Catalan and Irish are told apart from other words by themselves,
//!   so that a French name is understood in an English text.
//! - After it, an English possessive or shortened verb goes (`Musk’s`, `don’t`), and the endings of
//!   a Turkish name (`Ankara’nın`).
//! - Any other apostrophe is a letter of the word: `aujourd’hui`, `O’Brien`, Ukrainian `м’яч`,
//!   Hebrew `ג'ירפה`.

use super::folding::is_apostrophe;
use crate::language::Language;

/// What French (`l d c j m n s t qu …`), Italian (`l d c m n s t v un dell …`), Catalan
/// (`l d m n s t`) and Irish (`b d m`) shorten before a vowel.
const SHORTENED_BEFORE: [&str; 34] = [
    "b", "c", "d", "j", "l", "m", "n", "s", "t", "v", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    "un", "gl", "all", "coll", "dall", "dell", "nell", "sull", "bell", "cent", "com", "dov",
    "nessun", "quell", "quest", "sant", "senz", "tutt", "quant",
];

/// What English writes together with the word before it, as the Penn Treebank parts them.
const SHORTENED_AFTER: [&str; 6] = ["s", "d", "m", "ll", "re", "ve"];

/// The part of `word` that names something: without what is shortened before or after it.
#[must_use]
pub fn without_shortened(word: &str, language: Language) -> &str {
    let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain || !word.contains(is_apostrophe) {
        return word;
    }
    let mut rest = word;
    let mut last = None;
    for (at, apostrophe) in word.char_indices().filter(|(_, char)| is_apostrophe(*char)) {
        let start = word.len() - rest.len();
        let before = word.get(start..at).unwrap_or_default();
        let after = word.get(at + apostrophe.len_utf8()..).unwrap_or_default();
        last = Some((before, after));
        if is_one_of(before, &SHORTENED_BEFORE) && !after.is_empty() {
            rest = after;
            last = None;
        }
    }
    let Some((before, after)) = last else {
        return rest;
    };
    let is_ending = language.parts_endings_by_apostrophe()
        && after.chars().all(char::is_lowercase)
        && before.starts_with(char::is_uppercase);
    if is_ending || is_one_of(after, &SHORTENED_AFTER) {
        return before;
    }
    // `don’t`: the `n` belongs to what is shortened.
    match before.strip_suffix(['n', 'N']) {
        Some(verb) if after.eq_ignore_ascii_case("t") && !verb.is_empty() => verb,
        _ => rest,
    }
}

fn is_one_of(part: &str, parts: &[&str]) -> bool {
    parts.iter().any(|known| known.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, cases: &[(&str, &str)]) {
        for (word, expected) in cases {
            let found = without_shortened(word, Language::from_tag(tag));
            assert_eq!(found, *expected, "{word}");
        }
    }

    #[test]
    fn articles_and_pronouns_go() {
        check(
            "fr",
            &[
                ("l'article", "article"),
                ("L’ÉTAT", "ÉTAT"),
                ("d’Elon", "Elon"),
                ("qu'elle", "elle"),
                ("jusqu’à", "à"),
                ("qu'l'homme", "homme"),
                ("aujourd'hui", "aujourd'hui"),
                ("presqu'île", "presqu'île"),
            ],
        );
        check("it", &[("dell'uomo", "uomo"), ("un’idea", "idea")]);
        check("ca", &[("l'home", "home")]);
        check("ga", &[("d'fhéach", "fhéach")]);
    }

    #[test]
    fn english_possessives_and_shortened_verbs_go() {
        check(
            "en",
            &[
                ("Musk's", "Musk"),
                ("Musk’s", "Musk"),
                ("don't", "do"),
                ("they’ve", "they"),
                ("O'Brien", "O'Brien"),
                ("O’Brien’s", "O’Brien"),
            ],
        );
    }

    #[test]
    fn endings_of_turkish_names_go() {
        check("tr", &[("Ankara’nın", "Ankara"), ("Türkiye'de", "Türkiye")]);
    }

    #[test]
    fn an_apostrophe_that_is_a_letter_stays() {
        check("uk", &[("м’яч", "м’яч"), ("комп'ютер", "комп'ютер")]);
        check("he", &[("ג'ירפה", "ג'ירפה")]);
        check("und", &[("o'zbek", "o'zbek"), ("l'", "l'")]);
    }
}
