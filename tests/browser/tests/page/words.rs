//! Sentences: the numbers in them, in both languages, and the console in which nothing may be said.

use std::collections::BTreeSet;

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::program::{Description, Runs, defaults, runs_with};
use browser_tests::reading::{LiveNumber, Reading};
use browser_tests::stage::{in_browser, in_browser_that_complains};

use crate::agreement::{figures, numbers_agree};

/// A scenario far from the defaults in every chapter.
const ELSEWHERE: [(&str, &str); 4] =
    [("care.trend", "1.1"), ("care.collective", "90"), ("wages-regions.reach", "80"), ("vacancy-offices.space", "0")];

#[test]
fn sentences_say_the_computed_numbers_at_the_defaults() {
    in_browser(|stage| {
        for language in Language::ALL {
            numbers_agree(&stage.page(language, ""), &defaults(), language.file());
        }
    });
}

#[test]
fn sentences_say_the_computed_numbers_elsewhere() {
    in_browser(|stage| {
        for language in Language::ALL {
            numbers_agree(&stage.page(language, &elsewhere()), &runs_with(&ELSEWHERE), language.file());
        }
    });
}

#[test]
fn every_number_reads_as_its_value_rounded() {
    in_browser(|stage| {
        for language in Language::ALL {
            for link in [String::new(), elsewhere()] {
                let page = stage.page(language, &link);
                for figure in figures() {
                    page.figure(figure).open_details();
                }
                let wrong = Reading::of(&page).wrong_texts(language);
                assert!(wrong.is_empty(), "{}{link}: {wrong:#?}", language.file());
            }
        }
    });
}

#[test]
fn every_live_number_has_an_id_of_the_contract() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let unknown: BTreeSet<String> = Reading::of(&page)
            .numbers
            .into_iter()
            .filter(|number| !is_known(number, &defaults()))
            .map(|number| number.id)
            .collect();
        assert!(unknown.is_empty(), "neither parameters, nor scalars, nor numbers of a claim: {unknown:?}");
    });
}

/// Without it a page without numbers would agree with everything.
#[test]
fn the_page_speaks_numbers_of_every_model_that_it_shows() {
    in_browser(|stage| {
        let numbers = Reading::of(&stage.page(Language::Dutch, "")).numbers;
        for model in Description::get().figures.iter().flat_map(|figure| &figure.models) {
            let start = format!("{model}.");
            let spoken = numbers.iter().any(|number| number.id.starts_with(&start) && is_known(number, &defaults()));
            assert!(spoken, "no number of {model} is spoken");
        }
    });
}

#[test]
fn both_languages_speak_the_same_numbers() {
    in_browser(|stage| {
        let ids = |language| {
            let numbers = Reading::of(&stage.page(language, "")).numbers;
            numbers.into_iter().map(|number| number.id).collect::<BTreeSet<_>>()
        };
        assert_eq!(ids(Language::Dutch), ids(Language::English));
    });
}

/// The tests rely on it: each of them fails when something is said.
#[test]
fn a_warning_in_the_console_is_heard() {
    in_browser_that_complains(|stage| {
        let page = stage.page(Language::Dutch, "");
        page.browser.script("console.warn('gehoord')", Vec::new());
        let heard = eventually(|| match stage.browser.console() {
            lines if lines.is_empty() => Err(lines),
            lines => Ok(lines),
        });
        assert!(heard.is_ok_and(|lines| lines.len() == 1 && lines[0].contains("gehoord")));
    });
}

fn elsewhere() -> String {
    let pairs: Vec<String> = ELSEWHERE.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("?{}", pairs.join("&"))
}

fn is_known(number: &LiveNumber, runs: &Runs) -> bool {
    number.id.starts_with("claim.") || number.computed(runs).is_some()
}
