//! The pages as they are served: rendered by the native program, complete without any script.

mod claims;
mod control;
mod document;
mod drawing;
mod embed;
mod figure;
mod files;
mod frame;
mod page;
mod picture;
mod prose;
mod quotation;
mod sources;
mod still;

pub use document::{Assets, documents};
pub use files::file;
