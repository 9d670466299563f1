//! The state of one page: the values, and the numbers that the models make of them.

use super::Phase;
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::prose::Sentences;
use crate::view::{Engine, Figure, Look};

/// The engine of a page, and what moved since the hand last rested.
pub(super) struct Store {
    lang: Lang,
    sentences: Sentences,
    engine: Engine,
    unrested: Vec<usize>,
}

impl Store {
    /// A page at its defaults, with some figures on it.
    pub(super) fn new(lang: Lang, sentences: Sentences, figures: Vec<&'static Figure>) -> Store {
        Store { lang, sentences, engine: Engine::lean(figures), unrested: Vec::new() }
    }

    /// Looks at the numbers now.
    pub(super) fn look(&self) -> Look<'_> {
        Look::with(&self.engine, self.lang, self.sentences)
    }

    /// The values now.
    pub(super) fn scenario(&self) -> &Scenario {
        self.engine.scenario()
    }

    /// What is compared with, where anything is.
    pub(super) fn compared(&self) -> Option<&Scenario> {
        self.engine.compared()
    }

    /// Compares with another scenario, or with the start again; the painters hear of it when the hand next rests.
    pub(super) fn compare(&mut self, other: Option<&Scenario>) {
        for model in self.engine.compare(other) {
            if !self.unrested.contains(&model) {
                self.unrested.push(model);
            }
        }
    }

    /// Goes to a scenario. Gives the models that the painters must look at: those that changed just now, or at rest
    /// all since the last one.
    pub(super) fn go(&mut self, scenario: &Scenario, phase: Phase) -> Vec<usize> {
        let changed = self.engine.go(scenario);
        for model in &changed {
            if !self.unrested.contains(model) {
                self.unrested.push(*model);
            }
        }
        match phase {
            Phase::Moving => changed,
            Phase::Resting => std::mem::take(&mut self.unrested),
        }
    }
}
