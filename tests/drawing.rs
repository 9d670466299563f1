//! Drawings: labels keep clear of each other at every width, and the pictures stay what they were.
//!
//! `STAD_BLESS=1 cargo test --test drawing` writes the pictures anew; look at them before they are committed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/scenarios.rs"]
mod scenarios;

use proptest::prelude::*;
use scenarios::scenarios;
use stad::chart::{Drawer, Form, LabelBox, Scene, Shape, Size, svg};
use stad::model::registry::DECLARATIONS;
use stad::scenario::link::Link;
use stad::scenario::{Scenario, Target};
use stad::text::Lang;
use stad::view::registry::{FIGURES, find};
use stad::view::{Engine, Figure, Look, Table, plain_text, said, spans};
use std::path::PathBuf;

const WIDTHS: [f64; 12] = [280.0, 320.0, 350.0, 390.0, 432.0, 480.0, 560.0, 680.0, 820.0, 1024.0, 1280.0, 1600.0];

fn drawn() -> impl Iterator<Item = &'static Figure> {
    FIGURES.iter().copied().filter(|figure| figure.is_drawn())
}

/// The size of a figure's drawing at a width: the proportions of the phone's below 480 px, of the column's above.
fn size(figure: &Figure, width: f64) -> Size {
    let (wide, narrow) = figure.sizes;
    let nominal = if width < 480.0 { narrow } else { wide };
    Size { width, height: (nominal.height * width / nominal.width).round() }
}

/// What is wrong with the labels of a scene.
fn faults(scene: &Scene) -> Vec<String> {
    let boxes: Vec<(LabelBox, &str)> = scene
        .shapes()
        .filter_map(|shape| {
            let Form::Text { text, .. } = &shape.form else { return None };
            Some((LabelBox::of(shape)?, text.as_ref()))
        })
        .collect();
    let outside =
        boxes.iter().filter(|(place, _)| !place.is_inside(scene.size)).map(|(_, text)| format!("{text} leaves"));
    let pairs = boxes.iter().enumerate().flat_map(|(index, a)| boxes[index + 1..].iter().map(move |b| (a, b)));
    let meeting = pairs.filter(|(a, b)| a.0.meets(&b.0)).map(|(a, b)| format!("{} covers {}", a.1, b.1));
    outside.chain(meeting).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_label_covers_another_or_leaves_the_drawing(scenario in scenarios()) {
        let mut engine = Engine::new();
        engine.go(&scenario);
        for lang in Lang::ALL {
            let look = Look::new(&engine, lang);
            for figure in drawn() {
                let chart = (figure.chart)(&look);
                let mut drawer = Drawer::default();
                for width in WIDTHS {
                    let faults = faults(&drawer.draw(&chart, size(figure, width)));
                    prop_assert!(faults.is_empty(), "{} at {width} px: {faults:?}", figure.id);
                }
            }
        }
    }

    /// What is kept from one drawing to the next never shows: from one scenario to another, or only to its neighbour, with
    /// a comparison and without, and at another width.
    #[test]
    fn a_drawer_that_drew_before_draws_the_same(
        first in scenarios(), second in scenarios(), nudged in any::<prop::sample::Index>(),
    ) {
        let all: Vec<Target> = second.targets().collect();
        let target = all[nudged.index(all.len())];
        let mut neighbour = second.clone();
        neighbour.set(target, first.value(target));
        for figure in drawn() {
            let (mut engine, mut drawer) = (Engine::new(), Drawer::default());
            let (wide, narrow) = figure.sizes;
            let scenes = [(&first, false), (&second, false), (&neighbour, false), (&neighbour, true), (&second, true), (&second, false)];
            for (scenario, compares) in scenes {
                engine.go(scenario);
                engine.compare(compares.then_some(&first));
                let chart = (figure.chart)(&Look::new(&engine, Lang::Nl));
                for size in [wide, narrow, wide] {
                    prop_assert_eq!(drawer.draw(&chart, size), Drawer::default().draw(&chart, size));
                }
            }
        }
    }

    /// What the moving hand does not pay for is nothing that a reader of the page sees or points at.
    #[test]
    fn a_lean_engine_gives_what_the_full_one_gives(scenario in scenarios(), other in scenarios()) {
        let mut full = Engine::new();
        full.go(&scenario);
        full.compare(Some(&other));
        for figure in FIGURES.iter().copied() {
            let mut lean = Engine::lean(vec![figure]);
            lean.go(&scenario);
            lean.compare(Some(&other));
            let [lean, full] = [&lean, &full].map(|engine| Look::new(engine, Lang::Nl));
            prop_assert_eq!((figure.chart)(&lean), (figure.chart)(&full), "{}", figure.id);
            for say in figure.says {
                let words = |look: &Look| plain_text(&spans(&said(say.key, look).inlines(), look));
                prop_assert_eq!(words(&lean), words(&full), "{}", say.key);
            }
            for fact in figure.facts {
                prop_assert_eq!((fact.work_out)(&lean), (fact.work_out)(&full), "{} {}", figure.id, fact.id);
            }
            prop_assert_eq!((figure.readout)(&lean), (figure.readout)(&full));
            let tables = [&lean, &full].map(|look| (figure.table)(look));
            for hit in (figure.chart)(&full).hits(figure.sizes.0).into_iter().flatten() {
                let cells = |table: &Table| [0, hit.column].map(|column| table.rows[hit.row][column].clone());
                prop_assert_eq!(cells(&tables[0]), cells(&tables[1]), "{} {:?}", figure.id, hit);
            }
        }
    }
}

#[test]
fn labels_of_the_defaults_keep_clear_too() {
    for figure in drawn() {
        for lang in Lang::ALL {
            let engine = Engine::new();
            let chart = (figure.chart)(&Look::new(&engine, lang));
            for width in WIDTHS {
                let faults = faults(&Drawer::default().draw(&chart, size(figure, width)));
                assert!(faults.is_empty(), "{} at {width} px in {}: {faults:?}", figure.id, lang.code());
            }
        }
    }
}

fn golden(name: &str, picture: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("STAD_BLESS").is_some() {
        std::fs::write(&path, picture).expect("the folder of pictures can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "{name} is drawn differently; STAD_BLESS=1 writes it anew, then look at it");
}

fn picture(figure: &Figure, scenario: &Scenario) -> String {
    let mut engine = Engine::new();
    engine.go(scenario);
    let scene = Drawer::default().draw(&(figure.chart)(&Look::new(&engine, Lang::Nl)), figure.sizes.0);
    // One shape a line: a difference can be read.
    svg(&scene, "chart wd", figure.id).replace("><", ">\n<") + "\n"
}

#[test]
fn every_figure_looks_as_it_did_at_the_defaults() {
    for figure in drawn() {
        golden(&format!("{}.svg", figure.id), &picture(figure, &Scenario::defaults(DECLARATIONS)));
    }
}

/// Each figure with a scenario far from its defaults.
fn extremes() -> Vec<(&'static Figure, Scenario)> {
    let listed: Vec<_> = include_str!("golden/extremes.tsv").lines().filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(listed.len(), drawn().count(), "each figure has one extreme in extremes.tsv");
    let read = |(id, query): (&str, &str)| {
        let (link, notices) = Link::parse(query, DECLARATIONS);
        assert!(notices.is_empty(), "{id}: {notices:?}");
        (find(id).unwrap_or_else(|| panic!("no figure {id}")), link.scenario)
    };
    listed.into_iter().map(read).collect()
}

#[test]
fn every_figure_looks_as_it_did_at_an_extreme() {
    for (figure, scenario) in extremes() {
        golden(&format!("{}.extreme.svg", figure.id), &picture(figure, &scenario));
    }
}

#[test]
fn every_figure_draws_the_scenario_that_is_compared_with() {
    for (figure, other) in extremes() {
        let mut engine = Engine::new();
        // Without words: a name for what is not drawn would be a picture of nothing.
        let draw = |engine: &Engine| -> Vec<Shape> {
            let scene = Drawer::default().draw(&(figure.chart)(&Look::new(engine, Lang::Nl)), figure.sizes.0);
            scene.shapes().filter(|shape| !matches!(shape.form, Form::Text { .. })).cloned().collect()
        };
        let alone = draw(&engine);
        engine.compare(Some(&other));
        assert!(draw(&engine) != alone, "{} draws no B", figure.id);
    }
}

#[test]
fn labels_keep_clear_beside_a_scenario_that_is_compared_with() {
    for (figure, other) in extremes() {
        let mut engine = Engine::new();
        engine.compare(Some(&other));
        let chart = (figure.chart)(&Look::new(&engine, Lang::Nl));
        for width in WIDTHS {
            let faults = faults(&Drawer::default().draw(&chart, size(figure, width)));
            assert!(faults.is_empty(), "{} with its B at {width} px: {faults:?}", figure.id);
        }
    }
}
