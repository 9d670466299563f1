//! The reader as analyst: which value would do it, what makes two scenarios differ, what a result hangs on, what was
//! done so far.
//!
//! All of it reads the declarations alone: no model has code here. A question costs a counted number of runs.

mod measure;
mod solve;

pub use measure::{Measure, Meter};
pub use solve::{Answer, MOST_RUNS, Refusal, solve};
