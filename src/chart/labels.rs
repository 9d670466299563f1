//! Labels that do not collide: each takes the first free place of those it may stand at.

use super::frame::Frame;
use super::metrics::text_width;
use super::recorder::TEXT_SIZE;
use super::scene::{Anchor, Form, Shape, Size, tenths};
use super::spec::{LabelSpec, Place, Side};

/// Size of a `big` label.
const BIG: f64 = 17.0;
/// Height of a line of text, and from its top to its baseline, in ems.
const LINE: f64 = 1.2;
const ASCENT: f64 = 0.93;
/// Between a label and what it names.
const GAP: f64 = 7.0;
/// Between a label and the edge of the plot, inside a band.
const INSET: f64 = 7.0;
/// How far a label in a band may look for a free place, and in which steps.
const REACH: f64 = 48.0;
const STEP: f64 = 4.0;
/// A label wider than this part of the drawing gives way to its short form.
const LONG: f64 = 0.62;

#[derive(Clone, Copy)]
struct Box {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Box {
    fn overlap(self, other: Box) -> f64 {
        let wide = (self.left + self.width).min(other.left + other.width) - self.left.max(other.left);
        let high = (self.top + self.height).min(other.top + other.height) - self.top.max(other.top);
        wide.max(0.0) * high.max(0.0)
    }

    /// The part of the box that would fall outside the drawing.
    fn outside(self, size: Size) -> f64 {
        let wide = (self.left + self.width).min(size.width) - self.left.max(0.0);
        let high = (self.top + self.height).min(size.height) - self.top.max(0.0);
        self.width * self.height - wide.max(0.0) * high.max(0.0)
    }

    fn inside(self, size: Size) -> Box {
        Box {
            left: self.left.min(size.width - self.width).max(0.0),
            top: self.top.min(size.height - self.height).max(0.0),
            ..self
        }
    }
}

/// Places the labels, the first in the list first.
pub(super) fn place(
    labels: &[LabelSpec],
    frame: Frame,
    size: Size,
    to_pixels: impl Fn((f64, f64)) -> (f64, f64),
) -> Vec<Shape> {
    let mut taken: Vec<Box> = Vec::new();
    let mut shapes = Vec::new();
    let margin = margin(labels, frame, &to_pixels);
    for (number, label) in labels.iter().enumerate() {
        let font = if label.class.contains("big") { BIG } else { TEXT_SIZE };
        let strong = label.class.contains("strong");
        let is_long = text_width(&label.text, font, strong) > size.width * LONG;
        let text = label.short.as_ref().filter(|_| is_long).unwrap_or(&label.text);
        let width = text_width(text, font, strong);
        let candidates = match &label.place {
            Place::Point(point, sides) => {
                let at = to_pixels(*point);
                let near = sides.iter().map(|side| beside(at, *side, width, font));
                // Where all sides are taken a label may stand one line further off.
                near.clone().chain(near.map(|place| further(place, at))).collect()
            }
            Place::Margin(_) => {
                let middle = margin.iter().find(|(index, _)| *index == number).map_or(frame.top, |(_, y)| *y);
                vec![boxed(frame.right + GAP, middle, width, font)]
            }
            Place::Inside { low, high, right } => {
                let (_, bottom) = to_pixels((0.0, *low));
                let (_, top) = to_pixels((0.0, *high));
                let middle = (top.max(frame.top) + bottom.min(frame.bottom)) / 2.0;
                let left = if *right { frame.right - INSET - width } else { frame.left + INSET };
                near(left, middle, width, font)
            }
        };
        let cost = |candidate: &Box| {
            taken.iter().map(|other| candidate.overlap(*other)).sum::<f64>() + candidate.outside(size)
        };
        let free = candidates.iter().find(|candidate| cost(candidate) < 0.01);
        let chosen = match free {
            Some(free) => *free,
            None if label.optional => continue,
            None => match candidates.into_iter().min_by(|a, b| cost(a).total_cmp(&cost(b))) {
                Some(best) => best.inside(size),
                None => continue,
            },
        };
        taken.push(chosen);
        shapes.push(shape(label, text, chosen, font, shapes.len()));
    }
    shapes
}

/// The text of a label in its box. The anchor follows the place, so that a longer number grows away from its mark.
fn shape(label: &LabelSpec, text: &str, at: Box, font: f64, index: usize) -> Shape {
    let anchor = match &label.place {
        Place::Inside { right: true, .. } => Anchor::End,
        _ => Anchor::Start,
    };
    let x = if anchor == Anchor::End { at.left + at.width } else { at.left };
    let form = Form::Text { x: tenths(x), y: tenths(at.top + ASCENT * font), anchor, text: text.to_owned() };
    Shape { key: label.key, index, class: label.class, form }
}

/// The heights of the labels in the right margin, pushed apart so that each has a line of its own.
fn margin(labels: &[LabelSpec], frame: Frame, to_pixels: &impl Fn((f64, f64)) -> (f64, f64)) -> Vec<(usize, f64)> {
    let line = LINE * TEXT_SIZE;
    let mut heights: Vec<(usize, f64)> = labels
        .iter()
        .enumerate()
        .filter_map(|(index, label)| match label.place {
            Place::Margin(value) => Some((index, to_pixels((0.0, value)).1.clamp(frame.top, frame.bottom))),
            _ => None,
        })
        .collect();
    heights.sort_by(|a, b| a.1.total_cmp(&b.1));
    for at in 1..heights.len() {
        heights[at].1 = heights[at].1.max(heights[at - 1].1 + line);
    }
    let mut limit = frame.bottom;
    for (_, height) in heights.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - line;
    }
    heights
}

fn boxed(left: f64, middle: f64, width: f64, font: f64) -> Box {
    Box { left, top: middle - LINE * font / 2.0, width, height: LINE * font }
}

/// Places nearer and nearer to the edge of a band, above and below its middle in turn.
fn near(left: f64, middle: f64, width: f64, font: f64) -> Vec<Box> {
    let mut places = vec![boxed(left, middle, width, font)];
    let mut distance = STEP;
    while distance <= REACH {
        places.push(boxed(left, middle - distance, width, font));
        places.push(boxed(left, middle + distance, width, font));
        distance += STEP;
    }
    places
}

/// One line further from its point, upwards or downwards.
fn further(place: Box, (_, y): (f64, f64)) -> Box {
    let line = if place.top < y { -place.height } else { place.height };
    Box { top: place.top + line, ..place }
}

fn beside((x, y): (f64, f64), side: Side, width: f64, font: f64) -> Box {
    let height = LINE * font;
    let (left, top) = match side {
        Side::Above => (x - width / 2.0, y - GAP - height),
        Side::AboveRight => (x, y - GAP - height),
        Side::AboveLeft => (x - width, y - GAP - height),
        Side::Below => (x - width / 2.0, y + GAP),
        Side::BelowRight => (x, y + GAP),
        Side::BelowLeft => (x - width, y + GAP),
        Side::Right => (x + GAP + 2.0, y - height / 2.0),
        Side::Left => (x - GAP - 2.0 - width, y - height / 2.0),
    };
    Box { left, top, width, height }
}
