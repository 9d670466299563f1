//! Links whose numbers never change: `golden/links.tsv` holds link, name and value in full, tab between them.
//!
//! Releases only add lines. `STAD_BLESS=1 cargo test --test golden_links` writes the value of a line that has none yet, and
//! never touches another. A release seals the lines that it publishes: a line of `golden/links.seals.tsv` with the release,
//! their count and their checksum. A line that disappears or changes breaks its seal; where git knows the tags of releases,
//! the list and the seals of each have to stand at the start of those of today.
//!
//! | name | its value |
//! |---|---|
//! | `care.ratio_until` | a scalar |
//! | `care.ratio@2030`, `wages-regions.wage_high@NL329` | a place of a series |
//! | `b.care.ratio_until` | a scalar of the scenario that is compared with |
//! | `draw.care-share@2030` | what is drawn over a figure, in a year |
//! | `off.care-share` | how far the drawing is from the model where they are compared |

#![cfg(not(target_arch = "wasm32"))]

use stad::model::registry::{self, DECLARATIONS, MODELS};
use stad::model::{Axis, Run, Value, Want};
use stad::scenario::drawing::Drawings;
use stad::scenario::link::Link;
use stad::text::{Lang, plain};
use stad::view::forecast::{self, canvases, from_model};
use stad::view::{Engine, Look};
use std::path::{Path, PathBuf};
use std::process::Command;

const LINKS: &str = include_str!("golden/links.tsv");
const SEALS: &str = include_str!("golden/links.seals.tsv");

fn at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn parts(line: &str) -> (&str, &str, Option<&str>) {
    let mut parts = line.split('\t');
    let (Some(link), Some(name)) = (parts.next(), parts.next()) else { panic!("no link and name: {line}") };
    (link, name, parts.next())
}

/// The value of a name in an opened link, in full; `-` for what does not exist.
fn value(link: &Link, engine: &Engine, name: &str) -> String {
    let look = Look::new(engine, Lang::Nl);
    let unknown = || panic!("no value is called {name}");
    if let Some(rest) = name.strip_prefix("draw.").or_else(|| name.strip_prefix("off.")) {
        let (figure, year) = rest.split_once('@').unwrap_or((rest, ""));
        let (drawings, forecast) = (Drawings::parse(&link.draw, &canvases()).0, forecast::find(figure));
        let Some((drawing, forecast)) = drawings.find(figure).zip(forecast) else { return unknown() };
        let distance =
            || from_model(forecast, &look, drawing).map_or("-".to_owned(), |far| plain(far.drawn - far.other));
        return year.parse().map_or_else(|_| distance(), |year| plain(forecast.value_at(&look, drawing, year)));
    }
    let (is_other, name) = name.strip_prefix("b.").map_or((false, name), |name| (true, name));
    let Some((model, own)) = name.split_once('.') else { return unknown() };
    let index = registry::find(model).unwrap_or_else(|| panic!("no model {model}")).0;
    let scenario = if is_other { link.compare.as_ref().expect("a comparison") } else { &link.scenario };
    // With everything: a figure draws a part of the series alone.
    let run = &(MODELS[index].runner)().run(scenario.model(index), Want::ALL);
    match own.split_once('@') {
        Some((series, place)) => point(run, index, series, place),
        None => match run.scalar(MODELS[index].scalars, own) {
            Value::Number(number) => plain(number),
            Value::Code(code) => code.to_owned(),
            Value::Missing => {
                assert!(MODELS[index].scalars.iter().any(|output| output.id == own), "{name}");
                "-".to_owned()
            }
        },
    }
}

fn point(run: &Run, model: usize, series: &str, place: &str) -> String {
    let found = run.series(MODELS[model].series, series).unwrap_or_else(|| panic!("no series {series}"));
    let place = match &found.x {
        Axis::Numbers(numbers) => numbers.iter().position(|x| plain(*x) == place),
        Axis::Codes(codes) => codes.iter().position(|code| *code == place),
    };
    found.y[place.expect("a place of the series")].map_or("-".to_owned(), plain)
}

fn opened(query: &str, engine: &mut Engine) -> Link {
    let (link, notices) = Link::parse(query, DECLARATIONS);
    assert!(notices.is_empty(), "{query}: {notices:?}");
    engine.compare(link.compare.as_ref());
    engine.go(&link.scenario);
    link
}

#[test]
fn every_link_gives_the_numbers_that_it_gave() {
    let mut engine = Engine::new();
    let mut written = String::new();
    let mut missing = Vec::new();
    for line in LINKS.lines() {
        let (query, name, expected) = parts(line);
        let link = opened(query, &mut engine);
        let found = value(&link, &engine, name);
        match expected {
            Some(expected) => assert_eq!(found, expected, "{query} {name}"),
            None => missing.push(line),
        }
        written.push_str(&format!("{query}\t{name}\t{}\n", expected.unwrap_or(&found)));
    }
    if std::env::var_os("STAD_BLESS").is_some() {
        std::fs::write(at("links.tsv"), written).expect("the list can be written");
        return;
    }
    assert!(missing.is_empty(), "lines without a value: {missing:?}");
}

#[test]
fn a_link_names_its_version_and_is_written_as_the_page_writes_it() {
    let mut engine = Engine::new();
    for line in LINKS.lines() {
        let (query, ..) = parts(line);
        assert!(query.starts_with("v="), "{query} would follow the newest version");
        let printed = opened(query, &mut engine).print();
        // At the defaults of the newest version the page writes none.
        assert!(printed == query || printed.is_empty() && !query.contains('&'), "{query} is printed {printed}");
    }
}

#[test]
fn no_line_stands_twice_and_every_model_has_links() {
    let mut keys: Vec<(&str, &str)> = LINKS.lines().map(|line| (parts(line).0, parts(line).1)).collect();
    keys.sort_unstable();
    assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
    for model in MODELS {
        let own = |name: &str| name.strip_prefix(model.id).is_some_and(|rest| rest.starts_with('.'));
        let mut links: Vec<&str> = keys.iter().filter(|(_, name)| own(name)).map(|(link, _)| *link).collect();
        links.dedup();
        assert!(links.len() >= 3, "{} has {} links", model.id, links.len());
    }
    for start in ["b.", "draw.", "off."] {
        assert!(keys.iter().filter(|(_, name)| name.starts_with(start)).count() > 1, "{start}");
    }
}

/// The checksum of lines (FNV-1a), each with its end.
fn sum<'a>(lines: impl Iterator<Item = &'a str>) -> u64 {
    let bytes = lines.flat_map(|line| line.bytes().chain([b'\n']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The first seal that does not hold over a list.
fn broken(seals: &str, list: &str) -> Option<String> {
    let mut before = 0;
    for seal in seals.lines() {
        let mut words = seal.split('\t');
        let (Some(_), Some(count), Some(expected)) = (words.next(), words.next(), words.next()) else {
            return Some(seal.to_owned());
        };
        let count: usize =
            count.parse().ok().filter(|count| *count >= before && *count <= list.lines().count()).unwrap_or(0);
        let found = format!("{:016x}", sum(list.lines().take(count)));
        if count == 0 || found != expected {
            return Some(format!("{seal}: {} lines have {found}", list.lines().count()));
        }
        before = count;
    }
    None
}

#[test]
fn sealed_lines_are_as_they_were() {
    if std::env::var_os("STAD_BLESS").is_some() {
        return;
    }
    assert_eq!(broken(SEALS, LINKS), None);
    let last = SEALS.lines().last().and_then(|seal| seal.split('\t').next());
    assert_eq!(last, Some(env!("CARGO_PKG_VERSION")), "a release seals its lines");
}

#[test]
fn a_seal_breaks_where_a_line_changes_or_goes() {
    let list = "a\tb\t1\nc\td\t2\n";
    let seal = format!("1.0.0\t2\t{:016x}\n", sum(list.lines()));
    assert_eq!(broken(&seal, list), None);
    assert_eq!(broken(&seal, &format!("{list}e\tf\t3\n")), None, "a new line comes after");
    for changed in ["a\tb\t1\nc\td\t3\n", "a\tb\t1\n", "c\td\t2\na\tb\t1\n", "x\ty\t0\na\tb\t1\nc\td\t2\n", ""] {
        assert!(broken(&seal, changed).is_some(), "{changed:?}");
    }
}

/// What git answers, where there is a git that knows this folder.
fn git(arguments: &[&str]) -> Option<String> {
    let out = Command::new("git").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}

#[test]
fn what_a_tagged_release_sealed_stands_at_the_start() {
    for tag in git(&["tag", "--list", "v*"]).unwrap_or_default().lines() {
        for (name, now) in [("links.tsv", LINKS), ("links.seals.tsv", SEALS)] {
            // A release before the list has none.
            let Some(then) = git(&["show", &format!("{tag}:tests/golden/{name}")]) else { continue };
            assert!(now.starts_with(&then), "{name} does not begin with what {tag} published");
        }
    }
}
