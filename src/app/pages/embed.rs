//! One figure alone, for the pages of others: no prose, no chapters, and the way to the whole page.

use super::figure::FigureView;
use super::files::file;
use super::frame::{hatches, hints, messages, printed_link, status};
use super::still::FigureProps;
use crate::text::{Lang, words};
use yew::prelude::*;

/// The body of the page of one figure.
#[component]
pub fn Embed(props: &FigureProps) -> Html {
    let (still, figure) = (&props.still, props.figure);
    let lang = still.lang;
    let whole = file(lang);
    html! {
        <>
            { hatches() }
            <main class="page embed">
                { for messages(still) }
                { hints(lang) }
                <FigureView still={still.clone()} {figure} heading={props.heading} />
                { status() }
                <p class="caption live">
                    <button type="button" id="where" data-where="" aria-pressed="false">{ words::WHERE_ALL.get(lang) }</button>
                </p>
                <p class="caption">
                    <a href={format!("{whole}#{}", figure.id)} data-carry={whole}>{ words::SITE.get(lang) }</a>
                    { words::AFTER_THE_BOOK.get(lang) }
                    <cite lang="nl">{ words::BOOK.get(Lang::Nl) }</cite>
                </p>
            </main>
            { printed_link(lang) }
        </>
    }
}
