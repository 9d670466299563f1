//! What others do to the page: an extension, a translator, a proxy, before it comes alive and after.

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::runs_with;
use browser_tests::reading::Reading;
use browser_tests::stage::in_browser;

use crate::agreement::numbers_agree;

/// Elements of an extension, in every kind of place.
const FOREIGN_ELEMENTS: &str = "
    for (const place of document.querySelectorAll('p, li, td, h3, data, form, fieldset, figure, svg, svg g, dl, [data-say], [data-deep], [data-chart]')) {
        place.prepend(document.createElement('b'));
    }";

/// What a translator leaves: other words, in elements of its own in the place of the text.
const FONTS: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(text => text.data.trim() && !text.parentElement.closest('svg, select, noscript'))) {
        const font = document.createElement('font');
        font.appendChild(document.createElement('font')).textContent = text.data.toUpperCase();
        text.replaceWith(font);
    }";

/// Comments of a proxy.
const COMMENTS: &str = "
    for (const place of document.querySelectorAll('body *')) place.prepend(document.createComment('seen'));";

/// Nodes that somebody took away: a picture, both of a figure, words, numbers, a field, the link to a calculation, the lines of the
/// status.
const MISSING: &str = "
    for (const selector of ['#care-nest img', '#wages-scan .drawing', '#care-nest [data-say]', '#zorg p data',
        '#care-nest .val input', '#wages-map [data-deep] p', '#said', '#heard', '[data-tools]', '#offices-path .seg']) {
        document.querySelector(selector).remove();
    }";

#[test]
fn a_foreign_element_before_the_start_stops_nothing() {
    comes_alive_after(FOREIGN_ELEMENTS);
}

#[test]
fn a_font_element_before_the_start_stops_nothing() {
    comes_alive_after(FONTS);
}

#[test]
fn a_comment_before_the_start_stops_nothing() {
    comes_alive_after(COMMENTS);
}

#[test]
fn a_missing_node_before_the_start_stops_nothing() {
    comes_alive_after(MISSING);
}

#[test]
fn a_translated_page_goes_on() {
    in_browser(|stage| {
        // The row of tools and a calculation are at work when the translator comes.
        let page = stage.page(Language::Dutch, "?care.trend=1.5");
        page.browser
            .script("document.querySelector('#care-nest [data-deep]').closest('details').open = true", Vec::new());
        page.browser.script(FONTS, Vec::new());
        works(&page);
        let told = page.text_of("return document.querySelector('.tools p').textContent");
        assert!(told.contains("2,00") && told.contains("0,85"), "the row of tools says {told:?}");
        // What lies one press deeper is fetched when it is opened. The row of files says the same as ever: its words may
        // stay translated.
        let left = eventually(|| {
            let count =
                "return document.querySelectorAll('#care-nest [data-deep] :is(.summary, .calc, .tab) font').length";
            let left = page.browser.script(count, Vec::new());
            if left == 0 { Ok(()) } else { Err(left) }
        });
        assert_eq!(left, Ok(()), "the calculation was not made anew");
    });
}

#[test]
fn a_page_that_loses_nodes_goes_on() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "?care.trend=1.5");
        page.browser.script(MISSING, Vec::new());
        works(&page);
    });
}

/// Does something to the document before the program is there, and uses the page.
#[track_caller]
fn comes_alive_after(disturbance: &str) {
    in_browser(|stage| {
        stage.before_every_page(&format!("addEventListener('DOMContentLoaded', () => {{ {disturbance} }}, true)"));
        works(&stage.page(Language::Dutch, ""));
        // A link moves everything before the reader does.
        let page = stage.page(Language::Dutch, "?care.trend=1.5&wages-regions.reach=80");
        numbers_agree(&page, &runs_with(&[("care.trend", "1.5"), ("wages-regions.reach", "80")]), "the link");
    });
}

/// Every figure follows: its numbers are those of the program and read as such, and its drawing is another one.
#[track_caller]
fn works(page: &Page) {
    let mut moved = Vec::new();
    for (name, value) in [("care.trend", "2"), ("wages-regions.reach", "81"), ("vacancy-offices.withdraw", "0.85")] {
        let before = drawings(page);
        page.browser.script(
            "const slider = document.querySelector(`figure [name=\"${arguments[0]}\"]`);
             slider.value = slider.dataset.scale ? Math.log10(arguments[1]) : arguments[1];
             for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }))",
            vec![name.into(), value.into()],
        );
        moved.push((name, value));
        numbers_agree(page, &runs_with(&moved), &format!("{name} at {value}"));
        assert_ne!(before, drawings(page), "no drawing follows {name}");
    }
    let wrong = Reading::of(page).wrong_texts(page.language);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The paths of the drawings that are seen.
fn drawings(page: &Page) -> String {
    page.text_of(
        "return [...document.querySelectorAll('figure svg.chart')].filter(svg => svg.clientWidth)
            .map(svg => [...svg.querySelectorAll('polyline, polygon, path, rect, circle, text')].map(shape => shape.outerHTML).join()).join('\\n')",
    )
}
