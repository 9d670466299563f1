//! The plot: a frame inside the drawing with a scale along each side.

use super::axis::Axis;
use super::frame::Frame;
use super::scale::Scale;

/// Maps points in data units to pixels of the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub(super) frame: Frame,
    pub(super) x: Scale,
    pub(super) y: Scale,
}

impl Plot {
    pub(super) fn new(frame: Frame, x: &Axis, y: &Axis) -> Plot {
        // Values rise upwards, pixels downwards.
        Plot { frame, x: Scale::new(x, frame.left, frame.right), y: Scale::new(y, frame.bottom, frame.top) }
    }

    pub(super) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }

    pub(super) fn line(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        points.iter().map(|point| self.at(*point)).collect()
    }
}
