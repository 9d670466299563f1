//! The solver on every pair of a result and a slider.
#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

#[path = "support/scenarios.rs"]
mod scenarios;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use stad::analysis::{Answer, MOST_RUNS, Measure, Meter, solve};
use stad::model::registry::DECLARATIONS;
use stad::scenario::{Kind, Scenario, Values};
use std::collections::BTreeMap;

#[test]
fn explore() {
    let cases: usize = std::env::var("CASES").map_or(3, |n| n.parse().unwrap());
    let mut runner = TestRunner::deterministic();
    let mut table: BTreeMap<String, (u32, u32, u32, u64, u32)> = BTreeMap::new();
    let strategy = scenarios::scenarios();
    let mut rng = 12345u64;
    let mut next = move || {
        rng = rng.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (rng >> 11) as f64 / (1u64 << 53) as f64
    };
    for case in 0..cases {
        let scenario = if case == 0 {
            Scenario::defaults(DECLARATIONS)
        } else {
            strategy.new_tree(&mut runner).unwrap().current()
        };
        for measure in Measure::all() {
            let values: &Values = scenario.model(measure.model);
            for (index, param) in values.params().iter().enumerate().filter(|(_, p)| p.options_of().is_empty()) {
                let planted = param.admit(param.min + next() * (param.max - param.min)).0;
                let mut meter = Meter::new(measure);
                let Some(y) = meter.read_with(values, index, planted).number() else { continue };
                let answer = solve(values, measure, index, y).unwrap();
                let entry = table.entry(format!("{} {}", measure.key(), param.id)).or_default();
                entry.0 += 1;
                entry.3 += u64::from(answer.runs);
                entry.4 = entry.4.max(answer.runs);
                if answer.solutions.is_empty() {
                    entry.1 += 1;
                    if std::env::var("SHOW").is_ok() {
                        println!("MISS {} {} planted {planted} y {y} {:?}", measure.key(), param.id, answer);
                    }
                }
                for s in &answer.solutions {
                    for x in [s.from, s.to, (s.from + s.to) / 2.0] {
                        let x = if param.kind == Kind::Integer { x.floor() } else { x };
                        let back = meter.read_with(values, index, x).number();
                        if !back.is_some_and(|b| (b - y).abs() <= 1e-9 * y.abs() + 1e-10) {
                            entry.2 += 1;
                            if std::env::var("SHOW").is_ok() {
                                println!(
                                    "BACK {} {} planted {planted} y {y} {x} {back:?} {:?}",
                                    measure.key(),
                                    param.id,
                                    answer
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    let (mut total, mut n, mut max) = (0, 0, 0);
    for (k, (count, miss, back, runs, most)) in &table {
        total += runs;
        n += count;
        max = max.max(*most);
        if miss + back > 0 {
            println!("{k}: {count} cases, {miss} missed, {back} wrong, mean runs {}", runs / u64::from(*count));
        }
    }
    println!("{n} solves, mean {} max {max}", total as f64 / f64::from(n));
    let _ = (MOST_RUNS, std::mem::size_of::<Answer>());
}
