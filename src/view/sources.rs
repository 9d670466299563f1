//! Where starting values come from, in words.

use super::figure::Figure;
use crate::data::place;
use crate::model::registry;
use crate::scenario::{Mark, Param};
use crate::text::{Label, Lang, words};

/// The word of a source mark.
pub fn mark_word(mark: Mark) -> Label {
    match mark {
        Mark::Book => words::FROM_BOOK,
        Mark::Derived => words::FROM_DERIVED,
        Mark::Public => words::FROM_PUBLIC,
        Mark::Assumption => words::FROM_ASSUMPTION,
    }
}

/// «boek: Henri de Groot, Verstedelijking en economische dynamiek», «openbaar: CBS, ...».
pub fn source_text(param: &Param, lang: Lang) -> String {
    let word = mark_word(param.source.mark).get(lang);
    let reference = reference(param, lang);
    format!("{word}: {reference}")
}

/// What the starting value rests on: a chapter of the book, a public source, the reason of an assumption.
fn reference(param: &Param, lang: Lang) -> String {
    let reference = param.source.reference.get(lang);
    match param.source.mark {
        Mark::Book | Mark::Derived => {
            let line = reference.trim_start_matches('L').parse().unwrap_or_default();
            let place = place(line);
            format!("{}, {}", place.authors, place.chapter)
        }
        Mark::Public | Mark::Assumption => reference.to_owned(),
    }
}

/// The sources of a figure, each once: chapters of the book, then public ones. Assumptions are no source.
pub fn sources(figure: &Figure, lang: Lang) -> Vec<String> {
    let params = || figure.models.iter().filter_map(|id| registry::find(id)).flat_map(|(_, model)| model.params);
    let mut sources: Vec<String> = Vec::new();
    let mut add = |source: String| {
        if !sources.contains(&source) {
            sources.push(source);
        }
    };
    for param in params().filter(|param| param.source.mark.is_of_the_book()) {
        add(format!("{}, {}", reference(param, lang), words::IN_BOOK.get(lang)));
    }
    params().filter(|param| param.source.mark == Mark::Public).for_each(|param| add(reference(param, lang)));
    sources
}
