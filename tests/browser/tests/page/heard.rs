//! What somebody hears who does not see the drawings: the accessibility tree of a figure holds every result of its
//! models somewhere, and every point that is drawn in the row of the table that has its place as a head. Which column
//! shows which series is asked by the tests that move sliders.

use std::collections::BTreeMap;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Description, FigureDeclaration, Runs, chart, runs_with};
use browser_tests::reading::Reading;
use browser_tests::stage::in_browser_that_can;
use serde_json::{Value, json};

/// A figure whose table is its own: what the move brings, at the round densities of the axis and not at the places where
/// the model gives a point.
const SPARSE: &str = "wages-doubling";

/// A figure that draws two of its series at a time: those of the mode and the level that are chosen.
const CHOOSING: &str = "wages-scan";
const CHOSEN: [&str; 2] = ["wages-regions.scan_density_spread_high", "wages-regions.scan_density_move_high"];

#[test]
fn the_accessibility_tree_holds_every_scalar_and_every_point() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let page = stage.page(Language::Dutch, "");
        let reading = Reading::of(&page);
        let mut regions = reading.regions;
        // Sentences have shorter names than the lists.
        regions.extend(reading.numbers.into_iter().map(|number| (number.text, number.value)));
        let runs = runs_with(&[]);
        for figure in &Description::get().figures {
            page.figure(&figure.id).open_details();
            // What is opened is written anew a moment later.
            let answer = eventually(|| {
                let heard = Heard::of(&page, &figure.id);
                let lost = heard.lost(figure, &runs, &regions);
                if lost.is_empty() { Ok(()) } else { Err(lost) }
            });
            assert_eq!(answer, Ok(()), "{}: nobody hears these", figure.id);
        }
    });
}

/// Figures that end where a tenth of a per cent can no longer be seen.
const FADING: [&str; 2] = ["street", "care-lorenz"];
const VISIBLE: f64 = 0.05;

/// A point of a series: where, and how much.
#[derive(Debug)]
struct Point {
    x: String,
    y: Option<f64>,
}

/// The points that the program writes for a figure.
fn points(figure: &str) -> Vec<Point> {
    let text = String::from_utf8(chart(&[figure, "--format", "csv"])).expect("text");
    let rows = text.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
    let drawn = rows.filter(|row| figure != CHOOSING || CHOSEN.contains(&row[0]));
    let points = drawn.map(|row| Point { x: row[1].to_owned(), y: row[2].parse().ok() });
    points.filter(|point| !FADING.contains(&figure) || point.y.is_some_and(|y| y >= VISIBLE)).collect()
}

/// The accessibility tree under a figure: the texts, and the cells of each row of a table by its head.
struct Heard {
    texts: Vec<String>,
    rows: BTreeMap<String, Vec<String>>,
}

impl Heard {
    fn of(page: &Page, figure: &str) -> Self {
        let nodes = |role: &str| {
            let object = page
                .browser
                .devtools("Runtime.evaluate", &json!({ "expression": format!("document.getElementById({figure:?})") }));
            let query = json!({ "objectId": object["result"]["objectId"], "role": role });
            let answer = page.browser.devtools("Accessibility.queryAXTree", &query);
            let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
            nodes.into_iter().filter(|node| node["ignored"] != json!(true)).collect::<Vec<Value>>()
        };
        let name = |node: &Value| node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
        let mut heads: BTreeMap<String, String> = BTreeMap::new();
        for head in nodes("rowheader") {
            heads.insert(head["parentId"].as_str().unwrap_or_default().to_owned(), name(&head));
        }
        let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for cell in nodes("cell").iter().chain(&nodes("gridcell")) {
            if let Some(head) = cell["parentId"].as_str().and_then(|row| heads.get(row)) {
                rows.entry(head.clone()).or_default().push(name(cell));
            }
        }
        let texts = nodes("StaticText").iter().map(name).collect();
        Self { texts, rows }
    }

    /// The scalars and points of a figure that are nowhere, in words.
    fn lost(&self, figure: &FigureDeclaration, runs: &Runs, regions: &BTreeMap<String, String>) -> Vec<String> {
        let mut lost = Vec::new();
        for model in &figure.models {
            let silent = runs[model].scalars.iter().filter(|(_, value)| !self.says(value, regions));
            lost.extend(silent.map(|(id, value)| format!("{model}.{id}: {value}")));
        }
        if figure.id != SPARSE {
            let points = points(&figure.id);
            let silent = points.iter().filter(|point| !self.has(point, regions));
            lost.extend(silent.map(|point| format!("{point:?}")));
        }
        lost
    }

    fn says(&self, value: &Value, regions: &BTreeMap<String, String>) -> bool {
        let fits = |text: &String| match value {
            Value::Number(number) => {
                let shown = Language::Dutch.read(text);
                shown.is_some_and(|shown| number.as_f64().is_some_and(|number| shown.rounds(number)))
            }
            Value::String(code) => regions.get(text) == Some(code),
            _ => text == "–",
        };
        self.texts.iter().any(fits)
    }

    fn has(&self, point: &Point, regions: &BTreeMap<String, String>) -> bool {
        let here = |head: &str| {
            let number = Language::Dutch.read(head).map(|shown| shown.value);
            regions.get(head) == Some(&point.x) || point.x.parse().is_ok_and(|x: f64| number == Some(x))
        };
        let shows = |cell: &String| match (Language::Dutch.read(cell), point.y) {
            (Some(shown), Some(y)) => shown.rounds(y),
            (shown, y) => shown.is_none() && y.is_none(),
        };
        self.rows.iter().any(|(head, cells)| here(head) && cells.iter().any(shows))
    }
}
