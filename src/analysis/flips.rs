//! Where on the way of a parameter a sentence of the book turns.

use super::measure::Meter;
use crate::data::thresholds::Threshold;
use crate::model::Value;
use crate::num::switches::switches;
use crate::scenario::Values;
use std::cell::RefCell;

/// A value of a parameter at which a sentence turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The sentence.
    pub sentence: &'static Threshold,
    /// The first value at which it has turned, rising; of a choice an option for which it is not as it is now.
    pub at: f64,
    /// The end of the sentence's stretch that the result passes there; of a choice the result.
    pub result: f64,
    /// Whether the sentence is true from there on.
    pub holds: bool,
}

/// So many stretches of a slider are looked at by their ends.
const STRETCHES: u32 = 32;

/// The flips of a sentence while a parameter moves over its ends (or all its options), all else as it is. Where the result
/// begins or ceases to exist nothing turns. A turn and a turn back within one stretch are missed.
pub(super) fn flips(
    sentence: &'static Threshold,
    meter: &mut Meter,
    values: &Values,
    index: usize,
    ends: &[(f64, Value)],
) -> Vec<Flip> {
    let Some(param) = values.params().get(index) else { return Vec::new() };
    if !param.options_of().is_empty() {
        let now = ends.iter().find(|(at, _)| *at == values.at(index)).and_then(|(_, value)| value.number());
        let others = ends.iter().filter_map(|(at, value)| Some((*at, value.number()?)));
        let flip = |(at, result): (f64, f64)| Flip { sentence, at, result, holds: sentence.holds(result) };
        let is_turned = |flip: &Flip| now.is_some_and(|now| sentence.holds(now) != flip.holds);
        return others.map(flip).filter(is_turned).collect();
    }
    let (Some((low, _)), Some((high, _))) = (ends.first(), ends.last()) else { return Vec::new() };
    let meter = RefCell::new(meter);
    let at = |x: f64| meter.borrow_mut().read_with(values, index, x).number();
    let mut found = Vec::new();
    // Each end of the stretch by itself, so that a narrow one is not stepped over.
    for end in sentence.ends() {
        let side = |x: f64| at(x).map(|result| if end == sentence.low { result >= end } else { result > end });
        for switch in switches(*low, *high, STRETCHES, side) {
            if let (Some(_), Some(is_above)) = (switch.from, switch.to) {
                let holds = is_above == (end == sentence.low);
                found.push(Flip { sentence, at: param.admit(switch.at).0, result: end, holds });
            }
        }
    }
    found.sort_by(|a, b| a.at.total_cmp(&b.at));
    found
}
