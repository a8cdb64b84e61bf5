//! Words to terms: what two sentences must share to speak of the same thing.
//!
//! The unit was chosen on the summaries yardstick, and by how well sentences of one document find
//! each other where there is no yardstick (the figures are in ARCHITECTURE.md):
//!
//! - Where spaces part words, the first six letters of a word. It does what stemming does, in every
//!   language alike and without its tables, as the ends of words carry the grammar (McNamee and
//!   Mayfield 2004, *Character n-gram tokenization for European language text retrieval*).
//! - Ideographs and Korean syllables, alone and in overlapping pairs (Nie et al. 2000, *On the use of
//!   words and n-grams for Chinese information retrieval*).
//! - Thai, Lao, Khmer and Burmese: the words that a [`WordBreaker`] finds, or overlapping threes.
//!
//! Known failures: a language that inflects at the front of words (Arabic, Hebrew, Swahili) gains
//! little; German compounds with a common head fall together (`Bundestag`, `Bundeswehr`).

mod apostrophe;
mod composition;
mod folding;
mod number;
mod particle;
mod plain;
mod reader;
mod run;
mod word;

use crate::interner::Interner;
use crate::language::{Language, is_numeric};
use crate::text::char_at;
use reader::{BySpelling, SpelledRun};

pub use particle::without_particle;
pub use reader::{Keys, Name, Reader};
pub use run::{Run, WordBreaker, Words};

/// A term's number in its [`Vocabulary`].
pub type TermId = usize;

/// How the words of a text are read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// The text's language.
    pub language: Language,
    /// What finds words where no spaces part them, if anything does.
    pub breaker: Option<WordBreaker>,
}

impl Reading {
    /// Calls `visit` with the runs of `text` in order.
    pub fn each_run<'t>(self, text: &'t str, mut visit: impl FnMut(Run<'t>)) {
        run::each_run(text, self.breaker, &mut visit);
    }

    /// How many words `text` has: UAX #29 words, each ideograph being one.
    #[must_use]
    pub fn word_count(self, text: &str) -> usize {
        let mut count = 0;
        self.each_run(text, |run| count += run.word_count());
        count
    }

    /// The parts of a [`Run::Word`] without what is shortened beside an apostrophe; a colon, as in
    /// Finnish `EU:n`, leaves two.
    pub fn names(self, word: &str) -> impl Iterator<Item = &str> {
        let is_number = word.starts_with(is_numeric);
        let parts = word.splitn(if is_number { 1 } else { usize::MAX }, ':');
        parts.map(move |part| apostrophe::without_shortened(part, self.language))
    }

    /// Writes `word` into `folded` as words are compared: in small letters, without what writers
    /// may leave out; numbers without signs between their groups.
    pub fn fold(self, word: &str, folded: &mut String) {
        folding::fold(word, self.language, folded);
        if number::is_number(folded) {
            number::normalise(folded);
        }
    }
}

/// The terms of one article, each with its number, in the order in which they first stand there.
#[derive(Debug)]
pub struct Vocabulary {
    reading: Reading,
    terms: Interner,
    /// Which of them are stop words.
    stop_words: Vec<bool>,
    /// Where in `spelled` the terms of each spelling stand, so that only the first of its kind is folded.
    by_spelling: BySpelling<(u32, u32)>,
    spelled: Vec<u32>,
}

impl Vocabulary {
    /// A vocabulary without terms.
    #[must_use]
    pub fn new(reading: Reading) -> Self {
        Self {
            reading,
            terms: Interner::default(),
            stop_words: Vec::new(),
            by_spelling: BySpelling::default(),
            spelled: Vec::new(),
        }
    }

    /// The terms of the text that `reader` has just read, always the same one, repeated as often as they
    /// occur, in order; new ones are numbered.
    pub fn learn(&mut self, reader: &Reader<'_>) -> Vec<TermId> {
        let runs = reader.runs();
        let mut terms = Vec::with_capacity(runs.len());
        let mut folded = String::new();
        for SpelledRun { run, spelling } in runs {
            let known = self.by_spelling.get(*spelling);
            if let Some((start, end)) = known {
                let spelled = self.spelled.get(start as usize..end as usize);
                terms.extend(
                    spelled
                        .unwrap_or_default()
                        .iter()
                        .map(|&term| term as TermId),
                );
                continue;
            }
            let before = terms.len();
            let mut learn = |term: &str| terms.push(self.terms.number(term));
            let mut is_stop_word = false;
            if let (Run::Word(_), Some(spelling)) = (run, *spelling) {
                let names = reader.names(spelling);
                for name in names {
                    if let Some(term) = term_of_name(reader.folded(name)) {
                        learn(term);
                    }
                }
                is_stop_word = names.iter().all(|name| name.is_stop_word);
            } else {
                each_term(run, self.reading, &mut folded, &mut learn);
            }
            self.stop_words.resize(self.terms.len(), false);
            let own = terms.get(before..).unwrap_or_default();
            if is_stop_word {
                for &term in own {
                    self.stop_words[term] = true;
                }
            }
            if spelling.is_some() {
                let start = self.spelled.len() as u32;
                self.spelled.extend(own.iter().map(|&term| term as u32));
                self.by_spelling
                    .set(*spelling, (start, self.spelled.len() as u32));
            }
        }
        terms
    }

    /// The terms of `text` that are already known, in order.
    #[must_use]
    pub fn known(&self, text: &str) -> Vec<TermId> {
        let mut terms = Vec::new();
        self.each_known(text, |_, term| terms.push(term));
        terms
    }

    /// Calls `visit` with each term of `text` that is already known, in order, and how it is spelt
    /// there: the whole word where spaces part words, else the folded term.
    pub fn each_known(&self, text: &str, mut visit: impl FnMut(&str, TermId)) {
        let mut folded = String::new();
        self.reading.each_run(text, |run| {
            let word = match run {
                Run::Word(word) => Some(word),
                _ => None,
            };
            each_term(&run, self.reading, &mut folded, &mut |term| {
                if let Some(id) = self.terms.get(term) {
                    visit(word.unwrap_or(term), id);
                }
            });
        });
    }

    /// The same vocabulary without what it needs to learn.
    #[must_use]
    pub fn settled(self) -> Self {
        Self {
            by_spelling: BySpelling::default(),
            spelled: Vec::new(),
            ..self
        }
    }

    /// Whether `term` is, in one of its spellings, a stop word of the language.
    #[must_use]
    pub fn is_stop_word(&self, term: TermId) -> bool {
        self.stop_words.get(term).copied().unwrap_or_default()
    }

    /// Calls `visit` with each term that the `other` vocabulary has as well, by its number here and
    /// there, in order.
    pub fn each_shared(&self, other: &Self, mut visit: impl FnMut(TermId, TermId)) {
        for own in 0..self.len() {
            if let Some(theirs) = other.terms.get(self.terms.string(own)) {
                visit(own, theirs);
            }
        }
    }

    /// How many terms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }
}

/// Longer words are the same term if they share so many letters. From 5 to 7 the mean gain over the
/// development sets is level (.258, .257, .254; whole words .246, 4 .243); at 5 different words fall
/// together in German and French, at 7 the inflections of Russian and Bengali fall apart.
const LETTERS_OF_A_TERM: usize = 6;

/// How many letters of a run without spaces a term has. At 2 they are syllables, at 5 seldom come
/// back; 3 finds Thai sentences of one paragraph best (MAP 12.7, 14.5, 13.8, 12.3 for 2 to 5).
const LETTERS_OF_AN_UNSPACED_TERM: usize = 3;

/// Calls `visit` with each term of `run`, which `folded` holds meanwhile.
fn each_term(run: &Run<'_>, reading: Reading, folded: &mut String, visit: &mut dyn FnMut(&str)) {
    match *run {
        Run::Word(word) => {
            for name in reading.names(word) {
                reading.fold(name, folded);
                if let Some(term) = term_of_name(folded) {
                    visit(term);
                }
            }
        }
        Run::Words(run, ref words) => {
            for word in words.each(run) {
                reading.fold(word, folded);
                visit(folded);
            }
        }
        Run::Ideographs(run) | Run::Syllables(run) => {
            reading.fold(run, folded);
            grams(folded, 1).for_each(&mut *visit);
            if folded.chars().nth(1).is_some() {
                grams(folded, 2).for_each(visit);
            }
        }
        Run::Unspaced(run) => {
            reading.fold(run, folded);
            grams(folded, LETTERS_OF_AN_UNSPACED_TERM).for_each(visit);
        }
        Run::Hiragana => {}
    }
}

/// The term of a folded name: its first letters. A name with digits stays whole, as every digit counts;
/// a single letter is none: an article, an ending or a mark in a list.
fn term_of_name(name: &str) -> Option<&str> {
    let mut others = name.char_indices().skip(1);
    others.next()?;
    Some(match others.nth(LETTERS_OF_A_TERM - 2) {
        Some((end, _)) if !name.bytes().any(|byte| byte.is_ascii_digit()) => {
            name.get(..end).unwrap_or(name)
        }
        _ => name,
    })
}

/// The runs of `size` characters in `text`; the text itself where it is no longer than that.
pub fn grams(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let width = |at| char_at(text, at).map(char::len_utf8);
    let (mut start, mut end) = (0, 0);
    for _ in 0..size {
        end += width(end).unwrap_or_default();
    }
    let mut is_first = true;
    std::iter::from_fn(move || {
        if !is_first {
            end += width(end)?;
            start += width(start)?;
        }
        is_first = false;
        text.get(start..end).filter(|gram| !gram.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn terms_of(text: &str, tag: &str, breaker: Option<WordBreaker>) -> Vec<String> {
        let reading = Reading {
            language: Language::from_tag(tag),
            breaker,
        };
        let (mut terms, mut folded) = (Vec::new(), String::new());
        reading.each_run(text, |run| {
            each_term(&run, reading, &mut folded, &mut |term| {
                terms.push(term.to_owned())
            });
        });
        terms
    }

    #[track_caller]
    fn check(tag: &str, cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            assert_eq!(terms_of(text, tag, None), *expected, "{text}");
        }
    }

    /// All of `spellings` must be one and the same term or terms.
    #[track_caller]
    fn check_same(tag: &str, spellings: &[&str]) {
        let expected = terms_of(spellings[0], tag, None);
        assert!(!expected.is_empty(), "{spellings:?}");
        for spelling in spellings {
            assert_eq!(terms_of(spelling, tag, None), expected, "{spelling}");
        }
    }

    #[track_caller]
    fn check_apart(tag: &str, left: &str, right: &str) {
        assert_ne!(terms_of(left, tag, None), terms_of(right, tag, None));
    }

    #[test]
    fn a_word_is_its_first_letters() {
        check(
            "en",
            &[
                ("summarizers summarize", &["summar", "summar"]),
                ("the cat", &["the", "cat"]),
                ("COVID-19 spreads", &["covid", "19", "spread"]),
                ("a B747-400's wing", &["b747", "400", "wing"]),
                ("version2021beta", &["version2021beta"]),
            ],
        );
    }

    #[test]
    fn case_is_folded_as_unicode_has_it() {
        check_same("de", &["Straße", "STRASSE", "strasse", "STRAẞE"]);
        check_same("el", &["Όσος", "ΌΣΟΣ", "ΟΣΟΣ", "οσοσ"]);
        check_same("und", &["ᏣᎳᎩ", "ꮳꮃꭹ"]);
        check_same("en", &["ﬁnance", "FINANCE", "finance"]);
        check_same("hy", &["և", "ԵՒ", "եւ"]);
        check_same("und", &["ſtadt", "STADT"]);
    }

    #[test]
    fn turkish_keeps_its_two_i_apart() {
        check_same("tr", &["İstanbul", "istanbul", "İSTANBUL"]);
        check_same("tr", &["ışık", "IŞIK", "Işık"]);
        check_apart("tr", "kır", "kir");
        check_same("en", &["İstanbul", "Istanbul", "ISTANBUL"]);
        check_same("tr", &["Ankara’nın", "Ankara'da", "ANKARA"]);
    }

    #[test]
    fn marks_go_where_the_language_leaves_them_out() {
        check_same("fr", &["État", "ETAT", "état", "ÉTAT"]);
        check_same("fr", &["FRANCAIS", "français"]);
        check_same("es", &["canción", "CANCION"]);
        check_same("el", &["Μάιος", "ΜΑΪΟΣ"]);
        check_same("ru", &["ёлка", "елка", "е́лка"]);
        check_same("en", &["café", "cafe"]);
        check_same("de", &["Café", "Cafe"]);
        check_same("ar", &["كِتَاب", "كتاب", "كتـاب"]);
        check_same("ar", &["أحمد", "احمد"]);
        check_same("ar", &["مدرسة", "مدرسه"]);
        check_same("fa", &["کتاب", "كتاب"]);
        check_same("fa", &["ایران", "ايران"]);
        check_same("fa", &["می\u{200c}رود", "میرود"]);
        check_same("he", &["שָׁלוֹם", "שלום"]);
        check_same("ro", &["ţară", "țară"]);
        check_same("und", &["Donau\u{ad}dampf", "Donaudampf"]);
    }

    #[test]
    fn marks_stay_where_they_make_another_letter() {
        check_apart("de", "schon", "schön");
        check_apart("es", "ano", "año");
        check_apart("ru", "мои", "мой");
        check_apart("uk", "їх", "іх");
        check_apart("vi", "ma", "mạ");
        check_apart("vi", "má", "mà");
        check_apart("sv", "här", "har");
        check_apart("und", "pêche", "péché");
        check_apart("hi", "कम", "काम");
    }

    #[test]
    fn width_makes_no_difference() {
        check_same("ja", &["ＡＢＣ", "ABC", "abc"]);
        check_same("ja", &["ﾃｽﾄ", "テスト"]);
        check_same("ja", &["ｶﾞｰﾄﾞ", "ガード"]);
        check_same("ja", &["２０２６", "2026"]);
    }

    #[test]
    fn all_apostrophes_are_one() {
        check("fr", &[("L’offre d'Elon MUSK", &["offre", "elon", "musk"])]);
        check_same("uk", &["м'яч", "м’яч", "мʼяч"]);
        check_same("he", &["ג'ירפה", "ג׳ירפה"]);
        check_same("en", &["O'Brien’s", "O’Brien"]);
        check_same("fr", &["aujourd’hui", "AUJOURD'HUI"]);
        check_same("fi", &["EU:n", "EU"]);
    }

    #[test]
    fn compounds_are_their_parts() {
        check("en", &[("well-known", &["well", "known"])]);
        check(
            "fr",
            &[("porte‑parole, dit-on", &["porte", "parole", "dit", "on"])],
        );
    }

    #[test]
    fn a_number_is_one_term_however_it_is_grouped() {
        check_same(
            "fr",
            &[
                "1000000",
                "1 000 000",
                "1\u{202f}000\u{202f}000",
                "1\u{a0}000\u{a0}000",
                "1.000.000",
                "1,000,000",
                "1'000'000",
                "1’000’000",
                "10,00,000",
                "１,０００,０００",
            ],
        );
        check_same("de", &["9,74", "9.74", "٩٫٧٤", "９．７４"]);
        check_same("hi", &["१९४७", "1947", "১৯৪৭"]);
        check_same("de", &["1.234.567,89", "1,234,567.89", "1 234 567,89"]);
        check(
            "en",
            &[
                ("12:30", &["12:30"]),
                ("3.5%", &["3.5"]),
                ("31.12.2026", &["31.12.2026"]),
                ("0.125", &["0.125"]),
                ("in 2026 100 ships", &["in", "2026", "100", "ships"]),
                ("10 2000", &["10", "2000"]),
                ("12h30", &["12h30"]),
            ],
        );
    }

    #[test]
    fn ideographs_and_syllables_give_characters_and_pairs() {
        check(
            "zh",
            &[(
                "人工智能",
                &["人", "工", "智", "能", "人工", "工智", "智能"],
            )],
        );
        check("ja", &[("東京の駅", &["東", "京", "東京", "駅"])]);
        check("ja", &[("東京タワーへ", &["東", "京", "東京", "タワー"])]);
        check("ko", &[("대한민", &["대", "한", "민", "대한", "한민"])]);
        check("ko", &[("가", &["가"])]);
    }

    #[test]
    fn letters_without_spaces_give_threes_or_the_words_found() {
        check("th", &[("ประเทศ", &["ประ", "ระเ", "ะเท", "เทศ"])]);
        check("th", &[("๒๕๖๙ ไป", &["2569", "ไป"])]);
        let halves = WordBreaker(|run| vec![run.len() / 6 * 3, 1, 0, run.len() + 7]);
        assert_eq!(terms_of("ประเทศ", "th", Some(halves)), ["ประ", "เทศ"]);
        assert_eq!(
            terms_of("plain words", "th", Some(halves)),
            ["plain", "words"]
        );
    }

    #[test]
    fn words_are_counted_as_the_standard_does_or_by_their_mean_length() {
        #[track_caller]
        fn check(text: &str, expected: usize) {
            let reading = Reading {
                language: Language::UNKNOWN,
                breaker: None,
            };
            assert_eq!(reading.word_count(text), expected, "{text}");
        }
        check("Il pleut, dit-on.", 4);
        check("L’offre", 1);
        check("1 000 000 d’euros", 2);
        check("你好", 2);
        check("대한민국 만세", 2);
        check(" … ", 0);
        check("ประเทศไทย", 3);
    }

    #[test]
    fn every_letter_is_the_same_taken_apart() {
        // Balinese is beyond the table, as are the scripts above U+FFFF; Hangul is left to the
        // property below.
        let is_beyond =
            |char: char| matches!(char, '\u{1b00}'..='\u{1b7f}' | '\u{ac00}'..='\u{d7a3}');
        let composed = ('\u{c0}'..='\u{ffff}')
            .filter(|char| !is_beyond(*char) && !std::iter::once(*char).nfd().eq([*char]));
        let composed: Vec<char> = composed.collect();
        for tag in ["und", "fr", "el", "ru", "vi", "tr"] {
            for &char in &composed {
                let composed: String = std::iter::repeat_n(char, 2).nfc().collect();
                let apart: String = composed.nfd().collect();
                assert_eq!(
                    terms_of(&apart, tag, None),
                    terms_of(&composed, tag, None),
                    "{char:?} {tag}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn normalisation_forms_give_the_same_terms(text in "[a-zA-ZÀ-ɏḀ-ỹΆ-ώЀ-ӹ가-힣ぁ-ゖァ-ヺآ-ي' ]{0,40}") {
            let (composed, apart): (String, String) = (text.nfc().collect(), text.nfd().collect());
            for tag in ["fr", "vi", "el", "ru", "ar", "ko", "ja", "und"] {
                prop_assert_eq!(terms_of(&apart, tag, None), terms_of(&composed, tag, None));
            }
        }

        #[test]
        fn capitals_give_the_same_terms(text in "[a-zA-Zß-öø-ǰά-ώа-џა-ჰա-և0-9 ]{0,40}") {
            for tag in ["fr", "de", "el", "ru", "vi", "hy", "und"] {
                prop_assert_eq!(terms_of(&text.to_uppercase(), tag, None), terms_of(&text.to_lowercase(), tag, None));
            }
        }

        #[test]
        fn full_width_gives_the_same_terms(text in "[a-zA-Z0-9 ]{0,40}") {
            let wide: String = text.chars().map(|char| match char {
                '!'..='~' => char::from_u32(u32::from(char) + 0xfee0).unwrap(),
                _ => char,
            }).collect();
            prop_assert_eq!(terms_of(&wide, "ja", None), terms_of(&text, "ja", None));
        }

        #[test]
        fn anything_has_terms(text in any::<String>()) {
            for tag in ["en", "tr", "fr", "und"] {
                let terms = terms_of(&text, tag, None);
                prop_assert!(terms.iter().all(|term| !term.is_empty()));
                let reading = Reading { language: Language::from_tag(tag), breaker: None };
                let mut vocabulary = Vocabulary::new(reading);
                let mut reader = Reader::new(reading);
                let learnt = vocabulary.learn(reader.read(&text));
                prop_assert_eq!(learnt.len(), terms.len());
                prop_assert_eq!(vocabulary.known(&text), learnt);
            }
        }
    }
}
