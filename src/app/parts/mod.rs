//! What the served pages and the page at work share.

mod deep;
mod spoken;

pub use deep::{Deep, DeepProps};
pub use spoken::{description, field_text, spoken, track_bounds};
