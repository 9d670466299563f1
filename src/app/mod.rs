//! The page: served complete, then kept at the reader's numbers.
//!
//! Yew renders every page before it is served. In the browser painters in `live` change the numbers, sentences, controls
//! and shapes that a move changes, straight in the served markup: all that a first visit needs. What lies one press
//! deeper is a Yew program of its own in `depth`, which the loader fetches when the reader goes there.

#[cfg(feature = "depth")]
pub mod depth;
#[cfg(feature = "browser")]
pub mod live;
#[cfg(feature = "native")]
pub mod pages;
pub mod parts;
