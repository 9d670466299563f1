//! More people at work and longer hours, in one sentence.

use super::figure::{Figure, Say};
use super::look::Look;
use crate::text::Label;

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "labour-supply",
    title: Label::new("Meer mensen, meer uren", "More people, more hours"),
    models: &["labour-supply"],
    about: "labour-supply.change",
    sliders: &["labour-supply.participation", "labour-supply.hours"],
    more: &["labour-supply.participation_now", "labour-supply.hours_now"],
    says: &[
        Say { key: "labour-supply/headline", variants: VARIANTS, choose },
        Say { key: "labour-supply/caption", variants: &["caption"], choose: |_| "caption" },
        // Nothing is drawn that would need other words.
        Say { key: "labour-supply/summary", variants: VARIANTS, choose },
    ],
    steps: |_| &["step-people", "step-hours", "step-change-total"],
    ..Figure::SENTENCE
};

/// More of it, and less.
const VARIANTS: &[&str] = &["headline", "headline-less"];

fn choose(look: &Look) -> &'static str {
    let is_less = look.number("labour-supply.change").is_some_and(|change| change < 0.0);
    VARIANTS[usize::from(is_less)]
}
