//! One press deeper every figure can be asked: which value would do it, what another scenario makes of it, why the two
//! differ, what a result hangs on.

use browser_tests::browser::{eventually, single_spaced};
use browser_tests::control::type_number;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::in_browser;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;

use crate::access::violations;

const FIGURE: &str = "care-nest";

/// Words of the page, Dutch and English.
type Words = (&'static str, &'static str);

const EXPLORE: Words = ("Onderzoek", "Explore");
const SET: Words = ("Zet de schuif op", "Set the slider to");
const THERE: Words = ("Daar staat de schuif nu.", "The slider stands there now.");
const OUT_OF_REACH: Words = ("niet haalbaar binnen deze grenzen", "not reachable within these bounds");
const KEEP: Words = ("Onthoud dit als B", "Keep this as B");
const REMOVE: Words = ("Vergelijking weg", "End the comparison");
const GROWTH: Words = ("Groei van de zorg", "Growth of care");

fn said(words: Words, language: Language) -> &'static str {
    match language {
        Language::Dutch => words.0,
        Language::English => words.1,
    }
}

/// The one element of the figure that a selector finds, once it is there.
#[track_caller]
fn one(page: &Page, selector: &str) -> Element {
    let selector = format!("#{FIGURE} {selector}");
    let found = eventually(|| match page.browser.all(&selector) {
        mut found if found.len() == 1 => Ok(found.remove(0)),
        found => Err(found.len()),
    });
    found.unwrap_or_else(|count| panic!("{count} elements are {selector}"))
}

/// Opens a question of the figure by keyboard.
#[track_caller]
fn open(page: &Page, part: &str) {
    let closed = page.browser.all(&format!("#{FIGURE} details:not([open]) > [data-explore]"));
    if !closed.is_empty() {
        let summaries = page.browser.all(&format!("#{FIGURE} summary")).into_iter();
        let mut ours = summaries
            .filter(|summary| page.text_of_element(summary) == said(EXPLORE, page.language))
            .collect::<Vec<_>>();
        page.use_by_key(&ours.pop().expect("the figure can be explored"), Key::Enter);
    }
    page.use_by_key(&one(page, &format!("[data-part={part}] > summary")), Key::Enter);
}

/// The answer of a question, once it fits.
#[track_caller]
fn answer(page: &Page, part: &str, fits: impl Fn(&str) -> bool) -> String {
    let script = format!("return document.querySelector('#{FIGURE} [data-part={part}] .answer').innerText");
    let found = eventually(|| {
        let answer = single_spaced(&page.text_of(&script));
        if fits(&answer) { Ok(answer) } else { Err(answer) }
    });
    found.unwrap_or_else(|answer| panic!("the answer stays {answer:?}"))
}

/// The button of an answer whose name begins so.
#[track_caller]
fn button(page: &Page, part: &str, start: &str) -> Element {
    let buttons = page.browser.all(&format!("#{FIGURE} [data-part={part}] .answer button"));
    buttons.into_iter().find(|button| page.browser.name(button).starts_with(start)).expect("the answer has this button")
}

fn ratio(page: &Page) -> f64 {
    let value = page.text_of(
        "return document.querySelector('#care-nest [data-id=\"care.ratio_until\"]:not([data-scenario])').value",
    );
    value.parse().expect("the ratio is a number")
}

#[track_caller]
fn ask_for(page: &Page, target: &str) {
    page.browser.select(&one(page, "[data-part=solve] [data-in=measure]"), "care.ratio_until");
    type_number(page, &one(page, "[data-part=solve] [data-in=target]"), target);
}

#[test]
fn a_value_is_found_and_the_slider_set_to_it_and_what_cannot_be_is_told() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "");
            open(&page, "solve");
            ask_for(&page, "40");
            answer(&page, "solve", |told| told.contains(said(GROWTH, language)) && told.contains(said(SET, language)));
            page.use_by_key(&button(&page, "solve", said(SET, language)), Key::Enter);
            page.query_when("setting the slider", |query| query.contains("care.trend="));
            answer(&page, "solve", |told| told.contains(said(THERE, language)));
            let there = eventually(|| if (ratio(&page) - 40.0).abs() < 1e-6 { Ok(()) } else { Err(ratio(&page)) });
            assert_eq!(there, Ok(()));
            // The pressed button is gone; the focus stays with the answer.
            assert_eq!(page.text_of("return document.activeElement.className"), "answer");
            ask_for(&page, "5");
            answer(&page, "solve", |told| told.contains(said(OUT_OF_REACH, language)));
            ask_for(&page, "x");
            answer(&page, "solve", |told| told.contains("‘x’"));
        }
    });
}

#[test]
fn another_scenario_is_kept_seen_linked_and_removed() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "?care.trend=2");
            open(&page, "compare");
            answer(&page, "compare", |told| told.contains(said(KEEP, language)));
            page.use_by_key(&button(&page, "compare", said(KEEP, language)), Key::Enter);
            page.query_when("keeping B", |query| query.contains("compare=care.trend:2"));
            page.figure(FIGURE).slider(said(GROWTH, language)).press(Key::Home);
            let link = page.query_when("moving on", |query| query.contains("&care.trend=-1"));
            sees_b(&page);
            answer(&page, "compare", |told| told.contains("A B"));
            // The link alone shows the same.
            stage.in_another_tab(language, &link, |page| {
                sees_b(page);
                assert_eq!(page.query(), link);
            });
            page.use_by_key(&one(&page, "p[data-scenario] button"), Key::Enter);
            page.query_when("ending the comparison", |query| !query.contains("compare"));
            let gone = || if page.browser.all("[data-scenario]").is_empty() { Ok(()) } else { Err(()) };
            assert_eq!(eventually(gone), Ok(()), "nothing of B is left");
            assert!(!labels(&page).iter().any(|label| label.starts_with("B ")), "{:?}", labels(&page));
            open(&page, "compare");
        }
    });
}

/// The texts of the drawing.
fn labels(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#care-nest [data-chart] svg text')]
        .filter(text => text.getClientRects().length).map(text => text.textContent)";
    serde_json::from_value(page.browser.script(script, Vec::new())).expect("texts")
}

#[track_caller]
fn sees_b(page: &Page) {
    let line = one(page, ".headline + p[data-scenario=b]");
    assert!(page.browser.name(&line).len() < 1_000);
    let numbers = page.browser.script(
        "return [...document.querySelectorAll('#care-nest .headline + p data[data-scenario=b]')].map(number => number.value)",
        Vec::new(),
    );
    assert!(numbers.as_array().is_some_and(|numbers| !numbers.is_empty()), "B's headline has numbers of its own");
    let drawn = eventually(|| if labels(page).iter().any(|label| label.starts_with("B ")) { Ok(()) } else { Err(()) });
    assert_eq!(drawn, Ok(()), "the drawing names B: {:?}", labels(page));
}

#[test]
fn the_parts_of_a_difference_add_up() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "?care.trend=2&care.cut=25&compare=");
            open(&page, "parts");
            page.browser.select(&one(&page, "[data-part=parts] [data-in=measure]"), "care.share_until");
            let values = || {
                let script = "return [...document.querySelectorAll('#care-nest [data-part=parts] td data')].map(part => Number(part.value))";
                let values: Vec<f64> =
                    serde_json::from_value(page.browser.script(script, Vec::new())).expect("numbers");
                if values.len() == 5 { Ok(values) } else { Err(values) }
            };
            // Two parts, policy, assumptions, the whole.
            let values = eventually(values).expect("two parts and three sums");
            let whole = values[4];
            assert!(whole < -1.0, "less growth and a cut save: {values:?}");
            assert!((values[0] + values[1] - whole).abs() < 1e-12, "{values:?}");
            assert!((values[2] + values[3] - whole).abs() < 1e-12, "{values:?}");
        }
    });
}

#[test]
fn what_a_result_hangs_on_is_sorted() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        open(&page, "swings");
        page.browser.select(&one(&page, "[data-part=swings] [data-in=measure]"), "care.share_until");
        let widths = || {
            let script = "return [...document.querySelectorAll('#care-nest [data-part=swings] .swing rect')].map(bar => bar.width.baseVal.value)";
            let widths: Vec<f64> = serde_json::from_value(page.browser.script(script, Vec::new())).expect("widths");
            if widths.len() > 3 { Ok(widths) } else { Err(widths) }
        };
        let widths = eventually(widths).expect("several bars");
        assert!(widths.is_sorted_by(|one, next| one >= next), "{widths:?}");
    });
}

#[test]
fn axe_finds_nothing_with_every_question_answered() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "?care.trend=2&care.cut=25&compare=");
            for part in ["solve", "compare", "parts", "swings"] {
                open(&page, part);
            }
            ask_for(&page, "40");
            answer(&page, "solve", |told| told.contains(said(SET, language)));
            answer(&page, "swings", |told| told.len() > 200);
            assert_eq!(violations(stage), Vec::<String>::new());
            assert!(!page.browser.name(&one(&page, "p[data-scenario] button")).is_empty());
            assert_eq!(said(REMOVE, language), page.browser.name(&one(&page, "p[data-scenario] button")));
        }
    });
}

#[test]
fn the_dialog_shares_the_address() {
    in_browser(|stage| {
        for (language, share) in [(Language::Dutch, "Deel"), (Language::English, "Share")] {
            let page = stage.page(language, "?care.trend=2&compare=care.trend:1.5");
            let opener = page.button(share);
            page.use_by_key(&opener, Key::Enter);
            let link = eventually(|| match shared(&page) {
                Value::String(link) => Ok(link),
                _ => Err("no dialog is open"),
            });
            let address = page.text_of("return location.href");
            assert_eq!(link.as_ref(), Ok(&address));
            assert!(address.contains("v=1&compare=care.trend:1.5&care.trend=2"), "{address}");
            assert_eq!(violations(stage), Vec::<String>::new());
            // The other variant is the same link without the version.
            page.browser
                .script("document.querySelector('dialog.share [name=share-v][value=\"\"]').click()", Vec::new());
            let updating = address.replace("v=1&", "");
            let link = eventually(|| match shared(&page) {
                Value::String(link) if link == updating => Ok(()),
                other => Err(other),
            });
            assert_eq!(link, Ok(()));
            page.browser.press(Key::Escape);
            let closed = eventually(|| if page.browser.all("dialog[open]").is_empty() { Ok(()) } else { Err(()) });
            assert_eq!(closed, Ok(()), "Escape closes the dialog");
            assert_eq!(page.text_of("return document.activeElement.textContent"), share, "the focus comes back");
        }
    });
}

/// The link in the open dialog.
fn shared(page: &Page) -> Value {
    page.browser.script("return document.querySelector('dialog.share[open] textarea')?.value", Vec::new())
}
