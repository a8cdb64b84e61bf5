//! Which sentences stand in quotation marks, and which sentence names their speaker.

use super::SentenceInContext;
use super::span::{self, Span};
use crate::language::{Language, is_letter_or_digit};
use crate::page::BlockKind;

/// A sentence with fewer words than this outside of quotation marks does not say who speaks.
const FEWEST_WORDS_OF_TAG: usize = 2;

/// The same in letters, where words are not parted by spaces: 「…」と語った has four.
const FEWEST_LETTERS_OF_TAG: usize = 3;

/// What quotation marks tell of a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quoted {
    /// It is a quotation, with no more than a word around it.
    is_whole: bool,
    /// It begins with a quotation, which ends here, in bytes.
    pub opening_end: Option<usize>,
    /// The sentence that names the speaker, where another does.
    pub speaker: Option<usize>,
}

/// Finds what is quoted in each of `sentences`, and who speaks. `is_text` says of each whether it may
/// name a speaker.
pub fn read(
    sentences: &[SentenceInContext<'_>],
    is_text: impl Fn(usize) -> bool,
    language: Language,
) -> Vec<Quoted> {
    let spans = span::find(sentences);
    let mut parts = spans.iter().flat_map(Span::parts).peekable();
    let quoted = sentences.iter().enumerate().map(|(index, sentence)| {
        let mut quoted = Quoted::default();
        if parts.peek().is_none_or(|(owner, _)| *owner != index) {
            quoted.is_whole = sentence.kind == BlockKind::Quote;
            return quoted;
        }
        let mut outside = Outside::default();
        let mut at = 0;
        while let Some((_, range)) = parts.next_if(|(owner, _)| *owner == index) {
            let end = range.end.min(sentence.text.len());
            outside.add(sentence.text.get(at..range.start).unwrap_or_default());
            if at == 0 && outside.letters == 0 {
                quoted.opening_end = Some(end);
            }
            at = end;
        }
        outside.add(sentence.text.get(at..).unwrap_or_default());
        quoted.is_whole =
            sentence.kind == BlockKind::Quote || at > 0 && !outside.says_who(language);
        quoted
    });
    let mut all: Vec<Quoted> = quoted.collect();
    find_speakers_around(&mut all, is_text);
    for span in &spans {
        find_speaker_of(span, &mut all);
    }
    all
}

/// Where whole sentences are quoted, the nearest sentence before them that is not names the speaker;
/// where none stands before them, the nearest after them.
fn find_speakers_around(all: &mut [Quoted], is_text: impl Fn(usize) -> bool) {
    let mut nearest = None;
    for (index, quoted) in all.iter_mut().enumerate().rev() {
        if quoted.is_whole {
            quoted.speaker = nearest;
        } else if is_text(index) {
            nearest = Some(index);
        }
    }
    nearest = None;
    for (index, quoted) in all.iter_mut().enumerate() {
        if quoted.is_whole {
            quoted.speaker = nearest.or(quoted.speaker);
        } else if is_text(index) {
            nearest = Some(index);
        }
    }
}

/// Where a quotation goes over several sentences, the one in which it begins names the speaker, or
/// else the one in which it ends; the latter has half of the quotation alone, so it leans on the one
/// before it.
fn find_speaker_of(span: &Span, all: &mut [Quoted]) {
    let says_who = |index: usize| all.get(index).is_some_and(|quoted| !quoted.is_whole);
    let speaker = match (says_who(span.first), says_who(span.last)) {
        _ if span.first == span.last => return,
        (true, _) => span.first,
        (false, true) => span.last,
        (false, false) => return,
    };
    let inside = all.get_mut(span.first..=span.last).unwrap_or_default();
    for (index, quoted) in (span.first..).zip(inside) {
        if index != speaker {
            quoted.speaker = Some(speaker);
        } else if speaker == span.last {
            quoted.speaker = Some(index - 1);
        }
    }
}

/// What stands outside of quotation marks.
#[derive(Clone, Copy, Debug, Default)]
struct Outside {
    words: usize,
    letters: usize,
}

impl Outside {
    fn add(&mut self, text: &str) {
        let letters = |word: &str| {
            word.chars()
                .filter(|char| is_letter_or_digit(*char))
                .count()
        };
        for letters in text.split_whitespace().map(letters) {
            self.words += usize::from(letters > 0);
            self.letters += letters;
        }
    }

    fn says_who(self, language: Language) -> bool {
        if language.parts_words_by_space() {
            self.words >= FEWEST_WORDS_OF_TAG
        } else {
            self.letters >= FEWEST_LETTERS_OF_TAG
        }
    }
}
