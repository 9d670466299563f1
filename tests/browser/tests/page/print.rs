//! On paper: black on white, vectors, no control, no figure cut in two, and the link of what the reader sees.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::ability::Ability;
use browser_tests::browser::Browser;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::in_browser_that_can;
use serde_json::{Value, json};

use crate::agreement::{drawn_figures, figures};

const LINK: &str = "?v=1&theme=dark&care.trend=2&wages-regions.reach=80";
/// A4 between its margins (16 mm) in CSS pixels.
const SHEET: (u32, u32) = (673, 1001);

#[test]
fn the_link_of_the_state_is_printed() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for file in ["index.html", "en.html", "embed-care-nest.html"] {
            let language = if file == "en.html" { Language::English } else { Language::Dutch };
            stage.file(language, &format!("{file}{LINK}"));
            let pdf = pdf(&stage.browser);
            let address = stage.address(language, "").replace(language.file(), &format!("{file}{LINK}"));
            // Where a link leads to stands in the file as it is.
            assert!(holds(&pdf, &format!("({address})")), "{address} is not in the PDF of {file}");
        }
    });
}

#[test]
fn figures_are_printed_as_vectors() {
    in_browser_that_can(Ability::DevTools, |stage| {
        stage.page(Language::Dutch, LINK);
        let pdf = pdf(&stage.browser);
        assert!(pdf.starts_with(b"%PDF") && !holds(&pdf, "/Subtype /Image"));
        let pages = count(&pdf, "/Type /Page\n");
        // Seventeen figures and twenty-nine claims: 29 pages when this was written.
        assert!((18..36).contains(&pages), "{pages} pages");
    });
}

#[test]
fn paper_is_white_and_has_no_controls() {
    in_browser_that_can(Ability::DevTools, |stage| {
        stage.browser.prefer("dark");
        for link in [LINK, "?care.trend=2"] {
            let page = stage.page(Language::Dutch, link);
            for id in figures() {
                page.figure(id).open_details();
            }
            on_paper(&page, |page| {
                let colours =
                    "const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]";
                assert_eq!(page.browser.script(colours, Vec::new()), json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]));
                // A result that says where it comes from is a number on paper.
                let controls = "return [...document.querySelectorAll('button:not(.calc button), nav, summary, [type=range], [type=radio], [type=file], #status')]
                    .filter(part => part.checkVisibility()).map(part => part.outerHTML)";
                assert_eq!(page.browser.script(controls, Vec::new()), json!([]));
                let wide = "return [...document.querySelectorAll('body *')].filter(part => part.checkVisibility()
                    && part.closest('.chart, .vh, dialog') === null && part.getBoundingClientRect().right > innerWidth + 1).map(part => part.className)";
                assert_eq!(page.browser.script(wide, Vec::new()), json!([]), "wider than the sheet");
            });
        }
        stage.browser.prefer("light");
    });
}

#[test]
fn a_figure_fits_on_a_sheet_and_is_kept_together() {
    in_browser_that_can(Ability::DevTools, |stage| {
        let page = stage.page(Language::Dutch, LINK);
        on_paper(&page, |page| {
            let script = "return [...document.querySelectorAll('figure')].map(figure =>
                [figure.id, getComputedStyle(figure).breakInside, figure.getBoundingClientRect().height])";
            let found: Vec<(String, String, f64)> =
                serde_json::from_value(page.browser.script(script, Vec::new())).expect("a list");
            assert_eq!(found.len(), figures().count());
            for (id, breaks, height) in found {
                assert!(breaks == "avoid" && height < f64::from(SHEET.1), "{id}: {breaks}, {height} px high");
            }
        });
    });
}

#[test]
fn the_drawing_on_paper_is_the_one_that_was_seen() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for (width, mobile, class) in [(1280, false, "wd"), (390, true, "ph")] {
            stage.browser.set_size(width, 900, mobile);
            let page = stage.page(Language::Dutch, LINK);
            // What the browser does before it prints.
            page.browser.script("window.dispatchEvent(new Event('beforeprint'))", Vec::new());
            on_paper(&page, |page| {
                let shown = "return [...document.querySelectorAll('.chart')].filter(svg => svg.checkVisibility()).map(svg => svg.classList[1])";
                let expected: Vec<&str> = drawn_figures().map(|_| class).collect();
                assert_eq!(page.browser.script(shown, Vec::new()), json!(expected), "at {width} px");
            });
        }
    });
}

/// Looks at the page as it is laid out on a sheet.
fn on_paper(page: &Page, look: impl FnOnce(&Page)) {
    page.browser.set_size(SHEET.0, SHEET.1, false);
    page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    look(page);
    page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    page.browser.set_size(1280, 900, false);
}

fn pdf(browser: &Browser) -> Vec<u8> {
    let sheet = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
    let Value::String(data) = browser.devtools("Page.printToPDF", &sheet)["data"].take() else { panic!("no PDF") };
    STANDARD.decode(data).expect("a PDF in base64")
}

fn holds(file: &[u8], text: &str) -> bool {
    count(file, text) > 0
}

fn count(file: &[u8], text: &str) -> usize {
    file.windows(text.len()).filter(|window| *window == text.as_bytes()).count()
}
