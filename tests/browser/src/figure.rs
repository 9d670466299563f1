//! One figure with its form: the sliders and choices that its labels name.

use std::collections::{BTreeMap, BTreeSet};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::control::{Choice, Slider};
use crate::page::Page;
use crate::program::Parameter;

/// A figure of the page.
pub struct Figure<'b> {
    /// The page it stands on.
    pub page: Page<'b>,
    /// Its id, part of the page's contract.
    pub id: String,
}

impl<'b> Figure<'b> {
    /// Opens every closed part of the figure, as a reader does who wants all of it.
    ///
    /// The questions of an exploration stay closed: each of them computes, and they have tests of their own.
    #[track_caller]
    pub fn open_details(&self) {
        let selector = format!("#{} details:not([open], [data-explore] details) > summary", self.id);
        // Parts may stand inside parts, so it asks again after each round; a part that stays closed ends it.
        for _ in 0..5 {
            let closed: Vec<_> = self
                .page
                .browser
                .all(&selector)
                .into_iter()
                .filter(|summary| self.page.browser.is_displayed(summary))
                .collect();
            if closed.is_empty() {
                return;
            }
            for summary in &closed {
                self.page.use_by_key(summary, Key::Enter);
            }
        }
        panic!("parts of {} do not open by keyboard", self.id);
    }

    /// Names of the inputs in its form: `model.parameter`.
    pub fn inputs(&self) -> BTreeSet<String> {
        self.names("[...figure.querySelectorAll('form [name*=\".\"]')]")
    }

    /// Those that a reader sees without opening anything.
    pub fn inputs_in_sight(&self) -> BTreeSet<String> {
        self.names(
            "[...figure.querySelectorAll('form [name*=\".\"]')].filter(input => !input.closest('details:not([open])'))",
        )
    }

    fn names(&self, inputs: &str) -> BTreeSet<String> {
        let script =
            format!("const figure = document.getElementById(arguments[0]); return {inputs}.map(input => input.name)");
        let names = self.page.browser.script(&script, vec![json!(self.id)]);
        names.as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from).collect()
    }

    /// A slider by the label that a reader sees.
    #[track_caller]
    pub fn slider(&self, label: &str) -> Slider<'b> {
        let element = self.by_role("input[type=range]", "slider", label);
        Slider { page: self.page, element }
    }

    /// All sliders by their names.
    pub fn sliders(&self) -> BTreeMap<String, Slider<'b>> {
        let elements = self.page.browser.all(&format!("#{} input[type=range]", self.id));
        elements
            .into_iter()
            .map(|element| (self.page.browser.name(&element), Slider { page: self.page, element }))
            .collect()
    }

    /// A choice by the label that a reader sees: a list, or radio buttons in a named group.
    #[track_caller]
    pub fn choice(&self, parameter: &Parameter) -> Choice<'b> {
        let label = parameter.label.text(self.page.language);
        let browser = self.page.browser;
        if let Some(list) =
            browser.all(&format!("#{} select", self.id)).into_iter().find(|list| browser.name(list) == label)
        {
            return Choice::List { page: self.page, element: list };
        }
        let groups = browser.all(&format!("#{0} fieldset, #{0} [role=radiogroup]", self.id));
        let group = groups.into_iter().find(|group| browser.name(group) == label);
        let element =
            group.unwrap_or_else(|| panic!("{} has no list and no group of buttons named {label:?}", self.id));
        Choice::Buttons { page: self.page, group: element }
    }

    #[track_caller]
    fn by_role(&self, candidates: &str, role: &str, name: &str) -> Element {
        self.page.by_role(&format!("#{} {candidates}", self.id), role, name)
    }
}
