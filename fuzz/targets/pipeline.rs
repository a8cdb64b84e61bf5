//! Fuzzes pages and options together: the whole pipeline.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| nutgraf_fuzz::laws::of_pipeline(bytes));
