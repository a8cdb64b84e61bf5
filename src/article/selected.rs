//! What the reader of a page selected: an article by their own word, which nothing here doubts.

use super::prose::Prose;
use super::{Reason, Role};
use crate::page::{Block, BlockKind, Page};

pub fn roles(page: &Page) -> Vec<Role> {
    page.blocks.iter().map(role).collect()
}

fn role(block: &Block) -> Role {
    // A selection goes over what the page hides in its midst, and its reader never saw that.
    if block.hidden {
        return Role::Dropped(Reason::Hidden);
    }
    match block.kind {
        BlockKind::Heading => Role::Heading,
        BlockKind::Caption => Role::Caption,
        BlockKind::Code => Role::Code,
        BlockKind::Cell if Prose::of(&block.text).stops == 0 => Role::Cell,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote | BlockKind::Cell => {
            Role::Body
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_was_selected_and_seen_is_kept() {
        let block = |kind, text: &str, hidden| Block {
            kind,
            text: text.to_owned(),
            hidden,
            ..Block::default()
        };
        let page = Page {
            selected: true,
            blocks: vec![
                block(BlockKind::Heading, "Comments", false),
                block(BlockKind::Paragraph, "Subscribe to our newsletter.", false),
                block(BlockKind::Paragraph, "Unseen.", true),
                block(BlockKind::Cell, "12", false),
                block(BlockKind::Cell, "It rained.", false),
            ],
            ..Page::default()
        };
        assert_eq!(
            crate::extract(&page).roles,
            [
                Role::Heading,
                Role::Body,
                Role::Dropped(Reason::Hidden),
                Role::Cell,
                Role::Body
            ]
        );
    }
}
