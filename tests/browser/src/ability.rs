//! What a test may need beyond the WebDriver that all engines speak, and who lacks it for which reason.

use std::io::{Write, stderr};
use std::thread;

use crate::engine::Engine;

/// Something that not every engine lets a test do. README.md lists the same lacks for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Load the page with its scripts switched off.
    ScriptsOff,
    /// Say whether the reader's system prefers light or dark.
    ColourScheme,
    /// Hear from the browser what moved by itself while the page loaded.
    LayoutShifts,
    /// Say what pages keep in memory.
    Memory,
    /// Let a page answer without a server.
    Workers,
    /// Balance the lines of a block anew when a number in it changes.
    Balance,
    /// Keep what is read in its place when lines above it come or go.
    Anchoring,
    /// Speak the DevTools protocol: a phone's screen, a slow processor, parts of the page as a picture.
    DevTools,
}

impl Ability {
    /// Why an engine lacks it; none where the engine has it.
    pub fn lack(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (_, Engine::Chromium) | (Self::ScriptsOff | Self::ColourScheme, Engine::Firefox) => None,
            (Self::ScriptsOff, Engine::WebKit) => Some("WebKitWebDriver cannot switch the scripts of a page off"),
            (Self::ColourScheme, Engine::WebKit) => {
                Some("MiniBrowser follows the theme of its desktop, which WebKitWebDriver cannot change")
            }
            (Self::LayoutShifts, _) => Some("only Chromium reports layout shifts to the page"),
            (Self::Workers, _) | (Self::Balance, Engine::WebKit) | (Self::Anchoring, Engine::Firefox) => None,
            (Self::Anchoring, Engine::WebKit) => Some("it does not know scroll anchoring"),
            (Self::Balance, Engine::Firefox) => {
                Some("it balances lines anew only where all of their block is laid out anew, also without our boxes")
            }
            (Self::Memory, _) => Some("only Chromium names the processes of its pages"),
            (Self::DevTools, _) => Some("the DevTools protocol is Chromium's own"),
        }
    }

    /// Whether the engine of this run has it. Where it has not, a line in the output of the tests says what is skipped
    /// and why; it goes around the test harness, which keeps quiet about what passed tests print.
    pub fn is_here(self, engine: Engine) -> bool {
        let Some(reason) = self.lack(engine) else { return true };
        let here = thread::current();
        let line = format!("skipped in {engine}: {}: {self:?}: {reason}\n", here.name().unwrap_or("a test"));
        // Output that nobody can read any more is no failure of the page.
        let _ = stderr().write_all(line.as_bytes());
        false
    }
}
