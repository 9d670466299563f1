//! Back to where it started: one parameter, one figure, or all.

use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target};
use crate::view::Figure;

/// What goes back.
#[derive(Clone, Copy)]
pub enum Reset {
    /// One parameter.
    Param(Target),
    /// Every parameter of the models of a figure.
    Figure(&'static Figure),
    /// Everything.
    All,
}

impl Reset {
    /// The scenario after it.
    pub fn apply(self, scenario: &Scenario) -> Scenario {
        let mut next = scenario.clone();
        for target in scenario.targets() {
            let goes_back = match self {
                Reset::Param(param) => param == target,
                Reset::Figure(figure) => figure.models.contains(&DECLARATIONS[target.model].model),
                Reset::All => true,
            };
            if goes_back {
                next.reset(target);
            }
        }
        next
    }
}
