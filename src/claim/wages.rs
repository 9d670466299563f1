//! Claims on regional wages (chapter Lonen of the page).

use super::Claim;
use super::case::option;
use super::finding::{Finding, Part};
use super::premise::Premise;
use super::scenario::{Load, Setting};
use super::verdict::Verdict;
use crate::data::REGIONS;
use crate::num::{ln, log2};
use crate::text::Unit;

const CHAPTER: &str = "lonen";
/// «ongeveer» before a tenth, in points, and before a euro amount, as a part of it.
const ABOUT_POINTS: f64 = 1.0;
const ABOUT_EURO: f64 = 0.1;

/// The spread of the higher educated.
pub const WAGE_SPREAD_HIGH: Claim = Claim {
    id: "wage-spread-high",
    quote: "wage-spread-high",
    chapter: CHAPTER,
    premises: &[
        Premise::book("euro", 2.5, "L2615").beside(),
        Premise::book("percent", 10.0, "L2616").beside(),
        Premise::lost("lowest_wage", "L2611"),
    ],
    slider: None,
    load: Some(Load { figure: "wages-map", settings: &[] }),
    check: |case| {
        let [euro, percent] = case.values(["euro", "percent"]);
        let wage = |euro: f64, percent: f64| 100.0 * euro / percent;
        let low = wage(euro * (1.0 - ABOUT_EURO), percent + ABOUT_POINTS);
        let high = wage(euro * (1.0 + ABOUT_EURO), percent - ABOUT_POINTS);
        Finding {
            verdict: case.judge("lowest_wage", |lowest| within(lowest, low, high)),
            parts: vec![
                Part::new("wage", Unit::EURO_HOUR, 0, wage(euro, percent)),
                Part::new("wage_low", Unit::EURO_HOUR, 2, low),
                Part::new("wage_high", Unit::EURO_HOUR, 2, high),
            ],
        }
    },
};

/// Whether a number lies within what a hedge allows.
fn within(value: f64, low: f64, high: f64) -> Verdict {
    if (low..=high).contains(&value) { Verdict::Roughly } else { Verdict::Fails }
}

/// The spread of the lower educated.
pub const WAGE_SPREAD_LOW: Claim = Claim {
    id: "wage-spread-low",
    quote: "wage-spread-low",
    chapter: CHAPTER,
    premises: &[
        Premise::book("euro", 0.5, "L2617").beside(),
        Premise::book("percent", 5.0, "L2617").beside(),
        Premise::lost("lowest_wage", "L2611"),
    ],
    slider: None,
    load: Some(Load { figure: "wages-map", settings: &[("wages-regions.level", Setting::At("low"))] }),
    check: |case| {
        let [euro, percent] = case.values(["euro", "percent"]);
        let least = 100.0 * euro / percent;
        Finding {
            verdict: case.judge("lowest_wage", |lowest| within(lowest, least, f64::INFINITY)),
            parts: vec![Part::new("wage", Unit::EURO_HOUR, 0, least)],
        }
    },
};

/// The move from Den Bosch to Amsterdam, beside the spread over the country.
pub const WAGE_MOVE: Claim = Claim {
    id: "wage-move",
    quote: "wage-move",
    chapter: CHAPTER,
    premises: &[
        Premise::book("gain", 9.0, "L2620"),
        Premise::book("spread", 10.0, "L2616"),
        Premise::book("density_from", 1000.0, "L2549"),
        Premise::book("density_to", 2000.0, "L2551"),
    ],
    slider: None,
    load: Some(Load { figure: "wages-scan", settings: &[] }),
    check: |case| {
        let [gain, spread, from, to] = case.values(["gain", "spread", "density_from", "density_to"]);
        let country = ln(1.0 + spread / 100.0) / ln(1.0 + gain / 100.0);
        let step = log2(to / from);
        // At how many of the reaches that the model scans both statements are true at once.
        let scan = case.run_whole("wages-regions", &[("high", gain)]);
        let both = |mode: &str| {
            let [spreads, moves] =
                ["spread", "move"].map(|what| scan.series(&["scan_", mode, "_", what, "_high"].concat()));
            let fits = |(found, moved): (&f64, &f64)| {
                (found - spread).abs() <= ABOUT_POINTS && (moved - gain).abs() <= ABOUT_POINTS / 2.0
            };
            spreads.iter().zip(&moves).filter(|pair| fits(*pair)).count()
        };
        let (density, mass) = (both("density"), both("mass"));
        Finding {
            verdict: match (density + mass > 0, country >= step) {
                (true, _) => Verdict::Holds,
                (false, true) => Verdict::OnlyIf,
                (false, false) => Verdict::Fails,
            },
            parts: vec![
                Part::new("country_doublings", Unit::NONE, 1, country),
                Part::new("move_doublings", Unit::NONE, 1, step),
                Part::new("reaches_density", Unit::NONE, 0, density as f64),
                Part::new("reaches_mass", Unit::NONE, 0, mass as f64),
            ],
        }
    },
};

/// Jobs that leave Almere for Amsterdam.
pub const WAGE_ALMERE: Claim = Claim {
    id: "wage-almere",
    quote: "wage-almere",
    chapter: CHAPTER,
    premises: &[
        Premise::assumption("densify", 5.0, crate::text::Label::new("een stap om te laten zien", "a step to show"))
            .beside(),
        Premise::unmeasured("mean_wage_then", "L2690"),
    ],
    slider: None,
    load: Some(Load {
        figure: "wages-map",
        settings: &[
            ("wages-regions.region", Setting::At("NL329")),
            ("wages-regions.densify", Setting::Part("densify")),
            ("wages-regions.origin", Setting::At("NL230")),
        ],
    }),
    check: |case| {
        let densify = case.value("densify");
        let region = |param, code| (param, option("wages-regions", param, code));
        let settings = [region("region", "NL329"), ("densify", densify), region("origin", "NL230")];
        let [before, after] = [&[][..], &settings].map(|set| case.run("wages-regions", set).scalar("mean_high"));
        let jobs = |code: &str| REGIONS.iter().find(|region| region.nuts3 == code).map_or(f64::NAN, |found| found.jobs);
        let gain = 100.0 * (after / before - 1.0);
        Finding {
            verdict: case.judge("mean_wage_then", |measured| Verdict::over([(measured > before) == (gain > 0.0)])),
            parts: vec![
                Part::new("densify", Unit::PERCENT, 0, densify),
                Part::new("mean_gain", Unit::PERCENT, 2, gain),
                Part::new("moved", Unit::PERCENT, 0, densify * jobs("NL329") / jobs("NL230")),
            ],
        }
    },
};
