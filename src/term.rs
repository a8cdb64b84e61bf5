//! Words to terms: what two sentences must share to speak of the same thing.
//!
//! A term is a word in lower case without its elided article (`l’offre` → `offre`). Scripts that
//! put no space between words give overlapping pairs of characters instead, which retrieve as
//! well as dictionary words do for Chinese, and better for Korean (Nie et al. 2000, *On the use of
//! words and n-grams for Chinese information retrieval*).

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::Range;

/// A term's number in its [`Vocabulary`].
pub type TermId = usize;

/// The terms of one article, each with its number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: BTreeMap<String, TermId>,
}

impl Vocabulary {
    /// The terms of `text`, repeated as often as they occur, in order; new ones are numbered.
    pub fn learn(&mut self, text: &str) -> Vec<TermId> {
        let mut terms = Vec::new();
        each_term(text, |term| {
            let next = self.ids.len();
            let id = match self.ids.get(term) {
                Some(&id) => id,
                None => {
                    self.ids.insert(term.to_owned(), next);
                    next
                }
            };
            terms.push(id);
        });
        terms
    }

    /// The terms of `text` that are already known, in order.
    #[must_use]
    pub fn known(&self, text: &str) -> Vec<TermId> {
        let mut terms = Vec::new();
        each_term(text, |term| terms.extend(self.ids.get(term)));
        terms
    }

    /// How many terms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// How many words `text` has: UAX #29 words, each ideograph being one.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}

/// A stretch of text that one rule turns into terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run<'t> {
    /// A word between spaces, without its elided article.
    Word(&'t str),
    /// A Korean word: its stem runs into its endings without a sign.
    Hangul(&'t str),
    /// Ideographs side by side, each a morpheme, one to four to the word.
    Ideographs(&'t str),
    /// Letters side by side of a script that writes no space between words: Thai, Lao, Myanmar,
    /// Khmer.
    Unspaced(&'t str),
}

/// Calls `visit` with the runs of `text` in order. Hiragana is left out: mostly endings and particles, it says
/// nothing of the subject.
pub fn each_run<'t>(text: &'t str, mut visit: impl FnMut(Run<'t>)) {
    let mut open: Option<(Script, Range)> = None;
    let close = |run: Option<(Script, Range)>, visit: &mut dyn FnMut(Run<'t>)| match run {
        Some((Script::Ideograph, range)) => visit(Run::Ideographs(range.of(text))),
        Some((_, range)) => visit(Run::Unspaced(range.of(text))),
        None => {}
    };
    for (start, word) in text.unicode_word_indices() {
        let script = word.chars().next().map_or(Script::Spaced, script);
        if let Some((current, range)) = &mut open
            && *current == script
            && range.end == start
        {
            range.end += word.len();
            continue;
        }
        close(open.take(), &mut visit);
        match script {
            Script::Ideograph | Script::Unspaced => {
                open = Some((script, Range::new(start, start + word.len())))
            }
            Script::Hangul => visit(Run::Hangul(word)),
            Script::Hiragana => {}
            Script::Spaced => {
                for part in word
                    .split(['\'', '’'])
                    .filter(|part| part.chars().nth(1).is_some())
                {
                    visit(Run::Word(part));
                }
            }
        }
    }
    close(open, &mut visit);
}

/// Calls `visit` with each term of `text`.
fn each_term(text: &str, mut visit: impl FnMut(&str)) {
    let mut normalised = String::new();
    each_run(text, |run| match run {
        Run::Word(word) => {
            normalise(word, &mut normalised);
            visit(&normalised);
        }
        Run::Hangul(word) => grams(word, 2).for_each(&mut visit),
        Run::Unspaced(run) => grams(run, 3).for_each(&mut visit),
        Run::Ideographs(run) => {
            grams(run, 1).for_each(&mut visit);
            if run.chars().nth(1).is_some() {
                grams(run, 2).for_each(&mut visit);
            }
        }
    });
}

/// Writes `word` into `normalised` as words are compared: in lower case, without vowel marks.
pub fn normalise(word: &str, normalised: &mut String) {
    normalised.clear();
    normalised.extend(
        word.chars()
            .filter(|char| !is_vowel_mark(*char))
            .flat_map(char::to_lowercase),
    );
}

/// How a script shows its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    Hangul,
    Hiragana,
    Ideograph,
    Unspaced,
}

fn script(first: char) -> Script {
    match first {
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        '\u{3005}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3fffd}' => Script::Ideograph,
        '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
            Script::Unspaced
        }
        _ => Script::Spaced,
    }
}

/// The runs of `size` characters in `text`; the text itself where it is no longer than that.
pub fn grams(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = text
        .char_indices()
        .map(|(start, _)| start)
        .chain([text.len()])
        .collect();
    let count = starts.len().saturating_sub(size).max(1);
    (0..count).filter_map(move |first| {
        text.get(starts[first]..starts[(first + size).min(starts.len() - 1)])
    })
}

/// Whether writers may leave the mark out without changing the word: Arabic vowel signs and the
/// stretching stroke, Hebrew points.
fn is_vowel_mark(char: char) -> bool {
    matches!(char, '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}' | '\u{591}'..='\u{5c7}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut terms = Vec::new();
        each_term(text, |term| terms.push(term.to_owned()));
        assert_eq!(terms, expected);
    }

    #[test]
    fn words_lose_case_and_elided_articles() {
        check("L’offre d'Elon MUSK", &["offre", "elon", "musk"]);
        check("Straße, ΑΘΗΝΑ!", &["straße", "αθηνα"]);
        check("9,74 milliards", &["9,74", "milliards"]);
    }

    #[test]
    fn marks_that_writers_leave_out_do_not_part_words() {
        check("كِتَاب كتاب كتـاب", &["كتاب", "كتاب", "كتاب"]);
    }

    #[test]
    fn scripts_without_spaces_give_overlapping_characters() {
        check(
            "人工智能",
            &["人", "工", "智", "能", "人工", "工智", "智能"],
        );
        check("東京の駅", &["東", "京", "東京", "駅"]);
        check("대한민국", &["대한", "한민", "민국"]);
        check("가", &["가"]);
        check("ประเทศ", &["ประ", "ระเ", "ะเท", "เทศ"]);
        check("東京タワーへ", &["東", "京", "東京", "タワー"]);
    }

    #[test]
    fn a_word_is_counted_as_the_standard_does() {
        assert_eq!(word_count("Il pleut, dit-on."), 4);
        assert_eq!(word_count("你好"), 2);
        assert_eq!(word_count(" … "), 0);
    }
}
