//! The names of features, which only those who fit the model, and the tests, ever read.
//!
//! They are kept out of every other build: they would be an eightieth of the Wasm.

/// A number with a name.
pub type Feature = (Name, f32);

/// What a feature is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name(#[cfg(any(test, feature = "fit"))] pub &'static str);

impl Name {
    #[cfg_attr(
        not(any(test, feature = "fit")),
        expect(unused_variables, reason = "the name is dropped here")
    )]
    pub const fn new(name: &'static str) -> Self {
        Self(
            #[cfg(any(test, feature = "fit"))]
            name,
        )
    }
}

/// The feature called `name`, of this value.
pub const fn feature(name: &'static str, value: f32) -> Feature {
    (Name::new(name), value)
}

/// Several names at once.
pub const fn names<const COUNT: usize>(texts: [&'static str; COUNT]) -> [Name; COUNT] {
    let mut names = [Name::new(""); COUNT];
    let mut index = 0;
    while index < COUNT {
        names[index] = Name::new(texts[index]);
        index += 1;
    }
    names
}
