//! Lines, cut where they leave the plot.

use super::plot::Plot;
use super::sketch::Sketch;
use crate::num::within;

/// Lines may run so many pixels beyond the frame, where the layer's clip hides them: their joints stay out of sight.
pub(super) const OVERRUN: f64 = 6.0;

/// Draws a line through points in data units.
pub(super) fn line(plot: &Plot, points: &[(f64, f64)], sketch: &mut Sketch) {
    sketch.line(&visible(plot, points), false);
}

/// The points in pixels, bent along the limits where they leave the plot.
pub(super) fn visible(plot: &Plot, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    cut(&plot.line(points), plot.frame.top - OVERRUN, plot.frame.bottom + OVERRUN)
}

/// Bends a line along the limits at the very place of its crossing: a far point would be a number of many digits, and
/// pulling it to the limit would change a slope.
fn cut(points: &[(f64, f64)], low: f64, high: f64) -> Vec<(f64, f64)> {
    if points.iter().all(|(_, y)| (low..=high).contains(y)) {
        return points.to_vec();
    }
    let mut cut: Vec<(f64, f64)> = Vec::with_capacity(points.len() + 4);
    let mut before: Option<(f64, f64)> = None;
    for &(x, y) in points {
        if let Some((x0, y0)) = before {
            let crossing =
                |limit: f64| ((y0 < limit) != (y < limit)).then(|| (x0 + (x - x0) * (limit - y0) / (y - y0), limit));
            let (first, second) = if y > y0 { (low, high) } else { (high, low) };
            cut.extend([crossing(first), crossing(second)].into_iter().flatten());
        }
        cut.push((x, within(y, low, high)));
        before = Some((x, y));
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_line_is_cut_where_it_crosses() {
        assert_eq!(cut(&[(0.0, 0.0), (2.0, 20.0)], -1.0, 10.0), [(0.0, 0.0), (1.0, 10.0), (2.0, 10.0)]);
    }

    #[test]
    fn a_line_that_crosses_both_limits_keeps_its_direction() {
        let cut = cut(&[(0.0, 20.0), (4.0, -20.0)], 0.0, 10.0);
        assert_eq!(cut, [(0.0, 10.0), (1.0, 10.0), (2.0, 0.0), (4.0, 0.0)]);
    }
}
