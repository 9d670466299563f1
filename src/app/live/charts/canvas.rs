//! The svg that the reader sees, and the scene that it shows: what differs is written, nothing else.

use crate::app::live::dom::{self, Name};
use crate::chart::{Anchor, Form, Layer, Scene, Shape, Size, push_tenth, svg};
use crate::num::decimal;
use web_sys::Element;

pub(super) const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// The svg that the reader sees, and the scene that it shows.
pub(super) struct Canvas {
    /// The element.
    pub(super) svg: Element,
    /// What it shows.
    pub(super) scene: Scene,
    /// The elements of the layers, and of the shapes in each.
    groups: Vec<Element>,
    nodes: Vec<Vec<Element>>,
}

/// What is written again and again: the names of attributes, and room for a number.
pub(super) struct Writer {
    d: Name,
    place: [Name; 2],
    rect: [Name; 4],
    circle: [Name; 3],
    buffer: String,
}

impl Default for Writer {
    fn default() -> Writer {
        Writer {
            d: Name::new("d"),
            place: ["x", "y"].map(Name::new),
            rect: ["x", "y", "width", "height"].map(Name::new),
            circle: ["cx", "cy", "r"].map(Name::new),
            buffer: String::new(),
        }
    }
}

/// Writes the lengths that differ from those before.
fn write_lengths(names: &[Name], buffer: &mut String, node: &Element, old: Option<&[i32]>, new: &[i32]) {
    for (index, (name, value)) in names.iter().zip(new).enumerate() {
        if old.is_none_or(|old| old[index] != *value) {
            buffer.clear();
            push_tenth(buffer, *value);
            name.set(node, buffer);
        }
    }
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

/// The elements of the drawn shapes, layer by layer; `None` where the document holds others.
fn found_nodes(svg: &Element, scene: &Scene) -> Option<Vec<Vec<Element>>> {
    let groups = children(svg);
    if groups.len() != scene.layers.len() {
        return None;
    }
    groups
        .iter()
        .zip(&scene.layers)
        .map(|(group, layer)| {
            let nodes = children(group);
            let is_it = |(node, shape): (&Element, &Shape)| node.local_name() == name_of(&shape.form);
            (nodes.len() == layer.shapes.len() && nodes.iter().zip(layer.shapes.iter()).all(is_it)).then_some(nodes)
        })
        .collect()
}

/// The elements inside another.
fn children(element: &Element) -> Vec<Element> {
    std::iter::successors(element.first_element_child(), Element::next_element_sibling).collect()
}

/// The name of a shape's element.
fn name_of(form: &Form) -> &'static str {
    match form {
        Form::Path(_) => "path",
        Form::Rect(_) => "rect",
        Form::Circle(_) => "circle",
        Form::Text { .. } => "text",
    }
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
        let nodes = found_nodes(&svg, &scene)?;
        Some(Canvas { groups: children(&svg), svg, scene, nodes })
    }

    /// Puts a new svg that shows a scene in the place of an old one.
    pub(super) fn renew(old: &Element, scene: Scene, description: &str) -> Option<Canvas> {
        Canvas::adopt(redraw(old, &scene, description)?, scene)
    }

    /// Shows another scene of the same size: writes the attributes and texts that differ.
    pub(super) fn show(&mut self, scene: Scene, writer: &mut Writer) {
        for (index, (old, new)) in self.scene.layers.iter().zip(&scene.layers).enumerate() {
            let (Some(group), Some(nodes)) = (self.groups.get(index), self.nodes.get_mut(index)) else { continue };
            if std::rc::Rc::ptr_eq(&old.shapes, &new.shapes) && old.clip == new.clip {
                continue;
            }
            if same_shapes(old, new) {
                for ((old, new), node) in old.shapes.iter().zip(new.shapes.iter()).zip(nodes.iter()) {
                    patch(node, old, new, writer);
                }
            } else {
                *nodes = rebuild(group, new, writer);
            }
            if let Some(clip) = new.clip.filter(|_| old.clip != new.clip) {
                frame(group, clip, &mut writer.buffer);
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

fn rebuild(group: &Element, layer: &Layer, writer: &mut Writer) -> Vec<Element> {
    group.set_text_content(None);
    layer
        .shapes
        .iter()
        .filter_map(|shape| {
            let node = group.owner_document()?.create_element_ns(SVG, name_of(&shape.form)).ok()?;
            dom::set(&node, "class", shape.class);
            writer.write(&node, None, &shape.form);
            group.append_child(&node).ok()?;
            Some(node)
        })
        .collect()
}

fn patch(node: &Element, old: &Shape, new: &Shape, writer: &mut Writer) {
    if old.class != new.class {
        dom::set(node, "class", new.class);
    }
    if old.form != new.form {
        writer.write(node, Some(&old.form), &new.form);
    }
}

impl Writer {
    /// Writes the attributes of a form that differ from the form before.
    fn write(&mut self, node: &Element, old: Option<&Form>, new: &Form) {
        let Writer { d, place, rect, circle, buffer } = self;
        match (new, old) {
            (Form::Path(path), _) => d.set(node, path),
            (Form::Rect(new), old) => {
                let old = old.and_then(|old| if let Form::Rect(old) = old { Some(&old[..]) } else { None });
                write_lengths(rect, buffer, node, old, new);
            }
            (Form::Circle(new), old) => {
                let old = old.and_then(|old| if let Form::Circle(old) = old { Some(&old[..]) } else { None });
                write_lengths(circle, buffer, node, old, new);
            }
            (Form::Text { x, y, anchor, text }, old) => {
                let old = old.and_then(|old| match old {
                    Form::Text { x, y, anchor, text } => Some(([*x, *y], *anchor, text)),
                    _ => None,
                });
                write_lengths(place, buffer, node, old.as_ref().map(|(place, ..)| &place[..]), &[*x, *y]);
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
