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
            near_notice: near(|label| !matches!(label, Label::Related | Label::Comments)),
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
