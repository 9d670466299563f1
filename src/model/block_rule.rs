//! Owners of one block: how often enough of them are willing for the rule to bind the others.

use super::{Model, Output, Plain, Run, Want};
use crate::num::{binomial, pow};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "block-rule",
    title: Label::new("Genoeg eigenaren in een bouwblok", "Enough owners in a block"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: &[],
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of a block.
    Inputs {
        owners = Param::integer(Label::new("Eigenaren in het blok", "Owners in the block"), Unit::OWNERS, 10.0, (2.0, 60.0))
            .assumption("een klein bouwblok", "a small block");
        willing = Param::number(Label::new("Kans dat een eigenaar wil", "Chance that an owner is willing"), Unit::PERCENT, 50.0, (0.0, 100.0), 1.0)
            .assumption("even vaak wel als niet", "as often willing as not");
        threshold = Param::number(Label::new("De regel vraagt", "The rule asks for"), Unit::PERCENT_OWNERS, 50.0, (1.0, 100.0), 1.0)
            .policy()
            .book("L8604");
    }
}

scalars! {
    /// What the model of a block gives as single numbers.
    Scalars {
        needed = Output::count(Label::new("eigenaren nodig", "owners needed"), Unit::OWNERS);
        acts = Output::number(Label::new("kans dat de regel in werking treedt", "chance that the rule comes into force"), Unit::PERCENT, 1);
        unanimity = Output::number(Label::new("kans dat iedereen wil", "chance that all are willing"), Unit::PERCENT, 1);
    }
}

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    let willing = inputs.willing / 100.0;
    // Half of ten is five, whatever rounding makes of the product.
    let needed = (inputs.threshold * inputs.owners / 100.0 - 1e-9).ceil();
    let scalars = Scalars {
        needed: needed.into(),
        acts: (100.0 * binomial::at_least(count(needed), count(inputs.owners), willing)).into(),
        unanimity: (100.0 * pow(willing, inputs.owners)).into(),
    };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}

/// A whole number of owners.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and between 1 and 60")]
fn count(value: f64) -> u32 {
    value as u32
}
