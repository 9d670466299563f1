//! An older link in a program that knows a newer version: it keeps its numbers, and the page says what is new and why. The
//! page of these tests has a second version of one model.

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{SECOND, in_browser};
use fantoccini::key::Key;

const FIGURE: &str = "zipf";

fn text(page: &Page, selector: &str) -> String {
    let found = eventually(|| page.browser.all(&format!("#{FIGURE} {selector}")).pop().ok_or(0));
    page.text_of_element(&found.unwrap_or_else(|_| panic!("nothing is {selector}")))
}

#[test]
fn an_older_link_keeps_its_numbers_and_says_what_is_new() {
    in_browser(|stage| {
        for (language, old, new, says, why) in [
            (Language::Dutch, "bij de 50 grootste", "bij de 100 grootste", "toen 1,76, nu 1,61", "Omdat de exponent"),
            (Language::English, "the 50 largest", "the 100 largest", "then 1.76, now 1.61", "Because the exponent"),
        ] {
            stage.browser.go(&stage.address_in(SECOND, &format!("{}?v=1", language.file())));
            let page = Page::when_ready(&stage.browser, language);
            assert!(text(&page, ".headline").contains(old), "{}", text(&page, ".headline"));
            let note = text(&page, ".renewed");
            assert!(note.contains(says) && note.contains(why), "{note}");
            // The button goes to the newest version, in one step that can be taken back.
            let button = page.browser.all(&format!("#{FIGURE} .renewed button")).remove(0);
            page.use_by_key(&button, Key::Enter);
            page.query_when("the newest version", |query| !query.contains("v=1"));
            assert!(text(&page, ".headline").contains(new), "{}", text(&page, ".headline"));
            let is_gone = || match page.browser.all(".renewed").len() {
                0 => Ok(()),
                count => Err(count),
            };
            assert_eq!(eventually(is_gone), Ok(()));

            stage.browser.go(&stage.address_in(SECOND, language.file()));
            let page = Page::when_ready(&stage.browser, language);
            assert!(text(&page, ".headline").contains(new), "without a version a link is of the newest");
        }
    });
}
