//! A map of equal tiles: a region is as large as any other and prints its own value.

use super::hit::Hit;
use super::metrics::TEXT_SIZE;
use super::scene::{Anchor, Form, Layer, Shape, Size, tenths};
use super::sketch::{Sketch, line};
use std::rc::Rc;

/// One tile of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its row from the top.
    pub row: usize,
    /// Its column from the left.
    pub column: usize,
    /// Its code of three letters.
    pub code: &'static str,
    /// The value, where there is one.
    pub value: Option<f64>,
    /// The value as text.
    pub text: String,
    /// The value in the scenario that is compared with, where there is one: a shade of its own is a corner of the tile.
    pub other: Option<f64>,
}

/// What the six shades of a map stand for.
#[derive(Debug, PartialEq)]
pub struct Legend {
    /// Its title.
    pub title: String,
    /// Five rising limits between the six shades.
    pub steps: [f64; 5],
    /// The words of the six shades, the darkest first.
    pub words: Vec<String>,
}

/// A map of equal tiles in six shades.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// Rows and columns of the grid.
    pub grid: (usize, usize),
    /// The tiles, in the order of the rows of the figure's table.
    pub tiles: Vec<Tile>,
    /// The column of the table that holds the values.
    pub column: usize,
    /// What the shades stand for; shared by the maps of one movement.
    pub legend: Rc<Legend>,
    /// Indices of the tiles that a move goes from and to.
    pub route: Option<(usize, usize)>,
    /// Index of a tile that the reader picked.
    pub picked: Option<usize>,
}

/// Between two tiles, as a part of a tile and its gap.
const GAP: f64 = 0.11;
/// Side of the corner that shows the other scenario, as a part of a tile and its gap.
const CORNER: f64 = 0.38;
/// Where the code and the value of a tile stand, as parts of a tile and its gap.
const BASELINES: [f64; 2] = [0.35, 0.75];
/// Shades, from pale to dark; the last is a tile without a value.
const SHADES: [&str; 7] = ["tile w0", "tile w1", "tile w2", "tile w3", "tile w4", "tile w5", "tile none"];

macro_rules! words_on_shades {
    ($code:literal, $value:literal) => {
        [
            [concat!("code on-pale ", $code), concat!("value on-pale", $value)],
            [concat!("code on-middle ", $code), concat!("value on-middle", $value)],
            [concat!("code on-deep ", $code), concat!("value on-deep", $value)],
            [concat!("code ", $code), concat!("value", $value)],
        ]
    };
}

/// Classes of code and value on each tone.
type Words = [[&'static str; 2]; 4];
const WORDS: Words = words_on_shades!("small", "");
const TINY_WORDS: Words = words_on_shades!("tiny", " tiny");
/// The tone of each shade: words on neighbouring shades look alike, so that a tile that changes its shade mostly keeps them.
const TONES: [usize; 7] = [0, 0, 0, 1, 2, 2, 3];
/// Tiles below this width in pixels, with their gap, take smaller words.
const TINY_TILE: f64 = 40.0;

impl Tiles {
    /// Keeps the shades of another map.
    pub(super) fn hold(&mut self, held: &Tiles) {
        self.legend = Rc::clone(&held.legend);
    }

    /// A tile with its gap, in pixels; the last gap of a row falls outside the drawing.
    fn unit(&self, size: Size) -> f64 {
        let (rows, columns) = self.grid;
        (size.width / (columns as f64 - GAP)).min(size.height / (rows as f64 - GAP))
    }

    fn shade(&self, value: Option<f64>) -> usize {
        value.map_or(SHADES.len() - 1, |value| self.legend.steps.iter().filter(|step| value >= **step).count())
    }

    /// The middles of the tiles.
    pub(super) fn hits(&self, size: Size) -> Vec<Hit> {
        let unit = self.unit(size);
        let middle = (1.0 - GAP) / 2.0;
        let hit = |(row, tile): (usize, &Tile)| {
            let at = ((tile.column as f64 + middle) * unit, (tile.row as f64 + middle) * unit);
            Hit { row, column: self.column, at }
        };
        self.tiles.iter().enumerate().map(hit).collect()
    }

    /// Draws the map's layers; those that show the same as the last ones are shared with them.
    pub(super) fn draw(&self, size: Size, kept: &mut Kept) -> Vec<Layer> {
        let unit = self.unit(size);
        if kept.unit != unit {
            *kept = Kept { unit, ..Kept::default() };
        }
        let shades: Vec<usize> = self.tiles.iter().map(|tile| self.shade(tile.value)).collect();
        let corners: Vec<Option<usize>> = self
            .tiles
            .iter()
            .zip(&shades)
            .map(|(tile, own)| tile.other.is_some().then(|| self.shade(tile.other)).filter(|shade| shade != own))
            .collect();
        let layer = |key, shapes| Layer { key, clip: None, shapes };
        let tones: Vec<usize> = shades.iter().map(|shade| TONES[*shade]).collect();
        let values = self.words(unit, &tones, |sketch, tile, middle, top, [_, class]| {
            sketch.set("value", class);
            sketch.text((middle, top + BASELINES[1] * unit), Anchor::Middle, &tile.text);
        });
        let codes = kept.codes.shapes(tones, |tones| {
            self.words(unit, tones, |sketch, tile, middle, top, [class, _]| {
                sketch.set("code", class);
                sketch.constant((middle, top + BASELINES[0] * unit), Anchor::Middle, tile.code);
            })
        });
        let boxes = kept.boxes.shapes((shades, corners), |(shades, corners)| self.boxes(unit, shades, corners));
        let route = [self.route.map(|(from, _)| from), self.route.map(|(_, to)| to), self.picked];
        let picks = kept.picks.shapes(route, |_| Rc::new(picks(self, unit)));
        let legend = kept.legend.shapes(Rc::clone(&self.legend), |legend| draw_legend(legend, unit));
        vec![
            layer("tiles", boxes),
            layer("codes", codes),
            layer("values", values),
            layer("picks", picks),
            layer("legend", legend),
        ]
    }

    /// The boxes in their shades, and the shades of the other scenario in their upper right corners.
    fn boxes(&self, unit: f64, shades: &[usize], corners: &[Option<usize>]) -> Rc<Vec<Shape>> {
        let mut sketch = Sketch::default();
        let side = unit * (1.0 - GAP);
        for (tile, shade) in self.tiles.iter().zip(shades) {
            let (left, top) = (tile.column as f64 * unit, tile.row as f64 * unit);
            sketch.set("tile", SHADES[*shade]);
            sketch.rect((left, top), (left + side, top + side));
        }
        for (tile, shade) in self.tiles.iter().zip(corners) {
            let Some(shade) = shade else { continue };
            let (right, top) = ((tile.column as f64 + 1.0 - GAP) * unit, tile.row as f64 * unit);
            sketch.set("corner", SHADES[*shade]);
            sketch.line(&[(right - CORNER * unit, top), (right, top), (right, top + CORNER * unit)], true);
        }
        sketch.finish()
    }

    /// A word for each tile: `write` gets the middle of the tile, its upper edge and the classes of its tone.
    fn words(
        &self,
        unit: f64,
        tones: &[usize],
        write: impl Fn(&mut Sketch, &Tile, f64, f64, [&'static str; 2]),
    ) -> Rc<Vec<Shape>> {
        let classes = if unit < TINY_TILE { &TINY_WORDS } else { &WORDS };
        let mut sketch = Sketch::default();
        for (tile, tone) in self.tiles.iter().zip(tones) {
            let middle = (tile.column as f64 + (1.0 - GAP) / 2.0) * unit;
            write(&mut sketch, tile, middle, tile.row as f64 * unit, classes[*tone]);
        }
        sketch.finish()
    }
}

/// What was drawn last for tiles of one width, layer by layer, with what it hung on. One drawer draws one map, so the
/// tiles are the same ones in the same places.
#[derive(Default)]
pub(super) struct Kept {
    unit: f64,
    /// The shades, and those of the corners.
    boxes: Same<(Vec<usize>, Vec<Option<usize>>)>,
    /// The tones.
    codes: Same<Vec<usize>>,
    /// The regions of the move and the picked one.
    picks: Same<[Option<usize>; 3]>,
    legend: Same<Rc<Legend>>,
}

/// Shapes and what they hung on.
struct Same<T>(Option<(T, Rc<Vec<Shape>>)>);

impl<T> Default for Same<T> {
    fn default() -> Same<T> {
        Same(None)
    }
}

impl<T: PartialEq> Same<T> {
    fn shapes(&mut self, from: T, draw: impl FnOnce(&T) -> Rc<Vec<Shape>>) -> Rc<Vec<Shape>> {
        if let Some((_, shapes)) = self.0.as_ref().filter(|(last, _)| *last == from) {
            return Rc::clone(shapes);
        }
        let shapes = draw(&from);
        self.0 = Some((from, Rc::clone(&shapes)));
        shapes
    }
}

/// Outlines of the regions of a move and of the picked one, and the way between them through the joints.
fn picks(map: &Tiles, unit: f64) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if let Some((from, to)) = map.route.and_then(|(from, to)| Some((map.tiles.get(from)?, map.tiles.get(to)?))) {
        shapes.push(outline("from", "pick", from, unit));
        shapes.push(outline("to", "pick", to, unit));
        if (from.row, from.column) != (to.row, to.column) {
            let way = way(from, to, unit);
            let route = line(&way, false);
            shapes.push(Shape { key: "route", index: 0, class: "route casing", form: route.clone() });
            shapes.push(Shape { key: "route", index: 1, class: "route", form: route });
            shapes.push(Shape { key: "arrow", index: 0, class: "arrow", form: arrow(&way) });
        }
    }
    if let Some(picked) = map.picked.and_then(|picked| map.tiles.get(picked)) {
        shapes.push(outline("picked", "pick mine", picked, unit));
    }
    shapes
}

fn outline(key: &'static str, class: &'static str, tile: &Tile, unit: f64) -> Shape {
    let side = tenths(unit * (1.0 - GAP));
    let form = Form::Rect([tenths(tile.column as f64 * unit), tenths(tile.row as f64 * unit), side, side]);
    Shape { key, index: 0, class, form }
}

/// Points of the way between two tiles: out of the first into the joint beside it, along the joints, into the second.
fn way(from: &Tile, to: &Tile, unit: f64) -> Vec<(f64, f64)> {
    let middle = (1.0 - GAP) / 2.0;
    let joint = GAP / 2.0;
    let centre = |tile: &Tile| (tile.column as f64 + middle, tile.row as f64 + middle);
    let ((from_x, from_y), (to_x, to_y)) = (centre(from), centre(to));
    let apart = (from.column.abs_diff(to.column), from.row.abs_diff(to.row));
    // From the middle of a tile one step aside: to its edge, or on into the joint.
    let (right, down) = (if to_x >= from_x { 1.0 } else { -1.0 }, if to_y >= from_y { 1.0 } else { -1.0 });

    let points = match apart {
        (1, 0) => vec![(from_x + right * middle, from_y), (to_x - right * middle, to_y)],
        (0, 1) => vec![(from_x, from_y + down * middle), (to_x, to_y - down * middle)],
        (_, 0) => {
            let above = from_y - middle - joint;
            vec![(from_x, from_y - middle), (from_x, above), (to_x, above), (to_x, to_y - middle)]
        }
        _ => {
            let beside = from_x + right * (middle + joint);
            let before = to_y - down * (middle + joint);
            vec![
                (from_x + right * middle, from_y),
                (beside, from_y),
                (beside, before),
                (to_x, before),
                (to_x, to_y - down * middle),
            ]
        }
    };
    points.into_iter().map(|(x, y)| (x * unit, y * unit)).collect()
}

/// The head of the arrow at the end of the way.
fn arrow(way: &[(f64, f64)]) -> Form {
    let [.., (x0, y0), (x, y)] = way else { return line(&[], true) };
    // Unit vector of the last stretch: it is horizontal or vertical.
    let along = ((x - x0).signum() * f64::from(u8::from(x != x0)), (y - y0).signum() * f64::from(u8::from(y != y0)));
    let across = (-along.1, along.0);
    let (length, half) = (9.0, 6.0);
    let tip = (x + along.0 * length * 0.6, y + along.1 * length * 0.6);
    let back = (tip.0 - along.0 * length, tip.1 - along.1 * length);
    let sides = [half, -half].map(|half| (back.0 + across.0 * half, back.1 + across.1 * half));
    line(&[tip, sides[0], sides[1]], true)
}

/// The legend lies in the sea, north-west.
fn draw_legend(legend: &Legend, unit: f64) -> Rc<Vec<Shape>> {
    let mut sketch = Sketch::default();
    sketch.set("legend-title", "label ink strong");
    sketch.text((0.0, TEXT_SIZE), Anchor::Start, &legend.title);
    let (width, height) = (unit * 0.4, 16.0);
    for (number, words) in legend.words.iter().enumerate() {
        let top = TEXT_SIZE + 8.0 + number as f64 * height;
        sketch.set("swatch", SHADES[legend.words.len() - 1 - number]);
        sketch.rect((0.0, top), (width, top + height));
        sketch.set("legend", "tick");
        sketch.text((width + 7.0, top + height / 2.0 + 4.5), Anchor::Start, words);
    }
    sketch.finish()
}
