//! Keeps the sentences that change their words: numbers while the words stay, all of it when they change.

use super::numbers::{NUMBERS, Number};
use super::{Change, dom};
use crate::text::prose::Inline;
use crate::view::{Found, Look, Span, registry, said, spans};
use web_sys::Element;

/// One changing sentence of the page.
pub(super) struct Sentence {
    element: Element,
    key: String,
    models: Vec<usize>,
    words: &'static [Inline],
    numbers: Vec<Number>,
}

impl Sentence {
    /// Takes over an element that holds a sentence at the defaults.
    pub(super) fn attach(element: Element, words: impl FnOnce(&str) -> &'static [Inline]) -> Option<Sentence> {
        let key = element.get_attribute("data-say")?;
        let figure = registry::find(key.split_once('/')?.0)?;
        let words = words(&key);
        let numbers = attach_numbers(&element, None);
        Some(Sentence { models: figure.model_indices(), key, words, numbers, element })
    }

    /// Says what holds now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change) {
        if !change.touches(&self.models) {
            return;
        }
        let words = said(&self.key, &change.look);
        if std::ptr::eq(words, self.words) {
            for number in &mut self.numbers {
                number.paint(change);
            }
            return;
        }
        self.words = words;
        self.element.set_text_content(None);
        for span in spans(words, &change.look) {
            append(&self.element, &span);
        }
        self.numbers = attach_numbers(&self.element, Some(&change.look));
    }
}

fn attach_numbers(element: &Element, now: Option<&Look>) -> Vec<Number> {
    dom::all(element, NUMBERS).into_iter().filter_map(|element| Number::attach(element, now)).collect()
}

/// Builds a piece of a sentence: sentences hold words and numbers only.
fn append(parent: &Element, span: &Span) -> Option<()> {
    let document = parent.owner_document()?;
    match span {
        Span::Text(text) => {
            parent.append_child(&document.create_text_node(text)).ok()?;
        }
        Span::Number { id, digits, value, text } => {
            let data = document.create_element("data").ok()?;
            dom::set(&data, if Found::is_fact(id) { "data-fact" } else { "data-id" }, id);
            if let Some(digits) = digits {
                dom::set(&data, "data-digits", &digits.to_string());
            }
            dom::set(&data, "value", value);
            data.set_text_content(Some(text));
            parent.append_child(&data).ok()?;
        }
        Span::Term(text) | Span::Link { text, .. } => {
            parent.append_child(&document.create_text_node(text)).ok()?;
        }
        Span::Say(_, inner) => inner.iter().for_each(|span| {
            append(parent, span);
        }),
    }
    Some(())
}
