"""The Rust file that ships the weights."""

_HEAD = """\
//! What the model has learnt: one weight for each feature and pass.
//!
//! A weight is what its feature, at 1, adds to the logarithm of the odds that a block belongs to the
//! article: 1 makes it 2.7 times as likely, −1 as much less. Features overlap (a block in a comment
//! is near one, too), so that a weight says what its feature adds to all the others, not what it
//! means alone.
//!
//! Written by `tests/evaluate/fit/`, not by hand. Fitted by iteratively reweighted least squares
//! with an L2 penalty, on pages of {sets} published collections whose articles are known: within a
//! collection pages count the same, and a block counts by its number of words to the power of 0.6.
//! The probabilities that the second pass was fitted on come from five-fold cross-validation in
//! which no site is in two folds.

#![allow(
    clippy::approx_constant,
    reason = "a weight near a constant of mathematics is a coincidence"
)]

use super::name::{Feature, feature};
"""

_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def weight_file(set_count, first, second):
    """The text of the file; `first` and `second` are pairs of names and coefficients."""
    sets = _NUMBERS[set_count] if set_count < len(_NUMBERS) else str(set_count)
    parts = [_HEAD.replace("{sets}", sets), _table("FIRST", "first", *first), _table("SECOND", "second", *second)]
    return "\n".join(parts)


def _table(constant, order, names, coefficients):
    # Three digits: what more would say is less than what another fold would change.
    lines = [f'    feature("{name}", {float(f"{value:.3g}")!r}),\n' for name, value in zip(names, coefficients)]
    head = f"/// The weights of the {order} pass.\n#[rustfmt::skip]\npub const {constant}: &[Feature] = &[\n"
    return f"{head}{''.join(lines)}];\n"
