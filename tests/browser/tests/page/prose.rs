//! A number in the text that is a parameter is a slider: by mouse, by keyboard, by finger, by typing; and it still says
//! where it comes from.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser, in_browser_that_can};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::access::violations;
use crate::agreement::{numbers_agree, runs_after};

/// The last year of the figures on care, in the text of its chapter.
const UNTIL: &str = "#zorg data[data-id='care.until'][role=slider]";

/// The page, once numbers are sliders; the first of these, in the middle of the view.
#[track_caller]
fn number<'s>(stage: &'s Stage, language: Language) -> (Page<'s>, Element) {
    let page = stage.page(language, "");
    let found = eventually(|| page.browser.all(UNTIL).into_iter().next().ok_or("no number becomes a slider"));
    let found = found.unwrap_or_else(|why| panic!("{why}"));
    page.browser.scroll_to(&found);
    (page, found)
}

/// The middle of the first number, and its width and height.
fn place(page: &Page) -> ((f64, f64), (f64, f64)) {
    let box_of = page.browser.script(
        "const at = document.querySelector(arguments[0]).getBoundingClientRect();
         return [[at.left + at.width / 2, at.top + at.height / 2], [at.width, at.height]]",
        vec![json!(UNTIL)],
    );
    serde_json::from_value(box_of).expect("a rectangle")
}

fn attribute(page: &Page, name: &str) -> String {
    let read = page.browser.script(
        "return document.querySelector(arguments[0]).getAttribute(arguments[1]) ?? ''",
        vec![json!(UNTIL), json!(name)],
    );
    read.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn is_at(page: &Page, what: &str, wanted: &str) {
    assert_eq!(page.query_when(what, |query| query == wanted), wanted);
}

#[test]
fn the_keyboard_moves_a_number_in_the_text_and_hears_what_follows() {
    in_browser(|stage| {
        for (language, label) in [(Language::Dutch, "Kijk tot"), (Language::English, "Look until")] {
            let (page, number) = number(stage, language);
            assert_eq!(page.browser.role(&number), "slider");
            assert_eq!(page.browser.name(&number), label);
            let press = |key| page.use_by_key(&page.browser.all(UNTIL).remove(0), key);
            press(Key::Right);
            is_at(&page, "the right arrow", "?v=1&care.until=2041");
            assert_eq!(
                (attribute(&page, "aria-valuenow").as_str(), attribute(&page, "aria-valuetext").as_str()),
                ("2041", "2041")
            );
            let heard = page.text_of("return document.getElementById('heard').textContent");
            assert!(!heard.is_empty(), "nobody hears what follows");
            press(Key::Home);
            assert_eq!(attribute(&page, "aria-valuenow"), attribute(&page, "aria-valuemin"));
            press(Key::End);
            assert_eq!(attribute(&page, "aria-valuenow"), attribute(&page, "aria-valuemax"));
            press(Key::PageDown);
            press(Key::Left);
            let now = attribute(&page, "aria-valuenow");
            numbers_agree(&page, &runs_after("care.until", Some(&now)), "keys on a number in the text");
        }
    });
}

#[test]
fn a_number_in_the_text_is_typed_into() {
    in_browser(|stage| {
        let (page, number) = number(stage, Language::Dutch);
        page.use_by_key(&number, Key::Enter);
        let field = || page.browser.all("input.typing");
        assert_eq!(field().len(), 1, "Enter opens a field");
        assert_eq!(page.browser.name(&field()[0]), "Kijk tot, getal");
        page.browser.type_into(&field()[0], &(Key::Control + "a"));
        page.browser.type_into(&field()[0], "2051");
        page.browser.press(Key::Enter);
        is_at(&page, "typing", "?v=1&care.until=2051");
        assert!(field().is_empty(), "the field goes");
        assert_eq!(
            page.text_of("return document.activeElement.dataset.id ?? ''"),
            "care.until",
            "the focus comes back"
        );
        page.browser.press(Key::Enter);
        page.browser.type_into(&field()[0], "9");
        page.browser.press(Key::Escape);
        assert!(field().is_empty(), "Escape closes the field");
        assert_eq!(page.query(), "?v=1&care.until=2051");
    });
}

#[test]
fn the_mouse_drags_a_number_in_one_step_and_selects_nothing() {
    in_browser(|stage| {
        let (page, _) = number(stage, Language::Dutch);
        let ((x, y), (width, height)) = place(&page);
        assert!(width >= 24.0 && height >= 24.0, "{width} x {height} is too small for a finger");
        page.browser.drag((x, y), (x + 50.0, y + 3.0));
        let query = page.query_when("the drag", |query| query.contains("care.until"));
        assert_ne!(query, "?v=1&care.until=2041", "a drag moves more than a step");
        assert_eq!(page.text_of("return getSelection().toString()"), "");
        assert!(page.browser.all("dialog[open]").is_empty(), "a drag asks nothing");
        page.browser.type_into(&page.browser.all("body").remove(0), &(Key::Control + "z"));
        is_at(&page, "undoing the drag", "");
    });
}

#[test]
fn a_plain_press_says_where_the_number_comes_from_and_a_double_press_opens_the_field() {
    in_browser(|stage| {
        let (page, _) = number(stage, Language::Dutch);
        let (at, _) = place(&page);
        page.browser.drag(at, at);
        let answer = eventually(|| page.browser.all("dialog[open]").pop().ok_or(()));
        let answer = answer.expect("a press opens the answer");
        assert_eq!(page.browser.name(&answer), "Kijk tot");
        page.browser.press(Key::Escape);
        page.browser.script(
            "const number = document.querySelector(arguments[0]);
             for (const detail of [1, 2]) number.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))",
            vec![json!(UNTIL)],
        );
        let field = eventually(|| if page.browser.all("input.typing").is_empty() { Err(()) } else { Ok(()) });
        assert_eq!(field, Ok(()), "a double press opens the field");
        assert_eq!(page.query(), "");
    });
}

#[test]
fn the_first_number_shows_once_that_it_moves_and_not_to_who_wants_no_motion() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for (motion, wanted) in [("no-preference", 1), ("reduce", 0)] {
            let feature = json!({ "name": "prefers-reduced-motion", "value": motion });
            stage.browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
            stage.before_every_page(
                "window.hints = []; window.animated ??= Element.prototype.animate;
                 Element.prototype.animate = function (...all) { hints.push(this.dataset.id); return animated.apply(this, all) }",
            );
            let (page, _) = number(stage, Language::Dutch);
            let first = page.browser.all("data[role=slider]").remove(0);
            page.browser.scroll_to(&first);
            let hints = || page.browser.script("return window.hints.length", Vec::new());
            let shown = eventually(|| if hints() == json!(wanted) { Ok(()) } else { Err(hints()) });
            assert_eq!(shown, Ok(()), "{motion}");
            page.browser.script("scrollTo(0, document.documentElement.scrollHeight)", Vec::new());
            page.browser.scroll_to(&first);
            assert_eq!(hints(), json!(wanted), "{motion}: never again");
        }
    });
}

#[test]
fn every_slider_in_the_text_has_a_slider_in_a_figure_and_axe_finds_nothing() {
    in_browser(|stage| {
        for language in Language::ALL {
            let (page, _) = number(stage, language);
            let without = page.text_of(
                "return [...document.querySelectorAll('data[role=slider]')].map(number => number.dataset.id)
                    .filter(id => !document.querySelector(`input[type=range][name='${id}']`)).join(' ')",
            );
            assert_eq!(without, "");
            assert_eq!(violations(stage), Vec::<String>::new());
        }
    });
}
