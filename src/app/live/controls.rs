//! Keeps inputs at the values that hold, wherever a change came from.

use super::{Phase, dom};
use crate::app::parts::{field_text, spoken, track_bounds};
use crate::model::registry::DECLARATIONS;
use crate::num::decimal;
use crate::scenario::{Param, Scenario, Target};
use crate::text::{Lang, plain};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// One control of the page.
pub(super) struct Control {
    row: Element,
    inputs: Inputs,
    target: Target,
    param: &'static Param,
    shown: f64,
    /// The value that a screen reader is told.
    spoken: Option<f64>,
}

enum Inputs {
    Slider { range: HtmlInputElement, field: Option<HtmlInputElement>, stretch: Option<HtmlElement> },
    Radios(Vec<HtmlInputElement>),
    Select(HtmlSelectElement),
}

impl Control {
    /// Takes over the row of a control and puts it at its value.
    pub(super) fn attach(row: Element, scenario: &Scenario, lang: Lang) -> Option<Control> {
        let target = Target::find(DECLARATIONS, &row.get_attribute("data-param")?)?;
        let param = target.param(DECLARATIONS);
        let inputs = if let Some(range) = dom::first(&row, "input[type=range]") {
            Inputs::Slider {
                range: range.dyn_into().ok()?,
                field: dom::first(&row, "input[data-field]").and_then(|field| field.dyn_into().ok()),
                stretch: dom::first(&row, ".seg").and_then(|stretch| stretch.dyn_into().ok()),
            }
        } else if let Some(select) = dom::first(&row, "select") {
            Inputs::Select(select.dyn_into().ok()?)
        } else {
            let radios = dom::all(&row, "input[type=radio]");
            Inputs::Radios(radios.into_iter().filter_map(|radio| radio.dyn_into().ok()).collect())
        };
        let value = scenario.value(target);
        let mut control = Control { row, inputs, target, param, shown: value, spoken: None };
        control.place_start();
        control.show(value, lang);
        control.mark(value);
        control.settle(lang);
        Some(control)
    }

    /// Shows the value now. A field that the reader fills in is left alone until the hand rests.
    pub(super) fn paint(&mut self, scenario: &Scenario, lang: Lang, phase: Phase) {
        let value = scenario.value(self.target);
        let is_new = value != self.shown;
        if is_new || phase == Phase::Resting {
            self.show(value, lang);
        }
        if is_new {
            self.shown = value;
            self.mark(value);
        }
        if phase == Phase::Resting {
            self.settle(lang);
        }
    }

    /// Tells the screen reader. A mouse or a finger on the slider does not listen while it moves; an arrow key rests at
    /// each stop.
    pub(super) fn settle(&mut self, lang: Lang) {
        if let Inputs::Slider { range, .. } = &self.inputs
            && self.spoken != Some(self.shown)
        {
            dom::set(range, "aria-valuetext", &spoken(self.param, self.shown, lang));
            self.spoken = Some(self.shown);
        }
    }

    fn show(&self, value: f64, lang: Lang) {
        match &self.inputs {
            Inputs::Slider { range, field, .. } => {
                let track = plain(self.param.to_track(value));
                if range.value() != track {
                    range.set_value(&track);
                }
                let text = field_text(self.param, value, lang);
                if let Some(field) = field.as_ref().filter(|field| field.value() != text) {
                    field.set_value(&text);
                }
            }
            Inputs::Select(select) => select.set_value(self.option_id(value)),
            Inputs::Radios(radios) => {
                let id = self.option_id(value);
                for radio in radios {
                    radio.set_checked(radio.value() == id);
                }
            }
        }
    }

    fn option_id(&self, value: f64) -> &'static str {
        self.param.option_at(value).map_or("", |option| option.id)
    }

    /// Marks a moved control, and the stretch between start and thumb.
    fn mark(&self, value: f64) {
        let _ = self.row.class_list().toggle_with_force("moved", value != self.param.default);
        if let Inputs::Slider { stretch: Some(stretch), .. } = &self.inputs {
            self.place(stretch, "--v", value);
        }
    }

    /// Where the start stands on the track. The style sheet works out the rest.
    fn place_start(&self) {
        if let Some(track) = dom::first(&self.row, ".track").and_then(|track| track.dyn_into().ok()) {
            self.place(&track, "--b", self.param.default);
        }
    }

    /// Where a value stands on the track, from 0 to 1, as a custom property. Through CSSOM: a strict policy drops style
    /// attributes.
    fn place(&self, element: &HtmlElement, name: &str, value: f64) {
        let (low, high, _) = track_bounds(self.param);
        let part = (self.param.to_track(value) - low) / (high - low);
        let _ = element.style().set_property(name, &decimal::fixed(part, 4));
    }
}
