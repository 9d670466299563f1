//! The three engines that the page is tested in: their names, programs and how a session with each begins.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::json;

use crate::environment;

/// Debian's Chromium as root in a container; nothing calls home.
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1000",
];

/// What draws the page and runs its program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium: Chrome, Edge and most others.
    Chromium,
    /// Firefox (Gecko).
    Firefox,
    /// WebKitGTK in its MiniBrowser: nearest to Safari of what runs on Linux.
    WebKit,
}

impl Engine {
    /// The engine of this run: `chromium`, `firefox` or `webkit` in `STAD_ENGINE`; Chromium where it is not set.
    pub fn of_this_run() -> Self {
        match env::var("STAD_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("STAD_ENGINE is {other:?}; it may be chromium, firefox or webkit"),
        }
    }

    /// The WebDriver server.
    pub fn driver(self) -> PathBuf {
        environment::path(match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        })
    }

    /// What the server needs on its command line to listen on a port of this machine.
    pub fn driver_arguments(self, port: u16) -> Vec<String> {
        let mut arguments = vec![format!("--port={port}")];
        if self == Self::Firefox {
            // Its second port has a fixed number otherwise, which two servers cannot share.
            arguments.extend(["--websocket-port=0", "--allow-system-access"].map(String::from));
        }
        arguments
    }

    /// The virtual screen that the browser draws on, for the one that has no headless mode.
    pub fn screen(self) -> Option<PathBuf> {
        (self == Self::WebKit).then(|| environment::path("XVFB"))
    }

    /// What a new session asks for; `profile` is an empty folder.
    pub fn capabilities(self, profile: &Path) -> Capabilities {
        let (name, key, options) = match self {
            Self::Chromium => {
                let mut flags = CHROMIUM_FLAGS.map(String::from).to_vec();
                flags.push(format!("--user-data-dir={}", profile.display()));
                let options = json!({ "binary": environment::path("CHROMIUM"), "args": flags });
                ("chrome", "goog:chromeOptions", options)
            }
            Self::Firefox => {
                let options = json!({ "binary": environment::path("FIREFOX"), "args": ["-headless"] });
                ("firefox", "moz:firefoxOptions", options)
            }
            Self::WebKit => {
                let arguments = ["--automation", "--enable-write-console-messages-to-stdout=TRUE"];
                let options = json!({ "binary": environment::path("WEBKIT"), "args": arguments });
                ("MiniBrowser", "webkitgtk:browserOptions", options)
            }
        };
        let mut capabilities = Capabilities::new();
        capabilities.insert("browserName".into(), json!(name));
        capabilities.insert(key.into(), options);
        if self == Self::Chromium {
            capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        }
        capabilities
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}
