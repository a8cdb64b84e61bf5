//! Lines that say who wrote or published an article, and when.

use super::prose::{Ending, Prose};

/// What opens a byline, folded, followed by a name.
#[rustfmt::skip]
const BYLINE_OPENINGS: &[&str] = &[
    "by ", "written by ", "posted by ", "published by ", "reporting by ", "par ", "publié par ",
    "écrit par ", "rédigé par ", "publié le ", "mis à jour le ", "von ", "veröffentlicht am ",
    "por ", "publicado por ", "publicado el ", "di ", "pubblicato il ", "door ", "autor ",
    "autorka ", "opublikowano ", "av ", "автор ", "published ", "updated ", "last updated ",
    "posted on ", "photo ", "photograph ", "image ", "crédit ", "crédits ", "foto ", "bild ",
    "fotos ", "credit ", "source ", "quelle ", "fuente ", "文 ", "取材 ", "撮影 ", "来源 ", "來源 ", "作者 ",
    "编辑 ", "記者 ", "责任编辑 ", "責任編輯 ",
];

/// A byline is short; what is longer is a sentence that opens with the same word.
const LONGEST_BYLINE: f32 = 60.0;

/// Whether `text`, which is `folded` and looks as `prose` says, says who wrote or published the
/// article, or when.
pub fn is_byline(text: &str, folded: &str, prose: &Prose) -> bool {
    // Name, date and reading time in one line, parted by signs that no sentence has.
    let is_parted = text.contains(['·', '|', '•']);
    if is_parted && prose.digits >= 4 && prose.words <= 16 && prose.stops <= 3 && prose.size <= 80.0
    {
        return true;
    }
    if prose.size > LONGEST_BYLINE || prose.ending == Ending::Stop {
        return false;
    }
    is_date(text, prose)
        || BYLINE_OPENINGS
            .iter()
            .any(|opening| folded.starts_with(opening))
            // A sentence cut short, or a title, has small words where a name has capitals.
            && (prose.words <= 7)
}

/// Digits parted by one of these are a date, or a time of day.
const SIGNS_IN_A_DATE: &[char] = &[':', '：', '/', '年', '月', '時', '时'];

/// A line that is only a date has at most so many words: "Published on Sunday, 16 March 2025 at 10:30 am".
const MOST_WORDS_OF_DATE: u32 = 10;

/// Whether `text` is a date, or a time of day, and little else.
pub fn is_date(text: &str, prose: &Prose) -> bool {
    if prose.digits == 0 || prose.words > MOST_WORDS_OF_DATE || prose.letters > 45 {
        return false;
    }
    if prose.ending == Ending::Stop && prose.letters > 12 {
        return false;
    }
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    for digits in text.split(|character: char| !character.is_ascii_digit()) {
        if !digits.is_empty() && digits.len() <= 4 {
            numbers.push((digits.parse().unwrap_or_default(), digits.len()));
        }
    }
    let has_year = numbers
        .iter()
        .any(|&(number, length)| length == 4 && (1900..2100).contains(&number));
    let has_day = numbers
        .iter()
        .any(|&(number, length)| length <= 2 && (1..=31).contains(&number));
    // 16/03/25, 10:30, 2025年3月16日, but no 1,5 kg, 1 312 or 4.1.
    let is_parted = numbers.len() >= 3 || text.contains(SIGNS_IN_A_DATE);
    let is_numeric =
        prose.digits >= 2 && prose.letters <= prose.digits && numbers.len() >= 2 && is_parted;
    (has_year && has_day && prose.letters <= 40)
        || (is_numeric && has_day && prose.letters <= 8 && prose.words <= 4)
}
