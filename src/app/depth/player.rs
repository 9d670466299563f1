//! A street that plays under its figure. The loader says when so much time has passed and when a button was pressed.

use super::playing::{Playing, PlayingProps};
use crate::chart::{Size, street_alone, svg};
use crate::model::registry::{DECLARATIONS, find};
use crate::model::{Change, Play};
use crate::num::within;
use crate::scenario::link::Link;
use crate::scenario::{Target, Values};
use crate::text::{Lang, Unit, fixed, words};
use crate::view::{Look, headed};
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, Renderer};

const MODEL: &str = "shopping-street";
/// The parameter that says which street plays.
const SEED: &str = "shopping-street.seed";
/// So many changes a second are easy to follow, on average; years pass as fast as that needs.
const CHANGES_A_SECOND: f64 = 4.0;
/// A frame that comes late lets no more time pass than this, in seconds: nothing jumps.
const LONGEST_FRAME: f64 = 0.1;
/// The room of the street, as parts of its width: beside sliders, and on a phone.
const HEIGHTS: [f64; 2] = [0.19, 0.56];
const PHONE: f64 = 480.0;

/// A street, playing or not.
pub(super) struct Player {
    host: Element,
    /// What the play below belongs to.
    values: Option<Rc<Values>>,
    play: Option<Play>,
    is_playing: bool,
    root: Option<AppHandle<Playing>>,
}

impl Player {
    /// Takes note of a host; what was served in it stands.
    pub(super) fn attach(host: Element) -> Player {
        Player { host, values: None, play: None, is_playing: false, root: None }
    }

    /// Whether the reader sees it.
    pub(super) fn is_open(&self) -> bool {
        self.host.closest("details[open]").ok().flatten().is_some()
    }

    /// Shows the street of the numbers now. One whose numbers changed begins again.
    pub(super) fn show(&mut self, look: &Look) {
        let values = find(MODEL).map(|(index, _)| Rc::clone(look.scenario().model(index)));
        if self.values != values {
            self.values = values;
            self.begin();
        }
        self.paint(look);
    }

    /// A button was pressed. Gives what is said of it.
    pub(super) fn act(&mut self, act: &str, look: &Look) -> Option<String> {
        let mut happened = None;
        match act {
            "play" => self.is_playing = !self.is_playing && !moves_little(),
            "step" => {
                self.is_playing = false;
                happened = self.play.as_mut().map(Play::step);
            }
            "again" => self.begin(),
            _ => self.is_playing = false,
        }
        self.paint(look);
        // While it moves nobody wants to be told of every shop.
        let play = self.play.as_ref().filter(|_| !self.is_playing)?;
        let told = state(play, look.lang);
        Some(happened.map_or(told.clone(), |change| [&happening(change, look.lang), " ", &told].concat()))
    }

    /// Seconds have passed. Gives whether it goes on playing; a closed part does not.
    pub(super) fn pass(&mut self, seconds: f64, look: &Look) -> bool {
        self.is_playing = self.is_playing && self.is_open();
        if self.is_playing
            && let Some(play) = &mut self.play
        {
            play.pass(within(seconds, 0.0, LONGEST_FRAME) * CHANGES_A_SECOND / play.changes_a_year());
            self.paint(look);
        }
        self.is_playing
    }

    fn begin(&mut self) {
        self.play = self.values.as_ref().map(|values| Play::new(values));
    }

    fn paint(&mut self, look: &Look) {
        let Some(play) = &self.play else { return };
        let width = f64::from(self.host.client_width()).max(1.0);
        let room = Size { width, height: width * HEIGHTS[usize::from(width < PHONE)] };
        let lang = look.lang;
        let state = state(play, lang);
        let props = PlayingProps {
            street: svg(&street_alone(play.empty(), play.is_tipped(), room), "chart", &state),
            state,
            rows: [("tipped_probability", play.tipped()), ("expected_vacancy", play.vacancy())].map(|(id, so_far)| {
                let scalar = find(MODEL).and_then(|(_, model)| model.scalars.iter().find(|scalar| scalar.id == id));
                let name = scalar.map_or("", |scalar| look.say(scalar.label));
                let so_far = so_far.map_or_else(|| "–".to_owned(), |part| fixed(part, 1, Unit::PERCENT, lang));
                [headed(name, "%"), so_far, look.bare(&[MODEL, ".", id].concat())]
            }),
            is_playing: self.is_playing,
            moves_little: moves_little(),
            lang,
        };
        match &mut self.root {
            Some(root) => root.update(props),
            None => {
                self.host.set_inner_html("");
                self.root = Some(Renderer::<Playing>::with_root_and_props(self.host.clone(), props).render());
            }
        }
    }
}

/// A query with another street in it: the next number, and after the last one the first.
pub(super) fn other_street(query: &str) -> Option<String> {
    let (mut link, _) = Link::parse(query, DECLARATIONS);
    let target = Target::find(DECLARATIONS, SEED)?;
    let param = link.scenario.param(target);
    let next = link.scenario.value(target) + 1.0;
    link.scenario.set(target, if next > param.max { param.min } else { next });
    Some(["?", &link.print()].concat())
}

/// Whether the reader's device asks for little motion.
fn moves_little() -> bool {
    let asked = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    asked.is_some_and(|query| query.matches())
}

/// «Jaar 12,4: 2 van 20 winkels leeg, niet gekanteld.»
fn state(play: &Play, lang: Lang) -> String {
    let [year, of, empty] = [words::IN_YEAR, words::OF, words::SHOPS_EMPTY].map(|word| word.get(lang));
    let tipped = if play.is_tipped() { words::IS_TIPPED } else { words::IS_NOT_TIPPED }.get(lang);
    let years = fixed(play.years(), 1, Unit::YEAR, lang);
    let [count, shops] = [f64::from(play.count()), play.empty().len() as f64].map(|n| fixed(n, 0, Unit::NONE, lang));
    [year, " ", &years, ": ", &count, " ", of, " ", &shops, " ", empty, ", ", tipped, "."].concat()
}

/// «Winkel 7 sluit.»
fn happening(change: Change, lang: Lang) -> String {
    let what = if change.closed { words::CLOSES } else { words::IS_LET };
    let shop = fixed((change.shop + 1) as f64, 0, Unit::NONE, lang);
    [words::SHOP.get(lang), " ", &shop, " ", what.get(lang)].concat()
}
