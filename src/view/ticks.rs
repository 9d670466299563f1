//! Axes that keep still: ranges in round steps, ticks that a reader knows.

use crate::chart::{Axis, Spacing, Tick};
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

/// A logarithmic axis over round numbers, 1, 2, 5, 10, 20 and so on, that holds `low`, 1 or more, and `high`; with a tick
/// at each of them, or where that would crowd it at powers of ten.
pub fn log_axis(low: f64, high: f64, lang: Lang) -> Axis {
    let round: Vec<f64> = std::iter::successors(Some(1.0), |power| Some(power * 10.0))
        .take(12)
        .flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * power))
        .collect();
    let first = round.iter().rposition(|at| *at <= low).unwrap_or(0);
    let last = round.iter().position(|at| *at >= high).unwrap_or(round.len() - 1).max(first + 1);
    let crowded = (last - first) as f64 >= MOST_TICKS;
    let ticks = (first..=last)
        .filter(|index| !crowded || index % 3 == 0)
        .map(|index| Tick { at: round[index], text: fixed(round[index], 0, Unit::NONE, lang) })
        .collect();
    Axis { spacing: Spacing::Log, ..Axis::linear((round[first], round[last]), ticks) }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.text.as_str()).collect()
    }

    #[test]
    fn a_logarithmic_axis_ends_at_round_numbers_around_its_values() {
        let axis = log_axis(500.0, 4000.0, Lang::Nl);
        assert_eq!((axis.range, axis.spacing), ((500.0, 5000.0), Spacing::Log));
        assert_eq!(ticks(&axis), ["500", "1000", "2000", "5000"]);
    }

    #[test]
    fn a_long_logarithmic_axis_keeps_the_powers_of_ten() {
        assert_eq!(ticks(&log_axis(10.0, 10_000.0, Lang::Nl)), ["10", "100", "1000", "10.000"]);
    }
}
