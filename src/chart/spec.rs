//! What to draw, in data units, with its words already chosen.

/// A chart of one of our kinds.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartSpec {
    /// Lines, areas, bands and points against two axes.
    Xy(Xy),
    /// A map of equal tiles.
    Tiles(Tiles),
}

impl ChartSpec {
    /// Keeps the scales of another chart: nothing jumps under the hand that moves.
    pub fn hold(&mut self, held: &ChartSpec) {
        match (self, held) {
            (ChartSpec::Xy(chart), ChartSpec::Xy(held)) => {
                chart.x = held.x.clone();
                chart.y = held.y.clone();
            }
            (ChartSpec::Tiles(chart), ChartSpec::Tiles(held)) => {
                chart.steps.clone_from(&held.steps);
                chart.legend.clone_from(&held.legend);
            }
            _ => {}
        }
    }
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
    /// Ticks, 3 to 6 of them.
    pub ticks: Vec<Tick>,
    /// What it means, written under a horizontal axis.
    pub title: Option<String>,
}

/// A chart against two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Xy {
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// How the horizontal grid looks.
    pub grid: Grid,
    /// Pixels kept free right of the plot for labels.
    pub room_right: f64,
    /// Pixels kept free above the plot for labels.
    pub room_above: f64,
    /// Marks in painting order.
    pub marks: Vec<Mark>,
    /// Labels, the most important first.
    pub labels: Vec<LabelSpec>,
}

/// Something drawn from data.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub key: &'static str,
    /// Its role and weight, classes of the style sheet.
    pub class: &'static str,
    /// Its form.
    pub kind: MarkKind,
}

/// The forms of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum MarkKind {
    /// Filled from the points down to the floor of the plot.
    Area(Vec<(f64, f64)>),
    /// Filled between two values over the whole width.
    Band(f64, f64),
    /// Filled between two lines over the same places, the lower first.
    Ribbon(Vec<(f64, f64)>, Vec<(f64, f64)>),
    /// A line through the points.
    Line(Vec<(f64, f64)>),
    /// A vertical line from the floor to a height.
    Stem((f64, f64)),
    /// A round point with a radius in pixels.
    Dot((f64, f64), f64),
    /// A square point with half a side in pixels.
    Square((f64, f64), f64),
}

impl Mark {
    /// A mark with its key and classes.
    pub const fn new(key: &'static str, class: &'static str, kind: MarkKind) -> Mark {
        Mark { key, class, kind }
    }
}

/// On which side of its point a label may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Centred above.
    Above,
    /// Above, beginning at the point.
    AboveRight,
    /// Above, ending at the point.
    AboveLeft,
    /// Centred below.
    Below,
    /// Below, beginning at the point.
    BelowRight,
    /// Below, ending at the point.
    BelowLeft,
    /// Right of it, half as high.
    Right,
    /// Left of it, half as high.
    Left,
}

/// Where a label belongs.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// At a point, on the first side that is free.
    Point((f64, f64), Vec<Side>),
    /// In the right margin at this height; neighbours push each other apart.
    Margin(f64),
    /// Inside a band between two heights at the left (false) or right (true) end of the plot.
    Inside {
        /// Lower edge in data units.
        low: f64,
        /// Upper edge in data units.
        high: f64,
        /// At the right end.
        right: bool,
    },
}

/// A label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelSpec {
    /// What it stands for.
    pub key: &'static str,
    /// Classes; `strong` is measured with the bold font.
    pub class: &'static str,
    /// Its words.
    pub text: String,
    /// Fewer words, for a drawing where those would take more than half of the width.
    pub short: Option<String>,
    /// Where it belongs.
    pub place: Place,
    /// Left out rather than drawn over another label.
    pub optional: bool,
}

impl LabelSpec {
    /// A label that is always drawn.
    pub const fn new(key: &'static str, class: &'static str, text: String, place: Place) -> LabelSpec {
        LabelSpec { key, class, text, short: None, place, optional: false }
    }

    /// Gives it fewer words for a narrow drawing.
    pub fn short(self, short: String) -> LabelSpec {
        LabelSpec { short: Some(short), ..self }
    }

    /// Leaves it out, if so, where it would cover another label.
    pub fn optional(self, optional: bool) -> LabelSpec {
        LabelSpec { optional, ..self }
    }
}

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
}

/// A map of equal tiles in six shades.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// Rows and columns of the grid.
    pub grid: (usize, usize),
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// Five rising limits between the six shades.
    pub steps: [f64; 5],
    /// The words of the six shades, the darkest first.
    pub legend: Vec<String>,
    /// Title of the legend.
    pub legend_title: String,
    /// Indices of the tiles that a move goes from and to.
    pub route: Option<(usize, usize)>,
    /// Index of a tile that the reader picked.
    pub picked: Option<usize>,
}
