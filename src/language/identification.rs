//! Which language a text is in: its script, then a naive Bayes model over frequent words and
//! letters (Grefenstette 1995, *Comparing two language identification schemes*, found the
//! frequent short words of a language enough for all but the shortest texts).
//!
//! Known failures: close relatives of a known language that have no data of their own, such as
//! Belarusian or Macedonian, may be taken for it; text without a single frequent word, such as a list
//! of names, is unknown even to a reader who knows better.

use super::Language;
use super::lexicon::{endings, letters, words};
use super::registry::LANGUAGES;
use super::script::{Script, is_mark_in_word};

/// How much of a text is looked at, in bytes. More costs time and decides nothing: a paragraph
/// suffices. Less would let a foreign quotation at the beginning decide.
const PREFIX: usize = 8192;

/// What a hit on the most frequent word is worth, in nats over the chance to meet the word in
/// another language. Only the ratio to [`LETTER`] and [`CLOSE`] matters.
const BEST_WORD: f64 = 5.5;

/// What a hit on a word of the last rank is worth still. Near 0, rare words would be noise; near
/// [`BEST_WORD`], an entry that another language happens to share would weigh as much as `the`.
const LAST_WORD: f64 = 2.5;

/// What a letter outside a language's spelling counts against it. Set to 0, short texts in close
/// languages (Danish, Norwegian, Swedish) are guesses; set high, one foreign name decides.
const LETTER: f64 = 1.5;

/// What a frequent ending is worth. At 0, a sentence without a single frequent word is unknown; at
/// 3 the endings of a name decide.
const ENDING: f64 = 0.9;

/// How much better a language of few pages must be than one of many. At 0, a short text in
/// Indonesian may as well be Malay; at 10 no short text is in a rare language.
const RARE: f64 = 2.0;

/// The declared language is believed when the best one is better by less than this. At 0 a
/// declaration is ignored; at 20 it overrules a sentence that is plainly in another language.
const CLOSE: f64 = 4.0;

/// The best language must be better by this than the second if nothing is declared.
const CLEAR: f64 = 0.1;

/// The share of known words, and letters peculiar to the language, below which a longer text is in
/// no known language. Running text has 25 to 50 %; filler Latin and lists of names about 10.
const LEAST_KNOWN: f64 = 0.15;

/// The same for a text that declares its language, since a short paragraph full of names may be so
/// poor, and for scripts other than Latin, in which nobody writes filler text.
const LEAST_KNOWN_ELSEWHERE: f64 = 0.04;

/// Texts of fewer words may by chance have few frequent ones.
const SHORT: usize = 20;

/// The language of `text`: what the text shows, and `declared` (a BCP 47 tag, which may be wrong)
/// where it does not contradict that. [`Language::UNKNOWN`] for a text in no known language, and
/// for one too short to tell without a declaration.
///
/// The cost is bounded: only the first 8 KiB are looked at.
///
/// ```
/// use nutgraf::{identify, Language};
/// let text = "Le pont est fermé depuis lundi, et les ingénieurs ne savent pas pour combien de temps.";
/// assert_eq!(identify(text, Some("en-US")).code(), "fr");
/// assert_eq!(identify("Lyon", Some("fr-CA")).code(), "fr");
/// assert_eq!(identify("Lyon", None), Language::UNKNOWN);
/// ```
#[must_use]
pub fn identify(text: &str, declared: Option<&str>) -> Language {
    let text = text
        .get(..text.floor_char_boundary(PREFIX))
        .unwrap_or_default();
    let declared = declared.map_or(Language::UNKNOWN, Language::from_tag);
    let Some(script) = main_script(text, declared) else {
        return declared;
    };
    match script {
        Script::Other => Language::UNKNOWN,
        // No other known language is written with these.
        Script::Armenian
        | Script::Bengali
        | Script::Tamil
        | Script::Telugu
        | Script::Thai
        | Script::Han
        | Script::Kana
        | Script::Hangul => only_language(script),
        _ => by_words(text, script, declared),
    }
}

/// The script of most of the text; `None` for a text without letters.
fn main_script(text: &str, declared: Language) -> Option<Script> {
    let mut counts = [(0_usize, Script::Other); Script::COUNT];
    for script in text.chars().filter_map(Script::of) {
        if let Some(entry) = counts.get_mut(script as usize) {
            // An ideograph or a Korean syllable says as much as several letters, so that a Chinese
            // article about computers is not taken for English.
            let weight = match script {
                Script::Han | Script::Hangul => 3,
                _ => 1,
            };
            *entry = (entry.0 + weight, script);
        }
    }
    let count = |script: Script| counts.get(script as usize).map_or(0, |entry| entry.0);
    let (most, script) = counts.iter().copied().max_by_key(|entry| entry.0)?;
    let is_japanese = |script| matches!(script, Script::Han | Script::Kana);
    if most == 0 {
        None
    } else if is_japanese(script) {
        // Japanese without any kana is rare beyond a headline; Chinese quotes kana now and then.
        let kana = count(Script::Kana);
        let declares_japanese = declared.source().is_some_and(|s| s.script == Script::Kana);
        let is_headline = count(Script::Han) < 3 * HEADLINE;
        if kana * 8 > count(Script::Han) / 3 || declares_japanese && is_headline {
            Some(Script::Kana)
        } else {
            Some(Script::Han)
        }
    } else {
        Some(script)
    }
}

/// A Japanese headline may be this long without any kana, in ideographs.
const HEADLINE: usize = 20;

fn only_language(script: Script) -> Language {
    let position = LANGUAGES.iter().position(|source| source.script == script);
    position.map_or(Language::UNKNOWN, Language::at)
}

/// What speaks for one language.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// The likelihood of the language, in nats.
    score: f64,
    /// The frequent words and the peculiar letters found.
    known: usize,
}

/// The most likely of the script's languages.
fn by_words(text: &str, script: Script, declared: Language) -> Language {
    let mut evidence = [Evidence::default(); LANGUAGES.len()];
    for (entry, source) in evidence.iter_mut().zip(&LANGUAGES) {
        entry.score = if source.is_rare { -RARE } else { 0.0 };
    }
    let mut count = 0_usize;
    let mut lower = String::new();
    let is_part = |char: char| char.is_alphabetic() || is_mark_in_word(char);
    for token in text.split(|char: char| !is_part(char)) {
        // A capital alone is an initial or a part of an acronym, and no word.
        let is_initial = token.starts_with(char::is_uppercase) && token.chars().nth(1).is_none();
        if token.is_empty() || is_initial {
            continue;
        }
        count += 1;
        lower.clear();
        lower.extend(token.chars().flat_map(char::to_lowercase));
        for word in words(&lower) {
            if let Some(entry) = evidence.get_mut(usize::from(word.language)) {
                let depth = f64::from(word.rank.min(LAST_RANK)) / f64::from(LAST_RANK);
                entry.score += BEST_WORD - (BEST_WORD - LAST_WORD) * libm::sqrt(depth);
                entry.known += 1;
            }
        }
        for ending in endings(&lower) {
            if let Some(entry) = evidence.get_mut(usize::from(ending.language)) {
                entry.score += ENDING;
            }
        }
    }
    count_letters(text, script, &mut evidence);

    let is_candidate = |position: usize| {
        LANGUAGES
            .get(position)
            .is_some_and(|source| source.script == script)
    };
    let mut best: Option<(usize, Evidence)> = None;
    let mut second = f64::NEG_INFINITY;
    for (position, found) in evidence.iter().copied().enumerate() {
        if !is_candidate(position) {
            continue;
        }
        match best {
            Some((_, leader)) if found.score <= leader.score => second = second.max(found.score),
            _ => {
                second = best.map_or(second, |(_, leader)| leader.score);
                best = Some((position, found));
            }
        }
    }
    let Some((position, leader)) = best else {
        return Language::UNKNOWN;
    };
    let declared_at = usize::from(declared.0)
        .checked_sub(1)
        .filter(|&at| is_candidate(at));
    let believed = declared_at.and_then(|at| {
        let found = evidence.get(at)?;
        (leader.score - found.score < CLOSE).then_some((at, *found))
    });
    let (chosen, found) = believed.unwrap_or((position, leader));
    let known_share = found.known as f64 / count.max(1) as f64;
    let least = if believed.is_some() || script != Script::Latin {
        LEAST_KNOWN_ELSEWHERE
    } else {
        LEAST_KNOWN
    };
    let is_foreign = count >= SHORT && known_share < least;
    let is_unclear = believed.is_none() && leader.score - second < CLEAR;
    if is_foreign || is_unclear && !is_alone(script) {
        Language::UNKNOWN
    } else {
        Language::at(chosen)
    }
}

/// Words of this rank and beyond are worth [`LAST_WORD`].
const LAST_RANK: u8 = 140;

/// Whether only one language is known in the script.
fn is_alone(script: Script) -> bool {
    let languages = LANGUAGES.iter().filter(|source| source.script == script);
    languages.count() == 1
}

/// Counts the letters outside each language's spelling against it.
fn count_letters(text: &str, script: Script, evidence: &mut [Evidence]) {
    // Plain letters tell nothing, and a language's own list is looked up once per kind of letter.
    let mut kinds: Vec<(char, usize)> = Vec::new();
    let special = text
        .chars()
        .filter(|char| !char.is_ascii() && Script::of(*char) == Some(script));
    for char in special.flat_map(char::to_lowercase) {
        match kinds.binary_search_by_key(&char, |kind| kind.0) {
            Ok(at) => {
                if let Some(kind) = kinds.get_mut(at) {
                    kind.1 += 1;
                }
            }
            Err(at) => kinds.insert(at, (char, 1)),
        }
    }
    for ((position, entry), source) in (0..).zip(evidence).zip(&LANGUAGES) {
        let spelling = letters(position);
        if source.script != script || spelling.is_empty() && script != Script::Latin {
            continue;
        }
        for &(char, count) in &kinds {
            if spelling.contains(char) {
                entry.known += count;
            } else {
                entry.score -= LETTER * count as f64;
            }
        }
    }
}
