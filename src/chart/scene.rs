//! The scene: shapes in the order of painting. Plain data, equal when the picture is equal.
//!
//! Coordinates are tenths of a pixel held as whole numbers: the precision of the files, and exact to compare.

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
    /// The `d` of a path.
    Path(String),
    /// A rectangle: left, top, width, height.
    Rect([i32; 4]),
    /// A circle: centre and radius.
    Circle([i32; 3]),
    /// A text on its baseline.
    Text {
        /// Left, middle or right end, by the anchor.
        x: i32,
        /// Baseline.
        y: i32,
        /// Which end `x` is.
        anchor: Anchor,
        /// The words.
        text: String,
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

impl Scene {
    /// All shapes in painting order, which is the document's order too.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.layers.iter().flat_map(|layer| layer.shapes.iter())
    }
}

/// Writes tenths as a decimal number without a needless `.0`.
pub fn push_tenth(out: &mut String, tenths: i32) {
    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    out.push_str(sign);
    push_whole(out, size / 10);
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push(digit(size % 10));
    }
}

fn push_whole(out: &mut String, whole: u32) {
    if whole >= 10 {
        push_whole(out, whole / 10);
    }
    out.push(digit(whole % 10));
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
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
    use super::push_tenth;

    #[test]
    fn tenths_are_written_short() {
        let mut out = String::new();
        for value in [0, 5, -5, 10, -123, 6800] {
            push_tenth(&mut out, value);
            out.push(' ');
        }
        assert_eq!(out, "0 0.5 -0.5 1 -12.3 680 ");
    }
}
