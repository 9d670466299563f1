//! The link is the state: written, read, copied, and kept through language and theme.

use browser_tests::browser::eventually;
use browser_tests::control::type_number;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Runs, defaults, runs_with};
use browser_tests::stage::in_browser;
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::agreement::{figures, numbers_agree};

/// What [`move_several`] sets, in the order of the declarations: as the link must write it, after the version of the
/// defaults that it differs from.
const MOVED: [(&str, &str); 4] = [
    ("care.trend", "2.345"),
    ("care.until", "2035"),
    ("wages-regions.reach", "41"),
    ("vacancy-offices.withdraw", "0.87"),
];

#[test]
fn a_link_reproduces_the_state() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        move_several(&page);
        let link = moved_link(&page);
        numbers_agree(&page, &moved_runs(), "moving several");
        let here = positions(&page);
        let there = stage.in_another_tab(Language::Dutch, &link, |page| {
            numbers_agree(page, &moved_runs(), "opening the link");
            assert_eq!(page.query(), link, "a link that was written is read and written the same");
            positions(page)
        });
        assert_eq!(here, there, "the inputs of the other tab");
    });
}

#[test]
fn a_link_holds_the_differences_alone() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        move_several(&page);
        let wanted: Vec<String> = MOVED.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(moved_link(&page), format!("?v=1&{}", wanted.join("&")));
    });
}

#[test]
fn back_to_the_book_takes_everything_back() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        move_several(&page);
        moved_link(&page);
        page.use_by_key(&page.button(page.language.back_to_the_book()), Key::Enter);
        page.query_when("taking everything back", str::is_empty);
        numbers_agree(&page, &defaults(), "taking everything back");
    });
}

#[test]
fn the_dialog_copies_the_address() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "");
            // Without a person at the window Chromium refuses the clipboard, so another takes its place.
            page.browser.script(
                "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })",
                Vec::new(),
            );
            move_several(&page);
            let link = moved_link(&page);
            let [share, copy] = language.share();
            page.use_by_key(&page.button(share), Key::Enter);
            let is_open = || if page.browser.all("dialog[open]").is_empty() { Err(()) } else { Ok(()) };
            assert_eq!(eventually(is_open), Ok(()), "the dialog opens");
            page.use_by_key(&page.by_role("dialog button", "button", copy), Key::Enter);
            let copied = eventually(|| match page.text_of("return window.copied || ''") {
                text if text.is_empty() => Err("nothing was copied"),
                text => Ok(text),
            });
            // With the figure in sight, for who opens it; the address bar says the same.
            let address = page.text_of("return location.href");
            assert!(address.starts_with(&format!("{}#", stage.address(language, &link))), "{address}");
            assert_eq!(copied, Ok(address));
            let leads = "return document.getElementById(location.hash.slice(1))?.matches('figure') ?? false";
            assert_eq!(page.browser.script(leads, Vec::new()), serde_json::json!(true), "the link leads to no figure");
        }
    });
}

#[test]
fn the_other_language_keeps_the_state() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = stage.page(language, "");
            move_several(&page);
            moved_link(&page);
            page.use_by_key(&language_switch(&page), Key::Enter);
            numbers_agree(&page.when_in(language.other()), &moved_runs(), "changing the language");
        }
    });
}

#[test]
fn the_theme_switch_keeps_the_state() {
    in_browser(|stage| {
        stage.browser.prefer("light");
        let page = stage.page(Language::Dutch, "");
        move_several(&page);
        moved_link(&page);
        let before = paper(&page);
        assert!(switch_theme(&page, &before), "no control for light and dark changes the colour of the page");
        numbers_agree(&page, &moved_runs(), "changing the theme");
        let link = page.query_when("changing the theme", |query| query.contains("theme="));
        let colour = paper(&page);
        let again = stage.in_another_tab(Language::Dutch, &link, |page| {
            stage.browser.prefer("light");
            (paper(page), positions(page))
        });
        assert_eq!(again, (colour, positions(&page)), "the link carries the theme too");
    });
}

/// Moves a slider in each chapter: two by number field, one by key, one by number field behind a closed part.
#[track_caller]
fn move_several(page: &Page) {
    for figure in figures() {
        page.figure(figure).open_details();
    }
    for (figure, name, value) in [
        ("care-nest", "care.trend", "2.345"),
        ("care-nest", "care.until", "2035"),
        ("offices-path", "vacancy-offices.withdraw", "0.87"),
    ] {
        let field = page.figure(figure).slider(label(name, page.language)).number_field(label(name, page.language));
        type_number(page, &field, value);
    }
    page.figure("wages-map").slider(label("wages-regions.reach", page.language)).press(Key::Right);
}

fn label(name: &str, language: Language) -> &'static str {
    let description = browser_tests::program::Description::get();
    description.parameter(name).unwrap_or_else(|| panic!("the program knows no parameter {name}")).label.text(language)
}

#[track_caller]
fn moved_link(page: &Page) -> String {
    page.query_when("moving several", |query| {
        MOVED.iter().all(|(name, value)| query.contains(&format!("{name}={value}")))
    })
}

fn moved_runs() -> Runs {
    runs_with(&MOVED)
}

/// What every input of the page holds.
fn positions(page: &Page) -> String {
    page.text_of(
        "const inputs = [...document.querySelectorAll('figure [name*=\".\"]')];
         return inputs.map(i => `${i.name}=${i.type === 'radio' ? i.value + i.checked : i.value}`).join('\\n')",
    )
}

#[track_caller]
pub fn language_switch(page: &Page) -> Element {
    let other = page.language.other();
    let selector = format!("a[hreflang={0}], a[lang={0}], a[href*='{1}']", other.code(), other.file());
    let shown = page.browser.all(&selector).into_iter().find(|link| page.browser.is_displayed(link));
    shown.unwrap_or_else(|| panic!("no link leads to {other:?}"))
}

/// Colour behind the text.
pub fn paper(page: &Page) -> String {
    page.text_of("return getComputedStyle(document.body).backgroundColor")
}

/// Uses the controls whose name speaks of light or dark, until one changes the colour. A switch may have three places,
/// one of which looks like the first.
pub fn switch_theme(page: &Page, before: &str) -> bool {
    let controls = page.browser.all("button, [role=switch], input[type=checkbox], input[type=radio]");
    let words = ["licht", "donker", "thema"];
    let named: Vec<_> = controls
        .into_iter()
        .filter(|control| words.iter().any(|word| page.browser.name(control).to_lowercase().contains(word)))
        .collect();
    named.iter().cycle().take(named.len() * 2).any(|control| {
        page.use_by_key(control, Key::Space);
        eventually_soon(|| paper(page) != before)
    })
}

/// Whether something happens within the time of one transition.
fn eventually_soon(mut happened: impl FnMut() -> bool) -> bool {
    (0..10).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        happened()
    })
}
