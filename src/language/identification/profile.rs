//! What the words and the spelling of each language say of a text: one table from a word, or from
//! three letters in a row, to the languages it speaks for.
//!
//! Frequent words decide most sentences (Grefenstette 1995); where there is none, the letters of
//! the others do, three at a time (Dunning 1994, *Statistical Identification of Language*). Both
//! come from `data/<code>/words.txt`: a language's frequent words are a fair sample of its
//! spelling, and the line `sequences:` adds what they lack, such as the ends of nouns and verbs.

use std::sync::OnceLock;

use crate::language::key_table::{self, KeyTable};
use crate::language::lexicon;
use crate::language::packed::{self, File, word_part};
use crate::language::registry::{LANGUAGES, only_language};
use crate::language::script::Script;

/// The known languages, then filler text as one more.
pub const PROFILES: usize = LANGUAGES.len() + 1;

/// The place of filler text among the profiles.
pub use crate::language::packed::FILLER;

/// What stands before and after a word, as a letter of the sequences.
pub const BORDER: char = ' ';

/// What a hit on the most frequent word is worth, in nats over the chance to meet it in another
/// language. Only the ratio to the other weights matters: at 3, letters overrule `the`; at 8 one
/// word that two languages share decides for the wrong one.
const BEST_WORD: f64 = 5.5;

/// What a hit on a word of the last rank is worth still. Near 0, rare words would be noise; near
/// [`BEST_WORD`], an entry that another language happens to share would weigh as much as `the`.
const LAST_WORD: f64 = 2.0;

/// Words of this rank and beyond are worth [`LAST_WORD`].
const LAST_RANK: f64 = 140.0;

/// How much less a word is worth that was typed without its accents. At 0, every language that
/// drops accents would answer to foreign words; at 4, text without accents is unknown.
const WITHOUT_ACCENTS: f64 = 1.0;

/// What three letters in a row are worth per nat of surprise. The three overlap with the next three
/// and a word's letters depend on each other, so that 1 would make a long name decide; at 0 a
/// sentence without a frequent word is unknown.
const SEQUENCE: f64 = 0.5;

/// As many times as in one frequent word are the letters of a line `sequences:` counted. At 1 they
/// drown in those of the frequent words; beyond 10 they alone count.
const TYPICAL: u16 = 5;

/// The share of a language's sequences that lifts one of them by ln 2 over those it lacks. Near 0,
/// one chance sequence outweighs ten typical ones; at 0.1 all weigh nothing.
const SMOOTHING: f64 = 0.003;

/// The weights' unit, in parts of a nat, so that each fits a byte.
const UNIT: f64 = 32.0;

/// That a word or a sequence speaks for a profile.
#[derive(Clone, Copy, Debug)]
pub struct Support {
    /// The place of the language among the profiles.
    pub profile: u8,
    weight: u8,
    /// While they are read, the place of what else the key speaks for, counted from 1; 0 for nothing.
    next: u32,
}

impl Support {
    /// How much, in nats.
    #[inline]
    pub fn weight(&self) -> f64 {
        f64::from(self.weight) / UNIT
    }
}

/// Every profile at once.
#[derive(Debug)]
pub struct Profiles {
    /// Where a key's supports stand, and in the last [`COUNT_BITS`] how many there are. While they are
    /// read, the place of the last one, counted from 1.
    places: KeyTable<u32>,
    supports: Vec<Support>,
    letters: Vec<Letter>,
    /// Whether each script is that of several languages.
    shared_scripts: [bool; Script::COUNT],
}

/// A letter beyond `a`-`z` and the profiles that spell with it, one a bit.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// The letter, in lower case.
    pub char: char,
    /// Its script.
    pub script: Script,
    profiles: u64,
}

impl Letter {
    /// Whether the profile's language spells with it.
    pub fn is_of(self, profile: usize) -> bool {
        self.profiles >> profile & 1 == 1
    }
}

// One bit a profile.
const _: () = assert!(PROFILES <= 64);

/// How many bits hold a number of profiles.
const COUNT_BITS: usize = 7;

static PROFILES_OF_ALL: OnceLock<Profiles> = OnceLock::new();

/// The profiles, made when first asked for.
pub fn profiles() -> &'static Profiles {
    PROFILES_OF_ALL.get_or_init(Profiles::of_data)
}

impl Profiles {
    fn of_data() -> Self {
        let mut profiles = Self {
            places: KeyTable::new(),
            supports: Vec::new(),
            letters: Vec::new(),
            shared_scripts: Script::ALL
                .map(|script| LANGUAGES.iter().filter(|s| s.script == script).count() > 1),
        };
        for profile in 0..PROFILES {
            let text = packed::text(File::Words, profile);
            lexicon::each_letter(&text, |char| profiles.add_letter(char, profile));
            let source = LANGUAGES.get(profile);
            let script = source.map_or(Script::Latin, |source| source.script);
            if only_language(script).is_none() {
                profiles.read(&text, profile as u8);
            }
        }
        profiles.put_together();
        profiles
    }

    /// Puts what each key speaks for side by side, as it is looked up for each few letters of a text.
    fn put_together(&mut self) {
        let mut supports = Vec::with_capacity(self.supports.len());
        let keys: Vec<(u64, u32)> = self.places.entries().collect();
        for (key, last) in keys {
            let (start, mut next) = (supports.len(), last);
            while let Some(place) = (next as usize).checked_sub(1)
                && let Some(&support) = self.supports.get(place)
            {
                next = support.next;
                supports.push(support);
            }
            let count = supports.len() - start;
            let place = (start << COUNT_BITS | count) as u32;
            self.places.update(key, |known| *known = place);
        }
        self.supports = supports;
    }

    /// Takes note that the language at this place spells with `char`.
    fn add_letter(&mut self, char: char, profile: usize) {
        let place = self
            .letters
            .binary_search_by_key(&char, |letter| letter.char);
        let place = place.unwrap_or_else(|place| {
            let script = Script::of(char).unwrap_or(Script::Other);
            let letter = Letter {
                char,
                script,
                profiles: 0,
            };
            self.letters.insert(place, letter);
            place
        });
        if let Some(letter) = self.letters.get_mut(place) {
            letter.profiles |= 1 << profile;
        }
    }

    /// Reads the text of the file of words of one profile.
    fn read(&mut self, text: &str, profile: u8) {
        let mut counts = KeyTable::<u16>::new();
        let mut total = 0.0;
        let mut count = |piece: &mut dyn Iterator<Item = char>, times: u16| {
            let mut last = ['\0'; 3];
            for char in piece {
                last = [last[1], last[2], char];
                if last[0] != '\0' {
                    counts.update(sequence_key(last), |count| *count += times);
                    total += f64::from(times);
                }
            }
        };
        let mut rank = 0.0;
        for (part, entry) in packed::entries(text) {
            if part == word_part::SEQUENCES {
                let mut letters = entry.chars().map(|char| match char {
                    '_' => BORDER,
                    letter => letter,
                });
                count(&mut letters, TYPICAL);
            } else if part == word_part::FREQUENT {
                let depth = f64::min(rank, LAST_RANK) / LAST_RANK;
                let weight = BEST_WORD - (BEST_WORD - LAST_WORD) * depth.sqrt();
                self.add(word_key(entry.chars()), profile, weight);
                let bare = entry.chars().map(without_accent);
                self.add(word_key(bare), profile, weight - WITHOUT_ACCENTS);
                let mut letters = [BORDER].into_iter().chain(entry.chars()).chain([BORDER]);
                count(&mut letters, 1);
                rank += 1.0;
            }
        }
        for (key, times) in counts.entries() {
            let weight = SEQUENCE * libm::log(1.0 + f64::from(times) / total / SMOOTHING);
            self.add(key, profile, weight);
        }
    }

    /// Takes note that `key` speaks for the profile, the last of those so far. With and without
    /// accents a word may be the same as another: the heavier stays.
    fn add(&mut self, key: u64, profile: u8, nats: f64) {
        // A float becomes the nearest byte there is: the cast saturates.
        let weight = (nats * UNIT).round() as u8;
        let supports = &mut self.supports;
        self.places.update(key, |last| {
            let known = (*last as usize).checked_sub(1);
            let known = known.and_then(|place| supports.get_mut(place));
            match known.filter(|known| known.profile == profile) {
                Some(known) => known.weight = known.weight.max(weight),
                None => {
                    let next = *last;
                    supports.push(Support {
                        profile,
                        weight,
                        next,
                    });
                    *last = supports.len() as u32;
                }
            }
        });
    }

    /// The languages that `key` speaks for.
    pub fn supports(&self, key: u64) -> &[Support] {
        let place = self.places.get(key).unwrap_or_default() as usize;
        let (start, count) = (place >> COUNT_BITS, place & ((1 << COUNT_BITS) - 1));
        let supports = self.supports.get(start..start + count);
        supports.unwrap_or_default()
    }

    /// Whether words tell the script's languages apart: it has several.
    pub fn tell_apart(&self, script: Script) -> bool {
        let shared = self.shared_scripts.get(script as usize);
        shared.copied().unwrap_or(false)
    }

    /// All letters beyond `a`-`z` that some language spells with, sorted.
    pub fn letters(&self) -> &[Letter] {
        &self.letters
    }
}

/// The key of a word, given in lower case.
pub fn word_key(word: impl Iterator<Item = char>) -> u64 {
    // The highest bit keeps words and sequences apart.
    key_table::key(word) | 1 << 63
}

/// The key of three letters in a row.
#[inline]
pub fn sequence_key([first, second, third]: [char; 3]) -> u64 {
    // 21 bits hold any character.
    u64::from(first) << 42 | u64::from(second) << 21 | u64::from(third)
}

/// Letters with an accent, and what is typed instead on a keyboard that has none.
const ACCENTED: [(char, &str); 16] = [
    ('a', "àáâãäåăąāảạắằẳẵặấầẩẫậ"),
    ('c', "çćč"),
    ('d', "đď"),
    ('e', "èéêëęěēėẻẽẹếềểễệ"),
    ('g', "ğģ"),
    ('i', "ìíîïīįıỉĩị"),
    ('k', "ķ"),
    ('l', "łľĺļ"),
    ('n', "ñńňņ"),
    ('o', "òóôõöøőōỏọốồổỗộơớờởỡợ"),
    ('r', "řŕ"),
    ('s', "śšşș"),
    ('t', "ťţț"),
    ('u', "ùúûüůűūųủũụưứừửữự"),
    ('y', "ýÿỳỷỹỵ"),
    ('z', "źżž"),
];

fn without_accent(char: char) -> char {
    if char.is_ascii() || Script::of(char) != Some(Script::Latin) {
        return char;
    }
    let bare = ACCENTED.iter().find(|(_, forms)| forms.contains(char));
    bare.map_or(char, |(bare, _)| *bare)
}
