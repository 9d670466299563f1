//! Family and neighbours instead of professionals: what must be reached to pay for the cut.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::Table;
use super::ticks::round_axis;
use crate::chart::{Axis, ChartSpec, Grid, LabelSpec, Mark, MarkKind, Place, Side, Size, Track, Xy};
use crate::text::{Label, Unit, fixed, number};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "own-network",
    title: Label::new("Het eigen netwerk", "One’s own network"),
    models: &["own-network"],
    about: "own-network.reach_needed",
    sizes: (Size { width: 680.0, height: 340.0 }, Size { width: 350.0, height: 300.0 }),
    sliders: &[SAVING, REACHED, CUT],
    more: &[],
    pick: None,
    series: &[],
    needs: None,
    facts: &[
        Fact { id: "saved", unit: Unit::PERCENT_HOURS, digits: 1, work_out: |look| Some(saved(look)) },
        Fact { id: "over", unit: Unit::POINTS, digits: 1, work_out: |look| Some(-look.number(GAP)?) },
    ],
    says: &[
        Say {
            key: "own-network/headline",
            variants: &["headline", "headline-short", "headline-enough", "headline-nothing", "headline-no-cut"],
            choose: |look| match look.number(NEEDED) {
                _ if look.param(CUT) <= 0.0 => "headline-no-cut",
                None => "headline-nothing",
                Some(_) if look.number(GAP).is_some_and(|gap| gap <= 1e-9) => "headline-enough",
                Some(needed) if needed <= ALL + 1e-9 => "headline-short",
                Some(_) => "headline",
            },
        },
        Say { key: "own-network/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "own-network/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "own-network/summary", variants: &["summary"], choose: |_| "summary" },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |look| {
        if look.number(NEEDED).is_some() {
            &["step-saved", "step-hours", "step-needed", "step-gap-total"]
        } else {
            &["step-saved", "step-hours", "step-gap-total"]
        }
    },
};

const SAVING: &str = "own-network.saving";
const REACHED: &str = "own-network.reached";
const CUT: &str = "own-network.cut";
const GAP: &str = "own-network.gap";
const NEEDED: &str = "own-network.reach_needed";
const ALL: f64 = 100.0;
/// What the book says is saved on those reached: experience, and estimates that it calls too optimistic.
const EXPERIENCE: f64 = 10.0;
const ESTIMATES: f64 = 60.0;
/// The largest cut, and a little more: the axis keeps still.
const MOST: f64 = 35.0;
/// The table has a row for every so many per cent of the clients.
const EVERY: usize = 5;

/// Hours saved, per cent.
fn saved(look: &Look) -> f64 {
    at_reach(look.param(SAVING), look.param(REACHED)).1
}

/// A share of the clients reached, and the hours that it saves.
fn at_reach(saving: f64, reached: f64) -> (f64, f64) {
    (reached, saving * reached / ALL)
}

/// Hours saved against clients reached.
fn line(saving: f64) -> Vec<(f64, f64)> {
    (0..=100u8).step_by(EVERY).map(|reached| at_reach(saving, f64::from(reached))).collect()
}

fn chart(look: &Look) -> ChartSpec {
    let (saving, reached, cut) = (look.param(SAVING), look.param(REACHED), look.param(CUT));
    let percent = |value| number(value, 0, Unit::PERCENT, look.lang);
    let here = (reached, saved(look));
    let line_at = |at: f64| vec![(0.0, at), (ALL, at)];
    let ray = |saving: f64| vec![(0.0, 0.0), at_reach(saving, ALL)];
    let needed = look.number(NEEDED).filter(|needed| *needed <= ALL && cut > 0.0);
    let start = look.other_number(CUT).filter(|_| !look.is_other(CUT));
    let other = look.other_number(SAVING).zip(look.other_number(REACHED));
    let other = other.map(|(saving, reached)| at_reach(saving, reached)).filter(|other| *other != here);

    let mut marks = vec![
        Mark::new("estimates", "line ghost", MarkKind::Line(ray(ESTIMATES))),
        Mark::new("experience", "line ghost", MarkKind::Line(ray(EXPERIENCE))),
        Mark::new(
            "other-saved",
            "line ghost",
            MarkKind::Line(other.map_or_else(Vec::new, |other| vec![(0.0, 0.0), other])),
        ),
        Mark::new("cut-start", "line ghost", MarkKind::Line(start.map_or_else(Vec::new, line_at))),
        Mark::new("cut", "line threshold", MarkKind::Line(line_at(cut))),
        Mark::new("saved", "line care", MarkKind::Line(ray(saving))),
        Mark::new("gap", "line rim", MarkKind::Line(vec![here, (reached, cut)])),
    ];
    marks.extend(other.map(|other| Mark::new("other", "dot open care", MarkKind::Dot(other, 5.0))));
    marks.push(Mark::new("here", "dot care", MarkKind::Dot(here, 5.0)));
    if let Some(needed) = needed {
        marks.push(Mark::new("needed", "ring", MarkKind::Dot((needed, cut), 5.0)));
    }

    let at = |key, class, text: String, point, sides: &[Side]| {
        LabelSpec::new(key, class, text, Place::Point(point, sides.to_vec()))
    };
    let mut labels = Vec::new();
    let gap = look.number(GAP).unwrap_or_default();
    let middle = (reached, (here.1.min(MOST) + cut) / 2.0);
    let beside = if reached > 60.0 { [Side::Left, Side::Right] } else { [Side::Right, Side::Left] };
    let points = fixed(gap.abs(), 1, Unit::POINTS, look.lang);
    let left = look.say(if gap > 0.0 { SHORT } else { OVER });
    labels.push(at("gap-label", "label ink strong halo", [&points, left].concat(), middle, &beside));
    let text = [look.say(CUT_OF), &look.text(CUT)].concat();
    labels.push(at("cut-label", "label ink halo", text, (ALL, cut), &[Side::AboveLeft, Side::BelowLeft]));
    if let Some(needed) = needed {
        let text = percent(needed);
        labels.push(at(
            "needed-label",
            "label ink strong halo",
            text,
            (needed, cut),
            &[Side::AboveLeft, Side::BelowRight],
        ));
    }
    let book = |words, saving| [look.say(words), &percent(saving)].concat();
    // Below the line, which rises slowly.
    let below = at_reach(EXPERIENCE - 4.0, ALL);
    labels.push(at("book-label", "label book halo", book(IN_PRACTICE, EXPERIENCE), below, &[Side::BelowLeft]));
    let top = (MOST / ESTIMATES * ALL, MOST);
    labels.push(at(
        "book-label",
        "label book halo",
        book(ESTIMATED, ESTIMATES),
        top,
        &[Side::BelowRight, Side::BelowLeft],
    ));
    if let Some(place) = other.or(start.map(|cut| (ALL, cut))) {
        let text = look.say(look.other_name()).to_owned();
        let sides = [Side::AboveLeft, Side::BelowLeft];
        labels.push(at("other-label", "label book halo", text, place, &sides).optional(true));
    }
    if saving != EXPERIENCE && saving != ESTIMATES {
        let end = at_reach(saving, if saving > MOST { MOST / saving * ALL } else { ALL });
        let text = look.text(SAVING);
        labels.push(at("saved-label", "label care strong halo", text, end, &[Side::AboveLeft, Side::BelowLeft]));
    }
    let titles = vec![look.say(CLIENTS).to_owned()];
    ChartSpec::Xy(Xy {
        x: Axis { titles, ..round_axis(0.0, ALL, 25.0, 25.0, 0, look.lang) },
        y: round_axis(0.0, MOST, 5.0, 10.0, 0, look.lang),
        grid: Grid::Lines,
        room_right: 14.0,
        room_above: 12.0,
        ground: Vec::new(),
        marks,
        labels,
        tracks: [saving, EXPERIENCE, ESTIMATES]
            .iter()
            .enumerate()
            .map(|(index, saving)| Track::new(index + 1, line(*saving)))
            .collect(),
    })
}

const CLIENTS: Label = Label::new("bereikte cliënten, %", "clients reached, %");
const CUT_OF: Label = Label::new("korting ", "cut ");
const SHORT: Label = Label::new(" te weinig", " short");
const OVER: Label = Label::new(" over", " to spare");
const IN_PRACTICE: Label = Label::new("boek, ervaring: ", "book, experience: ");
const ESTIMATED: Label = Label::new("boek, raming: ", "book, estimate: ");
const SAVED: Label = Label::new("uren gespaard bij ", "hours saved at ");

fn table(look: &Look) -> Table {
    let savings = [look.param(SAVING), EXPERIENCE, ESTIMATES];
    let names = [SAVED, IN_PRACTICE, ESTIMATED].iter().zip(savings);
    let head = names.map(|(name, saving)| [look.say(*name), &number(saving, 1, Unit::PERCENT, look.lang)].concat());
    let rows = line(savings[0]).into_iter().map(|(reached, _)| {
        let cell = |saving: &f64| fixed(at_reach(*saving, reached).1, 1, Unit::PERCENT_HOURS, look.lang);
        std::iter::once(fixed(reached, 0, Unit::PERCENT_CLIENTS, look.lang)).chain(savings.iter().map(cell)).collect()
    });
    Table { head: std::iter::once(look.say(CLIENTS).to_owned()).chain(head).collect(), rows: rows.collect() }
}
