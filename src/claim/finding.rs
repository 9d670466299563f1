//! What a check found: named numbers and a verdict; and where a slider turns the verdict.

use super::Claim;
use super::case::Case;
use super::verdict::Verdict;
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::num::switches::{Switch, switches};
use crate::scenario::Target;
use crate::text::Unit;

/// A number of a check.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The id after the claim's; public.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Decimals shown.
    pub digits: u8,
    /// The number, if it exists.
    pub value: Value,
}

impl Part {
    /// A number with its name, its unit and the decimals that a reader sees.
    pub fn new(id: &'static str, unit: Unit, digits: u8, value: f64) -> Part {
        Part { id, unit, digits, value: value.into() }
    }
}

/// Numbers and verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What follows from the numbers.
    pub verdict: Verdict,
    /// The numbers, in the order of the check.
    pub parts: Vec<Part>,
}

impl Finding {
    /// A number of the check by its id.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }
}

/// A value of a slider at which the verdict turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The parameter.
    pub param: Target,
    /// Where it turns, in the parameter's unit.
    pub value: f64,
    /// The verdict below.
    pub from: Verdict,
    /// The verdict above.
    pub to: Verdict,
}

/// So many places of a slider are tried; a verdict that holds on less than the space between two may be missed.
const PLACES: u32 = 400;

/// Every value between the bounds of a claim's slider at which its verdict turns, rising.
pub fn flips(claim: &Claim) -> Vec<Flip> {
    let Some(target) = claim.slider.and_then(|key| Target::find(DECLARATIONS, key)) else { return Vec::new() };
    let param = target.param(DECLARATIONS);
    let verdict = |value: f64| (claim.check)(&Case::of(claim).at(param.admit(value).0)).verdict;
    let flip =
        |found: Switch<Verdict>| Flip { param: target, value: param.admit(found.at).0, from: found.from, to: found.to };
    switches(param.min, param.max, PLACES, verdict).into_iter().map(flip).collect()
}
