//! The style sheet of the drawings as files take it over: all of it is understood, and every shape has a look.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../build/paint.rs"]
#[allow(dead_code, reason = "the build script writes what this test only reads")]
mod paint;

use paint::{Rule, colours, resolve};
use stad::chart::{Drawer, Form};
use stad::text::Lang;
use stad::view::registry::FIGURES;
use stad::view::{Engine, Look};

const TOKENS: &str = include_str!("../styles/tokens.css");
const CHART: &str = include_str!("../styles/chart.css");
/// The other style sheets that hold on the screen during a first visit.
const OTHERS: [&str; 2] = [include_str!("../styles/page.css"), include_str!("../styles/controls.css")];

/// Some roles, and a drawing's part around these rules.
fn resolved(rules: &str) -> Result<Vec<Rule>, String> {
    let tokens = ":root {\n --ink: #111; --sans: A, b; }\n:root[data-theme=\"dark\"] { --ink: #eee; }";
    let begin = "/* Drawings: files take over what follows (build/paint.rs). */";
    resolve(
        tokens,
        &format!(".caption {{ margin: 0; }}\n{begin}\n{rules}\n/* Drawings end here. */\n@media print {{}}"),
    )
}

/// The classes that only say which text it is: its look is that of every text.
const NAMES_OF_TEXT: [&str; 3] = ["code", "label", "tick"];

#[test]
fn every_class_of_every_drawing_has_a_rule() {
    let rules = resolve(TOKENS, CHART).expect("chart.css is understood");
    let engine = Engine::new();
    for figure in FIGURES {
        let chart = (figure.chart)(&Look::new(&engine, Lang::Nl));
        for shape in Drawer::default().draw(&chart, figure.sizes.0).shapes() {
            let is_text = matches!(shape.form, Form::Text { .. });
            for class in shape.class.split(' ').filter(|class| !(is_text && NAMES_OF_TEXT.contains(class))) {
                let known = rules.iter().any(|rule| rule.classes.iter().any(|name| name == class));
                assert!(known, "{}: {} has the class {class}, which no rule knows", figure.id, shape.key);
            }
        }
    }
}

#[test]
fn every_colour_exists_in_light_and_in_dark() {
    let colours = colours(TOKENS).expect("tokens.css is understood");
    for (role, [light, dark]) in &colours {
        assert!(light.starts_with('#') && dark.starts_with('#') && light != dark, "{role}: {light}, {dark}");
    }
    assert!(colours.len() > 20);
}

#[test]
fn dark_by_choice_is_dark_by_preference() {
    let roles = |head: &str| -> Vec<&str> {
        let (_, rest) = TOKENS.split_once(head).unwrap_or_else(|| panic!("tokens.css has no {head}"));
        let (block, _) = rest.split_once('}').expect("a block ends");
        block.split(';').map(str::trim).filter(|line| line.starts_with("--")).collect()
    };
    let (chosen, preferred) = (roles(":root[data-theme=\"dark\"] {"), roles(":root:not([data-theme=\"light\"]) {"));
    assert!(chosen.len() > 20);
    assert_eq!(chosen, preferred);
}

#[test]
fn a_role_becomes_its_colours_and_pixels_a_number() {
    let rules =
        resolved(".line.high { stroke: var(--ink); stroke-width: 2px; cursor: pointer; }").expect("a plain rule");
    let [rule] = rules.as_slice() else { panic!("one rule: {rules:?}") };
    assert_eq!((rule.tag.as_str(), rule.classes.as_slice()), ("", &["line".to_owned(), "high".to_owned()][..]));
    let pair = |text: &str| [text.to_owned(), text.to_owned()];
    assert_eq!(rule.set[0], ("stroke".to_owned(), ["#111".to_owned(), "#eee".to_owned()]));
    assert_eq!(rule.set[1..], [("stroke-width".to_owned(), pair("2"))]);
}

#[test]
fn stronger_selectors_come_last() {
    let rules = resolved(".chart text.big { fill: red } text { fill: red } .big, .x { fill: red }");
    let order: Vec<String> =
        rules.expect("plain rules").iter().map(|rule| format!("{}.{}", rule.tag, rule.classes.join("."))).collect();
    assert_eq!(order, ["text.", ".big", ".x", "text.big"]);
}

#[test]
fn what_a_file_cannot_take_over_is_refused() {
    for (rules, named) in [
        (".line { mix-blend-mode: multiply }", "mix-blend-mode"),
        (".line { stroke: var(--gold) }", "--gold"),
        (".line { stroke: color-mix(in srgb, red, blue) }", "color-mix"),
        (".line { stroke: red !important }", "!important"),
        (".line > path { stroke: red }", ".line > path"),
        (".line:hover { stroke: red }", ".line:hover"),
        ("figure .line { stroke: red }", "figure .line"),
        (".chart.ph .line { stroke: red }", ".chart.ph .line"),
        ("@media print { .line { stroke: red } }", "@media"),
    ] {
        let refused = resolved(rules).expect_err(rules);
        assert!(refused.contains(named), "{rules}: {refused}");
    }
    assert!(resolve(TOKENS, "").is_err());
}

#[test]
fn no_style_asks_what_an_element_holds() {
    // The browser would ask again, for the root and all that hangs on it, at every word that changes under the hand.
    for sheet in OTHERS.into_iter().chain([TOKENS, CHART]) {
        assert!(!sheet.contains(":has("), "{:?}", sheet.lines().find(|line| line.contains(":has(")));
    }
}
