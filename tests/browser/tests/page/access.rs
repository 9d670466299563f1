//! For everyone: axe finds nothing, and the keyboard is enough.

use std::fs;

use browser_tests::ability::Ability;
use browser_tests::environment;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser, in_browser_that_can};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::agreement::{figures, numbers_agree, runs_after};
use crate::embeds::embed;

/// All rules of these tags are switched on by name, also those that axe leaves off, like `target-size`.
const CHECK: &str = r"
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = axe.getRules(tags).map(rule => rule.ruleId);
axe.run({ runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }).then(
    result => done({ rules, violations: result.violations.map(found => ({
        rule: found.id, help: found.help,
        places: found.nodes.map(node => `${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
    })) }),
    error => done({ rules, violations: [{ rule: 'axe itself', help: String(error), places: [] }] }));
";

/// Two numbers moved, and one that is none.
const MOVED: &str = "?care.trend=2&wages-regions.reach=80&vacancy-offices.jobs=NaN";

/// Enough for all that stands before the first slider: links, switches, numbers in the text.
const MOST_TABS: usize = 80;

#[test]
fn axe_finds_nothing_on_the_page_as_it_opens() {
    axe_finds_nothing("", |_| {});
}

#[test]
fn axe_finds_nothing_with_something_moved_and_a_notice() {
    axe_finds_nothing(MOVED, |page| {
        page.notice();
    });
}

#[test]
fn axe_finds_nothing_in_a_figure_with_everything_open() {
    in_browser(|stage| {
        let mut found = Vec::new();
        let dark = if Ability::ColourScheme.is_here(stage.browser.engine()) { "dark" } else { "light" };
        // Words differ by language and colours by scheme: each is here once.
        for (language, scheme) in Language::ALL.into_iter().zip(["light", dark]) {
            stage.browser.prefer(scheme);
            // On the page of the figure alone: axe looks at all of a page, whatever part it is asked for.
            for id in figures() {
                let page = stage.file(language, &[&embed(id, language), MOVED].concat());
                page.figure(id).open_details();
                let broken = violations(stage);
                found.extend(broken.into_iter().map(|line| format!("{id} {} {scheme}: {line}", language.code())));
            }
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
    });
}

#[test]
fn the_keyboard_alone_reaches_and_moves_a_slider_and_shows_where_it_is() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let name = tab_to_first_slider(&page);
        let before = page.text_of("return document.activeElement.value");
        page.browser.press(Key::Right);
        let after = page.text_of("return document.activeElement.value");
        assert_ne!(before, after, "the arrow key does not move {name}");
        numbers_agree(&page, &runs_after(&name, Some(&after)), &format!("the arrow key on {name}"));
        // The row around it, because a mark of focus may stand outside of what it marks.
        let row = page.browser.elements_of("return [document.activeElement.parentElement.parentElement]", Vec::new());
        let with_focus = page.browser.picture_of(&row[0]);
        page.browser.script("document.activeElement.blur()", Vec::new());
        assert!(with_focus != page.browser.picture_of(&row[0]), "nothing shows that {name} has the focus");
    });
}

#[test]
fn what_takes_the_focus_is_hidden_behind_nothing() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for (width, height) in [(390, 844), (1280, 900)] {
            stage.browser.set_size(width, height, false);
            // Something is moved, so that the row of tools stands at the foot.
            let page = stage.page(Language::Dutch, "?care.slowdown=0.5");
            // What a style sheet does to the focused holds in a window that has the focus.
            page.browser.press(Key::Tab);
            let hidden = page.browser.script(
                "return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter(stop => {
                     if (!stop.checkVisibility({ visibilityProperty: true })) return false;
                     stop.focus();
                     if (document.activeElement !== stop) return false;
                     const { left, top, width, height } = stop.getBoundingClientRect();
                     return ![.1, .3, .5, .7, .9].some(part => {
                         const seen = document.elementFromPoint(left + width / 2, top + height * part);
                         return seen && (stop.contains(seen) || seen.contains(stop) || stop.closest('label')?.contains(seen));
                     });
                 }).map(stop => `${stop.closest('[id]')?.id}: ${stop.name || stop.dataset.field || stop.textContent}`)",
                Vec::new(),
            );
            assert_eq!(hidden, json!([]), "hidden at {width} x {height}");
        }
    });
}

#[track_caller]
fn axe_finds_nothing(link: &str, prepare: impl Fn(&Page)) {
    in_browser(|stage| {
        let mut found = Vec::new();
        let dark = Ability::ColourScheme.is_here(stage.browser.engine()).then_some("dark");
        for language in Language::ALL {
            for scheme in ["light"].into_iter().chain(dark) {
                stage.browser.prefer(scheme);
                let page = stage.page(language, link);
                prepare(&page);
                found.extend(violations(stage).into_iter().map(|line| format!("{} {scheme}: {line}", language.code())));
            }
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
    });
}

/// What axe finds on the page in the current tab.
pub fn violations(stage: &Stage) -> Vec<String> {
    let axe = fs::read_to_string(environment::axe()).expect("AXE_JS is a file of text");
    stage.browser.script(&axe, Vec::new());
    let result = stage.browser.script_with_callback(CHECK, Vec::new());
    let rules = result["rules"].as_array().map_or(0, Vec::len);
    assert!(
        result["rules"].as_array().is_some_and(|rules| rules.contains(&json!("target-size"))),
        "target-size is off"
    );
    assert!(rules > 50, "axe runs only {rules} rules");
    result["violations"].as_array().into_iter().flatten().map(describe).collect()
}

fn describe(found: &Value) -> String {
    let places = found["places"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let places: String = places.map(|place| format!("\n    {place}")).collect();
    format!("{}: {}{places}", found["rule"].as_str().unwrap_or_default(), found["help"].as_str().unwrap_or_default())
}

/// Presses Tab from the top of the page; gives the name of the first slider of a figure.
#[track_caller]
fn tab_to_first_slider(page: &Page) -> String {
    for _ in 0..MOST_TABS {
        page.browser.press(Key::Tab);
        let name = page.text_of(
            "const focused = document.activeElement;
             return focused.closest('figure') && focused.type === 'range' ? focused.name : ''",
        );
        if !name.is_empty() {
            return name;
        }
    }
    panic!("{MOST_TABS} presses of Tab reach no slider of a figure");
}
