//! The business case of a conversion as a ledger per square metre: what comes in, what goes out, what is left.

use super::figure::{Fact, Figure, Say};
use super::look::Look;
use super::table::{Table, headed};
use crate::chart::{ChartSpec, Entry, Size, Waterfall};
use crate::num::pow;
use crate::text::{Label, Unit, fixed};

/// The figure in the registry.
pub const FIGURE: Figure = Figure {
    id: "conversion",
    title: Label::new("Ombouw: de rekensom", "Conversion: the business case"),
    models: &["conversion"],
    about: "conversion.break_even_write_down",
    sizes: (Size { width: 680.0, height: 288.0 }, Size { width: 350.0, height: 280.0 }),
    sliders: &["conversion.write_down", "conversion.rent_new", "conversion.cost"],
    more: &[
        "conversion.book_value",
        "conversion.discount",
        "conversion.norms",
        "conversion.delay",
        "conversion.holding",
    ],
    pick: None,
    series: &[],
    needs: None,
    facts: &[
        Fact { id: "worth", unit: Unit::EURO_M2, digits: 0, work_out: |look| Some(Sum::now(look).worth) },
        Fact { id: "works", unit: Unit::EURO_M2, digits: 0, work_out: |look| Some(Sum::now(look).works) },
        Fact { id: "waiting", unit: Unit::EURO_M2, digits: 0, work_out: |look| Some(Sum::now(look).waiting) },
        Fact { id: "price", unit: Unit::EURO_M2, digits: 0, work_out: |look| Some(Sum::now(look).price) },
        Fact { id: "short", unit: Unit::EURO_M2, digits: 0, work_out: |look| Some(-Sum::now(look).result()) },
    ],
    says: &[
        Say {
            key: "conversion/headline",
            variants: &["headline-loss", "headline-gift", "headline-profit", "headline-free", "headline-even"],
            choose: |look| {
                let result = Sum::now(look).result();
                let even = look.number("conversion.break_even_write_down").unwrap_or_default();
                match result {
                    _ if result.abs() < 0.5 => "headline-even",
                    _ if result < 0.0 && even > ALL => "headline-gift",
                    _ if result < 0.0 => "headline-loss",
                    _ if even <= 0.0 => "headline-free",
                    _ => "headline-profit",
                }
            },
        },
        Say { key: "conversion/unit", variants: &["unit"], choose: |_| "unit" },
        Say { key: "conversion/caption", variants: &["caption"], choose: |_| "caption" },
        Say { key: "conversion/summary", variants: &["summary"], choose: |_| "summary" },
        Say {
            key: "conversion/condition",
            variants: &["condition", "condition-none", "condition-never"],
            choose: |look| match look.number("conversion.break_even_write_down").unwrap_or_default() {
                even if even > ALL => "condition-never",
                even if even <= 0.0 => "condition-none",
                _ => "condition",
            },
        },
    ],
    chart,
    table,
    readout: |_| &[],
    steps: |_| &["step-worth", "step-works", "step-waiting", "step-net", "step-price", "step-result-total"],
};

const ALL: f64 = 100.0;
/// Ends of the scale are whole multiples of so many euros.
const ROUND: f64 = 500.0;
const AMOUNT_COLUMN: usize = 1;
const ROWS: usize = 6;

/// The sum per square metre, euros.
struct Sum {
    worth: f64,
    works: f64,
    waiting: f64,
    price: f64,
}

impl Sum {
    /// The sum with the parameters as `of` has them.
    fn of(of: impl Fn(&str) -> f64) -> Sum {
        let discount = of("conversion.discount") / ALL;
        let delay = of("conversion.delay");
        Sum {
            worth: of("conversion.rent_new") / discount / pow(1.0 + discount, delay),
            works: of("conversion.cost") * (1.0 + of("conversion.norms") / ALL),
            waiting: of("conversion.holding") * delay,
            price: of("conversion.book_value") * (1.0 - of("conversion.write_down") / ALL),
        }
    }

    fn now(look: &Look) -> Sum {
        Sum::of(|id| look.param(id))
    }

    fn other(look: &Look) -> Sum {
        Sum::of(|id| look.other_number(id).unwrap_or_default())
    }

    fn net(&self) -> f64 {
        self.worth - self.works - self.waiting
    }

    fn result(&self) -> f64 {
        self.net() - self.price
    }

    /// Where each bar begins and ends.
    fn bars(&self) -> [(f64, f64); ROWS] {
        let after = self.worth - self.works;
        let net = self.net();
        [(0.0, self.worth), (self.worth, after), (after, net), (0.0, net), (net, self.result()), (0.0, self.result())]
    }
}

const NAMES: [Label; ROWS] = [
    Label::new("huur, als waarde nu", "rent, as a value now"),
    Label::new("ombouwen", "conversion"),
    Label::new("wachten", "waiting"),
    Label::new("waard na ombouw", "worth converted"),
    Label::new("boekwaarde na afboeken", "book value written down"),
    Label::new("winst of verlies", "profit or loss"),
];

/// Rows that add up what stands above them.
fn is_total(row: usize) -> bool {
    row == 3 || row == ROWS - 1
}

fn chart(look: &Look) -> ChartSpec {
    let (now, start) = (Sum::now(look).bars(), Sum::other(look).bars());
    let entries = (0..ROWS).map(|row| Entry {
        name: look.say(NAMES[row]).to_owned(),
        amount: amount(look, now[row]),
        bar: now[row],
        start: (now[row] != start[row]).then_some(start[row].1),
        is_total: is_total(row),
    });
    let ends = || now.iter().chain(&start).map(|bar| bar.1);
    let low = (ends().fold(0.0, f64::min) / ROUND).floor() * ROUND;
    let high = (ends().fold(0.0, f64::max) / ROUND).ceil() * ROUND;
    ChartSpec::Waterfall(Waterfall { entries: entries.collect(), range: (low, high), column: AMOUNT_COLUMN })
}

/// What a bar adds, whole euros.
fn amount(look: &Look, (from, to): (f64, f64)) -> String {
    fixed(to - from, 0, Unit::EURO_M2, look.lang)
}

fn table(look: &Look) -> Table {
    let (now, start) = (Sum::now(look).bars(), Sum::other(look).bars());
    let is_moved = now != start;
    let unit = look.say(Unit::EURO_M2.field);
    let mut head = vec![look.say(ENTRY).to_owned(), headed(look.say(AMOUNT), unit)];
    if is_moved {
        head.push(headed(look.say(look.other_name()), unit));
    }
    let row = |row: usize| {
        let mut cells = vec![look.say(NAMES[row]).to_owned(), amount(look, now[row])];
        cells.extend(is_moved.then(|| amount(look, start[row])));
        cells
    };
    Table { head, rows: (0..ROWS).map(row).collect() }
}

const ENTRY: Label = Label::new("post", "entry");
const AMOUNT: Label = Label::new("bedrag", "amount");
