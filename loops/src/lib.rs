//! Loops over thousands of numbers at each move of the hand. A crate of its own because a profile's level of
//! optimisation belongs to crates: this one is compiled for speed, all else of the page for size. None of it is inlined:
//! inside a function that is compiled for size it would be too. In WebAssembly its straight loops take several numbers
//! at a time (`simd128`, in every engine since 2023).
//!
//! Plain arithmetic in a fixed order: the same bits on every machine. Its tests stand with those who call it
//! (`num/quantile.rs`, `model/care_fan.rs`, `model/reach.rs`).

mod exponentials;
mod paths;
mod ranking;
mod sums;

pub use exponentials::decay;
pub use paths::{Year, advance};
pub use ranking::{RANKS, Ranking};
pub use sums::add;
