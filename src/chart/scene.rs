//! The scene: shapes in the order of painting. Plain data, equal when the picture is equal.
//!
//! Coordinates are tenths of a pixel held as whole numbers: the precision of the files, and exact to compare.

use crate::num::Digits;
use std::borrow::Cow;
use std::rc::Rc;

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
}

/// Where a text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end.
    Start,
    /// At its middle.
    Middle,
    /// At its right end.
    End,
}

/// What a shape is. All lengths are tenths of a pixel.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A line through points, or the area within them: `points` of a polyline or a polygon. Unlike the `d` of a path they
    /// are no property of the style sheet's, so that a move costs the browser no new style.
    Poly {
        /// Places: `x y x y`.
        points: String,
        /// The area within.
        closed: bool,
    },
    /// The `d` of a path, for what has several parts.
    Path(String),
    /// A rectangle: left, top, width, height.
    Rect([i32; 4]),
    /// A text on its baseline.
    Text {
        /// Left, middle or right end, by the anchor.
        x: i32,
        /// Baseline.
        y: i32,
        /// Which end `x` is.
        anchor: Anchor,
        /// The words.
        text: Cow<'static, str>,
    },
}

/// One shape. Its class names its role; the style sheet gives it colours for light, dark and print.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it stands for, stable from one scene to the next.
    pub key: &'static str,
    /// Number among the shapes of that key.
    pub index: usize,
    /// Classes of the style sheet.
    pub class: &'static str,
    /// Geometry.
    pub form: Form,
}

/// A frame outside which a layer does not paint: left, top, width, height in tenths.
pub type Clip = [i32; 4];

/// Shapes that change together. A layer that did not change is shared with the scene before, so that comparing is
/// one look at a pointer.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Which layer.
    pub key: &'static str,
    /// The frame that it keeps within.
    pub clip: Option<Clip>,
    /// The shapes in painting order.
    pub shapes: Rc<Vec<Shape>>,
}

impl PartialEq for Layer {
    fn eq(&self, other: &Layer) -> bool {
        self.key == other.key
            && self.clip == other.clip
            && (Rc::ptr_eq(&self.shapes, &other.shapes) || self.shapes == other.shapes)
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its size.
    pub size: Size,
    /// Its layers in painting order.
    pub layers: Vec<Layer>,
}

impl Form {
    /// The name of its element.
    pub fn element(&self) -> &'static str {
        match self {
            Form::Poly { closed: false, .. } => "polyline",
            Form::Poly { closed: true, .. } => "polygon",
            Form::Path(_) => "path",
            Form::Rect(_) => "rect",
            Form::Text { .. } => "text",
        }
    }
}

impl Scene {
    /// All shapes in painting order, which is the document's order too.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.layers.iter().flat_map(|layer| layer.shapes.iter())
    }
}

/// Writes tenths as a decimal number without a needless `.0`.
pub fn push_tenth(out: &mut String, tenths: i32) {
    let mut digits = Digits::default();
    put_tenths(&mut digits, tenths);
    out.push_str(digits.text());
}

/// Writes the place of a point behind what is there already: `12.5 30`.
pub(super) fn push_point(out: &mut String, (x, y): (i32, i32)) {
    let mut digits = Digits::default();
    put_tenths(&mut digits, y);
    digits.byte(b' ');
    put_tenths(&mut digits, x);
    if !matches!(out.as_bytes().last(), None | Some(b'M')) {
        digits.byte(b' ');
    }
    out.push_str(digits.text());
}

fn put_tenths(digits: &mut Digits, tenths: i32) {
    let size = u64::from(tenths.unsigned_abs());
    if !size.is_multiple_of(10) {
        digits.last_of(size);
        digits.byte(b'.');
    }
    digits.whole(size / 10);
    if tenths < 0 {
        digits.byte(b'-');
    }
}

/// Pixels as tenths.
pub(super) fn tenths(pixels: f64) -> i32 {
    // A drawing is at most some thousand pixels wide; the cast saturates.
    #[allow(clippy::cast_possible_truncation, reason = "a pixel has a tenth as its smallest part, by design")]
    let tenths = (pixels * 10.0 + 0.5).floor() as i32;
    tenths
}

#[cfg(test)]
mod tests {
    use super::{push_point, push_tenth};

    #[test]
    fn tenths_are_written_short() {
        let mut out = String::new();
        for value in [0, 5, -5, 10, -123, 6800] {
            push_tenth(&mut out, value);
            out.push(' ');
        }
        assert_eq!(out, "0 0.5 -0.5 1 -12.3 680 ");
    }

    #[test]
    fn the_longest_numbers_have_room() {
        let mut out = String::new();
        push_point(&mut out, (1, 2));
        push_point(&mut out, (i32::MIN, i32::MAX));
        assert_eq!(out, "0.1 0.2 -214748364.8 214748364.7");
    }
}
