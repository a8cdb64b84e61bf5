//! Which parts of a long text are looked at.

/// A text of at most this many bytes is looked at as a whole. More costs time and decides nothing:
/// a paragraph suffices. Below 2 KiB a quotation could be most of it.
const WHOLE: usize = 2048;

/// Of a longer text, as many stretches are looked at, from its beginning to its end in equal steps.
/// One would let a foreign preface decide; hundreds would be too short to hold whole sentences.
const STRETCHES: usize = 8;

/// How long a stretch is, in bytes. Together they are as long as [`WHOLE`].
const STRETCH: usize = WHOLE / STRETCHES;

/// The parts of `text` that stand for it: at most 2 KiB, whole words but for words of no end.
pub fn stretches(text: &str) -> impl Iterator<Item = &str> {
    let is_whole = text.len() <= WHOLE;
    let count = if is_whole { 1 } else { STRETCHES };
    let length = if is_whole { WHOLE } else { STRETCH };
    // The last stretch ends where the text ends.
    let last = text.len().saturating_sub(length);
    (0..count).map(move |number| {
        let start = text.floor_char_boundary(last / (STRETCHES - 1) * number);
        let end = text.floor_char_boundary(start.saturating_add(length));
        let stretch = text.get(start..end).unwrap_or_default();
        if is_whole {
            stretch
        } else {
            without_cut_words(stretch)
        }
    })
}

/// `stretch` without the parts of words at its ends, where it has any space at all.
fn without_cut_words(stretch: &str) -> &str {
    let start = stretch.find(char::is_whitespace);
    let end = stretch.rfind(char::is_whitespace);
    match (start, end) {
        (Some(start), Some(end)) if start < end => stretch.get(start..end).unwrap_or_default(),
        _ => stretch,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_its_own_sample() {
        for text in ["", "word", "A short text."] {
            assert_eq!(stretches(text).collect::<Vec<_>>(), [text]);
        }
    }

    #[test]
    fn the_sample_of_a_long_text_is_spread_over_it() {
        let text: String = (0..20_000).map(|number| format!("{number:05} ")).collect();
        let sample: Vec<&str> = stretches(&text).collect();
        assert_eq!(sample.len(), STRETCHES);
        for stretch in &sample {
            assert!(stretch.len() > STRETCH / 2 && stretch.len() <= STRETCH);
            assert!(stretch.split_whitespace().all(|word| word.len() == 5));
        }
        assert!(sample[0].contains("00030"));
        assert!(sample[STRETCHES - 1].contains("19990"));
    }
}
