//! A notation for pages and options, in lines: whatever the bytes, they mean something, so that none of
//! a fuzzer's inputs is lost, and a case can be read and written by hand.
//!
//! Options stand first, up to an empty line, then the page. A line is the name of what it gives and its
//! value. A block's value is `container|level|units in links, in buttons, links|flags|text`, that of a
//! container `parent|tag|names|label|role|itemprop`. A line of a page that gives nothing goes on with the
//! block before it; where the first one does so, all of it is plain text.
//!
//! ```text
//! kind key-points
//! length words 40
//! require #2
//!
//! title The old bridge is closed
//! container |body
//! container 0|div|story-text
//! heading 1|1|||The old bridge is closed
//! paragraph 1||||The city closed the old bridge on Monday.
//! list-item 0||24 0 1|hidden|The ferry is late again.
//! ```

use nutgraf::{
    Block, BlockKind, Container, Kind, Length, Mention, Options, Page, Truncation, WordBreaker,
};

/// A page and what is asked of it.
pub fn request(notation: &str) -> (Page, Options) {
    let (head, rest) = notation.split_once("\n\n").unwrap_or(("", notation));
    (page(rest), options(head))
}

pub fn options(notation: &str) -> Options {
    let mut options = Options::default();
    for (name, value) in notation.lines().map(parted) {
        match name {
            "kind" => options.kind = kind(value),
            "length" => options.length = length(value),
            "title" => options.title = Some(value.to_owned()),
            "language" => options.language = Some(value.to_owned()),
            "focus" => options.focus.push(value.to_owned()),
            "require" => options.require.push(mention(value)),
            "exclude" => options.exclude.push(mention(value)),
            "breaker" => options.word_breaker = breaker(value),
            _ => {}
        }
    }
    options
}

pub fn page(notation: &str) -> Page {
    let mut page = Page::default();
    for (index, line) in notation.split('\n').enumerate() {
        if tell(&mut page, line).is_some() {
            continue;
        }
        if index == 0 {
            return Page::from_text(notation);
        }
        if let Some(block) = page.blocks.last_mut() {
            block.text.push('\n');
            block.text.push_str(line);
        }
    }
    page
}

/// Adds to the `page` what a line gives; `None` where it gives nothing.
fn tell(page: &mut Page, line: &str) -> Option<()> {
    let (name, value) = parted(line);
    let metadata = &mut page.metadata;
    let fact = match name {
        "url" => &mut metadata.url,
        "title" => &mut metadata.title,
        "site" => &mut metadata.site,
        "author" => &mut metadata.author,
        "published" => &mut metadata.published,
        "language" => &mut metadata.language,
        "description" => &mut metadata.description,
        "kind" => &mut metadata.kind,
        "article-body" => &mut metadata.article_body,
        "selected" => {
            page.selected = true;
            return Some(());
        }
        "truncation" => {
            page.truncation = Some(Truncation::Nodes);
            return Some(());
        }
        "container" => {
            page.containers.push(container(value));
            return Some(());
        }
        _ => {
            page.blocks.push(block(block_kind(name)?, value));
            return Some(());
        }
    };
    *fact = Some(value.to_owned());
    Some(())
}

fn container(value: &str) -> Container {
    let mut fields = value.split('|');
    let mut field = || fields.next().unwrap_or_default().to_owned();
    Container {
        parent: field().parse().ok(),
        tag: field(),
        names: field(),
        label: field(),
        role: field(),
        itemprop: field(),
    }
}

fn block(kind: BlockKind, value: &str) -> Block {
    let mut fields = value.splitn(5, '|');
    let mut field = || fields.next().unwrap_or_default();
    let (container, level, links, flags) = (field(), field(), field(), field());
    let mut links = links.split(' ').map(number);
    let mut next = || links.next().unwrap_or_default();
    Block {
        kind,
        level: level.parse().unwrap_or_default(),
        text: field().to_owned(),
        container: container.parse().ok(),
        link_length: next(),
        button_length: next(),
        links: next(),
        hidden: flags.contains("hidden"),
        folded: flags.contains("folded"),
        ..Block::default()
    }
}

fn block_kind(name: &str) -> Option<BlockKind> {
    Some(match name {
        "paragraph" => BlockKind::Paragraph,
        "heading" => BlockKind::Heading,
        "list-item" => BlockKind::ListItem,
        "quote" => BlockKind::Quote,
        "caption" => BlockKind::Caption,
        "cell" => BlockKind::Cell,
        "code" => BlockKind::Code,
        _ => return None,
    })
}

fn kind(value: &str) -> Kind {
    match value {
        "key-points" => Kind::KeyPoints,
        "teaser" => Kind::Teaser,
        "headline" => Kind::Headline,
        _ => Kind::Tldr,
    }
}

fn length(value: &str) -> Length {
    let (unit, amount) = parted(value);
    match unit {
        "short" => Length::Short,
        "medium" => Length::Medium,
        "long" => Length::Long,
        "sentences" => Length::Sentences(number(amount)),
        "words" => Length::Words(number(amount)),
        "characters" => Length::Characters(number(amount)),
        "seconds" => Length::Seconds(number(amount)),
        "ratio" => Length::Ratio(number(amount)),
        _ => Length::Auto,
    }
}

fn mention(value: &str) -> Mention {
    let index = value.strip_prefix('#').map(number);
    index.map_or_else(|| Mention::Words(value.to_owned()), Mention::Sentence)
}

fn breaker(value: &str) -> Option<WordBreaker> {
    match value {
        "characters" => Some(WordBreaker(|run| {
            run.char_indices().map(|(start, _)| start).collect()
        })),
        "wrong" => Some(WordBreaker(|run| {
            vec![run.len() / 2, 1, 0, run.len() + 7, usize::MAX]
        })),
        _ => None,
    }
}

/// The number that `digits` write; 0 where they write none.
fn number<N: std::str::FromStr + Default>(digits: &str) -> N {
    digits.parse().unwrap_or_default()
}

/// The first word, and what stands after the space behind it.
fn parted(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, ""))
}
