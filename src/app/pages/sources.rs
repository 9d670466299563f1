//! Where every starting value comes from: a table made of the declarations, so that it cannot fall behind.

use crate::model::Model;
use crate::model::registry::MODELS;
use crate::scenario::Param;
use crate::text::{Lang, fixed, words};
use crate::view::registry::FIGURES;
use crate::view::source_text;
use yew::prelude::*;

/// Properties of [`Sources`].
#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    /// The page's language.
    pub lang: Lang,
}

/// One closed list for each model.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let lang = props.lang;
    html! {
        <div class="sources">
            <h3 class="within">{ words::SOURCES.get(lang) }</h3>
            { for MODELS.iter().filter(|model| is_shown(model)).map(|model| list(model, lang)) }
        </div>
    }
}

/// Whether some figure of the page reads the model.
fn is_shown(model: &Model) -> bool {
    FIGURES.iter().any(|figure| figure.models.contains(&model.id))
}

fn list(model: &Model, lang: Lang) -> Html {
    let title = model.title.get(lang);
    html! {
        <details class="deep">
            <summary>{ title }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={title}>
                <table class="tab words">
                    <thead><tr>
                        <th scope="col">{ words::ASSUMPTION.get(lang) }</th>
                        <th scope="col">{ words::VALUE.get(lang) }</th>
                        <th scope="col">{ words::SOURCE.get(lang) }</th>
                    </tr></thead>
                    <tbody>{ for model.params.iter().map(|param| row(param, param.followed(model.params), lang)) }</tbody>
                </table>
            </div>
        </details>
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
