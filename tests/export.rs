//! Files: each opens in the programs of its kind, holds the figure's numbers exactly, and finds its way back.

#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

use stad::chart::{Form, LabelBox, Scene};
use stad::export::{Snapshot, cite, csv, figure, html, png, qr, svg};
use stad::model::Axis;
use stad::model::registry::{self, DECLARATIONS};
use stad::scenario::drawing::Drawings;
use stad::scenario::link::Link;
use stad::scenario::{Mark, Scenario, Target};
use stad::text::{Lang, fixed, plain};
use stad::view::forecast::{FORECASTS, canvases};
use stad::view::registry::{FIGURES, find};
use stad::view::{Engine, Figure, Look};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

const WIDTHS: [u32; 3] = [320, 720, 1200];

/// The defaults, and every slider of the figure at either end.
fn scenarios(figure: &Figure) -> [Scenario; 3] {
    let start = Scenario::defaults(DECLARATIONS);
    let ends = [false, true].map(|up| {
        let mut scenario = start.clone();
        for target in figure.sliders.iter().filter_map(|key| Target::find(DECLARATIONS, key)) {
            let param = target.param(DECLARATIONS);
            scenario.set(target, if up { param.max } else { param.min });
        }
        scenario
    });
    let [low, high] = ends;
    [start, low, high]
}

/// Every figure in both languages at these scenarios, light and dark in turn.
fn each_snapshot(check: impl Fn(&Snapshot)) {
    for figure in FIGURES {
        for (number, scenario) in scenarios(figure).iter().enumerate() {
            let mut engine = Engine::new();
            engine.go(scenario);
            for lang in Lang::ALL {
                let theme = (number == 2).then_some(stad::scenario::link::Theme::Dark);
                check(&Snapshot::new(figure, Look::new(&engine, lang), theme, "https://example.org/en.html"));
            }
        }
    }
}

/// The query opens the same numbers without a remark.
#[track_caller]
fn reopens(query: &str, snapshot: &Snapshot) {
    let (link, notices) = Link::parse(query, DECLARATIONS);
    assert_eq!(notices, [], "{query}");
    assert_eq!(&link.scenario, snapshot.look.scenario(), "{query}");
    assert!(query.starts_with("v=1"), "{query}");
}

/// What every file says somewhere.
#[track_caller]
fn carries_its_origin(text: &str, snapshot: &Snapshot) {
    for part in [snapshot.address(), cite::text(snapshot), cite::BOOK.to_owned(), snapshot.sources()] {
        assert!(text.contains(&part), "{}: no «{part}»", snapshot.figure.id);
    }
}

fn attribute<'a>(node: roxmltree::Node<'a, '_>, name: &str) -> &'a str {
    node.attribute(name).unwrap_or_default()
}

#[test]
fn an_svg_needs_nothing_but_itself() {
    each_snapshot(|snapshot| {
        for width in WIDTHS {
            let text = svg::file(snapshot, width);
            let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
            let root = document.root_element();
            assert_eq!(attribute(root, "width"), width.to_string());
            assert_eq!(attribute(root, "lang"), snapshot.lang().code());
            assert!(!text.contains("var(") && !text.contains("href"), "{text}");
            for node in document.descendants().filter(|node| node.is_element()) {
                for outer in ["class", "style"] {
                    assert!(!node.has_attribute(outer), "{}: {outer}", node.tag_name().name());
                }
                let shape = ["polyline", "polygon", "path", "rect", "text"].contains(&node.tag_name().name());
                let painted = node.has_attribute("fill") || node.has_attribute("stroke");
                assert!(!shape || painted, "{}: {:?} has no look", snapshot.figure.id, node);
                for (name, value) in node.attributes().map(|it| (it.name(), it.value())) {
                    let pattern = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'));
                    let exists = |id| document.descendants().any(|node| node.attribute("id") == Some(id));
                    assert!(pattern.is_none_or(exists), "{name}={value}");
                }
            }
        }
    });
}

#[test]
fn an_svg_tells_programs_what_it_is() {
    each_snapshot(|snapshot| {
        let text = svg::file(snapshot, 720);
        let document = roxmltree::Document::parse(&text).expect("XML");
        let all = |name: &str| -> Vec<String> {
            let found = document.descendants().filter(|node| node.tag_name().name() == name);
            found.filter_map(|node| node.text().map(str::to_owned)).collect()
        };
        // The title comes first; Dublin Core has one of its own.
        assert_eq!(all("title")[0], snapshot.said("headline"));
        assert_eq!(all("desc"), [snapshot.said("summary")]);
        assert_eq!(all("identifier"), [snapshot.address()]);
        assert_eq!(all("bibliographicCitation"), [cite::text(snapshot)]);
        assert_eq!(all("references"), [cite::BOOK]);
        let ours = document.descendants().find(|node| node.tag_name().namespace() == Some(svg::NAMESPACE));
        let ours = ours.expect("an element of ours");
        assert_eq!(attribute(ours, "id"), snapshot.figure.id);
        reopens(attribute(ours, "query"), snapshot);
        // Visible too: broken into lines, but complete.
        let shown = all("text").concat().replace(' ', "");
        for part in [snapshot.said("headline"), snapshot.said("unit"), snapshot.address(), snapshot.sources()] {
            assert!(shown.contains(&part.replace(' ', "")), "no «{part}» in {shown}");
        }
    });
}

/// The geometry of a scene, as its elements have it.
fn geometry(scene: &Scene) -> Vec<String> {
    let tenth = |value: &i32| plain(f64::from(*value) / 10.0);
    let shapes = scene.shapes().map(|shape| match &shape.form {
        Form::Poly { points: places, .. } | Form::Path(places) => places.clone(),
        Form::Rect(sides) => sides.iter().map(tenth).collect::<Vec<_>>().join(" "),
        Form::Text { x, y, text, .. } => format!("{} {} {text}", tenth(x), tenth(y)),
    });
    shapes.collect()
}

#[test]
fn the_drawing_of_a_file_is_the_page_s() {
    each_snapshot(|snapshot| {
        // On the page a figure is as wide as its column; around a file's drawing there are 20 pixels.
        for (width, column) in [(720, 680.0), (390, 350.0)] {
            let text = svg::file(snapshot, width);
            let document = roxmltree::Document::parse(&text).expect("XML");
            let drawing = document.root_element().children().find(|node| node.has_tag_name("svg"));
            let drawn: Vec<String> = document
                .descendants()
                .filter(|node| node.ancestors().any(|outer| Some(outer) == drawing))
                .filter_map(|node| {
                    let values = |names: &[&str]| names.map_values(node);
                    match node.tag_name().name() {
                        "polyline" | "polygon" => Some(attribute(node, "points").to_owned()),
                        "path" => Some(attribute(node, "d").to_owned()),
                        "rect" => Some(values(&["x", "y", "width", "height"])),
                        "text" => Some(format!("{} {}", values(&["x", "y"]), node.text().unwrap_or_default())),
                        _ => None,
                    }
                })
                .collect();
            assert_eq!(drawn, geometry(&snapshot.draw(column)), "{} {width}", snapshot.figure.id);
        }
    });
}

const DRAWN: &str = "care-share:2020_11.5,2030_14,2040_18;offices-path:2018_9,2025_6.5;shops-path:2020_2.5,2030_3.4";

/// Every figure over which can be drawn, with a line over it, and without.
fn each_drawn(check: impl Fn(&Snapshot, &Snapshot)) {
    let engine = Engine::new();
    for lang in Lang::ALL {
        for forecast in FORECASTS {
            let figure = find(forecast.canvas.figure).expect("a figure of the page");
            let plain = Snapshot::new(figure, Look::new(&engine, lang), None, "https://example.org/en.html");
            check(&plain.drawn(DRAWN), &plain);
        }
    }
}

#[test]
fn a_line_that_was_drawn_lies_over_the_picture_in_its_scales_with_its_name() {
    each_drawn(|drawn, undrawn| {
        let (forecast, drawing) = drawn.own().expect("a line");
        for column in [350.0, 680.0] {
            let (scene, below) = (drawn.draw(column), undrawn.draw(column));
            assert_eq!(scene.layers[..below.layers.len()], below.layers, "{}", drawn.figure.id);
            let chart = (drawn.figure.chart)(&drawn.look);
            let chart = chart.as_xy().expect("two axes");
            let start = forecast.start(&drawn.look);
            let places = std::iter::once(&start).chain(drawing.points()).map(|point| {
                let (x, y) = chart.place(scene.size, *point);
                [x, y].map(|pixels| plain((pixels * 10.0 + 0.5).floor() / 10.0)).join(" ")
            });
            let own = scene.shapes().find(|shape| shape.key == "own").map(|shape| &shape.form);
            let Some(Form::Poly { points, .. }) = own else { panic!("no line over {}", drawn.figure.id) };
            assert_eq!(*points, places.collect::<Vec<_>>().join(" "), "{}", drawn.figure.id);
            let (_, last) = *drawing.points().last().expect("points");
            let number = fixed(last, 1, forecast.unit, drawn.lang());
            let texts: Vec<(LabelBox, &str)> = scene
                .shapes()
                .filter_map(|shape| match &shape.form {
                    Form::Text { text, .. } => Some((LabelBox::of(shape)?, text.as_ref())),
                    _ => None,
                })
                .collect();
            assert!(texts.iter().any(|(_, text)| text.ends_with(&number) && text.contains(' ')), "{texts:?}");
            for (index, one) in texts.iter().enumerate() {
                let met = texts[index + 1..].iter().find(|other| one.0.meets(&other.0));
                assert_eq!(met, None, "{} at {column} px: under {}", drawn.figure.id, one.1);
            }
        }
    });
}

#[test]
fn a_line_that_was_drawn_is_in_the_numbers_of_every_file() {
    each_drawn(|drawn, undrawn| {
        let (forecast, _) = drawn.own().expect("a line");
        let drawings = Drawings::parse(DRAWN, &canvases()).0;
        let points = drawings.find(drawn.figure.id).expect("points").points();
        let [rows, before] = [drawn, undrawn].map(Snapshot::table);
        assert_eq!(rows.head.len(), before.head.len() + 1);
        for (year, value) in points {
            let year = fixed(*year, 0, stad::text::Unit::YEAR, drawn.lang());
            let row = rows.rows.iter().find(|row| row[0] == year).expect("a row for the year");
            assert_eq!(row.last(), Some(&fixed(*value, 1, forecast.unit, drawn.lang())), "{} {year}", drawn.figure.id);
        }
        let csv = csv::file(drawn, csv::Dialect::Standard);
        let told: Vec<_> = csv.lines().filter_map(|line| line.strip_prefix("draw,")).collect();
        let wanted: Vec<_> =
            points.iter().map(|(x, y)| format!("{},{},{},", plain(*x), plain(*y), forecast.unit.id)).collect();
        assert_eq!(told.len(), wanted.len());
        assert!(told.iter().zip(&wanted).all(|(told, wanted)| told.starts_with(wanted.as_str())), "{told:?}");
        let document: serde_json::Value = serde_json::from_str(&figure::file(drawn, &[])).expect("JSON");
        let numbers = points.iter().map(|(x, y)| [Some(*x), Some(*y)]);
        let held = document["drawing"]["points"].as_array().expect("points").iter();
        assert!(held.map(|point| [point[0].as_f64(), point[1].as_f64()]).eq(numbers), "{document}");
        let paragraph = format!(">{}</p>", drawn.own_words().join(" "));
        assert!(html::file(drawn, 680).contains(&paragraph), "no «{paragraph}»");
        assert!(!figure::file(undrawn, &[]).contains("\"drawing\""));
    });
}

trait Values {
    fn map_values(&self, node: roxmltree::Node) -> String;
}

impl Values for [&str] {
    fn map_values(&self, node: roxmltree::Node) -> String {
        self.iter().map(|name| attribute(node, name)).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn rsvg_opens_every_svg() {
    // librsvg is what most desktops show pictures with; a machine without it cannot ask.
    if Command::new("rsvg-convert").arg("--version").output().is_err() {
        eprintln!("rsvg-convert is not installed: not tried");
        return;
    }
    each_snapshot(|snapshot| {
        let mut program = Command::new("rsvg-convert")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("rsvg-convert starts");
        program.stdin.take().expect("a pipe").write_all(svg::file(snapshot, 320).as_bytes()).expect("it reads");
        let output = program.wait_with_output().expect("it ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.starts_with(b"\x89PNG"), "{}", snapshot.figure.id);
    });
}

/// The series that a figure draws, without the costly scalars that it names beside them.
fn series_of<'a>(snapshot: &'a Snapshot) -> impl Iterator<Item = &'static str> + use<'a> {
    snapshot.figure.series.iter().copied().filter(|id| snapshot.look.declared_series(id).is_some())
}

#[test]
fn csv_reads_back_as_exactly_the_series() {
    each_snapshot(|snapshot| {
        for dialect in [csv::Dialect::Standard, csv::Dialect::DutchExcel] {
            let excel = dialect == csv::Dialect::DutchExcel;
            let text = csv::file(snapshot, dialect);
            assert!(!text.contains('\r') && text.ends_with('\n') && text.starts_with('\u{feff}') == excel);
            let delimiter = if excel { b';' } else { b',' };
            let mut reader = ::csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            assert_eq!(reader.headers().expect("a head"), vec!["series", "x", "y", "unit", "source"]);
            let decimal = |field: &str| if excel { field.replace(',', ".") } else { field.to_owned() };
            let mut rows = reader.records().map(|row| row.expect("five fields"));
            for id in series_of(snapshot) {
                let series = snapshot.look.series(id).unwrap_or_else(|| panic!("no series {id}"));
                let unit = snapshot.look.declared_series(id).expect("declared").unit.id;
                for (index, y) in series.y.iter().enumerate() {
                    let row = rows.next().unwrap_or_else(|| panic!("{id} ends early"));
                    assert_eq!((&row[0], &row[3]), (id, unit));
                    match &series.x {
                        Axis::Numbers(numbers) => assert_eq!(decimal(&row[1]).parse(), Ok(numbers[index])),
                        Axis::Codes(codes) => assert_eq!(&row[1], codes[index]),
                    }
                    match y {
                        Some(y) => assert_eq!(decimal(&row[2]).parse::<f64>().map(f64::to_bits), Ok(y.to_bits())),
                        None => assert_eq!(&row[2], ""),
                    }
                    carries_its_origin(&row[4], snapshot);
                }
            }
            assert!(rows.next().is_none());
        }
    });
}

#[test]
fn json_holds_the_runs_of_the_figure() {
    each_snapshot(|snapshot| {
        let text = figure::file(snapshot, &[]);
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(document["figure"], snapshot.figure.id);
        assert_eq!(document["headline"], snapshot.said("headline"));
        assert_eq!((&document["link"], &document["version"]), (&snapshot.address().into(), &1.into()));
        assert_eq!((&document["citation"], &document["book"]), (&cite::text(snapshot).into(), &cite::BOOK.into()));
        // Assumptions are no source: a figure that has nothing else names none.
        let models = snapshot.figure.models.iter().filter_map(|id| registry::find(id));
        let assumed = models.flat_map(|(_, model)| model.params).all(|param| param.source.mark == Mark::Assumption);
        assert_eq!(document["sources"].as_array().map(Vec::is_empty), Some(assumed));
        reopens(document["query"].as_str().expect("a query"), snapshot);
        let mut found = 0;
        for (model, id) in snapshot.figure.models.iter().zip(document["models"].as_array().expect("models")) {
            assert_eq!(id["model"], *model);
            for series in id["series"].as_array().expect("series") {
                let name = format!("{model}.{}", series["id"].as_str().expect("an id"));
                assert!(snapshot.figure.series.contains(&name.as_str()), "{name}");
                let ours = snapshot.look.series(&name).expect("a series");
                // As text: the shortest that reads back exactly, whatever a reader of JSON makes of it. A small part
                // has an exponent.
                let text_of = |y: f64| if y.fract() == 0.0 { plain(y) } else { serde_json::json!(y).to_string() };
                let y: Vec<String> = ours.y.iter().map(|y| y.map_or_else(|| "null".to_owned(), text_of)).collect();
                assert!(text.contains(&format!("\"y\":[{}]", y.join(","))), "{name}");
                found += 1;
            }
        }
        assert_eq!(found, series_of(snapshot).count());
        let table = (snapshot.figure.table)(&snapshot.look);
        assert_eq!(document["table"]["head"], serde_json::json!(table.head));
        assert_eq!(document["table"]["rows"], serde_json::json!(table.rows));
    });
}

#[test]
fn html_is_whole_without_scripts() {
    each_snapshot(|snapshot| {
        let text = html::file(snapshot, 680);
        let markup = text.strip_prefix("<!DOCTYPE html>\n").expect("HTML");
        let document = roxmltree::Document::parse(markup).unwrap_or_else(|error| panic!("{error}: {markup}"));
        let count = |name: &str| document.descendants().filter(|node| node.tag_name().name() == name).count();
        let drawings = usize::from(snapshot.figure.is_drawn());
        assert_eq!((count("script"), count("img"), count("svg").min(1), count("h1")), (0, 0, drawings, 1));
        let table = (snapshot.figure.table)(&snapshot.look);
        // A table that has no row is left out with its head.
        let heads = usize::from(!table.rows.is_empty()) + 1;
        assert_eq!(count("tr"), table.rows.len() + snapshot.params().count() + heads);
        let words: String = document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
        carries_its_origin(&words, snapshot);
        for part in [snapshot.said("headline"), snapshot.said("summary")] {
            assert!(words.contains(&part), "{part}");
        }
        for cell in table.rows.iter().flatten() {
            assert!(words.contains(cell), "{cell}");
        }
    });
}

#[test]
fn a_png_is_as_wide_as_asked_and_says_where_it_comes_from() {
    let figure = FIGURES[0];
    let mut engine = Engine::new();
    engine.go(&scenarios(figure)[2]);
    let snapshot = Snapshot::new(figure, Look::new(&engine, Lang::Nl), None, "index.html");
    for width in [320, 720] {
        let file = match png::file(&snapshot, width) {
            Ok(file) => file,
            // A machine without fonts gets to hear which would do.
            Err(error) => return assert!(error.to_string().contains("Liberation Sans"), "{error}"),
        };
        let reader = ::png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
        assert_eq!(reader.info().width, width);
        let texts: Vec<(String, String)> = reader
            .info()
            .utf8_text
            .iter()
            .map(|chunk| (chunk.keyword.clone(), chunk.get_text().expect("text")))
            .collect();
        let text_of = |name: &str| texts.iter().find(|(keyword, _)| keyword == name).map_or("", |(_, text)| text);
        assert_eq!(text_of("Title"), snapshot.said("headline"));
        assert_eq!(text_of("Citation"), cite::text(&snapshot));
        carries_its_origin(&texts.iter().map(|(_, text)| text.as_str()).collect::<String>(), &snapshot);
        let link = text_of("Link");
        let query = link.split_once('?').and_then(|(_, rest)| rest.split_once('#')).map_or("", |(query, _)| query);
        reopens(query, &snapshot);
    }
}

#[test]
fn without_a_font_the_fonts_that_would_do_are_named() {
    let engine = Engine::new();
    let snapshot = Snapshot::new(FIGURES[0], Look::new(&engine, Lang::Nl), None, "index.html");
    let error = png::file_with(&snapshot, 720, png::Fonts::new()).expect_err("there is no font");
    let told = error.to_string();
    assert!(told.contains("Noto Sans, Liberation Sans, Arial") && !told.contains("system-ui"), "{told}");
}

#[test]
fn a_citation_is_a_record_that_programs_read() {
    each_snapshot(|snapshot| {
        let (bibtex, ris) = (cite::bibtex(snapshot), cite::ris(snapshot));
        let title = snapshot.figure.title.get(snapshot.lang());
        // An entry closes every brace that it opens, and names a field in each line between.
        let (head, fields) = bibtex.split_once(",\n").expect("a key and fields");
        assert_eq!(head, format!("@online{{stad-{}", snapshot.figure.id));
        let braces =
            fields.chars().fold(0, |depth, letter| depth + i32::from(letter == '{') - i32::from(letter == '}'));
        assert_eq!(braces, -1, "{bibtex}");
        assert!(fields.contains(&format!("url = {{{}}}", snapshot.address())), "{bibtex}");
        // A record is lines of a tag of two signs and a text, from its type to its end.
        let lines: Vec<(&str, &str)> =
            ris.split_terminator("\r\n").filter_map(|line| line.split_once("  - ")).collect();
        assert_eq!(lines.len(), ris.matches('\n').count(), "{ris}");
        assert_eq!((lines.first(), lines.last()), (Some(&("TY", "ELEC")), Some(&("ER", ""))));
        assert!(lines.contains(&("TI", title)) && lines.contains(&("UR", snapshot.address().as_str())), "{ris}");
        assert!(lines.iter().any(|(tag, text)| *tag == "N1" && text.ends_with(cite::BOOK)), "{ris}");
    });
}

#[test]
fn a_phone_reads_the_link_in_its_code() {
    for length in [0, 40, 1_500] {
        let link = format!("https://example.org/stad/?v=1&care.trend={}#care-nest", "2".repeat(length));
        let code = qr::svg(&link, "A & B").expect("a link of this length has a code");
        let document = roxmltree::Document::parse(&code).expect("SVG is XML");
        let path = document.descendants().find(|node| node.has_tag_name("path")).and_then(|node| node.attribute("d"));
        let dark: BTreeSet<(usize, usize)> = path
            .expect("a path")
            .split('M')
            .filter_map(|module| module.split_once("h1")?.0.split_once(' '))
            .map(|(x, y)| (x.parse().expect("a column"), y.parse().expect("a row")))
            .collect();
        let side: usize = document
            .root_element()
            .attribute("viewBox")
            .and_then(|area| area.rsplit(' ').next()?.parse().ok())
            .expect("a size");
        // A few pixels for each module, as a camera sees it.
        const FINE: usize = 4;
        let shade = |x: usize, y: usize| if dark.contains(&(x / FINE, y / FINE)) { 0 } else { 255 };
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side * FINE, side * FINE, shade);
        let grids = seen.detect_grids();
        assert_eq!(grids.len(), 1, "one code of {length} letters more");
        assert_eq!(grids[0].decode().expect("it can be read").1, link);
    }
    assert!(qr::svg(&"a".repeat(8_000), "").is_none());
}
