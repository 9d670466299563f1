//! `stad solve MODEL SCALAR=TARGET PARAM [PARAM=VALUE]... [--lang nl|en]` and
//! `stad sensitivity MODEL SCALAR [PARAM=VALUE]...`: questions about one result of one model.

use super::run::{Setting, find_model, join, model_names, set, setting, without_lang};
use stad::analysis::{Measure, Refusal, sensitivity, solve};
use stad::export::answers;
use stad::model::Model;
use stad::scenario::link;

/// The values of a parameter that make a scalar equal to a target.
pub fn answer(arguments: &[&str]) -> Result<String, String> {
    let usage = "solve takes a model, SCALAR=TARGET and a parameter";
    let (words, lang) = without_lang(arguments)?;
    let [model, asked, param, rest @ ..] = words.as_slice() else { return Err(missing(usage, &words)) };
    let model = find_model(model)?;
    let (scalar, target) =
        asked.split_once('=').ok_or_else(|| format!("'{asked}' has no target; write {asked}=TARGET"))?;
    let measure = find_measure(model, scalar)?;
    let target = link::read_number(target).ok_or_else(|| format!("'{target}' is no number"))?;
    let index = model.params.iter().position(|known| known.id == *param);
    let names = || join(model.params.iter().map(|param| param.id));
    let index = index.ok_or_else(|| format!("unknown parameter '{param}' of {}; there are: {}", model.id, names()))?;
    let (values, notices) = set(model, &settings(model, rest)?);
    let answer = solve(&values, measure, index, target).map_err(|refusal| told(refusal, scalar, param))?;
    Ok(answers::solved(&answer, &notices, lang))
}

/// What a scalar hangs on.
pub fn swings(arguments: &[&str]) -> Result<String, String> {
    let [model, scalar, rest @ ..] = arguments else {
        return Err(missing("sensitivity takes a model and a scalar", arguments));
    };
    let model = find_model(model)?;
    let measure = find_measure(model, scalar)?;
    let (values, notices) = set(model, &settings(model, rest)?);
    let tornado = sensitivity(&values, measure).map_err(|refusal| told(refusal, scalar, ""))?;
    Ok(answers::swings(&tornado, &notices))
}

/// The scalar of a model, or one line with those that there are.
pub fn find_measure(model: &Model, scalar: &str) -> Result<Measure, String> {
    let names = || join(model.scalars.iter().map(|output| output.id));
    let found = Measure::find(&[model.id, ".", scalar].concat());
    found.ok_or_else(|| format!("unknown scalar '{scalar}' of {}; there are: {}", model.id, names()))
}

fn settings<'a>(model: &Model, words: &[&'a str]) -> Result<Vec<Setting<'a>>, String> {
    words.iter().map(|word| setting(model, word)).collect()
}

/// Too few words: what would do, and what comes first.
fn missing(usage: &str, words: &[&str]) -> String {
    match words {
        [] => format!("{usage}; the models are: {}", model_names()),
        [model, ..] => find_model(model).err().unwrap_or_else(|| usage.to_owned()),
    }
}

/// Why there is no answer.
pub fn told(refusal: Refusal, scalar: &str, param: &str) -> String {
    match refusal {
        Refusal::NoNumber => format!("{scalar} is the code of a region, no number"),
        Refusal::NoRange => format!("{param} is a choice, no number"),
        Refusal::NoTarget => "the target is no number".to_owned(),
    }
}
