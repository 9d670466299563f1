//! From the reader's hand to a change: what an event on an element means.

use crate::model::registry::DECLARATIONS;
use crate::scenario::link::read_value;
use crate::scenario::{Edit, Scenario, Target};
use crate::text::{Lang, Unit, fixed, parse};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// The change that a slider, a radio button or a list asks for.
pub(super) fn named(element: &Element, scenario: &Scenario) -> Option<Edit> {
    let input = element.dyn_ref::<HtmlInputElement>();
    let (name, value) = match input {
        Some(input) => (input.name(), input.value()),
        None => element.dyn_ref::<HtmlSelectElement>().map(|select| (select.name(), select.value()))?,
    };
    let target = Target::find(DECLARATIONS, &name)?;
    let param = target.param(DECLARATIONS);
    let value = match input {
        Some(input) if input.type_() == "range" => param.from_track(input.value_as_number(), scenario.start(target)),
        _ => read_value(param, &value).0,
    };
    Some(Edit::Set(target, value))
}

/// The change that a number field asks for. What cannot be read goes back to the value that stands: the painter of
/// controls rewrites the field.
pub(super) fn typed(element: &Element, scenario: &Scenario) -> Option<Edit> {
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let target = Target::find(DECLARATIONS, &input.get_attribute("data-field")?)?;
    let typed = input.value();
    Some(match parse(&typed) {
        Some(value) if is_start(target, value, scenario) => Edit::Reset(target),
        Some(value) => Edit::Set(target, value),
        None => Edit::Keep(target, typed),
    })
}

/// Who types the start as it is shown means the start, with all its decimals.
fn is_start(target: Target, value: f64, scenario: &Scenario) -> bool {
    let param = target.param(DECLARATIONS);
    parse(&fixed(scenario.start(target), param.digits, Unit { grouped: false, ..param.unit }, Lang::En)) == Some(value)
}

/// The change that a press asks for: a value goes back to its start, or all of them do.
pub(super) fn pressed(element: &Element) -> Option<Edit> {
    if element.closest("[data-reset-all]").ok().flatten().is_some() {
        return Some(Edit::ResetAll);
    }
    let key = element.closest("[data-reset]").ok().flatten()?.get_attribute("data-reset")?;
    Target::find(DECLARATIONS, &key).map(Edit::Reset)
}
