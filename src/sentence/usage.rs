//! How a text is written: with capitals or, like lower-cased news, chats and abstracts, without;
//! with which full stop.

use super::mark;
use crate::language::{Language, is_capital, is_small_letter};

/// How much of a text is looked at, in bytes. A few sentences suffice; the bound keeps the cost of
/// a long text that has capitals small.
const PREFIX: usize = 2048;

/// Fewer letters in lower case than this tell nothing: a short line may have no name in it and
/// begin in mid-sentence.
const LEAST_LETTERS: usize = 50;

/// A text with fewer letters in lower case to each capital is written with capitals. The longest
/// sentences of ordinary prose have about 250 to their only capital; at 100 such a sentence would
/// be taken for caseless, at 2000 one stray capital would hide that a text is.
const LETTERS_TO_A_CAPITAL: usize = 400;

/// How a text is written. Each answer is found when it is first asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    lacks_capitals: Option<bool>,
    lacks_small_letters: Option<bool>,
    has_own_stops: Option<bool>,
}

impl Usage {
    /// Whether sentences of `text` begin with small letters, since it has next to no capitals.
    pub fn lacks_capitals(&mut self, text: &str) -> bool {
        *self
            .lacks_capitals
            .get_or_insert_with(|| lacks_capitals(prefix(text)))
    }

    /// Whether `text` is all in capitals.
    pub fn lacks_small_letters(&mut self, text: &str) -> bool {
        *self
            .lacks_small_letters
            .get_or_insert_with(|| !prefix(text).chars().any(is_small_letter))
    }

    /// Whether sentences of `text` end with full stops of its script: the danda of India, or the
    /// Armenian full stop and the colon that is typed for it.
    pub fn has_own_stops(&mut self, text: &str, language: Language) -> bool {
        *self.has_own_stops.get_or_insert_with(|| {
            let prefix = prefix(text);
            if language.code() == "hy" {
                let mut ends = prefix.match_indices(['։', ':']);
                ends.any(|(at, stop)| stop == "։" || mark::script_mark(text, at).is_some())
            } else {
                prefix.contains('।')
            }
        })
    }
}

/// The part of `text` that tells how it is written.
fn prefix(text: &str) -> &str {
    text.get(..text.floor_char_boundary(PREFIX))
        .unwrap_or_default()
}

fn lacks_capitals(text: &str) -> bool {
    let (mut lower, mut upper) = (0, 0);
    for char in text.chars() {
        lower += usize::from(is_small_letter(char));
        upper += usize::from(is_capital(char));
    }
    lower >= LEAST_LETTERS && lower >= upper * LETTERS_TO_A_CAPITAL
}
