//! What was observed: every series counts something else, so no two of them may be joined.

/// One observation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The series; one series has one definition.
    pub series: &'static str,
    /// Calendar year; half a year is .5.
    pub year: f64,
    /// The value.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// Where it was read.
    pub source: &'static str,
}

/// All observations, series by series.
pub const OBSERVATIONS: &[Observation] = &include!(concat!(env!("OUT_DIR"), "/observations.rs"));

/// The observations of one series, in the order of their years.
pub fn observed(series: &str) -> impl Iterator<Item = &'static Observation> {
    OBSERVATIONS.iter().filter(move |observation| observation.series == series)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_has_one_unit_and_rising_years() {
        for first in OBSERVATIONS {
            let series: Vec<_> = observed(first.series).collect();
            assert!(series.iter().all(|observation| observation.unit == first.unit), "{}", first.series);
            assert!(series.is_sorted_by(|before, after| before.year < after.year), "{}", first.series);
        }
    }

    #[test]
    fn the_first_year_of_care_is_that_of_the_source() {
        let first = observed("care_cbs_1972_2005").next().map(|observation| (observation.year, observation.value));
        assert_eq!(first, Some((1972.0, 8.7)));
    }
}
