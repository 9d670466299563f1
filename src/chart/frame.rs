//! The part of a drawing that a chart may use, and the plot inside it: what the axes and the labels around it leave.

use super::metrics::{TEXT_SIZE, text_width};
use super::scene::{Clip, Size, tenths};
use super::xy::Xy;

/// Between the axis labels and the plot, in pixels.
pub(super) const LABEL_GAP: f64 = 8.0;
/// Room for the labels under the plot, and for the axis' title.
pub(super) const FOOT: f64 = 25.0;
const TITLE: f64 = 18.0;

/// A part of the drawing, in pixels: a plot, or a panel with its plot and all that stands around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    /// The whole drawing.
    pub(super) fn whole(size: Size) -> Frame {
        Frame { left: 0.0, top: 0.0, right: size.width, bottom: size.height }
    }

    /// The plot of a chart in its panel.
    pub(super) fn of(chart: &Xy, panel: Frame) -> Frame {
        let widest = chart.y.ticks.iter().map(|tick| text_width(&tick.text, TEXT_SIZE, false)).fold(0.0, f64::max);
        let last = chart.x.ticks.last().map_or(0.0, |tick| text_width(&tick.text, TEXT_SIZE, false) / 2.0);
        let title = if chart.x.titles.is_empty() { 0.0 } else { TITLE };
        Frame {
            left: panel.left + widest + LABEL_GAP,
            top: panel.top + chart.room_above,
            right: panel.right - chart.room_right.max(last),
            bottom: panel.bottom - FOOT - title,
        }
    }

    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn clip(self) -> Clip {
        [tenths(self.left), tenths(self.top), tenths(self.width()), tenths(self.height())]
    }
}
