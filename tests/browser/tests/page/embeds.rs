//! The page of one figure: it holds that figure alone, lives, and leads to the whole page.

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::program::runs_with;
use browser_tests::reading::Reading;
use browser_tests::stage::in_browser;

use crate::agreement::{figures, numbers_agree};

#[test]
fn an_embed_holds_its_figure_alone_and_follows_its_link() {
    in_browser(|stage| {
        let link = "?v=1&care.trend=2&wages-regions.reach=80&vacancy-offices.withdraw=0.85";
        let runs =
            runs_with(&[("care.trend", "2"), ("wages-regions.reach", "80"), ("vacancy-offices.withdraw", "0.85")]);
        for language in Language::ALL {
            for figure in figures() {
                let file = embed(figure, language);
                let page = stage.file(language, &format!("{file}{link}"));
                let holds = |selector: &str| page.browser.all(selector).len();
                assert_eq!([holds("figure"), holds("nav"), holds("section.page"), holds("h1")], [1, 0, 0, 1], "{file}");
                page.figure(figure);
                numbers_agree(&page, &runs, &file);
                let wrong = Reading::of(&page).wrong_texts(language);
                assert!(wrong.is_empty(), "{file}: {wrong:#?}");
                let whole = page.text_of("return document.querySelector('a[data-carry]').getAttribute('href')");
                assert_eq!(whole, format!("{}{link}#{figure}", language.file()), "the way to the whole page");
            }
        }
    });
}

#[test]
fn the_link_may_want_an_embed_in_the_other_language() {
    in_browser(|stage| {
        let page =
            stage.file(Language::English, &format!("{}?lang=en&care.trend=2", embed("care-nest", Language::Dutch)));
        let arrived = eventually(|| match page.text_of("return location.pathname") {
            path if path.ends_with("/embed-care-nest.en.html") => Ok(()),
            path => Err(path),
        });
        assert_eq!(arrived, Ok(()));
        numbers_agree(&page, &runs_with(&[("care.trend", "2")]), "changing the language");
    });
}

/// The file of a figure's own page.
pub fn embed(figure: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("embed-{figure}.html"),
        Language::English => format!("embed-{figure}.en.html"),
    }
}
