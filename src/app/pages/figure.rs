//! A figure: headline, drawing, controls, and what lies one press deeper.

use super::control::Control;
use super::drawing::Drawing;
use super::files::still_file;
use super::prose::line;
use super::still::{Carrier, FigureProps};
use crate::text::words;
use crate::view::{Step, forecast};
use yew::prelude::*;

/// The figure whose street plays.
const PLAYS: &str = "street";

/// One figure with its form.
#[component]
pub fn FigureView(props: &FigureProps) -> Html {
    let (still, figure) = (&props.still, props.figure);
    let (look, lang) = (still.look(), still.lang);
    // The element itself changes its words: one more inside it would be one more to lay out under the hand.
    let key = |id| figure.say(id).map(|say| say.key);
    let say = |id| line(&look.said(figure.id, id));
    let readout: Vec<Step> = (figure.readout)(&look).iter().map(|key| Step::read(figure.id, key, &look)).collect();
    let control = |param: &&'static str| html! { <Control still={still.clone()} figure={figure.id} param={*param} /> };
    html! {
        <figure id={figure.id} class={(!figure.is_drawn()).then_some("undrawn")}>
            <form autocomplete="off">
                <fieldset class="row bare" disabled=true>
                    <div class="stick">
                        <@{props.heading} class="headline" data-say={key("headline")}>{ say("headline") }</@>
                        if figure.is_drawn() {
                            <p class="unit" data-say={key("unit")}>{ say("unit") }</p>
                            <Drawing still={still.clone()} {figure} pictured={props.pictured} />
                        }
                        if still.has_files() && forecast::find(figure.id).is_some() {
                            <div class="live" data-forecast="">
                                <button type="button" data-ask="draw">{ words::DRAW_FIRST.get(lang) }</button>{ " " }
                                <button type="button" data-ask="past">{ words::WHAT_HAPPENED.get(lang) }</button>
                            </div>
                        }
                        if let Some(key) = key("caption") { <p class="caption" data-say={key}>{ say("caption") }</p> }
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
                if !figure.more.is_empty() {
                    <fieldset class="bare" disabled=true>
                        <details class="deep">
                            <summary>{ words::MORE.get(lang) }</summary>
                            <div class="more">{ for figure.more.iter().map(control) }</div>
                        </details>
                    </fieldset>
                }
                { deeper(props) }
            </form>
        </figure>
    }
}

/// What lies one press deeper, or where to find it.
fn deeper(props: &FigureProps) -> Html {
    let (figure, lang) = (props.figure, props.still.lang);
    let how = words::HOW.get(lang);
    match props.still.carrier {
        Carrier::Folder => html! {
            <>
                if figure.id == PLAYS {
                    <details class="deep">
                        <summary>{ words::PLAY_STREET.get(lang) }</summary>
                        <div data-play=""><p class="summary">{ words::PLAY_NEEDS.get(lang) }</p></div>
                    </details>
                }
                <details class="deep">
                    <summary>{ how }</summary>
                    <p class="stale">{ words::DEPTH_MISSING.get(lang) }</p>
                    <div data-deep={figure.id}>
                        <p class="summary"><a href={["./", &still_file(figure.id, lang)].concat()}>{ words::STILL_PAGE.get(lang) }</a></p>
                    </div>
                </details>
                <details class="deep live">
                    <summary>{ words::EXPLORE.get(lang) }</summary>
                    <p class="stale">{ words::DEPTH_MISSING.get(lang) }</p>
                    <div data-deep={figure.id} data-explore=""></div>
                </details>
            </>
        },
        Carrier::File => html! {
            <details class="deep">
                <summary>{ how }</summary>
                <p class="summary">{ words::DEPTH_ELSEWHERE.get(lang) }</p>
            </details>
        },
        // The book has it around the box.
        Carrier::Book => Html::default(),
    }
}

fn readout_line(step: &Step) -> Html {
    let class = if step.total { "tot" } else { "" };
    html! {
        <li class={class}><span>{ line(&step.what) }</span><span class="r">{ line(&step.amount) }</span></li>
    }
}
