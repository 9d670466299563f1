//! Figures: every name in the prose stands for something, every sentence exists, and no scenario breaks a drawing.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/scenarios.rs"]
mod scenarios;

use proptest::prelude::*;
use scenarios::scenarios;
use stad::analysis::Measure;
use stad::chart::{Drawer, Form};
use stad::data::quote;
use stad::model::Output;
use stad::model::registry::{DECLARATIONS, MODELS};
use stad::scenario::Target;
use stad::text::Lang;
use stad::text::prose::{Block, Inline, Sentences, chapter};
use stad::view::registry::{CHAPTERS, FIGURES, find};
use stad::view::{Engine, Found, Look, Step, plain_text};

fn check(place: &str, line: &[Inline]) {
    for inline in line {
        match inline {
            Inline::Number { id, .. } => assert!(Found::find(id).is_some(), "{place}: nothing is called {id}"),
            Inline::Say(key) => {
                let known = key.split_once('/').and_then(|(figure, id)| find(figure)?.say(id));
                assert!(known.is_some(), "{place}: no sentence is called {key}");
            }
            Inline::Text(_) | Inline::Term(_) | Inline::Link { .. } => {}
        }
    }
}

#[test]
fn every_name_in_the_sentences_stands_for_something() {
    for lang in Lang::ALL {
        for (key, line) in Sentences::compiled(lang).all() {
            check(&format!("{} {key}", lang.code()), &line.inlines());
        }
    }
}

#[test]
fn every_name_in_the_chapters_stands_for_something() {
    for lang in Lang::ALL {
        for id in CHAPTERS.iter().copied().chain(["opening"]) {
            let chapter = chapter(id, lang).unwrap_or_else(|| panic!("no chapter {id} in {}", lang.code()));
            check(id, chapter.subtitle);
            for block in chapter.blocks {
                match block {
                    Block::Heading(_) => {}
                    Block::Figure(figure) => assert!(find(figure).is_some(), "{id}: no figure {figure}"),
                    Block::Prose { quote: quoted, paragraphs } => {
                        paragraphs.iter().for_each(|paragraph| check(id, paragraph));
                        assert!(quoted.is_none_or(|(quoted, _)| quote(quoted).is_some()), "{id}: {quoted:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_sentence_that_a_figure_can_choose_exists_and_no_other() {
    let mut chosen: Vec<String> = Vec::new();
    for figure in FIGURES {
        for needed in ["headline", "summary"] {
            assert!(figure.say(needed).is_some(), "{} says no {needed}", figure.id);
        }
        // What is drawn has a unit, what is said has its own.
        assert_eq!(figure.say("unit").is_some(), figure.is_drawn(), "{}", figure.id);
        for say in figure.says {
            assert!(say.key.starts_with(&format!("{}/", figure.id)), "{}", say.key);
            for variant in say.variants {
                let key = format!("{}/{variant}", figure.id);
                assert!(!Sentences::compiled(Lang::Nl).find(&key).is_empty(), "{key} has no words");
                chosen.push(key);
            }
        }
    }
    // Lines of ledgers are chosen by their keys, `step-` and `read-`; the opening has its own.
    let is_line = |key: &str| key.contains("/step-") || key.contains("/read-") || key.starts_with("opening/");
    for (key, _) in Sentences::compiled(Lang::Nl).all() {
        assert!(is_line(key) || chosen.iter().any(|chosen| chosen == key), "nothing says {key}");
    }
}

#[test]
fn every_parameter_of_a_figure_s_model_can_be_moved_on_the_page() {
    for figure in FIGURES {
        for param in figure.sliders.iter().chain(figure.more) {
            assert!(Target::find(DECLARATIONS, param).is_some(), "{}: {param}", figure.id);
        }
        assert!(figure.sliders.len() <= 3, "{} shows more than three sliders at once", figure.id);
    }
    for model in MODELS {
        let drawn: Vec<_> = FIGURES.iter().filter(|figure| figure.models.contains(&model.id)).collect();
        for param in model.params {
            let key = format!("{}.{}", model.id, param.id);
            let shown = drawn.iter().any(|figure| figure.sliders.iter().chain(figure.more).any(|shown| **shown == key));
            assert!(shown, "no figure moves {key}");
        }
    }
}

#[test]
fn every_series_that_a_figure_draws_is_declared() {
    for series in FIGURES.iter().flat_map(|figure| figure.series) {
        let declared = series.split_once('.').is_some_and(|(model, id)| {
            let model = MODELS.iter().find(|declared| declared.id == model);
            let costly = |output: &Output| output.is_costly && output.id == id;
            model.is_some_and(|model| {
                model.series.iter().any(|series| series.id == id) || model.scalars.iter().any(costly)
            })
        });
        assert!(declared, "{series}");
    }
}

#[test]
fn a_costly_scalar_is_said_only_where_it_is_asked_for() {
    for (key, line) in Sentences::compiled(Lang::Nl).all() {
        for inline in line.inlines().iter() {
            let Inline::Number { id, .. } = inline else { continue };
            let (model, own) = id.split_once('.').unwrap_or_default();
            let model = MODELS.iter().find(|declared| declared.id == model);
            let costly = |output: &Output| output.is_costly && output.id == own;
            if model.is_some_and(|model| model.scalars.iter().any(costly)) {
                let figure = key.split_once('/').and_then(|(figure, _)| find(figure));
                assert!(figure.is_some_and(|figure| figure.series.contains(&&**id)), "{key} says {id}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_scenario_can_be_drawn_and_told(scenario in scenarios()) {
        let mut engine = Engine::new();
        engine.go(&scenario);
        for lang in Lang::ALL {
            let look = Look::new(&engine, lang);
            for figure in FIGURES {
                let chart = (figure.chart)(&look);
                for size in [figure.sizes.0, figure.sizes.1] {
                    let scene = Drawer::default().draw(&chart, size);
                    for shape in scene.shapes() {
                        let (Form::Poly { points: places, .. } | Form::Path(places)) = &shape.form else { continue };
                        let known = |c: char| c.is_ascii_digit() || matches!(c, 'M' | 'Z' | ' ' | '.' | '-');
                        prop_assert!(places.chars().all(known), "{}: {} is drawn as {}", figure.id, shape.key, places);
                    }
                }
                for say in figure.says {
                    let chosen = (say.choose)(&look);
                    prop_assert!(say.variants.contains(&chosen), "{} chose {}", say.key, chosen);
                    let told = plain_text(&look.said(figure.id, say.id()));
                    prop_assert!(!told.is_empty() && !told.contains("NaN") && !told.contains("inf"), "{}", told);
                }
                for key in (figure.steps)(&look).iter().chain((figure.readout)(&look)) {
                    let step = Step::read(figure.id, key, &look);
                    prop_assert!(!step.what.is_empty() && !step.amount.is_empty(), "{}/{}", figure.id, key);
                }
                let table = (figure.table)(&look);
                prop_assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{}", figure.id);
                // What is pointed at is read out as a cell of the table.
                for hit in chart.hits(figure.sizes.0).iter().flatten() {
                    let cell = table.rows.get(hit.row).and_then(|row| row.get(hit.column));
                    let is_said = cell.is_some_and(|cell| !cell.is_empty());
                    prop_assert!(is_said, "{}: nothing in row {}, column {}", figure.id, hit.row, hit.column);
                }
            }
        }
    }

    /// The bars of the conversion add up to the model's result.
    #[test]
    fn a_waterfall_adds_up(scenario in scenarios()) {
        let mut engine = Engine::new();
        engine.go(&scenario);
        let look = Look::new(&engine, Lang::Nl);
        let [result, net, short, price] = ["conversion.result", "conversion.net", "conversion.short", "conversion.price"]
            .map(|id| look.number(id).unwrap_or(f64::NAN));
        prop_assert!((result + short).abs() < 1e-6, "{result} {short}");
        prop_assert!((net - price - result).abs() < 1e-6, "{net} {price} {result}");
    }
}

#[test]
fn what_a_figure_is_about_is_a_result_of_its_own_models() {
    for figure in FIGURES {
        let measure = Measure::find(figure.about).unwrap_or_else(|| panic!("{} is about nothing", figure.id));
        assert!(measure.is_number(), "{}: {} is no number", figure.id, figure.about);
        assert!(figure.model_indices().contains(&measure.model), "{}: {} is another's", figure.id, figure.about);
    }
}
