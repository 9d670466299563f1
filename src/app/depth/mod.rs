//! One press deeper: calculations and tables, kept at the reader's numbers once they are opened.
//!
//! A program of its own with models of its own: it is told the query that holds the reader's state, and shares nothing
//! else with the page. A first visit does not pay for it.

mod calculation;

use crate::model::registry::DECLARATIONS;
use crate::scenario::link::Link;
use crate::text::Lang;
use crate::view::{Engine, Look};
use calculation::Calculation;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// What lies one press deeper on a page.
#[wasm_bindgen]
pub struct Depth {
    lang: Lang,
    engine: Engine,
    calculations: Vec<Calculation>,
}

#[wasm_bindgen]
impl Depth {
    /// Takes note of what the page under a root element holds.
    pub fn open(root: &Element) -> Depth {
        let lang = root.get_attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or_default();
        let calculations = root.query_selector_all("[data-deep]").map_or_else(
            |_| Vec::new(),
            |found| {
                let hosts = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok());
                hosts.filter_map(Calculation::attach).collect()
            },
        );
        Depth { lang, engine: Engine::new(), calculations }
    }

    /// Shows the numbers of a query in everything that is open.
    pub fn show(&mut self, query: &str) {
        let (link, _) = Link::parse(query, DECLARATIONS);
        self.engine.go(&link.scenario);
        let look = Look::new(&self.engine, self.lang);
        for calculation in self.calculations.iter_mut().filter(|calculation| calculation.is_open()) {
            calculation.show(&look);
        }
    }
}
