//! Two browsers for all tests of a file: each test gets a fresh tab, and a console that must stay silent.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::ability::Ability;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::environment;
use crate::number::Language;
use crate::page::Page;
use crate::server::{Flaw, FlawKind, Mount, Server};

/// The page stands in a folder, not at the root, so that an address that is not relative is not found.
const FOLDER: &str = "/een/map/";

/// The page whose program panics on demand.
pub const PANICS: &str = "/paniek/";

/// The page with a second version of one model.
pub const SECOND: &str = "/tweede/";

/// The page whose program comes when a test lets it go.
pub const LATER: &str = "/later/";

/// The page where what lies one press deeper does not arrive.
pub const SHALLOW: &str = "/zonder-diepte/";

/// The e-books, unpacked.
pub const BOOKS: &str = "/boeken/";

/// Programs that do not arrive as they should, each in a folder of its own.
pub const FLAWS: [Flaw; 7] = [
    flaw("/zonder-programma/", "_bg.wasm", FlawKind::Missing),
    flaw("/half-programma/", "_bg.wasm", FlawKind::Truncated),
    flaw("/ander-programma/", "_bg.wasm", FlawKind::Another),
    flaw("/zonder-code/", ".js", FlawKind::Missing),
    flaw("/ander-type/", "_bg.wasm", FlawKind::OfAnotherType),
    flaw(LATER, "_bg.wasm", FlawKind::Held),
    Flaw { address: SHALLOW, start: "depth-", ending: "_bg.wasm", kind: FlawKind::Missing },
];

const fn flaw(address: &'static str, ending: &'static str, kind: FlawKind) -> Flaw {
    Flaw { address, start: "page-", ending, kind }
}

/// Width and height of the view: a laptop.
const VIEW: (u32, u32) = (1280, 900);

/// A tab in the shared browser; closed at the end, also when the test fails.
pub struct Stage {
    /// The browser, for this test alone while it runs.
    pub browser: MutexGuard<'static, Browser>,
    server: &'static Server,
    tab: WindowHandle,
}

/// Runs a test in a fresh tab. An error or a warning in the console fails it.
#[track_caller]
pub fn in_browser(test: impl FnOnce(&Stage)) {
    let stage = Stage::open();
    test(&stage);
    let said = stage.browser.console();
    assert!(said.is_empty(), "the console says: {said:#?}");
}

/// The same for a test that needs more than every engine can do; where the engine lacks it the test is skipped aloud.
#[track_caller]
pub fn in_browser_that_can(ability: Ability, test: impl FnOnce(&Stage)) {
    if ability.is_here(Engine::of_this_run()) {
        in_browser(test);
    }
}

/// Runs a test during which the console may speak, because the browser itself complains about what is tried.
#[track_caller]
pub fn in_browser_that_complains(test: impl FnOnce(&Stage)) {
    let stage = Stage::open();
    test(&stage);
}

/// As many tests run at once as there are browsers.
const BROWSERS: usize = 2;

/// A browser that no other test uses, with its number.
fn free_browser() -> (usize, MutexGuard<'static, Browser>) {
    static SLOTS: [OnceLock<Mutex<Browser>>; BROWSERS] = [const { OnceLock::new() }; BROWSERS];
    let start = |slot: &'static OnceLock<Mutex<Browser>>| slot.get_or_init(|| Mutex::new(Browser::start()));
    // A test that failed before leaves the browser in order: its tab was closed.
    let free = SLOTS.iter().enumerate().find_map(|(number, slot)| match start(slot).try_lock() {
        Ok(browser) => Some((number, browser)),
        Err(TryLockError::Poisoned(browser)) => Some((number, browser.into_inner())),
        Err(TryLockError::WouldBlock) => None,
    });
    free.unwrap_or_else(|| (0, start(&SLOTS[0]).lock().unwrap_or_else(PoisonError::into_inner)))
}

impl Stage {
    fn open() -> Self {
        // One for each browser: what a test has it put into its pages, or hold back, is none of the other test's.
        static SERVERS: [OnceLock<Server>; BROWSERS] = [const { OnceLock::new() }; BROWSERS];
        let (number, mut browser) = free_browser();
        let server = SERVERS[number].get_or_init(serve);
        // One that crashed under a test fails that test alone.
        if !browser.answers() {
            *browser = Browser::start();
        }
        let tab = browser.open_tab(VIEW.0, VIEW.1);
        // What earlier tests left in the log is theirs.
        browser.console();
        Self { browser, server, tab }
    }

    /// The address of the page with a link (empty, or from the question mark on).
    pub fn address(&self, language: Language, link: &str) -> String {
        self.server.url(&format!("{FOLDER}{}{link}", language.file()))
    }

    /// The address of a file of a folder: the published page, or one of the others.
    pub fn address_in(&self, folder: &str, file: &str) -> String {
        self.server.url(&format!("{folder}{file}"))
    }

    /// Opens a file of the published page, with its link, and waits until it is live.
    #[track_caller]
    pub fn file(&self, language: Language, file: &str) -> Page<'_> {
        self.browser.go(&self.address_in(FOLDER, file));
        Page::when_ready(&self.browser, language)
    }

    /// Has a script run before those of any page that the test opens afterwards.
    #[track_caller]
    pub fn before_every_page(&self, script: &str) {
        if self.browser.engine() == Engine::Chromium {
            self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
        } else {
            self.server.run_first(script);
        }
    }

    /// Lets go what the server holds back at this moment.
    pub fn release(&self) {
        self.server.release();
    }

    /// Opens the page and waits until it is live.
    #[track_caller]
    pub fn page(&self, language: Language, link: &str) -> Page<'_> {
        self.browser.go(&self.address(language, link));
        Page::when_ready(&self.browser, language)
    }

    /// Opens the page with a link in another tab, does something there, and comes back.
    #[track_caller]
    pub fn in_another_tab<T>(&self, language: Language, link: &str, visit: impl FnOnce(&Page) -> T) -> T {
        let tab = self.browser.open_tab(VIEW.0, VIEW.1);
        let answer = visit(&self.page(language, link));
        self.browser.close_tab(&tab);
        self.browser.switch_to(&self.tab);
        answer
    }
}

fn serve() -> Server {
    let mut mounts = vec![
        Mount { address: FOLDER, source: environment::dist() },
        Mount { address: PANICS, source: environment::faults() },
        // Browsers ask for it where a document names no icon, as those of a book.
        Mount { address: "/favicon.ico", source: environment::dist().join("preview.png") },
        Mount { address: BOOKS, source: environment::books() },
        Mount { address: SECOND, source: environment::second() },
    ];
    mounts.extend(FLAWS.map(|flaw| Mount { address: flaw.address, source: environment::dist() }));
    match Engine::of_this_run() {
        Engine::Chromium => Server::start_flawed(mounts, FLAWS.into(), false),
        Engine::Firefox | Engine::WebKit => Server::start_recording(mounts, FLAWS.into()),
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.server.run_first("");
        self.browser.close_tab(&self.tab);
    }
}
