//! Every number answers «where from?»: pressed with the mouse, by keyboard, from the calculation; with the numbers of
//! now.

use browser_tests::browser::{eventually, single_spaced};
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::in_browser;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::access::violations;

/// The button that makes buttons of all numbers.
fn ask_all(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Waar vandaan?",
        Language::English => "Where from?",
    }
}

/// The slider that the answer hangs on.
fn growth(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Groei van de zorg",
        Language::English => "Growth of care",
    }
}

/// What the answer is called, and where a formula with the values of now begins.
const RATIO: [(Language, &str, &str); 2] = [
    (Language::Dutch, "deel van de begroting aan het eind", "R_2040 = 100 × 24,83 / 47 ≈ 52,83"),
    (Language::English, "part of the budget at the end", "R_2040 = 100 × 24.83 / 47 ≈ 52.83"),
];

/// The open answer: its name and the names of its formulas, once `fits` says yes.
#[track_caller]
fn answer(page: &Page, fits: impl Fn(&str) -> bool) -> String {
    let heard = eventually(|| {
        let open: Vec<Element> = page.browser.all("dialog[open]");
        let Some(dialog) = open.first() else { return Err("no answer is open".to_owned()) };
        let formulas = page.browser.all("dialog[open] math").into_iter().map(|math| page.browser.name(&math));
        let heard = [page.browser.name(dialog)].into_iter().chain(formulas).collect::<Vec<_>>().join("\n");
        if fits(&heard) { Ok(heard) } else { Err(heard) }
    });
    heard.unwrap_or_else(|heard| panic!("the answer is\n{heard}"))
}

fn is_closed(page: &Page) -> bool {
    eventually(|| if page.browser.all("dialog[open]").is_empty() { Ok(()) } else { Err(()) }).is_ok()
}

/// Presses the mouse on the first number of this name.
fn press(page: &Page, name: &str) {
    let number = page.browser.all(name).into_iter().next().expect("the page has this number");
    page.browser.scroll_to(&number);
    let at = page.browser.script(
        "const at = document.querySelector(arguments[0]).getBoundingClientRect();
         return [at.left + at.width / 2, at.top + at.height / 2]",
        vec![json!(name)],
    );
    let at: (f64, f64) = serde_json::from_value(at).expect("a place");
    page.browser.drag(at, at);
}

fn focus(page: &Page) -> String {
    let focused =
        page.text_of("const at = document.activeElement; return at.dataset.id ?? at.dataset.where ?? at.localName");
    single_spaced(&focused)
}

#[test]
fn a_pressed_number_says_its_formula_and_follows_the_hand() {
    in_browser(|stage| {
        for (language, name, formula) in RATIO {
            let page = stage.page(language, "");
            press(&page, "#care-nest [data-id='care.ratio_until']");
            answer(&page, |heard| heard.starts_with(name) && heard.contains(formula));
            assert_eq!(focus(&page), "h2", "the focus goes into the answer");
            page.figure("care-nest").slider(growth(language)).press(Key::Right);
            answer(&page, |heard| heard.starts_with(name) && !heard.contains(formula));
            page.browser.press(Key::Escape);
            assert!(is_closed(&page), "Escape closes the answer");
        }
    });
}

#[test]
fn the_keyboard_reaches_every_number_and_comes_back() {
    in_browser(|stage| {
        for (language, name, formula) in RATIO {
            let page = stage.page(language, "");
            let switch = page.button(ask_all(language));
            let stops = || page.browser.all("data[tabindex]:not([role=slider])");
            assert!(stops().is_empty(), "results are no stops of the tab key by themselves");
            page.use_by_key(&switch, Key::Enter);
            let numbers = eventually(|| match page.browser.all("#care-nest data[role=button]") {
                numbers if numbers.is_empty() => Err(()),
                numbers => Ok(numbers),
            });
            assert!(numbers.is_ok(), "numbers become buttons");
            let ratio = page.browser.all("#care-nest [data-id='care.ratio_until']").remove(0);
            page.use_by_key(&ratio, Key::Enter);
            answer(&page, |heard| heard.starts_with(name) && heard.contains(formula));
            page.browser.press(Key::Escape);
            assert!(is_closed(&page), "Escape closes the answer");
            assert_eq!(focus(&page), "care.ratio_until", "the focus comes back");
            page.use_by_key(&switch, Key::Enter);
            assert!(eventually(|| if stops().is_empty() { Ok(()) } else { Err(()) }).is_ok());
        }
    });
}

#[test]
fn each_result_of_a_calculation_says_its_formula_and_its_close_button_goes_back() {
    in_browser(|stage| {
        for (language, name, formula) in RATIO {
            let page = stage.page(language, "");
            page.figure("care-nest").open_details();
            let button = eventually(|| page.browser.all("#care-nest [data-where='care.ratio_until']").pop().ok_or(()));
            let button = button.expect("the result is a button");
            assert_eq!(page.browser.name(&button).split(", ").next(), Some(name));
            page.use_by_key(&button, Key::Enter);
            answer(&page, |heard| heard.starts_with(name) && heard.contains(formula));
            let shut = page.browser.all("dialog [data-shut]").remove(0);
            page.use_by_key(&shut, Key::Enter);
            assert!(is_closed(&page), "the button closes the answer");
            assert_eq!(focus(&page), "care.ratio_until", "the focus comes back");
        }
    });
}

#[test]
fn axe_finds_nothing_while_an_answer_is_open() {
    in_browser(|stage| {
        for (language, name, _) in RATIO {
            let page = stage.page(language, "?care.trend=2");
            page.use_by_key(&page.button(ask_all(language)), Key::Enter);
            press(&page, "#care-nest [data-id='care.ratio_until']");
            answer(&page, |heard| heard.starts_with(name));
            assert_eq!(violations(stage), Vec::<String>::new());
        }
    });
}
