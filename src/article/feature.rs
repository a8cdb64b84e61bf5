//! What the model knows of each block: numbers with names, most of them between nought and one.

use super::hint::{HINTS, Hint, Hints};
use super::label::Label;
use super::name::{Feature, Name, feature, names};
use super::prose::Ending;
use super::survey::Survey;
use super::tree::{Amount, ratio};
use crate::page::BlockKind;

/// What takes the features of a block, one after the other.
pub trait Features {
    /// Takes the next one.
    fn push(&mut self, feature: Feature);

    /// Takes several.
    fn extend(&mut self, features: impl IntoIterator<Item = Feature>) {
        for feature in features {
            self.push(feature);
        }
    }
}

impl Features for Vec<Feature> {
    fn push(&mut self, feature: Feature) {
        self.push(feature);
    }
}

impl Survey<'_> {
    /// The features of block `index`.
    pub fn features(&self, index: usize, into: &mut impl Features) {
        into.push(feature("bias", 1.0));
        self.text_features(index, into);
        self.place_features(index, into);
        self.hint_features(index, into);
        self.surroundings_features(index, into);
        self.neighbour_features(index, into);
        self.kin_features(index, into);
    }

    fn text_features(&self, index: usize, into: &mut impl Features) {
        let (Some(block), Some(prose)) = (self.page.blocks.get(index), self.proses.get(index))
        else {
            return;
        };
        let links = self.amount(index).link_share();
        let saying = self.saying(index);
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
            feature("copyright", yes(prose.has_copyright)),
            feature("copies", yes(self.is_copied(index))),
        ]);
    }

    fn place_features(&self, index: usize, into: &mut impl Features) {
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

    fn hint_features(&self, index: usize, into: &mut impl Features) {
        let home = self.home(index);
        let all = self.hints(index);
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

    fn surroundings_features(&self, index: usize, into: &mut impl Features) {
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
        let home = self.home(index);
        let mut around = home.and_then(|home| self.tree.wider(home));
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
            around = around.and_then(|index| self.tree.wider(index));
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

    fn kin_features(&self, index: usize, into: &mut impl Features) {
        let home = self.home(index);
        let kin = self.kinship.with(home);
        let series = self.items.series(home).copied();
        let one = series.unwrap_or_default();
        let above = self.labelled.get(index).copied().unwrap_or_default();
        let prose = self.proses.get(index).copied().unwrap_or_default();
        let first = prose.opening;
        into.extend([
            feature(
                "kin share",
                kin.map_or(0.0, |kin| ratio(kin.under.running, self.total.running)),
            ),
            feature("kin size", kin.map_or(0.0, |kin| scaled(kin.under.size))),
            feature(
                "kin steps",
                kin.map_or(0.0, |kin| (kin.steps as f32 / 10.0).min(1.0)),
            ),
            feature("kin in lead", yes(kin.is_some_and(|kin| kin.is_inside[0]))),
            feature("kin in short", yes(kin.is_some_and(|kin| kin.is_inside[1]))),
            feature("kin in long", yes(kin.is_some_and(|kin| kin.is_inside[2]))),
            feature("item", yes(series.is_some())),
            feature("item count", scaled(one.count)),
            feature("item size", scaled(ratio(one.amount.size, one.count))),
            feature("item running", ratio(one.amount.running, one.amount.size)),
            feature("item links", one.amount.link_share()),
            feature("item share", ratio(one.amount.running, self.total.running)),
            feature("item teasers", ratio(one.teasers, one.count)),
            feature("item dated", ratio(one.dated, one.count).min(2.0) / 2.0),
            feature("under related", above.near_related),
            feature("under notice", above.near_notice),
            feature("after comments", yes(above.after_comments)),
            feature("after related", yes(above.after_related)),
            feature("address in text", yes(prose.has_address)),
            feature("starts small", yes(first.is_some_and(char::is_lowercase))),
            feature(
                "starts with digit",
                yes(first.is_some_and(char::is_numeric)),
            ),
        ]);
    }

    fn neighbour_features(&self, index: usize, into: &mut impl Features) {
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

/// How many containers, from the innermost outward, count as near.
const NEAR: usize = 3;

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
    libm::log(f64::from(1.0 + value.max(0.0))) as f32 / 6.9
}

fn yes(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}
