//! Cities that build for the same demand, in one sentence.

use super::figure::{Figure, Say};
use super::look::Look;
use crate::text::Label;

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "city-competition",
    title: Label::new("Steden die om hetzelfde bouwen", "Cities that build for the same"),
    models: &["city-competition"],
    about: "city-competition.vacancy",
    sliders: &["city-competition.cities", "city-competition.ambition"],
    says: &[
        Say { key: "city-competition/headline", variants: VARIANTS, choose },
        Say { key: "city-competition/caption", variants: &["caption"], choose: |_| "caption" },
        // Nothing is drawn that would need other words.
        Say { key: "city-competition/summary", variants: VARIANTS, choose },
    ],
    steps: |_| &["step-over", "step-vacancy-total"],
    ..Figure::SENTENCE
};

/// More than the demand, and no more than it.
const VARIANTS: &[&str] = &["headline", "headline-enough"];

fn choose(look: &Look) -> &'static str {
    let is_enough = look.number("city-competition.oversupply").is_some_and(|over| over <= 0.0);
    VARIANTS[usize::from(is_enough)]
}
