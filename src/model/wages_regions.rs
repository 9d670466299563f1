//! The map of wages: what density or mass within reach does to the wage of each region.
//!
//! Its stages are those of [`reach`](super::reach): weights, weighted jobs, wages. The first two are kept, for the map
//! and for the scan over all reaches, so a moved wage costs neither.

use super::reach::{Distances, Each, Kernel, Mode, Sweep, Within, each};
use super::region_options::{CODES, OPTIONS, OPTIONS_OR_NONE, region_at, region_index, region_or_none};
use super::{Model, Output, Run, Runner, Series, SeriesDecl, Want};
use crate::num::{log2, pow};
use crate::scenario::{Choice, Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "wages-regions",
    title: Label::new("De kaart van de lonen", "The map of wages"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Regions::new()),
};

const MODES: &[Choice] = &[
    Choice { id: "density", label: Label::new("dichtheid binnen bereik", "density within reach") },
    Choice { id: "mass", label: Label::new("massa, alle banen binnen bereik", "mass, all jobs within reach") },
];
const DENSITY: usize = 0;

const LEVELS: &[Choice] = &[
    Choice { id: "high", label: Label::new("hoogopgeleid", "higher educated") },
    Choice { id: "middle", label: Label::new("middelbaar opgeleid", "middle educated") },
    Choice { id: "low", label: Label::new("lageropgeleid", "lower educated") },
];
const HIGH: usize = 0;
const MIDDLE: usize = 1;
const LOW: usize = 2;

/// Reach at which mass has its reference, km.
const REFERENCE_REACH: f64 = 40.0;
/// A region keeps at least this part of its jobs when they move to another.
const MOST_THAT_MOVES: f64 = 0.9;

inputs! {
    /// What can be moved in the model of the map.
    Inputs {
        mode = Param::choice(Label::new("Wat telt", "What counts"), MODES, DENSITY)
            .book("L2660");
        high = Param::number(Label::new("Loon per verdubbeling, hoog", "Pay per doubling, high"), Unit::PERCENT, 9.0, (0.0, 15.0), 0.1)
            .book("L2619");
        middle = Param::number(Label::new("Loon per verdubbeling, middelbaar", "Pay per doubling, middle"), Unit::PERCENT, 5.0, (0.0, 15.0), 0.1)
            .assumption("het boek noemt alleen het gemiddelde van iedereen", "the book gives only the mean of everybody");
        low = Param::number(Label::new("Loon per verdubbeling, laag", "Pay per doubling, low"), Unit::PERCENT, 3.0, (0.0, 15.0), 0.1)
            .book("L2620");
        wage_high = Param::number(Label::new("Uurloon hoogopgeleid", "Hourly wage, higher educated"), Unit::EURO_HOUR, 25.0, (8.0, 60.0), 0.5)
            .derived("L2615");
        wage_middle = Param::number(Label::new("Uurloon middelbaar opgeleid", "Hourly wage, middle educated"), Unit::EURO_HOUR, 18.0, (8.0, 60.0), 0.5)
            .assumption("tussen hoog en laag; het boek noemt geen middengroep", "between high and low; the book names no middle group");
        wage_low = Param::number(Label::new("Uurloon lageropgeleid", "Hourly wage, lower educated"), Unit::EURO_HOUR, 15.0, (8.0, 60.0), 0.5)
            .derived("L2616");
        reach = Param::number(Label::new("Bereik van een regio", "Reach of a region"), Unit::KM, 40.0, (0.0, 200.0), 1.0)
            .book("L2698");
        from = Param::region(Label::new("Verhuizen van", "Move from"), OPTIONS, region_index("NL413"))
            .book("L2620");
        to = Param::region(Label::new("Verhuizen naar", "Move to"), OPTIONS, region_index("NL329"))
            .book("L2620");
        level = Param::choice(Label::new("De kaart toont", "The map shows"), LEVELS, HIGH)
            .assumption("de groep met de grootste verschillen", "the group with the largest differences");
        region = Param::region(Label::new("Regio die verdicht", "Region that densifies"), OPTIONS_OR_NONE, 0)
            .policy()
            .assumption("een keuze van de lezer", "the reader’s choice");
        densify = Param::number(Label::new("Meer banen in een regio", "More jobs in a region"), Unit::PERCENT, 0.0, (0.0, 100.0), 1.0)
            .policy()
            .assumption("een keuze van de lezer", "the reader’s choice");
        origin = Param::region(Label::new("Banen komen uit", "Jobs come from"), OPTIONS_OR_NONE, 0)
            .policy()
            .assumption("een keuze van de lezer; Almere, in het boek, ligt in Flevoland", "the reader’s choice; Almere, in the book, lies in Flevoland");
    }
}

scalars! {
    /// What the map gives as single numbers, for each level of education.
    Scalars {
        spread_high = Output::number(Label::new("hoogste boven laagste regio, hoogopgeleid", "highest over lowest region, higher educated"), Unit::PERCENT, 1);
        spread_eur_high = Output::number(Label::new("verschil in euro, hoogopgeleid", "difference in euro, higher educated"), Unit::EURO_HOUR, 2);
        top_high = Output::region(Label::new("hoogste loon, hoogopgeleid", "highest wage, higher educated"));
        bottom_high = Output::region(Label::new("laagste loon, hoogopgeleid", "lowest wage, higher educated"));
        mean_high = Output::number(Label::new("gemiddeld uurloon, hoogopgeleid", "mean hourly wage, higher educated"), Unit::EURO_HOUR, 2);
        move_high = Output::number(Label::new("verhuizing, hoogopgeleid", "the move, higher educated"), Unit::PERCENT, 1);
        spread_middle = Output::number(Label::new("hoogste boven laagste regio, middelbaar", "highest over lowest region, middle educated"), Unit::PERCENT, 1);
        spread_eur_middle = Output::number(Label::new("verschil in euro, middelbaar", "difference in euro, middle educated"), Unit::EURO_HOUR, 2);
        top_middle = Output::region(Label::new("hoogste loon, middelbaar", "highest wage, middle educated"));
        bottom_middle = Output::region(Label::new("laagste loon, middelbaar", "lowest wage, middle educated"));
        mean_middle = Output::number(Label::new("gemiddeld uurloon, middelbaar", "mean hourly wage, middle educated"), Unit::EURO_HOUR, 2);
        move_middle = Output::number(Label::new("verhuizing, middelbaar", "the move, middle educated"), Unit::PERCENT, 1);
        spread_low = Output::number(Label::new("hoogste boven laagste regio, lageropgeleid", "highest over lowest region, lower educated"), Unit::PERCENT, 1);
        spread_eur_low = Output::number(Label::new("verschil in euro, lageropgeleid", "difference in euro, lower educated"), Unit::EURO_HOUR, 2);
        top_low = Output::region(Label::new("hoogste loon, lageropgeleid", "highest wage, lower educated"));
        bottom_low = Output::region(Label::new("laagste loon, lageropgeleid", "lowest wage, lower educated"));
        mean_low = Output::number(Label::new("gemiddeld uurloon, lageropgeleid", "mean hourly wage, lower educated"), Unit::EURO_HOUR, 2);
        move_low = Output::number(Label::new("verhuizing, lageropgeleid", "the move, lower educated"), Unit::PERCENT, 1);
    }
}

/// Index of the first series of the scan.
const FIRST_SCAN: usize = 4;

const SERIES: &[SeriesDecl] = &[
    SeriesDecl::new(
        "wage_high",
        Label::new("uurloon hoogopgeleid", "hourly wage, higher educated"),
        Unit::EURO_HOUR,
        Unit::REGION,
        2,
    ),
    SeriesDecl::new(
        "wage_middle",
        Label::new("uurloon middelbaar opgeleid", "hourly wage, middle educated"),
        Unit::EURO_HOUR,
        Unit::REGION,
        2,
    ),
    SeriesDecl::new(
        "wage_low",
        Label::new("uurloon lageropgeleid", "hourly wage, lower educated"),
        Unit::EURO_HOUR,
        Unit::REGION,
        2,
    ),
    SeriesDecl::new(
        "index",
        Label::new("dichtheid of massa, het land is 1", "density or mass, the country is 1"),
        Unit::INDEX,
        Unit::REGION,
        2,
    ),
    SeriesDecl::new(
        "scan_density_spread_high",
        Label::new(
            "dichtheid: verschil tussen regio’s, hoogopgeleid",
            "density: difference between regions, higher educated",
        ),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_density_move_high",
        Label::new("dichtheid: verhuizing, hoogopgeleid", "density: the move, higher educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_mass_spread_high",
        Label::new("massa: verschil tussen regio’s, hoogopgeleid", "mass: difference between regions, higher educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_mass_move_high",
        Label::new("massa: verhuizing, hoogopgeleid", "mass: the move, higher educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_density_spread_low",
        Label::new(
            "dichtheid: verschil tussen regio’s, lageropgeleid",
            "density: difference between regions, lower educated",
        ),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_density_move_low",
        Label::new("dichtheid: verhuizing, lageropgeleid", "density: the move, lower educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_mass_spread_low",
        Label::new("massa: verschil tussen regio’s, lageropgeleid", "mass: difference between regions, lower educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
    SeriesDecl::new(
        "scan_mass_move_low",
        Label::new("massa: verhuizing, lageropgeleid", "mass: the move, lower educated"),
        Unit::PERCENT,
        Unit::KM,
        1,
    ),
];

/// Level, mode and question of each series of the scan, in their order.
const SCANNED: [(usize, Mode, Question); SERIES.len() - FIRST_SCAN] = [
    (HIGH, Mode::Density, Question::Spread),
    (HIGH, Mode::Density, Question::Move),
    (HIGH, Mode::Mass, Question::Spread),
    (HIGH, Mode::Mass, Question::Move),
    (LOW, Mode::Density, Question::Spread),
    (LOW, Mode::Density, Question::Move),
    (LOW, Mode::Mass, Question::Spread),
    (LOW, Mode::Mass, Question::Move),
];

/// What the scan asks at each reach.
#[derive(Clone, Copy)]
enum Question {
    /// How far the regions lie apart.
    Spread,
    /// What the move brings.
    Move,
}

/// The runner with the stages that the next run may need again.
struct Regions {
    /// Density and mass of the country, before anything densifies.
    reference: Within<f64>,
    distances: Distances,
    kernel: Kernel,
    sweep: Sweep,
}

impl Regions {
    fn new() -> Regions {
        let distances = Distances::new();
        let kernel = Kernel::new(&distances, REFERENCE_REACH);
        let jobs = each(|region| region.jobs);
        let land = each(|region| region.land);
        let total: f64 = jobs.iter().sum();
        let reference = Within {
            density: total / land.iter().sum::<f64>(),
            mass: weighted_mean(&kernel.within(&jobs).mass, &jobs),
        };
        Regions { reference, distances, kernel, sweep: Sweep::default() }
    }
}

impl Runner for Regions {
    fn run(&mut self, values: &Values, want: Want) -> Run {
        let inputs = Inputs::read(values);
        if self.kernel.reach() != inputs.reach {
            self.kernel.turn(&self.distances, inputs.reach);
        }
        let mode = if inputs.mode == DENSITY as f64 { Mode::Density } else { Mode::Mass };
        let jobs = jobs_after(&inputs);
        let reference = self.reference.get(mode);
        let index = self.kernel.within(&jobs).get(mode).map(|value| value / reference);
        let levels = [
            Level::new(inputs.wage_high, inputs.high),
            Level::new(inputs.wage_middle, inputs.middle),
            Level::new(inputs.wage_low, inputs.low),
        ];
        let wages = levels.map(|level| index.map(|index| level.wage(index)));
        let step = Step { from: region_at(inputs.from), to: region_at(inputs.to) };

        let mut series: Vec<Option<Series>> = [&wages[HIGH], &wages[MIDDLE], &wages[LOW], &index]
            .into_iter()
            .enumerate()
            .map(|(at, values)| want.has(at).then(|| Series::by_code(CODES, *values)))
            .collect();
        for (at, (level, mode, question)) in (FIRST_SCAN..).zip(SCANNED) {
            series.push(want.has(at).then(|| {
                let reference = *self.reference.get(mode);
                let found = self.sweep.within(&self.distances, &jobs).iter().map(|within| match question {
                    Question::Spread => levels[level].spread(within.get(mode), reference),
                    Question::Move => levels[level].gain(step, within.get(mode), reference),
                });
                Series::over(Sweep::reaches().collect(), found)
            }));
        }
        Run { scalars: scalars(&wages, &jobs, step).into_values(), series, notices: Vec::new() }
    }
}

/// The region left and the region moved to.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    to: usize,
}

/// The wage of one level of education.
#[derive(Clone, Copy)]
struct Level {
    /// At an index of 1, euro an hour.
    wage: f64,
    /// Growth per doubling, as a power of the index.
    elasticity: f64,
}

impl Level {
    fn new(wage: f64, gain: f64) -> Level {
        Level { wage, elasticity: log2(1.0 + gain / 100.0) }
    }

    fn wage(self, index: f64) -> f64 {
        self.wage * pow(index, self.elasticity)
    }

    /// What a move brings, per cent.
    fn gain(self, step: Step, values: &Each, reference: f64) -> f64 {
        above(self.wage(values[step.to] / reference), self.wage(values[step.from] / reference))
    }

    /// The highest wage above the lowest, per cent, without the wages between them.
    ///
    /// The wage rises with the index, but its rounding may turn round two that are equal but for their last bits.
    /// So every region near an end is computed, and the result is that of all forty, bit for bit.
    fn spread(self, values: &Each, reference: f64) -> f64 {
        let (least, most) = ends(values.iter().copied());
        // Beyond this ratio the wages differ by more than all rounding; where it is no longer small, all are computed.
        let near = 1.0 + 4e-15 / self.elasticity;
        let wages = values
            .iter()
            .filter(|value| near > 2.0 || **value * near >= most || **value <= least * near)
            .map(|value| self.wage(value / reference));
        let (lowest, highest) = ends(wages);
        above(highest, lowest)
    }
}

/// By comparing: WebAssembly has no instruction for `f64::min`, and this runs over each reach of the scan.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        if value < least {
            least = value;
        }
        if value > most {
            most = value;
        }
    }
    (least, most)
}

/// How far one wage lies above another, per cent.
fn above(wage: f64, other: f64) -> f64 {
    100.0 * (wage / other - 1.0)
}

fn weighted_mean(values: &Each, weights: &Each) -> f64 {
    let sum: f64 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    sum / weights.iter().sum::<f64>()
}

/// The jobs once a region has densified: new ones, or jobs that another region loses.
fn jobs_after(inputs: &Inputs) -> Each {
    let mut jobs = each(|region| region.jobs);
    let (Some(region), origin) = (region_or_none(inputs.region), region_or_none(inputs.origin)) else {
        return jobs;
    };
    let wanted = jobs[region] * inputs.densify / 100.0;
    match origin {
        None => jobs[region] += wanted,
        Some(origin) if origin == region => {}
        Some(origin) => {
            let moved = wanted.min(MOST_THAT_MOVES * jobs[origin]);
            jobs[region] += moved;
            jobs[origin] -= moved;
        }
    }
    jobs
}

fn scalars(wages: &[Each; 3], jobs: &Each, step: Step) -> Scalars {
    let [high, middle, low] = wages.each_ref().map(|wages| Summary::new(wages, jobs, step));
    Scalars {
        spread_high: high.spread.into(),
        spread_eur_high: high.spread_eur.into(),
        top_high: high.top.into(),
        bottom_high: high.bottom.into(),
        mean_high: high.mean.into(),
        move_high: high.gain.into(),
        spread_middle: middle.spread.into(),
        spread_eur_middle: middle.spread_eur.into(),
        top_middle: middle.top.into(),
        bottom_middle: middle.bottom.into(),
        mean_middle: middle.mean.into(),
        move_middle: middle.gain.into(),
        spread_low: low.spread.into(),
        spread_eur_low: low.spread_eur.into(),
        top_low: low.top.into(),
        bottom_low: low.bottom.into(),
        mean_low: low.mean.into(),
        move_low: low.gain.into(),
    }
}

/// The scalars of one level.
struct Summary {
    spread: f64,
    spread_eur: f64,
    top: &'static str,
    bottom: &'static str,
    mean: f64,
    gain: f64,
}

impl Summary {
    fn new(wages: &Each, jobs: &Each, step: Step) -> Summary {
        let (mut top, mut bottom) = (0, 0);
        // Only a higher or lower wage takes over, so of equal ones the first region of the table stays.
        for (region, wage) in wages.iter().enumerate() {
            if *wage > wages[top] {
                top = region;
            }
            if *wage < wages[bottom] {
                bottom = region;
            }
        }
        Summary {
            spread: above(wages[top], wages[bottom]),
            spread_eur: wages[top] - wages[bottom],
            top: CODES[top],
            bottom: CODES[bottom],
            mean: weighted_mean(wages, jobs),
            gain: above(wages[step.to], wages[step.from]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets a parameter by its id.
    fn set(values: &mut Values, id: &str, value: f64) {
        let index = Inputs::PARAMS.iter().position(|param| param.id == id).expect("a parameter");
        assert_eq!(values.set(index, value), None, "{id}");
    }

    #[test]
    fn the_scan_is_the_map_at_each_reach_bit_for_bit() {
        for (high, low) in [(9.0, 3.0), (15.0, 0.0), (1e-12, 1e-14)] {
            let mut values = Values::defaults(Inputs::PARAMS);
            for (id, value) in [("high", high), ("low", low), ("wage_high", 24.7), ("region", 12.0), ("densify", 35.0)]
            {
                set(&mut values, id, value);
            }
            let scan = Regions::new().run(&values, Want::ALL);
            for (mode, name) in [(0.0, "density"), (1.0, "mass")] {
                set(&mut values, "mode", mode);
                for (at, reach) in Sweep::reaches().enumerate() {
                    set(&mut values, "reach", reach);
                    let map = Regions::new().run(&values, Want::SCALARS);
                    for scalar in ["spread_high", "move_high", "spread_low", "move_low"] {
                        let series = scan.series(SERIES, &format!("scan_{name}_{scalar}")).expect("all are wanted");
                        let plain = map.scalar(Scalars::OUTPUTS, scalar).number();
                        assert_eq!(series.y[at].map(f64::to_bits), plain.map(f64::to_bits), "{scalar} {name} {reach}");
                    }
                }
            }
        }
    }

    #[test]
    fn jobs_that_move_are_not_made() {
        let mut values = Values::defaults(Inputs::PARAMS);
        for (id, value) in [("region", 25.0), ("densify", 100.0), ("origin", 2.0)] {
            set(&mut values, id, value);
        }
        let before = each(|region| region.jobs);
        let after = jobs_after(&Inputs::read(&values));
        assert!((before.iter().sum::<f64>() - after.iter().sum::<f64>()).abs() < 1e-9);
        assert!((after[1] - 0.1 * before[1]).abs() < 1e-9, "a region keeps a tenth");
    }
}
