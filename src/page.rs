//! What a reader hands in: a document as a flat list of text blocks, in page order.
//!
//! A page is plain data. The page reader of the npm package makes one from a DOM; [`Page::from_text`]
//! makes one from plain text. No judgement is made here: a page holds the cookie banner as well as
//! the story, with what the article stage needs to tell them apart.

use serde::{Deserialize, Serialize};

use crate::text::{Range, char_at};

/// A document as its reader found it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Page {
    /// What the page says of itself.
    pub metadata: Metadata,
    /// The elements that hold the blocks; a parent always stands before its children.
    pub containers: Vec<Container>,
    /// The text, in page order.
    pub blocks: Vec<Block>,
    /// Why the reader stopped before the end of the document; `null` where it read all of it.
    pub truncation: Option<Truncation>,
    /// Whether the blocks are what the page's reader selected: no more than the article to them.
    pub selected: bool,
}

/// Why a reader stopped before the end of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Truncation {
    /// The document has more nodes than the reader's bound.
    Nodes,
    /// The document has more text than the reader's bound.
    Characters,
}

/// What a page says of itself, outside its text; a missing fact is `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Metadata {
    /// The page's address.
    pub url: Option<String>,
    /// The article's title, without the name of the site.
    pub title: Option<String>,
    /// The name of the site.
    pub site: Option<String>,
    /// Who wrote the article: names parted by commas. An organisation stands here only where no
    /// person is named.
    pub author: Option<String>,
    /// When the article was published, as ISO 8601 writes it: the local date, with time and zone
    /// where the page gives them. Where the page only says when it was changed, that.
    pub published: Option<String>,
    /// The language the page declares, as a BCP 47 tag; it may be wrong.
    pub language: Option<String>,
    /// The page's own one-line description.
    pub description: Option<String>,
    /// The address that the page says is its own, whatever it was fetched from.
    pub canonical: Option<String>,
    /// The address of the picture that the page shows of itself elsewhere.
    pub image: Option<String>,
    /// What the page says it is: the schema.org type of what it is about (`NewsArticle`, `Product`,
    /// `QAPage`, `Recipe`, `CollectionPage`), or else its Open Graph type (`article`, `website`).
    pub kind: Option<String>,
    /// The text of the article, question and answers, or recipe as the page's JSON-LD repeats it:
    /// one line, without markup, cut at a bound. It is there to find the article on the page by: it
    /// may be shortened, be only a description, or differ in spaces and quotation marks.
    pub article_body: Option<String>,
}

/// An element that holds text, directly or further down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Container {
    /// The index of the container around this one; `null` for the outermost.
    pub parent: Option<u32>,
    /// The element's name, in lower case.
    pub tag: String,
    /// The names that the page's developers gave the element, parted by spaces: its `id`, its
    /// `class`, and attributes such as `data-testid` and `data-component`.
    pub names: String,
    /// The element's `aria-label`, in the language of the page, cut to 60 UTF-16 units; or empty.
    pub label: String,
    /// The element's ARIA `role`, or empty.
    pub role: String,
    /// The element's microdata `itemprop`, and the name of the type in its `itemtype` (`Comment`,
    /// `NewsArticle`), parted by spaces; or empty.
    pub itemprop: String,
}

/// One run of text that stands apart on the page: a paragraph, a heading, a list item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Block {
    /// What the page marks the block as.
    pub kind: BlockKind,
    /// A heading's level, 1 to 6; 0 for every other kind.
    pub level: u8,
    /// The text as a reader of the page sees it: white space collapsed as CSS does.
    pub text: String,
    /// The index of the innermost container that holds the text; `null` for plain text.
    pub container: Option<u32>,
    /// How many UTF-16 units of the text stand in links and buttons.
    pub link_length: u32,
    /// How many of them stand in buttons.
    pub button_length: u32,
    /// In how many links text of the block stands.
    pub links: u32,
    /// Whether the page hides the block from its reader.
    pub hidden: bool,
    /// Whether the page shows the block only once its reader asks: inside a closed `details`, or
    /// `hidden="until-found"`, or `content-visibility: hidden`.
    pub folded: bool,
    /// Where the block stands on the screen; `null` where that was not asked for, or where the
    /// document has no layout or does not draw the block.
    pub layout: Option<Layout>,
    /// Where the block starts in the plain text it was cut from, in bytes; 0 in a document.
    #[serde(skip)]
    pub start: usize,
}

/// What a page marks a block as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text, and whatever the page does not mark.
    #[default]
    Paragraph,
    /// `h1` to `h6`, or the role `heading`.
    Heading,
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// The caption of a figure or a table.
    Caption,
    /// A cell of a table.
    Cell,
    /// Preformatted text: code, as a rule.
    Code,
}

/// A block's box on the screen, in CSS pixels from the top left corner of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Layout {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// The size of the block's font.
    pub font_size: f64,
}

/// Lines narrower than this are never taken for hard-wrapped prose. Set too low, a stack of short
/// lines (a menu, a byline under an advertisement) fuses into one block; set too high, prose
/// wrapped for a narrow screen falls into lines. E-mail and plain-text archives wrap at 60 to 80.
const NARROWEST_WRAP: usize = 40;

/// Lines wider than this were never hard-wrapped: no archive or terminal is so wide, while a
/// paragraph pasted as one line nearly always is.
const WIDEST_WRAP: usize = 120;

/// A line is full from this share of the longest one on: 4/5. Words of more than a fifth of a line
/// are rare; with a higher share, prose with long words would seem to have no margin.
const FULL_LINE: (usize, usize) = (4, 5);

impl Page {
    /// Reads plain text as a page. A blank line parts two blocks; a single line end parts them
    /// too, unless the text is hard-wrapped there (the next word would not have fitted).
    ///
    /// ```
    /// use nutgraf::Page;
    /// let page = Page::from_text("A title\n\nFirst paragraph.\r\n \r\nSecond paragraph.");
    /// let texts: Vec<&str> = page.blocks.iter().map(|block| block.text.as_str()).collect();
    /// assert_eq!(texts, ["A title", "First paragraph.", "Second paragraph."]);
    /// ```
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut chunk: Vec<Range> = Vec::new();
        for line in lines(text) {
            if line.is_empty() {
                push_blocks(text, &chunk, &mut blocks);
                chunk.clear();
            } else {
                chunk.push(line);
            }
        }
        push_blocks(text, &chunk, &mut blocks);
        Self {
            blocks,
            ..Self::default()
        }
    }
}

/// The trimmed lines of `text`, empty where a line holds only white space. Ends of line are LF,
/// CR, CRLF, the vertical tab and the Unicode ones.
fn lines(text: &str) -> impl Iterator<Item = Range> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        // The LF of a CRLF is no line of its own.
        let before = text.get(..rest).unwrap_or_default();
        let is_tail_of_crlf = before.ends_with('\r') && text[rest..].starts_with('\n');
        let start = rest + usize::from(is_tail_of_crlf);
        rest = line_end(text, start);
        (start < text.len()).then(|| Range::new(start, rest).trimmed(text))
    })
}

/// Where the line ends that begins at `start`, its end included.
fn line_end(text: &str, start: usize) -> usize {
    const ENDS: [char; 6] = ['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];
    // The first bytes of all of them, of which most text has none.
    let may_end = |byte: &u8| matches!(byte, b'\n' | b'\r' | 0xb | 0xc2 | 0xe2);
    let mut at = start;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let Some(offset) = rest.as_bytes().iter().position(may_end) else {
            return text.len();
        };
        let char = char_at(rest, offset);
        at += offset + char.map_or(1, char::len_utf8);
        if char.is_some_and(|char| ENDS.contains(&char)) {
            return at;
        }
    }
}

/// Turns a run of lines without a blank one between into blocks.
fn push_blocks(text: &str, lines: &[Range], blocks: &mut Vec<Block>) {
    let widths: Vec<usize> = match lines {
        [_] => Vec::new(),
        lines => lines.iter().map(|line| width(line.of(text))).collect(),
    };
    let wrap = widths.iter().copied().max().unwrap_or(0);
    let full = widths
        .iter()
        .filter(|width| **width * FULL_LINE.1 >= wrap * FULL_LINE.0)
        .count();
    let mut first = 0;
    for last in 0..lines.len() {
        let ends = lines.get(last + 1).is_none_or(|next| {
            let next = next.of(text);
            let word = next.split_whitespace().next().unwrap_or_default();
            // One long line alone is no margin: the next must go on with the sentence.
            let has_margin = full >= 2 || next.starts_with(char::is_lowercase);
            !has_margin
                || !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&wrap)
                || widths[last] + 1 + width(word) <= wrap
        });
        if ends {
            let start = lines[first].start;
            blocks.push(Block {
                text: text[start..lines[last].end].to_owned(),
                start,
                ..Block::default()
            });
            first = last + 1;
        }
    }
}

/// How many columns of a fixed-width screen `text` takes: two for each wide (CJK) character.
fn width(text: &str) -> usize {
    text.chars().map(|char| if matches!(char, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}') { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let page = Page::from_text(text);
        let found: Vec<&str> = page
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(found, expected);
        for block in &page.blocks {
            assert_eq!(
                &text[block.start..block.start + block.text.len()],
                block.text
            );
        }
    }

    #[test]
    fn blank_lines_part_blocks_whatever_ends_a_line() {
        check("", &[]);
        check(" \n\t\r\n", &[]);
        check("a\n\nb", &["a", "b"]);
        check("a\r\n\r\nb", &["a", "b"]);
        check("a\u{2029}b\rc", &["a", "b", "c"]);
    }

    #[test]
    fn short_lines_stand_alone() {
        check(
            "Advertisement\nLucas Musset\n\nNext",
            &["Advertisement", "Lucas Musset", "Next"],
        );
    }

    #[test]
    fn hard_wrapped_prose_is_one_block() {
        let wrapped = "The bridge was closed on Monday morning after\nengineers found cracks in two of its supports,\nthe city said.";
        check(wrapped, &[wrapped]);
    }

    #[test]
    fn a_title_and_its_byline_are_two_blocks() {
        let title = "Island votes to keep its only tree after three nights of debate";
        check(
            &format!("{title}\nBy Owen Tregarth"),
            &[title, "By Owen Tregarth"],
        );
    }

    #[test]
    fn long_lines_that_were_not_wrapped_stand_alone() {
        let long = "A line that says rather a lot about one thing and another, and then goes on to say a little more of it than any archive would wrap.";
        check(
            &format!("{long}\nShort one.\n{long}"),
            &[long, "Short one.", long],
        );
    }
}
