//! Turns the tables of `src/data` into Rust source, each line into one literal.
//!
//! Numbers are copied as they are printed, so the compiler reads them and no float is rounded twice. A broken line
//! stops the build with file and line.

use std::fmt::Write as _;
use std::path::Path;

/// Writes a Rust table for each `.tsv`, for `include!`.
pub fn write(out_dir: &Path) {
    table(out_dir, "regions", region);
    table(out_dir, "places", place);
    table(out_dir, "municipalities", municipality);
    table(out_dir, "observations", observation);
}

/// One line of a table, with what is needed to say where it is wrong.
struct Row<'a> {
    table: &'a str,
    number: usize,
    names: &'a [&'a str],
    cells: Vec<&'a str>,
}

impl Row<'_> {
    fn text(&self, name: &str) -> &str {
        let column = self.names.iter().position(|known| *known == name);
        match column.and_then(|column| self.cells.get(column)) {
            Some(cell) if !cell.is_empty() => cell,
            _ => self.fail(name),
        }
    }

    fn whole(&self, name: &str) -> &str {
        let cell = self.text(name);
        if cell.bytes().all(|byte| byte.is_ascii_digit()) { cell } else { self.fail(name) }
    }

    fn decimal(&self, name: &str) -> &str {
        let cell = self.text(name);
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        match cell.split_once('.') {
            Some((whole, fraction)) if digits(whole) && digits(fraction) => cell,
            _ => self.fail(name),
        }
    }

    /// A number with or without decimals, as a literal of a float.
    fn number(&self, name: &str) -> String {
        let cell = self.text(name);
        if cell.contains('.') { self.decimal(name).to_owned() } else { format!("{}.0", self.whole(name)) }
    }

    fn fail(&self, name: &str) -> ! {
        panic!("src/data/{}.tsv:{}: column {name} is missing or malformed", self.table, self.number)
    }
}

fn table(out_dir: &Path, name: &str, literal: fn(&Row) -> String) {
    let path = format!("src/data/{name}.tsv");
    println!("cargo::rerun-if-changed={path}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut source = String::from("[\n");
    for (index, line) in lines.enumerate() {
        let row = Row { table: name, number: index + 2, names: &names, cells: line.split('\t').collect() };
        if row.cells.len() != names.len() {
            panic!("{path}:{}: {} columns instead of {}", row.number, row.cells.len(), names.len());
        }
        // Writing to a String cannot fail.
        let _ = writeln!(source, "    {},", literal(&row));
    }
    source.push(']');
    let target = out_dir.join(format!("{name}.rs"));
    std::fs::write(&target, source).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
}

fn region(row: &Row) -> String {
    let (name, short) = (row.text("name"), row.text("short"));
    let label = if name.contains(short) { name.to_owned() } else { format!("{name} ({short})") };
    format!(
        "Region {{ nuts3: {:?}, name: {name:?}, short: {short:?}, label: {label:?}, tile: {:?}, population: {}, \
         land: {}, jobs: {}, row: {}, col: {}, x: {}, y: {} }}",
        row.text("nuts3"),
        row.text("tile"),
        row.whole("population_2016"),
        row.decimal("land_km2"),
        row.decimal("jobs_2013_thousand"),
        row.whole("tile_row"),
        row.whole("tile_col"),
        row.decimal("rd_x_km"),
        row.decimal("rd_y_km"),
    )
}

fn place(row: &Row) -> String {
    format!(
        "Place {{ from_line: {}, part: {:?}, chapter: {:?}, authors: {:?} }}",
        row.whole("from_line"),
        row.text("part"),
        row.text("chapter"),
        row.text("authors"),
    )
}

fn municipality(row: &Row) -> String {
    format!("Municipality {{ name: {:?}, population: {} }}", row.text("municipality"), row.whole("population_2016"))
}

fn observation(row: &Row) -> String {
    format!(
        "Observation {{ series: {:?}, year: {}, value: {}, unit: {:?}, source: {:?} }}",
        row.text("series"),
        row.number("year"),
        row.number("value"),
        row.text("unit"),
        row.text("source"),
    )
}
