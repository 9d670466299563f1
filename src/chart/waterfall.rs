//! A sum as bars, row by row as in a ledger: each bar begins where the last one ended, and a total begins at zero.

use super::boxes::LabelBox;
use super::hit::Hit;
use super::metrics::{TEXT_SIZE, text_width, two_lines, wrap};
use super::scene::{Anchor, Layer, Size};
use super::sketch::Sketch;
use crate::num::within;

/// One row: an amount that comes in or goes out, or a total.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is; breaks between words.
    pub name: String,
    /// The amount in words.
    pub amount: String,
    /// Where the bar begins and ends, in the unit that all rows share.
    pub bar: (f64, f64),
    /// Where it ended at the start, if that is elsewhere.
    pub start: Option<f64>,
    /// Whether it is a total of the rows above.
    pub is_total: bool,
}

/// A chart of a sum. Its entries are in the order of the rows of the figure's table.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The rows from top to bottom; the last one is the outcome.
    pub entries: Vec<Entry>,
    /// First and last value in sight, with zero between them.
    pub range: (f64, f64),
    /// The column of the table that holds the amounts.
    pub column: usize,
}

/// Between names, bars and amounts, in pixels.
const GAP: f64 = 12.0;
/// Names on one line take no more than this part of the width.
const NAMES: f64 = 0.34;
/// The height of a bar as a part of its row, and at most, in pixels.
const THICK: f64 = 0.56;
const THICKEST: f64 = 24.0;
const LINE: f64 = LabelBox::LINE * TEXT_SIZE + 0.2;
/// From the middle of a line of text to its baseline.
const TO_BASELINE: f64 = 0.35 * TEXT_SIZE;
/// The two rules under the outcome, below its baseline.
const RULES: [f64; 2] = [5.0, 8.0];

/// Where the bars lie, in pixels.
struct Layout {
    names: f64,
    left: f64,
    right: f64,
    row: f64,
}

impl Waterfall {
    /// Keeps the scale of another one.
    pub(super) fn hold(&mut self, held: &Waterfall) {
        self.range = held.range;
    }

    fn layout(&self, size: Size) -> Layout {
        let widest = |width: &dyn Fn(&Entry) -> f64| self.entries.iter().map(width).fold(0.0, f64::max);
        let whole = widest(&|entry| text_width(&entry.name, TEXT_SIZE, false));
        let names = if whole <= NAMES * size.width { whole } else { widest(&|entry| two_lines(&entry.name)) };
        let amounts = widest(&|entry| text_width(&entry.amount, TEXT_SIZE, true));
        Layout {
            names,
            left: names + GAP,
            right: size.width - amounts - GAP,
            row: size.height / self.entries.len().max(1) as f64,
        }
    }

    /// The pixel of a value; one out of sight stands at the edge.
    fn at(&self, layout: &Layout, value: f64) -> f64 {
        let (low, high) = self.range;
        let part = within((value - low) / (high - low), 0.0, 1.0);
        layout.left + part * (layout.right - layout.left)
    }

    /// The ends of the bars.
    pub(super) fn hits(&self, size: Size) -> Vec<Hit> {
        let layout = self.layout(size);
        let hit = |(row, entry): (usize, &Entry)| {
            let at = (self.at(&layout, entry.bar.1), (row as f64 + 0.5) * layout.row);
            Hit { row, column: self.column, at }
        };
        self.entries.iter().enumerate().map(hit).collect()
    }

    /// Draws the chart's layers.
    pub(super) fn draw(&self, size: Size) -> Vec<Layer> {
        let layout = self.layout(size);
        let half = (layout.row * THICK).min(THICKEST) / 2.0;
        let (mut bars, mut words) = (Sketch::default(), Sketch::default());
        let zero = self.at(&layout, 0.0);
        let last = self.entries.len().saturating_sub(1);
        for (row, entry) in self.entries.iter().enumerate() {
            let middle = (row as f64 + 0.5) * layout.row;
            let [from, to] = [entry.bar.0, entry.bar.1].map(|value| self.at(&layout, value));
            if entry.is_total {
                bars.set("sum", "grid");
                let top = row as f64 * layout.row;
                bars.line(&[(0.0, top), (size.width, top)], false);
            }
            let comes_in = entry.bar.1 >= entry.bar.0;
            bars.set(
                "bar",
                match (entry.is_total, comes_in) {
                    (true, _) => "bar total",
                    (false, true) => "bar",
                    (false, false) => "bar less",
                },
            );
            bars.rect((from, middle - half), (to, middle + half));
            if let Some(start) = entry.start {
                bars.set("ghost", "line ghost");
                let at = self.at(&layout, start);
                bars.line(&[(at, middle - half - 3.0), (at, middle + half + 3.0)], false);
            }
            if row < last {
                bars.set("joint", "stem");
                bars.line(&[(to, middle + half), (to, middle + layout.row - half)], false);
            }
            let lines = wrap(&entry.name, TEXT_SIZE, layout.names);
            let mut baseline = middle + TO_BASELINE - (lines.len() as f64 - 1.0) * LINE / 2.0;
            words.set("name", if entry.is_total { "label ink" } else { "label" });
            for line in &lines {
                words.text((0.0, baseline), Anchor::Start, line);
                baseline += LINE;
            }
            words.set("amount", if entry.is_total { "label ink strong" } else { "label ink" });
            words.text((size.width, middle + TO_BASELINE), Anchor::End, &entry.amount);
            if row == last {
                let amount = text_width(&entry.amount, TEXT_SIZE, true);
                words.set("outcome", "axis");
                for rule in RULES {
                    let at = middle + TO_BASELINE + rule;
                    words.line(&[(size.width - amount, at), (size.width, at)], false);
                }
            }
        }
        bars.set("zero", "axis");
        bars.line(&[(zero, 0.0), (zero, size.height)], false);
        vec![
            Layer { key: "bars", clip: None, shapes: bars.finish() },
            Layer { key: "words", clip: None, shapes: words.finish() },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Size, Waterfall};

    #[test]
    fn a_bar_ends_where_its_value_lies_and_one_out_of_sight_at_the_edge() {
        let entry = |from, to| Entry {
            name: "a".to_owned(),
            amount: String::new(),
            bar: (from, to),
            start: None,
            is_total: false,
        };
        let sum = Waterfall {
            entries: vec![entry(0.0, 100.0), entry(100.0, 50.0), entry(0.0, 900.0)],
            range: (0.0, 100.0),
            column: 1,
        };
        let ends: Vec<f64> = sum.hits(Size { width: 400.0, height: 90.0 }).iter().map(|hit| hit.at.0).collect();
        let layout = sum.layout(Size { width: 400.0, height: 90.0 });
        assert_eq!(ends, [layout.right, (layout.left + layout.right) / 2.0, layout.right]);
    }
}
