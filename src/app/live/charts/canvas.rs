//! The svg that the reader sees, and the scene that it shows: what differs is written, nothing else.

use super::layer::Nodes;
use crate::app::live::dom;
use crate::app::live::pen::{Attr, Pen};
use crate::chart::{Scene, Size, push_tenth, svg};
use crate::num::decimal;
use web_sys::Element;

pub(super) const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// The svg that the reader sees, and the scene that it shows.
pub(super) struct Canvas {
    /// The element.
    pub(super) svg: Element,
    /// What it shows.
    pub(super) scene: Scene,
    /// The elements of its layers.
    nodes: Vec<Nodes>,
}

/// The width of the drawing in pixels of 1/16 rem, so that text grows with the page on a projector.
pub(super) fn true_size(svg: &Element, nominal: Size) -> Size {
    let root_font = dom::window()
        .zip(dom::document().and_then(|document| document.document_element()))
        .and_then(|(window, root)| window.get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| decimal::parse(size.trim_end_matches("px")))
        .unwrap_or(16.0);
    let width = (svg.get_bounding_client_rect().width() * 16.0 / root_font).round();
    if (width - nominal.width).abs() < 1.5 || width < 1.0 {
        return nominal;
    }
    Size { width, height: (nominal.height * width / nominal.width).round() }
}

/// Puts a new svg in the place of an old one.
fn redraw(old: &Element, scene: &Scene, description: &str) -> Option<Element> {
    let class = old.get_attribute("class").unwrap_or_default();
    let before = old.previous_element_sibling();
    let parent = old.parent_element()?;
    old.set_outer_html(&svg(scene, &class, description));
    match before {
        Some(before) => before.next_element_sibling(),
        None => parent.first_element_child(),
    }
}

impl Canvas {
    /// Takes over an svg that shows a scene; `None` where it holds other elements.
    pub(super) fn adopt(svg: Element, scene: Scene) -> Option<Canvas> {
        let groups: Vec<Element> = dom::children(&svg).collect();
        if groups.len() != scene.layers.len() {
            return None;
        }
        let nodes = groups.into_iter().zip(&scene.layers).map(|(group, layer)| Nodes::adopt(group, &layer.shapes));
        Some(Canvas { nodes: nodes.collect::<Option<_>>()?, svg, scene })
    }

    /// Puts a new svg that shows a scene in the place of an old one.
    pub(super) fn renew(old: &Element, scene: Scene, description: &str) -> Option<Canvas> {
        Canvas::adopt(redraw(old, &scene, description)?, scene)
    }

    /// Shows another scene of the same size: writes the attributes and texts that differ.
    pub(super) fn show(&mut self, scene: Scene, pen: &mut Pen) {
        for ((old, new), nodes) in self.scene.layers.iter().zip(&scene.layers).zip(&mut self.nodes) {
            // A layer that stands still is shared.
            if !std::rc::Rc::ptr_eq(&old.shapes, &new.shapes) {
                nodes.show(&old.shapes, &new.shapes, pen);
            }
            if let Some(clip) = new.clip.filter(|_| old.clip != new.clip) {
                frame(nodes.group(), clip, pen);
            }
        }
        self.scene = scene;
    }
}

fn frame(group: &Element, clip: [i32; 4], pen: &mut Pen) {
    let mut view = String::new();
    for (attr, value) in [Attr::X, Attr::Y, Attr::Width, Attr::Height].into_iter().zip(clip) {
        pen.length(group, attr, value);
        push_tenth(&mut view, value);
        view.push(' ');
    }
    pen.attribute(group, Attr::ViewBox, view.trim_end());
}
