//! What the reader has moved, in words.

use super::figure::Figure;
use crate::model::registry::{DECLARATIONS, MODELS};
use crate::scenario::{Scenario, Target};
use crate::text::{Lang, fixed, number, words};

/// «Groei van de zorg van 3,17 naar 2,00 %»: a parameter with its starting value and its value now.
pub fn moved_text(scenario: &Scenario, target: Target, lang: Lang) -> String {
    let param = target.param(DECLARATIONS);
    let (start, value) = (scenario.start(target), scenario.value(target));
    let option = |value| param.option_at(value).map(|option| option.label.get(lang).to_owned());
    let from = option(start).unwrap_or_else(|| fixed(start, param.digits, param.unit, lang));
    let to = option(value).unwrap_or_else(|| number(value, param.digits, param.unit, lang));
    // The name of a choice may be half a sentence: «De kaart toont».
    let colon = if param.options_of().is_empty() { "" } else { ":" };
    let label = param.label.get(lang);
    format!("{label}{colon} {} {from} {} {to}", words::FROM.get(lang), words::TO.get(lang))
}

/// What was moved of the models of a figure.
pub fn moved_texts(figure: &Figure, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let ours = |target: &Target| figure.models.contains(&MODELS[target.model].id);
    scenario.moved().filter(ours).map(|target| moved_text(scenario, target, lang)).collect()
}
