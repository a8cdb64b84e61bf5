//! Numbers to one spelling: `1 000 000`, `1.000.000` and `1,000,000` are one number.
//!
//! Which of point and comma parts thousands depends on the writer, not on the language of the page
//! alone. The form decides: groups of three digits are thousands, anything else a decimal
//! fraction. Known failure: `1.234` with three decimals counts as a thousand and more.

/// Rewrites `number`, a folded word of digits with signs between them, without signs between
/// groups and with a point before the fraction. Groups have three digits, the first one to three;
/// in India two before the last three. Dates, versions and times stay.
pub fn normalise(number: &mut String) {
    let mut last_sign = None;
    let (mut points, mut commas) = (0, 0);
    let mut digits_in_group = 0;
    let mut is_grouped = !number.starts_with('0');
    for (at, char) in number.char_indices() {
        match char {
            '.' | ',' => {
                let is_first = last_sign.is_none();
                let fewest = if is_first { 1 } else { 2 };
                is_grouped &= (fewest..=3).contains(&digits_in_group);
                digits_in_group = 0;
                last_sign = Some((at, char));
                points += usize::from(char == '.');
                commas += usize::from(char == ',');
            }
            ':' => return,
            _ => digits_in_group += usize::from(!is_spacing(char)),
        }
    }
    is_grouped &= digits_in_group == 3;
    let point = last_sign.and_then(|(at, sign)| {
        let (same, other) = if sign == '.' {
            (points, commas)
        } else {
            (commas, points)
        };
        (same == 1 && (other > 0 || !is_grouped)).then_some(at)
    });
    if last_sign.is_some() && point.is_none() && !is_grouped {
        return;
    }
    for (at, char) in std::mem::take(number).char_indices() {
        if char.is_ascii_digit() {
            number.push(char);
        } else if point == Some(at) {
            number.push('.');
        }
    }
}

/// Whether `char` can part the thousands of a number and nothing else.
pub const fn is_spacing(char: char) -> bool {
    matches!(
        char,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’' | '\u{66c}' | '_'
    )
}

/// Whether a digit stands in `word`, and nothing but digits and the signs of numbers.
pub fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        && word.chars().all(|char| {
            char.is_ascii_digit() || matches!(char, '.' | ',' | ':') || is_spacing(char)
        })
}
