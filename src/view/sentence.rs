//! Sentences with their numbers filled in.

use super::found::Found;
use super::look::Look;
use super::registry;
use crate::model::Value;
use crate::text::plain;
use crate::text::prose::{Inline, Wording};
use std::borrow::Cow;

/// A piece of a sentence, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words.
    Text(Cow<'static, str>),
    /// A live number.
    Number {
        /// What it stands for.
        id: &'static str,
        /// Decimals, where this place wants others than the declaration.
        digits: Option<u8>,
        /// Its full value; empty where it does not exist.
        value: String,
        /// What the reader sees.
        text: Cow<'static, str>,
    },
    /// A sentence that changes its words: its key and its pieces now.
    Say(&'static str, Vec<Span>),
    /// A term where it is explained.
    Term(&'static str),
    /// A link.
    Link {
        /// Where to.
        href: &'static str,
        /// Its words.
        text: &'static str,
    },
}

/// Fills in the numbers of a line.
pub fn spans(line: &[Inline], look: &Look) -> Vec<Span> {
    line.iter()
        .map(|inline| match *inline {
            Inline::Text(text) => Span::Text(text.into()),
            Inline::Term(text) => Span::Term(text),
            Inline::Link { href, text } => Span::Link { href, text },
            Inline::Say(key) => Span::Say(key, spans(&said(key, look).inlines(), look)),
            Inline::Number { id, digits } => {
                let (value, text) = number_text(id, digits, look);
                Span::Number { id, digits, value, text }
            }
        })
        .collect()
}

/// The full value and the text of a number; both empty for a name that stands for nothing.
fn number_text(id: &str, digits: Option<u8>, look: &Look) -> (String, Cow<'static, str>) {
    Found::find(id).map_or_else(Default::default, |found| {
        let value = look.value(found.name);
        (in_full(value), look.written(found, value, digits))
    })
}

/// A value with all its digits; empty where it does not exist.
pub fn in_full(value: Value) -> String {
    match value {
        Value::Number(value) => plain(value),
        Value::Code(code) => code.to_owned(),
        Value::Missing => String::new(),
    }
}

/// The line that a changing sentence, `care-nest/verdict`, says now.
pub fn said(key: &str, look: &Look) -> Wording {
    let chosen = key.split_once('/').and_then(|(figure, id)| {
        let say = registry::find(figure)?.say(id)?;
        Some(line(figure, (say.choose)(look), look))
    });
    chosen.unwrap_or(Wording::NONE)
}

/// The line of a figure with this name, word for word from the prose.
pub(super) fn line(figure: &str, name: &str, look: &Look) -> Wording {
    look.sentences.find(&[figure, "/", name].concat())
}

/// A line as plain text.
pub fn plain_text(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match span {
            Span::Text(text) | Span::Number { text, .. } => out.push_str(text),
            Span::Term(text) | Span::Link { text, .. } => out.push_str(text),
            Span::Say(_, inner) => out.push_str(&plain_text(inner)),
        }
    }
    out
}
