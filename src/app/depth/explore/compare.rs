//! Another scenario, B, beside the one of now, A: keeping it, what differs, and every result in both.

use super::markup::{button, element, escaped, table};
use super::{Part, Question, query};
use crate::analysis::told::{changes, result_text};
use crate::analysis::{Compared, Measure, compare};
use crate::model::{OutputKind, Value};
use crate::scenario::Scenario;
use crate::scenario::link::Link;
use crate::text::{Affix, Label, Lang, Unit, number};
use crate::view::in_full;

pub(super) const PART: Part = Part {
    id: "compare",
    title: Label::new(
        "Wat verandert er? Bewaar wat er nu staat als B en verschuif verder",
        "What changes? Keep what stands here as B and move on",
    ),
    ask: |_, _| String::new(),
    answer,
};

fn answer(question: &Question) -> String {
    let (link, lang) = (question.link, question.lang);
    let mut out = String::new();
    let keep = query(&Link { compare: Some(link.scenario.clone()), ..link.clone() });
    let Some(other) = &link.compare else {
        element(&mut out, "p", WHY.get(lang));
        out.push_str("<p class=\"acts\">");
        button(&mut out, "keep", &keep, KEEP.get(lang));
        out.push_str("</p>");
        return out;
    };
    let changed = changes(other, &link.scenario, lang);
    let told = if changed.is_empty() { SAME.get(lang).to_owned() } else { FROM_B.get(lang).to_owned() };
    element(&mut out, "p class=\"lead\"", &told);
    if !changed.is_empty() {
        out.push_str("<ul>");
        changed.iter().for_each(|change| element(&mut out, "li", change));
        out.push_str("</ul>");
    }
    out.push_str("<p class=\"acts\">");
    if !changed.is_empty() {
        button(&mut out, "keep", &keep, KEEP_AGAIN.get(lang));
        let swapped = Link { compare: Some(link.scenario.clone()), scenario: other.clone(), ..link.clone() };
        button(&mut out, "swap", &query(&swapped), SWAP.get(lang));
    }
    button(&mut out, "remove", &without(link), REMOVE.get(lang));
    out.push_str("</p>");
    results(&mut out, question, other);
    out
}

/// The link without its comparison.
pub(super) fn without(link: &Link) -> String {
    query(&Link { compare: None, ..link.clone() })
}

/// The results of the figure's models in both; nothing where they do not differ.
fn results(out: &mut String, question: &Question, other: &Scenario) {
    let (lang, models) = (question.lang, question.models());
    let compared = compare(other, &question.link.scenario);
    let ours = compared.iter().filter(|of| models.contains(&of.model)).flat_map(|of| &of.scalars);
    let rows: Vec<_> = ours.map(|pair| row(pair, lang)).collect();
    if rows.is_empty() {
        return element(out, "p class=\"note\"", ELSEWHERE.get(lang));
    }
    table(out, CAPTION.get(lang), &[RESULT.get(lang), "A", "B", DIFFERENCE.get(lang)], &rows);
}

fn row(pair: &Compared, lang: Lang) -> Vec<String> {
    let (measure, before, after) = (pair.measure, pair.a, pair.b);
    let difference = pair.difference().map_or_else(|| "–".to_owned(), |value| signed(measure, value, lang));
    vec![
        escaped(measure.output().label.get(lang)),
        escaped(&result_text(measure, after, lang)),
        data_b(&["data-id=\"", &measure.key(), "\""].concat(), &in_full(before), &result_text(measure, before, lang)),
        escaped(&difference),
    ]
}

/// A number of the other scenario; `name` is the attribute that says which.
pub(super) fn data_b(name: &str, value: &str, text: &str) -> String {
    let mut open = ["data ", name, " data-scenario=\"b\" value=\""].concat();
    open.push_str(&escaped(value));
    open.push('"');
    let mut out = String::new();
    element(&mut out, &open, text);
    out
}

/// A difference of a result with its sign: of per cent in points, of calendar years in years.
pub(super) fn signed(measure: Measure, value: f64, lang: Lang) -> String {
    let output = measure.output();
    let is_percent = matches!(output.unit.affix, Affix::After(word) if word.get(lang) == "%");
    let unit = match output.unit {
        _ if is_percent => Unit::POINTS,
        unit if unit == Unit::YEAR => Unit::YEARS,
        unit => unit,
    };
    let text = number(value, output.digits, unit, lang);
    let is_none = number(0.0, output.digits, unit, lang) == text;
    if value > 0.0 && !is_none { ["+", &text].concat() } else { text }
}

/// Whether a result is a number in both scenarios, and not the same.
pub(super) fn differs(pair: &Compared) -> bool {
    pair.measure.output().kind != OutputKind::Region
        && matches!((pair.a, pair.b), (Value::Number(a), Value::Number(b)) if a != b)
}

const WHY: Label = Label::new(
    "Daarna laten grafieken en koppen beide zien: wat jij nu schuift is A, wat je bewaarde is B.",
    "From then on charts and headlines show both: what you move now is A, what you kept is B.",
);
const KEEP: Label = Label::new("Onthoud dit als B", "Keep this as B");
const KEEP_AGAIN: Label = Label::new("Onthoud dit nu als B", "Keep this as B now");
const SWAP: Label = Label::new("Wissel A en B", "Swap A and B");
/// Ends a comparison.
pub(super) const REMOVE: Label = Label::new("Vergelijking weg", "End the comparison");
const SAME: Label = Label::new(
    "B is onthouden. A en B zijn nu gelijk: verschuif iets om te vergelijken.",
    "B is kept. A and B are the same now: move something to compare.",
);
const FROM_B: Label = Label::new("Van B naar A is verschoven:", "From B to A these were moved:");
const ELSEWHERE: Label = Label::new(
    "De uitkomsten van deze figuur zijn in A en B gelijk.",
    "The results of this figure are the same in A and B.",
);
const CAPTION: Label = Label::new("De uitkomsten in A en in B", "The results in A and in B");
const RESULT: Label = Label::new("uitkomst", "result");
const DIFFERENCE: Label = Label::new("verschil, A min B", "difference, A less B");
