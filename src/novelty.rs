//! What an article says that others have not said already.
//!
//! A sentence is as new as the share of its TF-IDF weight that stands on terms which no article of
//! the [`Background`] names. Counting new words finds the new sentences of related articles as well as
//! costlier measures do (Allan, Wade and Bolivar 2003, *Retrieval and novelty detection at the sentence
//! level*; the task is that of the novelty track of TREC, Soboroff and Harman 2003). It only ever falls
//! as the background grows, which no similarity to the nearest sentence does, and costs one look at
//! each term.
//!
//! Stop words count for nothing: each article has them. Forms of one word are one term already. Terms
//! of another language would match by chance alone, so that an article is compared with those of its
//! own language; where the background has none, it says so.
//!
//! Known failures: another word for what was said counts as new, and a denial of it in the same words
//! does not. An unrelated article shares everyday words with others, the more of them there are, so
//! that it is seldom all new.

use std::borrow::Cow;

use crate::language::Language;
use crate::numbering::Numbers;
use crate::select::LONGEST_CHAIN;
use crate::term::Vocabulary;
use crate::tfidf::Vector;

/// A sentence adds something if more than this share of it is new. At 0 a single new word is enough,
/// which nearly every sentence has; at 1 only a sentence that shares no word adds anything, not even
/// one that names the subject again to say what is new of it.
const SHARE_OF_AN_ADDITION: f64 = 0.5;

/// What articles have said already: their terms, language by language.
///
/// ```
/// use std::borrow::Cow;
/// use nutgraf::{Analysis, Background, Options, Page};
///
/// let [known, read_now] = [
///     "The old bridge was closed in May. Engineers had found cracks.",
///     "The old bridge was closed in May. A ferry carries the pupils.",
/// ]
/// .map(|text| Analysis::of(Cow::Owned(Page::from_text(text)), &Options::default()));
/// let mut background = Background::default();
/// background.add(&known);
/// let novelty = read_now.novelty(&background);
/// assert_eq!(novelty.sentences, [0.0, 1.0]);
/// assert_eq!(novelty.additions, [1]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Background(Vec<Said>);

/// What the articles of one language have said.
#[derive(Clone, Debug)]
struct Said {
    language: Language,
    articles: usize,
    /// In how many of the articles each term stands.
    terms: Numbers<'static>,
}

/// How much of an article is new against a [`Background`].
#[derive(Clone, Debug, PartialEq)]
pub struct Novelty {
    /// The share of the article's TF-IDF weight, each sentence counting alike and stop words for
    /// nothing, that stands on terms which no article of the background names: between 0 and 1.
    pub share: f64,
    /// The same for every sentence of the article, in page order; 0 for one that is all stop words.
    pub sentences: Vec<f64>,
    /// The sentences that a reader of the background should read, indices in the order of choice: what
    /// is both salient and for more than half new, what was named once counting no more; just before
    /// each stands what it is not understood without.
    pub additions: Vec<usize>,
    /// How many articles of the background are in the article's language. Where it is 0, all is new
    /// because there is nothing to compare with.
    pub compared_with: usize,
}

impl Background {
    /// Takes in one more article of these terms.
    pub fn learn(&mut self, language: Language, vocabulary: &Vocabulary<'_>) {
        let place = self.0.iter().position(|said| said.language == language);
        let place = place.unwrap_or_else(|| {
            self.0.push(Said {
                language,
                articles: 0,
                terms: Numbers::default(),
            });
            self.0.len() - 1
        });
        let said = &mut self.0[place];
        said.articles += 1;
        for (term, _) in vocabulary.terms() {
            match said.terms.get_mut(term) {
                Some(articles) => *articles += 1,
                None => {
                    said.terms.insert(Cow::Owned(term.to_owned()), 1);
                }
            }
        }
    }

    /// Forgets an article of these terms.
    pub fn forget(&mut self, language: Language, vocabulary: &Vocabulary<'_>) {
        let Some(said) = self.0.iter_mut().find(|said| said.language == language) else {
            return;
        };
        said.articles = said.articles.saturating_sub(1);
        for (term, _) in vocabulary.terms() {
            if let Some(articles) = said.terms.get_mut(term) {
                *articles = articles.saturating_sub(1);
            }
        }
    }

    /// How many articles of this language it has.
    #[must_use]
    pub fn articles(&self, language: Language) -> usize {
        self.said(language).map_or(0, |said| said.articles)
    }

    /// Which terms of the vocabulary of an article in `language` are named in it, by their number.
    #[must_use]
    pub fn named(&self, language: Language, vocabulary: &Vocabulary<'_>) -> Vec<bool> {
        let mut named = vec![false; vocabulary.len()];
        if let Some(said) = self.said(language) {
            for (term, id) in vocabulary.terms() {
                named[id] = said.terms.get(term).is_some_and(|&articles| articles > 0);
            }
        }
        named
    }

    fn said(&self, language: Language) -> Option<&Said> {
        self.0.iter().find(|said| said.language == language)
    }
}

/// How much of each sentence and of all together is new, where these terms are `named` already.
#[must_use]
pub fn shares(
    vectors: &[Vector],
    vocabulary: &Vocabulary<'_>,
    named: &[bool],
) -> (Vec<f64>, f64) {
    let share = |new: f64, all: f64| if all > 0.0 { new / all } else { 0.0 };
    let (mut new, mut all) = (0.0, 0.0);
    let of_sentence = |vector: &Vector| {
        let (mut own_new, mut own) = (0.0, 0.0);
        for &(term, weight) in vector.entries() {
            if !vocabulary.is_stop_word(term) {
                own += weight * weight;
                own_new += if named[term] { 0.0 } else { weight * weight };
            }
        }
        new += own_new;
        all += own;
        share(own_new, own)
    };
    let sentences = vectors.iter().map(of_sentence).collect();
    (sentences, share(new, all))
}

/// Those of the `order` that add something, by the share of each sentence that is `new`; each after
/// those that it leans on, if they are in the order as well. Linear in the sentences.
#[must_use]
pub fn additions(
    order: &[usize],
    new: &[f64],
    leans_on: impl Fn(usize) -> Option<usize>,
) -> Vec<usize> {
    let mut is_open = vec![false; new.len()];
    for &index in order {
        is_open[index] = true;
    }
    let mut additions = Vec::new();
    for &index in order {
        let start = additions.len();
        let mut next = Some(index).filter(|&index| new[index] > SHARE_OF_AN_ADDITION);
        while let Some(index) = next
            && std::mem::replace(&mut is_open[index], false)
        {
            additions.push(index);
            let has_room = additions.len() - start < LONGEST_CHAIN;
            next = leans_on(index).filter(|_| has_room);
        }
        additions[start..].reverse();
    }
    additions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::Reading;
    use crate::tfidf::InverseFrequency;

    fn vocabulary<'t>(tag: &str, sentences: &[&'t str]) -> (Vocabulary<'t>, Vec<Vector>) {
        let mut vocabulary = Vocabulary::new(Reading {
            language: Language::from_tag(tag),
            breaker: None,
        });
        let learn = |text: &&'t str| vocabulary.learn(text);
        let terms: Vec<_> = sentences.iter().map(learn).collect();
        let inverse = InverseFrequency::over(&terms, vocabulary.len());
        let vectors = terms.iter().map(|terms| inverse.vector(terms)).collect();
        (vocabulary, vectors)
    }

    /// The sentences' novelty, in hundredths, against these articles.
    #[track_caller]
    fn check(known: &[(&str, &[&str])], sentences: &[&str], expected: &[i32]) {
        let mut background = Background::default();
        for (tag, sentences) in known {
            background.learn(Language::from_tag(tag), &vocabulary(tag, sentences).0);
        }
        let english = Language::from_tag("en");
        let (vocabulary, vectors) = vocabulary("en", sentences);
        let named = background.named(english, &vocabulary);
        let (shares, whole) = shares(&vectors, &vocabulary, &named);
        let hundredths: Vec<i32> = shares.iter().map(|share| (share * 100.0) as i32).collect();
        assert_eq!(hundredths, expected, "{shares:?}");
        assert!((0.0..=1.0).contains(&whole));
    }

    #[test]
    fn what_nobody_named_is_new() {
        let sentences = ["The bridge closed.", "A ferry sails."];
        check(&[], &sentences, &[100, 100]);
        check(&[("en", &["Bridges were closed"])], &sentences, &[0, 100]);
        check(&[("en", &["The bridge"])], &sentences, &[50, 100]);
        check(&[("en", &["Closed"]), ("en", &["Bridge"])], &sentences, &[0, 100]);
    }

    #[test]
    fn stop_words_are_never_new() {
        check(&[("en", &["Bridge"])], &["The bridge is for them all.", "It is."], &[0, 0]);
    }

    #[test]
    fn another_language_says_nothing() {
        check(&[("de", &["The bridge closed."])], &["The bridge closed."], &[100]);
    }

    #[test]
    fn what_is_forgotten_is_new_again_unless_another_said_it() {
        let english = Language::from_tag("en");
        let (bridge, _) = vocabulary("en", &["The bridge closed."]);
        let (ferry, _) = vocabulary("en", &["The ferry closed."]);
        let mut background = Background::default();
        background.learn(english, &bridge);
        background.learn(english, &ferry);
        background.forget(english, &ferry);
        assert_eq!(background.articles(english), 1);
        let named = |(term, id)| (term, background.named(english, &ferry)[id]);
        let mut terms: Vec<_> = ferry.terms().map(named).collect();
        terms.sort_unstable();
        assert_eq!(terms, [("closed", true), ("ferry", false), ("the", true)]);
        // What was never learnt takes nothing below nothing.
        background.forget(english, &ferry);
        background.forget(english, &ferry);
        background.forget(Language::from_tag("fr"), &ferry);
        background.learn(english, &ferry);
        assert!(background.named(english, &ferry).iter().all(|named| *named));
        assert_eq!(background.articles(english), 1);
    }

    #[test]
    fn an_addition_comes_after_what_it_leans_on() {
        let leans = |links: &'static [(usize, usize)]| {
            move |index| links.iter().find(|link| link.0 == index).map(|link| link.1)
        };
        let new = [0.1, 0.9, 0.8, 0.2, 0.5];
        assert_eq!(additions(&[2, 4, 1, 0, 3], &new, leans(&[])), [2, 1]);
        assert_eq!(additions(&[2, 4, 1, 0], &new, leans(&[(1, 0)])), [2, 0, 1]);
        // What is not in the order, or leans in a circle.
        assert_eq!(additions(&[2, 4, 1], &new, leans(&[(1, 0)])), [2, 1]);
        assert_eq!(additions(&[2, 1], &new, leans(&[(1, 2), (2, 1)])), [1, 2]);
    }
}
