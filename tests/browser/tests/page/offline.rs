//! The page on a reader's device: stored when it is asked for, there without a server, new after one reload, gone again.

use std::fs;
use std::path::PathBuf;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::engine::Engine;
use browser_tests::environment;
use browser_tests::headers::Headers;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::program::{defaults, runs_with};
use browser_tests::server::{Mount, Server};
use browser_tests::stage::{Stage, in_browser_that_complains};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::agreement::numbers_agree;

const KEEP: &str = "Bewaar voor onderweg";
const FORGET: &str = "Vergeet";
const BUTTON: &str = "[data-offline]";
const LINK: &str = "?v=1&care.trend=2";
const MOVED: [(&str, &str); 1] = [("care.trend", "2")];

#[test]
fn the_page_opens_and_calculates_without_a_server_once_it_is_kept() {
    alone("without", |stage, site| {
        let page = site.open(stage, "index.html");
        assert_eq!(registrations(stage), json!(0), "before the reader asks");
        assert_eq!(stores(stage), json!([]), "before the reader asks");
        keep(&page);
        site.server.be_down(true);
        // What lies one press deeper has never been fetched by this page.
        let page = site.open(stage, &format!("index.html{LINK}"));
        numbers_agree(&page, &runs_with(&MOVED), "without a server");
        page.figure("care-nest").open_details();
        let saves = "#care-nest [data-save=csv]";
        let come = eventually(|| if stage.browser.all(saves).is_empty() { Err("no files") } else { Ok(()) });
        assert_eq!(come, Ok(()), "one press deeper without a server");
        let steps = eventually(|| match stage.browser.all("[data-undo]").len() {
            1 => Ok(()),
            count => Err(count),
        });
        assert_eq!(steps, Ok(()), "the steps without a server");
        for (language, address) in [(Language::Dutch, ""), (Language::English, "en.html")] {
            stage.browser.go(&site.server.url(&format!("/{address}")));
            numbers_agree(&Page::when_ready(&stage.browser, language), &defaults(), address);
        }
        stage.browser.go(&site.server.url("/figure-care-nest.html"));
        assert_eq!(stage.browser.all("table.numbers").len(), 1, "a still page without a server");
        site.server.be_down(false);
    });
}

#[test]
fn a_new_version_is_there_after_one_reload_and_the_old_one_is_gone() {
    alone("newer", |stage, site| {
        keep(&site.open(stage, "index.html"));
        let before = stores(stage);
        site.publish("nieuwer");
        let page = site.open(stage, &format!("index.html{LINK}"));
        assert_eq!(title(stage), "nieuwer", "with a network the newest page comes at once");
        let stored = || match stores(stage) {
            now if now != before && now.as_array().is_some_and(|names| names.len() == 1) => Ok(()),
            now => Err(now),
        };
        // A browser looks for a new worker when the page has come to rest, and then the whole page is stored again.
        let is_new = (0..6).any(|_| eventually(stored).is_ok());
        assert!(is_new, "one store, of the new version; before: {before}, now: {}", stores(stage));
        numbers_agree(&page, &runs_with(&MOVED), "an old link in the new version");
        site.server.be_down(true);
        let page = site.open(stage, &format!("index.html{LINK}"));
        assert_eq!(title(stage), "nieuwer", "what is on the device");
        numbers_agree(&page, &runs_with(&MOVED), "an old link in what is on the device");
        site.server.be_down(false);
    });
}

#[test]
fn what_is_kept_is_forgotten_and_can_be_kept_again() {
    alone("forgotten", |stage, site| {
        let page = site.open(stage, "index.html");
        for _ in 0..2 {
            keep(&page);
            press(&page, FORGET);
            said(&page, "De pagina staat niet meer op dit apparaat.");
            assert_eq!(registrations(stage), json!(0));
            assert_eq!(stores(stage), json!([]));
        }
        keep(&page);
        site.server.be_down(true);
        numbers_agree(&site.open(stage, "index.html"), &defaults(), "kept again");
        site.server.be_down(false);
    });
}

#[test]
fn a_browser_that_refuses_is_told_and_nothing_is_left() {
    alone("refused", |stage, site| {
        let page = site.open(stage, "index.html");
        let refuse = "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))";
        stage.browser.script(refuse, Vec::new());
        press(&page, KEEP);
        said(&page, "Bewaren lukte niet");
        // A file that does not come is a reason too: half a page is not kept.
        fs::remove_file(site.folder.join("en.html")).expect("the file was there");
        let page = site.open(stage, "index.html");
        press(&page, KEEP);
        said(&page, "Bewaren lukte niet");
        assert_eq!(stores(stage), json!([]));
        numbers_agree(&page, &defaults(), "after a refusal");
    });
}

#[test]
fn a_page_that_is_kept_can_be_installed() {
    if !Ability::DevTools.is_here(Engine::of_this_run()) {
        return;
    }
    alone("app", |stage, site| {
        keep(&site.open(stage, "index.html"));
        let errors = eventually(|| {
            let told = stage.browser.devtools("Page.getInstallabilityErrors", &json!({}));
            let errors: Vec<String> = told["installabilityErrors"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|error| error["errorId"].to_string())
                // A window of a test is none that a person could install from.
                .filter(|error| !error.contains("incognito"))
                .collect();
            if errors.is_empty() { Ok(()) } else { Err(errors) }
        });
        assert_eq!(errors, Ok(()));
        let manifest = stage.browser.devtools("Page.getAppManifest", &json!({}));
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        for name in ["icon-192.png", "icon-512.png", "icon-maskable-512.png"] {
            let side = "const image = new Image(); image.src = arguments[0]; const done = arguments[1];
                image.decode().then(() => done(image.naturalWidth), () => done(0))";
            let expected: u32 = name.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a size");
            assert_eq!(stage.browser.script_with_callback(side, vec![json!(name)]), json!(expected), "{name}");
        }
    });
}

/// The built page on a server that no other test uses, so that what is kept is this test's alone.
struct Site {
    server: Server,
    folder: PathBuf,
}

fn alone(name: &str, test: impl FnOnce(&Stage, &Site)) {
    if !Ability::Workers.is_here(Engine::of_this_run()) {
        return;
    }
    let folder = std::env::temp_dir().join(format!("stad-offline-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the page");
    for entry in fs::read_dir(environment::dist()).expect("the built page is there").flatten() {
        fs::copy(entry.path(), folder.join(entry.file_name())).expect("a file is copied");
    }
    let server = Server::start_host(vec![Mount { address: "/", source: folder.clone() }], Headers::of_readme());
    // A server that is away is a fault in the console of every engine.
    in_browser_that_complains(|stage| {
        let site = Site { server, folder };
        test(stage, &site);
        drop(fs::remove_dir_all(&site.folder));
    });
}

impl Site {
    #[track_caller]
    fn open<'s>(&self, stage: &'s Stage, file: &str) -> Page<'s> {
        stage.browser.go(&self.server.url(&format!("/{file}")));
        Page::when_ready(&stage.browser, Language::Dutch)
    }

    /// Publishes another version: a page with another title, and a worker that names itself otherwise.
    fn publish(&self, title: &str) {
        let change = |name: &str, from: &dyn Fn(&str) -> String| {
            let path = self.folder.join(name);
            let text = fs::read_to_string(&path).expect("a file of the page");
            fs::write(&path, from(&text)).expect("the page is published");
        };
        change("index.html", &|text| {
            let (start, rest) = text.split_once("<title>").expect("a title");
            let (_, rest) = rest.split_once("</title>").expect("its end");
            format!("{start}<title>{title}</title>{rest}")
        });
        change("sw.js", &|text| {
            let version = text.split('"').find(|part| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit()));
            text.replace(version.expect("a version"), "0123456789abcdef")
        });
    }
}

/// Keeps the page, and waits until it is there.
#[track_caller]
fn keep(page: &Page) {
    press(page, KEEP);
    said(page, "De pagina staat nu op dit apparaat");
    assert_eq!(page.browser.all("link[rel=manifest]").len(), 1);
}

#[track_caller]
fn press(page: &Page, name: &str) {
    let come = eventually(|| if page.browser.all(BUTTON).is_empty() { Err("no button") } else { Ok(()) });
    assert_eq!(come, Ok(()));
    page.use_by_key(&page.by_role(BUTTON, "button", name), Key::Enter);
}

#[track_caller]
fn said(page: &Page, words: &str) {
    let heard = eventually(|| if page.status().contains(words) { Ok(()) } else { Err(page.status()) });
    assert_eq!(heard, Ok(()), "{words}");
}

fn registrations(stage: &Stage) -> Value {
    let ask = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))";
    stage.browser.script_with_callback(ask, Vec::new())
}

fn stores(stage: &Stage) -> Value {
    stage.browser.script_with_callback("caches.keys().then(arguments[0])", Vec::new())
}

fn title(stage: &Stage) -> String {
    stage.browser.script("return document.title", Vec::new()).as_str().unwrap_or_default().to_owned()
}
