//! A map of equal tiles: a region is as large as any other and prints its own value.

use super::metrics::text_width;
use super::recorder::{Recorder, SCALE};
use super::scene::{Anchor, Form, Layer, Shape, Size, push_tenth, tenths};
use super::spec::{Tile, Tiles};
use super::xy::canvas;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{BLACK, Cartesian2d, Color, DrawingArea, Rectangle};
use std::cell::RefCell;
use std::rc::Rc;

/// Between two tiles, as a part of a tile and its gap.
const GAP: f64 = 0.11;
/// Shades, from pale to dark: class of the tile, of its code and of its value.
const SHADES: [[&str; 3]; 6] = [
    ["tile w0", "code t0", "value t0"],
    ["tile w1", "code t1", "value t1"],
    ["tile w2", "code t2", "value t2"],
    ["tile w3", "code t3", "value t3"],
    ["tile w4", "code t4", "value t4"],
    ["tile w5", "code t5", "value t5"],
];
/// A tile without a value.
const EMPTY: [&str; 3] = ["tile none", "code", "value"];
const LEGEND_TEXT: f64 = 13.0;

/// Draws the map's layers.
pub(super) fn draw(map: &Tiles, size: Size) -> Vec<Layer> {
    let (rows, columns) = map.grid;
    // One unit is a tile with its gap; the last gap of a row falls outside the drawing.
    let unit = (size.width / (columns as f64 - GAP)).min(size.height / (rows as f64 - GAP));
    let recorder = Rc::new(RefCell::new(Recorder::new(canvas(size))));
    let across = 0..tenths(unit * columns as f64);
    let down = 0..tenths(unit * rows as f64);
    // Rows count downwards, as pixels do.
    let coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64> =
        Cartesian2d::new(0.0..columns as f64, 0.0..rows as f64, (across, down));
    let plot = DrawingArea::from(&recorder).apply_coord_spec(coordinates);

    for tile in &map.tiles {
        recorder.borrow_mut().set("tile", shade(map, tile)[0]);
        let (column, row) = (tile.column as f64, tile.row as f64);
        let corners = [(column, row), (column + 1.0 - GAP, row + 1.0 - GAP)];
        let _ = plot.draw(&Rectangle::new(corners, BLACK.filled()));
    }
    let tiles = recorder.borrow_mut().take();

    for tile in &map.tiles {
        let [_, code, value] = shade(map, tile);
        let (x, y) = plot.map_coordinate(&(tile.column as f64 + (1.0 - GAP) / 2.0, tile.row as f64));
        let mut recorder = recorder.borrow_mut();
        recorder.set("code", code);
        recorder.add(text(x, y + tenths(unit * 0.38), Anchor::Middle, tile.code));
        recorder.set("value", value);
        recorder.add(text(x, y + tenths(unit * 0.72), Anchor::Middle, &tile.text));
    }
    let words = recorder.borrow_mut().take();

    vec![
        Layer { key: "tiles", clip: None, shapes: Rc::new(tiles) },
        Layer { key: "words", clip: None, shapes: Rc::new(words) },
        Layer { key: "picks", clip: None, shapes: Rc::new(picks(map, unit)) },
        Layer { key: "legend", clip: None, shapes: Rc::new(legend(map, unit)) },
    ]
}

fn shade(map: &Tiles, tile: &Tile) -> [&'static str; 3] {
    tile.value.map_or(EMPTY, |value| SHADES[map.steps.iter().filter(|step| value >= **step).count()])
}

fn text(x: i32, y: i32, anchor: Anchor, text: &str) -> Form {
    Form::Text { x, y, anchor, text: text.to_owned() }
}

/// Outlines of the regions of a move and of the picked one, and the way between them through the joints.
fn picks(map: &Tiles, unit: f64) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if let Some((from, to)) = map.route.and_then(|(from, to)| Some((map.tiles.get(from)?, map.tiles.get(to)?))) {
        shapes.push(outline("from", "pick", from, unit));
        shapes.push(outline("to", "pick", to, unit));
        if (from.row, from.column) != (to.row, to.column) {
            let way = way(from, to, unit);
            let line = line_through(&way);
            shapes.push(Shape { key: "route", index: 0, class: "route casing", form: Form::Path(line.clone()) });
            shapes.push(Shape { key: "route", index: 1, class: "route", form: Form::Path(line) });
            shapes.push(Shape { key: "arrow", index: 0, class: "arrow", form: Form::Path(arrow(&way)) });
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

fn line_through(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (number, (x, y)) in points.iter().enumerate() {
        d.push(if number == 0 { 'M' } else { ' ' });
        push_tenth(&mut d, tenths(*x));
        d.push(' ');
        push_tenth(&mut d, tenths(*y));
    }
    d
}

/// The head of the arrow at the end of the way.
fn arrow(way: &[(f64, f64)]) -> String {
    let [.., (x0, y0), (x, y)] = way else { return String::new() };
    // Unit vector of the last stretch: it is horizontal or vertical.
    let along = ((x - x0).signum() * f64::from(u8::from(x != x0)), (y - y0).signum() * f64::from(u8::from(y != y0)));
    let across = (-along.1, along.0);
    let (length, half) = (9.0, 6.0);
    let tip = (x + along.0 * length * 0.6, y + along.1 * length * 0.6);
    let back = (tip.0 - along.0 * length, tip.1 - along.1 * length);
    let mut d = line_through(&[
        tip,
        (back.0 + across.0 * half, back.1 + across.1 * half),
        (back.0 - across.0 * half, back.1 - across.1 * half),
    ]);
    d.push('Z');
    d
}

/// The legend lies in the sea, north-west.
fn legend(map: &Tiles, unit: f64) -> Vec<Shape> {
    let mut shapes = vec![Shape {
        key: "legend-title",
        index: 0,
        class: "label ink strong",
        form: text(0, tenths(LEGEND_TEXT), Anchor::Start, &map.legend_title),
    }];
    let (swatch_width, swatch_height) = (unit * 0.4, 14.0);
    for (number, words) in map.legend.iter().enumerate() {
        let top = LEGEND_TEXT + 8.0 + number as f64 * swatch_height;
        let class = SHADES[map.legend.len() - 1 - number][0];
        let rect = [0, tenths(top), tenths(swatch_width), tenths(swatch_height)];
        shapes.push(Shape { key: "swatch", index: number, class, form: Form::Rect(rect) });
        let baseline = tenths(top + swatch_height / 2.0 + 4.5);
        let form = text(tenths(swatch_width + 7.0), baseline, Anchor::Start, words);
        shapes.push(Shape { key: "legend", index: number, class: "tick", form });
    }
    debug_assert!(text_width(&map.legend_title, LEGEND_TEXT, true) < unit * 4.0 * SCALE, "the legend stays in the sea");
    shapes
}
