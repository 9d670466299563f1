//! The surroundings of the page that a test can change: the size of the view, what the system prefers, scripts.

use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;

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
        let mut window = (width, height);
        for _ in 0..3 {
            let view = self.view();
            if view == (width, height) {
                return;
            }
            window =
                (window.0 + width - view.0.min(window.0 + width), window.1 + height - view.1.min(window.1 + height));
            self.set_window(window.0, window.1);
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
