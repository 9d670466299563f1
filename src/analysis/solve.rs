//! Which value of a parameter makes a result equal to a target, all else as it is.

use super::measure::{Measure, Meter};
use crate::num::roots::{Jump, Place, roots};
use crate::num::{pow, within};
use crate::scenario::{Kind, Param, Scale, Target, Values};

/// No question costs more runs of a model.
pub const MOST_RUNS: u32 = 100;
/// So many equal stretches of the slider's track are looked at first.
const STRETCHES: u32 = 32;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The result that was asked about.
    pub measure: Measure,
    /// What it should be.
    pub target: f64,
    /// The parameter that was moved.
    pub param: Target,
    /// Every value that was found, rising; a stretch where a whole range of values gives the target. Two solutions
    /// within a thirty-second of the track may be told as one, or missed where the result only just reaches the target.
    pub solutions: Vec<Place>,
    /// Where the result passes the target without taking it, such as a year that is skipped.
    pub jumps: Vec<Jump>,
    /// The value that comes nearest, and what the result is there; none where it exists nowhere.
    pub nearest: Option<(f64, f64)>,
    /// Whether every value was tried, which takes a whole number with a short range.
    pub is_complete: bool,
    /// Runs of the model.
    pub runs: u32,
}

/// Why a question cannot be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The result is a region's code.
    NoNumber,
    /// The parameter is a choice.
    NoRange,
    /// The target is infinite or undefined.
    NoTarget,
}

/// Looks within the bounds of a parameter of the measure's own model. What follows the parameter goes along.
pub fn solve(values: &Values, measure: Measure, index: usize, target: f64) -> Result<Answer, Refusal> {
    let Some(param) = values.params().get(index).filter(|param| param.options_of().is_empty()) else {
        return Err(Refusal::NoRange);
    };
    if !measure.is_number() {
        return Err(Refusal::NoNumber);
    }
    if !target.is_finite() {
        return Err(Refusal::NoTarget);
    }
    let mut meter = Meter::new(measure);
    let is_whole = param.kind == Kind::Integer;
    let start = first_places(param, values.at(index));
    let found = roots(target, &start, is_whole, MOST_RUNS, &mut |x| meter.read_with(values, index, x).number());
    Ok(Answer {
        measure,
        target,
        param: Target { model: measure.model, param: index },
        solutions: found.places,
        jumps: found.jumps,
        nearest: found.nearest,
        is_complete: is_whole && f64::from(found.looks) > param.max - param.min,
        runs: meter.runs(),
    })
}

/// The places that are looked at first, rising: every one of a short range of whole numbers, else stops spread evenly
/// over the track, and where the parameter stands.
fn first_places(param: &Param, stands: f64) -> Vec<f64> {
    let is_whole = param.kind == Kind::Integer;
    let is_short = is_whole && param.max - param.min < f64::from(MOST_RUNS);
    let mut places: Vec<f64> = if is_short {
        std::iter::successors(Some(param.min), |x| Some(x + 1.0)).take_while(|x| *x <= param.max).collect()
    } else {
        (0..=STRETCHES).map(|stretch| place(param, stretch)).chain([stands]).collect()
    };
    places.sort_by(f64::total_cmp);
    places.dedup();
    places
}

/// One of the places that are spread over the track; the ends are the bounds exactly.
fn place(param: &Param, stretch: u32) -> f64 {
    let (low, high) = (param.to_track(param.min), param.to_track(param.max));
    let track = low + (high - low) * f64::from(stretch) / f64::from(STRETCHES);
    let value = match (stretch, param.scale) {
        (0, _) => param.min,
        (STRETCHES, _) => param.max,
        (_, Scale::Linear) => track,
        (_, Scale::Log) => pow(10.0, track),
    };
    let value = if param.kind == Kind::Integer { value.round() } else { value };
    within(value, param.min, param.max)
}
