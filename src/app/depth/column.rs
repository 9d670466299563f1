//! The column of a drawing on the page, so that a file shows the same drawing.

use crate::export::WIDE;
use crate::view::Figure;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The width of a figure's column in pixels of 1/16 rem; that of a wide page where no drawing is shown.
pub(super) fn of(root: &Element, figure: &Figure) -> u32 {
    width(root, figure.id).unwrap_or(WIDE)
}

/// The drawing of a host that the style sheet shows.
pub(super) fn shown(host: &Element) -> Option<Element> {
    let drawings = host.query_selector_all(":scope > svg").ok()?;
    let mut drawings = (0..drawings.length()).filter_map(|index| drawings.get(index)?.dyn_into::<Element>().ok());
    drawings.find(|drawing| drawing.client_width() > 0)
}

/// The drawing says its own size. One that is narrower than its column stands in a wide one.
fn width(root: &Element, id: &str) -> Option<u32> {
    let shown = shown(&root.query_selector(&format!("[data-chart={id}]")).ok()??)?;
    let width = shown.get_attribute("viewBox")?.split(' ').nth(2)?.parse().ok()?;
    Some(if shown.class_list().contains("ph") { width } else { width.max(WIDE) })
}
