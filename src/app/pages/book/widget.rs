//! The box of a figure: its sliders with the drawing, in a frame whose size the book has fixed.

use super::super::document::{escape, render, sentences};
use super::super::figure::FigureView;
use super::super::frame::{hatches, hints, messages, status};
use super::super::still::{Carrier, FigureProps, Still};
use super::xhtml;
use crate::text::{Lang, words};
use crate::view::Figure;
use yew::prelude::*;

/// The document of a figure's box.
pub(super) fn document(figure: &'static Figure, lang: Lang) -> String {
    let still = move || Still::carried(lang, Carrier::Book);
    let body = render::<Widget>(move || FigureProps { still: still(), figure, heading: "h1", pictured: false });
    let head = format!(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <link rel=\"stylesheet\" href=\"box.css\"/>\n\
         <script type=\"text/plain\" id=\"sentences\">{}</script>\n<script src=\"held.js\"></script>\n\
         <script src=\"boot.js\" data-glue=\"page-held.js\" data-wasm=\"module.wasm\" data-depth-glue=\"depth-held.js\" \
         data-depth-wasm=\"depth-held.wasm\"></script>\n",
        escape(&sentences(lang, Some(figure)))
    );
    xhtml::document(lang, " data-stad=\"static\"", figure.title.get(lang), &head, &body)
}

/// The body of a box: without scripts it says where the figure stands.
#[component]
fn Widget(props: &FigureProps) -> Html {
    let lang = props.still.lang;
    html! {
        <>
            { hatches() }
            <main class="page embed">
                <p class="idle">{ words::BOOK_BOX.get(lang) }</p>
                { for messages(&props.still) }
                { hints(lang) }
                <FigureView still={props.still.clone()} figure={props.figure} heading={props.heading} />
                { status() }
            </main>
        </>
    }
}
