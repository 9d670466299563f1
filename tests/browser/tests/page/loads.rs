//! Links of the page to other numbers: one step each and no page anew, where they are pressed as links.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::control::type_number;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::steps::at_work;

/// A claim that loads a scenario into a figure, and a link in the prose.
const LINKS: [(&str, &str); 2] = [
    (".claim a[href^='?'][href*='care.rule']", "care-nest"),
    ("#lonen p a[href*='labour-supply.hours']", "labour-supply"),
];

/// The page with a slider moved, marked so that a fresh one is told from it.
fn marked<'s>(stage: &'s Stage, language: Language) -> Page<'s> {
    let page = stage.page(language, "");
    at_work(&page);
    let growth = if language == Language::Dutch { "Groei van de zorg" } else { "Growth of care" };
    type_number(&page, &page.figure("care-nest").slider(growth).number_field(growth), "2");
    page.query_when("typing 2", |query| query == MOVED);
    page.browser.script("document.activeElement.blur(); window.marked = 'yes'", Vec::new());
    page
}

const MOVED: &str = "?v=1&care.trend=2";

#[track_caller]
fn link(page: &Page, selector: &str) -> Element {
    page.browser.all(selector).into_iter().next().unwrap_or_else(|| panic!("no {selector}"))
}

#[track_caller]
fn is_the_same_page(page: &Page) {
    assert_eq!(page.text_of("return window.marked || 'no'"), "yes", "the page was loaded anew");
}

#[track_caller]
fn undo(page: &Page) {
    page.browser.type_into(&page.browser.all("body").remove(0), &(Key::Control + "z"));
    page.query_when("Ctrl+Z", |query| query == MOVED);
}

#[test]
fn a_link_to_a_scenario_is_one_step_and_goes_to_its_figure() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = marked(stage, language);
            for (selector, figure) in LINKS {
                let link = link(&page, selector);
                let wanted = page.browser.property(&link, "search");
                page.use_by_key(&link, Key::Enter);
                page.query_when("the link", |query| query == wanted);
                is_the_same_page(&page);
                assert_eq!(page.text_of("return location.hash"), format!("#{figure}"));
                let place = format!(
                    "const head = document.querySelector('#{figure} .headline'), {{ top }} = head.getBoundingClientRect();
                     return document.activeElement !== head ? 'without focus' : top < 0 || top > innerHeight ? 'at ' + top : ''"
                );
                let there = eventually(|| match page.text_of(&place) {
                    text if text.is_empty() => Ok(()),
                    text => Err(text),
                });
                assert_eq!(there, Ok(()), "the headline of {figure}");
                let loaded = if language == Language::Dutch { "Scenario geladen." } else { "Scenario loaded." };
                let status = page.status();
                assert!(status.contains(loaded), "{status}");
                // For ears: what was moved, and what came out.
                let heard = page.text_of("return document.getElementById('heard').textContent");
                let moved = page.text_of("return document.querySelector('[data-tools] p').textContent");
                assert!(!moved.is_empty() && heard.starts_with(&moved), "{heard}");
                undo(&page);
            }
        }
    });
}

#[test]
fn a_link_without_a_place_keeps_view_and_focus() {
    in_browser(|stage| {
        let page = marked(stage, Language::Dutch);
        let link = link(&page, LINKS[0].0);
        page.browser.scroll_to(&link);
        page.browser.script(
            "const link = document.querySelector(arguments[0]); link.setAttribute('href', link.getAttribute('href').split('#')[0])",
            vec![LINKS[0].0.into()],
        );
        // Words above it may take another line: what is read stands still, not the count of pixels above.
        let script = format!("return String(document.querySelector(\"{}\").getBoundingClientRect().top)", LINKS[0].0);
        let place = || page.text_of(&script).parse::<f64>().expect("a number of pixels");
        let before = place();
        page.use_by_key(&link, Key::Enter);
        page.query_when("the link", |query| query.contains("care.rule"));
        is_the_same_page(&page);
        if Ability::Anchoring.is_here(page.browser.engine()) {
            let far = place() - before;
            assert!(far.abs() < 4.0, "what is read moves by {far} px");
        }
        assert_eq!(page.text_of("return document.activeElement.localName"), "a");
    });
}

#[test]
fn a_link_for_another_tab_stays_a_link() {
    in_browser(|stage| {
        let page = marked(stage, Language::Dutch);
        // Who looks after the page sees whether the browser would follow it, and holds it back.
        let script = "window.addEventListener('click', event => { window.followed = String(!event.defaultPrevented); event.preventDefault() }, { once: true });
            document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', { ...arguments[1], bubbles: true, cancelable: true }));
            return window.followed";
        for (with, followed) in [("ctrlKey", "true"), ("metaKey", "true"), ("shiftKey", "true"), ("none", "false")] {
            let pressed = serde_json::json!({ with: true });
            assert_eq!(page.browser.script(script, vec![LINKS[0].0.into(), pressed]), followed, "{with}");
            assert_eq!(page.query() == MOVED, followed == "true", "{with}");
        }
    });
}
