//! What a figure sees: the numbers now, those at the start, and the reader's language.

use super::engine::Engine;
use super::found::{Found, Name};
use super::sentence::{Span, said, spans};
use crate::model::registry::{DECLARATIONS, MODELS};
use crate::model::{Run, Series, SeriesDecl, Value, Want};
use crate::scenario::{Kind, Scenario, Target};
use crate::text::prose::Sentences;
use crate::text::{Label, Lang, fixed, number, words};
use std::borrow::Cow;
use std::rc::Rc;

/// A look at the engine in a language.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    engine: &'a Engine,
    /// The reader's language.
    pub lang: Lang,
    /// The figures' sentences in that language.
    pub(super) sentences: Sentences,
}

impl<'a> Look<'a> {
    /// Looks at the engine's numbers, with the sentences that the program holds.
    pub fn new(engine: &'a Engine, lang: Lang) -> Look<'a> {
        Look::with(engine, lang, Sentences::compiled(lang))
    }

    /// The same with the sentences of a page.
    pub fn with(engine: &'a Engine, lang: Lang, sentences: Sentences) -> Look<'a> {
        Look { engine, lang, sentences }
    }

    /// The values that the numbers belong to.
    pub fn scenario(&self) -> &'a Scenario {
        self.engine.scenario()
    }

    /// The value that a name stands for now; a choice or region gives its option's id.
    pub fn value(&self, name: Name) -> Value {
        match name {
            Name::Scalar(model, scalar) => scalar_at(self.engine.run(model), scalar),
            Name::Fact(_, fact) => (fact.work_out)(self).into(),
            Name::Param(target) => {
                let value = self.engine.scenario().value(target);
                MODELS[target.model].params[target.param]
                    .option_at(value)
                    .map_or(Value::Number(value), |option| Value::Code(option.id))
            }
        }
    }

    /// The number of a name now.
    pub fn number(&self, id: &str) -> Option<f64> {
        self.value(Found::find(id)?.name).number()
    }

    /// The number of a scalar at the defaults.
    pub fn start_number(&self, id: &str) -> Option<f64> {
        match Found::find(id)?.name {
            Name::Scalar(model, scalar) => scalar_at(self.engine.start(model), scalar).number(),
            Name::Param(_) | Name::Fact(..) => None,
        }
    }

    /// What is compared with, where anything is; else the start stands beside the numbers of now.
    pub fn compared(&self) -> Option<&'a Scenario> {
        self.engine.compared()
    }

    /// What the numbers beside those of now are called.
    pub fn other_name(&self) -> Label {
        if self.compared().is_some() { words::OTHER_SCENARIO } else { words::START_OTHER }
    }

    /// The number of a scalar or parameter beside the one of now: of what is compared with, else of the start.
    pub fn other_number(&self, id: &str) -> Option<f64> {
        match Found::find(id)?.name {
            Name::Scalar(model, scalar) => scalar_at(self.engine.other(model), scalar).number(),
            Name::Param(target) => Some(self.other_value(target)),
            Name::Fact(..) => None,
        }
    }

    /// Whether a parameter stands where it does beside.
    pub fn is_other(&self, id: &str) -> bool {
        self.other_number(id) == Some(self.param(id))
    }

    fn other_value(&self, target: Target) -> f64 {
        let start = self.scenario().param(target).default;
        self.compared().map_or(start, |other| other.value(target))
    }

    /// The code of a name now: an option, a region.
    pub fn code(&self, id: &str) -> &'static str {
        match Found::find(id).map(|found| self.value(found.name)) {
            Some(Value::Code(code)) => code,
            _ => "",
        }
    }

    /// The value of a parameter now; a choice as its index.
    pub fn param(&self, id: &str) -> f64 {
        match Found::find(id).map(|found| found.name) {
            Some(Name::Param(target)) => self.engine.scenario().value(target),
            _ => 0.0,
        }
    }

    /// Whether a parameter stands where it started.
    pub fn is_start(&self, id: &str) -> bool {
        match Found::find(id).map(|found| found.name) {
            Some(Name::Param(target)) => self.engine.scenario().is_default(target),
            _ => true,
        }
    }

    /// The points of a series now.
    pub fn points(&self, id: &str) -> Vec<(f64, f64)> {
        self.series_of(id, false).map_or_else(Vec::new, |series| series.points().collect())
    }

    /// The points of a series beside the one of now: of what is compared with, else of the start.
    pub fn other_points(&self, id: &str) -> Vec<(f64, f64)> {
        self.series_of(id, true).map_or_else(Vec::new, |series| series.points().collect())
    }

    /// The values of a series now, in the order of its axis.
    pub fn values(&self, id: &str) -> &'a [Option<f64>] {
        self.series_of(id, false).map_or(&[], |series| &series.y)
    }

    /// The values of a series in the scenario that is compared with; none where nothing is.
    pub fn compared_values(&self, id: &str) -> &'a [Option<f64>] {
        self.compared().and_then(|_| self.series_of(id, true)).map_or(&[], |series| &series.y)
    }

    /// The declaration of a series.
    pub fn declared_series(&self, id: &str) -> Option<&'static SeriesDecl> {
        let (model_id, own) = id.split_once('.')?;
        let model = MODELS.iter().find(|model| model.id == model_id)?;
        model.series.iter().find(|series| series.id == own)
    }

    /// A series now, with its axis.
    pub fn series(&self, id: &str) -> Option<&'a Series> {
        self.series_of(id, false)
    }

    /// The run of a model by its index.
    pub fn run(&self, model: usize) -> &'a Run {
        self.engine.run(model)
    }

    fn series_of(&self, id: &str, other: bool) -> Option<&'a Series> {
        let (model_id, own) = id.split_once('.')?;
        let model = MODELS.iter().position(|model| model.id == model_id)?;
        let run = if other { self.engine.other(model) } else { self.engine.run(model) };
        run.series(MODELS[model].series, own)
    }

    /// One more run of a model with some parameters at other values.
    pub fn beside(&self, model_id: &str, changes: &[(&str, f64)], want: Want) -> Option<Rc<Run>> {
        let model = MODELS.iter().position(|model| model.id == model_id)?;
        let params = MODELS[model].params;
        let run = self.engine.beside(
            model,
            |values| {
                for (id, value) in changes {
                    if let Some(index) = params.iter().position(|param| param.id == *id) {
                        values.set(index, *value);
                    }
                }
            },
            want,
        );
        Some(run)
    }

    /// The points of a series with some parameters of its model at other values.
    pub fn points_beside(&self, id: &str, changes: &[(&str, f64)]) -> Vec<(f64, f64)> {
        let found = || {
            let (model_id, own) = id.split_once('.')?;
            let declared = MODELS.iter().find(|model| model.id == model_id)?.series;
            let index = declared.iter().position(|series| series.id == own)?;
            let run = self.beside(model_id, changes, Want::series([index]))?;
            Some(run.series(declared, own)?.points().collect())
        };
        found().unwrap_or_default()
    }

    /// A number as text with its unit.
    pub fn text(&self, id: &str) -> String {
        Found::find(id).map_or_else(String::new, |found| self.written(found, self.value(found.name), None).into_owned())
    }

    /// A number as text without its unit.
    pub fn bare(&self, id: &str) -> String {
        let found = Found::find(id);
        let written = found.and_then(|found| Some((self.value(found.name).number()?, found)));
        written.map_or_else(String::new, |(value, found)| fixed(value, found.digits, found.unit, self.lang))
    }

    /// What a sentence writes for a value of a name.
    pub fn written(&self, found: Found, value: Value, digits: Option<u8>) -> Cow<'static, str> {
        match value {
            Value::Number(value) => number(value, digits.unwrap_or(found.digits), found.unit, self.lang).into(),
            Value::Code(code) => self.option_text(found.name, code).into(),
            Value::Missing => "–".into(),
        }
    }

    /// What a sentence would write at the start. A figure's own number has no start of its own and counts as it is.
    pub fn start_text(&self, found: Found, digits: Option<u8>) -> Cow<'static, str> {
        let value = match found.name {
            Name::Scalar(model, scalar) => scalar_at(self.engine.start(model), scalar),
            Name::Param(target) => {
                let param = self.scenario().param(target);
                param.option_at(param.default).map_or(Value::Number(param.default), |option| Value::Code(option.id))
            }
            Name::Fact(..) => self.value(found.name),
        };
        self.written(found, value, digits)
    }

    /// The reader's word for a code: the short name of a region, the label of an option.
    fn option_text(&self, name: Name, code: &'static str) -> &'static str {
        if let Some(region) = crate::data::REGIONS.iter().find(|region| region.nuts3 == code) {
            return region.short;
        }
        let Name::Param(target) = name else { return code };
        let param = &MODELS[target.model].params[target.param];
        debug_assert!(!matches!(param.kind, Kind::Number | Kind::Integer), "only options have codes");
        param.options_of().iter().find(|option| option.id == code).map_or(code, |option| option.label.get(self.lang))
    }

    /// The pieces of a figure's changing sentence now.
    pub fn said(&self, figure: &str, id: &str) -> Vec<Span> {
        spans(&said(&[figure, "/", id].concat(), self).inlines(), self)
    }

    /// A word in the reader's language.
    pub fn say(&self, label: Label) -> &'static str {
        label.get(self.lang)
    }
}

/// The option that a choice stands at in a scenario; nothing for a name that is no choice.
pub(super) fn chosen(scenario: &Scenario, id: &str) -> &'static str {
    let target = Target::find(DECLARATIONS, id);
    let option = target.and_then(|target| target.param(DECLARATIONS).option_at(scenario.value(target)));
    option.map_or("", |option| option.id)
}

fn scalar_at(run: &Run, index: usize) -> Value {
    run.scalars.get(index).copied().unwrap_or(Value::Missing)
}
