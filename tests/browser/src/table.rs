//! Whether the tables hold what the program computes.
//!
//! A table does not say which series a column shows, so it is found out: the series whose rounded values fill the
//! column. A column keeps only the series that fit in every state seen, so one that stands still is noticed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::number::Language;
use crate::program::{Description, Run, Runs, Series};
use crate::reading::{Cell, Reading, Table};

/// What is known so far of each column of one figure: table, column and head, and the series that fit. A column that
/// gets another head tells another story, so it is found out anew.
pub struct Columns {
    figure: String,
    language: Language,
    known: BTreeMap<(usize, usize, String), BTreeSet<String>>,
}

/// Figures whose tables hold other rows than any series: between the book's two points a line is drawn and not computed,
/// the twins are drawn at the round densities of their axis, two drawings share a table whose heads say which people, and
/// all municipalities are listed where the series holds those that count.
const OWN_TABLES: [&str; 4] = ["care-share", "wages-doubling", "care-lorenz", "zipf"];

impl Columns {
    /// Knows nothing yet.
    pub fn of(figure: &str, language: Language) -> Self {
        Self { figure: figure.to_owned(), language, known: BTreeMap::new() }
    }

    /// Columns that hold no series of the figure's models, in words. What fits is remembered only when all does,
    /// so that a table in the middle of a change can be asked again.
    pub fn wrong_in(&mut self, reading: &Reading, runs: &Runs) -> Vec<String> {
        let mut known = self.known.clone();
        let mut wrong = Vec::new();
        let mut read = 0;
        for (number, table) in reading.tables.iter().enumerate() {
            for column in 1..table.rows.first().map_or(0, Vec::len) {
                let Some(fitting) = self.fitting(table, column, reading, runs) else {
                    continue;
                };
                read += 1;
                let head = table.head.get(column).cloned().unwrap_or_default();
                let before = known.entry((number, column, head.clone())).or_insert_with(|| fitting.clone());
                let both: BTreeSet<String> = before.intersection(&fitting).cloned().collect();
                if both.is_empty() {
                    wrong.push(format!("column {column} ({head}) holds no series; so far it held {before:?}"));
                }
                *before = both;
            }
        }
        // A figure whose models give no series, such as what stands empty, has a table of its own.
        let has_own = OWN_TABLES.contains(&self.figure.as_str());
        if read == 0 && !has_own && self.runs(runs).any(|run| !run.series.is_empty()) {
            wrong.push(format!("{} has no table with numbers of a series", self.figure));
        }
        if wrong.is_empty() {
            self.known = known;
        }
        wrong
    }

    /// The runs of the figure's models.
    fn runs<'a>(&self, runs: &'a Runs) -> impl Iterator<Item = &'a Run> {
        let figure = Description::get().figures.iter().find(|figure| figure.id == self.figure);
        figure.into_iter().flat_map(|figure| &figure.models).filter_map(|model| runs.get(model))
    }

    /// Series that a column may show; none where it holds no numbers, or its rows are no points of any series.
    fn fitting(&self, table: &Table, column: usize, reading: &Reading, runs: &Runs) -> Option<BTreeSet<String>> {
        let cells: Vec<(&Cell, &Cell)> =
            table.rows.iter().filter_map(|row| Some((row.first()?, row.get(column)?))).collect();
        if !cells.iter().any(|(_, cell)| cell.value.is_some() || self.language.read(&cell.text).is_some()) {
            return None;
        }
        let candidates = self.runs(runs).flat_map(|run| &run.series);
        let mut has_points = false;
        let mut fitting = BTreeSet::new();
        for series in candidates {
            let points: Option<Vec<_>> =
                cells.iter().map(|(head, cell)| Some((self.point(head, series, reading)?, *cell))).collect();
            let Some(points) = points else { continue };
            has_points = true;
            if points.iter().all(|(y, cell)| self.shows(cell, *y)) {
                fitting.insert(series.id.clone());
            }
        }
        has_points.then_some(fitting)
    }

    /// The value of a series where a row's head says: a number, a code, or the name of a region.
    fn point(&self, head: &Cell, series: &Series, reading: &Reading) -> Option<Option<f64>> {
        let text = head.value.as_deref().unwrap_or(head.text.trim());
        let code = reading.regions.get(text).map_or(text, String::as_str);
        let number = head.value.as_deref().and_then(|value| value.parse().ok());
        let number = number.or_else(|| self.language.read(&head.text).map(|shown| shown.value));
        let here = |x: &Value| match x {
            Value::String(x) => x == code,
            x => number.is_some() && x.as_f64() == number,
        };
        series.y.get(series.x.iter().position(here)?).copied()
    }

    fn shows(&self, cell: &Cell, y: Option<f64>) -> bool {
        if let Some(value) = &cell.value {
            return value.parse().ok() == y;
        }
        match (self.language.read(&cell.text), y) {
            (Some(shown), Some(y)) => shown.rounds(y),
            (None, None) => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn cell(text: &str) -> Cell {
        Cell { text: text.into(), value: None }
    }

    #[test]
    fn a_row_is_found_by_year_code_or_name() {
        let columns = Columns::of("care-nest", Language::Dutch);
        let regions = BTreeMap::from([("Utrecht".to_owned(), "NL310".to_owned())]);
        let reading = Reading { numbers: Vec::new(), tables: Vec::new(), regions };
        let years = Series { id: "share".into(), x: vec![json!(2013), json!(2014)], y: vec![Some(10.7), None] };
        let codes = Series { id: "wage".into(), x: vec![json!("NL310")], y: vec![Some(26.2)] };
        assert_eq!(columns.point(&cell("2013"), &years, &reading), Some(Some(10.7)));
        assert_eq!(columns.point(&cell("2014"), &years, &reading), Some(None));
        assert_eq!(columns.point(&cell("2015"), &years, &reading), None);
        assert_eq!(columns.point(&cell(" Utrecht "), &codes, &reading), Some(Some(26.2)));
    }

    #[test]
    fn a_cell_shows_its_point_rounded() {
        let columns = Columns::of("care-nest", Language::English);
        assert!(columns.shows(&cell("10.7"), Some(10.7213)));
        assert!(!columns.shows(&cell("10.7"), Some(10.76)));
        assert!(columns.shows(&cell("–"), None));
        assert!(!columns.shows(&cell("–"), Some(1.0)));
    }
}
