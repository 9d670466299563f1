//! The link: any text gives a scenario, and what is written reads back.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stad::model::registry::DECLARATIONS;
use stad::scenario::link::{Link, MAX_BYTES, Theme};
use stad::scenario::{Code, Scenario, Target};
use stad::text::Lang;

/// A scenario with each parameter anywhere, inside its bounds or far outside.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let count: usize = DECLARATIONS.iter().map(|declaration| declaration.params.len()).sum();
    prop::collection::vec(prop::option::of((0.0..=1.0, any::<bool>())), count).prop_map(|parts| {
        let mut scenario = Scenario::defaults(DECLARATIONS);
        let targets: Vec<Target> = scenario.targets().collect();
        for (target, part) in targets.into_iter().zip(parts) {
            if let Some((part, fine)) = part {
                let param = target.param(DECLARATIONS);
                let value = param.min + (param.max - param.min) * part;
                scenario.set(target, if fine { value } else { value.round() });
            }
        }
        scenario
    })
}

fn links() -> impl Strategy<Value = Link> {
    let langs = prop::option::of(prop::sample::select(&Lang::ALL[..]));
    let themes = prop::option::of(prop::sample::select(&[Theme::Light, Theme::Dark][..]));
    (langs, themes, scenarios()).prop_map(|(lang, theme, scenario)| Link { lang, theme, scenario })
}

/// Queries made of pieces that a link is made of, and of pieces that it is not.
fn queries() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-z-]{1,8}\\.[a-z_]{1,8}",
        Just("care.trend".to_owned()),
        Just("wages-regions.region".to_owned()),
        Just("=".to_owned()),
        Just("&".to_owned()),
        "-?[0-9]{1,4}(\\.[0-9]{1,3})?(e-?[0-9]{1,3})?",
        "%[0-9a-fA-F]{0,2}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_written_reads_back(link in links()) {
        let (read, notices) = Link::parse(&link.print(), DECLARATIONS);
        prop_assert_eq!(&read, &link);
        prop_assert!(notices.is_empty(), "{:?}", notices);
    }

    #[test]
    fn writing_what_was_read_is_stable(query in queries()) {
        let (read, _) = Link::parse(&query, DECLARATIONS);
        let once = read.print();
        prop_assert_eq!(Link::parse(&once, DECLARATIONS).0.print(), once);
    }
}

fn codes(query: &str) -> Vec<Code> {
    Link::parse(query, DECLARATIONS).1.into_iter().map(|notice| notice.code).collect()
}

#[test]
fn what_cannot_be_read_is_told_and_the_default_used() {
    for value in ["NaN", "1e999", "2,5", "%00", "inf", "", "1.", ".5", "+1", "0x10", "\u{202e}2", "2\u{200f}"] {
        let query = format!("care.trend={value}");
        assert_eq!(codes(&query), [Code::Unreadable], "{query}");
        assert_eq!(Link::parse(&query, DECLARATIONS).0, Link::empty(DECLARATIONS), "{query}");
    }
}

#[test]
fn what_is_out_of_bounds_takes_the_nearest_bound() {
    let (link, notices) = Link::parse("?care.trend=99", DECLARATIONS);
    let trend = Target::find(DECLARATIONS, "care.trend").expect("the model has a trend");
    assert_eq!(link.scenario.value(trend), 6.0);
    assert_eq!(notices[0].code, Code::Clamped);
}

#[test]
fn each_fault_has_its_code() {
    assert_eq!(codes("care.nothing=1"), [Code::Unknown]);
    assert_eq!(codes("nothing=1"), [Code::Unknown]);
    assert_eq!(codes("care.trend=1&care.trend=2"), [Code::Doubled]);
    assert_eq!(codes("care.until=2030.5"), [Code::Rounded]);
    assert_eq!(codes("v=2"), [Code::Clamped]);
    assert_eq!(codes("lang=fr"), [Code::Unreadable]);
    assert_eq!(codes("v=1&lang=en&theme=dark&wages-regions.region="), []);
}

#[test]
fn a_link_that_is_too_long_is_refused_whole() {
    let long = format!("care.trend=2&{}", "a".repeat(MAX_BYTES));
    assert_eq!(codes(&long), [Code::Refused]);
    assert_eq!(Link::parse(&long, DECLARATIONS).0, Link::empty(DECLARATIONS));
}

#[test]
fn keys_and_options_need_no_encoding() {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    for declaration in DECLARATIONS {
        assert!(plain(declaration.model), "{}", declaration.model);
        for param in declaration.params {
            assert!(plain(param.id), "{}", param.id);
            assert!(param.options_of().iter().all(|option| plain(option.id)), "{}", param.id);
        }
    }
}
