//! The handle that the loader holds: one living page.

use super::charts::Reading;
use super::hand::Hand;
use super::painters::Painters;
use super::pen::{Pen, Sheet};
use super::status::{Line, Status};
use super::store::Store;
use super::tools::ToolsRow;
use super::{Change, Phase, dom, hand};
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::{Link, Theme};
use crate::scenario::{Edit, Notice, Scenario, Target};
use crate::text::prose::Sentences;
use crate::text::{Lang, words};
use crate::view::{notices, registry};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// A page that lives. Every method is one event; whatever throws, the loader drops the handle and opens a fresh one.
#[wasm_bindgen]
pub struct Page {
    lang: Lang,
    theme: Option<Theme>,
    /// What was drawn, for the link alone: the program one press deeper shows it.
    draw: String,
    store: Store,
    painters: Painters,
    tools: Option<ToolsRow>,
    status: Status,
    hand: Hand,
}

#[wasm_bindgen]
impl Page {
    /// Brings the page under a root element to life, at the scenario of a query. `again` says that an instance before
    /// this one died: then nothing of the markup is taken as it was served. `None` where the query wants another
    /// language and the browser is on its way there.
    pub fn open(root: Element, query: &str, again: bool, sheet: Sheet) -> Option<Page> {
        let lang = root.get_attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or_default();
        let (link, found) = Link::parse(query, DECLARATIONS);
        if let Some(wanted) = link.lang.filter(|wanted| *wanted != lang)
            && let Some(file) = sibling(&root, wanted)
        {
            let location = dom::window()?.location();
            let hash = location.hash().unwrap_or_default();
            return location.replace(&[&file, query, &hash].concat()).ok().and(None);
        }
        if let Some(theme) = link.theme {
            dom::set(&root, "data-theme", theme.id());
        }

        let hosts = dom::all(&root, "[data-chart]");
        let figures = hosts.iter().filter_map(|host| registry::find(&host.get_attribute("data-chart")?)).collect();
        let told = dom::first(&root, "#sentences").and_then(|element| element.text_content());
        // Without its words the page says what it was served with, and that it does not calculate.
        let sentences = Sentences::parse(told.filter(|told| !told.is_empty()).expect("the page holds its sentences"));
        let mut store = Store::new(lang, sentences, figures);
        store.compare(link.compare.as_ref());
        let moved = store.go(&link.scenario, Phase::Resting);
        let is_old = |models: &[usize]| again || models.iter().any(|model| moved.contains(model));
        let painters = Painters::attach(&root, &store.look(), Pen::new(sheet), &is_old);
        let tools = ToolsRow::attach(&root);
        if let Some(tools) = &tools {
            tools.show(store.scenario(), lang);
        }
        let status = Status::new(root);
        let mut told = notices::summary(&found, lang);
        if again {
            told.insert(0, words::RESTARTED.get(lang).to_owned());
        }
        status.notify(&told, lang);
        Some(Page { lang, theme: link.theme, draw: link.draw, store, painters, tools, status, hand: Hand::default() })
    }

    /// A slider, a radio button or a list moved; the hand may still be moving. Gives whether it was one of ours.
    pub fn moved(&mut self, element: &Element) -> bool {
        let edit = self.hand.named(element, self.store.scenario());
        self.apply(edit, Phase::Moving)
    }

    /// An input came to rest, or a number field was filled in. Gives whether it was one of ours.
    pub fn rested(&mut self, element: &Element) -> bool {
        let scenario = self.store.scenario();
        let edit = self.hand.named(element, scenario).or_else(|| hand::typed(element, scenario));
        self.apply(edit, Phase::Resting)
    }

    /// Something was pressed. Gives whether it was one of ours.
    pub fn pressed(&mut self, element: &Element) -> bool {
        if element.closest("[data-understood]").ok().flatten().is_some() {
            self.status.clear_notices();
            return false;
        }
        let edit = hand::pressed(element);
        let all = edit == Some(Edit::ResetAll);
        let ours = self.apply(edit, Phase::Resting);
        if all {
            self.status.say(Line::Said, words::RESET_DONE.get(self.lang));
        }
        ours
    }

    /// The hand pauses: what it did not have to pay for follows.
    pub fn paused(&mut self) {
        self.painters.settle(&self.store.look());
    }

    /// A column changed its width: drawings follow it.
    pub fn fit(&mut self) {
        self.painters.fit(&self.store.look());
    }

    /// Scales that were held under the hand glide to their place: `part` of the way, 1 for all of it. Gives whether any
    /// do.
    pub fn glide(&mut self, part: f64) -> bool {
        self.painters.glide(part, &self.store.look())
    }

    /// The pointer is on a drawing, at a place in the window.
    pub fn pointed(&mut self, element: &Element, x: f64, y: f64) {
        let look = self.store.look();
        self.painters.leave_others(element, &look);
        if let Some(chart) = self.painters.chart_at(element) {
            chart.point((x, y), &look);
        }
    }

    /// The pointer or the keyboard has left a drawing.
    pub fn left(&mut self, element: &Element) {
        let look = self.store.look();
        if let Some(chart) = self.painters.chart_at(element) {
            chart.leave(&look);
        }
    }

    /// A key was pressed on a drawing. Gives whether it was one of ours.
    pub fn key(&mut self, element: &Element, key: &str) -> bool {
        let Some(reading) = Reading::of(key) else { return false };
        let look = self.store.look();
        let Some(chart) = self.painters.chart_at(element) else { return false };
        match reading {
            Reading::Walk(step) => {
                if let Some(words) = chart.walk(step, &look) {
                    self.status.say(Line::Heard, &words);
                }
                true
            }
            Reading::Leave => chart.leave(&look),
            Reading::Choose => self.choose(element),
        }
    }

    /// What is pointed at is chosen, or given back where it was chosen before. Gives whether the drawing takes choices.
    pub fn choose(&mut self, element: &Element) -> bool {
        let Some(chart) = self.painters.chart_at(element) else { return false };
        let target = chart.figure().pick.and_then(|key| Target::find(DECLARATIONS, key));
        let Some((target, row)) = target.zip(chart.row()) else { return false };
        let option = row as f64 + 1.0;
        let is_chosen = self.store.scenario().value(target) == option;
        self.apply(Some(Edit::Set(target, if is_chosen { 0.0 } else { option })), Phase::Resting)
    }

    /// The reader chose light (`light`) or dark (`dark`).
    pub fn choose_theme(&mut self, id: &str) {
        self.theme = Theme::from_id(id);
    }

    /// What was drawn over figures is now this, as links write it.
    pub fn carry(&mut self, draw: String) {
        self.draw = draw;
    }

    /// Goes to the numbers and the comparison of a query, in one change.
    pub fn reopen(&mut self, query: &str) {
        let (link, found) = Link::parse(query, DECLARATIONS);
        self.draw = link.draw;
        self.store.compare(link.compare.as_ref());
        self.go(&link.scenario, Phase::Resting, None);
        self.status.notify(&notices::summary(&found, self.lang), self.lang);
    }

    /// The query that holds all of the state, with its question mark; empty for the start.
    pub fn query(&self) -> String {
        let (compare, scenario) = (self.store.compared().cloned(), self.store.scenario().clone());
        let query = Link { lang: None, theme: self.theme, compare, draw: self.draw.clone(), scenario }.print();
        if query.is_empty() { query } else { ["?", &query].concat() }
    }
}

impl Page {
    fn apply(&mut self, edit: Option<Edit>, phase: Phase) -> bool {
        let Some(edit) = edit else { return false };
        #[cfg(feature = "faults")]
        if let Edit::Set(_, value) = edit {
            crate::scenario::fault::Fault::Handler.strike(value);
        }
        let scenario = self.store.scenario();
        let (next, notice) = (edit.apply(scenario), edit.notice(scenario));
        self.go(&next, phase, notice.as_ref());
        true
    }

    fn go(&mut self, scenario: &Scenario, phase: Phase, notice: Option<&Notice>) {
        let models = self.store.go(scenario, phase);
        // At rest the painters are told in any case: a field may hold what was not taken.
        if models.is_empty() && phase == Phase::Moving {
            return;
        }
        let change = Change { look: self.store.look(), models: &models, phase };
        self.painters.paint(&change);
        if phase == Phase::Moving {
            return;
        }
        if let Some(tools) = &self.tools {
            tools.show(scenario, self.lang);
        }
        if let Some(outcome) = self.painters.outcome(&change) {
            self.status.say(Line::Heard, &outcome);
            self.status.say(Line::Said, "");
        }
        if let Some(notice) = notice {
            self.status.say(Line::Said, &notices::words(notice, self.lang));
        }
    }
}

/// The file of this page in another language, as its head names it.
fn sibling(root: &Element, lang: Lang) -> Option<String> {
    dom::first(root, &["link[rel=alternate][hreflang=", lang.code(), "]"].concat())?.get_attribute("href")
}
