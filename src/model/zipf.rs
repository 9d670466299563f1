//! The law of sizes: the second city half the first, the third a third, beside the Dutch municipalities.

use super::{Model, Output, Plain, Run, Series, SeriesDecl, Want};
use crate::data::POPULATIONS;
use crate::num::{ln, pow};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

#[cfg(feature = "second-version")]
mod second;

#[cfg(feature = "second-version")]
use second::{OLDER, PARAMS};

#[cfg(not(feature = "second-version"))]
const PARAMS: &[Param] = Inputs::PARAMS;
#[cfg(not(feature = "second-version"))]
const OLDER: &[crate::scenario::Older] = &[];

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "zipf",
    title: Label::new("De wet van de stadsgroottes", "The law of city sizes"),
    params: PARAMS,
    older: OLDER,
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved beside the law of sizes.
    Inputs {
        n = Param::integer(Label::new("Zoveel grootste gemeenten", "So many largest municipalities"), Unit::MUNICIPALITIES, 50.0, (10.0, 390.0))
            .assumption("het boek noemt geen aantal", "the book gives no number");
        alpha = Param::number(Label::new("Macht van de wet", "Power of the law"), Unit::NONE, 1.0, (0.3, 2.0), 0.02)
            .book("L2516");
    }
}

scalars! {
    /// What the municipalities give as single numbers.
    Scalars {
        exponent = Output::number(Label::new("exponent van de verdeling", "exponent of the distribution"), Unit::NONE, 2);
        exponent_se = Output::number(Label::new("standaardfout daarvan", "its standard error"), Unit::NONE, 2);
        alpha_fit = Output::number(Label::new("macht die bij de gemeenten past", "power that fits the municipalities"), Unit::NONE, 2);
        primacy = Output::number(Label::new("grootste gedeeld door tweede", "largest over second"), Unit::NONE, 2);
    }
}

const SERIES: &[SeriesDecl] = &[
    SeriesDecl::new("size", Label::new("inwoners", "inhabitants"), Unit::PERSONS, Unit::RANK, 0),
    SeriesDecl::new("law", Label::new("volgens de wet", "by the law"), Unit::PERSONS, Unit::RANK, 0),
];

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    let towns = &POPULATIONS[..count(inputs.n)];
    let largest = f64::from(towns[0]);
    // Half a place is taken off each rank: that removes most of the bias of small samples (Gabaix and Ibragimov 2011).
    let ranks: Vec<f64> = (1..).zip(towns).map(|(rank, _)| ln(f64::from(rank) - 0.5)).collect();
    let sizes: Vec<f64> = towns.iter().map(|people| ln(f64::from(*people))).collect();
    let exponent = -slope(&sizes, &ranks);
    let error = exponent * (2.0 / inputs.n).sqrt();
    #[cfg(feature = "second-version")]
    let (exponent, error) = second::estimate(values.version(), &sizes).unwrap_or((exponent, error));
    let scalars = Scalars {
        exponent: exponent.into(),
        exponent_se: error.into(),
        alpha_fit: (-slope(&ranks, &sizes)).into(),
        primacy: (largest / f64::from(towns[1])).into(),
    };
    let over = |of: &dyn Fn(f64, f64) -> f64| {
        let places = || (1..).map(f64::from).zip(towns);
        Series::over(
            places().map(|(rank, _)| rank).collect(),
            places().map(|(rank, people)| of(rank, f64::from(*people))),
        )
    };
    let series = vec![
        want.has(0).then(|| over(&|_, people| people)),
        want.has(1).then(|| over(&|rank, _| largest / pow(rank, inputs.alpha))),
    ];
    Run { scalars: scalars.into_values(), series, notices: Vec::new() }
}

/// The slope of the line through these points with the smallest sum of squares.
fn slope(x: &[f64], y: &[f64]) -> f64 {
    let (mean_x, mean_y) = (mean(x), mean(y));
    let (mut together, mut alone) = (0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        together += (x - mean_x) * (y - mean_y);
        alone += (x - mean_x) * (x - mean_x);
    }
    together / alone
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// A whole number of municipalities.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and between 10 and 390")]
fn count(value: f64) -> usize {
    value as usize
}
