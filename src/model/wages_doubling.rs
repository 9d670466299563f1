//! The identical twins: what twice the density does to wages and productivity.

use super::{Model, Output, Plain, Run, Series, SeriesDecl, Want};
use crate::num::{log2, pow};
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "wages-doubling",
    title: Label::new("De identieke tweeling", "The identical twins"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

/// Points of each series, spread evenly over the logarithm of density.
const POINTS: u32 = 61;
/// Decades of density that the series run through, from 10 to 10,000 workers per km2.
const FIRST_DECADE: f64 = 1.0;
const DECADES: f64 = 3.0;

inputs! {
    /// What can be moved in the model of the twins.
    Inputs {
        high = Param::number(Label::new("Loon hoogopgeleid", "Wage, higher educated"), Unit::PERCENT, 9.0, (0.0, 15.0), 0.1)
            .book("L2619");
        low = Param::number(Label::new("Loon lageropgeleid", "Wage, lower educated"), Unit::PERCENT, 3.0, (0.0, 15.0), 0.1)
            .book("L2620");
        average = Param::number(Label::new("Productiviteit, iedereen", "Productivity, everyone"), Unit::PERCENT, 5.0, (0.0, 15.0), 0.1)
            .plausible(&(1.05, 5.0))
            .book("L2547");
        density_from = Param::log(Label::new("Dichtheid hier", "Density here"), Unit::PER_KM2, 1000.0, (10.0, 10000.0))
            .book("L2549");
        density_to = Param::log(Label::new("Dichtheid daar", "Density there"), Unit::PER_KM2, 2000.0, (10.0, 10000.0))
            .book("L2550");
        sorting = Param::number(Label::new("Deel dat de mensen zelf zijn", "Part due to the people"), Unit::PERCENT, 50.0, (0.0, 90.0), 1.0)
            .book("L2597");
    }
}

scalars! {
    /// What the model of the twins gives as single numbers.
    Scalars {
        elasticity_high = Output::number(Label::new("elasticiteit van het loon, hoogopgeleid", "elasticity of the wage, higher educated"), Unit::NONE, 4);
        elasticity_average = Output::number(Label::new("elasticiteit van de productiviteit", "elasticity of productivity"), Unit::NONE, 4);
        elasticity_low = Output::number(Label::new("elasticiteit van het loon, lageropgeleid", "elasticity of the wage, lower educated"), Unit::NONE, 4);
        gain_high = Output::number(Label::new("meer loon, hoogopgeleid", "more wage, higher educated"), Unit::PERCENT, 1);
        gain_average = Output::number(Label::new("meer productiviteit", "more productivity"), Unit::PERCENT, 1);
        gain_low = Output::number(Label::new("meer loon, lageropgeleid", "more wage, lower educated"), Unit::PERCENT, 1);
        gap_if_place = Output::number(Label::new("waargenomen verschil als dit de plek alleen is", "observed gap if this is the place alone"), Unit::PERCENT, 1);
        place_if_gap = Output::number(Label::new("wat de plek doet als dit het verschil is", "what the place does if this is the gap"), Unit::PERCENT, 1);
    }
}

const SERIES: &[SeriesDecl] = &[
    SeriesDecl::new(
        "index_high",
        Label::new("loon, hoogopgeleid", "wage, higher educated"),
        Unit::INDEX,
        Unit::PER_KM2,
        1,
    ),
    SeriesDecl::new("index_average", Label::new("productiviteit", "productivity"), Unit::INDEX, Unit::PER_KM2, 1),
    SeriesDecl::new(
        "index_low",
        Label::new("loon, lageropgeleid", "wage, lower educated"),
        Unit::INDEX,
        Unit::PER_KM2,
        1,
    ),
];

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    let gains = [inputs.high, inputs.average, inputs.low];
    let moved = gains.map(|gain| 100.0 * (growth(gain, inputs.density_to / inputs.density_from) - 1.0));

    // The 5 % read as the place alone, or as the whole gap that is observed.
    let average = 1.0 + moved[1] / 100.0;
    let place = 1.0 - inputs.sorting / 100.0;
    let scalars = Scalars {
        elasticity_high: elasticity(inputs.high).into(),
        elasticity_average: elasticity(inputs.average).into(),
        elasticity_low: elasticity(inputs.low).into(),
        gain_high: moved[0].into(),
        gain_average: moved[1].into(),
        gain_low: moved[2].into(),
        gap_if_place: (100.0 * (pow(average, 1.0 / place) - 1.0)).into(),
        place_if_gap: (100.0 * (pow(average, place) - 1.0)).into(),
    };
    let series = gains
        .into_iter()
        .enumerate()
        .map(|(index, gain)| want.has(index).then(|| curve(gain, inputs.density_from)))
        .collect();
    Run { scalars: scalars.into_values(), series, notices: Vec::new() }
}

/// Growth per doubling of density, as a power of density.
fn elasticity(gain: f64) -> f64 {
    log2(1.0 + gain / 100.0)
}

/// What `gain` per cent per doubling makes of 1 when density grows by this factor.
fn growth(gain: f64, factor: f64) -> f64 {
    pow(1.0 + gain / 100.0, log2(factor))
}

/// The index against density, 100 where the twins start.
fn curve(gain: f64, start: f64) -> Series {
    let densities: Vec<f64> =
        (0..POINTS).map(|point| pow(10.0, FIRST_DECADE + DECADES * f64::from(point) / f64::from(POINTS - 1))).collect();
    let index: Vec<f64> = densities.iter().map(|density| 100.0 * growth(gain, density / start)).collect();
    Series::over(densities, index)
}
