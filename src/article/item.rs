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
    /// For each container, the innermost item that it is in, a container as well, and its series.
    item_of: Vec<Option<(usize, usize)>>,
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
    /// How many of them open with a title that is a link: teasers of what stands elsewhere.
    pub teasers: f32,
}

impl Series {
    /// Whether its items tell of what stands elsewhere: most of them open with a title that is a link.
    pub fn is_teasers(&self) -> bool {
        self.teasers > 0.5 * self.count
    }
}

/// No title is shorter, in the measure of `Prose::size`; a category or a date is.
const SHORTEST_TITLE: f32 = 15.0;

/// From this share of links on a text is all link, but for quotation marks and arrows.
const ALL_LINK: f32 = 0.9;

/// Two paragraphs with a heading each may stand alike by chance, three are printed.
const FEWEST: usize = 3;

impl Items {
    /// Finds the items of `page`. `homes` are the blocks' containers, `amounts` and `sayings` what each block says by
    /// itself. In the number of containers, times its logarithm.
    pub fn of(
        page: &Page,
        tree: &Tree,
        homes: &[Option<usize>],
        amounts: &[Amount],
        sayings: &[Saying],
    ) -> Self {
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
        let mut item_of: Vec<Option<(usize, usize)>> = vec![None; page.containers.len()];
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
                item_of[index] = Some((index, series.len()));
                if let Some(node) = tree.node(index) {
                    sum.amount.add(node.under);
                }
            }
            series.push(sum);
        }
        for index in 0..item_of.len() {
            if item_of[index].is_none() {
                item_of[index] = tree.parent(index).and_then(|parent| item_of[parent]);
            }
        }
        let mut opened = None;
        for ((home, saying), amount) in homes.iter().zip(sayings).zip(amounts) {
            let found = home.and_then(|home| item_of.get(home).copied().flatten());
            let Some((item, number)) = found else {
                continue;
            };
            let Some(own) = series.get_mut(number) else {
                continue;
            };
            own.dated += f32::from(u8::from(saying.is_date || saying.is_byline));
            // What is shorter names a section, or counts something.
            if opened != Some(item) && amount.size >= SHORTEST_TITLE {
                opened = Some(item);
                own.teasers += f32::from(u8::from(amount.link_share() > ALL_LINK));
            }
        }
        Self { item_of, series }
    }

    /// The series whose item a container is in.
    pub fn series(&self, container: Option<usize>) -> Option<&Series> {
        let (_, number) = (*self.item_of.get(container?)?)?;
        self.series.get(number)
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
