//! The laws of the tests, compiled for the fuzzer.

#[path = "../../tests/laws/mod.rs"]
#[allow(missing_docs, reason = "a test's own module, told in its comments")]
pub mod laws;
