//! Keeps the sentences that change their words: numbers while the words stay, all of it when they change.

use super::numbers::{NUMBERS, Number};
use super::{Change, Phase, dom};
use crate::text::prose::{Inline, Wording};
use crate::view::{Found, Look, Span, plain_text, registry, said, spans};
use web_sys::Element;

/// One changing sentence of the page.
pub(super) struct Sentence {
    element: Element,
    key: String,
    models: Vec<usize>,
    words: Wording,
    numbers: Vec<Number>,
}

impl Sentence {
    /// Takes over an element that says what holds now, or says it anew.
    pub(super) fn attach(element: Element, look: &Look) -> Option<Sentence> {
        let key = element.get_attribute("data-say")?;
        let figure = registry::find(key.split_once('/')?.0)?;
        let words = said(&key, look);
        let mut sentence = Sentence { models: figure.model_indices(), key, words, numbers: Vec::new(), element };
        let inlines = words.inlines();
        let (now, places) =
            (plain_text(&spans(&inlines, look)), inlines.iter().filter(|inline| is_number(inline)).count());
        if sentence.element.text_content().as_deref() == Some(&now) {
            sentence.take_numbers(look);
        }
        if sentence.numbers.len() != places || sentence.element.text_content().as_deref() != Some(&now) {
            sentence.say(look);
        }
        Some(sentence)
    }

    /// Says what holds now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change) {
        if change.touches(&self.models) {
            let words = said(&self.key, &change.look);
            let is_resting = change.phase == Phase::Resting;
            if !words.is(self.words) || is_resting && !self.numbers.iter().all(Number::is_in_place) {
                self.words = words;
                self.say(&change.look);
                return;
            }
        }
        for number in &mut self.numbers {
            number.paint(change);
        }
    }

    /// Brings the full values of its numbers up to their text.
    pub(super) fn settle(&mut self, look: &Look) {
        self.numbers.iter_mut().for_each(|number| number.settle(look));
    }

    /// Builds the sentence from its words.
    fn say(&mut self, look: &Look) {
        self.element.set_text_content(None);
        for span in spans(&self.words.inlines(), look) {
            append(&self.element, &span);
        }
        self.take_numbers(look);
    }

    fn take_numbers(&mut self, look: &Look) {
        let found = dom::all(&self.element, NUMBERS).into_iter();
        self.numbers = found.filter_map(|element| Number::attach(element, look)).collect();
    }
}

fn is_number(inline: &Inline) -> bool {
    matches!(inline, Inline::Number { .. })
}

/// Builds a piece of a sentence: sentences hold words and numbers only.
fn append(parent: &Element, span: &Span) -> Option<()> {
    match span {
        Span::Text(text) => append_text(parent, text),
        Span::Term(text) | Span::Link { text, .. } => append_text(parent, text),
        Span::Number { id, digits, value, text } => {
            let data = dom::append(parent, "data", text)?;
            dom::set(&data, if Found::is_fact(id) { "data-fact" } else { "data-id" }, id);
            if let Some(digits) = digits {
                dom::set(&data, "data-digits", &digits.to_string());
            }
            dom::set(&data, "value", value);
            Some(())
        }
        Span::Say(_, inner) => inner.iter().try_for_each(|span| append(parent, span)),
    }
}

fn append_text(parent: &Element, text: &str) -> Option<()> {
    parent.append_child(&parent.owner_document()?.create_text_node(text)).ok()?;
    Some(())
}
