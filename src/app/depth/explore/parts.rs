//! What makes A and B differ? The difference of a result, shared out over what was moved between them.

use super::compare::{differs, signed};
use super::markup::{counted, element, escaped, table};
use super::{Part, Question, measure_list};
use crate::analysis::told::{result_text, value_text};
use crate::analysis::{Attribution, Measure, Parts, attribute, changed, compare};
use crate::model::Value;
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target};
use crate::text::{Label, Lang};

pub(super) const PART: Part = Part {
    id: "parts",
    title: Label::new("Waardoor verschillen A en B?", "What makes A and B differ?"),
    ask: measure_list,
    answer,
};

/// So many runs of a costly result, a few milliseconds each, are made without asking.
const UNASKED: u32 = 64;

fn answer(question: &Question) -> String {
    let lang = question.lang;
    let mut out = String::new();
    let (Some(other), Some(measure)) = (&question.link.compare, question.measure()) else {
        element(&mut out, "p", NO_B.get(lang));
        return out;
    };
    let a = &question.link.scenario;
    let compared = compare(other, a);
    let pair = compared.iter().flat_map(|of| &of.scalars).find(|pair| pair.measure == measure);
    let Some(pair) = pair.filter(|pair| differs(pair) || pair.difference().is_none()) else {
        element(&mut out, "p", NO_DIFFERENCE.get(lang));
        return out;
    };
    if pair.difference().is_none() {
        element(&mut out, "p", MISSING.get(lang));
        return out;
    }
    let changes = changed(other, a).into_iter().filter(|target| target.model == measure.model).count();
    let runs = 1_u32.checked_shl(u32::try_from(changes).unwrap_or(u32::MAX)).unwrap_or(u32::MAX);
    let is_dear = measure.output().is_costly && runs > UNASKED && changes <= crate::analysis::MOST_CHANGES;
    if is_dear {
        let checked = if question.is_ticked("all") { "\" checked=\"\"" } else { "\"" };
        out.push_str(
            &["<p><label class=\"tick\"><input type=\"checkbox\" data-in=\"all\" data-key=\"all", checked, "><span>"]
                .concat(),
        );
        let told = counted(runs, RUNS, lang);
        out.push_str(&escaped(&[WORK_OUT.get(lang), " ", &told, SECONDS.get(lang)].concat()));
        out.push_str("</span></label></p>");
        if !question.is_ticked("all") {
            return out;
        }
    }
    match attribute(other, a, measure) {
        Ok(Attribution::Parts(parts)) => shares(&mut out, &parts, (other, a), lang),
        Ok(Attribution::TooMany(count)) => {
            let count = counted(u32::try_from(count).unwrap_or(u32::MAX), CHANGES, lang);
            element(&mut out, "p", &[&count, TOO_MANY.get(lang)].concat());
        }
        Ok(Attribution::Missing(_)) | Err(_) => element(&mut out, "p", MISSING.get(lang)),
    }
    out
}

/// The parts, the largest first, and their sums.
fn shares(out: &mut String, parts: &Parts, (b, a): (&Scenario, &Scenario), lang: Lang) {
    let measure = parts.measure;
    let mut sorted = parts.parts.clone();
    sorted.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let mut rows: Vec<Vec<String>> =
        sorted.iter().map(|(target, part)| share(*target, *part, measure, (b, a), lang)).collect();
    let (policy, assumptions) = parts.policy_and_assumptions();
    let sum = |name: Label, value: f64| vec![escaped(name.get(lang)), String::new(), amount(measure, value, lang)];
    let has = |is_policy: bool| parts.parts.iter().any(|(target, _)| target.param(DECLARATIONS).is_policy == is_policy);
    if has(true) && has(false) {
        rows.push(sum(POLICY, policy));
        rows.push(sum(ASSUMPTIONS, assumptions));
    }
    rows.push(sum(TOGETHER, parts.difference()));
    let [from, to] = [parts.values.0, parts.values.1].map(|value| result_text(measure, Value::Number(value), lang));
    let told = [measure.output().label.get(lang), ": B ", &from, ", A ", &to, "."].concat();
    element(out, "p class=\"lead\"", &told);
    table(out, CAPTION.get(lang), &[MOVED.get(lang), FROM_TO.get(lang), PART_OF.get(lang)], &rows);
    element(out, "p class=\"note\"", HOW.get(lang));
}

fn share(target: Target, part: f64, measure: Measure, (b, a): (&Scenario, &Scenario), lang: Lang) -> Vec<String> {
    let param = target.param(DECLARATIONS);
    let [from, to] = [b, a].map(|scenario| value_text(param, scenario.value(target), lang));
    let kind = if param.is_policy { IS_POLICY } else { IS_ASSUMPTION };
    let name = [param.label.get(lang), " (", kind.get(lang), ")"].concat();
    vec![escaped(&name), escaped(&[&from, " → ", &to].concat()), amount(measure, part, lang)]
}

/// A part with its full value: the parts of a table add up to the last digit, rounded ones may not.
fn amount(measure: Measure, value: f64, lang: Lang) -> String {
    let mut out = String::new();
    let open = ["data value=\"", &crate::text::plain(value), "\""].concat();
    element(&mut out, &open, &signed(measure, value, lang));
    out
}

const NO_B: Label = Label::new(
    "Er is nog geen B. Onthoud er een bij de vraag hierboven.",
    "There is no B yet. Keep one under the question above.",
);
const NO_DIFFERENCE: Label = Label::new("Deze uitkomst is in A en B gelijk.", "This result is the same in A and B.");
const MISSING: Label = Label::new(
    "Deze uitkomst bestaat niet in A, in B of met een deel van de verschuivingen. Dan is het verschil niet te verdelen.",
    "This result does not exist in A, in B or with a part of the moves. Then the difference cannot be shared out.",
);
const WORK_OUT: Label = Label::new("Reken dit uit:", "Work this out:");
const RUNS: (Label, Label) =
    (Label::new("zware berekening", "heavy run"), Label::new("zware berekeningen", "heavy runs"));
const SECONDS: Label = Label::new(", dat kan seconden duren", ", which can take seconds");
const CHANGES: (Label, Label) = (Label::new("verschuiving", "move"), Label::new("verschuivingen", "moves"));
const TOO_MANY: Label = Label::new(
    " is te veel om uit elkaar te halen; tot tien gaat het.",
    " are too many to be told apart; up to ten can be.",
);
const CAPTION: Label = Label::new("Wat elke verschuiving bijdraagt", "What each move adds");
const MOVED: Label = Label::new("verschoven", "moved");
const FROM_TO: Label = Label::new("van B naar A", "from B to A");
const PART_OF: Label = Label::new("deel van het verschil", "part of the difference");
const POLICY: Label = Label::new("beleid samen", "policy together");
const ASSUMPTIONS: Label = Label::new("aannames samen", "assumptions together");
const TOGETHER: Label = Label::new("het hele verschil", "the whole difference");
const IS_POLICY: Label = Label::new("beleid", "policy");
const IS_ASSUMPTION: Label = Label::new("aanname", "assumption");
const HOW: Label = Label::new(
    "Wat een verschuiving bijdraagt, hangt af van wat er al verschoven is. Daarom is dit het gemiddelde over elke volgorde (Shapley 1953). Afgeronde delen tellen soms net niet op.",
    "What a move adds hangs on what was moved before. So this is the mean over every order (Shapley 1953). Rounded parts may just not add up.",
);
