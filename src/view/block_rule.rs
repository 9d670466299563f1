//! Owners of one block and the rule that binds the unwilling, in one sentence.

use super::figure::{Figure, Say};
use crate::text::Label;

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "block-rule",
    title: Label::new("Genoeg eigenaren in een bouwblok", "Enough owners in a block"),
    models: &["block-rule"],
    about: "block-rule.acts",
    sliders: &["block-rule.owners", "block-rule.willing"],
    more: &["block-rule.threshold"],
    says: &[
        Say { key: "block-rule/headline", variants: &["headline"], choose: |_| "headline" },
        Say { key: "block-rule/caption", variants: &["caption"], choose: |_| "caption" },
        // Nothing is drawn that would need other words.
        Say { key: "block-rule/summary", variants: &["headline"], choose: |_| "headline" },
    ],
    steps: |_| &["step-needed", "step-unanimity", "step-acts-total"],
    ..Figure::SENTENCE
};
