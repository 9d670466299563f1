//! Who causes the costs of care: the book's one point on a Lorenz curve, and what it means for who shares the risk.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use super::ticks::{log_axis, round_axis};
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Pair, Place, Side, Size, Track, Xy};
use crate::data::insured::COSTS_2016;
use crate::text::{Label, Unit, fixed, number, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "care-lorenz",
    title: Label::new("Wie de kosten veroorzaakt", "Who causes the costs"),
    models: &["care-concentration"],
    about: "care-concentration.overrun_probability",
    sizes: (Size { width: 680.0, height: 360.0 }, Size { width: 350.0, height: 580.0 }),
    sliders: &[RESIDENTS, "care-concentration.local", "care-concentration.cost"],
    more: &["care-concentration.top", "care-concentration.margin"],
    pick: None,
    series: &[LORENZ, BOOK, OVERRUN, "care-concentration.pool_size"],
    needs: None,
    facts: &[
        Fact { id: "cost", unit: Unit::PERCENT_COSTS, digits: 0, work_out: |look| Some(cost(look)) },
        Fact { id: "below", unit: Unit::PERCENT_COSTS, digits: 1, work_out: |look| Some(-look.number(EXPECTED)?) },
    ],
    says: &[
        Say {
            key: "care-lorenz/headline",
            variants: &["headline", "headline-mix", "headline-never", "headline-always"],
            choose: |look| match look.number(CHANCE).unwrap_or_default() {
                _ if look.number(EXPECTED) >= Some(SHOWN) => "headline-mix",
                chance if chance < SHOWN => "headline-never",
                chance if chance >= 100.0 - SHOWN => "headline-always",
                _ => "headline",
            },
        },
        Say { key: "care-lorenz/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "care-lorenz/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "care-lorenz/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "care-lorenz/pool",
            variants: &["pool", "pool-small", "pool-none"],
            choose: |look| match look.number(POOL) {
                None => "pool-none",
                Some(people) if people <= SIZES.0 => "pool-small",
                Some(_) => "pool",
            },
        },
        Say {
            key: "care-lorenz/mix",
            variants: &["mix-same", "mix-more", "mix-less"],
            choose: |look| match look.number(EXPECTED).unwrap_or_default() {
                more if more >= SHOWN => "mix-more",
                less if less <= -SHOWN => "mix-less",
                _ => "mix-same",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-mean", "step-rest", "step-expected", "step-spread", "step-chance-total"],
};

const RESIDENTS: &str = "care-concentration.residents";
const CHANCE: &str = "care-concentration.overrun_probability";
const EXPECTED: &str = "care-concentration.expected_overrun";
const POOL: &str = "care-concentration.pool_size";
const LORENZ: &str = "care-concentration.lorenz";
const BOOK: &str = "care-concentration.lorenz_book";
const OVERRUN: &str = "care-concentration.overrun_by_size";
/// Below this a percentage of one decimal is shown as nothing.
const SHOWN: f64 = 0.05;
/// A chance of a deficit that counts as rare, per cent.
const RARE: f64 = 5.0;
/// Numbers of people in sight.
const SIZES: (f64, f64) = (1_000.0, 1_000_000.0);
const COSTS_COLUMN: usize = 1;
const CHANCE_COLUMN: usize = 2;

/// The share of the costs that the model counts with: heavy users cost more than the others.
fn cost(look: &Look) -> f64 {
    look.param("care-concentration.cost").max(top(look) + 1.0)
}

fn top(look: &Look) -> f64 {
    look.param("care-concentration.top")
}

/// Chances against sizes, as far as they are in sight and one further.
fn chances(mut points: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    points.truncate(points.partition_point(|point| point.0 < SIZES.1) + 1);
    points
}

/// What was drawn at the start, where it is another line now.
fn ghost(start: Vec<(f64, f64)>, now: &[(f64, f64)]) -> Vec<(f64, f64)> {
    if start == now { Vec::new() } else { start }
}

fn chart(look: &Look) -> ChartSpec {
    ChartSpec::Pair(Box::new(Pair { square: lorenz(look), other: overrun(look) }))
}

fn at(key: &'static str, class: &'static str, text: String, point: (f64, f64), sides: &[Side]) -> LabelSpec {
    LabelSpec::new(key, class, text, Place::Point(point, sides.to_vec()))
}

/// The name of what a chart measures, above its axis.
fn title(look: &Look, text: Label, x: &Axis, y: &Axis) -> LabelSpec {
    at("title", "label ink strong", look.say(text).to_owned(), (x.range.0, y.range.1), &[Side::AboveRight])
}

fn lorenz(look: &Look) -> Xy {
    let percent = || round_axis(0.0, 100.0, 100.0, 25.0, 0, look.lang);
    let titles = [PEOPLE, PEOPLE_SHORT].map(|text| look.say(text).to_owned()).to_vec();
    let (x, y) = (Axis { titles, ..percent() }, percent());
    let now = look.points(LORENZ);
    let ghost = ghost(look.other_points(LORENZ), &now);
    let here = (top(look), cost(look));
    let book = look.points(BOOK);
    let is_book = book.contains(&here);

    let mut marks = vec![
        Mark::new("equal", "line between", MarkKind::Line(vec![(0.0, 0.0), (100.0, 100.0)])),
        Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
        Mark::new("lorenz", "line care thin", MarkKind::Line(now.clone())),
    ];
    marks.extend(COSTS_2016.map(|point| Mark::new("insured", "dot ink", MarkKind::Dot(point, 4.0))));
    let [few, many] = COSTS_2016;
    // Under the curve, where there is room for so many words.
    let under = (many.0 + 4.0, many.1 - 7.0);
    marks.push(Mark::new("leader", "stem", MarkKind::Line(vec![many, under])));
    marks.push(Mark::new("here", "dot care", MarkKind::Dot(here, 6.5)));
    marks.extend(book.iter().map(|point| Mark::new("book", "book", MarkKind::Square(*point, 4.0))));

    let point = |point: (f64, f64)| {
        let percent = |value, unit| number(value, u8::from(value < 10.0 && value % 1.0 != 0.0), unit, look.lang);
        [&percent(point.0, Unit::PERCENT_PEOPLE), look.say(CAUSES), &percent(point.1, Unit::PERCENT_COSTS)].concat()
    };
    let beside = [Side::Right, Side::BelowRight, Side::AboveRight];
    let mut labels = vec![title(look, COSTS, &x, &y)];
    let text = [if is_book { look.say(BOOK_SAYS) } else { "" }, &point(here)].concat();
    labels.push(at("here-label", "label care strong halo", text, here, &beside));
    let text = [look.say(INSURED), &point(many)].concat();
    labels.push(at("insured-many", "label ink halo", text, under, &[Side::BelowRight, Side::Right]));
    labels.push(at("insured-few", "label ink halo", point(few), few, &beside));
    if !is_book {
        let sides = [Side::Right, Side::BelowRight, Side::AboveRight];
        let text = look.say(words::START_BOOK).to_owned();
        labels.extend(book.iter().map(|point| at("book-label", "label book halo", text.clone(), *point, &sides)));
    }
    let text = look.say(EQUAL).to_owned();
    labels.push(at("equal-label", "label halo", text, (38.0, 38.0), &[Side::Right]).optional(true));
    let assumed = now.get(38).copied().unwrap_or((38.0, 84.0));
    let text = look.say(ASSUMED).to_owned();
    labels.push(at("assumed-label", "label care halo", text, assumed, &[Side::BelowRight, Side::Below]).optional(true));
    Xy {
        x,
        y,
        grid: Grid::Lines,
        room_right: 14.0,
        room_above: 24.0,
        ground: Vec::new(),
        marks,
        labels,
        tracks: vec![Track::new(COSTS_COLUMN, now)],
    }
}

fn overrun(look: &Look) -> Xy {
    let now = chances(look.points(OVERRUN));
    let ghost = ghost(chances(look.other_points(OVERRUN)), &now);
    let ghost_name = ghost.get(ghost.len() / 5).copied();
    let residents = look.param(RESIDENTS);
    let here = (residents, look.number(CHANCE).unwrap_or_default());
    let highest = now.iter().chain(&ghost).map(|point| point.1).fold(here.1, f64::max);
    let titles = vec![look.say(SHARERS).to_owned()];
    let x = Axis { titles, range: SIZES, ..log_axis(SIZES.0, SIZES.1, look.lang) };
    let y = round_axis(0.0, highest.max(2.0 * RARE), 10.0, 10.0, 0, look.lang);
    let rare = look.number(POOL).filter(|people| *people > SIZES.0 && *people <= SIZES.1);

    let mut marks = vec![
        Mark::new("rare", "line threshold", MarkKind::Line(vec![(SIZES.0, RARE), (SIZES.1, RARE)])),
        Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
        Mark::new("overrun", "line care", MarkKind::Line(now.clone())),
        Mark::new("here", "dot care", MarkKind::Dot(here, 5.0)),
    ];
    let mut labels = vec![title(look, DEFICIT, &x, &y)];
    // Before the number of now, which has room above it: this one stands between the curve and the axis.
    if let Some(people) = rare {
        marks.push(Mark::new("pool", "ring", MarkKind::Dot((people, RARE), 5.0)));
        let text = fixed(people, 0, Unit::PERSONS, look.lang);
        let sides = [Side::AboveRight, Side::BelowRight];
        labels.push(at("pool-label", "label ink strong halo", text, (people, RARE), &sides));
    }
    let sides: &[Side] = if residents > 60_000.0 {
        &[Side::AboveLeft, Side::Above, Side::BelowLeft]
    } else {
        &[Side::AboveRight, Side::Right]
    };
    let text = number(here.1, 1, Unit::PERCENT, look.lang);
    labels.push(at("here-label", "label care strong halo", text, here, sides));
    let text = look.say(RARE_IS).to_owned();
    labels.push(at("rare-label", "label ink halo", text, (SIZES.1, RARE), &[Side::AboveLeft, Side::BelowLeft]));
    if let Some(point) = ghost_name {
        let sides = [Side::AboveRight, Side::Right, Side::BelowLeft];
        let text = look.say(look.other_name()).to_owned();
        labels.push(at("ghost-label", "label book halo", text, point, &sides).optional(true));
    }
    Xy {
        x,
        y,
        grid: Grid::Lines,
        room_right: 14.0,
        room_above: 24.0,
        ground: Vec::new(),
        marks,
        labels,
        tracks: vec![Track::new(CHANCE_COLUMN, now)],
    }
}

const PEOPLE: Label = Label::new("% van de mensen, de duurste eerst", "% of people, the costliest first");
const PEOPLE_SHORT: Label = Label::new("% van de mensen", "% of people");
const COSTS: Label = Label::new("% van de kosten", "% of costs");
const CAUSES: Label = Label::new(" kost ", " cost ");
const BOOK_SAYS: Label = Label::new("boek: ", "book: ");
const INSURED: Label = Label::new("verzekeraars: ", "insurers: ");
const EQUAL: Label = Label::new("ieder evenveel", "all alike");
const ASSUMED: Label = Label::new("aangenomen vorm", "assumed shape");
const DEFICIT: Label = Label::new("kans op een tekort, %", "chance of a deficit, %");
const SHARERS: Label = Label::new("mensen die het risico delen", "people who share the risk");
const RARE_IS: Label = Label::new("zeldzaam: 5 %", "rare: 5%");

fn table(look: &Look) -> Table {
    let columns = [LORENZ, OVERRUN].map(|id| look.declared_series(id));
    let head = columns.iter().flatten().map(|series| headed(look.say(series.label), look.say(series.unit.field)));
    let row = |(place, share): (f64, f64), unit: Unit, column| {
        let name = [&fixed(place, 0, unit, look.lang), " ", look.say(unit.field)].concat();
        let mut cells = vec![name, String::new(), String::new()];
        cells[column] = fixed(share, 1, Unit::PERCENT, look.lang);
        cells
    };
    let people = look.points(LORENZ).into_iter().map(|point| row(point, Unit::PERCENT_PEOPLE, COSTS_COLUMN));
    let sizes = chances(look.points(OVERRUN)).into_iter().map(|point| row(point, Unit::PERSONS, CHANCE_COLUMN));
    Table { head: std::iter::once(look.say(WHO).to_owned()).chain(head).collect(), rows: people.chain(sizes).collect() }
}

const WHO: Label = Label::new("wie", "who");
