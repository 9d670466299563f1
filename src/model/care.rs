//! The cuckoo in the nest: care as a share of GDP and of the collective budget.

use super::care_fan::{Chances, Fan, PERCENTS};
use super::care_growth::{Growth, Policy, START};
use super::{Model, Output, Run, Runner, Series, SeriesDecl, Value, Want};
use crate::num::{pow, reached};
use crate::scenario::{Choice, Code, Given, Notice, Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "care",
    title: Label::new("De koekoek in het nest", "The cuckoo in the nest"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Care::default()),
};

/// First year for which the book gives a figure.
const BOOK_START: f64 = 1970.0;
/// Last year in which a quarter is looked for.
const SEARCH_END: i32 = 2100;
/// Care and social security in 1970, per cent of GDP (L4924-4925).
const CARE_1970: f64 = 2.8;
const SOCIAL_1970: f64 = 11.4;
/// The book's «een kwart», in per cent.
const QUARTER: f64 = 25.0;

const TREND: usize = 0;
const FIXED: usize = 0;

const MODES: &[Choice] = &[
    Choice { id: "trend", label: Label::new("elk jaar hetzelfde percentage erbij", "the same percentage every year") },
    Choice { id: "linear", label: Label::new("een rechte lijn", "a straight line") },
    Choice { id: "drivers", label: Label::new("uit vier oorzaken", "from four causes") },
];

const RULES: &[Choice] = &[
    Choice { id: "fixed", label: Label::new("de begroting groeit niet mee", "the budget does not grow along") },
    Choice { id: "growing", label: Label::new("de begroting groeit met de zorg mee", "the budget grows with care") },
];

inputs! {
    /// What can be moved in the care model.
    Inputs {
        share = Param::number(Label::new("Zorg in 2013", "Care in 2013"), Unit::PERCENT_GDP, 10.7, (5.0, 20.0), 0.1)
            .book("L4925");
        mode = Param::choice(Label::new("Vorm van de groei", "Form of growth"), MODES, TREND)
            .assumption("twee punten passen op beide vormen", "two points fit both forms");
        trend = Param::number(Label::new("Groei van de zorg", "Growth of care"), Unit::PERCENT_YEAR, TREND_OF_THE_BOOK, (-1.0, 6.0), 0.01)
            .derived("L4925");
        slope = Param::number(Label::new("Stijging per jaar", "Rise per year"), Unit::POINTS_YEAR, SLOPE_OF_THE_BOOK, (-0.2, 0.6), 0.01)
            .derived("L4925");
        ageing = Param::number(Label::new("Vergrijzing", "Ageing"), Unit::PERCENT_YEAR, 0.9, (0.0, 2.0), 0.1)
            .public("CPB 2006, Scenario zorguitgaven 2008-2011", "CPB 2006, Scenario zorguitgaven 2008-2011 (care expenditure)");
        volume = Param::number(Label::new("Techniek, kwaliteit, welvaart", "Technology, quality, wealth"), Unit::PERCENT_YEAR, 1.9, (-1.0, 4.0), 0.1)
            .public("CPB 2006, Scenario zorguitgaven 2008-2011", "CPB 2006, Scenario zorguitgaven 2008-2011 (care expenditure)");
        price = Param::number(Label::new("Zorg wordt duurder", "Care gets dearer"), Unit::PERCENT_YEAR, 1.2, (-1.0, 3.0), 0.1)
            .public("CPB 2006, Scenario zorguitgaven 2008-2011", "CPB 2006, Scenario zorguitgaven 2008-2011 (care expenditure)");
        gdp = Param::number(Label::new("Groei van het bbp", "Growth of GDP"), Unit::PERCENT_YEAR, 1.75, (-1.0, 4.0), 0.05)
            .public("CPB 2006, Scenario zorguitgaven 2008-2011", "CPB 2006, Scenario zorguitgaven 2008-2011 (care expenditure)");
        slowdown = Param::number(Label::new("Rem op de groei", "Brake on growth"), Unit::POINTS_YEAR, 0.0, (0.0, 4.0), 0.1)
            .policy()
            .assumption("beleid dat de lezer kiest", "policy that the reader chooses");
        cut = Param::number(Label::new("Korting in één keer", "One-off cut"), Unit::PERCENT, 0.0, (0.0, 25.0), 1.0)
            .policy()
            .book("L4903");
        scope = Param::number(Label::new("Deel dat naar gemeenten gaat", "Part that goes to municipalities"), Unit::PERCENT_CARE, 10.0, (0.0, 100.0), 1.0)
            .policy()
            .assumption("het boek zegt niet waarvan de korting is", "the book does not say what the cut is of");
        from = Param::integer(Label::new("Beleid begint in", "Policy starts in"), Unit::YEAR, 2015.0, (2014.0, 2040.0))
            .policy()
            .book("L4885");
        collective = Param::number(Label::new("Collectief betaald", "Paid collectively"), Unit::PERCENT_CARE, 100.0, (50.0, 100.0), 1.0)
            .plausible(&(90.0, 100.0))
            .derived("L4925");
        budget = Param::number(Label::new("Begroting in 2013", "Budget in 2013"), Unit::PERCENT_GDP, 47.0, (35.0, 65.0), 0.5)
            .plausible(&(46.8, 49.9))
            .public("CBS, overheidsuitgaven 2013", "Statistics Netherlands (CBS), government expenditure 2013");
        rule = Param::choice(Label::new("Het nest", "The nest"), RULES, FIXED)
            .assumption("het boek zegt «dreigt»", "the book says «threatens»");
        social = Param::number(Label::new("Sociale zekerheid in 2013", "Social security in 2013"), Unit::PERCENT_GDP, 13.1, (5.0, 20.0), 0.1)
            .book("L4924");
        social_trend = Param::number(Label::new("Groei van de sociale zekerheid", "Growth of social security"), Unit::PERCENT_YEAR, SOCIAL_TREND_OF_THE_BOOK, (-2.0, 3.0), 0.01)
            .derived("L4924");
        until = Param::integer(Label::new("Kijk tot", "Look until"), Unit::YEAR, 2040.0, (2020.0, 2060.0))
            .book("L4926");
        draws = Param::integer(Label::new("Paden", "Paths"), Unit::PATHS, 2000.0, (100.0, 20_000.0))
            .step(100.0)
            .assumption("genoeg voor een rustige rand", "enough for a calm edge");
        uncertainty = Param::number(Label::new("Spreiding van de groei", "Spread of growth"), Unit::NONE, 1.0, (0.0, 2.0), 0.02)
            .assumption("1 is onze schatting; 0 is zekerheid", "1 is our estimate; 0 is certainty");
        shock = Param::number(Label::new("Schok per jaar", "Shock of a year"), Unit::POINTS_YEAR, 1.5, (0.0, 4.0), 0.05)
            .assumption("jaren wijken af van hun trend", "years depart from their trend");
        seed = Param::integer(Label::new("Nummer van de waaier", "Number of the fan"), Unit::NONE, 1.0, (0.0, 4_294_967_295.0))
            .assumption("elk nummer is een andere trekking", "each number is another draw");
        level = Param::number(Label::new("Kans op meer dan", "Chance of more than"), Unit::PERCENT_GDP, 20.0, (10.0, 40.0), 0.5)
            .assumption("een keuze van de lezer", "the reader’s choice");
    }
}

/// ((10.7 / 2.8)^(1/43) - 1) * 100, held to that formula by a test.
const TREND_OF_THE_BOOK: f64 = 3.166_841_265_945_197;
/// (10.7 - 2.8) / 43.
const SLOPE_OF_THE_BOOK: f64 = (10.7 - CARE_1970) / 43.0;
/// ((13.1 / 11.4)^(1/43) - 1) * 100, held to that formula by a test.
const SOCIAL_TREND_OF_THE_BOOK: f64 = 0.323_776_223_787_208_83;

scalars! {
    /// What the care model gives as single numbers.
    Scalars {
        growth_rate = Output::number(Label::new("groei van het aandeel", "growth of the share"), Unit::PERCENT_YEAR, 2);
        doubling_years = Output::number(Label::new("verdubbelt in", "doubles in"), Unit::YEARS, 1);
        share_until = Output::number(Label::new("zorg aan het eind", "care at the end"), Unit::PERCENT_GDP, 1);
        ratio_until = Output::number(Label::new("deel van de begroting aan het eind", "part of the budget at the end"), Unit::PERCENT, 1);
        social_until = Output::number(Label::new("sociale zekerheid aan het eind", "social security at the end"), Unit::PERCENT_GDP, 1);
        other_until = Output::number(Label::new("al het andere aan het eind", "everything else at the end"), Unit::PERCENT_GDP, 1);
        crowded_out = Output::number(Label::new("verdrongen", "crowded out"), Unit::PERCENT_GDP, 1);
        quarter_gdp_year = Output::year(Label::new("een kwart van het bbp in", "a quarter of GDP in"));
        quarter_budget_year = Output::year(Label::new("een kwart van de begroting in", "a quarter of the budget in"));
        implied_growth = Output::number(Label::new("groei die op een kwart uitkomt", "growth that ends at a quarter"), Unit::PERCENT_YEAR, 2);
        probability_above = Output::number(Label::new("paden die de gekozen grens halen", "paths that reach the chosen level"), Unit::PERCENT, 0).costly();
    }
}

const SERIES: &[SeriesDecl] = &[
    SeriesDecl::new("share", Label::new("zorg", "care"), Unit::PERCENT_GDP, Unit::YEAR, 1),
    SeriesDecl::new(
        "care_collective",
        Label::new("zorg uit de begroting", "care from the budget"),
        Unit::PERCENT_GDP,
        Unit::YEAR,
        1,
    ),
    SeriesDecl::new("social", Label::new("sociale zekerheid", "social security"), Unit::PERCENT_GDP, Unit::YEAR, 1),
    SeriesDecl::new("other", Label::new("al het andere", "everything else"), Unit::PERCENT_GDP, Unit::YEAR, 1),
    SeriesDecl::new("ratio", Label::new("deel van de begroting", "part of the budget"), Unit::PERCENT, Unit::YEAR, 1),
    SeriesDecl::new("book_care", Label::new("zorg, boek", "care, book"), Unit::PERCENT_GDP, Unit::YEAR, 1),
    SeriesDecl::new(
        "book_social",
        Label::new("sociale zekerheid, boek", "social security, book"),
        Unit::PERCENT_GDP,
        Unit::YEAR,
        1,
    ),
    percentile("p5", Label::new("5 van de 100 paden komen niet hoger", "5 in 100 paths get no higher")),
    percentile("p25", Label::new("25 van de 100 paden komen niet hoger", "25 in 100 paths get no higher")),
    percentile("p50", Label::new("het middelste pad", "the middle path")),
    percentile("p75", Label::new("75 van de 100 paden komen niet hoger", "75 in 100 paths get no higher")),
    percentile("p95", Label::new("95 van de 100 paden komen niet hoger", "95 in 100 paths get no higher")),
];

/// Index of the first percentile among the series.
const FIRST_PERCENTILE: usize = SERIES.len() - PERCENTS.len();
/// Index of the last scalar.
const PROBABILITY_ABOVE: usize = Scalars::OUTPUTS.len() - 1;

/// A percentile of the fan, year by year.
const fn percentile(id: &'static str, label: Label) -> SeriesDecl {
    SeriesDecl::new(id, label, Unit::PERCENT_GDP, Unit::YEAR, 1)
}

/// One year of the path, per cent of GDP but for `ratio`.
#[derive(Clone, Copy)]
struct Year {
    year: f64,
    share: f64,
    collective: f64,
    social: f64,
    nest: f64,
}

impl Year {
    /// What is left for everything else; below zero it is a shortage.
    fn other(self) -> f64 {
        self.nest - self.collective - self.social
    }

    /// Care's part of the nest, per cent.
    fn ratio(self) -> f64 {
        100.0 * self.collective / self.nest
    }
}

/// The runner, with the fan of its last run.
#[derive(Default)]
struct Care {
    fan: Fan,
}

impl Runner for Care {
    fn run(&mut self, values: &Values, want: Want) -> Run {
        let inputs = Inputs::read(values);
        let mut run = run(&inputs, want);
        let chances = chances(&inputs);
        if want.has_costly(PROBABILITY_ABOVE) {
            run.scalars[PROBABILITY_ABOVE] = self.fan.above(&chances, inputs.level).into();
        }
        for index in 0..PERCENTS.len() {
            run.series.push(want.has(FIRST_PERCENTILE + index).then(|| {
                let shares = &self.fan.percentiles(&chances)[index];
                Series::over((START..=chances.until).map(f64::from).collect(), shares.iter().copied())
            }));
        }
        run
    }
}

/// All but the fan.
fn run(inputs: &Inputs, want: Want) -> Run {
    let until = year_of(inputs.until);
    let path = path(inputs, until.max(SEARCH_END));
    let seen = &path[..=(until - START) as usize];
    let (first, last) = (path[0], seen[seen.len() - 1]);

    let growth_rate = growth_rate(inputs, last, until);
    let scalars = Scalars {
        growth_rate: growth_rate.into(),
        doubling_years: growth_rate
            .filter(|rate| *rate > 0.0)
            .map(|rate| crate::num::ln(2.0) / crate::num::ln(1.0 + rate / 100.0))
            .into(),
        share_until: last.share.into(),
        ratio_until: last.ratio().into(),
        social_until: last.social.into(),
        other_until: last.other().into(),
        crowded_out: (first.other() - last.other()).into(),
        quarter_gdp_year: first_year(&path, |year| year.share),
        quarter_budget_year: first_year(&path, |year| year.ratio()),
        implied_growth: implied_growth(inputs, until).into(),
        probability_above: Value::Missing,
    };
    Run {
        scalars: scalars.into_values(),
        series: series(seen, want),
        notices: if last.other() < 0.0 { vec![shortage(last.other())] } else { Vec::new() },
    }
}

/// The path year by year from 2013.
fn path(inputs: &Inputs, end: i32) -> Vec<Year> {
    let (growth, step) = growth(inputs).rate_and_step();
    let Policy { from, brake, kept } = policy(inputs);
    let is_fixed = option(RULES, inputs.rule) == "fixed";
    let start_collective = inputs.collective / 100.0 * inputs.share;

    let (mut share, mut social) = (inputs.share, inputs.social);
    (START..=end)
        .map(|year| {
            if year > START {
                // Step by step: a product of some tens of factors is as exact as a power, and far cheaper.
                social *= 1.0 + inputs.social_trend / 100.0;
                let brake = if year > from { brake } else { 0.0 };
                share = (share * (1.0 + growth - brake) + step).max(0.0);
            }
            if year == from {
                share *= kept;
            }
            let collective = inputs.collective / 100.0 * share;
            let nest = if is_fixed { inputs.budget } else { inputs.budget + collective - start_collective };
            Year { year: f64::from(year), share, collective, social, nest }
        })
        .collect()
}

/// A parameter's year as a whole number.
#[expect(clippy::cast_possible_truncation, reason = "whole and between 2014 and 2060")]
fn year_of(value: f64) -> i32 {
    value as i32
}

/// The id of the option that a value stands for.
fn option(options: &'static [Choice], value: f64) -> &'static str {
    options.iter().enumerate().find(|(index, _)| *index as f64 == value).map_or("", |(_, option)| option.id)
}

fn growth(inputs: &Inputs) -> Growth {
    match option(MODES, inputs.mode) {
        "trend" => Growth::Trend(inputs.trend),
        "linear" => Growth::Linear(inputs.slope),
        _ => Growth::Drivers([inputs.ageing, inputs.volume, inputs.price, inputs.gdp]),
    }
}

fn policy(inputs: &Inputs) -> Policy {
    Policy {
        from: year_of(inputs.from),
        brake: inputs.slowdown / 100.0,
        kept: 1.0 - inputs.cut / 100.0 * (inputs.scope / 100.0),
    }
}

/// What the fan hangs on.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, from 0 to 2^32 - 1")]
fn chances(inputs: &Inputs) -> Chances {
    Chances {
        share: inputs.share,
        growth: growth(inputs),
        policy: policy(inputs),
        until: year_of(inputs.until),
        draws: inputs.draws as usize,
        uncertainty: inputs.uncertainty,
        shock: inputs.shock / 100.0,
        seed: inputs.seed as u64,
    }
}

/// Mean yearly growth of the share, per cent; none where the share ends at zero.
fn growth_rate(inputs: &Inputs, last: Year, until: i32) -> Option<f64> {
    (last.share > 0.0).then(|| 100.0 * (pow(last.share / inputs.share, 1.0 / f64::from(until - START)) - 1.0))
}

fn first_year(path: &[Year], part: impl Fn(Year) -> f64) -> Value {
    path.iter()
        .find(|year| year.year <= f64::from(SEARCH_END) && reached(part(**year), QUARTER))
        .map(|year| year.year)
        .into()
}

/// The growth, without policy, with which care is exactly a quarter of the nest at the end, per cent a year.
fn implied_growth(inputs: &Inputs, until: i32) -> Option<f64> {
    let collective = inputs.collective / 100.0;
    let quarter = QUARTER / 100.0;
    let needed = if option(RULES, inputs.rule) == "fixed" {
        quarter * inputs.budget / collective
    } else {
        // collective * s = quarter * (budget + collective * (s - share)), solved for s.
        quarter * (inputs.budget - collective * inputs.share) / (collective * (1.0 - quarter))
    };
    (needed > 0.0).then(|| 100.0 * (pow(needed / inputs.share, 1.0 / f64::from(until - START)) - 1.0))
}

fn series(seen: &[Year], want: Want) -> Vec<Option<Series>> {
    let over = |part: fn(Year) -> f64| {
        Series::over(seen.iter().map(|year| year.year).collect(), seen.iter().map(|year| part(*year)))
    };
    let book = |first: f64, last: f64| Series::over(vec![BOOK_START, f64::from(START)], [first, last]);
    let make: [&dyn Fn() -> Series; 7] = [
        &|| over(|year| year.share),
        &|| over(|year| year.collective),
        &|| over(|year| year.social),
        &|| over(Year::other),
        &|| over(Year::ratio),
        &|| book(CARE_1970, 10.7),
        &|| book(SOCIAL_1970, 13.1),
    ];
    make.iter().enumerate().map(|(index, make)| want.has(index).then(make)).collect()
}

fn shortage(other: f64) -> Notice {
    Notice {
        code: Code::Shortage,
        about: "care.other_until".to_owned(),
        given: Given::Nothing,
        used: Given::Number(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trends_are_those_of_the_book_s_two_points() {
        assert_eq!(TREND_OF_THE_BOOK, 100.0 * (pow(10.7 / CARE_1970, 1.0 / 43.0) - 1.0));
        assert_eq!(SOCIAL_TREND_OF_THE_BOOK, 100.0 * (pow(13.1 / SOCIAL_1970, 1.0 / 43.0) - 1.0));
    }
}
