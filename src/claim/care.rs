//! Claims on care (chapter Zorg of the page).

use super::Claim;
use super::case::{Case, option};
use super::finding::{Finding, Part};
use super::premise::{Premise, observation};
use super::scenario::{Load, Setting};
use super::verdict::Verdict;
use crate::data::thresholds;
use crate::num::pow;
use crate::text::{Label, Unit};

const CHAPTER: &str = "zorg";
const CPB_1970: Label = Label::new("Bos 2006, CPB Document 109", "Bos 2006, CPB Document 109");
const CBS_BUDGET: Label =
    Label::new("CBS, overheidsuitgaven 2013", "Statistics Netherlands (CBS), government expenditure 2013");
const CBS_CARE: Label = Label::new("CBS, Zorgrekeningen 2013", "Statistics Netherlands (CBS), health accounts 2013");
const CPB_FUTURES: Label = Label::new("CPB 2004 en 2013, zorg in 2040", "CPB 2004 and 2013, care in 2040");
const INSURERS: Label = Label::new("zorgverzekeraars 2016", "Dutch insurers 2016");

/// Care and social security, per cent of GDP, as the book prints them.
const CARE_1970: Premise = Premise::book("care_1970", 2.8, "L4925");
const CARE_2013: Premise = Premise::book("care_2013", 10.7, "L4925");
const SOCIAL_1970: Premise = Premise::book("social_1970", 11.4, "L4924");
const SOCIAL_2013: Premise = Premise::book("social_2013", 13.1, "L4924");
/// Collective expenditure in 2013 by two definitions, per cent of GDP.
const BUDGET_LOW: Premise = Premise::public("budget_low", 46.8, CBS_BUDGET);
const BUDGET_HIGH: Premise = Premise::public("budget_high", 49.9, CBS_BUDGET);
/// «een kwart», per cent.
const QUARTER: Premise = Premise::book("quarter", thresholds::QUARTER.0, "L4926");
/// «bijna 90%».
const INSURED: Premise = Premise::book("insured", 90.0, "L4925");

/// The sum of both shares.
pub const CARE_SUM: Claim = Claim {
    id: "care-sum",
    quote: "care-sum",
    chapter: CHAPTER,
    premises: &[
        CARE_1970,
        CARE_2013,
        SOCIAL_1970,
        SOCIAL_2013,
        Premise::book("said_1970", 14.2, "L4926"),
        Premise::book("said_2013", 23.8, "L4926"),
    ],
    slider: None,
    load: Some(Load { figure: "care-nest", settings: &[] }),
    check: |case| {
        let [care_then, care_now, social_then, social_now] =
            case.values(["care_1970", "care_2013", "social_1970", "social_2013"]);
        let (then, now) = (care_then + social_then, care_now + social_now);
        let [said_then, said_now] = case.values(["said_1970", "said_2013"]);
        let holds = |sum, said| Verdict::printed(sum, said, 0.1) == Verdict::Holds;
        Finding {
            verdict: if holds(then, said_then) && holds(now, said_now) { Verdict::Holds } else { Verdict::Fails },
            parts: vec![
                Part::new("sum_1970", Unit::PERCENT_GDP, 1, then),
                Part::new("sum_2013", Unit::PERCENT_GDP, 1, now),
                Part::new("by_care", Unit::POINTS, 1, care_now - care_then),
                Part::new("growth", Unit::POINTS, 1, now - then),
            ],
        }
    },
};

/// A reading of «de collectieve uitgaven»: the budget of 2013, the part of care that it pays, and whether it grows.
type Reading = [(&'static str, f64); 3];

/// All readings of the budget that the words and the definitions leave open.
fn readings(case: &Case) -> Vec<Reading> {
    let mut readings = Vec::new();
    for collective in [100.0, case.value("insured")] {
        for budget in case.values(["budget_low", "budget_high"]) {
            for rule in ["fixed", "growing"] {
                readings.push([("collective", collective), ("budget", budget), ("rule", option("care", "rule", rule))]);
            }
        }
    }
    readings
}

/// The lowest and the highest of some numbers.
fn range(numbers: impl IntoIterator<Item = f64>) -> (f64, f64) {
    numbers.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), each| (low.min(each), high.max(each)))
}

/// The yearly growth of care between the book's two years, or where the slider stands, %.
fn trend(case: &Case) -> f64 {
    let [then, now] = case.values(["care_1970", "care_2013"]);
    case.slide(100.0 * (pow(now / then, 1.0 / 43.0) - 1.0))
}

/// Care a quarter of collective expenditure in 2040.
pub const CARE_QUARTER: Claim = Claim {
    id: "care-quarter",
    quote: "care-quarter",
    chapter: CHAPTER,
    premises: &[
        CARE_1970,
        CARE_2013,
        QUARTER,
        BUDGET_LOW.beside(),
        BUDGET_HIGH.beside(),
        INSURED.beside(),
        Premise::public("cpb_low", 13.3, CPB_FUTURES).beside(),
        Premise::public("cpb_high", 31.0, CPB_FUTURES).beside(),
    ],
    slider: Some("care.trend"),
    load: Some(Load { figure: "care-share", settings: &[] }),
    check: care_quarter,
};

fn care_quarter(case: &Case) -> Finding {
    let [then, now, quarter] = case.values(["care_1970", "care_2013", "quarter"]);
    let forms = [
        vec![("share", now), ("trend", trend(case))],
        vec![("share", now), ("mode", option("care", "mode", "linear")), ("slope", (now - then) / 43.0)],
    ];
    let [gdp_trend, gdp_line] = forms.clone().map(|form| case.run("care", &form).scalar("share_until"));
    let of_budget = |form: &[(&'static str, f64)]| -> Vec<f64> {
        let ratio = |reading: Reading| case.run("care", &[form, &reading].concat()).scalar("ratio_until");
        readings(case).into_iter().map(ratio).collect()
    };
    let [by_trend, by_line] = [of_budget(&forms[0]), of_budget(&forms[1])];
    let ((trend_low, trend_high), (line_low, line_high)) = (range(by_trend.clone()), range(by_line.clone()));
    let [low, high] = case.values(["budget_low", "budget_high"]);
    let is_quarter = |share: f64| Verdict::printed(share, quarter, thresholds::QUARTER.1) != Verdict::Fails;
    let [cpb_low, cpb_high] = case.values(["cpb_low", "cpb_high"]);
    Finding {
        verdict: Verdict::over([gdp_trend, gdp_line].into_iter().chain(by_trend).chain(by_line).map(is_quarter)),
        parts: vec![
            Part::new("gdp_trend", Unit::PERCENT, 1, gdp_trend),
            Part::new("gdp_line", Unit::PERCENT, 1, gdp_line),
            Part::new("budget_trend_low", Unit::PERCENT, 0, trend_low),
            Part::new("budget_trend_high", Unit::PERCENT, 0, trend_high),
            Part::new("budget_line_low", Unit::PERCENT, 0, line_low),
            Part::new("budget_line_high", Unit::PERCENT, 0, line_high),
            Part::new("budget_2013_low", Unit::PERCENT, 0, case.value("insured") * now / high),
            Part::new("budget_2013_high", Unit::PERCENT, 0, 100.0 * now / low),
            Part::new("cpb_low", Unit::PERCENT, 1, cpb_low),
            Part::new("cpb_high", Unit::PERCENT, 0, cpb_high),
        ],
    }
}

/// How fast care would grow for that sentence, and how fast it grew.
pub const CARE_QUARTER_GROWTH: Claim = Claim {
    id: "care-quarter-growth",
    quote: "care-quarter",
    chapter: CHAPTER,
    premises: &[
        CARE_1970,
        CARE_2013,
        QUARTER,
        BUDGET_LOW,
        BUDGET_HIGH,
        INSURED,
        Premise::table("cbs_1972", || cbs(1972.0), CBS_SERIES).beside(),
        Premise::table("cbs_2005", || cbs(2005.0), CBS_SERIES).beside(),
    ],
    slider: Some("care.trend"),
    load: Some(Load { figure: "care-nest", settings: &[("care.trend", Setting::Part("needed_low"))] }),
    check: |case| {
        let now = case.value("care_2013");
        let growth = trend(case);
        // The share at which the budget's part is a quarter, and the yearly growth that ends there in 27 years.
        let quarter = case.value("quarter") / 100.0;
        let needed = |[(_, collective), (_, budget), (_, rule)]: Reading| {
            let start = collective / 100.0 * now;
            let end = if rule == 0.0 { quarter * budget } else { quarter * (budget - start) / (1.0 - quarter) };
            100.0 * (pow(end / start, 1.0 / 27.0) - 1.0)
        };
        let (low, high) = range(readings(case).into_iter().map(needed));
        let one_count = 100.0 * (pow(case.value("cbs_2005") / case.value("cbs_1972"), 1.0 / 33.0) - 1.0);
        Finding {
            verdict: if (low..=high).contains(&growth) { Verdict::Holds } else { Verdict::Fails },
            parts: vec![
                Part::new("needed_low", Unit::PERCENT, 1, low),
                Part::new("needed_high", Unit::PERCENT, 1, high),
                Part::new("growth", Unit::PERCENT, 1, growth),
                Part::new("one_count", Unit::PERCENT, 1, one_count),
            ],
        }
    },
};

const CBS_SERIES: Label = Label::new("CBS, tabel 71988ned", "Statistics Netherlands (CBS), table 71988ned");

/// Care in a year in the one count that reaches from 1972 to 2005, per cent of GDP.
fn cbs(year: f64) -> f64 {
    observation("care_cbs_1972_2005", year)
}

/// The chick and the rim of the nest.
pub const CARE_CUCKOO: Claim = Claim {
    id: "care-cuckoo",
    quote: "care-cuckoo",
    chapter: CHAPTER,
    premises: &[
        CARE_1970,
        CARE_2013,
        SOCIAL_1970.beside(),
        SOCIAL_2013.beside(),
        BUDGET_LOW.beside(),
        BUDGET_HIGH.beside(),
        Premise::public("budget_1970", 45.0, CPB_1970).beside(),
    ],
    slider: Some("care.trend"),
    load: Some(Load { figure: "care-nest", settings: &[("care.rule", Setting::At("growing"))] }),
    check: |case| {
        let [then, now, social_then, social_now] =
            case.values(["care_1970", "care_2013", "social_1970", "social_2013"]);
        // Social security stands still, so what is pushed out is the chick's alone.
        let pushed = |rule| {
            let rule = option("care", "rule", rule);
            let settings = [("share", now), ("trend", trend(case)), ("rule", rule), ("social_trend", 0.0)];
            let pushed = case.run("care", &settings).scalar("crowded_out");
            if thresholds::CROWDED_OUT.holds(pushed.abs()) { pushed } else { 0.0 }
        };
        let (fixed, growing) = (pushed("fixed"), pushed("growing"));
        let [nest_then, nest_low, nest_high] = case.values(["budget_1970", "budget_low", "budget_high"]);
        Finding {
            verdict: Verdict::over([fixed, growing].map(|pushed| thresholds::CROWDED_OUT.holds(pushed))),
            parts: vec![
                Part::new("fixed", Unit::POINTS, 1, fixed),
                Part::new("growing", Unit::POINTS, 0, growing),
                Part::new("nest_1970", Unit::PERCENT, 0, nest_then),
                Part::new("nest_low", Unit::PERCENT, 1, nest_low),
                Part::new("nest_high", Unit::PERCENT, 1, nest_high),
                Part::new("both_1970", Unit::PERCENT, 1, then + social_then),
                Part::new("both_2013", Unit::PERCENT, 1, now + social_now),
            ],
        }
    },
};

/// The chapter's figure, of which the caption is left.
pub const CARE_FIGURE: Claim = Claim {
    id: "care-figure",
    quote: "care-figure",
    chapter: CHAPTER,
    premises: &[CARE_2013.beside(), SOCIAL_2013.beside(), Premise::lost("drawn_last", "L4932")],
    slider: None,
    load: None,
    check: |case| {
        let sum = case.value("care_2013") + case.value("social_2013");
        Finding {
            // The figure ended in 2010 and the text in 2013: within a point they would tell the same.
            verdict: case.judge("drawn_last", |last| Verdict::printed(last, sum, 2.0)),
            parts: vec![Part::new("text_2013", Unit::PERCENT, 1, sum)],
        }
    },
};

/// Almost 90 % insured collectively.
pub const CARE_INSURED: Claim = Claim {
    id: "care-insured",
    quote: "care-points",
    chapter: CHAPTER,
    premises: &[
        INSURED,
        Premise::public("government", 11_374.0, CBS_CARE),
        Premise::public("curative", 39_989.0, CBS_CARE),
        Premise::public("long_term", 27_444.0, CBS_CARE),
        Premise::public("total", 93_901.0, CBS_CARE),
    ],
    slider: None,
    load: Some(Load { figure: "care-nest", settings: &[("care.collective", Setting::Part("share"))] }),
    check: |case| {
        let [government, curative, long_term, total, said] =
            case.values(["government", "curative", "long_term", "total", "insured"]);
        let collective = government + curative + long_term;
        let share = 100.0 * collective / total;
        // «Almost» is at most that, and nearer than the next lower ten.
        let is_almost = |share: f64| share <= said && share > said - 5.0;
        // Less care in the count gives a larger collective part, up to all of it.
        let can_be_narrower = share < said && said <= 100.0;
        Finding {
            verdict: match (is_almost(share), can_be_narrower) {
                (true, _) => Verdict::Roughly,
                (false, true) => Verdict::OnlyIf,
                (false, false) => Verdict::Fails,
            },
            parts: vec![
                Part::new("collective", Unit::BILLION_EURO, 1, collective / 1000.0),
                Part::new("total", Unit::BILLION_EURO, 1, total / 1000.0),
                Part::new("share", Unit::PERCENT, 1, share),
            ],
        }
    },
};

/// Two in a hundred people, half of the costs.
pub const CARE_TOP: Claim = Claim {
    id: "care-top",
    quote: "care-top",
    chapter: CHAPTER,
    premises: &[
        Premise::book("top", 2.0, "L9852").beside(),
        Premise::book("cost", 50.0, "L9852").beside(),
        Premise::lost("counted", "L9852"),
        Premise::public("insured_top", 1.0, INSURERS).beside(),
        Premise::public("insured_cost", 25.0, INSURERS).beside(),
    ],
    slider: None,
    load: Some(Load { figure: "care-lorenz", settings: &[] }),
    check: |case| {
        let [top, cost, insured_top, insured_cost] = case.values(["top", "cost", "insured_top", "insured_cost"]);
        let run = case.run("care-concentration", &[("top", top), ("cost", cost)]);
        Finding {
            // «Roughly» half: within a tenth of all costs.
            verdict: case.judge("counted", |counted| Verdict::printed(counted, cost, 20.0)),
            parts: vec![
                Part::new("ratio_mean", Unit::TIMES, 0, run.scalar("ratio_mean")),
                Part::new("ratio_rest", Unit::TIMES, 0, run.scalar("ratio_rest")),
                Part::new("insured_top", Unit::PERCENT, 0, insured_top),
                Part::new("insured_cost", Unit::PERCENT, 0, insured_cost),
            ],
        }
    },
};

/// Experience with people's own networks, beside the cut.
pub const NETWORK_60: Claim = Claim {
    id: "network-60",
    quote: "network",
    chapter: CHAPTER,
    premises: &[
        Premise::book("experience", 10.0, "L5459"),
        Premise::book("hoped", 60.0, "L5457").beside(),
        Premise::book("cut_low", 15.0, "L4903"),
        Premise::book("cut_high", 25.0, "L4903"),
    ],
    slider: Some("own-network.saving"),
    load: Some(Load { figure: "own-network", settings: &[] }),
    check: |case| {
        let reach = |saving: f64, cut| {
            case.run("own-network", &[("saving", saving), ("cut", case.value(cut))]).scalar("reach_needed")
        };
        let (experience, hoped) = (case.slide(case.value("experience")), case.value("hoped"));
        let [low, high] = ["cut_low", "cut_high"].map(|cut| reach(experience, cut));
        // The warning holds where not even all clients are enough; without any saving no number is.
        let is_out_of_reach = |reach: f64| reach.is_nan() || thresholds::OUT_OF_REACH.holds(reach);
        Finding {
            verdict: Verdict::over([is_out_of_reach(low), is_out_of_reach(high)]),
            parts: vec![
                Part::new("reach_low", Unit::PERCENT, 0, low),
                Part::new("reach_high", Unit::PERCENT, 0, high),
                Part::new("hoped_low", Unit::PERCENT, 0, reach(hoped, "cut_low")),
                Part::new("hoped_high", Unit::PERCENT, 0, reach(hoped, "cut_high")),
            ],
        }
    },
};
