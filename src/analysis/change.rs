//! Which parameters two scenarios differ in, and what lies between them.

use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target, Values};

/// The parameters that differ between two scenarios. What goes along with another in both is no difference of its own.
pub fn changed(a: &Scenario, b: &Scenario) -> Vec<Target> {
    let of = |model: usize| changed_in(a.model(model), b.model(model)).map(move |param| Target { model, param });
    (0..DECLARATIONS.len()).flat_map(of).collect()
}

/// The same within one model, by index.
pub fn changed_in<'a>(a: &'a Values, b: &'a Values) -> impl Iterator<Item = usize> + 'a {
    (0..a.params().len()).filter(|&index| match (a.goes_along(index), b.goes_along(index)) {
        (true, true) => false,
        (false, false) => a.at(index) != b.at(index),
        _ => true,
    })
}

/// The values of `a` with this parameter as it stands in `b`.
pub fn take_over(a: &mut Values, b: &Values, index: usize) {
    if b.goes_along(index) {
        a.reset(index);
    } else {
        a.set(index, b.at(index));
    }
}
