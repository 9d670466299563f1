//! The column of a drawing on the page, so that a file shows the same drawing.

use crate::export::WIDE;
use crate::view::Figure;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The width of a figure's column in pixels of 1/16 rem; that of a wide page where no drawing is shown.
pub(super) fn of(root: &Element, figure: &Figure) -> u32 {
    shown(root, figure.id).unwrap_or(WIDE)
}

/// The drawing that the style sheet shows says its own size. One that is narrower than its column stands in a wide one.
fn shown(root: &Element, id: &str) -> Option<u32> {
    let drawings = root.query_selector_all(&format!("[data-chart={id}] > svg")).ok()?;
    let mut drawings = (0..drawings.length()).filter_map(|index| drawings.get(index)?.dyn_into::<Element>().ok());
    let shown = drawings.find(|drawing| drawing.client_width() > 0)?;
    let width = shown.get_attribute("viewBox")?.split(' ').nth(2)?.parse().ok()?;
    Some(if shown.class_list().contains("ph") { width } else { width.max(WIDE) })
}
