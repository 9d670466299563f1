//! What engines do in ways of their own, tried once each: `./dev test` runs these in Firefox and WebKit, and only
//! `./dev test --engines` all others.

use browser_tests::browser::eventually;
use browser_tests::control::{Slider, type_number};
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{defaults, runs_with};
use browser_tests::stage::in_browser;
use browser_tests::table::Columns;
use fantoccini::key::Key;
use serde_json::json;

use crate::agreement::{figure_agrees, numbers_agree, runs_after};
use crate::links::{language_switch, paper, switch_theme};

/// The figure and the slider that are tried.
const FIGURE: &str = "care-nest";
const SLIDER: &str = "care.trend";
const LABEL: &str = "Groei van de zorg";

#[test]
fn the_page_comes_alive_with_the_computed_numbers() {
    in_browser(|stage| {
        for language in Language::ALL {
            numbers_agree(&stage.page(language, ""), &defaults(), language.file());
        }
    });
}

#[test]
fn a_slider_moves_words_picture_and_table_by_event() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        moves_all(&page, "an event", |slider| {
            let move_it = "const [slider] = arguments;
                slider.value = 2;
                for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }))";
            page.browser.script(move_it, vec![json!(slider.element)]);
        });
    });
}

#[test]
fn a_slider_moves_words_picture_and_table_by_key() {
    in_browser(|stage| {
        moves_all(&stage.page(Language::Dutch, ""), "the left arrow", |slider| slider.press(Key::Left));
    });
}

#[test]
fn a_slider_follows_the_mouse() {
    in_browser(|stage| {
        moves_all(&stage.page(Language::Dutch, ""), "the mouse", |slider| slider.drag_to(0.3));
    });
}

#[test]
fn a_number_field_moves_words_picture_and_table() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        moves_all(&page, "the number field", |slider| type_number(&page, &slider.number_field(LABEL), "1.5"));
    });
}

#[test]
fn a_link_is_applied_and_survives_the_other_language() {
    in_browser(|stage| {
        let runs = runs_with(&[(SLIDER, "2")]);
        let page = stage.page(Language::Dutch, &format!("?{SLIDER}=2"));
        numbers_agree(&page, &runs, "opening the link");
        let switch = language_switch(&page);
        let carried = eventually(|| match page.browser.property(&switch, "href") {
            address if address.contains(SLIDER) => Ok(()),
            address => Err(address),
        });
        assert_eq!(carried, Ok(()), "the link to English does not hold the state");
        what_comes_late_has_come(&page);
        page.use_by_key(&switch, Key::Enter);
        numbers_agree(&page.when_in(Language::English), &runs, "changing the language");
    });
}

/// Waits for scripts and sheets that a living page fetches: Firefox reports those that a page which is left still waits for.
#[track_caller]
fn what_comes_late_has_come(page: &Page) {
    let missing = "const fetched = performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname.split('/').pop());
         const scripts = ['steps.js', 'prose.js', 'offline.js'].filter(name => !fetched.includes(name));
         const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).map(link => link.href);
         return [...scripts, ...sheets].join()";
    let come = eventually(|| match page.text_of(missing) {
        missing if missing.is_empty() => Ok(()),
        missing => Err(missing),
    });
    assert_eq!(come, Ok(()), "what comes late");
}

#[test]
fn the_theme_switch_changes_the_paper() {
    in_browser(|stage| {
        stage.browser.prefer("light");
        let page = stage.page(Language::Dutch, "");
        let before = paper(&page);
        assert!(switch_theme(&page, &before), "no control for light and dark changes the colour of the page");
    });
}

/// The move must change the value, and then all of the figure must say and show it.
#[track_caller]
fn moves_all(page: &Page, by: &str, move_it: impl FnOnce(&Slider)) {
    let figure = page.figure(FIGURE);
    figure.open_details();
    let mut columns = Columns::of(FIGURE, page.language);
    let slider = figure.slider(LABEL);
    let [rest, drawn] = [slider.position(), shapes(page)];
    move_it(&slider);
    let moved = eventually(|| if slider.position() == rest { Err(rest.as_str()) } else { Ok(()) });
    assert_eq!(moved, Ok(()), "{by} leaves the slider where it was");
    figure_agrees(&figure, &mut columns, &runs_after(SLIDER, Some(&slider.position())), by);
    assert_ne!(shapes(page), drawn, "the picture stays the same after {by}");
}

/// The curves of the figure as drawn.
fn shapes(page: &Page) -> String {
    let drawn = "return [...document.querySelectorAll(`#${arguments[0]} svg :is(polyline, polygon)`)]
        .map(line => line.getAttribute('points')).join()";
    page.browser.script(drawn, vec![json!(FIGURE)]).as_str().unwrap_or_default().to_owned()
}
