//! Words to terms: what two sentences must share to speak of the same thing.
//!
//! A term is a word in lower case without its elided article (`l’offre` → `offre`). Scripts that
//! put no space between words give overlapping pairs of characters instead, which retrieve as
//! well as dictionary words do for Chinese, and better for Korean (Nie et al. 2000, *On the use of
//! words and n-grams for Chinese information retrieval*).

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

/// A term's number in its [`Vocabulary`].
pub type TermId = usize;

/// The terms of one article, each with its number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: BTreeMap<String, TermId>,
    surfaces: Vec<String>,
}

impl Vocabulary {
    /// The terms of `text`, repeated as often as they occur, in order; new ones are numbered.
    pub fn learn(&mut self, text: &str) -> Vec<TermId> {
        let mut terms = Vec::new();
        each_term(text, |term, surface| {
            let id = match self.ids.get(term) {
                Some(&id) => id,
                None => {
                    let id = self.surfaces.len();
                    self.ids.insert(term.to_owned(), id);
                    self.surfaces.push(surface.to_owned());
                    id
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
        each_term(text, |term, _| terms.extend(self.ids.get(term)));
        terms
    }

    /// How many terms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.surfaces.len()
    }

    /// The term as it stood in the text when it was first met.
    #[must_use]
    pub fn surface(&self, term: TermId) -> &str {
        self.surfaces.get(term).map_or("", String::as_str)
    }
}

/// How many words `text` has: UAX #29 words, each ideograph being one.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}

/// Calls `visit` with each term of `text` and the words of the text that it stands for.
fn each_term(text: &str, mut visit: impl FnMut(&str, &str)) {
    let mut lower = String::new();
    let mut previous: Option<(usize, &str)> = None;
    for (start, word) in text.unicode_word_indices() {
        match word.chars().next().map_or(Shape::Spaced, shape) {
            Shape::Ideograph => {
                // UAX #29 gives each ideograph as a word of its own; neighbours make the pairs.
                visit(word, word);
                if let Some((before, _)) =
                    previous.filter(|(before, word)| before + word.len() == start)
                {
                    let pair = &text[before..start + word.len()];
                    visit(pair, pair);
                }
                previous = Some((start, word));
            }
            Shape::Syllables(size) => {
                previous = None;
                for gram in grams(word, size) {
                    visit(gram, gram);
                }
            }
            Shape::Kana => previous = None,
            Shape::Spaced => {
                previous = None;
                for part in word
                    .split(['\'', '’'])
                    .filter(|part| part.chars().nth(1).is_some())
                {
                    lower.clear();
                    lower.extend(
                        part.chars()
                            .filter(|char| !is_vowel_mark(*char))
                            .flat_map(char::to_lowercase),
                    );
                    visit(&lower, part);
                }
            }
        }
    }
}

/// How a script shows its words.
enum Shape {
    /// Spaces part words.
    Spaced,
    /// Each character is a morpheme.
    Ideograph,
    /// Hiragana: mostly endings and particles, which say nothing of the subject.
    Kana,
    /// Syllables run together; so many in a row make a term.
    Syllables(usize),
}

fn shape(first: char) -> Shape {
    match first {
        '\u{3041}'..='\u{309f}' => Shape::Kana,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' => {
            Shape::Ideograph
        }
        '\u{ac00}'..='\u{d7a3}' => Shape::Syllables(2),
        // Thai, Lao, Myanmar and Khmer.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
            Shape::Syllables(3)
        }
        _ => Shape::Spaced,
    }
}

/// The runs of `size` characters in `word`; the word itself where it is no longer than that.
fn grams(word: &str, size: usize) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = word
        .char_indices()
        .map(|(start, _)| start)
        .chain([word.len()])
        .collect();
    let count = starts.len().saturating_sub(size).max(1);
    (0..count).filter_map(move |first| {
        word.get(starts[first]..starts[(first + size).min(starts.len() - 1)])
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
        each_term(text, |term, _| terms.push(term.to_owned()));
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
            &["人", "工", "人工", "智", "工智", "能", "智能"],
        );
        check("東京の駅", &["東", "京", "東京", "駅"]);
        check("대한민국", &["대한", "한민", "민국"]);
        check("가", &["가"]);
    }

    #[test]
    fn a_word_is_counted_as_the_standard_does() {
        assert_eq!(word_count("Il pleut, dit-on."), 4);
        assert_eq!(word_count("你好"), 2);
        assert_eq!(word_count(" … "), 0);
    }
}
