//! Which sentences make one want to read on.
//!
//! A teaser opens what the article closes: it asks, it quotes, it names a number, it sets one thing
//! against another. Such sentences are looked for among the most salient ones, so that they are
//! about the matter, and in the first two thirds of the article, as the outcome stands at the end
//! of what is told as a story. A question counts most: it alone is open by itself. The cues are
//! marks and digits, which every language shares, and words of contrast where there is data.

use crate::language::{ClauseMark, Language};
use crate::page::Page;
use crate::summary::Sentence;

/// So many sentences, the first of the order, are salient enough. At 5 a teaser of five sentences
/// is the summary; without a bound it is the oddest question of the article. Twice the longest
/// preset leaves each of its sentences one to beat.
const POOL: usize = 10;

/// The order in which a teaser takes the sentences that `order` has.
pub fn order(
    page: &Page,
    language: Language,
    sentences: &[Sentence],
    order: &[usize],
) -> Vec<usize> {
    let (pool, rest) = order.split_at(order.len().min(POOL));
    let appeals = pool.iter().map(|&index| {
        let sentence = sentences.get(index).filter(|sentence| {
            let is_early = index * 3 < sentences.len() * 2;
            is_early && sentence.leans_on().is_none()
        });
        sentence.map_or(0, |sentence| 1 + appeal(sentence.text(page), language))
    });
    let appeals: Vec<usize> = appeals.collect();
    let mut ordered = Vec::with_capacity(order.len());
    for wanted in (0..=1 + MOST_APPEAL).rev() {
        let alike = pool.iter().zip(&appeals);
        ordered.extend(
            alike
                .filter(|(_, appeal)| **appeal == wanted)
                .map(|(index, _)| index),
        );
    }
    ordered.extend(rest);
    ordered
}

/// The appeal of a sentence with every cue.
const MOST_APPEAL: usize = 4 + 2 + 2 + 1;

/// How much a sentence opens: a question more than a contrast or a quotation, those more than a
/// number. Only the order of these weights matters where a sentence has one cue; with two it beats
/// the next kind.
fn appeal(text: &str, language: Language) -> usize {
    let asks = text.contains(['?', '？', '؟', '՞']);
    let quotes = text
        .matches(['“', '”', '„', '«', '»', '「', '」', '"'])
        .count()
        >= 2;
    let contrasts = language.has_clause_word(ClauseMark::Contrast, text);
    4 * usize::from(asks)
        + 2 * usize::from(contrasts)
        + 2 * usize::from(quotes)
        + usize::from(has_amount(text))
}

/// Whether a number of two digits or more stands in `text` that is no year.
fn has_amount(text: &str) -> bool {
    let mut numbers = text.split(|char: char| !char.is_numeric());
    numbers.any(|digits| {
        let count = digits.chars().count();
        count == 2 || count == 3 || count > 4 || (count == 4 && !digits.starts_with(['1', '2']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expected: usize) {
        assert_eq!(
            appeal(text, Language::from_tag(language)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn what_opens_something_appeals() {
        check("en", "The bridge was built in 1921.", 0);
        check("en", "The repair costs 340 million.", 1);
        check("en", "The bridge is safe, but nobody may cross it.", 2);
        check("fr", "Le pont est solide, mais il reste fermé.", 2);
        check("de", "„Wir konnten nicht warten“, sagt sie.", 2);
        check("ja", "橋はいつ開くのか？", 4);
        check("zh", "为什么要等12个月？", 5);
        check("ja", "橋が閉鎖された。", 0);
        check("ja", "橋は安全だが、渡れない。", 2);
        check("ar", "متى يعود الجسر؟", 4);
        check("ru", "Мост закрыт, но почему?", 6);
        check("und", "¿Quién paga 9,5 millones?", 4);
    }
}
