//! The headline of the other scenario under that of a figure, where the two differ.

use super::compare::{REMOVE, data_b, without};
use super::markup::{button, escaped};
use crate::scenario::link::Link;
use crate::text::Lang;
use crate::view::{Engine, Figure, Found, Look, Span, registry};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// What is said of the other scenario on a page; its models run once there is one.
#[derive(Default)]
pub(in crate::app::depth) struct Beside(Option<Engine>);

impl Beside {
    /// Says B under every headline, or nothing where nothing is compared.
    pub(in crate::app::depth) fn show(&mut self, root: &Element, link: &Link, lang: Lang) {
        let Some(other) = &link.compare else { return clear(root) };
        let engine = self.0.get_or_insert_with(Engine::new);
        engine.go(other);
        let look = Look::new(engine, lang);
        for figure in registry::FIGURES {
            let Ok(Some(host)) = root.query_selector(&["figure#", figure.id, " .headline"].concat()) else { continue };
            let is_same = figure.model_indices().iter().all(|model| other.model(*model) == link.scenario.model(*model));
            put(&host, (!is_same).then(|| line(figure, &look, link)));
        }
    }
}

fn clear(root: &Element) {
    let Ok(found) = root.query_selector_all("p[data-scenario]") else { return };
    let found = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
    found.for_each(|line| line.remove());
}

/// Puts a line after a headline, in the place of the one before.
fn put(headline: &Element, line: Option<String>) {
    let old = headline.next_element_sibling().filter(|next| next.matches("p[data-scenario]").unwrap_or(false));
    let Some(line) = line else {
        if let Some(old) = old {
            old.remove();
        }
        return;
    };
    let place = old.or_else(|| {
        let place = headline.owner_document()?.create_element("p").ok()?;
        place.set_attribute("data-scenario", "b").ok()?;
        headline.insert_adjacent_element("afterend", &place).ok()??;
        Some(place)
    });
    if let Some(place) = place {
        super::put(&place, &line);
    }
}

/// «B: Zorg neemt in 2040 52,8 % van de begroting» with its numbers, and the way out.
fn line(figure: &Figure, look: &Look, link: &Link) -> String {
    let mut out = "<b>B</b> ".to_owned();
    words(&mut out, &look.said(figure.id, "headline"));
    out.push(' ');
    button(&mut out, "remove", &without(link), REMOVE.get(look.lang));
    out
}

fn words(out: &mut String, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Text(text) => out.push_str(&escaped(text)),
            Span::Term(text) | Span::Link { text, .. } => out.push_str(&escaped(text)),
            Span::Say(_, inner) => words(out, inner),
            Span::Number { id, value, text, .. } => {
                let name = if Found::is_fact(id) { "data-fact=\"" } else { "data-id=\"" };
                out.push_str(&data_b(&[name, id, "\""].concat(), value, text));
            }
        }
    }
}
