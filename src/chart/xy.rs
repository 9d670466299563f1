//! A chart against two axes: what lies on the ground, the axes, lines, points, labels.

use super::axis::{self, Axis, Grid};
use super::frame::Frame;
use super::label::LabelSpec;
use super::mark::Mark;
use super::placing;
use super::plot::Plot;
use super::scene::Layer;
use super::sketch::Sketch;

/// A chart against two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Xy {
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// How the horizontal grid looks.
    pub grid: Grid,
    /// Pixels kept free right of the plot for labels.
    pub room_right: f64,
    /// Pixels kept free above the plot for labels.
    pub room_above: f64,
    /// Marks under the grid, in painting order.
    pub ground: Vec<Mark>,
    /// Marks over the grid, in painting order.
    pub marks: Vec<Mark>,
    /// Labels, the most important first.
    pub labels: Vec<LabelSpec>,
    /// What the reader can point at.
    pub tracks: Vec<Track>,
}

/// A series that the reader can point at: its places in data units, in successive rows of the figure's table.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The column of the table that holds its numbers.
    pub column: usize,
    /// The row of its first point.
    pub first_row: usize,
    /// Where its points are drawn.
    pub points: Vec<(f64, f64)>,
}

impl Track {
    /// A series with a number in each row from the first.
    pub fn new(column: usize, points: Vec<(f64, f64)>) -> Track {
        Track { column, first_row: 0, points }
    }

    /// Where the number of a row is drawn.
    pub(super) fn in_row(&self, row: usize) -> Option<(f64, f64)> {
        self.points.get(row.checked_sub(self.first_row)?).copied()
    }

    /// The same from a later row on.
    #[must_use]
    pub fn from_row(self, first_row: usize) -> Track {
        Track { first_row, ..self }
    }
}

impl Xy {
    pub(super) fn plot(&self, panel: Frame) -> Plot {
        Plot::new(Frame::of(self, panel), &self.x, &self.y)
    }

    /// What a label should not stand on.
    pub(super) fn obstacles(&self, plot: &Plot) -> Vec<Vec<(f64, f64)>> {
        self.ground.iter().chain(&self.marks).map(|mark| mark.obstacles(plot)).collect()
    }

    /// Draws the chart's layers in its part of the drawing.
    pub(super) fn draw(&self, panel: Frame, axes: &mut axis::Kept) -> Vec<Layer> {
        let plot = self.plot(panel);
        let axes = axes.shapes(&plot, (&self.x, &self.y, self.grid), panel);
        let record = |marks: &mut dyn Iterator<Item = &Mark>| {
            let mut sketch = Sketch::default();
            marks.for_each(|mark| mark.draw(&plot, &mut sketch));
            sketch.finish()
        };
        let ground = record(&mut self.ground.iter());
        let lines = record(&mut self.marks.iter().filter(|mark| !mark.is_point()));
        let points = record(&mut self.marks.iter().filter(|mark| mark.is_point()));
        let labels = placing::place(&self.labels, &plot, panel, &axes, &self.obstacles(&plot));
        let clip = Some(plot.frame.clip());
        vec![
            Layer { key: "ground", clip, shapes: ground },
            Layer { key: "axes", clip: None, shapes: axes },
            Layer { key: "lines", clip, shapes: lines },
            Layer { key: "points", clip: None, shapes: points },
            Layer { key: "labels", clip: None, shapes: labels },
        ]
    }
}
