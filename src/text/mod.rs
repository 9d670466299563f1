//! Everything that is a word or the look of a number, in both languages.
//!
//! Short words stand beside each other in a [`Label`]; sentences and chapters are Markdown in `nl/` and `en/`,
//! compiled by `build.rs` into plain tables that hold the places of live numbers.

/// Whether this program tells what lies one press deeper: names of results, sources, ids of documents. The first program
/// of the page does not and need not carry them.
pub const IS_TOLD: bool = cfg!(any(feature = "native", feature = "depth", not(feature = "browser")));

mod label;
mod number;
pub mod prose;
mod unit;
pub mod words;

pub use label::{Label, Lang};
pub use number::{decimals, fixed, number, number_into, parse, plain};
pub use unit::{Affix, Unit};
