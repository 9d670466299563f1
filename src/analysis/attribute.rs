//! The difference between two scenarios, attributed to the parameters that were changed.
//!
//! A parameter's part is its Shapley value: what it adds to the result, averaged over every order in which the changes
//! could have been made one by one (Shapley 1953). The parts add up to the difference, whatever the model, and what
//! changes nothing gets nothing. It takes a run for every set of changes.

use super::change::{changed_in, take_over};
use super::measure::{Measure, Meter};
use super::solve::Refusal;
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target};

/// So many changes can be told apart: 1,024 runs.
pub const MOST_CHANGES: usize = 10;

/// What became of an attribution.
#[derive(Clone, Debug, PartialEq)]
pub enum Attribution {
    /// Every part is known.
    Parts(Parts),
    /// More changes than [`MOST_CHANGES`]: so many.
    TooMany(usize),
    /// The result does not exist in one of the scenarios, or with only these changes made: nothing can be averaged.
    Missing(Vec<Target>),
}

/// The parts of a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The result that differs.
    pub measure: Measure,
    /// In the first scenario and in the second.
    pub values: (f64, f64),
    /// What each changed parameter adds, in the unit of the result.
    pub parts: Vec<(Target, f64)>,
    /// Runs of the model.
    pub runs: u32,
}

impl Parts {
    /// The second less the first.
    pub fn difference(&self) -> f64 {
        self.values.1 - self.values.0
    }

    /// What policy adds together, and what the assumptions add.
    pub fn policy_and_assumptions(&self) -> (f64, f64) {
        let (mut policy, mut assumptions) = (0.0, 0.0);
        for (target, part) in &self.parts {
            *(if target.param(DECLARATIONS).is_policy { &mut policy } else { &mut assumptions }) += part;
        }
        (policy, assumptions)
    }
}

/// Attributes the difference of a scalar between two scenarios to what was changed in its model.
pub fn attribute(a: &Scenario, b: &Scenario, measure: Measure) -> Result<Attribution, Refusal> {
    if !measure.is_number() {
        return Err(Refusal::NoNumber);
    }
    let (a, b) = (a.model(measure.model), b.model(measure.model));
    let changes: Vec<usize> = changed_in(a, b).collect();
    if changes.len() > MOST_CHANGES {
        return Ok(Attribution::TooMany(changes.len()));
    }
    let target = |param: usize| Target { model: measure.model, param };
    let made =
        |set: usize| changes.iter().enumerate().filter(move |(bit, _)| set >> bit & 1 == 1).map(|(_, param)| *param);
    let mut meter = Meter::new(measure);
    let mut results = Vec::with_capacity(1 << changes.len());
    for set in 0..1_usize << changes.len() {
        let mut values = (**a).clone();
        made(set).for_each(|param| take_over(&mut values, b, param));
        match meter.read(&values) {
            Value::Number(number) => results.push(number),
            Value::Code(_) | Value::Missing => return Ok(Attribution::Missing(made(set).map(target).collect())),
        }
    }
    let weights = weights(changes.len());
    let part = |bit: usize| -> f64 {
        let without = (0..results.len()).filter(|set| set >> bit & 1 == 0);
        without.map(|set| weights[set.count_ones() as usize] * (results[set | 1 << bit] - results[set])).sum()
    };
    Ok(Attribution::Parts(Parts {
        measure,
        values: (results[0], results[results.len() - 1]),
        parts: changes.iter().enumerate().map(|(bit, param)| (target(*param), part(bit))).collect(),
        runs: meter.runs(),
    }))
}

/// How often a change comes after so many others, as a part of all orders: one over the number of changes, and over the
/// number of sets of that size that the others make.
fn weights(changes: usize) -> Vec<f64> {
    let mut sets = 1.0;
    (0..changes)
        .map(|before| {
            if before > 0 {
                sets *= (changes - before) as f64 / before as f64;
            }
            1.0 / (changes as f64 * sets)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::weights;

    #[test]
    fn all_orders_together_are_one() {
        for changes in 1..=10 {
            let sets = |before: usize| (1..=before).fold(1.0, |sets, k| sets * (changes - k) as f64 / k as f64);
            let sum: f64 = weights(changes).iter().enumerate().map(|(before, weight)| weight * sets(before)).sum();
            assert!((sum - 1.0).abs() < 1e-14, "{changes}: {sum}");
        }
        assert_eq!(weights(3), [1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0]);
    }
}
