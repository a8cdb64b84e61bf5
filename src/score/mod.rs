//! How much each sentence says of its article, as parts that have a name and add up.
//!
//! The weights were learnt on the development sets (16 sets in ten languages: news, encyclopaedia,
//! papers, meetings, answers), by letting the sum rank the sentences as a greedy summarizer that
//! knows the reference would, step after step (listwise, Cao et al. 2007). Fitted without a set and
//! judged on it, they gain as much to one hundredth as when fitted with it, and they hardly differ
//! from run to run; `examples/fit` learns them anew. ARCHITECTURE.md tells what each part adds.

mod feature;
mod form;

use serde::Serialize;

use crate::discourse::{Cohesion, Leaning};
use crate::importance::Importance;
use crate::term::TermId;
use crate::tfidf::{Profile, Vector, Vectors};

pub use feature::Features;

/// Why a sentence stands where it does, as parts that add up to the total in their order. Those
/// called standardised count standard deviations above the article's mean sentence, at most 4, times
/// the part's weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Score {
    /// How near the sentence is to what the whole article is about: the cosine of its TF-IDF
    /// vector and the centroid of all (Radev et al. 2004), standardised. It counts for more the
    /// longer the article.
    pub centrality: f64,
    /// How much of what a summary should name the sentence names per word: the importance of its
    /// terms. What sentences taken before it have named counts no more when the order is made.
    pub importance: f64,
    /// How near the sentence is to the title: the cosine of their TF-IDF vectors, standardised.
    pub title: f64,
    /// How early the sentence stands in the article and in its paragraph, standardised.
    pub position: f64,
    /// What its form says, standardised: questions, exclamations, quotations and asides seldom sum up,
    /// nor do long sentences in a long article.
    pub form: f64,
    /// How it reads alone: 0, or less where it has but a few words or leans on another sentence
    /// (“However”, “She”), and far less where it is no sentence to quote (a lead-in, a byline).
    pub cohesion: f64,
    /// How near it is to what the reader asked for, from 0.
    pub focus: f64,
    /// The sum of the parts.
    pub total: f64,
}

/// What is known of a sentence before it is scored.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'t> {
    /// Its text.
    pub text: &'t str,
    /// How many words it has.
    pub words: usize,
    /// Its place in its block, from 0.
    pub place_in_block: usize,
    /// Its terms.
    pub vector: Vector<'t>,
    /// How it hangs together with the others.
    pub cohesion: Cohesion,
}

/// How much a standard deviation of centrality counts in an article of [`USUAL_LENGTH`]
/// sentences. At 0, with [`CENTRALITY_GROWTH`], the mean gain falls from .275 to .225 and that of
/// papers from .29 to .09.
const CENTRALITY_WEIGHT: f64 = 0.29;

/// How much more it counts in an article e times as long. A long text says in its opening what it
/// is about, and somewhere else what it has found.
const CENTRALITY_GROWTH: f64 = 0.14;

/// See [`CENTRALITY_WEIGHT`].
const USUAL_LENGTH: f64 = 20.0;

/// How much a standard deviation of nearness to the title counts. At 0, with the title's share in
/// importance, the mean gain falls to .254; at twice as much to .265, as summaries repeat the title.
const TITLE_WEIGHT: f64 = 0.27;

/// How much a standard deviation of 1 / √(place in the article, from 1) counts. At twice as much the
/// mean gain falls to .257, and that of papers and meetings to two thirds, whose first sentences are
/// worse than chance; at 0 it falls to .231, as news loses a fifth. The square root, as what an
/// article is about often stands a few paragraphs down.
const POSITION_WEIGHT: f64 = 0.26;

/// How much a standard deviation of 1 / (place in the paragraph, from 1) counts: paragraphs open
/// with what they are about. At 0 the gain is the same, and more sentences lack their beginning.
const PARAGRAPH_WEIGHT: f64 = 0.11;

/// How much a standard deviation of being a question counts. Without this and the next four the mean
/// gain falls to .268.
const QUESTION_WEIGHT: f64 = -0.11;

/// How much a standard deviation of exclaiming counts.
const EXCLAMATION_WEIGHT: f64 = -0.08;

/// How much a standard deviation of quoting counts.
const QUOTATION_WEIGHT: f64 = -0.07;

/// How much a standard deviation of the share of commas and brackets counts.
const PARTING_WEIGHT: f64 = -0.05;

/// How much a standard deviation of being long counts in an article e times [`USUAL_LENGTH`]. In a
/// long article such a sentence takes the room of two; in one shorter than usual it counts in favour,
/// as it is the one that tells the story.
const LENGTH_WEIGHT: f64 = -0.21;

/// The importance of a sentence's terms is shared among so many words at least. At 3 a summary counted
/// in sentences is made of short ones (“J’ai cru au chat du voisin.”), which tell little for the place
/// they take; at 16 the mean gain of summaries counted in words falls by .004. Chosen by reading.
pub const FEWEST_WORDS: usize = 10;

/// What a sentence without any word would lose, and others in proportion to what they lack of
/// [`FEWEST_WORDS`]. Chosen by reading, as [`FEWEST_WORDS`]; at 0 the mean gain is .273.
const BREVITY_WEIGHT: f64 = -0.7;

/// What a sentence loses that cannot be understood without another, as long as that is not taken:
/// about what an average sentence differs from a good one, so that a good one that stands alone is
/// preferred. With it 1.4 % of the development sets' summaries of three sentences have one that hangs
/// in the air, of their first three sentences 3.6 %. At 0, with [`UNFIT_WEIGHT`], the mean gain falls
/// to .264.
const LEANING_WEIGHT: f64 = -0.8;

/// What a sentence loses that sounds odd without another: enough to decide between equals.
const WEAKLY_LEANING_WEIGHT: f64 = -0.15;

/// What text loses that is no sentence to quote. More than all that the other parts can add up to,
/// so that it is taken when there is nothing else.
const UNFIT_WEIGHT: f64 = -20.0;

/// What the sentence that is nearest to the reader's words gains, and every other in proportion.
/// More than most sentences differ by, so that it comes first, but not so much that one of them
/// in passing beats what matters.
const FOCUS_WEIGHT: f64 = 2.5;

/// What the sentences of an article are compared with.
#[derive(Debug)]
pub struct Standard<'a> {
    /// What the article is about.
    pub centroid: &'a Profile,
    /// What its title says.
    pub title: &'a Profile,
    /// How much each term matters.
    pub importance: &'a Importance,
}

/// Scores every sentence of an article, given in page order, without focus. Linear in the text.
#[must_use]
pub fn score(sentences: &[Observation<'_>], standard: &Standard<'_>) -> Vec<Score> {
    let features = Features::of(sentences, standard.centroid, standard.title);
    let centrality_weight = CENTRALITY_WEIGHT + CENTRALITY_GROWTH * features.growth;
    let length_weight = LENGTH_WEIGHT * features.growth;
    let score = |(index, one): (usize, &Observation<'_>)| {
        Score {
            centrality: centrality_weight * features.centrality[index],
            importance: importance(one.vector, one.words, |term| standard.importance.of(term)),
            title: TITLE_WEIGHT * features.title[index],
            position: POSITION_WEIGHT * features.position[index]
                + PARAGRAPH_WEIGHT * features.paragraph[index],
            form: QUESTION_WEIGHT * features.question[index]
                + EXCLAMATION_WEIGHT * features.exclamation[index]
                + QUOTATION_WEIGHT * features.quotation[index]
                + PARTING_WEIGHT * features.parting[index]
                + length_weight * features.length[index],
            cohesion: cohesion(one.cohesion) + BREVITY_WEIGHT * brevity(one.words),
            ..Score::default()
        }
        .summed()
    };
    sentences.iter().enumerate().map(score).collect()
}

/// The importance of a sentence's terms per word, where `of` tells that of each.
pub fn importance(vector: Vector<'_>, words: usize, of: impl Fn(TermId) -> f64) -> f64 {
    per_word(vector.terms().map(of).sum(), words)
}

/// What so much importance is per word.
pub fn per_word(importance: f64, words: usize) -> f64 {
    importance / words.max(FEWEST_WORDS) as f64
}

/// How far a sentence is from having [`FEWEST_WORDS`], between 0 and 1.
fn brevity(words: usize) -> f64 {
    1.0 - words.min(FEWEST_WORDS) as f64 / FEWEST_WORDS as f64
}

/// What the sentence loses by how it reads alone.
fn cohesion(cohesion: Cohesion) -> f64 {
    let leaning = cohesion
        .leans_on
        .map_or(0.0, |(_, leaning)| of_leaning(leaning));
    let unfit = if cohesion.unfit.is_some() {
        UNFIT_WEIGHT
    } else {
        0.0
    };
    leaning + unfit
}

/// What a sentence loses that leans so on another which is not taken.
#[must_use]
pub fn of_leaning(leaning: Leaning) -> f64 {
    if leaning.is_strong() {
        LEANING_WEIGHT
    } else {
        WEAKLY_LEANING_WEIGHT
    }
}

impl Score {
    /// The same with its parts summed.
    #[must_use]
    pub(crate) fn summed(self) -> Self {
        let total = self.centrality
            + self.importance
            + self.title
            + self.position
            + self.form
            + self.cohesion
            + self.focus;
        Self { total, ..self }
    }
}

/// Adds to each of the `scores` how near its sentence is to the `focus`. Linear in the sentences'
/// terms.
pub fn focus<'s>(
    scores: impl Iterator<Item = &'s mut Score>,
    sentences: &Vectors,
    focus: &Profile,
) {
    let cosines: Vec<f64> = sentences.iter().map(|one| focus.cosine(one)).collect();
    let nearest = cosines.iter().copied().fold(0.0, f64::max);
    if nearest > 0.0 {
        for (score, cosine) in scores.zip(cosines) {
            score.focus = FOCUS_WEIGHT * cosine / nearest;
            *score = score.summed();
        }
    }
}
