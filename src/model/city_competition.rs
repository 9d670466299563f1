//! If I do not build, he will: what comes of cities that each plan for a share of the same demand.

use super::{Model, Output, Plain, Run, Want};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "city-competition",
    title: Label::new("Steden die om hetzelfde bouwen", "Cities that build for the same"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: &[],
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of competing cities.
    Inputs {
        cities = Param::integer(Label::new("Steden", "Cities"), Unit::CITIES, 4.0, (2.0, 20.0))
            .assumption("het boek noemt geen aantal", "the book gives no number");
        ambition = Param::number(Label::new("Elke stad bouwt voor", "Each city builds for"), Unit::PERCENT_DEMAND, 40.0, (5.0, 100.0), 1.0)
            .policy()
            .assumption("meer dan een gelijk deel van de vraag", "more than an equal part of the demand");
    }
}

scalars! {
    /// What the model of competing cities gives as single numbers.
    Scalars {
        oversupply = Output::number(Label::new("te veel gebouwd", "built too much"), Unit::PERCENT_DEMAND, 0);
        vacancy = Output::number(Label::new("daarvan blijft leeg", "stays empty of what is built"), Unit::PERCENT, 1);
    }
}

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    // What is built, in per cent of the demand.
    let built = inputs.cities * inputs.ambition;
    let scalars =
        Scalars { oversupply: (built - 100.0).max(0.0).into(), vacancy: (100.0 - 10_000.0 / built).max(0.0).into() };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}
