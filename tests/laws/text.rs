//! What holds of any text, before a page is made of it.

use nutgraf::{
    BlockKind, Identification, Language, Page, Range, SentenceInContext, Utf16Cursor, cohesion,
    identify, split, utf16_length,
};

pub fn obeys_laws(text: &str, tag: Option<&str>) {
    let identified = identification(text, tag);
    let declared = tag.map_or(Language::UNKNOWN, Language::from_tag);
    for language in [identified.language, declared] {
        let sentences = sentences(text, language);
        leanings(text, &sentences, language);
    }
    offsets(text);
    plain_text(text);
}

/// The language of `text` as it is identified, by the laws.
pub fn identification(text: &str, tag: Option<&str>) -> Identification {
    let found = identify(text, tag);
    assert_eq!(Language::from_tag(found.language.code()), found.language);
    assert!((0.0..=1.0).contains(&found.confidence));
    assert_eq!(found.confidence == 0.0, found.language == Language::UNKNOWN);
    assert_eq!(found, identify(text, tag));
    found
}

/// The sentences of `text`, which must be all that is no white space, each of it once and in order.
pub fn sentences(text: &str, language: Language) -> Vec<Range> {
    let sentences = split(text, language);
    let mut end = 0;
    for &range in &sentences {
        assert!(range.start >= end, "out of order: {range:?}");
        assert!(range.end > range.start, "empty: {range:?}");
        let between = text.get(end..range.start);
        assert!(
            between.is_some_and(|between| between.trim().is_empty()),
            "{between:?} is lost before {range:?}"
        );
        let sentence = text.get(range.start..range.end);
        assert!(sentence.is_some_and(|sentence| sentence.trim() == sentence));
        end = range.end;
    }
    assert_eq!(text[end..].trim(), "", "lost at the end");
    sentences
}

fn leanings(text: &str, sentences: &[Range], language: Language) {
    let contexts: Vec<SentenceInContext<'_>> = sentences
        .iter()
        .map(|range| SentenceInContext {
            text: range.of(text),
            block: 0,
            kind: BlockKind::Paragraph,
        })
        .collect();
    let found = cohesion(&contexts, language);
    assert_eq!(found.len(), sentences.len());
    for (index, one) in found.iter().enumerate() {
        assert!(
            one.leans_on
                .is_none_or(|(other, _)| other < sentences.len() && other != index)
        );
    }
}

fn offsets(text: &str) {
    let mut cursor = Utf16Cursor::new(text);
    let mut units = 0;
    for (start, char) in text.char_indices() {
        assert_eq!(cursor.at(start), units);
        assert_eq!(cursor.at(start + char.len_utf8() - 1), units);
        units += char.len_utf16();
    }
    assert_eq!(cursor.at(usize::MAX), units);
    assert_eq!(utf16_length(text), units);
}

/// The blocks of plain text are all of it that is no white space.
fn plain_text(text: &str) {
    let page = Page::from_text(text);
    let mut end = 0;
    for block in &page.blocks {
        assert_eq!(text[end..block.start].trim(), "", "lost between blocks");
        end = block.start + block.text.len();
        assert_eq!(text[block.start..end], block.text);
        assert_eq!(block.text.trim(), block.text);
        assert!(!block.text.is_empty());
    }
    assert_eq!(text[end..].trim(), "", "lost at the end");
}
