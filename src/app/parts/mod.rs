//! The components of a page.

mod control;
mod deep;
mod drawing;
mod figure;
mod properties;
mod prose;
mod tools;

pub use control::{Control, field_text, mark_word, spoken, track_bounds};
pub use drawing::description;
pub use figure::FigureView;
pub use properties::FigureProps;
pub use prose::line;
pub use tools::{HEARD, SAID, Tools, ToolsProps};
