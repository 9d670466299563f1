//! The link: any text gives a scenario, and what is written reads back.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stad::model::registry::DECLARATIONS;
use stad::scenario::link::{Link, MAX_BYTES, Theme};
use stad::scenario::{Code, Edit, Scenario, Target};
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
    let draws = "[A-Za-z0-9._,:;!-]{0,40}";
    let others = prop::option::of(scenarios());
    (langs, themes, others, draws, scenarios()).prop_map(|(lang, theme, compare, draw, scenario)| Link {
        lang,
        theme,
        compare,
        draw,
        scenario,
    })
}

/// Queries made of pieces that a link is made of, and of pieces that it is not.
fn queries() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-z-]{1,8}\\.[a-z_]{1,8}",
        Just("care.trend".to_owned()),
        Just("wages-regions.region".to_owned()),
        Just("draw".to_owned()),
        Just("compare".to_owned()),
        Just("care.trend:".to_owned()),
        Just(";".to_owned()),
        "[a-z-]{1,8}:20[0-9]{2}_[0-9]{1,2}",
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
fn what_belongs_to_a_talk_is_known_and_no_part_of_a_scenario() {
    assert_eq!(codes("view=present&step=3&talk=e30&care.trend=2"), []);
    assert_eq!(codes("view=presents"), [Code::Unknown]);
    assert_eq!(codes("step=three"), [Code::Unknown]);
    let (link, _) = Link::parse("view=present&step=3&talk=e30&care.trend=2", DECLARATIONS);
    assert_eq!(link.print(), "v=1&care.trend=2");
}

#[test]
fn the_other_scenario_has_its_own_pairs() {
    let query = "v=1&compare=care.trend:1.5;care.cut:25&care.trend=2";
    let (link, notices) = Link::parse(query, DECLARATIONS);
    assert_eq!(notices, []);
    let other = link.compare.as_ref().expect("a comparison");
    let value = |scenario: &Scenario, key| scenario.value(Target::find(DECLARATIONS, key).expect("a parameter"));
    assert_eq!((value(other, "care.trend"), value(other, "care.cut")), (1.5, 25.0));
    let start = Scenario::defaults(DECLARATIONS);
    assert_eq!(
        (value(&link.scenario, "care.trend"), value(&link.scenario, "care.cut")),
        (2.0, value(&start, "care.cut"))
    );
    assert_eq!(link.print(), query);
    // The defaults can be compared with too.
    let (link, notices) = Link::parse("compare=", DECLARATIONS);
    assert_eq!((link.compare.as_ref(), notices.len()), (Some(&start), 0));
    assert_eq!(link.print(), "v=1&compare=");
}

#[test]
fn each_fault_of_the_other_scenario_has_its_code() {
    assert_eq!(codes("compare=care.trend:x"), [Code::Unreadable]);
    assert_eq!(codes("compare=care.trend"), [Code::Unreadable]);
    assert_eq!(codes("compare=care.trend:99"), [Code::Clamped]);
    assert_eq!(codes("compare=care.nothing:1;lang:en;v:1"), [Code::Unknown; 3]);
    assert_eq!(codes("compare=care.trend:1;care.trend:2"), [Code::Doubled]);
    assert_eq!(codes("compare=care.trend:1&compare=care.trend:2"), [Code::Doubled]);
    assert_eq!(codes("compare=care.trend:1&care.trend=2&care.cut=25"), []);
}

/// Heavy users in the country and here: the second follows the first.
fn heavy_users(link: &Link) -> (f64, f64) {
    let value = |id| {
        let target = Target::find(DECLARATIONS, &format!("care-concentration.{id}")).expect("a parameter");
        link.scenario.value(target)
    };
    (value("top"), value("local"))
}

#[test]
fn what_follows_goes_along_until_it_is_set() {
    let top = "care-concentration.top=3";
    for (query, expected, printed) in [
        (top.to_owned(), (3.0, 3.0), format!("v=1&{top}")),
        // Set apart in either order, even where it is set to where the other stands before it moves.
        (format!("{top}&care-concentration.local=2"), (3.0, 2.0), format!("v=1&{top}&care-concentration.local=2")),
        (format!("care-concentration.local=2&{top}"), (3.0, 2.0), format!("v=1&{top}&care-concentration.local=2")),
        // Equal to what it follows is no difference.
        (format!("{top}&care-concentration.local=3"), (3.0, 3.0), format!("v=1&{top}")),
        (format!("care-concentration.local=x&{top}"), (3.0, 3.0), format!("v=1&{top}")),
    ] {
        let (link, _) = Link::parse(&query, DECLARATIONS);
        assert_eq!((heavy_users(&link), link.print()), (expected, printed), "{query}");
        assert_eq!(Link::parse(&link.print(), DECLARATIONS).0, link, "{query}");
    }
}

#[test]
fn what_follows_comes_back_to_the_other() {
    let target = |id: &str| Target::find(DECLARATIONS, &format!("care-concentration.{id}")).expect("a parameter");
    let after = |edits: &[Edit]| {
        let start = Scenario::defaults(DECLARATIONS);
        let scenario = edits.iter().fold(start, |scenario, edit| edit.apply(&scenario));
        heavy_users(&Link { scenario, ..Link::empty(DECLARATIONS) })
    };
    let (top, local) = (target("top"), target("local"));
    // The hand that passes the other's value does not take it along.
    let passing = [Edit::Set(local, 3.0), Edit::Set(top, 3.0), Edit::Set(top, 4.0)];
    assert_eq!(after(&passing), (4.0, 3.0));
    // Back at the start, by the button or by the slider, it follows again.
    assert_eq!(after(&[&passing[..], &[Edit::Reset(local), Edit::Set(top, 5.0)]].concat()), (5.0, 5.0));
    assert_eq!(after(&[&passing[..], &[Edit::Set(local, 4.0), Edit::Set(top, 5.0)]].concat()), (5.0, 5.0));
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
