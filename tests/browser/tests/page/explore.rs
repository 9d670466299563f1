//! Drawings are read: with keys, with the pointer, with a finger; scales keep still under the hand.

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::in_browser;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn keys_walk_the_points_and_say_what_the_table_says() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let nest = drawing(&page, "Het nest van de begroting");
        page.use_by_key(&nest, Key::End);
        says(&page, &cell(&page, "care-nest", -1, 2));
        page.browser.press(Key::Up);
        says(&page, &cell(&page, "care-nest", -1, 3));
        page.browser.press(Key::Left);
        says(&page, &cell(&page, "care-nest", -2, 3));
        page.browser.press(Key::Home);
        says(&page, &cell(&page, "care-nest", 0, 3));
        assert_ne!(cursors(&page), 0, "nothing is drawn where the keys are");
        page.browser.press(Key::Escape);
        assert_eq!(cursors(&page), 0, "Escape leaves the cross-hair behind");
    });
}

#[test]
fn arrows_walk_from_region_to_region_and_enter_picks_one() {
    in_browser(|stage| {
        let page = stage.page(Language::English, "");
        let map = drawing(&page, "The map of wages");
        page.use_by_key(&map, Key::Right);
        page.browser.press(Key::Right);
        page.browser.press(Key::Enter);
        page.query_when("the picked region", |query| query.contains("wages-regions.region=NL"));
        page.browser.press(Key::Enter);
        page.query_when("the region given back", |query| !query.contains("wages-regions.region"));
    });
}

#[test]
fn each_drawing_is_one_stop_of_the_tab_key() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let script = "return [...document.querySelectorAll('figure:has([data-chart])')].filter(figure =>
            figure.querySelectorAll('.drawing[tabindex=\"0\"]').length !== 1
            || figure.querySelectorAll('.drawing [tabindex]').length > 0).map(figure => figure.id)";
        assert_eq!(page.browser.script(script, Vec::new()), json!([]));
    });
}

#[test]
fn the_pointer_shows_the_numbers_and_a_finger_can_still_scroll() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let offices = drawing(&page, "Lege kantoren");
        let script = "const [host] = arguments;
            const svg = [...host.querySelectorAll('svg')].find(svg => svg.clientWidth > 0);
            const { left, top, width, height } = svg.getBoundingClientRect();
            const at = { bubbles: true, clientX: left + width * 0.5, clientY: top + height * 0.5 };
            svg.dispatchEvent(new PointerEvent('pointermove', at));
            const read = [...svg.querySelectorAll('.cursor ~ text')].map(text => text.textContent);
            svg.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse' }));
            return { read, left: svg.querySelectorAll('.cursor').length, touch: getComputedStyle(svg).touchAction }";
        let found = page.browser.script(script, vec![json!(offices)]);
        assert!(found["read"].as_array().is_some_and(|texts| texts.iter().any(|text| text == "2022")), "{found}");
        assert_eq!(found["left"], 0, "the cross-hair stays when the pointer leaves");
        assert_eq!(found["touch"], "pan-y pinch-zoom");
    });
}

#[test]
fn scales_keep_still_under_the_hand_and_follow_at_rest() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let scale =
            "return [...document.querySelectorAll('#care-nest svg.wd .tick')].map(tick => tick.textContent).join()";
        let event = "const slider = document.querySelector('#care-nest [name=\"care.trend\"]');
            slider.value = 6;
            slider.dispatchEvent(new Event(arguments[0], { bubbles: true }))";
        let before = page.browser.script(scale, Vec::new());
        page.browser.script(event, vec![json!("input")]);
        assert_eq!(page.browser.script(scale, Vec::new()), before, "the scale moves with the hand");
        page.browser.script(event, vec![json!("change")]);
        let followed = eventually(|| match page.browser.script(scale, Vec::new()) {
            now if now != before => Ok(()),
            now => Err(now),
        });
        assert_eq!(followed, Ok(()), "the scale does not follow at rest");
    });
}

fn drawing(page: &Page, name: &str) -> Element {
    page.by_role("[data-chart]", "application", name)
}

fn cursors(page: &Page) -> u64 {
    page.browser.script("return document.querySelectorAll('.cursor').length", Vec::new()).as_u64().unwrap_or_default()
}

/// A cell of a figure's table in the words of a reading: «2040: zorg, % bbp 24,8». Rows below zero count from the end.
/// The table is written when it is opened.
fn cell(page: &Page, figure: &str, row: i64, column: u64) -> String {
    let script = "const [figure, row, column] = arguments;
        document.querySelector(`#${figure} [data-deep]`).closest('details').open = true;
        const table = document.querySelector(`#${figure} .tab`);
        if (!table) return null;
        const cells = [...[...table.tBodies[0].rows].at(row).cells].map(cell => cell.textContent);
        return `${cells[0]}: ${table.tHead.rows[0].cells[column].textContent} ${cells[column]}`";
    let words = eventually(|| {
        let words = page.browser.script(script, vec![json!(figure), json!(row), json!(column)]);
        words.as_str().map(str::to_owned).ok_or(())
    });
    words.expect("the table has this cell")
}

fn says(page: &Page, words: &str) {
    let said = eventually(|| match page.text_of("return document.getElementById('heard').textContent") {
        said if said == words => Ok(()),
        said => Err(said),
    });
    assert_eq!(said, Ok(()), "it should say {words:?}");
}
