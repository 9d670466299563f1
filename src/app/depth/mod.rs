//! One press deeper: calculations and tables, kept at the reader's numbers once they are opened, where each number comes
//! from, the reader's own line and what happened, a street that plays, and files.
//!
//! A program of its own with models of its own: it is told the query that holds the reader's state, and shares nothing
//! else with the page. A first visit does not pay for it.

mod calculation;
mod column;
mod deep;
mod explore;
mod files;
mod forecast;
mod opened;
mod player;
mod playing;
mod renewal;
mod saved;
mod scenarios;
mod share;
mod steps;
mod talk;

use crate::analysis::Scales;
use crate::formula;
use crate::model::registry::DECLARATIONS;
use crate::scenario::Notice;
use crate::scenario::drawing::Drawings;
use crate::scenario::link::{Link, Theme};
use crate::text::Lang;
use crate::view::forecast::canvases;
use crate::view::{Engine, Look, registry};
use calculation::Calculation;
use explore::{Beside, Explore};
use forecast::Forecasts;
use opened::Opened;
use player::{Player, other_street};
use saved::Saved;
use talk::Slide;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// What lies one press deeper on a page.
#[wasm_bindgen]
pub struct Depth {
    root: Element,
    lang: Lang,
    engine: Engine,
    calculations: Vec<Calculation>,
    explores: Vec<Explore>,
    beside: Beside,
    forecasts: Forecasts,
    players: Vec<Player>,
    /// Typical sizes of results, worked out when the steps are first told.
    scales: Scales,
}

#[wasm_bindgen]
impl Depth {
    /// Takes note of what the page under a root element holds.
    pub fn open(root: Element) -> Depth {
        let lang = root.get_attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or_default();
        let hosts = |selector| {
            let found = root.query_selector_all(selector).ok();
            let hosts =
                found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |index| found.get(index)));
            hosts.filter_map(|host| host.dyn_into().ok()).collect::<Vec<Element>>()
        };
        let calculations =
            hosts("[data-deep]:not([data-explore])").into_iter().filter_map(Calculation::attach).collect();
        let explores = hosts("[data-explore]").into_iter().filter_map(Explore::attach).collect();
        let players = hosts("[data-play]").into_iter().map(Player::attach).collect();
        let forecasts = Forecasts::attach(&root);
        let (beside, scales) = (Beside::default(), Scales::default());
        Depth { root, lang, engine: Engine::new(), calculations, explores, beside, forecasts, players, scales }
    }

    /// Shows the numbers of a query in everything that is open.
    pub fn show(&mut self, query: &str) {
        let (link, _) = self.go(query);
        let look = Look::new(&self.engine, self.lang);
        for calculation in self.calculations.iter_mut().filter(|calculation| calculation.is_open()) {
            calculation.show(&look, &link.draw);
        }
        for player in self.players.iter_mut().filter(|player| player.is_open()) {
            player.show(&look);
        }
        for explore in self.explores.iter_mut().filter(|explore| explore.is_open()) {
            explore.show(&link, self.lang);
        }
        self.beside.show(&self.root, &link, self.lang);
        self.forecasts.show(&link, &look);
    }

    /// A button of a figure's forecast was pressed: `draw`, `reveal`, `past` or `remove`. Gives what the link has to
    /// carry from now on.
    pub fn ask(&mut self, figure: &str, what: &str) -> String {
        let look = Look::new(&self.engine, self.lang);
        self.forecasts.ask(figure, what, &look)
    }

    /// The hand draws over a figure, at a place in the window; `first` says that it has just come down.
    pub fn point(&mut self, figure: &str, x: f64, y: f64, first: bool) {
        let look = Look::new(&self.engine, self.lang);
        self.forecasts.point(figure, (x, y), first, &look);
    }

    /// A key was pressed on the point of a year. Gives what the link has to carry, where it was one of ours.
    pub fn key(&mut self, figure: &str, year: f64, key: &str) -> Option<String> {
        let look = Look::new(&self.engine, self.lang);
        self.forecasts.key(figure, year, key, &look).then(|| self.forecasts.written(figure))
    }

    /// All that is drawn, as a link carries it, after the hand let go.
    pub fn drawn(&mut self, figure: &str) -> String {
        self.forecasts.written(figure)
    }

    /// What had to be done to the drawings of a query, in words.
    pub fn told(&self, query: &str) -> Option<String> {
        forecast::told(query, self.lang)
    }

    /// A button of the street that plays was pressed, with the numbers of a query: `play` starts or pauses, `step` goes to
    /// the next change, `again` begins anew; anything else pauses. Gives what is said of it, where it does not play.
    pub fn act(&mut self, act: &str, query: &str) -> Option<String> {
        self.show(query);
        let look = Look::new(&self.engine, self.lang);
        self.players.iter_mut().find(|player| player.is_open())?.act(act, &look)
    }

    /// So many seconds have passed. Gives whether the street plays on.
    pub fn pass(&mut self, seconds: f64) -> bool {
        let look = Look::new(&self.engine, self.lang);
        self.players.iter_mut().filter_map(|player| player.pass(seconds, &look).then_some(())).count() > 0
    }

    /// A query with another street in it.
    pub fn other_street(&self, query: &str) -> Option<String> {
        other_street(query)
    }

    /// A figure with the numbers of a query as a file, as wide as it stands on the page, in light (`light`) or dark
    /// (`dark`). `page` is the address of the page without its query; `format` a [`crate::export::Format`] by its name,
    /// or `png`: then the file is what a canvas has to paint. `None` where there is no such figure or format.
    pub fn save(&mut self, figure: &str, format: &str, query: &str, page: &str, theme: &str) -> Option<Saved> {
        let figure = registry::find(figure)?;
        let (link, mut notices) = self.go(query);
        notices.extend(Drawings::parse(&link.draw, &canvases()).1);
        let look = Look::new(&self.engine, self.lang);
        let column = column::of(&self.root, figure);
        Saved::new((figure, look), format, (Theme::from_id(theme), page, &link.draw, column), &notices)
    }

    /// Where a number of the page comes from, with the numbers of a query, as markup. `id` is its name as the page has
    /// it; `has_math` says whether the engine draws MathML. `None` where there is no such number.
    pub fn answer(&mut self, id: &str, query: &str, has_math: bool) -> Option<String> {
        self.go(query);
        formula::answer(id, &Look::new(&self.engine, self.lang), has_math)
    }

    /// What can be shared of a figure with the numbers of a query, as markup of a dialog. `page` is the address of the page
    /// without its query, `hash` its place in the page, `v` whether the link names the version; `None` leaves that as it
    /// is in the address. `None` where there is no such figure.
    pub fn share(&mut self, figure: &str, query: &str, page: &str, hash: &str, v: Option<bool>) -> Option<String> {
        let figure = registry::find(figure)?;
        let (link, _) = self.go(query);
        Some(share::dialog(figure, Look::new(&self.engine, self.lang), &link, (query, page, hash), v))
    }

    /// Why a file cannot be one of ours, by its name, its media type and its size in bytes, in words.
    pub fn refusal(&self, name: &str, media_type: &str, size: f64) -> Option<String> {
        opened::refusal(name, media_type, size).map(|words| words.get(self.lang).to_owned())
    }

    /// The list of steps as markup: the queries of all states, the start first, a line each; where the reader stands
    /// among them; whether they are kept on this device, and whether anything is.
    pub fn steps(&mut self, states: &str, at: usize, keeps: bool, holds: bool) -> String {
        steps::markup(&states.split('\n').collect::<Vec<_>>(), at, (keeps, holds), &mut self.scales, self.lang)
    }

    /// The slides of the prepared talk.
    pub fn story(&self) -> Vec<Slide> {
        talk::prepared(self.lang)
    }

    /// A slide that the reader made: a figure at a query after that of the step before, with a sentence, a note and what the
    /// room does first, one of [`Depth::asks`] or nothing.
    pub fn own_slide(
        &mut self,
        figure: &str,
        before: &str,
        query: &str,
        sentence: &str,
        note: &str,
        ask: &str,
    ) -> Slide {
        talk::own(figure, [before, query], [sentence, note], ask, (&mut self.scales, self.lang))
    }

    /// What a room can do before it sees a figure, a line each: a key and its name.
    pub fn asks(&self, figure: &str) -> String {
        talk::asks(figure, self.lang)
    }

    /// What moves between two queries: a line for each slider with its places on its track.
    pub fn moves(&self, from: &str, to: &str) -> String {
        talk::moves(from, to)
    }

    /// How far off the room's guess of a result is, with the numbers of a query, in words; empty where it is no number.
    pub fn distance(&self, asked: &str, query: &str, guess: &str) -> String {
        talk::distance(asked, query, guess, self.lang)
    }

    /// An address as a QR code with its letters below.
    pub fn code(&self, address: &str) -> String {
        talk::code(address, self.lang)
    }

    /// The states that [`Depth::steps`] takes as material for a talk.
    pub fn draft(&mut self, states: &str) -> String {
        talk::draft(&states.split('\n').collect::<Vec<_>>(), &mut self.scales, self.lang)
    }

    /// Every figure, a line each: id and name.
    pub fn figures(&self) -> String {
        talk::figures(self.lang)
    }

    /// Says under the headlines what a newer version makes of the numbers of a query, where its version is older and that
    /// makes a difference; takes away what does not hold any more.
    pub fn renew(&self, query: &str) {
        renewal::show(&self.root, &Link::parse(query, DECLARATIONS).0, self.lang);
    }

    /// What a file holds.
    pub fn read(&self, text: &str) -> Opened {
        let here = |figure: &str| self.calculations.iter().any(|calculation| calculation.figure() == figure);
        Opened::read(text, &here, self.lang)
    }
}

impl Depth {
    /// Goes to the numbers of a query and to what they are compared with.
    fn go(&mut self, query: &str) -> (Link, Vec<Notice>) {
        let (link, notices) = Link::parse(query, DECLARATIONS);
        self.engine.compare(link.compare.as_ref());
        self.engine.go(&link.scenario);
        (link, notices)
    }
}
