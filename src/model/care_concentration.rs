//! Who causes the costs: a few people half of them, and what that means for a place that shares the risk.
//!
//! The model counts as if one municipality paid for all care of its people.

use super::{Model, Output, Plain, Run, Series, SeriesDecl, Value, Want};
use crate::num::{binomial, ln, pow, reached};
use crate::scenario::{Code, Given, Notice, Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "care-concentration",
    title: Label::new("Wie de kosten veroorzaakt", "Who causes the costs"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

/// The book's one point: 2 % of the people, half of the costs (L9852).
const TOP_OF_THE_BOOK: f64 = 2.0;
const COST_OF_THE_BOOK: f64 = 50.0;
/// A group that costs more than its share costs at least so many points more.
const LEAST_ABOVE: f64 = 1.0;
/// A pool is safe where it overruns in so many years of a hundred at most.
const RARE: f64 = 5.0;
/// Ends of the grid of sizes on which a safe pool is looked for.
const SMALLEST: u32 = 1_000;
const LARGEST: u32 = 10_000_000;
/// Every so many sizes of the grid make a point of the series.
const SHOWN: usize = 10;

inputs! {
    /// What can be moved in the model of the costs.
    Inputs {
        top = Param::number(Label::new("Zware gebruikers in het land", "Heavy users in the country"), Unit::PERCENT_PEOPLE, TOP_OF_THE_BOOK, (0.5, 20.0), 0.1)
            .book("L9852");
        cost = Param::number(Label::new("Hun deel van de kosten", "Their share of the costs"), Unit::PERCENT_COSTS, COST_OF_THE_BOOK, (10.0, 95.0), 1.0)
            .book("L9852");
        local = Param::number(Label::new("Zware gebruikers hier", "Heavy users here"), Unit::PERCENT_PEOPLE, TOP_OF_THE_BOOK, (0.1, 20.0), 0.1)
            .follows("top")
            .assumption("het boek: gemeenten met veel «slechte risico’s», zonder getal", "the book: municipalities with many «bad risks», without a number");
        residents = Param::log(Label::new("Mensen die het risico delen", "People who share the risk"), Unit::PERSONS, 10_000.0, (1_000.0, 1_000_000.0))
            .whole()
            .assumption("een wijk als Carnisse telt er 10.878", "a district such as Carnisse has 10,878");
        margin = Param::number(Label::new("Meer dan het gemiddelde kan eraf", "The budget bears above the mean"), Unit::PERCENT_COSTS, 5.0, (1.0, 25.0), 0.2)
            .assumption("het boek noemt geen marge", "the book gives no margin");
    }
}

scalars! {
    /// What the model of the costs gives as single numbers.
    Scalars {
        ratio_mean = Output::number(Label::new("een zware gebruiker tegen het gemiddelde", "a heavy user against the mean"), Unit::TIMES, 0);
        ratio_rest = Output::number(Label::new("een zware gebruiker tegen de anderen", "a heavy user against the others"), Unit::TIMES, 0);
        pareto_alpha = Output::number(Label::new("alfa van Pareto", "alpha of Pareto"), Unit::NONE, 2);
        gini = Output::number(Label::new("coëfficiënt van Gini", "coefficient of Gini"), Unit::NONE, 2);
        cv = Output::number(Label::new("spreiding van de kosten per hoofd", "spread of the cost per head"), Unit::PERCENT, 1);
        expected_overrun = Output::number(Label::new("kosten boven het gemiddelde", "costs above the mean"), Unit::PERCENT, 1);
        overrun_probability = Output::number(Label::new("kans op een tekort", "chance of a deficit"), Unit::PERCENT, 1);
        pool_size = Output::count(Label::new("zoveel mensen maken een tekort zeldzaam", "so many people make a deficit rare"), Unit::PERSONS).costly();
    }
}

/// Index of the last scalar.
const POOL_SIZE: usize = Scalars::OUTPUTS.len() - 1;

const SERIES: &[SeriesDecl] = &[
    curve("lorenz", Label::new("volgens Pareto, onze aanname", "by Pareto, our assumption")),
    curve("lorenz_book", Label::new("boek", "book")),
    SeriesDecl::new(
        "overrun_by_size",
        Label::new("kans op een tekort", "chance of a deficit"),
        Unit::PERCENT,
        Unit::PERSONS,
        1,
    ),
];

/// Per cent of the costs against per cent of the people, the dearest first.
const fn curve(id: &'static str, label: Label) -> SeriesDecl {
    SeriesDecl::new(id, label, Unit::PERCENT_COSTS, Unit::PERCENT_PEOPLE, 1)
}

/// A budget for the mean cost and a margin, where some cost much more than others. Shares from 0 to 1.
#[derive(Clone, Copy)]
struct Budget {
    top: f64,
    cost: f64,
    local: f64,
    margin: f64,
}

impl Budget {
    /// Cost per head of a heavy user; the national mean is 1.
    fn heavy(&self) -> f64 {
        self.cost / self.top
    }

    /// Cost per head of the others.
    fn light(&self) -> f64 {
        (1.0 - self.cost) / (1.0 - self.top)
    }

    /// The chance that so many people together cost more than the budget bears, per cent.
    fn overrun(&self, people: u32) -> f64 {
        // k heavy users cost more than the budget where k > people * (1 + margin - light) / (heavy - light). Written
        // like this it takes no difference of near numbers.
        let bears = self.top * (1.0 + self.margin * (1.0 - self.top) / (self.cost - self.top));
        let most = f64::from(people) * bears;
        let whole = most.round();
        let most = if (most - whole).abs() < 1e-9 { whole } else { most.floor() };
        // Where not even all of them would do it, nothing does.
        if most >= f64::from(people) { 0.0 } else { 100.0 * binomial::at_least(count(most) + 1, people, self.local) }
    }

    /// The smallest pool that seldom overruns. The chance does not fall evenly with size, because heads are whole: the
    /// sizes are tried one by one.
    fn pool(&self) -> Value {
        sizes().find(|people| reached(RARE, self.overrun(*people))).map(f64::from).into()
    }
}

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    let least = inputs.top + LEAST_ABOVE;
    let cost = inputs.cost.max(least);
    let budget = Budget {
        top: inputs.top / 100.0,
        cost: cost / 100.0,
        local: inputs.local / 100.0,
        margin: inputs.margin / 100.0,
    };
    let (heavy, light, local) = (budget.heavy(), budget.light(), budget.local);
    // The share of the costs of a group is its share of the people to this power.
    let power = ln(budget.cost) / ln(budget.top);
    let alpha = 1.0 / (1.0 - power);
    let scalars = Scalars {
        ratio_mean: heavy.into(),
        ratio_rest: (heavy / light).into(),
        pareto_alpha: alpha.into(),
        gini: (1.0 / (2.0 * alpha - 1.0)).into(),
        cv: (100.0 * (local * (1.0 - local) / inputs.residents).sqrt() * (heavy - light)).into(),
        expected_overrun: (100.0 * (local - budget.top) * (heavy - light)).into(),
        overrun_probability: budget.overrun(count(inputs.residents)).into(),
        pool_size: if want.has_costly(POOL_SIZE) { budget.pool() } else { Value::Missing },
    };
    let people = || (0..=100).map(f64::from);
    let make: [&dyn Fn() -> Series; 3] = [
        &|| Series::over(people().collect(), people().map(|part| 100.0 * pow(part / 100.0, power))),
        &|| Series::over(vec![TOP_OF_THE_BOOK], [COST_OF_THE_BOOK]),
        &|| {
            let shown = || sizes().step_by(SHOWN);
            Series::over(shown().map(f64::from).collect(), shown().map(|people| budget.overrun(people)))
        },
    ];
    Run {
        scalars: scalars.into_values(),
        series: make.iter().enumerate().map(|(index, make)| want.has(index).then(make)).collect(),
        notices: if cost > inputs.cost { vec![adjusted(inputs.cost, cost)] } else { Vec::new() },
    }
}

/// The grid of sizes: each a hundredth larger than the one before.
fn sizes() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(SMALLEST), |people| Some(people + people.div_ceil(100)))
        .take_while(|people| *people <= LARGEST)
}

/// A whole number of people.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and no more than ten million")]
fn count(value: f64) -> u32 {
    value as u32
}

/// Heavy users cost more than the others, or they are none.
fn adjusted(given: f64, used: f64) -> Notice {
    Notice {
        code: Code::Adjusted,
        about: format!("{}.cost", MODEL.id),
        given: Given::Number(given),
        used: Given::Number(used),
    }
}
