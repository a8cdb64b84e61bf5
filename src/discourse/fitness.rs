//! What is no sentence of the article's, or tells nothing alone.
//!
//! The article stage has dropped the blocks that are none of the article's. What is left stands in
//! one block with its text, or is a line of plain text.

use super::{SentenceInContext, Unfit, from_word};
use crate::article::{Ending, LONGEST_HEADING, Prose, Saying};
use crate::language::{Language, Phrase, is_letter_or_digit};
use crate::page::BlockKind;

/// A sentence of so many words tells little: “He resigned.” Higher, and short news is lost.
const MOST_WORDS_OF_FRAGMENT: usize = 2;

/// The same in letters, where words are not parted by spaces.
const MOST_LETTERS_OF_FRAGMENT: u32 = 4;

/// The place and the agency before a report have no more words: “NEW YORK, March 3 (Reuters) —”.
const MOST_WORDS_OF_DATELINE: u32 = 8;

/// A request or a caption has no more words: what is longer says something else as well.
const MOST_WORDS_OF_NOTICE: u32 = 25;

/// What names the owner of a picture, in any language.
const OWNERS: [&str; 5] = [" ©", "Getty Images", "Shutterstock", "iStock", "Unsplash"];

/// Why each of `sentences` is unfit to be quoted.
pub fn unfit(sentences: &[SentenceInContext<'_>], language: Language) -> Vec<Option<Unfit>> {
    let prose: Vec<Prose> = sentences
        .iter()
        .map(|sentence| Prose::of(sentence.text))
        .collect();
    // Thai has no full stops, and some writers leave them out.
    let paragraphs = || {
        let all = sentences.iter().zip(&prose);
        all.filter(|(sentence, _)| sentence.kind == BlockKind::Paragraph)
    };
    let stops = paragraphs().filter(|(_, prose)| prose.ending == Ending::Stop);
    let has_stops = 2 * stops.count() >= paragraphs().count();
    let block = |index: usize| sentences.get(index).map(|sentence| sentence.block);
    let reason = |(index, (sentence, prose)): (usize, (&SentenceInContext<'_>, &Prose))| {
        let before = index.checked_sub(1).and_then(block);
        let is_alone = ![before, block(index + 1)].contains(&Some(sentence.block));
        let saying = if is_alone || may_be_byline(sentence.text, prose) {
            Saying::of(sentence.text, prose)
        } else {
            Saying::default()
        };
        let may_be_heading = has_stops && is_alone && sentence.kind == BlockKind::Paragraph;
        of_kind(sentence.kind)
            .or_else(|| (is_alone && saying.label.is_some()).then_some(Unfit::Promotion))
            .or_else(|| of_text(sentence.text, prose, saying, language))
            .or_else(|| (may_be_heading && is_heading(prose)).then_some(Unfit::Heading))
            .or_else(|| is_fragment(sentence.text, prose, language).then_some(Unfit::Fragment))
    };
    sentences
        .iter()
        .zip(&prose)
        .enumerate()
        .map(reason)
        .collect()
}

/// Whether a line may be a byline, before its words are looked at: it does not end as a sentence does,
/// or signs part it that no sentence has.
fn may_be_byline(text: &str, prose: &Prose) -> bool {
    prose.ending != Ending::Stop || ['·', '|', '•'].into_iter().any(|sign| text.contains(sign))
}

/// Whether an unfit sentence is text on which the next may lean.
pub const fn is_text(unfit: Unfit) -> bool {
    matches!(unfit, Unfit::LeadIn | Unfit::Question | Unfit::Fragment)
}

/// Whether `text` asks something.
pub fn is_question(text: &str) -> bool {
    const MARKS: [char; 10] = ['?', '？', '؟', '⸮', '\u{37e}', '﹖', '⁇', '⁈', '⁉', '‽'];
    let text = text.trim_end_matches(is_closer);
    // Greek asks with what looks like a semicolon.
    let greek = text
        .strip_suffix(';')
        .and_then(|text| text.chars().next_back());
    text.ends_with(MARKS) || greek.is_some_and(|last| matches!(last, '\u{370}'..='\u{3ff}'))
}

/// Whether the item `text` of a list is no sentence, and needs the line that introduces the list.
pub fn is_item(text: &str) -> bool {
    let begins_small = from_word(text).starts_with(char::is_lowercase);
    begins_small || Prose::of(text).ending != Ending::Stop
}

fn of_kind(kind: BlockKind) -> Option<Unfit> {
    match kind {
        BlockKind::Heading => Some(Unfit::Heading),
        BlockKind::Caption => Some(Unfit::Caption),
        BlockKind::Code => Some(Unfit::Code),
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote | BlockKind::Cell => None,
    }
}

fn of_text(text: &str, prose: &Prose, saying: Saying, language: Language) -> Option<Unfit> {
    let opening = from_word(text);
    let (phrase, length) = language.phrase(opening).unzip();
    let after = opening
        .get(length.unwrap_or_default()..)
        .unwrap_or_default();
    let is_short = prose.words <= MOST_WORDS_OF_NOTICE;
    let is_bare = prose.ending != Ending::Stop;
    if is_short && phrase == Some(Phrase::Promotion) {
        return Some(Unfit::Promotion);
    }
    let is_owned = || OWNERS.iter().any(|owner| text.contains(owner));
    let is_credit = is_bare && (text.starts_with('©') || is_owned());
    if is_short && (is_credit || phrase == Some(Phrase::Caption) && names_picture(after)) {
        return Some(Unfit::Caption);
    }
    if saying.is_byline {
        return Some(Unfit::Byline);
    }
    if prose.words <= MOST_WORDS_OF_DATELINE && is_place(text) {
        return Some(Unfit::Dateline);
    }
    if prose.letters < prose.digits + signs(text) || prose.letters == 0 {
        return Some(Unfit::Symbols);
    }
    // Armenian ends sentences with what looks like a colon.
    let introduces = text.trim_end_matches(is_closer).ends_with([':', '：']);
    (introduces && language.code() != "hy").then_some(Unfit::LeadIn)
}

fn is_closer(char: char) -> bool {
    char.is_whitespace() || "\"'”’»“›)]）」』】*\u{200e}\u{200f}".contains(char)
}

/// Whether a colon or a number with a mark stands at the beginning of `after`: “Photo: …”, “Figure
/// 3. …”.
fn names_picture(after: &str) -> bool {
    let marks = [':', '：', '.', '/', '／', '|', '—', '–'];
    let after = after.trim_start();
    let number = after.trim_start_matches(char::is_numeric);
    number.trim_start().starts_with(marks)
        && (number.len() < after.len() || !after.starts_with('.'))
}

/// Whether `text` is the place and the agency before a report: “PARIS (AP) —”.
fn is_place(text: &str) -> bool {
    let is_first = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    text.trim_end().ends_with(['–', '—', '-'])
        && text
            .split(|char: char| !char.is_alphanumeric())
            .next()
            .is_some_and(is_first)
}

/// How many signs `text` has that are no punctuation of prose.
fn signs(text: &str) -> u32 {
    let is_sign = |byte: &u8| {
        byte.is_ascii_punctuation()
            && !matches!(
                byte,
                b'.' | b',' | b'!' | b'?' | b':' | b';' | b'"' | b'\'' | b'(' | b')' | b'-'
            )
    };
    u32::try_from(text.bytes().filter(is_sign).count()).unwrap_or(u32::MAX)
}

/// Whether a line such as `prose` is a heading.
fn is_heading(prose: &Prose) -> bool {
    prose.ending == Ending::Bare && prose.size <= LONGEST_HEADING
}

fn is_fragment(text: &str, prose: &Prose, language: Language) -> bool {
    let is_word = |word: &&str| word.contains(is_letter_or_digit);
    if language.parts_words_by_space() {
        text.split_whitespace()
            .filter(is_word)
            .nth(MOST_WORDS_OF_FRAGMENT)
            .is_none()
    } else {
        prose.letters + prose.digits <= MOST_LETTERS_OF_FRAGMENT
    }
}
