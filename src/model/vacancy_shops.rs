//! Empty shops from 2014 on: more is spent, but less of it in a shop.

use super::vacancy_path::{self, Floor, SERIES, START, Scalars};
use super::{Model, Plain, Run, Want};
use crate::inputs;
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "vacancy-shops",
    title: Label::new("Lege winkels", "Empty shops"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

/// However far online sales grow, this many per cent are the most.
const ONLINE_LIMIT: f64 = 95.0;

inputs! {
    /// What can be moved in the model of shops.
    Inputs {
        stock = Param::number(Label::new("Alle winkels in 2014", "All shops in 2014"), Unit::MLN_M2, 25.0, (15.0, 40.0), 0.2)
            .derived("L7588");
        vacancy = Param::number(Label::new("Leegstand in 2014", "Vacancy in 2014"), Unit::PERCENT, 8.0, (0.0, 40.0), 0.5)
            .book("L7588");
        spending = Param::number(Label::new("Groei van de bestedingen", "Growth of spending"), Unit::PERCENT_YEAR, 0.5, (-3.0, 3.0), 0.1)
            .assumption("het boek noemt geen groei", "the book gives no growth");
        online = Param::number(Label::new("Online gekocht in 2014", "Bought online in 2014"), Unit::PERCENT, 7.0, (0.0, 50.0), 0.5)
            .assumption("het boek noemt geen aandeel", "the book gives no share");
        online_growth = Param::number(Label::new("Online komt erbij", "Online gains"), Unit::POINTS_YEAR, 1.0, (0.0, 5.0), 0.05)
            .assumption("het boek noemt geen aandeel", "the book gives no share");
        build = Param::number(Label::new("Nieuwbouw", "New building"), Unit::MLN_M2_YEAR, 0.1, (0.0, 1.0), 0.01)
            .policy()
            .assumption("het boek noemt geen nieuwbouw", "the book gives no new building");
        withdraw = Param::number(Label::new("Uit de markt gehaald", "Taken off the market"), Unit::MLN_M2_YEAR, 0.2, (0.0, 1.0), 0.01)
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
    let floor = Floor {
        stock: inputs.stock,
        vacancy: inputs.vacancy,
        build: inputs.build,
        withdraw: inputs.withdraw,
        friction: inputs.friction,
        until: inputs.until,
    };
    let online = |year: f64| (inputs.online + (year - START) * inputs.online_growth).min(ONLINE_LIMIT);
    let demand =
        |year: f64| (1.0 + inputs.spending / 100.0) * (1.0 - online(year) / 100.0) / (1.0 - online(year - 1.0) / 100.0);
    vacancy_path::run(MODEL.id, &floor, demand, want)
}
