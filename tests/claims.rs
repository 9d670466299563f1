//! The claims: their verdicts and numbers are those of the specification, hang on every figure behind them, and are told
//! in both languages.
#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

use stad::analysis::{Measure, Meter};
use stad::claim::registry::{CLAIMS, find};
use stad::claim::{Case, Claim, Finding, Flip, Known, Premise, Telling, Verdict, Weight, flips, query, sources};
use stad::data::place;
use stad::data::thresholds::THRESHOLDS;
use stad::model::registry::DECLARATIONS;
use stad::num::{log10, pow};
use stad::scenario::Values;
use stad::scenario::link::Link;
use stad::text::Lang;
use stad::text::prose::{Inline, Sentences};
use stad::view::registry::FIGURES;
use stad::view::{Span, plain_text};

/// Ids, verdicts and chapters, in the order of the page.
const EXPECTED: [(&str, &str, &str); 29] = [
    ("care-sum", "holds", "De verzorgingsstaat op de schop"),
    ("care-quarter", "only-if", "De verzorgingsstaat op de schop"),
    ("care-quarter-growth", "fails", "De verzorgingsstaat op de schop"),
    ("care-cuckoo", "only-if", "De verzorgingsstaat op de schop"),
    ("care-figure", "unverifiable", "De verzorgingsstaat op de schop"),
    ("care-insured", "only-if", "De verzorgingsstaat op de schop"),
    ("care-top", "unverifiable", "De krachten samengebundeld"),
    ("network-60", "holds", "Informele ondersteuning"),
    ("labour-25", "roughly", "Op zoek naar concrete handelingsperspectieven"),
    ("doubling-5", "roughly", "Verstedelijking en economische dynamiek"),
    ("doubling-size", "fails", "Economie en arbeidsmarkt in stad en regio: cases Emmen en Zwolle"),
    ("density-scale", "only-if", "Verstedelijking en economische dynamiek"),
    ("wage-spread-high", "unverifiable", "Verstedelijking en economische dynamiek"),
    ("wage-spread-low", "unverifiable", "Verstedelijking en economische dynamiek"),
    ("wage-move", "only-if", "Verstedelijking en economische dynamiek"),
    ("wage-almere", "illustration", "Verstedelijking en economische dynamiek"),
    ("half-half", "illustration", "Verstedelijking en economische dynamiek"),
    ("zipf", "unverifiable", "Verstedelijking en economische dynamiek"),
    ("municipalities", "fails", "Verstedelijking en economische dynamiek"),
    ("transport-speed", "holds", "Verstedelijking en economische dynamiek"),
    ("offices-stock", "holds", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("shops-stock", "holds", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("homes-size", "roughly", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("vacancy-rises", "came-partly", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("street-three", "illustration", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("write-down", "only-if", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("space-24", "illustration", "De gebouwde stad: flexibele schil of in beton gegoten?"),
    ("age-stock", "illustration", "De ene plek is de andere niet: de collagestad als kracht"),
    ("production", "roughly", "De gebouwde stad: flexibele schil of in beton gegoten?"),
];

#[test]
fn verdicts_and_places_are_those_of_the_specification() {
    assert_eq!(CLAIMS.len(), EXPECTED.len());
    for (claim, (id, verdict, chapter)) in CLAIMS.iter().zip(EXPECTED) {
        assert_eq!(claim.id, id);
        assert_eq!(claim.find().verdict.id(), verdict, "{id}");
        let quote = claim.quotation().unwrap_or_else(|| panic!("{id} quotes nothing"));
        assert_eq!(place(quote.line).chapter, chapter, "{id}");
    }
}

/// The numbers of the specification: claim, part, value as it is printed there.
const NUMBERS: &[(&str, &str, &str)] = &[
    ("care-sum", "sum_1970", "14.2"),
    ("care-sum", "sum_2013", "23.8"),
    ("care-sum", "by_care", "7.9"),
    ("care-sum", "growth", "9.6"),
    ("care-quarter", "gdp_trend", "24.8"),
    ("care-quarter", "gdp_line", "15.7"),
    ("care-quarter", "budget_trend_low", "36"),
    ("care-quarter", "budget_trend_high", "53"),
    ("care-quarter", "budget_line_low", "26"),
    ("care-quarter", "budget_line_high", "33"),
    ("care-quarter", "budget_2013_low", "19"),
    ("care-quarter", "budget_2013_high", "23"),
    ("care-quarter-growth", "needed_low", "0.3"),
    ("care-quarter-growth", "needed_high", "1.2"),
    ("care-quarter-growth", "growth", "3.2"),
    ("care-quarter-growth", "one_count", "1.1"),
    ("care-cuckoo", "fixed", "14.1"),
    ("care-cuckoo", "growing", "0"),
    ("care-insured", "share", "83.9"),
    ("care-top", "ratio_mean", "25"),
    ("care-top", "ratio_rest", "49"),
    ("network-60", "reach_low", "150"),
    ("network-60", "reach_high", "250"),
    ("network-60", "hoped_low", "25"),
    ("network-60", "hoped_high", "42"),
    ("labour-25", "change", "23.7"),
    ("labour-25", "low", "21.3"),
    ("labour-25", "high", "26.1"),
    ("doubling-5", "less", "4.8"),
    ("doubling-5", "dutch_low", "2.6"),
    ("doubling-5", "dutch_high", "3.3"),
    ("doubling-5", "world_low", "1.0"),
    ("doubling-5", "world_high", "2.7"),
    ("density-scale", "region_from", "257"),
    ("density-scale", "region_to", "1279"),
    ("density-scale", "factor", "5"),
    ("density-scale", "doublings", "2.3"),
    ("density-scale", "move", "22"),
    ("wage-spread-high", "wage", "25"),
    ("wage-spread-high", "wage_low", "20.5"),
    ("wage-spread-high", "wage_high", "30.6"),
    ("wage-spread-low", "wage", "10"),
    ("wage-move", "country_doublings", "1.1"),
    ("wage-move", "move_doublings", "1.0"),
    ("wage-move", "reaches_density", "0"),
    ("wage-move", "reaches_mass", "0"),
    ("wage-almere", "mean_gain", "0.06"),
    ("half-half", "gap_if_place", "10.3"),
    ("half-half", "place_if_gap", "2.5"),
    ("zipf", "few_exponent", "1.76"),
    ("zipf", "few_error", "0.35"),
    ("zipf", "all_exponent", "1.11"),
    ("zipf", "all_error", "0.08"),
    ("municipalities", "larger", "100"),
    ("municipalities", "fewer", "24"),
    ("municipalities", "units", "12"),
    ("municipalities", "reach_for_said", "19.6"),
    ("municipalities", "counted_1900", "1120"),
    ("transport-speed", "travel", "10"),
    ("transport-speed", "scale", "1.7"),
    ("offices-stock", "stock", "50"),
    ("offices-stock", "low", "45"),
    ("offices-stock", "high", "55"),
    ("offices-stock", "all_floor", "79"),
    ("shops-stock", "low", "23.5"),
    ("shops-stock", "high", "33"),
    ("homes-size", "area", "65"),
    ("homes-size", "of_mean", "55"),
    ("street-three", "of_10", "4"),
    ("street-three", "of_20", "21"),
    ("street-three", "of_40", "63"),
    ("write-down", "write_down", "63"),
    ("space-24", "growth", "3.2"),
    ("space-24", "doubling", "22"),
    ("age-stock", "additions_1973", "2.4"),
    ("age-stock", "additions_now", "1.0"),
];

#[test]
fn numbers_are_those_of_the_specification() {
    for (id, part, printed) in NUMBERS {
        let finding = find(id).unwrap_or_else(|| panic!("no claim {id}")).find();
        let value = finding.part(part).and_then(|part| part.value.number());
        let half = printed.split_once('.').map_or(0.5, |(_, decimals)| 0.5 * pow(0.1, decimals.len() as f64));
        let expected: f64 = printed.parse().expect("a number");
        // Half a unit of the last digit, and no more than rounding beyond it: 10.25 is printed as 10.3.
        assert!(value.is_some_and(|value| (value - expected).abs() <= half + 1e-9), "{id}.{part} is {value:?}");
    }
    // Within a hundred of round numbers.
    for (id, part, round) in [("homes-size", "mean_homes", 218_000.0), ("production", "mean", 75_000.0)] {
        let value = find(id).expect("a claim").find().part(part).and_then(|part| part.value.number());
        assert!(value.is_some_and(|value| (value - round).abs() < 500.0), "{id}.{part} is {value:?}");
    }
}

#[test]
fn every_number_exists_and_has_a_name_of_its_own() {
    for claim in CLAIMS {
        let parts = claim.find().parts;
        for (index, part) in parts.iter().enumerate() {
            assert!(part.value.number().is_some(), "{}.{}", claim.id, part.id);
            assert!(parts[..index].iter().all(|other| other.id != part.id), "{}.{} twice", claim.id, part.id);
            assert!(!part.id.starts_with("flip_"), "{}.{}: the name of a flip", claim.id, part.id);
        }
    }
}

/// What a premise is multiplied by.
const FACTORS: [f64; 13] = [0.1, 0.25, 0.4, 0.5, 0.65, 0.8, 0.9, 1.1, 1.25, 2.0, 2.5, 4.0, 10.0];

/// What the check finds with some premises multiplied by these factors.
fn perturbed(claim: &Claim, factors: &[(&'static str, f64)]) -> Finding {
    let case = Case::of(claim);
    let changed: Vec<_> = factors.iter().map(|(id, factor)| (*id, factor * case.value(id))).collect();
    (claim.check)(&case.with(&changed))
}

/// Whether a premise can turn the verdict, alone or together with one other (an expectation of two kinds fails only
/// with both).
fn turns(claim: &Claim, premise: &Premise) -> bool {
    let verdict = claim.find().verdict;
    let alone = |id| FACTORS.iter().any(|factor| perturbed(claim, &[(id, *factor)]).verdict != verdict);
    let bears = |other: &&Premise| other.weight == Weight::Bears && is_known(other) && !alone(other.id);
    let pairs = || claim.premises.iter().filter(bears).filter(|other| other.id != premise.id);
    let both = |other: &Premise| {
        FACTORS.iter().any(|factor| perturbed(claim, &[(premise.id, *factor), (other.id, *factor)]).verdict != verdict)
    };
    alone(premise.id) || pairs().any(both)
}

#[test]
fn every_figure_behind_a_verdict_can_change_it_and_none_beside_it() {
    let mut faults = Vec::new();
    for claim in CLAIMS {
        for premise in claim.premises.iter().filter(|premise| is_known(premise)) {
            if turns(claim, premise) != (premise.weight == Weight::Bears) {
                faults.push(format!("{}: {} is declared to be {:?}", claim.id, premise.id, premise.weight));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_figure_beside_a_verdict_changes_a_number() {
    for claim in CLAIMS {
        let finding = claim.find();
        for premise in claim.premises.iter().filter(|premise| premise.weight == Weight::Beside) {
            let changes =
                FACTORS.iter().any(|factor| perturbed(claim, &[(premise.id, *factor)]).parts != finding.parts);
            assert!(changes, "{}: {} changes nothing", claim.id, premise.id);
        }
    }
}

fn is_known(premise: &Premise) -> bool {
    matches!(premise.known, Known::Value(_) | Known::Table(_))
}

#[test]
fn what_is_missing_decides_and_its_finding_would_change_the_verdict() {
    for claim in CLAIMS {
        let verdict = claim.find().verdict;
        let missing: Vec<&Premise> = claim.premises.iter().filter(|premise| !is_known(premise)).collect();
        let cannot_tell = matches!(verdict, Verdict::Unverifiable | Verdict::Illustration);
        assert_eq!(missing.len(), usize::from(cannot_tell), "{}", claim.id);
        for premise in missing {
            let expected = if matches!(premise.known, Known::Lost) { "unverifiable" } else { "illustration" };
            assert_eq!(verdict.id(), expected, "{}", claim.id);
            let mut found: Vec<&str> = [-1.0, 0.1, 1.0, 1.01, 2.4, 3.0, 10.25, 23.8, 25.0, 26.0, 50.0]
                .iter()
                .map(|value| (claim.check)(&Case::of(claim).with(&[(premise.id, *value)])).verdict.id())
                .collect();
            found.sort_unstable();
            found.dedup();
            assert!(found.len() > 1 && !found.contains(&expected), "{}: {} gives {found:?}", claim.id, premise.id);
        }
    }
}

#[test]
fn every_figure_names_its_source() {
    for claim in CLAIMS {
        for premise in claim.premises {
            let reference = premise.source.reference;
            assert!(!reference.nl.is_empty() && !reference.en.is_empty(), "{}: {}", claim.id, premise.id);
            if premise.source.mark.is_of_the_book() {
                let line = reference.nl.strip_prefix('L').and_then(|line| line.parse().ok());
                assert!(line.is_some_and(|line| !place(line).chapter.is_empty()), "{}: {}", claim.id, premise.id);
            }
        }
        assert!(sources(claim, Lang::Nl).len() <= claim.premises.len());
    }
}

fn values(flips: &[Flip]) -> Vec<f64> {
    flips.iter().map(|flip| flip.value).collect()
}

#[test]
fn a_verdict_flips_where_the_sum_says() {
    let near = |id: &str, expected: &[f64], within: f64| {
        let found = values(&flips(find(id).unwrap_or_else(|| panic!("no claim {id}"))));
        let agrees = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < within);
        assert!(found.len() == expected.len() && agrees, "{id} flips at {found:?}");
    };
    near("care-quarter-growth", &[0.33, 1.24], 0.005);
    near("care-cuckoo", &[0.0], 1e-6);
    near("network-60", &[15.0, 25.0], 1e-9);
    near("write-down", &[77.0, 167.0], 0.5);
    // 24 times fewer over ten times the distance, with a tenth either way.
    near("municipalities", &[log10(1200.0 / 55.0), log10(1200.0 / 45.0)], 1e-9);
    // 1 - 1/(1 + g) is printed as 5 % from 4.5 to 5.5 %.
    let gains = [4.5, 4.95, 5.05, 5.5].map(|less: f64| 100.0 * less / (100.0 - less));
    near("doubling-5", &gains, 1e-6);
}

#[test]
fn a_flip_parts_two_verdicts_and_nothing_flips_without_a_slider() {
    for claim in CLAIMS {
        let found = flips(claim);
        assert_eq!(claim.slider.is_some(), !found.is_empty(), "{}", claim.id);
        assert!(values(&found).is_sorted(), "{}", claim.id);
        for flip in &found {
            let at = |value: f64| (claim.check)(&Case::of(claim).at(value)).verdict;
            let param = flip.param.param(DECLARATIONS);
            let step = 1e-6 * (param.max - param.min);
            assert_eq!((at(flip.value - step), at(flip.value + step)), (flip.from, flip.to), "{}", claim.id);
        }
    }
}

fn told(claim: &Claim, lang: Lang) -> [Vec<Span>; 4] {
    let (finding, flips) = (claim.find(), flips(claim));
    let telling = Telling { claim, finding: &finding, flips: &flips, lang };
    [telling.reading(), telling.check(), telling.turns(), telling.translation()]
}

#[test]
fn both_languages_tell_every_claim() {
    for claim in CLAIMS {
        for lang in Lang::ALL {
            let [reading, check, turns, translation] = told(claim, lang).map(|spans| plain_text(&spans));
            let told = format!("{} in {}", claim.id, lang.code());
            assert!(reading.ends_with('.') && check.ends_with('.'), "{told}: '{reading}' '{check}'");
            assert_eq!(turns.is_empty(), claim.slider.is_none(), "{told}: '{turns}'");
            assert_eq!(translation.is_empty(), lang == Lang::Nl, "{told}");
        }
    }
}

#[test]
fn every_sentence_of_a_claim_is_told_and_every_name_in_it_is_a_number() {
    for lang in Lang::ALL {
        for (key, wording) in Sentences::of_claims(lang).all() {
            let (id, name) = key.split_once('/').unwrap_or_else(|| panic!("{key} has no claim"));
            let claim = find(id).unwrap_or_else(|| panic!("no claim {id}"));
            let (finding, flips) = (claim.find(), flips(claim));
            let known = ["check", "quote", "flips", finding.verdict.id()];
            assert!(known.contains(&name), "{} {key}: nothing says it", lang.code());
            let telling = Telling { claim, finding: &finding, flips: &flips, lang };
            for inline in wording.inlines() {
                if let Inline::Number { id, .. } = inline {
                    assert!(telling.part(id).is_some(), "{} {key}: no number {id}", lang.code());
                }
            }
        }
    }
}

#[test]
fn a_claim_loads_a_scenario_that_the_page_can_read() {
    let mut loaded = 0;
    for claim in CLAIMS {
        let finding = claim.find();
        let Some(query) = query(claim, &finding) else { continue };
        let (link, figure) = query.split_once('#').unwrap_or_else(|| panic!("{}: {query}", claim.id));
        assert!(FIGURES.iter().any(|known| known.id == figure), "{}: {figure}", claim.id);
        let (parsed, notices) = Link::parse(link, DECLARATIONS);
        assert!(notices.is_empty(), "{}: {query}: {notices:?}", claim.id);
        let moved = parsed.scenario.moved().count();
        assert_eq!(moved, claim.load.map_or(0, |load| load.settings.len()), "{}: {query}", claim.id);
        loaded += 1;
    }
    assert!(loaded > 0);
    let growth = find("care-quarter-growth").expect("a claim");
    let query = query(growth, &growth.find()).expect("a scenario");
    assert!(query.starts_with("?v=1&care.trend=0.33") && query.ends_with("#care-nest"), "{query}");
}

#[test]
fn a_claim_names_the_sources_beside_its_chapter() {
    let named = |id: &str| sources(find(id).expect("a claim"), Lang::Nl).join("; ");
    assert!(named("care-insured").contains("CBS"), "{}", named("care-insured"));
    assert!(named("network-60").contains("De verzorgingsstaat op de schop"), "{}", named("network-60"));
    assert_eq!(named("care-sum"), "");
}

/// The needed growth is worked out here so that every figure in it can be changed; it is the model's.
#[test]
fn the_needed_growth_is_the_model_s() {
    let claim = find("care-quarter-growth").expect("a claim");
    let finding = claim.find();
    let needed = |settings: &[(&str, f64)]| Case::of(claim).run("care", settings).scalar("implied_growth");
    let low = needed(&[("budget", 46.8)]);
    let high = needed(&[("budget", 49.9), ("collective", 90.0), ("rule", 1.0)]);
    for (part, expected) in [("needed_low", low), ("needed_high", high)] {
        let value = finding.part(part).and_then(|part| part.value.number());
        assert!(value.is_some_and(|value| (value - expected).abs() < 1e-9), "{part} is {value:?}, not {expected}");
    }
}

/// Where a sentence turns while its claim's slider moves, with what the claim reads its sentence by.
#[test]
fn a_threshold_is_where_the_claim_turns() {
    let reading = |id: &str| -> &[(&str, f64)] {
        match id {
            // The lowest budget, of which all care is paid.
            "care-quarter" => &[("budget", 46.8)],
            "care-cuckoo" => &[("social_trend", 0.0)],
            "network-60" => &[("cut", 15.0)],
            "write-down" => &[],
            "labour-25" | "municipalities" => &[],
            other => panic!("{other} has no reading here"),
        }
    };
    for threshold in THRESHOLDS {
        let claim = find(threshold.claim).expect("a claim");
        assert_eq!(claim.quote, threshold.quote, "{}", threshold.claim);
        let measure = Measure::find(threshold.result).expect("a result");
        let found = flips(claim);
        let mut meter = Meter::new(measure);
        let near = |flip: &Flip, meter: &mut Meter| {
            assert_eq!(flip.param.model, measure.model, "{}", threshold.claim);
            let mut values = Values::defaults(measure.owner().params);
            for (id, value) in reading(threshold.claim) {
                let index = measure.owner().params.iter().position(|param| param.id == *id).expect("a parameter");
                values.set(index, *value);
            }
            let result = meter.read_with(&values, flip.param.param, flip.value).number();
            result.is_some_and(|result| threshold.ends().any(|end| (result - end).abs() < 1e-6))
        };
        assert!(found.iter().any(|flip| near(flip, &mut meter)), "{}: {found:?}", threshold.claim);
    }
}
