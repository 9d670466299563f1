//! Care as a share of GDP: the book's two points, and the two forms of growth that run through both.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use super::ticks::{at_years, round_axis};
use crate::chart::{ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::num::pow;
use crate::text::{Label, Unit, fixed, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "care-share",
    title: Label::new("Twee punten, twee vormen", "Two points, two forms"),
    models: &["care"],
    about: "care.share_until",
    sizes: (Size { width: 680.0, height: 360.0 }, Size { width: 350.0, height: 300.0 }),
    sliders: &["care.mode", "care.trend", "care.slope"],
    more: &[
        "care.share",
        "care.until",
        "care.slowdown",
        "care.cut",
        "care.scope",
        "care.from",
        "care.ageing",
        "care.volume",
        "care.price",
        "care.gdp",
        "care.uncertainty",
        "care.shock",
        "care.level",
        "care.draws",
        "care.seed",
    ],
    pick: None,
    series: &[
        "care.share",
        "care.book_care",
        "care.p5",
        "care.p25",
        "care.p50",
        "care.p75",
        "care.p95",
        "care.probability_above",
    ],
    // How many paths get so far is said one press deeper.
    needs: Some(|_| [&["care.share", "care.book_care"], &FAN[..]].concat()),
    facts: &[
        Fact {
            id: "curve_until",
            unit: Unit::PERCENT_GDP,
            digits: 1,
            work_out: |look| Some(Forms::of(look).curve.last()?.1),
        },
        Fact {
            id: "straight_until",
            unit: Unit::PERCENT_GDP,
            digits: 1,
            work_out: |look| Some(Forms::of(look).straight.last()?.1),
        },
    ],
    says: &[
        Say {
            key: "care-share/headline",
            variants: &[
                "headline-beyond",
                "headline-gone",
                "headline-same",
                "headline-policy",
                "headline-points",
                "headline-trend",
                "headline-linear",
                "headline-drivers",
            ],
            choose: headline,
        },
        Say { key: "care-share/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "care-share/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "care-share/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "care-share/quarter",
            variants: &["quarter-start", "quarter", "quarter-never"],
            choose: |look| match look.number("care.quarter_gdp_year") {
                Some(year) if year <= START_YEAR => "quarter-start",
                Some(_) => "quarter",
                None => "quarter-never",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |look| match look.code("care.mode") {
        _ if has_policy(look) => &["step-rate", "step-rise", "step-policy-total", "step-chance"],
        "trend" => &["step-rate", "step-rise", "step-straight", "step-trend-total", "step-chance"],
        "linear" => &["step-rate", "step-rise", "step-curve", "step-linear-total", "step-chance"],
        _ => &["step-rate", "step-rise", "step-straight", "step-drivers-total", "step-chance"],
    },
};

/// The book's two years.
const BOOK_START: f64 = 1970.0;
const START_YEAR: f64 = 2013.0;
/// A quarter of GDP, in per cent.
const QUARTER: f64 = 25.0;
/// All of GDP, in per cent.
const ALL: f64 = 100.0;
/// The percentiles of the fan, from low to high.
const FAN: [&str; 5] = ["care.p5", "care.p25", "care.p50", "care.p75", "care.p95"];
/// The options of `care.mode` by their index.
const TREND: f64 = 0.0;
const LINEAR: f64 = 1.0;

fn headline(look: &Look) -> &'static str {
    let forms = Forms::of(look);
    let end = |points: &[(f64, f64)]| points.last().map_or(0.0, |point| point.1);
    let (curve, straight) = (end(&forms.curve), end(&forms.straight));
    let chosen = end(forms.chosen());
    let is_book = ["care.share", "care.trend", "care.slope"].iter().all(|id| look.is_start(id));
    match look.code("care.mode") {
        _ if chosen > ALL => "headline-beyond",
        _ if chosen < 0.05 => "headline-gone",
        _ if (curve - straight).abs() < 0.05 => "headline-same",
        _ if has_policy(look) => "headline-policy",
        "drivers" => "headline-drivers",
        _ if is_book => "headline-points",
        "trend" => "headline-trend",
        _ => "headline-linear",
    }
}

/// Whether a policy changes the plain path.
fn has_policy(look: &Look) -> bool {
    look.param("care.slowdown") > 0.0 || look.param("care.cut") * look.param("care.scope") > 0.0
}

/// Both forms from 2013 on, under the reader's values.
struct Forms {
    /// The same percentage every year, or from four causes where the reader chose those.
    curve: Vec<(f64, f64)>,
    straight: Vec<(f64, f64)>,
    is_straight: bool,
}

impl Forms {
    fn of(look: &Look) -> Forms {
        let is_straight = look.code("care.mode") == "linear";
        let other = look.points_beside("care.share", &[("mode", if is_straight { TREND } else { LINEAR })]);
        let chosen = look.points("care.share");
        let (curve, straight) = if is_straight { (other, chosen) } else { (chosen, other) };
        Forms { curve, straight, is_straight }
    }

    fn chosen(&self) -> &[(f64, f64)] {
        if self.is_straight { &self.straight } else { &self.curve }
    }

    fn other(&self) -> &[(f64, f64)] {
        if self.is_straight { &self.curve } else { &self.straight }
    }
}

/// Both forms drawn between the book's two points, the curve first, year by year with both ends.
fn between(book: &[(f64, f64)]) -> [Vec<(f64, f64)>; 2] {
    let &[(first, low), (last, high)] = book else { return [Vec::new(), Vec::new()] };
    let years = || std::iter::successors(Some(first), |year| Some(year + 1.0)).take_while(move |year| *year <= last);
    let part = |year: f64| (year - first) / (last - first);
    [
        years().map(|year| (year, low * pow(high / low, part(year)))).collect(),
        years().map(|year| (year, low + (high - low) * part(year))).collect(),
    ]
}

/// By how much the chosen form changes from one year to another, in percentage points of GDP. Before 2013 that is the
/// form drawn between the book's two points. `None` where the years of the model do not reach so far.
pub(super) fn change(look: &Look, from: f64, to: f64) -> Option<f64> {
    let forms = Forms::of(look);
    let [curve, straight] = between(&look.points("care.book_care"));
    let before = if forms.is_straight { straight } else { curve };
    let at = |points: &[(f64, f64)], year: f64| points.iter().find(|point| point.0 == year).map(|point| point.1);
    let rise = |points: &[(f64, f64)], from, to| Some(at(points, to)? - at(points, from)?);
    let early = if from < START_YEAR { rise(&before, from, START_YEAR.min(to)) } else { Some(0.0) };
    let late = if to > START_YEAR { rise(forms.chosen(), from.max(START_YEAR), to) } else { Some(0.0) };
    Some(early? + late?)
}

/// The start's path where it is another one than now, as far as both go.
fn ghost(look: &Look, now: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut ghost = look.other_points("care.share");
    ghost.truncate(now.len());
    if now.starts_with(&ghost) { Vec::new() } else { ghost }
}

fn chart(look: &Look) -> ChartSpec {
    let forms = Forms::of(look);
    let book = look.points("care.book_care");
    let [curve, straight] = between(&book);
    let ghost = ghost(look, forms.chosen());
    // Where the other form is the start itself it is drawn once.
    let other_is_start = !ghost.is_empty() && forms.other().starts_with(&ghost);
    let dashed = if other_is_start { Vec::new() } else { ghost.clone() };
    let until = forms.curve.last().map_or(START_YEAR + 1.0, |point| point.0);
    let fan = FAN.map(|id| look.points(id));
    let lines = [&forms.curve, &forms.straight, &dashed, &fan[4]];
    let highest = lines.into_iter().flatten().map(|point| point.1).fold(QUARTER, f64::max);
    let reached = look
        .number("care.quarter_gdp_year")
        .and_then(|quarter| forms.chosen().iter().copied().find(|(year, _)| *year == quarter));

    let track = |column, between: &[(f64, f64)], after: &[(f64, f64)]| {
        let before = between.iter().take_while(|(year, _)| *year < START_YEAR);
        Track::new(column, before.chain(after).copied().collect())
    };
    let mut tracks = vec![track(1, &curve, &forms.curve), track(2, &straight, &forms.straight)];
    // The book's years come first in the table.
    let before = curve.iter().filter(|(year, _)| *year < START_YEAR).count();
    let columns = FAN_COLUMN..;
    tracks.extend(columns.zip(&fan).map(|(column, points)| Track::new(column, points.clone()).from_row(before)));
    let fan_end = fan[4].last().copied();
    let [p5, p25, p50, p75, p95] = fan;
    let ground = vec![
        Mark::new("fan", "fan", MarkKind::Ribbon(p5, p95)),
        Mark::new("fan-half", "fan half", MarkKind::Ribbon(p25, p75)),
        Mark::new("fan-middle", "line fan-middle", MarkKind::Line(p50)),
    ];
    let mut marks = vec![
        Mark::new("quarter", "line threshold", MarkKind::Line(vec![(BOOK_START, QUARTER), (until, QUARTER)])),
        Mark::new("between-curve", "line between", MarkKind::Line(curve)),
        Mark::new("between-straight", "line between", MarkKind::Line(straight)),
        Mark::new("ghost", "line ghost", MarkKind::Line(dashed)),
        Mark::new("other", "line care thin", MarkKind::Line(forms.other().to_vec())),
        Mark::new("share", "line care", MarkKind::Line(forms.chosen().to_vec())),
    ];
    let keys = ["book-first", "book-last"];
    marks.extend(keys.into_iter().zip(&book).map(|(key, at)| Mark::new(key, "book", MarkKind::Square(*at, 4.0))));
    if let Some(at) = reached {
        marks.push(Mark::new("reached", "ring", MarkKind::Dot(at, 5.0)));
    }

    let halfway = if until > 2035.0 { 2030.0 } else { until };
    ChartSpec::Xy(Xy {
        x: at_years(&[BOOK_START, 1990.0, START_YEAR, halfway, until]),
        y: round_axis(0.0, highest + 1.0, 5.0, 10.0, 0, look.lang),
        grid: Grid::Lines,
        room_right: 50.0,
        room_above: 12.0,
        ground,
        marks,
        labels: labels(look, &forms, &book, &ghost, other_is_start, reached, fan_end),
        tracks,
    })
}

fn labels(
    look: &Look,
    forms: &Forms,
    book: &[(f64, f64)],
    ghost: &[(f64, f64)],
    other_is_start: bool,
    reached: Option<(f64, f64)>,
    fan: Option<(f64, f64)>,
) -> Vec<LabelSpec> {
    let number = |value: f64| fixed(value, 1, Unit::PERCENT_GDP, look.lang);
    let margin = |key, class, value: f64| LabelSpec::new(key, class, number(value), Place::Margin(value));
    let at = |key, class, text: String, point, sides: &[Side]| {
        LabelSpec::new(key, class, text, Place::Point(point, sides.to_vec()))
    };
    let end = |points: &[(f64, f64)]| points.last().copied().unwrap_or((START_YEAR, 0.0));
    let (now, other) = (end(forms.chosen()), end(forms.other()));

    let mut labels = vec![margin("share-label", "label care strong", now.1)];
    let differs = (now.1 - other.1).abs() >= 0.05;
    if differs {
        labels.push(margin("other-label", "label care", other.1));
    }
    if let Some(at_quarter) = reached {
        let year = fixed(at_quarter.0, 0, Unit::YEAR, look.lang);
        let text = format!("{} {year}", look.say(QUARTER_IN));
        labels.push(at("reached-label", "label ink strong halo", text, at_quarter, &[Side::AboveLeft, Side::Left]));
    }
    // Above the higher line and below the lower one, on the side from which it comes.
    let name = |key, class, text: String, points: &[(f64, f64)], above: bool| {
        let place = points.get(if above { points.len() * 4 / 5 } else { points.len() / 6 });
        let place = place.copied().unwrap_or_else(|| end(points));
        let rises = points.first().is_none_or(|first| end(points).1 >= first.1);
        let sides = match (above, rises) {
            (true, true) => [Side::AboveLeft, Side::Above],
            (true, false) => [Side::AboveRight, Side::Above],
            (false, true) => [Side::BelowRight, Side::Below],
            (false, false) => [Side::BelowLeft, Side::Below],
        };
        at(key, class, text, place, &sides)
    };
    let form = |is_straight: bool| look.say(if is_straight { STRAIGHT } else { curve_name(look) }).to_owned();
    let is_above = now.1 >= other.1;
    labels.push(name("share-name", "label care strong halo", form(forms.is_straight), forms.chosen(), is_above));
    if differs {
        let start = if other_is_start { format!(" ({})", look.say(look.other_name())) } else { String::new() };
        let text = form(!forms.is_straight) + &start;
        labels.push(name("other-name", "label care halo", text, forms.other(), !is_above));
    }
    // The start hangs on the form of the growth, an assumption: it is not "the book".
    if let Some(last) = ghost.last().filter(|_| !other_is_start) {
        if last.0 == now.0 {
            labels.push(margin("ghost-value", "label book", last.1));
        }
        let sides = [Side::AboveLeft, Side::BelowRight, Side::Above, Side::Below];
        let place = ghost[ghost.len() * 2 / 3];
        let name = look.say(look.other_name()).to_owned();
        labels.push(at("ghost-label", "label book halo", name, place, &sides).optional(true));
    }
    if let &[first, last] = book {
        let said = |value: f64| format!("{} {}", look.say(words::START_BOOK), number(value));
        // Above the lines that begin there.
        let raised = (first.0, first.1 + 1.6);
        labels.push(at("book-first-label", "label book halo", said(first.1), raised, &[Side::AboveRight]));
        let sides = [Side::AboveLeft, Side::BelowRight];
        labels.push(at("book-last-label", "label book halo", said(last.1), last, &sides));
    }
    if let Some(top) = fan {
        let name = look.say(NINE_IN_TEN).to_owned();
        labels.push(at("fan-label", "label book halo", name, top, &[Side::AboveLeft]).optional(true));
    }
    let quarter = look.say(QUARTER_OF_GDP).to_owned();
    labels.push(at("quarter-label", "label ink halo", quarter, (BOOK_START, QUARTER), &[Side::AboveRight]));
    labels
}

fn curve_name(look: &Look) -> Label {
    if look.code("care.mode") == "drivers" { DRIVERS } else { CURVE }
}

const CURVE: Label = Label::new("vast percentage per jaar", "fixed percentage a year");
const DRIVERS: Label = Label::new("uit vier oorzaken", "from four causes");
const STRAIGHT: Label = Label::new("een rechte lijn", "a straight line");
const QUARTER_OF_GDP: Label = Label::new("een kwart van het bbp", "a quarter of GDP");
const NINE_IN_TEN: Label = Label::new("negen van de tien paden", "nine in ten paths");
const QUARTER_IN: Label = Label::new("een kwart in", "a quarter in");

/// The column of the lowest percentile in the table; the others follow, before the start.
const FAN_COLUMN: usize = 4;

fn table(look: &Look) -> Table {
    let forms = Forms::of(look);
    let book = look.points("care.book_care");
    let ghost = ghost(look, forms.chosen());
    let [curve, straight] = between(&book);
    let unit = look.say(Unit::PERCENT_GDP.field);
    let mut names = vec![curve_name(look), STRAIGHT, words::START_BOOK];
    names.extend(FAN.iter().filter_map(|id| look.declared_series(id)).map(|series| series.label));
    let mut columns = vec![[curve, forms.curve], [straight, forms.straight], [book, Vec::new()]];
    columns.extend(FAN.map(|id| [look.points(id), Vec::new()]));
    if !ghost.is_empty() {
        names.push(look.other_name());
        columns.push([ghost, Vec::new()]);
    }
    let head = std::iter::once(look.say(words::YEAR).to_owned())
        .chain(names.iter().map(|name| headed(look.say(*name), unit)))
        .collect();
    let years = std::iter::successors(Some(BOOK_START), |year| Some(year + 1.0));
    let last = columns[0][1].last().map_or(START_YEAR, |point| point.0);
    let rows = years
        .take_while(|year| *year <= last)
        .map(|year| {
            // The later part counts where both have the year: from 2013 on the reader's own.
            let cell = |parts: &[Vec<(f64, f64)>; 2]| {
                let point = parts.iter().rev().flatten().find(|point| point.0 == year);
                point.map_or_else(String::new, |point| fixed(point.1, 1, Unit::PERCENT_GDP, look.lang))
            };
            let cells = columns.iter().map(cell);
            std::iter::once(fixed(year, 0, Unit::YEAR, look.lang)).chain(cells).collect()
        })
        .collect();
    Table { head, rows }
}
