//! Premises: the figures behind a verdict, each with its source.

use crate::data::observed;
use crate::scenario::{Mark, Source};
use crate::text::Label;

/// What is known of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    /// Its value.
    Value(f64),
    /// Its value, from a table of `data`.
    Table(fn() -> f64),
    /// It stood in a figure or a source that is lost: what rests on it cannot be checked.
    Lost,
    /// Nobody measured it: what is said cannot be wrong about it, so a sum only illustrates.
    Unmeasured,
}

/// What a figure does for the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Another value could change the verdict.
    Bears,
    /// It gives a number to set beside it.
    Beside,
}

/// One figure behind a verdict.
#[derive(Clone, Copy, Debug)]
pub struct Premise {
    /// Its name in the check.
    pub id: &'static str,
    /// Its value, or why there is none.
    pub known: Known,
    /// Whether the verdict hangs on it.
    pub weight: Weight,
    /// Where it comes from.
    pub source: Source,
}

impl Premise {
    const fn new(id: &'static str, known: Known, mark: Mark, reference: Label) -> Premise {
        Premise { id, known, weight: Weight::Bears, source: Source { mark, reference } }
    }

    /// Printed in the book, at this line.
    pub const fn book(id: &'static str, value: f64, line: &'static str) -> Premise {
        Premise::new(id, Known::Value(value), Mark::Book, Label::same(line))
    }

    /// From a public source.
    pub const fn public(id: &'static str, value: f64, reference: Label) -> Premise {
        Premise::new(id, Known::Value(value), Mark::Public, reference)
    }

    /// From a table of public figures.
    pub const fn table(id: &'static str, value: fn() -> f64, reference: Label) -> Premise {
        Premise::new(id, Known::Table(value), Mark::Public, reference)
    }

    /// Chosen by this project, for this reason.
    pub const fn assumption(id: &'static str, value: f64, reason: Label) -> Premise {
        Premise::new(id, Known::Value(value), Mark::Assumption, reason)
    }

    /// Lost with its figure or source, which stood at this line of the book.
    pub const fn lost(id: &'static str, line: &'static str) -> Premise {
        Premise::new(id, Known::Lost, Mark::Book, Label::same(line))
    }

    /// Measured by nobody, as the line of the book leaves it.
    pub const fn unmeasured(id: &'static str, line: &'static str) -> Premise {
        Premise::new(id, Known::Unmeasured, Mark::Book, Label::same(line))
    }

    /// Set beside the verdict, which does not hang on it.
    pub const fn beside(self) -> Premise {
        Premise { weight: Weight::Beside, ..self }
    }
}

/// The value that a series of public figures has in a year; not a number where it has none.
pub(super) fn observation(series: &str, year: f64) -> f64 {
    observed(series).find(|observation| observation.year == year).map_or(f64::NAN, |observation| observation.value)
}
