//! What every page holds, whatever it shows: patterns, messages, the status region, the link on paper.

use super::still::{Carrier, Still};
use crate::chart::HATCHES;
use crate::text::{Lang, words};
use yew::prelude::*;

/// The hatching, for every drawing of the page.
pub(super) fn hatches() -> Html {
    let patterns: String = HATCHES.iter().map(|hatch| hatch.pattern("")).collect();
    let defs =
        format!("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>{patterns}</defs></svg>");
    Html::from_html_unchecked(defs.into())
}

/// What is said when something is missing; the style sheet shows the one that fits.
pub(super) fn messages(still: &Still) -> [Html; 7] {
    let lang = still.lang;
    let (missing, depth) = if still.has_files() {
        (words::NEEDS_FILES, words::FILES_MISSING)
    } else {
        (words::NEEDS_NEWER, words::DEPTH_ELSEWHERE)
    };
    let message = |id: &'static str, text: &'static str| html! { <p class="message" id={id}>{ text }</p> };
    [
        message("failed-file", words::NEEDS_SERVER.get(lang)),
        message("failed-engine", words::NEEDS_ENGINE.get(lang)),
        message("failed-missing", missing.get(lang)),
        message("failed-start", words::NEEDS_PROGRAM.get(lang)),
        message("failed-again", words::STOPPED.get(lang)),
        message("failed-depth", depth.get(lang)),
        match still.carrier {
            // XML knows no such element; a box says it by its style sheet.
            Carrier::Book => Html::default(),
            _ => html! { <noscript><p class="message always">{ words::NEEDS_SCRIPTS.get(lang) }</p></noscript> },
        },
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

/// On paper alone: the link of the state, which the loader writes. Without it there is nothing to show.
pub(super) fn printed_link(lang: Lang) -> Html {
    html! { <p class="page link">{ words::PRINTED_LINK.get(lang) }<a data-address=""></a></p> }
}
