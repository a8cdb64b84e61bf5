//! What the properties are tried on.

use nutgraf::{Block, BlockKind, Container, Kind, Length, Metadata, Page};
use proptest::prelude::*;
use proptest::sample::select;

/// Languages whose rules differ the most.
const TAGS: [&str; 15] = [
    "und", "en", "fr", "de", "cs", "ja", "ar", "el", "hi", "ko", "nl", "pl", "ru", "th", "zh",
];

pub fn tags() -> impl Strategy<Value = &'static str> {
    select(&TAGS)
}

/// Text in which the rules of sentences have something to do.
pub fn marked_text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 53] = [
        ".",
        "!",
        "?",
        "…",
        "...",
        "。",
        "؟",
        "।",
        ":",
        ";",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\u{a0}",
        "\"",
        "''",
        "«",
        "»",
        "“",
        "”",
        "(",
        ")",
        "「",
        "」",
        "[1]",
        "–",
        "• ",
        "1",
        "2.",
        "1) ",
        "2) ",
        "Dr",
        "z. B",
        "U.S",
        "The",
        "word",
        "A",
        "b",
        "I",
        "II",
        "word ",
        "Word ",
        "слово",
        "橋",
        "の",
        "עם",
        "հա:",
        "ω;",
        "e\u{301}",
        "\u{200f}",
        "🎉",
        "\0",
    ];
    prop::collection::vec(select(&PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// Words of many scripts, of which the identification of languages makes something.
pub fn words() -> impl Strategy<Value = String> {
    let word = "[a-zåéøß]{1,8}|[а-яіњ]{1,8}|[ا-ی]{1,6}|[अ-ह]{1,5}|[一-龥ぁ-ん]{1,9}|[!-/]{1,4}";
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

/// Texts that look like writing often enough to have sentences, and like anything else as well.
pub fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-z]{1,9}",
        1 => "[A-Z][a-zé]{1,7}",
        1 => Just("musk".to_owned()),
        1 => "[一-十]{1,4}",
        1 => any::<String>(),
    ];
    let end = select(&[". ", "! ", "。", " » ", "\n\n", " ", "\r\n", "\0"]);
    prop::collection::vec((prop::collection::vec(word, 0..9), end), 0..40).prop_map(|sentences| {
        sentences
            .into_iter()
            .map(|(words, end)| words.join(" ") + end)
            .collect()
    })
}

/// Articles of few different words, so that they often say the same.
pub fn articles() -> impl Strategy<Value = String> {
    const WORDS: [&str; 14] = [
        "bridge",
        "closed",
        "ferry",
        "pupils",
        "engineer",
        "cracks",
        "the",
        "of",
        "she",
        "monday",
        "budget",
        "41",
        "年",
        "\u{1f309}",
    ];
    let end = select(&[". ", "? ", ".\n\n"]);
    let sentence = (prop::collection::vec(select(&WORDS), 1..7), end)
        .prop_map(|(words, end)| format!("The {}{end}", words.join(" ")));
    prop::collection::vec(sentence, 0..9).prop_map(|sentences| sentences.concat())
}

pub fn kinds() -> impl Strategy<Value = Kind> {
    select(&[Kind::Tldr, Kind::KeyPoints, Kind::Teaser, Kind::Headline])
}

pub fn lengths() -> impl Strategy<Value = Length> {
    prop_oneof![
        1 => select(&[Length::Auto, Length::Short, Length::Medium, Length::Long]),
        1 => (0_usize..9).prop_map(Length::Sentences),
        2 => (0_usize..60).prop_map(Length::Words),
        2 => (0_usize..300).prop_map(Length::Characters),
        2 => prop_oneof![9 => -1.0..20.0, 1 => Just(f64::NAN)].prop_map(Length::Seconds),
        2 => prop_oneof![9 => -0.5..1.5, 1 => Just(f64::NAN)].prop_map(Length::Ratio),
    ]
}

pub fn documents() -> impl Strategy<Value = Page> {
    let containers = prop::collection::vec(container(), 0..10);
    let blocks = prop::collection::vec(block(), 0..30);
    let title = prop::option::of("\\PC{0,30}");
    (containers, blocks, title).prop_map(|(containers, blocks, title)| Page {
        metadata: Metadata {
            title,
            ..Metadata::default()
        },
        containers,
        blocks,
        ..Page::default()
    })
}

prop_compose! {
    fn block()(
        text in "\\PC{0,60}|[a-zé ]{20,120}[.!…]?|(Advertisement|Share|16 mars 2025|関連記事)",
        kind in select(&[
            BlockKind::Paragraph, BlockKind::Heading, BlockKind::ListItem, BlockKind::Quote,
            BlockKind::Caption, BlockKind::Cell, BlockKind::Code,
        ]),
        level in any::<u8>(),
        container in prop::option::of(0_u32..12),
        link_length in any::<u32>(),
        hidden in prop::bool::weighted(0.2),
    ) -> Block {
        Block { kind, level, text, container, link_length, hidden, ..Block::default() }
    }
}

prop_compose! {
    fn container()(
        parent in prop::option::of(0_u32..12),
        tag in select(&["div", "p", "nav", "html", "article", ""]),
        names in "\\PC{0,20}|(comment|entry-content|adSlot)",
    ) -> Container {
        Container { parent, tag: tag.to_owned(), names, ..Container::default() }
    }
}

/// The first part of one of the `inputs`, any bytes, and the last part of another: what a fuzzer makes.
pub fn crossings(inputs: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let input = select(inputs);
    let cut = any::<prop::sample::Index>;
    let between = prop::collection::vec(any::<u8>(), 0..20);
    let parts = (input.clone(), cut(), between, input, cut());
    parts.prop_map(|(first, end, between, last, start)| {
        let end = end.index(first.len() + 1);
        let start = start.index(last.len() + 1);
        [&first[..end], &between, &last[start..]].concat()
    })
}
