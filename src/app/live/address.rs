//! The address bar and the links that carry the state.

use super::dom;
use crate::scenario::Scenario;
use crate::scenario::link::{Link, Theme};
use crate::text::Lang;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Safari throws above a hundred changes of the address in thirty seconds.
const PAUSE_MS: u32 = 300;

/// Writes the state into the address, and into the links to the page in the other language.
pub(super) struct Address {
    lang: Lang,
    theme: Cell<Option<Theme>>,
    pending: RefCell<Option<Timeout>>,
}

impl Address {
    /// For a page in a language, with the theme of its link.
    pub(super) fn new(lang: Lang, theme: Option<Theme>) -> Rc<Address> {
        Rc::new(Address { lang, theme: Cell::new(theme), pending: RefCell::default() })
    }

    /// The query that holds a scenario, with its question mark; empty for the start.
    pub(super) fn query(&self, scenario: &Scenario) -> String {
        let link = Link { lang: None, theme: self.theme.get(), scenario: scenario.clone() };
        let query = link.print();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The whole address of a scenario.
    pub(super) fn href(&self, scenario: &Scenario) -> Option<String> {
        let location = dom::window()?.location();
        Some(format!("{}{}{}", location.origin().ok()?, location.pathname().ok()?, self.query(scenario)))
    }

    /// Chooses a theme.
    pub(super) fn set_theme(&self, theme: Theme) {
        self.theme.set(Some(theme));
    }

    /// The theme that was chosen.
    pub(super) fn theme(&self) -> Option<Theme> {
        self.theme.get()
    }

    /// Writes the state a moment after the last change.
    pub(super) fn write(self: &Rc<Self>, scenario: &Scenario) {
        let query = self.query(scenario);
        let address = Rc::clone(self);
        self.pending.replace(Some(Timeout::new(PAUSE_MS, move || {
            address.carry(&query);
        })));
    }

    /// Puts the query into the address bar and into the links between languages.
    pub(super) fn carry(&self, query: &str) -> Option<()> {
        let window = dom::window()?;
        let location = window.location();
        let url = format!("{}{query}{}", location.pathname().ok()?, location.hash().ok()?);
        let _ = window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&url));
        let root = dom::document()?.document_element()?;
        for link in dom::all(&root, "a[data-carry]") {
            if let Some(file) = link.get_attribute("data-carry") {
                let place = link.get_attribute("href").unwrap_or_default();
                let place = place.find('#').map_or("", |at| &place[at..]);
                dom::set(&link, "href", &format!("{file}{query}{place}"));
            }
        }
        Some(())
    }

    /// The file of this page in another language.
    pub(super) fn sibling(&self) -> Option<String> {
        let root = dom::document()?.document_element()?;
        let other = Lang::ALL.into_iter().find(|lang| *lang != self.lang)?;
        let selector = format!("link[rel=alternate][hreflang={}]", other.code());
        root.query_selector(&selector).ok().flatten()?.get_attribute("href")
    }
}
