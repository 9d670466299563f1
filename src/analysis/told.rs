//! Changes and answers in words, in both languages.

use super::change::changed;
use super::compare::Compared;
use super::measure::Measure;
use super::moved_most::Moved;
use super::renewal::Renewal;
use super::solve::Answer;
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::num::roots::Place;
use crate::scenario::{Param, Scenario, Target};
use crate::text::{Lang, decimals, number, words};

/// Decimals beyond those of the slider: a solution seldom lies on a stop.
const FINER: u8 = 1;

/// A parameter's value with its unit, or the name of its option.
pub fn value_text(param: &Param, value: f64, lang: Lang) -> String {
    let option = param.option_at(value).map(|option| option.label.get(lang).to_owned());
    option.unwrap_or_else(|| number(value, param.digits, param.unit, lang))
}

/// A result with its unit; «geen» where it does not exist.
pub fn result_text(measure: Measure, value: Value, lang: Lang) -> String {
    let output = measure.output();
    match value {
        Value::Number(value) => number(value, output.digits, output.unit, lang),
        Value::Code(code) => code.to_owned(),
        Value::Missing => words::NO_VALUE.get(lang).to_owned(),
    }
}

/// «Groei van de zorg 3,17 % → 2,00 %»: what differs between two scenarios, one text a parameter.
pub fn changes(before: &Scenario, after: &Scenario, lang: Lang) -> Vec<String> {
    let text = |target: Target| {
        let param = target.param(DECLARATIONS);
        let [from, to] = [before, after].map(|scenario| value_text(param, scenario.value(target), lang));
        [&labelled(param, lang), " ", &from, " → ", &to].concat()
    };
    changed(before, after).into_iter().map(text).collect()
}

/// «deel van de begroting aan het eind 52,8 % → 38,9 %».
pub fn moved_text(moved: &Moved, lang: Lang) -> String {
    let [before, after] = [moved.before, moved.after].map(|value| result_text(moved.measure, value, lang));
    [moved.measure.output().label.get(lang), " ", &before, " → ", &after].concat()
}

/// «Toen 1,21, nu 1,38: exponent van de verdeling. Omdat ...»: what a newer version gives, in one text for each result, and
/// why, in one for each reason.
pub fn renewal(renewal: &Renewal, lang: Lang) -> (Vec<String>, Vec<String>) {
    let [then, now, because] = match lang {
        Lang::Nl => ["toen", "nu", "Omdat"],
        Lang::En => ["then", "now", "Because"],
    };
    let result = |result: &Compared| {
        let [a, b] = told_apart(result, lang);
        [result.measure.output().label.get(lang), ": ", then, " ", &a, ", ", now, " ", &b].concat()
    };
    let results = renewal.results.iter().map(result).collect();
    (results, renewal.because.iter().map(|reason| [because, " ", reason.get(lang), "."].concat()).collect())
}

/// Two results as text, with as many decimals more as tell them apart.
fn told_apart(result: &Compared, lang: Lang) -> [String; 2] {
    const MOST: u8 = 6;
    let output = result.measure.output();
    let texts = |digits: u8| {
        [result.a, result.b].map(|value| match value {
            Value::Number(value) => number(value, digits, output.unit, lang),
            other => result_text(result.measure, other, lang),
        })
    };
    let apart = (output.digits..=MOST).map(texts).find(|[a, b]| a != b);
    apart.unwrap_or_else(|| texts(output.digits))
}

/// What differs from where everything starts: «Groei van de zorg: 2,00 %; in het boek 3,17 %».
pub fn differences(scenario: &Scenario, lang: Lang) -> Vec<(Target, String)> {
    let text = |target: Target| {
        let param = target.param(DECLARATIONS);
        let start = match (param.source.mark.is_of_the_book(), lang) {
            (true, Lang::Nl) => "in het boek",
            (true, Lang::En) => "in the book",
            (false, Lang::Nl) => "uitgangspunt",
            (false, Lang::En) => "starting point",
        };
        let [now, then] = [scenario.value(target), scenario.start(target)].map(|value| value_text(param, value, lang));
        (target, [param.label.get(lang), ": ", &now, "; ", start, " ", &then].concat())
    };
    scenario.moved().map(text).collect()
}

/// The answer to a question in one or two sentences.
pub fn answer(answer: &Answer, lang: Lang) -> String {
    let param = answer.param.param(DECLARATIONS);
    let asked = [
        answer.measure.output().label.get(lang),
        " ",
        &result_text(answer.measure, Value::Number(answer.target), lang),
    ]
    .concat();
    let [at, not_reachable, nearest_is, nowhere, at_value] = match lang {
        Lang::Nl => [
            "bij",
            "niet haalbaar binnen deze grenzen",
            "Het dichtst bij is",
            "Deze uitkomst bestaat hier nergens",
            "bij",
        ],
        Lang::En => {
            ["at", "not reachable within these bounds", "The nearest is", "This result exists nowhere here", "at"]
        }
    };
    if !answer.solutions.is_empty() {
        let places: Vec<String> = answer.solutions.iter().map(|place| place_text(param, *place, lang)).collect();
        let or = match lang {
            Lang::Nl => " of ",
            Lang::En => " or ",
        };
        return [&asked, " ", at, " ", &labelled(param, lang), " ", &places.join(or), "."].concat();
    }
    let Some((x, y)) = answer.nearest else {
        return [&asked, ": ", not_reachable, ". ", nowhere, "."].concat();
    };
    let y = result_text(answer.measure, Value::Number(y), lang);
    let passed = match (answer.jumps.first(), lang) {
        (None, _) => String::new(),
        (Some(jump), Lang::Nl) => {
            [" De uitkomst springt eroverheen bij ", &finer(param, jump.right, lang), "."].concat()
        }
        (Some(jump), Lang::En) => [" The result jumps over it at ", &finer(param, jump.right, lang), "."].concat(),
    };
    let label = labelled(param, lang);
    [
        &asked,
        ": ",
        not_reachable,
        ". ",
        nearest_is,
        " ",
        &y,
        ", ",
        at_value,
        " ",
        &label,
        " ",
        &finer(param, x, lang),
        ".",
        &passed,
    ]
    .concat()
}

/// One value, or a stretch of them.
fn place_text(param: &Param, place: Place, lang: Lang) -> String {
    if place.from == place.to {
        return finer(param, place.from, lang);
    }
    let [from, to] = [place.from, place.to].map(|value| finer(param, value, lang));
    match lang {
        Lang::Nl => ["van ", &from, " tot en met ", &to].concat(),
        Lang::En => ["from ", &from, " to ", &to].concat(),
    }
}

/// A value that need not lie on a stop of the slider.
pub fn finer(param: &Param, value: f64, lang: Lang) -> String {
    let digits = decimals(value).min(param.digits + FINER).max(param.digits);
    number(value, digits, param.unit, lang)
}

/// The name of a parameter. That of a choice may be half a sentence, «De kaart toont», so it ends in a colon.
fn labelled(param: &Param, lang: Lang) -> String {
    let colon = if param.options_of().is_empty() { "" } else { ":" };
    [param.label.get(lang), colon].concat()
}
