//! What the reader has chosen: the declaration of a parameter, the values, the link that carries them.
//!
//! This room knows what a parameter is, but no model: the declarations come in as an argument. Values are always
//! inside their bounds, whoever sets them.

mod declaration;
pub mod drawing;
mod edit;
#[cfg(feature = "faults")]
pub mod fault;
pub mod link;
mod notice;
mod param;
mod values;

pub use declaration::{Declaration, Older, Target};
pub use edit::Edit;
pub use notice::{Code, Given, Notice};
pub use param::{Choice, Kind, Mark, Param, Scale, Source};
pub use values::{Scenario, Values};
