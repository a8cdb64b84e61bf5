//! Which language a text is in, and how sure that is.
//!
//! The script narrows it down, often to one language. Else a naive Bayes model over words decides:
//! each word speaks for the languages that have it among their frequent ones (Grefenstette 1995,
//! *Comparing two language identification schemes*), any other by its letters, three at a time
//! (Dunning 1994, *Statistical Identification of Language*); see `profile.rs`. What all languages
//! say adds up, with how common each is, to a posterior probability.
//!
//! Known failures: close relatives of a known language that have no data of their own and no letters
//! that show it, such as Afrikaans or Macedonian, are taken for it; a sentence that is spelled the same in Danish and
//! Norwegian is a guess, with a confidence that says so; titles of two or three words without a
//! frequent one are often taken for a language of the same stock of words.

mod chunk;
mod evidence;
mod profile;
mod sample;

use super::Language;
use super::registry::{LANGUAGES, only_language};
use super::script::Script;
use evidence::{Evidence, LETTERS_AN_IDEOGRAPH};
use profile::{FILLER, PROFILES, Profiles, profiles};

/// Pages of the web above this many in a thousand make a language no likelier. At 1, Galician is as
/// likely as Portuguese; at 500, any doubtful word is English.
const MOST_PAGES: f64 = 10.0;

/// What a language of `e` times the pages is likelier, in nats. At 0, relatives are equals, and the
/// first in the alphabet is taken where they tie; at 2, short texts are never in a rare language.
const PRIOR: f64 = 0.8;

/// What a letter outside a language's spelling counts against it. Set to 0, short texts in close
/// languages (Danish, Norwegian, Swedish) are guesses; set to 8, one foreign name decides.
const LETTER: f64 = 3.0;

/// How much likelier its declaration makes a language, in nats. At 0 a declaration is ignored; at
/// 20 it overrules a sentence that is plainly in another language.
const DECLARED: f64 = 4.0;

/// How much of the evidence counts towards the confidence. The words and sequences of a text
/// depend on each other, so that at 1 the model is sure of what it guesses; near 0 it is never
/// sure. Chosen so that of the single sentences of any confidence at least that share is right: of
/// those with 0.5 to 0.6 three quarters, of those with 0.9 and more 99.9 %.
const INDEPENDENCE: f64 = 0.6;

/// Below this confidence a language is a mere guess, and the answer is [`Language::UNKNOWN`]. At 0,
/// `xkcd` has a language; at 0.2 half of all titles have none.
const CLEAR: f64 = 0.07;

/// The confidence in a declaration that nothing in the text supports. Declarations are right more
/// often than not, but the text may be in no language at all.
const DECLARED_ONLY: f64 = 0.3;

/// The share of frequent words, and letters peculiar to the language, below which a longer text in
/// Latin letters is in no known language. Running text has 25 to 50 %; filler text and lists of
/// names about 10.
const LEAST_KNOWN: f64 = 0.15;

/// The same for a text that declares its language, since a short paragraph full of names may be so
/// poor, and for other scripts, in which nobody writes filler text.
const LEAST_KNOWN_ELSEWHERE: f64 = 0.04;

/// Texts of fewer words may by chance have few frequent ones.
const SHORT: usize = 20;

/// As many capitalised words and nothing else, none of them frequent, are names. At 1, every
/// heading is; at 10, no list of names of usual length.
const NAMES: usize = 3;

/// Fewer words than these for each piece of code make a program. At 1, a program's comments make
/// it prose; at 10 a manual is no prose.
const WORDS_A_PIECE_OF_CODE: usize = 5;

/// As many pieces of code at least have to be there: one is a slip of the keyboard.
const LEAST_CODE: usize = 2;

/// The second script of a text has at least this share of the first one's letters to be its main
/// script by having more frequent words. At 1 the letters alone decide, and an English sentence on
/// Russian authors is Russian.
const SECOND_SCRIPT: f64 = 0.5;

/// Of the letters of a text in a language at most one in so many is outside the language's
/// spelling; Icelandic and Kazakh have twice as many that no known language has. At 10, Belarusian
/// is Russian; at 100, an article on a foreign town is in no language.
const LETTERS_A_FOREIGN_ONE: usize = 25;

/// Fewer foreign letters are those of a name.
const LEAST_FOREIGN: usize = 3;

/// As many letters halve the doubt in a language that a script has for itself.
const LETTERS_OF_DOUBT: f64 = 1.0;

/// A Japanese headline may be this long without any kana, in ideographs.
const HEADLINE: usize = 20;

/// The confidence in the language of ideographs that are no longer than a headline.
const HEADLINE_CONFIDENCE: f64 = 0.7;

/// Of Japanese text at least one character in so many is kana; Chinese quotes kana now and then.
const IDEOGRAPHS_A_KANA: usize = 8;

/// A language, and how likely it is the right one.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Identification {
    /// The language; [`Language::UNKNOWN`] where there is nothing to go by.
    pub language: Language,
    /// How likely the text is in that language, as far as the text and its declaration tell: of
    /// the answers of this confidence at least that share is right. 1 is certain; 0 if and only if
    /// the language is unknown.
    pub confidence: f64,
}

impl Identification {
    const UNKNOWN: Self = Self {
        language: Language::UNKNOWN,
        confidence: 0.0,
    };

    /// What is left where the text says nothing: the declaration.
    fn of_declaration(declared: Language) -> Self {
        Self::new(declared, DECLARED_ONLY)
    }

    fn new(language: Language, confidence: f64) -> Self {
        if language == Language::UNKNOWN {
            return Self::UNKNOWN;
        }
        Self {
            language,
            // Rounding must not make a known language look unknown.
            confidence: confidence.clamp(f64::MIN_POSITIVE, 1.0),
        }
    }
}

/// The language of `text`: what the text shows, and `declared` (a BCP 47 tag, which may be wrong)
/// where it does not contradict that. [`Language::UNKNOWN`] for a text in no known language
/// (programs, lists of names or addresses, “lorem ipsum”), and for one too short to tell without a
/// declaration.
///
/// The cost is bounded: of a text longer than 2 KiB, eight stretches of a quarter of a KiB are looked at.
///
/// ```
/// use nutgraf::{identify, Language};
/// let text = "Le pont est fermé depuis lundi, et les ingénieurs ne savent pas pour combien de temps.";
/// let found = identify(text, Some("en-US"));
/// assert_eq!(found.language.code(), "fr");
/// assert!(found.confidence > 0.9);
/// assert_eq!(identify("Lyon", Some("fr-CA")).language.code(), "fr");
/// assert_eq!(identify("Lyon", None).language, Language::UNKNOWN);
/// ```
#[must_use]
pub fn identify(text: &str, declared: Option<&str>) -> Identification {
    let declared = declared.map_or(Language::UNKNOWN, Language::from_tag);
    let profiles = profiles();
    let mut evidence = Evidence::new(profiles);
    for stretch in sample::stretches(text) {
        evidence.add(stretch, profiles);
    }
    let Some((script, share)) = evidence.main_script(profiles) else {
        return Identification::of_declaration(declared);
    };
    match script {
        Script::Other => Identification::UNKNOWN,
        Script::Han | Script::Kana => evidence.chinese_or_japanese(declared, share),
        _ => match only_language(script) {
            Some(position) => {
                Identification::new(Language::at(position), evidence.certainty(script, share))
            }
            None => evidence.most_likely(script, declared, profiles),
        },
    }
}

impl Evidence {
    /// The script of most of the text, and its share of the letters; `None` for a text without
    /// letters. Ideographs and kana count as one script.
    fn main_script(&self, profiles: &Profiles) -> Option<(Script, f64)> {
        let total: usize = self.letters.iter().sum();
        let (mut first, mut second) = ((0, Script::Other), (0, Script::Other));
        for script in Script::ALL {
            let letters = match script {
                Script::Kana => 0,
                Script::Han => self.letters_of(script) + self.letters_of(Script::Kana),
                _ => self.letters_of(script),
            };
            if letters > first.0 {
                (first, second) = ((letters, script), first);
            } else if letters > second.0 {
                second = (letters, script);
            }
        }
        if first.0 == 0 {
            return None;
        }
        let has_words = |script| profiles.tell_apart(script);
        let is_close = second.0 as f64 >= SECOND_SCRIPT * first.0 as f64;
        let says_more = || self.words_of(second.1).frequent > self.words_of(first.1).frequent;
        let is_second = is_close && has_words(first.1) && has_words(second.1) && says_more();
        let (letters, script) = if is_second { second } else { first };
        Some((script, letters as f64 / total as f64))
    }

    /// How likely a language is whose script, with this share of the letters, has no other.
    fn certainty(&self, script: Script, share: f64) -> f64 {
        let letters = self.letters_of(script) as f64;
        share * letters / (letters + LETTERS_OF_DOUBT)
    }

    /// The language of a text in ideographs, kana, or both.
    fn chinese_or_japanese(&self, declared: Language, share: f64) -> Identification {
        let ideographs = self.letters_of(Script::Han) / LETTERS_AN_IDEOGRAPH;
        let kana = self.letters_of(Script::Kana) + self.japanese;
        let declares = |script| declared.source().is_some_and(|s| s.script == script);
        // Japanese without any kana is rare beyond a headline.
        let may_be_either = kana == 0 && ideographs <= HEADLINE;
        let is_japanese = kana * IDEOGRAPHS_A_KANA > ideographs;
        let script = if is_japanese || may_be_either && declares(Script::Kana) {
            Script::Kana
        } else {
            Script::Han
        };
        let letters = (ideographs + kana) as f64;
        let certainty = share * letters / (letters + LETTERS_OF_DOUBT);
        let doubt = if may_be_either && !declares(script) {
            HEADLINE_CONFIDENCE
        } else {
            1.0
        };
        only_language(script).map_or(Identification::UNKNOWN, |position| {
            Identification::new(Language::at(position), certainty * doubt)
        })
    }

    /// The most likely of the languages of `script`.
    fn most_likely(
        &self,
        script: Script,
        declared: Language,
        profiles: &Profiles,
    ) -> Identification {
        let declared_at = usize::from(declared.0).checked_sub(1);
        let mut scores = [f64::NEG_INFINITY; PROFILES];
        for (profile, total) in scores.iter_mut().enumerate() {
            let source = LANGUAGES.get(profile);
            let own_script = source.map_or(Script::Latin, |source| source.script);
            if own_script != script {
                continue;
            }
            let pages = source.map_or(1.0, |source| source.pages.min(MOST_PAGES));
            let mut score = PRIOR * libm::log(pages);
            score += self.scores.get(profile).copied().unwrap_or(0.0);
            score -= LETTER * self.foreign_letters(profile, script, profiles).weight;
            if declared_at == Some(profile) {
                score += DECLARED;
            }
            *total = score;
        }
        let leader = highest(&scores);
        let language = highest(scores.get(..FILLER).unwrap_or_default());
        let best = scores.get(leader).copied().unwrap_or_default();
        // The profiles of other scripts add nothing: the exponential of minus infinity.
        let odds = scores.iter().map(|score| score - best);
        let total: f64 = odds.map(|nats| libm::exp(INDEPENDENCE * nats)).sum();
        let confidence = 1.0 / total;

        let is_declared = declared_at == Some(leader);
        if leader != FILLER
            && confidence >= CLEAR
            && self.is_prose(script, leader, is_declared, profiles)
        {
            return Identification::new(Language::at(leader), confidence);
        }
        if declared_at == Some(language) {
            Identification::new(declared, confidence.min(DECLARED_ONLY))
        } else {
            Identification::UNKNOWN
        }
    }

    /// Whether the text is prose in the language: no list of names, no program, not in a language
    /// that has no data.
    fn is_prose(
        &self,
        script: Script,
        profile: usize,
        is_declared: bool,
        profiles: &Profiles,
    ) -> bool {
        let words = self.words_of(script);
        let known = self.known.get(profile).copied().unwrap_or(0);
        let is_names = known == 0 && words.ordinary == 0 && words.count >= NAMES;
        let is_code = self.code >= LEAST_CODE && self.code * WORDS_A_PIECE_OF_CODE > words.count;
        let foreign = self.foreign_letters(profile, script, profiles).ordinary
            + self.strange_letters(profile, script, profiles);
        let is_misspelled =
            foreign >= LEAST_FOREIGN && foreign * LETTERS_A_FOREIGN_ONE > self.letters_of(script);
        let mut evident = known;
        let mut least = LEAST_KNOWN_ELSEWHERE;
        if script == Script::Latin {
            let letters = profiles.letters().iter().zip(&self.special);
            let own = letters.filter(|(letter, _)| letter.is_of(profile));
            evident += own.map(|(_, special)| special.count).sum::<usize>();
            if !is_declared {
                least = LEAST_KNOWN;
            }
        }
        let is_poor = words.count >= SHORT && (evident as f64) < least * words.count as f64;
        !is_names && !is_code && !is_misspelled && !is_poor
    }
}

/// The place of the highest score, the first of equals.
fn highest(scores: &[f64]) -> usize {
    let mut best = (0, f64::NEG_INFINITY);
    for (place, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (place, score);
        }
    }
    best.0
}
