//! The page: served complete, then kept at the reader's numbers.
//!
//! Yew renders every page before it is served. In the browser nothing is rendered again: painters in `live` change the
//! numbers, sentences, controls and shapes that a move changes, straight in the served markup. Only what has a state of
//! its own is a Yew component there: the row of tools, and the calculation under a figure once it has changed.

#[cfg(feature = "browser")]
pub mod live;
#[cfg(feature = "native")]
pub mod pages;
pub mod parts;
