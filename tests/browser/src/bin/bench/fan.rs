//! The fan of care: a move of its slider in the page's program beside the same algorithm in plain JavaScript, in the
//! same page.
//!
//! Ours is timed from the event to all that it writes, so models, scene and document; the other only calculates.

use browser_tests::browser::Browser;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::runs_with;
use browser_tests::server::Server;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;

use crate::pair::{Round, SAME};
use crate::report::Times;
use crate::tab::Tab;
use crate::{OPPONENTS, bars, bars::Bars};

/// What `./dev bench` calls it.
pub const NAME: &str = "care-fan";
const FIGURE: &str = "care-share";
const SLIDER: &str = "care.trend";
const DRAWS: &str = "10000";
/// Odd, so that the median is a measured one.
const ROUNDS: usize = 7;
/// Moves of one round.
const MOVES: u32 = 100;

/// The page of the figure, with the rival in it.
pub struct Fan<'b> {
    tab: Tab<'b>,
}

/// How the rival finds percentiles, and what either way costs in ms.
#[derive(Deserialize)]
struct Choice {
    best: String,
    medians: Value,
}

impl<'b> Fan<'b> {
    /// Opens the page, brings the rival in, and lets both run warm.
    pub fn open(browser: &'b Browser, server: &Server) -> Self {
        let tab = Tab::open(browser, &server.url(&format!("/page/embed-{FIGURE}.html?v=1&care.draws={DRAWS}")));
        Page::when_ready(browser, Language::Dutch);
        let rival = fs::read_to_string(format!("{OPPONENTS}/fan.js")).expect("the rival's script is there");
        browser.script(&rival, Vec::new());
        let fan = Self { tab };
        fan.ours();
        let choice: Choice = fan.tab.called("fan.choose(arguments[0])", vec![json!(values())]);
        println!("{NAME}: the rival finds percentiles by {}, ms: {}\n", choice.best, choice.medians);
        fan
    }

    /// The rival computes what the program computes; otherwise the contest would not be one.
    pub fn check_numbers(&self) {
        for value in values().into_iter().step_by(31) {
            let run = &runs_with(&[("care.draws", DRAWS), (SLIDER, &value.to_string())])["care"];
            let theirs = self.tab.answer("return fan.compute(arguments[0])", value);
            for (id, numbers) in theirs.as_object().into_iter().flatten() {
                let ours = run.series.iter().find(|series| series.id == *id).map_or(&[][..], |series| &series.y);
                let theirs: Vec<f64> = numbers.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
                assert_eq!((ours.len(), theirs.len()), (28, 28), "{id}");
                for (year, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
                    let off = ours.map_or(f64::NAN, |ours| (ours - theirs).abs() / ours.abs().max(1.0));
                    assert!(off <= SAME, "{id} in year {year} at {SLIDER} {value}: {ours:?} and {theirs}");
                }
            }
        }
    }

    /// Measures in interleaved rounds, and holds the bar.
    pub fn time(&self, rate: f64, bars: &mut Bars) {
        self.tab.throttle(rate);
        let rounds: Vec<Round> = (0..ROUNDS)
            .map(|round| {
                eprintln!("{NAME}, processor slowed down {rate} times: round {} of {ROUNDS}", round + 1);
                // Who begins changes, so that neither always runs on the warmer machine.
                if round % 2 == 0 {
                    let ours = self.ours();
                    Round { ours, theirs: self.theirs() }
                } else {
                    let theirs = self.theirs();
                    Round { ours: self.ours(), theirs }
                }
            })
            .collect();
        let times = Times::new(NAME, &rounds);
        println!(
            "a move of {DRAWS} paths, processor slowed down {rate} times; ours with its drawing, the other in plain JavaScript without\n\n{}\n{times}\n",
            Times::HEAD.replace("D3", "JS")
        );
        bars.hold(&format!("{NAME}, slowed down {rate} times, ratio of medians"), times.median, bars::FAN);
        self.tab.throttle(1.0);
    }

    fn ours(&self) -> Vec<f64> {
        let selector = format!("#{FIGURE} input[name=\"{SLIDER}\"]");
        self.tab.called("fan.ours(arguments[0], arguments[1])", vec![json!(selector), json!(values())])
    }

    fn theirs(&self) -> Vec<f64> {
        self.tab.called("fan.theirs(arguments[0])", vec![json!(values())])
    }
}

/// The values of one round: up and down between half a per cent and four and a half, each a stop of the slider.
fn values() -> Vec<f64> {
    let half = MOVES / 2;
    let stop = |step: u32| if step < half { step } else { MOVES - step };
    (0..MOVES).map(|step| (50.0 + 400.0 * f64::from(stop(step)) / f64::from(half)).round() / 100.0).collect()
}
