//! Any chart: how it is held still, drawn, and pointed at.

use super::axis;
use super::frame::Frame;
use super::pair::Pair;
use super::scene::{Layer, Scene, Size};
use super::squares::Squares;
use super::street::Street;
use super::tiles::{self, Tiles};
use super::waterfall::Waterfall;
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
    /// A street of shops above a chart against two axes.
    Street(Street),
    /// A square chart and another one beside or below it.
    Pair(Box<Pair>),
    /// A sum as bars, each from where the last one ended.
    Waterfall(Waterfall),
}

impl ChartSpec {
    /// The axes' chart, where it has one: of two the one whose scales move.
    pub(super) fn xy(&self) -> Option<&Xy> {
        match self {
            ChartSpec::Xy(chart) => Some(chart),
            ChartSpec::Street(street) => Some(&street.chart),
            ChartSpec::Pair(pair) => Some(&pair.other),
            ChartSpec::Tiles(_) | ChartSpec::Squares(_) | ChartSpec::Waterfall(_) => None,
        }
    }

    fn xy_mut(&mut self) -> Option<&mut Xy> {
        match self {
            ChartSpec::Xy(chart) => Some(chart),
            ChartSpec::Street(street) => Some(&mut street.chart),
            ChartSpec::Pair(pair) => Some(&mut pair.other),
            ChartSpec::Tiles(_) | ChartSpec::Squares(_) | ChartSpec::Waterfall(_) => None,
        }
    }

    /// Keeps the scales of another chart: nothing jumps under the hand that moves.
    pub fn hold(&mut self, held: &ChartSpec) {
        if let (ChartSpec::Tiles(chart), ChartSpec::Tiles(held)) = (&mut *self, held) {
            chart.hold(held);
        }
        if let (ChartSpec::Waterfall(chart), ChartSpec::Waterfall(held)) = (&mut *self, held) {
            chart.hold(held);
        }
        if let (Some(chart), Some(held)) = (self.xy_mut(), held.xy()) {
            chart.x = held.x.clone();
            chart.y = held.y.clone();
        }
    }

    /// This chart with its scales a part of the way from those of another, for scales that glide to rest; `None` where
    /// the two have the same.
    pub fn glide(&self, from: &ChartSpec, part: f64) -> Option<ChartSpec> {
        let (chart, from) = (self.xy()?, from.xy()?);
        let moves = chart.x.range != from.x.range || chart.y.range != from.y.range;
        moves.then(|| {
            let mut between = self.clone();
            if let Some(moved) = between.xy_mut() {
                moved.x = from.x.towards(&chart.x, part);
                moved.y = from.y.towards(&chart.y, part);
            }
            between
        })
    }
}

/// Draws one figure again and again, and keeps what stands still meanwhile: the axes, the layers of a map.
#[derive(Default)]
pub struct Drawer {
    axes: axis::Kept,
    /// Those of a second chart.
    more_axes: axis::Kept,
    map: tiles::Kept,
}

impl Drawer {
    /// The scene of a chart at a size.
    pub fn draw(&mut self, chart: &ChartSpec, size: Size) -> Scene {
        let layers: Vec<Layer> = match chart {
            ChartSpec::Xy(chart) => chart.draw(Frame::whole(size), &mut self.axes),
            ChartSpec::Tiles(map) => map.draw(size, &mut self.map),
            ChartSpec::Squares(squares) => squares.draw(size),
            ChartSpec::Waterfall(sum) => sum.draw(size),
            ChartSpec::Street(street) => street.draw(size, &mut self.axes),
            ChartSpec::Pair(pair) => pair.draw(size, [&mut self.axes, &mut self.more_axes]),
        };
        Scene { size, layers }
    }
}
