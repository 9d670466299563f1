//! From the reader's hand to a change: what an event on an element means.

use crate::model::registry::DECLARATIONS;
use crate::scenario::link::read_value;
use crate::scenario::{Edit, Scenario, Target};
use crate::text::{Lang, Unit, fixed, parse};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// What the hand holds: each text that crosses from the browser is felt under it, so a name is asked for once.
#[derive(Default)]
pub(super) struct Hand {
    held: Option<(Element, Target)>,
}

impl Hand {
    /// The change that a slider, a radio button or a list asks for.
    pub(super) fn named(&mut self, element: &Element, scenario: &Scenario) -> Option<Edit> {
        let input = element.dyn_ref::<HtmlInputElement>();
        let select = input.is_none().then(|| element.dyn_ref::<HtmlSelectElement>()).flatten();
        let known = self.held.as_ref().filter(|(held, _)| held == element).map(|(_, target)| *target);
        let target = known.or_else(|| {
            let name = input.map(HtmlInputElement::name).or_else(|| select.map(HtmlSelectElement::name))?;
            let target = Target::find(DECLARATIONS, &name)?;
            self.held = Some((element.clone(), target));
            Some(target)
        })?;
        let param = scenario.param(target);
        // Of what has a name only a slider has a number.
        let value = match input.map(HtmlInputElement::value_as_number).filter(|number| number.is_finite()) {
            Some(track) => param.from_track(track, scenario.start(target)),
            None => {
                let text = input.map(HtmlInputElement::value).or_else(|| select.map(HtmlSelectElement::value))?;
                read_value(param, &text).0
            }
        };
        Some(Edit::Set(target, value))
    }
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
