//! What is laid over a finished drawing in its own scales, and what a place in it means.

use super::axis;
use super::frame::Frame;
use super::label::{LabelSpec, Place};
use super::mark::{Mark, MarkKind};
use super::placing;
use super::scene::{Layer, Size};
use super::sketch::Sketch;
use super::spec::ChartSpec;
use super::xy::Xy;

impl Xy {
    /// Layers over this chart: marks, and labels that keep clear of the chart's own.
    pub fn over(&self, size: Size, marks: &[Mark], labels: &[LabelSpec]) -> Vec<Layer> {
        let panel = Frame::whole(size);
        let plot = self.plot(panel);
        let axes = axis::Kept::default().shapes(&plot, (&self.x, &self.y, self.grid), panel);
        let mut obstacles = self.obstacles(&plot);
        let mut taken = (*axes).clone();
        taken.extend_from_slice(&placing::place(&self.labels, &plot, panel, &axes, &obstacles));
        obstacles.extend(marks.iter().map(|mark| mark.obstacles(&plot)));
        let labels = placing::place(labels, &plot, panel, &taken, &obstacles);
        let record = |points: bool| {
            let mut sketch = Sketch::default();
            marks.iter().filter(|mark| mark.is_point() == points).for_each(|mark| mark.draw(&plot, &mut sketch));
            sketch.finish()
        };
        vec![
            Layer { key: "over-lines", clip: Some(plot.frame.clip()), shapes: record(false) },
            Layer { key: "over-points", clip: None, shapes: record(true) },
            Layer { key: "over-labels", clip: None, shapes: labels },
        ]
    }

    /// Where a point in data units lies, in pixels.
    pub fn place(&self, size: Size, point: (f64, f64)) -> (f64, f64) {
        self.plot(Frame::whole(size)).at(point)
    }

    /// The point in data units at a place in pixels, also outside the plot. The axes must be linear.
    pub fn point(&self, size: Size, (x, y): (f64, f64)) -> (f64, f64) {
        let plot = self.plot(Frame::whole(size));
        (plot.x.value(x), plot.y.value(y))
    }

    /// The same chart with nothing after a place of the horizontal axis: axes stand, level lines go on, and labels that
    /// belong to what is gone go with it.
    #[must_use]
    pub fn until(&self, last: f64) -> Xy {
        let cut = |marks: &[Mark]| marks.iter().filter_map(|mark| mark_until(mark, last)).collect();
        let stays = |label: &&LabelSpec| matches!(label.place, Place::Point((x, _), _) if x <= last);
        Xy {
            ground: cut(&self.ground),
            marks: cut(&self.marks),
            labels: self.labels.iter().filter(stays).cloned().collect(),
            tracks: Vec::new(),
            ..self.clone()
        }
    }
}

fn mark_until(mark: &Mark, last: f64) -> Option<Mark> {
    let before = |points: &[(f64, f64)]| points.iter().copied().filter(|point| point.0 <= last).collect::<Vec<_>>();
    let is_level = |points: &[(f64, f64)]| points.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let kind = match &mark.kind {
        MarkKind::Line(points) if points.len() == 2 && is_level(points) => mark.kind.clone(),
        // What begins there would be no more than a speck.
        MarkKind::Line(points) | MarkKind::Area(points) | MarkKind::Ribbon(points, _) if before(points).len() < 2 => {
            return None;
        }
        MarkKind::Line(points) => MarkKind::Line(before(points)),
        MarkKind::Area(points) => MarkKind::Area(before(points)),
        MarkKind::Ribbon(low, high) => MarkKind::Ribbon(before(low), before(high)),
        MarkKind::Bars(points, half) => MarkKind::Bars(before(points), *half),
        MarkKind::Stem(at) | MarkKind::Dot(at, _) | MarkKind::Square(at, _) if at.0 > last => return None,
        kept => kept.clone(),
    };
    Some(Mark { kind, ..mark.clone() })
}

impl ChartSpec {
    /// The chart against two axes that this is, where it is no more than that.
    pub fn as_xy(&self) -> Option<&Xy> {
        if let ChartSpec::Xy(chart) = self { Some(chart) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::super::axis::{Axis, Grid};
    use super::super::boxes::LabelBox;
    use super::super::label::Side;
    use super::*;

    const SIZE: Size = Size { width: 400.0, height: 300.0 };

    fn chart() -> Xy {
        let label = |key, text: &str, x: f64| {
            LabelSpec::new(key, "label", text.to_owned(), Place::Point((x, 5.0), vec![Side::AboveRight]))
        };
        Xy {
            x: Axis::linear((2010.0, 2030.0), Vec::new()),
            y: Axis::linear((0.0, 10.0), Vec::new()),
            grid: Grid::Lines,
            room_right: 40.0,
            room_above: 12.0,
            ground: Vec::new(),
            marks: vec![
                Mark::new("model", "line", MarkKind::Line(vec![(2010.0, 1.0), (2014.0, 2.0), (2030.0, 9.0)])),
                Mark::new("level", "line", MarkKind::Line(vec![(2010.0, 5.0), (2030.0, 5.0)])),
            ],
            labels: vec![label("before", "before", 2011.0), label("after", "after", 2020.0)],
            tracks: Vec::new(),
        }
    }

    #[test]
    fn a_place_is_the_point_that_it_was_made_from() {
        let point = (2017.0, 3.5);
        let (x, y) = chart().point(SIZE, chart().place(SIZE, point));
        assert!((x - point.0).abs() < 1e-9 && (y - point.1).abs() < 1e-9, "{x} {y}");
    }

    #[test]
    fn what_comes_later_is_gone_and_the_axes_stand() {
        let veiled = chart().until(2014.0);
        let drawn = |mark: &Mark| match &mark.kind {
            MarkKind::Line(points) => points.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(drawn(&veiled.marks[0]), [(2010.0, 1.0), (2014.0, 2.0)]);
        assert_eq!(drawn(&veiled.marks[1]), [(2010.0, 5.0), (2030.0, 5.0)]);
        assert_eq!(veiled.labels.iter().map(|label| label.key).collect::<Vec<_>>(), ["before"]);
        assert_eq!((veiled.x, veiled.y), (chart().x, chart().y));
    }

    #[test]
    fn a_label_leaves_the_points_of_others_free() {
        let mut chart = chart();
        let sides = vec![Side::AboveRight, Side::BelowRight];
        chart.labels = vec![LabelSpec::new("at", "label", "one here".to_owned(), Place::Point((2018.0, 3.0), sides))];
        let top = |chart: &Xy| {
            let drawn = super::super::Drawer::default().draw(&ChartSpec::Xy(chart.clone()), SIZE).layers;
            let boxes = drawn.iter().flat_map(|layer| layer.shapes.iter().filter_map(LabelBox::of)).collect::<Vec<_>>();
            assert_eq!(boxes.len(), 1);
            boxes[0].top
        };
        chart.marks.clear();
        let above = top(&chart);
        chart.marks.push(Mark::new("other", "dot", MarkKind::Dot((2019.0, 3.5), 4.0)));
        assert!(top(&chart) > above, "the label covers a point");
    }

    #[test]
    fn labels_laid_over_keep_clear_of_those_below() {
        let chart = chart();
        let same = chart.labels.clone();
        let mut below = super::super::Drawer::default().draw(&ChartSpec::Xy(chart.clone()), SIZE).layers;
        below.extend(chart.over(SIZE, &[], &same));
        let boxes: Vec<LabelBox> =
            below.iter().flat_map(|layer| layer.shapes.iter().filter_map(LabelBox::of)).collect();
        assert_eq!(boxes.len(), 4);
        for (index, one) in boxes.iter().enumerate() {
            assert!(boxes[index + 1..].iter().all(|other| !one.meets(other)), "{boxes:?}");
        }
    }
}
