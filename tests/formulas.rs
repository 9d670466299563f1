//! The formulas that answer «where from?» are those of the models: each is evaluated with the values of a run and
//! compared with what the model gave.

use proptest::prelude::*;
use stad::data::place;
use stad::formula::{Expr, Given, Rule, Sheet, Worth, answer, sheet};
use stad::model::registry::{DECLARATIONS, MODELS};
use stad::model::{Model, Output, OutputKind, Run, Want};
use stad::scenario::link::Link;
use stad::scenario::link::VERSION;
use stad::scenario::{Mark, Param, Values};
use stad::text::Lang;
use stad::view::registry::FIGURES;
use stad::view::{Engine, Look};

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
    sheet(model.id, VERSION).expect("every model has formulas").unwrap_or_else(|fault| panic!("{}: {fault}", model.id))
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
                    // The small difference of two large numbers has fewer digits than these.
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

/// Derived starting values whose arithmetic is no formula: a reading of the words, a bound, a value that was searched.
const DERIVED_OTHERWISE: &[&str] = &["care.collective", "wages-regions.wage_low", "shopping-street.vacancy"];

/// Functions of the notation.
const FUNCTIONS: &[&str] = &["ln", "log2", "exp", "sqrt", "max", "min", "whole", "roundup", "atleast"];

/// Lines of the book between a parameter's figure and the start of the sentence that holds it.
const FAR: u32 = 12;

fn answered(query: &str, id: &str, lang: Lang, has_math: bool) -> String {
    let (link, _) = Link::parse(query, DECLARATIONS);
    let mut engine = Engine::new();
    engine.go(&link.scenario);
    answer(id, &Look::new(&engine, lang), has_math).unwrap_or_else(|| panic!("{id} has no answer"))
}

/// Every number that a page may show, by its name.
fn names() -> Vec<String> {
    let of_models = MODELS.iter().flat_map(|model| {
        let ids = model.params.iter().map(|param| param.id).chain(model.scalars.iter().map(|scalar| scalar.id));
        ids.map(|id| format!("{}.{id}", model.id))
    });
    let of_figures =
        FIGURES.iter().flat_map(|figure| figure.facts.iter().map(|fact| format!("{}.{}", figure.id, fact.id)));
    of_models.chain(of_figures).collect()
}

#[test]
fn every_name_in_a_formula_has_something_to_stand_for_it() {
    let mut faults = Vec::new();
    for model in MODELS {
        let sheet = formulas(model);
        let has_symbol = |name: &str| sheet.symbol(name).is_some_and(|symbol| !symbol.symbol.is_empty());
        let is_choice =
            |name: &str| model.params.iter().any(|param| param.id == name && !param.options_of().is_empty());
        let known = |name: &str| {
            let is_quantity = sheet.helper(name).is_some() || sheet.table(name).is_some() || FUNCTIONS.contains(&name);
            is_quantity || has_symbol(name) || is_choice(name)
        };
        let mut check = |owner: &str, formula: &Expr, places: &[&str]| {
            let mut places = places.to_vec();
            formula.visit(&mut |expr| {
                if let Expr::Over(_, place, _) = expr {
                    places.push(place);
                }
            });
            let unknown = formula.names().into_iter().find(|name| !places.contains(name) && !known(name));
            faults.extend(unknown.map(|name| format!("{}: {name} in {owner}", model.id)));
        };
        for helper in &sheet.helpers {
            check(helper.name, &helper.formula, &helper.places);
        }
        for entry in &sheet.entries {
            if let Rule::Formula(formula, condition) = &entry.rule {
                check(entry.id, formula, &[]);
                condition.iter().for_each(|condition| check(entry.id, condition, &[]));
            }
        }
        for id in model.params.iter().map(|param| param.id).chain(model.scalars.iter().map(|scalar| scalar.id)) {
            if sheet.symbol(id).is_none() {
                faults.push(format!("{}: {id} has no line for its symbol", model.id));
            }
        }
    }
    assert!(faults.is_empty(), "nothing stands for\n{}", faults.join("\n"));
}

#[test]
fn one_symbol_stands_for_one_quantity() {
    for model in MODELS {
        let sheet = formulas(model);
        let plain = sheet.helpers.iter().filter(|helper| helper.places.is_empty()).map(|helper| helper.symbol);
        let of_places = sheet.helpers.iter().filter(|helper| !helper.places.is_empty()).map(|helper| helper.symbol);
        let tables = sheet.tables.iter().map(|table| table.1);
        // A scalar that is another name for a quantity is printed as that.
        let scalars = |id: &str| {
            matches!(
                sheet.entry(id).map(|entry| &entry.rule),
                Some(Rule::Formula(Expr::Call(..) | Expr::Name(_), None))
            )
        };
        let own = sheet
            .symbols
            .iter()
            .filter(|symbol| !symbol.symbol.is_empty() && !scalars(symbol.id))
            .map(|symbol| symbol.symbol);
        let mut all: Vec<&str> = own.chain(plain).chain(of_places).chain(tables).collect();
        all.sort_unstable();
        let doubled = all.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(doubled, None, "{}", model.id);
    }
}

#[test]
fn derived_starting_values_follow_from_numbers_of_the_book() {
    for model in MODELS {
        let sheet = formulas(model);
        let values = Values::defaults(model.params);
        let run = OneRun::new(model, &values);
        for param in model.params.iter().filter(|param| param.source.mark == Mark::Derived) {
            let id = format!("{}.{}", model.id, param.id);
            let sum = sheet.derived(param.id).and_then(|sum| Worth::new(&sheet, &run).of(sum, &[]));
            assert_eq!(sum.is_none(), DERIVED_OTHERWISE.contains(&id.as_str()), "{id}");
            assert!(
                sum.is_none_or(|sum| (sum / param.default - 1.0).abs() < 1e-12),
                "{id} is {}, {sum:?}",
                param.default
            );
        }
    }
}

#[test]
fn what_is_of_the_book_quotes_the_sentence_that_holds_it() {
    let mut faults = Vec::new();
    for model in MODELS {
        let sheet = formulas(model);
        for param in model.params {
            let quote = sheet.symbol(param.id).and_then(|symbol| symbol.quote);
            let line = param.source.reference.nl.strip_prefix('L').and_then(|line| line.parse::<u32>().ok());
            let fits = match (line, quote) {
                (Some(line), Some(quote)) => line.abs_diff(quote.line) <= FAR && place(line) == place(quote.line),
                (line, quote) => line.is_some() == quote.is_some(),
            };
            if !fits {
                faults.push(format!("{}.{}: {line:?}, {:?}", model.id, param.id, quote.map(|quote| quote.line)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_number_has_an_answer_in_both_languages_and_without_mathml() {
    for id in names() {
        for lang in Lang::ALL {
            let drawn = answered("", &id, lang, true);
            assert_eq!(unclosed(&drawn), Vec::<String>::new(), "{id}: {drawn}");
            let told = answered("", &id, lang, false);
            assert!(!told.contains("<math"), "{id}: {told}");
            assert_eq!(drawn.matches("<math").count(), told.matches("class=\"math\"").count(), "{id}");
        }
    }
}

/// Elements that are not closed where they should be.
fn unclosed(markup: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for tag in markup.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        match tag.strip_prefix('/') {
            Some(name) if open.last().is_some_and(|last| last == name) => drop(open.pop()),
            Some(name) => return vec![format!("/{name}")],
            None => open.push(tag.split(' ').next().unwrap_or_default().to_owned()),
        }
    }
    open
}

#[test]
fn an_answer_tells_formula_values_and_sources() {
    let told = answered("?care.share=12", "care.ratio_until", Lang::Nl, false);
    for part in [
        "R_y = 100 × c_y / G_y",
        "R_2040 = 100 × 27,85 / 47 ≈ 59,25",
        "s_y = max(0; s_(y − 1) × (1 + g / 100 − δ_y)) × κ_y",
        "<b>12,0 % bbp</b>",
        "<p class=\"was\">boek 10,7\u{202f}%</p>",
        "«De zorguitgaven, die voor bijna 90% collectief verzekerd zijn, stegen van 2,8 in 1970 tot 10,7\u{a0}% in 2013.»",
        "Lydia Sterrenberg, met bijdragen van Koos van Dijken, De verzorgingsstaat op de schop",
        "openbaar: CBS, overheidsuitgaven 2013",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let derived = answered("", "care.trend", Lang::En, false);
    assert!(derived.contains("100 × ((10.7 / 2.8)^(1 / (2013 − 1970)) − 1) ≈ 3.167"), "{derived}");
}

#[test]
fn a_formula_says_which_branch_holds_and_what_does_not_exist() {
    let linear = answered(
        "?care.mode=linear&care.share=5&care.slope=-0.2&care.from=2014&care.cut=25&care.scope=100",
        "care.growth_rate",
        Lang::En,
        false,
    );
    assert!(linear.contains("s_y = max(0; s_(y − 1) × (1 − δ_y) + h) × κ_y"), "{linear}");
    assert!(linear.contains("only if <span class=\"math\">s_T > 0"), "{linear}");
    let never = answered("?care.trend=-1", "care.quarter_gdp_year", Lang::En, false);
    assert!(never.contains("With these numbers the result does not exist."), "{never}");
    let named = answered("?own-network.saving=0", "own-network.reach_needed", Lang::Nl, false);
    assert!(named.contains("bestaat de uitkomst niet"), "{named}");
}

#[test]
fn a_claim_s_number_leads_to_its_claim_and_an_unknown_one_nowhere() {
    assert!(answered("", "claim.care-sum.sum_1970", Lang::Nl, true).contains("href=\"#claim-care-sum\""));
    let engine = Engine::new();
    for id in ["", "care", "care.nothing", "nothing.share", "claim.one"] {
        assert_eq!(answer(id, &Look::new(&engine, Lang::Nl), true), None, "{id}");
    }
}
