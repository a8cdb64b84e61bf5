//! Fuzzes page snapshots: the article and its summary.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| nutgraf_fuzz::laws::of_page(bytes));
