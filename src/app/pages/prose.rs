//! Sentences as elements.

use crate::view::{Found, Span};
use yew::prelude::*;

/// The pieces of a sentence as nodes.
pub fn line(spans: &[Span]) -> Html {
    spans.iter().map(piece).collect()
}

fn piece(span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { text.as_ref() } },
        Span::Term(text) => html! { <dfn>{ text }</dfn> },
        Span::Link { href, text } => html! { <a href={*href}>{ text }</a> },
        Span::Say(key, inner) => html! { <span data-say={*key}>{ line(inner) }</span> },
        Span::Number { id, digits, value, text } => {
            let (name, fact) = if Found::is_fact(id) { (None, Some(*id)) } else { (Some(*id), None) };
            let digits = digits.map(|digits| digits.to_string());
            html! {
                <data data-id={name} data-fact={fact} data-digits={digits} value={value.clone()}>{ text.as_ref() }</data>
            }
        }
    }
}
