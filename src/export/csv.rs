//! The series of a figure as CSV, one line for each point: `series,x,y,unit,source` (RFC 4180, lines end in LF).
//!
//! CSV has no place for remarks, so the column `source` carries them on every line: the citation with version and
//! link, then the sources. A point without a value has an empty `y`. What the reader drew is the series `draw`, as in links.

use super::cite;
use super::snapshot::Snapshot;
use crate::model::Axis;
use crate::scenario::drawing::KEY;
use crate::text::plain;

/// How numbers and columns are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Comma between columns, point in numbers: what the standard says.
    Standard,
    /// Semicolon between columns, comma in numbers, a byte order mark: what a Dutch Excel opens.
    DutchExcel,
}

impl Dialect {
    const fn separator(self) -> char {
        match self {
            Dialect::Standard => ',',
            Dialect::DutchExcel => ';',
        }
    }

    fn number(self, value: f64) -> String {
        match self {
            Dialect::Standard => plain(value),
            Dialect::DutchExcel => plain(value).replace('.', ","),
        }
    }
}

/// Writes the file.
pub fn file(snapshot: &Snapshot, dialect: Dialect) -> String {
    let mut out = String::new();
    if dialect == Dialect::DutchExcel {
        out.push('\u{feff}');
    }
    let source = format!("{}. {} {}", cite::text(snapshot), snapshot.sources(), cite::BOOK);
    push_line(&mut out, dialect, &["series", "x", "y", "unit", "source"]);
    for id in snapshot.figure.series {
        let (Some(declared), Some(series)) = (snapshot.look.declared_series(id), snapshot.look.series(id)) else {
            continue;
        };
        for (index, y) in series.y.iter().enumerate() {
            let x = match &series.x {
                Axis::Numbers(numbers) => numbers.get(index).map(|x| dialect.number(*x)).unwrap_or_default(),
                Axis::Codes(codes) => codes.get(index).copied().unwrap_or_default().to_owned(),
            };
            let y = y.map(|y| dialect.number(y)).unwrap_or_default();
            push_line(&mut out, dialect, &[id, &x, &y, declared.unit.id, &source]);
        }
    }
    if let Some((forecast, drawing)) = snapshot.own() {
        for (year, value) in drawing.points() {
            push_line(
                &mut out,
                dialect,
                &[KEY, &dialect.number(*year), &dialect.number(*value), forecast.unit.id, &source],
            );
        }
    }
    out
}

fn push_line(out: &mut String, dialect: Dialect, fields: &[&str]) {
    for (number, field) in fields.iter().enumerate() {
        if number > 0 {
            out.push(dialect.separator());
        }
        if field.contains([',', ';', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push('\n');
}
