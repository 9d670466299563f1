//! Two charts in one drawing: a square one with the same scale on both sides, as a Lorenz curve needs it, and another
//! beside it or, in a narrow drawing, below it.

use super::axis;
use super::frame::Frame;
use super::scene::{Layer, Size};
use super::xy::Xy;

/// A square chart and another one. The rows of the other follow those of the square one in the figure's table.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The chart whose plot is as wide as it is high.
    pub square: Xy,
    /// The chart that takes what is left.
    pub other: Xy,
}

/// Between the two beside each other, and between the two above each other, in pixels.
const BESIDE: f64 = 30.0;
const BELOW: f64 = 10.0;
/// The square takes no more than this part of the drawing.
const MOST: f64 = 0.62;

impl Pair {
    /// The parts of the drawing that the two may use.
    pub(super) fn panels(&self, size: Size) -> [Frame; 2] {
        let whole = Frame::whole(size);
        let plot = Frame::of(&self.square, whole);
        // What stands around the plot.
        let (across, down) = (whole.width() - plot.width(), whole.height() - plot.height());
        let is_wide = size.width > size.height;
        let side = if is_wide {
            plot.height().min(MOST * size.width - across)
        } else {
            plot.width().min(MOST * size.height - down)
        };
        let first = Frame { right: side + across, bottom: side + down, ..whole };
        let second = if is_wide {
            Frame { left: first.right + BESIDE, bottom: first.bottom, ..whole }
        } else {
            Frame { top: first.bottom + BELOW, ..whole }
        };
        [first, second]
    }

    /// Draws the layers of both, the square one's first.
    pub(super) fn draw(&self, size: Size, axes: [&mut axis::Kept; 2]) -> Vec<Layer> {
        let charts = [&self.square, &self.other].into_iter().zip(self.panels(size)).zip(axes);
        charts.flat_map(|((chart, panel), axes)| chart.draw(panel, axes)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::axis::{Axis, Grid};
    use super::{Frame, Pair, Size, Xy};

    fn chart() -> Xy {
        let axis = || Axis::linear((0.0, 100.0), Vec::new());
        Xy {
            x: axis(),
            y: axis(),
            grid: Grid::Lines,
            room_right: 4.0,
            room_above: 20.0,
            ground: Vec::new(),
            marks: Vec::new(),
            labels: Vec::new(),
            tracks: Vec::new(),
        }
    }

    #[test]
    fn the_first_plot_is_square_and_the_panels_keep_apart() {
        let pair = Pair { square: chart(), other: chart() };
        for (width, height) in [(680.0, 360.0), (350.0, 560.0), (1600.0, 400.0)] {
            let [first, second] = pair.panels(Size { width, height });
            let plot = Frame::of(&pair.square, first);
            assert!((plot.width() - plot.height()).abs() < 1e-9, "{plot:?}");
            assert!(second.left >= first.right || second.top >= first.bottom, "{second:?}");
            assert!(second.right <= width && second.bottom <= height, "{second:?}");
        }
    }
}
