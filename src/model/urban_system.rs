//! Faster travel, fewer towns: how many municipalities a country has room for when all of one lies within reach.

use super::{Model, Output, Plain, Run, Series, SeriesDecl, Want};
use crate::data::observed;
use crate::num::pow;
use crate::scenario::{Param, Values};
use crate::text::{IS_TOLD, Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "urban-system",
    title: Label::new("Ruimte voor gemeenten", "Room for municipalities"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

/// The book's first point: municipalities around 1900, and what was within reach then, km (L2700-2702).
const UNITS_1900: f64 = 1200.0;
const REACH_1900: f64 = 4.0;
/// log10(1200 / 50): ten times the reach, 24 times fewer. Held to that formula by a test.
const DIMENSION_OF_THE_BOOK: f64 = 1.380_211_241_711_606;

inputs! {
    /// What can be moved in the model of the urban system.
    Inputs {
        minutes = Param::number(Label::new("Reistijd", "Travel time"), Unit::MINUTES, 45.0, (15.0, 120.0), 1.0)
            .book("L2700");
        speed = Param::number(Label::new("Snelheid", "Speed"), Unit::KM_HOUR, 160.0 / 3.0, (4.0, 120.0), 1.0)
            .digits(1)
            .derived("L2700");
        dimension = Param::number(Label::new("Dimensie", "Dimension"), Unit::NONE, DIMENSION_OF_THE_BOOK, (1.0, 2.0), 0.01)
            .derived("L2701");
    }
}

scalars! {
    /// What the model of the urban system gives as single numbers.
    Scalars {
        reach = Output::number(Label::new("binnen bereik", "within reach"), Unit::KM, 0);
        units = Output::number(Label::new("ruimte voor", "room for"), Unit::MUNICIPALITIES, 0);
    }
}

const SERIES: &[SeriesDecl] = &[SeriesDecl::new(
    "municipalities",
    Label::new("gemeenten in Nederland", "municipalities in the Netherlands"),
    Unit::MUNICIPALITIES,
    Unit::YEAR,
    0,
)];

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    let reach = inputs.speed * inputs.minutes / 60.0;
    let scalars =
        Scalars { reach: reach.into(), units: (UNITS_1900 * pow(reach / REACH_1900, -inputs.dimension)).into() };
    let counted = || {
        let years = observed("municipalities").map(|observation| observation.year).collect();
        Series::over(years, observed("municipalities").map(|observation| observation.value))
    };
    Run { scalars: scalars.into_values(), series: vec![(IS_TOLD && want.has(0)).then(counted)], notices: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::log10;

    #[test]
    fn the_dimension_is_that_of_the_book_s_two_points() {
        assert_eq!(DIMENSION_OF_THE_BOOK, log10(24.0));
    }
}
