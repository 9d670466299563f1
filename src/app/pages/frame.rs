//! What every page holds, whatever it shows: patterns, messages, the status region.

use crate::text::{Lang, words};
use yew::prelude::*;

/// The patterns of the hatching.
pub(super) fn hatches() -> Html {
    Html::from_html_unchecked(HATCHES.into())
}

/// Patterns of the hatching, for every drawing of the page.
const HATCHES: &str = concat!(
    "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>",
    "<pattern id=\"hatch-empty\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
    "<path class=\"hatch\" d=\"M0 0V8\"/></pattern>",
    "<pattern id=\"hatch-friction\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">",
    "<rect class=\"hatch-ground\" width=\"10\" height=\"10\"/><path class=\"hatch fine\" d=\"M0 0V10\"/></pattern>",
    "</defs></svg>"
);

/// What is said when something is missing; the style sheet shows the one that fits.
pub(super) fn messages(lang: Lang) -> [Html; 6] {
    let message = |id: &'static str, text: &'static str| html! { <p class="message" id={id}>{ text }</p> };
    [
        message("failed-file", words::NEEDS_SERVER.get(lang)),
        message("failed-engine", words::NEEDS_ENGINE.get(lang)),
        message("failed-missing", words::NEEDS_FILES.get(lang)),
        message("failed-start", words::NEEDS_PROGRAM.get(lang)),
        message("failed-again", words::STOPPED.get(lang)),
        html! { <noscript><p class="message always">{ words::NEEDS_SCRIPTS.get(lang) }</p></noscript> },
    ]
}

/// How a drawing is read by keyboard; a description of each drawing, read aloud when it takes the focus.
pub(super) fn hints(lang: Lang) -> Html {
    html! {
        <div hidden=true>
            <p id="hint-walk">{ words::HINT_WALK.get(lang) }</p>
            <p id="hint-pick">{ words::HINT_PICK.get(lang) }</p>
        </div>
    }
}

/// The status region: notices until they are read, a line that everybody sees, and a line for ears alone.
pub(super) fn status() -> Html {
    html! {
        <div id="status" role="status">
            <div id="notices" class="notices"></div>
            <p id="said"></p>
            <p id="heard" class="vh"></p>
        </div>
    }
}
