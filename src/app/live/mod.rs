//! The page at work: a handle for the loader, and painters that keep the served markup at the reader's numbers.
//!
//! A move walks through here once: event -> [`Page`] -> models -> painters. Yew builds no virtual node for it.
//!
//! The loader, `boot.js`, owns every listener, timer and observer. Nothing here calls itself, so that an instance that
//! has panicked stays silent once the loader has let go of it. Nothing here is global: two pages share nothing.

mod change;
mod charts;
mod controls;
mod dom;
mod hand;
mod numbers;
mod page;
mod painters;
mod pen;
mod sentences;
mod status;
mod store;
mod tools;

pub use page::Page;
pub use pen::Sheet;

use change::{Change, Phase};
