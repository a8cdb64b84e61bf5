//! What is no sentence of the article's, or tells nothing alone.

use super::{SentenceInContext, Unfit};
use crate::language::{Language, Phrase};
use crate::page::BlockKind;
use crate::sentence::is_sentence_mark;

/// A sentence of so many words tells little: “He resigned.” Higher, and short news is lost.
const MOST_WORDS_OF_FRAGMENT: usize = 2;

/// The same in letters, where words are not parted by spaces.
const MOST_LETTERS_OF_FRAGMENT: usize = 5;

/// A line without a sentence mark is no heading if it is longer, in letters and digits: longer ones
/// are as often text.
const LONGEST_HEADING: usize = 70;

/// How many letters of an alphabet a character of Chinese, Japanese or Korean is worth.
const WIDE: usize = 3;

/// A byline, a dateline or a date has no more words.
const MOST_WORDS_OF_BYLINE: usize = 8;

/// A picture's credit has no more words: what is longer says something else as well.
const MOST_WORDS_OF_CREDIT: usize = 25;

/// Who sells pictures, in any language.
const SELLERS: [&str; 5] = ["©", "Getty Images", "Shutterstock", "iStock", "Unsplash"];

/// Why each of `sentences` is unfit to be quoted.
pub fn unfit(sentences: &[SentenceInContext<'_>], language: Language) -> Vec<Option<Unfit>> {
    // Thai has no full stops, and some writers leave them out.
    let prose = || {
        sentences
            .iter()
            .filter(|sentence| sentence.kind == BlockKind::Paragraph)
    };
    let stops = prose().filter(|sentence| ending(sentence.text).is_some_and(is_sentence_mark));
    let has_stops = 2 * stops.count() >= prose().count();
    let block = |index: usize| sentences.get(index).map(|sentence| sentence.block);
    let reason = |(index, sentence): (usize, &SentenceInContext<'_>)| {
        let before = index.checked_sub(1).and_then(block);
        let is_alone = ![before, block(index + 1)].contains(&Some(sentence.block));
        of_kind(sentence.kind)
            .or_else(|| of_text(sentence.text, language))
            .or_else(|| {
                let may_be_heading = has_stops && is_alone && sentence.kind == BlockKind::Paragraph;
                (may_be_heading && is_heading(sentence.text)).then_some(Unfit::Heading)
            })
            .or_else(|| is_fragment(sentence.text, language).then_some(Unfit::Fragment))
    };
    sentences.iter().enumerate().map(reason).collect()
}

/// Whether an unfit sentence is text on which the next may lean.
pub const fn is_text(unfit: Unfit) -> bool {
    matches!(unfit, Unfit::LeadIn | Unfit::Question | Unfit::Fragment)
}

/// Whether `text` asks something.
pub fn is_question(text: &str) -> bool {
    let text = text.trim_end_matches(is_closer);
    let last = text.chars().next_back();
    match last {
        // Greek.
        Some(';') => text
            .trim_end_matches(';')
            .ends_with(|char| matches!(char, '\u{370}'..='\u{3ff}')),
        _ => last.is_some_and(|last| "?？؟⸮\u{37e}﹖⁇⁈⁉‽".contains(last)),
    }
}

/// Whether the item `text` of a list is no sentence, and needs the line that introduces the list.
pub fn is_item(text: &str) -> bool {
    let begins_small = || text.trim_start_matches(|char: char| !char.is_alphanumeric());
    !ending(text).is_some_and(is_sentence_mark) || begins_small().starts_with(char::is_lowercase)
}

fn of_kind(kind: BlockKind) -> Option<Unfit> {
    match kind {
        BlockKind::Heading => Some(Unfit::Heading),
        BlockKind::Caption => Some(Unfit::Caption),
        BlockKind::Code => Some(Unfit::Code),
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote | BlockKind::Cell => None,
    }
}

fn of_text(text: &str, language: Language) -> Option<Unfit> {
    let is_short = |most: usize| text.split_whitespace().nth(most).is_none();
    let opening = text.trim_start_matches(|char: char| !char.is_alphanumeric() && char != '©');
    let (phrase, length) = language.phrase(opening).unzip();
    let after = opening
        .get(length.unwrap_or_default()..)
        .unwrap_or_default();
    match phrase {
        Some(Phrase::Promotion) => return Some(Unfit::Promotion),
        Some(Phrase::Credit) if is_short(MOST_WORDS_OF_CREDIT) => return Some(Unfit::Credit),
        Some(Phrase::Byline) if is_short(MOST_WORDS_OF_BYLINE) && is_names(after) => {
            return Some(Unfit::Byline);
        }
        Some(Phrase::Caption) if is_number_and_mark(after) => return Some(Unfit::Caption),
        _ => {}
    }
    let is_bare = !ending(text).is_some_and(is_sentence_mark);
    if is_bare
        && is_short(MOST_WORDS_OF_CREDIT)
        && SELLERS.iter().any(|seller| text.contains(seller))
    {
        return Some(Unfit::Credit);
    }
    if is_short(MOST_WORDS_OF_BYLINE) && (is_date(opening, language) || ends_in_dash(text)) {
        return Some(Unfit::Dateline);
    }
    let signs = text.chars().filter(|char| !char.is_whitespace());
    let letters = signs.clone().filter(|char| {
        crate::language::is_letter(*char) || crate::language::is_mark_in_word(*char)
    });
    if 2 * letters.count() < signs.count() {
        return Some(Unfit::Symbols);
    }
    // Armenian ends sentences with what looks like a colon.
    let introduces = ending(text).is_some_and(|last| matches!(last, ':' | '：'));
    (introduces && language.code() != "hy").then_some(Unfit::LeadIn)
}

/// The last character of `text`, quotation marks and brackets aside.
fn ending(text: &str) -> Option<char> {
    text.trim_end_matches(is_closer).chars().next_back()
}

fn is_closer(char: char) -> bool {
    char.is_whitespace() || "\"'”’»“›)]）」』】*\u{200e}\u{200f}".contains(char)
}

/// Whether `text` is names alone: every word has a capital, or joins names. Where letters have no
/// capitals, a few characters.
fn is_names(text: &str) -> bool {
    const LONGEST_JOINER: usize = 3;
    let words = || {
        text.split(|char: char| !char.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let is_name = |word: &str| {
        !word.starts_with(char::is_lowercase) || word.chars().count() <= LONGEST_JOINER
    };
    let first = words().next().unwrap_or_default();
    first.starts_with(|char: char| char.is_alphabetic() && !char.is_lowercase())
        && words().all(is_name)
}

/// Whether `text` begins with a number and a mark: “Figure 3: …”.
fn is_number_and_mark(text: &str) -> bool {
    let number = text.trim_start();
    let after = number.trim_start_matches(|char: char| char.is_numeric() || char == '.');
    after.len() < number.len()
        && (after.is_empty()
            || number
                .get(..number.len() - after.len())
                .is_some_and(|number| number.ends_with('.'))
            || after
                .trim_start()
                .starts_with([':', '：', '|', '—', '–', '-', '．']))
}

/// Whether `text` is a date: words of time and numbers alone.
fn is_date(text: &str, language: Language) -> bool {
    let mut has_number = false;
    let mut has_time = false;
    let mut rest = text;
    while !rest.is_empty() {
        let number = rest.trim_start_matches(char::is_numeric);
        rest = if number.len() < rest.len() {
            has_number = true;
            // 14h30, 3rd
            number.trim_start_matches(char::is_alphanumeric)
        } else {
            match language.phrase(rest) {
                Some((Phrase::Time, length)) => {
                    has_time = true;
                    rest.get(length..).unwrap_or_default()
                }
                Some((Phrase::Preposition, length)) => rest.get(length..).unwrap_or_default(),
                _ => return false,
            }
        };
        rest = rest.trim_start_matches(|char: char| !char.is_alphanumeric());
    }
    has_number && has_time
}

/// Whether `text` ends in a dash, as the place and agency before a report do: “PARIS (AP) —”.
fn ends_in_dash(text: &str) -> bool {
    text.trim_end().ends_with(['–', '—']) || text.trim_end().ends_with(" -")
}

/// Whether `text` is a line such as headings are.
fn is_heading(text: &str) -> bool {
    let size: usize = text
        .chars()
        .filter(|char| char.is_alphanumeric())
        .map(|char| if matches!(char, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3fffd}') { WIDE } else { 1 })
        .sum();
    let last = ending(text);
    size <= LONGEST_HEADING && last.is_some_and(char::is_alphanumeric)
}

fn is_fragment(text: &str, language: Language) -> bool {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    if language.parts_words_by_space() {
        text.split_whitespace().filter(is_word).count() <= MOST_WORDS_OF_FRAGMENT
    } else {
        text.chars().filter(|char| char.is_alphanumeric()).count() <= MOST_LETTERS_OF_FRAGMENT
    }
}
