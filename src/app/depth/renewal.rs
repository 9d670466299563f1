//! What a newer version makes of an older link: a note under the headline of each figure whose numbers differ.

use super::explore::{button, element, escaped, query};
use crate::analysis::{Renewal, renewals, told};
use crate::scenario::link::Link;
use crate::text::{Label, Lang, words};
use crate::view::registry;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Puts the notes of a link in the place of those that stand there.
pub(super) fn show(root: &Element, link: &Link, lang: Lang) {
    let found = renewals(&link.scenario);
    for figure in registry::FIGURES {
        let models = figure.model_indices();
        let ours: Vec<&Renewal> = found.iter().filter(|renewal| models.contains(&renewal.model)).collect();
        let markup = if ours.is_empty() { String::new() } else { note(&ours, link, lang) };
        let _ = put(root, figure.id, &markup);
    }
}

/// Writes the note of a figure, or takes it away. A note that says the same stays, and with it the focus.
fn put(root: &Element, figure: &str, markup: &str) -> Option<()> {
    let figure = root.query_selector(&["figure#", figure].concat()).ok()??;
    let old = figure.query_selector(".renewed").ok()?;
    if markup.is_empty() {
        old?.remove();
        return None;
    }
    let place = match old {
        Some(place) => place,
        None => {
            let headline = figure.query_selector(".headline").ok()??;
            let place = figure.owner_document()?.create_element("div").ok()?;
            place.set_attribute("class", "renewed").ok()?;
            headline.insert_adjacent_element("afterend", &place).ok()??.dyn_into().ok()?
        }
    };
    if place.get_attribute("data-said").as_deref() != Some(markup) {
        place.set_attribute("data-said", markup).ok()?;
        place.set_inner_html(markup);
    }
    Some(())
}

fn note(renewals: &[&Renewal], link: &Link, lang: Lang) -> String {
    let mut out = String::new();
    let version = link.scenario.version().to_string();
    element(
        &mut out,
        "p",
        &[OLDER.get(lang), " ", words::VERSION.get(lang), " ", &version, ", ", NOW_NEWER.get(lang)].concat(),
    );
    for renewal in renewals {
        let (results, reasons) = told::renewal(renewal, lang);
        out.push_str("<ul>");
        results.iter().for_each(|result| element(&mut out, "li", result));
        out.push_str("</ul>");
        reasons.iter().for_each(|reason| element(&mut out, "p", reason));
    }
    let compare = link.compare.as_ref().map(|other| other.renewed());
    let newest = Link { scenario: link.scenario.renewed(), compare, ..link.clone() };
    out.push_str("<p>");
    button(&mut out, "renew", &query(&newest), RENEW.get(lang));
    out.push_str(&escaped(STAYS.get(lang)));
    out.push_str("</p>");
    out
}

const OLDER: Label = Label::new("Deze link is van", "This link is of");
const NOW_NEWER: Label = Label::new(
    "en de getallen zijn die van toen. Nu geeft het model:",
    "and its numbers are those of then. The model now gives:",
);
const RENEW: Label = Label::new("Reken zoals nu", "Calculate as now");
const STAYS: Label = Label::new("Wat je hebt verschoven blijft staan.", "What you have moved stays.");
