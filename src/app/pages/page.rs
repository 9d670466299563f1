//! The whole page: opening, chapters with their figures, sources, foot.

use super::claims::Claims;
use super::figure::FigureView;
use super::files::file;
use super::frame::{hatches, hints, messages, printed_link, status};
use super::prose::line;
use super::quotation::quotation;
use super::sources::sources;
use super::still::Still;
use crate::data::quote;
use crate::text::prose::{Block, Inline, QuoteRef, chapter};
use crate::text::{Lang, words};
use crate::view::forecast::{self, Forecast};
use crate::view::{Step, registry, spans};
use yew::prelude::*;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The page's numbers.
    pub still: Still,
}

/// The questions of the opening: keys of the question, of the book's number and of ours.
const QUESTIONS: [[&str; 3]; 3] = [
    ["care", "care-book", "care-ours"],
    ["wages", "wages-book", "wages-ours"],
    ["street", "street-book", "street-ours"],
];

/// The body of the page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let still = &props.still;
    let lang = still.lang;
    html! {
        <>
            { hatches() }
            <a class="skip" href="#zorg">{ words::SKIP.get(lang) }</a>
            <div class="page">
                { for messages(still) }
                { hints(lang) }
                { bar(still) }
            </div>
            { opening(still) }
            <main>
                { for registry::CHAPTERS.iter().map(|id| section(still, id)) }
            </main>
            <div class="foot">
                <div class="page">{ status() }</div>
                { tools(still) }
            </div>
            { printed_link(lang) }
        </>
    }
}

/// The row of tools at the foot: it shows itself when the reader has moved something.
fn tools(still: &Still) -> Html {
    let lang = still.lang;
    html! {
        <div class="page">
            <section class="tools" data-tools="" aria-label={words::TOOLS.get(lang)}>
                <p></p>
                <button type="button" data-reset-all="" disabled=true>{ words::BACK_TO_BOOK.get(lang) }</button>
                // The dialog is a file of its own.
                if still.has_files() {
                    <button type="button" data-share="" aria-haspopup="dialog">{ words::SHARE.get(lang) }</button>
                }
            </section>
        </div>
    }
}

fn bar(still: &Still) -> Html {
    let lang = still.lang;
    let other = match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    html! {
        <nav class="bar" aria-label={words::CHAPTERS.get(lang)}>
            <ul>
                { for registry::CHAPTERS.iter().filter_map(|id| chapter(id, lang)).map(|chapter| html! {
                    <li><a href={format!("#{}", chapter.id)}>{ words_of(chapter.title) }</a></li>
                }) }
            </ul>
            <ul>
                if still.has_files() {
                    <li>
                        <a href={file(other)} hreflang={other.code()} lang={other.code()} data-carry={file(other)}>
                            { words::OTHER_LANGUAGE.get(lang) }
                        </a>
                    </li>
                    <li class="live">
                        <button type="button" id="where" data-where="" aria-pressed="false">{ words::WHERE_ALL.get(lang) }</button>
                    </li>
                }
                <li class="live">
                    <button type="button" data-theme-switch="">{ words::THEME.get(lang) }</button>
                </li>
            </ul>
        </nav>
    }
}

pub(super) fn opening(still: &Still) -> Html {
    let lang = still.lang;
    let Some(chapter) = chapter("opening", lang) else { return Html::default() };
    let hints: Vec<&[Inline]> = chapter
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Prose { paragraphs, .. } => *paragraphs,
            Block::Heading(_) | Block::Figure(_) => &[],
        })
        .copied()
        .collect();
    html! {
        <header class="page opening">
            <div class="row">
                <div>
                    <h1>{ words_of(chapter.title) }</h1>
                    <p class="lead">{ prose(still, chapter.subtitle) }</p>
                </div>
                <ul class="can side">{ for hints.into_iter().map(|hint| html! { <li>{ prose(still, hint) }</li> }) }</ul>
            </div>
            <table class="ledger">
                <thead>
                    <tr>
                        <th scope="col"><span class="vh">{ words::QUESTION.get(lang) }</span></th>
                        <th scope="col"><i class="pencil"></i>{ words::IN_THE_BOOK.get(lang) }</th>
                        <th scope="col">{ words::RECALCULATED.get(lang) }</th>
                    </tr>
                </thead>
                <tbody>{ for QUESTIONS.map(|keys| question(still, keys)) }</tbody>
            </table>
        </header>
    }
}

/// One question: the book's number in pencil, ours under a double rule.
fn question(still: &Still, keys: [&'static str; 3]) -> Html {
    let lang = still.lang;
    let [question, book, ours] = keys.map(|key| Step::read("opening", key, &still.look()));
    html! {
        <tr>
            <th scope="row">{ line(&question.what) }</th>
            <td class="b" data-head={words::START_BOOK.get(lang)}><b>{ line(&book.what) }</b><small>{ line(&book.amount) }</small></td>
            <td class="r" data-head={words::RECALCULATED.get(lang)}><b>{ line(&ours.what) }</b><small>{ line(&ours.amount) }</small></td>
        </tr>
    }
}

fn section(still: &Still, id: &'static str) -> Html {
    let lang = still.lang;
    let Some(chapter) = chapter(id, lang) else { return Html::default() };
    html! {
        <section class="page" id={id}>
            <div class="row top"><div>
                <h2>{ words_of(chapter.title) }</h2>
                <p class="sub">{ prose(still, chapter.subtitle) }</p>
            </div></div>
            { for chapter.blocks.iter().enumerate().map(|(at, block)| html! {
                <>{ invitation(still, block, chapter.blocks.get(at + 1)) }{ self::block(still, block) }</>
            }) }
            if id == "nagerekend" { <Claims lang={lang} /> }
            if id == "verantwoording" { { sources(still) } }
        </section>
    }
}

/// An invitation to draw the figure that comes next, above the words that tell how it ends.
fn invitation(still: &Still, block: &Block, next: Option<&Block>) -> Html {
    let (Block::Prose { .. }, Some(Block::Figure(id))) = (block, next) else { return Html::default() };
    let invite = |asked: &Forecast| {
        html! {
            <p class="live" data-forecast="">
                <button type="button" data-ask="draw" data-of={*id}>{ asked.question.get(still.lang) }</button>
            </p>
        }
    };
    forecast::find(id).filter(|_| still.has_files()).map(invite).unwrap_or_default()
}

/// A block of a chapter. Where there are pictures, drawings are such until the program draws.
fn block(still: &Still, block: &Block) -> Html {
    match block {
        Block::Figure(id) => {
            let pictured = still.has_files();
            let view = |figure| html! { <FigureView still={still.clone()} {figure} {pictured} /> };
            registry::find(id).map(view).unwrap_or_default()
        }
        Block::Heading(_) | Block::Prose { .. } => text(still, block),
    }
}

/// The words of a block; nothing for a figure.
pub(super) fn text(still: &Still, block: &Block) -> Html {
    match block {
        Block::Heading(inlines) => html! { <h3 class="within">{ words_of(inlines) }</h3> },
        Block::Figure(_) => Html::default(),
        Block::Prose { quote, paragraphs } => html! {
            <div class="row text">
                <div>{ for paragraphs.iter().map(|paragraph| html! { <p>{ prose(still, paragraph) }</p> }) }</div>
                { for quote.iter().map(|quote| beside(quote, still.lang)) }
            </div>
        },
    }
}

/// The book's sentence beside the text.
fn beside((id, translation): &QuoteRef, lang: Lang) -> Html {
    let Some(quote) = quote(id) else { return Html::default() };
    let translation = (!translation.is_empty()).then(|| html! { { words_of(translation).trim().to_owned() } });
    html! { <div class="side">{ quotation(quote, translation, lang) }</div> }
}

pub(super) fn prose(still: &Still, inlines: &[Inline]) -> Html {
    line(&spans(inlines, &still.look()))
}

/// The words of a line that holds no numbers.
pub(super) fn words_of(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Term(text) | Inline::Link { text, .. } => *text,
            Inline::Number { .. } | Inline::Say(_) => "",
        })
        .collect()
}
