//! Keeps `<data>` elements at their numbers: the text at every move, the full value when the hand rests or pauses.

use super::pen::{Attr, Pen};
use super::{Change, Phase, dom};
use crate::chart::push_escaped;
use crate::view::{Found, Look, Name, in_full};
use web_sys::Element;

/// One live number of the page.
pub(super) struct Number {
    element: Element,
    found: Found,
    digits: Option<u8>,
    models: Vec<usize>,
    text: String,
    start: String,
    /// The `value` attribute, where there is one.
    value: Option<String>,
    /// Whether the text has left the attribute behind.
    stale: bool,
}

/// The live numbers of a page: those of models by their public name, those of figures by their own. Numbers of the
/// other scenario of a comparison stand still.
pub(super) const NUMBERS: &str = "data[data-id]:not([data-scenario]), data[data-fact]:not([data-scenario])";

impl Number {
    /// Takes over an element and puts right what differs from the number now.
    pub(super) fn attach(element: Element, look: &Look) -> Option<Number> {
        let id = element.get_attribute("data-id").or_else(|| element.get_attribute("data-fact"))?;
        let found = Found::find(&id)?;
        let digits: Option<u8> = element.get_attribute("data-digits").and_then(|digits| digits.parse().ok());
        let mut number = Number::said(element, found, digits, look);
        let element = &number.element;
        if element.text_content().as_deref() != Some(&number.text) {
            element.set_text_content(Some(&number.text));
        }
        let class = class(&number.text, &number.start);
        if element.class_name() != class {
            element.set_class_name(class);
        }
        number.value = element.get_attribute("value");
        number.settle(look);
        Some(number)
    }

    /// An element that shows the number now, but for its full value.
    pub(super) fn said(element: Element, found: Found, digits: Option<u8>, look: &Look) -> Number {
        let (text, start) = texts(found, digits, look);
        Number { element, found, digits, models: models_of(found.name), text, start, value: None, stale: true }
    }

    /// Writes the markup that [`Number::said`] takes over.
    pub(super) fn write(id: &str, found: Found, digits: Option<u8>, look: &Look, markup: &mut String) {
        let (text, start) = texts(found, digits, look);
        let kind = if matches!(found.name, Name::Fact(..)) { "<data data-fact=\"" } else { "<data data-id=\"" };
        let value = in_full(look.value(found.name));
        for part in [kind, id, "\" class=\"", class(&text, &start), "\" value=\"", &value] {
            markup.push_str(part);
        }
        if let Some(digits) = digits {
            markup.push_str("\" data-digits=\"");
            markup.push(char::from(b'0' + digits % 10));
        }
        markup.push_str("\">");
        push_escaped(markup, &text);
        markup.push_str("</data>");
    }

    /// Writes the number now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change, pen: &mut Pen) {
        if change.touches(&self.models) {
            self.follow(&change.look, pen);
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
        let value = in_full(look.value(self.found.name));
        if self.value.as_ref() != Some(&value) {
            dom::set(&self.element, "value", &value);
            self.value = Some(value);
        }
    }

    /// Whether the element still stands in the document.
    pub(super) fn is_in_place(&self) -> bool {
        self.element.is_connected()
    }

    /// Writes the number now.
    pub(super) fn follow(&mut self, look: &Look, pen: &mut Pen) {
        self.stale = true;
        let text = look.written(self.found, look.value(self.found.name), self.digits);
        if text == self.text {
            return;
        }
        let before = class(&self.text, &self.start);
        self.text.replace_range(.., &text);
        pen.text(&self.element, &text);
        let now = class(&self.text, &self.start);
        if now != before {
            pen.attribute(&self.element, Attr::Class, now);
        }
    }
}

/// What the reader sees now, and what stood there at the start.
fn texts(found: Found, digits: Option<u8>, look: &Look) -> (String, String) {
    let now = look.written(found, look.value(found.name), digits);
    (now.into_owned(), look.start_text(found, digits).into_owned())
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
