//! Strings to numbers and back: each string is kept once, and all in one buffer.

use crate::hash_index::{HashIndex, VACANT, hash};

/// Strings, numbered from 0 in the order in which they came.
#[derive(Debug, Default)]
pub struct Interner {
    letters: String,
    /// Where each string ends in `letters`; the next one begins there.
    ends: Vec<usize>,
    index: HashIndex,
}

impl Interner {
    /// How many strings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string of this number; empty where there is none.
    #[must_use]
    pub fn string(&self, number: usize) -> &str {
        string(&self.letters, &self.ends, number)
    }

    /// The number of `text`, where it is there.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<usize> {
        let is_meant = |number| self.string(number as usize) == text;
        let number = self.index.get(hash(text), is_meant);
        number.map(|number| number as usize)
    }

    /// The number of `text`, which is added where it is new.
    pub fn number(&mut self, text: &str) -> usize {
        let Self {
            letters,
            ends,
            index,
        } = self;
        let is_meant = |number| string(letters, ends, number as usize) == text;
        let slot = index.slot(hash(text), is_meant);
        if *slot == VACANT {
            *slot = ends.len() as u32;
            letters.push_str(text);
            ends.push(letters.len());
        }
        *slot as usize
    }
}

fn string<'l>(letters: &'l str, ends: &[usize], number: usize) -> &'l str {
    let start = number.checked_sub(1).and_then(|before| ends.get(before));
    let end = ends.get(number).copied().unwrap_or_default();
    letters
        .get(start.copied().unwrap_or_default()..end)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_string_has_its_number(strings in prop::collection::vec("[ab]{0,9}", 0..300)) {
            let mut interner = Interner::default();
            let mut expected: Vec<&String> = Vec::new();
            for string in &strings {
                let place = expected.iter().position(|known| *known == string);
                prop_assert_eq!(interner.get(string), place);
                if place.is_none() {
                    expected.push(string);
                }
                let place = place.unwrap_or(expected.len() - 1);
                prop_assert_eq!(interner.number(string), place);
                prop_assert_eq!(interner.string(place), string);
            }
            prop_assert_eq!(interner.len(), expected.len());
            prop_assert_eq!(interner.string(expected.len()), "");
        }
    }
}
