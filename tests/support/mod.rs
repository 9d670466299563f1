//! What several test files need: a run from a line of settings.

#![allow(dead_code, reason = "each test file is a program of its own and uses a part")]

use stad::model::{Model, Run, Value, Want, registry};
use stad::scenario::{Values, link};

/// The model with this id.
pub fn model(id: &str) -> &'static Model {
    registry::find(id).unwrap_or_else(|| panic!("no model {id}")).1
}

/// The defaults with settings such as `mode=mass reach=80`; each has to be taken as it is.
pub fn values(model: &Model, settings: &str) -> Values {
    let mut values = Values::defaults(model.params);
    for setting in settings.split_whitespace() {
        let (id, text) = setting.split_once('=').unwrap_or_else(|| panic!("{setting} is no setting"));
        let index = index(model, id);
        let (value, code) = link::read_value(&model.params[index], text);
        assert_eq!(code, None, "{} {setting}", model.id);
        values.set(index, value);
    }
    values
}

/// The same for numbers.
pub fn with(model: &Model, settings: &[(&str, f64)]) -> Values {
    let mut values = Values::defaults(model.params);
    for (id, value) in settings {
        values.set(index(model, id), *value);
    }
    values
}

fn index(model: &Model, id: &str) -> usize {
    let found = model.params.iter().position(|param| param.id == id);
    found.unwrap_or_else(|| panic!("{} has no {id}", model.id))
}

/// A run with everything, by a runner that never ran before.
pub fn run(model: &Model, values: &Values) -> Run {
    (model.runner)().run(values, Want::ALL)
}

/// A scalar that has to be a number.
pub fn number(model: &Model, run: &Run, id: &str) -> f64 {
    match run.scalar(model.scalars, id) {
        Value::Number(number) => number,
        other => panic!("{}.{id} is {other:?}", model.id),
    }
}

/// The numbers of a series.
pub fn series(model: &Model, run: &Run, id: &str) -> Vec<f64> {
    let series = run.series(model.series, id).unwrap_or_else(|| panic!("{} has no series {id}", model.id));
    series.y.iter().map(|y| y.unwrap_or_else(|| panic!("{}.{id} has a hole", model.id))).collect()
}
