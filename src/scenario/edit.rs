//! What a reader can do to a scenario, and what comes of it.

use super::declaration::Target;
use super::notice::{Code, Given, Notice};
use super::values::Scenario;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A parameter gets a value.
    Set(Target, f64),
    /// A parameter goes back to its default.
    Reset(Target),
    /// Something that could not be read, as it was typed: the value stays, and the input must show it again.
    Keep(Target, String),
    /// Everything goes back to the defaults.
    ResetAll,
}

impl Edit {
    /// What the reader must be told of this change: a value that is not the one asked for.
    pub fn notice(&self, scenario: &Scenario) -> Option<Notice> {
        let (target, code, given, used) = match self {
            Edit::Set(target, value) => {
                let (used, code) = scenario.param(*target).admit(*value);
                (target, code?, Given::Number(*value), used)
            }
            Edit::Keep(target, typed) => {
                (target, Code::Unreadable, Given::Text(typed.clone()), scenario.value(*target))
            }
            Edit::Reset(_) | Edit::ResetAll => return None,
        };
        let about = target.key(scenario.declarations());
        Some(Notice { code, about, given, used: Given::Number(used) })
    }

    /// The scenario after this change; the same values again where nothing changes.
    pub fn apply(&self, scenario: &Scenario) -> Scenario {
        let mut next = scenario.clone();
        match self {
            // Who chooses the start does not set it apart from what it follows.
            Edit::Set(target, value) if *value == scenario.start(*target) => next.reset(*target),
            Edit::Set(target, value) => {
                next.set(*target, *value);
            }
            Edit::Reset(target) => next.reset(*target),
            Edit::Keep(..) => {}
            Edit::ResetAll => next = scenario.unmoved(),
        }
        next
    }
}
