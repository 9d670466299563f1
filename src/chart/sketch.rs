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
    let point = |index: usize| points.get(index).map(|(x, y)| (tenths(*x), tenths(*y)));
    let mut before = None;
    for index in 0..points.len() {
        let (Some(here), next) = (point(index), point(index + 1)) else { break };
        // What lies on a straight line between its neighbours need not be written.
        if before.zip(next).is_some_and(|(before, next)| is_between(before, here, next)) {
            continue;
        }
        // After the first M further pairs are lines: `L` may be left out.
        d.push(if d.is_empty() { 'M' } else { ' ' });
        push_tenth(&mut d, here.0);
        d.push(' ');
        push_tenth(&mut d, here.1);
        before = Some(here);
    }
    // A path without points has nothing to close; browsers report a lone `Z` as an error.
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

/// Whether a point lies on the stretch between two others.
fn is_between((x0, y0): (i32, i32), (x, y): (i32, i32), (x1, y1): (i32, i32)) -> bool {
    let long = |a: i32, b: i32| i64::from(b) - i64::from(a);
    let is_straight = long(x0, x) * long(y0, y1) == long(x0, x1) * long(y0, y);
    is_straight && (x0.min(x1)..=x0.max(x1)).contains(&x) && (y0.min(y1)..=y0.max(y1)).contains(&y)
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_path_starts_with_a_move_and_an_empty_one_is_empty() {
        assert_eq!(path(&[(0.0, 1.25), (10.0, -2.0)], true), "M0 1.3 10 -2Z");
        assert_eq!(path(&[], true), "");
    }

    #[test]
    fn what_lies_between_its_neighbours_is_left_out() {
        assert_eq!(path(&[(0.0, 0.0), (1.0, 2.0), (2.0, 4.0), (3.0, 4.0)], false), "M0 0 2 4 3 4");
        assert_eq!(path(&[(0.0, 0.0), (4.0, 0.0), (2.0, 0.0)], false), "M0 0 4 0 2 0");
    }
}
