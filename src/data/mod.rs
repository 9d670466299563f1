//! Figures with their provenance: the book's, and the public ones beside them.
//!
//! Tables lie beside their reader as `.tsv`; `build/tables.rs` turns them into Rust tables, so that nothing is parsed
//! in the browser.

pub mod empty;
pub mod insured;
mod municipalities;
mod observations;
mod places;
mod quotes;
mod regions;
#[cfg(any(feature = "native", feature = "depth"))]
pub mod thresholds;

pub use municipalities::{MUNICIPALITIES, Municipality, POPULATIONS};
pub use observations::{OBSERVATIONS, Observation, observed};
pub use places::{PLACES, Place, place};
pub use quotes::{QUOTES, Quote, quote};
pub use regions::{REGIONS, Region};
