//! Keeps `<data data-id>` elements at their numbers.

use super::{Change, dom};
use crate::view::{Found, Look, Name, found_text};
use web_sys::{Element, Text};

/// One live number of the page.
pub(super) struct Number {
    element: Element,
    node: Text,
    found: Found,
    digits: Option<u8>,
    models: Vec<usize>,
    value: String,
    text: String,
    start: String,
}

/// The live numbers of a page: those of models by their public name, those of figures by their own.
pub(super) const NUMBERS: &str = "data[data-id], data[data-fact]";

impl Number {
    /// Takes over an element that holds a number, at its default or, with a look, as it is now.
    pub(super) fn attach(element: Element, now: Option<&Look>) -> Option<Number> {
        let id = element.get_attribute("data-id").or_else(|| element.get_attribute("data-fact"))?;
        let found = Found::find(&id)?;
        let text = element.text_content()?;
        let digits: Option<u8> = element.get_attribute("data-digits").and_then(|digits| digits.parse().ok());
        let start = now.map_or_else(|| text.clone(), |look| look.start_text(found, digits).into_owned());
        if start != text {
            element.set_class_name("mine");
        }
        Some(Number {
            node: dom::text_node(&element)?,
            found,
            digits,
            models: models_of(found.name),
            value: element.get_attribute("value").unwrap_or_default(),
            start,
            text,
            element,
        })
    }

    /// Writes the number of now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change) {
        if change.touches(&self.models) {
            self.write(&change.look);
        }
    }

    fn write(&mut self, look: &Look) {
        let (value, text) = found_text(self.found, self.digits, look);
        if value != self.value {
            dom::set(&self.element, "value", &value);
            self.value = value;
        }
        if text == self.text {
            return;
        }
        let was_start = self.text == self.start;
        self.text.replace_range(.., &text);
        self.node.set_data(&text);
        let is_start = self.text == self.start;
        if is_start != was_start {
            // Blue is the reader's hand, and all that follows from it.
            self.element.set_class_name(if is_start { "" } else { "mine" });
        }
    }
}

/// The models that a name hangs on, by index.
fn models_of(name: Name) -> Vec<usize> {
    match name {
        Name::Param(target) => vec![target.model],
        Name::Scalar(model, _) => vec![model],
        Name::Fact(figure, _) => figure.model_indices(),
    }
}
