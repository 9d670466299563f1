//! One figure, ours and the opponent's: the same moves, measured by the same script.

use std::fs;

use browser_tests::browser::Browser;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::runs_with;
use browser_tests::server::Server;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use crate::OPPONENTS;

/// How near the opponent's numbers must be to the program's, relative to their size.
const SAME: f64 = 1e-9;

/// A figure and the slider that moves it.
pub struct Contest {
    /// Id of the figure, and name of the opponent's page.
    pub figure: &'static str,
    /// Name of the slider, `model.parameter`.
    slider: &'static str,
    /// Lowest and highest value of the moves: up and down between them, one equal step at a time.
    range: (f64, f64),
}

/// All contests.
pub const CONTESTS: [Contest; 2] = [
    Contest { figure: "care-nest", slider: "care.trend", range: (0.5, 4.5) },
    Contest { figure: "wages-map", slider: "wages-regions.reach", range: (20.0, 120.0) },
];

/// A contest with both pages open, each in its tab.
pub struct Pair<'b> {
    /// Which figure.
    pub contest: &'static Contest,
    /// Times of each round.
    pub rounds: Vec<Round>,
    browser: &'b Browser,
    ours: WindowHandle,
    theirs: WindowHandle,
}

/// Milliseconds of every move of one round.
pub struct Round {
    /// The page's.
    pub ours: Vec<f64>,
    /// The opponent's.
    pub theirs: Vec<f64>,
}

/// Changes of the document for each move: attributes, texts, lists of children.
pub type Writes = Vec<[u32; 3]>;

impl Contest {
    /// Moves of one round.
    pub const MOVES: u32 = 200;

    fn values(&self) -> Vec<f64> {
        let half = Self::MOVES / 2;
        let (low, high) = self.range;
        let value = |step: u32| {
            let part = f64::from(if step < half { step } else { Self::MOVES - step }) / f64::from(half);
            // Two decimals are a stop of either slider.
            ((low + part * (high - low)) * 100.0).round() / 100.0
        };
        (0..Self::MOVES).map(value).collect()
    }

    fn selector(&self) -> String {
        format!("#{} input[name=\"{}\"]", self.figure, self.slider)
    }
}

impl<'b> Pair<'b> {
    /// Opens both pages, puts the measuring script into them and lets them run warm.
    pub fn open(contest: &'static Contest, browser: &'b Browser, server: &Server) -> Self {
        let measure = fs::read_to_string(format!("{OPPONENTS}/measure.js")).expect("the measuring script is there");
        let open = |address: &str| {
            let tab = browser.open_tab(1280, 900);
            browser.go(&server.url(address));
            assert!(
                browser.script("return crossOriginIsolated", Vec::new()) == true,
                "the clock of {address} is coarse"
            );
            browser.script(&measure, Vec::new());
            tab
        };
        let theirs = open(&format!("/bench/{}.html", contest.figure));
        let ours = open("/page/index.html");
        Page::when_ready(browser, Language::Dutch);
        let pair = Self { contest, rounds: Vec::new(), browser, ours, theirs };
        pair.measure(&pair.ours);
        pair.measure(&pair.theirs);
        pair
    }

    /// The opponent computes what the program computes; otherwise the contest would not be one.
    pub fn check_numbers(&self) {
        let (model, _) = self.contest.slider.split_once('.').expect("a slider is named model.parameter");
        self.browser.switch_to(&self.theirs);
        for value in self.contest.values().into_iter().step_by(17) {
            let run = &runs_with(&[(self.contest.slider, &value.to_string())])[model];
            let theirs = self.browser.script("return opponent.compute(arguments[0])", vec![json!(value)]);
            for (id, number) in theirs.as_object().expect("the opponent gives its scalars") {
                let (ours, theirs) = (run.scalars.get(id).and_then(Value::as_f64), number.as_f64());
                let same = match (ours, theirs) {
                    (Some(ours), Some(theirs)) => (ours - theirs).abs() <= SAME * ours.abs(),
                    (ours, theirs) => ours == theirs,
                };
                assert!(same, "{id} at {value}: the program computes {ours:?}, the opponent {theirs:?}");
            }
        }
    }

    /// Slows the processor down in both tabs.
    pub fn throttle(&self, rate: f64) {
        for tab in [&self.ours, &self.theirs] {
            self.browser.switch_to(tab);
            self.browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }));
        }
    }

    /// Measures both, one after the other.
    pub fn run_round(&mut self, ours_first: bool) {
        let round = if ours_first {
            let ours = self.measure(&self.ours);
            Round { ours, theirs: self.measure(&self.theirs) }
        } else {
            let theirs = self.measure(&self.theirs);
            Round { ours: self.measure(&self.ours), theirs }
        };
        self.rounds.push(round);
    }

    /// What a move changes in the document, ours and theirs; apart from the rounds, because watching costs time.
    pub fn count_writes(&self) -> [Writes; 2] {
        [&self.ours, &self.theirs].map(|tab| {
            serde_json::from_value(self.ask(tab, "writes"))
                .expect("the measuring script counts three kinds for each move")
        })
    }

    fn measure(&self, tab: &WindowHandle) -> Vec<f64> {
        serde_json::from_value(self.ask(tab, "moves")).expect("the measuring script gives a number for each move")
    }

    fn ask(&self, tab: &WindowHandle, what: &str) -> Value {
        self.browser.switch_to(tab);
        self.browser.devtools("Page.bringToFront", &json!({}));
        let script = format!(
            "const done = arguments[2]; measure.{what}(arguments[0], arguments[1]).then(done, error => done(String(error)))"
        );
        let arguments = vec![json!(self.contest.selector()), json!(self.contest.values())];
        let answer = self.browser.script_with_callback(&script, arguments);
        assert!(answer.is_array(), "measuring {} in {:?} fails: {answer}", self.contest.figure, tab);
        answer
    }
}
