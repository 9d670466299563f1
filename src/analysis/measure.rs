//! One scalar of one model: what is asked about.

use crate::model::registry::MODELS;
use crate::model::{Model, Output, OutputKind, Runner, Value, Want};
use crate::scenario::Values;

/// A scalar by its place in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Index of the model.
    pub model: usize,
    /// Index of the scalar within it.
    pub scalar: usize,
}

impl Measure {
    /// The scalar that a key such as `care.ratio_until` names.
    pub fn find(key: &str) -> Option<Measure> {
        let (model_id, id) = key.split_once('.')?;
        let model = MODELS.iter().position(|model| model.id == model_id)?;
        let scalar = MODELS[model].scalars.iter().position(|output| output.id == id)?;
        Some(Measure { model, scalar })
    }

    /// Every scalar that is a number: of a region's code nothing can be worked out.
    pub fn all() -> impl Iterator<Item = Measure> {
        let of = |model: usize| (0..MODELS[model].scalars.len()).map(move |scalar| Measure { model, scalar });
        (0..MODELS.len()).flat_map(of).filter(|measure| measure.is_number())
    }

    /// Its model.
    pub fn owner(self) -> &'static Model {
        &MODELS[self.model]
    }

    /// Its declaration.
    pub fn output(self) -> &'static Output {
        &MODELS[self.model].scalars[self.scalar]
    }

    /// The key in links and documents: `care.ratio_until`.
    pub fn key(self) -> String {
        [self.owner().id, ".", self.output().id].concat()
    }

    /// Whether it is a number, and no code.
    pub fn is_number(self) -> bool {
        self.output().kind != OutputKind::Region
    }

    /// What has to be asked of its model.
    pub fn want(self) -> Want {
        if self.output().is_costly { Want::costly(self.scalar) } else { Want::SCALARS }
    }
}

/// Runs a model for one scalar, and counts.
pub struct Meter {
    measure: Measure,
    runner: Box<dyn Runner>,
    runs: u32,
}

impl Meter {
    /// For this scalar.
    pub fn new(measure: Measure) -> Meter {
        Meter { measure, runner: (measure.owner().runner)(), runs: 0 }
    }

    /// The scalar under these values.
    pub fn read(&mut self, values: &Values) -> Value {
        self.runs += 1;
        let run = self.runner.run(values, self.measure.want());
        run.scalars.get(self.measure.scalar).copied().unwrap_or(Value::Missing)
    }

    /// The scalar with one parameter at another value.
    pub fn read_with(&mut self, values: &Values, param: usize, value: f64) -> Value {
        let mut values = values.clone();
        values.set(param, value);
        self.read(&values)
    }

    /// How many runs that took.
    pub fn runs(&self) -> u32 {
        self.runs
    }
}
