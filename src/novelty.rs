//! What an article says that others have not said already.
//!
//! A sentence is as new as the share of its TF-IDF weight that stands on terms which no article of
//! the [`Background`] names. Counting new words finds the new sentences of related articles as well as
//! costlier measures do (Allan, Wade and Bolivar 2003, *Retrieval and novelty detection at the sentence
//! level*; the task is that of the novelty track of TREC, Soboroff and Harman 2003). It only ever falls
//! as the background grows, which no similarity to the nearest sentence does, and costs one look at
//! each term.
//!
//! Only articles about the same subject are compared, as is best (Yang et al. 2002, *Topic-conditioned
//! novelty detection*): thirty articles on thirty subjects have used most everyday words between them,
//! which makes none of them old. Stop words count for nothing: each article has them. Forms of one
//! word are one term already. Terms of another language would match by chance alone, so that an article
//! is compared with those of its own language. Where nothing is left to compare with, it says so.
//!
//! Known failures: another word for what was said counts as new, and a denial of it in the same words
//! does not.

use std::sync::Arc;

use crate::language::Language;
use crate::select::LONGEST_CHAIN;
use crate::term::Vocabulary;
use crate::tfidf::{Vector, Vectors};

/// From this cosine on, two articles are about the same subject. Of random pairs of news, one in a
/// hundred has .15 in English and French, .21 in Indonesian, whose editors write of one affair for
/// days; of articles of an encyclopedia for children .22. Read pair by pair, those at .20 share a
/// field, those at .25 a subject, those at .40 an event. At 0 an article among 29 others seems 36 %
/// new where it is the only one on its subject; at 1 only copies are compared.
const SAME_SUBJECT: f64 = 0.25;

/// A sentence adds something if more than this share of it is new. At 0 a single new word is enough,
/// which nearly every sentence has; at 1 only a sentence that shares no word adds anything, not even
/// one that names the subject again to say what is new of it.
const SHARE_OF_AN_ADDITION: f64 = 0.5;

/// Articles that are known already.
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
/// background.add(&read_now); // An article is never compared with itself.
/// let novelty = read_now.novelty(&background);
/// assert_eq!(novelty.compared_with, 1);
/// assert_eq!(novelty.sentences, [0.0, 1.0]);
/// assert_eq!(novelty.additions, [1]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Background(Vec<Outline>);

/// What an article speaks of, and how much.
#[derive(Clone, Debug)]
pub struct Outline {
    language: Language,
    vocabulary: Arc<Vocabulary>,
    /// In how many sentences each term stands, stop words in none; brought to length 1.
    weights: Vec<f64>,
}

/// How much of an article is new against a [`Background`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Novelty {
    /// The share of the article's TF-IDF weight, each sentence counting alike and stop words for
    /// nothing, that stands on terms which no other article on its subject names: between 0 and 1.
    pub share: f64,
    /// The same for every sentence of the article, in page order; 0 for one that is all stop words.
    pub sentences: Vec<f64>,
    /// The sentences that a reader of the background should read, indices in the order of choice: what
    /// is both salient and for more than half new, what was named once counting no more; just before
    /// each stands what it is not understood without.
    pub additions: Vec<usize>,
    /// How many articles of the background are on the same subject, in the same language. Where it is
    /// 0, all is new because there is nothing to compare with.
    pub compared_with: usize,
}

impl Outline {
    /// The outline of an article, of which these are the sentences' `vectors`. Linear in their terms.
    #[must_use]
    pub fn of(language: Language, vocabulary: &Arc<Vocabulary>, vectors: &Vectors) -> Self {
        let mut weights = vec![0.0; vocabulary.len()];
        for (term, _) in vectors.iter().flat_map(Vector::entries) {
            if !vocabulary.is_stop_word(term) {
                weights[term] += 1.0;
            }
        }
        let length = weights.iter().map(|weight| weight * weight).sum::<f64>();
        let length = length.sqrt().max(1.0);
        weights.iter_mut().for_each(|weight| *weight /= length);
        Self {
            language,
            vocabulary: Arc::clone(vocabulary),
            weights,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.vocabulary, &other.vocabulary)
    }

    /// Whether the `other` article is on the same subject; if so, marks in `named` which terms it names.
    fn compare(&self, other: &Self, named: &mut [bool]) -> bool {
        if self.language != other.language || self.is_same(other) {
            return false;
        }
        // Summed in the order of the text, not of the map, so that it is the same in every run.
        let mut products = vec![0.0; named.len()];
        self.vocabulary
            .each_shared(&other.vocabulary, |own, theirs| {
                products[own] = self.weights[own] * other.weights[theirs];
            });
        if products.iter().sum::<f64>() < SAME_SUBJECT {
            return false;
        }
        for (named, product) in named.iter_mut().zip(products) {
            *named |= product > 0.0;
        }
        true
    }
}

impl Background {
    /// Takes in an article, unless it is there already.
    pub(crate) fn learn(&mut self, outline: Outline) {
        if !self.0.iter().any(|known| known.is_same(&outline)) {
            self.0.push(outline);
        }
    }

    /// Forgets an article.
    pub(crate) fn forget(&mut self, outline: &Outline) {
        self.0.retain(|known| !known.is_same(outline));
    }

    /// Which terms of an article, stop words apart, the others on its subject name, by their number,
    /// and how many others those are. The cost is the number of its terms for each article of the background.
    #[must_use]
    pub(crate) fn named(&self, outline: &Outline) -> (Vec<bool>, usize) {
        let mut named = vec![false; outline.vocabulary.len()];
        let known = self.0.iter();
        let compared = known.filter(|known| outline.compare(known, &mut named));
        let count = compared.count();
        (named, count)
    }
}

/// How much of each sentence and of all together is new, where these terms are `named` already.
#[must_use]
pub fn shares(vectors: &Vectors, vocabulary: &Vocabulary, named: &[bool]) -> (Vec<f64>, f64) {
    let share = |new: f64, all: f64| if all > 0.0 { new / all } else { 0.0 };
    let (mut new, mut all) = (0.0, 0.0);
    let of_sentence = |vector: Vector<'_>| {
        let (mut own_new, mut own) = (0.0, 0.0);
        for (term, weight) in vector.entries() {
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
    use crate::term::{Reader, Reading};
    use crate::tfidf::InverseFrequency;

    fn article(tag: &str, sentences: &[&str]) -> (Outline, Vectors) {
        let language = Language::from_tag(tag);
        let reading = Reading {
            language,
            breaker: None,
        };
        let mut reader = Reader::new(reading);
        let mut vocabulary = Vocabulary::new(reading);
        let terms: Vec<_> = sentences
            .iter()
            .map(|text| vocabulary.learn(reader.read(text)))
            .collect();
        let vocabulary = Arc::new(vocabulary.settled());
        let inverse = InverseFrequency::over(&terms, vocabulary.len());
        let vectors = inverse.vectors(&terms);
        (Outline::of(language, &vocabulary, &vectors), vectors)
    }

    /// The sentences' novelty, in hundredths, against these articles, and how many are compared with.
    #[track_caller]
    fn check(known: &[(&str, &[&str])], sentences: &[&str], expected: (&[i32], usize)) {
        let mut background = Background::default();
        for (tag, sentences) in known {
            background.learn(article(tag, sentences).0);
        }
        let (outline, vectors) = article("en", sentences);
        let (named, count) = background.named(&outline);
        let (shares, whole) = shares(&vectors, &outline.vocabulary, &named);
        let hundredths: Vec<i32> = shares.iter().map(|share| (share * 100.0) as i32).collect();
        assert_eq!((hundredths.as_slice(), count), expected, "{shares:?}");
        assert!((0.0..=1.0).contains(&whole));
    }

    #[test]
    fn what_nobody_named_is_new() {
        let sentences = ["The bridge closed.", "A ferry sails."];
        check(&[], &sentences, (&[100, 100], 0));
        check(
            &[("en", &["Bridges are closed"])],
            &sentences,
            (&[0, 100], 1),
        );
        check(&[("en", &["The bridge"])], &sentences, (&[50, 100], 1));
        check(
            &[("en", &["Closed"]), ("en", &["Bridge"])],
            &sentences,
            (&[0, 100], 2),
        );
    }

    #[test]
    fn stop_words_are_never_new() {
        check(
            &[("en", &["Bridge"])],
            &["The bridge is for them all.", "It is."],
            (&[0, 0], 1),
        );
    }

    #[test]
    fn another_language_or_another_subject_says_nothing() {
        let sentences = ["The bridge closed.", "The bridge was old."];
        check(&[("de", &sentences)], &sentences, (&[100, 100], 0));
        let orchestra = ["The orchestra plays.", "An old symphony opens its season."];
        check(&[("en", &orchestra)], &sentences, (&[100, 100], 0));
        check(&[("en", &[])], &sentences, (&[100, 100], 0));
    }

    #[test]
    fn a_background_holds_each_article_once_and_forgets_it_whole() {
        let [bridge, copy] = [(); 2].map(|()| article("en", &["The bridge closed."]).0);
        let mut background = Background::default();
        background.learn(bridge.clone());
        background.learn(bridge.clone());
        assert_eq!(
            background.named(&bridge).1,
            0,
            "it is not compared with itself"
        );
        assert_eq!(background.named(&copy), (vec![false, true, true], 1));
        background.forget(&copy);
        assert_eq!(background.named(&copy).1, 1);
        background.forget(&bridge);
        assert_eq!(background.named(&copy), (vec![false; 3], 0));
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
