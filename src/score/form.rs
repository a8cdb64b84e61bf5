//! What the form of a sentence says of it, whatever its words.
//!
//! Only signs that stand in every script, so that no language needs data for it.

/// The signs of one sentence, each the larger the more it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// It asks.
    pub question: f64,
    /// It exclaims.
    pub exclamation: f64,
    /// It quotes.
    pub quotation: f64,
    /// The share of its characters that part clauses and enclose asides: details.
    pub parting: f64,
    /// It is far longer than the article's mean sentence.
    pub length: f64,
}

/// How many times the article's mean a sentence is as long, to be called long.
const LONG: f64 = 2.0;

impl Form {
    /// Reads a sentence of so many `words` in an article whose mean sentence has `mean_words`.
    #[must_use]
    pub fn of(text: &str, words: usize, mean_words: f64) -> Self {
        let when = |holds: bool| f64::from(u8::from(holds));
        let (mut characters, mut parting) = (0_usize, 0_usize);
        let (mut exclaims, mut quotes) = (false, false);
        for char in text.chars() {
            characters += 1;
            parting += usize::from(matches!(char, ',' | ';' | ':' | '('));
            exclaims |= matches!(char, '!' | '！');
            quotes |= matches!(char, '"' | '“' | '”' | '„' | '«' | '»' | '「');
        }
        let last = text.trim_end_matches(['"', '”', '»', ')', ' ']);
        Self {
            question: when(last.ends_with(['?', '？', '؟'])),
            exclamation: when(exclaims),
            quotation: when(quotes),
            parting: parting as f64 / characters.max(1) as f64,
            length: when(words as f64 > LONG * mean_words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: usize, expected: [f64; 4]) {
        let form = Form::of(text, words, 8.0);
        let found = [form.question, form.exclamation, form.quotation, form.length];
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn signs_are_read_in_any_script() {
        check("The bridge is closed.", 4, [0.0, 0.0, 0.0, 0.0]);
        check("“Is it safe?”", 3, [1.0, 0.0, 1.0, 0.0]);
        check("« Est-ce sûr ? »", 2, [1.0, 0.0, 1.0, 0.0]);
        check("هل هو آمن؟", 3, [1.0, 0.0, 0.0, 0.0]);
        check("「やった！」と叫んだ。", 4, [0.0, 1.0, 1.0, 0.0]);
        check("It goes on and on.", 17, [0.0, 0.0, 0.0, 1.0]);
    }

    #[test]
    fn details_are_counted_by_what_parts_them() {
        let [plain, detailed] = ["It opened again today.", "It (the old one), today, opened."]
            .map(|text| Form::of(text, 4, 4.0).parting);
        assert!(plain < detailed);
        assert_eq!(Form::of("", 0, 0.0).parting, 0.0);
    }
}
