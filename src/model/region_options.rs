//! The 40 regions as options of a parameter, and what a value of one stands for.

use super::reach::COUNT;
use crate::data::REGIONS;
use crate::scenario::Choice;
use crate::text::Label;

/// The codes of the regions, in the order of the table.
pub(super) const CODES: &[&str; COUNT] = &codes();
/// The regions as options of a parameter.
pub(super) const OPTIONS: &[Choice; COUNT] = &options();
/// The same behind "none".
pub(super) const OPTIONS_OR_NONE: &[Choice; COUNT + 1] = &options_or_none();

/// The region that a value of `from` or `to` stands for.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the index of an option")]
pub(super) fn region_at(value: f64) -> usize {
    (value as usize).min(COUNT - 1)
}

/// The region that a value of `region` or `origin` stands for; its first option is none.
pub(super) fn region_or_none(value: f64) -> Option<usize> {
    (value >= 1.0).then(|| region_at(value - 1.0))
}

const fn codes() -> [&'static str; COUNT] {
    let mut codes = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        codes[index] = REGIONS[index].nuts3;
        index += 1;
    }
    codes
}

const fn options() -> [Choice; COUNT] {
    let mut options = [Choice { id: "", label: Label::same("") }; COUNT];
    let mut index = 0;
    while index < COUNT {
        options[index] = Choice { id: REGIONS[index].nuts3, label: Label::same(REGIONS[index].label) };
        index += 1;
    }
    options
}

const fn options_or_none() -> [Choice; COUNT + 1] {
    let mut options = [Choice { id: "", label: Label::new("geen", "none") }; COUNT + 1];
    let mut index = 0;
    while index < COUNT {
        options[index + 1] = OPTIONS[index];
        index += 1;
    }
    options
}

/// The index of a region; a code that is not in the table does not compile.
pub(super) const fn region_index(code: &str) -> usize {
    let mut index = 0;
    while !same(REGIONS[index].nuts3, code) {
        index += 1;
    }
    index
}

/// Equality of texts, for constants.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut index = 0;
    while index < a.len() && index < b.len() && a[index] == b[index] {
        index += 1;
    }
    index == a.len() && index == b.len()
}
