//! The words that carry an article.
//!
//! Where spaces part words, a keyword is a word of the article. Where they do not, it is a stretch
//! of characters that comes back, a longer one weighing more, as a term nested in others weighs
//! less than they (the C-value of Frantzi et al. 2000).

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::Serialize;

use crate::language::Language;
use crate::term::{Run, each_run, grams, normalise};

/// A word or a phrase, and its weight.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Keyword {
    /// The word as it stands in the article when it first does.
    pub text: String,
    /// Its TF-IDF weight over the article, as a share of the heaviest one's: above 0, at most 1.
    pub weight: f64,
}

/// How many keywords an article has at most: what fits a line or two of a popup.
const MOST: usize = 12;

/// A keyword stands at least so often: a word said once names no topic.
const LEAST_OCCURRENCES: usize = 2;

/// A word of the title counts as if it stood so many times more: the title says what the article is
/// about. At 0 a word said often by the way comes first, at 5 the keywords are the title.
const OCCURRENCES_IN_TITLE: usize = 2;

/// Two words that differ by so many letters at an end, or fewer, are forms of one: an inflection,
/// the Arabic article. At 1, French and Arabic forms stand side by side; at 3, different words fuse.
const LONGEST_AFFIX: usize = 2;

/// A word or stretch that may become a keyword.
struct Candidate<'t> {
    /// How it stands in the article when it first does.
    first: &'t str,
    /// Whether it was cut out of a run without spaces.
    is_cut: bool,
    occurrences: usize,
    sentences: usize,
    last_sentence: usize,
}

impl Candidate<'_> {
    /// TF-IDF over the article, sentences being the documents; a stretch counts for more the
    /// longer it is.
    fn weight(&self, sentences: usize) -> f64 {
        let rarity = libm::log((sentences as f64 + 1.0) / (self.sentences as f64 + 0.5));
        let length = if self.is_cut {
            libm::log2(self.first.chars().count() as f64)
        } else {
            1.0
        };
        self.occurrences as f64 * rarity * length
    }

    /// Letters enough for a word, no stop word, nor cut with one inside.
    fn names_something(&self, key: &str, language: Language) -> bool {
        // Two letters name something in scripts without case, or as an acronym.
        let least = if self.first.chars().any(char::is_lowercase) {
            3
        } else {
            2
        };
        key.chars().filter(|char| char.is_alphabetic()).count() >= least
            && !language.is_stop_word(key)
            && !(self.is_cut && grams(key, 1).any(|part| language.is_stop_word(part)))
    }
}

/// The heaviest words of an article, given sentence by sentence with its title (empty for none),
/// heaviest first. Near-linear in
/// the text.
#[must_use]
pub fn keywords(sentences: &[&str], title: &str, language: Language) -> Vec<Keyword> {
    let mut candidates = candidates(sentences);
    each_candidate(title, |key, _, _| {
        if let Some(found) = candidates.get_mut(key) {
            found.occurrences += OCCURRENCES_IN_TITLE;
        }
    });
    let mut weighed: Vec<(&str, &Candidate<'_>, f64)> = candidates
        .iter()
        .filter(|(key, found)| {
            found.occurrences >= LEAST_OCCURRENCES && found.names_something(key, language)
        })
        .map(|(key, found)| (key.as_str(), found, found.weight(sentences.len())))
        .collect();
    weighed.sort_by(|left, right| right.2.total_cmp(&left.2).then(left.0.cmp(right.0)));
    let heaviest = weighed.first().map_or(1.0, |(.., weight)| *weight);

    let mut taken: Vec<&str> = Vec::with_capacity(MOST);
    let mut keywords = Vec::with_capacity(MOST);
    for (key, found, weight) in weighed {
        if keywords.len() == MOST {
            break;
        }
        if !taken
            .iter()
            .any(|other| says_the_same(other, key, found.is_cut))
        {
            taken.push(key);
            keywords.push(Keyword {
                text: found.first.to_owned(),
                weight: weight / heaviest,
            });
        }
    }
    keywords
}

/// Every word of the sentences, and every stretch of a run without spaces, in the order of keys.
fn candidates<'t>(sentences: &[&'t str]) -> BTreeMap<String, Candidate<'t>> {
    let mut candidates: BTreeMap<String, Candidate<'t>> = BTreeMap::new();
    for (index, sentence) in sentences.iter().enumerate() {
        each_candidate(sentence, |key, first, is_cut| {
            match candidates.get_mut(key) {
                Some(found) => {
                    found.occurrences += 1;
                    found.sentences += usize::from(found.last_sentence != index);
                    found.last_sentence = index;
                }
                None => {
                    let found = Candidate {
                        first,
                        is_cut,
                        occurrences: 1,
                        sentences: 1,
                        last_sentence: index,
                    };
                    candidates.insert(key.to_owned(), found);
                }
            }
        });
    }
    candidates
}

/// Calls `visit` with each candidate of `text`: what makes it the same as another, how it stands in
/// the text, and whether it was cut out of a run.
fn each_candidate<'t>(text: &'t str, mut visit: impl FnMut(&str, &'t str, bool)) {
    let mut normalised = String::new();
    each_run(text, |run| match run {
        Run::Word(word) | Run::Hangul(word) => {
            normalise(word, &mut normalised);
            visit(&normalised, word, false);
        }
        Run::Ideographs(run) => each_cut(run, IDEOGRAPHS_IN_A_KEYWORD, |cut| visit(cut, cut, true)),
        Run::Unspaced(run) => each_cut(run, LETTERS_IN_A_KEYWORD, |cut| visit(cut, cut, true)),
    });
}

/// A word of ideographs has two to four of them as a rule; a name, up to six.
const IDEOGRAPHS_IN_A_KEYWORD: RangeInclusive<usize> = 2..=6;

/// Fewer letters of a run without spaces are a syllable, more of them a clause.
const LETTERS_IN_A_KEYWORD: RangeInclusive<usize> = 4..=12;

fn each_cut<'t>(run: &'t str, lengths: RangeInclusive<usize>, mut visit: impl FnMut(&'t str)) {
    let whole = run.chars().count();
    for length in lengths.filter(|length| *length <= whole) {
        grams(run, length).for_each(&mut visit);
    }
}

/// Whether a candidate adds nothing to a keyword that was taken: it is another form of the same
/// word, or, cut out of a run, a part of it or it with something around.
fn says_the_same(taken: &str, candidate: &str, is_cut: bool) -> bool {
    let (longer, shorter) = if taken.len() >= candidate.len() {
        (taken, candidate)
    } else {
        (candidate, taken)
    };
    let is_form = [longer.strip_prefix(shorter), longer.strip_suffix(shorter)]
        .into_iter()
        .flatten()
        .any(|rest| rest.chars().count() <= LONGEST_AFFIX);
    is_form || is_cut && longer.contains(shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentences: &[&str], tag: &str, expected: &[&str]) {
        check_titled("", sentences, tag, expected);
    }

    #[track_caller]
    fn check_titled(title: &str, sentences: &[&str], tag: &str, expected: &[&str]) {
        let found = keywords(sentences, title, Language::from_tag(tag));
        let texts: Vec<&str> = found.iter().map(|keyword| keyword.text.as_str()).collect();
        assert_eq!(texts, expected);
        assert!(found.is_sorted_by(|left, right| left.weight >= right.weight));
        assert!(
            found
                .iter()
                .all(|keyword| keyword.weight > 0.0 && keyword.weight <= 1.0)
        );
    }

    #[test]
    fn a_word_that_comes_back_is_a_keyword_in_its_first_form() {
        check(
            &[
                "The Bridge is shut.",
                "A bridge needs care.",
                "It rained.",
                "It was wet.",
            ],
            "en",
            &["Bridge"],
        );
    }

    #[test]
    fn forms_of_one_word_are_one_keyword() {
        check(
            &[
                "Un hérisson dort.",
                "Deux hérissons.",
                "Des hérissons.",
                "Le hérisson.",
            ],
            "fr",
            &["hérisson"],
        );
    }

    #[test]
    fn without_spaces_the_longest_stretch_that_comes_back_is_the_keyword() {
        check(
            &["区块链发展快。", "区块链很热。", "谈谈区块链。"],
            "zh",
            &["区块链"],
        );
    }

    #[test]
    fn a_word_of_the_title_comes_first() {
        let sentences = [
            "Rain fell.",
            "Rain stopped.",
            "Rain again.",
            "Bridges rust.",
            "It is old.",
        ];
        check_titled("Two bridges", &sentences, "en", &["Bridges", "Rain"]);
    }

    #[test]
    fn nothing_has_no_keywords() {
        check(&[], "en", &[]);
        check(&["...", "12 12 12"], "en", &[]);
    }
}
