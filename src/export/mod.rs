//! Files and documents: each format has its own types, so the inner rooms know none.
//!
//! A [`Snapshot`] is a figure at one scenario in one language; every format writes the same snapshot, and every file
//! carries the link, the version, the sources and the citation.

#[cfg(feature = "native")]
pub mod answers;
pub mod cite;
#[cfg(feature = "native")]
pub mod claims;
#[cfg(feature = "native")]
pub mod container;
pub mod csv;
pub mod embed;
pub mod figure;
mod format;
pub mod html;
#[cfg(feature = "native")]
pub mod icon;
pub mod itxt;
pub mod json;
mod lines;
#[cfg(feature = "native")]
pub mod packed;
mod paint;
#[cfg(feature = "native")]
pub mod png;
pub mod qr;
mod snapshot;
pub mod svg;
mod xml;

pub use format::Format;
pub use snapshot::{Snapshot, WIDE};
