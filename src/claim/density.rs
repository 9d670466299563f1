//! Claims on density and productivity (chapter Lonen of the page).

use super::Claim;
use super::finding::{Finding, Part};
use super::premise::Premise;
use super::scenario::{Load, Setting};
use super::verdict::Verdict;
use crate::data::{REGIONS, quote};
use crate::num::{log2, pow};
use crate::text::{Label, Unit};

const CHAPTER: &str = "lonen";
const GROOT: Label = Label::same("Groot, De Groot, Smit 2014");
const GROOT_PAPER: Label = Label::same("Groot, De Groot, Smit 2011");
const DONOVAN: Label = Label::new("Donovan e.a. 2024", "Donovan and others 2024");
const EUROSTAT: Label = Label::new("Eurostat, banen 2013", "Eurostat, jobs in 2013");

/// Workers per km2 that the book gives Den Bosch and Amsterdam.
const DENSITY_FROM: Premise = Premise::book("density_from", 1000.0, "L2549");
const DENSITY_TO: Premise = Premise::book("density_to", 2000.0, "L2551");

/// A doubling of density and what half of it takes away.
pub const DOUBLING_5: Claim = Claim {
    id: "doubling-5",
    quote: "doubling-5",
    chapter: CHAPTER,
    premises: &[
        Premise::book("gain", 5.0, "L2547"),
        Premise::book("less", 5.0, "L2549"),
        Premise::public("dutch_high", 0.048, GROOT).beside(),
        Premise::public("dutch_low", 0.038, GROOT_PAPER).beside(),
        Premise::public("world_high", 0.039, DONOVAN).beside(),
        Premise::public("world_low", 0.015, DONOVAN).beside(),
    ],
    slider: Some("wages-doubling.average"),
    load: Some(Load { figure: "wages-doubling", settings: &[] }),
    check: |case| {
        let less = less(case.slide(case.value("gain")));
        let [dutch_low, dutch_high] = case.values(["dutch_low", "dutch_high"]);
        let [world_low, world_high] = case.values(["world_low", "world_high"]);
        Finding {
            verdict: Verdict::printed(less, case.value("less"), 1.0),
            parts: vec![
                Part::new("less", Unit::PERCENT, 1, less),
                Part::new("dutch_low", Unit::PERCENT, 1, self::less(per_doubling(dutch_low))),
                Part::new("dutch_high", Unit::PERCENT, 1, self::less(per_doubling(dutch_high))),
                Part::new("world_low", Unit::PERCENT, 1, per_doubling(world_low)),
                Part::new("world_high", Unit::PERCENT, 1, per_doubling(world_high)),
            ],
        }
    },
};

/// How much less half the density gives, per cent, where a doubling gives so much more.
fn less(gain: f64) -> f64 {
    100.0 * (1.0 - 1.0 / (1.0 + gain / 100.0))
}

/// What a doubling gives, per cent, with this elasticity.
fn per_doubling(elasticity: f64) -> f64 {
    100.0 * (pow(2.0, elasticity) - 1.0)
}

/// The same digits for other quantities.
pub const DOUBLING_SIZE: Claim = Claim {
    id: "doubling-size",
    quote: "doubling-size",
    chapter: CHAPTER,
    premises: &[
        Premise::book("low", 3.0, "L2620").beside(),
        Premise::book("high", 9.0, "L2619").beside(),
        Premise::book("said_low", 3.0, "L3823").beside(),
        Premise::book("said_high", 9.0, "L3823").beside(),
    ],
    slider: None,
    load: Some(Load { figure: "wages-doubling", settings: &[] }),
    check: |case| {
        let [low, high, said_low, said_high] = case.values(["low", "high", "said_low", "said_high"]);
        let shared = shared_quantities(quote("doubling-size").map_or("", |quote| quote.text));
        let digits = u8::from(low == said_low) + u8::from(high == said_high);
        Finding {
            verdict: if digits == 2 && shared == QUANTITIES.len() { Verdict::Holds } else { Verdict::Fails },
            parts: vec![
                Part::new("shared_digits", Unit::NONE, 0, f64::from(digits)),
                Part::new("shared_quantities", Unit::NONE, 0, shared as f64),
            ],
        }
    },
};

/// What doubles and what rises in the sentence that is restated: density, and wages.
const QUANTITIES: [&str; 2] = ["dichtheid", "loon"];

/// How many of them a sentence names.
fn shared_quantities(sentence: &str) -> usize {
    QUANTITIES.iter().filter(|quantity| sentence.contains(**quantity)).count()
}

/// The densities of the example, beside those of regions.
pub const DENSITY_SCALE: Claim = Claim {
    id: "density-scale",
    quote: "density-scale",
    chapter: CHAPTER,
    premises: &[
        DENSITY_FROM,
        DENSITY_TO,
        Premise::table("region_from", || jobs_per_km2("NL413"), EUROSTAT),
        Premise::table("region_to", || jobs_per_km2("NL329"), EUROSTAT),
        Premise::book("gain", 9.0, "L2619").beside(),
    ],
    slider: None,
    load: Some(Load { figure: "wages-map", settings: &[("wages-regions.reach", Setting::At("0"))] }),
    check: |case| {
        let [from, to, region_from, region_to] =
            case.values(["density_from", "density_to", "region_from", "region_to"]);
        let (said, counted) = (to / from, region_to / region_from);
        let doublings = log2(counted);
        let gain = 1.0 + case.value("gain") / 100.0;
        // The example is of agglomerations, so regions could only agree with it, not refute it.
        let names_other_units = quote("density-scale").is_some_and(|quote| quote.text.contains("agglomeratie"));
        Finding {
            verdict: match (Verdict::printed(counted, said, 1.0), names_other_units) {
                (Verdict::Fails, true) => Verdict::OnlyIf,
                (verdict, _) => verdict,
            },
            parts: vec![
                Part::new("region_from", Unit::PER_KM2, 0, region_from),
                Part::new("region_to", Unit::PER_KM2, 0, region_to),
                Part::new("factor", Unit::NONE, 0, counted),
                Part::new("doublings", Unit::NONE, 1, doublings),
                Part::new("move", Unit::PERCENT, 0, 100.0 * (pow(gain, doublings) - 1.0)),
            ],
        }
    },
};

/// Jobs per km2 of land in a region.
fn jobs_per_km2(code: &str) -> f64 {
    let region = REGIONS.iter().find(|region| region.nuts3 == code);
    region.map_or(f64::NAN, |region| 1000.0 * region.jobs / region.land)
}

/// Density explains half of the differences.
pub const HALF_HALF: Claim = Claim {
    id: "half-half",
    quote: "half-half",
    chapter: CHAPTER,
    premises: &[
        Premise::book("gain", 5.0, "L2547").beside(),
        Premise::book("sorting", 50.0, "L2597").beside(),
        Premise::unmeasured("gap", "L2597"),
    ],
    slider: None,
    load: Some(Load { figure: "wages-doubling", settings: &[] }),
    check: |case| {
        let [gain, sorting] = case.values(["gain", "sorting"]);
        let run = case.run("wages-doubling", &[("average", gain), ("sorting", sorting)]);
        let (if_place, if_gap) = (run.scalar("gap_if_place"), run.scalar("place_if_gap"));
        Finding {
            verdict: case.judge("gap", |gap| Verdict::over([if_place, gain].map(|read| (read - gap).abs() < 0.5))),
            parts: vec![
                Part::new("gap_if_place", Unit::PERCENT, 1, if_place),
                Part::new("place_if_gap", Unit::PERCENT, 1, if_gap),
            ],
        }
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_is_restated_names_both_quantities() {
        let original = quote("wage-doubling").expect("the sentence on wages");
        assert_eq!(shared_quantities(original.text), QUANTITIES.len());
    }
}
