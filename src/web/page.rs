//! Pages as the package hands them in: packed by `pkg/src/packed-page.ts`, which has checked each
//! field.
//!
//! A page has thousands of fields, and asking JavaScript for each takes longer than judging them
//! all. So they come in four pieces, and are taken apart here in the order in which they were put in.
//! Only this package packs, so what cannot be is not reported; it is read as 0 or as empty.

use wasm_bindgen::prelude::*;

use crate::page::{Block, BlockKind, Container, Layout, Metadata, Page, Truncation};

#[wasm_bindgen(typescript_custom_section)]
const PACKED_PAGE: &str = r#"import type { PackedPage } from "../packed-page.js";"#;

#[wasm_bindgen]
extern "C" {
    /// The pieces of a page.
    #[wasm_bindgen(typescript_type = "PackedPage")]
    pub type PackedPage;

    #[wasm_bindgen(method, getter)]
    fn text(this: &PackedPage) -> String;
    #[wasm_bindgen(method, getter)]
    fn lengths(this: &PackedPage) -> Vec<u32>;
    #[wasm_bindgen(method, getter)]
    fn numbers(this: &PackedPage) -> Vec<u32>;
    #[wasm_bindgen(method, getter)]
    fn layouts(this: &PackedPage) -> Vec<f64>;
}

/// The kinds of block, in the order in which the package knows them.
const KINDS: [BlockKind; 7] = [
    BlockKind::Paragraph,
    BlockKind::Heading,
    BlockKind::ListItem,
    BlockKind::Quote,
    BlockKind::Caption,
    BlockKind::Cell,
    BlockKind::Code,
];

/// The page that was packed.
pub fn read(packed: &PackedPage) -> Page {
    let text = packed.text();
    Pieces {
        strings: strings(&text, &packed.lengths()),
        numbers: packed.numbers().into_iter(),
        layouts: packed.layouts().into_iter(),
    }
    .page()
}

/// Parts `text` into strings of `lengths` UTF-16 units, each followed by one unit that is none of
/// its own.
fn strings<'t>(text: &'t str, lengths: &[u32]) -> Vec<&'t str> {
    let mut rest = text;
    let parts = lengths.iter().map(|&length| {
        let (string, others) = rest
            .split_at_checked(byte_length(rest, length as usize))
            .unwrap_or((rest, ""));
        rest = others.get(1..).unwrap_or_default();
        string
    });
    parts.collect()
}

/// How many bytes the first `units` UTF-16 units of `text` take.
fn byte_length(text: &str, units: usize) -> usize {
    let prefix = text.as_bytes().get(..units);
    if prefix.is_some_and(<[u8]>::is_ascii) {
        return units;
    }
    let mut left = units;
    let end = text.bytes().position(|byte| {
        // The first byte of a character says how many units it takes; the others take none.
        let is_first = byte & 0b1100_0000 != 0b1000_0000;
        let is_end = is_first && left == 0;
        if is_first {
            left = left.saturating_sub(if byte >= 0b1111_0000 { 2 } else { 1 });
        }
        is_end
    });
    end.unwrap_or(text.len())
}

struct Pieces<'t> {
    strings: Vec<&'t str>,
    numbers: std::vec::IntoIter<u32>,
    layouts: std::vec::IntoIter<f64>,
}

impl Pieces<'_> {
    fn page(mut self) -> Page {
        Page {
            metadata: self.metadata(),
            truncation: match self.number() {
                0 => None,
                1 => Some(Truncation::Nodes),
                _ => Some(Truncation::Characters),
            },
            selected: self.truth(),
            containers: self.list(Self::container),
            blocks: self.list(Self::block),
        }
    }

    fn metadata(&mut self) -> Metadata {
        Metadata {
            url: self.optional_string(),
            title: self.optional_string(),
            site: self.optional_string(),
            author: self.optional_string(),
            published: self.optional_string(),
            language: self.optional_string(),
            description: self.optional_string(),
            canonical: self.optional_string(),
            image: self.optional_string(),
            kind: self.optional_string(),
            article_body: self.optional_string(),
        }
    }

    fn container(&mut self) -> Container {
        Container {
            parent: self.optional(),
            tag: self.string(),
            names: self.string(),
            label: self.string(),
            role: self.string(),
            itemprop: self.string(),
        }
    }

    fn block(&mut self) -> Block {
        Block {
            kind: KINDS
                .get(self.number() as usize)
                .copied()
                .unwrap_or_default(),
            level: u8::try_from(self.number()).unwrap_or_default(),
            text: self.string(),
            container: self.optional(),
            link_length: self.number(),
            button_length: self.number(),
            links: self.number(),
            hidden: self.truth(),
            folded: self.truth(),
            layout: self.truth().then(|| Layout {
                left: self.measure(),
                top: self.measure(),
                width: self.measure(),
                height: self.measure(),
                font_size: self.measure(),
            }),
            start: 0,
        }
    }

    fn list<T>(&mut self, item: impl Fn(&mut Self) -> T) -> Vec<T> {
        // Each item has a number of its own at least, so that no length asks for more than there is.
        let length = (self.number() as usize).min(self.numbers.len());
        (0..length).map(|_| item(self)).collect()
    }

    fn number(&mut self) -> u32 {
        self.numbers.next().unwrap_or_default()
    }

    fn truth(&mut self) -> bool {
        self.number() != 0
    }

    fn measure(&mut self) -> f64 {
        self.layouts.next().unwrap_or_default()
    }

    /// A number that is one more than what it stands for, or 0 where nothing is.
    fn optional(&mut self) -> Option<u32> {
        self.number().checked_sub(1)
    }

    fn string(&mut self) -> String {
        let index = self.number();
        self.stored(index)
    }

    fn optional_string(&mut self) -> Option<String> {
        self.optional().map(|index| self.stored(index))
    }

    fn stored(&self, index: u32) -> String {
        let string = self.strings.get(index as usize).copied();
        string.unwrap_or_default().to_owned()
    }
}
