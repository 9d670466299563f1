//! How care's share of GDP grows: three forms, and what policy takes off.

use std::array;

/// First year of every path: the book's last figure.
pub const START: i32 = 2013;

/// Causes of growth, and so numbers drawn for the level of a path's growth.
pub const CAUSES: usize = 4;

/// Standard deviations of what is drawn, where the uncertainty is 1: of the trend and of each cause in per cent a year,
/// of the slope in points a year.
const TREND_SPREAD: f64 = 0.5;
const SLOPE_SPREAD: f64 = 0.05;
const CAUSE_SPREADS: [f64; CAUSES] = [0.1, 0.6, 0.4, 0.5];

/// The growth of one year like any other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// The same percentage every year.
    Trend(f64),
    /// The same number of points every year.
    Linear(f64),
    /// Ageing, volume, price and the growth of GDP, per cent a year.
    Drivers([f64; CAUSES]),
}

impl Growth {
    /// The growth of the share as a fraction, and the points that come on top.
    pub fn rate_and_step(self) -> (f64, f64) {
        match self {
            Growth::Trend(trend) => (trend / 100.0, 0.0),
            Growth::Linear(slope) => (0.0, slope),
            Growth::Drivers(causes) => {
                let [ageing, volume, price, gdp] = causes.map(|cause| 1.0 + cause / 100.0);
                (ageing * volume * price / gdp - 1.0, 0.0)
            }
        }
    }

    /// The yearly factor and step of each of these many paths whose growth is moved by normal deviates, a column for each
    /// cause; `uncertainty` is the factor of their spread. A form that has one number takes the first column. Asks for the
    /// form once and not at each path: it is done at every move of the hand.
    pub fn drawn(self, deviates: &[Vec<f64>], paths: usize, uncertainty: f64) -> (Vec<f64>, Vec<f64>) {
        let first = deviates[0][..paths].iter();
        match self {
            Growth::Trend(trend) => {
                let factor = |deviate: &f64| 1.0 + (trend + deviate * TREND_SPREAD * uncertainty) / 100.0;
                (first.map(factor).collect(), vec![0.0; paths])
            }
            Growth::Linear(slope) => {
                (vec![1.0; paths], first.map(|deviate| slope + deviate * SLOPE_SPREAD * uncertainty).collect())
            }
            Growth::Drivers(causes) => {
                let factor = |path: usize| {
                    let moved =
                        |cause: usize| causes[cause] + deviates[cause][path] * CAUSE_SPREADS[cause] * uncertainty;
                    1.0 + Growth::Drivers(array::from_fn(moved)).rate_and_step().0
                };
                ((0..paths).map(factor).collect(), vec![0.0; paths])
            }
        }
    }
}

/// What policy takes off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// The year in which it starts.
    pub from: i32,
    /// Taken off the growth of each later year, as a fraction.
    pub brake: f64,
    /// What a cut leaves of the share in its first year.
    pub kept: f64,
}
