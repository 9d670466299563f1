//! The page at work: hydrates the islands, then keeps numbers, sentences, controls and drawings at the store's values.
//!
//! A move walks through here once: event -> [`Store::edit`] -> models -> painters. Yew builds no virtual node for it;
//! the elements that painters change belong to components that render once.

mod address;
mod charts;
mod controls;
mod dom;
mod numbers;
mod sentences;
mod start;

pub use start::start;

use super::{Change, Phase, Store};
