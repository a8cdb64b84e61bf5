//! The whole way from a page to its summary, in two halves: what is worked out once of an article,
//! and what is chosen of it each time that a reader asks for something else.

mod comparison;
#[cfg(any(test, feature = "fit"))]
mod fit;
mod progress;

use std::borrow::Cow;
use std::sync::Arc;

use crate::article::{Article, Role, extract};
use crate::budget::Budget;
use crate::coverage::{self, Coverage};
use crate::discourse::{Cohesion, SentenceInContext, Unfit, cohesion};
use crate::importance::Importance;
use crate::keyword::{Chains, Keyword, keywords};
use crate::language::{Identification, identify};
use crate::limit::Limit;
use crate::options::{Kind, Mention, Options};
use crate::page::{Block, Page};
use crate::room::MILESTONES;
use crate::score::{Observation, Score, Standard, focus, score};
use crate::select::{self, Choice};
use crate::sentence::split;
use crate::sorting;
use crate::summary::{Emptiness, Sentence, Summary};
use crate::term::{Reader, Reading, TermId, Vocabulary};
use crate::tfidf::{InverseFrequency, Profile, Vector, Vectors};
use crate::{headline, teaser};

#[cfg(feature = "fit")]
pub use fit::{Observed, ObservedSentence, importance_from, observe};

/// An article, split, weighed and scored: any number of summaries are made of it.
///
/// ```
/// use std::borrow::Cow;
/// use nutgraf::{Analysis, Length, Options, Page};
///
/// let page = Page::from_text(
///     "The town has a new bridge. The old bridge was closed in May. \
///      The ferry carries the pupils for now, and costs nothing.",
/// );
/// let analysis = Analysis::of(Cow::Borrowed(&page), &Options::default());
/// let options = Options {
///     focus: vec!["ferry".to_owned()],
///     length: Length::Sentences(1),
///     ..Options::default()
/// };
/// assert_eq!(analysis.summary(&options).chosen, [2]);
/// ```
#[derive(Debug)]
pub struct Analysis<'p> {
    page: Cow<'p, Page>,
    article: Article,
    identification: Identification,
    reading: Reading,
    title: Option<String>,
    /// Scored, not yet ranked.
    sentences: Vec<Sentence>,
    vocabulary: Arc<Vocabulary>,
    inverse: InverseFrequency,
    vectors: Vectors,
    importance: Importance,
    keywords: Vec<Keyword>,
    limit: Option<Limit>,
}

/// A term of a sentence and what it weighs there.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WeightedTerm {
    /// The word as it stands in the sentence; folded, where it is a part of a run without spaces.
    pub text: String,
    /// Its share of the sentence's squared TF-IDF weight, between 0 and 1.
    pub weight: f64,
}

impl<'p> Analysis<'p> {
    /// Works out what does not depend on how much a reader wants to see, and of what: of `options`
    /// it heeds the title, the language and the word breaker. Near-linear in the text.
    #[must_use]
    pub fn of(page: Cow<'p, Page>, options: &Options) -> Self {
        Self::with_progress(page, options, &mut |_| ())
    }

    /// The same, and tells after each sentence that is read and after each stage how much is done, as a
    /// share of the time that it takes: each time a larger number, and 1 at the end.
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use nutgraf::{Analysis, Options, Page};
    ///
    /// let page = Page::from_text("The ferry is free. The bridge is closed.");
    /// let mut shares = Vec::new();
    /// Analysis::with_progress(Cow::Owned(page), &Options::default(), &mut |share| shares.push(share));
    /// assert!(shares.is_sorted());
    /// assert_eq!(shares.last(), Some(&1.0));
    /// ```
    #[must_use]
    pub fn with_progress(
        page: Cow<'p, Page>,
        options: &Options,
        tell: &mut dyn FnMut(f64),
    ) -> Self {
        let article = extract(&page);
        let declared = options.language.as_deref();
        let declared = declared.or(page.metadata.language.as_deref());
        let identification = identified(&page, &article, declared);
        let language = identification.language;
        tell(progress::ARTICLE);
        let title = options.title.clone().or_else(|| article.title.clone());
        let reading = Reading {
            language,
            breaker: options.word_breaker,
        };

        let Read {
            mut sentences,
            terms,
            vocabulary,
            mut chains,
            mut reader,
        } = Read::of(&page, &article, reading, tell);
        let words_of_title = title.as_deref().unwrap_or_default();
        chains.read(words_of_title, reader.read(words_of_title));
        // First, as what they are made of takes more room than all that follows.
        let keywords = keywords(chains, reader.into_keys(), language);
        tell(progress::KEYWORD);

        let contexts = contexts(&page, &sentences);
        let cohesion = cohesion(&contexts, language);
        tell(progress::DISCOURSE);

        let title_terms = vocabulary.known(words_of_title);
        let inverse = InverseFrequency::over(&terms, vocabulary.len());
        let vectors = inverse.vectors(&terms);
        let importance = Importance::over(&terms, &title_terms, &vocabulary);
        drop(terms);
        let scores = score(
            &observations(&contexts, &sentences, &vectors, &cohesion),
            &Standard {
                centroid: &Profile::centroid(&vectors, vocabulary.len()),
                title: &subject(&vocabulary, &inverse, &title_terms),
                importance: &importance,
            },
        );
        for ((sentence, score), cohesion) in sentences.iter_mut().zip(scores).zip(cohesion) {
            sentence.score = score;
            sentence.cohesion = cohesion;
        }
        tell(1.0);
        Self {
            limit: Limit::of(&page, &article, sentences.len()),
            page,
            article,
            identification,
            reading,
            title,
            sentences,
            vocabulary: Arc::new(vocabulary),
            inverse,
            vectors,
            importance,
            keywords,
        }
    }

    /// The page that was analysed.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Makes a summary: of `options` it heeds the kind, the length, the focus, and what is required
    /// and excluded. Near-linear in the article's terms; nothing is split or weighed again.
    #[must_use]
    pub fn summary(&self, options: &Options) -> Summary {
        let Identification {
            language,
            confidence,
        } = self.identification;
        let mut sentences = self.sentences.clone();
        self.steer(&mut sentences, options);
        let nothing = vec![false; self.vocabulary.len()];
        let order = self.order(&mut sentences, &options.require, &nothing);
        let order = quotable(order, &sentences);

        let page = &self.page;
        let budget = Budget::of(options.length, options.kind, &sentences);
        let (headline, chosen) = match options.kind {
            Kind::Headline => {
                let found = headline::headline(
                    page,
                    self.title.as_deref(),
                    &self.article.roles,
                    self.reading,
                    &sentences,
                    &order,
                    budget,
                );
                let (headline, sentence) = found.unzip();
                (headline, sentence.flatten().into_iter().collect())
            }
            Kind::Teaser => {
                let order = teaser::order(page, language, &sentences, &order);
                (None, budget.choose(page, language, &sentences, &order))
            }
            Kind::Tldr | Kind::KeyPoints => {
                (None, budget.choose(page, language, &sentences, &order))
            }
        };
        let is_empty = chosen.is_empty() && headline.is_none();
        Summary {
            kind: options.kind,
            language,
            language_confidence: confidence,
            title: self.title.clone(),
            article: self.article.clone(),
            coverage: Coverage::of(&chosen, &order, &self.vectors, &self.keywords),
            emptiness: Emptiness::of(page, &sentences, is_empty),
            sentences,
            chosen,
            headline,
            keywords: self.keywords.clone(),
            limit: self.limit,
        }
    }

    /// The terms of a sentence, heaviest first; none for an index that no sentence has. The cost is
    /// that of reading the sentence.
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use nutgraf::{Analysis, Options, Page};
    ///
    /// let page = Page::from_text("The ferry is free. The bridge is closed.");
    /// let analysis = Analysis::of(Cow::Owned(page), &Options::default());
    /// let terms = analysis.terms(0);
    /// assert!(terms.iter().any(|term| term.text == "ferry"));
    /// assert!(analysis.terms(2).is_empty());
    /// ```
    #[must_use]
    pub fn terms(&self, sentence: usize) -> Vec<WeightedTerm> {
        let Some(found) = self.sentences.get(sentence) else {
            return Vec::new();
        };
        let vector = self.vectors.of(sentence);
        let mut spellings: Vec<Option<String>> = vec![None; vector.entries().len()];
        self.vocabulary
            .each_known(found.text(&self.page), |spelling, term| {
                if let Some(place) = vector.place(term) {
                    spellings[place].get_or_insert_with(|| spelling.to_owned());
                }
            });
        let weighted = vector.entries().zip(spellings);
        let terms = weighted.filter_map(|((_, weight), text)| {
            Some(WeightedTerm {
                text: text?,
                weight: weight * weight,
            })
        });
        let mut terms: Vec<(usize, WeightedTerm)> = terms.enumerate().collect();
        sorting::sort_by(&mut terms, |(place, term), (other_place, other)| {
            let heavier_first = other.weight.total_cmp(&term.weight);
            heavier_first.then(place.cmp(other_place)).is_lt()
        });
        terms.into_iter().map(|(_, term)| term).collect()
    }

    /// How much of the article is covered after each of these sentences, taken in this order: each time the
    /// `share` that [`Coverage`] tells. An index that no sentence has adds nothing. Linear in the article's
    /// terms.
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use nutgraf::{Analysis, Options, Page};
    ///
    /// let page = Page::from_text("The ferry is free. The bridge is closed. The ferry is late.");
    /// let analysis = Analysis::of(Cow::Owned(page), &Options::default());
    /// let covered = analysis.coverage(&[1, 0, 2]);
    /// assert!(covered.is_sorted());
    /// assert_eq!(covered[2], 1.0);
    /// ```
    #[must_use]
    pub fn coverage(&self, sentences: &[usize]) -> Vec<f64> {
        coverage::growth(sentences, &self.vectors)
    }

    /// Raises what concerns the focus, and marks what the reader excludes.
    fn steer(&self, sentences: &mut [Sentence], options: &Options) {
        let focus_terms: Vec<TermId> = options
            .focus
            .iter()
            .flat_map(|words| self.vocabulary.known(words))
            .collect();
        if !focus_terms.is_empty() {
            let profile = subject(&self.vocabulary, &self.inverse, &focus_terms);
            let scores = sentences.iter_mut().map(|one| &mut one.score);
            focus(scores, &self.vectors, &profile);
        }
        for mention in &options.exclude {
            for index in self.mentioned(mention) {
                sentences[index].cohesion.unfit = Some(Unfit::Excluded);
            }
        }
    }

    /// Ranks the sentences, and gives their order for a reader to whom these terms are `named` already.
    fn order(&self, sentences: &mut [Sentence], require: &[Mention], named: &[bool]) -> Vec<usize> {
        let is_excluded = |one: &Sentence| one.cohesion.unfit == Some(Unfit::Excluded);
        let excluded: Vec<bool> = sentences.iter().map(is_excluded).collect();
        let best = |mention: &Mention| {
            let mentioned = self.mentioned(mention).into_iter();
            let able = mentioned.filter(|&index| !excluded[index]);
            let total = |index: &usize| sentences[*index].score.total;
            // The first of equals.
            able.rev()
                .max_by(|left, right| total(left).total_cmp(&total(right)))
        };
        let required: Vec<usize> = require.iter().filter_map(best).collect();
        let totals: Vec<f64> = sentences.iter().map(|one| one.score.total).collect();
        let words: Vec<usize> = sentences.iter().map(|one| one.words).collect();
        let cohesion: Vec<Cohesion> = sentences.iter().map(|one| one.cohesion).collect();
        let choice = Choice {
            vectors: &self.vectors,
            words: &words,
            totals: &totals,
            cohesion: &cohesion,
            importance: &self.importance,
            named,
        };
        let order = select::order(choice, &required, &excluded);
        for (rank, &index) in order.iter().enumerate() {
            sentences[index].rank = rank;
        }
        order
    }

    /// The sentences that are meant, in page order.
    fn mentioned(&self, mention: &Mention) -> Vec<usize> {
        match mention {
            Mention::Sentence(index) => Some(*index)
                .filter(|index| *index < self.vectors.len())
                .into_iter()
                .collect(),
            Mention::Words(words) => {
                let mut terms = self.vocabulary.known(words);
                // Words may be a text, which says the same over and over.
                sorting::sort_numbers(&mut terms, &mut Vec::new());
                terms.dedup();
                let has_all =
                    |vector: Vector<'_>| terms.iter().all(|term| vector.place(*term).is_some());
                let all = self.vectors.iter().enumerate();
                all.filter(|(_, vector)| !terms.is_empty() && has_all(*vector))
                    .map(|(index, _)| index)
                    .collect()
            }
        }
    }
}

/// Summarizes the article of a page: the whole way, stage by stage.
///
/// The cost is proportional to the text, but for one logarithmic factor in ordering the sentences.
/// For more than one summary of a page, see [`Analysis`].
///
/// ```
/// use nutgraf::{Kind, Length, Options, Page, summarize};
///
/// let page = Page::from_text(
///     "The city closed the old bridge on Monday, after engineers found cracks in two piers. \
///      It was raining.",
/// );
/// let options = Options { length: Length::Short, ..Options::default() };
/// assert!(summarize(&page, &options).text(&page).starts_with("The city closed the old bridge"));
///
/// let options = Options { kind: Kind::Headline, length: Length::Words(9), ..Options::default() };
/// let headline = summarize(&page, &options).headline;
/// assert!(headline.is_some_and(|headline| headline.text == "The city closed the old bridge on Monday"));
/// ```
#[must_use]
pub fn summarize(page: &Page, options: &Options) -> Summary {
    Analysis::of(Cow::Borrowed(page), options).summary(options)
}

/// Those of the `order` that may stand in a summary: what is fit to be quoted; where nothing is,
/// whatever the reader has not excluded.
fn quotable(order: Vec<usize>, sentences: &[Sentence]) -> Vec<usize> {
    let with = |is_allowed: fn(Option<Unfit>) -> bool| {
        let allowed = |index: &&usize| is_allowed(sentences[**index].cohesion.unfit);
        order.iter().filter(allowed).copied().collect::<Vec<_>>()
    };
    let fit = with(|unfit| unfit.is_none());
    if fit.is_empty() {
        return with(|unfit| unfit != Some(Unfit::Excluded));
    }
    fit
}

/// What a title or a focus speaks of. Without its stop words, as “I have a bridge” is no nearer to “I
/// have a cold” than “The bridge” is.
fn subject(vocabulary: &Vocabulary, inverse: &InverseFrequency, words: &[TermId]) -> Profile {
    let terms = words.iter().copied();
    let named: Vec<TermId> = terms
        .filter(|&term| !vocabulary.is_stop_word(term))
        .collect();
    Profile::centroid(&inverse.vectors(&[named]), vocabulary.len())
}

/// The article's language; where there is no article, that of the whole page.
fn identified(page: &Page, article: &Article, declared: Option<&str>) -> Identification {
    let body = article.body(page);
    if !body.trim().is_empty() {
        return identify(&body, declared);
    }
    let blocks = page.blocks.iter().map(|block| block.text.as_str());
    identify(&blocks.collect::<Vec<_>>().join("\n"), declared)
}

/// The article's running text, each sentence walked once.
struct Read<'t> {
    /// Its sentences in page order, not yet scored.
    sentences: Vec<Sentence>,
    /// The terms of each.
    terms: Vec<Vec<TermId>>,
    vocabulary: Vocabulary,
    /// What of them may make keywords.
    chains: Chains<'t>,
    reader: Reader<'t>,
}

impl<'t> Read<'t> {
    fn of(page: &'t Page, article: &Article, reading: Reading, tell: &mut dyn FnMut(f64)) -> Self {
        let mut read = Self {
            sentences: Vec::new(),
            terms: Vec::new(),
            vocabulary: Vocabulary::new(reading),
            chains: Chains::new(reading),
            reader: Reader::new(reading),
        };
        let body = || {
            let blocks = page.blocks.iter().zip(&article.roles).enumerate();
            blocks.filter(|(_, (_, role))| **role == Role::Body)
        };
        let all: usize = body().map(|(_, (block, _))| block.text.len()).sum();
        let mut milestones = MILESTONES.into_iter().peekable();
        let mut before = 0;
        for (block, (Block { text, .. }, _)) in body() {
            for range in split(text, reading.language) {
                let reader = read.reader.read(range.of(text));
                read.sentences.push(Sentence {
                    block,
                    range,
                    words: reader.word_count(),
                    rank: 0,
                    cohesion: Cohesion::default(),
                    score: Score::default(),
                });
                read.terms.push(read.vocabulary.learn(reader));
                read.chains.read(range.of(text), reader);
                let share = (before + range.end) as f64 / all as f64;
                if milestones
                    .next_if(|milestone| share >= *milestone)
                    .is_some()
                {
                    read.chains.make_room(share);
                }
                tell(progress::reading(share));
            }
            before += text.len();
        }
        read.vocabulary = read.vocabulary.settled();
        read
    }
}

fn contexts<'t>(page: &'t Page, sentences: &[Sentence]) -> Vec<SentenceInContext<'t>> {
    let context = |sentence: &Sentence| SentenceInContext {
        text: sentence.text(page),
        block: sentence.block,
        kind: page.blocks[sentence.block].kind,
    };
    sentences.iter().map(context).collect()
}

/// What is known of each sentence before it is scored.
fn observations<'t>(
    contexts: &[SentenceInContext<'t>],
    sentences: &[Sentence],
    vectors: &'t Vectors,
    cohesion: &[Cohesion],
) -> Vec<Observation<'t>> {
    let mut place = 0;
    let mut block = None;
    let known = contexts
        .iter()
        .zip(sentences)
        .zip(vectors.iter())
        .zip(cohesion);
    known
        .map(|(((context, sentence), vector), cohesion)| {
            let is_first = block.replace(context.block) != Some(context.block);
            place = if is_first { 0 } else { place + 1 };
            Observation {
                text: context.text,
                words: sentence.words,
                place_in_block: place,
                vector,
                cohesion: *cohesion,
            }
        })
        .collect()
}
