//! The tipping point of a shopping street: from some number of empty shops on, more close and fewer are let.

use super::{Model, Output, Plain, Run, Series, SeriesDecl, Want};
use crate::num::binomial;
use crate::scenario::{Code, Given, Notice, Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "shopping-street",
    title: Label::new("De kantelende winkelstraat", "The tipping shopping street"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: SERIES,
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the model of a street.
    Inputs {
        shops = Param::integer(Label::new("Winkels in de straat", "Shops in the street"), Unit::SHOPS, 20.0, (5.0, 60.0))
            .assumption("een gewone winkelstraat", "an ordinary shopping street");
        vacancy = Param::number(Label::new("Leegstand zonder kantelen", "Vacancy without tipping"), Unit::PERCENT, 6.2, (1.0, 40.0), 0.2)
            .derived("L7588");
        threshold = Param::integer(Label::new("Straat kantelt bij", "Street tips at"), Unit::EMPTY_SHOPS, 3.0, (1.0, 10.0))
            .book("L7612");
        contagion = Param::number(Label::new("Winkels sluiten dan sneller", "Shops then close faster"), Unit::PERCENT, 50.0, (0.0, 300.0), 5.0)
            .assumption("het boek: «minder graag», zonder getal", "the book: «less keen to come», without a number");
        aversion = Param::number(Label::new("Huurders komen dan trager", "Tenants then come slower"), Unit::PERCENT, 30.0, (0.0, 95.0), 1.0)
            .assumption("het boek: «minder graag», zonder getal", "the book: «less keen to come», without a number");
        refill = Param::number(Label::new("Wachten op een huurder", "Wait for a tenant"), Unit::MONTHS, 12.0, (1.0, 60.0), 0.5)
            .assumption("een jaar leeg is gewoon", "a year empty is usual");
        seed = Param::integer(Label::new("Nummer van de straat", "Number of the street"), Unit::NONE, 1.0, (0.0, 4_294_967_295.0))
            .assumption("elk nummer is een andere straat", "each number is another street");
    }
}

scalars! {
    /// What the model of a street gives as single numbers.
    Scalars {
        expected_vacancy = Output::number(Label::new("gemiddelde leegstand", "mean vacancy"), Unit::PERCENT, 1);
        tipped_probability = Output::number(Label::new("deel van de tijd gekanteld", "part of the time tipped"), Unit::PERCENT, 1);
        independent_probability = Output::number(Label::new("door toeval alleen", "by chance alone"), Unit::PERCENT, 1);
        years_to_tip = Output::number(Label::new("kantelt gemiddeld na", "tips on average after"), Unit::YEARS, 1);
    }
}

const SERIES: &[SeriesDecl] = &[
    share("distribution", Label::new("deel van de tijd", "part of the time")),
    share("independent", Label::new("door toeval alleen", "by chance alone")),
];

/// Per cent of the time against empty shops.
const fn share(id: &'static str, label: Label) -> SeriesDecl {
    SeriesDecl::new(id, label, Unit::PERCENT, Unit::EMPTY_SHOPS, 1)
}

/// A street as a chain: one shop closes or one is let at a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Street {
    /// All its shops, and the number of empty ones at which it tips: at most all.
    pub(super) shops: u32,
    pub(super) threshold: u32,
    /// Closings per open shop a year, while the street has not tipped.
    closing: f64,
    /// Lettings per empty shop a year, while the street has not tipped.
    letting: f64,
    /// What tipping does to either.
    faster: f64,
    slower: f64,
}

impl Street {
    /// The street of some values.
    pub(super) fn of(values: &Values) -> Street {
        let inputs = Inputs::read(values);
        let vacancy = inputs.vacancy / 100.0;
        let letting = 12.0 / inputs.refill;
        Street {
            shops: count(inputs.shops),
            threshold: count(inputs.threshold.min(inputs.shops)),
            closing: letting * vacancy / (1.0 - vacancy),
            letting,
            faster: 1.0 + inputs.contagion / 100.0,
            slower: 1.0 - inputs.aversion / 100.0,
        }
    }

    /// The seed of its play.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, from 0 to 2^32 - 1")]
    pub(super) fn seed(values: &Values) -> u64 {
        Inputs::read(values).seed as u64
    }

    /// Closings a year when so many are empty.
    pub(super) fn up(&self, empty: u32) -> f64 {
        let pace = if empty >= self.threshold { self.faster } else { 1.0 };
        f64::from(self.shops - empty) * self.closing * pace
    }

    /// Lettings a year when so many are empty.
    pub(super) fn down(&self, empty: u32) -> f64 {
        let pace = if empty >= self.threshold { self.slower } else { 1.0 };
        f64::from(empty) * self.letting * pace
    }

    /// The part of the time in which 0, 1, ... all shops are empty, in the long run.
    pub(super) fn distribution(&self) -> Vec<f64> {
        let mut weight = 1.0;
        let mut weights = vec![weight];
        for empty in 1..=self.shops {
            weight *= self.up(empty - 1) / self.down(empty);
            weights.push(weight);
        }
        let total: f64 = weights.iter().sum();
        weights.iter().map(|weight| weight / total).collect()
    }

    /// Mean years until a full street has tipped: the sum of the mean times of each step up.
    fn years_to_tip(&self) -> f64 {
        let mut step = 0.0;
        let mut years = 0.0;
        for empty in 0..self.threshold {
            let up = self.up(empty);
            step = 1.0 / up + self.down(empty) / up * step;
            years += step;
        }
        years
    }
}

fn run(values: &Values, want: Want) -> Run {
    let inputs = Inputs::read(values);
    let street = Street::of(values);
    let (threshold, vacancy) = (f64::from(street.threshold), inputs.vacancy / 100.0);
    let distribution = street.distribution();
    let mean: f64 = (0..=street.shops).zip(&distribution).map(|(empty, part)| f64::from(empty) * part).sum();
    let tipped: f64 =
        (0..).zip(&distribution).filter(|(empty, _)| *empty >= street.threshold).map(|(_, part)| part).sum();
    let scalars = Scalars {
        expected_vacancy: (100.0 * mean / inputs.shops).into(),
        tipped_probability: (100.0 * tipped).into(),
        independent_probability: (100.0 * binomial::at_least(street.threshold, street.shops, vacancy)).into(),
        years_to_tip: street.years_to_tip().into(),
    };
    let over = |distribution: &[f64]| {
        let empty = (0..=street.shops).map(f64::from).collect();
        Series::over(empty, distribution.iter().map(|part| 100.0 * part))
    };
    let independent = || Street { faster: 1.0, slower: 1.0, ..street }.distribution();
    let series = vec![want.has(0).then(|| over(&distribution)), want.has(1).then(|| over(&independent()))];
    Run {
        scalars: scalars.into_values(),
        series,
        notices: if threshold < inputs.threshold { vec![adjusted(inputs.threshold, threshold)] } else { Vec::new() },
    }
}

/// A whole number of shops; parameters hold whole numbers within their bounds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and between 1 and 60")]
fn count(value: f64) -> u32 {
    value as u32
}

/// A street cannot tip at more empty shops than it has.
fn adjusted(given: f64, used: f64) -> Notice {
    Notice {
        code: Code::Adjusted,
        about: format!("{}.threshold", MODEL.id),
        given: Given::Number(given),
        used: Given::Number(used),
    }
}
