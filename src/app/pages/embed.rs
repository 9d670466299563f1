//! One figure alone, for the pages of others: no prose, no chapters, and the way to the whole page.

use super::files::file;
use super::frame::{hatches, island, messages};
use crate::text::{Lang, words};
use crate::view::Figure;
use yew::prelude::*;

/// Properties of [`Embed`].
#[derive(Properties)]
pub struct EmbedProps {
    /// The page's language.
    pub lang: Lang,
    /// The figure.
    pub figure: &'static Figure,
    /// Its markup.
    pub markup: AttrValue,
}

impl PartialEq for EmbedProps {
    fn eq(&self, other: &EmbedProps) -> bool {
        self.lang == other.lang && self.figure.id == other.figure.id
    }
}

/// The body of the page of one figure.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let lang = props.lang;
    let whole = file(lang);
    html! {
        <>
            { hatches() }
            <main class="page embed">
                { for messages(lang) }
                { island(props.figure.id, &props.markup) }
                <div id="status" role="status"></div>
                <p class="caption">
                    <a href={format!("{whole}#{}", props.figure.id)} data-carry={whole}>{ words::SITE.get(lang) }</a>
                    { words::AFTER_THE_BOOK.get(lang) }
                    <cite lang="nl">{ words::BOOK.get(Lang::Nl) }</cite>
                </p>
            </main>
        </>
    }
}
