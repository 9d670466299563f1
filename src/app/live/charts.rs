//! Keeps the drawings: draws the scene of now and changes the attributes that differ from the scene before.

use super::{Change, Phase, dom};
use crate::app::parts::description;
use crate::chart::{Anchor, ChartSpec, Drawer, Form, Layer, Scene, Shape, Size, push_tenth, svg};
use crate::view::{Figure, Look, registry};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// One drawing of the page.
pub(super) struct Chart {
    host: HtmlElement,
    figure: &'static Figure,
    models: Vec<usize>,
    drawer: Drawer,
    rested: ChartSpec,
    canvas: Option<Canvas>,
    fresh: bool,
    buffer: String,
}

/// The svg that the reader sees, and the scene that it shows.
struct Canvas {
    svg: Element,
    scene: Scene,
    nodes: Vec<Vec<Element>>,
}

impl Chart {
    /// Takes over a host whose drawings show the defaults.
    pub(super) fn attach(host: Element, look: &Look) -> Option<Chart> {
        let figure = registry::find(&host.get_attribute("data-chart")?)?;
        let mut chart = Chart {
            host: host.dyn_into().ok()?,
            figure,
            models: figure.model_indices(),
            drawer: Drawer::default(),
            rested: (figure.chart)(look),
            canvas: None,
            fresh: true,
            buffer: String::new(),
        };
        chart.fit(look);
        Some(chart)
    }

    /// Draws what changed.
    pub(super) fn paint(&mut self, change: &Change) {
        if !change.touches(&self.models) {
            return;
        }
        let mut spec = (self.figure.chart)(&change.look);
        match change.phase {
            Phase::Moving => spec.hold(&self.rested),
            Phase::Resting => self.rested = spec.clone(),
        }
        let Some(canvas) = &mut self.canvas else { return };
        let scene = self.drawer.draw(&spec, canvas.scene.size);
        canvas.show(scene, &mut self.buffer);
        if change.phase == Phase::Resting {
            dom::set(&canvas.svg, "aria-label", &description(self.figure, &change.look));
        }
    }

    /// Finds the drawing that the style sheet shows and draws it at its true width, with text at its true size.
    pub(super) fn fit(&mut self, look: &Look) {
        let (wide, narrow) = self.figure.sizes;
        let drawings = [("wd", wide), ("ph", narrow)].into_iter().find_map(|(class, size)| {
            let svg = self.host.query_selector(&format!("svg.{class}")).ok().flatten()?;
            (svg.client_width() > 0).then_some((svg, size))
        });
        let Some((svg, nominal)) = drawings else { return };
        let size = true_size(&svg, nominal);
        let same_place = self.canvas.as_ref().is_some_and(|canvas| canvas.svg == svg && canvas.scene.size == size);
        if same_place {
            return;
        }
        let scene = self.drawer.draw(&self.rested, size);
        // The served drawing shows the defaults at its nominal size: only then, and only once, it can be taken over.
        let is_served = std::mem::take(&mut self.fresh) && size == nominal;
        let svg = if is_served { Some(svg) } else { redraw(&svg, &scene, &description(self.figure, look)) };
        let Some(svg) = svg else { return };
        let nodes = found_nodes(&svg, &scene).unwrap_or_default();
        self.canvas = Some(Canvas { svg, scene, nodes });
    }
}

/// The width of the drawing in pixels of 1/16 rem, so that text grows with the page on a projector.
fn true_size(svg: &Element, nominal: Size) -> Size {
    let root_font = dom::window()
        .zip(dom::document().and_then(|document| document.document_element()))
        .and_then(|(window, root)| window.get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse::<f64>().ok())
        .unwrap_or(16.0);
    let width = (svg.get_bounding_client_rect().width() * 16.0 / root_font).round();
    if (width - nominal.width).abs() < 1.5 || width < 1.0 {
        return nominal;
    }
    Size { width, height: (nominal.height * width / nominal.width).round() }
}

/// The elements of the drawn shapes, layer by layer; `None` where the document holds others.
fn found_nodes(svg: &Element, scene: &Scene) -> Option<Vec<Vec<Element>>> {
    let groups = svg.children();
    if groups.length() as usize != scene.layers.len() {
        return None;
    }
    (0..groups.length())
        .zip(&scene.layers)
        .map(|(index, layer)| {
            let children = groups.item(index)?.children();
            (children.length() as usize == layer.shapes.len())
                .then(|| (0..children.length()).filter_map(|index| children.item(index)).collect())
        })
        .collect()
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
    fn show(&mut self, scene: Scene, buffer: &mut String) {
        for (index, (old, new)) in self.scene.layers.iter().zip(&scene.layers).enumerate() {
            let Some(nodes) = self.nodes.get_mut(index) else { continue };
            if std::rc::Rc::ptr_eq(&old.shapes, &new.shapes) && old.clip == new.clip {
                continue;
            }
            if same_shapes(old, new) {
                for ((old, new), node) in old.shapes.iter().zip(new.shapes.iter()).zip(nodes.iter()) {
                    patch(node, old, new, buffer);
                }
            } else if let Some(group) = self.svg.children().item(u32::try_from(index).unwrap_or(0)) {
                *nodes = rebuild(&group, new, buffer);
            }
            if old.clip != new.clip
                && let (Some(clip), Some(group)) =
                    (new.clip, self.svg.children().item(u32::try_from(index).unwrap_or(0)))
            {
                frame(&group, clip, buffer);
            }
        }
        self.scene = scene;
    }
}

/// Whether two layers hold the same shapes, so that patching their attributes is enough.
fn same_shapes(old: &Layer, new: &Layer) -> bool {
    old.shapes.len() == new.shapes.len()
        && old.shapes.iter().zip(new.shapes.iter()).all(|(old, new)| {
            old.key == new.key
                && old.index == new.index
                && std::mem::discriminant(&old.form) == std::mem::discriminant(&new.form)
        })
}

fn rebuild(group: &Element, layer: &Layer, buffer: &mut String) -> Vec<Element> {
    group.set_text_content(None);
    layer
        .shapes
        .iter()
        .filter_map(|shape| {
            let name = match shape.form {
                Form::Path(_) => "path",
                Form::Rect(_) => "rect",
                Form::Circle(_) => "circle",
                Form::Text { .. } => "text",
            };
            let node = group.owner_document()?.create_element_ns(SVG, name).ok()?;
            dom::set(&node, "class", shape.class);
            write(&node, None, &shape.form, buffer);
            group.append_child(&node).ok()?;
            Some(node)
        })
        .collect()
}

fn patch(node: &Element, old: &Shape, new: &Shape, buffer: &mut String) {
    if old.class != new.class {
        dom::set(node, "class", new.class);
    }
    if old.form != new.form {
        write(node, Some(&old.form), &new.form, buffer);
    }
}

/// Writes the attributes of a form that differ from the form before.
fn write(node: &Element, old: Option<&Form>, new: &Form, buffer: &mut String) {
    let mut lengths = |names: &[&str], old: Option<&[i32]>, new: &[i32]| {
        for (index, (name, value)) in names.iter().zip(new).enumerate() {
            if old.is_none_or(|old| old[index] != *value) {
                buffer.clear();
                push_tenth(buffer, *value);
                dom::set(node, name, buffer);
            }
        }
    };
    match (new, old) {
        (Form::Path(d), _) => dom::set(node, "d", d),
        (Form::Rect(new), old) => {
            let old = old.and_then(|old| if let Form::Rect(old) = old { Some(&old[..]) } else { None });
            lengths(&["x", "y", "width", "height"], old, new);
        }
        (Form::Circle(new), old) => {
            let old = old.and_then(|old| if let Form::Circle(old) = old { Some(&old[..]) } else { None });
            lengths(&["cx", "cy", "r"], old, new);
        }
        (Form::Text { x, y, anchor, text }, old) => {
            let old = old.and_then(|old| match old {
                Form::Text { x, y, anchor, text } => Some(([*x, *y], *anchor, text)),
                _ => None,
            });
            lengths(&["x", "y"], old.as_ref().map(|(place, ..)| &place[..]), &[*x, *y]);
            if old.as_ref().is_none_or(|(_, old, _)| old != anchor) {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                dom::set(node, "text-anchor", anchor);
            }
            if old.is_none_or(|(_, _, old)| old != text)
                && let Some(node) = dom::text_node(node)
            {
                node.set_data(text);
            }
        }
    }
}

fn frame(group: &Element, clip: [i32; 4], buffer: &mut String) {
    let mut view = String::new();
    for (name, value) in ["x", "y", "width", "height"].into_iter().zip(clip) {
        buffer.clear();
        push_tenth(buffer, value);
        dom::set(group, name, buffer);
        view.push_str(buffer);
        view.push(' ');
    }
    dom::set(group, "viewBox", view.trim_end());
}
