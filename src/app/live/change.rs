//! What happened, as the painters see it.

use crate::view::Look;

/// Whether the hand is still moving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// During a gesture: only what moves is paid for.
    Moving,
    /// The gesture is over: scales, tables and the link follow.
    Resting,
}

/// The numbers after a change.
pub(super) struct Change<'a> {
    /// The numbers now.
    pub(super) look: Look<'a>,
    /// The models whose numbers changed, by index: since the last change while the hand moves, since it last rested
    /// when it rests.
    pub(super) models: &'a [usize],
    /// Whether the hand is still moving.
    pub(super) phase: Phase,
}

impl Change<'_> {
    /// Whether one of these models changed.
    pub(super) fn touches(&self, models: &[usize]) -> bool {
        models.iter().any(|model| self.models.contains(model))
    }
}
