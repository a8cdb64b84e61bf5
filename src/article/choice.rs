//! Which blocks are kept so far, and why the others are not.

use super::Reason;

/// Which blocks are kept so far.
pub struct Choice {
    kept: Vec<bool>,
    /// For what a rule dropped, the reason.
    reasons: Vec<Option<Reason>>,
}

impl Choice {
    /// These blocks.
    pub fn of(kept: Vec<bool>) -> Self {
        Self {
            reasons: vec![None; kept.len()],
            kept,
        }
    }

    /// How many blocks there are.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Whether block `index` is kept; `false` for one that is not there.
    pub fn is_kept(&self, index: usize) -> bool {
        self.kept.get(index) == Some(&true)
    }

    /// The blocks that are kept.
    pub fn kept(&self) -> impl Iterator<Item = usize> {
        (0..self.kept.len()).filter(|&index| self.is_kept(index))
    }

    /// The reason that a rule gave for dropping block `index`.
    pub fn reason(&self, index: usize) -> Option<Reason> {
        self.reasons.get(index).copied().flatten()
    }

    /// Keeps block `index` after all.
    pub fn keep(&mut self, index: usize) {
        if let Some(kept) = self.kept.get_mut(index) {
            *kept = true;
        }
    }

    /// Drops block `index`; a `reason` is remembered also for one that was not kept.
    pub fn drop(&mut self, index: usize, reason: Option<Reason>) {
        if let (Some(kept), Some(known)) = (self.kept.get_mut(index), self.reasons.get_mut(index)) {
            *kept = false;
            *known = known.or(reason);
        }
    }
}
