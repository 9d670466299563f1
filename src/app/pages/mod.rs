//! The pages as they are served: rendered by the native program, complete without any script.

mod book;
mod claims;
mod classic;
mod control;
mod document;
mod drawing;
mod embed;
mod figure;
mod files;
mod frame;
mod manifest;
mod page;
mod picture;
mod prose;
mod quotation;
mod single;
mod sources;
mod still;

pub use book::{Book, book};
pub use document::{Assets, documents};
pub use files::{file, single_file};
pub use manifest::manifests;
pub use single::{Parts, single};
