//! Which value of a slider makes a result equal to a number?

use super::markup::{button, counted, element, select};
use super::{Part, Question, measure_list, sliders};
use crate::analysis::told::{answer, finer, result_text, value_text};
use crate::analysis::{Answer, Measure, Refusal, solve};
use crate::model::registry::DECLARATIONS;
use crate::model::{Value, Want};
use crate::num::within;
use crate::scenario::{Kind, Target, Values};
use crate::text::{Label, Lang, parse};
use crate::view::Figure;

pub(super) const PART: Part = Part {
    id: "solve",
    title: Label::new(
        "Welke waarde van een schuif maakt een uitkomst gelijk aan een getal?",
        "Which value of a slider makes a result equal to a number?",
    ),
    ask,
    answer: answered,
};

fn ask(figure: &'static Figure, lang: Lang) -> String {
    let options: Vec<_> = sliders(figure)
        .into_iter()
        .map(|target| (target.key(DECLARATIONS), target.param(DECLARATIONS).label.get(lang)))
        .collect();
    let mut out = String::new();
    select(&mut out, "param", SLIDER.get(lang), &options, "");
    out.push_str(&measure_list(figure, lang));
    out.push_str("<label>");
    element(&mut out, "span", WANTED.get(lang));
    out.push_str("<input type=\"text\" inputmode=\"decimal\" data-in=\"target\"></label>");
    out
}

fn answered(question: &Question) -> String {
    let target = Target::find(DECLARATIONS, &question.given("param"));
    let (Some(measure), Some(target)) = (question.measure(), target) else { return String::new() };
    let (values, lang) = (question.link.scenario.model(measure.model), question.lang);
    let typed = question.given("target");
    let mut out = String::new();
    let told = match parse(&typed) {
        _ if typed.trim().is_empty() => now(measure, values, lang),
        None => [NOT_READ.get(lang), " ‘", &typed, "’"].concat(),
        Some(wanted) => match solve(values, measure, target.param, wanted) {
            Ok(found) => {
                element(&mut out, "p class=\"lead\"", &answer(&found, lang));
                steps(&mut out, &found, question);
                return out;
            }
            Err(Refusal::NoTarget | Refusal::NoNumber | Refusal::NoRange) => NOT_READ.get(lang).to_owned(),
        },
    };
    element(&mut out, "p", &told);
    out
}

/// What the result is now, for who has not asked yet.
fn now(measure: Measure, values: &Values, lang: Lang) -> String {
    let mut runner = (measure.owner().runner)();
    let run = runner.run(values, Want::SCALARS.and(measure.want()));
    let value = run.scalars.get(measure.scalar).copied().unwrap_or(Value::Missing);
    [
        measure.output().label.get(lang),
        " ",
        NOW.get(lang),
        " ",
        &result_text(measure, value, lang),
        ". ",
        FILL_IN.get(lang),
    ]
    .concat()
}

/// A button for each value that was found, or for the nearest, and what was looked through.
fn steps(out: &mut String, found: &Answer, question: &Question) {
    let (lang, param) = (question.lang, question.link.scenario.param(found.param));
    let stands = question.link.scenario.value(found.param);
    // Of a stretch of values the one that asks for the smallest move.
    let places = found.solutions.iter().map(|place| within(stands, place.from, place.to));
    let mut places: Vec<f64> = places.collect();
    if places.is_empty() {
        places.extend(found.nearest.map(|(x, _)| x));
    }
    out.push_str("<p class=\"acts\">");
    for (index, place) in places.into_iter().enumerate() {
        if place == stands {
            element(out, "span", STANDS_THERE.get(lang));
            out.push(' ');
            continue;
        }
        let mut scenario = question.link.scenario.clone();
        scenario.set(found.param, place);
        let text = [SET.get(lang), " ", &finer(param, place, lang)].concat();
        button(out, &["set-", &index.to_string()].concat(), &question.to(scenario), &text);
    }
    out.push_str("</p>");
    let [low, high] = [param.min, param.max].map(|end| value_text(param, end, lang));
    let runs = counted(found.runs, RUNS, lang);
    let rest = match param.kind {
        _ if found.is_complete => COMPLETE,
        Kind::Integer => SAMPLED,
        _ => SEARCHED,
    };
    let looked = [LOOKED.get(lang), " ", &low, " ", TO.get(lang), " ", &high, ", ", &runs, rest.get(lang)].concat();
    element(out, "p class=\"note\"", &looked);
}

const SLIDER: Label = Label::new("Schuif", "Slider");
const WANTED: Label = Label::new("Moet worden", "Has to be");
const NOW: Label = Label::new("is nu", "is now");
const FILL_IN: Label = Label::new("Vul in wat het moet worden.", "Fill in what it has to be.");
const NOT_READ: Label = Label::new("Dit is niet te lezen als getal:", "This cannot be read as a number:");
const SET: Label = Label::new("Zet de schuif op", "Set the slider to");
const STANDS_THERE: Label = Label::new("Daar staat de schuif nu.", "The slider stands there now.");
const LOOKED: Label = Label::new("Gezocht van", "Searched from");
const TO: Label = Label::new("tot en met", "to");
const RUNS: (Label, Label) = (Label::new("berekening", "run"), Label::new("berekeningen", "runs"));
const COMPLETE: Label = Label::new(": elke waarde is geprobeerd.", ": every value was tried.");
const SAMPLED: Label = Label::new(
    ". Alle andere schuiven blijven staan. Niet elk geheel getal is geprobeerd: er kan er nog een tussen liggen.",
    ". All other sliders stay. Not every whole number was tried: another may lie between them.",
);
const SEARCHED: Label = Label::new(
    ". Alle andere schuiven blijven staan. Twee oplossingen vlak naast elkaar kunnen als één tellen.",
    ". All other sliders stay. Two solutions close together may count as one.",
);
