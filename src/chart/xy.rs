//! A chart against two axes: the frame, the axes, the marks.

use super::frame::{FOOT, Frame, LABEL_GAP};
use super::labels;
use super::metrics::text_width;
use super::recorder::{Recorder, SCALE, TEXT_SIZE};
use super::scene::{Anchor, Form, Layer, Shape, Size, tenths};
use super::spec::{Axis, Grid, Mark, MarkKind, Xy};
use plotters::coord::cartesian::MeshLine;
use plotters::coord::combinators::{BindKeyPoints, WithKeyPoints};
use plotters::coord::ranged1d::BoldPoints;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{BLACK, Cartesian2d, Circle, Color, DrawingArea, PathElement, Polygon, Rectangle, ShapeStyle};
use std::cell::RefCell;
use std::rc::Rc;

type Ranged = WithKeyPoints<RangedCoordf64>;
type Plot = DrawingArea<Recorder, Cartesian2d<Ranged, Ranged>>;

/// Marks may run so many pixels beyond the frame, where the layer's clip hides them. No room around a plot is less, so
/// plotters never cuts them at the edge of its canvas.
const OVERRUN: f64 = 6.0;
/// Lines are drawn filled or not; colour and width come from the class.
const OPEN: fn() -> ShapeStyle = || ShapeStyle { color: BLACK.to_rgba(), filled: false, stroke_width: 2 };
const FILLED: fn() -> ShapeStyle = || BLACK.filled();

/// Axes as they were drawn last.
#[derive(Default)]
pub(super) struct KeptAxes(Option<DrawnAxes>);

struct DrawnAxes {
    x: Axis,
    y: Axis,
    grid: Grid,
    size: Size,
    frame: Frame,
    shapes: Rc<Vec<Shape>>,
}

impl KeptAxes {
    fn get(&self, chart: &Xy, size: Size, frame: Frame) -> Option<Rc<Vec<Shape>>> {
        let kept = self.0.as_ref()?;
        let same_scales = kept.x == chart.x && kept.y == chart.y && kept.grid == chart.grid;
        (same_scales && kept.size == size && kept.frame == frame).then(|| Rc::clone(&kept.shapes))
    }
}

/// Draws the chart's layers: what lies on the ground, the axes, lines, points, labels.
pub(super) fn draw(chart: &Xy, size: Size, kept: &mut KeptAxes) -> Vec<Layer> {
    let frame = Frame::of(chart, size);
    let recorder = Rc::new(RefCell::new(Recorder::new(canvas(size))));
    let plot = plot(chart, frame, &recorder);

    let axes = kept.get(chart, size, frame).unwrap_or_else(|| {
        draw_axes(&plot, &recorder, chart, size, frame);
        let shapes = Rc::new(recorder.borrow_mut().take());
        let (x, y, grid) = (chart.x.clone(), chart.y.clone(), chart.grid);
        kept.0 = Some(DrawnAxes { x, y, grid, size, frame, shapes: Rc::clone(&shapes) });
        shapes
    });

    let is_ground = |mark: &Mark| matches!(mark.kind, MarkKind::Area(_) | MarkKind::Band(..) | MarkKind::Ribbon(..));
    let is_point = |mark: &Mark| matches!(mark.kind, MarkKind::Dot(..) | MarkKind::Square(..));
    let ground_end = chart.marks.iter().rposition(is_ground).map_or(0, |last| last + 1);
    let (ground, above) = chart.marks.split_at(ground_end);
    let record = |marks: &mut dyn Iterator<Item = &Mark>| {
        for mark in marks {
            recorder.borrow_mut().set(mark.key, mark.class);
            draw_mark(&plot, chart, frame, mark);
        }
        recorder.borrow_mut().take()
    };

    let ground = record(&mut ground.iter());
    let lines = record(&mut above.iter().filter(|mark| !is_point(mark)));
    let points = record(&mut above.iter().filter(|mark| is_point(mark)));
    let to_pixels = |point: (f64, f64)| {
        let (x, y) = plot.map_coordinate(&point);
        (f64::from(x) / SCALE, f64::from(y) / SCALE)
    };
    let labels = labels::place(&chart.labels, frame, size, to_pixels);
    let clip = Some(frame.clip());
    vec![
        Layer { key: "ground", clip, shapes: Rc::new(ground) },
        Layer { key: "axes", clip: None, shapes: axes },
        Layer { key: "lines", clip, shapes: Rc::new(lines) },
        Layer { key: "points", clip: None, shapes: Rc::new(points) },
        Layer { key: "labels", clip: None, shapes: Rc::new(labels) },
    ]
}

/// plotters' canvas for a size.
pub(super) fn canvas(size: Size) -> (u32, u32) {
    let whole = |pixels: f64| u32::try_from(tenths(pixels)).unwrap_or(0);
    (whole(size.width), whole(size.height))
}

fn plot(chart: &Xy, frame: Frame, recorder: &Rc<RefCell<Recorder>>) -> Plot {
    let ranged = |axis: &Axis| {
        let (first, last) = axis.range;
        (first..last).with_key_points(axis.ticks.iter().map(|tick| tick.at).collect())
    };
    let across = tenths(frame.left)..tenths(frame.right);
    // Values rise upwards, pixels downwards.
    let up = tenths(frame.bottom)..tenths(frame.top);
    let coordinates = Cartesian2d::new(ranged(&chart.x), ranged(&chart.y), (across, up));
    DrawingArea::from(recorder).apply_coord_spec(coordinates)
}

fn draw_axes(plot: &Plot, recorder: &Rc<RefCell<Recorder>>, chart: &Xy, size: Size, frame: Frame) {
    let grid = match chart.grid {
        Grid::Lines => "grid",
        Grid::OverAreas => "grid over",
    };
    let mut lines: Vec<(&'static str, [(i32, i32); 2])> = Vec::new();
    let _ = plot.draw_mesh(
        |_, line| {
            if let MeshLine::YMesh(from, to, value) = line {
                lines.push((if *value == 0.0 { "axis" } else { grid }, [from, to]));
            }
            Ok(())
        },
        BoldPoints(chart.y.ticks.len()),
        BoldPoints(chart.x.ticks.len()),
    );
    let mut recorder = recorder.borrow_mut();
    for (class, [(x0, y), (x1, _)]) in lines {
        recorder.set("grid", class);
        recorder.line((x0, y), (x1, y));
    }

    for tick in &chart.y.ticks {
        let (_, y) = plot.map_coordinate(&(chart.x.range.0, tick.at));
        recorder.set("tick-y", "tick");
        recorder.text(tenths(frame.left - LABEL_GAP), y + tenths(TEXT_SIZE * 0.35), Anchor::End, &tick.text);
    }
    let mut free = f64::NEG_INFINITY;
    for tick in &chart.x.ticks {
        let (x, _) = plot.map_coordinate(&(tick.at, chart.y.range.0));
        let half = text_width(&tick.text, TEXT_SIZE, false) / 2.0;
        // A label at the edge leans inwards rather than out of the drawing, and one that would touch its
        // neighbour is left out.
        let centre = (f64::from(x) / SCALE).max(half).min(size.width - half);
        if centre - half < free {
            continue;
        }
        free = centre + half + LABEL_GAP;
        recorder.set("tick-x", "tick");
        recorder.text(tenths(centre), tenths(frame.bottom + FOOT - 4.0), Anchor::Middle, &tick.text);
    }
    if let Some(title) = &chart.x.title {
        recorder.set("title-x", "tick");
        recorder.text(tenths(frame.left), tenths(size.height - 4.0), Anchor::Start, title);
    }
}

fn draw_mark(plot: &Plot, chart: &Xy, frame: Frame, mark: &Mark) {
    let (floor, ceiling) = chart.y.range;
    let over = (ceiling - floor) * OVERRUN / (frame.bottom - frame.top);
    let (low, high) = (floor - over, ceiling + over);
    let visible =
        |(x, y): (f64, f64)| (floor..=ceiling).contains(&y) && (chart.x.range.0..=chart.x.range.1).contains(&x);
    // Recording cannot fail: the backend's error type is empty.
    let _ = match &mark.kind {
        MarkKind::Area(points) => {
            let mut outline = cut(points, low, high);
            if let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied()) {
                // The sides lie outside the frame, so that the outline's stroke shows along the top alone.
                let aside = (chart.x.range.1 - chart.x.range.0) * OVERRUN / (frame.right - frame.left);
                outline.insert(0, (first.0 - aside, first.1));
                outline.push((last.0 + aside, last.1));
                outline.push((last.0 + aside, low));
                outline.push((first.0 - aside, low));
            }
            plot.draw(&Polygon::new(outline, FILLED()))
        }
        MarkKind::Band(from, to) => {
            plot.draw(&Rectangle::new([(chart.x.range.0, *to), (chart.x.range.1, *from)], FILLED()))
        }
        MarkKind::Ribbon(lower, upper) => {
            let mut outline = cut(upper, low, high);
            outline.extend(cut(lower, low, high).into_iter().rev());
            plot.draw(&Polygon::new(outline, FILLED()))
        }
        MarkKind::Line(points) => plot.draw(&PathElement::new(cut(points, low, high), OPEN())),
        MarkKind::Stem((x, y)) => plot.draw(&PathElement::new(vec![(*x, floor), (*x, *y)], OPEN())),
        MarkKind::Dot(point, radius) if visible(*point) => plot.draw(&Circle::new(*point, tenths(*radius), FILLED())),
        MarkKind::Square(point, half) if visible(*point) => {
            let (x, y) = plot.map_coordinate(point);
            let half = tenths(*half);
            plot.strip_coord_spec().draw(&Rectangle::new([(x - half, y - half), (x + half, y + half)], FILLED()))
        }
        MarkKind::Dot(..) | MarkKind::Square(..) => Ok(()),
    };
}

/// Bends a line along the limits where it leaves them, at the very place of its crossing. plotters would pull far
/// points to the edge of the canvas and so change a slope.
fn cut(points: &[(f64, f64)], low: f64, high: f64) -> Vec<(f64, f64)> {
    let mut cut: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    let mut before: Option<(f64, f64)> = None;
    for &(x, y) in points {
        if let Some((x0, y0)) = before {
            let crossing =
                |limit: f64| ((y0 < limit) != (y < limit)).then(|| (x0 + (x - x0) * (limit - y0) / (y - y0), limit));
            let mut crossings: Vec<_> = [low, high].into_iter().filter_map(crossing).collect();
            crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
            cut.extend(crossings);
        }
        cut.push((x, y.clamp(low, high)));
        before = Some((x, y));
    }
    cut
}

impl Recorder {
    fn line(&mut self, from: (i32, i32), to: (i32, i32)) {
        use plotters_backend::DrawingBackend as _;
        let _ = self.draw_path([from, to], &OPEN());
    }

    fn text(&mut self, x: i32, y: i32, anchor: Anchor, text: &str) {
        self.add(Form::Text { x, y, anchor, text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_line_is_cut_where_it_crosses() {
        assert_eq!(cut(&[(0.0, 0.0), (2.0, 20.0)], -1.0, 10.0), [(0.0, 0.0), (1.0, 10.0), (2.0, 10.0)]);
    }
}
