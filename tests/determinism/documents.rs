//! The documents that all platforms summarize. `documents.mjs` makes the very same ones.

use nutgraf::{Block, BlockKind, Metadata, Page, utf16_length};

use crate::inputs::Inputs;

/// So many texts are spliced of the fixtures' lines, and as many pages made of such texts.
const SPLICED: u32 = 180;

const SEPARATORS: [&str; 5] = ["\n\n", "\n\n", "\r\n\r\n", "\n", " "];

/// What is summarized.
pub struct Document {
    pub page: Page,
    /// The plain text that the page was made from, if it was.
    pub text: Option<String>,
}

impl Document {
    fn of_text(text: String) -> Self {
        Self {
            page: Page::from_text(&text),
            text: Some(text),
        }
    }

    fn of_page(page: Page) -> Self {
        Self { page, text: None }
    }
}

/// The documents of each group.
pub fn documents(files: &[String], inputs: &Inputs) -> [(&'static str, Vec<Document>); 3] {
    let fixtures: Vec<Vec<String>> = files
        .iter()
        .map(|file| lines(file))
        .filter(|lines| !lines.is_empty())
        .collect();
    let whole = fixtures.iter().map(|lines| lines.join("\n\n"));
    let texts = (0..SPLICED).map(|seed| splice(&mut Random(seed), &fixtures));
    let pages = (0..SPLICED).map(|seed| page(&mut Random(SPLICED + seed), &fixtures, inputs));
    [
        ("fixtures", whole.map(Document::of_text).collect()),
        ("texts", texts.map(Document::of_text).collect()),
        ("pages", pages.map(Document::of_page).collect()),
    ]
}

/// The lines of a fixture, a tag counting as a line's end.
fn lines(file: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = file;
    while let Some((before, tag)) = rest.split_once('<') {
        let Some((_, after)) = tag.split_once('>') else {
            break;
        };
        text.push_str(before);
        text.push('\n');
        rest = after;
    }
    text.push_str(rest);
    let lines = text.split('\n');
    lines
        .filter(|line| !line.is_empty() && !line.contains(is_unspaced))
        .map(str::to_owned)
        .collect()
}

/// Their words are found by a dictionary of the platform's: Thai, Lao, Burmese, Khmer.
fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Some lines of two fixtures, most of them of the first.
fn lines_from(random: &mut Random, fixtures: &[Vec<String>]) -> Vec<String> {
    let sources = [(); 2].map(|()| random.one_of(fixtures));
    let count = 4 + random.below(24);
    let mut line = || {
        let lines = sources[usize::from(random.is_one_in(8))];
        let line = random.one_of(lines);
        // Cut wherever it may be, as a copied text is.
        let cut = if random.is_one_in(8) {
            random.below(20)
        } else {
            0
        };
        line.chars().skip(cut).collect()
    };
    (0..count).map(|_| line()).collect()
}

fn splice(random: &mut Random, fixtures: &[Vec<String>]) -> String {
    let lines = lines_from(random, fixtures);
    let lines = lines.iter().map(String::as_str);
    lines
        .flat_map(|line| [line, *random.one_of::<&str>(&SEPARATORS)])
        .collect()
}

fn page(random: &mut Random, fixtures: &[Vec<String>], inputs: &Inputs) -> Page {
    let lines = lines_from(random, fixtures);
    let title = random.is_one_in(2).then(|| lines[0].clone());
    let mut container = 0;
    let blocks = lines.into_iter().map(|text| {
        if random.is_one_in(3) {
            container = random.below(inputs.containers.len());
        }
        let kind = if random.is_one_in(4) {
            *random.one_of(&inputs.kinds)
        } else {
            BlockKind::Paragraph
        };
        let link_length = if random.is_one_in(4) {
            random.below(utf16_length(&text) + 1)
        } else {
            0
        };
        let level = if kind == BlockKind::Heading {
            1 + random.below(6)
        } else {
            0
        };
        let links = if link_length > 0 {
            1 + random.below(4)
        } else {
            0
        };
        Block {
            kind,
            level: level as u8,
            text,
            container: Some(container as u32),
            link_length: link_length as u32,
            links: links as u32,
            hidden: random.is_one_in(20),
            folded: random.is_one_in(20),
            ..Block::default()
        }
    });
    Page {
        blocks: blocks.collect(),
        containers: inputs.containers.clone(),
        metadata: Metadata {
            title,
            ..Metadata::default()
        },
        ..Page::default()
    }
}

/// Numbers that look random: a linear congruential generator, of which the upper bits are used.
struct Random(u32);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % bound
    }

    fn is_one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}
