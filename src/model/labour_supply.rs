//! More people at work and longer hours: what that adds to the supply of labour.

use super::{Model, Output, Plain, Run, Want};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "labour-supply",
    title: Label::new("Meer mensen, meer uren", "More people, more hours"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: &[],
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of labour supply.
    Inputs {
        participation_now = Param::number(Label::new("Aan het werk, nu", "At work, now"), Unit::PERCENT_PEOPLE, 75.0, (60.0, 90.0), 0.5)
            .book("L4498");
        hours_now = Param::number(Label::new("Uren per jaar, nu", "Hours a year, now"), Unit::HOURS_YEAR, 1380.0, (1000.0, 2000.0), 10.0)
            .book("L4496");
        participation = Param::number(Label::new("Aan het werk, straks", "At work, then"), Unit::PERCENT_PEOPLE, 80.0, (60.0, 95.0), 0.5)
            .book("L4498");
        hours = Param::number(Label::new("Uren per jaar, straks", "Hours a year, then"), Unit::HOURS_YEAR, 1600.0, (1000.0, 2200.0), 10.0)
            .book("L4498");
    }
}

scalars! {
    /// What the model of labour supply gives as single numbers.
    Scalars {
        change = Output::number(Label::new("meer arbeidsaanbod", "more supply of labour"), Unit::PERCENT, 1);
        participation_part = Output::number(Label::new("door meer mensen alleen", "by more people alone"), Unit::PERCENT, 1);
        hours_part = Output::number(Label::new("door meer uren alleen", "by more hours alone"), Unit::PERCENT, 1);
    }
}

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    let now = inputs.participation_now * inputs.hours_now;
    let more = |supply: f64| 100.0 * (supply / now - 1.0);
    let scalars = Scalars {
        change: more(inputs.participation * inputs.hours).into(),
        participation_part: more(inputs.participation * inputs.hours_now).into(),
        hours_part: more(inputs.participation_now * inputs.hours).into(),
    };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}
