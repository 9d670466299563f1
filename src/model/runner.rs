//! How a model is run: what is asked for, and what may be kept between two runs.

use super::run::Run;
use crate::scenario::Values;

/// Which series are wanted; scalars always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want(u32);

impl Want {
    /// Scalars alone.
    pub const SCALARS: Want = Want(0);
    /// Everything.
    pub const ALL: Want = Want(u32::MAX);

    /// The series at these indices of the declaration.
    pub fn series(indices: impl IntoIterator<Item = usize>) -> Want {
        Want(indices.into_iter().fold(0, |bits, index| bits | 1 << (index % 32)))
    }

    /// What either of two wants.
    pub const fn and(self, other: Want) -> Want {
        Want(self.0 | other.0)
    }

    /// Whether the series at this index is wanted.
    pub const fn has(self, index: usize) -> bool {
        self.0 >> (index % 32) & 1 == 1
    }
}

/// Runs a model again and again. It may keep results of a stage whose inputs did not change, but a kept result never
/// shows: the numbers are those of a fresh runner, bit for bit.
pub trait Runner {
    /// Scalars and the wanted series for these values.
    fn run(&mut self, values: &Values, want: Want) -> Run;
}

/// A model that keeps nothing.
pub struct Plain(pub fn(&Values, Want) -> Run);

impl Runner for Plain {
    fn run(&mut self, values: &Values, want: Want) -> Run {
        (self.0)(values, want)
    }
}
