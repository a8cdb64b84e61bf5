//! Quotations from their opening mark to their closing one, over the sentences of a block.

use super::SentenceInContext;
use crate::language;
use crate::text::{Range, char_at};

/// A quotation that is not closed after so many sentences is none: a mark was forgotten, or is that
/// of inches. At 1 only quotations of one sentence are seen; without a bound one stray mark puts the
/// rest of a text into a quotation.
const MOST_SENTENCES: usize = 12;

/// A quotation that no mark closes goes to the end of its block from so many sentences before that end,
/// as its last mark is often forgotten. At 1 the rest of a short quotation stands alone; at 10 one
/// stray mark puts half a paragraph into a quotation.
const MOST_SENTENCES_UNCLOSED: usize = 3;

/// A quotation: where it begins and ends, as sentences and bytes in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The sentence in which it begins.
    pub first: usize,
    start: usize,
    /// The sentence in which it ends.
    pub last: usize,
    end: usize,
}

impl Span {
    /// Its part in each of its sentences; an end past the sentence's is the sentence's end.
    pub fn parts(&self) -> impl Iterator<Item = (usize, Range)> + use<> {
        let span = *self;
        (span.first..=span.last).map(move |sentence| {
            let start = if sentence == span.first {
                span.start
            } else {
                0
            };
            let end = if sentence == span.last {
                span.end
            } else {
                usize::MAX
            };
            (sentence, Range::new(start, end))
        })
    }
}

/// A quotation that is not closed yet.
#[derive(Clone, Copy, Debug)]
struct Open {
    mark: char,
    sentence: usize,
    at: usize,
}

/// Finds the quotations of `sentences`, in order; none is inside another.
pub fn find(sentences: &[SentenceInContext<'_>]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<Open> = None;
    let mut block = None;
    for (index, sentence) in sentences.iter().enumerate() {
        if block != Some(sentence.block) {
            spans.extend(open.take().map(|open| {
                // A quotation of several paragraphs opens again in each of them.
                let opens_again = sentence.text.starts_with(open.mark);
                open.until(index, opens_again || open.is_near(index))
            }));
            block = Some(sentence.block);
        }
        if let Some(stray) = open.take_if(|open| index - open.sentence >= MOST_SENTENCES) {
            spans.push(stray.until(index, false));
        }
        let mut from = 0;
        while let Some((at, char)) = next_mark(sentence.text, from) {
            from = at + char.len_utf8();
            let before = sentence.text.get(..at).unwrap_or_default();
            let before = before.chars().next_back();
            let after = char_at(sentence.text, from);
            match role(char, before, after, open.map(|open| open.mark)) {
                Role::Opens => {
                    spans.extend(open.take().map(|open| Span {
                        end: if open.sentence == index {
                            at
                        } else {
                            usize::MAX
                        },
                        ..open.until(index, false)
                    }));
                    let sentence = index;
                    open = Some(Open {
                        mark: char,
                        sentence,
                        at,
                    });
                }
                Role::Closes => spans.extend(open.take().map(|open| Span {
                    first: open.sentence,
                    start: open.at,
                    last: index,
                    end: at + char.len_utf8(),
                })),
                Role::None => {}
            }
        }
    }
    let end = sentences.len();
    spans.extend(open.map(|open| open.until(end, open.is_near(end))));
    spans
}

impl Open {
    /// Whether its block may end before sentence `next` without a mark that closes it.
    const fn is_near(self, next: usize) -> bool {
        next - self.sentence <= MOST_SENTENCES_UNCLOSED
    }

    /// The quotation, where no mark closes it before sentence `next`: all of that if it `goes_on`, its
    /// first sentence otherwise.
    fn until(self, next: usize, goes_on: bool) -> Span {
        let last = if goes_on {
            next.saturating_sub(1)
        } else {
            self.sentence
        };
        Span {
            first: self.sentence,
            start: self.at,
            last: last.max(self.sentence),
            end: usize::MAX,
        }
    }
}

enum Role {
    Opens,
    Closes,
    None,
}

/// The marks around quotations.
const MARKS: [char; 11] = ['"', '＂', '“', '”', '„', '«', '»', '「', '」', '『', '』'];

/// The first of the [`MARKS`] at or after `from`, which is the offset of a character.
fn next_mark(text: &str, from: usize) -> Option<(usize, char)> {
    // The first bytes of all of them, of which most text has none.
    let may_begin = |byte: &u8| matches!(byte, b'"' | 0xc2 | 0xe2 | 0xe3 | 0xef);
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(may_begin)?;
        let char = char_at(text, at)?;
        if MARKS.contains(&char) {
            return Some((at, char));
        }
        at += char.len_utf8();
    }
}

/// What the mark `char` does between `before` and `after`, while the quotation is open that the mark
/// `open` began. Inside a quotation the marks of another kind are those of a quotation inside it.
fn role(char: char, before: Option<char>, after: Option<char>, open: Option<char>) -> Role {
    let closing: &[char] = match open {
        None => &[],
        Some('“' | '＂') => &['”', '"', '＂'],
        Some('„') => &['“', '”', '"'],
        Some('«') => &['»'],
        Some('»') => &['«', '»'],
        Some('「') => &['」'],
        Some('『') => &['』'],
        Some(_) => &['"', '”'],
    };
    // The same mark may begin another quotation where the last was not closed.
    let is_free = open.is_none_or(|open| open == char);
    let is_space = |char: Option<char>| char.is_none_or(char::is_whitespace);
    let is_apart = is_space(before) || before.is_some_and(|before| "([{—–-:".contains(before));
    match char {
        // In a word: a Hebrew acronym.
        '"' if is_letter(before) && is_letter(after) => Role::None,
        // Apart from the words on both sides.
        '"' if open.is_none() && is_space(before) && is_space(after) => Role::Opens,
        '"' | '»' | '”' if is_free && is_apart && !is_space(after) => Role::Opens,
        _ if closing.contains(&char) => Role::Closes,
        '“' | '„' | '«' | '＂' | '「' | '『' if is_free => Role::Opens,
        _ => Role::None,
    }
}

fn is_letter(char: Option<char>) -> bool {
    char.is_some_and(language::is_letter)
}
