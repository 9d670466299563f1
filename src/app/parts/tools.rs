//! The row at the foot of the window: what was moved, the way back to the book, the link, and what must be said aloud.

use crate::app::{Phase, Shared};
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target};
use crate::text::{Lang, fixed, words};
use yew::prelude::*;

/// The line of the status region that everybody sees: a link was copied, all is back.
pub const SAID: &str = "said";
/// The line for ears alone: what a move led to.
pub const HEARD: &str = "heard";

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// The page's store.
    pub store: Shared,
    /// Goes back to the book's values.
    #[prop_or_default]
    pub on_reset: Callback<MouseEvent>,
    /// Copies the link.
    #[prop_or_default]
    pub on_copy: Callback<MouseEvent>,
    /// Notices about the link that opened the page.
    #[prop_or_default]
    pub notices: Vec<String>,
}

/// The row of tools; it shows itself when something was moved.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let store = &props.store;
    let tick = use_state(|| 0u32);
    {
        let (store, tick) = (store.clone(), tick.setter());
        use_effect_with((), move |()| {
            let mut count = 0;
            let watch = store.watch(move |change| {
                if change.phase == Phase::Resting {
                    count += 1;
                    tick.set(count);
                }
            });
            move || drop(watch)
        });
    }
    let lang = store.lang;
    let moved = what_moved(&store.scenario(), lang);
    let is_shown = moved.is_some();
    let is_read = use_state(|| false);
    let on_read = {
        let is_read = is_read.clone();
        Callback::from(move |_| is_read.set(true))
    };
    html! {
        <div class="page" data-at={tick.to_string()}>
            <div id="status" role="status">
                if !props.notices.is_empty() && !*is_read {
                    <div class="notices">
                        <div>{ for props.notices.iter().map(|notice| html! { <p>{ notice }</p> }) }</div>
                        <button type="button" onclick={on_read}>{ words::UNDERSTOOD.get(lang) }</button>
                    </div>
                }
                <p id={SAID}></p>
                <p id={HEARD} class="vh"></p>
            </div>
            <section class={if is_shown { "tools shown" } else { "tools" }} aria-label={words::TOOLS.get(lang)}>
                <p>{ moved.unwrap_or_default() }</p>
                <button type="button" disabled={!is_shown} onclick={props.on_reset.clone()}>{ words::BACK_TO_BOOK.get(lang) }</button>
                <button type="button" onclick={props.on_copy.clone()}>{ words::COPY_LINK.get(lang) }</button>
            </section>
        </div>
    }
}

/// The moved parameters in words, the first three by name.
fn what_moved(scenario: &Scenario, lang: Lang) -> Option<String> {
    const NAMED: usize = 3;
    let moved: Vec<Target> = scenario.moved().collect();
    let names: Vec<String> = moved.iter().take(NAMED).map(|target| step_in_words(scenario, *target, lang)).collect();
    let lead = match moved.len() {
        0 => return None,
        1 => words::MOVED_ONE,
        _ => words::MOVED_MANY,
    };
    let rest = moved.len().saturating_sub(NAMED);
    let more = if rest > 0 { format!(" +{rest}") } else { String::new() };
    Some(format!("{}{}{more}", lead.get(lang), names.join("; ")))
}

fn step_in_words(scenario: &Scenario, target: Target, lang: Lang) -> String {
    let param = target.param(DECLARATIONS);
    let words = |value: f64| match param.option_at(value) {
        Some(option) => option.label.get(lang).to_owned(),
        None => fixed(value, param.digits, param.unit, lang),
    };
    let (from, to) = (words(param.default), words(scenario.value(target)));
    let label = param.label.get(lang);
    format!("{label} {} {from} {} {to}", words::FROM.get(lang), words::TO.get(lang))
}
