//! What the served pages and the page at work share.

#[cfg(any(feature = "native", feature = "depth"))]
mod deep;
#[cfg(any(feature = "native", feature = "depth"))]
mod files;
mod spoken;

#[cfg(any(feature = "native", feature = "depth"))]
pub use deep::{Deep, DeepProps};
pub use spoken::{description, field_text, spoken, track_bounds};
