//! How much a summary gains by saying a term: its importance.
//!
//! TF-IDF asks how well a term tells one sentence from another. Which terms a summary should hold
//! is another question, and its answer can be learnt (REGSUM, Hong & Nenkova 2014): here as a
//! handful of factors, one for each thing that is known of a term, fitted on the development sets by
//! ranking sentences as a greedy summarizer that knows the reference would. Without a language's
//! words the factor for stop words is left out, and nothing else changes.

#[cfg(any(test, feature = "fit"))]
use crate::factor::{Factor, factors};
use crate::term::{TermId, Vocabulary};

/// The importance of every term of an article: above 0, and near 1 for an average one.
#[derive(Debug)]
pub struct Importance(Vec<f64>);

/// The logarithm of the importance of a term of which nothing is known. It sets how much the terms
/// weigh against the other parts of a score: without it they would outweigh all others.
const BASE: f64 = -0.45;

/// How the importance grows with the number of sentences that a term stands in, as a power of it. At
/// 0 one mention is worth as much as ten, at 1 the summary is the one word that all sentences share.
const SPREAD: f64 = 0.33;

/// How much more a term of the title counts (a factor of 1.4). What a title names, a summary does.
const IN_TITLE: f64 = 0.37;

/// How much less a stop word counts (a factor of 0.14). It links what is said and says nothing.
const STOP_WORD: f64 = -1.97;

/// How much more a term counts that is still spoken of at the end (a factor of 1.9).
const STILL_AT_END: f64 = 0.64;

/// No term is worth more than so much. No article comes near it; it keeps sums finite.
const MOST: f64 = 50.0;

impl Importance {
    /// The importance of the terms of an article, of which these are the `sentences` and the
    /// `title`. Linear in the terms.
    #[must_use]
    pub fn over(sentences: &[Vec<TermId>], title: &[TermId], vocabulary: &Vocabulary) -> Self {
        let features = features(sentences, title, vocabulary);
        Self(features.map(Features::importance).collect())
    }

    /// The importance of `term`; 0 for one that the article does not have.
    #[must_use]
    pub fn of(&self, term: TermId) -> f64 {
        self.0.get(term).copied().unwrap_or_default()
    }
}

/// What is known of a term, as the numbers that the weights are multiplied with.
#[derive(Clone, Copy, Debug)]
struct Features {
    /// The natural logarithm of the number of sentences that it stands in.
    spread: f64,
    /// 1 where the title has it.
    in_title: f64,
    /// 1 for a stop word.
    stop_word: f64,
    /// The place of the last sentence that has it, from 0 for the first towards 1.
    last: f64,
}

impl Features {
    fn importance(self) -> f64 {
        from_logarithm(
            BASE + SPREAD * self.spread
                + IN_TITLE * self.in_title
                + STOP_WORD * self.stop_word
                + STILL_AT_END * self.last,
        )
    }

    /// What the importance is made of, for fitting the weights.
    #[cfg(any(test, feature = "fit"))]
    fn factors(self) -> Vec<Factor> {
        factors![
            BASE => 1.0,
            SPREAD => self.spread,
            IN_TITLE => self.in_title,
            STOP_WORD => self.stop_word,
            STILL_AT_END => self.last,
        ]
    }
}

/// The importance that has this natural logarithm.
#[must_use]
pub fn from_logarithm(logarithm: f64) -> f64 {
    libm::exp(logarithm).min(MOST)
}

/// What the logarithm of each term's importance is made of, for fitting the weights.
#[cfg(any(test, feature = "fit"))]
pub fn factors(
    sentences: &[Vec<TermId>],
    title: &[TermId],
    vocabulary: &Vocabulary,
) -> Vec<Vec<Factor>> {
    let features = features(sentences, title, vocabulary);
    features.map(Features::factors).collect()
}

/// The features of every term of an article, of which these are the `sentences` and the `title`.
fn features(
    sentences: &[Vec<TermId>],
    title: &[TermId],
    vocabulary: &Vocabulary,
) -> impl Iterator<Item = Features> {
    let mut uses = vec![Use::default(); vocabulary.len()];
    for (index, terms) in sentences.iter().enumerate() {
        for &term in terms {
            let found = &mut uses[term];
            if found.sentences == 0 || found.last != index {
                found.sentences += 1;
                found.last = index;
            }
        }
    }
    let mut is_in_title = vec![false; vocabulary.len()];
    for &term in title {
        is_in_title[term] = true;
    }
    let count = sentences.len().max(1) as f64;
    let when = |holds: bool| f64::from(u8::from(holds));
    let features = move |(term, found): (TermId, Use)| Features {
        spread: libm::log(found.sentences.max(1) as f64),
        in_title: when(is_in_title[term]),
        stop_word: when(vocabulary.is_stop_word(term)),
        last: found.last as f64 / count,
    };
    uses.into_iter().enumerate().map(features)
}

/// Where a term stands in an article.
#[derive(Clone, Copy, Debug, Default)]
struct Use {
    sentences: usize,
    last: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::term::{Reader, Reading};

    /// The first of `better` must be worth more than the second, in the article of these sentences.
    #[track_caller]
    fn check(sentences: &[&str], title: &str, better: [&str; 2]) {
        let reading = Reading {
            language: Language::from_tag("en"),
            breaker: None,
        };
        let mut reader = Reader::new(reading);
        let mut vocabulary = Vocabulary::new(reading);
        let terms: Vec<_> = sentences
            .iter()
            .map(|text| vocabulary.learn(reader.read(text)))
            .collect();
        let title = vocabulary.known(title);
        let importance = Importance::over(&terms, &title, &vocabulary);
        let [left, right] = better.map(|word| importance.of(vocabulary.known(word)[0]));
        assert!(left > right, "{better:?}: {left} and {right}");
    }

    #[test]
    fn what_a_summary_should_name_weighs_more() {
        let sentences = [
            "The bridge and a ferry.",
            "The bridge closed, the harbour froze.",
            "The ferry sails again.",
        ];
        check(&sentences, "", ["bridge", "harbour"]);
        check(&sentences, "", ["ferry", "bridge"]);
        check(&sentences, "", ["harbour", "the"]);
        check(&sentences, "Harbour news", ["harbour", "froze"]);
    }

    #[test]
    fn a_term_that_is_not_there_is_worth_nothing() {
        let vocabulary = Vocabulary::new(Reading {
            language: Language::from_tag("en"),
            breaker: None,
        });
        assert_eq!(Importance::over(&[vec![]], &[], &vocabulary).of(3), 0.0);
    }
}
