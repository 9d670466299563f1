//! How a model is run: what is asked for, and what may be kept between two runs.

use super::run::Run;
use crate::scenario::Values;

/// Which series are wanted, and which of the scalars that cost as much as a series; all other scalars always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    series: u32,
    costly: u32,
}

impl Want {
    /// The scalars that cost nothing to speak of.
    pub const SCALARS: Want = Want { series: 0, costly: 0 };
    /// Everything.
    pub const ALL: Want = Want { series: u32::MAX, costly: u32::MAX };

    /// The series at these indices of the declaration.
    pub fn series(indices: impl IntoIterator<Item = usize>) -> Want {
        let series = indices.into_iter().fold(0, |bits, index| bits | 1 << (index % 32));
        Want { series, ..Want::SCALARS }
    }

    /// The costly scalar at this index of the declaration.
    pub const fn costly(index: usize) -> Want {
        Want { costly: 1 << (index % 32), ..Want::SCALARS }
    }

    /// What either of two wants.
    pub const fn and(self, other: Want) -> Want {
        Want { series: self.series | other.series, costly: self.costly | other.costly }
    }

    /// Whether the series at this index is wanted.
    pub const fn has(self, index: usize) -> bool {
        self.series >> (index % 32) & 1 == 1
    }

    /// Whether the costly scalar at this index is wanted.
    pub const fn has_costly(self, index: usize) -> bool {
        self.costly >> (index % 32) & 1 == 1
    }
}

/// Runs a model again and again. It may keep results of a stage whose inputs did not change, but a kept result never
/// shows: the numbers are those of a fresh runner, bit for bit.
pub trait Runner {
    /// Scalars and the wanted series for these values; a costly scalar that is not wanted is missing.
    fn run(&mut self, values: &Values, want: Want) -> Run;
}

/// A model that keeps nothing.
pub struct Plain(pub fn(&Values, Want) -> Run);

impl Runner for Plain {
    fn run(&mut self, values: &Values, want: Want) -> Run {
        (self.0)(values, want)
    }
}
