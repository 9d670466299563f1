//! Claims on homes and the ground under them (chapter Leegstand of the page).

use super::Claim;
use super::finding::{Finding, Part};
use super::premise::{Premise, observation};
use super::scenario::Load;
use super::verdict::Verdict;
use crate::num::{ln, pow};
use crate::text::{Label, Unit};

const CHAPTER: &str = "leegstand";
const CBS_STOCK: Label = Label::new("CBS, tabel 82550NED, 2014", "Statistics Netherlands (CBS), table 82550NED, 2014");
const CBS_EMPTY: Label = Label::new("CBS, leegstand 2015", "Statistics Netherlands (CBS), vacancy 2015");

/// Empty homes and their floor.
pub const HOMES_SIZE: Claim = Claim {
    id: "homes-size",
    quote: "homes-size",
    chapter: CHAPTER,
    premises: &[
        Premise::book("homes", 400_000.0, "L7591"),
        Premise::book("floor", 26.0, "L7591"),
        Premise::table("mean_area", || observation("home_mean_area", 2014.0), CBS_STOCK),
        Premise::table("counted", || observation("homes_vacant", 2015.0), CBS_EMPTY),
    ],
    slider: None,
    load: Some(Load { figure: "vacancy-stock", settings: &[] }),
    check: |case| {
        let [homes, floor, mean, counted] = case.values(["homes", "floor", "mean_area", "counted"]);
        let (area, mean_homes) = (1e6 * floor / homes, 1e6 * floor / mean);
        Finding {
            // The pair holds where empty homes are as large as others, and roughly where the floor is that of the homes
            // that were counted; a fifth either way.
            verdict: match (is_near(area, mean), is_near(mean_homes, counted)) {
                (true, _) => Verdict::Holds,
                (false, true) => Verdict::Roughly,
                (false, false) => Verdict::Fails,
            },
            parts: vec![
                Part::new("area", Unit::M2, 0, area),
                Part::new("mean_area", Unit::M2, 0, mean),
                Part::new("of_mean", Unit::PERCENT, 0, 100.0 * area / mean),
                Part::new("mean_homes", Unit::HOMES, 0, mean_homes),
                Part::new("counted", Unit::HOMES, 0, counted),
            ],
        }
    },
};

/// Whether two numbers are a fifth apart at most.
fn is_near(value: f64, other: f64) -> bool {
    (value - other).abs() <= 0.2 * other
}

/// Space for homes, 24 times as much.
pub const SPACE_24: Claim = Claim {
    id: "space-24",
    quote: "space-24",
    chapter: CHAPTER,
    premises: &[
        Premise::book("factor", 24.0, "L7625").beside(),
        Premise::book("years", 100.0, "L7624").beside(),
        Premise::unmeasured("growth", "L7624"),
    ],
    slider: None,
    load: None,
    check: |case| {
        let [factor, years] = case.values(["factor", "years"]);
        let growth = 100.0 * (pow(factor, 1.0 / years) - 1.0);
        Finding {
            verdict: case.judge("growth", |measured| Verdict::printed(growth, measured, 1.0)),
            parts: vec![
                Part::new("growth", Unit::PERCENT, 1, growth),
                Part::new("doubling", Unit::YEARS, 0, years * ln(2.0) / ln(factor)),
            ],
        }
    },
};

/// The age of the stock.
pub const AGE_STOCK: Claim = Claim {
    id: "age-stock",
    quote: "age-stock",
    chapter: CHAPTER,
    premises: &[
        Premise::book("older_1973", 40.0, "L8572").beside(),
        Premise::book("older_now", 75.0, "L8574").beside(),
        Premise::book("age", 25.0, "L8572").beside(),
        Premise::unmeasured("additions", "L8572"),
    ],
    slider: None,
    load: None,
    check: |case| {
        let [then, now, age] = case.values(["older_1973", "older_now", "age"]);
        let additions = |older: f64| (100.0 - older) / age;
        Finding {
            verdict: case.judge("additions", |measured| Verdict::printed(additions(now), measured, 0.1)),
            parts: vec![
                Part::new("additions_1973", Unit::PERCENT, 1, additions(then)),
                Part::new("additions_now", Unit::PERCENT, 1, additions(now)),
            ],
        }
    },
};

/// Homes added a year, then and now, beside the age of the stock.
pub const PRODUCTION: Claim = Claim {
    id: "production",
    quote: "production",
    chapter: CHAPTER,
    premises: &[
        Premise::book("then", 150_000.0, "L7740"),
        Premise::book("now", 55_000.0, "L7741"),
        Premise::book("older_now", 75.0, "L8574"),
        Premise::book("age", 25.0, "L8572"),
        Premise::table("stock", || observation("homes_stock", 2014.0), CBS_STOCK),
    ],
    slider: None,
    load: None,
    check: |case| {
        let [then, now, older, age, stock] = case.values(["then", "now", "older_now", "age", "stock"]);
        let mean = stock * (100.0 - older) / 100.0 / age;
        Finding {
            // A mean over the years between lies between its ends.
            verdict: if now < mean && mean < then { Verdict::Roughly } else { Verdict::Fails },
            parts: vec![Part::new("stock", Unit::HOMES, 0, stock), Part::new("mean", Unit::HOMES_YEAR, 0, mean)],
        }
    },
};
