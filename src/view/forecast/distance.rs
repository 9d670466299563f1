//! How far a drawing is from the model, and from what happened.

use super::hindsight::{Hindsight, Symbol};
use super::{Forecast, Look};
use crate::scenario::drawing::Drawing;

/// A drawn value beside another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// Where they are compared, in years.
    pub year: f64,
    /// The drawn value.
    pub drawn: f64,
    /// The other value, in the same unit.
    pub other: f64,
}

impl Distance {
    /// By how much the drawn value is higher, as a reader sees it: between the two numbers with one decimal.
    pub fn shown(&self) -> f64 {
        tenths(tenths(self.drawn) - tenths(self.other))
    }
}

/// A number with one decimal.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// The drawing beside the model, in the model's last year or, where the line ends before, in its last. `None` where
/// nothing is drawn in sight.
pub fn from_model(forecast: &Forecast, look: &Look, drawing: &Drawing) -> Option<Distance> {
    let path = forecast.path(look);
    let (first, last) = (path.first()?.0, path.last()?.0);
    let year = drawing.points().iter().map(|point| point.0).take_while(|year| *year <= last).last()?;
    let year = if drawing.value_at(last, *path.first()?).is_some() { last } else { year };
    let other = path.iter().find(|point| point.0 == year)?.1;
    let drawn = drawing.value_at(year, *path.first()?)?;
    (year > first).then_some(Distance { year, drawn, other })
}

/// The drawing beside the latest observation that it reaches, of the counts that the figure draws; in the figure's unit.
pub fn from_observed(
    forecast: &'static Forecast,
    look: &Look,
    drawing: &Drawing,
) -> Option<(&'static Hindsight, Distance)> {
    let start = forecast.start(look);
    let mut latest: Option<(&Hindsight, Distance)> = None;
    for count in forecast.hindsight.iter().filter(|count| count.symbol != Symbol::None) {
        for (year, other) in count.points() {
            let Some(drawn) = drawing.value_at(year, start).filter(|_| year > start.0) else { continue };
            if latest.is_none_or(|(_, before)| year > before.year) {
                latest = Some((count, Distance { year, drawn, other }));
            }
        }
    }
    latest
}
