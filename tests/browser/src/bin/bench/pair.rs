//! One figure, ours and its opponents': the same moves, measured by the same script.

use browser_tests::browser::Browser;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{Run, runs_with};
use browser_tests::server::Server;
use serde_json::Value;

use crate::contest::Contest;
use crate::tab::Tab;

/// How near the opponent's numbers must be to the program's, relative to their size.
pub const SAME: f64 = 1e-9;
/// A slowed down processor must be slower by at least this part of what was asked.
const HOLDS: f64 = 0.6;
const CHANCES: u32 = 5;

/// A contest with all its pages open, each in its tab.
pub struct Pair<'b> {
    /// Which figure.
    pub contest: &'static Contest,
    /// The page's figure alone.
    pub ours: Tab<'b>,
    /// The same figure in D3.
    pub theirs: Tab<'b>,
    /// Other libraries by name.
    rivals: Vec<(&'static str, Tab<'b>)>,
}

/// Milliseconds of every move of one round.
pub struct Round {
    /// The page's.
    pub ours: Vec<f64>,
    /// The opponent's.
    pub theirs: Vec<f64>,
}

impl<'b> Pair<'b> {
    /// Opens the pages and lets them run warm.
    pub fn open(contest: &'static Contest, browser: &'b Browser, server: &Server) -> Self {
        let open = |page: String| Tab::open(browser, &server.url(&page));
        let figure = contest.figure;
        let rivals = contest.rivals.iter().map(|(name, page)| (*name, open(format!("/bench/{figure}-{page}.html"))));
        let rivals = rivals.collect();
        let theirs = open(format!("/bench/{figure}.html"));
        let ours = open(format!("/page/embed-{figure}.html"));
        Page::when_ready(browser, Language::Dutch);
        let pair = Self { contest, ours, theirs, rivals };
        for tab in [&pair.ours, &pair.theirs] {
            tab.moves(contest);
        }
        pair
    }

    /// The opponent computes what the program computes; otherwise the contest would not be one.
    pub fn check_numbers(&self) {
        let (model, _) = self.contest.slider.split_once('.').expect("a slider is named model.parameter");
        for value in self.contest.values().into_iter().step_by(17) {
            let run = &runs_with(&[(self.contest.slider, &value.to_string())])[model];
            let theirs = self.theirs.answer("return opponent.compute(arguments[0])", value);
            let computed = |kind: &str| theirs[kind].as_object().into_iter().flatten();
            assert!(computed("scalars").count() > 0, "the opponent of {} gives no scalar", self.contest.figure);
            for (id, number) in computed("scalars") {
                check(id, value, run.scalars.get(id).and_then(Value::as_f64), number.as_f64());
            }
            for (id, numbers) in computed("series") {
                let ours = series(run, id);
                let theirs: Vec<_> = numbers.as_array().into_iter().flatten().map(Value::as_f64).collect();
                assert_eq!(ours.len(), theirs.len(), "{id} has another length in the opponent");
                ours.iter().zip(theirs).for_each(|(ours, theirs)| check(id, value, *ours, theirs));
            }
        }
    }

    /// Makes sure that the processor works `rate` times as slowly for a page that asks for it; then it is free again.
    pub fn check_throttle(&self, rate: f64) {
        for (name, tab) in [("page", &self.ours), ("opponent", &self.theirs)] {
            let mut slowed = 0.0;
            // Others on the machine may spoil a comparison, in both directions: it gets more than one chance.
            for _ in 0..CHANCES {
                let free = tab.spin();
                tab.throttle(rate);
                slowed = tab.spin() / free;
                tab.throttle(1.0);
                if slowed >= rate * HOLDS {
                    break;
                }
            }
            assert!(
                slowed >= rate * HOLDS,
                "{}: asked to be {rate} times slower, the {name} is {slowed:.1} times",
                self.contest.figure
            );
        }
    }

    /// Measures both, one after the other. Who begins changes, so that neither always runs on the warmer machine. Only the
    /// page that moves is slowed down: a slow page keeps the processor busy also while it rests, and eight of them would
    /// take it from each other.
    pub fn round(&self, ours_first: bool, rate: f64) -> Round {
        let measured = |tab: &Tab| {
            tab.throttle(rate);
            let times = tab.moves(self.contest);
            tab.throttle(1.0);
            times
        };
        let (ours, theirs) = (|| measured(&self.ours), || measured(&self.theirs));
        if ours_first {
            let ours = ours();
            Round { ours, theirs: theirs() }
        } else {
            let theirs = theirs();
            Round { ours: ours(), theirs }
        }
    }

    /// Measures the other libraries.
    pub fn rivals(&self) -> Vec<(&'static str, Vec<f64>)> {
        self.rivals.iter().map(|(name, tab)| (*name, tab.moves(self.contest))).collect()
    }
}

fn series<'r>(run: &'r Run, id: &str) -> &'r [Option<f64>] {
    run.series.iter().find(|series| series.id == id).map_or(&[], |series| &series.y)
}

fn check(id: &str, value: f64, ours: Option<f64>, theirs: Option<f64>) {
    let same = match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() <= SAME * ours.abs().max(1.0),
        (ours, theirs) => ours == theirs,
    };
    assert!(same, "{id} at {value}: the program computes {ours:?}, the opponent {theirs:?}");
}
