//! Comparison, attribution, sensitivity, history and presets, on any scenarios of any model.
#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

#[path = "support/scenarios.rs"]
mod scenarios;

use proptest::prelude::*;
use stad::analysis::{
    Attribution, Entry, MOST_CHANGES, Measure, Meter, PRESETS, Parts, Preset, Range, Refusal, Reset, Scales, attribute,
    changed, compare, sensitivity, told,
};
use stad::model::Value;
use stad::model::registry::{DECLARATIONS, MODELS};
use stad::num::pow;
use stad::scenario::link::Link;
use stad::scenario::{Kind, Scenario, Target, Values};
use stad::text::Lang;
use stad::view::registry;

fn scenario(query: &str) -> Scenario {
    let (link, notices) = Link::parse(query, DECLARATIONS);
    assert!(notices.is_empty(), "{query}: {notices:?}");
    link.scenario
}

fn measure(key: &str) -> Measure {
    Measure::find(key).unwrap_or_else(|| panic!("no {key}"))
}

fn parts(a: &str, b: &str, key: &str) -> Parts {
    match attribute(&scenario(a), &scenario(b), measure(key)) {
        Ok(Attribution::Parts(parts)) => parts,
        other => panic!("{other:?}"),
    }
}

fn keys(targets: &[Target]) -> Vec<String> {
    targets.iter().map(|target| target.key(DECLARATIONS)).collect()
}

/// Two scenarios that differ in few parameters of each model.
fn pairs() -> impl Strategy<Value = (Scenario, Scenario)> {
    (scenarios::scenarios(), scenarios::scenarios()).prop_map(|(a, b)| {
        let mut near = a.clone();
        for model in 0..MODELS.len() {
            for target in changed(&a, &b).into_iter().filter(|target| target.model == model).take(5) {
                near.set(target, b.value(target));
            }
        }
        (a, near)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn parts_add_up_to_the_difference((a, b) in pairs()) {
        let cheap = Measure::all().filter(|measure| !measure.output().is_costly);
        for measure in cheap {
            let [from, to] = [&a, &b].map(|scenario| Meter::new(measure).read(scenario.model(measure.model)));
            match attribute(&a, &b, measure) {
                Ok(Attribution::Parts(parts)) => {
                    prop_assert_eq!([from, to], [parts.values.0, parts.values.1].map(Value::Number));
                    let sum: f64 = parts.parts.iter().map(|(_, part)| part).sum();
                    let size = parts.parts.iter().fold(parts.values.0.abs() + parts.values.1.abs(), |size, (_, part)| size + part.abs());
                    let miss = (sum - parts.difference()).abs();
                    prop_assert!(miss <= 1e-12 * size, "{}: {sum} and not {}", measure.key(), parts.difference());
                    let (policy, assumptions) = parts.policy_and_assumptions();
                    prop_assert!((policy + assumptions - sum).abs() <= 1e-12 * size);
                }
                Ok(Attribution::Missing(_)) => {}
                other => prop_assert!(false, "{}: {other:?}", measure.key()),
            }
        }
    }

    #[test]
    fn a_comparison_holds_what_two_runs_give((a, b) in pairs()) {
        let compared = compare(&a, &b);
        let all: Vec<Target> = compared.iter().flat_map(|model| model.changed.clone()).collect();
        prop_assert_eq!(all, changed(&a, &b));
        for pair in compared.iter().flat_map(|model| &model.scalars) {
            let [from, to] = [&a, &b].map(|scenario| Meter::new(pair.measure).read(scenario.model(pair.measure.model)));
            prop_assert_eq!((pair.a, pair.b), (from, to), "{}", pair.measure.key());
        }
    }

    #[test]
    fn a_tornado_is_sorted_and_its_ends_are_runs(scenario in scenarios::scenarios(), which in any::<prop::sample::Index>()) {
        let all: Vec<Measure> = Measure::all().collect();
        let measure = all[which.index(all.len())];
        let values = scenario.model(measure.model);
        let tornado = sensitivity(values, measure).expect("a number");
        prop_assert_eq!(tornado.bars.len(), values.params().len());
        prop_assert!(tornado.bars.is_sorted_by(|a, b| a.swing.unwrap_or(-1.0) >= b.swing.unwrap_or(-1.0)));
        for bar in &tornado.bars {
            for (at, value) in &bar.ends {
                prop_assert_eq!(Meter::new(measure).read_with(values, bar.param.param, *at), *value);
            }
        }
    }

    #[test]
    fn a_step_is_told_in_both_languages((a, b) in pairs()) {
        let mut scales = Scales::default();
        for lang in Lang::ALL {
            let told = line(&query(&a), &query(&b), &mut scales, lang);
            prop_assert_eq!(told.is_empty(), a == b, "{}", told);
        }
        prop_assert_eq!(told::differences(&a, Lang::Nl).len(), a.moved().count());
    }
}

#[test]
fn two_that_work_together_share_what_they_do_together() {
    // Hours fall by saving times reached: 95 becomes 90 by either alone and 80 by both.
    let parts = parts("", "own-network.saving=20&own-network.reached=100", "own-network.hours");
    assert_eq!((parts.values, parts.runs), ((95.0, 80.0), 4));
    let told: Vec<(String, f64)> = parts.parts.iter().map(|(target, part)| (target.key(DECLARATIONS), *part)).collect();
    assert_eq!(told, [("own-network.saving".to_owned(), -7.5), ("own-network.reached".to_owned(), -7.5)]);
}

#[test]
fn what_changes_nothing_gets_nothing() {
    let parts =
        parts("", "wages-regions.level=low&wages-regions.high=8&wages-regions.reach=60", "wages-regions.spread_high");
    let level = parts.parts.iter().find(|(target, _)| target.key(DECLARATIONS) == "wages-regions.level");
    assert_eq!(level.map(|(_, part)| *part), Some(0.0));
}

#[test]
fn policy_stands_apart_from_assumptions() {
    let parts = parts("", "care.trend=2&care.cut=25&care.scope=20", "care.share_until");
    let of = |id: &str| {
        parts.parts.iter().find(|(target, _)| target.key(DECLARATIONS) == id).map_or(f64::NAN, |(_, part)| *part)
    };
    let (policy, assumptions) = parts.policy_and_assumptions();
    assert_eq!(assumptions, of("care.trend"));
    assert_eq!(policy, of("care.cut") + of("care.scope"));
    assert!(policy < 0.0 && assumptions < 0.0);
}

#[test]
fn too_many_changes_and_missing_results_say_so() {
    let eleven = "care.share=9&care.trend=2&care.slope=0.1&care.ageing=1&care.volume=1&care.price=1&care.gdp=1&care.cut=20\
                  &care.scope=20&care.from=2016&care.collective=90";
    assert_eq!(attribute(&scenario(""), &scenario(eleven), measure("care.ratio_until")), Ok(Attribution::TooMany(11)));
    let ten = eleven.replace("&care.collective=90", "");
    assert_eq!(parts("", &ten, "care.ratio_until").runs, 1 << MOST_CHANGES);
    let none = attribute(&scenario("own-network.saving=0"), &scenario(""), measure("own-network.reach_needed"));
    assert_eq!(none, Ok(Attribution::Missing(Vec::new())));
    let regions = measure("wages-regions.top_high");
    assert_eq!(attribute(&scenario(""), &scenario(""), regions), Err(Refusal::NoNumber));
}

#[test]
fn what_goes_along_is_no_change_of_its_own() {
    let top = "care-concentration.top=3";
    assert_eq!(keys(&changed(&scenario(""), &scenario(top))), ["care-concentration.top"]);
    assert_eq!(parts("", top, "care-concentration.cv").parts.len(), 1);
    let apart = format!("{top}&care-concentration.local=2");
    let expected = ["care-concentration.top", "care-concentration.local"];
    assert_eq!(keys(&changed(&scenario(""), &scenario(&apart))), expected);
    // With the top alone the heavy users here go along; set apart they come back.
    let parts = parts("", &apart, "care-concentration.expected_overrun");
    assert!(parts.difference() < 0.0 && parts.parts.iter().map(|(_, part)| part).sum::<f64>() < 0.0);
}

#[test]
fn the_widest_bar_stands_first_and_says_its_range() {
    let tornado = sensitivity(scenario("").model(measure("own-network.gap").model), measure("own-network.gap"))
        .expect("a number");
    let told: Vec<(&str, Range, Option<f64>)> =
        tornado.bars.iter().map(|bar| (bar.param.param(DECLARATIONS).id, bar.range, bar.swing)).collect();
    let expected = [
        ("cut", Range::Bounds, Some(30.0)),
        ("saving", Range::Plausible, Some(25.0)),
        ("reached", Range::Bounds, Some(10.0)),
    ];
    assert_eq!(told, expected);
    assert_eq!((tornado.value, tornado.runs), (Value::Number(15.0), 7));
}

#[test]
fn a_choice_is_tried_by_its_options_and_nothing_shows_as_nothing() {
    let doubling = measure("care.doubling_years");
    let tornado = sensitivity(scenario("").model(doubling.model), doubling).expect("a number");
    let bar = |id: &str| tornado.bars.iter().find(|bar| bar.param.param(DECLARATIONS).id == id).expect("a bar");
    assert_eq!((bar("mode").range, bar("mode").ends.len()), (Range::Options, 3));
    assert!(bar("trend").is_broken() && bar("trend").ends[0] == (-1.0, Value::Missing), "{:?}", bar("trend"));
    assert!(!bar("until").is_broken());
}

#[test]
fn policy_is_what_somebody_decides() {
    let each = DECLARATIONS.iter().flat_map(|declaration| {
        let policy = declaration.params.iter().filter(|param| param.is_policy);
        policy.map(|param| format!("{}.{}", declaration.model, param.id))
    });
    let expected = "care.slowdown care.cut care.scope care.from wages-regions.region wages-regions.densify \
                    wages-regions.origin vacancy-offices.build vacancy-offices.withdraw vacancy-shops.build \
                    vacancy-shops.withdraw conversion.write_down conversion.norms city-competition.ambition \
                    block-rule.threshold own-network.cut";
    assert_eq!(each.collect::<Vec<_>>().join(" "), expected);
}

#[test]
fn a_plausible_range_lies_inside_the_bounds() {
    let params = || DECLARATIONS.iter().flat_map(|declaration| declaration.params);
    for (param, (low, high)) in params().filter_map(|param| Some((param, param.plausible?))) {
        assert!(low < high && param.min <= *low && *high <= param.max, "{}", param.id);
        assert!((*low..=*high).contains(&param.default), "{}", param.id);
    }
    assert_eq!(params().filter(|param| param.plausible.is_some()).count(), 4);
}

#[test]
fn a_step_names_what_was_done_and_what_moved_most() {
    let mut scales = Scales::default();
    let mut told =
        |before: &str, after: &str, lang| line(before, after, &mut scales, lang).replace(['\u{202f}', '\u{a0}'], " ");
    assert_eq!(
        told("", "care.trend=2", Lang::Nl),
        "Groei van de zorg 3,17 % → 2,00 % · verdubbelt in 22,2 jaar → 35,0 jaar"
    );
    assert_eq!(
        told("own-network.saving=20", "", Lang::En),
        "Back to the start: Fewer hours for those reached 20.0% → 10.0% · clients to be reached 100% → 200%"
    );
    // Only what costs as much as a series moves.
    assert!(told("", "care.level=25", Lang::Nl).contains("paden die de gekozen grens halen"));
    // Nothing moves.
    assert_eq!(told("", "shopping-street.seed=2", Lang::Nl), "Nummer van de straat 1 → 2");
}

#[test]
fn a_step_names_the_readers_own_line() {
    let mut scales = Scales::default();
    let mut told = |before: &str, after: &str, lang| line(before, after, &mut scales, lang);
    let title = registry::find("care-share").expect("a figure").title;
    let both = ["draw=care-share:2020_11.5", "draw=care-share:2020_12"];
    assert_eq!(told("", both[0], Lang::Nl), ["Eigen lijn getekend: ", title.get(Lang::Nl)].concat());
    assert_eq!(told(both[0], both[1], Lang::En), ["Own line changed: ", title.get(Lang::En)].concat());
    assert_eq!(told(both[1], "", Lang::Nl), ["Eigen lijn weggehaald: ", title.get(Lang::Nl)].concat());
    assert_eq!(told(both[1], both[1], Lang::Nl), "");
    assert!(told(both[0], "care.trend=2", Lang::Nl).contains("; Eigen lijn weggehaald"));
}

#[test]
fn what_is_different_names_book_and_starting_point() {
    let told: Vec<String> = told::differences(&scenario("care.trend=2&care.scope=20&care.mode=linear"), Lang::Nl)
        .into_iter()
        .map(|(_, text)| text.replace('\u{202f}', " "))
        .collect();
    assert_eq!(told[1], "Groei van de zorg: 2,00 %; in het boek 3,17 %");
    assert!(told[0].contains("een rechte lijn; uitgangspunt") && told[2].ends_with("uitgangspunt 10 %"), "{told:?}");
}

#[test]
fn a_reset_takes_back_as_much_as_it_says() {
    let moved = scenario("care.trend=2&care.cut=20&own-network.saving=20&care-concentration.local=3");
    let trend = Target::find(DECLARATIONS, "care.trend").expect("a parameter");
    let figure = registry::find("care-nest").expect("a figure");
    let left = |reset: Reset| keys(&changed(&scenario(""), &reset.apply(&moved)));
    assert_eq!(left(Reset::Param(trend)), ["care.cut", "care-concentration.local", "own-network.saving"]);
    assert_eq!(left(Reset::Figure(figure)), ["care-concentration.local", "own-network.saving"]);
    assert_eq!(left(Reset::All), Vec::<String>::new());
}

/// A step in one line.
fn line(before: &str, after: &str, scales: &mut Scales, lang: Lang) -> String {
    let Entry { done, moved } = Entry::read(before, after, scales, lang);
    [Some(done), moved].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn query(scenario: &Scenario) -> String {
    Link { scenario: scenario.clone(), ..Link::empty(DECLARATIONS) }.print()
}

fn preset(id: &str) -> Scenario {
    Preset::find(id).and_then(|preset| preset.apply(&scenario(""))).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn presets_give_the_numbers_of_the_documents() {
    for (id, key, expected) in [
        ("care-book", "care.ratio_until", 52.8287),
        ("care-sentence", "care.ratio_until", 25.0),
        ("care-line", "care.share_until", 15.6605),
        ("care-cbs", "care.growth_rate", 1.1),
        ("care-cpb", "care.growth_rate", 1.5),
        ("care-drivers", "care.share_until", 19.5701),
        // A tenth of care is cut by so much, and grows on from there.
        ("care-cut-15", "care.share_until", 24.8295 * 0.985),
        ("care-cut-25", "care.share_until", 24.8295 * 0.975),
        ("care-brake", "care.growth_rate", 1.3137),
        ("concentration-carnisse", "care-concentration.overrun_probability", 6.8165),
        ("concentration-rotterdam", "care-concentration.overrun_probability", 0.0),
        ("doubling-book", "wages-doubling.gap_if_place", 10.25),
        ("doubling-groot", "wages-doubling.elasticity_average", 0.048),
        ("doubling-donovan-low", "wages-doubling.gain_average", 1.05),
        ("doubling-donovan-high", "wages-doubling.gain_average", 2.74),
        ("labour-oecd", "labour-supply.change", 31.4010),
        ("network-60", "own-network.reach_needed", 33.3333),
        ("network-10", "own-network.reach_needed", 200.0),
    ] {
        let measure = measure(key);
        let value = Meter::new(measure).read(preset(id).model(measure.model)).number();
        assert!(value.is_some_and(|value| (value - expected).abs() < 0.5e-4 + 1e-9), "{id}: {key} is {value:?}");
    }
    assert_eq!(PRESETS.len(), 18);
}

#[test]
fn a_preset_sets_its_own_model_alone() {
    let before = scenario("care.cut=20&own-network.saving=20");
    for preset in PRESETS {
        let after = preset.apply(&before).unwrap_or_else(|| panic!("{}", preset.id));
        assert!(preset.name.nl.chars().next().is_some_and(|first| !first.is_lowercase()), "{}", preset.id);
        for target in after.targets().filter(|target| DECLARATIONS[target.model].model != preset.model) {
            assert_eq!(after.value(target), before.value(target), "{}", preset.id);
        }
        let own = after.moved().filter(|target| DECLARATIONS[target.model].model == preset.model);
        assert!(own.count() <= preset.settings.len(), "{}", preset.id);
        assert_eq!(PRESETS.iter().filter(|other| other.id == preset.id).count(), 1, "{}", preset.id);
    }
    let out = "care.until=2020&care.budget=35&care.share=20&care.collective=100";
    let sentence = Preset::find("care-sentence").expect("a preset");
    assert_eq!(
        sentence.apply(&scenario(out)),
        Some(preset("care-sentence")),
        "what was moved of the model goes back first"
    );
}

#[test]
fn a_sentence_turns_where_its_result_passes_an_end() {
    let share = measure("care.ratio_until");
    let values = scenario("");
    let tornado = sensitivity(values.model(share.model), share).expect("a number");
    assert_eq!(tornado.sentences.iter().map(|sentence| sentence.claim).collect::<Vec<_>>(), ["care-quarter"]);
    let bar = |id: &str| {
        let found = tornado.bars.iter().find(|bar| bar.param.param(DECLARATIONS).id == id);
        found.unwrap_or_else(|| panic!("no bar {id}"))
    };
    // 100 * 10.7 * (1 + g)^27 / 47 = 24.5 and 25.5, by hand.
    let growth = |share: f64| 100.0 * (pow(share * 47.0 / 1070.0, 1.0 / 27.0) - 1.0);
    let flips = &bar("trend").flips;
    assert_eq!(flips.iter().map(|flip| (flip.result, flip.holds)).collect::<Vec<_>>(), [(24.5, true), (25.5, false)]);
    for flip in flips {
        assert!((flip.at - growth(flip.result)).abs() < 1e-9, "{flip:?}");
    }
    assert!(bar("until").flips.is_empty() && bar("mode").flips.is_empty());
}

#[test]
fn at_each_flip_the_sentence_is_another_than_just_before() {
    for measure in Measure::all() {
        let values = Values::defaults(measure.owner().params);
        let tornado = sensitivity(&values, measure).expect("a number");
        let mut meter = Meter::new(measure);
        for flip in tornado.bars.iter().flat_map(|bar| bar.flips.iter().map(move |flip| (bar, flip))) {
            let (bar, flip) = flip;
            let param = bar.param.param(DECLARATIONS);
            if !param.options_of().is_empty() {
                continue;
            }
            let step = if param.kind == Kind::Integer { 1.0 } else { 1e-6 * (param.max - param.min) };
            let [before, after] = [flip.at - step, flip.at + if step == 1.0 { 0.0 } else { step }]
                .map(|at| meter.read_with(&values, bar.param.param, at).number().expect("a number"));
            let told = format!("{}.{} at {flip:?}: {before} {after}", measure.key(), param.id);
            assert!(
                (before < flip.result) != (after < flip.result) || before == flip.result || after == flip.result,
                "{told}"
            );
        }
    }
}
