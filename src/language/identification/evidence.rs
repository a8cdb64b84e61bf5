//! Reads a text and adds up what it shows: its letters by script, and what its words say for each
//! language.

use super::chunk::Chunk;
use super::profile::{BORDER, Letter, PROFILES, Profiles, sequence_key, word_key};
use crate::language::script::{Script, is_capital, is_mark_in_word};
use crate::letter_case::{DOT_ABOVE, lower};

/// How much the letters of a word with a capital count: it may be a name, from anywhere. At 0, a
/// German heading is unknown; at 1, names count as much as words.
const CAPITAL: f64 = 0.8;

/// Longer words are cut to this many letters.
const LONGEST_WORD: usize = 40;

/// An ideograph or a Korean syllable says as much as this many letters, so that a Chinese article
/// about computers is not taken for English.
pub const LETTERS_AN_IDEOGRAPH: usize = 3;

/// Ideographs that are written like this in Japan alone: they are as good as kana.
#[rustfmt::skip]
const JAPANESE_IDEOGRAPHS: [char; 56] = [
    '働', '円', '処', '労', '単', '収', '営', '団', '囲', '図', '売', '変', '対', '峠', '帰', '広', '徳', '応', '戦',
    '択', '拡', '栄', '桜', '検', '楽', '権', '歩', '毎', '気', '沢', '浜', '済', '渋', '滝', '焼', '畑', '発', '県',
    '経', '続', '総', '覚', '訳', '読', '転', '辺', '込', '釈', '鉄', '銭', '険', '雑', '霊', '顔', '駅', '験',
];

/// What a text shows.
#[derive(Debug)]
pub struct Evidence {
    /// What the words say for each profile, in nats.
    pub scores: [f64; PROFILES],
    /// How many of the words are frequent in each profile's language.
    pub known: [usize; PROFILES],
    /// What the words of each script are like.
    pub words: [Words; Script::COUNT],
    /// How many letters there are of each script.
    pub letters: [usize; Script::COUNT],
    /// The letters beyond `a`-`z`, in the order of [`Profiles::letters`].
    pub special: Vec<Special>,
    /// How many letters of each script no known language spells with, but for those of names.
    pub strange: [usize; Script::COUNT],
    /// How many ideographs are Japanese alone.
    pub japanese: usize,
    /// How many chunks are pieces of a program.
    pub code: usize,
}

/// The words of one script.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words {
    /// How many there are.
    pub count: usize,
    /// How many are frequent in some language.
    pub frequent: usize,
    /// How many are not small letters after a capital, as names are.
    pub ordinary: usize,
}

/// A letter beyond `a`-`z`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Special {
    /// How often it occurs …
    pub count: usize,
    /// … in words that are no possible names.
    pub ordinary: usize,
    /// How often, where that in possible names counts less.
    pub weight: f64,
}

/// A word that is being read.
#[derive(Debug)]
struct Word {
    /// [`BORDER`], then its letters in lower case.
    letters: Vec<char>,
    /// The script of its first letter.
    script: Script,
    /// How many of the first two letters are capitals: 1 where it may be a name.
    capitals: usize,
}

impl Evidence {
    /// No evidence yet.
    pub fn new(profiles: &Profiles) -> Self {
        Self {
            scores: [0.0; PROFILES],
            known: [0; PROFILES],
            words: [Words::default(); Script::COUNT],
            letters: [0; Script::COUNT],
            special: vec![Special::default(); profiles.letters().len()],
            strange: [0; Script::COUNT],
            japanese: 0,
            code: 0,
        }
    }

    /// Adds what `text` shows.
    pub fn add(&mut self, text: &str, profiles: &Profiles) {
        let mut word = Word {
            letters: vec![BORDER],
            script: Script::Other,
            capitals: 0,
        };
        for chunk in text.split_whitespace() {
            word.script = Script::Other;
            match Chunk::of(chunk) {
                Chunk::Name => {}
                Chunk::Code => self.code += 1,
                Chunk::Words => {
                    for char in chunk.chars() {
                        let script = Script::of(char);
                        if let Some(script) = script {
                            self.add_letter(char, script);
                        }
                        let script = script.or(is_mark_in_word(char).then_some(word.script));
                        match script {
                            Some(script) if profiles.tell_apart(script) => word.push(char, script),
                            _ => self.add_word(&mut word, profiles),
                        }
                    }
                    self.add_word(&mut word, profiles);
                }
            }
        }
    }

    fn add_letter(&mut self, char: char, script: Script) {
        let count = match script {
            Script::Han | Script::Hangul => LETTERS_AN_IDEOGRAPH,
            _ => 1,
        };
        if script == Script::Han && JAPANESE_IDEOGRAPHS.contains(&char) {
            self.japanese += 1;
        }
        if let Some(letters) = self.letters.get_mut(script as usize) {
            *letters += count;
        }
    }

    /// Adds a word that has been read, and makes room for the next.
    fn add_word(&mut self, word: &mut Word, profiles: &Profiles) {
        // A capital alone is an initial or a part of an acronym, and no word.
        let is_word = word.letters.len() > 2 || word.letters.len() == 2 && word.capitals == 0;
        if is_word {
            self.add_known_or_spelled(word, profiles);
        }
        word.letters.truncate(1);
        word.capitals = 0;
    }

    fn add_known_or_spelled(&mut self, word: &mut Word, profiles: &Profiles) {
        let may_be_name = word.capitals == 1;
        let letters = word.letters.get(1..).unwrap_or_default();
        let key = word_key(letters.iter().copied());
        let supports = profiles.supports(key);
        let is_frequent = !supports.is_empty();
        if let Some(words) = self.words.get_mut(word.script as usize) {
            words.count += 1;
            words.frequent += usize::from(is_frequent);
            words.ordinary += usize::from(!may_be_name);
        }
        for support in supports {
            self.support(usize::from(support.profile), support.weight());
            if let Some(known) = self.known.get_mut(usize::from(support.profile)) {
                *known += 1;
            }
        }
        let weight = if may_be_name { CAPITAL } else { 1.0 };
        for letter in letters.iter().filter(|letter| !letter.is_ascii()) {
            let place = |other: &Letter| other.char.cmp(letter);
            let found = profiles.letters().binary_search_by(place);
            if let Some(special) = found.ok().and_then(|at| self.special.get_mut(at)) {
                special.count += 1;
                special.ordinary += usize::from(!may_be_name);
                special.weight += weight;
            } else if !may_be_name
                && !is_mark_in_word(*letter)
                && let Some(strange) = self.strange.get_mut(word.script as usize)
            {
                *strange += 1;
            }
        }
        if !is_frequent {
            word.letters.push(BORDER);
            for sequence in word.letters.windows(3) {
                let Ok(sequence) = sequence.try_into() else {
                    continue;
                };
                for support in profiles.supports(sequence_key(sequence)) {
                    self.support(usize::from(support.profile), weight * support.weight());
                }
            }
        }
    }

    fn support(&mut self, profile: usize, nats: f64) {
        if let Some(score) = self.scores.get_mut(profile) {
            *score += nats;
        }
    }

    /// How many letters of `script` there are.
    pub fn letters_of(&self, script: Script) -> usize {
        self.letters.get(script as usize).copied().unwrap_or(0)
    }

    /// What the words of `script` are like.
    pub fn words_of(&self, script: Script) -> Words {
        let words = self.words.get(script as usize);
        words.copied().unwrap_or_default()
    }

    /// The letters outside the spelling of the profile's language that another language has.
    pub fn foreign_letters(&self, profile: usize, script: Script, profiles: &Profiles) -> Special {
        let letters = || {
            let letters = profiles.letters().iter().zip(&self.special);
            letters.filter(|(letter, _)| letter.script == script)
        };
        if !names_letters(profile, script, profiles) {
            return Special::default();
        }
        let foreign = letters().filter(|(letter, _)| !letter.is_of(profile));
        foreign.fold(Special::default(), |sum, (_, special)| Special {
            count: sum.count + special.count,
            ordinary: sum.ordinary + special.ordinary,
            weight: sum.weight + special.weight,
        })
    }

    /// How many letters of words that are no possible names no known language spells with.
    pub fn strange_letters(&self, profile: usize, script: Script, profiles: &Profiles) -> usize {
        if !names_letters(profile, script, profiles) {
            return 0;
        }
        self.strange.get(script as usize).copied().unwrap_or(0)
    }
}

/// Whether it is known with which letters beyond `a`-`z` the profile's language spells. Outside the
/// Latin script, where none are named they are all the script has.
fn names_letters(profile: usize, script: Script, profiles: &Profiles) -> bool {
    let mut letters = profiles.letters().iter();
    script == Script::Latin || letters.any(|letter| letter.is_of(profile))
}

impl Word {
    /// Adds a letter of `script`, or a mark on one.
    fn push(&mut self, char: char, script: Script) {
        let length = self.letters.len();
        if length == 1 {
            self.script = script;
        }
        if length > LONGEST_WORD {
            return;
        }
        if length <= 2 {
            self.capitals += usize::from(is_capital(char));
        }
        if char.is_ascii() {
            self.letters.push(char.to_ascii_lowercase());
        } else if script.has_case() {
            // The Turkish capital with a dot becomes a small letter and a dot.
            let lower = lower(char).filter(|char| *char != DOT_ABOVE);
            self.letters.extend(lower);
        } else {
            self.letters.push(char);
        }
    }
}
