//! From the reader's hand to a change: what an event on an input means.

use super::store::{Phase, Store};
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::read_value;
use crate::scenario::{Edit, Target};
use crate::text::parse;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

/// A slider, a radio button or a list moved; the hand may still be moving.
pub fn moved(store: &Store, event: &Event) {
    if let Some(edit) = named(event) {
        store.edit(&edit, Phase::Moving);
    }
}

/// An input came to rest, or a number field was filled in.
pub fn rested(store: &Store, event: &Event) {
    if let Some(edit) = named(event).or_else(|| typed(event)) {
        store.edit(&edit, Phase::Resting);
    }
}

/// A press on "reset".
pub fn pressed(store: &Store, event: &Event) {
    let button = element(event).and_then(|target| target.closest("[data-reset]").ok().flatten());
    let key = button.and_then(|button| button.get_attribute("data-reset"));
    if let Some(target) = key.and_then(|key| Target::find(DECLARATIONS, &key)) {
        store.edit(&Edit::Reset(target), Phase::Resting);
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The change that an input with a name asks for.
fn named(event: &Event) -> Option<Edit> {
    let element = element(event)?;
    let (name, value, is_range) = if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        (input.name(), input.value(), input.type_() == "range")
    } else {
        let select = element.dyn_ref::<HtmlSelectElement>()?;
        (select.name(), select.value(), false)
    };
    let target = Target::find(DECLARATIONS, &name)?;
    let param = target.param(DECLARATIONS);
    let value = if is_range { param.from_track(value.parse().ok()?) } else { read_value(param, &value).0 };
    Some(Edit::Set(target, value))
}

/// The change that a number field asks for. What cannot be read goes back to the value that stands: the painter of
/// controls rewrites the field.
fn typed(event: &Event) -> Option<Edit> {
    let element = element(event)?;
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let target = Target::find(DECLARATIONS, &input.get_attribute("data-field")?)?;
    let param = target.param(DECLARATIONS);
    Some(match parse(&input.value()) {
        // Who types the start as it is shown means the start, with all its decimals.
        Some(value) if format!("{:.*}", usize::from(param.digits), param.default).parse() == Ok(value) => {
            Edit::Reset(target)
        }
        Some(value) => Edit::Set(target, value),
        None => Edit::Keep(target, input.value()),
    })
}
