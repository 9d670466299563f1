//! What a reader's hand does with a slider and a choice.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::eventually;
use crate::page::Page;

/// Half the width of a slider's thumb: its middle never comes closer to an end of the track.
const HALF_THUMB: f64 = 10.0;

/// What a selector finds in the row of a slider: in all that surrounds this slider and no other.
const IN_ROW: &str = "
let row = arguments[0];
const alone = part => part.tagName !== 'FORM' && part.querySelectorAll('input[type=range]').length === 1;
while (alone(row.parentElement)) row = row.parentElement;
return [...row.querySelectorAll(arguments[1])]";

/// A slider.
pub struct Slider<'b> {
    /// The page it is on.
    pub page: Page<'b>,
    /// The input itself.
    pub element: Element,
}

impl Slider<'_> {
    /// Presses a key on it: arrows, Home, End.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.page.use_by_key(&self.element, key);
    }

    /// The number field beside it.
    #[track_caller]
    pub fn number_field(&self, label: &str) -> Element {
        let name = format!("{label}, {}", self.page.language.number_field());
        self.beside("input:not([type=range])", &name).unwrap_or_else(|| panic!("no number field is named {name:?}"))
    }

    /// The button that takes the value back, where it is shown.
    pub fn reset_button(&self, label: &str) -> Option<Element> {
        self.beside("button", &format!("{label}, {}", self.page.language.reset()))
    }

    /// A control that is shown in the slider's row, by its name.
    fn beside(&self, selector: &str, name: &str) -> Option<Element> {
        let browser = self.page.browser;
        let controls = browser.elements_of(IN_ROW, vec![self.handle(), json!(selector)]);
        // WebKit tells the name of what is hidden too.
        controls.into_iter().find(|control| browser.name(control) == name && browser.is_displayed(control))
    }

    /// Where the thumb stands, as the input says it.
    pub fn position(&self) -> String {
        self.page.browser.property(&self.element, "value")
    }

    /// Lowest position.
    pub fn low(&self) -> f64 {
        self.bound("min")
    }

    /// Highest position.
    pub fn high(&self) -> f64 {
        self.bound("max")
    }

    /// Whether positions are the logarithm (base 10) of the value.
    pub fn is_logarithmic(&self) -> bool {
        let scale = self.page.browser.script("return arguments[0].dataset.scale || ''", vec![self.handle()]);
        scale == "log10"
    }

    /// Takes the thumb, moves it to a fraction of the track, waits there a moment, and lets go.
    #[track_caller]
    pub fn drag_to(&self, fraction: f64) {
        self.page.browser.scroll_to(&self.element);
        let position: f64 = self.position().parse().expect("a slider's position is a number");
        let here = (position - self.low()) / (self.high() - self.low());
        self.page.browser.drag(self.point(here), self.point(fraction));
    }

    /// Where the middle of the thumb is when it stands at a fraction of the track.
    fn point(&self, fraction: f64) -> (f64, f64) {
        let rectangle = self.page.browser.script(
            "const box = arguments[0].getBoundingClientRect(); return [box.left, box.width, box.top + box.height / 2]",
            vec![self.handle()],
        );
        let [left, width, middle]: [f64; 3] =
            serde_json::from_value(rectangle).expect("a rectangle is made of numbers");
        (left + HALF_THUMB + fraction * (width - 2.0 * HALF_THUMB), middle)
    }

    fn bound(&self, name: &str) -> f64 {
        self.page.browser.property(&self.element, name).parse().expect("a slider names its bounds")
    }

    fn handle(&self) -> Value {
        serde_json::to_value(&self.element).expect("an element has an id")
    }
}

/// Replaces what a number field holds, in the reader's notation, and presses Enter.
#[track_caller]
pub fn type_number(page: &Page, field: &Element, value: &str) {
    let plain = page.browser.property(field, "type") == "number";
    let text = if plain { value.to_owned() } else { page.language.written(value) };
    // Two commands, because each lets all keys go at its end: otherwise the digits are shortcuts.
    page.browser.type_into(field, &(Key::Control + "a"));
    page.browser.type_into(field, &format!("{text}{}", Key::Enter));
}

/// A choice among named options, in either of the forms that the page may give it.
pub enum Choice<'b> {
    /// A `<select>`.
    List {
        /// The page it is on.
        page: Page<'b>,
        /// The list.
        element: Element,
    },
    /// Radio buttons in a named group.
    Buttons {
        /// The page they are on.
        page: Page<'b>,
        /// The group.
        group: Element,
    },
}

impl Choice<'_> {
    /// Chooses an option by its id.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        match self {
            Self::List { page, element } => page.browser.select(element, option),
            Self::Buttons { page, group } => {
                let group = serde_json::to_value(group).expect("an element has an id");
                page.browser.script(
                    "const button = [...arguments[0].querySelectorAll('input[type=radio]')].find(b => b.value === arguments[1]);
                     (button.labels[0] || button).click()",
                    vec![group, json!(option)],
                );
            }
        }
    }

    /// Goes to the next option by the arrow key and gives its id.
    #[track_caller]
    pub fn go_to_next(&self) -> String {
        let before = self.chosen();
        match self {
            Self::List { page, element } => page.use_by_key(element, Key::Down),
            Self::Buttons { page, group } => {
                let group = serde_json::to_value(group).expect("an element has an id");
                page.browser.script("arguments[0].querySelector('input[type=radio]:checked').focus()", vec![group]);
                page.browser.press(Key::Down);
            }
        }
        let answer = eventually(|| match self.chosen() {
            now if now == before => Err(now),
            now => Ok(now),
        });
        answer.unwrap_or_else(|stays| panic!("the arrow key leaves the choice at {stays:?}"))
    }

    /// Id of the option that is chosen now.
    pub fn chosen(&self) -> String {
        let (page, element) = match self {
            Self::List { page, element } => (page, element),
            Self::Buttons { page, group } => (page, group),
        };
        let element = serde_json::to_value(element).expect("an element has an id");
        let script = "const e = arguments[0]; return 'options' in e ? e.value : e.querySelector('input[type=radio]:checked').value";
        page.browser.script(script, vec![element]).as_str().unwrap_or_default().to_owned()
    }
}
