//! What somebody hears who does not see the drawings: the accessibility tree of a figure holds every result of its
//! models in the order of their declaration, and its table row by row as the program writes it.
//!
//! That a table is what is drawn is asked without a browser: whatever can be pointed at is a cell of it
//! (`tests/figures.rs`). Which column shows which series is asked by the tests that move sliders.

use std::collections::BTreeMap;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Description, FigureDeclaration, Runs, chart, runs_with};
use browser_tests::reading::Reading;
use browser_tests::stage::in_browser_that_can;
use serde::Deserialize;
use serde_json::{Value, json};

/// The words above the results.
const RESULTS: &str = "Alle uitkomsten van het model";

#[test]
fn the_accessibility_tree_holds_every_result_and_the_whole_table() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let page = stage.page(Language::Dutch, "");
        let names = names_of_codes(&page);
        let runs = runs_with(&[]);
        for figure in &Description::get().figures {
            page.figure(&figure.id).open_details();
            let table = Table::of(&figure.id);
            // What is opened is written anew a moment later.
            let answer = eventually(|| {
                let heard = Heard::of(&page, &figure.id);
                let mut missing = heard.missing_results(figure, &runs, &names);
                missing.extend(table.rows.iter().filter(|row| !heard.rows.contains(row)).map(|row| row.join(" | ")));
                if missing.is_empty() { Ok(()) } else { Err(missing) }
            });
            assert_eq!(answer, Ok(()), "{}: nobody hears these", figure.id);
        }
    });
}

/// Codes by the names that the page has for them: its lists have long ones, its sentences short ones.
fn names_of_codes(page: &Page) -> BTreeMap<String, String> {
    let reading = Reading::of(page);
    let mut names = reading.regions;
    names.extend(reading.numbers.into_iter().map(|number| (number.text, number.value)));
    names
}

/// The table that the program writes for a figure.
#[derive(Deserialize)]
struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    fn of(figure: &str) -> Self {
        let text = chart(&[figure, "--format", "json"]);
        let document: Value = serde_json::from_slice(&text).expect("JSON");
        serde_json::from_value(document["table"].clone()).expect("the document has the table")
    }
}

/// The accessibility tree under a figure: its texts in order, and the rows of its tables.
struct Heard {
    texts: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Heard {
    fn of(page: &Page, figure: &str) -> Self {
        let nodes = |role: &str| {
            let expression = format!("document.getElementById({figure:?})");
            let object = page.browser.devtools("Runtime.evaluate", &json!({ "expression": expression }));
            let query = json!({ "objectId": object["result"]["objectId"], "role": role });
            let answer = page.browser.devtools("Accessibility.queryAXTree", &query);
            let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
            nodes.into_iter().filter(|node| node["ignored"] != json!(true)).collect::<Vec<Value>>()
        };
        let name = |node: &Value| node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
        let row_of = |node: &Value| node["parentId"].as_str().unwrap_or_default().to_owned();
        let heads = nodes("rowheader");
        let mut rows: BTreeMap<String, Vec<String>> =
            heads.iter().map(|head| (row_of(head), vec![name(head)])).collect();
        for cell in nodes("cell") {
            if let Some(row) = rows.get_mut(&row_of(&cell)) {
                row.push(name(&cell));
            }
        }
        let texts = nodes("StaticText").iter().map(name).collect();
        Self { texts, rows: rows.into_values().collect() }
    }

    /// The results that do not follow, name and number, upon the words above them.
    fn missing_results(
        &self,
        figure: &FigureDeclaration,
        runs: &Runs,
        names: &BTreeMap<String, String>,
    ) -> Vec<String> {
        let after = self.texts.iter().skip_while(|text| *text != RESULTS).skip(1);
        let mut told = after.collect::<Vec<_>>().into_iter();
        let models =
            figure.models.iter().filter_map(|id| Description::get().models.iter().find(|model| model.id == *id));
        let declared = models.flat_map(|model| model.scalars.iter().map(|scalar| (&model.id, &scalar.id)));
        let mut missing = Vec::new();
        for (model, scalar) in declared {
            let (value, number) = (&runs[model].scalars[scalar], told.nth(1));
            if !number.is_some_and(|number| tells(number, value, names)) {
                missing.push(format!("{model}.{scalar} is {value}, heard is {number:?}"));
            }
        }
        missing
    }
}

/// Whether a text is a value as a reader hears it.
fn tells(text: &str, value: &Value, names: &BTreeMap<String, String>) -> bool {
    match value {
        Value::Number(number) => {
            let shown = Language::Dutch.read(text);
            shown.is_some_and(|shown| number.as_f64().is_some_and(|number| shown.rounds(number)))
        }
        Value::String(code) => names.get(text) == Some(code),
        _ => text == "–",
    }
}
