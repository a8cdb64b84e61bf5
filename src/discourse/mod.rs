//! What each sentence leans on, and whether it is fit to be quoted.
//!
//! A summary takes sentences out of their text. One that opens with “However” or “She also” then
//! hangs in the air, a quotation has lost its speaker, and a byline or “Read also” was never part
//! of what the article says. Here each sentence is read for that:
//!
//! - [`opening`]: how its first words tie it to what came before;
//! - [`quotation`]: which sentences stand in quotation marks, and where their speaker is named;
//! - [`span`]: quotations from mark to mark;
//! - [`fitness`]: what is no sentence of the article's, or tells nothing alone.
//!
//! The words of each language are data (`language/data/<code>/discourse.txt`). A false alarm pushes
//! a good sentence out of the summary, so rules are kept that are nearly always right, and others
//! left out.
//!
//! Known failures: verbs without a subject (Spanish `Llegó tarde.`); a noun that was introduced
//! before (`The minister` without a name); pronouns after an opening clause (`After the match, he
//! …`); a demonstrative that the same sentence explains; single quotation marks, which are
//! apostrophes as often.

mod fitness;
mod opening;
mod quotation;
mod span;

use serde::Serialize;

use crate::language::{Language, is_letter_or_digit};
use crate::page::BlockKind;

/// A sentence with what there is to know of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentenceInContext<'t> {
    /// Its text.
    pub text: &'t str,
    /// The index of its block in the page: sentences of one block stand together.
    pub block: usize,
    /// What the page marks that block as.
    pub kind: BlockKind,
}

/// How a sentence hangs together with the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cohesion {
    /// The index of the sentence without which this one is hard to understand, and why; `None` also
    /// where there is nothing before it to lean on. The other sentence may stand after this one, and
    /// two sentences may lean on each other. It may be unfit to be quoted alone, as the line that
    /// introduces a list is.
    pub leans_on: Option<(usize, Leaning)>,
    /// Why the sentence is not quoted while another will do; `None` where it may be.
    pub unfit: Option<Unfit>,
}

/// Why a sentence leans on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Leaning {
    /// It opens by saying how it follows from the one before: “For example”, “Therefore”.
    Connective,
    /// It opens by going on from the one before: “And”, “Meanwhile”. It can be understood alone.
    WeakConnective,
    /// It opens with a pronoun for what was named before: “He also”, “Their decision”.
    Pronoun,
    /// It opens by pointing at what came before: “This decision”, “The latter”.
    Demonstrative,
    /// It stands in a quotation, and another names the speaker.
    Quotation,
    /// It is a question, and the next one is its answer.
    Question,
    /// It is an answer: “Yes.”
    Answer,
    /// It is an item of a list, and no sentence without the line that introduces the list.
    ListItem,
    /// It begins in the middle: its first letter is small.
    Fragment,
}

impl Leaning {
    /// Whether the sentence cannot be understood without the other, rather than sounding odd.
    #[must_use]
    pub const fn is_strong(self) -> bool {
        !matches!(self, Self::WeakConnective)
    }
}

/// Why a sentence is not quoted while another will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Unfit {
    /// A heading.
    Heading,
    /// The caption of a picture or a table, or who made it.
    Caption,
    /// Code.
    Code,
    /// More signs and digits than letters: a formula, a score, a row of a table.
    Symbols,
    /// Who wrote the text, or when.
    Byline,
    /// The place and the agency before a report.
    Dateline,
    /// A request to read, follow, share or subscribe.
    Promotion,
    /// It ends in a colon: what it introduces is missing.
    LeadIn,
    /// A question without an answer.
    Question,
    /// A word or two.
    Fragment,
    /// The reader wants it left out.
    Excluded,
}

/// What each sentence of an article leans on, and whether it is fit to be quoted. The cost is
/// proportional to the text.
///
/// ```
/// use nutgraf::{BlockKind, Language, Leaning, SentenceInContext, cohesion};
/// let sentences = ["Ada Lovelace wrote a program.", "It computed numbers.", "Nobody ran it in her time."]
///     .map(|text| SentenceInContext { text, block: 0, kind: BlockKind::Paragraph });
/// let found = cohesion(&sentences, Language::from_tag("en"));
/// assert_eq!(found[1].leans_on, Some((0, Leaning::Pronoun)));
/// assert_eq!(found[2].leans_on, None);
/// ```
#[must_use]
pub fn cohesion(sentences: &[SentenceInContext<'_>], language: Language) -> Vec<Cohesion> {
    let unfit = fitness::unfit(sentences, language);
    let is_text = |index: usize| {
        let unfit = unfit.get(index).copied();
        unfit.is_some_and(|unfit| unfit.is_none_or(fitness::is_text))
    };
    let quoted = quotation::read(sentences, is_text, language);
    let has_capitals = has_capitals(sentences);
    let mut all: Vec<Cohesion> = Vec::with_capacity(sentences.len());
    // The last sentence that others can lean on, and the line that introduces the present list.
    let mut before: Option<usize> = None;
    let mut lead_in = None;
    let mut was_question = false;
    for (index, (sentence, quoted)) in sentences.iter().zip(quoted).enumerate() {
        let mut unfit = unfit.get(index).copied().flatten();
        if sentence.kind != BlockKind::ListItem {
            lead_in = None;
        }
        let is_question = fitness::is_question(sentence.text);
        let has_answer = is_question && is_text(index + 1);
        let follows_question = std::mem::replace(&mut was_question, is_question);
        if is_question && !has_answer {
            unfit = unfit.or(Some(Unfit::Question));
        }
        let leans_on = if let Some(speaker) = quoted.speaker {
            Some((speaker, Leaning::Quotation))
        } else if has_answer {
            Some((index + 1, Leaning::Question))
        } else if let Some(lead_in) = lead_in.filter(|_| fitness::is_item(sentence.text)) {
            Some((lead_in, Leaning::ListItem))
        } else {
            let is_cut = has_capitals && opening::begins_small(sentence.text);
            let leaning = match quoted.opening_end {
                Some(end) => {
                    opening::of_tag(sentence.text.get(end..).unwrap_or_default(), language)
                }
                None if is_cut => Some(Leaning::Fragment),
                None if follows_question && opening::answers(sentence.text, language) => {
                    Some(Leaning::Answer)
                }
                None => opening::of_words(sentence.text, language),
            };
            let target = before.zip(leaning);
            target.map(|(before, leaning)| (first_of_row(before, leaning, &all), leaning))
        };
        if unfit == Some(Unfit::LeadIn) {
            lead_in = Some(index);
        }
        if is_text(index) {
            before = Some(index);
        }
        all.push(Cohesion { leans_on, unfit });
    }
    all
}

/// The sentence that one leans on after the sentence `before`: the pronouns of a row of sentences
/// stand for what the sentence in front of them names.
fn first_of_row(before: usize, leaning: Leaning, all: &[Cohesion]) -> usize {
    match all.get(before).and_then(|found| found.leans_on) {
        Some((first, Leaning::Pronoun)) if leaning == Leaning::Pronoun => first,
        _ => before,
    }
}

/// Whether the writer begins sentences with capitals.
fn has_capitals(sentences: &[SentenceInContext<'_>]) -> bool {
    let begins_small = |sentence: &&SentenceInContext<'_>| opening::begins_small(sentence.text);
    2 * sentences.iter().filter(begins_small).count() < sentences.len()
}

/// `text` from its first letter or digit.
fn from_word(text: &str) -> &str {
    text.trim_start_matches(|char: char| !is_letter_or_digit(char))
}
