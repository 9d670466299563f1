//! Marks: what is drawn from data against two axes.

use super::plot::Plot;
use super::sketch::Sketch;
use super::{area, line};
use crate::num::within;

/// Something drawn from data.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub key: &'static str,
    /// Its role and weight, classes of the style sheet.
    pub class: &'static str,
    /// Its form.
    pub kind: MarkKind,
}

/// The forms of a mark, in data units unless they say otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum MarkKind {
    /// Filled from the points down to the floor of the plot.
    Area(Vec<(f64, f64)>),
    /// Filled between two values over the whole width.
    Band(f64, f64),
    /// Filled between two lines over the same places, the lower first.
    Ribbon(Vec<(f64, f64)>, Vec<(f64, f64)>),
    /// Bars from the floor of the plot, with half their width.
    Bars(Vec<(f64, f64)>, f64),
    /// A line through the points.
    Line(Vec<(f64, f64)>),
    /// A vertical line from the floor to a height.
    Stem((f64, f64)),
    /// A round point with a radius in pixels.
    Dot((f64, f64), f64),
    /// A square point with half a side in pixels.
    Square((f64, f64), f64),
}

impl Mark {
    /// A mark with its key and classes.
    pub const fn new(key: &'static str, class: &'static str, kind: MarkKind) -> Mark {
        Mark { key, class, kind }
    }

    /// Points lie above everything and are not cut at the edge of the plot.
    pub(super) fn is_point(&self) -> bool {
        matches!(self.kind, MarkKind::Dot(..) | MarkKind::Square(..))
    }

    /// Draws it.
    pub(super) fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        sketch.set(self.key, self.class);
        let frame = plot.frame;
        let is_visible = |(x, y): (f64, f64)| {
            const EDGE: f64 = 0.05;
            let within = |at: f64, low: f64, high: f64| (low - EDGE..=high + EDGE).contains(&at);
            within(x, frame.left, frame.right) && within(y, frame.top, frame.bottom)
        };
        match &self.kind {
            MarkKind::Area(points) => area::area(plot, points, sketch),
            MarkKind::Band(from, to) => area::band(plot, *from, *to, sketch),
            MarkKind::Ribbon(lower, upper) => area::ribbon(plot, lower, upper, sketch),
            MarkKind::Bars(points, half) => area::bars(plot, points, *half, sketch),
            MarkKind::Line(points) => line::line(plot, points, sketch),
            MarkKind::Stem(point) => {
                let (x, y) = plot.at(*point);
                sketch.line(&[(x, frame.bottom), (x, within(y, frame.top, frame.bottom))], false);
            }
            MarkKind::Dot(point, radius) => {
                let at = plot.at(*point);
                if is_visible(at) {
                    sketch.circle(at, *radius);
                }
            }
            MarkKind::Square(point, half) => {
                let (x, y) = plot.at(*point);
                if is_visible((x, y)) {
                    sketch.rect((x - half, y - half), (x + half, y + half));
                }
            }
        }
    }

    /// The lines of the mark in pixels, or the middle of a point, which a label should not stand on.
    pub(super) fn obstacles(&self, plot: &Plot) -> Vec<(f64, f64)> {
        match &self.kind {
            MarkKind::Line(points) | MarkKind::Area(points) => plot.line(points),
            MarkKind::Stem((x, y)) => vec![(plot.x.at(*x), plot.frame.bottom), plot.at((*x, *y))],
            // The middle of what is drawn: a label beside it may come near.
            MarkKind::Dot(point, reach) | MarkKind::Square(point, reach) => {
                let (x, y) = plot.at(*point);
                vec![(x - reach / 2.0, y), (x + reach / 2.0, y)]
            }
            MarkKind::Band(..) | MarkKind::Ribbon(..) | MarkKind::Bars(..) => Vec::new(),
        }
    }
}
