//! Axes that keep still: ranges in round steps, ticks that a reader knows.

use crate::chart::{Axis, Tick};
use crate::text::{Lang, Unit, fixed};

/// More ticks than these crowd an axis.
const MOST_TICKS: f64 = 6.0;

/// An axis from `low` to the first multiple of `step` that holds `high`, with a tick at every `every`th value. Where
/// that would crowd it, both grow by 2, 5, 10, 20 and so on.
pub fn round_axis(low: f64, high: f64, step: f64, every: f64, digits: u8, lang: Lang) -> Axis {
    let factors = std::iter::successors(Some(1.0), |power| Some(power * 10.0))
        .flat_map(|power| [1.0, 2.0, 5.0].map(|f| f * power));
    let crowded = |factor: &f64| (high - low) / (every * factor) > MOST_TICKS;
    let factor = factors.take(30).find(|factor| !crowded(factor)).unwrap_or(1.0);
    let (step, every) = (step * factor, every * factor);
    let last = (high / step - 1e-9).ceil() * step;
    let mut ticks = Vec::new();
    let mut at = (low / every).ceil() * every;
    while at <= last + 1e-9 {
        ticks.push(Tick { at, text: fixed(at, digits, Unit::NONE, lang) });
        at += every;
    }
    Axis::linear((low, last), ticks)
}

/// An axis of years: first and last, and the round years between that leave room.
pub fn years(first: f64, last: f64, every: f64) -> Axis {
    let mut ticks = vec![first];
    let mut at = (first / every).ceil() * every;
    while at < last - every * 0.5 {
        if at > first + every * 0.5 {
            ticks.push(at);
        }
        at += every;
    }
    ticks.push(last);
    at_years(&ticks)
}

/// An axis of years with ticks at these, from the first to the last.
pub fn at_years(years: &[f64]) -> Axis {
    let ticks = years.iter().map(|at| Tick { at: *at, text: fixed(*at, 0, Unit::YEAR, Lang::Nl) }).collect();
    let end = |year: Option<&f64>| year.copied().unwrap_or_default();
    Axis::linear((end(years.first()), end(years.last())), ticks)
}
