//! What inputs and drawings say of themselves.

use crate::scenario::Param;
use crate::text::{Lang, Unit, decimals, fixed, words};
use crate::view::{Figure, Look, plain_text};

/// What the number field holds: the decimals of the declaration where they tell the whole value, or where it is the
/// default; else all of them.
pub fn field_text(param: &Param, value: f64, lang: Lang) -> String {
    let digits = if value == param.default { param.digits } else { decimals(value).max(param.digits) };
    // Nobody types the points between thousands.
    fixed(value, digits, Unit { grouped: false, ..param.unit }, lang)
}

/// What a screen reader says for a value.
pub fn spoken(param: &Param, value: f64, lang: Lang) -> String {
    let mut said = fixed(value, param.digits, param.unit, lang);
    let unit = param.unit.field.get(lang);
    if !unit.is_empty() {
        said.push(' ');
        said.push_str(unit);
    }
    said
}

/// The value before anybody moved it, in words: «boek 3,17», «uitgangspunt 1,2».
pub fn start_text(param: &Param, lang: Lang) -> String {
    let word = if param.source.mark.is_of_the_book() { words::START_BOOK } else { words::START_OTHER };
    let option = param.option_at(param.default).map(|option| option.label.get(lang).to_owned());
    let value = option.unwrap_or_else(|| fixed(param.default, param.digits, param.unit, lang));
    [word.get(lang), " ", &value].concat()
}

/// Ends and step of the track, in the track's own numbers.
pub fn track_bounds(param: &Param) -> (f64, f64, f64) {
    (param.to_track(param.min), param.to_track(param.max), param.step)
}

/// What a drawing shows, in words.
pub fn description(figure: &Figure, look: &Look) -> String {
    plain_text(&look.said(figure.id, "summary"))
}
