//! The row at the foot of the window: what was moved, the way back to the book, the link.

use crate::scenario::{Scenario, Target};
use crate::text::{Lang, words};
use crate::view::moved_text;
use web_sys::Element;
use yew::prelude::*;
use yew::{AppHandle, Renderer};

/// The row on a page.
pub(super) struct ToolsRow(AppHandle<Tools>);

impl ToolsRow {
    /// Renders the row into its host: before the program runs it has nothing to show.
    pub(super) fn render(host: Element, scenario: &Scenario, lang: Lang) -> ToolsRow {
        ToolsRow(Renderer::<Tools>::with_root_and_props(host, ToolsProps::read(scenario, lang)).render())
    }

    /// Shows what is moved now.
    pub(super) fn update(&mut self, scenario: &Scenario, lang: Lang) {
        self.0.update(ToolsProps::read(scenario, lang));
    }
}

#[derive(Properties, PartialEq)]
struct ToolsProps {
    moved: Option<String>,
    lang: Lang,
}

impl ToolsProps {
    fn read(scenario: &Scenario, lang: Lang) -> ToolsProps {
        ToolsProps { moved: what_moved(scenario, lang), lang }
    }
}

/// The row shows itself when something was moved. Its buttons have no listener: the loader hears every press.
struct Tools;

impl Component for Tools {
    type Message = ();
    type Properties = ToolsProps;

    fn create(_: &Context<Tools>) -> Tools {
        Tools
    }

    fn view(&self, ctx: &Context<Tools>) -> Html {
        let ToolsProps { moved, lang } = ctx.props();
        let is_shown = moved.is_some();
        let moved = moved.clone().unwrap_or_default();
        // With its words as its key the sentence is made anew: a translator may have replaced the text inside.
        html! {
            <section class={if is_shown { "tools shown" } else { "tools" }} aria-label={words::TOOLS.get(*lang)}>
                <p key={format!("moved {moved}")}>{ moved }</p>
                <button key="reset" type="button" data-reset-all="" disabled={!is_shown}>{ words::BACK_TO_BOOK.get(*lang) }</button>
                <button key="copy" type="button" data-copy="">{ words::COPY_LINK.get(*lang) }</button>
            </section>
        }
    }
}

/// The moved parameters in words, the first three by name.
fn what_moved(scenario: &Scenario, lang: Lang) -> Option<String> {
    const NAMED: usize = 3;
    let moved: Vec<Target> = scenario.moved().collect();
    let names: Vec<String> = moved.iter().take(NAMED).map(|target| moved_text(scenario, *target, lang)).collect();
    let lead = match moved.len() {
        0 => return None,
        1 => words::MOVED_ONE,
        _ => words::MOVED_MANY,
    };
    let rest = moved.len().saturating_sub(NAMED);
    let more = if rest > 0 { format!(" +{rest}") } else { String::new() };
    Some(format!("{}{}{more}", lead.get(lang), names.join("; ")))
}
