//! Items: containers that one template printed several times side by side, each with several
//! blocks. Teasers are items, so are comments, and the posts of a thread.

use std::hash::Hasher;

use super::saying::Saying;
use super::tree::{Amount, Tree};
use crate::fnv::Fnv;
use crate::page::{Container, Page};
use crate::sorting;

/// The items of a page.
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
pub const ALL_LINK: f32 = 0.9;

/// Two paragraphs with a heading each may stand alike by chance, three are printed.
const FEWEST: usize = 3;

impl Items {
    /// Finds the items of `page`. `homes` are the blocks' containers, `amounts` what each block
    /// holds, `sayings` what it says by itself. In the number of containers, times its logarithm.
    pub fn of(
        page: &Page,
        tree: &Tree,
        homes: &[Option<usize>],
        amounts: &[Amount],
        sayings: &[Saying],
    ) -> Self {
        let mut candidates: Vec<(u64, usize)> = page
            .containers
            .iter()
            .enumerate()
            .filter(|(index, container)| {
                let node = tree.node(*index);
                is_item_tag(&container.tag) && node.is_some_and(|node| node.under.blocks >= 2.0)
            })
            .filter_map(|(index, container)| {
                Some((signature(container, tree.parent(index)?), index))
            })
            .collect();
        sorting::sort(&mut candidates);
        let mut item_of: Vec<Option<(usize, usize)>> = vec![None; page.containers.len()];
        let mut series: Vec<Series> = Vec::new();
        for alike in candidates.chunk_by(|one, other| one.0 == other.0) {
            if alike.len() < FEWEST {
                continue;
            }
            let mut sum = Series {
                count: alike.len() as f32,
                ..Series::default()
            };
            for &(_, index) in alike {
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

/// The same for elements of one template side by side: their parent and their names, without the
/// numbers that tell them apart.
fn signature(container: &Container, parent: usize) -> u64 {
    let mut hash = Fnv::default();
    hash.write(&(parent as u64).to_le_bytes());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::prose::Prose;
    use crate::page::Block;

    /// The series of the blocks of a page, as `count/teasers`. Each item is a container, given by
    /// its class and its blocks; what stands in brackets is a link.
    #[track_caller]
    fn check(items: &[(&str, &[&str])], expected: &[&str]) {
        let mut page = Page {
            containers: vec![Container::default()],
            ..Page::default()
        };
        for (names, lines) in items {
            let container = page.containers.len() as u32;
            page.containers.push(Container {
                parent: Some(0),
                tag: "div".to_owned(),
                names: (*names).to_owned(),
                ..Container::default()
            });
            page.blocks.extend(lines.iter().map(|line| {
                let text = line.trim_matches(['[', ']']);
                Block {
                    text: text.to_owned(),
                    container: Some(container),
                    link_length: if text.len() < line.len() {
                        text.len() as u32
                    } else {
                        0
                    },
                    ..Block::default()
                }
            }));
        }
        let proses: Vec<Prose> = page
            .blocks
            .iter()
            .map(|block| Prose::of(&block.text))
            .collect();
        let sayings: Vec<Saying> = (page.blocks.iter().zip(&proses))
            .map(|(block, prose)| Saying::of(&block.text, prose))
            .collect();
        let amounts: Vec<Amount> = (page.blocks.iter().zip(&proses))
            .map(|(block, prose)| Amount::of(block, prose))
            .collect();
        let tree = Tree::of(&page, &amounts);
        let homes: Vec<Option<usize>> = page.blocks.iter().map(|block| tree.home(block)).collect();
        let found = Items::of(&page, &tree, &homes, &amounts, &sayings);
        let series: Vec<String> = (1..page.containers.len())
            .map(|container| {
                let series = found.series(Some(container)).copied().unwrap_or_default();
                format!("{}/{}", series.count, series.teasers)
            })
            .collect();
        assert_eq!(series, expected);
    }

    #[test]
    fn items_are_three_alike_with_several_blocks() {
        let post: (&str, &[&str]) = ("post", &["Ada", "The ferry is late again today."]);
        check(&[post, post], &["0/0", "0/0"]);
        check(&[post, post, post], &["3/0", "3/0", "3/0"]);
        check(
            &[("post-1", post.1), ("post-2", post.1), ("post-30", post.1)],
            &["3/0"; 3],
        );
        check(&[("post", &["Ada"]), post, post], &["0/0"; 3]);
    }

    #[test]
    fn teasers_open_with_a_title_that_is_a_link() {
        let teaser: (&str, &[&str]) =
            ("t", &["News", "[The ferry is late again]", "It was foggy."]);
        let post: (&str, &[&str]) = (
            "t",
            &["It was foggy this morning.", "[The ferry is late again]"],
        );
        check(&[teaser, teaser, post], &["3/2"; 3]);
    }
}
