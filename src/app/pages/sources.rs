//! Where every starting value comes from: tables made of the declarations, so that they cannot fall behind. On the page
//! they are counted; the lists have a page of their own, which a first visit does not pay for. What has no other files
//! holds the lists itself.

use super::files::{file, sources_file};
use super::still::Still;
use crate::model::Model;
use crate::model::registry::MODELS;
use crate::scenario::{Mark, Param};
use crate::text::{Lang, fixed, words};
use crate::view::{mark_word, source_text};
use yew::prelude::*;

/// Properties of [`SourcesPage`].
#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    /// The page's language.
    pub lang: Lang,
}

/// The models with the sources of their starting values: counted, where each can lead to its list; else the lists, closed.
pub(super) fn sources(still: &Still) -> Html {
    let lang = still.lang;
    html! {
        <div class="sources">
            <h3 class="within">{ words::SOURCES.get(lang) }</h3>
            if still.has_files() {
                { counts(lang) }
            } else {
                { for MODELS.iter().map(|model| html! {
                    <details class="deep"><summary>{ model.title.get(lang) }</summary>{ table(model, lang) }</details>
                }) }
            }
        </div>
    }
}

fn counts(lang: Lang) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words::SOURCES.get(lang)}>
            <table class="tab">
                <thead><tr>
                    <th scope="col">{ words::MODEL.get(lang) }</th>
                    { for MARKS.map(|mark| html! { <th scope="col">{ mark_word(mark).get(lang) }</th> }) }
                </tr></thead>
                <tbody>{ for MODELS.iter().map(|model| count(model, lang)) }</tbody>
            </table>
        </div>
    }
}

const MARKS: [Mark; 4] = [Mark::Book, Mark::Derived, Mark::Public, Mark::Assumption];

fn count(model: &Model, lang: Lang) -> Html {
    let of = |mark| model.params.iter().filter(|param| param.source.mark == mark).count();
    html! {
        <tr>
            <th scope="row"><a href={["./", sources_file(lang), "#", model.id].concat()}>{ model.title.get(lang) }</a></th>
            { for MARKS.map(|mark| html! { <td>{ of(mark) }</td> }) }
        </tr>
    }
}

/// The body of the page of all starting values with their sources, for who wants to read them in one piece.
#[component]
pub fn SourcesPage(props: &SourcesProps) -> Html {
    let lang = props.lang;
    html! {
        <main class="page sources">
            <h1>{ words::SOURCES.get(lang) }</h1>
            { for MODELS.iter().map(|model| list(model, lang)) }
            <p class="caption"><a href={["./", file(lang), "#verantwoording"].concat()}>{ words::SITE.get(lang) }</a></p>
        </main>
    }
}

fn list(model: &Model, lang: Lang) -> Html {
    html! {
        <section id={model.id}>
            <h2>{ model.title.get(lang) }</h2>
            { table(model, lang) }
        </section>
    }
}

/// The starting values of a model with their sources.
fn table(model: &Model, lang: Lang) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={model.title.get(lang)}>
            <table class="tab words">
                <thead><tr>
                    <th scope="col">{ words::ASSUMPTION.get(lang) }</th>
                    <th scope="col">{ words::VALUE.get(lang) }</th>
                    <th scope="col">{ words::SOURCE.get(lang) }</th>
                </tr></thead>
                <tbody>{ for model.params.iter().map(|param| row(param, param.followed(model.params), lang)) }</tbody>
            </table>
        </div>
    }
}

fn row(param: &Param, followed: Option<&Param>, lang: Lang) -> Html {
    let value = match (followed, param.option_at(param.default)) {
        (Some(followed), _) => format!("{} {}", words::SAME_AS.get(lang), followed.label.get(lang)),
        (None, Some(option)) => option.label.get(lang).to_owned(),
        (None, None) => {
            let number = fixed(param.default, param.digits, param.unit, lang);
            format!("{number} {}", param.unit.field.get(lang))
        }
    };
    html! {
        <tr>
            <th scope="row">{ param.label.get(lang) }</th>
            <td>{ value.trim_end().to_owned() }</td>
            <td>{ source_text(param, lang) }</td>
        </tr>
    }
}
