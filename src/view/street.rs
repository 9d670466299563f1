//! A street of shops: how many stand empty how often, and from how many on it tips.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::Table;
use super::ticks::round_axis;
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Street, Tick, Track, Xy};
use crate::text::{Label, Unit, fixed, number};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "street",
    title: Label::new("De kantelende winkelstraat", "The tipping shopping street"),
    models: &[MODEL],
    about: "shopping-street.tipped_probability",
    sizes: (Size { width: 680.0, height: 400.0 }, Size { width: 350.0, height: 410.0 }),
    sliders: &["shopping-street.threshold", "shopping-street.contagion", "shopping-street.aversion"],
    more: &["shopping-street.shops", "shopping-street.vacancy", "shopping-street.refill", "shopping-street.seed"],
    pick: None,
    series: &[DISTRIBUTION, INDEPENDENT],
    needs: None,
    facts: &[
        Fact { id: "tips_at", unit: Unit::NONE, digits: 0, work_out: |look| Some(tips_at(look)) },
        Fact { id: "mean", unit: Unit::NONE, digits: 1, work_out: mean },
        Fact { id: "letting", unit: Unit::NONE, digits: 2, work_out: |look| Some(letting(look)) },
        Fact { id: "closing", unit: Unit::NONE, digits: 3, work_out: |look| Some(closing(look)) },
    ],
    says: &[
        Say {
            key: "street/headline",
            variants: &["headline", "headline-alone", "headline-always", "headline-never"],
            choose: |look| {
                let tipped = look.number("shopping-street.tipped_probability").unwrap_or_default();
                let alone = look.number("shopping-street.independent_probability").unwrap_or_default();
                match tipped {
                    _ if tipped < SHOWN => "headline-never",
                    _ if tipped >= 100.0 - SHOWN => "headline-always",
                    _ if tipped < alone + SHOWN => "headline-alone",
                    _ => "headline",
                }
            },
        },
        Say { key: "street/unit", variants: &["unit"], choose: |_| "unit" },
        Say {
            key: "street/caption",
            variants: &["caption", "caption-tipped"],
            choose: |look| if is_tipped(look) { "caption-tipped" } else { "caption" },
        },
        Say { key: "street/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "street/tip",
            variants: &["tip", "tip-late"],
            choose: |look| match look.number("shopping-street.years_to_tip") {
                Some(years) if years < A_LONG_TIME => "tip",
                _ => "tip-late",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-letting", "step-closing", "step-tipped", "step-share", "step-mean-total"],
};

const MODEL: &str = "shopping-street";
const DISTRIBUTION: &str = "shopping-street.distribution";
const INDEPENDENT: &str = "shopping-street.independent";
/// Below this a percentage of one decimal is shown as nothing.
const SHOWN: f64 = 0.05;
/// After so many years a number of years says nothing to a reader.
const A_LONG_TIME: f64 = 1000.0;
/// So many empty shops are shown at least, if the street has them.
const LEAST_SHOWN: usize = 8;
/// Half the width of a bar.
const HALF_BAR: f64 = 0.36;
const DISTRIBUTION_COLUMN: usize = 1;
const ALONE_COLUMN: usize = 2;

/// From so many empty shops on the street has tipped: it cannot be more than it has.
fn tips_at(look: &Look) -> f64 {
    look.param("shopping-street.threshold").min(look.param("shopping-street.shops"))
}

/// Empty shops on average.
fn mean(look: &Look) -> Option<f64> {
    Some(look.number("shopping-street.expected_vacancy")? / 100.0 * look.param("shopping-street.shops"))
}

/// Whether the street has tipped where it stands on average, in whole shops.
fn is_tipped(look: &Look) -> bool {
    mean(look).unwrap_or_default().round() >= tips_at(look)
}

/// Lettings per empty shop a year.
fn letting(look: &Look) -> f64 {
    12.0 / look.param("shopping-street.refill")
}

/// Closings per open shop a year.
fn closing(look: &Look) -> f64 {
    let vacancy = look.param("shopping-street.vacancy") / 100.0;
    letting(look) * vacancy / (1.0 - vacancy)
}

/// Per cent of the time against empty shops: as it is, and by chance alone.
struct Shares {
    now: Vec<(f64, f64)>,
    alone: Vec<(f64, f64)>,
}

impl Shares {
    /// As far as either is more than nothing, and the tipping point is in sight.
    fn of(look: &Look) -> Shares {
        let (mut now, mut alone) = (look.points(DISTRIBUTION), look.points(INDEPENDENT));
        let is_shown = |(at, share): &(f64, f64)| *share >= SHOWN || *at <= tips_at(look) + 1.0;
        let last = |points: &[(f64, f64)]| points.iter().rposition(is_shown).unwrap_or_default();
        let shown = last(&now).max(last(&alone)).max(LEAST_SHOWN) + 1;
        now.truncate(shown);
        alone.truncate(shown);
        Shares { now, alone }
    }
}

fn chart(look: &Look) -> ChartSpec {
    let Shares { now, alone } = Shares::of(look);
    let tips_at = tips_at(look);
    let (tipped, ordinary): (Vec<_>, Vec<_>) = now.iter().copied().partition(|(empty, _)| *empty >= tips_at);
    let mut start = look.other_points(DISTRIBUTION);
    start.truncate(now.len().min(start.iter().rposition(|point| point.1 >= SHOWN).map_or(0, |last| last + 1)));
    if now.starts_with(&start) {
        start.clear();
    }
    let ghost: Vec<_> =
        start.iter().flat_map(|(empty, share)| [(empty - 0.5, *share), (empty + 0.5, *share)]).collect();
    let highest = now.iter().chain(&alone).chain(&start).map(|point| point.1).fold(1.0, f64::max);
    let y = round_axis(0.0, highest, 5.0, 10.0, 0, look.lang);
    let top = y.range.1;
    let last = now.last().map_or(1.0, |point| point.0);

    let mut marks = vec![
        Mark::new("bar", "bar", MarkKind::Bars(ordinary, HALF_BAR)),
        Mark::new("bar-tipped", "bar empty", MarkKind::Bars(tipped, HALF_BAR)),
        Mark::new("ghost-case", "line ghost-case", MarkKind::Line(ghost.clone())),
        Mark::new("ghost", "line ghost", MarkKind::Line(ghost)),
        Mark::new("tips", "line threshold", MarkKind::Stem((tips_at - 0.5, top))),
    ];
    let is_shown = |point: &&(f64, f64)| point.1 >= SHOWN;
    marks.extend(alone.iter().filter(is_shown).map(|point| Mark::new("alone", "dot ink", MarkKind::Dot(*point, 4.0))));
    let chart = Xy {
        x: empties(look, last),
        y,
        grid: Grid::Lines,
        room_right: 4.0,
        room_above: 62.0,
        ground: Vec::new(),
        labels: labels(look, (tips_at - 0.5, top), tips_at > last / 2.0, ghost_label(&start, highest)),
        tracks: vec![Track::new(DISTRIBUTION_COLUMN, now), Track::new(ALONE_COLUMN, alone)],
        marks,
    };
    ChartSpec::Street(Street { empty: shops(look), tipped: is_tipped(look), chart })
}

/// Numbers of empty shops, with no more ticks than can be read.
fn empties(look: &Look, last: f64) -> Axis {
    let every = [1.0, 2.0, 5.0].into_iter().find(|every| last / every <= 13.0).unwrap_or(10.0);
    let places = std::iter::successors(Some(0.0), |at| Some(at + every)).take_while(|at| *at <= last);
    let ticks = places.map(|at| Tick { at, text: fixed(at, 0, Unit::NONE, look.lang) }).collect();
    let street = fixed(look.param("shopping-street.shops"), 0, Unit::NONE, look.lang);
    let titles = vec![format!("{} {street}", look.say(EMPTY_OF)), look.say(EMPTY).to_owned()];
    Axis { titles, ..Axis::linear((-0.5, last + 0.5), ticks) }
}

fn labels(look: &Look, tips: (f64, f64), is_right: bool, ghost: Option<(f64, f64)>) -> Vec<LabelSpec> {
    let percent = |id| {
        let value = look.number(&format!("{MODEL}.{id}"));
        number(value.unwrap_or_default(), 1, Unit::PERCENT, look.lang)
    };
    let side = if is_right { Side::AboveLeft } else { Side::AboveRight };
    let beside = || Place::Point(tips, vec![side]);
    let from = fixed(tips_at(look), 0, Unit::NONE, look.lang);
    let is_book = look.is_start("shopping-street.threshold");
    let of = |words: Label, number: &str| look.say(words).replace('#', number);
    let (class, words) = if is_book { ("label book halo", BOOK_TIPS) } else { ("label ink halo", TIPS) };
    let (alone, tipped) =
        (of(BY_CHANCE, &percent("independent_probability")), of(TIPPED, &percent("tipped_probability")));
    // From the plot upwards.
    let mut labels = vec![
        LabelSpec::new("alone-label", "label ink halo", alone, beside()),
        LabelSpec::new("tipped-label", "label ink strong halo", tipped, beside()),
        LabelSpec::new("tips-label", class, of(words, &from), beside()),
    ];
    if let Some(above) = ghost {
        let place = Place::Point(above, vec![Side::Above, Side::AboveRight, Side::AboveLeft]);
        let name = look.say(look.other_name()).to_owned();
        labels.push(LabelSpec::new("ghost-label", "label book halo", name, place).optional(true));
    }
    labels
}

/// Where the start's line is named: over its peak, and over all bars, because pencil is no text on them.
fn ghost_label(start: &[(f64, f64)], highest: f64) -> Option<(f64, f64)> {
    let peak = start.iter().copied().reduce(|peak, point| if point.1 > peak.1 { point } else { peak })?;
    Some((peak.0, highest))
}

/// The street as it stands on average: so many shops empty, which ones by the street's number.
fn shops(look: &Look) -> Vec<bool> {
    let seed = whole(look.param("shopping-street.seed"));
    let shops = whole(look.param("shopping-street.shops"));
    let count = whole(mean(look).unwrap_or_default().round()) as usize;
    let rank = |shop: u32| (scattered(seed, shop), shop);
    // By rank and not sorted: a street is short, and sorting is much code.
    (0..shops).map(|shop| (0..shops).filter(|other| rank(*other) < rank(shop)).count() < count).collect()
}

/// A number of a shop that looks like chance and is the same everywhere (the finisher of MurmurHash3).
fn scattered(seed: u32, shop: u32) -> u32 {
    let mut bits = seed ^ shop.wrapping_mul(0x9e37_79b9);
    bits = (bits ^ (bits >> 16)).wrapping_mul(0x85eb_ca6b);
    bits = (bits ^ (bits >> 13)).wrapping_mul(0xc2b2_ae35);
    bits ^ (bits >> 16)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and within the bounds of a u32")]
fn whole(value: f64) -> u32 {
    value as u32
}

const EMPTY: Label = Label::new("lege winkels", "empty shops");
const EMPTY_OF: Label = Label::new("lege winkels in een straat van", "empty shops in a street of");
const BOOK_TIPS: Label = Label::new("boek: vanaf # lijdt de sfeer", "book: from # on the mood suffers");
const TIPS: Label = Label::new("kantelt vanaf #", "tips from # on");
const TIPPED: Label = Label::new("# gekanteld (gearceerd)", "# tipped (hatched)");
const BY_CHANCE: Label = Label::new("# door toeval (stippen)", "# by chance (dots)");

fn table(look: &Look) -> Table {
    let mut table = Table::of_series(look, look.say(EMPTY), &[DISTRIBUTION, INDEPENDENT]);
    table.rows.truncate(Shares::of(look).now.len());
    table
}
