//! The parameters of one model, as the registry hands them to this room.

use super::param::Param;

/// A model as far as a scenario needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// The id before the dot in links.
    pub model: &'static str,
    /// Its parameters, in the order of the documents.
    pub params: &'static [Param],
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
