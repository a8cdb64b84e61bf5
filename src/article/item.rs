//! Items: containers that one template printed several times side by side, each with several
//! blocks. Teasers are items, so are comments, and the posts of a thread.

use std::hash::Hasher;

use super::saying::Saying;
use super::tree::{Amount, Tree};
use crate::numbering::Fnv;
use crate::page::{Container, Page};

/// The items of a page.
#[derive(Default)]
pub struct Items {
    /// For each container, the series of the innermost item that it is in.
    series_of: Vec<Option<usize>>,
    series: Vec<Series>,
}

/// Items that stand side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Series {
    /// How many there are.
    pub count: f32,
    /// What all of them hold.
    pub amount: Amount,
    /// How many of their blocks are dates or bylines.
    pub dated: f32,
}

/// Two paragraphs with a heading each may stand alike by chance, three are printed.
const FEWEST: usize = 3;

impl Items {
    /// Finds the items of `page`. `homes` are the blocks' containers, `sayings` what each block says by
    /// itself. In the number of containers, times its logarithm.
    pub fn of(page: &Page, tree: &Tree, homes: &[Option<usize>], sayings: &[Saying]) -> Self {
        let mut candidates: Vec<(usize, u64, usize)> = page
            .containers
            .iter()
            .enumerate()
            .filter(|(index, container)| {
                is_item_tag(&container.tag)
                    && tree
                        .node(*index)
                        .is_some_and(|node| node.under.blocks >= 2.0)
            })
            .filter_map(|(index, container)| {
                Some((tree.parent(index)?, signature(container), index))
            })
            .collect();
        candidates.sort_unstable();
        let mut own: Vec<Option<usize>> = vec![None; page.containers.len()];
        let mut series: Vec<Series> = Vec::new();
        for alike in candidates.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            if alike.len() < FEWEST {
                continue;
            }
            let mut sum = Series {
                count: alike.len() as f32,
                ..Series::default()
            };
            for &(_, _, index) in alike {
                own[index] = Some(series.len());
                if let Some(node) = tree.node(index) {
                    sum.amount.add(node.under);
                }
            }
            series.push(sum);
        }
        for index in 0..own.len() {
            if own[index].is_none() {
                own[index] = tree.parent(index).and_then(|parent| own[parent]);
            }
        }
        let dated = |saying: &Saying| saying.is_date || saying.is_byline;
        for (home, _) in homes
            .iter()
            .zip(sayings)
            .filter(|(_, saying)| dated(saying))
        {
            let found = home.and_then(|home| own.get(home).copied().flatten());
            if let Some(series) = found.and_then(|index| series.get_mut(index)) {
                series.dated += 1.0;
            }
        }
        Self {
            series_of: own,
            series,
        }
    }

    /// The number of the series whose item a container is in.
    pub fn number(&self, container: Option<usize>) -> Option<usize> {
        *self.series_of.get(container?)?
    }

    /// How many series there are.
    pub fn len(&self) -> usize {
        self.series.len()
    }

    /// The series whose item a container is in.
    pub fn series(&self, container: Option<usize>) -> Option<&Series> {
        let index = (*self.series_of.get(container?)?)?;
        self.series.get(index)
    }
}

/// What is never an item, as an article has many of it: paragraphs, rows, quotes.
fn is_item_tag(tag: &str) -> bool {
    !matches!(
        tag,
        "p" | "tr" | "td" | "th" | "tbody" | "dd" | "dt" | "blockquote" | "span" | "a" | "b"
    )
}

/// The same for elements of one template: their names without the numbers that tell them apart.
fn signature(container: &Container) -> u64 {
    let mut hash = Fnv::default();
    hash.write(container.tag.as_bytes());
    for byte in container
        .names
        .bytes()
        .filter(|byte| !byte.is_ascii_digit())
    {
        hash.write(&[byte]);
    }
    hash.finish()
}
