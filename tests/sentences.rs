//! Sentence boundaries and language identification: cases in `tests/sentences/`, and hostile input.
//! What holds of any text stands in `properties/`.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Language, identify, split};

/// The languages that are written without a space between sentences.
const UNSPACED: [&str; 2] = ["zh", "ja"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences")
}

fn texts(text: &str, language: Language) -> Vec<&str> {
    let ranges = split(text, language);
    ranges.into_iter().map(|range| range.of(text)).collect()
}

/// What is wrong with the sentences of `text`, if anything.
fn check(language: Language, text: &str, expected: &[String], place: &str) -> Option<String> {
    let found = texts(text, language);
    (found != expected).then(|| format!("{place}\n found {found:?}\n right {expected:?}"))
}

/// The paragraphs of a file of cases, without comments, each with the number of its first line.
fn cases(content: &str) -> Vec<(usize, Vec<&str>)> {
    let mut cases = vec![(1, Vec::new())];
    for (number, line) in (1..).zip(content.lines()) {
        if line.is_empty() {
            cases.push((number + 1, Vec::new()));
        } else if !line.starts_with('#')
            && let Some((_, lines)) = cases.last_mut()
        {
            lines.push(line);
        }
    }
    cases.retain(|(_, lines)| !lines.is_empty());
    cases
}

#[test]
fn sentences_of_each_language() {
    let mut failures = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_str().unwrap();
        if code == "identification" {
            continue;
        }
        let language = Language::from_tag(code);
        assert_eq!(language.code(), code, "{}", path.display());
        let content = fs::read_to_string(&path).unwrap();
        for (number, lines) in cases(&content) {
            let gap = if UNSPACED.contains(&code) { "" } else { " " };
            let mut text = String::new();
            let mut expected = Vec::new();
            for line in lines {
                let (line, gap) = line
                    .strip_suffix('~')
                    .map_or((line, gap), |line| (line, ""));
                let line = line.replace('⏎', "\n");
                expected.push(line.trim().to_owned());
                text.push_str(&line);
                text.push_str(gap);
            }
            let place = format!("{}:{number}", path.display());
            failures.extend(check(language, text.trim_end(), &expected, &place));
            count += 1;
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count > 100, "only {count} cases were found");
}

#[test]
fn language_of_each_text() {
    let content = fs::read_to_string(folder().join("identification.txt")).unwrap();
    let mut count = 0;
    let mut failures = Vec::new();
    for (number, lines) in cases(&content) {
        for line in lines {
            let parts: Vec<&str> = line.split(" | ").collect();
            let (right, declared, text) = match parts[..] {
                [right, text] => (right, None, text),
                [right, declared, text] => (right, Some(declared), text),
                _ => panic!("identification.txt, after line {number}: {line}"),
            };
            let found = identify(text, declared).language.code();
            if found != right {
                failures.push(format!("{found}, not {line}"));
            }
            count += 1;
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count > 30, "only {count} cases were found");
}

#[test]
fn tags_in_any_form() {
    for (tag, code) in [
        ("fr-CA", "fr"),
        ("FR", "fr"),
        (" pt_BR ", "pt"),
        ("zh-Hant-TW", "zh"),
        ("iw", "he"),
        ("nn-NO", "no"),
        ("", "und"),
        ("-", "und"),
        ("english", "und"),
        ("frfr", "und"),
    ] {
        assert_eq!(Language::from_tag(tag).code(), code, "{tag:?}");
    }
}

#[test]
fn stop_words() {
    assert!(Language::from_tag("en").is_stop_word("the"));
    assert!(Language::from_tag("fr").is_stop_word("l"));
    assert!(!Language::from_tag("fr").is_stop_word("pont"));
    assert!(!Language::from_tag("de").is_stop_word("letters:"));
    assert!(!Language::UNKNOWN.is_stop_word("the"));
}

/// A long article goes by most of it, whatever stands first.
#[test]
fn a_long_text_goes_by_most_of_it() {
    let preface = "Je ne sais pas quand le bus arrivera, mais nous attendrons ici. ";
    let article = "I don't know when the bus will come, but we can wait here. ";
    let text = format!("{}{}", preface.repeat(140), article.repeat(700));
    let found = identify(&text, Some("fr"));
    assert_eq!(found.language.code(), "en");
    assert!(found.confidence > 0.9);
}

/// What the text shows, and how far a declaration is trusted where it shows nothing.
#[test]
fn confidence() {
    let sure = identify(
        "The city opened a new library by the river yesterday.",
        None,
    );
    assert!(sure.confidence > 0.95, "{sure:?}");
    for declared_only in ["12:30 – 14:00", "Lyon", "Lorem ipsum dolor sit amet."] {
        let found = identify(declared_only, Some("en"));
        assert_eq!(found.language.code(), "en", "{declared_only}");
        assert!(found.confidence < 0.5, "{declared_only}: {found:?}");
    }
    // The same in both languages: neither is sure.
    let either = identify("Hun er ikke her.", None);
    assert!(either.confidence < 0.8, "{either:?}");
}

/// Splitting a sentence again gives itself, also with its line ends and quotation marks.
#[test]
fn a_sentence_has_one_sentence() {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let language = Language::from_tag(path.file_stem().unwrap().to_str().unwrap());
        let content = fs::read_to_string(&path).unwrap();
        for sentence in content.lines().filter(|_| language != Language::UNKNOWN) {
            for sentence in texts(sentence, language) {
                assert_eq!(texts(sentence, language), [sentence]);
            }
        }
    }
}

/// Identification looks at a bounded part of the text, and at no word without end.
#[test]
fn identification_of_hostile_text_is_bounded() {
    const SIZE: usize = 10_000_000;
    for piece in [
        "a", " ", "é", "ا", "の", "İ", "\u{301}", "a.", "/", "the ", "{ ", "@a ", "'", "🎉",
    ] {
        let text = piece.repeat(SIZE / piece.len());
        for _ in 0..100 {
            let _ = identify(&text, None);
        }
    }
}

/// Ten megabytes of what could make a careless rule look at everything again and again. Quadratic
/// work would take days.
#[test]
fn hostile_text_takes_linear_time() {
    const SIZE: usize = 10_000_000;
    let pieces = [
        ".",
        "a",
        "\"",
        "'",
        ")",
        "(",
        " ",
        "\n",
        "\r\n",
        ". ",
        ".)",
        ".( ",
        "!\"",
        "? (",
        "a.",
        "A. ",
        "1.",
        "1) ",
        ".\u{a0}",
        "。",
        "「",
        "「。",
        "「。a",
        "。」",
        "•",
        "• ",
        "…",
        ".[",
        "[1]",
        "\u{301}",
        ".\u{200f}",
        "\"a. ",
        "a ",
        "a. b ",
        "É",
        "я. ",
        "« a. ",
        "“a. ",
        "(a. ",
        ")a. (",
        "a.[1] ",
        ".* ",
        "*a.* ",
        "😀. ",
        ". 😀",
        ". ' ",
        "``a. '' ",
        "“a。”他说",
        "「a」と",
        "क. ख। ",
        "At 5 kg. ",
        "word. Word\n",
        "long enough to be a line of wrapped prose, or so it seems\n",
    ];
    for (number, piece) in pieces.into_iter().enumerate() {
        // The whole size for the likeliest traps; a hundredth of it still shows quadratic work.
        let size = if number < 3 { SIZE } else { SIZE / 100 };
        let run = piece.repeat(size / piece.len());
        let in_prose = format!("A word. A.{run} word");
        let texts = if number < 3 {
            vec![in_prose]
        } else {
            // White space at the end must not be looked at again from each mark.
            vec![format!("{run}{}", " ".repeat(size)), run, in_prose]
        };
        for text in texts {
            let sentences = split(&text, Language::from_tag("en"));
            let length: usize = sentences.iter().map(|range| range.len()).sum();
            assert!(length <= text.len());
            let _ = identify(&text, None);
        }
    }
}
