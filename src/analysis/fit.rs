//! The door for fitting the weights of the score: what each is multiplied with in an article.

use std::borrow::Cow;

use super::{Analysis, contexts, observations, subject};
use crate::discourse::Cohesion;
use crate::factor::Factor;
use crate::importance;
use crate::options::Options;
use crate::page::Page;
use crate::score::{FEWEST_WORDS, Features, Score};
use crate::select::REDUNDANCY_WEIGHT;
use crate::term::TermId;
use crate::tfidf::Profile;

/// All that the weights of the score are multiplied with in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// The sentences in page order.
    pub sentences: Vec<ObservedSentence>,
    /// For each term, what the logarithm of its importance is the sum of; the same weights in the
    /// same order for every term.
    pub terms: Vec<Vec<Factor>>,
    /// What a sentence loses of whose terms all have been named before, and in proportion to the
    /// squares of their TF-IDF weights any other.
    pub redundancy: Factor,
}

/// What is known of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct ObservedSentence {
    /// The sentence itself.
    pub text: String,
    /// Among how many words the importance of its terms is shared.
    pub length: usize,
    /// What its score is the sum of, without its importance, cohesion and focus; the same weights
    /// in the same order for every sentence.
    pub factors: Vec<Factor>,
    /// Its terms, indices into those of the article, each once, with their TF-IDF weights.
    pub terms: Vec<(TermId, f64)>,
    /// Its score by the present weights.
    pub score: Score,
}

/// What is known of the sentences and the terms of the article of `page` before they are weighed.
///
/// The formulas are those that [`summarize`](crate::summarize) uses. The cost is proportional to the text.
#[must_use]
pub fn observe(page: &Page, options: &Options) -> Observed {
    let analysis = Analysis::of(Cow::Borrowed(page), options);
    let Analysis {
        sentences,
        vocabulary,
        vectors,
        ..
    } = &analysis;
    let contexts = contexts(page, sentences);
    let terms: Vec<_> = contexts
        .iter()
        .map(|context| vocabulary.known(context.text))
        .collect();
    let title = vocabulary.known(analysis.title.as_deref().unwrap_or_default());
    let cohesion: Vec<Cohesion> = sentences.iter().map(|one| one.cohesion).collect();
    let features = Features::of(
        &observations(&contexts, sentences, vectors, &cohesion),
        &Profile::centroid(vectors, vocabulary.len()),
        &subject(vocabulary, &analysis.inverse, &title),
    );
    let observed = sentences.iter().zip(vectors.iter()).enumerate();
    let observed = observed.map(|(index, (sentence, vector))| ObservedSentence {
        text: sentence.text(page).to_owned(),
        length: sentence.words.max(FEWEST_WORDS),
        factors: features.factors(index),
        terms: vector.entries().collect(),
        score: sentence.score,
    });
    Observed {
        sentences: observed.collect(),
        terms: importance::factors(&terms, &title, vocabulary),
        redundancy: Factor {
            name: "REDUNDANCY_WEIGHT",
            weight: REDUNDANCY_WEIGHT,
            value: -1.0,
        },
    }
}

/// The importance of a term that has this natural logarithm.
#[must_use]
pub fn importance_from(logarithm: f64) -> f64 {
    importance::from_logarithm(logarithm)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(factors: &[Factor]) -> f64 {
        factors
            .iter()
            .map(|factor| factor.weight * factor.value)
            .sum()
    }

    /// Whoever fits the weights must see what the score is made of, and all of it.
    #[test]
    fn what_is_observed_adds_up_to_the_score() {
        let text = "The old bridge over the river is closed. However, the ferry (a small one) still \
            sails: every hour, from the harbour!\n\n\
            “When will the bridge be open?” Nobody knows.\n\n\
            Engineers found cracks in two piers of the bridge, which carried trams, buses, lorries \
            and half of the people of the town to their work on the other bank for a hundred and ten \
            years without a single day of rest. The ferry is free until the bridge opens again.";
        let options = Options {
            title: Some("A bridge and a ferry".into()),
            ..Options::default()
        };
        let observed = observe(&Page::from_text(text), &options);
        assert_eq!(observed.sentences.len(), 6);
        let importance: Vec<f64> = observed
            .terms
            .iter()
            .map(|term| importance_from(sum(term)))
            .collect();
        for sentence in &observed.sentences {
            let named: f64 = sentence
                .terms
                .iter()
                .map(|&(term, _)| importance[term])
                .sum();
            let found =
                sum(&sentence.factors) + named / sentence.length as f64 + sentence.score.cohesion;
            let difference = (found - sentence.score.total).abs();
            assert!(difference < 1e-9, "{difference}: {}", sentence.text);
        }
        // Every weight must have been at work, or the sums would prove nothing of it.
        let all = observed.sentences.iter().flat_map(|one| &one.factors);
        for factor in all.chain(observed.terms.iter().flatten()) {
            assert_ne!(factor.weight, 0.0, "{}", factor.name);
        }
        for index in 0..observed.sentences[0].factors.len() {
            let is_at_work = |one: &ObservedSentence| one.factors[index].value != 0.0;
            let name = observed.sentences[0].factors[index].name;
            assert!(observed.sentences.iter().any(is_at_work), "{name}");
        }
    }
}
