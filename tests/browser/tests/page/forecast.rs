//! The reader draws the future and then sees it: by mouse, by finger, by keys alone; and the link keeps the line.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{in_browser, in_browser_that_can};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::access::violations;
use crate::labels::FAULTS;
use crate::links::language_switch;

/// The figures over which can be drawn, with what is asked while the model is hidden.
const FIGURES: [(&str, &str); 3] = [
    ("care-share", "Teken zelf: welk deel van het bbp kost de zorg na 2013?"),
    ("offices-path", "Teken zelf: hoeveel kantoorvloer staat er leeg, jaar na jaar?"),
    ("shops-path", "Teken zelf: hoeveel winkelvloer staat er leeg, jaar na jaar?"),
];

const LINK: &str = "?draw=care-share:2020_11.5,2030_14;offices-path:2018_9,2030_5;shops-path:2030_2.5";

#[test]
fn a_line_is_drawn_with_the_mouse_and_then_stands_beside_the_model() {
    in_browser(|stage| {
        for (figure, question) in FIGURES {
            let page = stage.page(Language::Dutch, "");
            press(&page, figure, "Teken eerst zelf");
            let sheet = page.by_role(&format!("#{figure} .own svg"), "group", question);
            assert!(!shows_model(&page, figure), "{figure}: the model can be seen while the reader draws");
            assert_eq!(headline(&page, figure), question);
            page.browser.scroll_to(&sheet);
            let [left, top, width, height] = frame(&page, figure);
            let at = |x: f64, y: f64| ((left + width * x).round(), (top + height * y).round());
            page.browser.drag(at(0.55, 0.4), at(0.75, 0.7));
            let query = page.query_when("drawing", |query| query.contains(&format!("draw={figure}:20")));
            assert!(query.matches('_').count() > 3, "each year that the hand passed has a point: {query}");
            press(&page, figure, "Laat zien");
            let said = said(&page, figure);
            assert!(said.contains("Je tekende een lijn van") && said.contains("Het model staat in"), "{said}");
            assert!(shows_model(&page, figure), "{figure}: the model does not come back");
            assert_eq!(page.query(), query, "revealing changes nothing that was drawn");
            press(&page, figure, "Haal weg");
            page.query_when("taking the line away", str::is_empty);
            assert_eq!(page.browser.all(&format!("#{figure} .own")).len(), 0, "the sheet stays");
        }
    });
}

#[test]
fn a_reader_of_the_text_draws_before_the_answer_is_in_sight() {
    in_browser(|stage| {
        for (figure, question) in FIGURES {
            let page = stage.page(Language::Dutch, "");
            page.waits_for("[data-undo]");
            page.use_by_key(&page.button(question), Key::Enter);
            page.waits_for(&format!("#{figure} .own svg"));
            let sheet = page.by_role(&format!("#{figure} .own svg"), "group", question);
            let in_sight = "const { top, bottom } = arguments[0].getBoundingClientRect(); return top >= 0 && bottom <= innerHeight";
            assert_eq!(
                page.browser.script(in_sight, vec![json!(sheet)]),
                json!(true),
                "{figure}: the sheet is out of sight"
            );
            assert!(!shows_model(&page, figure), "{figure}: the model can be seen while the reader draws");
            // Keys that follow each other move one point in one step.
            page.browser.press(Key::PageUp);
            page.browser.press(Key::PageUp);
            page.query_when("a point by key", |query| query.contains(&format!("draw={figure}:20")));
            page.browser.press_all(&format!("{}z", char::from(Key::Control)));
            page.query_when("one step back", str::is_empty);
        }
    });
}

#[test]
fn a_finger_draws_where_it_may_and_scrolls_everywhere_else() {
    in_browser_that_can(Ability::DevTools, |stage| {
        stage.browser.set_size(390, 844, true);
        let page = stage.page(Language::Dutch, "");
        let touch =
            "const svg = [...document.querySelectorAll('#offices-path svg.chart')].filter(svg => svg.clientWidth).at(-1);
            return getComputedStyle(svg).touchAction";
        assert_eq!(page.text_of(touch), "pan-y pinch-zoom", "before drawing a finger scrolls");
        press(&page, "offices-path", "Teken eerst zelf");
        assert_eq!(page.text_of(touch), "none");
        page.browser.script(
            "document.querySelector('#offices-path .own').scrollIntoView({ block: 'center', behavior: 'instant' })",
            Vec::new(),
        );
        let [left, top, width, height] = frame(&page, "offices-path");
        let before = page.browser.script("return scrollY", Vec::new());
        let finger = |kind: &str, at: Option<(f64, f64)>| {
            let points: Vec<Value> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
            page.browser.devtools("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points }));
        };
        let at = |part: f64| Some((left + width * (0.4 + 0.3 * part), top + height * (0.3 + 0.4 * part)));
        finger("touchStart", at(0.0));
        for step in 1..=10 {
            finger("touchMove", at(f64::from(step) / 10.0));
        }
        finger("touchEnd", None);
        let query = page.query_when("drawing", |query| query.contains("draw=offices-path:"));
        assert!(query.matches('_').count() > 3, "{query}");
        assert_eq!(page.browser.script("return scrollY", Vec::new()), before, "the page scrolled under the line");
        press(&page, "offices-path", "Laat zien");
        let lets = "const own = document.querySelector('#offices-path .own svg');
            return getComputedStyle(own).pointerEvents";
        assert_eq!(page.text_of(lets), "none", "after drawing a finger reaches the drawing below");
    });
}

#[test]
fn keys_alone_draw_a_line_point_by_point() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        press(&page, "offices-path", "Teken eerst zelf");
        // The first year has the focus; its name and its value are said.
        let focused = |what: &str| {
            page.text_of(&format!("return document.activeElement.getAttribute('{what}') || ''"))
                .replace('\u{202f}', " ")
        };
        let role = eventually(|| if focused("role") == "slider" { Ok(()) } else { Err(focused("role")) });
        assert_eq!(role, Ok(()), "the first point does not take the focus");
        assert_eq!(
            (focused("aria-label").as_str(), focused("aria-valuetext").as_str()),
            ("2015", "2015: 8,0 miljoen m²")
        );
        for (key, label, value) in [
            (Key::Right, "2016", "2016: 8,0 miljoen m²"),
            (Key::Up, "2016", "2016: 8,1 miljoen m²"),
            (Key::PageDown, "2016", "2016: 7,1 miljoen m²"),
            (Key::End, "2030", "2030: 7,1 miljoen m²"),
            (Key::PageDown, "2030", "2030: 6,1 miljoen m²"),
            (Key::Left, "2029", "2029: 6,2 miljoen m²"),
            (Key::Home, "2015", "2015: 7,6 miljoen m²"),
        ] {
            page.browser.press(key);
            let now = eventually(|| match (focused("aria-label"), focused("aria-valuetext")) {
                now if now == (label.to_owned(), value.to_owned()) => Ok(()),
                now => Err(now),
            });
            assert_eq!(now, Ok(()), "after {key:?}");
        }
        page.query_when("drawing", |query| query == "?draw=offices-path:2016_7.1,2030_6.1");
        let stops = "return document.querySelectorAll('#offices-path .own [role=slider][tabindex=\"0\"]').length";
        assert_eq!(page.browser.script(stops, Vec::new()), json!(1), "the row of points is one stop of the tab key");
        page.browser.press(Key::Tab);
        page.browser.press(Key::Enter);
        let words = said(&page, "offices-path").replace('\u{202f}', " ");
        assert!(words.contains("Je tekende een lijn van 8,0 in 2014 naar 6,1 miljoen m² in 2030."), "{words}");
        let heard = page.text_of("return document.getElementById('heard').textContent");
        assert!(heard.contains("Je tekende"), "{heard:?}");
    });
}

#[test]
fn a_link_opens_with_its_lines_and_keeps_them_through_language_and_sliders() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, LINK);
            for (figure, _) in FIGURES {
                said(&page, figure);
            }
            assert_eq!(page.query(), LINK);
            page.use_by_key(&language_switch(&page), Key::Enter);
            let other = page.when_in(language.other());
            assert_eq!(other.query(), LINK);
            said(&other, "offices-path");
        }
        let page = stage.page(Language::Dutch, LINK);
        let before = said(&page, "offices-path");
        let slider = page.figure("offices-path").slider("Nieuwbouw");
        slider.press(Key::Right);
        page.query_when("moving a slider", |query| {
            query.contains("vacancy-offices.build") && query.contains("&draw=care")
        });
        let follows = eventually(|| if said(&page, "offices-path") == before { Err(()) } else { Ok(()) });
        assert_eq!(follows, Ok(()), "what is said of the line does not follow the model");
    });
}

#[test]
fn on_a_phone_how_far_off_the_line_is_comes_into_sight_above_the_sliders() {
    in_browser_that_can(Ability::DevTools, |stage| {
        stage.browser.set_size(390, 844, true);
        for (figure, _) in FIGURES {
            let page = stage.page(Language::Dutch, LINK);
            said(&page, figure);
            press(&page, figure, "Teken zelf");
            let point = page.browser.all(&format!("#{figure} .own [role=slider]")).remove(0);
            page.use_by_key(&point, Key::Up);
            page.query_when("drawing by key", |query| query.contains(&format!("{figure}:201")));
            press(&page, figure, "Laat zien");
            said(&page, figure);
            let script = format!(
                "const box = selector => document.querySelector('#{figure} ' + selector).getBoundingClientRect();
                 const said = box('.drawn'), foot = document.querySelector('body > .foot').getBoundingClientRect();
                 return said.top < box('[data-forecast]').bottom ? 'covered' : said.bottom > box('.hand').top ? 'below the sliders'
                     : said.bottom > foot.top ? 'out of sight' : ''"
            );
            let seen = eventually(|| match page.text_of(&script) {
                text if text.is_empty() => Ok(()),
                text => Err(text),
            });
            assert_eq!(seen, Ok(()), "{figure}: what is said of the line");
        }
    });
}

#[test]
fn what_happened_is_shown_without_drawing_too() {
    in_browser(|stage| {
        for (figure, counted) in
            [("care-share", "zonder ingrijpen"), ("offices-path", "Colliers"), ("shops-path", "Locatus")]
        {
            let page = stage.page(Language::Dutch, "");
            press(&page, figure, "Wat er echt gebeurde");
            let past = past(&page, figure, |text| text.contains(counted));
            assert!(!past.contains("Je tekende"), "{past}");
            assert!(shows_model(&page, figure));
            assert_eq!(page.query(), "", "what happened is no part of the state");
        }
    });
}

#[test]
fn a_drawing_that_cannot_be_read_is_told_and_the_rest_is_drawn() {
    in_browser(|stage| {
        for (link, told) in [
            ("?draw=offices-path:2020_5,2021_x", "2021_x"),
            ("?draw=offices-path:2020_5;de-kaart:2020_3", "de-kaart"),
            ("?draw=offices-path:2020_5,1990_5", "1990_5"),
            ("?draw=offices-path:2020_5,2020_6", "2020_6"),
        ] {
            let page = stage.page(Language::Dutch, link);
            let notice = page.notice();
            assert!(notice.contains(told), "{notice:?} does not name {told}");
            assert!(said(&page, "offices-path").contains("2020"));
        }
    });
}

#[test]
fn axe_finds_nothing_while_drawing_and_after() {
    in_browser(|stage| {
        let mut found = Vec::new();
        let dark = Ability::ColourScheme.is_here(stage.browser.engine()).then_some("dark");
        for language in Language::ALL {
            for scheme in ["light"].into_iter().chain(dark) {
                stage.browser.prefer(scheme);
                let page = stage.page(language, LINK);
                said(&page, "shops-path");
                found.extend(violations(stage));
                let again = if language == Language::Dutch { "Teken zelf" } else { "Draw it yourself" };
                press(&page, "offices-path", again);
                page.query_when("drawing again", |query| !query.contains("offices-path"));
                found.extend(violations(stage));
            }
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
    });
}

#[test]
fn no_text_of_sheet_or_panel_covers_another() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for width in [320, 390, 1024, 1920] {
            for language in Language::ALL {
                stage.browser.set_size(width, 900, width < 720);
                let page = stage.page(language, LINK);
                for (figure, _) in FIGURES {
                    said(&page, figure);
                }
                let faults = page.browser.script(FAULTS, Vec::new());
                assert_eq!(faults, json!([]), "{width} px, {}", language.file());
            }
        }
    });
}

#[test]
fn the_line_is_printed_where_it_stood() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let page = stage.page(Language::Dutch, LINK);
        said(&page, "offices-path");
        page.browser.script("window.dispatchEvent(new Event('beforeprint'))", Vec::new());
        page.browser.set_size(673, 1001, false);
        page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        let frames = "const box = selector => {
                const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
                return [left, top, width, height].map(Math.round);
            };
            return [box('#offices-path .own svg'), box('#offices-path .drawing .wd')]";
        let lies = eventually(|| {
            let found = page.browser.script(frames, Vec::new());
            if found[0] == found[1] { Ok(()) } else { Err(found) }
        });
        page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
        assert_eq!(lies, Ok(()), "the sheet does not lie on the drawing");
    });
}

/// Presses a button of a figure, by key.
#[track_caller]
fn press(page: &Page, figure: &str, name: &str) {
    let found: Result<Element, _> = eventually(|| {
        let buttons = page.browser.all(&format!("#{figure} [data-forecast] button"));
        buttons.into_iter().find(|button| page.browser.name(button) == name).ok_or(())
    });
    let button = found.unwrap_or_else(|()| panic!("{figure} has no button {name:?}"));
    page.use_by_key(&button, Key::Enter);
    // The button makes way for others once it has worked. In one script: it may be gone between two questions.
    let names = format!(
        "return [...document.querySelectorAll('#{figure} [data-forecast] button')].map(one => one.textContent).join()"
    );
    let gone = eventually(|| match page.text_of(&names) {
        left if left.split(',').any(|one| one == name) => Err(left),
        _ => Ok(()),
    });
    assert_eq!(gone, Ok(()), "{name} does nothing in {figure}");
}

/// What is said of the line under a figure, once it is.
#[track_caller]
fn said(page: &Page, figure: &str) -> String {
    let script = format!("return document.querySelector('#{figure} .past .drawn')?.textContent || ''");
    let said = eventually(|| match page.text_of(&script) {
        text if text.is_empty() => Err(()),
        text => Ok(text),
    });
    said.unwrap_or_else(|()| panic!("nothing is said of a line over {figure}"))
}

/// All that stands under a figure, once it fits.
#[track_caller]
fn past(page: &Page, figure: &str, fits: impl Fn(&str) -> bool) -> String {
    let script =
        format!("return [...document.querySelectorAll('#{figure} .past')].map(one => one.textContent).join(' ')");
    eventually(|| match page.text_of(&script) {
        text if fits(&text) => Ok(text),
        text => Err(text),
    })
    .unwrap_or_else(|text| panic!("{figure} says {text:?}"))
}

fn shows_model(page: &Page, figure: &str) -> bool {
    let script = format!(
        "return String(getComputedStyle(document.querySelector('#{figure} .drawing')).visibility === 'visible')"
    );
    page.text_of(&script) == "true"
}

/// What a reader sees above the drawing.
fn headline(page: &Page, figure: &str) -> String {
    page.text_of(&format!(
        "return [...document.querySelectorAll('#{figure} .headline')].filter(part => part.checkVisibility()).map(part => part.textContent).join('|')"
    ))
}

/// Left, top, width and height of the sheet in the window.
fn frame(page: &Page, figure: &str) -> [f64; 4] {
    let script = format!(
        "const {{ left, top, width, height }} = document.querySelector('#{figure} .own svg').getBoundingClientRect();
         return [left, top, width, height]"
    );
    serde_json::from_value(page.browser.script(&script, Vec::new())).expect("a frame")
}
