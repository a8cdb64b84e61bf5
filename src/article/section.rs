//! What the labels above a block say of it.

use super::label::Label;
use super::saying::Saying;
use crate::page::{BlockKind, Page};

/// What the labels above a block say of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Labelled {
    /// How near it stands below a label of other articles with no heading in between; 1 at most.
    pub near_related: f32,
    /// The same below any other label but that of comments.
    pub near_notice: f32,
    /// Whether a label of comments stands anywhere above.
    pub after_comments: bool,
    /// Whether a label of other articles does.
    pub after_related: bool,
}

/// What the labels above each block say of it.
pub fn labelled(page: &Page, hidden: &[bool], sayings: &[Saying]) -> Vec<Labelled> {
    let mut last: Option<(Label, usize)> = None;
    let mut above = Labelled::default();
    let mut found = Vec::with_capacity(page.blocks.len());
    let blocks = page.blocks.iter().zip(hidden).zip(sayings).enumerate();
    for (index, ((block, hidden), saying)) in blocks {
        if *hidden {
            found.push(Labelled::default());
            continue;
        }
        let near = |is_wanted: fn(Label) -> bool| {
            last.filter(|(label, _)| is_wanted(*label))
                .map_or(0.0, |(_, at)| HALF_WAY / (HALF_WAY + (index - at) as f32))
        };
        found.push(Labelled {
            near_related: near(|label| label == Label::Related),
            near_notice: near(|label| {
                matches!(
                    label,
                    Label::Advertisement | Label::Notice | Label::Navigation
                )
            }),
            ..above
        });
        if let Some(label) = saying.label {
            last = Some((label, index));
            above.after_comments |= label == Label::Comments;
            above.after_related |= label == Label::Related;
        } else if block.kind == BlockKind::Heading {
            last = None;
        }
    }
    found
}

/// So many blocks below a label it says half as much: teasers come by the half dozen, with a line
/// or two each.
const HALF_WAY: f32 = 8.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::prose::Prose;
    use crate::page::Block;

    /// Which blocks are near below a label of other articles, and which below one of comments. A
    /// line that begins with `#` is a heading.
    #[track_caller]
    fn check(lines: &[&str], near_related: &[usize], after_comments: &[usize]) {
        let block = |line: &&str| Block {
            kind: if line.starts_with('#') {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            },
            text: line.trim_start_matches('#').to_owned(),
            ..Block::default()
        };
        let page = Page {
            blocks: lines.iter().map(block).collect(),
            ..Page::default()
        };
        let sayings: Vec<Saying> = page
            .blocks
            .iter()
            .map(|block| Saying::of(&block.text, &Prose::of(&block.text)))
            .collect();
        let found = labelled(&page, &vec![false; lines.len()], &sayings);
        let those = |is: fn(&Labelled) -> bool| -> Vec<usize> {
            (0..found.len())
                .filter(|&index| is(&found[index]))
                .collect()
        };
        assert_eq!(those(|above| above.near_related > 0.0), near_related);
        assert_eq!(those(|above| above.after_comments), after_comments);
    }

    #[test]
    fn a_label_holds_until_the_next_heading_or_label() {
        check(
            &["text", "Read also", "A", "B", "#Next", "C"],
            &[2, 3, 4],
            &[],
        );
        check(&["Read also", "A", "#Comments", "B"], &[1, 2], &[3]);
        check(&["#Read also", "A"], &[1], &[]);
    }
}
