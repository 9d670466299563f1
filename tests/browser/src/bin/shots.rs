//! Pictures of the page to look at: phone, laptop and projector, light and dark, Dutch and English.
//!
//! `shots FOLDER [--query QUERY] [--url ADDRESS] [--at SELECTOR] [--viewport-only]`
//!
//! QUERY is a scenario as a link has it. ADDRESS is a folder that is served already; without it STAD_DIST is served.
//! SELECTOR scrolls to an element first. A picture shows the whole page, or with `--viewport-only` one screen of it.

use std::fs;
use std::path::PathBuf;
use std::process::exit;
use std::thread;
use std::time::Duration;

use browser_tests::browser::Browser;
use browser_tests::environment;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::server::{Mount, Server};
use serde_json::json;

/// Name, width, height, and whether it is a phone's.
const SCREENS: [(&str, u32, u32, bool); 3] =
    [("phone", 390, 844, true), ("laptop", 1280, 900, false), ("projector", 1920, 1080, false)];

struct Order {
    folder: PathBuf,
    query: String,
    url: Option<String>,
    at: Option<String>,
    viewport_only: bool,
}

fn main() {
    let order = read_order().unwrap_or_else(|problem| {
        eprintln!("{problem}\nusage: shots FOLDER [--query QUERY] [--url ADDRESS] [--at SELECTOR] [--viewport-only]");
        exit(2);
    });
    fs::create_dir_all(&order.folder).expect("the folder for the pictures can be made");
    let address = order
        .url
        .clone()
        .unwrap_or_else(|| Server::start(vec![Mount { address: "/", source: environment::dist() }], false).url("/"));
    let browser = Browser::start();
    for (screen, width, height, mobile) in SCREENS {
        for scheme in ["light", "dark"] {
            for language in Language::ALL {
                let file = order.folder.join(format!("{screen}-{scheme}-{}.png", language.code()));
                browser.set_size(width, height, mobile);
                browser.prefer(scheme);
                browser.go(&format!("{}/{}{}", address.trim_end_matches('/'), language.file(), order.query));
                Page::when_ready(&browser, language);
                fs::write(&file, take(&browser, &order, f64::from(width), f64::from(height)))
                    .expect("the picture can be written");
                println!("{}", file.display());
            }
        }
    }
}

fn take(browser: &Browser, order: &Order, width: f64, height: f64) -> Vec<u8> {
    if let Some(selector) = &order.at {
        let script = "const element = document.querySelector(arguments[0]);
            if (element) element.scrollIntoView({ block: 'start', behavior: 'instant' });
            return Boolean(element)";
        let found = browser.script(script, vec![json!(selector)]);
        assert!(found == true, "the page has no {selector}");
    }
    // Time for what moves at the start.
    thread::sleep(Duration::from_millis(600));
    let script = "return [scrollY, document.documentElement.scrollHeight]";
    let [scrolled, whole]: [f64; 2] =
        serde_json::from_value(browser.script(script, Vec::new())).expect("two lengths are numbers");
    if order.viewport_only {
        browser.picture(0.0, scrolled, width, height)
    } else {
        browser.picture(0.0, 0.0, width, whole)
    }
}

fn read_order() -> Result<Order, String> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("no folder is named")?.into();
    let mut order = Order { folder, query: String::new(), url: None, at: None, viewport_only: false };
    while let Some(option) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{option} wants a value"));
        match option.as_str() {
            "--query" => order.query = format!("?{}", value()?.trim_start_matches('?')),
            "--url" => order.url = Some(value()?),
            "--at" => order.at = Some(value()?),
            "--viewport-only" => order.viewport_only = true,
            _ => return Err(format!("unknown option: {option}")),
        }
    }
    Ok(order)
}
