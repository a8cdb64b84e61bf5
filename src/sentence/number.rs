//! Kinds of numbers.

/// The most digits that an ordinal, a day or a list marker has; longer numbers are years and sums.
pub const MOST_DIGITS: usize = 3;

/// Whether `word` is a number short enough to count items or days.
pub fn is_small(word: &str) -> bool {
    let count = word.chars().take(MOST_DIGITS + 1).count();
    (1..=MOST_DIGITS).contains(&count) && word.chars().all(char::is_numeric)
}

/// Whether `word` is a number in digits.
pub fn is_number(word: &str) -> bool {
    word.chars().next_back().is_some_and(char::is_numeric)
        && word
            .chars()
            .all(|char| char.is_numeric() || matches!(char, '.' | ',' | '-' | '/'))
}

/// Whether `word` is a Roman number of more than one letter.
pub fn is_roman(word: &str) -> bool {
    word.len() > 1
        && word
            .bytes()
            .all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}
