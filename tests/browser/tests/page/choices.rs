//! Every choice and every list of regions.

use browser_tests::control::Choice;
use browser_tests::figure::Figure;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Description, Parameter};
use browser_tests::stage::in_browser;
use browser_tests::table::Columns;

use crate::agreement::{figure_agrees, figures, runs_after};

#[test]
fn every_choice_offers_every_option() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        for_every(&page, "choice", |choosing| {
            for option in &choosing.parameter.options {
                choosing.choose(option);
            }
            choosing.go_back();
        });
    });
}

#[test]
fn every_list_of_regions_reaches_its_ends_and_its_middle() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        for_every(&page, "region", |choosing| {
            let options = &choosing.parameter.options;
            for option in [0, options.len() / 2, options.len() - 1].map(|index| options[index].clone()) {
                choosing.choose(&option);
            }
            choosing.go_back();
        });
    });
}

#[test]
fn every_choice_follows_the_arrow_key() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        for kind in ["choice", "region"] {
            for_every(&page, kind, |choosing| {
                let option = choosing.choice.go_to_next();
                choosing.agrees(&option);
                choosing.go_back();
            });
        }
    });
}

/// One choice that is being tried.
struct Choosing<'a, 'b> {
    figure: &'a Figure<'b>,
    name: &'a str,
    parameter: &'a Parameter,
    choice: Choice<'b>,
    columns: &'a mut Columns,
}

impl Choosing<'_, '_> {
    #[track_caller]
    fn choose(&mut self, option: &str) {
        self.choice.choose(option);
        self.agrees(option);
    }

    #[track_caller]
    fn agrees(&mut self, option: &str) {
        let runs = runs_after(self.name, Some(option));
        let after = format!("choosing {option:?} for {}", self.name);
        figure_agrees(self.figure, self.columns, &runs, &after);
    }

    #[track_caller]
    fn go_back(&mut self) {
        let default = self.parameter.default.as_str().expect("a choice has an option as its default").to_owned();
        self.choose(&default);
    }
}

#[track_caller]
fn for_every(page: &Page, kind: &str, mut trial: impl FnMut(&mut Choosing)) {
    for id in figures() {
        let figure = page.figure(id);
        figure.open_details();
        let mut columns = Columns::of(id, page.language);
        for name in &figure.inputs() {
            let known = Description::get().parameter(name);
            let Some(parameter) = known.filter(|parameter| parameter.kind == kind) else {
                continue;
            };
            let choice = figure.choice(parameter);
            trial(&mut Choosing { figure: &figure, name, parameter, choice, columns: &mut columns });
        }
    }
}
