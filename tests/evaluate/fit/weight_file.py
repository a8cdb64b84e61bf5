"""The Rust file that ships the weights."""

_HEAD = """\
//! What the model has learnt: one weight for each feature.
//!
//! A weight is what its feature, at 1, adds to the logarithm of the odds that a block belongs to the
//! article: 1 makes it 2.7 times as likely, −1 as much less. Features overlap (a block in a comment
//! is near one, too), so that a weight says what its feature adds to all the others, not what it
//! means alone.
//!
//! Written by `tests/evaluate/fit/`, not by hand. Fitted by iteratively reweighted least squares
//! with an L2 penalty, on pages of {sets} published collections whose articles are known: within a
//! collection pages count the same, and a block counts by its number of words to the power of 0.6.

#![allow(
    clippy::approx_constant,
    reason = "a weight near a constant of mathematics is a coincidence"
)]

use super::name::{Feature, feature};

/// The weight of each feature, in the order in which they are found.
#[rustfmt::skip]
pub const WEIGHTS: &[Feature] = &[
"""

_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def weight_file(set_count, names, coefficients):
    """The text of the file."""
    sets = _NUMBERS[set_count] if set_count < len(_NUMBERS) else str(set_count)
    # Three digits: what more would say is less than what another fold would change.
    pairs = zip(names, coefficients, strict=True)
    lines = [f'    feature("{name}", {float(f"{value:.3g}")!r}),\n' for name, value in pairs]
    return f"{_HEAD.replace('{sets}', sets)}{''.join(lines)}];\n"
