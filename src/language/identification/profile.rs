//! What the words and the spelling of each language say of a text: one table from a word, or from
//! three letters in a row, to the languages it speaks for.
//!
//! Frequent words decide most sentences (Grefenstette 1995); where there is none, the letters of
//! the others do, three at a time (Dunning 1994, *Statistical Identification of Language*). Both
//! come from `data/<code>/words.txt`: a language's frequent words are a fair sample of its
//! spelling, and the line `sequences:` adds what they lack, such as the ends of nouns and verbs.

use std::sync::OnceLock;

use crate::language::lexicon;
use crate::language::registry::{LANGUAGES, only_language};
use crate::language::script::Script;

/// The known languages, then filler text as one more.
pub const PROFILES: usize = LANGUAGES.len() + 1;

/// The place of filler text among the profiles.
pub const FILLER: usize = LANGUAGES.len();

/// The words and sequences of filler text (“lorem ipsum”) and of Latin, which is no known language.
const FILLER_WORDS: &str = include_str!("../data/filler.txt");

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
const TYPICAL: u8 = 5;

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
}

impl Support {
    /// How much, in nats.
    #[inline]
    pub fn weight(self) -> f64 {
        f64::from(self.weight) / UNIT
    }
}

/// Every profile at once: a hash table with open addressing, a power of two of slots, at most half
/// of them in use.
#[derive(Debug)]
pub struct Profiles {
    slots: Vec<Slot>,
    supports: Vec<Support>,
    letters: Vec<Letter>,
    /// Whether each script is that of several languages.
    shared_scripts: [bool; Script::COUNT],
}

/// What a key has among the supports; nothing where the slot is free.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    start: u32,
    count: u32,
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

static PROFILES_OF_ALL: OnceLock<Profiles> = OnceLock::new();

/// The profiles, made when first asked for.
pub fn profiles() -> &'static Profiles {
    PROFILES_OF_ALL.get_or_init(Profiles::of_data)
}

/// A weight before it is in the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    key: u64,
    profile: u8,
    weight: u8,
}

impl Entry {
    fn new(key: u64, profile: u8, nats: f64) -> Self {
        // A float becomes the nearest byte there is: the cast saturates.
        let weight = libm::round(nats * UNIT) as u8;
        Self {
            key,
            profile,
            weight,
        }
    }
}

impl Profiles {
    fn of_data() -> Self {
        let mut entries = Vec::new();
        let sources = LANGUAGES.iter().map(|source| (source.words, source.script));
        for (profile, (words, script)) in (0..).zip(sources.chain([(FILLER_WORDS, Script::Latin)]))
        {
            if only_language(script).is_none() {
                read(words, profile, &mut entries);
            }
        }
        entries.sort_unstable();
        // With and without accents a word may be the same as another: the heavier stays.
        entries.reverse();
        entries.dedup_by_key(|entry| (entry.key, entry.profile));
        Self::of_entries(&entries)
    }

    /// The table of `entries`, those of one key side by side.
    fn of_entries(entries: &[Entry]) -> Self {
        let keys = entries.chunk_by(|left, right| left.key == right.key);
        let mut table = Self {
            slots: vec![Slot::default(); (2 * keys.clone().count()).next_power_of_two()],
            supports: Vec::with_capacity(entries.len()),
            letters: letters(),
            shared_scripts: Script::ALL
                .map(|script| LANGUAGES.iter().filter(|s| s.script == script).count() > 1),
        };
        for run in keys {
            let Some(first) = run.first() else { continue };
            let start = table.supports.len() as u32;
            table.supports.extend(run.iter().map(|entry| Support {
                profile: entry.profile,
                weight: entry.weight,
            }));
            let slot = table.slot(first.key);
            if let Some(slot) = table.slots.get_mut(slot) {
                *slot = Slot {
                    key: first.key,
                    start,
                    count: run.len() as u32,
                };
            }
        }
        table
    }

    /// The slot of `key`, or the free one where it would be.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        // The high bits of the product depend on all bits of the key (Knuth's multiplicative hash).
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.count == 0 || slot.key == key {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// The languages that `key` speaks for.
    pub fn supports(&self, key: u64) -> &[Support] {
        let slot = self.slots.get(self.slot(key)).copied().unwrap_or_default();
        let rest = self.supports.get(slot.start as usize..);
        let found = rest.and_then(|rest| rest.get(..slot.count as usize));
        found.unwrap_or_default()
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
    // FNV-1a over characters; the highest bit keeps words and sequences apart.
    let hash = word.fold(0xcbf2_9ce4_8422_2325, |hash: u64, char| {
        (hash ^ u64::from(char)).wrapping_mul(0x0100_0000_01b3)
    });
    hash | 1 << 63
}

/// The key of three letters in a row.
#[inline]
pub fn sequence_key([first, second, third]: [char; 3]) -> u64 {
    // 21 bits hold any character.
    u64::from(first) << 42 | u64::from(second) << 21 | u64::from(third)
}

/// Reads a file of words into `entries`.
fn read(file: &str, profile: u8, entries: &mut Vec<Entry>) {
    // One type for all tables keeps one sort in the Wasm: here the weight is a count.
    let mut counts: Vec<Entry> = Vec::new();
    let mut total = 0.0;
    let mut count = |piece: &mut dyn Iterator<Item = char>, times: u8| {
        let mut last = ['\0'; 3];
        for char in piece {
            last = [last[1], last[2], char];
            if last[0] != '\0' {
                counts.push(Entry {
                    key: sequence_key(last),
                    profile,
                    weight: times,
                });
                total += f64::from(times);
            }
        }
    };
    let mut rank = 0.0;
    for line in file.lines() {
        if let Some(sequences) = line.strip_prefix(lexicon::SEQUENCES) {
            for sequence in sequences.split_whitespace() {
                let mut letters = sequence.chars().map(|char| match char {
                    '_' => BORDER,
                    letter => letter,
                });
                count(&mut letters, TYPICAL);
            }
        } else if !line.contains(':') {
            for word in line.split_whitespace() {
                let depth = f64::min(rank, LAST_RANK) / LAST_RANK;
                let weight = BEST_WORD - (BEST_WORD - LAST_WORD) * libm::sqrt(depth);
                entries.push(Entry::new(word_key(word.chars()), profile, weight));
                let bare = word.chars().map(without_accent);
                if !bare.clone().eq(word.chars()) {
                    entries.push(Entry::new(
                        word_key(bare),
                        profile,
                        weight - WITHOUT_ACCENTS,
                    ));
                }
                let mut letters = [BORDER].into_iter().chain(word.chars()).chain([BORDER]);
                count(&mut letters, 1);
                rank += 1.0;
            }
        }
    }
    counts.sort_unstable();
    for run in counts.chunk_by(|left, right| left.key == right.key) {
        let Some(first) = run.first() else { continue };
        let times: f64 = run.iter().map(|entry| f64::from(entry.weight)).sum();
        let weight = SEQUENCE * libm::log(1.0 + times / total / SMOOTHING);
        entries.push(Entry::new(first.key, profile, weight));
    }
}

/// Each letter that some language names, with those languages.
fn letters() -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for profile in 0..LANGUAGES.len() {
        for char in lexicon::letters(profile) {
            match letters.binary_search_by_key(&char, |letter| letter.char) {
                Ok(at) => {
                    if let Some(letter) = letters.get_mut(at) {
                        letter.profiles |= 1 << profile;
                    }
                }
                Err(at) => letters.insert(
                    at,
                    Letter {
                        char,
                        script: Script::of(char).unwrap_or(Script::Other),
                        profiles: 1 << profile,
                    },
                ),
            }
        }
    }
    letters
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
