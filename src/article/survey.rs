//! What is known of a page's blocks before any of them is judged: how they look, where they stand,
//! and what they have in common.

use std::hash::{Hash, Hasher};

use super::hint::Hints;
use super::item::Items;
use super::kinship::Kinship;
use super::page_kind::PageKinds;
use super::prose::Prose;
use super::saying::Saying;
use super::section::{self, Labelled};
use super::tree::{Amount, Node, Tree, ratio};
use crate::fnv::Fnv;
use crate::page::{Block, Page};
use crate::sorting;

/// What is known of a page's blocks before any of them is judged.
pub struct Survey<'p> {
    pub page: &'p Page,
    /// Where the headline stands.
    pub headline: Option<usize>,
    /// Which blocks the page hides from its reader.
    pub hidden: Vec<bool>,
    pub proses: Vec<Prose>,
    pub amounts: Vec<Amount>,
    /// All the text of the page.
    pub total: Amount,
    /// What each block's text says by itself.
    pub sayings: Vec<Saying>,
    /// How many blocks have the same text.
    copies: Vec<u32>,
    /// The text, and the running text, before each block, as shares of the page's.
    pub before: Vec<(f32, f32)>,
    pub tree: Tree,
    /// Each block's container.
    pub homes: Vec<Option<usize>>,
    /// For each container, whether it is in the one that most running text stands in, and in those
    /// that hold most of it.
    pub best: Vec<bool>,
    pub holders: [Vec<bool>; 3],
    /// Each block's group: those that stand under the same path of elements and classes.
    pub groups: Vec<usize>,
    pub group_amounts: Vec<Amount>,
    pub kinship: Kinship,
    pub items: Items,
    pub labelled: Vec<Labelled>,
    pub kinds: PageKinds,
}

/// The shares of the page's running text by which its holders are found: the deepest element
/// that holds as much. The highest is sure to hold the article and some clutter, the lowest has no
/// clutter and may be half of the article.
const HOLDER_SHARES: [f32; 3] = [0.5, 0.7, 0.9];

impl<'p> Survey<'p> {
    /// Looks at every block of `page` and how they stand to each other. `headline` is the block
    /// that has the headline, if it is known. In the size of the page, times its logarithm.
    pub fn of(page: &'p Page, headline: Option<usize>) -> Self {
        let mut proses: Vec<Prose> = page
            .blocks
            .iter()
            .map(|block| Prose::of(&block.text))
            .collect();
        let mut amounts: Vec<Amount> = page
            .blocks
            .iter()
            .zip(&proses)
            .map(|(block, prose)| Amount::of(block, prose))
            .collect();
        let hidden = hidden(page, &amounts);
        for (index, _) in hidden.iter().enumerate().filter(|(_, hidden)| **hidden) {
            proses[index] = Prose::default();
            amounts[index] = Amount::default();
        }
        let sayings: Vec<Saying> = page
            .blocks
            .iter()
            .zip(&proses)
            .map(|(block, prose)| Saying::of(&block.text, prose))
            .collect();
        let tree = Tree::of(page, &amounts);
        let homes: Vec<Option<usize>> = page.blocks.iter().map(|block| tree.home(block)).collect();
        let mut total = Amount::default();
        let mut before = Vec::with_capacity(amounts.len());
        for amount in &amounts {
            before.push((total.size, total.running));
            total.add(*amount);
        }
        for (size, running) in &mut before {
            *size = ratio(*size, total.size);
            *running = ratio(*running, total.running);
        }
        let (groups, group_amounts) = groups(page, &homes, &amounts);
        let running = tree.sums(&homes, amounts.iter().map(|amount| amount.running));
        let headline_home = headline.and_then(|index| homes.get(index).copied().flatten());
        Self {
            headline,
            copies: copies(page, &hidden),
            holders: HOLDER_SHARES.map(|share| tree.under(tree.deepest_with(&running, share))),
            best: tree.under(best_container(&tree, &homes, &proses, &amounts)),
            kinship: Kinship::of(&tree, headline_home),
            items: Items::of(page, &tree, &homes, &amounts, &sayings),
            labelled: section::labelled(page, &hidden, &sayings),
            kinds: PageKinds::of(&page.metadata),
            page,
            hidden,
            proses,
            amounts,
            total,
            sayings,
            before,
            tree,
            homes,
            groups,
            group_amounts,
        }
    }

    /// Whether another visible block has the same text.
    pub fn is_copied(&self, index: usize) -> bool {
        self.copies.get(index).is_some_and(|&copies| copies > 1)
    }

    /// How much text block `index` holds; none where it is hidden.
    pub fn amount(&self, index: usize) -> Amount {
        self.amounts.get(index).copied().unwrap_or_default()
    }

    /// What the text of block `index` says by itself.
    pub fn saying(&self, index: usize) -> Saying {
        self.sayings.get(index).copied().unwrap_or_default()
    }

    /// The container of block `index`.
    pub fn home(&self, index: usize) -> Option<usize> {
        self.homes.get(index).copied().flatten()
    }

    /// The container of block `index`, with what is known of it.
    pub fn home_node(&self, index: usize) -> Option<&Node> {
        self.tree.node(self.home(index)?)
    }

    /// What the markup of all the containers around block `index` hints at.
    pub fn hints(&self, index: usize) -> Hints {
        self.home_node(index)
            .map_or(Hints::default(), |node| node.all)
    }
}

/// Numbers the blocks so that those with the same `key` have the same number, and says how many
/// numbers there are.
fn numbered(page: &Page, key: impl Fn(usize, &Block, &mut Fnv)) -> (Vec<usize>, usize) {
    let mut keys: Vec<(u64, usize)> = page
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let mut hash = Fnv::default();
            key(index, block, &mut hash);
            (hash.finish(), index)
        })
        .collect();
    sorting::sort(&mut keys);
    let mut numbers = vec![0; keys.len()];
    let mut count = 0;
    for alike in keys.chunk_by(|one, other| one.0 == other.0) {
        for &(_, index) in alike {
            numbers[index] = count;
        }
        count += 1;
    }
    (numbers, count)
}

/// Groups the blocks by the elements and classes of their two innermost containers, and their
/// kind: what one template printed stands in one group.
fn groups(page: &Page, homes: &[Option<usize>], amounts: &[Amount]) -> (Vec<usize>, Vec<Amount>) {
    let (groups, count) = numbered(page, |index, block, hash| {
        let inner = homes.get(index).copied().flatten();
        let inner = inner.and_then(|home| page.containers.get(home));
        let outer = inner
            .and_then(|inner| inner.parent)
            .and_then(|parent| page.containers.get(parent as usize));
        block.kind.hash(hash);
        for container in [inner, outer].into_iter().flatten() {
            container.tag.hash(hash);
            container.names.hash(hash);
        }
    });
    let mut sums = vec![Amount::default(); count];
    for (group, amount) in groups.iter().zip(amounts) {
        if let Some(sum) = sums.get_mut(*group) {
            sum.add(*amount);
        }
    }
    (groups, sums)
}

/// For each block, how many visible blocks have its text.
fn copies(page: &Page, hidden: &[bool]) -> Vec<u32> {
    let (numbers, count) = numbered(page, |_, block, hash| block.text.hash(hash));
    let mut counts = vec![0_u32; count];
    for (number, _) in numbers.iter().zip(hidden).filter(|(_, hidden)| !**hidden) {
        counts[*number] += 1;
    }
    numbers.into_iter().map(|number| counts[number]).collect()
}

/// Which blocks to treat as hidden: those that say so, unless nearly all of the page does. Some
/// pages are sent hidden and shown by a script, which an inert document never runs.
fn hidden(page: &Page, amounts: &[Amount]) -> Vec<bool> {
    let (mut shown, mut unseen) = (0.0, 0.0);
    for (block, amount) in page.blocks.iter().zip(amounts) {
        *(if block.hidden {
            &mut unseen
        } else {
            &mut shown
        }) += amount.running;
    }
    let is_sent_hidden = unseen > MOSTLY_HIDDEN * shown.max(LITTLE_TEXT);
    page.blocks
        .iter()
        .map(|block| block.hidden && !is_sent_hidden)
        .collect()
}

/// A page is taken to be sent hidden when its hidden running text is more than so many times its
/// visible one. Low, and a page with long hidden menus or policies is shown with them; high, and
/// a page whose cookie notice is all that shows stays empty.
const MOSTLY_HIDDEN: f32 = 4.0;

/// Less visible running text than this counts as this much: two lines hidden on a page without
/// any prose are no hidden article.
const LITTLE_TEXT: f32 = 150.0;

/// The container that most running text stands in directly: each paragraph votes for the container
/// around it and, with half its weight, for the one around that, and the vote shrinks with the
/// container's share of links. The method of Arc90's Readability (2009), on blocks.
fn best_container(
    tree: &Tree,
    homes: &[Option<usize>],
    proses: &[Prose],
    amounts: &[Amount],
) -> Option<usize> {
    let mut votes = vec![0.0_f32; tree.len()];
    for ((home, prose), amount) in homes.iter().zip(proses).zip(amounts) {
        if amount.running <= 0.0 {
            continue;
        }
        let weight = (1.0 + (prose.commas as f32) + (amount.running / 100.0).min(4.0))
            * (1.0 - amount.link_share());
        let mut around = *home;
        for share in [0.0, 1.0, 0.5, 0.25] {
            let Some(index) = around else { break };
            if let Some(vote) = votes.get_mut(index) {
                *vote += weight * share;
            }
            around = tree.parent(index);
        }
    }
    (0..tree.len())
        .filter_map(|index| {
            let node = tree.node(index)?;
            let vote = votes.get(index)? * (1.0 - node.under.link_share());
            (vote > 0.0).then_some((index, vote))
        })
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
