//! The commands that fantoccini has no method for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the session, by its address below the session's own.
#[derive(Debug)]
pub struct SessionCommand {
    path: String,
    body: Option<Value>,
}

impl SessionCommand {
    /// A DevTools command: emulation, screenshots, throttling.
    pub fn devtools(method: &str, parameters: &Value) -> Self {
        Self { path: "goog/cdp/execute".into(), body: Some(json!({ "cmd": method, "params": parameters })) }
    }

    /// In Firefox: whether scripts run in the page (`content`) or beside it, with the browser's own rights (`chrome`).
    pub fn context(name: &str) -> Self {
        Self { path: "moz/context".into(), body: Some(json!({ "context": name })) }
    }

    /// What Chromium's console said since the last time it was asked.
    pub fn console() -> Self {
        Self { path: "se/log".into(), body: Some(json!({ "type": "browser" })) }
    }

    /// The role that assistive technology hears.
    pub fn computed_role(element: &str) -> Self {
        Self { path: format!("element/{element}/computedrole"), body: None }
    }

    /// The name that assistive technology hears.
    pub fn computed_name(element: &str) -> Self {
        Self { path: format!("element/{element}/computedlabel"), body: None }
    }
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
