//! «Onderzoek» under a figure: which value of a slider would do it, what a result hangs on, and another scenario beside
//! this one.
//!
//! Each question is a `<details>` of its own and is answered while it is open. A button carries the query that it leads
//! to (`data-go`), which the loader hands to the page in one change; what is asked stands in the controls, and the
//! loader has the answers made anew when one of them changes. So nothing here has a state but the document's.

mod beside;
mod compare;
mod markup;
mod parts;
mod solve;
mod swings;

pub(super) use beside::Beside;
pub(super) use markup::{button, element, escaped};

use crate::analysis::Measure;
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::Link;
use crate::scenario::{Scenario, Target};
use crate::text::{Label, Lang};
use crate::view::{Figure, registry};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A question that every figure can be asked.
struct Part {
    /// Its id on the page.
    id: &'static str,
    /// The question in words.
    title: Label,
    /// What is chosen or filled in.
    ask: fn(&'static Figure, Lang) -> String,
    /// The answer as markup.
    answer: fn(&Question) -> String,
}

const PARTS: [Part; 4] = [solve::PART, compare::PART, parts::PART, swings::PART];

/// What is asked of a figure at a link.
struct Question<'a> {
    /// The element that holds the controls.
    host: Element,
    figure: &'static Figure,
    link: &'a Link,
    lang: Lang,
}

/// The questions of one figure.
pub(super) struct Explore {
    host: Element,
    figure: &'static Figure,
    /// The answers that stand there.
    shown: [String; PARTS.len()],
}

impl Explore {
    /// Takes note of a host; nothing is served in it.
    pub(super) fn attach(host: Element) -> Option<Explore> {
        let figure = registry::find(&host.get_attribute("data-deep")?)?;
        // A copy of a host whose program died holds what that one wrote.
        host.set_inner_html("");
        Some(Explore { host, figure, shown: [const { String::new() }; PARTS.len()] })
    }

    /// Whether the reader sees it.
    pub(super) fn is_open(&self) -> bool {
        self.host.closest("details[open]").ok().flatten().is_some()
    }

    /// Answers what is open, at a link.
    pub(super) fn show(&mut self, link: &Link, lang: Lang) {
        if self.host.first_element_child().is_none() {
            self.host.set_inner_html(&served(self.figure, lang));
        }
        for (part, shown) in PARTS.iter().zip(&mut self.shown) {
            let open = ["details[open][data-part=", part.id, "]"].concat();
            let Ok(Some(host)) = self.host.query_selector(&open) else { continue };
            let Ok(Some(place)) = host.query_selector(".answer") else { continue };
            let answer = (part.answer)(&Question { host, figure: self.figure, link, lang });
            if answer != *shown {
                put(&place, &answer);
                *shown = answer;
            }
        }
    }
}

/// The questions with their controls, all closed.
fn served(figure: &'static Figure, lang: Lang) -> String {
    let mut out = String::new();
    for part in &PARTS {
        markup::opened(&mut out, &["details class=\"deep\" data-part=\"", part.id, "\""].concat());
        element(&mut out, "summary", part.title.get(lang));
        let ask = (part.ask)(figure, lang);
        if !ask.is_empty() {
            out.push_str(&["<div class=\"ask\">", &ask, "</div>"].concat());
        }
        out.push_str("<div class=\"answer\" aria-live=\"polite\" tabindex=\"-1\"></div></details>");
    }
    out
}

/// Writes an answer. The focus stays: on the element with the same key, else on the answer itself.
fn put(place: &Element, answer: &str) {
    let active = place.owner_document().and_then(|document| document.active_element());
    let focused = active.filter(|active| place.contains(Some(active)));
    place.set_inner_html(answer);
    let Some(focused) = focused else { return };
    let same = focused.get_attribute("data-key").map(|key| ["[data-key='", &key, "']"].concat());
    let again = same.and_then(|same| place.query_selector(&same).ok().flatten());
    if let Ok(element) = again.unwrap_or_else(|| place.clone()).dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

impl Question<'_> {
    /// What stands in a control by its name; empty where there is none.
    fn given(&self, name: &str) -> String {
        let found = self.host.query_selector(&["[data-in=", name, "]"].concat()).ok().flatten();
        let Some(found) = found else { return String::new() };
        let select = found.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
        select.or_else(|| found.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)).unwrap_or_default()
    }

    /// Whether a box is ticked.
    fn is_ticked(&self, name: &str) -> bool {
        let found = self.host.query_selector(&["[data-in=", name, "]"].concat()).ok().flatten();
        found.is_some_and(|found| found.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked))
    }

    /// The result that is asked about.
    fn measure(&self) -> Option<Measure> {
        Measure::find(&self.given("measure"))
    }

    /// The query of other values, all else as it is.
    fn to(&self, scenario: Scenario) -> String {
        query(&Link { scenario, ..self.link.clone() })
    }

    /// The models of the figure, by index.
    fn models(&self) -> Vec<usize> {
        self.figure.model_indices()
    }
}

/// A link as the page takes it.
pub(super) fn query(link: &Link) -> String {
    ["?", &link.print()].concat()
}

/// The results of a figure's models that are numbers.
pub(super) fn measures(figure: &Figure) -> impl Iterator<Item = Measure> {
    let models = figure.model_indices();
    Measure::all().filter(move |measure| models.contains(&measure.model))
}

/// The list of these results; what the figure is about is chosen.
fn measure_list(figure: &Figure, lang: Lang) -> String {
    const RESULT: Label = Label::new("Uitkomst", "Result");
    let options: Vec<_> = measures(figure).map(|one| (one.key(), one.output().label.get(lang))).collect();
    let mut out = String::new();
    markup::select(&mut out, "measure", RESULT.get(lang), &options, figure.about);
    out
}

/// The sliders of a figure's models: choices are no sliders. Those in sight come first.
fn sliders(figure: &Figure) -> Vec<Target> {
    let all = figure.sliders.iter().chain(figure.more).filter_map(|key| Target::find(DECLARATIONS, key));
    all.filter(|target| target.param(DECLARATIONS).options_of().is_empty()).collect()
}
