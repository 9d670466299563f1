//! Writes down shapes in the order of painting.

use super::scene::{Anchor, Form, Shape, push_point, tenths};
use std::borrow::Cow;
use std::rc::Rc;

/// Corners of a circle.
const CORNERS: usize = 24;
/// Cosine and sine of the turn from one corner to the next.
const TURN: (f64, f64) = (0.965_925_826_289_068_3, 0.258_819_045_102_520_76);

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
    pub(super) fn line(&mut self, points: &[(f64, f64)], closed: bool) {
        self.add(line(points, closed));
    }

    /// Several lines or areas as one shape.
    pub(super) fn lines(&mut self, lines: &[Vec<(f64, f64)>], closed: bool) {
        let mut d = String::new();
        for points in lines.iter().filter(|points| !points.is_empty()) {
            d.push('M');
            push_points(&mut d, points);
            if closed {
                d.push('Z');
            }
        }
        self.add(Form::Path(d));
    }

    /// A rectangle between two corners in pixels, in any order.
    pub(super) fn rect(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
        let (left, top) = (tenths(x0.min(x1)), tenths(y0.min(y1)));
        self.add(Form::Rect([left, top, tenths(x0.max(x1)) - left, tenths(y0.max(y1)) - top]));
    }

    /// A circle with a radius in pixels: a polygon that nobody tells from one. The centre of a `circle` is a property of
    /// the style sheet's, so one that moves would have its style worked out again.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64) {
        let (mut dx, mut dy) = (radius, 0.0);
        let points = std::array::from_fn::<_, CORNERS, _>(|_| {
            let corner = (x + dx, y + dy);
            (dx, dy) = (dx * TURN.0 - dy * TURN.1, dx * TURN.1 + dy * TURN.0);
            corner
        });
        self.line(&points, true);
    }

    /// A text on its baseline.
    pub(super) fn text(&mut self, at: (f64, f64), anchor: Anchor, text: &str) {
        self.place(at, anchor, text.to_owned().into());
    }

    /// A text that is always the same: no move makes a copy of it.
    pub(super) fn constant(&mut self, at: (f64, f64), anchor: Anchor, text: &'static str) {
        self.place(at, anchor, text.into());
    }

    fn place(&mut self, (x, y): (f64, f64), anchor: Anchor, text: Cow<'static, str>) {
        self.add(Form::Text { x: tenths(x), y: tenths(y), anchor, text });
    }

    fn add(&mut self, form: Form) {
        let before = self.shapes.last().filter(|shape| shape.key == self.key);
        let index = before.map_or(0, |shape| shape.index + 1);
        self.shapes.push(Shape { key: self.key, index, class: self.class, form });
    }

    /// The shapes.
    pub(super) fn finish(self) -> Rc<Vec<Shape>> {
        Rc::new(self.shapes)
    }
}

/// A line through points in pixels, or with `closed` the area within them.
pub(super) fn line(points: &[(f64, f64)], closed: bool) -> Form {
    let mut places = String::with_capacity(12 * points.len());
    push_points(&mut places, points);
    Form::Poly { points: places, closed }
}

fn push_points(out: &mut String, points: &[(f64, f64)]) {
    let mut rounded = points.iter().map(|(x, y)| (tenths(*x), tenths(*y)));
    let (mut here, mut before) = (rounded.next(), None);
    while let Some(point) = here {
        let next = rounded.next();
        // What lies on a straight line between its neighbours need not be written.
        if !before.zip(next).is_some_and(|(before, next)| is_between(before, point, next)) {
            push_point(out, point);
            before = here;
        }
        here = next;
    }
}

/// Whether a point lies on the stretch between two others.
fn is_between((x0, y0): (i32, i32), (x, y): (i32, i32), (x1, y1): (i32, i32)) -> bool {
    let long = |a: i32, b: i32| i64::from(b) - i64::from(a);
    let is_straight = long(x0, x) * long(y0, y1) == long(x0, x1) * long(y0, y);
    is_straight && (x0.min(x1)..=x0.max(x1)).contains(&x) && (y0.min(y1)..=y0.max(y1)).contains(&y)
}

#[cfg(test)]
mod tests {
    use super::{Form, Sketch, line};

    fn places(points: &[(f64, f64)]) -> Form {
        line(points, false)
    }

    #[test]
    fn places_are_written_in_order_and_none_are_nothing() {
        assert_eq!(
            places(&[(0.0, 1.25), (10.0, -2.0)]),
            Form::Poly { points: "0 1.3 10 -2".to_owned(), closed: false }
        );
        assert_eq!(places(&[]), Form::Poly { points: String::new(), closed: false });
    }

    #[test]
    fn several_areas_are_one_path() {
        let mut sketch = Sketch::default();
        sketch.lines(&[vec![(0.0, 0.0), (1.0, 0.0)], Vec::new(), vec![(2.0, 2.0), (3.0, 2.0)]], true);
        assert_eq!(sketch.finish()[0].form, Form::Path("M0 0 1 0ZM2 2 3 2Z".to_owned()));
    }

    #[test]
    fn what_lies_between_its_neighbours_is_left_out() {
        let points = |all: &[(f64, f64)]| match places(all) {
            Form::Poly { points, .. } => points,
            other => panic!("{other:?}"),
        };
        assert_eq!(points(&[(0.0, 0.0), (1.0, 2.0), (2.0, 4.0), (3.0, 4.0)]), "0 0 2 4 3 4");
        assert_eq!(points(&[(0.0, 0.0), (4.0, 0.0), (2.0, 0.0)]), "0 0 4 0 2 0");
    }
}
