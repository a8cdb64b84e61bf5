//! The elements of a page as a tree that can be asked about the text under each of them.

use super::hint::{HintWords, Hints};
use super::prose::Prose;
use crate::interner::Interner;
use crate::page::{Block, Container, Page};

/// A page's containers, checked, with what is under each.
pub struct Tree {
    nodes: Vec<Node>,
}

/// One container.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// The container around it.
    pub parent: Option<usize>,
    /// What its own markup says.
    pub own: Hints,
    /// What it and all the containers around it say.
    pub all: Hints,
    /// How many containers are around it.
    pub depth: u32,
    /// All the text under it.
    pub under: Amount,
    /// The nearest container around it that holds more blocks than it does: elements that only wrap
    /// another say nothing new.
    wider: Option<usize>,
    /// The innermost container, from it outward, that its markup calls an article.
    pub article: Option<usize>,
    /// Whether it is a dialog, or in one, by its element or its role: classes call many things so.
    pub in_dialog: bool,
}

/// An amount of text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// Blocks.
    pub blocks: f32,
    /// Their size.
    pub size: f32,
    /// The part of the size that stands in links.
    pub linked: f32,
    /// The part of the size that is running text outside links.
    pub running: f32,
}

impl Amount {
    /// What one block holds.
    pub fn of(block: &Block, prose: &Prose) -> Self {
        let share = ratio(block.link_length as f32, prose.units as f32).min(1.0);
        Self {
            blocks: 1.0,
            size: prose.size,
            linked: prose.size * share,
            running: if prose.is_running() {
                prose.size * (1.0 - share)
            } else {
                0.0
            },
        }
    }

    /// Adds another amount.
    pub fn add(&mut self, other: Self) {
        self.blocks += other.blocks;
        self.size += other.size;
        self.linked += other.linked;
        self.running += other.running;
    }

    /// The share of the text that stands in links.
    pub fn link_share(&self) -> f32 {
        ratio(self.linked, self.size)
    }
}

/// `part / whole`, and nought of nothing.
pub fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// A container that holds so much of the page's text has a name for the whole page, which says nothing
/// of its parts: "has-sidebar", "comments-open", "__next". At half, an article's own names would go.
const WHOLE_PAGE: f32 = 0.95;

/// What a container's own markup hints at. Names are `known` after they were met once, as a page has
/// many more elements than classes.
fn hints(container: &Container, is_whole_page: bool, known: &mut Known) -> Hints {
    let element = Hints::of_element(container);
    if is_whole_page {
        return element;
    }
    element
        .with(known.of_names(&container.names))
        .with(known.of_names(&container.label))
        .with(known.of_names(&container.itemprop))
}

/// The hints of names that were met before.
struct Known {
    words: &'static HintWords,
    numbers: Interner,
    hints: Vec<Hints>,
}

impl Known {
    fn of_names(&mut self, names: &str) -> Hints {
        if names.is_empty() {
            return Hints::default();
        }
        let number = self.numbers.number(names);
        if number == self.hints.len() {
            self.hints.push(self.words.hints(names));
        }
        self.hints.get(number).copied().unwrap_or_default()
    }
}

impl Tree {
    /// The tree of `page`, whose blocks hold `amounts`. A container that names a later one, or
    /// none there is, as its parent is taken for an outermost one, so that no walk can run in a
    /// circle.
    pub fn of(page: &Page, amounts: &[Amount]) -> Self {
        let mut nodes: Vec<Node> = Vec::with_capacity(page.containers.len());
        for (index, container) in page.containers.iter().enumerate() {
            let parent = container
                .parent
                .map(|parent| parent as usize)
                .filter(|&parent| parent < index);
            let around = parent.and_then(|parent| nodes.get(parent));
            let is = |name: &str| container.tag == name || container.role == name;
            nodes.push(Node {
                parent,
                own: Hints::default(),
                all: Hints::default(),
                depth: around.map_or(0, |node| node.depth + 1),
                under: Amount::default(),
                wider: None,
                in_dialog: is("dialog")
                    || is("alertdialog")
                    || around.is_some_and(|node| node.in_dialog),
                article: if is("article") {
                    Some(index)
                } else {
                    around.and_then(|node| node.article)
                },
            });
        }
        for (block, amount) in page.blocks.iter().zip(amounts) {
            let container = block.container.map(|container| container as usize);
            if let Some(node) = container.and_then(|index| nodes.get_mut(index)) {
                node.under.add(*amount);
            }
        }
        let mut tree = Self { nodes };
        for index in (0..tree.nodes.len()).rev() {
            let under = tree.nodes[index].under;
            if let Some(parent) = tree.parent_mut(index) {
                parent.under.add(under);
            }
        }
        let mut known = Known {
            words: HintWords::listed(),
            numbers: Interner::default(),
            hints: Vec::new(),
        };
        let size: f32 = amounts.iter().map(|amount| amount.size).sum();
        for (index, container) in page.containers.iter().enumerate() {
            let is_whole_page = tree.nodes[index].under.size >= WHOLE_PAGE * size;
            let own = hints(container, is_whole_page, &mut known);
            let around = tree.parent(index).and_then(|parent| tree.node(parent));
            let all = around.map_or(own, |node| node.all.with(own));
            tree.nodes[index].own = own;
            tree.nodes[index].all = all;
        }
        for index in 0..tree.nodes.len() {
            let blocks = tree.nodes[index].under.blocks;
            tree.nodes[index].wider = tree.nodes[index].parent.and_then(|parent| {
                let around = tree.node(parent)?;
                if around.under.blocks > blocks {
                    Some(parent)
                } else {
                    around.wider
                }
            });
        }
        tree
    }

    /// The nearest container around `index` that holds more blocks than it does.
    pub fn wider(&self, index: usize) -> Option<usize> {
        self.nodes.get(index)?.wider
    }

    fn parent_mut(&mut self, index: usize) -> Option<&mut Node> {
        let parent = self.nodes.get(index)?.parent?;
        self.nodes.get_mut(parent)
    }

    /// The number of containers.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A container.
    pub fn node(&self, index: usize) -> Option<&Node> {
        self.nodes.get(index)
    }

    /// The container around another.
    pub fn parent(&self, index: usize) -> Option<usize> {
        self.nodes.get(index)?.parent
    }

    /// The container that holds a block directly.
    pub fn home(&self, block: &Block) -> Option<usize> {
        block
            .container
            .map(|container| container as usize)
            .filter(|&container| container < self.nodes.len())
    }

    /// For each container, the sum of `values` of the blocks under it; `homes` are the blocks'
    /// containers.
    pub fn sums(&self, homes: &[Option<usize>], values: impl Iterator<Item = f32>) -> Vec<f32> {
        let mut sums = vec![0.0; self.nodes.len()];
        for (home, value) in homes.iter().zip(values) {
            if let Some(sum) = home.and_then(|home| sums.get_mut(home)) {
                *sum += value;
            }
        }
        for index in (0..self.nodes.len()).rev() {
            if let Some(parent) = self.parent(index) {
                let value = sums[index];
                sums[parent] += value;
            }
        }
        sums
    }

    /// The deepest container that holds at least `share` of what `sums` counts; the last one
    /// where several do, which cannot be for more than half.
    pub fn deepest_with(&self, sums: &[f32], share: f32) -> Option<usize> {
        let total: f32 = (0..self.nodes.len())
            .filter(|&index| self.parent(index).is_none())
            .map(|index| sums[index])
            .sum();
        (0..self.nodes.len())
            .rev()
            .filter(|&index| sums[index] > 0.0 && sums[index] >= share * total)
            .max_by_key(|&index| self.nodes[index].depth)
    }

    /// For each container, whether it is `root` or under it.
    pub fn under(&self, root: Option<usize>) -> Vec<bool> {
        let mut under = vec![false; self.nodes.len()];
        for index in 0..self.nodes.len() {
            under[index] =
                Some(index) == root || self.parent(index).is_some_and(|parent| under[parent]);
        }
        under
    }
}
