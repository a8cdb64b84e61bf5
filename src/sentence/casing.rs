//! Whether a text writes capitals at all: lower-cased news, chats and abstracts do not.

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

/// The casing of a text. Found at the first question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Casing {
    lacks_capitals: Option<bool>,
}

impl Casing {
    /// Whether sentences of `text` begin with small letters, since it has next to no capitals.
    pub fn lacks_capitals(&mut self, text: &str) -> bool {
        *self
            .lacks_capitals
            .get_or_insert_with(|| lacks_capitals(text))
    }
}

fn lacks_capitals(text: &str) -> bool {
    let prefix = text.get(..text.floor_char_boundary(PREFIX));
    let (mut lower, mut upper) = (0, 0);
    for char in prefix.unwrap_or_default().chars() {
        lower += usize::from(char.is_lowercase());
        upper += usize::from(char.is_uppercase());
    }
    lower >= LEAST_LETTERS && lower >= upper * LETTERS_TO_A_CAPITAL
}
