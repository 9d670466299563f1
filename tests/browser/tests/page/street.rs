//! The street that plays: by keyboard, by steps where the reader wants no motion, and with the number that the link holds.

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{in_browser, in_browser_that_can};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn the_street_plays_pauses_and_steps_by_keyboard() {
    in_browser(|stage| {
        let page = opened(stage.page(Language::Dutch, ""));
        assert_eq!(state(&page), "Jaar 0,0: 0 van 20 winkels leeg, niet gekanteld.");

        press(&page, "Eén stap");
        // In a full street the first change can only be that one closes.
        let stepped = state_when(&page, |state| !state.starts_with("Jaar 0,0: 0 van 20"));
        assert!(stepped.contains(": 1 van 20 winkels leeg"), "{stepped}");
        assert_eq!(empty_shops(&page), 1);
        let heard = heard(&page);
        assert!(heard.starts_with("Winkel ") && heard.ends_with(&format!(" sluit. {stepped}")), "{heard}");

        press(&page, "Speel");
        let played = state_when(&page, |state| year(state) > year(&stepped) + 1.0);
        press(&page, "Pauze");
        let paused = eventually(|| match (self::heard(&page), state(&page)) {
            (heard, state) if heard == state && year(&state) >= year(&played) => Ok(state),
            (heard, state) => Err((heard, state)),
        });
        let paused = paused.unwrap_or_else(|found| panic!("what is heard at a pause is not what is seen: {found:?}"));
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert_eq!(state(&page), paused, "a paused street stands still");
        assert_eq!(empty_shops(&page).to_string(), paused.split(' ').nth(2).unwrap_or_default());

        press(&page, "Begin opnieuw");
        state_when(&page, |state| state.starts_with("Jaar 0,0: 0 van 20"));
    });
}

#[test]
fn another_street_is_in_the_link_and_a_link_plays_it_again() {
    in_browser(|stage| {
        let page = opened(stage.page(Language::English, ""));
        press(&page, "Another street");
        let query = page.query_when("another street", |query| query.contains("shopping-street.seed=2"));
        let steps = |page: &Page| -> Vec<String> {
            (0..3)
                .map(|_| {
                    let before = state(page);
                    press(page, "One step");
                    state_when(page, |state| state != before)
                })
                .collect()
        };
        let first = steps(&page);
        assert_eq!(steps(&opened(stage.page(Language::English, &query))), first);
        assert_ne!(steps(&opened(stage.page(Language::English, ""))), first);
    });
}

#[test]
fn a_moved_slider_begins_the_street_again() {
    in_browser(|stage| {
        let page = opened(stage.page(Language::Dutch, ""));
        press(&page, "Eén stap");
        state_when(&page, |state| state.contains(": 1 van 20"));
        page.figure("street").slider("Winkels sluiten dan sneller").press(Key::Right);
        state_when(&page, |state| state.starts_with("Jaar 0,0: 0 van 20"));
    });
}

#[test]
fn who_wants_little_motion_goes_by_steps() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let motion = |value: &str| {
            let feature = json!({ "name": "prefers-reduced-motion", "value": value });
            stage.browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
        };
        motion("reduce");
        let page = opened(stage.page(Language::Dutch, ""));
        let buttons = page.browser.all("#street [data-act]");
        let names: Vec<String> = buttons.iter().map(|button| page.browser.name(button)).collect();
        assert_eq!(names, ["Eén stap", "Begin opnieuw", "Andere straat"]);
        press(&page, "Eén stap");
        state_when(&page, |state| state.contains(": 1 van 20"));

        // Whoever asks for it while the street plays gets it at once.
        motion("no-preference");
        let page = opened(stage.page(Language::Dutch, ""));
        press(&page, "Speel");
        state_when(&page, |state| year(state) > 0.5);
        motion("reduce");
        let stopped = eventually(|| {
            let before = state(&page);
            std::thread::sleep(std::time::Duration::from_millis(200));
            if state(&page) == before { Ok(()) } else { Err(before) }
        });
        assert_eq!(stopped, Ok(()), "the street plays on");
        motion("no-preference");
    });
}

/// The page with the street's own part open.
#[track_caller]
fn opened(page: Page) -> Page {
    page.figure("street").open_details();
    state_when(&page, |state| state.contains("20"));
    page
}

#[track_caller]
fn press(page: &Page, name: &str) {
    let shown = eventually(|| {
        let buttons = page.browser.all("#street [data-act]");
        buttons.into_iter().find(|button| page.browser.name(button) == name).ok_or(())
    });
    page.use_by_key(&shown.unwrap_or_else(|()| panic!("no button {name}")), Key::Enter);
}

/// The moment in words.
fn state(page: &Page) -> String {
    page.text_of("return document.querySelector('#street [data-play] .summary').textContent")
}

#[track_caller]
fn state_when(page: &Page, fits: impl Fn(&str) -> bool) -> String {
    let answer = eventually(|| match state(page) {
        state if fits(&state) => Ok(state),
        state => Err(state),
    });
    answer.unwrap_or_else(|state| panic!("the street stays at {state:?}"))
}

/// The year of a moment in words.
fn year(state: &str) -> f64 {
    let year = state.split([' ', ':']).nth(1).unwrap_or_default();
    Language::Dutch.read(year).map_or(f64::NAN, |number| number.value)
}

fn heard(page: &Page) -> String {
    page.text_of("return document.querySelector('#heard').textContent")
}

/// Shops that are drawn empty: each has its number under it.
fn empty_shops(page: &Page) -> usize {
    page.browser.all("#street [data-play] svg text").len()
}
