//! The words that carry an article.
//!
//! Where spaces part words, a keyword is a word of the article. Where they do not, it is a stretch
//! of characters that comes back, a longer one weighing more, as a term nested in others weighs
//! less than they (the C-value of Frantzi et al. 2000).

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::RangeInclusive;

use serde::Serialize;

use crate::language::Language;
use crate::numbering::Numbers;
use crate::term::{Reading, Run, Words, grams, without_particle};

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

/// Two words that share so many letters, or more, and no others but endings of at most
/// `LONGEST_ENDING`, are forms of one: Turkish `köprünün` and `köprüyü`. At 4, `contact` and
/// `contract` fuse; at 6, short words stand there in all their cases.
const SHORTEST_STEM: usize = 5;

/// See [`SHORTEST_STEM`]. At 2, the cases of Turkish and Russian stand side by side; at 4, German
/// compounds fuse.
const LONGEST_ENDING: usize = 3;

/// A word or stretch that may become a keyword.
struct Candidate<'t> {
    /// What makes it the same as another: its letters, folded.
    key: Cow<'t, str>,
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
    fn names_something(&self, language: Language) -> bool {
        // Two letters name something in scripts without case, or as an acronym.
        let least = if self.first.chars().any(char::is_lowercase) {
            3
        } else {
            2
        };
        let letters = self.key.chars().filter(|char| char.is_alphabetic());
        letters.count() >= least && !self.is_stop_word(language)
    }

    fn is_stop_word(&self, language: Language) -> bool {
        // The data spells words in full, a key may lack their accents.
        language.is_stop_word(&self.key)
            || language.is_stop_word_in_any_case(&self.first)
            || self.is_cut && grams(&self.key, 1).any(|part| language.is_stop_word(part))
    }
}

/// The heaviest words of an article, given sentence by sentence with its title (empty for none),
/// heaviest first. Near-linear in the text.
#[must_use]
pub fn keywords(sentences: &[&str], title: &str, reading: Reading) -> Vec<Keyword> {
    let mut candidates = Candidates::of(sentences, reading);
    candidates.prefer(title);
    let list = &candidates.list;
    let mut heaviest_first: BinaryHeap<(u64, Reverse<&str>, usize)> = (0..)
        .zip(list)
        .filter(|(_, found)| found.occurrences >= LEAST_OCCURRENCES)
        // Numbers above 0 are ordered as their bits are.
        .map(|(place, found)| {
            let weight = found.weight(sentences.len()).to_bits();
            (weight, Reverse(&*found.key), place)
        })
        .collect();

    let mut taken: Vec<(f64, &Candidate<'_>)> = Vec::with_capacity(MOST);
    while taken.len() < MOST
        && let Some((weight, Reverse(key), place)) = heaviest_first.pop()
    {
        let found = &list[place];
        let mut others = taken.iter().map(|(_, other)| &other.key);
        if !others.any(|other| says_the_same(other, key, found.is_cut))
            && found.names_something(reading.language)
        {
            taken.push((f64::from_bits(weight), found));
        }
    }
    let heaviest = taken.first().map_or(1.0, |(weight, _)| *weight);
    let keyword = |(weight, found): (f64, &Candidate<'_>)| Keyword {
        text: found.first.to_owned(),
        weight: weight / heaviest,
    };
    taken.into_iter().map(keyword).collect()
}

/// Every word of the sentences, and every stretch of a run without spaces that may come back, in the
/// order in which they first stand there.
struct Candidates<'t> {
    reading: Reading,
    list: Vec<Candidate<'t>>,
    by_key: Numbers<'t>,
    /// Where each spelling stands in the list, so that only the first of its kind is folded.
    by_spelling: Numbers<'t>,
}

impl<'t> Candidates<'t> {
    fn of(sentences: &[&'t str], reading: Reading) -> Self {
        let mut candidates = Self {
            reading,
            list: Vec::new(),
            by_key: Numbers::default(),
            by_spelling: Numbers::default(),
        };
        let mut uncut = Vec::new();
        let mut nouns = Vec::new();
        for (index, sentence) in sentences.iter().enumerate() {
            reading.each_run(sentence, |run| match run {
                Run::Word(word) => {
                    reading
                        .names(word)
                        .for_each(|name| candidates.count(name, index));
                }
                Run::Syllables(word) => {
                    let noun = without_particle(word, |_| false);
                    if noun == word {
                        nouns.push((index, word));
                    } else {
                        candidates.count(noun, index);
                    }
                }
                Run::Hiragana => {}
                run => uncut.extend(Uncut::of(run, index, reading.language)),
            });
        }
        for (index, word) in nouns {
            let noun = without_particle(word, |noun| candidates.by_key.contains_key(noun));
            candidates.count(noun, index);
        }
        candidates.cut(&uncut);
        candidates
    }

    /// Counts a word of a sentence.
    fn count(&mut self, word: &'t str, sentence: usize) {
        if let Some(&place) = self.by_spelling.get(word) {
            self.count_again(place, sentence);
            return;
        }
        let mut key = String::new();
        self.reading.fold(word, &mut key);
        let place = match self.by_key.get(key.as_str()) {
            Some(&place) => {
                self.count_again(place, sentence);
                place
            }
            None => self.add(Cow::Owned(key), word, false, sentence),
        };
        self.by_spelling.insert(Cow::Borrowed(word), place);
    }

    fn count_again(&mut self, place: usize, sentence: usize) {
        let found = &mut self.list[place];
        found.occurrences += 1;
        found.sentences += usize::from(found.last_sentence != sentence);
        found.last_sentence = sentence;
    }

    fn add(&mut self, key: Cow<'t, str>, first: &'t str, is_cut: bool, sentence: usize) -> usize {
        let place = self.list.len();
        self.by_key.insert(key.clone(), place);
        self.list.push(Candidate {
            key,
            first,
            is_cut,
            occurrences: 1,
            sentences: 1,
            last_sentence: sentence,
        });
        place
    }

    /// Counts the stretches of `runs`. The shorter come first, as a longer one that comes back is
    /// made of shorter ones that do (the pruning of Agrawal and Srikant 1994): most stretches are
    /// never looked up.
    fn cut(&mut self, runs: &[Uncut<'t>]) {
        const NOWHERE: usize = usize::MAX;
        let longest = runs.iter().map(|run| *run.lengths.end()).max();
        // Where in the list the stretch one shorter stands that begins at each unit.
        let mut places = vec![NOWHERE; runs.iter().map(|run| run.bounds.len()).sum()];
        for length in 1..=longest.unwrap_or(0) {
            let mut rest = places.as_mut_slice();
            for run in runs {
                let (own, others) = rest.split_at_mut(run.bounds.len());
                rest = others;
                if !run.lengths.contains(&length) {
                    continue;
                }
                let is_shortest = length == *run.lengths.start();
                for first in 0..own.len() {
                    let may_come_back = is_shortest
                        || self.comes_back(own[first])
                            && own
                                .get(first + 1)
                                .is_some_and(|&next| self.comes_back(next));
                    let stretch = run.stretch(first, length).filter(|_| may_come_back);
                    own[first] = stretch
                        .map_or(NOWHERE, |stretch| self.count_stretch(stretch, run.sentence));
                }
            }
        }
    }

    fn count_stretch(&mut self, stretch: &'t str, sentence: usize) -> usize {
        match self.by_key.get(stretch) {
            Some(&place) => {
                self.count_again(place, sentence);
                place
            }
            None => self.add(Cow::Borrowed(stretch), stretch, true, sentence),
        }
    }

    fn comes_back(&self, place: usize) -> bool {
        let found = self.list.get(place);
        found.is_some_and(|found| found.occurrences >= LEAST_OCCURRENCES)
    }

    /// Counts the words of the title for more.
    fn prefer(&mut self, title: &str) {
        let Self {
            reading,
            list,
            by_key,
            ..
        } = self;
        let mut prefer = |key: &str| {
            if let Some(&place) = by_key.get(key) {
                list[place].occurrences += OCCURRENCES_IN_TITLE;
            }
        };
        let mut key = String::new();
        reading.each_run(title, |run| match run {
            Run::Word(word) => reading.names(word).for_each(|name| {
                reading.fold(name, &mut key);
                prefer(&key);
            }),
            Run::Syllables(word) => {
                reading.fold(without_particle(word, |_| true), &mut key);
                prefer(&key);
            }
            Run::Hiragana => {}
            run => {
                for run in Uncut::of(run, 0, reading.language) {
                    for length in run.lengths.clone() {
                        let firsts = 0..run.bounds.len();
                        firsts
                            .filter_map(|first| run.stretch(first, length))
                            .for_each(&mut prefer);
                    }
                }
            }
        });
    }
}

/// A run without spaces, not yet cut into stretches that may be keywords.
struct Uncut<'t> {
    run: &'t str,
    sentence: usize,
    /// Where its units begin and end: characters, or the words that were found in it.
    bounds: Vec<usize>,
    /// How many units a keyword has.
    lengths: RangeInclusive<usize>,
}

impl<'t> Uncut<'t> {
    /// What can be cut of `run`: the whole of it, or what stands between its stop words.
    fn of(run: Run<'t>, sentence: usize, language: Language) -> Vec<Self> {
        let characters = |run: &'t str, lengths| {
            let starts = run.char_indices().map(|(start, _)| start);
            let bounds = starts.chain([run.len()]).collect();
            Self {
                run,
                sentence,
                bounds,
                lengths,
            }
        };
        match run {
            Run::Ideographs(run) => between_amounts(run)
                .map(|part| characters(part, IDEOGRAPHS_IN_A_KEYWORD))
                .collect(),
            Run::Unspaced(run) => vec![characters(run, LETTERS_IN_A_KEYWORD)],
            Run::Words(run, words) => Self::between_stop_words(run, &words, sentence, language),
            Run::Word(_) | Run::Syllables(_) | Run::Hiragana => Vec::new(),
        }
    }

    fn between_stop_words(
        run: &'t str,
        words: &Words,
        sentence: usize,
        language: Language,
    ) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut bounds = vec![0];
        let mut end = 0;
        for word in words.each(run) {
            end += word.len();
            if language.is_stop_word(word) {
                parts.push(std::mem::take(&mut bounds));
            }
            bounds.push(end);
        }
        parts.push(bounds);
        let lengths = WORDS_IN_A_KEYWORD;
        let parts = parts.into_iter();
        parts
            .map(|bounds| Self {
                run,
                sentence,
                bounds,
                lengths: lengths.clone(),
            })
            .collect()
    }

    /// The stretch of `length` units from the unit `first`.
    fn stretch(&self, first: usize, length: usize) -> Option<&'t str> {
        self.run
            .get(*self.bounds.get(first)?..*self.bounds.get(first + length)?)
    }
}

/// The parts of a run of ideographs between its numbers, such as `二百一十七`. One numeral alone may
/// belong to a name: `三星`.
fn between_amounts(run: &str) -> impl Iterator<Item = &str> {
    const NUMERALS: &str = "〇零一二两兩三四五六七八九十百千万萬亿億";
    let is_numeral = |char: char| NUMERALS.contains(char);
    let mut rest = run;
    std::iter::from_fn(move || {
        let mut before = None;
        let mut amount = rest.char_indices().filter_map(|(at, char)| {
            let is_second =
                is_numeral(char) && before.is_some_and(|(_, before)| is_numeral(before));
            before.replace((at, char)).filter(|_| is_second)
        });
        let Some((start, _)) = amount.next() else {
            return Some(std::mem::take(&mut rest)).filter(|part| !part.is_empty());
        };
        let (part, others) = rest.split_at(start);
        rest = others.trim_start_matches(is_numeral);
        Some(part)
    })
}

/// A word of ideographs has two to four of them as a rule; a name, up to six.
const IDEOGRAPHS_IN_A_KEYWORD: RangeInclusive<usize> = 2..=6;

/// Fewer letters of a run without spaces are a syllable, more of them a clause.
const LETTERS_IN_A_KEYWORD: RangeInclusive<usize> = 4..=12;

/// Dictionaries part compounds: Thai for `tourist` is three of their words. More are a clause.
const WORDS_IN_A_KEYWORD: RangeInclusive<usize> = 1..=4;

/// Whether a candidate adds nothing to a keyword that was taken: it is another form of the same
/// word, or, cut out of a run, a part of it or it with something around.
fn says_the_same(taken: &str, candidate: &str, is_cut: bool) -> bool {
    let (longer, shorter) = if taken.len() >= candidate.len() {
        (taken, candidate)
    } else {
        (candidate, taken)
    };
    let is_affix = |rest: &str| rest.chars().count() <= LONGEST_AFFIX;
    let common = taken.chars().zip(candidate.chars());
    let stem = common.take_while(|(left, right)| left == right).count();
    let is_form = |word: &str| word.chars().count() <= stem + LONGEST_ENDING;
    longer.strip_prefix(shorter).is_some_and(is_affix)
        || longer.strip_suffix(shorter).is_some_and(is_affix)
        || !is_cut && stem >= SHORTEST_STEM && is_form(taken) && is_form(candidate)
        || is_cut && longer.contains(shorter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::WordBreaker;

    #[track_caller]
    fn check(sentences: &[&str], tag: &str, expected: &[&str]) {
        check_titled("", sentences, tag, expected);
    }

    #[track_caller]
    fn check_titled(title: &str, sentences: &[&str], tag: &str, expected: &[&str]) {
        check_read(title, sentences, tag, None, expected);
    }

    #[track_caller]
    fn check_read(
        title: &str,
        sentences: &[&str],
        tag: &str,
        breaker: Option<WordBreaker>,
        expected: &[&str],
    ) {
        let reading = Reading {
            language: Language::from_tag(tag),
            breaker,
        };
        let found = keywords(sentences, title, reading);
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
    fn inflections_of_one_word_are_one_keyword() {
        let sentences = [
            "Köprünün ayağı kırıldı.",
            "Köprüyü kapattılar.",
            "Köprüyü açtılar.",
            "Köprünün yeri.",
            "Yağmur yağdı.",
            "Kar.",
        ];
        check(&sentences, "tr", &["Köprünün"]);
    }

    #[test]
    fn a_korean_keyword_has_no_particle() {
        let sentences = [
            "다리가 열렸다.",
            "다리를 고쳤다.",
            "고양이는 잔다.",
            "비가 왔다.",
            "고양이가 운다.",
        ];
        check(&sentences, "ko", &["고양이", "다리"]);
    }

    #[test]
    fn words_that_were_found_make_keywords_together() {
        // Parts at every third letter.
        let thirds = WordBreaker(|run| (9..run.len()).step_by(9).collect());
        let sentences = ["กขคงจฉ", "กขคงจฉ", "มมมนนน"];
        check_read("", &sentences, "und", Some(thirds), &["กขคงจฉ"]);
    }

    #[test]
    fn an_amount_is_no_keyword() {
        check(
            &["老城有二百口井。", "二百口井。", "雨。", "雪。"],
            "zh",
            &["口井"],
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
