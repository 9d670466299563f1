//! The calculation and the table under a figure: a link to a still page as served, a Yew root once they are opened.

use super::deep::{Deep, DeepProps};
use crate::view::{Figure, Look, registry};
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// One calculation with its table.
pub(super) struct Calculation {
    host: Element,
    figure: &'static Figure,
    root: Option<AppHandle<Deep>>,
}

impl Calculation {
    /// Takes note of a host; what was served in it stands.
    pub(super) fn attach(host: Element) -> Option<Calculation> {
        let figure = registry::find(&host.get_attribute("data-deep")?)?;
        Some(Calculation { host, figure, root: None })
    }

    /// The id of its figure.
    pub(super) fn figure(&self) -> &'static str {
        self.figure.id
    }

    /// Whether the reader sees it.
    pub(super) fn is_open(&self) -> bool {
        self.host.closest("details[open]").ok().flatten().is_some()
    }

    /// Shows the numbers now; what was drawn goes along where a scenario is chosen.
    pub(super) fn show(&mut self, look: &Look, draw: &str) {
        let props = DeepProps::read(self.figure, look, draw);
        match &mut self.root {
            Some(root) => root.update(props),
            None => {
                self.host.set_inner_html("");
                let renderer = Renderer::<Deep>::with_root_and_props(self.host.clone(), props);
                self.root = Some(renderer.render());
            }
        }
    }
}
