//! A speaker shows one figure after another with a clicker, a finger or the keyboard; the step stands in the link; the room
//! can guess first; a second window keeps in step.

use browser_tests::ability::Ability;
use browser_tests::browser::{eventually, single_spaced};
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{SHALLOW, Stage, in_browser, in_browser_that_can, in_browser_that_complains};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::access::violations;

/// Slides of the prepared talk (tests/story.rs).
const SLIDES: u64 = 11;
/// The slide that moves the growth of care, and the one before it, which asks.
const COUNT: u64 = 3;
const QUARTER: u64 = 2;

/// The talk with a link, once its first slide stands.
#[track_caller]
pub fn talk<'s>(stage: &'s Stage, language: Language, link: &str) -> Page<'s> {
    let page = stage.page(language, link);
    begun(&page);
    page
}

#[track_caller]
pub fn begun(page: &Page) {
    let come = eventually(|| if count(page).is_empty() { Err("no talk begins") } else { Ok(()) });
    assert_eq!(come, Ok(()), "{:#?}", page.browser.console());
}

/// The quiet count, empty without a talk.
pub fn count(page: &Page) -> String {
    page.text_of("return document.querySelector('nav.talk .count')?.textContent ?? ''")
}

/// Waits for a slide and for its link.
#[track_caller]
pub fn is_at(page: &Page, what: &str, slide: u64, of: u64) {
    let wanted = format!("{slide} / {of}");
    let there = eventually(|| match count(page) {
        now if now == wanted => Ok(()),
        now => Err(now),
    });
    assert_eq!(there, Ok(()), "{what}");
    page.query_when(what, |query| query.starts_with(&format!("?view=present&step={slide}")));
}

/// The one figure that is to be seen.
#[track_caller]
pub fn figure(page: &Page) -> String {
    page.text_of(
        "return [...document.querySelectorAll('figure')].filter(figure => figure.getClientRects().length).map(figure => figure.id).join()",
    )
}

/// What stands above the figure.
fn line(page: &Page) -> String {
    single_spaced(&page.text_of("return document.querySelector('header.talk .line').textContent"))
}

/// What a talk tells at its foot.
pub fn told(page: &Page) -> String {
    page.text_of("return document.querySelector('nav.talk .told')?.textContent ?? ''")
}

#[track_caller]
fn tells(page: &Page, wanted: &str) {
    let heard = eventually(|| match told(page) {
        text if text.contains(wanted) => Ok(()),
        text => Err(text),
    });
    assert_eq!(heard, Ok(()));
}

#[track_caller]
fn waits_for(page: &Page, what: &str, script: &str) {
    let come = eventually(|| match page.browser.script(script, Vec::new()) {
        Value::Bool(true) => Ok(()),
        other => Err(other),
    });
    assert_eq!(come, Ok(()), "{what}");
}

#[track_caller]
fn press_button(page: &Page, name: &str) {
    page.use_by_key(&page.button(name), Key::Enter);
}

/// Opens what lies behind «more».
fn open_more(page: &Page) {
    page.browser.script("document.querySelector('nav.talk details').open = true", Vec::new());
}

#[test]
fn a_clicker_turns_the_page_even_while_a_slider_has_the_focus() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = talk(stage, language, &format!("?view=present&step={COUNT}"));
            is_at(&page, "the link", COUNT, SLIDES);
            assert_eq!(figure(&page), "care-nest");
            for (key, slide) in [
                (Key::Right, COUNT + 1),
                (Key::Left, COUNT),
                (Key::PageDown, COUNT + 1),
                (Key::PageUp, COUNT),
                (Key::Down, COUNT + 1),
                (Key::Up, COUNT),
                (Key::Space, COUNT + 1),
                (Key::Home, 1),
                (Key::End, SLIDES),
            ] {
                page.browser.script(
                    "document.querySelector('figure[data-shown] [data-shown] input[type=range]')?.focus()",
                    Vec::new(),
                );
                page.browser.press(key);
                is_at(&page, "a key of the clicker", slide, SLIDES);
            }
            page.browser.press(Key::Right);
            is_at(&page, "after the last comes nothing", SLIDES, SLIDES);
        }
    });
}

#[test]
fn the_step_stands_in_the_link_and_back_forward_and_reload_keep_it() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, "?view=present&step=4");
        page.browser.press(Key::Right);
        is_at(&page, "one on", 5, SLIDES);
        page.browser.script("history.back()", Vec::new());
        is_at(&page, "back", 4, SLIDES);
        assert_eq!(figure(&page), "own-network");
        page.browser.script("history.forward()", Vec::new());
        is_at(&page, "forward", 5, SLIDES);
        page.browser.script("location.reload()", Vec::new());
        let page = Page::when_ready(&stage.browser, Language::Dutch);
        begun(&page);
        is_at(&page, "reload", 5, SLIDES);
        assert_eq!(figure(&page), "wages-doubling");
        // A link that holds numbers keeps them.
        let page = talk(stage, Language::Dutch, "?view=present&step=3&v=1&care.trend=2");
        page.query_when("the numbers of the link", |query| query.contains("care.trend=2"));
        assert!(page.status().is_empty(), "the link is told of: {}", page.status());
        // Steps that are none.
        for (step, slide) in [("0", 1), ("99", SLIDES), ("x", 1), ("-1", 1)] {
            let page = talk(stage, Language::English, &format!("?view=present&step={step}"));
            is_at(&page, step, slide, SLIDES);
        }
    });
}

#[test]
fn a_slide_moves_its_slider_smoothly_and_again_on_demand() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, &format!("?view=present&step={COUNT}"));
        page.query_when("its numbers", |query| query.contains("care.trend=1.1"));
        page.browser.script(
            "window.seen = []; document.addEventListener('input', event => window.seen.push(event.target.valueAsNumber))",
            Vec::new(),
        );
        press_letter(&page, 'r');
        waits_for(&page, "the slider moves again", "return window.seen.length > 3");
        waits_for(&page, "it arrives", "return window.seen.at(-1) === 1.1");
        let falls = "return window.seen.every((value, at) => at === 0 || value <= window.seen[at - 1])";
        assert_eq!(page.browser.script(falls, Vec::new()), json!(true), "it goes one way");
        page.query_when("the numbers of the slide", |query| query.ends_with("v=1&care.trend=1.1"));
    });
}

#[test]
fn who_wants_little_motion_sees_the_end_at_once() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let feature = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        stage.browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
        let page = talk(stage, Language::Dutch, "?view=present&step=4");
        page.browser
            .script("window.seen = 0; document.addEventListener('input', () => { window.seen += 1 })", Vec::new());
        page.browser.press(Key::Left);
        page.query_when("its numbers", |query| query.contains("care.trend=1.1"));
        assert_eq!(page.browser.script("return window.seen", Vec::new()), json!(0));
    });
}

/// A letter wherever the focus is.
#[track_caller]
fn press_letter(page: &Page, letter: char) {
    page.browser.type_into(&page.browser.all("body").remove(0), &letter.to_string());
}

#[test]
fn single_letters_work_and_can_be_switched_off() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = talk(stage, language, "?view=present");
            let is_black = "return 'black' in document.documentElement.dataset";
            press_letter(&page, 'b');
            waits_for(&page, "b makes it black", is_black);
            page.browser.press(Key::Escape);
            waits_for(&page, "Escape brings it back", "return !('black' in document.documentElement.dataset)");
            is_at(&page, "and leaves nothing", 1, SLIDES);
            open_more(&page);
            let box_name = match language {
                Language::Dutch => "Losse letters werken als toets",
                Language::English => "Single letters work as keys",
            };
            let letters = page.by_role("nav.talk input", "checkbox", box_name);
            page.use_by_key(&letters, Key::Space);
            press_letter(&page, 'b');
            press_letter(&page, 'r');
            assert_eq!(page.browser.script(is_black, Vec::new()), json!(false), "the letter is still a key");
            page.browser.press(Key::Escape);
            let left = eventually(|| if count(&page).is_empty() { Ok(()) } else { Err(count(&page)) });
            assert_eq!(left, Ok(()), "Escape leaves");
            page.query_when("the page again", |query| !query.contains("view="));
        }
    });
}

#[test]
fn a_finger_turns_by_swiping_by_the_edges_and_by_two_buttons() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, "?view=present&step=4");
        let touch = "const [from, to] = arguments;
            const place = (x) => ({ bubbles: true, pointerType: 'touch', pointerId: 7, isPrimary: true, clientX: x, clientY: 300 });
            const target = document.elementFromPoint(from, 300);
            target.dispatchEvent(new PointerEvent('pointerdown', place(from)));
            target.dispatchEvent(new PointerEvent('pointermove', place((from + to) / 2)));
            target.dispatchEvent(new PointerEvent('pointerup', place(to)));";
        let touch = |from: u32, to: u32| page.browser.script(touch, vec![json!(from), json!(to)]);
        touch(900, 500);
        is_at(&page, "a swipe to the left", 5, SLIDES);
        touch(400, 800);
        is_at(&page, "a swipe to the right", 4, SLIDES);
        touch(1260, 1260);
        is_at(&page, "the right edge", 5, SLIDES);
        touch(20, 20);
        is_at(&page, "the left edge", 4, SLIDES);
        touch(640, 640);
        is_at(&page, "the middle turns nothing", 4, SLIDES);
        press_button(&page, "Volgende");
        is_at(&page, "the button on", 5, SLIDES);
        press_button(&page, "Vorige");
        is_at(&page, "the button back", 4, SLIDES);
        let sizes = "return [...document.querySelectorAll('nav.talk .turn')].every(button => {
            const { width, height } = button.getBoundingClientRect(); return width >= 44 && height >= 44 })";
        assert_eq!(page.browser.script(sizes, Vec::new()), json!(true), "a button is smaller than a fingertip");
    });
}

#[test]
fn the_room_guesses_before_it_sees_and_hears_how_far_off_it_was() {
    in_browser(|stage| {
        for (language, guess, told, wrong) in [
            (
                Language::Dutch,
                "25",
                "De zaal zei 25,0 %, de som geeft 52,8 %: 27,8 procentpunt te laag.",
                "Dat is geen getal.",
            ),
            (
                Language::English,
                "60",
                "The room said 60.0%, the sum gives 52.8%: 7.2 points too high.",
                "That is no number.",
            ),
        ] {
            let page = talk(stage, language, &format!("?view=present&step={QUARTER}"));
            let hidden = "return document.querySelector('figure[data-shown]').getClientRects().length === 0";
            assert_eq!(page.browser.script(hidden, Vec::new()), json!(true), "the answer is to be seen");
            let field = page.browser.all(".guess input").remove(0);
            let off = "return document.querySelector('header.talk .off').textContent";
            page.browser.type_into(&field, &format!("xyz{}", Key::Enter));
            let heard = eventually(|| match page.text_of(off) {
                text if text.starts_with(wrong) => Ok(()),
                text => Err(text),
            });
            assert_eq!(heard, Ok(()));
            page.browser.type_into(&field, &(Key::Control + "a"));
            page.browser.type_into(&field, &format!("{guess}{}", Key::Enter));
            let heard = eventually(|| match single_spaced(&page.text_of(off)).replace(['\u{202f}', '\u{a0}'], " ") {
                text if text == told => Ok(()),
                text => Err(text),
            });
            assert_eq!(heard, Ok(()));
            assert_eq!(page.browser.script(hidden, Vec::new()), json!(false), "the answer stays hidden");
            assert_eq!(figure(&page), "care-nest");
            is_at(&page, "the same slide", QUARTER, SLIDES);
            page.browser.press(Key::PageDown);
            is_at(&page, "and on", QUARTER + 1, SLIDES);
            // Without a guess the clicker reveals, then turns.
            page.browser.press(Key::PageUp);
            is_at(&page, "back", QUARTER, SLIDES);
            let asked = line(&page);
            page.browser.press(Key::PageDown);
            waits_for(&page, "the answer shows", "return !document.documentElement.hasAttribute('data-asking')");
            assert_ne!(line(&page), asked);
            is_at(&page, "still the same slide", QUARTER, SLIDES);
        }
    });
}

#[test]
fn the_speakers_window_keeps_in_step_and_turns_the_page() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, "?view=present&step=4");
        page.browser.script("window.open = (_, name) => { window.opened = name; return {} }", Vec::new());
        press_letter(&page, 's');
        let name = eventually(|| match page.text_of("return window.opened ?? ''") {
            name if name.is_empty() => Err("no window is opened"),
            name => Ok(name),
        })
        .unwrap_or_else(|why| panic!("{why}"));
        stage.in_another_tab(Language::Dutch, "", |second| {
            // What `window.open` does with a name.
            second.browser.script("window.name = arguments[0]", vec![json!(name)]);
            second.browser.go(&stage.address(Language::Dutch, "?view=present&step=4"));
            let says = |what: &str, wanted: &str| {
                let heard =
                    eventually(|| match second.text_of("return document.querySelector('.speaker')?.innerText ?? ''") {
                        text if text.contains(wanted) => Ok(()),
                        text => Err(text),
                    });
                assert_eq!(heard, Ok(()), "{what}");
            };
            says("where the talk is", "4 / 11");
            says("the notes", "Eigen Kracht");
            says("what comes next", "Twee keer zo dicht");
            says("the clock", "sinds het begin");
            second.browser.press(Key::PageDown);
            says("the talk after the key", "5 / 11");
            press_button(second, "Vorige");
            says("the talk after the button", "4 / 11");
        });
        is_at(&page, "the talk itself", 4, SLIDES);
    });
}

#[test]
fn a_second_window_that_cannot_be_is_told() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, "?view=present");
        page.browser.script("window.open = () => null", Vec::new());
        press_letter(&page, 's');
        tells(&page, "geen tweede venster");
        stage.before_every_page("delete window.BroadcastChannel");
        let page = talk(stage, Language::English, "?view=present");
        press_letter(&page, 's');
        tells(&page, "cannot keep two windows in step");
    });
}

#[test]
fn the_room_opens_what_it_sees_by_a_code() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, &format!("?view=present&step={COUNT}"));
        page.query_when("its numbers", |query| query.contains("care.trend=1.1"));
        open_more(&page);
        press_button(&page, "QR-code");
        let wanted = format!("{}#care-nest", stage.address(Language::Dutch, "?v=1&care.trend=1.1"));
        let shown = eventually(|| {
            match page.text_of("return document.querySelector('dialog.code .address')?.textContent ?? ''") {
                text if text == wanted => Ok(()),
                text => Err(text),
            }
        });
        assert_eq!(shown, Ok(()));
        assert_eq!(page.browser.all("dialog.code svg.qr[role=img]").len(), 1);
        page.browser.press(Key::Escape);
        waits_for(&page, "Escape closes the code alone", "return !document.querySelector('dialog.code')");
        is_at(&page, "the talk goes on", COUNT, SLIDES);
    });
}

#[test]
fn a_code_on_the_screen_does_not_stop_the_clicker() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, &format!("?view=present&step={COUNT}"));
        open_more(&page);
        press_button(&page, "QR-code");
        page.waits_for("dialog.code");
        page.browser.press(Key::PageDown);
        waits_for(&page, "the code goes", "return !document.querySelector('dialog.code')");
        is_at(&page, "the talk goes on", COUNT + 1, SLIDES);
    });
}

#[test]
fn a_room_that_is_asked_gets_the_question_by_the_code_and_a_digit_begins_its_guess() {
    in_browser(|stage| {
        let page = talk(stage, Language::Dutch, &format!("?view=present&step={}", COUNT - 1));
        open_more(&page);
        press_button(&page, "QR-code");
        page.waits_for("dialog.code .address");
        let link = page.text_of("return document.querySelector('dialog.code .address').textContent");
        assert_eq!(link, page.text_of("return location.href"));
        page.browser.press(Key::Escape);
        waits_for(&page, "Escape closes the code", "return !document.querySelector('dialog.code')");
        page.browser.script("document.activeElement.blur()", Vec::new());
        page.browser.press_all("25");
        assert_eq!(page.text_of("return document.querySelector('.guess input').value"), "25");
    });
}

#[test]
fn axe_finds_nothing_and_nothing_overflows_in_both_halls_light_and_dark() {
    in_browser(|stage| {
        let mut found = Vec::new();
        let dark = if Ability::ColourScheme.is_here(stage.browser.engine()) { "dark" } else { "light" };
        for (language, scheme, width, height) in [
            (Language::Dutch, "light", 1024, 768),
            (Language::English, dark, 1024, 768),
            (Language::English, "light", 1920, 1080),
            (Language::Dutch, dark, 1920, 1080),
        ] {
            stage.browser.prefer(scheme);
            stage.browser.set_size(width, height, false);
            for slide in 1..=SLIDES {
                let page = talk(stage, language, &format!("?view=present&step={slide}"));
                is_at(&page, "the link", slide, SLIDES);
                let here = format!("{} {scheme} {width} {slide}", language.code());
                let asks = "return document.documentElement.hasAttribute('data-asking')";
                if page.browser.script(asks, Vec::new()) == json!(true) {
                    found.extend(violations(stage).into_iter().map(|line| format!("{here}, asking: {line}")));
                    page.browser.press(Key::PageDown);
                    waits_for(&page, "the answer", "return !document.documentElement.hasAttribute('data-asking')");
                }
                let over = "const main = document.querySelector('main');
                    return main.scrollHeight - main.clientHeight > 1 || document.body.scrollHeight - innerHeight > 1
                        || document.documentElement.scrollWidth > innerWidth";
                let fits =
                    eventually(|| if page.browser.script(over, Vec::new()) == json!(false) { Ok(()) } else { Err(()) });
                if fits.is_err() {
                    found.push(format!("{here} is larger than the screen"));
                }
                let read = "const part = (what) => parseFloat(getComputedStyle(document.querySelector(what)).fontSize) / innerHeight;
                    return part('header.talk .line') >= 1 / 30 && part('figure[data-shown] .headline') >= 1 / 34";
                if page.browser.script(read, Vec::new()) != json!(true) {
                    found.push(format!("{here} cannot be read from the back"));
                }
                let large = "const { width, height } = document.querySelector('figure[data-shown] .drawing').getBoundingClientRect();
                    return width * height >= innerWidth * innerHeight * 0.15";
                if page.browser.script(large, Vec::new()) != json!(true) {
                    found.push(format!("{here} has a small drawing"));
                }
                if [1, 6].contains(&slide) {
                    found.extend(violations(stage).into_iter().map(|line| format!("{here}: {line}")));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn without_its_programs_the_pages_turn_all_the_same() {
    in_browser_that_complains(|stage| {
        for (folder, of) in [("/zonder-programma/", SLIDES), (SHALLOW, 17)] {
            stage.browser.go(&stage.address_in(folder, "index.html?view=present"));
            let page = Page { browser: &stage.browser, language: Language::Dutch };
            begun(&page);
            is_at(&page, folder, 1, of);
            let first = figure(&page);
            page.browser.press(Key::PageDown);
            is_at(&page, folder, 2, of);
            assert_ne!(figure(&page), first, "{folder}");
            let picture = "return document.querySelector('figure[data-shown] .chart').getClientRects().length > 0";
            if !page
                .browser
                .script("return document.documentElement.hasAttribute('data-asking')", Vec::new())
                .as_bool()
                .unwrap_or_default()
            {
                assert_eq!(page.browser.script(picture, Vec::new()), json!(true), "{folder}: no picture");
            }
        }
    });
}
