//! What the console of the browser says, as far as its engine lets it be heard.

use serde_json::Value;

use crate::browser::Browser;
use crate::command::SessionCommand;
use crate::engine::Engine;

/// What the recorder in the page kept. Only pages of the tests' own server have one.
const RECORDED: &str = "
try {
    const said = sessionStorage.getItem('said') ?? '';
    sessionStorage.removeItem('said');
    return said.split('\\n').filter(Boolean);
} catch { return [] }";

/// What Firefox itself reports of pages: errors and warnings, with the number of the window they come from. Its own window
/// has a number too, but programs of another kind.
const REPORTED: &str = "
const { nsIScriptError } = Components.interfaces;
const messages = Services.console.getMessageArray();
Services.console.reset();
const ofPages = messages.filter(message => message instanceof nsIScriptError && message.innerWindowID
    && !message.sourceName.startsWith('chrome:'));
return ofPages.filter(message => !(message.flags & nsIScriptError.infoFlag)).map(String)";

impl Browser {
    /// Warnings and errors since the last call, one line each. Chromium and Firefox tell all; of WebKit only what
    /// scripts say, errors, missing files and breaches of the security policy are heard, and only of the current tab.
    pub fn console(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => self.chromium_log(),
            Engine::Firefox => {
                [lines(&self.script(RECORDED, Vec::new())), lines(&self.privileged(REPORTED, Vec::new()))].concat()
            }
            Engine::WebKit => lines(&self.script(RECORDED, Vec::new())),
        }
    }

    fn chromium_log(&self) -> Vec<String> {
        let entries = self.issue(SessionCommand::console());
        let heard = entries.as_array().into_iter().flatten();
        let line = |entry: &Value| format!("{}: {}", entry["level"], entry["message"]);
        heard.filter(|entry| entry["level"] == "WARNING" || entry["level"] == "SEVERE").map(line).collect()
    }
}

fn lines(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from).collect()
}
