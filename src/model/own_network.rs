//! Family and neighbours instead of professionals: what must be reached to pay for the cut.

use super::{Model, Output, Plain, Run, Value, Want};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "own-network",
    title: Label::new("Het eigen netwerk", "One’s own network"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: &[],
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of one's own network.
    Inputs {
        saving = Param::number(Label::new("Minder uren bij wie wordt bereikt", "Fewer hours for those reached"), Unit::PERCENT_HOURS, 10.0, (0.0, 60.0), 0.5)
            .plausible(&(10.0, 60.0))
            .book("L5459");
        reached = Param::number(Label::new("Bereikte cliënten", "Clients reached"), Unit::PERCENT_CLIENTS, 50.0, (0.0, 100.0), 1.0)
            .assumption("het boek zegt niet wie wordt bereikt", "the book does not say who is reached");
        cut = Param::number(Label::new("Korting", "Cut"), Unit::PERCENT_HOURS, 20.0, (0.0, 30.0), 0.5)
            .policy()
            .derived("L4903");
    }
}

scalars! {
    /// What the model of one's own network gives as single numbers.
    Scalars {
        hours = Output::number(Label::new("uren die nodig blijven", "hours still needed"), Unit::PERCENT_HOURS, 1);
        gap = Output::number(Label::new("niet opgevangen", "not made up for"), Unit::POINTS, 1);
        reach_needed = Output::number(Label::new("te bereiken cliënten", "clients to be reached"), Unit::PERCENT_CLIENTS, 0);
    }
}

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    let saved = inputs.saving * inputs.reached / 100.0;
    let scalars = Scalars {
        hours: (100.0 - saved).into(),
        gap: (inputs.cut - saved).into(),
        // Above 100 no reach is enough; where nothing is saved no number of clients would be.
        reach_needed: if inputs.saving > 0.0 { (100.0 * inputs.cut / inputs.saving).into() } else { Value::Missing },
    };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}
