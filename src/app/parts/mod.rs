//! The components of a page.

mod control;
mod deep;
mod drawing;
mod figure;
mod prose;
mod tools;

pub use control::{Control, field_text, mark_word, spoken, track_bounds};
pub use drawing::description;
pub use figure::{FigureProps, FigureView};
pub use prose::line;
pub use tools::{Tools, ToolsProps};
