//! Axes as the view declares them, and how they are drawn.

use super::boxes::LabelBox;
use super::frame::{FOOT, Frame, LABEL_GAP};
use super::metrics::{TEXT_SIZE, text_width};
use super::plot::Plot;
use super::scene::Anchor;
use super::sketch::Sketch;

/// How values are spread along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// Equal differences take equal room.
    Linear,
    /// Equal ratios take equal room. Values must be positive; others lie far outside the plot.
    Log,
}

/// A tick: where, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Place in data units.
    pub at: f64,
    /// Its words.
    pub text: String,
}

/// How the horizontal grid looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grid {
    /// A hairline on paper.
    Lines,
    /// A hairline of paper over areas.
    OverAreas,
}

/// An axis. Its range and ticks are chosen by the view, so that it can keep still.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// First and last value.
    pub range: (f64, f64),
    /// How values are spread between them.
    pub spacing: Spacing,
    /// Ticks, 3 to 6 of them.
    pub ticks: Vec<Tick>,
    /// What it means, written under a horizontal axis: the longest wording first, of which the first that fits counts.
    pub titles: Vec<String>,
}

impl Axis {
    /// A linear axis without a title.
    pub const fn linear(range: (f64, f64), ticks: Vec<Tick>) -> Axis {
        Axis { range, spacing: Spacing::Linear, ticks, titles: Vec::new() }
    }

    /// A part of the way from this axis to another, for a scale that glides: 0 is this one, 1 the other. The ticks are
    /// the other's, as far as they lie in sight.
    #[must_use]
    pub fn towards(&self, other: &Axis, part: f64) -> Axis {
        let between = |from: f64, to: f64| from + (to - from) * part;
        let range = (between(self.range.0, other.range.0), between(self.range.1, other.range.1));
        let in_sight = |tick: &&Tick| (range.0..=range.1).contains(&tick.at);
        Axis { range, ticks: other.ticks.iter().filter(in_sight).cloned().collect(), ..other.clone() }
    }
}

/// Grid, tick labels and title.
pub(super) fn draw(plot: &Plot, x: &Axis, y: &Axis, grid: Grid, panel: Frame, sketch: &mut Sketch) {
    let frame = plot.frame;
    let grid = match grid {
        Grid::Lines => "grid",
        Grid::OverAreas => "grid over",
    };
    for tick in &y.ticks {
        let at = plot.y.at(tick.at);
        sketch.set("grid", if tick.at == 0.0 { "axis" } else { grid });
        sketch.line(&[(frame.left, at), (frame.right, at)], false);
    }
    let mut free = f64::INFINITY;
    for tick in &y.ticks {
        let at = plot.y.at(tick.at);
        // Ticks come from below; one that would touch the last is left out.
        if at > free {
            continue;
        }
        free = at - LabelBox::LINE * TEXT_SIZE;
        sketch.set("tick-y", "tick");
        sketch.text((frame.left - LABEL_GAP, at + TEXT_SIZE * 0.35), Anchor::End, &tick.text);
    }
    x_labels(plot, x, panel, sketch);
    if let Some(title) = x.titles.iter().find(|title| frame.left + text_width(title, TEXT_SIZE, false) <= panel.right) {
        sketch.set("title-x", "tick");
        sketch.text((frame.left, panel.bottom - 4.0), Anchor::Start, title);
    }
}

/// A label at the edge leans inwards rather than out of the panel, and one that would touch its neighbour is left
/// out; the last is worth more than those before it.
fn x_labels(plot: &Plot, x: &Axis, panel: Frame, sketch: &mut Sketch) {
    let place = |text: &str, at: f64| {
        let half = text_width(text, TEXT_SIZE, false) / 2.0;
        (plot.x.at(at).max(panel.left + half).min(panel.right - half), half)
    };
    let baseline = plot.frame.bottom + FOOT - 4.0;
    let Some((last, before)) = x.ticks.split_last() else { return };
    let (last_centre, last_half) = place(&last.text, last.at);
    let mut free = f64::NEG_INFINITY;
    sketch.set("tick-x", "tick");
    for tick in before {
        let (centre, half) = place(&tick.text, tick.at);
        if centre - half < free || centre + half + LABEL_GAP > last_centre - last_half {
            continue;
        }
        free = centre + half + LABEL_GAP;
        sketch.text((centre, baseline), Anchor::Middle, &tick.text);
    }
    sketch.text((last_centre, baseline), Anchor::Middle, &last.text);
}

/// Axes as they were drawn last, kept while nothing about them changes.
#[derive(Default)]
pub(super) struct Kept(Option<Drawn>);

struct Drawn {
    x: Axis,
    y: Axis,
    grid: Grid,
    panel: Frame,
    frame: Frame,
    shapes: std::rc::Rc<Vec<super::scene::Shape>>,
}

impl Kept {
    /// The shapes of the axes, drawn only when they differ from the last ones.
    pub(super) fn shapes(
        &mut self,
        plot: &Plot,
        (x, y, grid): (&Axis, &Axis, Grid),
        panel: Frame,
    ) -> std::rc::Rc<Vec<super::scene::Shape>> {
        let same = |kept: &&Drawn| {
            kept.x == *x && kept.y == *y && kept.grid == grid && kept.panel == panel && kept.frame == plot.frame
        };
        if let Some(kept) = self.0.as_ref().filter(same) {
            return std::rc::Rc::clone(&kept.shapes);
        }
        let mut sketch = Sketch::default();
        draw(plot, x, y, grid, panel, &mut sketch);
        let shapes = sketch.finish();
        let kept = Drawn { x: x.clone(), y: y.clone(), grid, panel, frame: plot.frame, shapes: shapes.clone() };
        self.0 = Some(kept);
        shapes
    }
}
