//! What a score is the sum of, with names, for whoever fits its weights.

/// A summand: a weight, and what it is multiplied with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// The name of the constant that holds the weight.
    pub name: &'static str,
    /// The weight as it is now.
    pub weight: f64,
    /// What it is multiplied with.
    pub value: f64,
}

/// Factors that are named as their constants are.
macro_rules! factors {
    ($($weight:ident => $value:expr),* $(,)?) => {
        vec![$(Factor { name: stringify!($weight), weight: $weight, value: $value }),*]
    };
}
pub(crate) use factors;
