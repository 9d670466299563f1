//! Small helpers over the document.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Text, Window};

/// The window; there is always one where this room runs.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// All elements under a root that match a selector, in document order.
pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element under a root that matches a selector.
pub(super) fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// The one text node of an element. Where there is something else, such as what a translator wraps around words, the
/// element gets a new one with the same words.
pub(super) fn text_node(element: &Element) -> Option<Text> {
    let first = element.first_child();
    if let Some(text) = first.and_then(|node| node.dyn_into::<Text>().ok()) {
        return Some(text);
    }
    let text = element.owner_document()?.create_text_node(&element.text_content().unwrap_or_default());
    element.set_text_content(None);
    element.append_child(&text).ok()?;
    Some(text)
}

/// Adds an element with a text at the end of another.
pub(super) fn append(parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = parent.owner_document()?.create_element(name).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Sets an attribute. It can only fail for a name that is no name.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

#[wasm_bindgen]
extern "C" {
    /// An element whose attributes are written by names that the browser already holds: a name given as text is decoded
    /// at every write.
    #[wasm_bindgen(extends = Element)]
    type Attributed;

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn write(this: &Attributed, name: &JsValue, value: &str);
}

/// The name of an attribute, held by the browser.
pub(super) struct Name(JsValue);

impl Name {
    /// Hands the name to the browser.
    pub(super) fn new(name: &str) -> Name {
        Name(JsValue::from_str(name))
    }

    /// Sets the attribute of this name.
    pub(super) fn set(&self, element: &Element, value: &str) {
        element.unchecked_ref::<Attributed>().write(&self.0, value);
    }
}
