//! What the page says in its live numbers and tables, and where that differs from the program.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::number::Language;
use crate::page::Page;
use crate::program::Runs;

/// Collects all live numbers that are up to date at this moment (those in closed parts follow their opening), and the
/// tables of one figure.
const READ: &str = r"
const live = [...document.querySelectorAll('data[data-id]')].filter(node => node.dataset.scenario !== 'b');
const open = live.filter(node => !node.closest('details:not([open])'));
const numbers = open.map(node => ({
    id: node.dataset.id,
    value: node.getAttribute('value'),
    text: node.textContent,
    at_rest: Boolean(node.closest('details, table')),
}));
const cell = node => {
    const live = node.querySelector('data[value]');
    return { text: node.textContent, value: live && live.getAttribute('value') };
};
const tables = [...document.querySelectorAll('figure table')].filter(table => table.closest('figure').id === arguments[0]).map(table => ({
    head: table.tHead ? [...table.tHead.rows].flatMap(row => [...row.cells].map(cell => cell.textContent.trim())) : [],
    rows: [...table.tBodies].flatMap(body => [...body.rows].map(row => [...row.cells].map(cell))),
}));
const regions = Object.fromEntries([...document.querySelectorAll('select option')].map(option => [option.textContent.trim(), option.value]));
return { numbers, tables, regions };
";

/// The page at one moment.
#[derive(Deserialize)]
pub struct Reading {
    /// Live numbers in document order.
    pub numbers: Vec<LiveNumber>,
    /// Tables of the figure that was asked for.
    pub tables: Vec<Table>,
    /// Codes of regions by the name that the lists give them.
    pub regions: BTreeMap<String, String>,
}

/// A `<data>` element.
#[derive(Clone, Deserialize)]
pub struct LiveNumber {
    /// What it is the value of.
    pub id: String,
    /// The value in full.
    pub value: String,
    /// What a reader sees.
    pub text: String,
    /// Whether it follows only when the hand lets go: in a table or in a part that can be closed.
    pub at_rest: bool,
}

/// A table of a figure.
#[derive(Deserialize)]
pub struct Table {
    /// Heads of the columns.
    pub head: Vec<String>,
    /// Rows of the body.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Deserialize)]
pub struct Cell {
    /// What a reader sees.
    pub text: String,
    /// The full value where the cell carries one.
    pub value: Option<String>,
}

impl Reading {
    /// Reads the live numbers of the page in the current tab.
    #[track_caller]
    pub fn of(page: &Page) -> Self {
        Self::with_tables_of(page, "")
    }

    /// Reads the live numbers of the page and the tables of one figure.
    #[track_caller]
    pub fn with_tables_of(page: &Page, figure: &str) -> Self {
        let read = page.browser.script(READ, vec![figure.into()]);
        serde_json::from_value(read).expect("every live number has an id and a value")
    }

    /// Has the page read the moment before the next `change`: before anything on it learns that the hand lets go.
    pub fn keep_before_change(page: &Page) {
        let keep = format!(
            "window.addEventListener('change', () => {{ window.kept = (() => {{{READ}}})() }}, {{ capture: true, once: true }})"
        );
        page.browser.script(&keep, Vec::new());
    }

    /// The reading that [`Self::keep_before_change`] asked for.
    #[track_caller]
    pub fn kept(page: &Page) -> Self {
        let kept = page.browser.script("return window.kept", Vec::new());
        serde_json::from_value(kept).expect("the hand let go after the page was asked to read itself")
    }

    /// Live numbers whose value is not what the program computes, in words. Ids that the program does not know are
    /// left to a test of their own.
    pub fn wrong_values(&self, runs: &Runs) -> Vec<String> {
        let wrong = |number: &LiveNumber| {
            let computed = number.computed(runs)?;
            (!is_value(computed, &number.value))
                .then(|| format!("{} is {:?}, computed {computed}", number.id, number.value))
        };
        self.numbers.iter().filter_map(wrong).collect()
    }

    /// Live numbers that do not read as what the program computes, in words: under the moving hand the text follows at
    /// once, the full value when the hand pauses. Without the numbers that wait until the hand lets go.
    pub fn wrong_under_the_hand(&self, language: Language, runs: &Runs) -> Vec<String> {
        let wrong = |number: &&LiveNumber| {
            let computed = number.computed(runs)?;
            let right = match (language.read(&number.text), computed.as_f64()) {
                (Some(shown), Some(value)) => shown.rounds(value),
                _ => is_value(computed, &number.value),
            };
            (!right).then(|| format!("{} reads {:?}, computed {computed}", number.id, number.text))
        };
        self.numbers.iter().filter(|number| !number.at_rest).filter_map(|number| wrong(&number)).collect()
    }

    /// Live numbers that are not the rounding of their own value, in words.
    pub fn wrong_texts(&self, language: Language) -> Vec<String> {
        let wrong = |number: &LiveNumber| {
            // Words may stand for a number («none»), and a number in the words for what does not exist («after 2100»).
            let right = match (language.read(&number.text), number.value.parse::<f64>()) {
                (Some(shown), Ok(value)) => shown.rounds(value),
                _ => !number.text.trim().is_empty(),
            };
            (!right).then(|| format!("{} reads {:?}, its value is {:?}", number.id, number.text, number.value))
        };
        self.numbers.iter().filter_map(wrong).collect()
    }
}

impl LiveNumber {
    /// What the program computes for it; none for claims and for ids that it does not know.
    pub fn computed<'r>(&self, runs: &'r Runs) -> Option<&'r Value> {
        let (model, id) = self.id.split_once('.')?;
        let run = runs.get(model)?;
        run.scalars.get(id).or_else(|| run.params.get(id))
    }
}

/// Whether the text of a `value` attribute is a computed value: numbers bit for bit, null as the empty text.
fn is_value(computed: &Value, text: &str) -> bool {
    match computed {
        Value::Null => text.is_empty(),
        Value::String(code) => text == code,
        number => text.parse().is_ok_and(|value: f64| number.as_f64() == Some(value)),
    }
}
