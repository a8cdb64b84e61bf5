//! What the model knows of each block: numbers with names, most of them between nought and one.

use std::borrow::Cow;

use super::hint::{HINTS, Hint, Hints};
use super::item::Items;
use super::kinship::Kinship;
use super::label::{Label, is_byline, is_date, label};
use super::name::{Feature, Name, feature, names};
use super::page_kind::PageKinds;
use super::prose::{Ending, Prose};
use super::tree::{Amount, Tree, ratio};
use super::vocabulary::{Shared, shared};
use crate::numbering::Numbers;
use crate::page::{BlockKind, Container, Page};

/// What is known of a page's blocks before any of them is judged.
pub struct Survey<'p> {
    pub page: &'p Page,
    /// Which blocks the page hides from its reader.
    pub hidden: Vec<bool>,
    pub tree: Tree,
    pub proses: Vec<Prose>,
    pub amounts: Vec<Amount>,
    /// Each block's container.
    pub homes: Vec<Option<usize>>,
    /// Each block's group: those that stand under the same path of elements and classes.
    pub groups: Vec<usize>,
    pub group_amounts: Vec<Amount>,
    /// What each block's text says by itself.
    pub sayings: Vec<Saying>,
    /// How many blocks have the same text.
    copies: Vec<u32>,
    /// The text, and the running text, before each block, as shares of the page's.
    before: Vec<(f32, f32)>,
    /// Where the headline stands.
    pub headline: Option<usize>,
    /// Whether each container is inside the best one, and inside the ones that hold most of the
    /// running text.
    best: Vec<bool>,
    holders: [Vec<bool>; 3],
    total: Amount,
    kinship: Kinship,
    items: Items,
    shared: Vec<Shared>,
    pub kinds: PageKinds,
    sections: Vec<Section>,
}

/// What a text says by itself: found once, as both passes and the reasons ask for it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Saying {
    pub label: Option<Label>,
    pub is_date: bool,
    pub is_byline: bool,
}

impl Saying {
    fn of(text: &str, prose: &Prose) -> Self {
        Self {
            label: label(text),
            is_date: is_date(text, prose),
            is_byline: is_byline(text, prose),
        }
    }
}

/// The shares of the page's running text by which its holders are found: the deepest element
/// that holds as much. The highest is sure to hold the article and some clutter, the lowest has no
/// clutter and may be half of the article.
const HOLDER_SHARES: [f32; 3] = [0.5, 0.7, 0.9];

impl<'p> Survey<'p> {
    /// Looks at every block of `page` and how they stand to each other. `headline` is the block
    /// that has the headline, if it is known.
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
        let holders = HOLDER_SHARES.map(|share| tree.under(tree.deepest_with(&running, share)));
        let best = tree.under(best_container(&tree, &homes, &proses, &amounts));
        let sayings: Vec<Saying> = page
            .blocks
            .iter()
            .zip(&proses)
            .map(|(block, prose)| Saying::of(&block.text, prose))
            .collect();
        let dated: Vec<bool> = sayings
            .iter()
            .map(|saying| saying.is_date || saying.is_byline)
            .collect();
        let headline_home = headline.and_then(|index| homes.get(index).copied().flatten());
        Self {
            kinship: Kinship::of(&tree, headline_home),
            items: Items::of(page, &tree, &homes, &dated),
            shared: shared(
                page.metadata.title.as_deref().unwrap_or_default(),
                page.metadata.description.as_deref().unwrap_or_default(),
                page.blocks
                    .iter()
                    .zip(&hidden)
                    .zip(&amounts)
                    .map(|((block, hidden), amount)| {
                        (if *hidden { "" } else { block.text.as_str() }, amount.running > 0.0)
                    }),
            ),
            kinds: PageKinds::of(page),
            sections: sections(page, &sayings, &hidden),
            sayings,
            copies: copies(page, &hidden),
            page,
            hidden,
            tree,
            proses,
            amounts,
            homes,
            groups,
            group_amounts,
            before,
            headline,
            best,
            holders,
            total,
        }
    }

    /// The features of block `index`.
    pub fn features(&self, index: usize, into: &mut Vec<Feature>) {
        into.clear();
        into.push(feature("bias", 1.0));
        self.text_features(index, into);
        self.place_features(index, into);
        self.hint_features(index, into);
        self.surroundings_features(index, into);
        self.neighbour_features(index, into);
        self.kin_features(index, into);
        self.kind_features(index, into);
    }

    /// Whether another visible block has the same text.
    pub fn is_copied(&self, index: usize) -> bool {
        self.copies.get(index).is_some_and(|&copies| copies > 1)
    }

    fn text_features(&self, index: usize, into: &mut Vec<Feature>) {
        let (Some(block), Some(prose)) = (self.page.blocks.get(index), self.proses.get(index))
        else {
            return;
        };
        let links = self.amounts.get(index).map_or(0.0, Amount::link_share);
        let saying = self.sayings.get(index).copied().unwrap_or_default();
        let label = saying.label;
        into.extend([
            feature("size", scaled(prose.size)),
            feature("size above 25", yes(prose.size > 25.0)),
            feature("size above 80", yes(prose.size > 80.0)),
            feature("size above 200", yes(prose.size > 200.0)),
            feature("links", links),
            feature("mostly links", yes(links > 0.5)),
            feature("all links", yes(links > 0.9)),
            feature("long and no links", yes(prose.size > 80.0 && links < 0.2)),
            feature("ends in stop", yes(prose.ending == Ending::Stop)),
            feature("ends in ellipsis", yes(prose.ending == Ending::Ellipsis)),
            feature("ends open", yes(prose.ending == Ending::Open)),
            feature("stops", (prose.stops as f32 / 5.0).min(1.0)),
            feature(
                "commas",
                (ratio(prose.commas as f32, prose.size) * 30.0).min(1.0),
            ),
            feature(
                "digits",
                ratio(prose.digits as f32, (prose.digits + prose.letters) as f32),
            ),
            feature(
                "capitals",
                ratio(prose.capitals as f32, prose.letters as f32),
            ),
            feature("no letters", yes(prose.letters == 0)),
            feature("heading", yes(block.kind == BlockKind::Heading)),
            feature(
                "high heading",
                yes(block.kind == BlockKind::Heading && block.level <= 2),
            ),
            feature("list item", yes(block.kind == BlockKind::ListItem)),
            feature(
                "long list item",
                yes(block.kind == BlockKind::ListItem && prose.size > 80.0),
            ),
            feature("quote", yes(block.kind == BlockKind::Quote)),
            feature("caption", yes(block.kind == BlockKind::Caption)),
            feature("cell", yes(block.kind == BlockKind::Cell)),
            feature(
                "long cell",
                yes(block.kind == BlockKind::Cell && prose.size > 80.0),
            ),
            feature("code", yes(block.kind == BlockKind::Code)),
            feature("date", yes(saying.is_date)),
            feature("byline", yes(saying.is_byline)),
            feature(
                "label advertisement",
                yes(label == Some(Label::Advertisement)),
            ),
            feature("label related", yes(label == Some(Label::Related))),
            feature("label comments", yes(label == Some(Label::Comments))),
            feature(
                "label notice",
                yes(matches!(label, Some(Label::Notice | Label::Navigation))),
            ),
            feature(
                "copyright",
                yes(block.text.contains('©') || block.text.contains("(c) ")),
            ),
            feature(
                "copies",
                yes(self.copies.get(index).is_some_and(|&copies| copies > 1)),
            ),
        ]);
    }

    fn place_features(&self, index: usize, into: &mut Vec<Feature>) {
        let count = self.page.blocks.len().max(1) as f32;
        let (size, running) = self.before.get(index).copied().unwrap_or_default();
        let past = self.headline.map(|headline| index as f32 - headline as f32);
        into.extend([
            feature("place", index as f32 / count),
            feature("text before", size),
            feature("running text before", running),
            feature("running text before, none", yes(running <= 0.0)),
            feature("running text before, all", yes(running >= 1.0)),
            feature("headline known", yes(past.is_some())),
            feature("before headline", yes(past.is_some_and(|past| past < 0.0))),
            feature(
                "just after headline",
                past.filter(|past| *past > 0.0)
                    .map_or(0.0, |past| 1.0 / past),
            ),
            feature(
                "far after headline",
                past.map_or(0.0, |past| (past.max(0.0) / count).min(1.0)),
            ),
        ]);
    }

    fn hint_features(&self, index: usize, into: &mut Vec<Feature>) {
        let home = self.homes.get(index).copied().flatten();
        let all = home
            .and_then(|home| self.tree.node(home))
            .map_or(Hints::default(), |node| node.all);
        let mut near = Hints::default();
        let mut around = home;
        for _ in 0..NEAR {
            let Some(node) = around.and_then(|index| self.tree.node(index)) else {
                break;
            };
            near = near.with(node.own);
            around = node.parent;
        }
        for (hint, [near_name, all_name]) in HINTS {
            into.push((near_name, yes(near.has(hint))));
            into.push((all_name, yes(all.has(hint))));
        }
        let tag = home
            .and_then(|home| self.page.containers.get(home))
            .map_or("", |container| container.tag.as_str());
        into.extend([
            feature("tag p", yes(tag == "p")),
            feature("tag div", yes(tag == "div")),
            feature("tag span", yes(tag == "span")),
            feature("tag a", yes(tag == "a")),
            feature(
                "text hint, long",
                yes(near.has(Hint::Text)
                    && self
                        .amounts
                        .get(index)
                        .is_some_and(|amount| amount.size > 80.0)),
            ),
        ]);
    }

    fn surroundings_features(&self, index: usize, into: &mut Vec<Feature>) {
        const NAMES: [[Name; 5]; 3] = [
            names([
                "parent size",
                "parent links",
                "parent running",
                "parent blocks",
                "parent share",
            ]),
            names([
                "second parent size",
                "second parent links",
                "second parent running",
                "second parent blocks",
                "second parent share",
            ]),
            names([
                "third parent size",
                "third parent links",
                "third parent running",
                "third parent blocks",
                "third parent share",
            ]),
        ];
        let home = self.homes.get(index).copied().flatten();
        let mut around = home.and_then(|home| self.wider(home));
        for [size, links, running, blocks, share] in NAMES {
            let under = around
                .and_then(|index| self.tree.node(index))
                .map_or(self.total, |node| node.under);
            into.extend([
                (size, scaled(under.size)),
                (links, under.link_share()),
                (running, ratio(under.running, under.size)),
                (blocks, scaled(under.blocks)),
                (share, ratio(under.running, self.total.running)),
            ]);
            around = around.and_then(|index| self.wider(index));
        }
        let group = self
            .groups
            .get(index)
            .and_then(|&group| self.group_amounts.get(group))
            .copied()
            .unwrap_or_default();
        let inside =
            |under: &Vec<bool>| yes(home.is_some_and(|home| under.get(home) == Some(&true)));
        into.extend([
            feature("group blocks", scaled(group.blocks)),
            feature("group mean size", scaled(ratio(group.size, group.blocks))),
            feature("group links", group.link_share()),
            feature("group running", ratio(group.running, group.size)),
            feature("group share", ratio(group.running, self.total.running)),
            feature("in best container", inside(&self.best)),
            feature("in holder of half", inside(&self.holders[0])),
            feature("in holder of most", inside(&self.holders[1])),
            feature("in holder of nearly all", inside(&self.holders[2])),
            feature("page size", scaled(self.total.size)),
            feature("page links", self.total.link_share()),
            feature("page running", ratio(self.total.running, self.total.size)),
        ]);
    }

    fn kin_features(&self, index: usize, into: &mut Vec<Feature>) {
        let home = self.homes.get(index).copied().flatten();
        let kin = self.kinship.with(home);
        let series = self.items.series(home).copied();
        let one = series.unwrap_or_default();
        let words = self.shared.get(index).copied().unwrap_or_default();
        let section = self.sections.get(index).copied().unwrap_or_default();
        let text = self.page.blocks.get(index).map_or("", |block| block.text.as_str());
        let first = text.chars().find(|character| character.is_alphanumeric());
        into.extend([
            feature("kin share", kin.map_or(0.0, |kin| ratio(kin.under.running, self.total.running))),
            feature("kin size", kin.map_or(0.0, |kin| scaled(kin.under.size))),
            feature("kin steps", kin.map_or(0.0, |kin| (kin.steps as f32 / 10.0).min(1.0))),
            feature("kin in lead", yes(kin.is_some_and(|kin| kin.is_inside[0]))),
            feature("kin in short", yes(kin.is_some_and(|kin| kin.is_inside[1]))),
            feature("kin in long", yes(kin.is_some_and(|kin| kin.is_inside[2]))),
            feature("item", yes(series.is_some())),
            feature("item count", scaled(one.count)),
            feature("item size", scaled(ratio(one.amount.size, one.count))),
            feature("item running", ratio(one.amount.running, one.amount.size)),
            feature("item links", one.amount.link_share()),
            feature("item share", ratio(one.amount.running, self.total.running)),
            feature("item dated", ratio(one.dated, one.count).min(2.0) / 2.0),
            feature("title words", words.title),
            feature("description words", words.description),
            feature("common words", words.common),
            feature("lone words", words.alone),
            feature("under related", section.related),
            feature("under notice", section.notice),
            feature("after comments", section.comments),
            feature("after related", section.after_related),
            feature("address in text", yes(text.contains('@') || text.contains("http") || text.contains("www."))),
            feature("starts small", yes(first.is_some_and(char::is_lowercase))),
            feature("starts with digit", yes(first.is_some_and(char::is_numeric))),
        ]);
    }

    fn kind_features(&self, index: usize, into: &mut Vec<Feature>) {
        let home = self.homes.get(index).copied().flatten();
        let all = home
            .and_then(|home| self.tree.node(home))
            .map_or(Hints::default(), |node| node.all);
        let amount = self.amounts.get(index).copied().unwrap_or_default();
        let kind = self.page.blocks.get(index).map(|block| block.kind);
        let facts = [
            1.0,
            yes(all.has(Hint::Comment)),
            yes(all.has(Hint::Discussion)),
            yes(all.has(Hint::Related)),
            yes(all.has(Hint::Product)),
            yes(all.has(Hint::Content)),
            yes(self.items.series(home).is_some()),
            yes(amount.running > 0.0),
            amount.link_share(),
            scaled(amount.size),
            yes(kind == Some(BlockKind::Heading)),
            yes(kind == Some(BlockKind::ListItem)),
            yes(kind == Some(BlockKind::Cell)),
            yes(kind == Some(BlockKind::Code)),
            yes(self.headline.is_some_and(|headline| index < headline)),
        ];
        let kinds = [
            self.kinds.thread,
            self.kinds.product,
            self.kinds.listing,
            self.kinds.documentation,
            self.kinds.story,
            self.kinds.front,
        ];
        for (names, kind) in KIND_NAMES.iter().zip(kinds) {
            into.extend(names.iter().zip(facts).map(|(name, fact)| (*name, fact * yes(kind))));
        }
    }

    /// The nearest container around `index` that holds more blocks than it does: elements that only
    /// wrap another say nothing new.
    pub fn wider(&self, index: usize) -> Option<usize> {
        let blocks = self.tree.node(index)?.under.blocks;
        let mut around = self.tree.parent(index);
        // Wrappers are rarely deeper; the bound keeps a hostile tree from costing its square.
        for _ in 0..MOST_WRAPPERS {
            let node = self.tree.node(around?)?;
            if node.under.blocks > blocks {
                return around;
            }
            around = node.parent;
        }
        around
    }

    fn neighbour_features(&self, index: usize, into: &mut Vec<Feature>) {
        const NAMES: [(isize, [Name; 3]); 4] = [
            (
                -2,
                names([
                    "second before size",
                    "second before links",
                    "second before running",
                ]),
            ),
            (-1, names(["before size", "before links", "before running"])),
            (1, names(["after size", "after links", "after running"])),
            (
                2,
                names([
                    "second after size",
                    "second after links",
                    "second after running",
                ]),
            ),
        ];
        for (offset, [size, links, running]) in NAMES {
            let amount = index
                .checked_add_signed(offset)
                .and_then(|at| self.amounts.get(at))
                .copied()
                .unwrap_or_default();
            into.extend([
                (size, scaled(amount.size)),
                (links, amount.link_share()),
                (running, ratio(amount.running, amount.size)),
            ]);
        }
        let window = window(&self.amounts, index);
        let mut around = Amount::default();
        for amount in window {
            around.add(*amount);
        }
        into.extend([
            feature("around links", around.link_share()),
            feature("around running", ratio(around.running, around.size)),
            feature("around size", scaled(around.size)),
        ]);
    }
}

const KIND_NAMES: [[Name; 15]; 6] = [
    names(["thread: page", "thread: in comment", "thread: in discussion", "thread: in related", "thread: in product", "thread: in content", "thread: item", "thread: running", "thread: links", "thread: size", "thread: heading", "thread: list item", "thread: cell", "thread: code", "thread: before headline"]),
    names(["product: page", "product: in comment", "product: in discussion", "product: in related", "product: in product", "product: in content", "product: item", "product: running", "product: links", "product: size", "product: heading", "product: list item", "product: cell", "product: code", "product: before headline"]),
    names(["listing: page", "listing: in comment", "listing: in discussion", "listing: in related", "listing: in product", "listing: in content", "listing: item", "listing: running", "listing: links", "listing: size", "listing: heading", "listing: list item", "listing: cell", "listing: code", "listing: before headline"]),
    names(["documentation: page", "documentation: in comment", "documentation: in discussion", "documentation: in related", "documentation: in product", "documentation: in content", "documentation: item", "documentation: running", "documentation: links", "documentation: size", "documentation: heading", "documentation: list item", "documentation: cell", "documentation: code", "documentation: before headline"]),
    names(["story: page", "story: in comment", "story: in discussion", "story: in related", "story: in product", "story: in content", "story: item", "story: running", "story: links", "story: size", "story: heading", "story: list item", "story: cell", "story: code", "story: before headline"]),
    names(["front: page", "front: in comment", "front: in discussion", "front: in related", "front: in product", "front: in content", "front: item", "front: running", "front: links", "front: size", "front: heading", "front: list item", "front: cell", "front: code", "front: before headline"]),
];

/// What the labels before a block say of it.
#[derive(Clone, Copy, Debug, Default)]
struct Section {
    related: f32,
    notice: f32,
    comments: f32,
    after_related: f32,
}

fn sections(page: &Page, sayings: &[Saying], hidden: &[bool]) -> Vec<Section> {
    let mut last: Option<(Label, usize)> = None;
    let mut has_comments = false;
    let mut has_related = false;
    page.blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            if hidden.get(index) == Some(&true) {
                return Section::default();
            }
            let near = |wanted: fn(Label) -> bool| {
                last.filter(|(label, _)| wanted(*label))
                    .map_or(0.0, |(_, at)| 1.0 / (1.0 + (index - at) as f32 / 8.0))
            };
            let section = Section {
                related: near(|label| label == Label::Related),
                notice: near(|label| matches!(label, Label::Notice | Label::Navigation | Label::Advertisement)),
                comments: yes(has_comments),
                after_related: yes(has_related),
            };
            let label = sayings.get(index).and_then(|saying| saying.label);
            match label {
                Some(label) => {
                    last = Some((label, index));
                    has_comments |= label == Label::Comments;
                    has_related |= label == Label::Related;
                }
                None if block.kind == BlockKind::Heading => last = None,
                None => {}
            }
            section
        })
        .collect()
}

/// How many containers, from the innermost outward, count as near.
const NEAR: usize = 3;

const MOST_WRAPPERS: usize = 50;

/// How many blocks before and after make the surroundings of a block.
const WINDOW: usize = 5;

/// The blocks from `WINDOW` before `index` to `WINDOW` after it.
pub fn window<T>(values: &[T], index: usize) -> &[T] {
    let end = (index + WINDOW + 1).min(values.len());
    values
        .get(index.saturating_sub(WINDOW)..end)
        .unwrap_or_default()
}

/// A count or size on a logarithmic scale on which a long paragraph, of 1,000, is 1.
fn scaled(value: f32) -> f32 {
    libm::logf(1.0 + value.max(0.0)) / 6.9
}

fn yes(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}

/// Groups the blocks by the elements and classes of their two innermost containers, and their
/// kind: what one template printed stands in one group.
fn groups<'p>(
    page: &'p Page,
    homes: &[Option<usize>],
    amounts: &[Amount],
) -> (Vec<usize>, Vec<Amount>) {
    let mut numbers = Numbers::default();
    let mut groups = Vec::with_capacity(homes.len());
    let mut sums: Vec<Amount> = Vec::new();
    for ((block, home), amount) in page.blocks.iter().zip(homes).zip(amounts) {
        let inner = home.and_then(|home| page.containers.get(home));
        let outer = inner
            .and_then(|inner| inner.parent)
            .and_then(|parent| page.containers.get(parent as usize));
        let tag = |container: Option<&'p Container>| container.map_or("", |own| own.tag.as_str());
        let names =
            |container: Option<&'p Container>| container.map_or("", |own| own.names.as_str());
        // A line end in a name could at worst make one group of two.
        let kind = char::from(block.kind as u8).to_string();
        let key = [&kind, tag(inner), names(inner), tag(outer), names(outer)].join("\n");
        let next = sums.len();
        let group = *numbers.entry(Cow::Owned(key)).or_insert(next);
        if group == next {
            sums.push(Amount::default());
        }
        if let Some(sum) = sums.get_mut(group) {
            sum.add(*amount);
        }
        groups.push(group);
    }
    (groups, sums)
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

/// For each block, how many visible blocks have its text.
fn copies(page: &Page, hidden: &[bool]) -> Vec<u32> {
    let mut counts = Numbers::default();
    for (block, _) in page
        .blocks
        .iter()
        .zip(hidden)
        .filter(|(_, hidden)| !**hidden)
    {
        *counts.entry(Cow::Borrowed(&block.text)).or_default() += 1;
    }
    page.blocks
        .iter()
        .map(|block| {
            counts
                .get(block.text.as_str())
                .map_or(0, |count| *count as u32)
        })
        .collect()
}

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
