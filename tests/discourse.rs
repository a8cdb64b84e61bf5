//! What sentences lean on and whether they are fit to be quoted: cases in `tests/discourse/`, laws
//! over random text, and hostile input.
//!
//! A case is a paragraph of a file, a sentence a line. What is found of a sentence stands after it:
//! `← pronoun`, that it leans on the line before; `← 1 quotation`, on the first line of the case;
//! `→ question`, on the next; `× heading`, that it is unfit. A line with nothing after it stands for
//! itself. `¶` begins a new block, `•` an item of a list, `>` a block quotation.

use std::fs;
use std::path::Path;

use nutgraf::{BlockKind, Cohesion, Language, SentenceInContext, cohesion};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde::Serialize;

/// The name of a reason, as it is published.
fn name(reason: impl Serialize) -> String {
    let value = serde_json::to_value(reason).unwrap();
    value.as_str().unwrap().to_owned()
}

/// What was found of sentence `index`, as the cases write it.
fn written(index: usize, found: &Cohesion) -> String {
    let mut written = String::new();
    if let Some((other, leaning)) = found.leans_on {
        let leaning = name(leaning);
        let place = format!("{} ", other + 1);
        let (arrow, place) = match other {
            other if other + 1 == index => ('←', ""),
            other if other == index + 1 => ('→', ""),
            other if other < index => ('←', place.as_str()),
            _ => ('→', place.as_str()),
        };
        written.push_str(&format!(" {arrow} {place}{leaning}"));
    }
    if let Some(unfit) = found.unfit {
        written.push_str(&format!(" × {}", name(unfit)));
    }
    written
}

/// What is wrong with what is found in the case `lines`, if anything.
fn check(language: Language, lines: &[&str], place: &str) -> Option<String> {
    let mut block = 0;
    let read = |line| {
        let sentence: &str = line;
        let end = sentence.find(['←', '→', '×']).unwrap_or(sentence.len());
        let (text, verdict) = sentence.split_at(end);
        let (kind, text) = [
            ('¶', BlockKind::Paragraph),
            ('•', BlockKind::ListItem),
            ('>', BlockKind::Quote),
        ]
        .into_iter()
        .find_map(|(mark, kind)| Some((Some(kind), text.strip_prefix(mark)?)))
        .unwrap_or((None, text));
        block += usize::from(kind.is_some());
        let kind = kind.unwrap_or_default();
        (
            SentenceInContext {
                text: text.trim(),
                block,
                kind,
            },
            verdict,
        )
    };
    let (sentences, verdicts): (Vec<_>, Vec<&str>) = lines.iter().copied().map(read).unzip();
    let found = cohesion(&sentences, language);
    let wrong: Vec<String> = found
        .iter()
        .enumerate()
        .zip(verdicts)
        .filter(|((index, found), right)| written(*index, found).trim() != right.trim())
        .map(|((index, found), right)| {
            format!(
                "  {}\n    found {}\n    right  {right}",
                sentences[index].text,
                written(index, found)
            )
        })
        .collect();
    (!wrong.is_empty()).then(|| format!("{place}\n{}", wrong.join("\n")))
}

#[test]
fn sentences_of_each_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/discourse");
    let mut failures = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_str().unwrap();
        let language = Language::from_tag(code);
        assert_eq!(language.code(), code, "{}", path.display());
        let content = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = content
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        for case in lines
            .split(|line| line.is_empty())
            .filter(|case| !case.is_empty())
        {
            let place = format!("{}: {}", path.display(), case[0]);
            failures.extend(check(language, case, &place));
            count += 1;
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count > 20, "only {count} cases were found");
}

/// The laws of every answer.
fn obeys_laws(
    sentences: &[SentenceInContext<'_>],
    language: Language,
) -> Result<(), TestCaseError> {
    let found = cohesion(sentences, language);
    prop_assert_eq!(found.len(), sentences.len());
    for (index, found) in found.iter().enumerate() {
        if let Some((other, _)) = found.leans_on {
            prop_assert!(other < sentences.len(), "{} leans on {}", index, other);
            prop_assert_ne!(other, index);
        }
    }
    prop_assert_eq!(&found, &cohesion(sentences, language));
    Ok(())
}

const KINDS: [BlockKind; 7] = [
    BlockKind::Paragraph,
    BlockKind::Heading,
    BlockKind::ListItem,
    BlockKind::Quote,
    BlockKind::Caption,
    BlockKind::Cell,
    BlockKind::Code,
];

const TAGS: [&str; 8] = ["und", "en", "fr", "de", "ja", "zh", "ar", "el"];

/// What the rules look at, in any order.
const PIECES: [&str; 34] = [
    "He ",
    "It is ",
    "that ",
    "However, ",
    "And ",
    "On ",
    "Monday ",
    "12 ",
    "This ",
    "Yes",
    "Il ",
    "Mais ",
    "Ce ",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "„",
    "「",
    "」",
    "?",
    ":",
    ".",
    "。",
    "Word ",
    "word ",
    "之",
    "此外",
    "\u{a0}",
    "\u{301}",
    "Photo: ",
    "©",
    "🎉",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1024,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(29),
        ..ProptestConfig::default()
    })]

    #[test]
    fn cohesion_is_total(
        texts in prop::collection::vec(
            (prop_oneof![
                "(?s).{0,40}",
                prop::collection::vec(prop::sample::select(&PIECES), 0..8).prop_map(|pieces| pieces.concat()),
            ], 0..3_usize, prop::sample::select(&KINDS)),
            0..12,
        ),
        tag in prop::sample::select(&TAGS),
    ) {
        let mut block = 0;
        let sentences: Vec<_> = texts.iter().map(|(text, step, kind)| {
            block += step;
            SentenceInContext { text, block, kind: *kind }
        }).collect();
        obeys_laws(&sentences, Language::from_tag(tag))?;
    }
}

/// A megabyte of what could make a careless rule look at everything again and again, as one
/// sentence and as many. Quadratic work would take hours.
#[test]
fn hostile_text_takes_linear_time() {
    const SIZE: usize = 1_000_000;
    for (number, piece) in PIECES
        .into_iter()
        .chain([" ", ")", "a", "(“", "” "])
        .enumerate()
    {
        // The whole size for a few; a fiftieth of it still shows quadratic work.
        let size = if number < 3 { SIZE } else { SIZE / 50 };
        let whole = piece.repeat(size / piece.len());
        let one = [SentenceInContext {
            text: &whole,
            block: 0,
            kind: BlockKind::Paragraph,
        }];
        let many = vec![
            SentenceInContext {
                text: piece,
                block: 0,
                kind: BlockKind::ListItem
            };
            size / piece.len()
        ];
        for tag in ["en", "zh"] {
            assert_eq!(cohesion(&one, Language::from_tag(tag)).len(), 1);
            assert_eq!(cohesion(&many, Language::from_tag(tag)).len(), many.len());
        }
    }
}
