//! The words of an article, the forms of one word being one.

use crate::interner::Interner;
use crate::sorting;
use crate::term::{Keys, Reading};

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
#[derive(Clone, Copy)]
struct Word {
    /// Whether it carries grammar rather than subject.
    is_stop: bool,
    /// The number of the word that stands for all of its forms.
    lemma: u32,
}

/// The words, numbered in the order in which they first stand in the article.
pub struct Words {
    reading: Reading,
    /// The letters of each word, folded.
    keys: Interner,
    list: Vec<Word>,
    folded: String,
}

impl Words {
    /// The words with these keys.
    pub fn new(reading: Reading, keys: Keys) -> Self {
        let numbered = (0..).zip(keys.stop_words);
        let word = |(lemma, is_stop)| Word { is_stop, lemma };
        Self {
            reading,
            keys: keys.letters,
            list: numbered.map(word).collect(),
            folded: String::new(),
        }
    }

    /// The number of the word that is spelt so.
    pub fn number(&mut self, spelling: &str) -> u32 {
        self.reading.fold(spelling, &mut self.folded);
        let number = self.keys.number(&self.folded);
        if number == self.list.len() {
            let language = self.reading.language;
            self.list.push(Word {
                is_stop: language.is_stop_word_in_any_case(spelling),
                lemma: number as u32,
            });
        }
        number as u32
    }

    /// Whether the article has the word, spelt as it is folded.
    pub fn has(&self, key: &str) -> bool {
        self.keys.get(key).is_some()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether the word carries grammar rather than subject.
    pub fn is_stop(&self, number: u32) -> bool {
        let word = self.list.get(number as usize);
        word.is_none_or(|word| word.is_stop)
    }

    /// The number of the word that stands for all forms of this one.
    pub fn lemma(&self, number: u32) -> u32 {
        let word = self.list.get(number as usize);
        word.map_or(number, |word| word.lemma)
    }

    /// The letters of a word, folded.
    pub fn key(&self, number: u32) -> &str {
        self.keys.string(number as usize)
    }

    /// Gives the forms of a word one lemma, the first of them in the order of letters.
    pub fn unite_forms(&mut self) {
        let Self { keys, list, .. } = self;
        let key = |number: u32| keys.string(number as usize);
        // Most pairs are told apart by their first letters, without a look at the others.
        let first_letters = |number: u32| {
            let bytes = key(number).bytes().chain(std::iter::repeat(0));
            bytes
                .take(8)
                .fold(0, |sum, byte| sum << 8 | u64::from(byte))
        };
        let numbers = 0..list.len() as u32;
        let mut order: Vec<(u64, u32)> = numbers
            .map(|number| (first_letters(number), number))
            .collect();
        sorting::sort_by(&mut order, |left, right| {
            left.0 < right.0 || left.0 == right.0 && key(left.1) < key(right.1)
        });
        let mut lemma: Option<u32> = None;
        for (_, number) in order {
            let is_stop = |number: u32| list[number as usize].is_stop;
            let known = lemma.filter(|&lemma| {
                !is_stop(number) && !is_stop(lemma) && are_forms(key(lemma), key(number))
            });
            lemma = known.or(Some(number));
            list[number as usize].lemma = known.unwrap_or(number);
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
