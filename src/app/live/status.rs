//! The status region: what must be said aloud.

use super::dom;
use crate::text::{Lang, words};
use web_sys::Element;

/// A line of the region.
#[derive(Clone, Copy)]
pub(super) enum Line {
    /// The line that everybody sees: a link was copied, all is back.
    Said,
    /// The line for ears alone: what a move led to.
    Heard,
}

/// The region, looked up again each time: whoever changed the document may have changed it too.
pub(super) struct Status {
    root: Element,
}

impl Status {
    /// The region under a root element.
    pub(super) fn new(root: Element) -> Status {
        Status { root }
    }

    /// Says something in a line.
    pub(super) fn say(&self, line: Line, text: &str) {
        let selector = match line {
            Line::Said => "#said",
            Line::Heard => "#heard",
        };
        if let Some(line) = dom::first(&self.root, selector) {
            line.set_text_content(Some(text));
        }
    }

    /// Shows notices until the reader has read them.
    pub(super) fn notify(&self, notices: &[String], lang: Lang) -> Option<()> {
        let region = dom::first(&self.root, "#notices")?;
        region.set_text_content(None);
        if notices.is_empty() {
            return None;
        }
        let list = dom::append(&region, "div", "")?;
        for notice in notices {
            dom::append(&list, "p", notice)?;
        }
        let button = dom::append(&region, "button", words::UNDERSTOOD.get(lang))?;
        dom::set(&button, "type", "button");
        dom::set(&button, "data-understood", "");
        Some(())
    }

    /// The reader has read them.
    pub(super) fn clear_notices(&self) {
        if let Some(region) = dom::first(&self.root, "#notices") {
            region.set_text_content(None);
        }
    }
}
