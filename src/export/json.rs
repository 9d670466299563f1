//! The JSON documents: what there is (`stad describe`), and one run (`stad run`).
//!
//! Keys stand in the order of the contract, so that two documents compare line by line.

use crate::model::{Axis, Model, Run, Series, SeriesDecl, Value, registry};
use crate::scenario::{Given, Kind, Notice, Param, Scale, Values, link};
use crate::text::{Label, Lang};
use crate::view::notices;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// A figure as `describe` lists it.
#[derive(Clone, Copy, Debug)]
pub struct FigureEntry {
    /// The id in links and of the figure's element.
    pub id: &'static str,
    /// The models that it draws.
    pub models: &'static [&'static str],
    /// Its name for readers.
    pub title: Label,
}

/// Every model with its parameters, scalars and series, and the figures that draw them.
pub fn describe(figures: &[FigureEntry]) -> String {
    print(&Description {
        version: link::VERSION,
        models: registry::MODELS.iter().map(ModelEntry::new).collect(),
        figures: figures
            .iter()
            .map(|figure| Figure { id: figure.id, models: figure.models, title: figure.title.into() })
            .collect(),
    })
}

/// One run of a model: the values used, all numbers that came out, and what the reader must be told; with a language,
/// in words too.
pub fn run_document(model: &Model, values: &Values, run: &Run, notices: &[Notice], lang: Option<Lang>) -> String {
    print(&Document::new(model, values, run, notices, lang))
}

/// A document as text, without a line end.
pub(super) fn print(document: &impl Serialize) -> String {
    serde_json::to_string(document).expect("documents have no keys but texts")
}

#[derive(Serialize)]
struct Description {
    version: u32,
    models: Vec<ModelEntry>,
    figures: Vec<Figure>,
}

#[derive(Serialize)]
struct ModelEntry {
    id: &'static str,
    title: Words,
    params: Vec<ParamEntry>,
    scalars: Vec<ScalarEntry>,
    series: Vec<SeriesHead>,
}

impl ModelEntry {
    fn new(model: &Model) -> ModelEntry {
        let scalars = model.scalars.iter();
        ModelEntry {
            id: model.id,
            title: model.title.into(),
            params: model.params.iter().map(ParamEntry::new).collect(),
            scalars: scalars
                .map(|output| ScalarEntry { id: output.id, unit: output.unit.id, kind: output.kind.id() })
                .collect(),
            series: model.series.iter().map(SeriesHead::from).collect(),
        }
    }
}

#[derive(Serialize)]
struct ParamEntry {
    id: &'static str,
    label: Words,
    unit: &'static str,
    kind: &'static str,
    /// Null where it is the value of another parameter, which is named then.
    default: Cell,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_from: Option<&'static str>,
    /// Bounds and step belong to numbers; null for a choice or a region, whose options are all there is.
    min: Option<Number>,
    max: Option<Number>,
    step: Option<Number>,
    scale: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<&'static str>,
    source: SourceEntry,
}

impl ParamEntry {
    fn new(param: &Param) -> ParamEntry {
        let number = |value| param.options_of().is_empty().then_some(Number(value));
        ParamEntry {
            id: param.id,
            label: param.label.into(),
            unit: param.unit.id,
            kind: match param.kind {
                Kind::Number => "number",
                Kind::Integer => "integer",
                Kind::Choice(_) => "choice",
                Kind::Region(_) => "region",
            },
            default: if param.follows.is_some() { Cell::Nothing } else { Cell::of(param, param.default) },
            default_from: param.follows,
            min: number(param.min),
            max: number(param.max),
            step: number(param.step),
            scale: match param.scale {
                Scale::Linear => "linear",
                Scale::Log => "log",
            },
            options: param.options_of().iter().map(|option| option.id).collect(),
            source: param.into(),
        }
    }
}

/// Mark and reference of a starting value.
#[derive(Serialize)]
pub(super) struct SourceEntry {
    mark: &'static str,
    #[serde(rename = "ref")]
    reference: &'static str,
}

impl From<&Param> for SourceEntry {
    fn from(param: &Param) -> SourceEntry {
        SourceEntry { mark: param.source.mark.id(), reference: param.source.reference.nl }
    }
}

#[derive(Serialize)]
struct ScalarEntry {
    id: &'static str,
    unit: &'static str,
    kind: &'static str,
}

#[derive(Serialize)]
struct Figure {
    id: &'static str,
    models: &'static [&'static str],
    title: Words,
}

#[derive(Serialize)]
struct Words {
    nl: &'static str,
    en: &'static str,
}

impl From<Label> for Words {
    fn from(label: Label) -> Words {
        Words { nl: label.nl, en: label.en }
    }
}

/// One run of a model.
#[derive(Serialize)]
pub(super) struct Document {
    model: &'static str,
    version: u32,
    params: Pairs,
    scalars: Pairs,
    series: Vec<SeriesEntry>,
    notices: Vec<NoticeEntry>,
}

impl Document {
    /// All that a run gave; with a language, notices in words too.
    pub(super) fn new(model: &Model, values: &Values, run: &Run, notices: &[Notice], lang: Option<Lang>) -> Document {
        let params = model.params.iter().zip(values.iter()).map(|(param, value)| (param.id, Cell::of(param, value)));
        let scalars = model.scalars.iter().zip(&run.scalars).map(|(output, value)| (output.id, Cell::from(*value)));
        let series = model.series.iter().zip(&run.series);
        Document {
            model: model.id,
            version: values.version(),
            params: Pairs(params.collect()),
            scalars: Pairs(scalars.collect()),
            series: series
                .filter_map(|(declared, series)| Some(SeriesEntry::new(declared, series.as_ref()?)))
                .collect(),
            notices: notices.iter().map(|notice| NoticeEntry::new(model, notice, lang)).collect(),
        }
    }

    /// Of what a run gives only where it is wanted, keeps what has one of these ids.
    pub(super) fn keep(&mut self, model: &Model, wanted: impl Fn(&str) -> bool) {
        self.series.retain(|series| wanted(series.head.id));
        let is_costly = |id: &str| model.scalars.iter().any(|output| output.id == id && output.is_costly);
        self.scalars.0.retain(|(id, _)| !is_costly(id) || wanted(id));
    }
}

#[derive(Serialize)]
struct SeriesHead {
    id: &'static str,
    unit: &'static str,
    x_unit: &'static str,
}

impl From<&SeriesDecl> for SeriesHead {
    fn from(declared: &SeriesDecl) -> SeriesHead {
        SeriesHead { id: declared.id, unit: declared.unit.id, x_unit: declared.x_unit.id }
    }
}

#[derive(Serialize)]
struct SeriesEntry {
    #[serde(flatten)]
    head: SeriesHead,
    x: Vec<Cell>,
    y: Vec<Option<Number>>,
}

impl SeriesEntry {
    fn new(declared: &SeriesDecl, series: &Series) -> SeriesEntry {
        SeriesEntry {
            head: declared.into(),
            x: match &series.x {
                Axis::Numbers(numbers) => numbers.iter().map(|x| Cell::Number(Number(*x))).collect(),
                Axis::Codes(codes) => codes.iter().map(|code| Cell::Text((*code).to_owned())).collect(),
            },
            y: series.y.iter().map(|y| y.map(Number)).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct NoticeEntry {
    code: &'static str,
    /// A parameter or scalar of this model, without the model's id; an unknown key as it came.
    param: String,
    given: Cell,
    used: Cell,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl NoticeEntry {
    /// A notice of a run of this model; with a language, in words too.
    pub(super) fn new(model: &Model, notice: &Notice, lang: Option<Lang>) -> NoticeEntry {
        let own = notice.about.strip_prefix(model.id).and_then(|rest| rest.strip_prefix('.'));
        NoticeEntry {
            code: notice.code.id(),
            param: own.unwrap_or(&notice.about).to_owned(),
            given: Cell::from(&notice.given),
            used: Cell::from(&notice.used),
            text: lang.map(|lang| notices::words(notice, lang)),
        }
    }
}

/// Names with values, in their own order.
pub(super) struct Pairs(pub(super) Vec<(&'static str, Cell)>);

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, value) in &self.0 {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}

/// A number, a code or nothing.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Number(Number),
    Text(String),
    Nothing,
}

impl Cell {
    /// The value of a parameter: options by their id.
    pub(super) fn of(param: &Param, value: f64) -> Cell {
        param.option_at(value).map_or(Cell::Number(Number(value)), |option| Cell::Text(option.id.to_owned()))
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Cell {
        match value {
            Value::Number(number) => Cell::Number(Number(number)),
            Value::Code(code) => Cell::Text(code.to_owned()),
            Value::Missing => Cell::Nothing,
        }
    }
}

impl From<&Given> for Cell {
    fn from(given: &Given) -> Cell {
        match given {
            Given::Number(number) => Cell::Number(Number(*number)),
            Given::Text(text) => Cell::Text(text.clone()),
            Given::Nothing => Cell::Nothing,
        }
    }
}

/// A finite number in the shortest form that reads back exactly; whole ones without a fraction.
#[derive(Clone, Copy)]
pub(super) struct Number(pub(super) f64);

/// Up to here every whole number is a float of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Number {
    #[expect(clippy::cast_possible_truncation, reason = "whole and exact below 2^53")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            whole if whole.trunc() == whole && whole.abs() < EXACT => serializer.serialize_i64(whole as i64),
            number => serializer.serialize_f64(number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_as_short_as_it_can_be() {
        let printed = [2040.0, 1.0, -0.0, 0.1, 3.166841265945197].map(|number| print(&Number(number)));
        assert_eq!(printed, ["2040", "1", "0", "0.1", "3.166841265945197"]);
    }
}
