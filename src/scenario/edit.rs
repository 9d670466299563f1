//! What a reader can do to a scenario, and what comes of it.

use super::declaration::Target;
use super::values::Scenario;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A parameter gets a value.
    Set(Target, f64),
    /// A parameter goes back to its default.
    Reset(Target),
    /// Something that could not be read: the value stays, and the input must show it again.
    Keep(Target),
    /// Everything goes back to the defaults.
    ResetAll,
}

impl Edit {
    /// The scenario after this change; the same values again where nothing changes.
    pub fn apply(&self, scenario: &Scenario) -> Scenario {
        let mut next = scenario.clone();
        match self {
            Edit::Set(target, value) => {
                next.set(*target, *value);
            }
            Edit::Reset(target) => {
                next.set(*target, target.param(scenario.declarations()).default);
            }
            Edit::Keep(_) => {}
            Edit::ResetAll => next = Scenario::defaults(scenario.declarations()),
        }
        next
    }
}
