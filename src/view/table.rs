//! The numbers behind a drawing, and the steps of a calculation.

use super::look::Look;
use super::sentence::{Span, line, spans};
use crate::text::fixed;

/// A table of text, the way a reader sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Heads of the columns with their units.
    pub head: Vec<String>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of series over one axis of numbers: a row for each place, a column for each series.
    pub(super) fn of_series(look: &Look, axis: &str, ids: &[&str]) -> Table {
        let declared: Vec<_> = ids.iter().filter_map(|id| look.declared_series(id)).collect();
        let columns: Vec<_> = ids.iter().map(|id| look.points(id)).collect();
        let head = std::iter::once(axis.to_owned())
            .chain(declared.iter().map(|series| headed(look.say(series.label), look.say(series.unit.field))))
            .collect();
        let places = columns.first().map_or(0, Vec::len);
        let rows = (0..places)
            .map(|place| {
                let x = columns[0][place].0;
                let x_unit = declared[0].x_unit;
                std::iter::once(fixed(x, 0, x_unit, look.lang))
                    .chain(columns.iter().zip(&declared).map(|(points, series)| {
                        points
                            .get(place)
                            .map_or_else(String::new, |point| fixed(point.1, series.digits, series.unit, look.lang))
                    }))
                    .collect()
            })
            .collect();
        Table { head, rows }
    }
}

/// The head of a column: its name and, where there is one, its unit.
pub fn headed(name: &str, unit: &str) -> String {
    if unit.is_empty() { name.to_owned() } else { format!("{name}, {unit}") }
}

/// A line of a ledger: what, the sum with its numbers, the amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The line's key in the prose.
    pub key: &'static str,
    /// What is worked out.
    pub what: Vec<Span>,
    /// The sum, where there is one.
    pub sum: Vec<Span>,
    /// The amount.
    pub amount: Vec<Span>,
    /// Whether it is the outcome, under a double rule.
    pub total: bool,
}

impl Step {
    /// Reads a line `what | sum | amount` or `what | amount` of a figure; a key that ends in `-total` is the outcome.
    pub fn read(figure: &str, key: &'static str, look: &Look) -> Step {
        let mut cells = line(figure, key, look).cells().map(|cell| spans(&cell.inlines(), look));
        let what = cells.next().unwrap_or_default();
        let (second, third) = (cells.next().unwrap_or_default(), cells.next());
        let (sum, amount) = third.map_or_else(|| (Vec::new(), second.clone()), |third| (second.clone(), third));
        Step { key, what, sum, amount, total: key.ends_with("-total") }
    }
}
