//! From data units to pixels along one axis.

use super::axis::{Axis, Spacing};
use crate::num::ln;

/// A scale: total for every finite value, also where its range is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    spacing: Spacing,
    first: f64,
    start: f64,
    /// Pixels for a unit, after the logarithm where there is one.
    factor: f64,
}

impl Scale {
    /// The scale that lays the axis' range from pixel `start` to pixel `end`.
    pub(super) fn new(axis: &Axis, start: f64, end: f64) -> Scale {
        let (first, last) = (spread(axis.spacing, axis.range.0), spread(axis.spacing, axis.range.1));
        let factor = if last == first { 0.0 } else { (end - start) / (last - first) };
        Scale { spacing: axis.spacing, first, start, factor }
    }

    /// The pixel of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.start + (spread(self.spacing, value) - self.first) * self.factor
    }

    /// The value at a pixel of a linear scale; its first one where the range is empty.
    pub(super) fn value(&self, pixel: f64) -> f64 {
        if self.factor == 0.0 { self.first } else { self.first + (pixel - self.start) / self.factor }
    }
}

fn spread(spacing: Spacing, value: f64) -> f64 {
    match spacing {
        Spacing::Linear => value,
        // Zero and less have no logarithm; the smallest positive number lies far outside every plot.
        Spacing::Log => ln(value.max(f64::MIN_POSITIVE)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Scale, Spacing};

    fn scale(range: (f64, f64), spacing: Spacing) -> Scale {
        Scale::new(&Axis { spacing, ..Axis::linear(range, Vec::new()) }, 100.0, 300.0)
    }

    #[test]
    fn equal_differences_take_equal_room() {
        let scale = scale((10.0, 20.0), Spacing::Linear);
        assert_eq!([10.0, 15.0, 20.0].map(|value| scale.at(value)), [100.0, 200.0, 300.0]);
    }

    #[test]
    fn equal_ratios_take_equal_room() {
        let scale = scale((10.0, 1000.0), Spacing::Log);
        assert!((scale.at(100.0) - 200.0).abs() < 1e-9, "{}", scale.at(100.0));
    }

    #[test]
    fn no_value_and_no_range_gives_something_that_is_no_number() {
        for spacing in [Spacing::Linear, Spacing::Log] {
            for range in [(0.0, 0.0), (5.0, 5.0), (0.0, 10.0), (10.0, 1.0)] {
                for value in [0.0, -1.0, 1e300, 5.0] {
                    assert!(scale(range, spacing).at(value).is_finite(), "{spacing:?} {range:?} {value}");
                }
            }
        }
    }
}
