//! Filled marks: areas, bands, ribbons, bars.

use super::line::{OVERRUN, visible};
use super::plot::Plot;
use super::sketch::Sketch;
use crate::num::within;

/// Filled from points in data units down to the floor.
pub(super) fn area(plot: &Plot, points: &[(f64, f64)], sketch: &mut Sketch) {
    let mut outline = visible(plot, points);
    if let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied()) {
        // The sides lie outside the frame, so that the outline's stroke shows along the top alone.
        let floor = plot.frame.bottom + OVERRUN;
        outline.insert(0, (first.0 - OVERRUN, first.1));
        outline.extend([(last.0 + OVERRUN, last.1), (last.0 + OVERRUN, floor), (first.0 - OVERRUN, floor)]);
    }
    sketch.line(&outline, true);
}

/// Filled between two values over the whole width.
pub(super) fn band(plot: &Plot, from: f64, to: f64, sketch: &mut Sketch) {
    let frame = plot.frame;
    let height = |value: f64| within(plot.y.at(value), frame.top - OVERRUN, frame.bottom + OVERRUN);
    sketch.rect((frame.left, height(to)), (frame.right, height(from)));
}

/// Filled between two lines over the same places.
pub(super) fn ribbon(plot: &Plot, lower: &[(f64, f64)], upper: &[(f64, f64)], sketch: &mut Sketch) {
    let mut outline = visible(plot, upper);
    outline.extend(visible(plot, lower).into_iter().rev());
    sketch.line(&outline, true);
}

/// Bars from the floor, half as wide to either side of their places.
pub(super) fn bars(plot: &Plot, points: &[(f64, f64)], half: f64, sketch: &mut Sketch) {
    let frame = plot.frame;
    for (x, y) in points {
        let top = within(plot.y.at(*y), frame.top, frame.bottom);
        sketch.rect((plot.x.at(x - half), top), (plot.x.at(x + half), frame.bottom));
    }
}
