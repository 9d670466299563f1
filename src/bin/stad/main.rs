//! The native program: the same numbers, words and pictures outside the browser.

mod render;
mod run;

use stad::export::json::{self, FigureEntry};
use stad::view::Figure;
use stad::view::registry::FIGURES;
use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str =
    "stad describe | stad run MODEL [PARAM=VALUE]... [--lang nl|en] | stad render --out DIR [--template FILE]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        ["describe"] => Ok(json::describe(&figures())),
        ["run", rest @ ..] => run::answer(rest),
        ["render", rest @ ..] => render::answer(rest),
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

/// Prints a document with a line end. A reader who closes the pipe early has seen enough, so that is no failure.
fn print(document: &str) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{document}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("stad: {error}");
            ExitCode::FAILURE
        }
    }
}
