//! What the reader drew over a figure: a value for some years, as a link carries it.
//!
//! The page's program only carries the text along ([`super::link::Link::draw`]); who shows a drawing reads it here. Any
//! text gives drawings and notices, and printing what was read is stable.

use super::link::read_number;
use super::notice::{Code, Given, Notice};
use crate::num::within;
use crate::text::plain;

/// The key of drawings in a link, and what their notices are about.
pub const KEY: &str = "draw";

/// What can be drawn over a figure: a whole year between two, a value between two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Canvas {
    /// The id of the figure.
    pub figure: &'static str,
    /// First and last year that can be drawn.
    pub years: (f64, f64),
    /// Lowest and highest value, in the unit of the figure.
    pub values: (f64, f64),
}

/// What was drawn over one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    canvas: Canvas,
    /// A year has one point, and years rise.
    points: Vec<(f64, f64)>,
}

impl Drawing {
    /// Nothing drawn yet.
    pub const fn blank(canvas: Canvas) -> Drawing {
        Drawing { canvas, points: Vec::new() }
    }

    /// The id of its figure.
    pub fn figure(&self) -> &'static str {
        self.canvas.figure
    }

    /// Year and value of each point, years rising.
    pub fn points(&self) -> &[(f64, f64)] {
        &self.points
    }

    /// Gives a year its value, the nearest that can be drawn. A year that cannot be drawn changes nothing.
    pub fn put(&mut self, year: f64, value: f64) {
        let (first, last) = self.canvas.years;
        if year != year.floor() || !(first..=last).contains(&year) {
            return;
        }
        let value = within(value, self.canvas.values.0, self.canvas.values.1);
        let at = self.points.partition_point(|point| point.0 < year);
        match self.points.get_mut(at).filter(|point| point.0 == year) {
            Some(point) => point.1 = value,
            None => self.points.insert(at, (year, value)),
        }
    }

    /// Gives every year that a stroke between two places passes its value there.
    pub fn stroke(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (left, right) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        // The canvas bounds the loop, however far the hand went.
        let mut year = left.0.max(self.canvas.years.0).ceil();
        while year <= right.0.min(self.canvas.years.1) {
            let part = if right.0 > left.0 { (year - left.0) / (right.0 - left.0) } else { 1.0 };
            self.put(year, left.1 + (right.1 - left.1) * part);
            year += 1.0;
        }
    }

    /// The drawn value in a year, straight between its neighbours; `start` is where the line begins. `None` before that
    /// and after the last point.
    pub fn value_at(&self, year: f64, start: (f64, f64)) -> Option<f64> {
        let mut before = start;
        for &point in &self.points {
            if (before.0..=point.0).contains(&year) {
                let part = (year - before.0) / (point.0 - before.0);
                return Some(before.1 + (point.1 - before.1) * part);
            }
            before = point;
        }
        None
    }
}

/// All that was drawn, in the order of the canvases; a figure on which nothing was drawn is not among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawings(Vec<Drawing>);

impl Drawings {
    /// Reads `care-share:2020_11.5,2030_14`, figures parted by semicolons. What cannot be read is told and left out.
    pub fn parse(text: &str, canvases: &[Canvas]) -> (Drawings, Vec<Notice>) {
        let mut reader = Reader { drawings: Drawings::default(), notices: Vec::new() };
        for part in text.split(';').filter(|part| !part.is_empty()) {
            reader.figure(part, canvases);
        }
        let mut drawings = reader.drawings;
        let place = |drawing: &Drawing| canvases.iter().position(|canvas| *canvas == drawing.canvas);
        drawings.0.sort_by_key(place);
        (drawings, reader.notices)
    }

    /// Writes what [`Drawings::parse`] reads; empty where nothing was drawn.
    pub fn print(&self) -> String {
        let figure = |drawing: &Drawing| {
            let points = drawing.points.iter().map(|(year, value)| [&plain(*year), "_", &plain(*value)].concat());
            [drawing.figure(), ":", &points.collect::<Vec<_>>().join(",")].concat()
        };
        self.0.iter().map(figure).collect::<Vec<_>>().join(";")
    }

    /// What was drawn over a figure.
    pub fn find(&self, figure: &str) -> Option<&Drawing> {
        self.0.iter().find(|drawing| drawing.figure() == figure)
    }

    /// All of them.
    pub fn all(&self) -> &[Drawing] {
        &self.0
    }

    /// The same with a drawing in the place of the one over its figure; one without points takes that away.
    #[must_use]
    pub fn with(&self, drawing: &Drawing, canvases: &[Canvas]) -> Drawings {
        let old = |figure| self.find(figure).cloned();
        let new = |canvas: &Canvas| if *canvas == drawing.canvas { Some(drawing.clone()) } else { old(canvas.figure) };
        Drawings(canvases.iter().filter_map(new).filter(|drawing| !drawing.points.is_empty()).collect())
    }
}

struct Reader {
    drawings: Drawings,
    notices: Vec<Notice>,
}

impl Reader {
    fn figure(&mut self, part: &str, canvases: &[Canvas]) {
        let (figure, points) = part.split_once(':').unwrap_or((part, ""));
        let Some(canvas) = canvases.iter().find(|canvas| canvas.figure == figure) else {
            return self.tell(Code::Unknown, figure, Given::Nothing);
        };
        if self.drawings.find(figure).is_some() {
            return self.tell(Code::Doubled, figure, Given::Nothing);
        }
        let mut drawing = Drawing::blank(*canvas);
        // So many years has the canvas; more points are doubled or out of it, and a link can hold thousands.
        let most = canvas.years.1 - canvas.years.0 + 1.0;
        let mut count = 0.0;
        for point in points.split(',') {
            count += 1.0;
            if count > most {
                self.tell(Code::Refused, figure, Given::Number(most));
                break;
            }
            self.point(point, &mut drawing);
        }
        if !drawing.points.is_empty() {
            self.drawings.0.push(drawing);
        }
    }

    fn point(&mut self, text: &str, drawing: &mut Drawing) {
        let read = text.split_once('_').and_then(|(year, value)| Some((read_number(year)?, read_number(value)?)));
        let Some((year, value)) = read.filter(|(year, _)| *year == year.floor()) else {
            return self.tell(Code::Unreadable, text, Given::Nothing);
        };
        let Canvas { years, values, .. } = drawing.canvas;
        if !(years.0..=years.1).contains(&year) {
            return self.tell(Code::Clamped, text, Given::Nothing);
        }
        if drawing.points.iter().any(|point| point.0 == year) {
            return self.tell(Code::Doubled, text, Given::Nothing);
        }
        let used = within(value, values.0, values.1);
        if used != value {
            self.tell(Code::Clamped, text, Given::Number(used));
        }
        drawing.put(year, used);
    }

    fn tell(&mut self, code: Code, given: &str, used: Given) {
        self.notices.push(Notice { code, about: KEY.to_owned(), given: Given::Text(given.to_owned()), used });
    }
}
