//! One line that says what the article says, in its author's words.
//!
//! The page's own title is the best headline there is, where it is one ([`title`]). Otherwise it is
//! one of the most salient sentences, shortened where nothing is lost ([`cut`]). A headline says
//! nothing that the author did not: what is left out was an addition, and nothing is put in.

mod cut;
mod title;

use crate::article::Role;
use crate::budget::Budget;
use crate::page::Page;
use crate::summary::{Headline, HeadlineSource, Sentence};
use crate::term::Reading;
use crate::text::Range;

/// So many sentences, the first of the order, are salient enough for a headline. At 1 an article
/// that opens with a long sentence has none; beyond 10, headlines tell of details. Seven are what
/// the longest default summary holds.
const POOL: usize = 7;

/// The headline of an article, and the sentence it was made of; `None` where nothing fits the
/// budget.
pub fn headline(
    page: &Page,
    article_title: Option<&str>,
    roles: &[Role],
    reading: Reading,
    sentences: &[Sentence],
    order: &[usize],
    budget: Budget,
) -> Option<(Headline, Option<usize>)> {
    let language = reading.language;
    let fits =
        |text: &str| !text.is_empty() && budget.holds(text, reading.word_count(text), language);
    let whole_title = article_title.unwrap_or_default();
    let title = whole_title.trim();
    let of_title = |text: &str, cut| {
        let (block, start) = place_of(title, page, roles).unzip();
        let start = start
            .or_else(|| whole_title.find(title))
            .unwrap_or_default();
        Headline {
            text: text.to_owned(),
            source: HeadlineSource::Title,
            block,
            range: Range::new(start, start + text.len()),
            cut,
        }
    };
    let pool = || {
        let pool = order.iter().take(POOL).copied();
        pool.filter_map(|index| Some((index, sentences.get(index)?)))
    };
    let salient: Vec<&str> = pool().map(|(_, sentence)| sentence.text(page)).collect();
    let site = page.metadata.site.as_deref();
    let is_good = title::is_good(
        title,
        reading.word_count(title),
        site,
        &salient.join("\n"),
        language,
    );
    if is_good && fits(title) {
        return Some((of_title(title, false), None));
    }
    let of_sentence = |(index, sentence): (usize, &Sentence)| {
        let text = sentence.text(page);
        let parts = cut::cut(text, language, &fits)?;
        let (first, last) = (parts.first()?, parts.last()?);
        let start = sentence.range.start;
        let headline = Headline {
            text: cut::joined(text, &parts),
            source: HeadlineSource::Sentence,
            block: Some(sentence.block),
            range: Range::new(start + first.start, start + last.end),
            cut: parts.len() > 1 || first.start > 0 || last.end < cut::without_full_stop(text),
        };
        Some((headline, Some(index)))
    };
    let stands = |(_, sentence): &(usize, &Sentence)| sentence.leans_on().is_none();
    if let Some(found) = pool().filter(stands).find_map(of_sentence) {
        return Some(found);
    }
    if fits(title) {
        return Some((of_title(title, false), None));
    }
    // The better half of the order: what is left says little of the article.
    let better = order.iter().take(order.len().div_ceil(2));
    let better = better.filter_map(|&index| Some((index, sentences.get(index)?)));
    let shortest = better
        .filter(stands)
        .min_by_key(|(_, sentence)| sentence.words);
    if let Some(found) = shortest.and_then(of_sentence) {
        return Some(found);
    }
    let part = title::first_part(title);
    fits(part).then(|| (of_title(part, true), None))
}

/// The block that shows `title` as the headline, and where in its text, in bytes.
fn place_of(title: &str, page: &Page, roles: &[Role]) -> Option<(usize, usize)> {
    let mut blocks = roles.iter().zip(&page.blocks).enumerate();
    blocks.find_map(|(index, (role, block))| {
        let start = (*role == Role::Headline).then(|| block.text.find(title))??;
        Some((index, start))
    })
}
