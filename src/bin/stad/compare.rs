//! `stad compare QUERY QUERY [MODEL.SCALAR]`: two links beside each other, and what makes a result differ.

use super::run::{find_model, model_names};
use super::solve::{find_measure, told};
use stad::analysis::{attribute, compare};
use stad::export::answers;
use stad::model::registry::DECLARATIONS;
use stad::scenario::Scenario;
use stad::scenario::link::Link;
use stad::text::Lang;
use stad::view::notices;

/// The document; what had to be done to the links is told on standard error.
pub fn answer(arguments: &[&str]) -> Result<String, String> {
    let (a, b, key) = match arguments {
        [a, b] => (a, b, None),
        [a, b, key] => (a, b, Some(*key)),
        _ => return Err("compare takes two links, and a result such as care.ratio_until".to_owned()),
    };
    let (a, b) = (read(a), read(b));
    let attribution = match key {
        None => None,
        Some(key) => {
            let unnamed = || format!("'{key}' is no MODEL.SCALAR; the models are: {}", model_names());
            let (model, scalar) = key.split_once('.').ok_or_else(unnamed)?;
            let measure = find_measure(find_model(model)?, scalar)?;
            Some((key, attribute(&a, &b, measure).map_err(|refusal| told(refusal, scalar, ""))?))
        }
    };
    let attribution = attribution.as_ref().map(|(key, attribution)| (*key, attribution));
    Ok(answers::compared(&a, &b, &compare(&a, &b), attribution))
}

fn read(query: &str) -> Scenario {
    let (link, told) = Link::parse(query, DECLARATIONS);
    for line in notices::summary(&told, link.lang.unwrap_or(Lang::En)) {
        eprintln!("stad: {line}");
    }
    link.scenario
}
