//! What the served pages and the page at work share.

mod spoken;

pub use spoken::{description, field_text, spoken, start_text, track_bounds};
