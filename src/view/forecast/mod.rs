//! The reader's own forecast: over which figures it can be drawn, how it stands beside the model, and what happened.
//!
//! Plain data and words; the program one press deeper puts them on the page.

mod care;
mod chart;
mod column;
mod distance;
mod hindsight;
mod offices;
mod shops;
mod words;

pub use column::table;
pub use distance::{Distance, from_model, from_observed};
pub use hindsight::{Hindsight, Symbol};
pub use words::{Words, notices, value_text};

use super::look::Look;
use crate::chart::ChartSpec;
use crate::scenario::drawing::{Canvas, Drawing, Drawings};
use crate::text::{Label, Unit};

/// A figure whose future the reader can draw.
pub struct Forecast {
    /// What can be drawn: the years after the first of the model.
    pub canvas: Canvas,
    /// The series that the drawing stands beside: `vacancy-offices.empty`.
    pub series: &'static str,
    /// The unit of figure and drawing.
    pub unit: Unit,
    /// What follows a number with its unit in a sentence: « van het bbp».
    pub of: Label,
    /// What a key moves a point by.
    pub step: f64,
    /// What is asked while the model is hidden.
    pub question: Label,
    /// What happened, each count a series of its own.
    pub hindsight: &'static [Hindsight],
    /// What must be known to read what happened.
    pub remarks: &'static [Label],
    /// A chart of its own for what happened, where its counts cannot stand in the figure.
    pub panel: Option<fn(&Look) -> ChartSpec>,
}

/// All of them, in the order of the page.
pub const FORECASTS: &[&Forecast] = &[&care::FORECAST, &offices::FORECAST, &shops::FORECAST];

/// What can be drawn over which figure, for [`crate::scenario::drawing::Drawings`].
pub fn canvases() -> Vec<Canvas> {
    FORECASTS.iter().map(|forecast| forecast.canvas).collect()
}

/// The forecast of a figure.
pub fn find(figure: &str) -> Option<&'static Forecast> {
    FORECASTS.iter().copied().find(|forecast| forecast.canvas.figure == figure)
}

/// What was drawn over a figure, as a link carries it.
pub fn read(figure: &str, draw: &str) -> Option<Drawing> {
    // A link without drawings is the usual case.
    if draw.is_empty() { None } else { Drawings::parse(draw, &canvases()).0.find(figure).cloned() }
}

impl Forecast {
    /// Where a drawn line begins: the first year of the model.
    pub fn start(&self, look: &Look) -> (f64, f64) {
        self.path(look).first().copied().unwrap_or((self.canvas.years.0 - 1.0, 0.0))
    }

    /// The last year of the model now.
    pub fn until(&self, look: &Look) -> f64 {
        self.path(look).last().map_or(self.canvas.years.1, |point| point.0)
    }

    /// The years that can be drawn now.
    pub fn years(&self, look: &Look) -> impl Iterator<Item = f64> + use<> {
        let last = self.until(look).min(self.canvas.years.1);
        std::iter::successors(Some(self.canvas.years.0), |year| Some(year + 1.0)).take_while(move |year| *year <= last)
    }

    /// What the line passes in a year that has no point yet: straight between its points, and level after the last.
    pub fn value_at(&self, look: &Look, drawing: &Drawing, year: f64) -> f64 {
        let start = self.start(look);
        let last = drawing.points().last().copied().unwrap_or(start);
        drawing.value_at(year, start).unwrap_or(last.1)
    }

    fn path(&self, look: &Look) -> Vec<(f64, f64)> {
        look.points(self.series)
    }
}
