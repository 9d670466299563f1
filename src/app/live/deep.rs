//! Keeps the calculation and the table under a figure: as served until they change, a Yew root from then on.

use crate::app::parts::{Deep, DeepProps};
use crate::view::{Figure, Look, registry};
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// One calculation with its table.
pub(super) struct DeepPart {
    host: Element,
    figure: &'static Figure,
    models: Vec<usize>,
    root: Option<AppHandle<Deep>>,
}

impl DeepPart {
    /// Takes note of a host; what was served in it stands.
    pub(super) fn attach(host: Element) -> Option<DeepPart> {
        let figure = registry::find(&host.get_attribute("data-deep")?)?;
        Some(DeepPart { host, figure, models: figure.model_indices(), root: None })
    }

    /// The models that it shows, by index.
    pub(super) fn models(&self) -> &[usize] {
        &self.models
    }

    /// Shows the numbers now.
    pub(super) fn show(&mut self, look: &Look) {
        let props = DeepProps::read(self.figure, look);
        match &mut self.root {
            Some(root) => root.update(props),
            None => {
                let renderer = Renderer::<Deep>::with_root_and_props(self.host.clone(), props);
                self.root = Some(renderer.render());
            }
        }
    }
}
