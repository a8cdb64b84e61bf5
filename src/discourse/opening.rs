//! How the first words of a sentence tie it to what came before.

use super::{Leaning, from_word};
use crate::language::{
    Language, Phrase, is_capital, is_letter, is_letter_or_digit, is_numeric, is_small_letter,
};
use crate::text::char_at;

/// How many phrases are read one after another: “But on Monday, he” are four. Fewer miss some, and
/// what stands behind more is no opening.
const MOST_PHRASES: usize = 6;

/// How many words after “it is” may hold the clause that “it” stands for. With fewer, “It is by no
/// means clear that” would seem to speak of a thing; with more, every long sentence has a “that”.
const CLAUSE_WITHIN: usize = 8;

/// An answer says yes or no within so many words: “According to the baker, no, …”. At 1 only a bare
/// “No, …” is seen; with more, a “no” that ends a clause would be taken for one.
const ANSWER_WITHIN: usize = 5;

/// What an opening holds in front of a pronoun.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    /// “On”.
    preposition: bool,
    /// “Monday”.
    time: bool,
    /// A comma, or another mark.
    mark: bool,
}

impl Before {
    /// Whether a pronoun after it is still one of the sentence's first words. “In his speech, the
    /// mayor …” names him soon, and after a bare time a pronoun may belong to it.
    const fn leaves_pronoun(self) -> bool {
        match (self.preposition, self.time) {
            (true, false) => false,
            (false, true) => self.mark,
            _ => true,
        }
    }
}

/// Why the sentence `text` leans on one before it by its first words, if it does.
pub fn of_words(text: &str, language: Language) -> Option<Leaning> {
    let mut rest = from_word(text);
    let mut weak = None;
    let mut before = Before::default();
    for _ in 0..MOST_PHRASES {
        let number = rest.trim_start_matches(is_numeric);
        if number.len() < rest.len() && before.preposition {
            before.time = true;
            rest = from_word(number);
            continue;
        }
        let Some((phrase, length)) = language.phrase(rest) else {
            break;
        };
        let (opening, after) = rest.split_at_checked(length)?;
        let next = from_word(after);
        match phrase {
            Phrase::Connective => return Some(Leaning::Connective),
            Phrase::WeakConnective => weak = Some(Leaning::WeakConnective),
            Phrase::Preposition => before.preposition = true,
            Phrase::Time => before.time = true,
            Phrase::Answer if is_parted(after) => return Some(Leaning::Answer),
            Phrase::Pronoun | Phrase::Possessive | Phrase::Expletive
                if !before.leaves_pronoun() =>
            {
                break;
            }
            Phrase::Pronoun if is_name(opening, after) => break,
            Phrase::Expletive if has_clause(next, language) => break,
            Phrase::Pronoun | Phrase::Possessive | Phrase::Expletive => {
                return Some(Leaning::Pronoun);
            }
            Phrase::Demonstrative if !is_time(next, language) => {
                return Some(Leaning::Demonstrative);
            }
            _ => break,
        }
        before.mark |= after.trim_start().len() > next.len();
        rest = next;
    }
    weak
}

/// Whether the sentence `text`, which follows a question, says yes or no in its first words.
pub fn answers(text: &str, language: Language) -> bool {
    let mut rest = from_word(text);
    for _ in 0..ANSWER_WITHIN {
        if let Some((Phrase::Answer, length)) = language.phrase(rest)
            && rest.get(length..).is_some_and(is_parted)
        {
            return true;
        }
        rest = from_word(rest.trim_start_matches(is_letter_or_digit));
    }
    false
}

/// Why a sentence leans on one before it that opens with a quotation, by the `tag` after it, which may
/// say that someone spoke and not who: “he said”, “a-t-elle dit”.
pub fn of_tag(tag: &str, language: Language) -> Option<Leaning> {
    let is_pronoun = |word: &str| {
        let last = word.rsplit('-').next().unwrap_or_default();
        let pronoun = |part: &str| Some((Phrase::Pronoun, part.len()));
        [word, last]
            .into_iter()
            .any(|part| language.phrase(part) == pronoun(part))
    };
    let is_name = |word: &str| word.starts_with(is_capital);
    let is_in_word = |char: char| is_letter_or_digit(char) || matches!(char, '-' | '\'' | '’');
    let mut words = tag
        .split(|char| !is_in_word(char))
        .filter(|word| !word.is_empty());
    let mut next = || words.next().unwrap_or_default();
    let (first, second, third) = (next(), next(), next());
    let is_hidden = is_pronoun(first) && !is_name(second)
        || !is_name(first) && is_pronoun(second) && !is_name(third);
    is_hidden.then_some(Leaning::Pronoun)
}

/// Whether `text` begins in a small letter, and not as brands and addresses do: “iPhone”.
pub fn begins_small(text: &str) -> bool {
    let text = from_word(text);
    let is_of_brand = |char: char| char.is_uppercase() || matches!(char, '.' | '/' | '_');
    text.starts_with(is_small_letter)
        && !text
            .split_whitespace()
            .next()
            .is_some_and(|word| word.contains(is_of_brand))
}

/// Whether the pronoun `opening` is a name, as a capital follows: “He Lifeng”. In a text in capitals
/// nothing tells.
fn is_name(opening: &str, after: &str) -> bool {
    let is_shouted = opening.chars().filter(|char| is_letter(*char)).count() > 1
        && !opening.contains(char::is_lowercase);
    !is_shouted && after.trim_start().starts_with(is_capital)
}

/// Whether a mark parts what came before from `after`, or nothing follows: “No, …” and not “No one”.
fn is_parted(after: &str) -> bool {
    let next = char_at(after, 0);
    next.is_none_or(|next| !is_letter_or_digit(next) && !next.is_whitespace())
}

/// Whether one of the next words opens a clause: “it is clear that”.
fn has_clause(text: &str, language: Language) -> bool {
    let mut rest = text;
    for _ in 0..CLAUSE_WITHIN {
        // A word with its apostrophe: “qu’”.
        let after = rest.trim_start_matches(is_letter_or_digit);
        let after = after.strip_prefix(['\'', '’']).unwrap_or(after);
        let word = rest.get(..rest.len() - after.len()).unwrap_or_default();
        if matches!(language.phrase(word), Some((Phrase::Complement, _))) {
            return true;
        }
        rest = from_word(after);
    }
    false
}

/// Whether `text` begins with a time: “this” before “year” points at now.
fn is_time(text: &str, language: Language) -> bool {
    matches!(language.phrase(text), Some((Phrase::Time, _)))
}
