//! Two scenarios beside each other: what differs, and by how much.

use super::change::changed_in;
use super::measure::Measure;
use crate::model::registry::MODELS;
use crate::model::{Value, Want};
use crate::scenario::{Scenario, Target};

/// One scalar in both scenarios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// The scalar.
    pub measure: Measure,
    /// In the first scenario.
    pub a: Value,
    /// In the second.
    pub b: Value,
}

impl Compared {
    /// The second less the first, where both are numbers.
    pub fn difference(&self) -> Option<f64> {
        Some(self.b.number()? - self.a.number()?)
    }
}

/// One model in both scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelCompared {
    /// Index of the model.
    pub model: usize,
    /// Its parameters that differ.
    pub changed: Vec<Target>,
    /// All its scalars.
    pub scalars: Vec<Compared>,
}

/// Every model in which the two differ; of the others all is equal. Two runs each, with the costly scalars.
pub fn compare(a: &Scenario, b: &Scenario) -> Vec<ModelCompared> {
    let of = |model: usize| {
        let changed: Vec<Target> =
            changed_in(a.model(model), b.model(model)).map(|param| Target { model, param }).collect();
        (!changed.is_empty()).then(|| ModelCompared { model, changed, scalars: scalars(a, b, model) })
    };
    (0..MODELS.len()).filter_map(of).collect()
}

/// All scalars of a model in two scenarios.
pub(super) fn scalars(a: &Scenario, b: &Scenario, model: usize) -> Vec<Compared> {
    let mut runner = (MODELS[model].runner)();
    let costly = (0..MODELS[model].scalars.len()).filter(|index| MODELS[model].scalars[*index].is_costly);
    let want = costly.fold(Want::SCALARS, |want, index| want.and(Want::costly(index)));
    let [a, b] = [a, b].map(|scenario| runner.run(scenario.model(model), want).scalars);
    let pairs = a.into_iter().zip(b).enumerate();
    pairs.map(|(scalar, (a, b))| Compared { measure: Measure { model, scalar }, a, b }).collect()
}
