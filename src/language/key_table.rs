//! A table from short strings to what is known of them. It keeps the strings' hashes alone: two of
//! the few thousand strings of all languages collide with a chance of one in a trillion, and a test
//! holds that those of one language do not.

use crate::letter_case::{DOT_ABOVE, small};

/// The key of the empty string.
pub const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of Fowler, Noll and Vo (FNV-1a) over characters: the same on every platform, and quick
/// for short strings.
pub fn key(chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(EMPTY, longer_key)
}

/// The key of `text` in small letters, Turkish İ losing its dot with its case.
pub fn lower_key(text: &str) -> u64 {
    text.chars().fold(EMPTY, longer_lower_key)
}

/// The key of the string with the key `key` and the small letter of `char` after it, but for a dot that
/// is left over.
#[inline]
pub fn longer_lower_key(key: u64, char: char) -> u64 {
    if char.is_ascii() {
        return longer_key(key, char.to_ascii_lowercase());
    }
    if char == DOT_ABOVE {
        key
    } else {
        longer_key(key, small(char))
    }
}

/// The key of the string with the key `key` and `char` after it.
pub fn longer_key(key: u64, char: char) -> u64 {
    (key ^ u64::from(char)).wrapping_mul(0x0100_0000_01b3)
}

/// A hash table with open addressing: a power of two of slots, at most half of them in use.
#[derive(Debug)]
pub struct KeyTable<V> {
    slots: Vec<Slot<V>>,
    used: usize,
}

/// What is known of one key; nothing where the key is [`FREE`].
#[derive(Clone, Copy, Debug, Default)]
struct Slot<V> {
    key: u64,
    value: V,
}

/// The key of a slot that is not in use, which no string has but by a chance of 2⁻⁶⁴.
const FREE: u64 = 0;

/// How many slots a table has at first.
const FIRST_SLOTS: usize = 512;

impl<V: Copy + Default> KeyTable<V> {
    /// An empty table.
    pub fn new() -> Self {
        Self {
            slots: vec![Slot::default(); FIRST_SLOTS],
            used: 0,
        }
    }

    /// What is known of `key`.
    pub fn get(&self, key: u64) -> Option<V> {
        let slot = self.slots.get(self.place(key))?;
        (slot.key != FREE).then_some(slot.value)
    }

    /// Calls `change` with what is known of `key`: the default, where that is nothing.
    pub fn update(&mut self, key: u64, change: impl FnOnce(&mut V)) {
        if 2 * self.used >= self.slots.len() {
            self.grow();
        }
        let place = self.place(key);
        if let Some(slot) = self.slots.get_mut(place) {
            self.used += usize::from(slot.key == FREE);
            slot.key = key;
            change(&mut slot.value);
        }
    }

    /// Every key with what is known of it.
    pub fn entries(&self) -> impl Iterator<Item = (u64, V)> {
        let used = self.slots.iter().filter(|slot| slot.key != FREE);
        used.map(|slot| (slot.key, slot.value))
    }

    fn grow(&mut self) {
        let twice = vec![Slot::default(); 2 * self.slots.len()];
        for slot in std::mem::replace(&mut self.slots, twice) {
            if slot.key != FREE {
                let place = self.place(slot.key);
                if let Some(free) = self.slots.get_mut(place) {
                    *free = slot;
                }
            }
        }
    }

    /// The slot of `key`, or the free one where it would be.
    fn place(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        // The high bits of the product depend on all bits of the key (Knuth's multiplicative hash).
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.key == FREE || slot.key == key {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_what_it_is_told() {
        let mut table = KeyTable::<usize>::new();
        let keys = || (1_u64..).step_by(97).take(3 * FIRST_SLOTS);
        for (value, key) in keys().enumerate() {
            table.update(key, |known| *known = value);
            table.update(key, |known| *known += 1);
        }
        for (value, key) in keys().enumerate() {
            assert_eq!(table.get(key), Some(value + 1));
        }
        assert_eq!(table.get(2), None);
        assert_eq!(table.entries().count(), keys().count());
    }
}
