//! The row of buttons under a figure's drawing, and the question above it while the reader draws.

use super::sheet::Sheet;
use super::{Forecast, Look, Phase};
use crate::chart::push_escaped;
use crate::text::{Label, words};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// The row of one figure.
pub(super) struct Row {
    figure: Element,
    host: Element,
    shown: Phase,
}

impl Row {
    /// Takes over the row that was served.
    pub(super) fn attach(figure: &Element) -> Option<Row> {
        let host = figure.query_selector("[data-forecast]").ok()??;
        // Whatever an instance that died left behind.
        let row = Row { figure: figure.clone(), host, shown: Phase::Closed };
        row.ask(None);
        Some(row)
    }

    /// Shows the buttons of a phase. They stay while it stays: one of them may have the focus.
    pub(super) fn show(&mut self, phase: Phase, forecast: &Forecast, look: &Look) {
        if self.shown == phase {
            return;
        }
        self.shown = phase;
        let buttons: &[(&str, Label)] = match phase {
            Phase::Closed => &[("draw", words::DRAW_FIRST), ("past", words::WHAT_HAPPENED)],
            Phase::Drawing => &[("reveal", REVEAL), ("remove", STOP)],
            Phase::Revealed => &[("draw", AGAIN), ("remove", REMOVE)],
        };
        let mut markup = String::new();
        for (ask, label) in buttons {
            markup.push_str("<button type=\"button\" data-ask=\"");
            markup.push_str(ask);
            markup.push_str("\">");
            push_escaped(&mut markup, look.say(*label));
            markup.push_str("</button> ");
        }
        if phase == Phase::Drawing {
            markup.push_str("<p class=\"unit\">");
            push_escaped(&mut markup, look.say(HINT));
            markup.push_str("</p>");
        }
        self.host.set_inner_html(&markup);
        self.ask((phase == Phase::Drawing).then(|| look.say(forecast.question)));
    }

    /// A question in the place of the headline, which says where the model ends.
    fn ask(&self, question: Option<&str>) {
        if let Ok(Some(old)) = self.figure.query_selector(".question") {
            old.remove();
        }
        let Ok(Some(headline)) = self.figure.query_selector(".headline") else { return };
        let _ = headline.toggle_attribute_with_force("hidden", question.is_some());
        let asked = question.zip(headline.owner_document());
        let Some((text, Ok(element))) = asked.map(|(text, document)| (text, document.create_element("p"))) else {
            return;
        };
        element.set_class_name("headline question");
        element.set_text_content(Some(text));
        let _ = headline.insert_adjacent_element("beforebegin", &element);
    }

    /// Leads the focus on: the button that was pressed is gone.
    pub(super) fn focus(&self, phase: Phase, sheet: &Sheet) {
        if phase == Phase::Drawing && sheet.focus_first() {
            return;
        }
        if let Ok(Some(button)) = self.host.query_selector("button") {
            let _ = button.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// The line for ears alone.
    pub(super) fn heard(&self) -> Option<Element> {
        self.host.owner_document()?.get_element_by_id("heard")
    }
}

const REVEAL: Label = Label::new("Laat zien", "Reveal");
const STOP: Label = Label::new("Stop en wis", "Stop and erase");
const AGAIN: Label = Label::new("Teken zelf", "Draw it yourself");
const REMOVE: Label = Label::new("Haal weg", "Take away");
const HINT: Label = Label::new(
    "Sleep met muis of vinger van links naar rechts. Met toetsen: omhoog en omlaag voor de waarde, links en rechts voor het jaar.",
    "Drag with mouse or finger from left to right. With keys: up and down for the value, left and right for the year.",
);
