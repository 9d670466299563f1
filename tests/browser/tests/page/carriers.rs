//! What else the page travels in: one file opened from disk, and an e-book with and without scripts.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::environment;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{defaults, runs_with};
use browser_tests::stage::{BOOKS, Stage, in_browser, in_browser_that_can};
use serde_json::{Value, json};

use crate::agreement::{drawn_figures, figures, numbers_agree};

/// The chapter, figure and parameter that are tried.
const CHAPTER: &str = "zorg.xhtml";
const FIGURE: &str = "care-nest";
const PARAMETER: &str = "care.trend";

/// Moves the slider of a document as a hand would leave it.
fn move_slider(stage: &Stage, document: &str) {
    let script = format!(
        "const slider = {document}.querySelector('[name=\"{PARAMETER}\"]');
         slider.value = 2;
         for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, {{ bubbles: true }}))"
    );
    stage.browser.script(&script, Vec::new());
}

#[test]
fn one_file_calculates_where_it_is_opened_from_disk() {
    in_browser(|stage| {
        for (language, file) in [(Language::Dutch, "single.html"), (Language::English, "single.en.html")] {
            let page = from_disk(stage, language, file);
            numbers_agree(&page, &defaults(), file);
            move_slider(stage, "document");
            numbers_agree(&page, &runs_with(&[(PARAMETER, "2")]), &format!("a slider of {file}"));
            let query = page.query_when("a slider moved", |query| query.contains(PARAMETER));
            assert_eq!(query, "?v=1&care.trend=2");
            let drawn = "return document.querySelectorAll('figure .drawing > svg.chart').length";
            assert_eq!(
                stage.browser.script(drawn, Vec::new()),
                json!(2 * drawn_figures().count()),
                "drawings of {file}"
            );
        }
    });
}

#[test]
fn one_file_asks_for_nothing_else() {
    in_browser(|stage| {
        let page = from_disk(stage, Language::Dutch, "single.html");
        move_slider(stage, "document");
        numbers_agree(&page, &runs_with(&[(PARAMETER, "2")]), "a slider");
        let asked = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => !name.startsWith('data:'))";
        assert_eq!(stage.browser.script(asked, Vec::new()), json!([]), "requests of one file");
        let names =
            "return [...document.querySelectorAll('[src], link[href]')].map(element => element.src || element.href)
            .filter(name => !name.startsWith('data:'))";
        assert_eq!(stage.browser.script(names, Vec::new()), json!([]), "files that one file names");
    });
}

#[test]
fn one_file_says_where_the_rest_is() {
    in_browser(|stage| {
        let page = from_disk(stage, Language::Dutch, "single.html");
        let figure = page.figure(FIGURE);
        figure.open_details();
        assert!(page.visible_text().contains("Dit bestand draagt alleen de schuiven."));
    });
}

#[test]
fn a_book_without_scripts_holds_every_figure_with_its_table_and_link() {
    in_browser_that_can(Ability::ScriptsOff, |stage| {
        stage.browser.allow_scripts(false);
        let mut found = Vec::new();
        for chapter in ["zorg.xhtml", "lonen.xhtml", "leegstand.xhtml", "nagerekend.xhtml"] {
            stage.browser.go(&stage.address_in(BOOKS, &format!("nl/EPUB/{chapter}")));
            // A figure of one sentence has no drawing, and no table of it.
            let lacking = "return [...document.querySelectorAll('section.figure')].map(figure => [figure.id, [
                !arguments[0].includes(figure.id) || figure.querySelector('img.drawing')?.naturalWidth > 0,
                !arguments[0].includes(figure.id) || figure.querySelector('img.drawing')?.alt.length > 20,
                !arguments[0].includes(figure.id) || figure.querySelectorAll('table.numbers tbody tr').length > 1,
                figure.querySelector('img.code')?.naturalWidth > 0,
                getComputedStyle(figure.querySelector('iframe')).display === 'none',
                figure.querySelector(`a[href^='https://example.org/stad/index.html?v=1'][href$='#${figure.id}']`) !== null,
            ].indexOf(false)])";
            let answer = eventually(|| {
                let answer = stage.browser.script(lacking, vec![json!(drawn_figures().collect::<Vec<_>>())]);
                let complete = answer.as_array().is_some_and(|figures| figures.iter().all(|figure| figure[1] == -1));
                if complete { Ok(answer) } else { Err(answer) }
            });
            let answer = answer.unwrap_or_else(|answer| panic!("{chapter} lacks parts of figures: {answer}"));
            found.extend(
                answer.as_array().into_iter().flatten().filter_map(|figure| figure[0].as_str().map(str::to_owned)),
            );
        }
        let mut expected: Vec<String> = figures().map(str::to_owned).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "figures of the book");
    });
}

#[test]
fn a_box_in_a_book_calculates_and_keeps_its_size() {
    in_browser(|stage| {
        for language in Language::ALL {
            stage.browser.go(&stage.address_in(BOOKS, &format!("{}/EPUB/{CHAPTER}", language.code())));
            let frame = format!("document.querySelector('#{FIGURE} iframe')");
            // A box comes when it is seen.
            stage.browser.script(&format!("{frame}.scrollIntoView({{ behavior: 'instant' }})"), Vec::new());
            let ask = |what: &str| stage.browser.script(&format!("const frame = {frame}; return {what}"), Vec::new());
            let state = "frame.contentDocument?.documentElement.dataset.stad";
            becomes(|| ask(state), &json!("ready"), "the state of a box");
            let height = ask("frame.offsetHeight");
            move_slider(stage, &format!("{frame}.contentDocument"));
            let value = "frame.contentDocument.querySelector('[data-id=\"care.ratio_until\"]').value";
            let expected = runs_with(&[(PARAMETER, "2")])["care"].scalars["ratio_until"].clone();
            becomes(
                || json!(ask(value).as_str().and_then(|text| text.parse::<f64>().ok())),
                &expected,
                "a number in a box",
            );
            assert_eq!(ask("frame.offsetHeight"), height, "the height of a box");
        }
    });
}

fn from_disk<'s>(stage: &'s Stage, language: Language, file: &str) -> Page<'s> {
    stage.browser.go(&format!("file://{}", environment::dist().join(file).display()));
    Page::when_ready(&stage.browser, language)
}

#[track_caller]
fn becomes(ask: impl Fn() -> Value, expected: &Value, what: &str) {
    let answer = eventually(|| match ask() {
        found if found == *expected => Ok(()),
        found => Err(found),
    });
    assert_eq!(answer, Ok(()), "{what}");
}
