//! Who has nothing but a finger, on a phone, can do all that an analyst can at a figure. Whatever is tapped is large enough
//! for a fingertip and nothing lies over it; the page scrolls under a finger everywhere.

use browser_tests::ability::Ability;
use browser_tests::browser::{eventually, plain};
use browser_tests::number::Language;
use browser_tests::page::Page;
use browser_tests::stage::{Stage, in_browser_that_can};
use fantoccini::elements::Element;
use serde_json::{Value, json};

/// The figure that is worked with, and its first slider.
const FIGURE: &str = "#care-nest";
const GROWTH: &str = "Groei van de zorg";
/// A number in the text of its chapter.
const UNTIL: &str = "#zorg data[data-id='care.until'][role=slider]";

/// The smallest side of what is tapped, in CSS pixels.
const FINGERTIP: f64 = 24.0;

type Point = (f64, f64);

/// The part of an element that a finger aims at: a small box by its label. Left, top, width, height, and what lies over its
/// middle if that is something else.
const AIM: &str = "
const aim = arguments[0].labels?.length && arguments[0].matches('[type=radio], [type=checkbox]') ? arguments[0].labels[0] : arguments[0];
aim.scrollIntoView({ block: 'center', behavior: 'instant' });
const { left, top, width, height } = aim.getBoundingClientRect();
const over = document.elementFromPoint(left + width / 2, top + height / 2);
return [[left, top, width, height], aim.contains(over) || over?.contains(aim) ? '' : String(over?.outerHTML).slice(0, 120)]";

/// A reader with a finger.
struct Reader<'s> {
    page: Page<'s>,
}

/// Runs a test on a phone.
#[track_caller]
fn on_a_phone(link: &str, test: impl FnOnce(&Reader)) {
    in_browser_that_can(Ability::DevTools, |stage| {
        stage.browser.set_size(390, 844, true);
        touches(stage, true);
        let reader = Reader { page: stage.page(Language::Dutch, link) };
        reader.page.waits_for("[data-undo]");
        test(&reader);
        touches(stage, false);
    });
}

fn touches(stage: &Stage, on: bool) {
    stage.browser.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": on }));
}

impl Reader<'_> {
    /// The one that can be seen among what a selector finds, by role and name.
    #[track_caller]
    fn one(&self, selector: &str, role: &str, name: &str) -> Element {
        let browser = self.page.browser;
        let found = eventually(|| {
            let all = browser.all(selector).into_iter();
            let mut fits = all.filter(|one| {
                plain(&browser.name(one)) == name && browser.role(one) == role && browser.is_displayed(one)
            });
            fits.next().ok_or(())
        });
        found.unwrap_or_else(|()| panic!("no {role} {name:?} can be seen"))
    }

    /// What opens a part, by its words.
    #[track_caller]
    fn summary(&self, words: &str) -> Element {
        let found = eventually(|| {
            let mut all = self.page.browser.all(&format!("{FIGURE} summary")).into_iter();
            all.find(|one| self.page.text_of_element(one) == words).ok_or(())
        });
        found.unwrap_or_else(|()| panic!("nothing opens {words:?}"))
    }

    /// Brings an element to the middle of the window and gives its place; it is as large as a fingertip and free.
    #[track_caller]
    fn aim(&self, element: &Element) -> (Point, Point) {
        let handle = serde_json::to_value(element).expect("an element has an id");
        let aim = self.page.browser.script(AIM, vec![handle]);
        let ([left, top, width, height], over): ([f64; 4], String) =
            serde_json::from_value(aim).expect("a box and what lies over it");
        let name = self.page.browser.name(element);
        assert!(over.is_empty(), "over {name:?} lies {over}");
        assert!(width >= FINGERTIP && height >= FINGERTIP, "{name:?} is {width} by {height}: too small for a finger");
        ((left + width / 2.0, top + height / 2.0), (width, height))
    }

    #[track_caller]
    fn tap(&self, element: &Element) {
        let (at, _) = self.aim(element);
        self.touch("touchStart", Some(at));
        self.touch("touchEnd", None);
    }

    fn touch(&self, kind: &str, at: Option<Point>) {
        let points: Vec<Value> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.page.browser.devtools("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points }));
    }

    /// A finger goes down, moves by so much in some steps and goes up.
    fn swipe(&self, from: Point, by: Point) {
        const STEPS: i32 = 10;
        self.touch("touchStart", Some(from));
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            self.touch("touchMove", Some((from.0 + part * by.0, from.1 + part * by.1)));
        }
        self.touch("touchEnd", None);
    }

    /// What the keyboard of a phone writes, where the last tap put the focus; it goes away with the next tap.
    fn types(&self, text: &str) {
        self.page.browser.devtools("Input.insertText", &json!({ "text": text }));
    }

    #[track_caller]
    fn link_when(&self, what: &str, fits: impl Fn(&str) -> bool) -> String {
        self.page.query_when(what, fits)
    }

    #[track_caller]
    fn link_is(&self, wanted: &str) {
        self.page.query_when(wanted, |query| query == wanted);
    }

    /// Opens a question under «Onderzoek».
    #[track_caller]
    fn asks(&self, question: &str) {
        self.tap(&self.summary("Onderzoek"));
        self.tap(&self.summary(question));
    }

    /// Chooses a result; the list itself is the phone's.
    #[track_caller]
    fn chooses(&self, part: &str, result: &str) {
        let list = self.page.browser.all(&format!("{FIGURE} [data-part={part}] [data-in=measure]")).remove(0);
        self.aim(&list);
        self.page.browser.select(&list, result);
    }

    fn scrolled(&self) -> f64 {
        self.page.browser.script("return scrollY", Vec::new()).as_f64().expect("a number")
    }

    /// A finger that moves up scrolls the page, and changes nothing.
    #[track_caller]
    fn scrolls_from(&self, element: &Element) {
        let (at, _) = self.aim(element);
        let (before, query) = (self.scrolled(), self.page.query());
        // Aslant, as a thumb does.
        self.swipe(at, (14.0, -160.0));
        let goes = eventually(|| match self.scrolled() - before {
            far if far > 80.0 => Ok(()),
            far => Err(far),
        });
        assert_eq!(goes, Ok(()), "the page does not scroll under the finger");
        assert_eq!(self.page.query(), query, "a finger that scrolls changes something");
    }
}

#[test]
fn a_slider_is_dragged_and_tapped_and_the_moves_undone_and_done_again() {
    on_a_phone("", |reader| {
        let slider = reader.one(&format!("{FIGURE} input"), "slider", GROWTH);
        let ((x, y), (width, _)) = reader.aim(&slider);
        // The thumb stands where the value is, of -1 to 6.
        reader.swipe((x + width * (4.17 / 7.0 - 0.5), y), (-width / 4.0, 3.0));
        let dragged = reader.link_when("dragging the slider", |query| query.contains("care.trend="));
        reader.tap(&slider);
        let tapped = reader.link_when("tapping the track", |query| query.contains("care.trend=") && query != dragged);
        reader.page.reads(&format!("{FIGURE} .headline"), "%");
        for link in [dragged.as_str(), ""] {
            reader.tap(&reader.one("[data-tools] button", "button", "Ongedaan maken"));
            reader.link_is(link);
        }
        for link in [&dragged, &tapped] {
            reader.tap(&reader.one("[data-tools] button", "button", "Opnieuw doen"));
            reader.link_is(link);
        }
    });
}

#[test]
fn the_list_of_steps_opens_one_again_and_closes() {
    on_a_phone("", |reader| {
        reader.tap(&reader.one(&format!("{FIGURE} input"), "slider", GROWTH));
        reader.link_when("tapping the track", |query| query.contains("care.trend="));
        reader.tap(&reader.one("[data-tools] button", "button", "Stappen"));
        reader.tap(&reader.one("#steps button", "button", "Het begin"));
        reader.link_is("");
        reader.tap(&reader.one("#steps button", "button", "Sluit"));
        reader.page.waits_for("#steps[hidden]");
    });
}

#[test]
fn one_number_a_figure_and_all_go_back() {
    on_a_phone("?v=1&care.trend=2&care.collective=90&zipf.alpha=1.2", |reader| {
        reader.tap(&reader.one(&format!("{FIGURE} button"), "button", "Groei van de zorg, terug"));
        reader.link_is("?v=1&care.collective=90&zipf.alpha=1.2");
        reader.tap(&reader.summary("Hoe is dit berekend"));
        reader.tap(&reader.one(&format!("{FIGURE} button"), "button", "Deze figuur terug"));
        reader.link_is("?v=1&zipf.alpha=1.2");
        reader.tap(&reader.one("[data-tools] button", "button", "Terug naar het boek"));
        reader.link_is("");
    });
}

#[test]
fn a_preset_is_loaded_and_the_list_says_what_is_different() {
    on_a_phone("", |reader| {
        reader.tap(&reader.summary("Hoe is dit berekend"));
        reader.tap(&reader.one(&format!("{FIGURE} button"), "button", "25 procent korting"));
        reader.link_is("?v=1&care.cut=25");
        reader.tap(&reader.one("[data-tools] button", "button", "Stappen"));
        reader.page.reads("#steps", "25 %; in het boek 0 %");
        reader.tap(&reader.one("#steps button", "button", "Korting in één keer, terug"));
        reader.link_is("");
    });
}

#[test]
fn two_scenarios_are_compared_told_apart_and_the_comparison_ended() {
    on_a_phone("", |reader| {
        reader.asks("Wat verandert er? Bewaar wat er nu staat als B en verschuif verder");
        reader.tap(&reader.one(&format!("{FIGURE} button"), "button", "Onthoud dit als B"));
        reader.link_is("?v=1&compare=");
        reader.tap(&reader.one(&format!("{FIGURE} input"), "slider", GROWTH));
        reader.link_when("tapping the track", |query| query.contains("care.trend="));
        reader.page.reads(&format!("{FIGURE} .headline + p[data-scenario]"), "3,17 %");
        reader.tap(&reader.summary("Waardoor verschillen A en B?"));
        reader.page.reads(&format!("{FIGURE} [data-part=parts] .answer"), "het hele verschil");
        reader.tap(&reader.one(&format!("{FIGURE} .headline + p button"), "button", "Vergelijking weg"));
        reader.link_when("ending the comparison", |query| !query.contains("compare"));
    });
}

#[test]
fn a_value_is_found_that_makes_a_result_equal_to_a_number() {
    on_a_phone("", |reader| {
        reader.asks("Welke waarde van een schuif maakt een uitkomst gelijk aan een getal?");
        reader.chooses("solve", "care.ratio_until");
        reader.tap(&reader.one(&format!("{FIGURE} [data-part=solve] input"), "textbox", "Moet worden"));
        reader.types("40");
        // A tap elsewhere takes the focus away, and with it the phone's keyboard.
        reader.tap(&reader.page.browser.all(&format!("{FIGURE} .headline")).remove(0));
        let answer = format!("{FIGURE} [data-part=solve] .answer");
        reader.page.reads(&answer, "Zet de schuif op");
        reader.tap(&reader.page.browser.all(&format!("{answer} button")).remove(0));
        reader.page.reads(&answer, "Daar staat de schuif nu.");
    });
}

#[test]
fn what_a_result_hangs_on_is_asked() {
    on_a_phone("", |reader| {
        reader.asks("Waar hangt een uitkomst het meest van af?");
        reader.chooses("swings", "care.ratio_until");
        reader.page.reads(&format!("{FIGURE} [data-part=swings] .answer"), "laagste uitkomst");
        let wider = reader.page.browser.script("return document.documentElement.scrollWidth - innerWidth", Vec::new());
        assert_eq!(wider, json!(0), "something is wider than the phone");
    });
}

#[test]
fn a_number_in_the_text_is_dragged_typed_and_asked() {
    on_a_phone("", |reader| {
        reader.page.waits_for(UNTIL);
        let number = || reader.page.browser.all(UNTIL).remove(0);
        let (at, _) = reader.aim(&number());
        let before = reader.scrolled();
        reader.swipe(at, (40.0, 4.0));
        // To where the finger went: a browser that takes it away leaves the number three years from its start, at 2043.
        let dragged = reader.link_when("the finger sideways", |query| query >= "?v=1&care.until=2046");
        assert!((reader.scrolled() - before).abs() < 2.0, "the page stays under a finger that goes sideways");
        let (at, _) = reader.aim(&number());
        reader.page.browser.double_tap(at);
        reader.page.waits_for("input.typing");
        reader.page.browser.script("document.activeElement.select()", Vec::new());
        reader.types("2050");
        reader.tap(&reader.page.browser.all("#zorg h2").remove(0));
        reader.link_when("typing", |query| query != dragged);
        reader.link_is("?v=1&care.until=2050");
        reader.tap(&number());
        reader.page.waits_for("dialog.where[open]");
        reader.tap(&reader.one("dialog.where button", "button", "Sluit"));
        reader.page.waits_for("dialog.where:not([open])");
    });
}

#[test]
fn the_dialog_is_opened_used_and_left() {
    on_a_phone("?v=1&care.trend=2", |reader| {
        reader.tap(&reader.one("[data-tools] button", "button", "Deel"));
        let link = "return document.querySelector('dialog.share[open] textarea')?.value ?? ''";
        for (name, wanted) in [("gaan de getallen mee", false), ("blijven de getallen zoals ze nu zijn", true)] {
            reader.tap(&reader.one("dialog input", "radio", name));
            let shown = eventually(|| match reader.page.text_of(link) {
                link if link.contains("v=1") == wanted => Ok(()),
                link => Err(link),
            });
            assert_eq!(shown, Ok(()), "{name}");
        }
        reader.tap(&reader.one("dialog button", "button", "Kopieer: Link"));
        reader.page.reads("dialog .told", "Gekopieerd.");
        for name in ["Kopieer: Als tekst", "Kopieer: BibTeX", "Kopieer: RIS", "SVG", "PNG", "CSV", "JSON", "HTML"] {
            reader.aim(&reader.one("dialog button", "button", name));
        }
        reader.tap(&reader.one("dialog button", "button", "Sluit"));
        reader.page.waits_for("dialog.share:not([open])");
    });
}

#[test]
fn the_page_scrolls_under_a_finger_on_a_drawing_a_slider_and_a_number() {
    // Between two stops of its slider: going to the nearest would change it.
    on_a_phone("?v=1&care.trend=2.345", |reader| {
        let headline = format!("return document.querySelector('{FIGURE} .headline').textContent");
        let before = reader.page.text_of(&headline);
        for selector in [&format!("{FIGURE} [data-chart]"), &format!("{FIGURE} input[type=range]"), UNTIL] {
            reader.page.waits_for(selector);
            reader.scrolls_from(&reader.page.browser.all(selector).remove(0));
            assert_eq!(reader.page.text_of(&headline), before, "what {selector} shows");
        }
        let undo = "return document.querySelector('[data-undo]').getAttribute('aria-disabled')";
        assert_eq!(reader.page.text_of(undo), "true", "scrolling is a step");
    });
}

/// What rules for a hovering mouse set beside colours and lines of text.
const HOVER: &str = "
const rules = sheets => [...sheets].flatMap(sheet => [...sheet.cssRules]).flatMap(rule => (rule.cssRules ? [rule, ...rules([rule])] : [rule]));
const hovered = rules(document.styleSheets).filter(rule => rule.selectorText?.includes(':hover'));
const looks = /^(color|text-(decoration|underline).*)$/;
return [hovered.length, hovered.flatMap(rule => [...rule.style].filter(name => !looks.test(name)).map(name => `${rule.selectorText} ${name}`)).join()]";

#[test]
fn nothing_waits_for_a_mouse_that_hovers() {
    on_a_phone("", |reader| {
        reader.tap(&reader.summary("Hoe is dit berekend"));
        reader.page.waits_for(&format!("{FIGURE} .presets"));
        let (rules, beyond): (u32, String) =
            serde_json::from_value(reader.page.browser.script(HOVER, Vec::new())).expect("a number and a text");
        assert!(rules > 0, "no rule is found at all");
        assert_eq!(beyond, "");
    });
}
