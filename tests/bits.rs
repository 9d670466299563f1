//! The same bits everywhere: a thousand seeded sets of values for each model, corners among them, and one number that
//! stands for all bits that come out. The same file runs inside WebAssembly, against the same numbers.
//!
//! `STAD_BLESS=1 cargo test --test bits` writes the numbers anew after a formula has changed.

mod support;

use stad::model::{Model, Play, Value, Want, registry};
use stad::num::random::{bits, uniform};
use stad::scenario::{Kind, Param, Values};

/// Sets of values for each model.
const SETS: u64 = 1000;
/// The thousands of paths of a fan cost a hundred times as much as the rest of their model: every so many sets ask for
/// them.
const FAN_EVERY: u64 = 10;
/// Changes of the street that plays, and the number that stands for them.
const CHANGES: u64 = 10_000;
const PLAYED: u64 = 0x2e60_cfc2_df03_864a;
/// Model and number, tab between them.
const BLESSED: &str = include_str!("golden/bits.tsv");

/// The value of a parameter in one of the sets: a bound, the default or anything between.
fn value(param: &Param, index: u64) -> f64 {
    let part = uniform(1, index);
    let between = match param.kind {
        Kind::Choice(_) | Kind::Region(_) => param.min + (param.max - param.min + 1.0) * part,
        _ => param.from_track(param.to_track(param.min) * (1.0 - part) + param.to_track(param.max) * part, f64::NAN),
    };
    match bits(2, index) % 8 {
        0 => param.min,
        1 => param.max,
        2 => param.default,
        _ => between,
    }
}

/// Takes eight bytes into a checksum (FNV-1a).
fn take(sum: u64, bits: u64) -> u64 {
    bits.to_le_bytes().into_iter().fold(sum, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Everything but a fan.
fn without_fan(model: &Model) -> Want {
    let percentile = |id: &str| id.strip_prefix('p').is_some_and(|rest| rest.parse::<u32>().is_ok());
    if !model.series.iter().any(|series| percentile(series.id)) {
        return Want::ALL;
    }
    Want::series((0..model.series.len()).filter(|index| !percentile(model.series[*index].id)))
}

/// One number for all bits that a model gives for its sets.
fn sum_of(model: &Model) -> u64 {
    let mut runner = (model.runner)();
    let mut sum = 0xcbf2_9ce4_8422_2325;
    for set in 0..SETS {
        let mut values = Values::defaults(model.params);
        for (index, param) in model.params.iter().enumerate() {
            values.set(index, value(param, set * model.params.len() as u64 + index as u64));
        }
        sum = values.iter().fold(sum, |sum, value| take(sum, value.to_bits()));
        let run = runner.run(&values, if set % FAN_EVERY == 0 { Want::ALL } else { without_fan(model) });
        for scalar in &run.scalars {
            sum = match scalar {
                Value::Number(number) => take(sum, number.to_bits()),
                Value::Code(code) => code.bytes().fold(sum, |sum, byte| take(sum, u64::from(byte))),
                Value::Missing => take(sum, u64::MAX),
            };
        }
        for y in run.series.iter().flatten().flat_map(|series| &series.y) {
            sum = take(sum, y.map_or(u64::MAX, f64::to_bits));
        }
        sum = take(sum, run.notices.len() as u64);
    }
    sum
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn every_model_gives_the_same_bits_everywhere() {
    let sums = registry::MODELS.iter().map(|model| format!("{}\t{:016x}\n", model.id, sum_of(model)));
    let found: String = sums.collect();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("STAD_BLESS").is_some() {
        std::fs::write("tests/golden/bits.tsv", &found).expect("the numbers can be written");
        return;
    }
    for (found, blessed) in found.lines().zip(BLESSED.lines()) {
        assert_eq!(found, blessed);
    }
    assert_eq!(found.lines().count(), BLESSED.lines().count(), "models without a number, or numbers without a model");
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_seed_plays_the_same_street_everywhere() {
    let (_, model) = registry::find("shopping-street").expect("the model of the street");
    let mut play = Play::new(&Values::defaults(model.params));
    let sum = (0..CHANGES).fold(0xcbf2_9ce4_8422_2325, |sum, _| {
        let change = play.step();
        take(take(sum, change.shop as u64), play.years().to_bits())
    });
    assert_eq!(sum, PLAYED, "{sum:#018x}");
}
