//! The reader as analyst: which value would do it, what makes two scenarios differ, what a result hangs on, what was
//! done so far.
//!
//! All of it reads the declarations alone: no model has code here. A question costs a counted number of runs.

mod attribute;
mod change;
mod compare;
mod entry;
mod flips;
mod measure;
mod moved_most;
mod presets;
mod renewal;
mod reset;
mod sensitivity;
mod solve;
pub mod told;

pub use attribute::{Attribution, MOST_CHANGES, Parts, attribute};
pub use change::changed;
pub use compare::{Compared, ModelCompared, compare};
pub use entry::Entry;
pub use flips::Flip;
pub use measure::{Measure, Meter};
pub use moved_most::{Moved, Scales};
pub use presets::{PRESETS, Preset, Setting};
pub use renewal::{Renewal, renewals};
pub use reset::Reset;
pub use sensitivity::{Bar, Range, Tornado, sensitivity};
pub use solve::{Answer, MOST_RUNS, Refusal, solve};
