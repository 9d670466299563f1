//! The page before and without scripts, and how it comes alive.

use std::thread;
use std::time::Duration;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::environment;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::defaults;
use browser_tests::stage::{Stage, in_browser_that_can, in_browser_that_complains};
use serde_json::{Value, json};

use crate::agreement::{drawn_figures, numbers_agree};
use crate::failures::without_drawing;

#[test]
fn without_scripts_the_text_and_the_default_numbers_are_there() {
    in_browser_that_can(Ability::ScriptsOff, |stage| {
        for language in Language::ALL {
            let page = still_page(stage, language);
            numbers_agree(&page, &defaults(), &format!("{} without scripts", language.file()));
            for section in ["zorg", "lonen", "leegstand", "nagerekend", "verantwoording"] {
                let script = "return document.getElementById(arguments[0])?.innerText ?? ''";
                let text = page.browser.script(script, vec![json!(section)]);
                assert!(
                    text.as_str().is_some_and(|text| text.len() > 100),
                    "section {section} without scripts: {text}"
                );
            }
        }
    });
}

#[test]
fn without_scripts_every_figure_has_its_picture_and_a_page_with_its_table() {
    in_browser_that_can(Ability::ScriptsOff, |stage| {
        for language in Language::ALL {
            assert_eq!(without_drawing(&still_page(stage, language)), Vec::<String>::new(), "{}", language.file());
            for figure in drawn_figures() {
                let page = still_page(stage, language);
                let enough = |counts: &Value, index: usize, least: u64| counts[index].as_u64() >= Some(least);
                let link = "return document.querySelector(`#${arguments[0]} [data-deep] a`).href";
                let link = page.browser.script(link, vec![json!(figure)]);
                page.browser.go(link.as_str().expect("the figure links to its still page"));
                let rows = "return [document.querySelectorAll('table tbody tr').length, document.querySelectorAll('figure svg').length]";
                let counts = page.browser.script(rows, Vec::new());
                assert!(enough(&counts, 0, 2) && enough(&counts, 1, 1), "{figure}: rows and pictures are {counts}");
            }
        }
    });
}

#[test]
fn coming_alive_changes_no_text() {
    in_browser_that_can(Ability::ScriptsOff, |stage| {
        for language in Language::ALL {
            let still = still_page(stage, language).readable_text();
            stage.browser.allow_scripts(true);
            let live = stage.page(language, "").readable_text();
            assert_eq!(difference(&still, &live), None, "{}: still and live text", language.file());
        }
    });
}

#[test]
fn coming_alive_moves_nothing() {
    in_browser_that_can(Ability::LayoutShifts, |stage| {
        for language in Language::ALL {
            let page = stage.page(language, "");
            let shifts = layout_shifts(&page);
            assert_eq!(shifts, json!([]), "layout shifts of {}", language.file());
        }
    });
}

#[test]
fn opened_as_a_file_a_sentence_says_what_to_do() {
    // The browser reports that it refuses modules from files, which is what the sentence is about.
    in_browser_that_complains(|stage| {
        for language in Language::ALL {
            let mentions = |page: &Page| page.visible_text().to_lowercase().matches("server").count();
            let served = mentions(&stage.page(language, ""));
            stage.browser.go(&format!("file://{}", environment::dist().join(language.file()).display()));
            let page = Page { browser: &stage.browser, language };
            let failed = eventually(|| match page.state() {
                state if state == "failed" => Ok(()),
                state => Err(state),
            });
            assert_eq!(failed, Ok(()), "data-stad of {} as a file", language.file());
            assert!(mentions(&page) > served, "{} as a file does not speak of a server", language.file());
            assert!(page.visible_text().len() > 1_000, "{} as a file has lost its text", language.file());
            numbers_agree(&page, &defaults(), &format!("{} as a file", language.file()));
        }
    });
}

/// The layout shifts since the page was opened: how large, and what moved from where to where.
pub fn layout_shifts(page: &Page) -> Value {
    // Time for a shift that comes after the first frames of the live page.
    thread::sleep(Duration::from_millis(500));
    page.browser.script_with_callback(
        "const done = arguments[arguments.length - 1];
         const named = node => node && [node.nodeName, node.id ?? '', node.className ?? '', node.textContent.slice(0, 40)].join(' ');
         const place = ({ x, y, width, height }) => [x, y, width, height];
         const moved = ({ node, previousRect, currentRect }) => [named(node), place(previousRect), place(currentRect)];
         new PerformanceObserver(list => done(list.getEntries().map(entry => [entry.value, ...entry.sources.map(moved)])))
             .observe({ type: 'layout-shift', buffered: true });
         setTimeout(() => done([]), 300)",
        Vec::new(),
    )
}

/// The page with scripts switched off in this tab. What the driver asks still runs.
fn still_page(stage: &Stage, language: Language) -> Page<'_> {
    stage.browser.allow_scripts(false);
    stage.browser.go(&stage.address(language, ""));
    let page = Page { browser: &stage.browser, language };
    assert_eq!(page.state(), "static", "a script of the page ran");
    page
}

/// The surroundings of the first place where two texts differ.
fn difference(one: &str, other: &str) -> Option<(String, String)> {
    let place = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(place.saturating_sub(40)).take(120).collect::<String>();
    (one != other).then(|| (around(one), around(other)))
}
