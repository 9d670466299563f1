//! The way from a chart to its scene, with the parts that did not change kept from one drawing to the next.

use super::scene::{Layer, Scene, Size};
use super::spec::ChartSpec;
use super::{tiles, xy};

/// Draws one figure again and again, and keeps the axes while they stand still.
#[derive(Default)]
pub struct Drawer {
    axes: xy::KeptAxes,
}

impl Drawer {
    /// The scene of a chart at a size.
    pub fn draw(&mut self, chart: &ChartSpec, size: Size) -> Scene {
        let layers: Vec<Layer> = match chart {
            ChartSpec::Xy(chart) => xy::draw(chart, size, &mut self.axes),
            ChartSpec::Tiles(map) => tiles::draw(map, size),
        };
        Scene { size, layers }
    }
}
