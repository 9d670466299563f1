//! Every slider of every figure, by key, by number field and by hand.

use std::iter;

use browser_tests::ability::Ability;
use browser_tests::browser::eventually;
use browser_tests::control::{Slider, type_number};
use browser_tests::figure::Figure;
use browser_tests::number::Language;
use browser_tests::program::{Description, Parameter};
use browser_tests::reading::Reading;
use browser_tests::stage::{Stage, in_browser};
use browser_tests::table::Columns;
use fantoccini::key::Key;
use serde_json::json;

use crate::agreement::{figure_agrees, figures, numbers_agree, runs_after};
use crate::embeds::embed;

/// How near a slider's stop must be to the value that a number field holds, beyond half a step.
const ROUNDING: f64 = 1e-9;

#[test]
fn every_slider_follows_the_keyboard() {
    in_browser(|stage| {
        for_every_slider(stage, false, |moving| {
            moving.press(Key::Home);
            assert_eq!(moving.value(), moving.parameter.min, "Home on {}", moving.name);
            moving.agrees("Home");
            moving.press(Key::End);
            assert_eq!(moving.value(), moving.parameter.max, "End on {}", moving.name);
            moving.agrees("End");
            moving.press(Key::Left);
            moving.agrees("the left arrow");
            moving.press(Key::Left);
            moving.press(Key::Right);
            moving.agrees("the right arrow");
            moving.take_back();
        });
    });
}

#[test]
fn every_slider_follows_its_number_field() {
    in_browser(|stage| {
        for_every_slider(stage, false, |moving| {
            let page = &moving.figure.page;
            let typed = between_stops(moving.parameter);
            let field = moving.slider.number_field(moving.label);
            type_number(page, &field, &typed);
            let runs = runs_after(moving.name, Some(&typed));
            let after = format!("{typed} in the field of {}", moving.name);
            figure_agrees(moving.figure, moving.columns, &runs, &after);
            let shown = page.language.read(&page.browser.property(&field, "value")).map(|shown| shown.value);
            assert_eq!(shown, typed.parse().ok(), "the field keeps the exact value: {after}");
            moving.stands_near(typed.parse().expect("a number was typed"));
            moving.take_back();
        });
    });
}

#[test]
fn what_a_number_field_does_not_take_is_told() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let figure = page.figure("care-nest");
        let field = figure.slider("Groei van de zorg").number_field("Groei van de zorg");
        for (typed, told) in [("99", "buiten het bereik"), ("veel", "niet te lezen")] {
            type_number(&page, &field, typed);
            let heard = eventually(|| {
                let status = page.status();
                if status.contains(told) { Ok(()) } else { Err(status) }
            });
            assert_eq!(heard, Ok(()), "the page tells that {typed} is not taken");
        }
        assert_eq!(page.browser.property(&field, "value"), "6,00", "the value that stands is shown again");
    });
}

#[test]
fn sliders_in_sight_follow_the_hand() {
    in_browser(|stage| {
        for_every_slider(stage, true, |moving| {
            let page = &moving.figure.page;
            for fraction in [0.8, 0.2] {
                let before = moving.slider.position();
                Reading::keep_before_change(page);
                moving.slider.drag_to(fraction);
                assert_ne!(moving.slider.position(), before, "{} does not move with the mouse", moving.name);
                let runs = runs_after(moving.name, moving.moved().as_deref());
                let wrong = Reading::kept(page).wrong_under_the_hand(page.language, &runs);
                assert!(wrong.is_empty(), "while the hand still holds {}: {wrong:#?}", moving.name);
                moving.agrees("letting go");
            }
            moving.take_back();
        });
    });
}

#[test]
fn full_values_follow_when_the_hand_pauses() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        // A hand that moves and does not let go.
        page.browser.script(
            "const slider = document.querySelector('#care-nest [name=\"care.trend\"]');
             slider.value = '2';
             slider.dispatchEvent(new Event('input', { bubbles: true }))",
            Vec::new(),
        );
        numbers_agree(&page, &runs_after("care.trend", Some("2")), "a pause");
        let spoken = page.text_of("return document.querySelector('[name=\"care.trend\"]').ariaValueText");
        assert!(spoken.starts_with("2,00"), "a screen reader hears {spoken:?}");
    });
}

#[test]
fn a_figure_shows_one_to_three_sliders_before_anything_is_opened() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        for id in figures() {
            let sliders = sliders_of(&page.figure(id), true).len();
            assert!((1..=3).contains(&sliders), "{id} shows {sliders} sliders");
        }
    });
}

/// One slider that is being tried.
struct Moving<'a, 'b> {
    figure: &'a Figure<'b>,
    name: &'a str,
    label: &'a str,
    parameter: &'a Parameter,
    slider: Slider<'b>,
    /// Position of the default.
    rest: String,
    columns: &'a mut Columns,
}

impl Moving<'_, '_> {
    fn press(&self, key: Key) {
        self.slider.press(key);
    }

    /// The value that the slider stands for, as a link would write it; none at the default.
    fn moved(&self) -> Option<String> {
        let position = self.slider.position();
        if position == self.rest {
            None
        } else if self.slider.is_logarithmic() {
            Some(self.value_in_link())
        } else {
            Some(position)
        }
    }

    /// The value itself.
    fn value(&self) -> Option<f64> {
        self.moved().map_or_else(|| self.parameter.default.as_f64(), |value| value.parse().ok())
    }

    /// A position says only the logarithm, so the value is taken from the address, and must be of that position.
    fn value_in_link(&self) -> String {
        let start = format!("{}=", self.name);
        let read = |query: &str| query.split(['?', '&']).find_map(|part| part.strip_prefix(&start).map(String::from));
        let near = |value: &str| {
            value.parse().is_ok_and(|value: f64| {
                // A count is a whole number, so the slider stands beside its position by as much.
                let rounded = if self.parameter.is_integer() { 0.5 } else { 0.0 };
                let near = self.position_of(value + rounded) - self.position_of(value) + ROUNDING;
                (self.position_of(value) - self.position()).abs() < near
            })
        };
        let query = self.figure.page.query_when(self.name, |query| read(query).is_some_and(|value| near(&value)));
        read(&query).expect("the address was just seen to hold it")
    }

    fn position(&self) -> f64 {
        self.slider.position().parse().expect("a slider's position is a number")
    }

    #[expect(clippy::disallowed_methods, reason = "compared with a tolerance, never shown")]
    fn position_of(&self, value: f64) -> f64 {
        if self.slider.is_logarithmic() { value.log10() } else { value }
    }

    #[track_caller]
    fn agrees(&mut self, after: &str) {
        let runs = runs_after(self.name, self.moved().as_deref());
        let after = format!("{after} on {}", self.name);
        figure_agrees(self.figure, self.columns, &runs, &after);
    }

    /// Half a step is as near as a stop can be; at the ends of the track a step may be cut short.
    #[track_caller]
    fn stands_near(&self, value: f64) {
        let step: f64 = self.figure.page.browser.property(&self.slider.element, "step").parse().unwrap_or(1.0);
        let wanted = self.position_of(value);
        let near = eventually(|| {
            let distance = (self.position() - wanted).abs();
            if distance <= step / 2.0 + ROUNDING { Ok(()) } else { Err(distance) }
        });
        assert_eq!(near, Ok(()), "{} stands too far from {wanted}", self.name);
    }

    /// Takes the value back by its own button, which is shown only while there is something to take back.
    #[track_caller]
    fn take_back(&mut self) {
        // A typed value may stand at the default's stop and be another.
        match self.slider.reset_button(self.label) {
            Some(button) => self.figure.page.use_by_key(&button, Key::Enter),
            None => assert_eq!(
                self.slider.position(),
                self.rest,
                "{} was moved and shows no button to take it back",
                self.name
            ),
        }
        let gone = eventually(|| self.slider.reset_button(self.label).map_or(Ok(()), |_| Err(())));
        assert_eq!(gone, Ok(()), "{} is not moved and shows a button to take it back", self.name);
        assert_eq!(self.slider.position(), self.rest, "taking back {}", self.name);
        self.agrees("taking back");
    }
}

/// Tries each slider of each figure by its label, on the page of that figure alone: there a reading takes a tenth of the
/// time. Each is taken back by the trial, so that one is moved at a time.
#[track_caller]
fn for_every_slider(stage: &Stage, in_sight: bool, mut trial: impl FnMut(&mut Moving)) {
    for id in figures() {
        let page = stage.file(Language::Dutch, &embed(id, Language::Dutch));
        let figure = page.figure(id);
        let names = sliders_of(&figure, in_sight);
        figure.open_details();
        let mut sliders = figure.sliders();
        let mut columns = Columns::of(id, page.language);
        figure_agrees(&figure, &mut columns, &runs_after("", None), "opening the page");
        for name in &names {
            let parameter = parameter(name);
            let label = parameter.label.text(page.language);
            let slider = sliders.remove(label).unwrap_or_else(|| {
                panic!("{id} has no slider named {label:?}; there are {:?}", sliders.keys());
            });
            let rest = slider.position();
            trial(&mut Moving { figure: &figure, name, label, parameter, slider, rest, columns: &mut columns });
        }
    }
}

/// Inputs that are sliders; an input that the program does not know fails the test.
#[track_caller]
fn sliders_of(figure: &Figure, in_sight: bool) -> Vec<String> {
    let names = if in_sight { figure.inputs_in_sight() } else { figure.inputs() };
    names.into_iter().filter(|name| parameter(name).is_number()).collect()
}

#[track_caller]
fn parameter(name: &str) -> &'static Parameter {
    Description::get().parameter(name).unwrap_or_else(|| panic!("the program knows no parameter {name}"))
}

/// A value between two stops, where the parameter allows one.
fn between_stops(parameter: &Parameter) -> String {
    let (low, high) = (parameter.min.expect("a number has bounds"), parameter.max.expect("a number has bounds"));
    let value = low + 0.37 * (high - low);
    if parameter.is_integer() {
        format!("{value:.0}")
    } else {
        format!("{value:.4}").trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

#[test]
fn the_number_under_the_hand_is_seen_once() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        // The text over the field and the field itself: what is written, and whether it can be seen.
        let script = "const slider = document.querySelector('#care-nest [name=\"care.trend\"]');
            slider.value = 2;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            const row = slider.closest('[data-param]');
            const [field, now] = [row.querySelector('[data-field]'), row.querySelector('.now')];
            return [getComputedStyle(field).color, now.textContent, getComputedStyle(now).display]";
        let seen = page.browser.script(script, Vec::new());
        assert_eq!(seen, json!(["rgba(0, 0, 0, 0)", "2,00", "block"]));
    });
}

#[test]
fn words_stand_under_the_hand_where_they_stand_at_rest() {
    in_browser(|stage| {
        // Where a headline has more than two lines.
        let narrow = Ability::Balance.is_here(stage.browser.engine()).then_some(500);
        for (width, figure) in
            iter::once(1280).chain(narrow).flat_map(|width| figures().map(move |figure| (width, figure)))
        {
            stage.browser.open_tab(width, 900);
            let page = stage.file(Language::Dutch, &embed(figure, Language::Dutch));
            // Each slider in sight leaps and goes on by a little: texts that take another width, and texts that keep theirs.
            let script = "const done = arguments[arguments.length - 1];
                const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const figure = document.querySelector('figure');
                // Texts of each block and where their lines lie in it.
                const places = () => [...figure.querySelectorAll('.headline, .unit, .move')].flatMap(block => {
                    const corner = block.getBoundingClientRect(), texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                    const found = [];
                    while (texts.nextNode()) {
                        const range = document.createRange();
                        range.selectNodeContents(texts.currentNode);
                        const lines = [...range.getClientRects()].filter(line => line.width);
                        for (const { left, top, right } of lines) {
                            found.push([texts.currentNode.data, left - corner.left, top - corner.top, right - corner.left]);
                        }
                    }
                    return found;
                });
                const differs = (held, still) => held.length !== still.length || held.some(([text, ...place], index) =>
                    text !== still[index][0] || place.some((at, part) => Math.abs(at - still[index][part + 1]) > 0.1));
                const run = async () => {
                    // It gives numbers that are sliders other edges.
                    while (!performance.getEntriesByType('resource').some(({ name }) => name.includes('prose.css'))) await frame();
                    await frame();
                    const wrong = [];
                    let [lasting, mixed] = [0, 0];
                    const blocks = [...figure.querySelectorAll('.headline, .unit, .move')];
                    const kinds = block => new Set([...block.querySelectorAll('data')].map(number => number.hasAttribute('style')));
                    const headline = figure.querySelector('.headline');
                    for (const slider of figure.querySelectorAll('.hand > .sl input[type=range]')) {
                        const [low, high] = [Number(slider.min), Number(slider.max)];
                        for (let stop = 0; stop < 4; stop++) {
                            for (const part of [(stop * 3) % 4 / 4 + 0.1, (stop * 3) % 4 / 4 + 0.11]) {
                                const boxes = [...figure.querySelectorAll('data[style]')];
                                // Taken away with its style when it is no box any more.
                                for (const box of boxes) box.style.setProperty('--before', '1');
                                slider.value = low + (high - low) * part;
                                slider.dispatchEvent(new Event('input', { bubbles: true }));
                                await frame();
                                lasting += boxes.filter(box => box.style.getPropertyValue('--before')).length;
                                mixed += blocks.filter(block => kinds(block).size > 1).length;
                            }
                            const held = places();
                            slider.dispatchEvent(new Event('change', { bubbles: true }));
                            await frame();
                            const still = places();
                            if (differs(held, still)) wrong.push([slider.name, slider.value, held, still]);
                        }
                    }
                    // Its words change; around another element all would be laid out again.
                    if (!headline.isConnected) wrong.push('the headline is another element');
                    return [lasting, wrong, figure.querySelectorAll('data[style]').length, mixed];
                };
                run().then(done, error => done(String(error.stack)))";
            let told = page.browser.script_with_callback(script, Vec::new());
            assert_eq!((&told[1], &told[2]), (&json!([]), &json!(0)), "{figure} at {width}: held, and at rest: {told}");
            // Otherwise nothing was held that could have moved. The other figures' numbers change their width.
            let holds = width == 1280 && ["care-nest", "offices-path", "wages-map"].contains(&figure);
            assert!(!holds || told[0].as_u64() > Some(0), "no number of {figure} was a box for two moves: {told}");
            // One number that is no box breaks the line of all at each move.
            assert_eq!(told[3], json!(0), "{figure} at {width}: some numbers of a block are boxes, and some are not");
        }
    });
}

#[test]
fn words_above_a_figure_that_take_another_line_do_not_move_it_under_the_hand() {
    in_browser(|stage| {
        let page = stage.page(Language::Dutch, "");
        let script = "const done = arguments[arguments.length - 1];
            const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const figure = document.querySelector('#offices-path'), words = figure.previousElementSibling;
            const slider = figure.querySelector('[name=\"vacancy-offices.space\"]');
            const run = async () => {
                // The slider stands in the middle of the window, with words above it in sight.
                slider.scrollIntoView({ block: 'center' });
                await frame();
                const [top, high] = [figure.getBoundingClientRect().top, words.offsetHeight];
                let [away, lines] = [0, 0];
                for (let value = Number(slider.min); value <= Number(slider.max); value += 0.1) {
                    slider.value = value;
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    await frame();
                    away = Math.max(away, Math.abs(figure.getBoundingClientRect().top - top));
                    lines = Math.max(lines, Math.abs(words.offsetHeight - high));
                }
                return [away, lines];
            };
            run().then(done, error => done(String(error.stack)))";
        let told = page.browser.script_with_callback(script, Vec::new());
        assert!(told[1].as_f64() > Some(20.0), "no word took another line, so nothing was tried: {told}");
        // A window scrolls by whole pixels.
        assert!(told[0].as_f64() < Some(2.0), "the figure moved under the hand: {told}");
    });
}
