//! Axes that keep still: ranges in round steps, ticks that a reader knows.

use crate::chart::{Axis, Tick};
use crate::text::{Lang, Unit, fixed};

/// An axis from `low` to the first multiple of `step` that holds `high`, with a tick at every `every`th step.
pub fn round_axis(low: f64, high: f64, step: f64, every: f64, digits: u8, lang: Lang) -> Axis {
    let last = (high / step - 1e-9).ceil() * step;
    let mut ticks = Vec::new();
    let mut at = (low / every).ceil() * every;
    while at <= last + 1e-9 {
        ticks.push(Tick { at, text: fixed(at, digits, Unit::NONE, lang) });
        at += every;
    }
    Axis { range: (low, last), ticks, title: None }
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
    let ticks = ticks.into_iter().map(|at| Tick { at, text: fixed(at, 0, Unit::YEAR, Lang::Nl) }).collect();
    Axis { range: (first, last), ticks, title: None }
}
