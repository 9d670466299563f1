//! The parameters of one model, as the registry hands them to this room.

use super::link::VERSION;
use super::param::Param;
use crate::text::Label;

/// A model as far as a scenario needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// The id before the dot in links.
    pub model: &'static str,
    /// Its parameters, in the order of the documents.
    pub params: &'static [Param],
    /// What it was in older versions, the oldest first.
    pub older: &'static [Older],
}

/// What a model was in a version and those before it, back to the one that is listed before this.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Older {
    /// The last version in which it was so.
    pub until: u32,
    /// Its parameters then: the same ids in the same order, with the defaults and bounds of then.
    pub params: &'static [Param],
    /// Why it is not so any more.
    pub because: Label,
}

impl Declaration {
    /// The parameters that the model had in a version, and the last version in which it was as it was then. While there
    /// is one version alone, that is known before the program runs.
    pub fn of(&self, version: u32) -> (u32, &'static [Param]) {
        let older = if VERSION > 1 { self.older } else { &[] };
        let then = older.iter().find(|older| version <= older.until);
        then.map_or((VERSION, self.params), |older| (older.until, older.params))
    }
}

/// One parameter among all declarations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// Index of the declaration.
    pub model: usize,
    /// Index of the parameter within it.
    pub param: usize,
}

impl Target {
    /// The parameter that a key such as `care.trend` names.
    pub fn find(declarations: &[Declaration], key: &str) -> Option<Target> {
        let (model_id, param_id) = key.split_once('.')?;
        let model = declarations.iter().position(|declaration| declaration.model == model_id)?;
        let param = declarations[model].params.iter().position(|param| param.id == param_id)?;
        Some(Target { model, param })
    }

    /// The declaration of this parameter.
    pub fn param(self, declarations: &[Declaration]) -> &'static Param {
        &declarations[self.model].params[self.param]
    }

    /// The key in links: `care.trend`.
    pub fn key(self, declarations: &[Declaration]) -> String {
        let declaration = &declarations[self.model];
        format!("{}.{}", declaration.model, declaration.params[self.param].id)
    }
}
