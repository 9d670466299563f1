//! How care's share of GDP grows: three forms, and what policy takes off.

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

    /// A trend moved by a normal deviate.
    pub fn trend_drawn(trend: f64, deviate: f64, uncertainty: f64) -> f64 {
        trend + deviate * TREND_SPREAD * uncertainty
    }

    /// The same growth moved by normal deviates; `uncertainty` is the factor of their spread. A form that has one number
    /// takes the first.
    pub fn drawn(self, deviates: [f64; CAUSES], uncertainty: f64) -> Growth {
        match self {
            Growth::Trend(trend) => Growth::Trend(Growth::trend_drawn(trend, deviates[0], uncertainty)),
            Growth::Linear(slope) => Growth::Linear(slope + deviates[0] * SLOPE_SPREAD * uncertainty),
            Growth::Drivers(mut causes) => {
                for ((cause, deviate), spread) in causes.iter_mut().zip(deviates).zip(CAUSE_SPREADS) {
                    *cause += deviate * spread * uncertainty;
                }
                Growth::Drivers(causes)
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
