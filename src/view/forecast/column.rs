//! The drawing as a column of the figure's table.

use super::{Forecast, find, read};
use crate::scenario::drawing::Drawing;
use crate::text::{Label, Unit, fixed};
use crate::view::table::headed;
use crate::view::{Figure, Look, Table};

/// The numbers behind a figure; with what was drawn over it, as a link carries it, in a column at the end.
pub fn table(figure: &'static Figure, look: &Look, draw: &str) -> Table {
    let table = (figure.table)(look);
    match find(figure.id).zip(read(figure.id, draw)) {
        Some((forecast, drawing)) => with_line(table, forecast, &drawing, look),
        None => table,
    }
}

fn with_line(mut table: Table, forecast: &Forecast, drawing: &Drawing, look: &Look) -> Table {
    let start = forecast.start(look);
    table.head.push(headed(look.say(LINE), look.say(forecast.unit.field)));
    for row in &mut table.rows {
        let named = |year: &f64| row.first().is_some_and(|name| *name == fixed(*year, 0, Unit::YEAR, look.lang));
        // Where the line begins it is the model's number, so that cell stays empty.
        let value = forecast.years(look).find(named).and_then(|year| drawing.value_at(year, start));
        row.push(value.map_or_else(String::new, |value| fixed(value, 1, forecast.unit, look.lang)));
    }
    table
}

const LINE: Label = Label::new("jouw lijn", "your line");
