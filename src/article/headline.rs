//! Which block is the headline.

use crate::page::{BlockKind, Page};

/// The block that has the page's headline: the visible heading that says what the page's title
/// says, or else its one heading of the first level.
pub fn find(page: &Page) -> Option<usize> {
    let title = page
        .metadata
        .title
        .as_deref()
        .map(folded)
        .unwrap_or_default();
    let visible = || {
        page.blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| !block.hidden && block.text.len() <= LONGEST_HEADLINE)
    };
    if title.chars().count() >= SHORTEST_TITLE {
        let said = visible()
            .filter(|(_, block)| folded(&block.text) == title)
            // Breadcrumbs and teasers repeat the title; the highest heading of them is the headline.
            .min_by_key(|(_, block)| {
                if block.kind == BlockKind::Heading {
                    block.level
                } else {
                    7
                }
            });
        if let Some((index, _)) = said {
            return Some(index);
        }
    }
    let mut first_level = visible().filter(|(_, block)| block.level == 1);
    let only = first_level.next();
    match (only, first_level.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    }
}

/// Longer texts are no headlines, in bytes; it keeps the search linear in the number of blocks.
const LONGEST_HEADLINE: usize = 600;

/// A shorter title than this is found in too many places.
const SHORTEST_TITLE: usize = 4;

/// Lower case, letters and digits alone, so that quotes and spaces written otherwise agree.
pub fn folded(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
