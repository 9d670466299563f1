//! Links that no page wrote: each gives the page, the defaults where needed, a notice in words, and no markup.

use browser_tests::browser::eventually;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Description, Runs, defaults, runs_with};
use browser_tests::stage::{Stage, in_browser};

use crate::agreement::numbers_agree;

#[test]
fn a_value_that_is_no_number_gives_the_default() {
    in_browser(|stage| {
        for value in [
            "NaN",
            "1e999",
            "2,5",
            "%00",
            "",
            "+2",
            " 2",
            "0x10",
            "%E2%80%AE5.2",
            "2.5%E2%80%8F",
            "Infinity",
            "-",
            "1e",
            ".5",
        ] {
            let (_, notice) = visit(stage, Language::Dutch, &format!("?care.trend={value}"), &defaults());
            names_the_parameter(&notice, "care.trend", Language::Dutch);
        }
    });
}

#[test]
fn a_value_out_of_bounds_gives_the_nearest_bound() {
    in_browser(|stage| {
        for (value, bound) in [("99", "6"), ("-99", "-1"), ("1e300", "6")] {
            let runs = runs_with(&[("care.trend", bound)]);
            let (_, notice) = visit(stage, Language::Dutch, &format!("?care.trend={value}"), &runs);
            names_the_parameter(&notice, "care.trend", Language::Dutch);
        }
    });
}

#[test]
fn an_unknown_option_gives_the_default() {
    in_browser(|stage| {
        for link in ["?care.mode=guess", "?wages-regions.from=NL000"] {
            visit(stage, Language::Dutch, link, &defaults());
        }
    });
}

#[test]
fn an_unknown_key_is_named_and_ignored() {
    in_browser(|stage| {
        for key in ["care.growth", "health.trend", "trend", "care.trend.x"] {
            let runs = runs_with(&[("care.trend", "2")]);
            let (_, notice) = visit(stage, Language::Dutch, &format!("?{key}=1&care.trend=2"), &runs);
            assert!(notice.contains(key), "{notice:?} does not name {key}");
        }
    });
}

#[test]
fn of_a_doubled_key_the_first_counts() {
    in_browser(|stage| {
        let runs = runs_with(&[("care.trend", "2")]);
        let (_, notice) = visit(stage, Language::Dutch, "?care.trend=2&care.trend=4", &runs);
        names_the_parameter(&notice, "care.trend", Language::Dutch);
    });
}

#[test]
fn a_link_of_100_kilobytes_is_refused_whole() {
    in_browser(|stage| {
        let long = format!("?care.trend=2&care.cut={}", "1".repeat(100_000));
        visit(stage, Language::Dutch, &long, &defaults());
        let many: String = (0..6_000).map(|number| format!("&care.key{number}=1")).collect();
        let (_, notice) = visit(stage, Language::Dutch, &format!("?care.trend=2{many}"), &defaults());
        assert!(notice.len() < 500, "one notice is enough: {notice}");
    });
}

#[test]
fn broken_percent_encoding_does_no_harm() {
    in_browser(|stage| {
        for value in ["%", "%zz", "%E2%80", "%FF%FE", "%C0%80"] {
            visit(stage, Language::Dutch, &format!("?care.trend={value}"), &defaults());
            visit(stage, Language::Dutch, &format!("?care.{value}=1"), &defaults());
        }
    });
}

#[test]
fn markup_in_a_link_stays_text() {
    in_browser(|stage| {
        let usual = elements(&stage.page(Language::Dutch, ""));
        for markup in [
            "<script>window.injected=1</script>",
            "\"><img src=x onerror=window.injected=1>",
            "%3Cscript%3Ewindow.injected%3D1%3C%2Fscript%3E",
            "%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.injected%3D1%3E",
            "%3Csvg%20onload%3Dwindow.injected%3D1%3E",
            "javascript:window.injected=1",
        ] {
            let keys = [format!("?care.trend={markup}"), format!("?{markup}=1"), format!("?care.{markup}=1")];
            for link in keys {
                let (page, _) = visit(stage, Language::Dutch, &link, &defaults());
                assert_eq!(elements(&page), usual, "elements that may come from {link}");
                assert_eq!(page.text_of("return typeof window.injected"), "undefined", "a script ran from {link}");
            }
        }
    });
}

#[test]
fn notices_speak_the_language_of_the_page() {
    in_browser(|stage| {
        for link in ["?care.trend=NaN", "?care.trend=99", "?care.growth=1", "?care.trend=2&care.trend=3"] {
            let [dutch, english] = Language::ALL.map(|language| stage.page(language, link).notice());
            assert_ne!(dutch, english, "the notice for {link} is the same in both languages");
        }
        let [dutch, english] = Language::ALL.map(|language| stage.page(language, "?care.trend=NaN").notice());
        names_the_parameter(&dutch, "care.trend", Language::Dutch);
        names_the_parameter(&english, "care.trend", Language::English);
    });
}

/// Opens the page with the link; it must be live, whole, agree with the runs and say something about the link.
#[track_caller]
fn visit<'s>(stage: &'s Stage, language: Language, link: &str, runs: &Runs) -> (Page<'s>, String) {
    let short: String = link.chars().take(80).collect();
    let page = stage.page(language, link);
    numbers_agree(&page, runs, &short);
    assert!(page.visible_text().len() > 1_000, "little is left of the page with {short}");
    let notice = page.notice();
    (page, notice)
}

#[track_caller]
fn names_the_parameter(notice: &str, name: &str, language: Language) {
    let parameter =
        Description::get().parameter(name).unwrap_or_else(|| panic!("the program knows no parameter {name}"));
    let label = parameter.label.text(language);
    // A label may begin a sentence or stand within one.
    let named = notice.contains(name) || notice.to_lowercase().contains(&label.to_lowercase());
    assert!(named, "{notice:?} names neither {name} nor {label:?}");
}

/// How many elements of the kinds that a link could bring in, once all that is fetched later is there.
fn elements(page: &Page) -> String {
    let come = eventually(|| {
        let later = page.browser.all("[data-undo], data[role=slider]");
        if later.len() > 1 && !page.browser.all("[data-undo]").is_empty() { Ok(()) } else { Err(later.len()) }
    });
    assert!(come.is_ok(), "what is fetched later does not come");
    page.text_of(
        "return ['script', 'img', 'iframe', 'object', 'embed', 'svg', 'link', 'style', '[onerror]', '[onload]']
            .map(kind => `${kind} ${document.querySelectorAll(kind).length}`).join(', ')",
    )
}
