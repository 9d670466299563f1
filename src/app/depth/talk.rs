//! The slides of a talk: the prepared ones, and those that a reader makes of what was done.

use super::explore::measures;
use crate::analysis::{Entry, Measure, Scales, changed};
use crate::chart::push_escaped;
use crate::data::{place, quote};
use crate::export::qr;
use crate::model::registry::DECLARATIONS;
use crate::scenario::link::Link;
use crate::scenario::{Kind, Scenario, Target};
use crate::text::prose::{Sentences, Wording};
use crate::text::{Affix, Label, Lang, Unit, number, parse};
use crate::view::registry::{self, FIGURES};
use crate::view::story::{self, STORY};
use crate::view::{Engine, Figure, Found, Look, Span, forecast, plain_text, spans};
use wasm_bindgen::prelude::wasm_bindgen;

/// A slide as the script shows it. Markup is ours alone; what a reader wrote is escaped.
#[wasm_bindgen(getter_with_clone)]
#[derive(Default)]
pub struct Slide {
    /// The figure by its id; empty where it is not known.
    pub figure: String,
    /// The query that it moves to.
    pub query: String,
    /// The query that it sets out from.
    pub from: Option<String>,
    /// The slider that moves, by its parameter.
    pub slider: Option<String>,
    /// The sentence, as markup; empty where the headline of the figure is enough.
    pub say: String,
    /// Where the sentence comes from, as plain text.
    pub source: String,
    /// What the speaker may say, as plain text.
    pub note: String,
    /// What the room is asked first, as markup.
    pub ask: Option<String>,
    /// The result that it guesses, by its key.
    pub asked: Option<String>,
    /// The unit of the answer.
    pub unit: String,
    /// Whether the room may draw first.
    pub draws: bool,
    /// What is wrong with it, in words.
    pub told: Option<String>,
}

/// The prepared slides, each with its own numbers.
pub(super) fn prepared(lang: Lang) -> Vec<Slide> {
    // The program's own engine stands where the reader does.
    let mut engine = Engine::new();
    STORY.iter().map(|slide| prepare(slide, &mut engine, lang)).collect()
}

fn prepare(slide: &story::Slide, engine: &mut Engine, lang: Lang) -> Slide {
    engine.go(&Link::parse(slide.query, DECLARATIONS).0.scenario);
    let look = Look::new(engine, lang);
    let quoted = slide.source.and_then(quote).map(|quote| {
        let place = place(quote.line);
        [place.authors, ", ", place.chapter].concat()
    });
    let source = slide.counted.map(|counted| counted.get(lang).to_owned()).or(quoted);
    let note = [slide.key, "-note"].concat();
    Slide {
        figure: slide.figure.to_owned(),
        query: slide.query.to_owned(),
        from: slide.from.map(str::to_owned),
        slider: slide.slider.map(str::to_owned),
        say: said(slide.key, &look),
        source: source.unwrap_or_else(|| OURS.get(lang).to_owned()),
        note: plain_text(&spans(&Sentences::of_talk(lang).find(&note).inlines(), &look)),
        ask: slide.ask.map(|_| said(&[slide.key, "-ask"].concat(), &look)),
        asked: slide.ask.map(str::to_owned),
        unit: slide.ask.map_or_else(String::new, |key| unit_of(key, lang)),
        draws: slide.draws,
        told: None,
    }
}

fn unit_of(key: &str, lang: Lang) -> String {
    Found::find(key).map_or_else(String::new, |found| found.unit.field.get(lang).to_owned())
}

/// A slide of the reader's own. What is wrong with its query the page tells when it goes there. `before` is the query of the
/// step before, `ask` what the room does first, one of [`asks`] or nothing.
pub(super) fn own(
    figure: &str,
    [before, query]: [&str; 2],
    [sentence, note]: [&str; 2],
    ask: &str,
    (scales, lang): (&mut Scales, Lang),
) -> Slide {
    let [from, to] = [before, query].map(|query| Link::parse(query, DECLARATIONS).0.scenario);
    let known = registry::find(figure);
    let offered = |key: &str| known.is_some_and(|figure| asks_of(figure, lang).iter().any(|(offer, _)| offer == key));
    let told = match known {
        None => Some(unknown(figure, lang)),
        Some(_) if !ask.is_empty() && !offered(ask) => Some(UNASKED.get(lang).to_owned()),
        Some(_) => None,
    };
    let asked = Measure::find(ask).filter(|_| offered(ask));
    let mut question = |measure: Measure| {
        let mut out = String::new();
        push_escaped(&mut out, &Entry::read(before, query, scales, lang).done);
        let pieces = [if out.is_empty() { "" } else { ". " }, GUESS.get(lang)];
        pieces.into_iter().for_each(|piece| out.push_str(piece));
        push_escaped(&mut out, measure.output().label.get(lang));
        out
    };
    let mut say = String::new();
    push_escaped(&mut say, sentence);
    Slide {
        figure: known.map_or_else(String::new, |figure| figure.id.to_owned()),
        query: query.to_owned(),
        slider: known.and_then(|figure| moved(figure, &from, &to)),
        say,
        note: note.to_owned(),
        ask: asked.map(&mut question),
        asked: asked.map(|_| ask.to_owned()),
        unit: asked.map_or_else(String::new, |_| unit_of(ask, lang)),
        draws: ask == DRAWN && offered(ask),
        told,
        ..Slide::default()
    }
}

/// What the room can do before it sees a figure: key and name, drawing first, then guessing each result of its models.
fn asks_of(figure: &Figure, lang: Lang) -> Vec<(String, String)> {
    let draws = forecast::find(figure.id).map(|_| (DRAWN.to_owned(), DRAW.get(lang).to_owned()));
    let guess = |measure: Measure| (measure.key(), [GUESS.get(lang), measure.output().label.get(lang)].concat());
    draws.into_iter().chain(measures(figure).map(guess)).collect()
}

/// What the room can do before it sees a figure, a line each: a key and its name.
pub(super) fn asks(figure: &str, lang: Lang) -> String {
    let all = registry::find(figure).map_or_else(Vec::new, |figure| asks_of(figure, lang));
    all.iter().map(|(key, name)| [key, " ", name, "\n"].concat()).collect()
}

/// The first slider in sight that a step moves; where it moves nothing, the first that does not stand where it starts.
fn moved(figure: &Figure, from: &Scenario, to: &Scenario) -> Option<String> {
    let moves = |key: &&&str| {
        let target = Target::find(DECLARATIONS, key);
        target.is_some_and(
            |target| if from == to { !to.is_default(target) } else { from.value(target) != to.value(target) },
        )
    };
    figure.sliders.iter().find(moves).map(|key| (*key).to_owned())
}

/// A sentence of the prepared talk as markup.
fn said(key: &str, look: &Look) -> String {
    let wording: Wording = Sentences::of_talk(look.lang).find(key);
    let mut out = String::new();
    for span in spans(&wording.inlines(), look) {
        match &span {
            Span::Number { id, value, text, .. } => {
                let name = if Found::is_fact(id) { "data-fact" } else { "data-id" };
                out.push_str(&["<data ", name, "=\"", id, "\" value=\"", value, "\">"].concat());
                push_escaped(&mut out, text);
                out.push_str("</data>");
            }
            other => push_escaped(&mut out, &plain_text(std::slice::from_ref(other))),
        }
    }
    out
}

/// What moves between two queries: a line for each slider, with its places on its own track.
pub(super) fn moves(from: &str, to: &str) -> String {
    let [from, to] = [from, to].map(|query| Link::parse(query, DECLARATIONS).0.scenario);
    let mut out = String::new();
    for target in changed(&from, &to) {
        let param = target.param(DECLARATIONS);
        if !matches!(param.kind, Kind::Number | Kind::Integer) {
            continue;
        }
        let [start, end] = [&from, &to].map(|scenario| crate::text::plain(param.to_track(scenario.value(target))));
        out.push_str(&[&target.key(DECLARATIONS), " ", &start, " ", &end, "\n"].concat());
    }
    out
}

/// How far off a guess about a result is where a query leads; empty where it is no number.
pub(super) fn distance(asked: &str, query: &str, guess: &str, lang: Lang) -> String {
    let Some(guess) = parse(guess) else { return String::new() };
    off(asked, query, guess, lang).unwrap_or_else(|| NO_RESULT.get(lang).to_owned())
}

/// `None` where the model gives no number.
fn off(asked: &str, query: &str, guess: f64, lang: Lang) -> Option<String> {
    let found = Found::find(asked)?;
    let mut engine = Engine::new();
    engine.go(&Link::parse(query, DECLARATIONS).0.scenario);
    let value = Look::new(&engine, lang).value(found.name).number()?;
    // Between the two numbers as the room sees them.
    let scale = (0..found.digits).fold(1.0, |scale, _| scale * 10.0);
    let rounded = |value: f64| (value * scale).round() / scale;
    let guess = rounded(guess);
    let off = rounded(guess - rounded(value));
    let text = |value: f64, unit: Unit| number(value, found.digits, unit, lang);
    let unit = if found.unit.affix == Affix::After(Label::same("%")) { Unit::POINTS } else { found.unit };
    let away = text(off.abs(), unit);
    let end = match (off == 0.0, off > 0.0, lang) {
        (true, _, Lang::Nl) => "precies goed.".to_owned(),
        (true, _, Lang::En) => "exactly right.".to_owned(),
        (_, true, Lang::Nl) => [&away, " te hoog."].concat(),
        (_, true, Lang::En) => [&away, " too high."].concat(),
        (_, false, Lang::Nl) => [&away, " te laag."].concat(),
        (_, false, Lang::En) => [&away, " too low."].concat(),
    };
    let [room, model] = match lang {
        Lang::Nl => ["De zaal zei ", ", de som geeft "],
        Lang::En => ["The room said ", ", the sum gives "],
    };
    Some([room, &text(guess, found.unit), model, &text(value, found.unit), ": ", &end].concat())
}

/// The address as a code for phones, or why there is none.
pub(super) fn code(address: &str, lang: Lang) -> String {
    let mut out = qr::svg(address, CODE.get(lang)).unwrap_or_else(|| {
        let mut out = String::from("<p>");
        push_escaped(&mut out, NO_CODE.get(lang));
        out.push_str("</p>");
        out
    });
    out.push_str("<p class=\"address\">");
    push_escaped(&mut out, address);
    out.push_str("</p>");
    out
}

/// What was done, as material for a talk: a line for each state but the start with its query, the figure that it is about
/// and what was done, between tabs.
pub(super) fn draft(states: &[&str], scales: &mut Scales, lang: Lang) -> String {
    let mut out = String::new();
    for pair in states.windows(2) {
        let [before, after] = [pair[0], pair[1]].map(|query| Link::parse(query, DECLARATIONS).0.scenario);
        let keys: Vec<String> = changed(&before, &after).iter().map(|target| target.key(DECLARATIONS)).collect();
        let shows = |figure: &&&Figure| {
            figure.sliders.iter().chain(figure.more).any(|shown| keys.iter().any(|key| key == shown))
        };
        let figure = FIGURES.iter().find(shows).map_or(FIGURES[0].id, |figure| figure.id);
        let done = Entry::read(pair[0], pair[1], scales, lang).done;
        out.push_str(&[pair[1], "\t", figure, "\t", &done, "\n"].concat());
    }
    out
}

/// Every figure, a line each: its id and its name.
pub(super) fn figures(lang: Lang) -> String {
    FIGURES.iter().map(|figure| [figure.id, " ", figure.title.get(lang), "\n"].concat()).collect()
}

/// That a figure is not known, and which are.
fn unknown(figure: &str, lang: Lang) -> String {
    const LONGEST: usize = 40;
    let figure: String = figure.chars().take(LONGEST).collect();
    let known: Vec<&str> = FIGURES.iter().map(|figure| figure.id).collect();
    let known = known.join(", ");
    match lang {
        Lang::Nl => {
            ["Deze pagina kent geen figuur ‘", &figure, "’; de zin staat er zonder. Wel bekend: ", &known, "."].concat()
        }
        Lang::En => {
            ["This page knows no figure ‘", &figure, "’; its sentence stands alone. Known are: ", &known, "."].concat()
        }
    }
}

const OURS: Label = Label::new("Model en aannames van deze pagina", "Model and assumptions of this page");
/// The key of drawing, in the place of a result's.
const DRAWN: &str = "draw";
const DRAW: Label = Label::new("Teken eerst de lijn", "Draw the line first");
const GUESS: Label = Label::new("Raad eerst: ", "Guess first: ");
const NO_RESULT: Label = Label::new("Het model geeft hier geen getal.", "The model gives no number here.");
const UNASKED: Label = Label::new(
    "Wat de zaal hier zou raden kent deze pagina niet bij deze figuur; de stap gaat zonder vraag verder.",
    "What the room was to guess here this page does not know of this figure; the step goes on without a question.",
);
const CODE: Label = Label::new("QR-code van deze stand", "QR code of this state");
const NO_CODE: Label = Label::new("De link is te lang voor een QR-code.", "The link is too long for a QR code.");
