//! The scenario that a claim loads into a figure of the page.

use super::Claim;
use super::finding::Finding;
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::{self, Link};
use crate::scenario::{Scenario, Target};
use crate::text::plain;
use crate::view::registry;

/// A figure, and where the sliders stand.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// The figure by its id.
    pub figure: &'static str,
    /// Parameters by their keys; all others stand at their defaults.
    pub settings: &'static [(&'static str, Setting)],
}

/// Where a slider stands.
#[derive(Clone, Copy, Debug)]
pub enum Setting {
    /// At this value, as links write it.
    At(&'static str),
    /// At this number of the check.
    Part(&'static str),
}

/// The query and the fragment that load a claim's scenario, `?v=1&care.mode=linear#care-share`. `None` where the claim
/// has none, or the page does not show its figure.
pub fn query(claim: &Claim, finding: &Finding) -> Option<String> {
    let load = claim.load?;
    registry::find(load.figure)?;
    let mut scenario = Scenario::defaults(DECLARATIONS);
    for (key, setting) in load.settings {
        let target = Target::find(DECLARATIONS, key)?;
        let text = match setting {
            Setting::At(text) => (*text).to_owned(),
            Setting::Part(id) => plain(finding.part(id)?.value.number()?),
        };
        scenario.set(target, link::read_value(target.param(DECLARATIONS), &text).0);
    }
    let mut query = Link { scenario, ..Link::empty(DECLARATIONS) }.print();
    if query.is_empty() {
        // The defaults have to be asked for too: without a query the address would be that of the reader's own state.
        query = ["v=", &link::VERSION.to_string()].concat();
    }
    Some(["?", &query, "#", load.figure].concat())
}
