//! The room that a text takes, by the widths of the widest font of the stack.

use super::metrics::{font_size, has_class, text_width};
use super::scene::{Anchor, Form, Shape, Size};
use crate::num::within;

/// The box of a line of text, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width of the words.
    pub width: f64,
    /// Height of the line.
    pub height: f64,
}

impl LabelBox {
    /// Height of a line of text, in ems.
    pub const LINE: f64 = 1.2;
    /// Boxes may meet by so much: a tenth of a pixel is the precision of a scene.
    const TOUCH: f64 = 0.11;
    /// What rounding to that precision can add on each side.
    const HALF: f64 = 0.12;

    /// The box of a text shape; `None` for a shape of another form.
    pub fn of(shape: &Shape) -> Option<LabelBox> {
        let Form::Text { x, y, anchor, text } = &shape.form else { return None };
        let font = font_size(shape.class);
        let width = text_width(text, font, has_class(shape.class, "strong") || has_class(shape.class, "value"));
        let (x, y) = (f64::from(*x) / 10.0, f64::from(*y) / 10.0);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Some(LabelBox { left, top: y - 0.93 * font, width, height: LabelBox::LINE * font })
    }

    /// Whether two boxes cover each other.
    pub fn meets(&self, other: &LabelBox) -> bool {
        let wide = (self.left + self.width).min(other.left + other.width) - self.left.max(other.left);
        let high = (self.top + self.height).min(other.top + other.height) - self.top.max(other.top);
        wide > LabelBox::TOUCH && high > LabelBox::TOUCH
    }

    /// Whether the box lies within a drawing.
    pub fn is_inside(&self, size: Size) -> bool {
        let touch = LabelBox::TOUCH;
        self.left >= -touch
            && self.left + self.width <= size.width + touch
            && self.top >= -touch
            && self.top + self.height <= size.height + touch
    }

    /// A little larger on all sides, for a box that has not been rounded to the precision of a scene yet.
    pub(super) fn rounded_up(self) -> LabelBox {
        let half = LabelBox::HALF;
        let (width, height) = (self.width + 2.0 * half, self.height + 2.0 * half);
        LabelBox { left: self.left - half, top: self.top - half, width, height }
    }

    /// The box moved as little as brings it into a drawing, also after rounding.
    pub(super) fn kept_inside(self, size: Size) -> LabelBox {
        let half = LabelBox::HALF;
        LabelBox {
            left: self.left.min(size.width - self.width - half).max(half),
            top: self.top.min(size.height - self.height - half).max(half),
            ..self
        }
    }
}

/// How many stretches of a line run through a box. The points go from left to right.
pub(super) fn crossings(line: &[(f64, f64)], place: &LabelBox) -> usize {
    let (left, right) = (place.left, place.left + place.width);
    // Letters are lower than their line: its air may touch.
    let air = place.height * 0.15;
    let (top, bottom) = (place.top + air, place.top + place.height - air);
    let first = line.partition_point(|(x, _)| *x < left).saturating_sub(1);
    let stretches = line[first..].windows(2).take_while(|stretch| stretch[0].0 <= right);
    stretches
        .filter(|stretch| {
            let [(x0, y0), (x1, y1)] = [stretch[0], stretch[1]];
            if x1 < left || y0.max(y1) <= top || y0.min(y1) >= bottom {
                return false;
            }
            // Heights where the stretch enters and leaves the box's width; a vertical one has both its ends.
            let at = |x: f64| if x1 > x0 { y0 + (y1 - y0) * (within(x, x0, x1) - x0) / (x1 - x0) } else { y0 };
            let (enters, leaves) = (at(left), if x1 > x0 { at(right) } else { y1 });
            enters.min(leaves) < bottom && enters.max(leaves) > top
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::{LabelBox, Size, crossings};

    const PLACE: LabelBox = LabelBox { left: 10.0, top: 10.0, width: 10.0, height: 10.0 };

    #[test]
    fn a_line_through_a_box_is_seen_and_one_beside_it_is_not() {
        assert_eq!(crossings(&[(0.0, 15.0), (30.0, 15.0)], &PLACE), 1);
        assert_eq!(crossings(&[(0.0, 0.0), (30.0, 30.0)], &PLACE), 1);
        assert_eq!(crossings(&[(0.0, 5.0), (30.0, 5.0)], &PLACE), 0);
        assert_eq!(crossings(&[(0.0, 15.0), (9.0, 15.0)], &PLACE), 0);
        assert_eq!(crossings(&[(15.0, 0.0), (15.0, 30.0)], &PLACE), 1);
        assert_eq!(crossings(&[], &PLACE), 0);
    }

    #[test]
    fn a_box_kept_inside_stays_inside_when_it_is_rounded() {
        let size = Size { width: 100.0, height: 100.0 };
        for (left, top) in [(-5.0, 50.0), (95.0, 50.0), (50.0, -5.0), (50.0, 95.0)] {
            let kept = LabelBox { left, top, ..PLACE }.kept_inside(size);
            assert!(kept.rounded_up().is_inside(size), "{kept:?}");
        }
    }

    #[test]
    fn boxes_side_by_side_do_not_meet() {
        assert!(!PLACE.meets(&LabelBox { left: 20.0, ..PLACE }));
        assert!(PLACE.meets(&LabelBox { left: 19.0, top: 15.0, ..PLACE }));
    }
}
