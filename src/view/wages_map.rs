//! The map: forty regions as equal tiles, the wage of one level of education.

use super::figure::{Fact, Figure, Say};
use super::look::{Look, chosen};
use super::table::{Table, headed};
use crate::chart::{ChartSpec, Legend, Size, Tile, Tiles};
use crate::data::REGIONS;
use crate::text::{Label, Unit, fixed, words};
use std::rc::Rc;

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "wages-map",
    title: Label::new("De kaart van de lonen", "The map of wages"),
    models: &["wages-regions"],
    about: "wages-regions.spread_high",
    sizes: (Size { width: 432.0, height: 480.0 }, Size { width: 350.0, height: 389.0 }),
    sliders: &["wages-regions.reach", "wages-regions.high", "wages-regions.level"],
    more: &[
        "wages-regions.mode",
        "wages-regions.from",
        "wages-regions.to",
        "wages-regions.region",
        "wages-regions.densify",
        "wages-regions.origin",
        "wages-regions.middle",
        "wages-regions.low",
        "wages-regions.wage_high",
        "wages-regions.wage_middle",
        "wages-regions.wage_low",
    ],
    pick: Some("wages-regions.region"),
    series: &["wages-regions.wage_high", "wages-regions.wage_middle", "wages-regions.wage_low", "wages-regions.index"],
    // A reading takes the column shown; the whole table is made one press deeper, by an engine that computes everything.
    needs: Some(|scenario| vec![of_level(chosen(scenario, LEVEL), WAGE)]),
    facts: &[
        Fact {
            id: "wage_from",
            unit: Unit::EURO_HOUR,
            digits: 2,
            work_out: |look| wage_of(look, "wages-regions.from"),
        },
        Fact { id: "wage_to", unit: Unit::EURO_HOUR, digits: 2, work_out: |look| wage_of(look, "wages-regions.to") },
        Fact { id: "move", unit: Unit::PERCENT, digits: 1, work_out: |look| look.number(by_level(look, MOVE)) },
        Fact {
            id: "move_start",
            unit: Unit::PERCENT,
            digits: 1,
            work_out: |look| look.start_number(by_level(look, MOVE)),
        },
        Fact { id: "spread", unit: Unit::PERCENT, digits: 1, work_out: |look| look.number(by_level(look, SPREAD)) },
        Fact { id: "mean", unit: Unit::EURO_HOUR, digits: 2, work_out: |look| look.number(by_level(look, MEAN)) },
    ],
    says: &[
        Say {
            key: "wages-map/headline",
            variants: &["headline-high", "headline-middle", "headline-low", "headline-flat"],
            choose: |look| match (look.number(by_level(look, SPREAD)), look.code(LEVEL)) {
                (Some(spread), _) if spread < 0.05 => "headline-flat",
                (_, "high") => "headline-high",
                (_, "middle") => "headline-middle",
                _ => "headline-low",
            },
        },
        Say {
            key: "wages-map/unit",
            variants: &["unit-high", "unit-middle", "unit-low"],
            choose: |look| match look.code(LEVEL) {
                "high" => "unit-high",
                "middle" => "unit-middle",
                _ => "unit-low",
            },
        },
        Say { key: "wages-map/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "wages-map/book",
            variants: &["book-high", "book-middle", "book-low"],
            choose: |look| match look.code(LEVEL) {
                "high" => "book-high",
                "middle" => "book-middle",
                _ => "book-low",
            },
        },
        Say {
            key: "wages-map/denser",
            variants: &["denser-none", "denser-nowhere", "denser-new", "denser-moved"],
            choose: |look| match (
                look.param("wages-regions.densify") > 0.0,
                look.code("wages-regions.region"),
                look.code("wages-regions.origin"),
            ) {
                (false, ..) => "denser-none",
                (true, "", _) => "denser-nowhere",
                (true, _, "") => "denser-new",
                _ => "denser-moved",
            },
        },
    ],
    chart,
    table,
    readout: |_| &["read-from", "read-to", "read-move-total", "read-start", "read-book"],
    steps: |look| match look.code("wages-regions.mode") {
        "density" => &["step-density", "step-wage", "step-move-total"],
        _ => &["step-mass", "step-wage", "step-move-total"],
    },
};

const LEVEL: &str = "wages-regions.level";
/// Names of one quantity for the three levels.
type ByLevel = [&'static str; 3];
const WAGE: ByLevel = ["wages-regions.wage_high", "wages-regions.wage_middle", "wages-regions.wage_low"];
const MOVE: ByLevel = ["wages-regions.move_high", "wages-regions.move_middle", "wages-regions.move_low"];
const SPREAD: ByLevel = ["wages-regions.spread_high", "wages-regions.spread_middle", "wages-regions.spread_low"];
const MEAN: ByLevel = ["wages-regions.mean_high", "wages-regions.mean_middle", "wages-regions.mean_low"];
/// Width of a shade in euro, for the higher, middle and lower educated; halved or doubled until the map is filled.
const SHADE: f64 = 1.0;

fn by_level(look: &Look, names: ByLevel) -> &'static str {
    of_level(look.code(LEVEL), names)
}

fn of_level(level: &str, names: ByLevel) -> &'static str {
    match level {
        "high" => names[0],
        "middle" => names[1],
        _ => names[2],
    }
}

fn position(code: &str) -> Option<usize> {
    REGIONS.iter().position(|region| region.nuts3 == code)
}

fn wage_of(look: &Look, region: &str) -> Option<f64> {
    *look.values(by_level(look, WAGE)).get(position(look.code(region))?)?
}

fn chart(look: &Look) -> ChartSpec {
    let shown = by_level(look, WAGE);
    let (wages, others) = (look.values(shown), look.compared_values(shown));
    let tiles = REGIONS
        .iter()
        .enumerate()
        .map(|(index, region)| {
            let value = wages.get(index).copied().flatten();
            let text = value.map_or_else(String::new, |value| fixed(value, 1, Unit::EURO_HOUR, look.lang));
            let other = others.get(index).copied().flatten();
            Tile {
                row: usize::from(region.row),
                column: usize::from(region.col),
                code: region.tile,
                value,
                text,
                other,
            }
        })
        .collect();
    let steps = steps(wages);
    let digits = match steps[1] - steps[0] {
        width if width < 0.5 => 2,
        width if width < 1.0 => 1,
        _ => 0,
    };
    let number = |value: f64| fixed(value, digits, Unit::EURO_HOUR, look.lang);
    let mut words = vec![format!("{} {}", number(steps[4]), look.say(AND_MORE))];
    words.extend(steps[..4].iter().rev().map(|step| number(*step)));
    words.push(look.say(LESS).to_owned());
    let title = look.say(if others.is_empty() { LEGEND } else { LEGEND_WITH_OTHER }).to_owned();
    ChartSpec::Tiles(Tiles {
        grid: (9, 8),
        tiles,
        column: WAGE.iter().position(|id| *id == shown).map_or(1, |index| index + 1),
        legend: Rc::new(Legend { title, steps, words }),
        route: position(look.code("wages-regions.from")).zip(position(look.code("wages-regions.to"))),
        picked: position(look.code("wages-regions.region")),
    })
}

/// Five round limits around the middle of the wages, as wide apart as fills the six shades.
fn steps(wages: &[Option<f64>]) -> [f64; 5] {
    let known = || wages.iter().copied().flatten();
    let (low, high) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    if high < low {
        return [1.0, 2.0, 3.0, 4.0, 5.0];
    }
    let mut width = SHADE;
    while high - low > 6.0 * width {
        width *= 2.0;
    }
    while high - low < 2.5 * width && width > 0.1 {
        width /= 2.0;
    }
    let middle = ((low + high) / 2.0 / width).round() * width;
    [-2.0, -1.0, 0.0, 1.0, 2.0].map(|step| middle + step * width)
}

const LEGEND: Label = Label::new("euro per uur", "euro an hour");
const LEGEND_WITH_OTHER: Label = Label::new("euro per uur, hoek: B", "euro an hour, corner: B");
const AND_MORE: Label = Label::new("en meer", "and more");
const LESS: Label = Label::new("minder", "less");

fn table(look: &Look) -> Table {
    let ids = [WAGE[0], WAGE[1], WAGE[2], "wages-regions.index"];
    let declared: Vec<_> = ids.iter().filter_map(|id| look.declared_series(id)).collect();
    let head = std::iter::once(look.say(words::REGION).to_owned())
        .chain(declared.iter().map(|series| headed(look.say(series.label), look.say(series.unit.field))))
        .collect();
    let rows = REGIONS
        .iter()
        .enumerate()
        .map(|(index, region)| {
            let cells = ids.iter().zip(&declared).map(|(id, series)| {
                let value = look.values(id).get(index).copied().flatten();
                value.map_or_else(String::new, |value| fixed(value, series.digits, series.unit, look.lang))
            });
            std::iter::once(region.label.to_owned()).chain(cells).collect()
        })
        .collect();
    Table { head, rows }
}
