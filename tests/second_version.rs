//! A link of an older version keeps its numbers where a newer one gives others: held for a second version of one model,
//! which is in no published program. `cargo test --features second-version --test second_version`.

use stad::analysis::{renewals, told};
use stad::export::{Snapshot, cite};
use stad::formula;
use stad::model::registry::{DECLARATIONS, MODELS};
use stad::model::{Value, Want};
use stad::num::ln;
use stad::scenario::link::{Link, VERSION};
use stad::scenario::{Code, Edit, Given, Scenario, Target};
use stad::text::Lang;
use stad::view::{Engine, Look, registry};

/// The exponent that version 1 gives at its defaults.
const THEN: f64 = 1.756_665_283_876_348;

fn open(query: &str) -> Link {
    Link::parse(query, DECLARATIONS).0
}

fn target(key: &str) -> Target {
    Target::find(DECLARATIONS, key).unwrap_or_else(|| panic!("no parameter {key}"))
}

fn scalar(scenario: &Scenario, id: &str) -> f64 {
    let model = MODELS.iter().position(|model| model.id == "zipf").expect("the model");
    let run = (MODELS[model].runner)().run(scenario.model(model), Want::SCALARS);
    run.scalar(MODELS[model].scalars, id).number().expect("a number")
}

#[test]
fn versions_have_the_same_parameters_and_end_before_the_newest() {
    let mut count = 0;
    for declaration in DECLARATIONS {
        let mut last = 0;
        for older in declaration.older {
            assert!(last < older.until && older.until < VERSION, "{}: {}", declaration.model, older.until);
            last = older.until;
            let ids = |params: &[stad::scenario::Param]| params.iter().map(|param| param.id).collect::<Vec<_>>();
            assert_eq!(ids(older.params), ids(declaration.params), "{}", declaration.model);
            for text in [older.because.nl, older.because.en] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{}: {text}", declaration.model);
            }
            count += 1;
        }
    }
    assert_eq!(count, 1);
}

#[test]
fn an_older_link_has_the_defaults_and_the_formulas_of_then() {
    let (then, now) = (open("v=1").scenario, open("").scenario);
    assert_eq!((then.value(target("zipf.n")), now.value(target("zipf.n"))), (50.0, 100.0));
    // The golden numbers of version 1, and by hand for now: 100 over the sum of ln(size / smallest).
    assert_eq!(scalar(&then, "exponent"), THEN);
    let sizes = &stad::data::POPULATIONS[..100];
    let sum: f64 = sizes.iter().map(|size| ln(f64::from(*size) / f64::from(sizes[99]))).sum();
    assert!((scalar(&now, "exponent") - 100.0 / sum).abs() < 1e-12);
    assert!((scalar(&now, "exponent_se") - 10.0 / sum).abs() < 1e-12);
}

#[test]
fn no_version_is_the_newest_and_one_that_nobody_knows_too() {
    assert_eq!(open("zipf.n=60"), open("v=2&zipf.n=60"));
    let (link, notices) = Link::parse("v=3&zipf.n=60", DECLARATIONS);
    assert_eq!(link, open("zipf.n=60"));
    assert_eq!(notices.iter().map(|notice| notice.code).collect::<Vec<_>>(), [Code::Clamped]);
    assert_eq!(open("v=0"), open(""));
}

#[test]
fn the_version_counts_wherever_it_stands_and_the_first_one_does() {
    assert_eq!(open("zipf.n=60&v=1"), open("v=1&zipf.n=60"));
    assert_eq!(open("%76=%31"), open("v=1"));
    assert_eq!(open("v=1&v=2"), open("v=1"));
    assert_eq!(open("v=2&v=1"), open("v=2"));
}

#[test]
fn a_link_is_written_in_its_own_version() {
    for query in ["v=1", "v=1&zipf.n=100", "v=1&compare=zipf.n:10&zipf.n=100", "v=2&zipf.n=50", "v=1&theme=dark"] {
        assert_eq!(open(query).print(), query);
        assert_eq!(open(&open(query).print()), open(query), "{query}");
    }
    // At the defaults of its own version nothing is a difference.
    assert_eq!(open("v=1&zipf.n=50").print(), "v=1");
    assert_eq!(open("v=2&zipf.n=100").print(), "");
    assert_eq!(open("").print(), "");
}

#[test]
fn bounds_are_those_of_the_version() {
    let n = target("zipf.n");
    assert_eq!(open("v=1&zipf.n=10").scenario.value(n), 10.0);
    let (link, notices) = Link::parse("zipf.n=10", DECLARATIONS);
    assert_eq!((link.scenario.value(n), &notices[0].used), (20.0, &Given::Number(20.0)));
    let old = open("v=1").scenario;
    assert_eq!(Edit::Set(n, 10.0).apply(&old).value(n), 10.0);
    assert_eq!(Edit::ResetAll.apply(&Edit::Set(n, 10.0).apply(&old)), old);
}

#[test]
fn the_other_scenario_is_of_the_same_version() {
    let link = open("v=1&compare=care.trend:2&zipf.n=60");
    let other = link.compare.expect("a comparison");
    assert_eq!((other.version(), other.value(target("zipf.n"))), (1, 50.0));
}

#[test]
fn what_a_version_did_not_touch_is_equal_in_both() {
    let (then, now) = (open("v=1&care.trend=2").scenario, open("care.trend=2").scenario);
    for (index, model) in MODELS.iter().enumerate() {
        assert_eq!(then.model(index) == now.model(index), model.id != "zipf", "{}", model.id);
    }
}

#[test]
fn the_engine_goes_from_one_version_to_the_other_and_starts_where_that_starts() {
    let model = MODELS.iter().position(|model| model.id == "zipf").expect("the model");
    let fresh = |query: &str| {
        let mut engine = Engine::new();
        engine.compare(open(query).compare.as_ref());
        engine.go(&open(query).scenario);
        engine
    };
    let mut engine = Engine::new();
    for query in ["v=1", "", "v=1&zipf.n=60", "v=1&compare=zipf.n:70", "compare=zipf.n:70", "v=1&compare=", ""] {
        let link = open(query);
        engine.compare(link.compare.as_ref());
        engine.go(&link.scenario);
        let expected = fresh(query);
        assert_eq!(engine.run(model), expected.run(model), "{query}");
        assert_eq!(engine.start(model), expected.start(model), "{query}");
        assert_eq!(engine.other(model), expected.other(model), "{query}");
        let look = Look::new(&engine, Lang::Nl);
        let start = if link.scenario.version() == 1 { THEN } else { scalar(&open("").scenario, "exponent") };
        assert_eq!(look.start_number("zipf.exponent"), Some(start), "{query}");
    }
}

#[test]
fn the_page_says_what_was_then_what_is_now_and_why() {
    let found = renewals(&open("v=1").scenario);
    assert_eq!(found.len(), 1);
    let (results, reasons) = told::renewal(&found[0], Lang::Nl);
    assert!(results[0].starts_with("exponent van de verdeling: toen 1,76, nu 1,"), "{results:?}");
    // Where the usual decimals are the same, there are more.
    assert!(
        results.iter().all(|text| text.split_once(", nu ").is_some_and(|(then, now)| !then.ends_with(now))),
        "{results:?}"
    );
    assert!(reasons[0].starts_with("Omdat de exponent wordt geschat"), "{reasons:?}");
    let (results, reasons) = told::renewal(&found[0], Lang::En);
    assert!(results[0].starts_with("exponent of the distribution: then 1.76, now 1."), "{results:?}");
    assert!(reasons[0].starts_with("Because the exponent is estimated"), "{reasons:?}");
    // What does not hang on number or estimate is not among them.
    assert!(!found[0].results.iter().any(|result| result.measure.output().id == "primacy"));
    assert_eq!((renewals(&open("").scenario), renewals(&open("v=2&zipf.n=60").scenario)), (Vec::new(), Vec::new()));
}

#[test]
fn what_was_moved_stays_in_the_newest_version() {
    let renewed = open("v=1&zipf.n=10&care.trend=2").scenario.renewed();
    assert_eq!(renewed, open("zipf.n=20&care.trend=2").scenario);
}

#[test]
fn files_and_citations_name_the_version_of_the_link() {
    let mut engine = Engine::new();
    for (query, version, printed) in [("v=1", "versie 1", "v=1"), ("", "versie 2", "v=2")] {
        engine.go(&open(query).scenario);
        let figure = registry::find("zipf").expect("the figure");
        let snapshot = Snapshot::new(figure, Look::new(&engine, Lang::Nl), None, "index.html");
        assert_eq!(snapshot.query(), printed);
        assert!(cite::text(&snapshot).contains(version), "{}", cite::text(&snapshot));
    }
}

#[test]
fn a_number_comes_from_the_formula_of_its_version() {
    let mut engine = Engine::new();
    let mut asked = |query: &str| {
        engine.go(&open(query).scenario);
        let look = Look::new(&engine, Lang::Nl);
        let id = "zipf.exponent";
        let entry = formula::sheet("zipf", look.scenario().model(5).version()).expect("formulas").expect("readable");
        let given = Numbers(&look);
        let worth = formula::Worth::new(&entry, &given);
        let formula::Rule::Formula(formula, _) = &entry.entry("exponent").expect("the exponent").rule else {
            panic!("a formula")
        };
        let value = worth.of(formula, &[]).expect("a number");
        assert!((value - look.number(id).expect("a number")).abs() < 1e-9, "{query}: {value}");
        formula::answer(id, &look, false).expect("an answer")
    };
    assert_ne!(asked("v=1"), asked("v=2&zipf.n=50"));
}

struct Numbers<'a>(&'a Look<'a>);

impl formula::Given for Numbers<'_> {
    fn params(&self) -> &'static [stad::scenario::Param] {
        self.0.scenario().model(5).params()
    }

    fn number(&self, id: &str) -> Option<f64> {
        match self.0.number(&format!("zipf.{id}")) {
            Some(number) => Some(number),
            None => matches!(self.0.run(5).scalar(MODELS[5].scalars, id), Value::Number(_)).then_some(0.0),
        }
    }
}
