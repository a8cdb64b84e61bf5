//! The article as a page's own data repeats it: what is found there again is the article's. It is not
//! the text itself, which may be cut short and has no place on the page.

use super::choice::Choice;
use super::headline::folded;
use super::survey::Survey;

/// So many letters and digits of a paragraph's beginning are looked for. More, and a changed word or
/// a footnote hides the paragraph; fewer, and a common phrase is found.
const LONGEST_BEGINNING: usize = 60;

/// A beginning with fewer is found by chance.
const SHORTEST_BEGINNING: usize = 30;

/// Of the page's own data so many characters are searched; the reader of pages gives no more. Each paragraph
/// is looked for in all of them: without a bound, a page that repeats a book would cost the square of it.
const LONGEST_BODY: usize = 20_000;

/// Keeps the running text that begins as something in the page's own data does. In the running text
/// times the length of that data, which has a bound.
pub fn keep_located(survey: &Survey<'_>, choice: &mut Choice) {
    let Some(body) = survey.page.metadata.article_body.as_deref() else {
        return;
    };
    let body: String = body.chars().take(LONGEST_BODY).collect();
    let body = folded(&body);
    for index in 0..choice.len() {
        let is_running = survey.amount(index).running > 0.0;
        if is_running
            && !choice.is_kept(index)
            && survey
                .page
                .blocks
                .get(index)
                .is_some_and(|block| is_located(&block.text, &body))
        {
            choice.keep(index);
        }
    }
}

fn is_located(text: &str, body: &str) -> bool {
    // Letters and digits are at most four bytes, and few of a text's characters are anything else.
    let opening: String = text.chars().take(2 * LONGEST_BEGINNING).collect();
    let beginning: String = folded(&opening).chars().take(LONGEST_BEGINNING).collect();
    beginning.chars().count() >= SHORTEST_BEGINNING && body.contains(&beginning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, body: &str, expected: bool) {
        assert_eq!(is_located(text, &folded(body)), expected, "{text}");
    }

    #[test]
    fn a_paragraph_is_located_by_its_beginning() {
        let body = "Late ferry. “It was foggy,” said the captain of the ferry to nobody in particular. Then he left.";
        check(
            "“It was foggy”, said the captain of the ferry to nobody in particular.",
            body,
            true,
        );
        check(
            "It was foggy, said the captain of the FERRY, to nobody in particular.",
            body,
            true,
        );
        check("It was foggy.", body, false);
        check(
            "The captain of the ferry said that it was foggy, and then he left.",
            body,
            false,
        );
        check("", "", false);
    }
}
