//! The reader's own forecast: drawings in links, how far off they are, and what happened, count by count.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/scenarios.rs"]
mod scenarios;

use proptest::prelude::*;
use scenarios::scenarios;
use stad::chart::{ChartSpec, Drawer, LabelBox, Mark, MarkKind, Size};
use stad::data::{OBSERVATIONS, observed};
use stad::export::{Format, Snapshot};
use stad::model::registry::DECLARATIONS;
use stad::scenario::drawing::{Drawing, Drawings};
use stad::scenario::link::{Link, MAX_BYTES};
use stad::scenario::{Code, Given};
use stad::text::Lang;
use stad::view::forecast::{FORECASTS, Forecast, Symbol, Words, canvases, find, from_model, from_observed, notices};
use stad::view::{Engine, Look, registry};

/// The sizes of a panel, wide and on a phone.
const PANELS: [Size; 2] = [Size { width: 680.0, height: 300.0 }, Size { width: 350.0, height: 300.0 }];

/// Anything that can be drawn: over each figure some years with values.
fn drawings() -> impl Strategy<Value = Drawings> {
    let points = prop::collection::vec((0.0..=1.0_f64, 0.0..=1.0_f64), 0..12);
    prop::collection::vec(points, FORECASTS.len()).prop_map(|all| {
        let canvases = canvases();
        canvases.iter().zip(all).fold(Drawings::default(), |drawings, (canvas, points)| {
            let mut drawing = Drawing::blank(*canvas);
            for (year, value) in points {
                let year = canvas.years.0 + (canvas.years.1 - canvas.years.0) * year;
                drawing.put(year.round(), canvas.values.0 + (canvas.values.1 - canvas.values.0) * value);
            }
            drawings.with(&drawing, &canvases)
        })
    })
}

/// Texts made of pieces that drawings are made of, and of pieces that they are not.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("care-share".to_owned()),
        Just("offices-path:2020_5".to_owned()),
        Just("shops-path".to_owned()),
        Just(":".to_owned()),
        Just(",".to_owned()),
        Just(";".to_owned()),
        Just("_".to_owned()),
        "20[0-9]{2}",
        "-?[0-9]{1,3}(\\.[0-9]{1,2})?",
        "\\PC{0,4}",
    ];
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn drawings_read_back_as_they_were_written(drawings in drawings()) {
        let text = drawings.print();
        let (read, told) = Drawings::parse(&text, &canvases());
        prop_assert_eq!(&read, &drawings);
        prop_assert!(told.is_empty(), "{:?}", told);
        // And through a link, which carries the letters alone.
        let link = Link { draw: text.clone(), ..Link::empty(DECLARATIONS) };
        prop_assert_eq!(Link::parse(&link.print(), DECLARATIONS), (link, Vec::new()));
    }

    #[test]
    fn any_text_gives_drawings_within_their_canvas_and_writing_them_is_stable(text in texts()) {
        let (read, _) = Drawings::parse(&text, &canvases());
        for drawing in read.all() {
            let canvas = canvases().into_iter().find(|canvas| canvas.figure == drawing.figure()).expect("a canvas");
            for (year, value) in drawing.points() {
                prop_assert!((canvas.years.0..=canvas.years.1).contains(year), "{}", year);
                prop_assert!((canvas.values.0..=canvas.values.1).contains(value), "{}", value);
            }
            prop_assert!(drawing.points().is_sorted_by(|before, after| before.0 < after.0));
        }
        prop_assert_eq!(Drawings::parse(&read.print(), &canvases()).0.print(), read.print());
    }

    #[test]
    fn any_drawing_under_any_scenario_is_told_and_its_labels_keep_clear(scenario in scenarios(), drawings in drawings()) {
        let mut engine = Engine::new();
        engine.go(&scenario);
        for (forecast, lang) in FORECASTS.iter().flat_map(|forecast| Lang::ALL.map(|lang| (*forecast, lang))) {
            let look = Look::new(&engine, lang);
            let drawing = drawings.find(forecast.canvas.figure);
            let words = Words::read(forecast, &look, drawing);
            let said = words.drawn.concat();
            prop_assert!(!said.contains("NaN") && !said.contains("inf"), "{}", said);
            let figure = registry::find(forecast.canvas.figure).expect("a figure");
            let spec = (figure.chart)(&look);
            let chart = spec.as_xy().expect("a chart against two axes");
            let (marks, labels) = forecast.over(&look, drawing, true);
            for size in [figure.sizes.0, figure.sizes.1] {
                let mut layers = Drawer::default().draw(&spec, size).layers;
                layers.extend(chart.over(size, &marks, &labels));
                let clear = boxes_keep_clear(&layers, size);
                prop_assert!(clear.is_ok(), "{} {:?}: {:?}", figure.id, lang, clear);
            }
            let panel = forecast.panel.map(|panel| panel(&look));
            for size in panel.iter().flat_map(|_| PANELS) {
                let layers = Drawer::default().draw(panel.as_ref().expect("a panel"), size).layers;
                let clear = boxes_keep_clear(&layers, size);
                prop_assert!(clear.is_ok(), "panel of {} {:?}: {:?}", figure.id, lang, clear);
            }
        }
    }
}

fn boxes_keep_clear(layers: &[stad::chart::Layer], size: Size) -> Result<(), (LabelBox, LabelBox)> {
    let boxes: Vec<LabelBox> = layers.iter().flat_map(|layer| layer.shapes.iter().filter_map(LabelBox::of)).collect();
    for (index, one) in boxes.iter().enumerate() {
        if !one.is_inside(size) {
            return Err((*one, *one));
        }
        if let Some(other) = boxes[index + 1..].iter().find(|other| one.meets(other)) {
            return Err((*one, *other));
        }
    }
    Ok(())
}

fn read(text: &str) -> (Drawings, Vec<(Code, String)>) {
    let (drawings, told) = Drawings::parse(text, &canvases());
    let given = |given: Given| if let Given::Text(text) = given { text } else { String::new() };
    (drawings, told.into_iter().map(|notice| (notice.code, given(notice.given))).collect())
}

#[test]
fn the_contract_s_drawing_is_read() {
    let (drawings, told) = read("care-share:2020_11.5,2030_14");
    assert_eq!(drawings.find("care-share").expect("a drawing").points(), [(2020.0, 11.5), (2030.0, 14.0)]);
    assert_eq!(told, []);
}

#[test]
fn what_cannot_be_drawn_is_told_and_the_rest_kept() {
    for (text, kept, code, given) in [
        ("care-nest:2020_3;offices-path:2020_5", "offices-path:2020_5", Code::Unknown, "care-nest"),
        ("offices-path:2020_5,2021_x", "offices-path:2020_5", Code::Unreadable, "2021_x"),
        ("offices-path:2020_5,zoveel", "offices-path:2020_5", Code::Unreadable, "zoveel"),
        ("offices-path:2020.5_5,2021_4", "offices-path:2021_4", Code::Unreadable, "2020.5_5"),
        ("offices-path:2020_5,2013_4", "offices-path:2020_5", Code::Clamped, "2013_4"),
        ("offices-path:2020_5,2021_99", "offices-path:2020_5,2021_70", Code::Clamped, "2021_99"),
        ("offices-path:2020_5,2020_6", "offices-path:2020_5", Code::Doubled, "2020_6"),
        ("offices-path:2020_5;offices-path:2020_6", "offices-path:2020_5", Code::Doubled, "offices-path"),
        ("offices-path", "", Code::Unreadable, ""),
    ] {
        let (drawings, told) = read(text);
        assert_eq!((drawings.print().as_str(), told), (kept, vec![(code, given.to_owned())]), "{text}");
        let told = Drawings::parse(text, &canvases()).1;
        for lang in Lang::ALL {
            let words = notices(&told, lang);
            assert!(words.len() == 1 && words[0].contains(given), "{words:?}");
        }
    }
}

#[test]
fn a_link_with_thousands_of_points_is_told_once() {
    let points: Vec<String> = (0..2000).map(|number| format!("2020_{number}")).collect();
    let (drawings, told) = read(&format!("offices-path:{}", points.join(",")));
    assert_eq!(drawings.print(), "offices-path:2020_0");
    assert_eq!(told.iter().filter(|(code, _)| *code == Code::Refused).count(), 1);
    assert!(told.len() < 30, "{}", told.len());
}

#[test]
fn letters_that_no_drawing_holds_spoil_their_point_alone() {
    let (link, told) = Link::parse("?draw=offices-path:2020_5,2021_%E2%82%AC4,2022_6", DECLARATIONS);
    assert!(told.is_empty());
    assert_eq!(Link::parse(&link.print(), DECLARATIONS).0, link);
    assert_eq!(read(&link.draw).0.print(), "offices-path:2020_5,2022_6");
}

#[test]
fn drawings_stand_among_the_reserved_keys() {
    let query = "lang=en&theme=dark&draw=shops-path:2020_2";
    let (link, _) = Link::parse(&format!("care.trend=2&{query}"), DECLARATIONS);
    assert_eq!(link.print(), format!("v=1&{query}&care.trend=2"));
}

#[test]
fn full_drawings_leave_room_in_a_link() {
    let canvases = canvases();
    let full = canvases.iter().fold(Drawings::default(), |drawings, canvas| {
        let mut drawing = Drawing::blank(*canvas);
        drawing.stroke((canvas.years.0, canvas.values.1 - 0.1), (canvas.years.1, canvas.values.1 - 0.1));
        drawings.with(&drawing, &canvases)
    });
    assert_eq!(full.all().iter().map(|drawing| drawing.points().len()).collect::<Vec<_>>(), [47, 26, 26]);
    assert!(full.print().len() < MAX_BYTES / 4, "{} bytes", full.print().len());
}

#[test]
fn a_stroke_gives_each_year_that_it_passes_the_value_there() {
    let mut drawing = Drawing::blank(find("offices-path").expect("a forecast").canvas);
    drawing.stroke((2019.0, 8.0), (2015.5, 4.5));
    assert_eq!(drawing.points(), [(2016.0, 5.0), (2017.0, 6.0), (2018.0, 7.0), (2019.0, 8.0)]);
    drawing.stroke((1900.0, 1.0), (2015.0, 1.0));
    drawing.put(2017.0, 99.0);
    assert_eq!(drawing.points()[..3], [(2015.0, 1.0), (2016.0, 5.0), (2017.0, 70.0)]);
}

#[test]
fn files_keep_what_was_drawn() {
    let engine = Engine::new();
    let draw = "offices-path:2020_9,2030_5";
    for figure in registry::FIGURES {
        let snapshot = Snapshot::new(figure, Look::new(&engine, Lang::Nl), None, "index.html").drawn(draw);
        assert_eq!(Link::parse(&snapshot.query(), DECLARATIONS).0.draw, draw);
        assert!(Format::Svg.write(&snapshot, 720, &[]).contains(&format!("draw={draw}")), "{}", figure.id);
    }
}

/// A forecast with what was drawn, at the defaults.
fn drawn(text: &str, check: impl FnOnce(&'static Forecast, &Look, &Drawing)) {
    let (drawings, told) = read(text);
    assert_eq!(told, []);
    let drawing = &drawings.all()[0];
    let engine = Engine::new();
    check(find(drawing.figure()).expect("a forecast"), &Look::new(&engine, Lang::Nl), drawing);
}

/// Half a unit of the fourth decimal.
fn near(value: f64, expected: f64) -> bool {
    (value - expected).abs() < 0.5e-4
}

#[test]
fn offices_are_compared_with_the_model_s_last_year_and_the_last_count() {
    drawn("offices-path:2020_9,2030_5", |forecast, look, drawing| {
        let model = from_model(forecast, look, drawing).expect("a distance");
        assert!(model.year == 2030.0 && model.drawn == 5.0 && near(model.other, 11.0388), "{model:?}");
        let (count, seen) = from_observed(forecast, look, drawing).expect("a distance");
        assert_eq!((count.series, seen.year, seen.other), ("offices_empty_colliers", 2023.99, 4.0));
        assert!(near(seen.drawn, 7.4040), "{seen:?}");
        let words = Words::read(forecast, look, Some(drawing)).drawn.join(" ").replace('\u{202f}', " ");
        assert_eq!(
            words,
            "Je tekende een lijn van 8,0 in 2014, via 9,0 in 2020, naar 5,0 miljoen m² in 2030. \
             Het model staat in 2030 op 11,0 miljoen m²; jouw lijn ligt 6,0 lager. \
             Eind 2023 telde Colliers 4,0 miljoen m². Jouw lijn staat daar op 7,4: die ligt 3,4 hoger."
        );
    });
}

#[test]
fn a_line_that_ends_early_is_compared_where_it_ends() {
    drawn("offices-path:2022_8", |forecast, look, drawing| {
        let model = from_model(forecast, look, drawing).expect("a distance");
        let path = look.points("vacancy-offices.empty");
        assert_eq!((model.year, model.drawn, model.other), (2022.0, 8.0, path[8].1));
        let (count, seen) = from_observed(forecast, look, drawing).expect("a distance");
        assert_eq!((count.series, seen.year, seen.drawn), ("offices_empty_nvm", 2020.99, 8.0));
    });
}

#[test]
fn shops_are_compared_with_floor_and_never_with_numbers_of_shops() {
    drawn("shops-path:2023_2", |forecast, look, drawing| {
        let (count, seen) = from_observed(forecast, look, drawing).expect("a distance");
        assert_eq!((count.series, seen.year), ("shops_vacancy_area", 2023.0));
        assert!(near(seen.other, 1.35) && near(seen.drawn, 2.0), "{seen:?}");
        let words = Words::read(forecast, look, Some(drawing)).drawn.join(" ").replace('\u{202f}', " ");
        assert!(words.contains("5,4 % van de winkelvloer, bij de voorraad van het boek 1,4 miljoen m²"), "{words}");
    });
}

#[test]
fn care_is_compared_by_change_and_never_by_level() {
    drawn("care-share:2020_11.5,2030_14", |forecast, look, drawing| {
        assert_eq!(from_observed(forecast, look, drawing).map(|(count, _)| count.series), None);
        let words = Words::read(forecast, look, Some(drawing)).drawn.join(" ").replace('\u{202f}', " ");
        let change = "CBS, internationale telling (SHA): van 2017 tot 2021 +1,1 procentpunt. Jij tekende over die \
                      jaren +0,6 procentpunt, het model rekent +1,6 procentpunt.";
        assert!(words.contains(change), "{words}");
    });
}

#[test]
fn one_count_is_one_series_with_one_unit_and_no_two_are_joined() {
    let engine = Engine::new();
    let look = Look::new(&engine, Lang::Nl);
    let mut used = Vec::new();
    for forecast in FORECASTS {
        for count in forecast.hindsight {
            let seen: Vec<_> = observed(count.series).collect();
            assert!(!seen.is_empty() && seen.iter().all(|one| one.unit == seen[0].unit), "{}", count.series);
            assert!(!count.series.contains("projection"), "{} did not happen", count.series);
            assert!(!used.contains(&count.series), "{} stands in two figures", count.series);
            used.push(count.series);
            assert!(count.factor == 1.0 || count.unit != forecast.unit, "{}", count.series);
        }
        // Every line through observations runs through points of one series alone.
        let (marks, _) = forecast.over(&look, None, true);
        for line in lines(&marks) {
            let is_of = |count: &&stad::view::forecast::Hindsight| {
                let points = count.points();
                count.symbol != Symbol::None && line.iter().all(|point| points.contains(point))
            };
            assert_eq!(forecast.hindsight.iter().filter(is_of).count(), 1, "{line:?}");
        }
    }
    assert!(OBSERVATIONS.iter().any(|one| used.contains(&one.series)));
}

#[test]
fn care_s_counts_begin_at_nothing_in_a_panel_of_their_own() {
    let engine = Engine::new();
    let look = Look::new(&engine, Lang::Nl);
    let forecast = find("care-share").expect("a forecast");
    assert!(forecast.over(&look, None, true).0.is_empty(), "no level of care stands beside the model");
    let ChartSpec::Xy(panel) = forecast.panel.expect("a panel")(&look) else { panic!("lines") };
    let lines: Vec<_> = lines(&panel.marks).collect();
    // A line for each count, and one of the model beside it over the same years.
    assert_eq!(lines.len(), 2 * forecast.hindsight.len());
    for pair in lines.chunks(2) {
        let [model, seen] = pair else { panic!("{pair:?}") };
        let ends = |line: &[(f64, f64)]| (line[0], line[line.len() - 1].0);
        assert_eq!(ends(model), ends(seen));
        assert_eq!(seen[0].1, 0.0);
    }
    // 13.9 to 12.9 % in one count; the trend and the curve before 2013 in the model.
    assert!(near(lines[1][2].1, -1.0) && near(lines[0][6].1, 2.1335), "{:?} {:?}", lines[1], lines[0]);
}

fn lines(marks: &[Mark]) -> impl Iterator<Item = &[(f64, f64)]> {
    marks.iter().filter_map(|mark| if let MarkKind::Line(points) = &mark.kind { Some(&points[..]) } else { None })
}
