//! The pages before they live: rendered by the native program, complete without any script.

mod document;
mod files;
mod page;
mod sources;

pub use document::{Assets, documents};
