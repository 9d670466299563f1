//! The files that are text: written by the native program and by the page.

use super::snapshot::Snapshot;
use super::{csv, figure, html, svg};
use crate::scenario::Notice;
use crate::text::Lang;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A picture.
    Svg,
    /// The numbers of the drawing, for programs.
    Csv,
    /// The same for a Dutch Excel.
    Excel,
    /// The runs with all that belongs to them.
    Json,
    /// A page to read and to print.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 5] = [Format::Svg, Format::Csv, Format::Excel, Format::Json, Format::Html];

    /// Its name among them.
    pub const fn id(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Csv => "csv",
            Format::Excel => "excel",
            Format::Json => "json",
            Format::Html => "html",
        }
    }

    /// The media type, for browsers.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Svg => "image/svg+xml",
            Format::Csv | Format::Excel => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Html => "text/html;charset=utf-8",
        }
    }

    /// The name of a file: `care-nest-nl.svg`.
    pub fn file_name(self, figure: &str, lang: Lang) -> String {
        let lang = lang.code();
        match self {
            Format::Excel => format!("{figure}-{lang}-excel.csv"),
            other => format!("{figure}-{lang}.{}", other.id()),
        }
    }

    /// Writes the file; where it has a width, that many pixels wide. `notices` are those of the link.
    pub fn write(self, snapshot: &Snapshot, width: u32, notices: &[Notice]) -> String {
        match self {
            Format::Svg => svg::file(snapshot, width),
            Format::Csv => csv::file(snapshot, csv::Dialect::Standard),
            Format::Excel => csv::file(snapshot, csv::Dialect::DutchExcel),
            Format::Json => figure::file(snapshot, notices) + "\n",
            Format::Html => html::file(snapshot, width),
        }
    }
}
