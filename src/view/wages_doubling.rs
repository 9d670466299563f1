//! The identical twins: wages and productivity against density, firm where the book speaks and thin beyond.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use super::ticks::{log_axis, round_axis};
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::num::{log2, pow};
use crate::text::{Label, Unit, fixed, number, words};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "wages-doubling",
    title: Label::new("De identieke tweeling", "The identical twins"),
    models: &["wages-doubling"],
    about: "wages-doubling.gain_high",
    sizes: (Size { width: 680.0, height: 380.0 }, Size { width: 350.0, height: 310.0 }),
    sliders: &["wages-doubling.density_to", "wages-doubling.high", "wages-doubling.low"],
    more: &["wages-doubling.density_from", "wages-doubling.average", "wages-doubling.sorting"],
    pick: None,
    series: &["wages-doubling.index_high", "wages-doubling.index_average", "wages-doubling.index_low"],
    needs: None,
    facts: &[
        Fact { id: "doublings", unit: Unit::NONE, digits: 2, work_out: |look| Some(log2(factor(look))) },
        Fact {
            id: "loss_high",
            unit: Unit::PERCENT,
            digits: 1,
            work_out: |look| Some(-look.number("wages-doubling.gain_high")?),
        },
        Fact {
            id: "loss_low",
            unit: Unit::PERCENT,
            digits: 1,
            work_out: |look| Some(-look.number("wages-doubling.gain_low")?),
        },
    ],
    says: &[
        Say {
            key: "wages-doubling/headline",
            variants: &["headline-double", "headline-more", "headline-less", "headline-same"],
            choose: |look| match factor(look) {
                factor if (factor - 1.0).abs() < 1e-3 => "headline-same",
                factor if (factor - 2.0).abs() < 1e-3 => "headline-double",
                factor if factor > 1.0 => "headline-more",
                _ => "headline-less",
            },
        },
        Say { key: "wages-doubling/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "wages-doubling/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "wages-doubling/summary", variants: &["summary"], choose: |_| "summary" },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-doublings", "step-average", "step-gap", "step-place", "step-low", "step-high-total"],
};

/// The book's two densities: what lies outside them is drawn further.
const BOOK: (f64, f64) = (1000.0, 2000.0);

/// A group of workers, or everyone's productivity.
struct Group {
    /// The id of its gain per doubling.
    id: &'static str,
    /// Names of its gain per doubling, of its gain over the step, of its elasticity and of its series.
    param: &'static str,
    gain: &'static str,
    elasticity: &'static str,
    series: &'static str,
    /// Of the line beyond the book's range, within it, the start's line, and the dot there.
    keys: [&'static str; 4],
    classes: [&'static str; 4],
    /// Of the gain and the start's line.
    label_keys: [&'static str; 2],
    label_classes: [&'static str; 2],
}

/// Wages have a colour; productivity is another quantity and drawn in ink.
const GROUPS: [Group; 3] = [
    Group {
        id: "high",
        param: "wages-doubling.high",
        gain: "wages-doubling.gain_high",
        elasticity: "wages-doubling.elasticity_high",
        series: "wages-doubling.index_high",
        keys: ["high-beyond", "high-index", "high-start", "high-there"],
        label_keys: ["high-gain", "high-start-label"],
        classes: ["line high thin", "line high", "line ghost", "dot high"],
        label_classes: ["label high strong halo", "label book halo"],
    },
    Group {
        id: "average",
        param: "wages-doubling.average",
        gain: "wages-doubling.gain_average",
        elasticity: "wages-doubling.elasticity_average",
        series: "wages-doubling.index_average",
        keys: ["average-beyond", "average-index", "average-start", "average-there"],
        label_keys: ["average-gain", "average-start-label"],
        classes: ["line ink thin", "line ink", "line ghost", "dot ink"],
        label_classes: ["label ink strong halo", "label book halo"],
    },
    Group {
        id: "low",
        param: "wages-doubling.low",
        gain: "wages-doubling.gain_low",
        elasticity: "wages-doubling.elasticity_low",
        series: "wages-doubling.index_low",
        keys: ["low-beyond", "low-index", "low-start", "low-there"],
        label_keys: ["low-gain", "low-start-label"],
        classes: ["line low thin", "line low", "line ghost", "dot low"],
        label_classes: ["label low strong halo", "label book halo"],
    },
];

impl Group {
    fn name(&self, look: &Look) -> &'static str {
        look.declared_series(self.series).map_or("", |series| look.say(series.label))
    }

    /// The line within the axis and one point beyond each end, where the edge of the plot cuts it.
    fn line(&self, look: &Look, axis: &Axis) -> Vec<(f64, f64)> {
        around(look.points(self.series), axis)
    }

    /// The index at a density.
    fn at(&self, look: &Look, density: f64) -> (f64, f64) {
        let elasticity = look.number(self.elasticity).unwrap_or_default();
        (density, 100.0 * pow(density / look.param("wages-doubling.density_from"), elasticity))
    }

    /// The line where the book speaks.
    fn firm(&self, look: &Look, line: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let between = line.iter().copied().filter(|(density, _)| *density > BOOK.0 + 1.0 && *density < BOOK.1 - 1.0);
        let (first, last) = (self.at(look, BOOK.0), self.at(look, BOOK.1));
        std::iter::once(first).chain(between).chain([last]).collect()
    }

    /// The line at the gain of the start, where the reader has another; it begins where the reader's does.
    fn ghost(&self, look: &Look, axis: &Axis) -> Vec<(f64, f64)> {
        match look.other_number(self.param) {
            Some(start) if !look.is_other(self.param) => {
                around(look.points_beside(self.series, &[(self.id, start)]), axis)
            }
            _ => Vec::new(),
        }
    }
}

/// How many times denser it is there.
fn factor(look: &Look) -> f64 {
    look.param("wages-doubling.density_to") / look.param("wages-doubling.density_from")
}

/// The densities in sight: the book's and the reader's, with room for the lines to go on.
fn densities(look: &Look) -> Axis {
    let (from, to) = (look.param("wages-doubling.density_from"), look.param("wages-doubling.density_to"));
    let known = look.points(GROUPS[0].series);
    let end = |point: Option<&(f64, f64)>, other| point.map_or(other, |point| point.0);
    let low = (from.min(to).min(BOOK.0) / 2.0).max(end(known.first(), BOOK.0));
    let high = (from.max(to).max(BOOK.1) * 2.0).min(end(known.last(), BOOK.1));
    // A hair, so that an end which is round but for its last bit stays the end.
    let axis = log_axis(low * (1.0 + 1e-9), high * (1.0 - 1e-9), look.lang);
    Axis { titles: [TITLE, TITLE_SHORT].map(|title| look.say(title).to_owned()).to_vec(), ..axis }
}

fn around(points: Vec<(f64, f64)>, axis: &Axis) -> Vec<(f64, f64)> {
    let first = points.partition_point(|point| point.0 <= axis.range.0).saturating_sub(1);
    let last = points.partition_point(|point| point.0 < axis.range.1).min(points.len().saturating_sub(1));
    points.get(first..=last).map_or_else(Vec::new, <[_]>::to_vec)
}

fn is_in_sight(axis: &Axis, point: (f64, f64)) -> bool {
    point.0 >= axis.range.0 * (1.0 - 1e-9) && point.0 <= axis.range.1 * (1.0 + 1e-9)
}

fn chart(look: &Look) -> ChartSpec {
    let axis = densities(look);
    let lines: Vec<_> = GROUPS.iter().map(|group| group.line(look, &axis)).collect();
    let ghosts: Vec<_> = GROUPS.iter().map(|group| group.ghost(look, &axis)).collect();
    let (from, to) = ((look.param("wages-doubling.density_from"), 100.0), look.param("wages-doubling.density_to"));
    let ends: Vec<_> = GROUPS.iter().map(|group| group.at(look, to)).collect();
    let all = || lines.iter().chain(&ghosts).flatten().filter(|point| is_in_sight(&axis, **point)).map(|point| point.1);
    let (lowest, highest) = (all().fold(100.0, f64::min), all().fold(100.0, f64::max));
    let y = round_axis((lowest / 10.0).floor() * 10.0, highest, 10.0, 10.0, 0, look.lang);

    let edge = |at: f64| vec![(BOOK.0, at), (BOOK.1, at)];
    let ground = vec![Mark::new("book-range", "band faint", MarkKind::Ribbon(edge(y.range.0), edge(y.range.1)))];
    let mut marks = vec![Mark::new("base", "stem", MarkKind::Line(vec![(axis.range.0, 100.0), (axis.range.1, 100.0)]))];
    // From the line of 100 upwards: below it stand names.
    let highest = ends.iter().map(|end| end.1).fold(100.0, f64::max);
    marks.push(Mark::new("there", "stem", MarkKind::Line(vec![(to, 100.0), (to, highest)])));
    let mark = |group: &Group, part: usize, kind| Mark::new(group.keys[part], group.classes[part], kind);
    for ((group, line), ghost) in GROUPS.iter().zip(&lines).zip(&ghosts) {
        marks.push(mark(group, 2, MarkKind::Line(ghost.clone())));
        marks.push(mark(group, 0, MarkKind::Line(line.clone())));
    }
    for (group, line) in GROUPS.iter().zip(&lines) {
        marks.push(mark(group, 1, MarkKind::Line(group.firm(look, line))));
    }
    for (group, end) in GROUPS.iter().zip(&ends).rev() {
        marks.push(mark(group, 3, MarkKind::Dot(*end, 4.5)));
    }
    marks.push(Mark::new("here", "ring", MarkKind::Dot(from, 5.0)));

    let in_sight = |line: &Vec<(f64, f64)>| line.iter().copied().filter(|point| is_in_sight(&axis, *point)).collect();
    let tracks = lines.iter().enumerate().map(|(index, line)| Track::new(index + 1, in_sight(line))).collect();
    ChartSpec::Xy(Xy {
        labels: labels(look, &axis, &y, from, &ends, &ghosts),
        grid: Grid::Lines,
        room_right: 14.0,
        room_above: 12.0,
        x: axis,
        y,
        ground,
        marks,
        tracks,
    })
}

fn labels(
    look: &Look,
    axis: &Axis,
    y: &Axis,
    from: (f64, f64),
    ends: &[(f64, f64)],
    ghosts: &[Vec<(f64, f64)>],
) -> Vec<LabelSpec> {
    let at = |key, class, text: String, point, sides: &[Side]| {
        LabelSpec::new(key, class, text, Place::Point(point, sides.to_vec()))
    };
    let label = |group: &Group, part: usize, text: String, point, sides: &[Side]| {
        at(group.label_keys[part], group.label_classes[part], text, point, sides)
    };
    let gain = |group: &Group| {
        let gain = look.number(group.gain).unwrap_or_default();
        let sign = if gain >= 0.05 { "+" } else { "" };
        format!("{sign}{}", number(gain, 1, Unit::PERCENT, look.lang))
    };
    let both = |group: &Group| format!("{} {}", group.name(look), gain(group));
    // Lines rise to the right: above the highest there is room to the left, below the lowest for the other two.
    let mut order = [0, 1, 2];
    // Three places by hand: the standard library's sort is larger than this figure.
    for (above, below) in [(0, 1), (1, 2), (0, 1)] {
        if ends[order[above]].1 < ends[order[below]].1 {
            order.swap(above, below);
        }
    }
    let [highest, middle, lowest] = order;
    let mut labels = Vec::new();
    let group = &GROUPS[highest];
    labels.push(label(group, 0, both(group), ends[highest], &[Side::AboveLeft, Side::AboveRight]));
    for index in [middle, lowest] {
        let (group, (place, end)) = (&GROUPS[index], ends[index]);
        let below = (place, end.min(100.0));
        labels.push(label(group, 0, both(group), below, &[Side::BelowRight, Side::Below, Side::BelowLeft]));
    }
    let start = look.say(beside_name(look));
    for (group, ghost) in GROUPS.iter().zip(ghosts) {
        let Some(point) = ghost.iter().rev().find(|point| is_in_sight(axis, **point)) else { continue };
        let sides = [Side::AboveLeft, Side::BelowLeft];
        labels.push(label(group, 1, start.to_owned(), *point, &sides).optional(true));
    }
    labels.push(at(
        "here-label",
        "label ink halo",
        look.say(HERE).to_owned(),
        from,
        &[Side::AboveLeft, Side::BelowRight],
    ));
    let middle = pow(BOOK.0 * BOOK.1, 0.5);
    let label = at("book-label", "label book", look.say(BOOK_RANGE).to_owned(), (middle, y.range.1), &[Side::Below]);
    labels.push(label.optional(true));
    labels
}

const TITLE: Label = Label::new(
    "werknemers per km²; elke verdubbeling is even breed",
    "workers per km²; every doubling is equally wide",
);
const TITLE_SHORT: Label = Label::new("werknemers per km²", "workers per km²");
const HERE: Label = Label::new("hier", "here");
const BOOK_RANGE: Label = Label::new("in het boek", "in the book");

/// What the lines beside are called: those of the start are the book's where they begin at its density.
fn beside_name(look: &Look) -> Label {
    let is_book = look.compared().is_none() && look.is_start("wages-doubling.density_from");
    if is_book { words::START_BOOK } else { look.other_name() }
}

fn table(look: &Look) -> Table {
    let axis = densities(look);
    let mut head = vec![headed(look.say(DENSITY), look.say(Unit::PER_KM2.field))];
    head.extend(GROUPS.iter().map(|group| group.name(look).to_owned()));
    let mut columns: Vec<_> = GROUPS.iter().map(|group| group.line(look, &axis)).collect();
    for group in &GROUPS {
        let ghost = group.ghost(look, &axis);
        if !ghost.is_empty() {
            head.push(headed(group.name(look), look.say(beside_name(look))));
            columns.push(ghost);
        }
    }
    let places = columns[0].iter().enumerate().filter(|(_, point)| is_in_sight(&axis, **point));
    let rows = places
        .map(|(place, (density, _))| {
            let cell = |points: &Vec<(f64, f64)>| {
                points.get(place).map_or_else(String::new, |point| fixed(point.1, 1, Unit::INDEX, look.lang))
            };
            std::iter::once(fixed(*density, 0, Unit::PER_KM2, look.lang)).chain(columns.iter().map(cell)).collect()
        })
        .collect();
    Table { head, rows }
}

const DENSITY: Label = Label::new("dichtheid", "density");
