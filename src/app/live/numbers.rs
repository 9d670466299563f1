//! Keeps `<data>` elements at their numbers: the text at every move, the full value when the hand rests or pauses.

use super::{Change, Phase, dom};
use crate::view::{Found, Look, Name, in_full};
use web_sys::{Element, Text};

/// One live number of the page.
pub(super) struct Number {
    element: Element,
    node: Text,
    found: Found,
    digits: Option<u8>,
    models: Vec<usize>,
    text: String,
    start: String,
    /// The `value` attribute.
    value: String,
    /// Whether the text has left the attribute behind.
    stale: bool,
}

/// The live numbers of a page: those of models by their public name, those of figures by their own.
pub(super) const NUMBERS: &str = "data[data-id], data[data-fact]";

impl Number {
    /// Takes over an element and puts right what differs from the number now.
    pub(super) fn attach(element: Element, look: &Look) -> Option<Number> {
        let id = element.get_attribute("data-id").or_else(|| element.get_attribute("data-fact"))?;
        let found = Found::find(&id)?;
        let digits: Option<u8> = element.get_attribute("data-digits").and_then(|digits| digits.parse().ok());
        let value = look.value(found.name);
        let text = look.written(found, value, digits).into_owned();
        let start = look.start_text(found, digits).into_owned();
        if element.text_content().as_deref() != Some(&text) {
            element.set_text_content(Some(&text));
        }
        let class = class(&text, &start);
        if element.class_name() != class {
            element.set_class_name(class);
        }
        let mut number = Number {
            node: dom::text_node(&element)?,
            found,
            digits,
            models: models_of(found.name),
            text,
            start,
            value: element.get_attribute("value").unwrap_or_default(),
            stale: true,
            element,
        };
        number.settle(look);
        Some(number)
    }

    /// Writes the number now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change) {
        if change.touches(&self.models) {
            self.write(&change.look);
            self.stale = true;
        }
        if change.phase == Phase::Resting {
            self.settle(&change.look);
        }
    }

    /// Brings the full value up to the text.
    pub(super) fn settle(&mut self, look: &Look) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        // A translator puts words of its own in the place of ours. Asked at rest: each question is a call out of the
        // program.
        if !self.node.is_connected()
            && let Some(node) = dom::text_node(&self.element)
        {
            node.set_data(&self.text);
            self.node = node;
        }
        let value = in_full(look.value(self.found.name));
        if value != self.value {
            dom::set(&self.element, "value", &value);
            self.value = value;
        }
    }

    /// Whether the element still stands in the document.
    pub(super) fn is_in_place(&self) -> bool {
        self.element.is_connected()
    }

    fn write(&mut self, look: &Look) {
        let text = look.written(self.found, look.value(self.found.name), self.digits);
        if text == self.text {
            return;
        }
        let before = class(&self.text, &self.start);
        self.text.replace_range(.., &text);
        self.node.set_data(&text);
        let now = class(&self.text, &self.start);
        if now != before {
            self.element.set_class_name(now);
        }
    }
}

/// Blue is the reader's hand, and all that follows from it.
fn class(text: &str, start: &str) -> &'static str {
    if text == start { "" } else { "mine" }
}

/// The models that a name hangs on, by index.
fn models_of(name: Name) -> Vec<usize> {
    match name {
        Name::Param(target) => vec![target.model],
        Name::Scalar(model, _) => vec![model],
        Name::Fact(figure, _) => figure.model_indices(),
    }
}
