//! A street of shops above a chart against two axes. Empty shops are hatched; a street that has tipped has pale walls.

use super::axis;
use super::boxes::LabelBox;
use super::frame::Frame;
use super::metrics::{TEXT_SIZE, text_width};
use super::scene::{Anchor, Layer, Scene, Shape, Size};
use super::sketch::Sketch;
use super::xy::Xy;
use std::rc::Rc;

/// A street and the chart under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Street {
    /// Which of its shops stand empty, from left to right.
    pub empty: Vec<bool>,
    /// Whether so many are empty that it has tipped.
    pub tipped: bool,
    /// The chart under it; its `room_above` comes below the street.
    pub chart: Xy,
}

/// The height of the street as a part of the drawing's, in a wide drawing and in a high one.
const PARTS: [f64; 2] = [0.32, 0.48];
/// A shop in its own units: its width, and the height of the tallest gable.
const WIDTH: f64 = 50.0;
const HEIGHT: f64 = 142.0;
/// Under a row of shops, in pixels: the numbers of the empty ones.
const NUMBERS: f64 = 1.35 * TEXT_SIZE;

/// A point in units of a shop: from its left edge, and above the pavement.
type Point = (f64, f64);

/// Half of a gable from the top of the wall to its middle, as steps inwards and upwards from the wall's corner; the
/// other half mirrors it.
const GABLES: [&[Point]; 5] = [
    // A cornice.
    &[(-1.0, 0.0), (-1.0, 5.0)],
    // Steps.
    &[(7.0, 0.0), (7.0, 9.0), (14.0, 9.0), (14.0, 18.0), (19.5, 18.0), (19.5, 25.0)],
    // A neck.
    &[(5.0, 0.0), (10.0, 2.0), (13.0, 7.0), (14.5, 20.0), (14.5, 22.0), (23.5, 28.0)],
    // A point.
    &[(23.5, 26.0)],
    // A bell.
    &[(2.5, 6.0), (7.0, 8.5), (10.0, 11.0), (12.0, 16.0), (15.0, 20.0), (19.0, 22.2), (23.5, 23.0)],
];
/// Gable and height of the wall of one shop after another; the street repeats them.
const FACADES: [(usize, f64); 11] = [
    (0, 92.0),
    (1, 104.0),
    (2, 112.0),
    (3, 98.0),
    (0, 86.0),
    (4, 108.0),
    (0, 96.0),
    (1, 110.0),
    (3, 100.0),
    (2, 114.0),
    (4, 90.0),
];
/// A storey needs so much wall: windows, and the space above them.
const STOREY: f64 = 24.0;
/// Where the wall above the shop begins.
const SHOP: f64 = 44.0;
const WALL: (f64, f64) = (1.5, WIDTH - 1.5);

/// The shops of one row, their scale in pixels a unit, and the height of a row.
struct Rows {
    shops: usize,
    scale: f64,
    height: f64,
}

/// The shops of a street and the room for them.
struct Shops<'a> {
    empty: &'a [bool],
    tipped: bool,
    room: Size,
}

/// A street without a chart, in so many pixels at most: as high as it is then.
pub fn street_alone(empty: &[bool], tipped: bool, room: Size) -> Scene {
    let shops = Shops { empty, tipped, room };
    let rows = shops.rows();
    let size = Size { height: rows.height * empty.len().div_ceil(rows.shops) as f64, ..room };
    Scene { size, layers: vec![Layer { key: "street", clip: None, shapes: shops.draw() }] }
}

impl Street {
    fn height(size: Size) -> f64 {
        size.height * if size.width > size.height { PARTS[0] } else { PARTS[1] }
    }

    /// The chart with the room that the street leaves it.
    pub(super) fn below(&self, size: Size) -> Xy {
        Xy { room_above: self.chart.room_above + Street::height(size), ..self.chart.clone() }
    }

    /// Draws the chart's layers.
    pub(super) fn draw(&self, size: Size, axes: &mut axis::Kept) -> Vec<Layer> {
        let mut layers = self.below(size).draw(Frame::whole(size), axes);
        let room = Size { height: Street::height(size), ..size };
        let shops = Shops { empty: &self.empty, tipped: self.tipped, room };
        layers.insert(0, Layer { key: "street", clip: None, shapes: shops.draw() });
        layers
    }
}

impl Shops<'_> {
    /// As many rows as make the shops largest.
    fn rows(&self) -> Rows {
        let total = self.empty.len().max(1);
        let mut best = Rows { shops: total, scale: 0.0, height: 0.0 };
        for rows in 1..=total {
            let shops = total.div_ceil(rows);
            let height = self.room.height / rows as f64;
            let scale = (self.room.width / (shops as f64 * WIDTH)).min((height - NUMBERS) / HEIGHT);
            if scale > best.scale {
                best = Rows { shops, scale, height: HEIGHT * scale + NUMBERS };
            }
        }
        best
    }

    fn draw(&self) -> Rc<Vec<Shape>> {
        let rows = self.rows();
        let (mut walls, mut glass, mut doors, mut awnings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut fronts, mut signs, mut pavements) = (Vec::new(), Vec::new(), Vec::new());
        let mut numbers = Vec::new();
        for (index, empty) in self.empty.iter().enumerate() {
            let (row, column) = (index / rows.shops, index % rows.shops);
            let corner = (column as f64 * WIDTH * rows.scale, row as f64 * rows.height + HEIGHT * rows.scale);
            let place = |points: &[Point]| -> Vec<Point> {
                points.iter().map(|(x, y)| (corner.0 + x * rows.scale, corner.1 - y * rows.scale)).collect()
            };
            let rect = |left: f64, bottom: f64, width: f64, height: f64| {
                let (right, top) = (left + width, bottom + height);
                place(&[(left, bottom), (left, top), (right, top), (right, bottom)])
            };
            let (gable, top) = FACADES[index % FACADES.len()];
            walls.push(place(&wall(GABLES[gable], top)));
            let storeys = [top - STOREY, top - 2.0 * STOREY].into_iter().filter(|sill| *sill > SHOP + 4.0);
            glass.extend(storeys.flat_map(|sill| [9.5, 28.5].map(|left| rect(left, sill, 12.0, 14.0))));
            if *empty {
                fronts.push(rect(2.5, 0.0, 45.0, SHOP));
                signs.push(rect(15.0, 20.0, 20.0, 12.0));
                numbers.push((corner.0 + WIDTH * rows.scale / 2.0, corner.1));
            } else {
                glass.push(rect(5.5, 8.0, 22.0, 24.0));
                doors.push(rect(32.5, 0.0, 12.0, 32.0));
                awnings.push(place(&[(3.5, SHOP), (46.5, SHOP), (48.5, 35.0), (1.5, 35.0)]));
            }
            if column == 0 {
                let shops = rows.shops.min(self.empty.len() - index);
                pavements.push(place(&[(0.0, 0.0), (shops as f64 * WIDTH, 0.0)]));
            }
        }
        let mut sketch = Sketch::default();
        sketch.set("walls", if self.tipped { "wall tipped" } else { "wall" });
        sketch.lines(&walls, true);
        let closed = [("glass", "glass", glass), ("doors", "door", doors), ("awnings", "awning", awnings)];
        let paper = [("fronts", "front", &fronts), ("hatching", "bar empty", &fronts), ("signs", "sign", &signs)];
        for (key, class, paths) in closed.iter().map(|(key, class, paths)| (*key, *class, paths)).chain(paper) {
            sketch.set(key, class);
            sketch.lines(paths, true);
        }
        sketch.set("pavement", "axis");
        sketch.lines(&pavements, false);
        sketch.set("number", "label ink strong");
        let widest = text_width(&numbers.len().to_string(), TEXT_SIZE, true);
        // Narrow shops are counted by the reader's eye alone: their numbers would touch.
        if widest + 2.0 <= WIDTH * rows.scale {
            for (number, (middle, pavement)) in numbers.iter().enumerate() {
                let baseline = pavement + (NUMBERS - LabelBox::LINE * TEXT_SIZE) + 0.93 * TEXT_SIZE;
                sketch.text((*middle, baseline), Anchor::Middle, &(number + 1).to_string());
            }
        }
        sketch.finish()
    }
}

/// The outline of a facade.
fn wall(gable: &[Point], top: f64) -> Vec<Point> {
    let left = gable.iter().map(|(inwards, up)| (WALL.0 + inwards, top + up));
    let right = gable.iter().rev().map(|(inwards, up)| (WALL.1 - inwards, top + up));
    let foot = [(WALL.0, 0.0), (WALL.0, top)];
    let end = [(WALL.1, top), (WALL.1, 0.0)];
    foot.into_iter().chain(left).chain(right).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::{GABLES, HEIGHT, WALL, wall};

    #[test]
    fn a_gable_is_symmetrical_and_within_its_plot() {
        for (gable, top) in super::FACADES {
            let outline = wall(GABLES[gable], top);
            for ((left, up), (right, as_high)) in outline.iter().zip(outline.iter().rev()) {
                assert!((left - WALL.0 - (WALL.1 - right)).abs() < 1e-9 && up == as_high);
                assert!(*up <= HEIGHT, "{up}");
            }
        }
    }
}
