//! Small helpers over the document.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, Window};

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

/// The elements inside another.
pub(super) fn children(element: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(element.first_element_child(), Element::next_element_sibling)
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
