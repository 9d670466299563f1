//! The native program: the same numbers, words and pictures outside the browser.

mod chart;
mod claims;
mod compare;
mod epub;
mod offline;
mod parts;
mod render;
mod run;
mod single;
mod solve;

use stad::export::json::{self, FigureEntry};
use stad::view::Figure;
use stad::view::registry::FIGURES;
use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str = "stad describe | stad run MODEL [PARAM=VALUE]... [--lang nl|en] | \
                     stad solve MODEL SCALAR=TARGET PARAM [PARAM=VALUE]... [--lang nl|en] | \
                     stad sensitivity MODEL SCALAR [PARAM=VALUE]... | stad compare QUERY QUERY [MODEL.SCALAR] | \
                     stad claims [--lang nl|en] | stad chart FIGURE [--link QUERY] \
                     [--lang nl|en] [--format svg|png|csv|json|html] [--width N] [--page ADDRESS] [--out FILE] | \
                     stad render --out DIR [--template FILE] | stad single [--from DIR] [--out DIR] | \
                     stad epub --out FILE [--lang nl|en] [--page ADDRESS] [--from DIR]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        ["describe"] => Ok(line(json::describe(&figures()))),
        ["run", rest @ ..] => run::answer(rest).map(line),
        ["solve", rest @ ..] => solve::answer(rest).map(line),
        ["sensitivity", rest @ ..] => solve::swings(rest).map(line),
        ["compare", rest @ ..] => compare::answer(rest).map(line),
        ["claims", rest @ ..] => claims::answer(rest).map(line),
        ["chart", rest @ ..] => chart::answer(rest),
        ["render", rest @ ..] => render::answer(rest).map(line),
        ["epub", rest @ ..] => epub::answer(rest).map(line),
        ["single", rest @ ..] => single::answer(rest).map(line),
        _ => Err(format!("usage: {USAGE}")),
    };
    match answer {
        Ok(document) => print(&document),
        Err(problem) => {
            eprintln!("stad: {problem}");
            ExitCode::from(2)
        }
    }
}

/// The figures of the page, as `describe` lists them.
fn figures() -> Vec<FigureEntry> {
    let entry = |figure: &&'static Figure| FigureEntry { id: figure.id, models: figure.models, title: figure.title };
    FIGURES.iter().map(entry).collect()
}

/// A text with its line end, as bytes.
fn line(text: String) -> Vec<u8> {
    (text + "\n").into_bytes()
}

/// Prints a document. A reader who closes the pipe early has seen enough, so that is no failure.
fn print(document: &[u8]) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(document).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("stad: {error}");
            ExitCode::FAILURE
        }
    }
}
