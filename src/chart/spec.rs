//! Any chart: how it is held still, drawn, and pointed at.

use super::axis;
use super::scene::{Layer, Scene, Size};
use super::squares::Squares;
use super::tiles::Tiles;
use super::xy::Xy;

/// A chart of one of our kinds.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartSpec {
    /// Lines, areas, bands, bars and points against two axes.
    Xy(Xy),
    /// A map of equal tiles.
    Tiles(Tiles),
    /// Areas to scale.
    Squares(Squares),
}

impl ChartSpec {
    /// Keeps the scales of another chart: nothing jumps under the hand that moves.
    pub fn hold(&mut self, held: &ChartSpec) {
        match (self, held) {
            (ChartSpec::Xy(chart), ChartSpec::Xy(held)) => {
                chart.x = held.x.clone();
                chart.y = held.y.clone();
            }
            (ChartSpec::Tiles(chart), ChartSpec::Tiles(held)) => chart.hold(held),
            _ => {}
        }
    }

    /// This chart with its scales a part of the way from those of another, for scales that glide to rest; `None` where
    /// the two have the same.
    pub fn glide(&self, from: &ChartSpec, part: f64) -> Option<ChartSpec> {
        let (ChartSpec::Xy(chart), ChartSpec::Xy(from)) = (self, from) else { return None };
        let moves = chart.x.range != from.x.range || chart.y.range != from.y.range;
        moves.then(|| {
            let (x, y) = (from.x.towards(&chart.x, part), from.y.towards(&chart.y, part));
            ChartSpec::Xy(Xy { x, y, ..chart.clone() })
        })
    }
}

/// Draws one figure again and again, and keeps the axes while they stand still.
#[derive(Default)]
pub struct Drawer {
    axes: axis::Kept,
}

impl Drawer {
    /// The scene of a chart at a size.
    pub fn draw(&mut self, chart: &ChartSpec, size: Size) -> Scene {
        let layers: Vec<Layer> = match chart {
            ChartSpec::Xy(chart) => chart.draw(size, &mut self.axes),
            ChartSpec::Tiles(map) => map.draw(size),
            ChartSpec::Squares(squares) => squares.draw(size),
        };
        Scene { size, layers }
    }
}
