//! Random scenarios: every parameter at its default, at a bound, or anywhere between.

use proptest::prelude::*;
use stad::model::registry::DECLARATIONS;
use stad::scenario::{Scenario, Target};

/// Paths of a fan at most.
const MOST_DRAWS: f64 = 300.0;

/// Two in five parameters moved, some of them to a corner.
pub fn scenarios() -> impl Strategy<Value = Scenario> {
    let count: usize = DECLARATIONS.iter().map(|declaration| declaration.params.len()).sum();
    prop::collection::vec(prop::option::weighted(0.4, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0]), count).prop_map(
        |parts| {
            let mut scenario = Scenario::defaults(DECLARATIONS);
            let targets: Vec<Target> = scenario.targets().collect();
            for (target, part) in targets.into_iter().zip(parts) {
                let param = target.param(DECLARATIONS);
                // A fan of thousands of paths takes long, and one of hundreds is drawn the same way.
                let is_fan = target.key(DECLARATIONS) == "care.draws";
                let most = if is_fan { MOST_DRAWS } else { param.max };
                if let Some(part) = part.or(is_fan.then_some(1.0)) {
                    scenario.set(target, param.min + (most - param.min) * part);
                }
            }
            scenario
        },
    )
}
