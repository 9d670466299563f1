//! One browser, spoken to without `await`.

use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::command::SessionCommand;
use crate::driver::Driver;
use crate::engine::Engine;

/// How long anything on the page may take before it counts as missing.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Control and Shift, as WebDriver names them.
const HELD: [char; 2] = ['\u{e009}', '\u{e008}'];

/// A browser with its driver. Dropping it ends both.
pub struct Browser {
    engine: Engine,
    runtime: Runtime,
    client: Client,
    home: WindowHandle,
    driver: Driver,
}

impl Browser {
    /// Starts a browser of this run's engine with an empty profile.
    pub fn start() -> Self {
        let engine = Engine::of_this_run();
        let driver = Driver::start(engine);
        let capabilities = engine.capabilities(driver.profile());
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime of one thread starts");
        let client = runtime
            .block_on(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url()))
            .unwrap_or_else(|problem| panic!("{engine} does not start: {problem}"));
        let home = runtime.block_on(client.window()).expect("a new session has a window");
        Self { engine, runtime, client, home, driver }
    }

    /// What it is a browser of.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Whether its session is there still: a page that crashes or hangs can take it along.
    pub fn answers(&self) -> bool {
        self.runtime.block_on(self.client.windows()).is_ok()
    }

    /// The process group of the browser with its driver.
    pub fn process_group(&self) -> u32 {
        self.driver.process_group()
    }

    /// Opens a tab, makes it the current one and gives it a view of the named size. In WebKit it is a window of its own:
    /// MiniBrowser never answers a mouse that moves over a second tab.
    pub fn open_tab(&self, width: u32, height: u32) -> WindowHandle {
        let tab = self.wait_on(self.client.new_window(self.engine != Engine::WebKit)).handle;
        self.switch_to(&tab);
        self.set_size(width, height, false);
        tab
    }

    /// Makes a tab the current one.
    pub fn switch_to(&self, tab: &WindowHandle) {
        self.wait_on(self.client.switch_to_window(tab.clone()));
    }

    /// Closes a tab and returns to the first. It runs while a failed test unwinds, so it must not fail itself.
    pub fn close_tab(&self, tab: &WindowHandle) {
        let _ = self.runtime.block_on(async {
            self.client.switch_to_window(tab.clone()).await?;
            self.client.close_window().await?;
            self.client.switch_to_window(self.home.clone()).await
        });
    }

    /// Goes to an address and waits for its load event.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.wait_on(self.client.goto(address));
    }

    /// Runs the body of a function in the page; `arguments` holds the values.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.wait_on(self.client.execute(body, arguments))
    }

    /// The same for a page that may be on its way: what the browser says where it cannot answer.
    pub fn try_script(&self, body: &str) -> Result<Value, String> {
        self.runtime.block_on(self.client.execute(body, Vec::new())).map_err(|problem| problem.to_string())
    }

    /// What [`script`](Self::script) gives, for a body that calls its last argument when it is done.
    #[track_caller]
    pub fn script_with_callback(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.wait_on(self.client.execute_async(body, arguments))
    }

    /// Longest time for one script; the benchmark's rounds take longer than a test's.
    pub fn set_script_timeout(&self, limit: Duration) {
        let timeouts = fantoccini::wd::TimeoutConfiguration::new(Some(limit), None, None);
        self.wait_on(self.client.update_timeouts(timeouts));
    }

    /// Makes the frame that a CSS selector finds what scripts run in.
    #[track_caller]
    pub fn enter_frame(&self, selector: &str) {
        let frame = self.wait_on(self.client.find(Locator::Css(selector)));
        self.wait_on(frame.enter_frame());
    }

    /// The same for the page around the frame.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.wait_on(self.client.enter_parent_frame());
    }

    /// A DevTools command of the current tab.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: &Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{method} is for Chromium alone: ask for Ability::DevTools");
        self.issue(SessionCommand::devtools(method, parameters))
    }

    /// Runs the body of a function beside the page, with the rights of Firefox itself.
    #[track_caller]
    pub fn privileged(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.issue(SessionCommand::context("chrome"));
        let answer = self.script(body, arguments);
        self.issue(SessionCommand::context("content"));
        answer
    }

    /// A command that fantoccini does not know.
    #[track_caller]
    pub(crate) fn issue(&self, command: SessionCommand) -> Value {
        self.wait_on(self.client.issue_cmd(command))
    }

    /// Width and height of the view in CSS pixels.
    #[track_caller]
    pub(crate) fn view(&self) -> (u32, u32) {
        let view = self.script("return [innerWidth, innerHeight]", Vec::new());
        serde_json::from_value(view).expect("a view has a width and a height")
    }

    /// Sets the size of the window with all that the browser puts around the view.
    #[track_caller]
    pub(crate) fn set_window(&self, width: u32, height: u32) {
        self.wait_on(self.client.set_window_size(width, height));
    }

    /// All elements that a CSS selector finds, in document order.
    #[track_caller]
    pub fn all(&self, selector: &str) -> Vec<Element> {
        self.wait_on(self.client.find_all(Locator::Css(selector)))
    }

    /// The elements that a script returns as a list.
    #[track_caller]
    pub fn elements_of(&self, body: &str, arguments: Vec<Value>) -> Vec<Element> {
        let list = self.script(body, arguments);
        let ids =
            list.as_array().into_iter().flatten().filter_map(|handle| handle.as_object()?.values().next()?.as_str());
        ids.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))).collect()
    }

    /// The role of an element as assistive technology hears it; empty for what it does not hear of.
    #[track_caller]
    pub fn role(&self, element: &Element) -> String {
        self.heard(SessionCommand::computed_role(&element.element_id()))
    }

    /// The accessible name of an element, spaces made single; empty for what assistive technology does not hear of.
    #[track_caller]
    pub fn name(&self, element: &Element) -> String {
        single_spaced(&self.heard(SessionCommand::computed_name(&element.element_id())))
    }

    #[track_caller]
    fn heard(&self, command: SessionCommand) -> String {
        let answer = self.runtime.block_on(self.client.issue_cmd(command));
        // WebKit's answer for what is not shown, where the others say that it is called nothing.
        let hidden = |error: &CmdError| matches!(error, CmdError::Standard(error) if error.message.is_empty());
        match answer {
            Err(error) if self.engine == Engine::WebKit && hidden(&error) => String::new(),
            answer => read(answer).as_str().unwrap_or_default().to_owned(),
        }
    }

    /// Types into an element, which takes the focus first.
    #[track_caller]
    pub fn type_into(&self, element: &Element, keys: &str) {
        self.wait_on(element.send_keys(keys));
    }

    /// Presses and releases keys wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        let sequence = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key.into() })
            .then(KeyAction::Up { value: key.into() });
        self.wait_on(self.client.perform_actions(sequence));
    }

    /// Presses keys one after another wherever the focus is, in one command. Control and Shift are held to the end.
    #[track_caller]
    pub fn press_all(&self, keys: &str) {
        let is_held = |key: &char| HELD.contains(key);
        let mut sequence = KeyActions::new("keyboard".into());
        for value in keys.chars() {
            sequence = sequence.then(KeyAction::Down { value });
            if !is_held(&value) {
                sequence = sequence.then(KeyAction::Up { value });
            }
        }
        for value in keys.chars().filter(is_held) {
            sequence = sequence.then(KeyAction::Up { value });
        }
        self.wait_on(self.client.perform_actions(sequence));
    }

    /// Presses the mouse at one point of the view, moves it to another, waits there for a while, and lets go. All of it
    /// is one command: a slider forgets the hand between two.
    #[track_caller]
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let move_to = |(x, y)| PointerAction::MoveTo { duration: Some(Duration::from_millis(100)), x, y };
        let sequence = MouseActions::new("mouse".into())
            .then(move_to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(move_to(to))
            .then(PointerAction::Pause { duration: Duration::from_millis(200) })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait_on(self.client.perform_actions(sequence));
    }

    /// A finger taps twice at one point of the view. One command, because two would be as slow as two single taps.
    #[track_caller]
    pub fn double_tap(&self, (x, y): (f64, f64)) {
        let mut sequence =
            TouchActions::new("finger".into()).then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y });
        for _ in 0..2 {
            sequence = sequence
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        }
        self.wait_on(self.client.perform_actions(sequence));
    }

    /// A property of an element, empty where there is none.
    #[track_caller]
    pub fn property(&self, element: &Element, name: &str) -> String {
        self.wait_on(element.prop(name)).unwrap_or_default()
    }

    /// Whether a reader can see an element.
    pub fn is_displayed(&self, element: &Element) -> bool {
        self.wait_on(element.is_displayed())
    }

    /// Scrolls an element to the middle of the view, at once.
    pub fn scroll_to(&self, element: &Element) {
        let element = serde_json::to_value(element).expect("an element has an id");
        self.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", vec![element]);
    }

    /// Chooses an option of a `<select>` by its value. Firefox presses on the option, and is content with a list that the
    /// bar at the bottom of the page covers.
    #[track_caller]
    pub fn select(&self, element: &Element, value: &str) {
        self.scroll_to(element);
        self.wait_on(element.select_by_value(value));
    }

    /// A picture of one element as PNG, scrolled into view.
    #[track_caller]
    pub fn picture_of(&self, element: &Element) -> Vec<u8> {
        self.wait_on(element.screenshot())
    }

    /// A picture of a part of the document (CSS pixels from its top left corner) as PNG.
    pub fn picture(&self, x: f64, y: f64, width: f64, height: f64) -> Vec<u8> {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": 1 });
        let parameters = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let answer = self.devtools("Page.captureScreenshot", &parameters);
        STANDARD.decode(answer["data"].as_str().unwrap_or_default()).expect("a screenshot is base64")
    }

    #[track_caller]
    fn wait_on<T>(&self, answer: impl Future<Output = Result<T, CmdError>>) -> T {
        read(self.runtime.block_on(answer))
    }
}

#[track_caller]
fn read<T>(answer: Result<T, CmdError>) -> T {
    match answer {
        Ok(value) => value,
        Err(error) => panic!("the browser refuses: {error}"),
    }
}

/// Asks again until the answer is `Ok` or [`PATIENCE`] is over; gives the last answer.
pub fn eventually<T, E>(mut question: impl FnMut() -> Result<T, E>) -> Result<T, E> {
    let start = Instant::now();
    loop {
        let answer = question();
        if answer.is_ok() || start.elapsed() > PATIENCE {
            return answer;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// A text with every run of white space as one space, none at the ends.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same with plain spaces where a line must not break.
pub fn plain(text: &str) -> String {
    single_spaced(text).replace(['\u{202f}', '\u{a0}'], " ")
}
