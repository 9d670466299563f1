//! A claim under examination: its premises, some of which may be changed, and its slider, which may be moved.

use super::Claim;
use super::premise::Known;
use super::verdict::Verdict;
use crate::model::{Model, Run, Want, registry};
use crate::scenario::Values;

/// What a check works with.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    claim: &'a Claim,
    changed: &'a [(&'a str, f64)],
    moved: Option<f64>,
}

impl<'a> Case<'a> {
    /// The claim with its figures as they are.
    pub fn of(claim: &'a Claim) -> Case<'a> {
        Case { claim, changed: &[], moved: None }
    }

    /// The same with some premises at other values.
    pub fn with(self, changed: &'a [(&'a str, f64)]) -> Case<'a> {
        Case { changed, ..self }
    }

    /// The same with the claim's slider at a value.
    pub fn at(self, value: f64) -> Case<'a> {
        Case { moved: Some(value), ..self }
    }

    /// What is known of a premise; nothing of a name that is none, which a test rules out.
    fn known(&self, id: &str) -> Known {
        let changed = self.changed.iter().find(|(changed, _)| *changed == id).map(|(_, value)| Known::Value(*value));
        let declared = || self.claim.premises.iter().find(|premise| premise.id == id).map(|found| found.known);
        changed.or_else(declared).unwrap_or(Known::Lost)
    }

    /// The value of a premise; not a number where there is none.
    pub fn value(&self, id: &str) -> f64 {
        match self.known(id) {
            Known::Value(value) => value,
            Known::Table(value) => value(),
            Known::Lost | Known::Unmeasured => f64::NAN,
        }
    }

    /// The values of several premises.
    pub fn values<const N: usize>(&self, ids: [&str; N]) -> [f64; N] {
        ids.map(|id| self.value(id))
    }

    /// What follows from a premise that may be missing: why it is missing decides what can be said without it.
    pub fn judge(&self, id: &str, with: impl FnOnce(f64) -> Verdict) -> Verdict {
        match self.known(id) {
            Known::Lost => Verdict::Unverifiable,
            Known::Unmeasured => Verdict::Illustration,
            Known::Value(_) | Known::Table(_) => with(self.value(id)),
        }
    }

    /// Where the claim's slider stands, if somebody moved it.
    pub fn moved(&self) -> Option<f64> {
        self.moved
    }

    /// Where the claim's slider stands, or what the claim's own figures give.
    pub fn slide(&self, otherwise: f64) -> f64 {
        self.moved.unwrap_or(otherwise)
    }

    /// A run of a model with these parameters set.
    pub fn run(&self, model: &str, settings: &[(&str, f64)]) -> Outcome {
        Outcome::of(model, settings, Want::SCALARS)
    }

    /// The same with every series.
    pub fn run_whole(&self, model: &str, settings: &[(&str, f64)]) -> Outcome {
        Outcome::of(model, settings, Want::ALL)
    }
}

/// What a run gave, by name.
pub struct Outcome(Option<(&'static Model, Run)>);

impl Outcome {
    fn of(model: &str, settings: &[(&str, f64)], want: Want) -> Outcome {
        let Some((_, model)) = registry::find(model) else { return Outcome(None) };
        let mut values = Values::defaults(model.params);
        for (id, value) in settings {
            if let Some(index) = model.params.iter().position(|param| param.id == *id) {
                values.set(index, *value);
            }
        }
        Outcome(Some((model, (model.runner)().run(&values, want))))
    }

    /// A scalar; not a number where it does not exist.
    pub fn scalar(&self, id: &str) -> f64 {
        let value = self.0.as_ref().and_then(|(model, run)| run.scalar(model.scalars, id).number());
        value.unwrap_or(f64::NAN)
    }

    /// The values of a series, without holes.
    pub fn series(&self, id: &str) -> Vec<f64> {
        let series = self.0.as_ref().and_then(|(model, run)| run.series(model.series, id));
        series.map_or_else(Vec::new, |series| series.points().map(|(_, y)| y).collect())
    }
}

/// The value of an option of a choice or region: its index.
pub(super) fn option(model: &str, param: &str, id: &str) -> f64 {
    let params = registry::find(model).map_or(&[][..], |(_, model)| model.params);
    let options = params.iter().find(|declared| declared.id == param).map_or(&[][..], |param| param.options_of());
    options.iter().position(|option| option.id == id).map_or(f64::NAN, |index| index as f64)
}
