//! Finds what a name in the prose stands for: a parameter, a scalar or a figure's own fact.

use super::figure::{Fact, Figure};
use super::registry::FIGURES;
use crate::model::Output;
use crate::model::registry::MODELS;
use crate::scenario::Target;
use crate::text::Unit;

/// What a name such as `care.trend` stands for.
#[derive(Clone, Copy)]
pub enum Name {
    /// A parameter.
    Param(Target),
    /// A scalar: index of the model and of the scalar.
    Scalar(usize, usize),
    /// A number that a figure works out from its models.
    Fact(&'static Figure, &'static Fact),
}

/// A name with what is needed to write its number.
#[derive(Clone, Copy)]
pub struct Found {
    /// What it is.
    pub name: Name,
    /// Its unit.
    pub unit: Unit,
    /// Decimals.
    pub digits: u8,
}

impl Found {
    /// Whether a name belongs to a figure and not to a model: the public names of numbers are those of models alone.
    pub fn is_fact(id: &str) -> bool {
        matches!(Found::find(id), Some(Found { name: Name::Fact(..), .. }))
    }

    /// Looks a name up, among a model's own first: a figure may have the id of its model. `None` where there is nothing
    /// of that name, which a test rules out for the prose.
    pub fn find(id: &str) -> Option<Found> {
        let (owner, own) = id.split_once('.')?;
        Found::in_model(owner, own).or_else(|| Found::in_figure(owner, own))
    }

    fn in_model(owner: &str, own: &str) -> Option<Found> {
        let model = MODELS.iter().position(|model| model.id == owner)?;
        if let Some(param) = MODELS[model].params.iter().position(|param| param.id == own) {
            let declared = &MODELS[model].params[param];
            let name = Name::Param(Target { model, param });
            return Some(Found { name, unit: declared.unit, digits: declared.digits });
        }
        let scalar = MODELS[model].scalars.iter().position(|scalar| scalar.id == own)?;
        let Output { unit, digits, .. } = MODELS[model].scalars[scalar];
        Some(Found { name: Name::Scalar(model, scalar), unit, digits })
    }

    fn in_figure(owner: &str, own: &str) -> Option<Found> {
        let figure = FIGURES.iter().copied().find(|figure| figure.id == owner)?;
        let fact = figure.facts.iter().find(|fact| fact.id == own)?;
        Some(Found { name: Name::Fact(figure, fact), unit: fact.unit, digits: fact.digits })
    }
}
