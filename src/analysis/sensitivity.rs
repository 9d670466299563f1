//! What a result hangs on: every parameter from one end to the other with all else as it is, the widest first.

use super::flips::{Flip, flips};
use super::measure::{Measure, Meter};
use super::solve::Refusal;
use crate::data::thresholds::Threshold;
use crate::model::Value;
use crate::scenario::{Param, Target, Values};

/// Over what a parameter was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// Its bounds.
    Bounds,
    /// The range that the sources leave open.
    Plausible,
    /// All its options.
    Options,
}

impl Range {
    /// The id in documents.
    pub const fn id(self) -> &'static str {
        match self {
            Range::Bounds => "bounds",
            Range::Plausible => "plausible",
            Range::Options => "options",
        }
    }
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The parameter.
    pub param: Target,
    /// Over what it was moved.
    pub range: Range,
    /// Its values and the result at each: two ends, or all options.
    pub ends: Vec<(f64, Value)>,
    /// Highest less lowest result, that of the scenario among them; none where fewer than two exist.
    pub swing: Option<f64>,
    /// Where on the way the sentences about the result turn, by sentence and then rising.
    pub flips: Vec<Flip>,
}

impl Bar {
    /// Whether the result does not exist at one of the ends.
    pub fn is_broken(&self) -> bool {
        self.ends.iter().any(|(_, value)| *value == Value::Missing)
    }
}

/// All parameters of a model for one result.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The result.
    pub measure: Measure,
    /// What it is in the scenario.
    pub value: Value,
    /// The sentences of the book that turn on this result.
    pub sentences: Vec<&'static Threshold>,
    /// Every parameter, the widest swing first; of equal ones in the order of the declarations.
    pub bars: Vec<Bar>,
    /// Runs of the model.
    pub runs: u32,
}

/// Moves each parameter of the measure's model by itself. A result that turns between the two ends swings wider than
/// they show.
pub fn sensitivity(values: &Values, measure: Measure) -> Result<Tornado, Refusal> {
    if !measure.is_number() {
        return Err(Refusal::NoNumber);
    }
    let mut meter = Meter::new(measure);
    let value = meter.read(values);
    let sentences: Vec<&Threshold> = Threshold::about(&measure.key()).collect();
    let mut bar = |(index, param): (usize, &Param)| {
        let (range, places) = ends(param);
        let ends: Vec<(f64, Value)> = places.into_iter().map(|at| (at, meter.read_with(values, index, at))).collect();
        let swing = swing(ends.iter().map(|(_, value)| *value).chain([value]));
        let flips = sentences.iter().flat_map(|sentence| flips(sentence, &mut meter, values, index, &ends)).collect();
        Bar { param: Target { model: measure.model, param: index }, range, ends, swing, flips }
    };
    let mut bars: Vec<Bar> = values.params().iter().enumerate().map(&mut bar).collect();
    let width = |bar: &Bar| bar.swing.unwrap_or(-1.0);
    bars.sort_by(|a, b| width(b).total_cmp(&width(a)));
    Ok(Tornado { measure, value, sentences, bars, runs: meter.runs() })
}

/// Where a parameter is tried.
fn ends(param: &Param) -> (Range, Vec<f64>) {
    let options = param.options_of().len();
    match param.plausible {
        _ if options > 0 => (Range::Options, (0..options).map(|index| index as f64).collect()),
        Some((low, high)) => (Range::Plausible, vec![*low, *high]),
        None => (Range::Bounds, vec![param.min, param.max]),
    }
}

/// Highest less lowest of what exists; none where fewer than two do.
pub(super) fn swing(values: impl Iterator<Item = Value>) -> Option<f64> {
    let numbers: Vec<f64> = values.filter_map(Value::number).collect();
    let (low, high) = numbers.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
        (if *number < low { *number } else { low }, if *number > high { *number } else { high })
    });
    (numbers.len() > 1).then_some(high - low)
}
