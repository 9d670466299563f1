//! Keeps the sentences that change their words: numbers while the words stay, all of it when they change.

use super::numbers::{NUMBERS, Number};
use super::pen::Pen;
use super::{Change, Phase, dom};
use crate::chart::push_escaped;
use crate::text::prose::{Inline, Wording};
use crate::view::{Found, Look, plain_text, registry, said, spans};
use web_sys::Element;

/// One changing sentence of the page.
pub(super) struct Sentence {
    key: String,
    models: Vec<usize>,
    element: Element,
    now: Said,
    /// The same with other words, each in an element out of the document: going back and forth over a limit builds nothing.
    before: Vec<(Said, Element)>,
}

/// The sentence with one choice of words.
struct Said {
    words: Wording,
    numbers: Vec<Number>,
}

impl Sentence {
    /// Takes over an element that says what holds now, or says it anew.
    pub(super) fn attach(element: Element, look: &Look) -> Option<Sentence> {
        let key = element.get_attribute("data-say")?;
        let figure = registry::find(key.split_once('/')?.0)?;
        let words = said(&key, look);
        let inlines = words.inlines();
        let (now, places) =
            (plain_text(&spans(&inlines, look)), inlines.iter().filter(|inline| is_number(inline)).count());
        let says_it = || element.text_content().as_deref() == Some(&now);
        let served = says_it().then(|| {
            let found = dom::all(&element, NUMBERS).into_iter();
            found.filter_map(|element| Number::attach(element, look)).collect::<Vec<_>>()
        });
        let numbers = served.filter(|numbers| numbers.len() == places && says_it());
        let numbers = numbers.unwrap_or_else(|| fill(&element, words, look));
        let now = Said { words, numbers };
        let mut sentence = Sentence { models: figure.model_indices(), key, element, now, before: Vec::new() };
        sentence.settle(look);
        Some(sentence)
    }

    /// Says what holds now, if one of its models changed.
    pub(super) fn paint(&mut self, change: &Change, pen: &mut Pen) {
        if change.touches(&self.models) {
            let words = said(&self.key, &change.look);
            if change.phase == Phase::Resting && !self.now.numbers.iter().all(Number::is_in_place) {
                self.before.clear();
                self.now.words = words;
                self.now.numbers = fill(&self.element, words, &change.look);
            } else if !words.is(self.now.words) {
                self.say(words, &change.look, pen);
            }
        }
        for number in &mut self.now.numbers {
            number.paint(change, pen);
        }
    }

    /// Brings the full values of its numbers up to their text.
    pub(super) fn settle(&mut self, look: &Look) {
        self.now.numbers.iter_mut().for_each(|number| number.settle(look));
    }

    /// Puts other words in the place of these. The element stays: around a new one all would be laid out again.
    fn say(&mut self, words: Wording, look: &Look, pen: &mut Pen) {
        let known = self.before.iter().position(|(said, _)| said.words.is(words));
        let next = known.map(|index| self.before.swap_remove(index)).or_else(|| {
            let spare = dom::document()?.create_element("p").ok()?;
            let numbers = fill(&spare, words, look);
            Some((Said { words, numbers }, spare))
        });
        let Some((next, spare)) = next else { return };
        pen.swap(&self.element, &spare);
        self.before.push((std::mem::replace(&mut self.now, next), spare));
        // Its numbers stood still while it was away.
        for number in &mut self.now.numbers {
            number.follow(look, pen);
        }
    }
}

/// Fills an element with a sentence: as markup, so that it is there in one piece. Gives its numbers.
fn fill(element: &Element, words: Wording, look: &Look) -> Vec<Number> {
    let (mut markup, mut numbers) = (String::new(), Vec::new());
    write(words, look, &mut markup, &mut numbers);
    element.set_inner_html(&markup);
    let elements = dom::children(element);
    elements.zip(numbers).map(|(element, (found, digits))| Number::said(element, found, digits, look)).collect()
}

fn is_number(inline: &Inline) -> bool {
    matches!(inline, Inline::Number { .. })
}

/// Writes a sentence as markup, and lists its numbers: sentences hold words and numbers only.
fn write(words: Wording, look: &Look, markup: &mut String, numbers: &mut Vec<(Found, Option<u8>)>) {
    for inline in words.inlines() {
        match inline {
            Inline::Text(text) | Inline::Term(text) | Inline::Link { text, .. } => push_escaped(markup, text),
            Inline::Say(key) => write(said(key, look), look, markup, numbers),
            Inline::Number { id, digits } => {
                let Some(found) = Found::find(id) else { continue };
                Number::write(id, found, digits, look, markup);
                numbers.push((found, digits));
            }
        }
    }
}
