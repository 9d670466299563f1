//! What is said of a forecast: how far off the drawing is, right below the figure's drawing, and what happened, below its
//! sliders.

use super::{Forecast, Look, Phase};
use crate::chart::{ChartSpec, Drawer, Size, push_escaped, svg};
use crate::num::decimal;
use crate::scenario::drawing::Drawing;
use crate::text::{Label, words};
use crate::view::forecast::Words;
use crate::view::registry;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The size of a panel in a wide column, and on a phone.
const SIZES: (Size, Size) = (Size { width: 680.0, height: 300.0 }, Size { width: 350.0, height: 300.0 });

/// The panel of one figure.
pub(super) struct Panel {
    /// What is read first, between drawing and sliders.
    first: Element,
    /// The rest.
    host: Element,
    /// The first sentences, for ears.
    lead: String,
}

impl Panel {
    /// Makes room for the panel.
    pub(super) fn attach(figure: &Element) -> Option<Panel> {
        while let Ok(Some(old)) = figure.query_selector(".past") {
            old.remove();
        }
        let room = |above, class| {
            let above = figure.query_selector(above).ok()??;
            let room = figure.owner_document()?.create_element("div").ok()?;
            room.set_class_name(class);
            above.insert_adjacent_element("afterend", &room).ok()?;
            Some(room)
        };
        let (first, host) = (room(".stick", "past off")?, room("fieldset.row", "past")?);
        host.set_id(&id(&figure.id()));
        Some(Panel { first, host, lead: String::new() })
    }

    /// Brings what is read first into sight, where it is not.
    pub(super) fn reveal(&self) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        self.first.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// What is read first keeps its height while it is there: below it a hand moves sliders.
    fn keep(&self) {
        let Some(first) = self.first.dyn_ref::<HtmlElement>() else { return };
        let height = [&decimal::shortest(f64::from(first.offset_height())), "px"].concat();
        let height = if self.first.has_child_nodes() { height } else { String::from("0") };
        let _ = first.style().set_property("--kept", &height);
    }

    /// What is said first.
    pub(super) fn lead(&self) -> String {
        self.lead.clone()
    }

    /// Says what belongs to a phase.
    pub(super) fn show(&mut self, phase: Phase, forecast: &'static Forecast, drawing: Option<&Drawing>, look: &Look) {
        self.lead.clear();
        if phase != Phase::Revealed {
            self.first.set_inner_html("");
            self.host.set_inner_html("");
            self.keep();
            return;
        }
        self.keep();
        let said = Words::read(forecast, look, drawing);
        let title = look.say(words::WHAT_HAPPENED);
        self.lead = if said.drawn.is_empty() { title.to_owned() } else { said.drawn.join(" ") };
        let (mut first, mut out) = (String::new(), String::new());
        let mut remarks = said.remarks.iter();
        paragraph(&mut first, "drawn", &said.drawn.join(" "));
        if first.is_empty()
            && let Some(remark) = remarks.next()
        {
            paragraph(&mut first, "", remark);
        }
        let link = ["<a href=\"#", &id(forecast.canvas.figure), "\">", title, "</a>"].concat();
        self.first.set_inner_html(&[first, link].concat());
        if let Some(panel) = forecast.panel {
            // What the panel shows is said first.
            if !said.drawn.is_empty()
                && let Some(remark) = remarks.next()
            {
                paragraph(&mut out, "", remark);
            }
            let chart = panel(look);
            paragraph(&mut out, "unit", look.say(PANEL_UNIT));
            drawings(&mut out, &chart, look.say(PANEL));
        }
        remarks.for_each(|remark| paragraph(&mut out, "", remark));
        out.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        push_escaped(&mut out, title);
        // A page may show this under several figures.
        if let Some(figure) = registry::find(forecast.canvas.figure) {
            out.push_str(": ");
            push_escaped(&mut out, look.say(figure.title));
        }
        out.push_str("\"><table class=\"tab words\"><caption>");
        push_escaped(&mut out, title);
        out.push_str("</caption><thead><tr>");
        for head in &said.table.head {
            cell(&mut out, "th scope=\"col\"", head);
        }
        out.push_str("</tr></thead><tbody>");
        for row in &said.table.rows {
            out.push_str("<tr>");
            for (index, text) in row.iter().enumerate() {
                cell(&mut out, if index == 0 { "th scope=\"row\"" } else { "td" }, text);
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>");
        self.host.set_inner_html(&out);
    }
}

/// The id of what stands below the sliders of a figure.
fn id(figure: &str) -> String {
    [figure, "--past"].concat()
}

/// Both sizes of a chart; the style sheet shows one.
fn drawings(out: &mut String, chart: &ChartSpec, description: &str) {
    for (class, size) in [("chart wd", SIZES.0), ("chart ph", SIZES.1)] {
        out.push_str(&svg(&Drawer::default().draw(chart, size), class, description));
    }
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    out.push_str("<p class=\"");
    out.push_str(class);
    out.push_str("\">");
    push_escaped(out, text);
    out.push_str("</p>");
}

fn cell(out: &mut String, tag: &str, text: &str) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    push_escaped(out, text);
    out.push_str("</");
    out.push_str(&tag[..2]);
    out.push('>');
}

const PANEL: Label = Label::new(
    "Verandering van het deel van de zorg per telling, naast die van het model over dezelfde jaren.",
    "Change of the part of care per count, beside that of the model over the same years.",
);
const PANEL_UNIT: Label = Label::new(
    "verandering sinds het eerste jaar van elke telling, in procentpunten van het bbp; zwart is geteld, rood is het model",
    "change since the first year of each count, in percentage points of GDP; black is counted, red is the model",
);
