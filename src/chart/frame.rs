//! The plot inside the drawing: what the axes and the labels around it leave.

use super::metrics::{TEXT_SIZE, text_width};
use super::scene::{Clip, Size, tenths};
use super::xy::Xy;

/// Between the axis labels and the plot, in pixels.
pub(super) const LABEL_GAP: f64 = 8.0;
/// Room for the labels under the plot, and for the axis' title.
pub(super) const FOOT: f64 = 25.0;
const TITLE: f64 = 18.0;

/// The plot inside the drawing, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    pub(super) fn of(chart: &Xy, size: Size) -> Frame {
        let widest = chart.y.ticks.iter().map(|tick| text_width(&tick.text, TEXT_SIZE, false)).fold(0.0, f64::max);
        let last = chart.x.ticks.last().map_or(0.0, |tick| text_width(&tick.text, TEXT_SIZE, false) / 2.0);
        let title = if chart.x.titles.is_empty() { 0.0 } else { TITLE };
        Frame {
            left: widest + LABEL_GAP,
            top: chart.room_above,
            right: size.width - chart.room_right.max(last),
            bottom: size.height - FOOT - title,
        }
    }

    pub(super) fn clip(self) -> Clip {
        [tenths(self.left), tenths(self.top), tenths(self.right - self.left), tenths(self.bottom - self.top)]
    }
}
