//! Links by the hundred thousand: scenarios that a reader can reach, with history, comparison and drawing, and texts made
//! of the pieces of links. What is printed reads back, what is read prints the same again, and nothing panics.
//!
//! `STAD_LINKS=10000000 cargo test --release --test link_storm` tries that many; a case that fails names its number.

#![cfg(not(target_arch = "wasm32"))]

use stad::analysis::{Entry, Scales};
use stad::model::registry::DECLARATIONS;
use stad::num::random::bits;
use stad::scenario::drawing::{Canvas, Drawing, Drawings};
use stad::scenario::link::{Link, MAX_BYTES, Theme, VERSION};
use stad::scenario::{Edit, Scenario, Target};
use stad::text::Lang;
use stad::view::forecast::canvases;

/// Links that each test tries where nobody asks for more.
const USUAL: u64 = 100_000;
/// The words of a step need runs of the models: every so many cases tell theirs.
const TOLD_EVERY: u64 = 10_000;

fn count() -> u64 {
    std::env::var("STAD_LINKS").map_or(USUAL, |text| text.parse().expect("STAD_LINKS is a number"))
}

/// Chance for one case: the same case always has the same.
struct Chance {
    case: u64,
    drawn: u64,
}

impl Chance {
    fn of(case: u64) -> Chance {
        Chance { case, drawn: 0 }
    }

    fn bits(&mut self) -> u64 {
        self.drawn += 1;
        bits(self.case, self.drawn)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.bits() % end
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.below(list.len() as u64)).expect("an index")]
    }

    fn part(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn number(&mut self) -> f64 {
        match self.below(10) {
            0 => self.one_of(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0, 5e-324]),
            1 => f64::from_bits(self.bits()),
            2 => self.part() * 1e-9,
            3 => (self.part() * 4e9).round(),
            _ => self.part() * 100.0,
        }
    }
}

/// What a reader may do to a parameter.
fn edit(chance: &mut Chance, targets: &[Target], scenario: &Scenario) -> Edit {
    let target = chance.one_of(targets);
    let param = scenario.param(target);
    match chance.below(20) {
        0 => Edit::Reset(target),
        1 => Edit::Keep(target, "twee".to_owned()),
        2 if chance.below(5) == 0 => Edit::ResetAll,
        3 => Edit::Set(target, chance.number()),
        4 => Edit::Set(target, chance.one_of(&[param.min, param.max, param.default])),
        // A stop of the slider, as the hand finds it.
        5..=11 => {
            let (low, high) = (param.to_track(param.min), param.to_track(param.max));
            let stop = low + ((high - low) * chance.part() / param.step).round() * param.step;
            Edit::Set(target, param.from_track(stop, scenario.start(target)))
        }
        _ => Edit::Set(target, param.min + (param.max - param.min) * chance.part()),
    }
}

/// The states that a session goes through, the start first.
fn history(chance: &mut Chance, targets: &[Target], version: u32) -> Vec<Scenario> {
    let mut states = vec![Scenario::of(DECLARATIONS, version)];
    for _ in 0..chance.below(8) {
        let last = &states[states.len() - 1];
        let next = edit(chance, targets, last).apply(last);
        states.push(next);
    }
    states
}

fn drawing(chance: &mut Chance, canvases: &[Canvas]) -> String {
    if chance.below(3) == 0 {
        // Whatever letters a link may carry.
        let letters = ['A', 'z', '0', '9', '.', '_', ',', ':', ';', '!', '-'];
        return (0..chance.below(40)).map(|_| chance.one_of(&letters)).collect();
    }
    let mut drawings = Drawings::default();
    for _ in 0..chance.below(3) {
        let canvas = chance.one_of(canvases);
        let mut drawing = drawings.find(canvas.figure).cloned().unwrap_or_else(|| Drawing::blank(canvas));
        for _ in 0..chance.below(6) {
            let (from, to) = (place(chance, canvas), place(chance, canvas));
            if chance.below(2) == 0 { drawing.stroke(from, to) } else { drawing.put(from.0.round(), from.1) }
        }
        drawings = drawings.with(&drawing, canvases);
    }
    let printed = drawings.print();
    let (read, notices) = Drawings::parse(&printed, canvases);
    assert!(read == drawings && notices.is_empty(), "case {}: {printed}", chance.case);
    printed
}

/// A place on a canvas or a little beside it.
fn place(chance: &mut Chance, canvas: Canvas) -> (f64, f64) {
    let along = |(low, high): (f64, f64), part: f64| low + (high - low) * (1.2 * part - 0.1);
    (along(canvas.years, chance.part()), (along(canvas.values, chance.part()) * 10.0).round() / 10.0)
}

#[test]
fn what_a_reader_can_reach_reads_back() {
    let targets: Vec<Target> = Scenario::defaults(DECLARATIONS).targets().collect();
    let (canvases, mut scales) = (canvases(), Scales::default());
    let theme = [None, Some(Theme::Light), Some(Theme::Dark)];
    for case in 0..count() {
        let mut chance = Chance::of(case);
        let version = 1 + u32::try_from(chance.below(u64::from(VERSION))).expect("a version");
        let states = history(&mut chance, &targets, version);
        let compare = (chance.below(2) == 0).then(|| history(&mut chance, &targets, version).pop()).flatten();
        let draw = if chance.below(2) == 0 { drawing(&mut chance, &canvases) } else { String::new() };
        let lang = chance.one_of(&[None, Some(Lang::Nl), Some(Lang::En)]);
        let theme = chance.one_of(&theme);
        let mut before: Option<String> = None;
        for scenario in states {
            let link = Link { lang, theme, compare: compare.clone(), draw: draw.clone(), scenario };
            let printed = link.print();
            assert!(printed.len() <= MAX_BYTES, "case {case} is too long: {printed}");
            let (read, notices) = Link::parse(&printed, DECLARATIONS);
            assert_eq!(read, link, "case {case}: {printed}");
            assert!(notices.is_empty(), "case {case}: {printed} {notices:?}");
            if case % TOLD_EVERY == 0 {
                let last = before.as_deref().unwrap_or_default();
                Entry::read(last, &printed, &mut scales, Lang::ALL[usize::from(case % 2 == 0)]);
            }
            before = Some(printed);
        }
    }
}

const PIECES: &[&str] = &[
    "care.trend",
    "care.cut",
    "care.mode",
    "care.seed",
    "care-concentration.top",
    "care-concentration.local",
    "wages-regions.region",
    "wages-regions.from",
    "zipf.n",
    "urban-system.speed",
    "vacancy-offices.withdraw",
    "shopping-street.seed",
    "care.",
    ".trend",
    "care",
    "nothing.at_all",
    "v",
    "lang",
    "theme",
    "view",
    "step",
    "compare",
    "draw",
    "nl",
    "en",
    "fr",
    "light",
    "dark",
    "present",
    "linear",
    "NL413",
    "offices-path",
    "care-share",
    "shops-path",
    "2020_",
    "2030_",
    "_",
    "=",
    "=",
    "=",
    "=",
    "&",
    "&",
    "&",
    "&",
    ";",
    ";",
    ":",
    ":",
    ",",
    ".",
    "?",
    "#",
    "+",
    "%",
    "%2",
    "%41",
    "%3D",
    "%26",
    "%FF",
    "%00",
    "%E2%82%AC",
    "\u{202e}",
    "é",
    "\u{1F408}",
    "\0",
    " ",
    "-",
    "e",
    "e-",
    "1",
    "2",
    "0",
    "25",
    "1.5",
    "-1",
    "2,5",
    "NaN",
    "1e999",
    "-1e999",
    "1e-300",
    "5e-324",
    "4294967295",
    "0.1",
    "3.166841265945197",
    "99999999999999999999",
    "2e-9",
    "+1",
    "v=1",
    "v=2",
    "v=0",
    "compare=care.trend:1.5;care.cut:25",
    "draw=care-share:2020_11.5,2030_14",
];

fn garbage(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..chance.below(28) {
        match chance.below(12) {
            0 => text.push_str(&chance.number().to_string()),
            1 => text.push(char::from_u32(u32::try_from(chance.below(0x11_0000)).unwrap_or(0)).unwrap_or('\u{fffd}')),
            _ => text.push_str(chance.one_of(PIECES)),
        }
    }
    if chance.below(20_000) == 0 {
        text = text.repeat(200);
    }
    text
}

#[test]
fn any_text_gives_a_link_that_prints_the_same_again() {
    let (canvases, mut scales) = (canvases(), Scales::default());
    let mut before = String::new();
    for case in 0..count() {
        let mut chance = Chance::of(!case);
        let text = garbage(&mut chance);
        let (link, _) = Link::parse(&text, DECLARATIONS);
        let once = link.print();
        let (again, notices) = Link::parse(&once, DECLARATIONS);
        assert_eq!(again, link, "case {case}: {text:?} is printed {once}");
        assert_eq!(again.print(), once, "case {case}: {text:?}");
        assert!(notices.is_empty(), "case {case}: {text:?} is printed {once}, {notices:?}");
        let drawn = Drawings::parse(&link.draw, &canvases).0;
        assert_eq!(Drawings::parse(&drawn.print(), &canvases).0, drawn, "case {case}: {text:?}");
        if case % TOLD_EVERY == 0 {
            Entry::read(&before, &text, &mut scales, Lang::ALL[usize::from(case % 2 == 0)]);
        }
        before = text;
    }
}
