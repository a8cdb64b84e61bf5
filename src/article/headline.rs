//! Which block is the headline.

use crate::letter_case::lower;
use crate::page::{BlockKind, Page};

/// The block that has the page's headline: the visible heading that says what the page's title
/// says, or else the one that says it after a line above it (the name of the section, say), or else
/// the page's one heading of the first level.
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
            .filter(|(_, block)| letters(&block.text).eq(title.chars()))
            // Breadcrumbs and teasers repeat the title; the highest heading of them is the headline.
            .min_by_key(|(_, block)| {
                if block.kind == BlockKind::Heading {
                    block.level
                } else {
                    7
                }
            });
        let with_kicker = || {
            visible()
                .filter(|(_, block)| block.kind == BlockKind::Heading)
                .filter(|(_, block)| ends_with(&block.text, &title))
                .min_by_key(|(_, block)| block.level)
        };
        if let Some((index, _)) = said.or_else(with_kicker) {
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
    if text.is_ascii() {
        let bytes = text.bytes().filter(u8::is_ascii_alphanumeric);
        return bytes
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            folded.push(character.to_ascii_lowercase());
        } else if !character.is_ascii() && character.is_alphanumeric() {
            folded.extend(lower(character));
        }
    }
    folded
}

/// The same, letter by letter, so that a comparison stops at the first that differs.
fn letters(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(lower)
}

/// Whether `text`, folded, ends with `title`, which is.
fn ends_with(text: &str, title: &str) -> bool {
    let mut last = letters(text).rev();
    title
        .chars()
        .rev()
        .all(|character| last.next() == Some(character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Block, Metadata};

    /// Checks which of `blocks`, each a heading's level and its text, is the headline of a page with this title.
    #[track_caller]
    fn check(title: &str, blocks: &[(u8, &str)], expected: Option<usize>) {
        let blocks = blocks.iter().map(|&(level, text)| Block {
            kind: if level > 0 {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            },
            level,
            text: text.to_owned(),
            ..Block::default()
        });
        let page = Page {
            metadata: Metadata {
                title: Some(title.to_owned()),
                ..Metadata::default()
            },
            blocks: blocks.collect(),
            ..Page::default()
        };
        assert_eq!(find(&page), expected, "{title}");
    }

    #[test]
    fn the_headline_is_the_heading_that_says_what_the_title_says() {
        check("Calm at sea", &[(1, "Post"), (2, "Calm at sea")], Some(1));
        check(
            "Calm at sea",
            &[(0, "Calm at sea"), (1, "“Calm at Sea”")],
            Some(1),
        );
        check(
            "Calm at sea",
            &[(1, "Post"), (1, "Weather Calm at sea")],
            Some(1),
        );
        check("Calm at sea", &[(1, "Welcome"), (2, "Tides")], Some(0));
        check("Calm at sea", &[(1, "Welcome"), (1, "Tides")], None);
        check("Sea", &[(2, "Sea"), (1, "Calm")], Some(1));
    }

    #[test]
    fn text_is_folded_as_its_letters_are() {
        for text in ["", "Plain, in ASCII: 7!", "“L’été”, İstanbul — ÉTÉ 7"] {
            assert_eq!(folded(text), letters(text).collect::<String>(), "{text}");
        }
    }
}
