//! Starts the page: hydrate, attach the painters, apply the link, say that it is ready.

use super::address::Address;
use super::charts::Chart;
use super::controls::Control;
use super::numbers::{NUMBERS, Number};
use super::sentences::Sentence;
use super::{Change, Phase, Store, dom};
use crate::app::parts::{FigureProps, FigureView, HEARD, SAID, Tools, ToolsProps};
use crate::app::{Shared, Watch};
use crate::model::registry::DECLARATIONS;
use crate::scenario::Edit;
use crate::scenario::link::{Link, Theme};
use crate::text::{Lang, words};
use crate::view::{Figure, notices, plain_text, registry, said};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, ResizeObserver};
use yew::{Callback, Renderer};

/// The painters of a page.
struct Painters {
    numbers: Vec<Number>,
    sentences: Vec<Sentence>,
    controls: Vec<Control>,
    charts: Vec<Chart>,
}

/// Starts the page that the document holds.
pub fn start() -> Option<()> {
    let document = dom::document()?;
    let root = document.document_element()?;
    let lang = root.get_attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    let query = dom::window()?.location().search().unwrap_or_default();
    let (link, found) = Link::parse(&query, DECLARATIONS);

    let address = Address::new(lang, link.theme);
    if link.lang.is_some_and(|wanted| wanted != lang)
        && let Some(file) = address.sibling()
    {
        let hash = dom::window()?.location().hash().unwrap_or_default();
        return dom::window()?.location().replace(&format!("{file}{query}{hash}")).ok();
    }

    let store = Store::shared(lang);
    let notices: Vec<String> = notices::summary(&found, lang);
    let islands = dom::all(&root, "[data-island]");
    let waiting = Rc::new(Cell::new(islands.iter().filter(|island| figure_of(island).is_some()).count()));
    let on_ready = {
        let (store, address, waiting) = (store.clone(), Rc::clone(&address), Rc::clone(&waiting));
        let link = RefCell::new(Some((link, notices.clone())));
        Callback::from(move |()| {
            waiting.set(waiting.get().saturating_sub(1));
            if waiting.get() == 0
                && let Some((link, notices)) = link.take()
            {
                open(&store, &address, &link, notices);
            }
        })
    };
    for island in islands {
        if let Some(figure) = figure_of(&island) {
            let props =
                FigureProps { store: store.clone(), figure, heading: heading_of(&island), on_ready: on_ready.clone() };
            Renderer::<FigureView>::with_root_and_props(island, props).hydrate();
        }
    }
    Some(())
}

fn figure_of(island: &Element) -> Option<&'static Figure> {
    registry::find(&island.get_attribute("data-island")?)
}

/// The element that the served figure has as its headline.
fn heading_of(island: &Element) -> &'static str {
    if island.query_selector("h1").ok().flatten().is_some() { "h1" } else { "h3" }
}

/// Every figure lives: from here on the page is at work.
fn open(store: &Shared, address: &Rc<Address>, link: &Link, notices: Vec<String>) -> Option<()> {
    let root = dom::document()?.document_element()?;
    let painters = Rc::new(RefCell::new(attach(store, &root)));
    tools(store, address, &root, notices);
    let watch = paint(store, address, &painters);
    store.go(&link.scenario, Phase::Resting);
    if let Some(theme) = link.theme {
        dom::set(&root, "data-theme", theme.id());
    }
    theme_switch(store, address, &root);
    refit(store, &painters, &root);
    for fieldset in dom::all(&root, "fieldset[disabled]") {
        let _ = fieldset.remove_attribute("disabled");
    }
    dom::set(&root, "data-stad", "ready");
    // The page lives as long as its document.
    std::mem::forget(watch);
    Some(())
}

fn attach(store: &Shared, root: &Element) -> Painters {
    store.look(|look| Painters {
        numbers: dom::all(root, NUMBERS)
            .into_iter()
            .filter(|element| element.closest("[data-say]").ok().flatten().is_none())
            .filter_map(|element| Number::attach(element, None))
            .collect(),
        sentences: dom::all(root, "[data-say]")
            .into_iter()
            .filter_map(|element| Sentence::attach(element, |key| said(key, &look)))
            .collect(),
        controls: dom::all(root, "[data-param]").into_iter().filter_map(Control::attach).collect(),
        charts: dom::all(root, "[data-chart]").into_iter().filter_map(|host| Chart::attach(host, &look)).collect(),
    })
}

fn paint(store: &Shared, address: &Rc<Address>, painters: &Rc<RefCell<Painters>>) -> Watch {
    let (painters, address, lang) = (Rc::clone(painters), Rc::clone(address), store.lang);
    store.watch(move |change| {
        let mut painters = painters.borrow_mut();
        let painters = &mut *painters;
        let scenario = change.look.scenario();
        painters.controls.iter_mut().for_each(|control| control.paint(change, scenario, lang));
        painters.charts.iter_mut().for_each(|chart| chart.paint(change));
        painters.sentences.iter_mut().for_each(|sentence| sentence.paint(change));
        painters.numbers.iter_mut().for_each(|number| number.paint(change));
        if change.phase == Phase::Resting {
            address.write(scenario);
            if let Some(outcome) = outcome(change) {
                announce(HEARD, &outcome);
                announce(SAID, "");
            }
            if let Some(notice) = &change.notice {
                announce(SAID, &notices::words(notice, lang));
            }
        }
    })
}

/// What the move led to, in a sentence: the headline of the figure in which the reader is, else of the first that
/// changed.
fn outcome(change: &Change) -> Option<String> {
    let changed = |figure: &&&Figure| change.touches(&figure.model_indices());
    let active = dom::document().and_then(|document| document.active_element());
    let here = active.and_then(|element| element.closest("figure").ok().flatten()).map(|figure| figure.id());
    let figures = || registry::FIGURES.iter().filter(changed);
    let figure = figures().find(|figure| here.as_deref() == Some(figure.id)).or_else(|| figures().next())?;
    Some(plain_text(&change.look.said(figure.id, "headline")))
}

/// The row at the foot of the window has nothing to show before the program runs, so it is rendered here.
fn tools(store: &Shared, address: &Rc<Address>, root: &Element, notices: Vec<String>) -> Option<()> {
    let host = root.query_selector("[data-tools]").ok().flatten()?;
    let on_reset = {
        let store = store.clone();
        Callback::from(move |_| {
            store.edit(&Edit::ResetAll, Phase::Resting);
            announce(SAID, words::RESET_DONE.get(store.lang));
        })
    };
    let on_copy = {
        let (store, address) = (store.clone(), Rc::clone(address));
        Callback::from(move |_| {
            copy(&store, &address);
        })
    };
    let props = ToolsProps { store: store.clone(), on_reset, on_copy, notices };
    Renderer::<Tools>::with_root_and_props(host, props).render();
    Some(())
}

fn copy(store: &Shared, address: &Address) -> Option<()> {
    let href = address.href(&store.scenario())?;
    address.carry(&address.query(&store.scenario()));
    let lang = store.lang;
    // Outside secure places there is no clipboard at all, whatever the type says.
    let navigator = dom::window()?.navigator();
    if !js_has(&navigator, "clipboard") {
        announce(SAID, words::LINK_NOT_COPIED.get(lang));
        return None;
    }
    let promise = navigator.clipboard().write_text(&href);
    wasm_bindgen_futures::spawn_local(async move {
        let done = wasm_bindgen_futures::JsFuture::from(promise).await.is_ok();
        announce(SAID, if done { words::LINK_COPIED } else { words::LINK_NOT_COPIED }.get(lang));
    });
    Some(())
}

fn js_has(navigator: &web_sys::Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &name.into()).is_ok_and(|value| value.is_truthy())
}

/// Says something in a line of the status region.
fn announce(line: &str, text: &str) {
    if let Some(line) = dom::document().and_then(|document| document.get_element_by_id(line)) {
        line.set_text_content(Some(text));
    }
}

fn theme_switch(store: &Shared, address: &Rc<Address>, root: &Element) {
    for button in dom::all(root, "[data-theme-switch]") {
        let (store, address, html) = (store.clone(), Rc::clone(address), root.clone());
        listen(&button, "click", move |_| {
            let dark = match address.theme() {
                Some(theme) => theme == Theme::Dark,
                None => prefers_dark(),
            };
            let theme = if dark { Theme::Light } else { Theme::Dark };
            address.set_theme(theme);
            dom::set(&html, "data-theme", theme.id());
            address.carry(&address.query(&store.scenario()));
        });
    }
}

fn prefers_dark() -> bool {
    let query = dom::window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Draws again where a column changed its width.
fn refit(store: &Shared, painters: &Rc<RefCell<Painters>>, root: &Element) {
    let (store, painters) = (store.clone(), Rc::clone(painters));
    let again = Closure::<dyn FnMut()>::new(move || {
        if let Ok(mut painters) = painters.try_borrow_mut() {
            store.look(|look| painters.charts.iter_mut().for_each(|chart| chart.fit(&look)));
        }
    });
    if let Ok(observer) = ResizeObserver::new(again.as_ref().unchecked_ref()) {
        for host in dom::all(root, "[data-chart]") {
            observer.observe(&host);
        }
    }
    again.forget();
}

fn listen(element: &Element, name: &str, act: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(act);
    let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}
