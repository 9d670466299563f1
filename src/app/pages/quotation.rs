//! A sentence of the book with its place.

use crate::data::{Quote, place};
use crate::text::Lang;
use yew::prelude::*;

/// The sentence as printed, its translation where the page has one, and its place: chapter and authors, never lines.
pub(super) fn quotation(quote: &Quote, translation: Option<Html>, lang: Lang) -> Html {
    let place = place(quote.line);
    // On the Dutch page the book's words are in the page's own language.
    let lang = (lang != Lang::Nl).then(|| Lang::Nl.code());
    // A number and its per cent sign stay on one line.
    let text = quote.text.replace(" %", "\u{a0}%");
    html! {
        <blockquote>
            <p {lang}>{ format!("«{text}»") }</p>
            if let Some(translation) = translation { <p class="translation">{ translation }</p> }
            <cite {lang}>{ format!("{}, {}", place.authors, place.chapter) }</cite>
        </blockquote>
    }
}
