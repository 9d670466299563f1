//! Drawing: what to draw, in data units -> a scene of keyed shapes, in pixels.
//!
//! This room knows axes, marks and labels, and no model, no language and no browser. plotters draws grids, axes and
//! marks into our [`recorder`]; labels are placed here, because they must not collide. The same scene becomes the
//! page, the file, the print and the test.

mod draw;
mod frame;
mod labels;
mod metrics;
mod recorder;
mod scene;
mod spec;
mod svg;
mod tiles;
mod xy;

pub use draw::Drawer;
pub use metrics::{text_width, wrap};
pub use scene::{Anchor, Clip, Form, Layer, Scene, Shape, Size, push_tenth};
pub use spec::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Tick, Tile, Tiles, Xy};
pub use svg::svg;
