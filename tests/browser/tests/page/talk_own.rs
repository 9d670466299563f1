//! A talk of the reader's own: from the history to a link and a file and back; what cannot be read is told and loses
//! nothing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use browser_tests::browser::eventually;
use browser_tests::control::type_number;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::access::violations;
use crate::talk::{begun, count, figure, is_at, talk, told};

/// Slides of the prepared talk.
const STORY: u64 = 11;

fn link_of(talk: &Value) -> String {
    format!("?view=present&talk={}", URL_SAFE_NO_PAD.encode(talk.to_string()))
}

fn step(figure: &str, query: &str, sentence: &str) -> Value {
    json!({ "figure": figure, "query": query, "sentence": sentence, "note": "onthoud" })
}

#[track_caller]
fn tell(page: &Page, wanted: &str) {
    let told = eventually(|| match [page.status(), told(page)].join(" ") {
        text if text.contains(wanted) => Ok(()),
        text => Err(text),
    });
    assert_eq!(told, Ok(()));
}

/// Two steps in the history, and the dialog over them.
#[track_caller]
fn composed<'s>(stage: &'s Stage, language: Language) -> Page<'s> {
    let (growth, collective) = match language {
        Language::Dutch => ("Groei van de zorg", "Collectief betaald"),
        Language::English => ("Growth of care", "Paid collectively"),
    };
    let page = stage.page(language, "");
    let come = eventually(|| if page.browser.all("[data-steps]").is_empty() { Err(()) } else { Ok(()) });
    assert_eq!(come, Ok(()), "no list of steps");
    type_number(&page, &page.figure("care-nest").slider(growth).number_field(growth), "2");
    page.query_when("the first step", |query| query == "?v=1&care.trend=2");
    page.browser.script("document.activeElement.blur()", Vec::new());
    let _ = collective;
    let slider = page.browser.all("#wages-map input[type=range]").remove(0);
    page.use_by_key(&slider, Key::End);
    page.query_when("the second step", |query| query.contains("wages-regions.reach"));
    page.browser.script("document.querySelector('.tools [data-steps]').click()", Vec::new());
    let make = match language {
        Language::Dutch => "Maak een presentatie van je stappen",
        Language::English => "Make a talk of your steps",
    };
    let open = eventually(|| if page.browser.all("#steps [data-compose]").is_empty() { Err(()) } else { Ok(()) });
    assert_eq!(open, Ok(()), "the list of steps does not open");
    page.use_by_key(&page.button(make), Key::Enter);
    let open = eventually(|| if page.browser.all("dialog.compose[open] li").len() == 2 { Ok(()) } else { Err(()) });
    assert_eq!(open, Ok(()), "the dialog does not hold two steps");
    page
}

#[test]
fn a_history_becomes_a_talk_a_link_and_a_file_and_comes_back() {
    in_browser(|stage| {
        for language in Language::ALL {
            let page = composed(stage, language);
            page.browser.script(
                "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } });
                 URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text }); return 'about:blank#x' };
                 HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download }",
                Vec::new(),
            );
            let found = violations(stage);
            assert!(found.is_empty(), "{}", found.join("\n"));
            // The second comes first, with words of its own.
            let [down, copy, save, present] = match language {
                Language::Dutch => ["Omlaag: Stap 1", "Kopieer de link", "Bewaar als bestand", "Presenteer"],
                Language::English => ["Down: Step 1", "Copy the link", "Save as a file", "Present"],
            };
            page.use_by_key(&page.button(down), Key::Enter);
            let sentence = page.browser.all("dialog.compose li:first-of-type textarea").remove(0);
            page.browser.type_into(&sentence, "Hoe ver is ver? <b>Één</b>");
            page.use_by_key(&page.button(copy), Key::Enter);
            let copied = eventually(|| match page.text_of("return window.copied ?? ''") {
                text if text.is_empty() => Err("nothing was copied"),
                text => Ok(text),
            })
            .unwrap_or_else(|why| panic!("{why}"));
            page.use_by_key(&page.button(save), Key::Enter);
            let saved = eventually(|| match page.text_of("return window.saved ?? ''") {
                text if text.is_empty() => Err("nothing was saved"),
                text => Ok(text),
            })
            .unwrap_or_else(|why| panic!("{why}"));
            let document: Value = serde_json::from_str(&saved).expect("the file is JSON");
            assert_eq!(document["version"], 1);
            assert_eq!(document["steps"][0]["figure"], "wages-map");
            assert_eq!(document["steps"][1]["query"], "?v=1&care.trend=2");
            page.use_by_key(&page.button(present), Key::Enter);
            begun(&page);
            is_at(&page, "the talk from the dialog", 1, 2);
            assert_eq!(figure(&page), "wages-map");
            assert_eq!(
                page.text_of("return document.querySelector('header.talk .line').textContent"),
                "Hoe ver is ver? <b>Één</b>"
            );

            // By its link in a fresh page.
            stage.browser.go(&copied);
            let page = Page::when_ready(&stage.browser, language);
            begun(&page);
            is_at(&page, "the talk from its link", 1, 2);
            page.browser.press(Key::PageDown);
            is_at(&page, "its second slide", 2, 2);
            assert_eq!(figure(&page), "care-nest");
            page.query_when("its numbers", |query| query.contains("talk=") && query.ends_with("v=1&care.trend=2"));

            // By its file.
            let page = stage.page(language, "");
            let come = eventually(|| if page.browser.all("[data-steps]").is_empty() { Err(()) } else { Ok(()) });
            assert_eq!(come, Ok(()));
            page.drop_file("presentatie.json", "application/json", &saved);
            begun(&page);
            is_at(&page, "the talk from its file", 1, 2);
        }
    });
}

#[test]
fn a_step_of_ones_own_asks_the_room_first() {
    in_browser(|stage| {
        let page = composed(stage, Language::Dutch);
        // The figure of a step brings its own questions.
        let asks = page.browser.all("dialog.compose [data-of=ask]").remove(0);
        page.browser.select(&asks, "care.ratio_until");
        page.use_by_key(&page.button("Presenteer"), Key::Enter);
        begun(&page);
        is_at(&page, "the talk", 1, 2);
        let line = || page.text_of("return document.querySelector('header.talk .line').textContent");
        let asked = line().replace(['\u{202f}', '\u{a0}'], " ");
        assert!(asked.starts_with("Groei van de zorg 3,17 % → 2,00 %. Raad eerst: "), "{asked}");
        assert_eq!(figure(&page), "", "the answer is to be seen");
        page.browser.press_all("30");
        page.browser.press(Key::Enter);
        let heard =
            eventually(|| match page.text_of("return document.querySelector('header.talk .off').textContent") {
                text if text.starts_with("De zaal zei 30,0") && text.contains("te ") => Ok(()),
                text => Err(text),
            });
        assert_eq!(heard, Ok(()));
        assert_eq!(figure(&page), "care-nest");
        page.query_when("the numbers of the step", |query| query.ends_with("v=1&care.trend=2"));
    });
}

#[test]
fn a_step_shows_the_slider_that_it_moves() {
    in_browser(|stage| {
        let moves = |query: &str| json!({ "figure": "care-nest", "query": query });
        let steps = json!([moves("?v=1&care.trend=2"), moves("?v=1&care.trend=2&care.collective=80")]);
        let page = talk(stage, Language::Dutch, &link_of(&json!({ "version": 1, "steps": steps })));
        let shown =
            "return [...document.querySelectorAll('.hand > [data-shown]')].map(one => one.dataset.param).join()";
        assert_eq!(page.text_of(shown), "care.trend");
        page.browser.press(Key::PageDown);
        is_at(&page, "the second step", 2, 2);
        assert_eq!(page.text_of(shown), "care.collective");
    });
}

#[test]
fn a_room_draws_or_goes_on_where_a_step_asks_what_the_figure_has_not() {
    in_browser(|stage| {
        let asking = |figure: &str, ask: &str| json!({ "figure": figure, "query": "", "ask": ask });
        let steps = json!([asking("offices-path", "draw"), asking("care-nest", "zipf.size"), asking("zipf", "draw")]);
        let page = talk(stage, Language::English, &link_of(&json!({ "version": 1, "steps": steps })));
        assert_eq!(figure(&page), "offices-path");
        let draws = "return document.documentElement.hasAttribute('data-draws')";
        assert_eq!(page.browser.script(draws, Vec::new()), json!(true));
        // The sheet lies open; the clicker reveals, and then turns.
        page.waits_for("#offices-path .own svg");
        page.browser.press(Key::PageDown);
        page.waits_for("#offices-path .past");
        let shut = "return !document.querySelector('#offices-path [data-ask=reveal]')";
        let there = eventually(|| if page.browser.script(shut, Vec::new()) == json!(true) { Ok(()) } else { Err(()) });
        assert_eq!(there, Ok(()), "the clicker does not reveal");
        is_at(&page, "the same step", 1, 3);
        for slide in [2, 3] {
            page.browser.press(Key::PageDown);
            is_at(&page, "a step without a question", slide, 3);
            tell(&page, "goes on without a question");
            assert_ne!(figure(&page), "");
            assert_eq!(page.browser.script(draws, Vec::new()), json!(false));
        }
    });
}

#[test]
fn what_the_room_drew_stays_when_its_slide_is_left() {
    in_browser(|stage| {
        let draws = json!({ "figure": "offices-path", "query": "", "ask": "draw" });
        let steps = json!([step("care-nest", "", "Eerst"), draws, step("offices-path", "", "Daarna")]);
        let page = talk(stage, Language::Dutch, &link_of(&json!({ "version": 1, "steps": steps })));
        page.browser.press(Key::PageDown);
        page.waits_for("#offices-path .own [role=slider]");
        let drag = "const { left, top, width, height } = document.querySelector('#offices-path .own svg').getBoundingClientRect();
            return [left + width * 0.7, top + height * 0.6, left + width * 0.8, top + height * 0.7].map(Math.round)";
        let at = page.browser.script(drag, Vec::new());
        let at = |index: usize| at[index].as_f64().expect("a pixel");
        page.browser.drag((at(0), at(1)), (at(2), at(3)));
        page.query_when("the room draws", |query| query.contains("draw=offices-path:"));
        page.browser.press(Key::PageUp);
        is_at(&page, "the slide is left", 1, 3);
        page.query_when("the line stays", |query| query.contains("draw=offices-path:"));
        let open = "return document.querySelectorAll('[data-ask=reveal]').length";
        let shut = eventually(|| match page.browser.script(open, Vec::new()) {
            left if left == json!(0) => Ok(()),
            left => Err(left),
        });
        assert_eq!(shut, Ok(()), "the sheet lies open on a slide that is not to be seen");
    });
}

#[test]
fn a_talk_that_cannot_be_read_is_told_and_the_story_stands() {
    in_browser(|stage| {
        for (letters, told) in [
            ("%%%", "niet te lezen"),
            ("", "niet te lezen"),
            (&*URL_SAFE_NO_PAD.encode("no talk"), "niet te lezen"),
            (&*URL_SAFE_NO_PAD.encode("null"), "niet te lezen"),
            (
                &*URL_SAFE_NO_PAD.encode(json!({ "version": 1, "steps": [{ "figure": 7 }] }).to_string()),
                "niet te lezen",
            ),
            (&*URL_SAFE_NO_PAD.encode(json!({ "version": 1, "steps": [] }).to_string()), "geen stappen"),
        ] {
            let page = talk(stage, Language::Dutch, &format!("?view=present&talk={letters}"));
            tell(&page, told);
            is_at(&page, letters, 1, STORY);
        }
    });
}

#[test]
fn a_talk_of_another_version_and_an_unknown_figure_keep_what_can_be_shown() {
    in_browser(|stage| {
        let steps = json!([step("care-nest", "?v=1&care.trend=2", "Een"), step("conversion", "", "Twee")]);
        for (version, told) in
            [(json!(0), "older version"), (Value::Null, "older version"), (json!(9), "newer version")]
        {
            let link = link_of(&json!({ "version": version, "steps": steps }));
            let page = talk(stage, Language::English, &link);
            tell(&page, told);
            is_at(&page, told, 1, 2);
        }
        let steps = json!([step("care-nets", "", "Zonder figuur"), step("care-nest", "?care.trend=99&x.y=1", "Met")]);
        let page = talk(stage, Language::Dutch, &link_of(&json!({ "version": 1, "steps": steps })));
        tell(&page, "geen figuur ‘care-nets’");
        tell(&page, "care-nest, care-share");
        assert_eq!(figure(&page), "", "an unknown figure shows another");
        assert_eq!(page.text_of("return document.querySelector('header.talk .line').textContent"), "Zonder figuur");
        page.browser.press(Key::PageDown);
        is_at(&page, "the known one", 2, 2);
        tell(&page, "x.y");
    });
}

#[test]
fn a_file_that_is_no_talk_is_told_and_a_long_talk_goes_by_file() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "?v=1&care.trend=2");
        let come = eventually(|| if page.browser.all("[data-steps]").is_empty() { Err(()) } else { Ok(()) });
        assert_eq!(come, Ok(()));
        for (text, told) in
            [("no talk", "geen presentatie van deze pagina"), ("{\"version\":1,\"steps\":[]}", "geen stappen")]
        {
            page.drop_file("iets.json", "application/json", text);
            tell(&page, told);
            assert_eq!(page.query(), "?v=1&care.trend=2", "something is lost");
            assert_eq!(count(&page), "");
        }
        let long = "Een zin die lang is. ".repeat(400);
        let steps =
            json!([step("care-nest", "?v=1&care.trend=1", &long), step("care-nest", "?v=1&care.trend=2", "Kort")]);
        page.drop_file("lang.json", "application/json", &json!({ "version": 1, "steps": steps }).to_string());
        begun(&page);
        page.browser.press(Key::PageDown);
        is_at(&page, "a long talk", 2, 2);
        assert!(page.query().len() < 200, "it stands in the link");
        page.browser.script("location.reload()", Vec::new());
        let page = Page::when_ready(&stage.browser, Language::Dutch);
        begun(&page);
        is_at(&page, "the long talk after a reload", 2, 2);
        page.browser.press(Key::Escape);

        let page = composed(stage, Language::Dutch);
        let sentence = page.browser.all("dialog.compose textarea").remove(0);
        let put =
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
        page.browser.script(put, vec![json!(sentence), json!(long)]);
        page.use_by_key(&page.button("Kopieer de link"), Key::Enter);
        let told = eventually(|| match page.text_of("return document.querySelector('.compose .told').textContent") {
            text if text.contains("te lang voor een link") && text.contains("bestand") => Ok(()),
            text => Err(text),
        });
        assert_eq!(told, Ok(()));
    });
}
