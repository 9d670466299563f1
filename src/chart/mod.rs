//! Drawing: what to draw, in data units -> a scene of keyed shapes, in pixels.
//!
//! This room knows axes, marks and labels, and no model, no language and no browser. A kind of chart is a file with its
//! type and how it is drawn. The same scene becomes the page, the file, the print and the test.

mod area;
mod axis;
mod boxes;
mod cursor;
mod frame;
mod hatch;
mod hit;
mod label;
mod line;
mod mark;
mod metrics;
mod over;
mod pair;
mod placing;
mod plot;
mod scale;
mod scene;
mod sketch;
mod spec;
mod squares;
mod street;
mod svg;
mod tiles;
mod waterfall;
mod xy;

pub use axis::{Axis, Grid, Spacing, Tick};
pub use boxes::LabelBox;
pub use hatch::{HATCHES, Hatch};
pub use hit::{Hit, Step};
pub use label::{LabelSpec, Place, Side};
pub use mark::{Mark, MarkKind};
pub use metrics::{font_size, text_width, wrap};
pub use pair::Pair;
pub use scene::{Anchor, Clip, Form, Layer, Scene, Shape, Size, push_tenth};
pub use spec::{ChartSpec, Drawer};
pub use squares::{Group, Square, Squares};
pub use street::{Street, street_alone};
pub use svg::{layer_markup, push_escaped, svg};
pub use tiles::{Legend, Tile, Tiles};
pub use waterfall::{Entry, Waterfall};
pub use xy::{Track, Xy};
