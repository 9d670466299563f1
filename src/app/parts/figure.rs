//! A figure: headline, drawing, controls, and what lies one press deeper.

use super::control::Control;
use super::deep::Deep;
use super::drawing::Drawing;
use super::properties::FigureProps;
use super::prose::line;
use crate::app::{Shared, Store, hand};
use crate::text::words;
use crate::view::Step;
use yew::prelude::*;

/// One figure with its form.
#[component]
pub fn FigureView(props: &FigureProps) -> Html {
    let (store, figure) = (&props.store, props.figure);
    let lang = store.lang;
    let (headline, unit, caption, readout) = store.look(|look| {
        let readout: Vec<Step> = (figure.readout)(&look).iter().map(|key| Step::read(figure.id, key, &look)).collect();
        let say = |id| look.say_line(figure.id, id);
        (say("headline"), say("unit"), figure.say("caption").map(|_| say("caption")), readout)
    });
    {
        let on_ready = props.on_ready.clone();
        use_effect_with((), move |()| on_ready.emit(()));
    }
    let on_input = with_store(store, hand::moved);
    let on_change = with_store(store, hand::rested);
    let on_click = with_store(store, hand::pressed);
    let control = |param: &&'static str| html! { <Control store={store.clone()} figure={figure.id} param={*param} /> };
    html! {
        <figure id={figure.id}>
            <form autocomplete="off" oninput={on_input.reform(Into::into)} onchange={on_change}
                onclick={on_click.reform(Into::into)} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <fieldset class="row bare" disabled=true>
                    <div class="stick">
                        <@{props.heading} class="headline" data-headline={figure.id}>{ line(&headline) }</@>
                        <p class="unit">{ line(&unit) }</p>
                        <Drawing store={store.clone()} figure={figure} />
                        if let Some(caption) = &caption { <p class="caption">{ line(caption) }</p> }
                    </div>
                    <div class="side hand">
                        if !readout.is_empty() {
                            <ul class="move" aria-label={words::READOUT.get(lang)} data-readout={figure.id}>
                                { for readout.iter().map(readout_line) }
                            </ul>
                        }
                        { for figure.sliders.iter().map(control) }
                    </div>
                </fieldset>
                <fieldset class="bare" disabled=true>
                    <details class="deep">
                        <summary>{ words::MORE.get(lang) }</summary>
                        <div class="more">{ for figure.more.iter().map(control) }</div>
                    </details>
                </fieldset>
                <Deep store={store.clone()} figure={figure} />
            </form>
        </figure>
    }
}

fn with_store(store: &Shared, act: fn(&Store, &Event)) -> Callback<Event> {
    let store = store.clone();
    Callback::from(move |event: Event| act(&store, &event))
}

fn readout_line(step: &Step) -> Html {
    let class = if step.total { "tot" } else { "" };
    html! {
        <li class={class}><span>{ line(&step.what) }</span><span class="r">{ line(&step.amount) }</span></li>
    }
}
