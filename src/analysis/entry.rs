//! A line in the list of steps: what was done, and what it did.

use super::change::changed;
use super::moved_most::Scales;
use super::told;
use crate::model::registry::DECLARATIONS;
use crate::scenario::drawing::Drawings;
use crate::scenario::link::Link;
use crate::text::{Lang, words};
use crate::view::forecast::canvases;
use crate::view::registry;

/// One step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was changed: «Groei van de zorg 3,17 % → 2,00 %». What goes back to the start says so first.
    pub done: String,
    /// The result that moved most; none where none moved.
    pub moved: Option<String>,
}

impl Entry {
    /// Reads a step from the query before it to the query after it.
    pub fn read(before: &str, after: &str, scales: &mut Scales, lang: Lang) -> Entry {
        let [before, after] = [before, after].map(|query| Link::parse(query, DECLARATIONS).0);
        let mut done = Vec::new();
        let changes = changed(&before.scenario, &after.scenario);
        if !changes.is_empty() {
            let is_back = changes.into_iter().all(|target| after.scenario.is_default(target));
            let back = match lang {
                Lang::Nl => "Terug naar het begin: ",
                Lang::En => "Back to the start: ",
            };
            let words = told::changes(&before.scenario, &after.scenario, lang).join("; ");
            done.push([if is_back { back } else { "" }, &words].concat());
        }
        let [old, new] = [&before, &after].map(|link| link.scenario.version());
        if old != new {
            done.push([words::VERSION.get(lang), " ", &old.to_string(), " → ", &new.to_string()].concat());
        }
        done.extend(drawn(&before.draw, &after.draw, lang));
        let moved = scales.moved_most(&before.scenario, &after.scenario);
        Entry { done: done.join("; "), moved: moved.map(|moved| told::moved_text(&moved, lang)) }
    }
}

/// The figures over which the reader's own line came, changed or went, one text each.
fn drawn(before: &str, after: &str, lang: Lang) -> Vec<String> {
    let canvases = canvases();
    let [before, after] = [before, after].map(|draw| Drawings::parse(draw, &canvases).0);
    let text = |figure: &'static str| {
        let (old, new) = (before.find(figure), after.find(figure));
        let what = match (old.is_some(), new.is_some(), lang) {
            _ if old == new => return None,
            (_, false, Lang::Nl) => "Eigen lijn weggehaald: ",
            (_, false, Lang::En) => "Own line removed: ",
            (false, true, Lang::Nl) => "Eigen lijn getekend: ",
            (false, true, Lang::En) => "Own line drawn: ",
            (true, true, Lang::Nl) => "Eigen lijn veranderd: ",
            (true, true, Lang::En) => "Own line changed: ",
        };
        Some([what, registry::find(figure)?.title.get(lang)].concat())
    };
    canvases.iter().filter_map(|canvas| text(canvas.figure)).collect()
}
