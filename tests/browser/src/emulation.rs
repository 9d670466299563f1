//! The surroundings of the page that a test can change: the size of the view, what the system prefers, scripts.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;

/// How often a window is set before its view must have the size that was asked for.
const TRIES: usize = 5;

/// How long a view may take to follow its window.
const SETTLED: Duration = Duration::from_millis(200);

impl Browser {
    /// Size of the page's view in CSS pixels.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32, mobile: bool) {
        if self.engine() == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
            self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
            return;
        }
        assert!(!mobile, "{} cannot be a phone: ask for Ability::DevTools", self.engine());
        // What the browser puts around the view is known only after the window has some size.
        let (mut view, mut window) = (self.view(), (width, height));
        for _ in 0..TRIES {
            if view == (width, height) {
                return;
            }
            self.set_window(window.0, window.1);
            view = self.view_that_becomes((width, height));
            window =
                (window.0 + width - view.0.min(window.0 + width), window.1 + height - view.1.min(window.1 + height));
        }
        assert_eq!(view, (width, height), "the window does not take its size");
    }

    /// The view when it has a size, or what it is after a while: an engine may answer before its window has changed.
    fn view_that_becomes(&self, wanted: (u32, u32)) -> (u32, u32) {
        let start = Instant::now();
        loop {
            let view = self.view();
            if view == wanted || start.elapsed() > SETTLED {
                return view;
            }
            thread::sleep(SETTLED / 20);
        }
    }

    /// What the reader's system prefers: `light` or `dark`. All engines start with light.
    #[track_caller]
    pub fn prefer(&self, scheme: &str) {
        match self.engine() {
            Engine::Chromium => {
                let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
                self.devtools("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
            }
            Engine::Firefox => {
                self.of_tab("prefersColorSchemeOverride", json!(scheme));
            }
            Engine::WebKit => assert_eq!(scheme, "light", "WebKit cannot prefer it: ask for Ability::ColourScheme"),
        }
    }

    /// Whether scripts run on pages that this tab opens from now on. What the driver asks runs always.
    #[track_caller]
    pub fn allow_scripts(&self, on: bool) {
        match self.engine() {
            Engine::Chromium => {
                self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": !on }));
            }
            Engine::Firefox => self.of_tab("allowJavascript", json!(on)),
            Engine::WebKit => panic!("WebKit cannot switch scripts off: ask for Ability::ScriptsOff"),
        }
    }

    /// Sets a property of the current tab in Firefox.
    #[track_caller]
    fn of_tab(&self, property: &str, value: serde_json::Value) {
        let set = "gBrowser.selectedBrowser.browsingContext[arguments[0]] = arguments[1]";
        self.privileged(set, vec![json!(property), value]);
    }
}
