//! Every model at the corners of its parameters, alone and in pairs: what comes out is a number or nothing, series are
//! as long as their axis, and a runner that ran before gives what a fresh one gives, bit for bit.

mod support;

use stad::model::{Axis, Model, Output, Run, Runner, Series, Value, Want, registry};
use stad::scenario::{Code, Kind, Param, Values};

/// The values of a parameter that are tried: its ends, its default, all options of a choice, some of a region.
fn corners(param: &Param) -> Vec<f64> {
    let mut corners = match param.kind {
        Kind::Number | Kind::Integer | Kind::Region(_) => vec![param.min, param.default, param.max],
        Kind::Choice(options) => (0..options.len()).map(|index| index as f64).collect(),
    };
    corners.dedup();
    corners
}

/// Every parameter at its corners, alone and with every other one at its corners.
fn cases(model: &Model) -> Vec<Values> {
    let mut cases = vec![Values::defaults(model.params)];
    for (first, param) in model.params.iter().enumerate() {
        for value in corners(param) {
            let mut one = Values::defaults(model.params);
            one.set(first, value);
            for (second, other) in model.params.iter().enumerate().skip(first + 1) {
                for value in corners(other) {
                    let mut two = one.clone();
                    two.set(second, value);
                    cases.push(two);
                }
            }
            cases.push(one);
        }
    }
    cases
}

/// What goes wrong is told with the values that did it.
fn told(model: &Model, values: &Values) -> String {
    let moved = model.params.iter().enumerate().filter(|(index, _)| !values.is_default(*index));
    let settings: Vec<String> = moved.map(|(index, param)| format!("{}={}", param.id, values.at(index))).collect();
    format!("{} {}", model.id, settings.join(" "))
}

fn sound(model: &Model, run: &Run, told: &str) {
    assert_eq!(run.scalars.len(), model.scalars.len(), "{told}: scalars");
    for (output, value) in model.scalars.iter().zip(&run.scalars) {
        if let Value::Number(number) = value {
            assert!(number.is_finite(), "{told}: {} is {number}", output.id);
        }
    }
    assert_eq!(run.series.len(), model.series.len(), "{told}: series");
    for (declared, series) in model.series.iter().zip(&run.series) {
        let series = series.as_ref().unwrap_or_else(|| panic!("{told}: {} was wanted", declared.id));
        assert_eq!(series.x.len(), series.y.len(), "{told}: {}", declared.id);
        assert!(!series.x.is_empty(), "{told}: {} is empty", declared.id);
        assert!(series.y.iter().flatten().all(|y| y.is_finite()), "{told}: {}", declared.id);
        if let Axis::Numbers(numbers) = &series.x {
            assert!(numbers.is_sorted_by(|a, b| a < b), "{told}: the axis of {} goes back", declared.id);
        }
    }
    for notice in &run.notices {
        assert!(matches!(notice.code, Code::Adjusted | Code::Shortage), "{told}: {notice:?}");
        let id = notice.about.strip_prefix(model.id).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
        let known = model.params.iter().any(|param| param.id == id) || model.scalars.iter().any(|out| out.id == id);
        assert!(known, "{told}: a notice about {}", notice.about);
    }
}

/// Equal in every bit: `==` would take 0 for minus 0.
fn same(a: &Run, b: &Run) -> bool {
    let scalars = a.scalars.iter().zip(&b.scalars).all(|(a, b)| match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.to_bits() == b.to_bits(),
        (a, b) => a == b,
    });
    let series = a.series.iter().zip(&b.series).all(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => same_series(a, b),
        (a, b) => a.is_none() && b.is_none(),
    });
    scalars && series && a.notices == b.notices
}

fn same_series(a: &Series, b: &Series) -> bool {
    let bits = |series: &Series| series.y.iter().map(|y| y.map(f64::to_bits)).collect::<Vec<_>>();
    a.x == b.x && bits(a) == bits(b)
}

#[test]
fn every_corner_gives_numbers_or_nothing() {
    for model in registry::MODELS {
        let mut kept = (model.runner)();
        for (index, values) in cases(model).iter().enumerate() {
            let told = told(model, values);
            let run = kept.run(values, Want::ALL);
            sound(model, &run, &told);
            // A fresh runner builds all its stages anew: every fifth case is enough, and pairs fall on all of them.
            if index % 5 == 0 {
                assert!(same(&run, &support::run(model, values)), "{told}: a kept result shows");
            }
        }
    }
}

#[test]
fn a_runner_forgets_what_it_must() {
    // Back and forth between two cases, so that each run finds the other's stages.
    for model in registry::MODELS {
        let mut kept = (model.runner)();
        let start = Values::defaults(model.params);
        let first = kept.run(&start, Want::ALL);
        for (index, param) in model.params.iter().enumerate() {
            for value in corners(param) {
                let mut moved = start.clone();
                moved.set(index, value);
                kept.run(&moved, Want::ALL);
                assert!(same(&first, &kept.run(&start, Want::ALL)), "{} after {}={value}", model.id, param.id);
            }
        }
    }
}

#[test]
fn only_what_is_wanted_is_computed() {
    for model in registry::MODELS {
        let values = Values::defaults(model.params);
        let all = support::run(model, &values);
        // Of the scalars all but the costly ones, and of those the one at an index.
        let scalars = |costly: Option<usize>| -> Vec<Value> {
            let each = model.scalars.iter().zip(&all.scalars).enumerate();
            let given = |(index, (output, value)): (usize, (&Output, &Value))| {
                if output.is_costly && Some(index) != costly { Value::Missing } else { *value }
            };
            each.map(given).collect()
        };
        for wanted in 0..model.series.len() {
            let mut runner: Box<dyn Runner> = (model.runner)();
            let one = runner.run(&values, Want::series([wanted]));
            assert_eq!(one.scalars, scalars(None), "{}", model.id);
            for (index, declared) in model.series.iter().enumerate() {
                let expected = all.series[index].as_ref().filter(|_| index == wanted);
                assert_eq!(one.series[index].as_ref(), expected, "{}.{}", model.id, declared.id);
            }
        }
        let costly = (0..model.scalars.len()).filter(|index| model.scalars[*index].is_costly);
        for wanted in costly.map(Some).chain([None]) {
            let want = wanted.map_or(Want::SCALARS, Want::costly);
            let run = (model.runner)().run(&values, want);
            assert!(run.series.iter().all(Option::is_none), "{}", model.id);
            assert_eq!(run.scalars, scalars(wanted), "{}", model.id);
        }
    }
}
