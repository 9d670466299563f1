//! Claims on the sizes of cities and the scale of government (chapter Lonen of the page).

use super::Claim;
use super::finding::{Finding, Part};
use super::premise::{Premise, observation};
use super::scenario::{Load, Setting};
use super::verdict::Verdict;
use crate::data::thresholds::UNITS;
use crate::num::pow;
use crate::text::{Label, Unit};

const CHAPTER: &str = "lonen";
const COUNTED: Label = Label::new("aantal gemeenten, CBS", "number of municipalities, Statistics Netherlands (CBS)");
const PEOPLE: Label =
    Label::new("CBS, inwoners per gemeente 2016", "Statistics Netherlands (CBS), people per municipality 2016");

/// What is within reach in 45 minutes, km, then and now.
const REACH_1900: Premise = Premise::book("reach_1900", 4.0, "L2700");
const REACH_NOW: Premise = Premise::book("reach_now", 40.0, "L2701");

/// The year of the series whose count held from 1896 to 1917.
const COUNT_OF_1900: f64 = 1896.0;

/// The law of city sizes.
pub const ZIPF: Claim = Claim {
    id: "zipf",
    quote: "zipf",
    chapter: CHAPTER,
    premises: &[
        Premise::assumption("few", 50.0, Label::new("het boek noemt geen aantal", "the book gives no number")).beside(),
        Premise::public("all", 390.0, PEOPLE).beside(),
        // The sentence is about cities; the figures are about municipalities.
        Premise::lost("exponent_of_cities", "L2515"),
    ],
    slider: None,
    load: Some(Load { figure: "zipf", settings: &[("zipf.n", Setting::Part("all"))] }),
    check: |case| {
        let [few, all] = case.values(["few", "all"]);
        let [of_few, of_all] = [few, all].map(|n| case.run("zipf", &[("n", n)]));
        Finding {
            verdict: case.judge("exponent_of_cities", |exponent| Verdict::printed(exponent, 1.0, 0.2)),
            parts: vec![
                Part::new("few", Unit::MUNICIPALITIES, 0, few),
                Part::new("few_exponent", Unit::NONE, 2, of_few.scalar("exponent")),
                Part::new("few_error", Unit::NONE, 2, of_few.scalar("exponent_se")),
                Part::new("all", Unit::MUNICIPALITIES, 0, all),
                Part::new("all_exponent", Unit::NONE, 2, of_all.scalar("exponent")),
                Part::new("all_error", Unit::NONE, 2, of_all.scalar("exponent_se")),
            ],
        }
    },
};

/// Room for municipalities.
pub const MUNICIPALITIES: Claim = Claim {
    id: "municipalities",
    quote: "municipalities",
    chapter: CHAPTER,
    premises: &[
        Premise::book("units_1900", 1200.0, "L2702"),
        Premise::book("units_now", UNITS.0, "L2703"),
        REACH_1900,
        REACH_NOW,
        Premise::table("counted_1900", || observation("municipalities", COUNT_OF_1900), COUNTED).beside(),
    ],
    slider: Some("urban-system.dimension"),
    load: Some(Load { figure: "urban-system", settings: &[("urban-system.dimension", Setting::At("2"))] }),
    check: |case| {
        let [units_then, units_now, reach_then, reach_now] =
            case.values(["units_1900", "units_now", "reach_1900", "reach_now"]);
        let dimension = case.slide(2.0);
        let fewer = pow(reach_now / reach_then, dimension);
        let counted = case.value("counted_1900");
        Finding {
            // «zo’n 50»: a tenth more or less.
            verdict: match Verdict::printed(units_then / fewer, units_now, UNITS.1 / UNITS.0 * units_now) {
                Verdict::Fails => Verdict::Fails,
                _ => Verdict::Roughly,
            },
            parts: vec![
                Part::new("larger", Unit::NONE, 0, fewer),
                Part::new("fewer", Unit::NONE, 0, units_then / units_now),
                Part::new("units", Unit::MUNICIPALITIES, 0, units_then / fewer),
                Part::new("reach_for_said", Unit::KM, 1, reach_then * pow(units_then / units_now, 1.0 / dimension)),
                Part::new("counted_1900", Unit::MUNICIPALITIES, 0, counted),
            ],
        }
    },
};

/// Travel grew faster than municipalities.
pub const TRANSPORT_SPEED: Claim = Claim {
    id: "transport-speed",
    quote: "transport-speed",
    chapter: CHAPTER,
    premises: &[
        REACH_1900,
        REACH_NOW,
        Premise::table("counted_1900", || observation("municipalities", COUNT_OF_1900), COUNTED),
        Premise::table("counted_2015", || observation("municipalities", 2015.0), COUNTED),
    ],
    slider: None,
    load: Some(Load { figure: "urban-system", settings: &[] }),
    check: |case| {
        let [reach_then, reach_now, then, now] =
            case.values(["reach_1900", "reach_now", "counted_1900", "counted_2015"]);
        let (travel, scale) = (reach_now / reach_then, (then / now).sqrt());
        Finding {
            // «veel sneller»: at least twice as much.
            verdict: Verdict::over([travel >= 2.0 * scale]),
            parts: vec![
                Part::new("travel", Unit::TIMES, 0, travel),
                Part::new("scale", Unit::TIMES, 1, scale),
                Part::new("counted_1900", Unit::MUNICIPALITIES, 0, then),
                Part::new("counted_2015", Unit::MUNICIPALITIES, 0, now),
            ],
        }
    },
};

#[cfg(test)]
mod tests {
    use super::MUNICIPALITIES;
    use crate::claim::Case;

    #[test]
    fn the_sum_is_the_model_s() {
        let case = Case::of(&MUNICIPALITIES);
        for dimension in [1.0, 1.38, 2.0] {
            let sum = (MUNICIPALITIES.check)(&case.at(dimension)).part("units").and_then(|part| part.value.number());
            let model = case.run("urban-system", &[("dimension", dimension)]).scalar("units");
            assert!(sum.is_some_and(|sum| (sum - model).abs() < 1e-9), "{sum:?} is not {model}");
        }
    }
}
