//! Who has nothing but a keyboard can do all that an analyst can at a figure. Every key goes to where the focus is, and
//! nothing but a key moves the focus; wherever it comes it must be seen.

use browser_tests::browser::{eventually, plain};
use browser_tests::engine::Engine;
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

/// The figure that is worked with, and its first slider.
const FIGURE: &str = "#care-nest";
const GROWTH: &str = "Groei van de zorg";

/// Presses of the tab key that lead to a place, at most.
const MOST: usize = 600;

/// Shift, as WebDriver names it.
const SHIFT: &str = "\u{e008}";

/// Notes what takes the focus.
const NOTE: &str = "window.passed = []; document.addEventListener('focusin', event => passed.push(event.target))";

/// What is wrong with the place of the focus, empty where nothing is.
const LOST: &str = "
const at = document.activeElement;
if (!at || at === document.body) return 'the focus is lost';
// A field of sentences alone takes the focus for a screen reader, without a frame around it.
const { outlineStyle, outlineWidth } = getComputedStyle(at);
if (at.tabIndex >= 0 && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)) return 'no frame is around it';
const { left, right, top, bottom } = at.getBoundingClientRect();
const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
const over = document.elementFromPoint(x, y);
if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return 'it is out of the window';
return at.contains(over) || over.contains(at) ? '' : `${over.outerHTML.slice(0, 80)} lies over it`";

/// A reader with a keyboard alone.
struct Reader<'s> {
    page: Page<'s>,
}

impl<'s> Reader<'s> {
    /// Opens the page with a link and goes to the text by its first stop; steps can be undone.
    #[track_caller]
    fn at(stage: &'s Stage, link: &str) -> Self {
        let page = stage.page(Language::Dutch, link);
        let reader = Self { page };
        reader.page.waits_for("[data-undo]");
        page.browser.script(NOTE, Vec::new());
        reader.key(Key::Tab, 1);
        reader.stands_on("link", "Naar de tekst");
        reader.key(Key::Enter, 1);
        reader
    }

    #[track_caller]
    fn keys(&self, keys: &str) {
        self.page.browser.press_all(keys);
    }

    /// The same key a number of times.
    #[track_caller]
    fn key(&self, key: Key, times: usize) {
        self.keys(&char::from(key).to_string().repeat(times));
    }

    /// What has the focus.
    #[track_caller]
    fn focus(&self) -> Element {
        self.page.browser.elements_of("return [document.activeElement]", Vec::new()).remove(0)
    }

    /// Goes on by the tab key to what has a role and a name.
    #[track_caller]
    fn tab_to(&self, selector: &str, role: &str, name: &str) {
        self.go(("", SHIFT), selector, role, name);
    }

    /// Goes back to it.
    #[track_caller]
    fn tab_back_to(&self, selector: &str, role: &str, name: &str) {
        self.go((SHIFT, ""), selector, role, name);
    }

    /// Goes to the row of tools: by the link to the last chapter, because the way back from the first one leads through the
    /// browser.
    #[track_caller]
    fn goes_to_tool(&self, name: &str) {
        self.tab_back_to(".bar a", "link", "Verantwoording");
        self.key(Key::Enter, 1);
        self.tab_to("[data-tools] button", "button", name);
    }

    #[track_caller]
    fn go(&self, (there, other): (&str, &str), selector: &str, role: &str, name: &str) {
        let browser = self.page.browser;
        let tab = char::from(Key::Tab).to_string();
        // So many in one command. Firefox goes through its own buttons after the last stop, and shows no frame on the way back.
        let row = if browser.engine() == Engine::Chromium { 8 } else { 1 };
        for _ in 0..MOST / row {
            browser.script("window.passed = []", Vec::new());
            self.keys(&[there, &tab.repeat(row)].concat());
            let fits = "return window.passed.filter(one => one.matches(arguments[0]))";
            let found = browser.elements_of(fits, vec![json!(selector)]);
            let Some(found) = found.into_iter().find(|one| self.is(one, role, name)) else { continue };
            let handle = serde_json::to_value(&found).expect("an element has an id");
            let is_there = || browser.script("return document.activeElement === arguments[0]", vec![handle.clone()]);
            // The row may have gone beyond it, and answers that came meanwhile are stops on the way back.
            for _ in 1..2 * row {
                if is_there() == json!(true) {
                    break;
                }
                self.keys(&[other, &tab].concat());
            }
            return self.stands_on(role, name);
        }
        let last = browser.script("return passed.map(one => one.outerHTML.slice(0, 120))", Vec::new());
        panic!("the tab key does not come to a {role} {name:?}; last it came to {last:#}");
    }

    fn is(&self, element: &Element, role: &str, name: &str) -> bool {
        let browser = self.page.browser;
        // WebKit calls a list that opens a button.
        let role = if role == "combobox" && browser.engine() == Engine::WebKit { "button" } else { role };
        plain(&browser.name(element)).trim_start_matches(MARKS) == name
            && (role == SUMMARY || browser.role(element) == role)
    }

    /// Waits until the focus is on what has a role and a name, and can be seen there.
    #[track_caller]
    fn stands_on(&self, role: &str, name: &str) {
        let there = eventually(|| {
            let focus = self.focus();
            if self.is(&focus, role, name) {
                return Ok(());
            }
            Err((self.page.browser.role(&focus), self.page.browser.name(&focus)))
        });
        assert_eq!(there, Ok(()), "the focus is not on the {role} {name:?}");
        self.sees_the_focus();
    }

    /// The focus is on the page, in the window, with a frame around it, and nothing lies over it.
    #[track_caller]
    fn sees_the_focus(&self) {
        let seen = eventually(|| match self.page.text_of(LOST) {
            wrong if wrong.is_empty() => Ok(()),
            wrong => Err(wrong),
        });
        assert_eq!(seen, Ok(()), "{}", self.page.text_of("return document.activeElement.outerHTML.slice(0, 200)"));
    }

    /// Waits for a link that is the result of the last key.
    #[track_caller]
    fn link_is(&self, wanted: &str) {
        let query = self.page.query_when(wanted, |query| query == wanted);
        assert_eq!(query, wanted);
        self.sees_the_focus();
    }

    /// Waits until something with a role has a name that fits.
    #[track_caller]
    fn finds(&self, selector: &str, role: &str, fits: impl Fn(&str) -> bool) {
        let browser = self.page.browser;
        let found = eventually(|| {
            let all = browser.all(selector);
            let names: Vec<_> =
                all.iter().filter(|one| browser.role(one) == role).map(|one| plain(&browser.name(one))).collect();
            if names.iter().any(|name| fits(name)) { Ok(()) } else { Err(names) }
        });
        assert_eq!(found, Ok(()), "no {role} fits");
    }

    /// Opens a question under «Onderzoek».
    #[track_caller]
    fn asks(&self, question: &str) {
        self.opens("Onderzoek");
        self.page.waits_for(&format!("{FIGURE} [data-part]"));
        self.opens(question);
    }

    #[track_caller]
    fn opens(&self, question: &str) {
        self.tab_to(&format!("{FIGURE} summary"), SUMMARY, question);
        self.key(Key::Enter, 1);
    }

    /// Goes to the list of results and chooses one of them by its first letters.
    #[track_caller]
    fn chooses(&self, part: &str, result: &str) {
        self.tab_to(&format!("{FIGURE} [data-part={part}] select"), "combobox", "Uitkomst");
        self.keys(result);
        let chosen = format!(
            "return document.querySelector('{FIGURE} [data-part={part}] [data-in=measure]').selectedOptions[0].text"
        );
        let now = eventually(|| match plain(&self.page.text_of(&chosen)) {
            now if now.starts_with(result) => Ok(()),
            now => Err(now),
        });
        assert_eq!(now, Ok(()), "letters do not choose {result:?}");
    }
}

/// What stands before the name of a part: open or closed.
const MARKS: [char; 3] = ['+', '−', ' '];

/// What opens a part: engines do not agree on its role.
const SUMMARY: &str = "";

/// Presses a letter with Control, and with Shift if it is a capital.
fn control(letter: char) -> String {
    let mut keys = char::from(Key::Control).to_string();
    if letter.is_uppercase() {
        keys.push_str(SHIFT);
    }
    keys.extend(letter.to_lowercase());
    keys
}

#[test]
fn a_slider_is_moved_and_the_move_undone_and_done_again() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.tab_to(&format!("{FIGURE} input"), "slider", GROWTH);
        reader.key(Key::Home, 1);
        reader.key(Key::Right, 1);
        reader.link_is("?v=1&care.trend=-0.99");
        reader.finds(&format!("{FIGURE} .headline"), "heading", |name| name.contains("−0,99 %"));
        reader.keys(&control('z'));
        reader.link_is("");
        reader.finds(&format!("{FIGURE} .headline"), "heading", |name| name.contains("3,17 %"));
        let heard = || reader.page.text_of("return document.getElementById('heard').textContent");
        assert_eq!(heard(), "Bij het begin.");
        reader.keys(&control('Z'));
        reader.link_is("?v=1&care.trend=-0.99");
        assert_eq!(heard(), "Stap 1 van 1.");
        reader.stands_on("slider", GROWTH);
    });
}

#[test]
fn who_has_read_a_message_goes_on_from_a_title_in_sight() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "?x.y=1");
        reader.tab_back_to(".bar a", "link", "Verantwoording");
        reader.key(Key::Enter, 1);
        reader.tab_to("#notices button", "button", "Gelezen");
        reader.key(Key::Enter, 1);
        let browser = reader.page.browser;
        let there = eventually(|| match browser.role(&reader.focus()) {
            role if role == "heading" => Ok(()),
            role => Err(role),
        });
        assert_eq!(there, Ok(()), "the focus is lost with the button");
        reader.sees_the_focus();
    });
}

#[test]
fn the_list_of_steps_opens_one_again_and_closes() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.tab_to(&format!("{FIGURE} input"), "slider", GROWTH);
        reader.key(Key::Home, 1);
        reader.link_is("?v=1&care.trend=-1");
        reader.goes_to_tool("Stappen");
        reader.key(Key::Enter, 1);
        reader.stands_on("heading", "Stappen");
        reader.tab_to("#steps button", "button", "Het begin");
        reader.key(Key::Enter, 1);
        reader.link_is("");
        reader.stands_on("button", "Het begin");
        reader.key(Key::Escape, 1);
        reader.stands_on("button", "Stappen");
    });
}

#[test]
fn one_number_a_figure_and_all_go_back() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "?v=1&care.trend=2&care.collective=90&zipf.alpha=1.2");
        reader.tab_to(&format!("{FIGURE} button"), "button", "Groei van de zorg, terug");
        reader.key(Key::Enter, 1);
        reader.link_is("?v=1&care.collective=90&zipf.alpha=1.2");
        reader.stands_on("slider", GROWTH);
        reader.opens("Hoe is dit berekend");
        reader.page.waits_for(&format!("{FIGURE} .presets"));
        reader.tab_to(&format!("{FIGURE} .presets button"), "button", "Deze figuur terug");
        reader.key(Key::Enter, 1);
        reader.link_is("?v=1&zipf.alpha=1.2");
        reader.goes_to_tool("Terug naar het boek");
        reader.key(Key::Enter, 1);
        reader.link_is("");
        reader.stands_on("button", "Ongedaan maken");
    });
}

#[test]
fn a_preset_is_loaded_and_the_list_says_what_is_different() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.opens("Hoe is dit berekend");
        reader.page.waits_for(&format!("{FIGURE} .presets"));
        reader.tab_to(&format!("{FIGURE} .presets button"), "button", "25 procent korting");
        reader.key(Key::Space, 1);
        reader.link_is("?v=1&care.cut=25");
        reader.goes_to_tool("Stappen");
        reader.key(Key::Space, 1);
        reader.stands_on("heading", "Stappen");
        reader.page.reads("#steps", "25 %; in het boek 0 %");
        reader.tab_to("#steps button", "button", "Korting in één keer, terug");
        reader.key(Key::Enter, 1);
        reader.link_is("");
        reader.page.reads("#steps", "Niets: alles staat op de beginwaarden.");
    });
}

#[test]
fn two_scenarios_are_compared_told_apart_and_the_comparison_ended() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.asks("Wat verandert er? Bewaar wat er nu staat als B en verschuif verder");
        reader.tab_to(&format!("{FIGURE} button"), "button", "Onthoud dit als B");
        reader.key(Key::Enter, 1);
        reader.link_is("?v=1&compare=");
        reader.tab_back_to(&format!("{FIGURE} input"), "slider", GROWTH);
        reader.key(Key::Home, 1);
        reader.link_is("?v=1&compare=&care.trend=-1");
        reader.page.reads(&format!("{FIGURE} .headline + p[data-scenario]"), "3,17 %");
        reader.page.reads(&format!("{FIGURE} [data-part=compare] .answer"), "verschil, A min B");
        reader.opens("Waardoor verschillen A en B?");
        reader.page.reads(&format!("{FIGURE} [data-part=parts] .answer"), "het hele verschil");
        reader.tab_back_to(&format!("{FIGURE} .headline + p button"), "button", "Vergelijking weg");
        reader.key(Key::Enter, 1);
        reader.link_is("?v=1&care.trend=-1");
    });
}

#[test]
fn a_value_is_found_that_makes_a_result_equal_to_a_number() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.asks("Welke waarde van een schuif maakt een uitkomst gelijk aan een getal?");
        reader.chooses("solve", "deel van de begroting aan het eind");
        reader.tab_to(&format!("{FIGURE} [data-part=solve] input"), "textbox", "Moet worden");
        reader.keys(&["40", &char::from(Key::Enter).to_string()].concat());
        let answer = format!("{FIGURE} [data-part=solve] .answer");
        reader.page.reads(&answer, "Zet de schuif op");
        reader.key(Key::Tab, 1);
        reader.key(Key::Enter, 1);
        reader.page.reads(&answer, "Daar staat de schuif nu.");
        reader.sees_the_focus();
    });
}

#[test]
fn what_a_result_hangs_on_is_asked() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.asks("Waar hangt een uitkomst het meest van af?");
        reader.chooses("swings", "deel van de begroting aan het eind");
        reader.page.reads(&format!("{FIGURE} [data-part=swings] .answer"), "laagste uitkomst");
        reader.sees_the_focus();
    });
}

#[test]
fn a_number_in_the_text_is_moved_and_typed() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "");
        reader.page.waits_for("#zorg data[role=slider]");
        reader.tab_to("#zorg data", "slider", "Kijk tot");
        reader.key(Key::Right, 1);
        reader.link_is("?v=1&care.until=2041");
        reader.key(Key::End, 1);
        reader.link_is("?v=1&care.until=2060");
        reader.key(Key::Home, 1);
        reader.link_is("?v=1&care.until=2020");
        reader.key(Key::Enter, 1);
        reader.stands_on("textbox", "Kijk tot, getal");
        reader.keys(&["2050", &char::from(Key::Enter).to_string()].concat());
        reader.link_is("?v=1&care.until=2050");
        reader.stands_on("slider", "Kijk tot");
    });
}

#[test]
fn the_dialog_is_opened_used_and_left() {
    in_browser(|stage| {
        let reader = Reader::at(stage, "?v=1&care.trend=2");
        reader.goes_to_tool("Deel");
        reader.key(Key::Enter, 1);
        reader.stands_on("heading", "Deel");
        reader.tab_to("dialog input", "radio", "blijven de getallen zoals ze nu zijn");
        reader.key(Key::Down, 1);
        reader.stands_on("radio", "gaan de getallen mee");
        reader.key(Key::Up, 1);
        reader.stands_on("radio", "blijven de getallen zoals ze nu zijn");
        reader.tab_to("dialog button", "button", "Kopieer: Link");
        reader.key(Key::Enter, 1);
        reader.page.reads("dialog .told", "Gekopieerd.");
        for name in ["Kopieer: Als tekst", "Kopieer: BibTeX", "Kopieer: RIS", "SVG", "PNG", "CSV", "JSON", "HTML"] {
            reader.tab_to("dialog button", "button", name);
        }
        reader.key(Key::Escape, 1);
        reader.stands_on("button", "Deel");
        assert!(reader.page.browser.all("dialog[open]").is_empty(), "Escape closes the dialog");
    });
}
