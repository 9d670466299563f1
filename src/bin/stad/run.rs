//! `stad run MODEL [PARAM=VALUE]... [--lang nl|en]`: one run as a document.

use stad::export::json;
use stad::model::{Model, Want, registry};
use stad::scenario::{Code, Given, Notice, Param, Values, link};
use stad::text::Lang;

/// The document, or one line that says what was wrong and what would do.
pub fn answer(arguments: &[&str]) -> Result<String, String> {
    let (model, lang, settings) = parse(arguments)?;
    let (values, mut notices) = set(model, &settings);
    let run = (model.runner)().run(&values, Want::ALL);
    notices.extend(run.notices.iter().cloned());
    Ok(json::run_document(model, &values, &run, &notices, lang))
}

/// The values that settings give, and what had to be done to them.
pub fn set(model: &Model, settings: &[Setting]) -> (Values, Vec<Notice>) {
    let mut values = Values::defaults(model.params);
    let mut notices = Vec::new();
    let mut seen = vec![false; model.params.len()];
    for &(index, text) in settings {
        let param = &model.params[index];
        if std::mem::replace(&mut seen[index], true) {
            notices.push(notice(model, param, Code::Doubled, text, values.at(index)));
            continue;
        }
        let (value, code) = link::read_value(param, text);
        if code != Some(Code::Unreadable) {
            values.set(index, value);
        }
        if let Some(code) = code {
            notices.push(notice(model, param, code, text, value));
        }
    }
    (values, notices)
}

/// A parameter by its index, and the text that stands for its value.
pub type Setting<'a> = (usize, &'a str);

fn parse<'a>(arguments: &[&'a str]) -> Result<(&'static Model, Option<Lang>, Vec<Setting<'a>>), String> {
    let (words, lang) = without_lang(arguments)?;
    let (model, rest) = words.split_first().ok_or_else(|| format!("run takes a model: {}", model_names()))?;
    let model = find_model(model)?;
    let settings = rest.iter().map(|word| setting(model, word)).collect::<Result<_, _>>()?;
    Ok((model, lang, settings))
}

/// Takes `--lang nl` or `--lang=nl` out of the words; there is no other option.
pub fn without_lang<'a>(arguments: &[&'a str]) -> Result<(Vec<&'a str>, Option<Lang>), String> {
    let (mut rest, mut lang) = (Vec::new(), None);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if let Some(rest) = word.strip_prefix("--lang") {
            let code = match rest.strip_prefix('=') {
                Some(code) => code,
                None if rest.is_empty() => words.next().copied().unwrap_or_default(),
                None => return Err(format!("unknown option {word}; there is --lang")),
            };
            lang = Some(Lang::from_code(code).ok_or(format!("--lang takes nl or en, not '{code}'"))?);
        } else if word.starts_with("--") {
            return Err(format!("unknown option {word}; there is --lang"));
        } else {
            rest.push(*word);
        }
    }
    Ok((rest, lang))
}

/// The model with this id, or one line with the ids that there are.
pub fn find_model(id: &str) -> Result<&'static Model, String> {
    match registry::find(id) {
        Some((_, model)) => Ok(model),
        None => Err(format!("unknown model '{id}'; there are: {}", model_names())),
    }
}

/// The ids of all models.
pub fn model_names() -> String {
    join(registry::MODELS.iter().map(|model| model.id))
}

/// A word such as `trend=2`, or one line that says what was wrong with it.
pub fn setting<'a>(model: &Model, word: &'a str) -> Result<Setting<'a>, String> {
    let (key, value) = word.split_once('=').unwrap_or((word, ""));
    let id = key.strip_prefix(model.id).and_then(|rest| rest.strip_prefix('.')).unwrap_or(key);
    let index = model.params.iter().position(|param| param.id == id);
    let names = || join(model.params.iter().map(|param| param.id));
    match index {
        Some(_) if !word.contains('=') => Err(format!("'{word}' has no value; write {id}=VALUE")),
        Some(index) => Ok((index, value)),
        None => Err(format!("unknown parameter '{key}' of {}; there are: {}", model.id, names())),
    }
}

/// Names in one line.
pub fn join(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What was done to a value. A number is told as a number, anything else as it came.
fn notice(model: &Model, param: &Param, code: Code, text: &str, used: f64) -> Notice {
    let number = link::read_number(text).filter(|_| param.options_of().is_empty());
    let given = number.map_or_else(|| Given::Text(text.to_owned()), Given::Number);
    let used = param.option_at(used).map_or(Given::Number(used), |option| Given::Text(option.id.to_owned()));
    Notice { code, about: format!("{}.{}", model.id, param.id), given, used }
}
