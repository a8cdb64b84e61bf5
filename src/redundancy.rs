//! Redundancy: how much of every sentence those that are taken have said already.
//!
//! An inverted index tells where each term stands, so that a term is counted in all its sentences once, when
//! it is first named, however often they are asked about afterwards.

use crate::importance::Importance;
use crate::term::TermId;
use crate::tfidf::{Vector, Vectors};

/// What is said already of an article's sentences.
#[derive(Debug)]
pub struct Redundancy<'a> {
    importance: &'a Importance,
    is_named: Vec<bool>,
    postings: Vec<Posting>,
    /// Where the postings of each term end, those of the next one beginning there.
    ends: Vec<u32>,
    said: Vec<Said>,
}

/// A sentence that a term stands in. The share is kept in single precision, as there are as many as the
/// article has terms: what is lost is a ten-millionth of a sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Posting {
    sentence: u32,
    share: f32,
}

/// What is said already of one sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// The share of its TF-IDF weight, squared: 0 where all of it is new, 1 where nothing is.
    pub share: f64,
    /// The importance of those of its terms that are named.
    pub importance: f64,
}

impl<'a> Redundancy<'a> {
    /// What is said of sentences with these vectors where the terms that are `named`, of which it has one
    /// mark for each term of the article, have been said and nothing else.
    #[must_use]
    pub fn of(vectors: &Vectors, importance: &'a Importance, named: &[bool]) -> Self {
        let mut ends = vec![0_u32; named.len()];
        for term in vectors.iter().flat_map(Vector::terms) {
            ends[term] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        // What is the place of the next posting while they are filled in is the end of all once they are.
        let mut postings = vec![Posting::default(); start as usize];
        for (sentence, vector) in vectors.iter().enumerate() {
            for (term, weight) in vector.entries() {
                let next = &mut ends[term];
                postings[*next as usize] = Posting {
                    sentence: sentence as u32,
                    share: (weight * weight) as f32,
                };
                *next += 1;
            }
        }
        let mut redundancy = Self {
            importance,
            is_named: vec![false; named.len()],
            postings,
            ends,
            said: vec![Said::default(); vectors.len()],
        };
        for (term, _) in named.iter().enumerate().filter(|(_, is_named)| **is_named) {
            redundancy.name(term);
        }
        redundancy
    }

    /// Counts a term as said.
    pub fn name(&mut self, term: TermId) {
        if std::mem::replace(&mut self.is_named[term], true) {
            return;
        }
        let importance = self.importance.of(term);
        let start = term.checked_sub(1).map_or(0, |before| self.ends[before]);
        for posting in &self.postings[start as usize..self.ends[term] as usize] {
            let said = &mut self.said[posting.sentence as usize];
            said.share += f64::from(posting.share);
            said.importance += importance;
        }
    }

    /// What is said of the sentence at `index`.
    #[must_use]
    pub fn said(&self, index: usize) -> Said {
        self.said.get(index).copied().unwrap_or_default()
    }
}
