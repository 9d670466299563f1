//! Faster travel, fewer municipalities: the book's rule in one sentence, and what was counted.

use super::figure::{Figure, Say};
use super::look::Look;
use super::table::Table;
use crate::text::{Label, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "urban-system",
    title: Label::new("Ruimte voor gemeenten", "Room for municipalities"),
    models: &["urban-system"],
    about: "urban-system.units",
    sliders: &["urban-system.minutes", "urban-system.speed"],
    more: &["urban-system.dimension"],
    series: &["urban-system.municipalities"],
    says: &[
        Say { key: "urban-system/headline", variants: VARIANTS, choose },
        Say { key: "urban-system/caption", variants: &["caption"], choose: |_| "caption" },
        // Nothing is drawn that would need other words.
        Say { key: "urban-system/summary", variants: VARIANTS, choose },
    ],
    table: |look| Table::of_series(look, look.say(words::YEAR), &["urban-system.municipalities"]),
    steps: |_| &["step-reach", "step-units-total"],
    ..Figure::SENTENCE
};

/// Room for several, and for one at most.
const VARIANTS: &[&str] = &["headline", "headline-one"];

fn choose(look: &Look) -> &'static str {
    let is_one = look.number("urban-system.units").is_some_and(|units| units < 1.5);
    VARIANTS[usize::from(is_one)]
}
