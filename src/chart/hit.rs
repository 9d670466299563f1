//! What a reader can point at in a drawing, and the way from one point to the next.

use super::frame::Frame;
use super::scene::Size;
use super::spec::ChartSpec;
use super::xy::{Track, Xy};
use crate::num::within;

/// Something that the reader can point at: a cell of the figure's table, and where it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Row of the table.
    pub row: usize,
    /// Column of the table.
    pub column: usize,
    /// Place in pixels.
    pub at: (f64, f64),
}

/// A step from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// To the first point of the series.
    First,
    /// To the last point of the series.
    Last,
}

impl ChartSpec {
    /// What can be pointed at, series by series, each in the order of its rows.
    pub fn hits(&self, size: Size) -> Vec<Vec<Hit>> {
        match self {
            ChartSpec::Xy(chart) => track_hits(chart, Frame::whole(size)),
            ChartSpec::Street(street) => track_hits(&street.below(size), Frame::whole(size)),
            ChartSpec::Pair(pair) => {
                let [first, second] = pair.panels(size);
                let mut series = track_hits(&pair.square, first);
                // The rows of the second chart follow those of the first in the table.
                let before = series.first().map_or(0, Vec::len);
                let further = |hit: Hit| Hit { row: hit.row + before, ..hit };
                let hits = track_hits(&pair.other, second).into_iter();
                series.extend(hits.map(|hits| hits.into_iter().map(further).collect()));
                series
            }
            ChartSpec::Tiles(map) => vec![map.hits(size)],
            ChartSpec::Squares(squares) => vec![squares.hits(size)],
            ChartSpec::Waterfall(sum) => vec![sum.hits(size)],
        }
    }

    /// Whether its series stand over the same places of one axis.
    fn shares_places(&self) -> bool {
        matches!(self, ChartSpec::Xy(_) | ChartSpec::Street(_))
    }

    /// The hit that a pointer at a place means: against axes the nearest place along the horizontal axis and there the
    /// nearest series, elsewhere the nearest of all.
    pub fn nearest(&self, size: Size, (x, y): (f64, f64)) -> Option<Hit> {
        let by = |distance: &dyn Fn(&Hit) -> f64, hits: &mut dyn Iterator<Item = Hit>| {
            hits.min_by(|a, b| distance(a).total_cmp(&distance(b)))
        };
        let across = |hit: &Hit| (hit.at.0 - x).abs();
        let up = |hit: &Hit| (hit.at.1 - y).abs();
        let series = self.hits(size);
        if self.shares_places() {
            let here = series.into_iter().filter_map(|hits| by(&across, &mut hits.into_iter())).collect::<Vec<_>>();
            let least = here.iter().map(across).fold(f64::INFINITY, f64::min);
            by(&up, &mut here.into_iter().filter(|hit| across(hit) <= least + 0.5))
        } else {
            by(&|hit| across(hit) + up(hit), &mut series.into_iter().flatten())
        }
    }

    /// The hit a step further; the same one at the end of the way. Without a hit to start from the first or, for
    /// [`Step::Last`], the last of the first series.
    pub fn step(&self, size: Size, from: Option<Hit>, step: Step) -> Option<Hit> {
        let series = self.hits(size);
        let Some(from) = from else {
            let first = series.first()?;
            return if step == Step::Last { first.last() } else { first.first() }.copied();
        };
        let mine = series.iter().find(|hits| hits.first().is_some_and(|hit| hit.column == from.column))?;
        // A step beyond the end goes on where another chart of the drawing has the next row.
        let row = |row: usize| mine.iter().chain(series.iter().flatten()).find(|hit| hit.row == row).copied();
        let next = match (step, self.xy().is_some()) {
            (Step::First, _) => mine.first().copied(),
            (Step::Last, _) => mine.last().copied(),
            (Step::Left, true) => row(from.row.wrapping_sub(1)),
            (Step::Right, true) => row(from.row + 1),
            (Step::Up | Step::Down, true) => {
                let here = series.iter().flatten().copied().filter(|hit| hit.row == from.row);
                let beyond = here.filter(|hit| hit.column != from.column && is_towards(step, from.at, hit.at));
                beyond.min_by(|a, b| (a.at.1 - from.at.1).abs().total_cmp(&(b.at.1 - from.at.1).abs()))
            }
            (step, false) => neighbour(series.iter().flatten(), from, step),
        };
        next.or_else(|| row(from.row))
    }
}

fn track_hits(chart: &Xy, panel: Frame) -> Vec<Vec<Hit>> {
    let plot = chart.plot(panel);
    let frame = plot.frame;
    let hits = |track: &Track| {
        let hit = |(row, point): (usize, &(f64, f64))| {
            let (x, y) = plot.at(*point);
            let at = (within(x, frame.left, frame.right), within(y, frame.top, frame.bottom));
            Hit { row: track.first_row + row, column: track.column, at }
        };
        track.points.iter().enumerate().map(hit).collect()
    };
    chart.tracks.iter().map(hits).collect()
}

/// Whether a place lies in the direction of a step. Series that meet at one height are told apart by neither.
fn is_towards(step: Step, (x0, y0): (f64, f64), (x, y): (f64, f64)) -> bool {
    match step {
        Step::Left => x < x0,
        Step::Right => x > x0,
        Step::Up => y < y0,
        Step::Down => y > y0,
        Step::First | Step::Last => false,
    }
}

/// The nearest in a direction, where going aside counts twice.
fn neighbour<'a>(hits: impl Iterator<Item = &'a Hit>, from: Hit, step: Step) -> Option<Hit> {
    let distance = |hit: &Hit| {
        let (across, down) = ((hit.at.0 - from.at.0).abs(), (hit.at.1 - from.at.1).abs());
        match step {
            Step::Left | Step::Right => across + 2.0 * down,
            _ => down + 2.0 * across,
        }
    };
    let is_ahead = |hit: &Hit| {
        let (across, down) = ((hit.at.0 - from.at.0).abs(), (hit.at.1 - from.at.1).abs());
        let mostly = if matches!(step, Step::Left | Step::Right) { across >= down } else { down >= across };
        mostly && is_towards(step, from.at, hit.at)
    };
    hits.copied().filter(is_ahead).min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

#[cfg(test)]
mod tests {
    use super::super::axis::{Axis, Grid};
    use super::super::tiles::{Legend, Tile, Tiles};
    use super::{ChartSpec, Hit, Size, Step, Track, Xy};
    use std::rc::Rc;

    const SIZE: Size = Size { width: 400.0, height: 300.0 };

    fn two_series() -> ChartSpec {
        let axis = || Axis::linear((0.0, 10.0), Vec::new());
        ChartSpec::Xy(Xy {
            x: axis(),
            y: axis(),
            grid: Grid::Lines,
            room_right: 0.0,
            room_above: 0.0,
            ground: Vec::new(),
            marks: Vec::new(),
            labels: Vec::new(),
            tracks: vec![
                Track::new(1, vec![(0.0, 1.0), (5.0, 2.0), (10.0, 3.0)]),
                Track::new(2, vec![(0.0, 8.0), (5.0, 7.0), (10.0, 6.0)]),
            ],
        })
    }

    fn map() -> ChartSpec {
        let tile = |row, column| Tile { row, column, code: "ABC", value: None, text: String::new(), other: None };
        ChartSpec::Tiles(Tiles {
            grid: (2, 3),
            tiles: vec![tile(0, 0), tile(0, 2), tile(1, 1)],
            column: 4,
            legend: Rc::new(Legend { title: String::new(), steps: [1.0, 2.0, 3.0, 4.0, 5.0], words: Vec::new() }),
            route: None,
            picked: None,
        })
    }

    fn walk(chart: &ChartSpec, steps: &[Step]) -> Vec<(usize, usize)> {
        let mut at: Option<Hit> = None;
        steps
            .iter()
            .map(|step| {
                at = chart.step(SIZE, at, *step);
                at.map_or((9, 9), |hit| (hit.row, hit.column))
            })
            .collect()
    }

    #[test]
    fn arrows_walk_points_and_series_and_stop_at_the_ends() {
        let steps = [Step::Right, Step::Right, Step::Up, Step::Up, Step::Right, Step::Right, Step::First, Step::Down];
        let way = [(0, 1), (1, 1), (1, 2), (1, 2), (2, 2), (2, 2), (0, 2), (0, 1)];
        assert_eq!(walk(&two_series(), &steps), way);
        assert_eq!(walk(&two_series(), &[Step::Last]), [(2, 1)]);
    }

    #[test]
    fn a_series_that_begins_later_is_read_in_its_own_rows() {
        let ChartSpec::Xy(mut chart) = two_series() else { panic!("lines") };
        chart.tracks.push(Track::new(3, vec![(5.0, 9.0), (10.0, 9.0)]).from_row(1));
        let chart = ChartSpec::Xy(chart);
        let later: Vec<Hit> = chart.hits(SIZE).into_iter().flatten().filter(|hit| hit.column == 3).collect();
        assert_eq!(later.iter().map(|hit| hit.row).collect::<Vec<_>>(), [1, 2]);
        for hit in later {
            let layer = chart.cursor(SIZE, hit, &|column| column.to_string());
            assert_eq!(layer.shapes.iter().filter(|shape| shape.class == "cursor dot chosen").count(), 1, "{hit:?}");
        }
    }

    #[test]
    fn arrows_walk_from_tile_to_tile() {
        assert_eq!(walk(&map(), &[Step::Right, Step::Right, Step::Left, Step::Down]), [(0, 4), (1, 4), (0, 4), (2, 4)]);
    }

    #[test]
    fn a_pointer_means_the_nearest_place_and_there_the_nearest_series() {
        let row_and_column = |at| two_series().nearest(SIZE, at).map(|hit| (hit.row, hit.column));
        assert_eq!(row_and_column((210.0, 20.0)), Some((1, 2)));
        assert_eq!(row_and_column((390.0, 290.0)), Some((2, 1)));
        assert_eq!(map().nearest(SIZE, (395.0, 5.0)).map(|hit| hit.row), Some(1));
    }
}
