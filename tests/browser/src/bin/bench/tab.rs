//! One page in its tab, with the measuring script in it.

use std::fs;

use browser_tests::browser::Browser;
use fantoccini::wd::WindowHandle;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::OPPONENTS;
use crate::contest::Contest;

/// Changes of the document for each move: attributes, texts, lists of children.
pub type Writes = Vec<[u32; 3]>;

/// An open page.
pub struct Tab<'b> {
    browser: &'b Browser,
    handle: WindowHandle,
}

impl<'b> Tab<'b> {
    /// Opens an address in a tab of its own.
    pub fn open(browser: &'b Browser, address: &str) -> Self {
        let measure = fs::read_to_string(format!("{OPPONENTS}/measure.js")).expect("the measuring script is there");
        let handle = browser.open_tab(1280, 900);
        browser.go(address);
        assert!(browser.script("return crossOriginIsolated", Vec::new()) == true, "the clock of {address} is coarse");
        browser.script(&measure, Vec::new());
        Self { browser, handle }
    }

    /// Milliseconds of each move of a round.
    pub fn moves(&self, contest: &Contest) -> Vec<f64> {
        self.measured("moves(arguments[0], arguments[1])", contest)
    }

    /// What each move of a round changes in the document. Apart from the times, because watching costs time.
    pub fn writes(&self, contest: &Contest) -> Writes {
        self.measured("writes(arguments[0], arguments[1])", contest)
    }

    /// Repeats the moves of a round until there were `times` of them.
    pub fn repeat(&self, contest: &Contest, times: u32) {
        self.measured::<Vec<u32>>(&format!("repeat(arguments[0], arguments[1], {times})"), contest);
    }

    /// Milliseconds of a fixed piece of work: the best of five, because others may want the processor too.
    pub fn spin(&self) -> f64 {
        self.front();
        let time = || self.browser.script("return measure.spin()", Vec::new()).as_f64();
        (0..5).filter_map(|_| time()).fold(f64::INFINITY, f64::min)
    }

    /// Lets the processor work `rate` times as slowly for this page.
    pub fn throttle(&self, rate: f64) {
        self.front();
        self.browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }));
    }

    /// Bytes of the script's heap after a collection, and of the program's memory; a page without a program has none.
    pub fn memory(&self) -> [f64; 2] {
        self.front();
        // What the first collection finalizes is free only after the second.
        for _ in 0..2 {
            self.browser.devtools("HeapProfiler.collectGarbage", &json!({}));
        }
        let heap = self.browser.devtools("Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64();
        // The glue of a running program gives its exports again.
        let script = "const done = arguments[0], start = document.querySelector('script[data-glue]');
            if (!start) done(0);
            else import(new URL(start.dataset.glue, document.baseURI)).then(glue => glue.default())
                .then(exports => done(exports.memory.buffer.byteLength), error => done(String(error)))";
        let program = self.browser.script_with_callback(script, Vec::new());
        let program = program.as_f64().unwrap_or_else(|| panic!("the program's memory cannot be read: {program}"));
        [heap.expect("the browser knows its heap"), program]
    }

    /// What a script of the page gives for a value.
    pub fn answer(&self, script: &str, value: f64) -> Value {
        self.front();
        self.browser.script(script, vec![json!(value)])
    }

    /// What a promise of the page comes to; `call` knows its arguments as `arguments[0]` and on.
    pub fn called<T: DeserializeOwned>(&self, call: &str, arguments: Vec<Value>) -> T {
        self.front();
        let script = format!(
            "const done = [...arguments].at(-1); {call}.then(done, error => done(String(error.stack ?? error)))"
        );
        let answer = self.browser.script_with_callback(&script, arguments);
        serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("{call}: {answer}"))
    }

    fn measured<T: DeserializeOwned>(&self, call: &str, contest: &Contest) -> T {
        self.called(&format!("measure.{call}"), vec![json!(contest.selector()), json!(contest.values())])
    }

    fn front(&self) {
        self.browser.switch_to(&self.handle);
        self.browser.devtools("Page.bringToFront", &json!({}));
    }
}
