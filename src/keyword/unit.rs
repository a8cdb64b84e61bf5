//! What phrases are made of.

use crate::text::Range;

/// A word, or a character of a run without spaces. Small, as an article has one for each.
#[derive(Clone, Copy)]
pub struct Unit {
    /// Where it starts in its sentence.
    start: u32,
    /// How long it is, above a bit for each [`Mark`].
    length_and_marks: u32,
    /// Which word it is; in a run without spaces, which sentence it stands in.
    pub number: u32,
}

/// What is to be known of a unit.
#[derive(Clone, Copy)]
pub enum Mark {
    /// It has a capital that opens no sentence.
    Name,
    /// It has a capital.
    Capital,
    /// An article or the like is written together with it, as in `l’offre`.
    Article,
    /// It has lost a particle, after which no phrase goes on.
    Last,
}

/// How many bits there are for marks.
const MARKS: u32 = 4;

impl Unit {
    /// A unit without marks. What is longer than 256 MB is cut there.
    pub fn new(range: Range, number: u32) -> Self {
        let length = range.len().min((u32::MAX >> MARKS) as usize);
        Self {
            start: range.start as u32,
            length_and_marks: (length as u32) << MARKS,
            number,
        }
    }

    /// The same unit, with the mark where it `is` so.
    pub fn marked(mut self, mark: Mark, is: bool) -> Self {
        self.length_and_marks |= u32::from(is) << mark as u32;
        self
    }

    /// The word of this number and length that is left of it without a particle.
    pub const fn without_particle(self, length: usize, number: u32) -> Self {
        let marks = self.length_and_marks & ((1 << MARKS) - 1) | 1 << Mark::Last as u32;
        Self {
            length_and_marks: (length as u32) << MARKS | marks,
            number,
            ..self
        }
    }

    pub const fn has(&self, mark: Mark) -> bool {
        self.length_and_marks >> mark as u32 & 1 == 1
    }

    pub const fn range(&self) -> Range {
        let start = self.start as usize;
        Range::new(start, start + (self.length_and_marks >> MARKS) as usize)
    }
}

/// The units of a stretch of `length` from the unit `first` of a chain of these `units`; `None` where
/// there is none.
pub fn stretch(units: &[Unit], first: usize, length: usize) -> Option<&[Unit]> {
    let units = units.get(first..first + length)?;
    let (_, inner) = units.split_last()?;
    (!inner.iter().any(|unit| unit.has(Mark::Last))).then_some(units)
}

/// Where `units` stand in their sentence, from the first to the last.
pub fn range_of(units: &[Unit]) -> Range {
    let start = units.first().map_or(0, |unit| unit.start as usize);
    Range::new(start, units.last().map_or(start, |unit| unit.range().end))
}
