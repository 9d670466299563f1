//! When the program dies at work: a fresh one goes on where the hand last rested; if that dies too, the page stays to be
//! read. The program of these tests panics at three values of one parameter that nobody comes by.

use browser_tests::browser::eventually;
use browser_tests::control::type_number;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Runs, defaults, runs_with};
use browser_tests::stage::{PANICS, Stage, in_browser_that_complains};
use fantoccini::key::Key;

use crate::agreement::numbers_agree;
use crate::failures::usable;

const IN_A_MODEL: &str = "0.111";
const IN_A_CHART: &str = "0.222";
const IN_A_HANDLER: &str = "0.333";

#[test]
fn after_a_panic_in_a_model_a_fresh_program_goes_on() {
    goes_on_after(|page| ask_for(page, IN_A_MODEL));
}

#[test]
fn after_a_panic_in_a_chart_a_fresh_program_goes_on() {
    goes_on_after(|page| ask_for(page, IN_A_CHART));
}

#[test]
fn after_a_panic_in_a_handler_a_fresh_program_goes_on() {
    goes_on_after(|page| ask_for(page, IN_A_HANDLER));
}

#[test]
fn after_a_panic_between_two_events_a_fresh_program_goes_on() {
    goes_on_after(|page| {
        // As the browser reports what dies in a callback of its own. A script of the page itself: what the driver throws
        // is hidden from the page.
        page.browser.script(
            "const script = document.createElement('script');
             script.textContent = \"setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })\";
             document.body.append(script)",
            Vec::new(),
        );
    });
}

#[test]
fn the_notice_speaks_the_language_of_the_page() {
    in_browser_that_complains(|stage| {
        let [dutch, english] = Language::ALL.map(|language| {
            let page = open(stage, language, "");
            ask_for(&page, IN_A_MODEL);
            page.notice()
        });
        assert_ne!(dutch, english);
    });
}

#[test]
fn a_program_that_dies_twice_leaves_the_last_good_state_to_read() {
    in_browser_that_complains(|stage| {
        let page = open(stage, Language::Dutch, "?care.trend=2");
        ask_for(&page, IN_A_CHART);
        restarted(&page);
        let slider = page.figure("offices-path").slider("Ruimte per baan");
        page.use_by_key(&slider.element, Key::Right);
        let good = runs_with(&[("care.trend", "2"), ("vacancy-offices.space", "-0.9")]);
        numbers_agree(&page, &good, "a move after the first panic");
        ask_for(&page, IN_A_CHART);
        let failed = eventually(|| match page.state() {
            state if state == "failed" => Ok(()),
            state => Err(state),
        });
        assert_eq!(failed, Ok(()), "data-stad after the second panic");
        assert!(page.status().contains("vastgelopen"), "the status says {:?}", page.status());
        numbers_agree(&page, &good, "the second panic");
        assert_eq!(field(&page), "0,50", "the input shows the value that holds");
        assert_eq!(usable(&page), Vec::<String>::new(), "dead controls");
        assert_eq!(page.query(), "?v=1&care.trend=2&vacancy-offices.space=-0.9", "the address keeps the scenario");
    });
}

/// Lets the program die; a fresh one has everything as the hand last left it, says so, and works.
#[track_caller]
fn goes_on_after(panic: impl FnOnce(&Page)) {
    in_browser_that_complains(|stage| {
        let page = open(stage, Language::Dutch, "?care.trend=2&theme=dark");
        let kept = runs_with(&[("care.trend", "2")]);
        numbers_agree(&page, &kept, "the link");
        panic(&page);
        restarted(&page);
        numbers_agree(&page, &kept, "the panic");
        assert_eq!(field(&page), "0,50", "the input shows the value that holds");
        assert_eq!(page.query(), "?v=1&theme=dark&care.trend=2", "the address keeps the scenario");
        ask_for(&page, "0.87");
        let moved: Runs = runs_with(&[("care.trend", "2"), ("vacancy-offices.withdraw", "0.87")]);
        numbers_agree(&page, &moved, "a move after the panic");
        page.use_by_key(&page.button("Gelezen"), Key::Enter);
        page.use_by_key(&page.button(page.language.back_to_the_book()), Key::Enter);
        numbers_agree(&page, &defaults(), "taking everything back");
    });
}

#[track_caller]
fn open<'s>(stage: &'s Stage, language: Language, link: &str) -> Page<'s> {
    stage.browser.go(&stage.address_in(PANICS, &format!("{}{link}", language.file())));
    Page::when_ready(&stage.browser, language)
}

/// Types a value into the field of the parameter that the program's faults listen to.
#[track_caller]
fn ask_for(page: &Page, value: &str) {
    let element = page.browser.all("#offices-path [data-field='vacancy-offices.withdraw']").remove(0);
    type_number(page, &element, value);
}

fn field(page: &Page) -> String {
    page.text_of("return document.querySelector('#offices-path [data-field=\"vacancy-offices.withdraw\"]').value")
}

/// Waits until a fresh program is at work and says so.
#[track_caller]
fn restarted(page: &Page) {
    let told = eventually(|| {
        let status = page.status();
        if page.state() == "ready" && status.contains("opnieuw begonnen") { Ok(()) } else { Err(status) }
    });
    assert_eq!(told, Ok(()), "the status says that the page started again");
}
