//! The words of an article, the forms of one word being one.

use std::borrow::Cow;

use crate::numbering::Numbers;
use crate::sorting;
use crate::term::Reading;

/// Two words that share so many letters, or more, and no others but endings of at most
/// `LONGEST_ENDING`, are forms of one: Turkish `köprünün` and `köprüyü`. At 4, `contact` and
/// `contract` fuse; at 6, short words stand there in all their cases.
const SHORTEST_STEM: usize = 5;

/// See [`SHORTEST_STEM`]. At 2, the cases of Turkish and Russian stand side by side; at 4, German
/// compounds fuse.
const LONGEST_ENDING: usize = 3;

/// Two words that differ by so many letters at an end, or fewer, are too alike to be two keywords:
/// an inflection, the Arabic article. At 1, French and Arabic forms stand side by side; at 3,
/// different words fuse.
const LONGEST_AFFIX: usize = 2;

/// What is known of a word.
pub struct Word {
    /// Its letters, folded.
    pub key: String,
    /// Whether it carries grammar rather than subject.
    pub is_stop: bool,
    /// The number of the word that stands for all of its forms.
    pub lemma: usize,
}

/// The words in the order in which they first stand in the article.
pub struct Words<'t> {
    reading: Reading,
    pub list: Vec<Word>,
    by_key: Numbers<'t>,
    /// Which word each spelling is, so that only the first of its kind is folded.
    by_spelling: Numbers<'t>,
}

impl<'t> Words<'t> {
    pub fn new(reading: Reading) -> Self {
        Self {
            reading,
            list: Vec::new(),
            by_key: Numbers::default(),
            by_spelling: Numbers::default(),
        }
    }

    /// The number of the word that is spelt so.
    pub fn number(&mut self, spelling: &'t str) -> usize {
        if let Some(&number) = self.by_spelling.get(spelling) {
            return number;
        }
        let mut key = String::new();
        self.reading.fold(spelling, &mut key);
        let number = self.by_key.get(key.as_str()).copied();
        let number = number.unwrap_or_else(|| self.add(key, spelling));
        self.by_spelling.insert(Cow::Borrowed(spelling), number);
        number
    }

    /// Whether the article has the word, spelt as it is folded.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    fn add(&mut self, key: String, spelling: &str) -> usize {
        let language = self.reading.language;
        let number = self.list.len();
        self.by_key.insert(Cow::Owned(key.clone()), number);
        self.list.push(Word {
            // The data spells words in full, a key may lack their accents.
            is_stop: language.is_stop_word(&key) || language.is_stop_word_in_any_case(spelling),
            key,
            lemma: number,
        });
        number
    }

    /// The letters of the word that stands for all forms of this one.
    pub fn lemma(&self, number: usize) -> &str {
        let word = self.list.get(number);
        let lemma = word.and_then(|word| self.list.get(word.lemma));
        lemma.map_or("", |lemma| &lemma.key)
    }

    /// Gives the forms of a word one lemma, the first of them in the order of letters.
    pub fn unite_forms(&mut self) {
        let list = &mut self.list;
        let mut order: Vec<usize> = (0..list.len()).collect();
        sorting::sort_by(&mut order, |left, right| list[*left].key < list[*right].key);
        let mut lemma: Option<usize> = None;
        for number in order {
            let word = &list[number];
            let known = lemma.filter(|&lemma| {
                !word.is_stop && !list[lemma].is_stop && are_forms(&list[lemma].key, &word.key)
            });
            lemma = known.or(Some(number));
            list[number].lemma = known.unwrap_or(number);
        }
    }
}

/// Whether two words are forms of one: they differ by endings alone, a short one by a letter.
fn are_forms(left: &str, right: &str) -> bool {
    let common = left.chars().zip(right.chars());
    let stem = common.take_while(|(left, right)| left == right).count();
    let is_whole = |word: &str| word.chars().count() == stem;
    let ending = if stem >= SHORTEST_STEM {
        LONGEST_ENDING
    } else if stem + 1 == SHORTEST_STEM && is_whole(left) | is_whole(right) {
        1
    } else {
        return false;
    };
    let is_form = |word: &str| word.chars().count() <= stem + ending;
    let has_digit = |word: &str| word.contains(|char: char| char.is_ascii_digit());
    is_form(left) && is_form(right) && !has_digit(left) && !has_digit(right)
}

/// Whether two words are so alike that one of them is enough in a list.
pub fn are_alike(left: &str, right: &str) -> bool {
    let (longer, shorter) = if left.len() >= right.len() {
        (left, right)
    } else {
        (right, left)
    };
    let is_affix = |rest: &str| rest.chars().count() <= LONGEST_AFFIX;
    longer.strip_prefix(shorter).is_some_and(is_affix)
        || longer.strip_suffix(shorter).is_some_and(is_affix)
        || are_forms(longer, shorter)
}
