//! The page as a whole: opening it, and finding what is on it by role and accessible name.

use fantoccini::elements::Element;
use serde_json::Value;

use crate::browser::{Browser, eventually, plain, single_spaced};
use crate::figure::Figure;
use crate::number::Language;

/// The page of one language in the current tab.
#[derive(Clone, Copy)]
pub struct Page<'b> {
    /// The browser it is open in.
    pub browser: &'b Browser,
    /// Its language.
    pub language: Language,
}

impl<'b> Page<'b> {
    /// The page in the current tab, live: the models answer.
    #[track_caller]
    pub fn when_ready(browser: &'b Browser, language: Language) -> Self {
        let page = Self { browser, language };
        if let Err(state) = eventually(|| match page.state() {
            state if state == "ready" => Ok(()),
            state => Err(state),
        }) {
            panic!("the page does not come alive: data-stad is {state:?}; the console: {:#?}", browser.console());
        }
        page
    }

    /// Waits until a link has led to the page in another language, and gives that page, live.
    #[track_caller]
    pub fn when_in(&self, language: Language) -> Page<'b> {
        let arrived = eventually(|| {
            let here = self.text_of("return document.documentElement.lang");
            if here == language.code() { Ok(()) } else { Err(here) }
        });
        assert_eq!(arrived, Ok(()), "the link to {language:?} does not lead there");
        Self::when_ready(self.browser, language)
    }

    /// `static`, `ready` or `failed`.
    pub fn state(&self) -> String {
        self.text_of("return document.documentElement.dataset.stad || ''")
    }

    /// The part of the address from the question mark on, empty without one.
    pub fn query(&self) -> String {
        self.text_of("return location.search")
    }

    /// Waits until the part of the address after the question mark fits, and gives it.
    #[track_caller]
    pub fn query_when(&self, what: &str, fits: impl Fn(&str) -> bool) -> String {
        let answer = eventually(|| {
            let query = self.query();
            if fits(&query) { Ok(query) } else { Err(query) }
        });
        answer.unwrap_or_else(|query| panic!("{what}: the address stays {query:?}"))
    }

    /// All that a reader can see, spaces made single.
    pub fn visible_text(&self) -> String {
        single_spaced(&self.text_of("return document.body.innerText"))
    }

    /// All that a reader can read after opening every closed part, without white space. Buttons and what else waits for the
    /// program are left out, and so are drawings, which are pictures until it comes, and what only readers without scripts
    /// see.
    pub fn readable_text(&self) -> String {
        let text = self.text_of(
            "document.querySelectorAll('noscript, button, .drawing, .live').forEach(node => node.remove());
             document.querySelectorAll('details').forEach(part => { part.open = true });
             return document.body.innerText",
        );
        text.split_whitespace().collect()
    }

    /// What the one status region says once it says something.
    #[track_caller]
    pub fn notice(&self) -> String {
        eventually(|| match self.status() {
            text if text.is_empty() => Err(()),
            text => Ok(text),
        })
        .unwrap_or_else(|()| {
            panic!("the status region stays empty at {}", self.query().chars().take(200).collect::<String>())
        })
    }

    /// What the one status region says now.
    #[track_caller]
    pub fn status(&self) -> String {
        let regions = self.browser.all("[role=status]");
        assert_eq!(regions.len(), 1, "a page has one status region");
        single_spaced(&self.text_of("return document.querySelector('[role=status]').textContent"))
    }

    /// Waits until a selector finds something.
    #[track_caller]
    pub fn waits_for(&self, selector: &str) {
        let come = eventually(|| if self.browser.all(selector).is_empty() { Err(()) } else { Ok(()) });
        assert_eq!(come, Ok(()), "nothing comes that is {selector}");
    }

    /// Waits until a part of the page that can be seen says some words.
    #[track_caller]
    pub fn reads(&self, selector: &str, words: &str) {
        let script = format!("return document.querySelector(`{selector}`)?.innerText ?? ''");
        let read = eventually(|| match plain(&self.text_of(&script)) {
            text if text.contains(words) => Ok(()),
            text => Err(text),
        });
        assert_eq!(read, Ok(()), "{selector} does not say {words:?}");
    }

    /// A figure by its id.
    #[track_caller]
    pub fn figure(&self, id: &str) -> Figure<'b> {
        assert_eq!(self.browser.all(&format!("figure#{id}")).len(), 1, "the page has one figure {id}");
        Figure { page: *self, id: id.to_owned() }
    }

    /// A button by its name.
    #[track_caller]
    pub fn button(&self, name: &str) -> Element {
        self.by_role("button, [role=button]", "button", name)
    }

    /// The one visible element with a role and an accessible name among those that a selector finds.
    #[track_caller]
    pub fn by_role(&self, candidates: &str, role: &str, name: &str) -> Element {
        let mut found = Vec::new();
        let mut others = Vec::new();
        for element in self.browser.all(candidates) {
            let its_name = self.browser.name(&element);
            if its_name == name && self.browser.role(&element) == role {
                found.push(element);
            } else if !its_name.is_empty() {
                others.push(its_name);
            }
        }
        assert!(found.len() < 2, "{} elements are a {role} named {name:?}", found.len());
        found.pop().unwrap_or_else(|| panic!("no {role} is named {name:?}; there are {others:?}"))
    }

    /// Uses a control as the keyboard does: focus, then a key.
    #[track_caller]
    pub fn use_by_key(&self, element: &Element, key: fantoccini::key::Key) {
        // A driver takes its time to give the focus.
        let handle = serde_json::to_value(element).expect("an element has an id");
        let has_focus = self.browser.script("return document.activeElement === arguments[0]", vec![handle]);
        if has_focus == true {
            self.browser.press(key);
        } else {
            self.browser.type_into(element, &key.to_string());
        }
    }

    /// What an element says, spaces made single.
    pub fn text_of_element(&self, element: &Element) -> String {
        let element = serde_json::to_value(element).expect("an element has an id");
        let text = self.browser.script("return arguments[0].textContent", vec![element]);
        single_spaced(text.as_str().unwrap_or_default())
    }

    /// The text that a script returns.
    #[track_caller]
    pub fn text_of(&self, script: &str) -> String {
        // Between two pages a browser answers with nothing, or that it has no answer.
        let answer = eventually(|| match self.browser.try_script(script)? {
            Value::String(text) => Ok(text),
            other => Err(other.to_string()),
        });
        answer.unwrap_or_else(|other| panic!("the script gives {other} where a text was meant"))
    }
}
