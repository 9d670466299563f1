//! The question of most tests: does the page say what the program computes?

use browser_tests::browser::eventually;
use browser_tests::figure::Figure;
use browser_tests::page::Page;
use browser_tests::program::{Description, Runs, runs_with};
use browser_tests::reading::Reading;
use browser_tests::table::Columns;

/// Ids of all figures, as the program declares them.
pub fn figures() -> impl Iterator<Item = &'static str> {
    Description::get().figures.iter().map(|figure| figure.id.as_str())
}

/// Those of one sentence: they draw nothing.
const SENTENCES: [&str; 4] = ["labour-supply", "urban-system", "city-competition", "block-rule"];

/// Ids of the figures that draw.
pub fn drawn_figures() -> impl Iterator<Item = &'static str> {
    figures().filter(|id| !SENTENCES.contains(id))
}

/// Waits until all live numbers are those of the runs.
#[track_caller]
pub fn numbers_agree(page: &Page, runs: &Runs, after: &str) {
    settle(after, || Reading::of(page).wrong_values(runs));
}

/// Waits until all live numbers and the tables of one figure are those of the runs.
#[track_caller]
pub fn figure_agrees(figure: &Figure, columns: &mut Columns, runs: &Runs, after: &str) {
    settle(after, || {
        let reading = Reading::with_tables_of(&figure.page, &figure.id);
        let mut wrong = reading.wrong_values(runs);
        wrong.extend(columns.wrong_in(&reading, runs));
        wrong
    });
}

/// Runs with one parameter moved, or the defaults.
pub fn runs_after(parameter: &str, value: Option<&str>) -> Runs {
    match value {
        Some(value) => runs_with(&[(parameter, value)]),
        None => runs_with(&[]),
    }
}

#[track_caller]
fn settle(after: &str, mut question: impl FnMut() -> Vec<String>) {
    let answer = eventually(|| {
        let wrong = question();
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    });
    if let Err(wrong) = answer {
        panic!("after {after} the page says otherwise than the program: {wrong:#?}");
    }
}
