//! Moves of a slider: the page's figures beside the same figures written by hand in D3, and the fan beside the same
//! algorithm in plain JavaScript, in one Chromium run.
//!
//! `./dev bench [NAME]...`: all contests, or those that are named by their figure or as `care-fan`. It prints tables and
//! fails when a bar of
//! [`bars`] does not hold.

mod bars;
mod contest;
mod fan;
mod pair;
mod report;
mod tab;

use std::process::exit;
use std::time::Duration;

use browser_tests::browser::Browser;
use browser_tests::environment;
use browser_tests::server::{Mount, Server};

use bars::Bars;
use contest::{CONTESTS, Contest};
use fan::Fan;
use pair::Pair;
use report::{Counts, Slowest, Times, quantile};

/// Odd, so that the median is a measured one.
const ROUNDS: usize = 7;
/// The processor as it is, and as slow as a cheap phone's.
const SPEEDS: [f64; 2] = [1.0, 4.0];
/// Moves after which the memory is measured again.
const MANY: u32 = 10_000;
/// The figure whose writes have a bar: it is drawn with lines alone.
const LINES: &str = "offices-path";

/// The opponents' pages, beside this package.
const OPPONENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../bench");

fn main() {
    let (chosen, wants_fan) = chosen();
    let server = Server::start(
        vec![
            Mount { address: "/bench/d3.min.js", source: environment::d3() },
            Mount { address: "/bench/uplot/", source: environment::uplot() },
            Mount { address: "/bench/plot/", source: environment::plot() },
            Mount { address: "/bench/plotly/", source: environment::plotly() },
            Mount { address: "/bench/", source: OPPONENTS.into() },
            Mount { address: "/page/", source: environment::dist() },
        ],
        true,
    );
    let browser = Browser::start();
    // One round is one script; slowed down it takes longer than a test's.
    browser.set_script_timeout(Duration::from_secs(300));
    let mut bars = Bars::default();
    if wants_fan {
        let fan = Fan::open(&browser, &server);
        fan.check_numbers();
        SPEEDS.into_iter().for_each(|rate| fan.time(rate, &mut bars));
    }
    let pairs: Vec<Pair> = chosen.into_iter().map(|contest| Pair::open(contest, &browser, &server)).collect();
    pairs.iter().for_each(Pair::check_numbers);

    if !pairs.is_empty() {
        count_writes(&pairs, &mut bars);
        for rate in SPEEDS {
            time(&pairs, rate, &mut bars);
        }
        fill_memory(&pairs, &mut bars);
    }

    for missed in bars.missed() {
        println!("bar missed: {missed}");
    }
    if !bars.missed().is_empty() {
        exit(1);
    }
    println!("All bars hold.");
}

/// The contests that the arguments name, and whether the fan is among them; without any, all.
fn chosen() -> (Vec<&'static Contest>, bool) {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let known = || CONTESTS.iter().map(|contest| contest.figure).chain([fan::NAME]);
    if let Some(unknown) = names.iter().find(|name| !known().any(|known| known == **name)) {
        eprintln!("no contest is named {unknown}; there are {}", known().collect::<Vec<_>>().join(", "));
        exit(2);
    }
    let is_meant = |name: &str| names.is_empty() || names.iter().any(|given| given == name);
    (CONTESTS.iter().filter(|contest| is_meant(contest.figure)).collect(), is_meant(fan::NAME))
}

fn count_writes(pairs: &[Pair], bars: &mut Bars) {
    println!("what a move changes in the document\n");
    println!("figure              {:<28}{:<28}lists of children", "attributes", "texts");
    for pair in pairs {
        let figure = pair.contest.figure;
        for (name, tab) in [("ours", &pair.ours), ("D3", &pair.theirs)] {
            let [attributes, texts, lists] = Counts::of(&tab.writes(pair.contest));
            println!("{figure:<12}  {name:<4}  {attributes:<28}{texts:<28}{lists}");
            if name == "ours" && figure == LINES {
                bars.hold(&format!("{figure}, attributes of a move"), attributes.typical, bars::ATTRIBUTES);
                bars.hold(&format!("{figure}, lists of children"), lists.typical, bars::CHILD_LISTS);
            }
        }
    }
}

fn time(pairs: &[Pair], rate: f64, bars: &mut Bars) {
    let speed =
        if rate > 1.0 { format!("processor slowed down {rate} times") } else { "processor as it is".to_owned() };
    pairs.iter().for_each(|pair| pair.check_throttle(rate));
    let mut rounds: Vec<Vec<_>> = pairs.iter().map(|_| Vec::new()).collect();
    let mut rivals: Vec<(&str, Vec<f64>)> = Vec::new();
    for round in 0..ROUNDS {
        eprintln!("{speed}: round {} of {ROUNDS}", round + 1);
        for (pair, rounds) in pairs.iter().zip(&mut rounds) {
            rounds.push(pair.round(round % 2 == 0, rate));
            if rate == 1.0 {
                rivals.extend(pair.rivals());
            }
        }
    }

    let moves = Contest::MOVES;
    println!("\nevent to laid out picture, {speed}; {ROUNDS} interleaved rounds of {moves} moves\n\n{}", Times::HEAD);
    for (pair, rounds) in pairs.iter().zip(&rounds) {
        let times = Times::new(pair.contest.figure, rounds);
        println!("{times}");
        bars.hold(&format!("{}, {speed}, ratio of medians", pair.contest.figure), times.median, bars::MEDIAN);
        bars.hold(&format!("{}, {speed}, ratio of p95", pair.contest.figure), times.slow, bars::SLOW);
    }
    println!("\nwhere ours is slowest: the slider's stop, ms to get there, and D3's\n");
    for (pair, rounds) in pairs.iter().zip(&rounds) {
        println!("{}", Slowest::new(pair.contest.figure, &pair.contest.values(), rounds));
    }
    for (name, _) in rivals.iter().take(rivals.len() / ROUNDS) {
        let times: Vec<f64> =
            rivals.iter().filter(|(rival, _)| rival == name).flat_map(|(_, times)| times.clone()).collect();
        println!("{LINES} in {name}: median {:.3} ms, p95 {:.3} ms", quantile(&times, 0.5), quantile(&times, 0.95));
    }
}

fn fill_memory(pairs: &[Pair], bars: &mut Bars) {
    println!("\nkB that {MANY} moves add: heap of the scripts after a collection, memory of the program\n");
    for pair in pairs {
        let before = pair.ours.memory();
        pair.ours.repeat(pair.contest, MANY);
        let after = pair.ours.memory();
        let [heap, program] = [after[0] - before[0], after[1] - before[1]];
        println!("{:<12}  {:>8.1}  {:>8.1}", pair.contest.figure, heap / 1000.0, program / 1000.0);
        bars.hold(&format!("{}, bytes that {MANY} moves add", pair.contest.figure), heap + program, bars::MEMORY);
    }
    println!();
}
