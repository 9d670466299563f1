//! How numbers are written and read: decimal comma in Dutch, true minus, thousands grouped, exact rounding.

use super::{Affix, Lang, Unit};
use crate::num::decimal;

/// Between a number and its unit.
const NARROW_SPACE: char = '\u{202f}';
/// Between the euro sign and its number.
const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// Writes `value` with `digits` decimals and its unit, the way a sentence of that language does.
pub fn number(value: f64, digits: u8, unit: Unit, lang: Lang) -> String {
    let mut out = String::with_capacity(16);
    number_into(&mut out, value, digits, unit, lang);
    out
}

/// [`number`] into a buffer that the caller reuses.
pub fn number_into(out: &mut String, value: f64, digits: u8, unit: Unit, lang: Lang) {
    if let Affix::Before(word) = unit.affix {
        out.push_str(word.get(lang));
        out.push(NO_BREAK_SPACE);
    }
    write_fixed(out, value, digits, unit.grouped, lang);
    if let Affix::After(word) = unit.affix {
        let word = word.get(lang);
        // English sets the per cent sign close up.
        if lang == Lang::Nl || word != "%" {
            out.push(NARROW_SPACE);
        }
        out.push_str(word);
    }
}

/// Writes `value` with `digits` decimals, without a unit.
pub fn fixed(value: f64, digits: u8, unit: Unit, lang: Lang) -> String {
    let mut out = String::with_capacity(8);
    write_fixed(&mut out, value, digits, unit.grouped, lang);
    out
}

/// The shortest text that reads back as exactly this number, with a decimal point: for files, links and attributes.
pub fn plain(value: f64) -> String {
    decimal::shortest(value)
}

/// How many decimals that text has.
pub fn decimals(value: f64) -> u8 {
    let text = plain(value);
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    u8::try_from(decimals).unwrap_or(u8::MAX)
}

/// Reads a number as a person types it: decimal comma or point, a true minus, spaces and a unit are forgiven.
/// `None` where no finite number is meant.
pub fn parse(typed: &str) -> Option<f64> {
    let cleaned: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '%' && *c != '€')
        .map(|c| match c {
            MINUS => '-',
            ',' => '.',
            other => other,
        })
        .collect();
    decimal::parse(&cleaned)
}

fn write_fixed(out: &mut String, value: f64, digits: u8, grouped: bool, lang: Lang) {
    // Rounded from the exact binary value, so 2,675 never becomes 2,68 by accident.
    let rounded = decimal::fixed_digits(value, digits);
    let full;
    let text = match &rounded {
        Some(rounded) => rounded.text(),
        None => {
            full = plain(value);
            &full
        }
    };
    let text = match text.strip_prefix('-') {
        Some(text) => {
            if !text.bytes().all(|b| matches!(b, b'0' | b'.')) {
                out.push(MINUS);
            }
            text
        }
        None => text,
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let (group, decimal) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    // Four digits stay together, as Dutch and English newspapers group them only from five on.
    if grouped && whole.len() > 4 {
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
    } else {
        out.push_str(whole);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_writes_a_comma_and_a_true_minus() {
        assert_eq!(fixed(-1234.5, 1, Unit::NONE, Lang::Nl), "−1234,5");
        assert_eq!(fixed(12345.0, 0, Unit::NONE, Lang::Nl), "12.345");
        assert_eq!(fixed(12345.0, 0, Unit::NONE, Lang::En), "12,345");
        assert_eq!(number(3.1668, 2, Unit::PERCENT, Lang::Nl), "3,17\u{202f}%");
        assert_eq!(number(25.37, 2, Unit::EURO_HOUR, Lang::Nl), "€\u{a0}25,37");
    }

    #[test]
    fn what_rounds_to_zero_has_no_minus() {
        assert_eq!(fixed(-0.004, 2, Unit::NONE, Lang::Nl), "0,00");
        assert_eq!(plain(-0.0), "0");
    }

    #[test]
    fn a_typed_number_is_read_in_both_languages() {
        assert_eq!(parse(" −2,50 % "), Some(-2.5));
        assert_eq!(parse("2.5"), Some(2.5));
        assert_eq!(parse("inf"), None);
        assert_eq!(parse("twee"), None);
    }
}
