//! The row at the foot of the window: what was moved, the way back to the book, the link.

use super::dom;
use crate::scenario::{Scenario, Target};
use crate::text::{Lang, words};
use crate::view::moved_text;
use web_sys::Element;

/// The row on a page. It shows itself when something was moved.
pub(super) struct ToolsRow(Element);

impl ToolsRow {
    /// Takes over the row.
    pub(super) fn attach(root: &Element) -> Option<ToolsRow> {
        dom::first(root, "[data-tools]").map(ToolsRow)
    }

    /// Shows what is moved now.
    pub(super) fn show(&self, scenario: &Scenario, lang: Lang) {
        let moved = what_moved(scenario, lang);
        let _ = self.0.class_list().toggle_with_force("shown", moved.is_some());
        if let Some(reset) = dom::first(&self.0, "[data-reset-all]") {
            let _ = reset.toggle_attribute_with_force("disabled", moved.is_none());
        }
        if let Some(line) = dom::first(&self.0, "p") {
            line.set_text_content(Some(&moved.unwrap_or_default()));
        }
    }
}

/// The moved parameters in words, the first three by name.
fn what_moved(scenario: &Scenario, lang: Lang) -> Option<String> {
    const NAMED: usize = 3;
    let moved: Vec<Target> = scenario.moved().collect();
    let names: Vec<String> = moved.iter().take(NAMED).map(|target| moved_text(scenario, *target, lang)).collect();
    let lead = match moved.len() {
        0 => return None,
        1 => words::MOVED_ONE,
        _ => words::MOVED_MANY,
    };
    let rest = moved.len().saturating_sub(NAMED);
    let more = if rest > 0 { [" +", &rest.to_string()].concat() } else { String::new() };
    Some([lead.get(lang), &names.join("; "), &more].concat())
}
