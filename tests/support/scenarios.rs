//! Random scenarios: every parameter at its default, at a bound, or anywhere between.

use proptest::prelude::*;
use stad::model::registry::DECLARATIONS;
use stad::scenario::{Scenario, Target};

/// Two in five parameters moved, some of them to a corner.
pub fn scenarios() -> impl Strategy<Value = Scenario> {
    let count: usize = DECLARATIONS.iter().map(|declaration| declaration.params.len()).sum();
    prop::collection::vec(prop::option::weighted(0.4, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0]), count).prop_map(
        |parts| {
            let mut scenario = Scenario::defaults(DECLARATIONS);
            let targets: Vec<Target> = scenario.targets().collect();
            for (target, part) in targets.into_iter().zip(parts) {
                let param = target.param(DECLARATIONS);
                if let Some(part) = part {
                    scenario.set(target, param.min + (param.max - param.min) * part);
                }
            }
            scenario
        },
    )
}
