//! What the reader did can be undone, by key and by button; the list says it in words and each step has a link; nothing
//! is kept on the device before the reader asks.

use browser_tests::browser::{eventually, single_spaced};
use browser_tests::control::type_number;
use browser_tests::environment;
use browser_tests::headers::Headers;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::chart;
use browser_tests::server::{Mount, Server};
use browser_tests::stage::{Stage, in_browser};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::access::violations;

/// Words of one language.
struct Words {
    growth: &'static str,
    undo: &'static str,
    redo: &'static str,
    steps: &'static str,
    keep: &'static str,
    forget: &'static str,
    /// A step, as its button is called.
    step: &'static str,
    different: &'static str,
    link: &'static str,
    preset: &'static str,
    figure_back: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Dutch => Words {
            growth: "Groei van de zorg",
            undo: "Ongedaan maken",
            redo: "Opnieuw doen",
            steps: "Stappen",
            keep: "Bewaar op dit apparaat",
            forget: "Vergeet",
            step: "Groei van de zorg 3,17 % → 2,00 % verdubbelt in 22,2 jaar → 35,0 jaar",
            different: "Groei van de zorg: 2,00 %; in het boek 3,17 %",
            link: "link van stap 1",
            preset: "25 procent korting",
            figure_back: "Deze figuur terug",
        },
        Language::English => Words {
            growth: "Growth of care",
            undo: "Undo",
            redo: "Redo",
            steps: "Steps",
            keep: "Keep on this device",
            forget: "Forget",
            step: "Growth of care 3.17% → 2.00% doubles in 22.2 years → 35.0 years",
            different: "Growth of care: 2.00%; in the book 3.17%",
            link: "link of step 1",
            preset: "A cut of 25 per cent",
            figure_back: "This figure back",
        },
    }
}

const TREND_2: &str = "?v=1&care.trend=2";

/// Waits until steps can be undone.
#[track_caller]
pub fn at_work(page: &Page) {
    let come =
        eventually(|| if page.browser.all("[data-undo]").is_empty() { Err("no way back comes") } else { Ok(()) });
    assert_eq!(come, Ok(()));
}

/// The page with a link, once steps can be undone.
#[track_caller]
fn begun<'s>(stage: &'s Stage, language: Language, link: &str) -> Page<'s> {
    let page = stage.page(language, link);
    at_work(&page);
    page
}

/// Types 2 into the field of the growth of care.
#[track_caller]
fn move_trend(page: &Page) {
    let growth = words(page.language).growth;
    type_number(page, &page.figure("care-nest").slider(growth).number_field(growth), "2");
    page.query_when("typing 2", |query| query == TREND_2);
    // A field has steps of its own.
    page.browser.script("document.activeElement.blur()", Vec::new());
}

/// Presses Ctrl with a key wherever the focus is not: on the page. A capital is one with Shift.
#[track_caller]
fn shortcut(page: &Page, key: &str) {
    let lower = key.to_lowercase();
    let chord = if lower == key { Key::Control + key } else { Key::Control + (Key::Shift + lower.as_str()).as_str() };
    page.browser.type_into(&page.browser.all("body").remove(0), &chord);
}

#[track_caller]
fn is_at(page: &Page, what: &str, wanted: &str) {
    assert_eq!(page.query_when(what, |query| query == wanted), wanted);
}

/// Opens the list of steps and waits for it.
#[track_caller]
fn open_list(page: &Page) -> Element {
    page.use_by_key(&page.button(words(page.language).steps), Key::Enter);
    let open = eventually(|| page.browser.all("#steps:not([hidden])").pop().ok_or("no list opens"));
    open.unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn keys_and_buttons_go_back_and_forth() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = begun(stage, language, "");
            let words = words(language);
            move_trend(&page);
            shortcut(&page, "z");
            is_at(&page, "Ctrl+Z", "");
            shortcut(&page, "Z");
            is_at(&page, "Ctrl+Shift+Z", TREND_2);
            page.use_by_key(&page.button(words.undo), Key::Enter);
            is_at(&page, "the button back", "");
            shortcut(&page, "y");
            is_at(&page, "Ctrl+Y", TREND_2);
            page.use_by_key(&page.button(words.undo), Key::Space);
            is_at(&page, "the button back", "");
            page.use_by_key(&page.button(words.redo), Key::Enter);
            is_at(&page, "the button forth", TREND_2);
        }
    });
}

#[test]
fn a_drag_and_a_row_of_presses_are_one_step_each() {
    in_browser(|stage| {
        let page = begun(stage, Language::Dutch, "");
        let slider = page.figure("care-nest").slider("Groei van de zorg");
        slider.drag_to(0.8);
        let dragged = page.query_when("the drag", |query| query.contains("care.trend"));
        for _ in 0..4 {
            page.browser.press(Key::Left);
        }
        page.query_when("the arrow keys", |query| query != dragged);
        shortcut(&page, "z");
        is_at(&page, "undoing the keys", &dragged);
        shortcut(&page, "z");
        is_at(&page, "undoing the drag", "");
    });
}

#[test]
fn a_field_that_is_edited_has_steps_of_its_own() {
    in_browser(|stage| {
        let page = begun(stage, Language::Dutch, "");
        move_trend(&page);
        let field = page.figure("care-nest").slider("Groei van de zorg").number_field("Groei van de zorg");
        page.browser.type_into(&field, "5");
        page.browser.type_into(&field, &(Key::Control + "z"));
        assert_eq!(page.query(), TREND_2);
    });
}

#[test]
fn everything_is_a_step_back_to_the_book_a_file_a_preset_and_a_figure_back() {
    in_browser(|stage| {
        let page = begun(stage, Language::Dutch, "");
        let words = words(Language::Dutch);
        move_trend(&page);
        page.use_by_key(&page.button(page.language.back_to_the_book()), Key::Enter);
        is_at(&page, "back to the book", "");
        shortcut(&page, "z");
        is_at(&page, "undoing it", TREND_2);

        page.figure("care-nest").open_details();
        let inside = |selector: &str, name: &str| {
            let found = eventually(|| {
                let all = page.browser.all(&format!("#care-nest {selector}"));
                all.into_iter().find(|button| page.browser.name(button) == name).ok_or(())
            });
            found.unwrap_or_else(|()| panic!("care-nest has no button {name:?}"))
        };
        page.use_by_key(&inside(".presets button", words.preset), Key::Enter);
        is_at(&page, "the preset", "?v=1&care.cut=25");
        shortcut(&page, "z");
        is_at(&page, "undoing the preset", TREND_2);
        page.use_by_key(&inside(".presets button", words.figure_back), Key::Enter);
        is_at(&page, "the figure back", "");
        shortcut(&page, "z");
        is_at(&page, "undoing that", TREND_2);

        let svg = chart(&["care-nest", "--link", "care.until=2050", "--format", "svg"]);
        page.drop_file("care-nest.svg", "", &String::from_utf8_lossy(&svg));
        is_at(&page, "the file", "?v=1&care.until=2050");
        shortcut(&page, "z");
        is_at(&page, "undoing the file", TREND_2);
    });
}

#[test]
fn the_list_says_what_was_done_and_what_is_different_and_each_step_has_its_link() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = begun(stage, language, "");
            let words = words(language);
            page.browser.script(
                "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })",
                Vec::new(),
            );
            move_trend(&page);
            open_list(&page);
            let name =
                |element: &Element| single_spaced(&page.browser.name(element)).replace(['\u{202f}', '\u{a0}'], " ");
            let steps: Vec<String> = page.browser.all("#steps [data-step]").iter().map(name).collect();
            assert_eq!(steps.first().map(String::as_str), Some(words.step));
            let heard = single_spaced(&page.text_of("return document.getElementById('steps').innerText"));
            assert!(heard.replace(['\u{202f}', '\u{a0}'], " ").contains(words.different), "the list says\n{heard}");

            page.use_by_key(&page.button(words.link), Key::Enter);
            let copied = eventually(|| match page.text_of("return window.copied || ''") {
                text if text.is_empty() => Err("nothing was copied"),
                text => Ok(text),
            });
            assert_eq!(copied, Ok(stage.address(language, TREND_2)));

            page.use_by_key(&page.browser.all("#steps [data-step='0']").remove(0), Key::Enter);
            is_at(&page, "the first state", "");
            page.use_by_key(&page.browser.all("#steps [data-step='1']").remove(0), Key::Enter);
            is_at(&page, "the step again", TREND_2);
            page.use_by_key(&page.browser.all("#steps [data-reset]").remove(0), Key::Enter);
            is_at(&page, "one parameter back", "");
            page.browser.press(Key::Escape);
            let shut = eventually(|| if page.browser.all("#steps[hidden]").is_empty() { Err(()) } else { Ok(()) });
            assert_eq!(shut, Ok(()), "Escape closes the list");
            assert_eq!(page.text_of("return document.activeElement.textContent"), words.steps, "the focus comes back");
        }
    });
}

#[test]
fn nothing_is_kept_before_the_reader_asks_and_it_is_forgotten_again() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = begun(stage, language, "");
            let words = words(language);
            move_trend(&page);
            open_list(&page);
            let kept = |page: &Page| page.text_of("return `${localStorage.length} ${sessionStorage.length}`");
            assert_eq!(kept(&page), "0 0");
            page.use_by_key(&page.button(words.keep), Key::Enter);
            assert_eq!(eventually(|| if kept(&page) == "1 0" { Ok(()) } else { Err(kept(&page)) }), Ok(()));

            let page = begun(stage, language, "");
            is_at(&page, "what was kept", TREND_2);
            shortcut(&page, "z");
            is_at(&page, "undoing what was kept", "");
            open_list(&page);
            page.use_by_key(&page.button(words.forget), Key::Enter);
            assert_eq!(eventually(|| if kept(&page) == "0 0" { Ok(()) } else { Err(kept(&page)) }), Ok(()));
        }
    });
}

#[test]
fn a_refusal_and_foreign_content_are_told_and_nothing_is_lost() {
    in_browser(|stage| {
        for (language, refused, foreign) in [
            (Language::Dutch, "Deze browser laat hier niets bewaren.", "is niet te lezen"),
            (Language::English, "This browser keeps nothing here.", "cannot be read"),
        ] {
            for text in [
                "no list",
                "{\"list\":[\"\",\"?<b>\"],\"at\":1}",
                "{\"list\":[],\"at\":0}",
                "{\"list\":[\"\"],\"at\":7}",
                "null",
            ] {
                let page = begun(stage, language, "");
                page.browser.script("localStorage.setItem('de-stad-doorgerekend', arguments[0])", vec![json!(text)]);
                let page = begun(stage, language, TREND_2);
                let told = page.notice();
                assert!(told.contains(foreign), "{text}: {told}");
                assert_eq!(page.query(), TREND_2);
                open_list(&page);
                page.use_by_key(&page.button(words(language).forget), Key::Enter);
                let gone = eventually(|| match page.text_of("return String(localStorage.length)") {
                    count if count == "0" => Ok(()),
                    count => Err(count),
                });
                assert_eq!(gone, Ok(()));
            }
            let page = begun(stage, language, TREND_2);
            page.browser.script(
                "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
                Vec::new(),
            );
            move_on(&page);
            open_list(&page);
            page.use_by_key(&page.button(words(language).keep), Key::Enter);
            let told = page.notice();
            assert!(told.contains(refused), "{told}");
        }
    });
}

/// Moves something in a page that came with a link, so that there is a step.
#[track_caller]
fn move_on(page: &Page) {
    let before = page.query();
    page.figure("care-nest").slider(words(page.language).growth).press(Key::Right);
    page.query_when("the arrow key", |query| query != before);
}

#[test]
fn back_over_a_link_within_and_out_of_the_page_keeps_the_state() {
    in_browser(|stage| {
        let page = begun(stage, Language::Dutch, "");
        page.browser.script("document.querySelector('.bar a[href^=\"#\"]').click()", Vec::new());
        move_trend(&page);
        page.browser.script("history.back()", Vec::new());
        let top = eventually(|| match page.text_of("return location.hash") {
            hash if hash.is_empty() => Ok(()),
            hash => Err(hash),
        });
        assert_eq!(top, Ok(()), "the way back leads to the top");
        is_at(&page, "Back within the page", TREND_2);
        page.browser.script("location.reload()", Vec::new());
        let page = Page::when_ready(&stage.browser, Language::Dutch);
        is_at(&page, "Reload", TREND_2);

        let page = begun(stage, Language::Dutch, TREND_2);
        move_on(&page);
        let there = page.query();
        leave_and_come_back(&page);
        let page = Page::when_ready(&stage.browser, Language::Dutch);
        is_at(&page, "Back from another page", &there);
        let stands = page.figure("care-nest").slider("Groei van de zorg").position();
        assert!(there.contains(&format!("care.trend={stands}")), "{there}, but the slider stands at {stands}");
    });
}

/// Goes to another page as a link does, and back.
#[track_caller]
fn leave_and_come_back(page: &Page) {
    page.browser.script("location.href = 'figure-care-nest.html'", Vec::new());
    // Whole, because a way back out of a page that is still loading may be dropped.
    let left = eventually(|| match page.text_of("return document.readyState + location.pathname") {
        path if path.starts_with("complete") && path.ends_with("figure-care-nest.html") => Ok(()),
        path => Err(path),
    });
    assert_eq!(left, Ok(()));
    page.browser.script("history.back()", Vec::new());
}

#[test]
fn a_page_that_the_browser_kept_whole_goes_on_where_it_was() {
    in_browser(|stage| {
        // The other tests' server has nothing kept.
        let mount = Mount { address: "/", source: environment::dist() };
        let server = Server::start_host(vec![mount], Headers::of_readme());
        stage.browser.go(&server.url("/index.html"));
        let page = Page::when_ready(&stage.browser, Language::Dutch);
        at_work(&page);
        page.browser.script("addEventListener('pageshow', shown => { window.kept = shown.persisted })", Vec::new());
        move_trend(&page);
        leave_and_come_back(&page);
        is_at(&page, "Back", TREND_2);
        assert_eq!(page.text_of("return String(window.kept)"), "true", "the browser loaded the page anew");
        assert_eq!(page.figure("care-nest").slider("Groei van de zorg").position(), "2");
        shortcut(&page, "z");
        is_at(&page, "undoing what was done before", "");
        page.figure("care-nest").slider("Groei van de zorg").press(Key::Home);
        is_at(&page, "moving on", "?v=1&care.trend=-1");
    });
}

/// Random deeds on the structure itself, in the page's own engine.
const DEEDS: &str = "
const done = arguments[arguments.length - 1];
import('./steps.js').then(({ Steps }) => {
    let seed = 1;
    const random = most => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 300; round++) {
        const steps = new Steps(['']);
        let now = '';
        for (let deed = 0; deed < 150; deed++) {
            const [kind, to] = [random(6), String(random(5))];
            if (kind < 3) { steps.record(to, random(3) === 0); now = to; }
            else if (steps.go(kind === 3 ? steps.at - 1 : kind === 4 ? steps.at + 1 : random(12))) now = steps.list[steps.at];
            const { list, at } = steps;
            if (steps.now !== now) return done(`stands at ${steps.now}, not at ${now}`);
            if (list.length > 101 || !(at in list)) return done(`${at} of ${list.length}`);
            if (list.some((state, index) => index > 0 && state === list[index - 1])) return done(`no step: ${list}`);
        }
    }
    done('');
}, error => done(String(error)))";

#[test]
fn the_reader_always_stands_on_a_chain_of_steps_that_change_something() {
    in_browser(|stage| {
        let page = begun(stage, Language::Dutch, "");
        assert_eq!(page.browser.script_with_callback(DEEDS, Vec::new()), json!(""));
    });
}

#[test]
fn axe_finds_nothing_with_the_list_open() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = begun(stage, language, "");
            move_trend(&page);
            page.figure("care-nest").open_details();
            open_list(&page);
            // At the foot of the page the list covers no half of a button.
            page.browser.script("scrollTo(0, document.documentElement.scrollHeight)", Vec::new());
            assert_eq!(violations(stage), Vec::<String>::new());
        }
    });
}
