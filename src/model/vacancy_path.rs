//! The yearly path that offices and shops share: floor is built, floor is withdrawn, and what is needed changes.

use super::{Output, Run, Series, SeriesDecl, Value, Want};
use crate::num::reached;
use crate::scalars;
use crate::scenario::{Code, Given, Notice};
use crate::text::{Label, Unit};

/// First year of every path: the book's figures.
pub const START: f64 = 2014.0;

/// What both models know of their floor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Floor {
    /// All floor at the start, million m2.
    pub stock: f64,
    /// Part of it that is empty, per cent.
    pub vacancy: f64,
    /// Built each year, million m2.
    pub build: f64,
    /// Withdrawn each year as far as it stands empty, million m2.
    pub withdraw: f64,
    /// Empty floor that a market needs to move, per cent.
    pub friction: f64,
    /// Last year.
    pub until: f64,
}

/// One year of the path.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Year {
    year: f64,
    stock: f64,
    occupied: f64,
}

impl Year {
    fn empty(self) -> f64 {
        self.stock - self.occupied
    }

    fn vacancy(self) -> f64 {
        100.0 * (1.0 - self.occupied / self.stock)
    }
}

scalars! {
    /// What a path of vacancy gives as single numbers.
    Scalars {
        vacancy_until = Output::number(Label::new("leegstand aan het eind", "vacancy at the end"), Unit::PERCENT, 1);
        empty_until = Output::number(Label::new("lege vloer aan het eind", "empty floor at the end"), Unit::MLN_M2, 1);
        structural_until = Output::number(Label::new("daarvan meer dan schuifruimte", "of which more than room to move"), Unit::MLN_M2, 1);
        peak = Output::number(Label::new("hoogste leegstand", "highest vacancy"), Unit::PERCENT, 1);
        peak_year = Output::year(Label::new("hoogste leegstand in", "highest vacancy in"));
        normal_year = Output::year(Label::new("alleen nog schuifruimte in", "only room to move left in"));
    }
}

/// The series of a path of vacancy.
pub const SERIES: &[SeriesDecl] = &[
    SeriesDecl::new("vacancy", Label::new("leegstand", "vacancy"), Unit::PERCENT, Unit::YEAR, 1),
    SeriesDecl::new("stock", Label::new("alle vloer", "all floor"), Unit::MLN_M2, Unit::YEAR, 1),
    SeriesDecl::new("occupied", Label::new("in gebruik", "in use"), Unit::MLN_M2, Unit::YEAR, 1),
    SeriesDecl::new("empty", Label::new("leeg", "empty"), Unit::MLN_M2, Unit::YEAR, 1),
];

/// Runs the path of a model; `demand` gives the factor by which the floor in use changes in a year.
pub fn run(model: &str, floor: &Floor, demand: impl Fn(f64) -> f64, want: Want) -> Run {
    let path = path(floor, demand);
    let last = path[path.len() - 1];
    // A later year has to be higher, so of equal years the earliest is the peak.
    let peak = path.iter().fold(path[0], |peak, year| if year.vacancy() > peak.vacancy() { *year } else { peak });
    let scalars = Scalars {
        vacancy_until: last.vacancy().into(),
        empty_until: last.empty().into(),
        structural_until: (last.empty() - floor.friction / 100.0 * last.stock).max(0.0).into(),
        peak: peak.vacancy().into(),
        peak_year: peak.year.into(),
        normal_year: normal_year(&path, floor.friction),
    };
    let parts: [fn(Year) -> f64; 4] = [Year::vacancy, |year| year.stock, |year| year.occupied, Year::empty];
    let series = parts.iter().enumerate().map(|(index, part)| want.has(index).then(|| over(&path, part))).collect();
    Run { scalars: scalars.into_values(), series, notices: shortage(model, &path).into_iter().collect() }
}

/// The path year by year from [`START`]; never empty, because the bounds of `until` lie after it.
fn path(floor: &Floor, demand: impl Fn(f64) -> f64) -> Vec<Year> {
    let mut now = Year { year: START, stock: floor.stock, occupied: floor.stock * (1.0 - floor.vacancy / 100.0) };
    let mut path = vec![now];
    while now.year < floor.until {
        let year = now.year + 1.0;
        let occupied = now.occupied * demand(year);
        let built = now.stock + floor.build;
        // Only empty floor is withdrawn: nobody is put out.
        let stock = built - floor.withdraw.min(built - occupied).max(0.0);
        now = Year { year, stock, occupied };
        path.push(now);
    }
    path
}

/// The first year in which no more stands empty than a market needs.
fn normal_year(path: &[Year], friction: f64) -> Value {
    path.iter().find(|year| reached(friction, year.vacancy())).map(|year| year.year).into()
}

fn over(path: &[Year], part: impl Fn(Year) -> f64) -> Series {
    Series::over(path.iter().map(|year| year.year).collect(), path.iter().map(|year| part(*year)))
}

/// Below zero there is too little floor in some year: the reader must be told, with the lowest figure.
fn shortage(model: &str, path: &[Year]) -> Option<Notice> {
    let lowest = path.iter().map(|year| year.vacancy()).fold(f64::INFINITY, f64::min);
    (lowest < 0.0).then(|| Notice {
        code: Code::Shortage,
        about: format!("{model}.vacancy_until"),
        given: Given::Nothing,
        used: Given::Number(lowest),
    })
}
