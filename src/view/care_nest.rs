//! The budget nest: care, social security and the rest as areas that fill one nest.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::Table;
use super::ticks::{round_axis, years};
use crate::chart::{ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::model::Want;
use crate::text::{Label, Unit, fixed, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "care-nest",
    title: Label::new("Het nest van de begroting", "The nest of the budget"),
    models: &["care"],
    about: "care.ratio_until",
    sizes: (Size { width: 680.0, height: 400.0 }, Size { width: 350.0, height: 300.0 }),
    sliders: &["care.trend", "care.collective", "care.budget"],
    more: &[
        "care.rule",
        "care.mode",
        "care.slope",
        "care.share",
        "care.until",
        "care.social",
        "care.social_trend",
        "care.slowdown",
        "care.cut",
        "care.scope",
        "care.from",
        "care.ageing",
        "care.volume",
        "care.price",
        "care.gdp",
    ],
    pick: None,
    series: &["care.care_collective", "care.social", "care.other", "care.ratio", "care.share"],
    needs: None,
    facts: &[
        Fact {
            id: "implied_low",
            unit: Unit::PERCENT_YEAR,
            digits: 1,
            work_out: |look| over_readings(look, IMPLIED, f64::min),
        },
        Fact {
            id: "implied_high",
            unit: Unit::PERCENT_YEAR,
            digits: 1,
            work_out: |look| over_readings(look, IMPLIED, f64::max),
        },
        Fact {
            id: "quarter_first",
            unit: Unit::YEAR,
            digits: 0,
            work_out: |look| over_readings(look, QUARTER_YEAR, f64::min),
        },
        Fact {
            id: "quarter_last",
            unit: Unit::YEAR,
            digits: 0,
            work_out: |look| over_readings(look, QUARTER_YEAR, f64::max),
        },
        Fact {
            id: "collective_until",
            unit: Unit::PERCENT_GDP,
            digits: 1,
            work_out: |look| last(look, "care.care_collective"),
        },
        Fact { id: "nest_until", unit: Unit::PERCENT_GDP, digits: 1, work_out: nest_until },
        Fact { id: "pushed_out", unit: Unit::PERCENT_GDP, digits: 1, work_out: pushed_out },
    ],
    says: &[
        Say {
            key: "care-nest/headline",
            variants: &["headline-gone", "headline-short", "headline-over", "headline-exact", "headline-under"],
            choose: |look| match (look.number("care.other_until"), look.number("care.ratio_until")) {
                _ if is_gone(look) => "headline-gone",
                (Some(other), _) if other < 0.0 => "headline-short",
                (_, Some(ratio)) if (ratio - QUARTER).abs() < 0.05 => "headline-exact",
                (_, Some(ratio)) if ratio > QUARTER => "headline-over",
                _ => "headline-under",
            },
        },
        Say {
            key: "care-nest/unit",
            variants: &["unit-fixed", "unit-growing"],
            choose: |look| if is_growing(look) { "unit-growing" } else { "unit-fixed" },
        },
        Say {
            key: "care-nest/caption",
            variants: &["caption", "caption-quarter"],
            choose: |look| if shows_readings(look) { "caption" } else { "caption-quarter" },
        },
        Say { key: "care-nest/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "care-nest/reached",
            variants: &["reached-start", "reached", "reached-never"],
            choose: |look| match look.number("care.quarter_budget_year") {
                Some(year) if year <= START_YEAR => "reached-start",
                Some(_) => "reached",
                None => "reached-never",
            },
        },
        Say {
            key: "care-nest/left",
            variants: &["left-less", "left-more", "left-none"],
            choose: |look| match (look.number("care.other_until"), look.number("care.crowded_out")) {
                (Some(other), _) if other < 0.0 => "left-none",
                (_, Some(out)) if out < 0.0 => "left-more",
                _ => "left-less",
            },
        },
        Say {
            key: "care-nest/fits",
            variants: &["fits-not", "fits", "fits-below", "fits-gone"],
            choose: |look| {
                let readings = |pick| over_readings(look, IMPLIED, pick);
                match (look.number("care.growth_rate"), readings(f64::min), readings(f64::max)) {
                    (Some(growth), Some(least), _) if growth < least - 1e-9 => "fits-below",
                    (Some(growth), _, Some(most)) if growth <= most + 1e-9 => "fits",
                    (None, ..) => "fits-gone",
                    _ => "fits-not",
                }
            },
        },
        Say {
            key: "care-nest/path",
            variants: &["path", "path-gone"],
            choose: |look| if is_gone(look) { "path-gone" } else { "path" },
        },
        Say {
            key: "care-nest/nest",
            variants: &["nest-fixed", "nest-growing", "nest-shrinks"],
            choose: |look| match pushed_out(look) {
                _ if is_growing(look) => "nest-growing",
                Some(out) if out < 0.0 => "nest-shrinks",
                _ => "nest-fixed",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |look| match look.code("care.mode") {
        _ if has_policy(look) => &["step-policy", "step-collective", "step-ratio-total"],
        "trend" => &["step-trend", "step-collective", "step-ratio-total"],
        "linear" => &["step-linear", "step-collective", "step-ratio-total"],
        _ => &["step-drivers", "step-collective", "step-ratio-total"],
    },
};

/// The book's «een kwart», in per cent.
const QUARTER: f64 = 25.0;
const START_YEAR: f64 = 2013.0;
const IMPLIED: &str = "implied_growth";
const QUARTER_YEAR: &str = "quarter_budget_year";
/// Collective expenditure in 2013 by definition, per cent of GDP (CBS, two definitions).
const BUDGETS: [f64; 2] = [46.8, 49.9];
/// The two readings of what the book's 10.7 counts, per cent.
const COLLECTIVE: [f64; 2] = [100.0, 90.0];
/// The two rules of the nest.
const RULES: [f64; 2] = [0.0, 1.0];

fn is_growing(look: &Look) -> bool {
    look.code("care.rule") == "growing"
}

/// Whether care's share has fallen to nothing at the end.
fn is_gone(look: &Look) -> bool {
    look.number("care.growth_rate").is_none()
}

/// Whether a policy changes the plain path.
fn has_policy(look: &Look) -> bool {
    look.param("care.slowdown") > 0.0 || look.param("care.cut") * look.param("care.scope") > 0.0
}

/// Whether the reader's own value of `collective` lies within the readings that the band shows.
fn shows_readings(look: &Look) -> bool {
    look.param("care.collective") >= COLLECTIVE[1]
}

fn scalar(look: &Look, id: &str, changes: &[(&str, f64)]) -> Option<f64> {
    let run = look.beside("care", changes, Want::SCALARS)?;
    let outputs = crate::model::registry::find("care")?.1.scalars;
    run.scalar(outputs, id).number()
}

/// The smallest or largest value over the readings that the book's words allow.
fn over_readings(look: &Look, id: &str, pick: fn(f64, f64) -> f64) -> Option<f64> {
    let mut found: Option<f64> = None;
    for rule in RULES {
        for budget in BUDGETS {
            for collective in COLLECTIVE {
                let changes = [("rule", rule), ("budget", budget), ("collective", collective)];
                if let Some(value) = scalar(look, id, &changes) {
                    found = Some(found.map_or(value, |so_far| pick(so_far, value)));
                }
            }
        }
    }
    found
}

fn last(look: &Look, series: &str) -> Option<f64> {
    look.points(series).last().map(|point| point.1)
}

/// The whole nest at the end: its three parts together.
fn nest_until(look: &Look) -> Option<f64> {
    Some(last(look, "care.care_collective")? + last(look, "care.social")? + last(look, "care.other")?)
}

/// What care alone takes from the rest, in points of GDP.
fn pushed_out(look: &Look) -> Option<f64> {
    let care = look.points("care.care_collective");
    Some(care.last()?.1 - care.first()?.1)
}

fn chart(look: &Look) -> ChartSpec {
    let care = look.points("care.care_collective");
    let social = look.points("care.social");
    let other = look.points("care.other");
    let stacked: Vec<_> = care.iter().zip(&social).map(|((year, care), (_, social))| (*year, care + social)).collect();
    let nest: Vec<_> = stacked.iter().zip(&other).map(|((year, below), (_, other))| (*year, below + other)).collect();
    let quarter: Vec<_> = nest.iter().map(|(year, nest)| (*year, nest * QUARTER / 100.0)).collect();
    let (first, last) = (START_YEAR, care.last().map_or(START_YEAR + 1.0, |point| point.0));
    let highest = nest.iter().chain(&stacked).map(|point| point.1).fold(0.0, f64::max);

    let reached = crossing(&care, &quarter);
    let inside = reached.map_or_else(Vec::new, |at| {
        let above = |(line, care): &(&(f64, f64), &(f64, f64))| line.0 > at.0 && care.1 >= line.1;
        let after = quarter.iter().zip(&care).filter(above).map(|(line, _)| *line);
        std::iter::once(at).chain(after).collect()
    });
    let ghost = Some(look.other_points("care.care_collective")).filter(|start| *start != care).unwrap_or_default();
    let scaled = |points: &[(f64, f64)], factor: f64| points.iter().map(|(x, y)| (*x, y * factor)).collect::<Vec<_>>();
    let share = look.points("care.share");
    let shown = if shows_readings(look) { share.as_slice() } else { &[] };
    let readings = COLLECTIVE.map(|collective| scaled(shown, collective / 100.0));
    // The same nest with another budget to begin with: it only shifts the rim.
    let chosen = look.param("care.budget");
    let quarters = BUDGETS.map(|budget| {
        let shift = budget - chosen;
        nest.iter().map(|(year, nest)| (*year, (nest + shift) * QUARTER / 100.0)).collect()
    });
    let [all_of_care, part_of_care] = readings;
    let [low_quarter, high_quarter] = quarters;

    let ground = vec![
        Mark::new("other", "area rest", MarkKind::Area(nest.clone())),
        Mark::new("social", "area social", MarkKind::Area(stacked.clone())),
        Mark::new("quarter", "line threshold", MarkKind::Line(quarter.clone())),
        Mark::new("care", "area care", MarkKind::Area(care.clone())),
        Mark::new("readings", "ribbon inside", MarkKind::Ribbon(part_of_care, all_of_care)),
        Mark::new("quarters", "ribbon", MarkKind::Ribbon(low_quarter, high_quarter)),
    ];
    let mut marks = vec![
        Mark::new("quarter-inside", "line threshold inside", MarkKind::Line(inside)),
        Mark::new("ghost-case", "line ghost-case", MarkKind::Line(ghost.clone())),
        Mark::new("ghost", "line ghost", MarkKind::Line(ghost.clone())),
        Mark::new("rim", "line rim", MarkKind::Line(nest.clone())),
    ];
    if let Some(at) = reached {
        marks.push(Mark::new("reached", "ring", MarkKind::Dot(at, 5.0)));
    }

    ChartSpec::Xy(Xy {
        x: years(first, last, 10.0),
        y: round_axis(0.0, highest + 0.01, 5.0, 20.0, 0, look.lang),
        grid: Grid::OverAreas,
        room_right: 4.0,
        room_above: 24.0,
        labels: labels(look, &[&care, &stacked, &nest], reached, ghost.last().copied()),
        tracks: vec![
            Track::new(CARE_COLUMN, care),
            Track::new(CARE_COLUMN + 1, stacked),
            Track::new(CARE_COLUMN + 2, nest),
        ],
        ground,
        marks,
    })
}

/// Where care first takes a quarter of the nest, after the start.
fn crossing(care: &[(f64, f64)], quarter: &[(f64, f64)]) -> Option<(f64, f64)> {
    let above = |index: usize| care[index].1 - quarter[index].1;
    let start = *quarter.first()?;
    if above(0) >= 0.0 {
        return Some(start);
    }
    let after = (1..care.len()).find(|index| above(*index) >= 0.0)?;
    let part = above(after - 1) / (above(after - 1) - above(after));
    let between = |points: &[(f64, f64)]| {
        let (from, to) = (points[after - 1], points[after]);
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    };
    Some(between(quarter))
}

fn labels(
    look: &Look,
    [care, stacked, nest]: &[&[(f64, f64)]; 3],
    reached: Option<(f64, f64)>,
    ghost: Option<(f64, f64)>,
) -> Vec<LabelSpec> {
    let number = |value: f64| fixed(value, 1, Unit::PERCENT_GDP, look.lang);
    let at = |points: &[(f64, f64)], end: bool| {
        let point = if end { points.last() } else { points.first() };
        point.map_or(0.0, |point| point.1)
    };
    let inside =
        |key, class, text, low, high, right| LabelSpec::new(key, class, text, Place::Inside { low, high, right });
    let named = |label: Label, value: f64| format!("{} {}", look.say(label), number(value));
    let beside = |point, sides: &[Side]| Place::Point(point, sides.to_vec());

    let budget = look.text("care.budget");
    let rim = format!(
        "{}, {}",
        look.say(RIM),
        budget.replace('%', look.say(if is_growing(look) { PERCENT_THEN } else { PERCENT_OF_GDP }))
    );
    // High enough for the whole length of the words where the rim rises.
    let above = nest.get(nest.len() * 2 / 3).map_or(0.0, |point| point.1).max(at(nest, false));
    let place = beside((START_YEAR, above), &[Side::AboveRight]);
    let rim = LabelSpec::new("rim-label", "label ink strong", rim, place);
    let mut labels = vec![rim.short(format!("{}, {budget}", look.say(RIM_SHORT)))];
    if let (Some(at), Some(year)) = (reached, look.number("care.quarter_budget_year")) {
        let text = format!("{} {}", look.say(QUARTER_IN), fixed(year, 0, Unit::YEAR, look.lang));
        // White words stay on the red, or are left out.
        let is_late = care.get(care.len() * 3 / 5).is_some_and(|point| at.0 > point.0);
        let side = if is_late { Side::BelowLeft } else { Side::BelowRight };
        let label = LabelSpec::new("reached-label", "label on-care strong", text, beside(at, &[side]));
        labels.push(label.optional(true));
    }
    for end in [false, true] {
        let (care, social, top) = (at(care, end), at(stacked, end), at(nest, end));
        let [care_text, social_text, other_text] = if end {
            [number(care), number(social - care), number(top - social)]
        } else {
            [named(CARE, care), named(SOCIAL, social - care), named(OTHER, top - social)]
        };
        // On whichever side of the quarter line there is more room.
        let quarter = top * QUARTER / 100.0;
        let (low, high) = if care - quarter > quarter { (quarter, care) } else { (0.0, care.min(quarter)) };
        labels.push(inside("care-label", "label on-care big strong", care_text, low, high, end));
        let (low, high) = if social - quarter > quarter - care { (care.max(quarter), social) } else { (care, quarter) };
        labels.push(inside("social-label", "label ink", social_text, low, high, end));
        labels
            .push(inside("other-label", "label ink", other_text, social, top.max(social), end).optional(top < social));
    }
    // The starting line hangs on the form of the growth, an assumption: it is not "the book".
    if let Some(ghost) = ghost {
        let text = format!("{} {}", look.say(look.other_name()), number(ghost.1));
        let place = beside(ghost, &[Side::AboveLeft, Side::BelowLeft, Side::Left]);
        labels.push(LabelSpec::new("ghost-label", "label ink halo", text, place).optional(true));
    }
    labels
}

const RIM: Label = Label::new("rand van het nest: de begroting", "rim of the nest: the budget");
const RIM_SHORT: Label = Label::new("rand van het nest", "rim of the nest");
const PERCENT_THEN: Label = Label::new("% van het bbp in 2013", "% of GDP in 2013");
const PERCENT_OF_GDP: Label = Label::new("% van het bbp", "% of GDP");
const QUARTER_IN: Label = Label::new("een kwart in", "a quarter in");
const CARE: Label = Label::new("Zorg", "Care");
const SOCIAL: Label = Label::new("Sociale zekerheid", "Social security");
const OTHER: Label = Label::new("Al het andere", "Everything else");

/// The column of collective care in the table; social security and the rest follow.
const CARE_COLUMN: usize = 2;

fn table(look: &Look) -> Table {
    let columns = ["care.share", "care.care_collective", "care.social", "care.other", "care.ratio"];
    Table::of_series(look, look.say(words::YEAR), &columns)
}
