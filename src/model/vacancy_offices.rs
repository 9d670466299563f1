//! Empty offices from 2014 on: fewer square metres a job, less or more jobs.

use super::vacancy_path::{self, Floor, SERIES, Scalars};
use super::{Model, Plain, Run, Want};
use crate::inputs;
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "vacancy-offices",
    title: Label::new("Lege kantoren", "Empty offices"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of offices.
    Inputs {
        stock = Param::number(Label::new("Alle kantoren in 2014", "All offices in 2014"), Unit::MLN_M2, 50.0, (30.0, 70.0), 0.5)
            .derived("L7587");
        vacancy = Param::number(Label::new("Leegstand in 2014", "Vacancy in 2014"), Unit::PERCENT, 16.0, (0.0, 40.0), 0.5)
            .book("L7587");
        jobs = Param::number(Label::new("Groei van de banen", "Growth of jobs"), Unit::PERCENT_YEAR, 0.0, (-3.0, 3.0), 0.1)
            .assumption("evenveel banen op kantoor", "as many office jobs as before");
        space = Param::number(Label::new("Ruimte per baan", "Space per job"), Unit::PERCENT_YEAR, -1.0, (-5.0, 2.0), 0.1)
            .assumption("het boek: minder vierkante meters per werknemer", "the book: fewer square metres per worker");
        build = Param::number(Label::new("Nieuwbouw", "New building"), Unit::MLN_M2_YEAR, 0.3, (0.0, 2.0), 0.02)
            .policy()
            .assumption("het boek noemt geen nieuwbouw", "the book gives no new building");
        withdraw = Param::number(Label::new("Uit de markt gehaald", "Taken off the market"), Unit::MLN_M2_YEAR, 0.5, (0.0, 3.0), 0.05)
            .policy()
            .assumption("het boek noemt geen sloop of ombouw", "the book gives no demolition or conversion");
        friction = Param::number(Label::new("Schuifruimte", "Room to move"), Unit::PERCENT, 4.0, (0.0, 8.0), 0.1)
            .assumption("het boek: «een paar procent»", "the book: «a few per cent»");
        until = Param::integer(Label::new("Kijk tot", "Look until"), Unit::YEAR, 2030.0, (2020.0, 2040.0))
            .assumption("zo ver als de ramingen in het boek", "as far as the forecasts in the book");
    }
}

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    #[cfg(feature = "faults")]
    crate::scenario::fault::Fault::Model.strike(inputs.withdraw);
    let floor = Floor {
        stock: inputs.stock,
        vacancy: inputs.vacancy,
        build: inputs.build,
        withdraw: inputs.withdraw,
        friction: inputs.friction,
        until: inputs.until,
    };
    let demand = (1.0 + inputs.jobs / 100.0) * (1.0 + inputs.space / 100.0);
    vacancy_path::run(MODEL.id, &floor, |_| demand, want)
}
