//! How far an analysis has come, for a reader who waits: the share of its time that has gone by when a stage
//! is done.
//!
//! Measured in Wasm over made-up texts of 5,000 to 500,000 words (`benches/corpus/`) in English, French,
//! Japanese and Arabic. Where a stage takes more than its share here, what is told stands still before its
//! end, and where it takes less, it leaps; both by a sixth of the whole at most. In sixteenths, as these are
//! the shortest numbers.

/// The article is found, and its language: after .06 to .12 of the time.
pub const ARTICLE: f64 = 1.0 / 16.0;

/// Its sentences are read: after .42 to .67. Until then the share grows with each.
const READING: f64 = 8.0 / 16.0;

/// The keywords are found: after .60 to .80.
pub const KEYWORD: f64 = 12.0 / 16.0;

/// What the sentences lean on is known: after .85 to .95. Their scores take what is left.
pub const DISCOURSE: f64 = 14.0 / 16.0;

/// This share of the article is read.
pub fn reading(share: f64) -> f64 {
    ARTICLE + (READING - ARTICLE) * share
}
