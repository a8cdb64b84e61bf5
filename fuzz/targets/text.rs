//! Fuzzes texts: sentences, languages, offsets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| nutgraf_fuzz::laws::of_text(bytes));
