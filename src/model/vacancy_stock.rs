//! What stands empty: the book's figures of 2014, and how much of it is more than a market needs.

use super::{Model, Output, Plain, Run, SeriesDecl, Want};
use crate::data::empty;
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "vacancy-stock",
    title: Label::new("Wat leegstaat", "What stands empty"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the account of what stands empty.
    Inputs {
        friction = Param::number(Label::new("Schuifruimte", "Room to move"), Unit::PERCENT, 4.0, (0.0, 8.0), 0.1)
            .book("L7599");
    }
}

scalars! {
    /// What the account gives as single numbers.
    Scalars {
        empty_now = Output::number(Label::new("leeg in 2014", "empty in 2014"), Unit::MLN_M2, 0);
        structural_offices = Output::number(Label::new("kantoren, meer dan schuifruimte", "offices, more than room to move"), Unit::MLN_M2, 1);
        structural_shops = Output::number(Label::new("winkels, meer dan schuifruimte", "shops, more than room to move"), Unit::MLN_M2, 1);
    }
}

const SERIES: &[SeriesDecl] = &[];

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    let structural = |empty: f64, stock: f64| (empty - inputs.friction / 100.0 * stock).max(0.0);
    let scalars = Scalars {
        empty_now: (empty::OFFICES + empty::SHOPS + empty::HOMES + empty::CARE).into(),
        structural_offices: structural(empty::OFFICES, empty::OFFICES_STOCK).into(),
        structural_shops: structural(empty::SHOPS, empty::SHOPS_STOCK).into(),
    };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}
