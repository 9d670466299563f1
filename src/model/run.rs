//! The result of one run: numbers that exist, or nothing.

use super::output::{Output, SeriesDecl};
use crate::scenario::Notice;

/// A scalar. What is infinite or undefined cannot be built: it becomes [`Value::Missing`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A finite number.
    Number(f64),
    /// A code, such as a region's.
    Code(&'static str),
    /// A result that does not exist.
    Missing,
}

impl Value {
    /// The number, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Value::Number(value) => Some(value),
            Value::Code(_) | Value::Missing => None,
        }
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Value {
        if value.is_finite() { Value::Number(value + 0.0) } else { Value::Missing }
    }
}

impl From<Option<f64>> for Value {
    fn from(value: Option<f64>) -> Value {
        value.map_or(Value::Missing, Value::from)
    }
}

impl From<&'static str> for Value {
    fn from(code: &'static str) -> Value {
        Value::Code(code)
    }
}

/// What a series stands against.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// Numbers: years, kilometres, densities.
    Numbers(Vec<f64>),
    /// Codes, such as those of regions.
    Codes(&'static [&'static str]),
}

impl Axis {
    /// Number of points.
    pub fn len(&self) -> usize {
        match self {
            Axis::Numbers(numbers) => numbers.len(),
            Axis::Codes(codes) => codes.len(),
        }
    }

    /// Whether there is no point at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One series: a value, or nothing, at each place of its axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Where the values stand.
    pub x: Axis,
    /// The values; as many as the axis has places.
    pub y: Vec<Option<f64>>,
}

impl Series {
    /// Values against numbers; infinite and undefined ones become nothing.
    pub fn over(x: Vec<f64>, y: impl IntoIterator<Item = f64>) -> Series {
        Series::new(Axis::Numbers(x), y)
    }

    /// Values against codes.
    pub fn by_code(codes: &'static [&'static str], y: impl IntoIterator<Item = f64>) -> Series {
        Series::new(Axis::Codes(codes), y)
    }

    fn new(x: Axis, y: impl IntoIterator<Item = f64>) -> Series {
        let y = y.into_iter().map(|value| value.is_finite().then_some(value + 0.0)).collect();
        Series { x, y }
    }

    /// The points that exist, against numbers.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let numbers: &[f64] = match &self.x {
            Axis::Numbers(numbers) => numbers,
            Axis::Codes(_) => &[],
        };
        numbers.iter().zip(&self.y).filter_map(|(x, y)| y.map(|y| (*x, y)))
    }
}

/// What one run gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Scalars in declaration order.
    pub scalars: Vec<Value>,
    /// Series in declaration order; `None` where nobody asked.
    pub series: Vec<Option<Series>>,
    /// What the reader must be told.
    pub notices: Vec<Notice>,
}

impl Run {
    /// The scalar with this id.
    pub fn scalar(&self, outputs: &[Output], id: &str) -> Value {
        let index = outputs.iter().position(|output| output.id == id);
        index.and_then(|index| self.scalars.get(index)).copied().unwrap_or(Value::Missing)
    }

    /// The series with this id, if it was asked for.
    pub fn series<'a>(&'a self, declared: &[SeriesDecl], id: &str) -> Option<&'a Series> {
        let index = declared.iter().position(|series| series.id == id)?;
        self.series.get(index)?.as_ref()
    }
}
