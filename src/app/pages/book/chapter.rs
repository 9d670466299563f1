//! A chapter of the book: prose and quotations of the page, and each figure complete without scripts.

use super::super::claims::Claims;
use super::super::document::{escape, render};
use super::super::page::{opening, prose, text, words_of};
use super::super::sources::sources;
use super::super::still::{Carrier, Still};
use super::{Book, box_file, code_file, picture, xhtml};
use crate::export::{Snapshot, html};
use crate::text::prose::{Block, chapter};
use crate::text::{Lang, words};
use crate::view::{Figure, registry};
use yew::prelude::*;

/// Where a figure goes in the rendered words of a chapter.
const PLACE: &str = "figure-goes-here";

/// The document of a chapter.
pub(super) fn document(book: &Book, id: &'static str) -> String {
    let lang = book.lang;
    let words = render::<Words>(move || WordsProps { id, lang });
    let still = Still::carried(lang, Carrier::Book);
    let place = format!("<p class=\"{PLACE}\">");
    let mut parts = words.split(place.as_str());
    let mut body = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("</p>").unwrap_or_default();
        if let Some(figure) = registry::find(name) {
            body.push_str(&self::figure(book, figure, &still));
        }
        body.push_str(rest);
    }
    let title = chapter(id, lang).map(|chapter| words_of(chapter.title)).unwrap_or_default();
    xhtml::document(lang, "", &title, "<link rel=\"stylesheet\" href=\"book.css\"/>\n", &body)
}

#[derive(Properties, PartialEq)]
struct WordsProps {
    id: &'static str,
    lang: Lang,
}

/// The words of a chapter, with places for its figures.
#[component]
fn Words(props: &WordsProps) -> Html {
    let (id, lang) = (props.id, props.lang);
    let still = &Still::carried(lang, Carrier::Book);
    if id == "opening" {
        return opening(still);
    }
    let Some(chapter) = chapter(id, lang) else { return Html::default() };
    let block = |block: &Block| match block {
        Block::Figure(id) => html! { <p class={PLACE}>{ *id }</p> },
        Block::Heading(_) | Block::Prose { .. } => text(still, block),
    };
    html! {
        <section id={id}>
            <h1>{ words_of(chapter.title) }</h1>
            <p class="sub">{ prose(still, chapter.subtitle) }</p>
            { for chapter.blocks.iter().map(block) }
            if id == "nagerekend" { <Claims lang={lang} /> }
            if id == "verantwoording" { { sources(still) } }
        </section>
    }
}

/// A figure: drawing, words, numbers, sources; then the box with its sliders, and the way to the page.
fn figure(book: &Book, figure: &'static Figure, still: &Still) -> String {
    let lang = book.lang;
    let snapshot = Snapshot::new(figure, still.look(), None, book.page.unwrap_or_default());
    let (title, summary) = (escape(figure.title.get(lang)), escape(&snapshot.said("summary")));
    let drawing = if figure.is_drawn() {
        format!("<figure><img class=\"drawing\" src=\"{}\" alt=\"{summary}\"/></figure>\n", picture(figure.id))
    } else {
        String::new()
    };
    let frame = book.parts.map_or_else(String::new, |_| {
        format!("<iframe class=\"box\" loading=\"lazy\" src=\"{}\" title=\"{title}\"></iframe>\n", box_file(figure.id))
    });
    let way = book.page.map_or_else(String::new, |_| {
        let (address, lead) = (escape(&snapshot.address()), words::BOOK_ONLINE.get(lang));
        let alt = escape(words::BOOK_CODE.get(lang));
        format!(
            "<p class=\"way\"><img class=\"code\" src=\"{}\" alt=\"{alt}\"/>{lead} <a href=\"{address}\">{address}</a></p>\n",
            code_file(figure.id)
        )
    });
    let told = html::told(&snapshot, &[drawing, frame, way].concat(), [2, 3]);
    format!("<section class=\"figure\" id=\"{}\">\n{told}</section>\n", figure.id)
}
