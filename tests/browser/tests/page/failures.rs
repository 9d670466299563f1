//! When the program does not come: text, numbers and pictures stay, a sentence says what is missing, and nothing that
//! looks alive is dead.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{defaults, runs_with};
use browser_tests::server::{Flaw, FlawKind};
use browser_tests::stage::{FLAWS, LATER, PANICS, Stage, in_browser, in_browser_that_complains};
use serde_json::{Value, json};

use crate::agreement::{figures, numbers_agree};
use crate::still::layout_shifts;

#[test]
fn a_program_that_does_not_arrive_whole_leaves_a_page_to_read() {
    // The browser reports what does not arrive.
    in_browser_that_complains(|stage| {
        let whole = |flaw: &&Flaw| matches!(flaw.kind, FlawKind::OfAnotherType | FlawKind::Held);
        for flaw in FLAWS.iter().filter(|flaw| flaw.start == "page-" && !whole(flaw)) {
            let page = open(stage, flaw.address, Language::Dutch, "");
            fails(&page, flaw.address);
        }
    });
}

#[test]
fn a_sentence_in_the_language_of_the_page_says_what_is_missing() {
    in_browser_that_complains(|stage| {
        let [dutch, english] = Language::ALL.map(|language| {
            let page = open(stage, "/zonder-programma/", language, "?care.trend=2");
            fails(&page, language.code());
            assert_eq!(page.query(), "?care.trend=2", "the address keeps the scenario");
            messages(&page)
        });
        assert_ne!(dutch, english);
    });
}

#[test]
fn a_program_under_another_type_works() {
    in_browser(|stage| {
        let page = open(stage, "/ander-type/", Language::Dutch, "?care.trend=2");
        numbers_agree(&Page::when_ready(page.browser, page.language), &runs_with(&[("care.trend", "2")]), "the link");
    });
}

#[test]
fn a_browser_without_webassembly_shows_a_page_to_read() {
    in_browser(|stage| {
        stage.before_every_page("delete globalThis.WebAssembly");
        let page = open(stage, PANICS, Language::Dutch, "");
        fails(&page, "no WebAssembly");
        assert!(messages(&page)[0].contains("WebAssembly"), "{:?}", messages(&page));
    });
}

#[test]
fn a_program_that_panics_at_the_start_leaves_a_page_to_read() {
    in_browser_that_complains(|stage| {
        let page = open(stage, PANICS, Language::Dutch, "?vacancy-offices.withdraw=0.111");
        fails(&page, "a panic at the start");
        assert_eq!(page.query(), "?vacancy-offices.withdraw=0.111", "the address keeps the scenario");
    });
}

#[test]
fn the_page_is_painted_before_the_program_comes_and_does_not_move_when_it_does() {
    in_browser(|stage| {
        let tells_shifts = Ability::LayoutShifts.is_here(stage.browser.engine());
        for language in Language::ALL {
            let page = open(stage, LATER, language, "");
            let painted = eventually(|| match (paints(&page), page.text_of("return document.readyState")) {
                (0, _) => Err("nothing is painted".to_owned()),
                (_, state) if state == "loading" => Err(state),
                _ => Ok(()),
            });
            assert_eq!(painted, Ok(()));
            // A picture has no words of the page, and the drawing in its place has.
            let words = "const main = document.querySelector('main').cloneNode(true);
                main.querySelectorAll('.drawing').forEach(drawing => drawing.remove());
                return main.textContent";
            let text = |page: &Page| page.text_of(words);
            let before = text(&page);
            assert_eq!(page.state(), "static", "the program was held back");
            let alive = eventually(|| {
                stage.release();
                if page.state() == "ready" { Ok(()) } else { Err(page.state()) }
            });
            assert_eq!(alive, Ok(()), "the program comes when it is let go");
            assert_eq!(before, text(&page), "the text before and after");
            if tells_shifts {
                assert_eq!(layout_shifts(&page), json!([]), "layout shifts of {}", language.file());
            }
        }
    });
}

#[test]
fn what_lies_one_press_deeper_comes_with_its_style() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let script = "window.display = '';
            new MutationObserver((_, watch) => {
                const row = document.querySelector('.files');
                if (!row) return;
                window.display = getComputedStyle(row).display;
                watch.disconnect();
            }).observe(document.body, { childList: true, subtree: true });
            document.querySelector('#care-nest [data-deep]').closest('details').open = true";
        page.browser.script(script, Vec::new());
        let display = eventually(|| match page.text_of("return window.display") {
            nothing if nothing.is_empty() => Err("no row came"),
            display => Ok(display),
        });
        assert_eq!(display.as_deref(), Ok("flex"), "how the row of files stands when it comes");
    });
}

/// Opens a page of a folder, and waits for nothing.
fn open<'s>(stage: &'s Stage, folder: &str, language: Language, link: &str) -> Page<'s> {
    stage.browser.go(&stage.address_in(folder, &format!("{}{link}", language.file())));
    Page { browser: &stage.browser, language }
}

/// The page says that it failed and why, in one sentence; what was served can be read, and nothing can be used.
#[track_caller]
fn fails(page: &Page, what: &str) {
    let failed = eventually(|| match page.state() {
        state if state == "failed" => Ok(()),
        state => Err(state),
    });
    assert_eq!(failed, Ok(()), "data-stad with {what}");
    assert_eq!(messages(page).len(), 1, "sentences with {what}: {:?}", messages(page));
    numbers_agree(page, &defaults(), what);
    assert!(page.visible_text().len() > 1_000, "the text is gone with {what}");
    assert_eq!(without_drawing(page), Vec::<String>::new(), "figures without a drawing with {what}");
    assert_eq!(usable(page), Vec::<String>::new(), "dead controls with {what}");
}

/// The sentences that say what is missing.
fn messages(page: &Page) -> Vec<String> {
    list(
        page,
        "return [...document.querySelectorAll('.message')].filter(line => line.checkVisibility()).map(line => line.innerText)",
    )
}

/// Controls that a reader can see and use.
pub fn usable(page: &Page) -> Vec<String> {
    list(
        page,
        "return [...document.querySelectorAll('input, select, button, [data-chart][tabindex]')]
             .filter(part => !part.matches(':disabled') && part.checkVisibility({ visibilityProperty: true }))
             .map(part => part.outerHTML)",
    )
}

/// Figures without a drawing that can be seen: shapes in the page, or a picture that arrives.
pub fn without_drawing(page: &Page) -> Vec<String> {
    let script = "const figure = document.getElementById(arguments[0]);
        if (figure && !figure.querySelector('[data-chart]')) return true;
        const drawing = [...figure?.querySelectorAll('.chart') ?? []].find(drawing => drawing.clientWidth);
        if (!(drawing instanceof HTMLImageElement))
            return drawing?.querySelectorAll('polyline, polygon, path, rect').length > 2 && drawing.querySelectorAll('text').length > 2;
        drawing.scrollIntoView();
        return drawing.complete && drawing.naturalWidth > 100";
    let is_drawn = |id: &str| match page.browser.script(script, vec![json!(id)]) {
        Value::Bool(true) => Ok(()),
        found => Err(found),
    };
    figures().filter(|id| eventually(|| is_drawn(id)).is_err()).map(String::from).collect()
}

fn list(page: &Page, script: &str) -> Vec<String> {
    serde_json::from_value(page.browser.script(script, Vec::new())).expect("a list of texts")
}

/// How often content was painted for the first time.
fn paints(page: &Page) -> u64 {
    let script = "return performance.getEntriesByName('first-contentful-paint').length";
    page.browser.script(script, Vec::new()).as_u64().unwrap_or_default()
}
