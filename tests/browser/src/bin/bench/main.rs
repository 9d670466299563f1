//! Moves of a slider in ms: the page's figures beside the same figures written by hand in D3, in one Chromium run.
//!
//! `./dev bench [--throttle N]`: N slows the processor down N times. It prints and judges nothing: no bar is set yet.

mod contest;
mod report;

use std::time::Duration;

use browser_tests::browser::Browser;
use browser_tests::environment;
use browser_tests::server::{Mount, Server};

use contest::{CONTESTS, Contest, Pair};
use report::Report;

/// Odd, so that the median is a measured one.
const ROUNDS: usize = 7;

/// The opponents' pages, beside this package.
const OPPONENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../bench");

fn main() {
    let throttle = throttle();
    let server = Server::start(
        vec![
            Mount { address: "/bench/d3.min.js", source: environment::d3() },
            Mount { address: "/bench/", source: OPPONENTS.into() },
            Mount { address: "/page/", source: environment::dist() },
        ],
        true,
    );
    let browser = Browser::start();
    // One round is one script; slowed down it takes longer than a test's.
    browser.set_script_timeout(Duration::from_secs(300));
    let mut pairs: Vec<Pair> = CONTESTS.iter().map(|contest| Pair::open(contest, &browser, &server)).collect();
    pairs.iter().for_each(Pair::check_numbers);
    let writes: Vec<_> = pairs.iter().map(Pair::count_writes).collect();
    if let Some(rate) = throttle {
        pairs.iter().for_each(|pair| pair.throttle(rate));
    }
    for round in 0..ROUNDS {
        eprintln!("round {} of {ROUNDS}", round + 1);
        // Who begins changes each round, so that neither always runs on the warmer machine.
        pairs.iter_mut().for_each(|pair| pair.run_round(round % 2 == 0));
    }
    let rate = throttle.map_or(String::new(), |rate| format!(", processor slowed down {rate} times"));
    println!(
        "ms per move: event, model, drawing, DOM, forced layout; {ROUNDS} interleaved rounds of {} moves{rate}\n",
        Contest::MOVES
    );
    for (pair, writes) in pairs.iter().zip(writes) {
        println!("{}", Report::new(pair.contest.figure, &pair.rounds, writes));
    }
}

fn throttle() -> Option<f64> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["--throttle", rate] if rate.parse::<f64>().is_ok_and(|rate| rate >= 1.0) => rate.parse().ok(),
        _ => {
            eprintln!("usage: bench [--throttle N], N a number from 1 on");
            std::process::exit(2);
        }
    }
}
