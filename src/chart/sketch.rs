//! Writes down shapes in the order of painting.

use super::scene::{Anchor, Form, Shape, push_tenth, tenths};
use std::rc::Rc;

/// A list of shapes in the making. What is added stands for the key and has the class that were set last.
#[derive(Default)]
pub(super) struct Sketch {
    key: &'static str,
    class: &'static str,
    shapes: Vec<Shape>,
}

impl Sketch {
    /// What follows stands for `key` and has these classes.
    pub(super) fn set(&mut self, key: &'static str, class: &'static str) {
        self.key = key;
        self.class = class;
    }

    /// A line through points in pixels, or with `closed` the area within them.
    pub(super) fn path(&mut self, points: &[(f64, f64)], closed: bool) {
        self.add(Form::Path(path(points, closed)));
    }

    /// Several lines or areas as one shape.
    pub(super) fn paths(&mut self, paths: &[Vec<(f64, f64)>], closed: bool) {
        self.add(Form::Path(paths.iter().map(|points| path(points, closed)).collect()));
    }

    /// A rectangle between two corners in pixels, in any order.
    pub(super) fn rect(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
        let (left, top) = (tenths(x0.min(x1)), tenths(y0.min(y1)));
        self.add(Form::Rect([left, top, tenths(x0.max(x1)) - left, tenths(y0.max(y1)) - top]));
    }

    /// A circle with a radius in pixels.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64) {
        self.add(Form::Circle([tenths(x), tenths(y), tenths(radius)]));
    }

    /// A text on its baseline.
    pub(super) fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        self.add(Form::Text { x: tenths(x), y: tenths(y), anchor, text: text.to_owned() });
    }

    fn add(&mut self, form: Form) {
        let index = self.shapes.iter().rev().take_while(|shape| shape.key == self.key).count();
        self.shapes.push(Shape { key: self.key, index, class: self.class, form });
    }

    /// The shapes.
    pub(super) fn finish(self) -> Rc<Vec<Shape>> {
        Rc::new(self.shapes)
    }
}

/// The `d` of a path through points in pixels.
pub(super) fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut d = String::with_capacity(12 * points.len() + 2);
    for (number, (x, y)) in points.iter().enumerate() {
        // After the first M further pairs are lines: `L` may be left out.
        d.push(if number == 0 { 'M' } else { ' ' });
        push_tenth(&mut d, tenths(*x));
        d.push(' ');
        push_tenth(&mut d, tenths(*y));
    }
    // A path without points has nothing to close; browsers report a lone `Z` as an error.
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_path_starts_with_a_move_and_an_empty_one_is_empty() {
        assert_eq!(path(&[(0.0, 1.25), (10.0, -2.0)], true), "M0 1.3 10 -2Z");
        assert_eq!(path(&[], true), "");
    }
}
