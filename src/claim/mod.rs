//! The claims of the book, checked: what the book says, what the arithmetic gives, and the verdict that follows.
//!
//! A claim is a constant with a check and one line in [`registry`]. Its verdict is worked out from its premises and from
//! runs of the models, never typed. Only the native program knows claims: they are about the book's own numbers, so the
//! pages carry them as plain text.

mod care;
mod case;
mod cities;
mod density;
mod finding;
mod homes;
mod labour;
mod premise;
pub mod registry;
mod scenario;
mod vacancy;
mod verdict;
mod wages;
mod words;

pub use case::Case;
pub use finding::{Finding, Flip, Part, flips};
pub use premise::{Known, Premise, Weight};
pub use scenario::{Load, Setting, query};
pub use verdict::Verdict;
pub use words::{Telling, sources};

use crate::data::{Quote, quote};

/// A sentence of the book with the check that judges it.
pub struct Claim {
    /// The id in pages and documents; public.
    pub id: &'static str,
    /// The id of its quotation, which knows its place.
    pub quote: &'static str,
    /// The chapter of the page that it belongs to, by the id of its section.
    pub chapter: &'static str,
    /// The figures behind the verdict.
    pub premises: &'static [Premise],
    /// The parameter with which the verdict may flip.
    pub slider: Option<&'static str>,
    /// What the reader can load.
    pub load: Option<Load>,
    /// Works out numbers and verdict.
    pub check: fn(&Case) -> Finding,
}

impl Claim {
    /// Numbers and verdict from the figures as they are.
    pub fn find(&self) -> Finding {
        (self.check)(&Case::of(self))
    }

    /// The sentence. `None` where nobody quoted it, which a test rules out.
    pub fn quotation(&self) -> Option<&'static Quote> {
        quote(self.quote)
    }
}
