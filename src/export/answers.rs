//! The JSON documents of an analysis: `stad solve`, `stad compare` and `stad sensitivity`.

use super::json::{Cell, NoticeEntry, Number, print};
use crate::analysis::{Answer, Attribution, Bar, Compared, ModelCompared, Tornado, changed, told};
use crate::data::thresholds::Threshold;
use crate::model::Value;
use crate::model::registry::{DECLARATIONS, MODELS};
use crate::scenario::{Notice, Scenario, Target};
use crate::text::Lang;
use serde::Serialize;

/// What `stad solve` prints; with a language, in words too.
pub fn solved(answer: &Answer, notices: &[Notice], lang: Option<Lang>) -> String {
    let model = answer.measure.owner();
    print(&Solved {
        model: model.id,
        scalar: answer.measure.output().id,
        target: Number(answer.target),
        param: answer.param.param(DECLARATIONS).id,
        solutions: answer
            .solutions
            .iter()
            .map(|place| Ends { from: Number(place.from), to: Number(place.to) })
            .collect(),
        jumps: answer
            .jumps
            .iter()
            .map(|jump| Jump { at: Number(jump.right), from: Number(jump.values.0), to: Number(jump.values.1) })
            .collect(),
        nearest: answer.nearest.map(|(x, y)| At { at: Number(x), value: Number(y) }),
        complete: answer.is_complete,
        runs: answer.runs,
        notices: notices.iter().map(|notice| NoticeEntry::new(model, notice, lang)).collect(),
        text: lang.map(|lang| told::answer(answer, lang)),
    })
}

/// What `stad compare` prints: what differs, all scalars of the models in which something does, and the parts of one.
pub fn compared(
    a: &Scenario,
    b: &Scenario,
    models: &[ModelCompared],
    attribution: Option<(&str, &Attribution)>,
) -> String {
    let change = |target: Target| {
        let param = target.param(DECLARATIONS);
        let [a, b] = [a, b].map(|scenario| Cell::of(param, scenario.value(target)));
        Change { param: target.key(DECLARATIONS), policy: param.is_policy, a, b }
    };
    print(&Comparison {
        changed: changed(a, b).into_iter().map(change).collect(),
        models: models.iter().map(ModelEntry::from).collect(),
        attribution: attribution.map(|(scalar, attribution)| AttributionEntry::new(scalar, attribution)),
    })
}

/// What `stad sensitivity` prints.
pub fn swings(tornado: &Tornado, notices: &[Notice]) -> String {
    let model = tornado.measure.owner();
    print(&Swings {
        model: model.id,
        scalar: tornado.measure.output().id,
        value: tornado.value.into(),
        claims: tornado.sentences.iter().map(|sentence| TurnEntry::from(*sentence)).collect(),
        params: tornado.bars.iter().map(BarEntry::from).collect(),
        runs: tornado.runs,
        notices: notices.iter().map(|notice| NoticeEntry::new(model, notice, None)).collect(),
    })
}

#[derive(Serialize)]
struct Solved {
    model: &'static str,
    scalar: &'static str,
    target: Number,
    param: &'static str,
    solutions: Vec<Ends>,
    jumps: Vec<Jump>,
    nearest: Option<At>,
    complete: bool,
    runs: u32,
    notices: Vec<NoticeEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// A stretch of values; both ends are the same for one value alone.
#[derive(Serialize)]
struct Ends {
    from: Number,
    to: Number,
}

/// Where a result goes from one value to another without taking those between.
#[derive(Serialize)]
struct Jump {
    at: Number,
    from: Number,
    to: Number,
}

#[derive(Serialize)]
struct At {
    at: Number,
    value: Number,
}

#[derive(Serialize)]
struct Comparison {
    changed: Vec<Change>,
    models: Vec<ModelEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<AttributionEntry>,
}

#[derive(Serialize)]
struct Change {
    param: String,
    policy: bool,
    a: Cell,
    b: Cell,
}

#[derive(Serialize)]
struct ModelEntry {
    model: &'static str,
    scalars: Vec<Pair>,
}

impl From<&ModelCompared> for ModelEntry {
    fn from(compared: &ModelCompared) -> ModelEntry {
        ModelEntry { model: MODELS[compared.model].id, scalars: compared.scalars.iter().map(Pair::from).collect() }
    }
}

#[derive(Serialize)]
struct Pair {
    id: &'static str,
    a: Cell,
    b: Cell,
    difference: Option<Number>,
}

impl From<&Compared> for Pair {
    fn from(pair: &Compared) -> Pair {
        let id = pair.measure.output().id;
        Pair { id, a: pair.a.into(), b: pair.b.into(), difference: pair.difference().map(Number) }
    }
}

/// Either parts, or why there are none.
#[derive(Serialize)]
struct AttributionEntry {
    scalar: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<Vec<PartEntry>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumptions: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    too_many: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing_with: Option<Vec<String>>,
}

impl AttributionEntry {
    fn new(scalar: &str, attribution: &Attribution) -> AttributionEntry {
        let scalar = scalar.to_owned();
        let none = AttributionEntry {
            scalar,
            parts: None,
            policy: None,
            assumptions: None,
            too_many: None,
            missing_with: None,
        };
        match attribution {
            Attribution::Parts(parts) => {
                let (policy, assumptions) = parts.policy_and_assumptions();
                let part =
                    |(target, part): &(Target, f64)| PartEntry { param: target.key(DECLARATIONS), part: Number(*part) };
                let each = parts.parts.iter().map(part).collect();
                AttributionEntry {
                    parts: Some(each),
                    policy: Some(Number(policy)),
                    assumptions: Some(Number(assumptions)),
                    ..none
                }
            }
            Attribution::TooMany(count) => AttributionEntry { too_many: Some(*count), ..none },
            Attribution::Missing(with) => AttributionEntry {
                missing_with: Some(with.iter().map(|target| target.key(DECLARATIONS)).collect()),
                ..none
            },
        }
    }
}

#[derive(Serialize)]
struct PartEntry {
    param: String,
    part: Number,
}

#[derive(Serialize)]
struct Swings {
    model: &'static str,
    scalar: &'static str,
    value: Cell,
    claims: Vec<TurnEntry>,
    params: Vec<BarEntry>,
    runs: u32,
    notices: Vec<NoticeEntry>,
}

#[derive(Serialize)]
struct BarEntry {
    param: &'static str,
    range: &'static str,
    ends: Vec<End>,
    swing: Option<Number>,
    flips: Vec<FlipEntry>,
}

impl From<&Bar> for BarEntry {
    fn from(bar: &Bar) -> BarEntry {
        let param = bar.param.param(DECLARATIONS);
        let end = |(at, value): &(f64, Value)| End { at: Cell::of(param, *at), value: (*value).into() };
        BarEntry {
            param: param.id,
            range: bar.range.id(),
            ends: bar.ends.iter().map(end).collect(),
            swing: bar.swing.map(Number),
            flips: bar
                .flips
                .iter()
                .map(|flip| FlipEntry {
                    claim: flip.sentence.claim,
                    at: Cell::of(param, flip.at),
                    result: Number(flip.result),
                    holds: flip.holds,
                })
                .collect(),
        }
    }
}

/// A claim that turns on the result: it holds from `low` to `high`, where these are.
#[derive(Serialize)]
struct TurnEntry {
    id: &'static str,
    low: Option<Number>,
    high: Option<Number>,
}

impl From<&Threshold> for TurnEntry {
    fn from(sentence: &Threshold) -> TurnEntry {
        let end = |end: f64| end.is_finite().then_some(Number(end));
        TurnEntry { id: sentence.claim, low: end(sentence.low), high: end(sentence.high) }
    }
}

#[derive(Serialize)]
struct FlipEntry {
    claim: &'static str,
    at: Cell,
    result: Number,
    holds: bool,
}

#[derive(Serialize)]
struct End {
    at: Cell,
    value: Cell,
}
