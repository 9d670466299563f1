//! Empty offices from 2014 on: the path, the same without withdrawing floor, and what is needed to move.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::Table;
use super::ticks::{round_axis, years};
use crate::chart::{ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::model::{Want, registry};
use crate::text::{Label, Unit, fixed, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "offices-path",
    title: Label::new("Lege kantoren", "Empty offices"),
    models: &["vacancy-offices"],
    sizes: (Size { width: 680.0, height: 360.0 }, Size { width: 350.0, height: 290.0 }),
    sliders: &["vacancy-offices.space", "vacancy-offices.withdraw", "vacancy-offices.build"],
    more: &[
        "vacancy-offices.jobs",
        "vacancy-offices.stock",
        "vacancy-offices.vacancy",
        "vacancy-offices.friction",
        "vacancy-offices.until",
    ],
    pick: None,
    series: &["vacancy-offices.vacancy", "vacancy-offices.stock", "vacancy-offices.occupied", "vacancy-offices.empty"],
    needs: None,
    facts: &[
        Fact {
            id: "short_of",
            unit: Unit::MLN_M2,
            digits: 1,
            work_out: |look| Some(-look.number("vacancy-offices.empty_until")?),
        },
        Fact {
            id: "occupied_first",
            unit: Unit::MLN_M2,
            digits: 1,
            work_out: |look| first(look, "vacancy-offices.occupied"),
        },
        Fact {
            id: "occupied_last",
            unit: Unit::MLN_M2,
            digits: 1,
            work_out: |look| last(look, "vacancy-offices.occupied"),
        },
        Fact { id: "stock_last", unit: Unit::MLN_M2, digits: 1, work_out: |look| last(look, "vacancy-offices.stock") },
    ],
    says: &[
        Say {
            key: "offices-path/headline",
            variants: &["headline-more", "headline-less", "headline-same", "headline-short"],
            choose: |look| match (look.number("vacancy-offices.empty_until"), first(look, "vacancy-offices.empty")) {
                (Some(empty), _) if empty < 0.0 => "headline-short",
                (Some(empty), Some(first)) if empty > first + 0.05 => "headline-more",
                (Some(empty), Some(first)) if empty < first - 0.05 => "headline-less",
                _ => "headline-same",
            },
        },
        Say { key: "offices-path/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "offices-path/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "offices-path/normal",
            variants: &["normal", "normal-never"],
            choose: |look| match look.number("vacancy-offices.normal_year") {
                Some(_) => "normal",
                None => "normal-never",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-start", "step-occupied", "step-stock", "step-empty-total"],
};

const START_YEAR: f64 = 2014.0;

fn first(look: &Look, series: &str) -> Option<f64> {
    look.points(series).first().map(|point| point.1)
}

fn last(look: &Look, series: &str) -> Option<f64> {
    look.points(series).last().map(|point| point.1)
}

fn rises(points: &[(f64, f64)]) -> bool {
    points.first().zip(points.last()).is_some_and(|(first, last)| last.1 >= first.1)
}

/// The path on which no floor is withdrawn.
fn kept(look: &Look) -> Vec<(f64, f64)> {
    let declared = registry::find("vacancy-offices").map_or(&[][..], |(_, model)| model.series);
    let Some(index) = declared.iter().position(|series| series.id == "empty") else { return Vec::new() };
    let run = look.beside("vacancy-offices", &[("withdraw", 0.0)], Want::series([index]));
    run.as_ref().and_then(|run| run.series(declared, "empty")).map_or_else(Vec::new, |empty| empty.points().collect())
}

fn chart(look: &Look) -> ChartSpec {
    let empty = look.points("vacancy-offices.empty");
    let stock = look.points("vacancy-offices.stock");
    let share = look.param("vacancy-offices.friction") / 100.0;
    let friction: Vec<_> = stock
        .iter()
        .zip(&empty)
        .map(|((year, stock), (_, empty))| (*year, (stock * share).min(*empty).max(0.0)))
        .collect();
    let kept = kept(look);
    let mut ghost = look.start_points("vacancy-offices.empty");
    ghost.truncate(empty.len());
    if empty.starts_with(&ghost) {
        ghost.clear();
    }
    let last = empty.last().copied().unwrap_or((START_YEAR + 1.0, 0.0));
    let highest = empty.iter().chain(&kept).chain(&ghost).map(|point| point.1).fold(1.0, f64::max);

    let number = |value: f64| fixed(value, 1, Unit::MLN_M2, look.lang);
    let margin = |key, class, value: f64| LabelSpec::new(key, class, number(value), Place::Margin(value));
    let beside = |point, sides: &[Side]| Place::Point(point, sides.to_vec());
    let mut labels = vec![margin("empty-label", "label ink strong", last.1)];
    if let Some(end) = kept.last().filter(|end| end.1 - last.1 > 0.3) {
        labels.push(margin("kept-label", "label ink", end.1));
        let place = beside(kept[kept.len() * 3 / 4], &[if rises(&kept) { Side::AboveLeft } else { Side::AboveRight }]);
        labels.push(LabelSpec::new("kept-name", "label ink halo", look.say(KEPT).to_owned(), place));
    }
    if let Some(end) = ghost.last() {
        // The start ends in 2030: its value stands in the margin only where the axis ends there too.
        if end.0 == last.0 {
            labels.push(margin("ghost-value", "label book", end.1));
        }
        let sides = [Side::AboveLeft, Side::BelowRight, Side::Above, Side::Below];
        let place = beside(ghost[ghost.len() * 3 / 4], &sides);
        let name = look.say(words::START_OTHER).to_owned();
        labels.push(LabelSpec::new("ghost-label", "label book halo", name, place).optional(true));
    }
    // The first point is the book's own as long as stock and vacancy are.
    let is_book = look.is_start("vacancy-offices.stock") && look.is_start("vacancy-offices.vacancy");
    if let Some(first) = empty.first().filter(|_| is_book) {
        let side = if rises(&empty) { Side::BelowRight } else { Side::AboveRight };
        let text = format!("{} {}", look.say(words::START_BOOK), fixed(first.1, 0, Unit::MLN_M2, look.lang));
        labels.push(LabelSpec::new("book-label", "label book halo", text, beside(*first, &[side])));
    }
    let friction_top = friction.last().map_or(0.0, |point| point.1);
    // Where there is hardly any left the words would stand on the axis.
    if friction_top > highest * 0.08 {
        let inside = Place::Inside { low: 0.0, high: friction_top, right: true };
        let name = look.say(FRICTION).to_owned();
        labels.push(LabelSpec::new("friction-label", "label ink halo", name, inside).optional(true));
    }

    ChartSpec::Xy(Xy {
        x: years(START_YEAR, last.0, 5.0),
        y: round_axis(0.0, highest, 2.0, 4.0, 0, look.lang),
        grid: Grid::Lines,
        room_right: 44.0,
        room_above: 12.0,
        ground: vec![
            Mark::new("empty-area", "area empty", MarkKind::Area(empty.clone())),
            Mark::new("friction", "area friction", MarkKind::Area(friction)),
        ],
        tracks: vec![Track { column: EMPTY_COLUMN, points: empty.clone() }],
        marks: vec![
            Mark::new("kept", "line ink thin", MarkKind::Line(kept)),
            Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
            Mark::new("empty", "line ink", MarkKind::Line(empty.clone())),
            Mark::new("book", "book", MarkKind::Square(empty.first().copied().unwrap_or(last), 4.0)),
        ],
        labels,
    })
}

const KEPT: Label = Label::new("als niets uit de markt gaat", "if nothing leaves the market");
const FRICTION: Label = Label::new("schuifruimte", "room to move");

/// The column of empty floor in the table.
const EMPTY_COLUMN: usize = 3;

fn table(look: &Look) -> Table {
    let columns =
        ["vacancy-offices.stock", "vacancy-offices.occupied", "vacancy-offices.empty", "vacancy-offices.vacancy"];
    Table::of_series(look, look.say(words::YEAR), &columns)
}
