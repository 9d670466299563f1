//! The elements of one layer. One whose shape goes away stays in the document unseen: a label that comes and goes under
//! the hand costs an attribute, not an element.

use super::canvas::SVG;
use crate::app::live::dom;
use crate::app::live::pen::{Attr, Pen};
use crate::chart::{Anchor, Form, Shape};
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;

/// The elements of a layer, in the document's order.
pub(super) struct Nodes {
    group: Element,
    slots: Vec<Slot>,
}

/// An element and the shape that it is for.
struct Slot {
    element: Element,
    key: &'static str,
    index: usize,
    name: &'static str,
    /// What an element that is not shown was last written as.
    hidden: Option<Written>,
    is_shown: bool,
}

/// A shape of a scene before.
type Written = (Rc<Vec<Shape>>, usize);

impl Nodes {
    /// Takes over the elements of a group as they were served: by their number and names, which is all that somebody who
    /// adds or takes one away changes. `None` where they differ.
    pub(super) fn adopt(group: Element, shapes: &[Shape]) -> Option<Nodes> {
        let elements: Vec<Element> = dom::children(&group).collect();
        if elements.len() != shapes.len() {
            return None;
        }
        let slots = elements
            .into_iter()
            .zip(shapes)
            .map(|(element, shape)| (element.local_name() == shape.form.element()).then(|| Slot::new(element, shape)));
        Some(Nodes { slots: slots.collect::<Option<_>>()?, group })
    }

    /// The group itself.
    pub(super) fn group(&self) -> &Element {
        &self.group
    }

    /// Writes what differs between the shapes shown and the new ones.
    pub(super) fn show(&mut self, old: &Rc<Vec<Shape>>, new: &[Shape], pen: &mut Pen) {
        // How many of the old shapes have been passed.
        let mut passed = 0;
        let mut at = 0;
        for shape in new {
            let Some(place) = self.find(at, shape) else {
                at += usize::from(self.add(at, shape, pen));
                continue;
            };
            // What stands between is not in the new picture.
            passed = self.hide(at..place, old, passed, pen);
            let slot = &mut self.slots[place];
            if slot.is_shown {
                slot.write(old.get(passed), shape, pen);
                passed += 1;
            } else {
                pen.attribute(&slot.element, Attr::Display, "inline");
                slot.is_shown = true;
                let before = slot.hidden.take();
                slot.write(before.as_ref().and_then(|(shapes, index)| shapes.get(*index)), shape, pen);
            }
            at = place + 1;
        }
        self.hide(at..self.slots.len(), old, passed, pen);
    }

    fn find(&self, from: usize, shape: &Shape) -> Option<usize> {
        let found = self.slots[from..].iter().position(|slot| slot.is_for(shape))?;
        Some(from + found)
    }

    fn hide(&mut self, range: Range<usize>, old: &Rc<Vec<Shape>>, mut passed: usize, pen: &mut Pen) -> usize {
        for slot in &mut self.slots[range] {
            if std::mem::take(&mut slot.is_shown) {
                slot.hidden = Some((Rc::clone(old), passed));
                passed += 1;
                pen.attribute(&slot.element, Attr::Display, "none");
            }
        }
        passed
    }

    /// Adds an element. Gives whether the browser made one.
    fn add(&mut self, at: usize, shape: &Shape, pen: &mut Pen) -> bool {
        let document = self.group.owner_document();
        let made = document.and_then(|document| document.create_element_ns(SVG, shape.form.element()).ok());
        let Some(element) = made else { return false };
        let next = self.slots.get(at).map(|slot| &slot.element);
        let _ = self.group.insert_before(&element, next.map(AsRef::as_ref));
        let slot = Slot::new(element, shape);
        slot.write(None, shape, pen);
        self.slots.insert(at, slot);
        true
    }
}

impl Slot {
    fn new(element: Element, shape: &Shape) -> Slot {
        Slot { element, key: shape.key, index: shape.index, name: shape.form.element(), hidden: None, is_shown: true }
    }

    fn is_for(&self, shape: &Shape) -> bool {
        self.index == shape.index && same(self.key, shape.key) && same(self.name, shape.form.element())
    }

    /// Writes the attributes that differ from the shape before; without one, all of them.
    fn write(&self, old: Option<&Shape>, new: &Shape, pen: &mut Pen) {
        let element = &self.element;
        if old.is_none_or(|old| !same(old.class, new.class)) {
            pen.attribute(element, Attr::Class, new.class);
        }
        let old = old.map(|old| &old.form);
        match (&new.form, old) {
            (Form::Poly { points, .. }, old) => {
                if !matches!(old, Some(Form::Poly { points: old, .. }) if old == points) {
                    pen.attribute(element, Attr::Points, points);
                }
            }
            (Form::Path(path), old) => {
                if !matches!(old, Some(Form::Path(old)) if old == path) {
                    pen.attribute(element, Attr::D, path);
                }
            }
            (Form::Rect(new), old) => {
                let old = if let Some(Form::Rect(old)) = old { Some(&old[..]) } else { None };
                lengths(&[Attr::X, Attr::Y, Attr::Width, Attr::Height], element, old, new, pen);
            }
            (Form::Text { x, y, anchor, text }, old) => {
                let old = match old {
                    Some(Form::Text { x, y, anchor, text }) => Some(([*x, *y], *anchor, text)),
                    _ => None,
                };
                lengths(&[Attr::X, Attr::Y], element, old.as_ref().map(|(place, ..)| &place[..]), &[*x, *y], pen);
                if old.as_ref().is_none_or(|(_, old, _)| old != anchor) {
                    let anchor = match anchor {
                        Anchor::Start => "start",
                        Anchor::Middle => "middle",
                        Anchor::End => "end",
                    };
                    pen.attribute(element, Attr::TextAnchor, anchor);
                }
                if old.is_none_or(|(_, _, old)| old != text) {
                    pen.text(element, text);
                }
            }
        }
    }
}

/// Whether two names are the same: mostly they lie in the same place, and are not compared letter by letter.
fn same(one: &'static str, other: &'static str) -> bool {
    std::ptr::eq(one, other) || one == other
}

/// Writes the lengths that differ from those before.
fn lengths(names: &[Attr], element: &Element, old: Option<&[i32]>, new: &[i32], pen: &mut Pen) {
    for (index, (name, value)) in names.iter().zip(new).enumerate() {
        if old.is_none_or(|old| old[index] != *value) {
            pen.length(element, *name, *value);
        }
    }
}
