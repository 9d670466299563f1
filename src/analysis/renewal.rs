//! What a newer version makes of the scenario of an older link.

use super::compare::{Compared, scalars};
use crate::model::registry::DECLARATIONS;
use crate::scenario::Scenario;
use crate::text::Label;

/// A model that gives other numbers than in the version of the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// Index of the model.
    pub model: usize,
    /// Why it was changed, one reason for each version that changed it, the oldest first.
    pub because: Vec<Label>,
    /// The results that differ: `a` then, `b` now.
    pub results: Vec<Compared>,
}

/// The models of which the newest version gives other results for the same settings; none in the newest version itself.
/// Two runs for each model that was changed, with the costly scalars.
pub fn renewals(then: &Scenario) -> Vec<Renewal> {
    let now = then.renewed();
    let of = |model: usize| {
        let newer = DECLARATIONS[model].older.iter().filter(|older| then.version() <= older.until);
        let because: Vec<Label> = newer.map(|older| older.because).collect();
        if because.is_empty() {
            return None;
        }
        let results: Vec<Compared> =
            scalars(then, &now, model).into_iter().filter(|result| result.a != result.b).collect();
        (!results.is_empty()).then_some(Renewal { model, because, results })
    };
    (0..DECLARATIONS.len()).filter_map(of).collect()
}
