//! The row of a figure that goes to a named scenario, or back to where its numbers started.

use crate::analysis::{PRESETS, Reset};
use crate::model::registry::DECLARATIONS;
use crate::scenario::Scenario;
use crate::scenario::link::Link;
use crate::text::{Label, Lang, words};
use crate::view::Figure;
use yew::prelude::*;

/// Where the buttons of a figure lead, as queries.
#[derive(PartialEq)]
pub(super) struct Scenarios {
    presets: Vec<(Label, Place)>,
    back: Place,
}

/// A query, and whether the reader is there.
#[derive(PartialEq)]
struct Place {
    query: String,
    is_here: bool,
}

impl Scenarios {
    /// The scenarios about the models of a figure; all that is not about them stays, and so does what was drawn.
    pub(super) fn read(figure: &'static Figure, scenario: &Scenario, draw: &str) -> Scenarios {
        let place = |next: Scenario| Place { is_here: next == *scenario, query: query(next, draw) };
        let ours = PRESETS.iter().filter(|preset| figure.models.contains(&preset.model));
        let presets = ours.filter_map(|preset| Some((preset.name, place(preset.apply(scenario)?)))).collect();
        Scenarios { presets, back: place(Reset::Figure(figure).apply(scenario)) }
    }

    /// The row. The loader hears its buttons.
    pub(super) fn row(&self, figure: &str, lang: Lang) -> Html {
        let label = [figure, "--presets"].concat();
        html! {
            <div key="scenarios" class="files presets">
                if !self.presets.is_empty() {
                    <div role="group" aria-labelledby={label.clone()}>
                        <span id={label}>{ words::PRESETS.get(lang) }</span>
                        { for self.presets.iter().map(|(name, place)| html! {
                            <button type="button" data-go={place.query.clone()} aria-pressed={place.is_here.to_string()}>
                                { name.get(lang) }
                            </button>
                        }) }
                    </div>
                }
                // What goes grey keeps the focus, so it is not disabled.
                <button type="button" data-go={self.back.query.clone()} aria-disabled={self.back.is_here.to_string()}>
                    { words::FIGURE_BACK.get(lang) }
                </button>
            </div>
        }
    }
}

fn query(scenario: Scenario, draw: &str) -> String {
    let link = Link { scenario, draw: draw.to_owned(), ..Link::empty(DECLARATIONS) };
    ["?", &link.print()].concat()
}
