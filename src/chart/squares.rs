//! Areas to scale: squares in groups, beside each other or one group above the other, whichever makes them larger.

use super::boxes::LabelBox;
use super::hit::Hit;
use super::metrics::{TEXT_SIZE, text_width, two_lines, wrap};
use super::scene::{Anchor, Layer, Size};
use super::sketch::Sketch;
use crate::num::within;

/// One square. Its sides are in proportion to the root of its area.
#[derive(Clone, Debug, PartialEq)]
pub struct Square {
    /// The area, in the unit that all squares share.
    pub area: f64,
    /// A part of the area that lies at its foot under a finer hatching.
    pub foot: Option<f64>,
    /// What that part was at the start, where it has left it.
    pub foot_start: Option<f64>,
    /// Its name; breaks between words.
    pub name: String,
    /// The area in words.
    pub amount: String,
    /// One more line about it.
    pub note: Option<String>,
}

/// Squares under one title.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub title: String,
    /// Whether they are outlines alone: what is not there yet.
    pub outlines: bool,
    /// The squares from left to right.
    pub squares: Vec<Square>,
}

/// A chart of areas to scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Squares {
    /// The groups; their squares, taken together, are in the order of the rows of the figure's table.
    pub groups: Vec<Group>,
    /// The column of the table that holds the areas.
    pub column: usize,
}

/// Between two squares, between two groups beside each other, and between two above each other, in pixels.
const GAP: f64 = 12.0;
const GROUP_GAP: f64 = 40.0;
const ROW_GAP: f64 = 14.0;
/// A line of text, and the space between a text and a square.
const LINE: f64 = LabelBox::LINE * TEXT_SIZE + 0.2;
const SPACE: f64 = 5.0;
/// Between the top of a line and its baseline, in ems.
const ASCENT: f64 = 0.93;
/// A square's edge is a line of one pixel: half of it lies outside.
const EDGE: f64 = 0.5;

/// What a square needs whatever its size: the width and the number of lines of its words.
struct Need {
    root: f64,
    width: f64,
    lines: f64,
}

impl Need {
    fn of(square: &Square) -> Need {
        let name = two_lines(&square.name);
        let amount = text_width(&square.amount, TEXT_SIZE, true);
        let note = square.note.as_ref().map_or(0.0, |note| text_width(note, TEXT_SIZE, false));
        let width = name.max(amount).max(note);
        let lines = wrap(&square.name, TEXT_SIZE, width).len() + 1;
        let lines = lines + usize::from(square.note.is_some());
        Need { root: square.area.max(0.0).sqrt(), width, lines: lines as f64 }
    }

    fn side(&self, unit: f64) -> f64 {
        self.root * unit
    }

    fn width(&self, unit: f64) -> f64 {
        self.side(unit).max(self.width)
    }
}

/// A group measured: its title's width and its squares' needs.
struct Measured {
    title: f64,
    needs: Vec<Need>,
}

impl Measured {
    fn of(group: &Group) -> Measured {
        let title = text_width(&group.title, TEXT_SIZE, true);
        Measured { title, needs: group.squares.iter().map(Need::of).collect() }
    }

    fn width(&self, unit: f64) -> f64 {
        let squares: f64 = self.needs.iter().map(|need| need.width(unit) + GAP).sum();
        self.title.max(squares - GAP) + 2.0 * EDGE
    }

    fn tallest(&self, unit: f64) -> f64 {
        self.needs.iter().map(|need| need.side(unit)).fold(0.0, f64::max)
    }

    fn height(&self, unit: f64) -> f64 {
        let lines = self.needs.iter().map(|need| need.lines).fold(0.0, f64::max);
        LINE + SPACE + self.tallest(unit) + SPACE + lines * LINE
    }
}

/// Where a square stands, and the width of its words.
struct Spot {
    left: f64,
    floor: f64,
    side: f64,
    width: f64,
}

impl Squares {
    /// Left and top of each group, and the places of all squares.
    fn layout(&self, size: Size) -> (Vec<(f64, f64)>, Vec<Spot>) {
        let measured: Vec<Measured> = self.groups.iter().map(Measured::of).collect();
        let beside = |unit: f64| {
            let width: f64 = measured.iter().map(|group| group.width(unit) + GROUP_GAP).sum();
            let height = measured.iter().map(|group| group.height(unit)).fold(0.0, f64::max);
            width - GROUP_GAP <= size.width && height <= size.height
        };
        let stacked = |unit: f64| {
            let width = measured.iter().map(|group| group.width(unit)).fold(0.0, f64::max);
            let height: f64 = measured.iter().map(|group| group.height(unit) + ROW_GAP).sum();
            width <= size.width && height - ROW_GAP <= size.height
        };
        let (row, column) = (largest(size, beside), largest(size, stacked));
        let (unit, is_row) = (row.max(column), row >= column);
        let tallest = measured.iter().map(|group| group.tallest(unit)).fold(0.0, f64::max);
        let (mut left, mut top) = (0.0, 0.0);
        let (mut groups, mut spots) = (Vec::new(), Vec::new());
        for group in &measured {
            groups.push((left, top));
            let floor = top + LINE + SPACE + if is_row { tallest } else { group.tallest(unit) };
            let mut at = left + EDGE;
            for need in &group.needs {
                let width = need.width(unit);
                spots.push(Spot { left: at, floor, side: need.side(unit), width });
                at += width + GAP;
            }
            if is_row {
                left += group.width(unit) + GROUP_GAP;
            } else {
                top += group.height(unit) + ROW_GAP;
            }
        }
        (groups, spots)
    }

    /// The middles of the squares.
    pub(super) fn hits(&self, size: Size) -> Vec<Hit> {
        let hit = |(row, spot): (usize, &Spot)| {
            let at = (spot.left + spot.side / 2.0, spot.floor - spot.side / 2.0);
            Hit { row, column: self.column, at }
        };
        self.layout(size).1.iter().enumerate().map(hit).collect()
    }

    /// Draws the chart's layers.
    pub(super) fn draw(&self, size: Size) -> Vec<Layer> {
        let (groups, spots) = self.layout(size);
        let (mut squares, mut words) = (Sketch::default(), Sketch::default());
        for (group, (left, top)) in self.groups.iter().zip(groups) {
            words.set("title", if group.outlines { "label book strong" } else { "label ink strong" });
            words.text((left, top + ASCENT * TEXT_SIZE), Anchor::Start, &group.title);
        }
        let all = self.groups.iter().flat_map(|group| group.squares.iter().map(|square| (square, group.outlines)));
        for ((square, outline), Spot { left, floor, side, width }) in all.zip(spots) {
            squares.set("square", if outline { "square coming" } else { "square" });
            squares.rect((left, floor - side), (left + side, floor));
            // A part of the area is the same part of the height: the foot is as wide as the square.
            let height = |part: f64| side * within(part / square.area, 0.0, 1.0);
            if let Some(foot) = square.foot {
                squares.set("foot", "square foot");
                squares.rect((left, floor - height(foot)), (left + side, floor));
            }
            if let Some(start) = square.foot_start {
                squares.set("ghost", "line ghost");
                let at = floor - height(start);
                squares.line(&[(left, at), (left + side, at)], false);
            }
            let mut baseline = floor + SPACE + ASCENT * TEXT_SIZE;
            let mut line = |key, class, text: &str| {
                words.set(key, class);
                words.text((left, baseline), Anchor::Start, text);
                baseline += LINE;
            };
            wrap(&square.name, TEXT_SIZE, width).iter().for_each(|text| line("name", "label ink", text));
            line("amount", "label ink strong", &square.amount);
            square.note.iter().for_each(|note| line("note", "label", note));
        }
        vec![
            Layer { key: "squares", clip: None, shapes: squares.finish() },
            Layer { key: "words", clip: None, shapes: words.finish() },
        ]
    }
}

/// The largest unit that fits, to a thousandth of the drawing; zero where the words alone are too much.
fn largest(size: Size, fits: impl Fn(f64) -> bool) -> f64 {
    const HALVINGS: usize = 20;
    let (mut low, mut high) = (0.0, size.width.max(size.height));
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if fits(middle) { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::{Group, Size, Square, Squares};

    fn squares() -> Squares {
        let square = |area: f64| Square {
            area,
            foot: None,
            foot_start: None,
            name: "a".to_owned(),
            amount: String::new(),
            note: None,
        };
        let group = |areas: &[f64]| Group {
            title: String::new(),
            outlines: false,
            squares: areas.iter().map(|area| square(*area)).collect(),
        };
        Squares { groups: vec![group(&[16.0, 4.0]), group(&[9.0])], column: 1 }
    }

    #[test]
    fn sides_are_in_proportion_to_roots() {
        for size in [Size { width: 900.0, height: 200.0 }, Size { width: 200.0, height: 900.0 }] {
            let sides: Vec<f64> = squares().layout(size).1.iter().map(|spot| spot.side).collect();
            assert!(sides[0] > 60.0, "{sides:?}");
            assert!((sides[0] - 2.0 * sides[1]).abs() < 1e-9 && (sides[0] - 4.0 * sides[2] / 3.0).abs() < 1e-9);
        }
    }

    #[test]
    fn groups_stand_where_they_are_larger() {
        let tops = |width: f64, height: f64| {
            squares().layout(Size { width, height }).0.iter().map(|(_, top)| *top).collect::<Vec<_>>()
        };
        assert_eq!(tops(900.0, 200.0), [0.0, 0.0]);
        assert!(tops(200.0, 900.0)[1] > 0.0);
    }
}
