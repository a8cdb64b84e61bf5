//! Hashes to numbers: a table of what is kept elsewhere.
//!
//! It holds no keys, so whoever keeps them says which is meant; one piece of code serves all kinds of
//! key. Hashes are the same in every run and on every platform.

/// A hash table with open addressing: a power of two of slots, at most three quarters of them in use.
#[derive(Debug, Default)]
pub struct HashIndex {
    slots: Vec<Slot>,
    used: usize,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    /// The high half of the hash: most keys that are not meant are told by it.
    hash: u32,
    number: u32,
}

/// What a slot holds that is not in use; no key has this number.
pub const VACANT: u32 = u32::MAX;

/// How many slots a table has at first.
const FIRST_SLOTS: usize = 256;

impl HashIndex {
    /// The number of the key with this hash that `is_meant` accepts.
    pub fn get(&self, hash: u64, is_meant: impl Fn(u32) -> bool) -> Option<u32> {
        let slot = self.slots.get(self.place(high(hash), is_meant))?;
        Some(slot.number).filter(|number| *number != VACANT)
    }

    /// The place of that number; holding [`VACANT`] where the key is new, and then to be filled.
    pub fn slot(&mut self, hash: u64, is_meant: impl Fn(u32) -> bool) -> &mut u32 {
        if 4 * self.used >= 3 * self.slots.len() {
            self.grow();
        }
        let place = self.place(high(hash), is_meant);
        let slot = &mut self.slots[place];
        if slot.number == VACANT {
            slot.hash = high(hash);
            self.used += 1;
        }
        &mut slot.number
    }

    /// Forgets all keys, and keeps the room they took.
    pub fn clear(&mut self) {
        self.slots.fill(FREE);
        self.used = 0;
    }

    fn grow(&mut self) {
        let count = (2 * self.slots.len()).max(FIRST_SLOTS);
        for slot in std::mem::replace(&mut self.slots, vec![FREE; count]) {
            if slot.number != VACANT {
                let place = self.place(slot.hash, |_| false);
                self.slots[place] = slot;
            }
        }
    }

    /// The place of the key, or the free one where it would be; 0 in a table without slots.
    fn place(&self, hash: u32, is_meant: impl Fn(u32) -> bool) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.number == VACANT || slot.hash == hash && is_meant(slot.number) {
                return at;
            }
            at = (at + 1) & mask;
        }
        0
    }
}

const FREE: Slot = Slot {
    hash: 0,
    number: VACANT,
};

const fn high(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// The hash of no key, to which [`longer`] adds.
pub const EMPTY: u64 = 0;

/// The hash of a key with another `part`: by a product (Knuth's multiplicative hash), of which the
/// high half depends on all bits.
#[must_use]
pub const fn longer(hash: u64, part: u64) -> u64 {
    (hash.rotate_right(32) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The hash of `text`, taken eight bytes at a time.
#[must_use]
pub fn hash(text: &str) -> u64 {
    let (eights, rest) = text.as_bytes().as_chunks();
    let eights = eights.iter().map(|eight| u64::from_le_bytes(*eight));
    let hash = eights.fold(text.len() as u64, longer);
    let rest = rest.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
    longer(longer(hash, rest), 0)
}
