//! What the reader points at: a later layer over a finished drawing, never an input of it.

use super::boxes::LabelBox;
use super::frame::{FOOT, Frame};
use super::hit::Hit;
use super::label::{LabelSpec, Place, Side};
use super::metrics::{TEXT_SIZE, text_width};
use super::placing;
use super::plot::Plot;
use super::scene::{Anchor, Layer, Size};
use super::sketch::Sketch;
use super::spec::ChartSpec;
use super::xy::Xy;
use std::rc::Rc;

/// Radius of the points that are read.
const RADIUS: f64 = 4.0;
/// Around the words of a reading.
const PADDING: f64 = 6.0;
/// From what is pointed at to its reading.
const AWAY: f64 = 10.0;

impl ChartSpec {
    /// The layer that shows a hit: the row's numbers where they are drawn. `cell` gives the text of a column of the
    /// table in the hit's row; column 0 names the row.
    pub fn cursor(&self, size: Size, hit: Hit, cell: &dyn Fn(usize) -> String) -> Layer {
        let shapes = match self {
            ChartSpec::Xy(chart) => cross_hair(chart, size, hit, cell),
            ChartSpec::Street(street) => cross_hair(&street.below(size), size, hit, cell),
            ChartSpec::Tiles(_) | ChartSpec::Squares(_) | ChartSpec::Waterfall(_) | ChartSpec::Pair(_) => {
                let mut sketch = Sketch::default();
                reading(&format!("{} {}", cell(0), cell(hit.column)), hit.at, size, &mut sketch);
                sketch.finish()
            }
        };
        Layer { key: "cursor", clip: None, shapes }
    }
}

/// A line at the place, a point on each series with its number, the place's name on the axis.
fn cross_hair(chart: &Xy, size: Size, hit: Hit, cell: &dyn Fn(usize) -> String) -> Rc<Vec<super::scene::Shape>> {
    let panel = Frame::whole(size);
    let plot = chart.plot(panel);
    let frame = plot.frame;
    let (x, _) = hit.at;
    let mut sketch = Sketch::default();
    sketch.set("cursor", "cursor");
    sketch.line(&[(x, frame.top), (x, frame.bottom)], false);
    let mut labels = Vec::new();
    for track in &chart.tracks {
        let Some(point) = track.in_row(hit.row) else { continue };
        let (x, y) = plot.at(point);
        if !(frame.top - 0.5..=frame.bottom + 0.5).contains(&y) {
            continue;
        }
        let is_chosen = track.column == hit.column;
        sketch.set("cursor-dot", if is_chosen { "cursor dot chosen" } else { "cursor dot" });
        sketch.circle((x, y), RADIUS);
        let class = if is_chosen { "label ink strong halo" } else { "label ink halo" };
        let sides = vec![Side::Right, Side::Left, Side::AboveRight, Side::AboveLeft, Side::BelowRight, Side::BelowLeft];
        let label = LabelSpec::new("cursor-label", class, cell(track.column), Place::Point(point, sides));
        // The chosen series finds its place first.
        labels.insert(if is_chosen { 0 } else { labels.len() }, label);
    }
    foot(&cell(0), x, &plot, size, &mut sketch);
    let mut shapes = sketch.finish();
    let placed = placing::place(&labels, &plot, panel, &[], &chart.obstacles(&plot));
    Rc::make_mut(&mut shapes).extend(placed.iter().cloned());
    shapes
}

/// The name of the place on the axis, over the ticks.
fn foot(text: &str, x: f64, plot: &Plot, size: Size, sketch: &mut Sketch) {
    let half = text_width(text, TEXT_SIZE, true) / 2.0 + PADDING;
    let centre = x.max(half).min(size.width - half);
    let baseline = plot.frame.bottom + FOOT - 4.0;
    sketch.set("cursor-foot", "cursor plate");
    sketch.rect((centre - half, baseline - TEXT_SIZE - 1.0), (centre + half, baseline + 4.5));
    sketch.set("cursor-place", "label ink strong");
    sketch.text((centre, baseline), Anchor::Middle, text);
}

/// Words on a plate above what is pointed at, or below it where there is no room above.
fn reading(text: &str, (x, y): (f64, f64), size: Size, sketch: &mut Sketch) {
    let (width, height) = (text_width(text, TEXT_SIZE, true) + 2.0 * PADDING, TEXT_SIZE + 2.0 * PADDING);
    let above = LabelBox { left: x - width / 2.0, top: y - AWAY * 2.5 - height, width, height };
    let place =
        if above.top < 0.0 { LabelBox { top: y + AWAY * 2.5, ..above } } else { above }.kept_within(Frame::whole(size));
    sketch.set("cursor-plate", "cursor plate");
    sketch.rect((place.left, place.top), (place.left + place.width, place.top + place.height));
    sketch.set("cursor-label", "label ink strong");
    sketch.text((place.left + PADDING, place.top + PADDING + TEXT_SIZE * 0.85), Anchor::Start, text);
}
