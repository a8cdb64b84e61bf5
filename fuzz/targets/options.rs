//! Fuzzes options: what they choose of known articles.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| nutgraf_fuzz::laws::of_options(bytes));
