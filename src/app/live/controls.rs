//! Keeps inputs at the values that hold, wherever a change came from.

use super::pen::{Attr, Pen};
use super::{Phase, dom};
use crate::app::parts::{field_text, spoken, start_text, track_bounds};
use crate::model::registry::DECLARATIONS;
use crate::num::decimal;
use crate::scenario::link::VERSION;
use crate::scenario::{Param, Scenario, Target};
use crate::text::{Lang, Unit, fixed, plain};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// One control of the page.
pub(super) struct Control {
    row: Element,
    inputs: Inputs,
    target: Target,
    param: &'static Param,
    shown: f64,
    /// Where it stands until somebody sets it.
    start: f64,
    /// Whether the row is marked as moved; nobody knows before it was asked.
    is_moved: Option<bool>,
    /// The value that a screen reader is told.
    spoken: Option<f64>,
}

enum Inputs {
    Slider { range: HtmlInputElement, field: Option<Field>, stretch: Option<Element> },
    Radios(Vec<HtmlInputElement>),
    Select(HtmlSelectElement),
}

/// A number field, and the text that stands over it while the hand moves.
struct Field {
    input: HtmlInputElement,
    frame: Element,
    now: Element,
    moves: bool,
}

impl Field {
    fn attach(row: &Element) -> Option<Field> {
        let input: HtmlInputElement = dom::first(row, "input[data-field]")?.dyn_into().ok()?;
        let now = dom::first(row, ".now")?;
        let frame = input.parent_element()?;
        // An instance that died under the moving hand has left its mark.
        let moves = frame.class_list().contains("moving");
        Some(Field { frame, input, now, moves })
    }

    fn show(&mut self, param: &Param, value: f64, lang: Lang, phase: Phase, pen: &mut Pen) {
        let moves = phase == Phase::Moving;
        if moves {
            // As the sentences write it; the field holds all decimals.
            pen.text(&self.now, &fixed(value, param.digits, Unit { grouped: false, ..param.unit }, lang));
        } else {
            let text = field_text(param, value, lang);
            if self.input.value() != text {
                self.input.set_value(&text);
            }
        }
        if moves != std::mem::replace(&mut self.moves, moves) {
            let _ = self.frame.class_list().toggle_with_force("moving", moves);
        }
    }
}

impl Control {
    /// Takes over the row of a control and puts it at its value.
    pub(super) fn attach(row: Element, scenario: &Scenario, lang: Lang, pen: &mut Pen) -> Option<Control> {
        let target = Target::find(DECLARATIONS, &row.get_attribute("data-param")?)?;
        // As it was served: in the newest version.
        let param = target.param(DECLARATIONS);
        let inputs = if let Some(range) = dom::first(&row, "input[type=range]") {
            Inputs::Slider {
                range: range.dyn_into().ok()?,
                field: Field::attach(&row),
                stretch: dom::first(&row, ".seg line"),
            }
        } else if let Some(select) = dom::first(&row, "select") {
            Inputs::Select(select.dyn_into().ok()?)
        } else {
            let radios = dom::all(&row, "input[type=radio]");
            Inputs::Radios(radios.into_iter().filter_map(|radio| radio.dyn_into().ok()).collect())
        };
        let (value, start) = (scenario.value(target), scenario.start(target));
        let mut control = Control { row, inputs, target, param, shown: value, start, is_moved: None, spoken: None };
        control.turn(scenario, lang, pen);
        control.place_start(pen);
        control.mark(value, pen);
        control.settle(lang, pen);
        Some(control)
    }

    /// Shows the value now. A field that the reader fills in is left alone until the hand rests.
    pub(super) fn paint(&mut self, scenario: &Scenario, lang: Lang, phase: Phase, pen: &mut Pen) {
        let value = scenario.value(self.target);
        let is_new = value != self.shown;
        self.turn(scenario, lang, pen);
        let start = scenario.start(self.target);
        if start != self.start {
            self.start = start;
            self.place_start(pen);
            self.mark(value, pen);
        }
        if is_new {
            self.shown = value;
            self.mark(value, pen);
        }
        if phase == Phase::Resting {
            self.settle(lang, pen);
        } else if is_new {
            self.show(value, lang, phase, pen);
        }
    }

    /// Takes over bounds and start of another version.
    fn turn(&mut self, scenario: &Scenario, lang: Lang, pen: &mut Pen) {
        let param = scenario.param(self.target);
        if VERSION == 1 || std::ptr::eq(param, self.param) {
            return;
        }
        self.param = param;
        if let Inputs::Slider { range, .. } = &self.inputs {
            let (min, max, step) = track_bounds(param);
            for (name, value) in [("min", min), ("max", max), ("step", step)] {
                dom::set(range, name, &plain(value));
            }
        }
        let text = dom::first(&self.row, ".was").and_then(|was| was.last_child());
        if let Some(text) = text.filter(|_| param.follows.is_none()) {
            text.set_text_content(Some(&start_text(param, lang)));
        }
        self.spoken = None;
        self.place_start(pen);
    }

    /// Brings up what the moving hand does not pay for: the field, and what a screen reader is told. A mouse or a finger
    /// on the slider does not listen while it moves; an arrow key rests at each stop.
    pub(super) fn settle(&mut self, lang: Lang, pen: &mut Pen) {
        self.show(self.shown, lang, Phase::Resting, pen);
        if let Inputs::Slider { range, .. } = &self.inputs
            && self.spoken != Some(self.shown)
        {
            dom::set(range, "aria-valuetext", &spoken(self.param, self.shown, lang));
            self.spoken = Some(self.shown);
        }
    }

    fn show(&mut self, value: f64, lang: Lang, phase: Phase, pen: &mut Pen) {
        match &mut self.inputs {
            Inputs::Slider { range, field, .. } => {
                // Under the hand the slider stands where the hand has put it; others with its name follow at rest.
                if phase == Phase::Resting {
                    let track = plain(self.param.to_track(value));
                    if range.value() != track {
                        range.set_value(&track);
                    }
                }
                if let Some(field) = field {
                    field.show(self.param, value, lang, phase, pen);
                }
            }
            Inputs::Select(select) => {
                select.set_value(self.param.option_at(value).map_or("", |option| option.id));
            }
            Inputs::Radios(radios) => {
                let id = self.param.option_at(value).map_or("", |option| option.id);
                for radio in radios {
                    radio.set_checked(radio.value() == id);
                }
            }
        }
    }

    /// Marks a moved control, and the thumb's end of the stretch between start and thumb: a line in a drawing, whose ends are no properties
    /// of the style sheet's, so that no style is worked out again under the hand.
    fn mark(&mut self, value: f64, pen: &mut Pen) {
        let is_moved = value != self.start;
        if self.is_moved.replace(is_moved) != Some(is_moved) {
            let _ = self.row.class_list().toggle_with_force("moved", is_moved);
        }
        if let Inputs::Slider { stretch: Some(stretch), .. } = &self.inputs {
            self.put(stretch, Attr::To, value, pen);
        }
    }

    /// Puts an end of the stretch at a value.
    fn put(&self, stretch: &Element, end: Attr, value: f64, pen: &mut Pen) {
        pen.attribute(stretch, end, &[&*decimal::fixed(100.0 * self.part(value), 2), "%"].concat());
    }

    /// Where the start stands on the track. The style sheet works out the rest.
    fn place_start(&self, pen: &mut Pen) {
        if let Inputs::Slider { stretch: Some(stretch), .. } = &self.inputs {
            self.put(stretch, Attr::From, self.start, pen);
        }
        let track = dom::first(&self.row, ".track").and_then(|track| track.dyn_into::<HtmlElement>().ok());
        if let Some(track) = track {
            let _ = track.style().set_property("--b", &decimal::fixed(self.part(self.start), 4));
        }
    }

    /// Where a value stands on the track, from 0 to 1.
    fn part(&self, value: f64) -> f64 {
        let (low, high, _) = track_bounds(self.param);
        (self.param.to_track(value) - low) / (high - low)
    }
}
