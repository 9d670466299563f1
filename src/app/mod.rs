//! The page: components that draw its structure once, and painters that change what a move changes.
//!
//! Yew renders every page before it is served, and takes over the figures when the program starts: each figure is an
//! island, a root of its own, so that a foreign node in the text cannot stop it. Under the moving hand no virtual tree
//! is built: `live` patches the numbers, sentences, controls and shapes that changed. Tables and calculations are
//! ordinary components and follow when the hand lets go.

mod hand;
#[cfg(feature = "browser")]
pub mod live;
#[cfg(feature = "native")]
pub mod pages;
pub mod parts;
mod store;

pub use store::{Change, Phase, Shared, Store, Watch};
