//! The law of sizes: the Dutch municipalities against their rank, beside the line on which the law would have them.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use super::ticks::log_axis;
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::data::{MUNICIPALITIES, POPULATIONS};
use crate::num::pow;
use crate::text::{Label, Unit, fixed, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "zipf",
    title: Label::new("De wet van de stadsgroottes", "The law of city sizes"),
    models: &["zipf"],
    about: "zipf.alpha_fit",
    sizes: (Size { width: 680.0, height: 360.0 }, Size { width: 350.0, height: 310.0 }),
    sliders: &[COUNT, ALPHA],
    more: &[],
    pick: None,
    series: &[],
    needs: None,
    facts: &[
        Fact { id: "largest", unit: Unit::PERSONS, digits: 0, work_out: |_| Some(size(1)) },
        Fact { id: "second", unit: Unit::PERSONS, digits: 0, work_out: |_| Some(size(2)) },
        Fact { id: "second_by_law", unit: Unit::PERSONS, digits: 0, work_out: |look| Some(law(look, 2.0)) },
        Fact { id: "last_by_law", unit: Unit::PERSONS, digits: 0, work_out: |look| Some(law(look, look.param(COUNT))) },
    ],
    says: &[
        Say {
            key: "zipf/headline",
            variants: &["headline", "headline-fits", "headline-steeper"],
            choose: |look| match look.number("zipf.alpha_fit").unwrap_or_default() - look.param(ALPHA) {
                flatter if flatter <= -NEAR => "headline",
                steeper if steeper >= NEAR => "headline-steeper",
                _ => "headline-fits",
            },
        },
        Say { key: "zipf/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "zipf/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "zipf/summary", variants: &["summary"], choose: |_| "summary" },
    ],
    chart,
    table,
    readout: |_| &[],
    steps,
};

const COUNT: &str = "zipf.n";
const ALPHA: &str = "zipf.alpha";
/// A power counts as that of the law within so much.
const NEAR: f64 = 0.05;
/// So many of the largest have a dot; those after them stand too near each other.
const DOTS: usize = 12;
/// People in sight: the smallest municipality has 941.
const SIZES: (f64, f64) = (900.0, 1_000_000.0);
/// What the law of the book says: the second half as large as the first, the third a third.
const RANKS_OF_THE_BOOK: [f64; 2] = [2.0, 3.0];
/// The names shown, by rank, with room between them; constants, so that a program carries no others.
const NAMED: [&str; 4] = [MUNICIPALITIES[0].name, MUNICIPALITIES[1].name, "", MUNICIPALITIES[3].name];
/// Names stand so much further along the axis than their dots.
const ASIDE: f64 = 1.2;
/// Where the words on the book's points stand: below them and left of the line.
const BOOK_PLACE: (f64, f64) = (1.1, 80_000.0);
const SIZE_COLUMN: usize = 1;
const LAW_COLUMN: usize = 2;

#[cfg(not(feature = "second-version"))]
fn steps(_: &Look) -> &'static [&'static str] {
    &STEPS
}

/// The step of the exponent tells the formula of the first version.
#[cfg(feature = "second-version")]
fn steps(look: &Look) -> &'static [&'static str] {
    if look.scenario().version() == 1 { &STEPS } else { &["step-law", "step-primacy", "step-fit-total"] }
}

const STEPS: [&str; 4] = ["step-law", "step-primacy", "step-exponent", "step-fit-total"];

/// People in the municipality of this rank.
fn size(rank: usize) -> f64 {
    POPULATIONS.get(rank - 1).map_or(0.0, |people| f64::from(*people))
}

/// People by the law at a rank.
fn law(look: &Look, rank: f64) -> f64 {
    by_power(rank, look.param(ALPHA))
}

fn by_power(rank: f64, alpha: f64) -> f64 {
    size(1) / pow(rank, alpha)
}

/// The power of the line beside, where it is another one.
fn beside(look: &Look) -> Option<f64> {
    look.other_number(ALPHA).filter(|_| !look.is_other(ALPHA))
}

/// Ranks and sizes of all municipalities.
fn all() -> Vec<(f64, f64)> {
    (1..).map(f64::from).zip(POPULATIONS.iter().map(|people| f64::from(*people))).collect()
}

/// The law over all ranks; on logarithmic axes its two ends are enough to draw it.
fn by_law(look: &Look) -> Vec<(f64, f64)> {
    all().into_iter().map(|(rank, _)| (rank, law(look, rank))).collect()
}

fn ends(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    points.first().into_iter().chain(points.last()).copied().collect()
}

fn chart(look: &Look) -> ChartSpec {
    let towns = all();
    let law = by_law(look);
    let counted = towns.iter().take_while(|town| town.0 <= look.param(COUNT)).count();
    let pure = |rank: f64| (rank, size(1) / rank);
    let last = towns.len() as f64;
    let ghost =
        beside(look).map_or_else(Vec::new, |alpha| [1.0, last].map(|rank| (rank, by_power(rank, alpha))).into());
    let titles = [RANK, RANK_SHORT].map(|title| look.say(title).to_owned()).to_vec();
    let x = Axis { titles, range: (1.0, last), ..log_axis(1.0, last, look.lang) };
    let y = Axis { range: SIZES, ..log_axis(SIZES.0, SIZES.1, look.lang) };

    // The line of those that are not counted begins at the last that is.
    let rest = towns[counted - 1..].to_vec();
    let mut marks = vec![
        Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
        Mark::new("law", "line ink thin", MarkKind::Line(ends(&law))),
        Mark::new("rest", "line between", MarkKind::Line(rest.clone())),
        Mark::new("towns", "line high", MarkKind::Line(towns[..counted].to_vec())),
    ];
    let dots = towns[..counted.min(DOTS)].iter();
    marks.extend(dots.map(|town| Mark::new("town", "dot high", MarkKind::Dot(*town, 4.0))));
    marks.extend(RANKS_OF_THE_BOOK.map(|rank| Mark::new("book", "book", MarkKind::Square(pure(rank), 4.0))));

    let at = |key, class, text: String, point, sides: &[Side]| {
        LabelSpec::new(key, class, text, Place::Point(point, sides.to_vec()))
    };
    let mut labels = Vec::new();
    // Names that keep clear of each other: ranks lie closer and closer.
    for ((rank, people), name) in towns.iter().zip(NAMED).filter(|(_, name)| !name.is_empty()) {
        // A little to the right: the name of the largest ends above the second.
        let place = if *rank == 1.0 { *rank } else { rank * ASIDE };
        let label = at("town-label", "label high strong halo", name.to_owned(), (place, *people), &[Side::AboveRight]);
        labels.push(label.optional(true));
    }
    let text = [look.say(BY_LAW), &look.text(ALPHA)].concat();
    let place = law.get(24).copied().unwrap_or_default();
    labels.push(at("law-label", "label ink halo", text, place, &[Side::BelowLeft, Side::Below, Side::AboveRight]));
    let text = look.say(BOOK_SAYS).to_owned();
    labels.push(at("book-label", "label book halo", text, BOOK_PLACE, &[Side::AboveRight, Side::BelowRight]));
    if let (Some(place), true) = (rest.get(rest.len() / 20), rest.len() > 1) {
        let text = look.say(REST).to_owned();
        labels.push(at("rest-label", "label halo", text, *place, &[Side::AboveRight, Side::AboveLeft]).optional(true));
    }
    let fit = [look.say(FITS), &look.text("zipf.alpha_fit")].concat();
    let place = towns[counted / 2];
    labels.push(at("fit-label", "label high halo", fit, place, &[Side::AboveRight]).optional(true));
    ChartSpec::Xy(Xy {
        x,
        y,
        grid: Grid::Lines,
        room_right: 14.0,
        room_above: 22.0,
        ground: Vec::new(),
        marks,
        labels,
        tracks: vec![Track::new(SIZE_COLUMN, towns), Track::new(LAW_COLUMN, law)],
    })
}

const RANK: Label =
    Label::new("plaats op de lijst; elke vertienvoudiging is even breed", "rank; every tenfold is equally wide");
const RANK_SHORT: Label = Label::new("plaats op de lijst", "rank");
const BY_LAW: Label = Label::new("de wet, macht ", "the law, power ");
const BOOK_SAYS: Label = Label::new("boek: 1/2, 1/3", "book: 1/2, 1/3");
const FITS: Label = Label::new("past bij: macht ", "fits: power ");
const REST: Label = Label::new("telt niet mee", "not counted");

fn table(look: &Look) -> Table {
    let columns = ["zipf.size", "zipf.law"].map(|id| look.declared_series(id));
    let names = columns.iter().flatten().map(|series| headed(look.say(series.label), ""));
    let cell = |value: f64, unit| fixed(value, 0, unit, look.lang);
    let rows = all().into_iter().zip(by_law(look)).map(|((rank, size), (_, law))| {
        vec![cell(rank, Unit::RANK), cell(size, Unit::PERSONS), cell(law, Unit::PERSONS)]
    });
    let mut head: Vec<String> = std::iter::once(look.say(RANK_SHORT).to_owned()).chain(names).collect();
    let mut rows: Vec<Vec<String>> = rows.collect();
    if let Some(alpha) = beside(look) {
        let name = if look.compared().is_some() { look.other_name() } else { words::START_BOOK };
        head.push(look.say(name).to_owned());
        let people = |rank| cell(by_power(f64::from(rank), alpha), Unit::PERSONS);
        rows.iter_mut().zip(1..).for_each(|(row, rank)| row.push(people(rank)));
    }
    Table { head, rows }
}
