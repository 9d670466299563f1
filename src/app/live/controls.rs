//! Keeps inputs at the store's values, wherever the change came from.

use super::{Change, Phase, dom};
use crate::app::parts::{field_text, spoken, track_bounds};
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Param, Scenario, Target};
use crate::text::{Lang, plain};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// One control of the page.
pub(super) struct Control {
    row: HtmlElement,
    inputs: Inputs,
    target: Target,
    param: &'static Param,
    shown: f64,
}

enum Inputs {
    Slider { range: HtmlInputElement, field: HtmlInputElement },
    Radios(Vec<HtmlInputElement>),
    Select(HtmlSelectElement),
}

impl Control {
    /// Takes over the row of a control at its default.
    pub(super) fn attach(row: Element) -> Option<Control> {
        let target = Target::find(DECLARATIONS, &row.get_attribute("data-param")?)?;
        let param = target.param(DECLARATIONS);
        let input = |selector: &str| row.query_selector(selector).ok().flatten();
        let inputs = if let Some(range) = input("input[type=range]") {
            Inputs::Slider { range: range.dyn_into().ok()?, field: input("input[data-field]")?.dyn_into().ok()? }
        } else if let Some(select) = input("select") {
            Inputs::Select(select.dyn_into().ok()?)
        } else {
            let radios = dom::all(&row, "input[type=radio]");
            Inputs::Radios(radios.into_iter().filter_map(|radio| radio.dyn_into().ok()).collect())
        };
        let control = Control { row: row.dyn_into().ok()?, inputs, target, param, shown: param.default };
        control.place_start();
        Some(control)
    }

    /// Shows the value of now. A field that the reader fills in is left alone until the hand rests.
    pub(super) fn paint(&mut self, change: &Change, scenario: &Scenario, lang: Lang) {
        let value = scenario.value(self.target);
        let resting = change.phase == Phase::Resting;
        if value == self.shown && !resting {
            return;
        }
        match &self.inputs {
            Inputs::Slider { range, field } => {
                let track = plain(self.param.to_track(value));
                if resting || value != self.shown {
                    if range.value() != track {
                        range.set_value(&track);
                    }
                    let text = field_text(self.param, value, lang);
                    if field.value() != text {
                        field.set_value(&text);
                    }
                }
                if value != self.shown {
                    dom::set(range, "aria-valuetext", &spoken(self.param, value, lang));
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
        if value == self.shown {
            return;
        }
        self.shown = value;
        let moved = value != self.param.default;
        let _ = self.row.class_list().toggle_with_force("moved", moved);
        self.place(value);
    }

    fn option_id(&self, value: f64) -> &'static str {
        self.param.option_at(value).map_or("", |option| option.id)
    }

    /// Where the start stands on the track. Custom properties through CSSOM: a strict policy drops style attributes.
    fn place_start(&self) {
        if matches!(self.inputs, Inputs::Slider { .. }) {
            let _ = self.row.style().set_property("--b", &part(self.part(self.param.default)));
        }
    }

    /// The stretch between start and thumb.
    fn place(&self, value: f64) {
        if !matches!(self.inputs, Inputs::Slider { .. }) {
            return;
        }
        let (start, now) = (self.part(self.param.default), self.part(value));
        let style = self.row.style();
        let _ = style.set_property("--lo", &part(start.min(now)));
        let _ = style.set_property("--d", &part((start - now).abs()));
    }

    /// A value as a part of the track, 0 to 1.
    fn part(&self, value: f64) -> f64 {
        let (low, high, _) = track_bounds(self.param);
        (self.param.to_track(value) - low) / (high - low)
    }
}

/// A part of the track as CSS text, to a tenth of a thousandth.
fn part(value: f64) -> String {
    plain((value * 10_000.0).round() / 10_000.0)
}
