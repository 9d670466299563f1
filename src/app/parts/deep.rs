//! One press deeper: how a figure is calculated, and its numbers as a table. Follows when the hand lets go.

use super::properties::FigureProps;
use crate::app::Phase;
use crate::text::{Lang, words};
use crate::view::{Span, Step, Table, plain_text};
use yew::prelude::*;

/// The calculation and the table of a figure.
#[component]
pub fn Deep(props: &FigureProps) -> Html {
    let (store, figure) = (&props.store, props.figure);
    let tick = use_state(|| 0u32);
    {
        let (store, tick) = (store.clone(), tick.setter());
        use_effect_with((), move |()| {
            let ours = figure.model_indices();
            let mut count = 0;
            let watch = store.watch(move |change| {
                if change.phase == Phase::Resting && change.touches(&ours) {
                    count += 1;
                    tick.set(count);
                }
            });
            move || drop(watch)
        });
    }
    let lang = store.lang;
    let (steps, table, summary) = store.look(|look| {
        let steps: Vec<Step> = (figure.steps)(&look).iter().map(|key| Step::read(figure.id, key, &look)).collect();
        (steps, (figure.table)(&look), plain_text(&look.said(figure.id, "summary")))
    });
    html! {
        <details class="deep" data-at={tick.to_string()}>
            <summary>{ words::HOW.get(lang) }</summary>
            <p class="summary">{ summary }</p>
            <dl class="calc">{ for steps.iter().map(step_line) }</dl>
            { table_view(&table, figure.title.get(lang), lang) }
        </details>
    }
}

fn step_line(step: &Step) -> Html {
    html! {
        <div key={step.key} class={if step.total { "tot" } else { "" }}>
            <dt>{ plain_text(&step.what) }</dt>
            <dd class="f">{ plain_text(&step.sum) }</dd>
            <dd class="v"><span>{ amount(&step.amount) }</span></dd>
        </div>
    }
}

/// Amounts here belong to the calculation and follow it, so they are plain text and no live numbers.
fn amount(spans: &[Span]) -> Html {
    html! { { plain_text(spans) } }
}

fn table_view(table: &Table, title: &str, lang: Lang) -> Html {
    let name = format!("{}: {title}", words::TABLE.get(lang));
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={name}>
            <table class="tab">
                <caption>{ words::TABLE.get(lang) }</caption>
                <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for table.rows.iter().map(|cells| row(cells)) }</tbody>
            </table>
        </div>
    }
}

fn row(cells: &[String]) -> Html {
    let (first, rest) = cells.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    html! {
        <tr key={first.to_owned()}>
            <th scope="row">{ first }</th>
            { for rest.iter().map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
