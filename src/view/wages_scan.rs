//! Do the book's two statements fit together: the spread of wages and the gain of a move, over every reach.

use super::figure::{Fact, Figure, Say};
use super::look::{Look, chosen};
use super::table::Table;
use super::ticks::round_axis;
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Tick, Track, Xy};
use crate::scenario::Scenario;
use crate::text::{Label, Unit, fixed, number, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "wages-scan",
    title: Label::new("Passen de getallen van het boek bij elkaar?", "Do the book’s numbers fit together?"),
    models: &["wages-regions"],
    about: "wages-regions.spread_high",
    sizes: (Size { width: 680.0, height: 360.0 }, Size { width: 350.0, height: 300.0 }),
    sliders: &["wages-regions.mode", "wages-regions.high", "wages-regions.level"],
    more: &[
        "wages-regions.low",
        "wages-regions.from",
        "wages-regions.to",
        "wages-regions.region",
        "wages-regions.densify",
        "wages-regions.origin",
    ],
    pick: None,
    series: &[
        "wages-regions.scan_density_spread_high",
        "wages-regions.scan_density_move_high",
        "wages-regions.scan_mass_spread_high",
        "wages-regions.scan_mass_move_high",
        "wages-regions.scan_density_spread_low",
        "wages-regions.scan_density_move_low",
        "wages-regions.scan_mass_spread_low",
        "wages-regions.scan_mass_move_low",
    ],
    needs: Some(|scenario| series(scenario).to_vec()),
    facts: &[
        Fact { id: "book_spread", unit: Unit::PERCENT, digits: 0, work_out: |look| Some(Book::of(look).spread) },
        Fact { id: "book_move", unit: Unit::PERCENT, digits: 0, work_out: |look| Some(Book::of(look).gain) },
        Fact {
            id: "reach_for_move",
            unit: Unit::KM,
            digits: 0,
            work_out: |look| Scan::of(look).at_move().map(|at| at.0),
        },
        Fact {
            id: "spread_then",
            unit: Unit::PERCENT,
            digits: 0,
            work_out: |look| Scan::of(look).at_move().map(|at| at.1),
        },
        Fact {
            id: "reach_for_spread",
            unit: Unit::KM,
            digits: 0,
            work_out: |look| Scan::of(look).at_spread().map(|at| at.0),
        },
        Fact {
            id: "move_then",
            unit: Unit::PERCENT,
            digits: 1,
            work_out: |look| Scan::of(look).at_spread().map(|at| at.1),
        },
        Fact { id: "reach_for_both", unit: Unit::KM, digits: 0, work_out: |look| Scan::of(look).both(Book::of(look)) },
    ],
    says: &[
        Say {
            key: "wages-scan/headline",
            variants: &["headline-none", "headline-both"],
            choose: |look| match Scan::of(look).both(Book::of(look)) {
                Some(_) => "headline-both",
                None => "headline-none",
            },
        },
        Say {
            key: "wages-scan/unit",
            variants: &["unit-high", "unit-low"],
            choose: |look| if is_low(look) { "unit-low" } else { "unit-high" },
        },
        Say { key: "wages-scan/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "wages-scan/claim",
            variants: &["claim-high", "claim-low"],
            choose: |look| if is_low(look) { "claim-low" } else { "claim-high" },
        },
        Say {
            key: "wages-scan/finding-move",
            variants: &["finding-move", "finding-move-never"],
            choose: |look| if Scan::of(look).at_move().is_some() { "finding-move" } else { "finding-move-never" },
        },
        Say {
            key: "wages-scan/finding-spread",
            variants: &["finding-spread", "finding-spread-never"],
            choose: |look| if Scan::of(look).at_spread().is_some() { "finding-spread" } else { "finding-spread-never" },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-spread", "step-move", "step-band"],
};

/// What the book prints for a group: the difference between regions and the gain of the move, per cent, with the
/// width that its words allow («ongeveer», «minder dan»).
#[derive(Clone, Copy)]
struct Book {
    spread: f64,
    spread_band: (f64, f64),
    gain: f64,
    gain_band: (f64, f64),
}

impl Book {
    fn of(look: &Look) -> Book {
        if is_low(look) {
            Book { spread: 5.0, spread_band: (0.0, 5.0), gain: 3.0, gain_band: (2.5, 3.5) }
        } else {
            Book { spread: 10.0, spread_band: (9.0, 11.0), gain: 9.0, gain_band: (8.5, 9.5) }
        }
    }
}

/// The two curves over the reach, for the mode and the group that the reader chose.
struct Scan {
    spread: Vec<(f64, f64)>,
    gain: Vec<(f64, f64)>,
    book: Book,
}

impl Scan {
    fn of(look: &Look) -> Scan {
        let [spread, gain] = series(look.scenario());
        Scan { spread: look.points(spread), gain: look.points(gain), book: Book::of(look) }
    }

    /// Where the move gives what the book says: reach and spread there.
    fn at_move(&self) -> Option<(f64, f64)> {
        let reach = last_crossing(&self.gain, self.book.gain)?;
        Some((reach, value_at(&self.spread, reach)?))
    }

    /// Where the regions differ as much as the book says: reach and gain of the move there.
    fn at_spread(&self) -> Option<(f64, f64)> {
        let reach = last_crossing(&self.spread, self.book.spread)?;
        Some((reach, value_at(&self.gain, reach)?))
    }

    /// A reach at which both lie within their bands.
    fn both(&self, book: Book) -> Option<f64> {
        let within = |value: f64, (low, high): (f64, f64)| (low..=high).contains(&value);
        let fits = |((reach, spread), (_, gain)): (&(f64, f64), &(f64, f64))| {
            (within(*spread, book.spread_band) && within(*gain, book.gain_band)).then_some(*reach)
        };
        self.spread.iter().zip(&self.gain).find_map(fits)
    }
}

fn is_low(look: &Look) -> bool {
    chosen(look.scenario(), "wages-regions.level") == "low"
}

/// Names of the spread and of the move for mode and group; the middle group has no statement of the book and shows
/// the higher educated.
fn series(scenario: &Scenario) -> [&'static str; 2] {
    match (chosen(scenario, "wages-regions.mode"), chosen(scenario, "wages-regions.level") == "low") {
        ("density", false) => ["wages-regions.scan_density_spread_high", "wages-regions.scan_density_move_high"],
        ("density", true) => ["wages-regions.scan_density_spread_low", "wages-regions.scan_density_move_low"],
        (_, false) => ["wages-regions.scan_mass_spread_high", "wages-regions.scan_mass_move_high"],
        (_, true) => ["wages-regions.scan_mass_spread_low", "wages-regions.scan_mass_move_low"],
    }
}

/// The widest reach at which a falling line passes a level.
fn last_crossing(points: &[(f64, f64)], level: f64) -> Option<f64> {
    points.windows(2).rev().find_map(|pair| {
        let [(x0, y0), (x1, y1)] = pair else { return None };
        let passes = (*y0 >= level) != (*y1 >= level);
        passes.then(|| x0 + (x1 - x0) * (level - y0) / (y1 - y0))
    })
}

fn value_at(points: &[(f64, f64)], x: f64) -> Option<f64> {
    points.windows(2).find_map(|pair| {
        let [(x0, y0), (x1, y1)] = pair else { return None };
        (*x0..=*x1).contains(&x).then(|| y0 + (y1 - y0) * (x - x0) / (x1 - x0))
    })
}

fn chart(look: &Look) -> ChartSpec {
    let scan = Scan::of(look);
    let book = scan.book;
    let highest = scan.spread.iter().chain(&scan.gain).map(|point| point.1).fold(book.spread_band.1, f64::max);
    let (at_move, at_spread) = (scan.at_move(), scan.at_spread());
    let line_class = if is_low(look) { ["line low", "line low thin"] } else { ["line high", "line high thin"] };
    let dots = if is_low(look) { ["dot low", "dot open low"] } else { ["dot high", "dot open high"] };

    // The start of the same two curves: mode and group choose what is shown, they move nothing.
    let start =
        |id, now: &Vec<(f64, f64)>| Some(look.other_points(id)).filter(|start| start != now).unwrap_or_default();
    let [spread_id, gain_id] = series(look.scenario());
    let ground = vec![
        Mark::new("band-spread", "band", MarkKind::Band(book.spread_band.0, book.spread_band.1)),
        Mark::new("band-move", "band", MarkKind::Band(book.gain_band.0, book.gain_band.1)),
    ];
    let mut marks = vec![
        Mark::new("book-spread", "line ghost", MarkKind::Line(vec![(0.0, book.spread), (200.0, book.spread)])),
        Mark::new("book-move", "line ghost thin", MarkKind::Line(vec![(0.0, book.gain), (200.0, book.gain)])),
    ];
    marks.push(Mark::new("start-spread", "line ghost", MarkKind::Line(start(spread_id, &scan.spread))));
    marks.push(Mark::new("start-move", "line ghost thin", MarkKind::Line(start(gain_id, &scan.gain))));
    if let Some((reach, spread)) = at_move {
        marks.push(Mark::new("stem-move", "stem", MarkKind::Stem((reach, spread))));
    }
    if let Some((reach, _)) = at_spread {
        marks.push(Mark::new("stem-spread", "stem", MarkKind::Stem((reach, book.spread))));
    }
    marks.push(Mark::new("spread", line_class[0], MarkKind::Line(scan.spread.clone())));
    marks.push(Mark::new("move", line_class[1], MarkKind::Line(scan.gain.clone())));
    if let Some((reach, spread)) = at_move {
        marks.push(Mark::new("move-holds", dots[0], MarkKind::Dot((reach, book.gain), 4.5)));
        marks.push(Mark::new("spread-fails", dots[1], MarkKind::Dot((reach, spread), 4.5)));
    }
    if let Some((reach, gain)) = at_spread {
        marks.push(Mark::new("spread-holds", dots[0], MarkKind::Dot((reach, book.spread), 4.5)));
        marks.push(Mark::new("move-fails", dots[1], MarkKind::Dot((reach, gain), 4.5)));
    }

    let y = if is_low(look) {
        round_axis(0.0, highest, 1.0, 5.0, 0, look.lang)
    } else {
        round_axis(0.0, highest, 5.0, 10.0, 0, look.lang)
    };
    ChartSpec::Xy(Xy {
        x: reaches(look, at_move, at_spread),
        y,
        grid: Grid::Lines,
        room_right: 6.0,
        room_above: 10.0,
        labels: labels(look, &scan, at_move, at_spread),
        tracks: vec![Track::new(1, scan.spread), Track::new(2, scan.gain)],
        ground,
        marks,
    })
}

/// The reaches at which something happens are ticks of their own; round ones make way for them.
fn reaches(look: &Look, at_move: Option<(f64, f64)>, at_spread: Option<(f64, f64)>) -> Axis {
    let own: Vec<f64> = [at_move, at_spread].into_iter().flatten().map(|at| at.0).collect();
    let round = (0..=5).map(|step| f64::from(step) * 40.0).filter(|at| own.iter().all(|own| (own - at).abs() > 14.0));
    let mut places: Vec<f64> = round.collect();
    for at in &own {
        places.insert(places.partition_point(|place| place < at), *at);
    }
    let ticks = places
        .into_iter()
        .map(|at| {
            let text = fixed(at, 0, Unit::KM, look.lang);
            Tick { at, text: if at == 200.0 { format!("{text} km") } else { text } }
        })
        .collect();
    let titles = [REACH_TITLE, REACH_SHORT].map(|title| look.say(title).to_owned()).to_vec();
    Axis { titles, ..Axis::linear((0.0, 200.0), ticks) }
}

fn labels(look: &Look, scan: &Scan, at_move: Option<(f64, f64)>, at_spread: Option<(f64, f64)>) -> Vec<LabelSpec> {
    let percent = |value: f64, digits| number(value, digits, Unit::PERCENT, look.lang);
    let role = if is_low(look) { "label low strong halo" } else { "label high strong halo" };
    let beside = |point, sides: &[Side]| Place::Point(point, sides.to_vec());
    let mut labels = Vec::new();
    if let Some((reach, spread)) = at_move {
        let place = beside((reach, spread), &[Side::Right, Side::AboveRight]);
        labels.push(LabelSpec::new("spread-then", role, percent(spread, 0), place));
    }
    if let Some((reach, gain)) = at_spread {
        let text = format!("{} {}", look.say(MOVE), percent(gain, 1));
        let place = beside((reach, gain), &[Side::Right, Side::AboveRight, Side::BelowRight]);
        labels.push(LabelSpec::new("move-then", role, text, place).short(percent(gain, 1)));
    }
    let book = scan.book;
    let far = || beside((200.0, book.spread_band.1.max(book.gain_band.1)), &[Side::AboveLeft]);
    let said = |words: Label, value: f64| format!("{} {}", look.say(words), percent(value, 0));
    let (long, short) = if is_low(look) { (BOOK_LESS, SHORT_LESS) } else { (BOOK_SPREAD, SHORT_SPREAD) };
    let spread = LabelSpec::new("book-spread-label", "label book halo", said(long, book.spread), far());
    labels.push(spread.short(said(short, book.spread)));
    let gain = LabelSpec::new("book-move-label", "label book halo", said(BOOK_MOVE, book.gain), far());
    labels.push(gain.short(said(SHORT_MOVE, book.gain)));
    if let Some(start) = scan.spread.get(6) {
        let place = beside(*start, &[Side::AboveRight, Side::Right]);
        let name = LabelSpec::new("spread-label", role, look.say(SPREAD).to_owned(), place);
        labels.push(name.short(look.say(SPREAD_SHORT).to_owned()).optional(true));
    }
    labels
}

const REACH_TITLE: Label = Label::new("bereik: tot hoe ver buren meetellen", "reach: how far neighbours count");
const REACH_SHORT: Label = Label::new("bereik", "reach");
const SPREAD: Label =
    Label::new("verschil tussen hoogste en laagste regio", "difference between highest and lowest region");
const SPREAD_SHORT: Label = Label::new("verschil tussen regio’s", "difference between regions");
const SHORT_SPREAD: Label = Label::new("boek: verschil", "book: difference");
const SHORT_LESS: Label = Label::new("boek: verschil onder", "book: difference under");
const SHORT_MOVE: Label = Label::new("boek: verhuizing", "book: the move");
const MOVE: Label = Label::new("verhuizing", "the move");
const BOOK_SPREAD: Label = Label::new("boek: regio’s verschillen ongeveer", "book: regions differ by about");
const BOOK_LESS: Label = Label::new("boek: regio’s verschillen minder dan", "book: regions differ by less than");
const BOOK_MOVE: Label = Label::new("boek: verhuizing levert", "book: the move brings");

fn table(look: &Look) -> Table {
    Table::of_series(look, look.say(words::REACH), &series(look.scenario()))
}
