//! What was observed after the book: one count is one series, and no two of them are joined.

use crate::data::{Observation, observed};
use crate::text::{Label, Lang, Unit, fixed};

/// How a count is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A filled point.
    Dot,
    /// An open point.
    Ring,
    /// A filled square.
    Square,
    /// Not in the figure: it counts something that the figure does not draw.
    None,
}

/// One count: a series of one definition.
#[derive(Clone, Copy, Debug)]
pub struct Hindsight {
    /// The series in `data/observations.tsv`.
    pub series: &'static str,
    /// Who counted.
    pub who: Label,
    /// What was counted.
    pub counts: Label,
    /// How a sentence names the unit of the count: « van de winkelvloer».
    pub of: Label,
    /// The unit of the count.
    pub unit: Unit,
    /// How it is drawn.
    pub symbol: Symbol,
    /// From the unit of the count to that of the figure; 1 where they are the same.
    pub factor: f64,
    /// Whether a number is of a whole year, not of a moment.
    pub is_yearly: bool,
}

impl Hindsight {
    /// Its observations in the order of their years, in the unit of the count.
    pub fn observations(&self) -> impl Iterator<Item = &'static Observation> + use<> {
        observed(self.series)
    }

    /// Its points in the unit of the figure.
    pub fn points(&self) -> Vec<(f64, f64)> {
        self.observations().map(|observation| (observation.year, observation.value * self.factor)).collect()
    }

    /// Its points as change since its own first year, in the unit of the count.
    pub fn changes(&self) -> Vec<(f64, f64)> {
        let first = self.observations().next().map_or(0.0, |first| first.value);
        self.observations().map(|observation| (observation.year, observation.value - first)).collect()
    }

    /// When, in words: «eind 2023».
    pub fn when(&self, year: f64, lang: Lang) -> String {
        let text = fixed(year.floor(), 0, Unit::YEAR, lang);
        let part = year - year.floor();
        let (nl, en) = match part {
            _ if self.is_yearly => ("in", "in"),
            part if part < 0.25 => ("begin", "at the start of"),
            part if part < 0.6 => ("midden", "in mid"),
            part if part < 0.9 => ("najaar", "in autumn"),
            _ => ("eind", "at the end of"),
        };
        [Label::new(nl, en).get(lang), " ", &text].concat()
    }
}
