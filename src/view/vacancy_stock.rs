//! What stands empty and what will: areas to scale, with what a market needs where the whole stock is known.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use crate::chart::{ChartSpec, Group, Size, Square, Squares};
use crate::data::empty;
use crate::text::{Label, Unit, fixed};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "vacancy-stock",
    title: Label::new("Wat leegstaat", "What stands empty"),
    models: &["vacancy-stock"],
    about: "vacancy-stock.structural_offices",
    sizes: (Size { width: 680.0, height: 236.0 }, Size { width: 350.0, height: 380.0 }),
    sliders: &["vacancy-stock.friction"],
    more: &[],
    pick: None,
    series: &[],
    needs: None,
    facts: &[
        Fact {
            id: "friction_offices",
            unit: Unit::MLN_M2,
            digits: 1,
            work_out: |look| OFFICES.friction(look.param(FRICTION)),
        },
        Fact {
            id: "friction_shops",
            unit: Unit::MLN_M2,
            digits: 1,
            work_out: |look| SHOPS.friction(look.param(FRICTION)),
        },
    ],
    says: &[
        Say {
            key: "vacancy-stock/headline",
            variants: &["headline", "headline-offices"],
            choose: |look| {
                if is_none(look, "vacancy-stock.structural_shops") { "headline-offices" } else { "headline" }
            },
        },
        Say {
            key: "vacancy-stock/unit",
            variants: &["unit", "unit-moved"],
            choose: |look| if look.is_start(FRICTION) { "unit" } else { "unit-moved" },
        },
        Say { key: "vacancy-stock/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "vacancy-stock/summary", variants: &["summary"], choose: |_| "summary" },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-offices", "step-offices-total", "step-shops", "step-shops-total"],
};

const FRICTION: &str = "vacancy-stock.friction";
/// The column of the empty floor in the table.
const EMPTY_COLUMN: usize = 1;

/// A kind of building: its empty floor and, where the book's figures give it, all its floor, in million m2.
struct Kind {
    name: Label,
    empty: f64,
    stock: Option<f64>,
    /// The book's hedge before the number.
    about: Label,
}

impl Kind {
    const fn new(nl: &'static str, en: &'static str, empty: f64) -> Kind {
        Kind { name: Label::new(nl, en), empty, stock: None, about: Label::same("") }
    }

    /// The part that a market needs to move: at most all that is empty.
    fn friction(&self, per_cent: f64) -> Option<f64> {
        self.stock.map(|stock| (stock * per_cent / 100.0).min(self.empty))
    }
}

const HOMES: Kind = Kind::new("woningen", "homes", empty::HOMES);
const OFFICES: Kind = Kind { stock: Some(empty::OFFICES_STOCK), ..Kind::new("kantoren", "offices", empty::OFFICES) };
const CARE: Kind = Kind::new("zorg", "care", empty::CARE);
const SHOPS: Kind = Kind {
    stock: Some(empty::SHOPS_STOCK),
    about: Label::new("ruim ", "over "),
    ..Kind::new("winkels", "shops", empty::SHOPS)
};
const PUBLIC: Kind = Kind::new("maatschappelijk vastgoed", "public buildings", empty::PUBLIC_COMING);
const FARMS: Kind = Kind::new("stallen en schuren", "sheds and stables", empty::FARMS_COMING);

/// What stands empty and what is to come, the largest first; and when.
const GROUPS: [(Label, bool, &[Kind]); 2] = [
    (Label::new("leeg in 2014", "empty in 2014"), false, &[HOMES, OFFICES, CARE, SHOPS]),
    (Label::new("komt leeg tot 2030", "falls empty by 2030"), true, &[PUBLIC, FARMS]),
];
const TOO_MUCH: Label = Label::new("te veel", "excess");

/// Whether a number is shown as nothing.
fn is_none(look: &Look, id: &str) -> bool {
    look.number(id).is_none_or(|value| value < 0.05)
}

fn chart(look: &Look) -> ChartSpec {
    let friction = look.param(FRICTION);
    let start = look.other_number(FRICTION).filter(|_| !look.is_other(FRICTION));
    let number = |value, digits| fixed(value, digits, Unit::MLN_M2, look.lang);
    let square = |kind: &Kind| {
        let foot = kind.friction(friction);
        let note = foot.map(|foot| format!("{} {}", number(kind.empty - foot, 1), look.say(TOO_MUCH)));
        Square {
            area: kind.empty,
            foot,
            foot_start: start.and_then(|start| kind.friction(start)),
            name: look.say(kind.name).to_owned(),
            amount: look.say(kind.about).to_owned() + &number(kind.empty, 0),
            note,
        }
    };
    let groups = GROUPS
        .iter()
        .map(|(title, outlines, kinds)| Group {
            title: look.say(*title).to_owned(),
            outlines: *outlines,
            squares: kinds.iter().map(square).collect(),
        })
        .collect();
    ChartSpec::Squares(Squares { groups, column: EMPTY_COLUMN })
}

fn table(look: &Look) -> Table {
    let friction = look.param(FRICTION);
    let unit = look.say(Unit::MLN_M2.field);
    let heads = [EMPTY, ROOM, TOO_MUCH].map(|head| headed(look.say(head), unit));
    let row = |(title, kind): (Label, &Kind)| {
        let foot = kind.friction(friction);
        let cell = |value: Option<f64>, digits| {
            value.map_or_else(|| look.say(UNKNOWN).to_owned(), |value| fixed(value, digits, Unit::MLN_M2, look.lang))
        };
        let name = format!("{}, {}", look.say(kind.name), look.say(title));
        vec![name, cell(Some(kind.empty), 0), cell(foot, 1), cell(foot.map(|foot| kind.empty - foot), 1)]
    };
    let kinds = GROUPS.iter().flat_map(|(title, _, kinds)| kinds.iter().map(|kind| (*title, kind)));
    Table { head: std::iter::once(look.say(KIND).to_owned()).chain(heads).collect(), rows: kinds.map(row).collect() }
}

const KIND: Label = Label::new("wat", "what");
const EMPTY: Label = Label::new("leeg", "empty");
const ROOM: Label = Label::new("schuifruimte", "room to move");
const UNKNOWN: Label = Label::new("onbekend", "unknown");
