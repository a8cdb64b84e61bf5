//! Numbers for strings: words, spellings, names of classes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The number of each of some strings. Hashes are the same in every run, and the map's order is
/// looked at nowhere, so that it cannot matter. One type for all maps keeps one in the Wasm.
pub type Numbers<'t> = HashMap<Cow<'t, str>, usize, BuildHasherDefault<Fnv>>;

/// The hash of Fowler, Noll and Vo (FNV-1a): the same on every platform, and quick for short strings.
#[derive(Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
