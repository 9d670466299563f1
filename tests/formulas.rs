//! The formulas that answer «where from?» are those of the models: each is evaluated with the values of a run and
//! compared with what the model gave.

use proptest::prelude::*;
use stad::formula::{Given, Rule, Sheet, Worth, sheet};
use stad::model::registry::MODELS;
use stad::model::{Model, Output, OutputKind, Run, Want};
use stad::scenario::{Param, Values};
use stad::view::registry::FIGURES;

/// Scalars whose rule is a sentence, because there is no closed form: nobody else may hide behind words.
const IN_WORDS: &[&str] = &[
    "care.probability_above",
    "care-concentration.pool_size",
    "vacancy-offices.peak_year",
    "vacancy-shops.peak_year",
    "wages-regions.top_high",
    "wages-regions.bottom_high",
    "wages-regions.top_middle",
    "wages-regions.bottom_middle",
    "wages-regions.top_low",
    "wages-regions.bottom_low",
];

/// Numbers of figures whose rule is a sentence: they come from more runs than that of the reader.
const FACTS_IN_WORDS: &[&str] = &[
    "care-nest.implied_low",
    "care-nest.implied_high",
    "care-nest.quarter_first",
    "care-nest.quarter_last",
    "care-share.curve_until",
    "care-share.straight_until",
    "wages-map.move_start",
    "wages-scan.reach_for_move",
    "wages-scan.spread_then",
    "wages-scan.reach_for_spread",
    "wages-scan.move_then",
    "wages-scan.reach_for_both",
];

/// The values of one run.
struct OneRun<'r> {
    model: &'static Model,
    values: &'r Values,
    run: Run,
}

impl<'r> OneRun<'r> {
    fn new(model: &'static Model, values: &'r Values) -> Self {
        Self { model, values, run: (model.runner)().run(values, Want::SCALARS) }
    }

    fn scalar(&self, output: &Output) -> Option<f64> {
        self.run.scalar(self.model.scalars, output.id).number()
    }
}

impl Given for OneRun<'_> {
    fn params(&self) -> &'static [Param] {
        self.model.params
    }

    fn number(&self, id: &str) -> Option<f64> {
        self.values.get(id).or_else(|| self.run.scalar(self.model.scalars, id).number())
    }
}

fn formulas(model: &Model) -> Sheet {
    sheet(model.id).expect("every model has formulas").unwrap_or_else(|fault| panic!("{}: {fault}", model.id))
}

/// Values anywhere within their bounds, often at the start and now and then at an end.
fn values(model: &'static Model) -> impl Strategy<Value = Values> {
    let part = prop::option::weighted(0.6, prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..=1.0]);
    prop::collection::vec(part, model.params.len()).prop_map(|parts| {
        let mut values = Values::defaults(model.params);
        for (index, (param, part)) in model.params.iter().zip(parts).enumerate() {
            if let Some(part) = part {
                values.set(index, param.min + (param.max - param.min) * part);
            }
        }
        values
    })
}

/// Scalars whose formula gives another number than the model, in words.
fn drifted(model: &'static Model, sheet: &Sheet, values: &Values) -> Vec<String> {
    let run = OneRun::new(model, values);
    let worth = Worth::new(sheet, &run);
    let closed = model.scalars.iter().filter(|scalar| matches!(rule(sheet, scalar.id), Rule::Formula(..)));
    closed
        .filter_map(|scalar| {
            let (told, computed) = (worth.entry(scalar.id), run.scalar(scalar));
            let agree = match (told, computed) {
                (Some(told), Some(computed)) => {
                    let size = told.abs().max(computed.abs());
                    (told - computed).abs() <= 1e-9 * size + 1e-11
                }
                (told, computed) => told == computed,
            };
            (!agree).then(|| format!("{}.{} is {computed:?}, its formula gives {told:?}", model.id, scalar.id))
        })
        .collect()
}

fn rule<'s>(sheet: &'s Sheet, id: &str) -> &'s Rule {
    &sheet.entry(id).unwrap_or_else(|| panic!("{id} has no formula")).rule
}

#[test]
fn every_formula_gives_the_number_of_its_model() {
    for model in MODELS {
        let sheet = formulas(model);
        assert_eq!(drifted(model, &sheet, &Values::defaults(model.params)), Vec::<String>::new());
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            cases: 300,
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        let result = runner.run(&values(model), |values| {
            let drifted = drifted(model, &sheet, &values);
            prop_assert!(drifted.is_empty(), "{}", drifted.join("\n"));
            Ok(())
        });
        if let Err(fault) = result {
            panic!("{fault}");
        }
    }
}

#[test]
fn only_the_listed_scalars_and_facts_are_told_in_words() {
    let is_words = |sheet: &Sheet, id: &str| matches!(rule(sheet, id), Rule::Words(_));
    for model in MODELS {
        let sheet = formulas(model);
        for scalar in model.scalars {
            let id = format!("{}.{}", model.id, scalar.id);
            assert_eq!(is_words(&sheet, scalar.id), IN_WORDS.contains(&id.as_str()), "{id}");
            assert!(scalar.kind != OutputKind::Region || IN_WORDS.contains(&id.as_str()), "{id} is no number");
        }
    }
    for figure in FIGURES {
        let sheet = formulas(figure.declared_models().next().expect("a figure reads a model"));
        for fact in figure.facts {
            let id = format!("{}.{}", figure.id, fact.id);
            assert_eq!(is_words(&sheet, &id), FACTS_IN_WORDS.contains(&id.as_str()), "{id}");
        }
    }
}
