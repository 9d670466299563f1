//! The pages before they live: rendered by the native program, complete without any script.

mod document;
mod embed;
mod files;
mod frame;
mod page;
mod sources;

pub use document::{Assets, documents};
