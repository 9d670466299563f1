//! Places labels so that none covers another, none leaves its panel, and as few as can be stand on a line.

use super::boxes::{LabelBox, crossings};
use super::frame::Frame;
use super::label::{LabelSpec, Place, Side};
use super::metrics::{BIG_SIZE, TEXT_SIZE, has_class, text_width};
use super::plot::Plot;
use super::scene::{Anchor, Form, Shape, tenths};
use crate::num::within;
use std::rc::Rc;

/// From the top of a line of text to its baseline, in ems.
const ASCENT: f64 = 0.93;
/// Between a label and what it names.
const GAP: f64 = 7.0;
/// Between a label and the edge of the plot, inside a band.
const INSET: f64 = 7.0;
/// How far a label may look for a free place, and in which steps.
const REACH: f64 = 72.0;
const STEP: f64 = 4.0;
/// So much of a line of text is air above and below its letters: it may reach over the edge of a band.
const AIR: f64 = 0.2;
/// A label wider than this part of the panel gives way to its short form.
const LONG: f64 = 0.62;

/// A wording of a label in its font.
#[derive(Clone, Copy)]
struct Wording {
    width: f64,
    font: f64,
}

/// Places the labels, the first in the list first; `axes` hold texts that are there already, `lines` what a label
/// should not stand on.
pub(super) fn place(
    labels: &[LabelSpec],
    plot: &Plot,
    panel: Frame,
    axes: &[Shape],
    lines: &[Vec<(f64, f64)>],
) -> Rc<Vec<Shape>> {
    let mut taken: Vec<LabelBox> = axes.iter().filter_map(LabelBox::of).collect();
    let margin = margin(labels, plot);
    let mut shapes: Vec<Shape> = Vec::with_capacity(labels.len());
    for (number, label) in labels.iter().enumerate() {
        let font = if has_class(label.class, "big") { BIG_SIZE } else { TEXT_SIZE };
        let strong = has_class(label.class, "strong");
        let height = margin.iter().find(|(index, _)| *index == number).map(|(_, height)| *height);
        // A number in the margin stands at its height; words in the plot keep off its foot, where areas end.
        let foot = if matches!(label.place, Place::Margin(_)) { f64::INFINITY } else { plot.frame.bottom + AIR * font };
        let room = Frame { bottom: panel.bottom.min(foot), ..panel };
        let is_free = |place: &LabelBox| {
            let place = place.rounded_up();
            place.is_within(room) && taken.iter().all(|other| !place.meets(other))
        };
        let find = |text: &str| {
            let wording = Wording { width: text_width(text, font, strong), font };
            let own = candidates(&label.place, plot, wording, height);
            best(own.iter().copied().filter(is_free), lines).or_else(|| {
                let may_move = !label.optional && !matches!(label.place, Place::Inside { .. });
                let nearby = own.iter().filter(|_| may_move).flat_map(|place| steps(place.kept_within(room)));
                best(nearby.filter(is_free), lines)
            })
        };
        let is_long = |text: &str| text_width(text, font, strong) > panel.width() * LONG;
        let long = Some(&label.text).filter(|text| label.short.is_none() || !is_long(text));
        // Fewer words that stand free are read better than many on a line.
        let mut found: Option<(usize, LabelBox, &String)> = None;
        for text in long.into_iter().chain(&label.short) {
            if matches!(found, Some((0, ..))) {
                break;
            }
            if let Some((on_lines, at)) = find(text)
                && found.is_none_or(|(fewest, ..)| on_lines < fewest)
            {
                found = Some((on_lines, at, text));
            }
        }
        if let Some((_, at, text)) = found {
            taken.push(at);
            let index = shapes.iter().filter(|shape| shape.key == label.key).count();
            shapes.push(shape(label, text, at, font, index));
        }
    }
    Rc::new(shapes)
}

/// The first of the places on the fewest lines, with how many these are.
fn best(places: impl Iterator<Item = LabelBox>, lines: &[Vec<(f64, f64)>]) -> Option<(usize, LabelBox)> {
    let mut best: Option<(usize, LabelBox)> = None;
    for place in places {
        let on_lines = lines.iter().map(|line| crossings(line, &place)).sum();
        if on_lines == 0 {
            return Some((0, place));
        }
        if best.is_none_or(|(fewest, _)| on_lines < fewest) {
            best = Some((on_lines, place));
        }
    }
    best
}

/// The places that a label asks for, the best first.
fn candidates(place: &Place, plot: &Plot, wording: Wording, height: Option<f64>) -> Vec<LabelBox> {
    let frame = plot.frame;
    match place {
        Place::Point(point, sides) => {
            let at = plot.at(*point);
            sides.iter().map(|side| beside(at, *side, wording)).collect()
        }
        Place::Margin(_) => vec![boxed(frame.right + GAP, height.unwrap_or(frame.top), wording)],
        Place::Inside { low, high, right } => {
            let (top, bottom) = (plot.y.at(*high).max(frame.top), plot.y.at(*low).min(frame.bottom));
            let left = if *right { frame.right - INSET - wording.width } else { frame.left + INSET };
            let middle = boxed(left, (top + bottom) / 2.0, wording);
            let air = AIR * wording.font;
            let within = |place: &LabelBox| place.top + air >= top && place.top + place.height - air <= bottom;
            std::iter::once(middle).chain(steps(middle)).filter(within).collect()
        }
    }
}

/// Places further and further above and below one.
fn steps(place: LabelBox) -> impl Iterator<Item = LabelBox> {
    let distances = std::iter::successors(Some(STEP), |distance| Some(distance + STEP));
    distances
        .take_while(|distance| *distance <= REACH)
        .flat_map(|distance| [-distance, distance])
        .map(move |shift| LabelBox { top: place.top + shift, ..place })
}

/// The text of a label in its box. The anchor follows the place, so that a longer number grows away from its mark.
fn shape(label: &LabelSpec, text: &str, at: LabelBox, font: f64, index: usize) -> Shape {
    let anchor = match &label.place {
        Place::Inside { right: true, .. } => Anchor::End,
        _ => Anchor::Start,
    };
    let x = if anchor == Anchor::End { at.left + at.width } else { at.left };
    let form = Form::Text { x: tenths(x), y: tenths(at.top + ASCENT * font), anchor, text: text.to_owned().into() };
    Shape { key: label.key, index, class: label.class, form }
}

/// The heights of the labels in the right margin, pushed apart so that each has a line of its own.
fn margin(labels: &[LabelSpec], plot: &Plot) -> Vec<(usize, f64)> {
    let line = LabelBox::LINE * TEXT_SIZE + 0.1;
    let (top, bottom) = (plot.frame.top, plot.frame.bottom);
    let mut heights: Vec<(usize, f64)> = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let Place::Margin(value) = label.place else { continue };
        let height = within(plot.y.at(value), top, bottom);
        // By height; of two that are equal the earlier label comes first.
        heights.insert(heights.partition_point(|(_, other)| *other <= height), (index, height));
    }
    for at in 1..heights.len() {
        heights[at].1 = heights[at].1.max(heights[at - 1].1 + line);
    }
    let mut limit = bottom;
    for (_, height) in heights.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - line;
    }
    heights
}

fn boxed(left: f64, middle: f64, Wording { width, font }: Wording) -> LabelBox {
    LabelBox { left, top: middle - LabelBox::LINE * font / 2.0, width, height: LabelBox::LINE * font }
}

fn beside((x, y): (f64, f64), side: Side, wording: Wording) -> LabelBox {
    let Wording { width, font } = wording;
    let half = LabelBox::LINE * font / 2.0;
    let (above, below) = (y - GAP - half, y + GAP + half);
    let (left, middle) = match side {
        Side::Above => (x - width / 2.0, above),
        Side::AboveRight => (x, above),
        Side::AboveLeft => (x - width, above),
        Side::Below => (x - width / 2.0, below),
        Side::BelowRight => (x, below),
        Side::BelowLeft => (x - width, below),
        Side::Right => (x + GAP + 2.0, y),
        Side::Left => (x - GAP - 2.0 - width, y),
    };
    boxed(left, middle, wording)
}
