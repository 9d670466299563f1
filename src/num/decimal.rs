//! Numbers as decimal text and back, exactly.
//!
//! The standard library's way costs the page 20 kB after compression. The browser has the shortest text and the reading
//! built in, by the same rules; a fixed number of decimals is an exact product of two floats.

use super::Digits;

/// The shortest text that reads back as exactly this number: `0.1`, `-20`, never with an exponent.
pub fn shortest(value: f64) -> String {
    // Minus zero would be "-0", which no reader wrote.
    platform::shortest(value + 0.0)
}

/// The number that a text is nearest to: digits with at most one point, a sign and an exponent, as Rust reads them;
/// `None` for anything else, such as words for infinity.
pub fn parse(text: &str) -> Option<f64> {
    is_decimal(text).then(|| platform::parse(text)).filter(|value| value.is_finite())
}

/// A fraction with so many decimals is a whole number that a float holds.
const MOST_DECIMALS: u8 = 15;

/// The number with so many decimals, at most 15, rounded from its exact value; of two that are equally near the even one.
pub fn fixed(value: f64, digits: u8) -> String {
    fixed_digits(value, digits).map_or_else(|| shortest(value), |text| text.text().to_owned())
}

/// [`fixed`] without a text of its own; `None` for what is too large for it.
pub fn fixed_digits(value: f64, digits: u8) -> Option<Digits> {
    let mut units = units(value.abs(), digits)?;
    let mut text = Digits::default();
    for _ in 0..digits {
        text.last_of(units);
        units /= 10;
    }
    if digits > 0 {
        text.byte(b'.');
    }
    text.whole(units);
    if value < 0.0 {
        text.byte(b'-');
    }
    Some(text)
}

/// A positive number in units of its last decimal; `None` for more than 64 bits hold, and for more decimals than the
/// product of two floats keeps.
fn units(value: f64, digits: u8) -> Option<u64> {
    // Two to the power 64, and with it infinity and NaN.
    if value.is_nan() || value >= 18_446_744_073_709_551_616.0 || digits > MOST_DECIMALS {
        return None;
    }
    let power = 10_u64.checked_pow(u32::from(digits))?;
    let whole = value.floor();
    // Nothing is lost here: what stands behind the point has no more digits than the number.
    let (product, rest) = product(value - whole, power as f64);
    let below = product.floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole numbers, below two to the power 64"
    )]
    let units = (whole as u64).checked_mul(power)?.checked_add(below as u64)?;
    let beyond = product - below;
    let is_up = beyond > 0.5 || beyond == 0.5 && (rest > 0.0 || rest == 0.0 && units & 1 == 1);
    units.checked_add(u64::from(is_up))
}

/// A product as it is rounded, and what rounding took away (Dekker 1971): together they are exact.
fn product(a: f64, b: f64) -> (f64, f64) {
    // The upper half of the digits, and the lower.
    let halves = |number: f64| {
        let shifted = number * 134_217_729.0;
        let upper = shifted - (shifted - number);
        (upper, number - upper)
    };
    let ((a1, a2), (b1, b2)) = (halves(a), halves(b));
    let rounded = a * b;
    (rounded, ((a1 * b1 - rounded) + a1 * b2 + a2 * b1) + a2 * b2)
}

fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['-', '+']).unwrap_or(exponent)),
        None => (unsigned, "0"),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && digits(decimals)
        && digits(exponent)
        && !exponent.is_empty()
        && !(whole.is_empty() && decimals.is_empty())
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    pub(super) fn shortest(value: f64) -> String {
        value.to_string()
    }

    pub(super) fn parse(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = String)]
        fn string(value: f64) -> String;
        #[wasm_bindgen(js_name = Number)]
        fn number(text: &str) -> f64;
    }

    pub(super) fn shortest(value: f64) -> String {
        super::without_exponent(string(value))
    }

    pub(super) fn parse(text: &str) -> f64 {
        number(text)
    }
}

/// JavaScript writes very large and very small numbers with an exponent: `1.5e-7` becomes `0.00000015`.
#[cfg(any(test, target_arch = "wasm32"))]
fn without_exponent(text: String) -> String {
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, decimals].concat();
    let zeros = |count: usize| "0".repeat(count);
    // Digits before the point; the mantissa has one.
    match usize::try_from(exponent + 1) {
        Ok(before) => [sign, &digits, &zeros(before.saturating_sub(digits.len()))].concat(),
        Err(_) => [sign, "0.", &zeros((exponent + 1).unsigned_abs() as usize), &digits].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every size, among them many that lie exactly between two decimals, or as near to that as can be.
    fn numbers() -> impl Iterator<Item = f64> {
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let random = std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state
        });
        let ties = (-20_000..20_000).map(|eighths| f64::from(eighths) / 8.0);
        let beside = (1..20_000).flat_map(|eighths| {
            let tie = f64::from(eighths) / 8.0;
            let decimal = f64::from(eighths) / 200.0;
            [tie.next_up(), tie.next_down(), decimal, decimal.next_up(), decimal.next_down()]
        });
        let spread = random.take(40_000).enumerate().map(|(index, bits)| {
            let sizes = [1e-9, 1e-4, 0.1, 1.0, 100.0, 1e6, 1e12];
            (bits as f64 / u64::MAX as f64 - 0.5) * sizes[index % sizes.len()]
        });
        ties.chain(beside).chain(spread).chain([0.0, -0.0, 5e-324, 0.5, 1e15, 1_844_674_407_370_955.0])
    }

    #[test]
    fn fixed_decimals_are_those_of_the_standard_library() {
        for value in numbers() {
            for digits in 0..5 {
                let expected = format!("{:.*}", usize::from(digits), value + 0.0);
                assert_eq!(fixed(value, digits), expected, "{value:e} with {digits} decimals");
            }
        }
    }

    #[test]
    fn many_decimals_are_exact_and_more_are_all_of_them() {
        for value in numbers().filter(|value| value.abs() < 10.0) {
            for digits in 13..=MOST_DECIMALS {
                let expected = format!("{:.*}", usize::from(digits), value + 0.0);
                assert_eq!(fixed(value, digits), expected, "{value:e} with {digits} decimals");
            }
            assert_eq!(fixed(value, MOST_DECIMALS + 1), shortest(value));
        }
    }

    #[test]
    fn what_is_too_large_for_fixed_decimals_is_written_in_full() {
        assert_eq!(fixed(1e30, 2), "1000000000000000000000000000000");
        assert_eq!(fixed(-1e18, 3), "-1000000000000000000");
    }

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in [
            "1", "-2.50", "+3", ".5", "5.", "1e3", "-1.5E-7", "0.1e+2", "1e400", "", "-", ".", "e5", "1e", "inf",
            "NaN", "0x10", "1 ", "1,5", "--1", "1e5.0", "1_000",
        ] {
            let expected = text.parse().ok().filter(|value: &f64| value.is_finite());
            assert_eq!(parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_exponent_becomes_zeros() {
        for value in [1e21, -1.5e21, 1.2345e25, 1e-7, -1.5e-7, 1.234e-10, 5e-324] {
            let (mantissa, exponent) =
                format!("{value:e}").split_once('e').map(|(m, e)| (m.to_owned(), e.to_owned())).expect("it has one");
            let sign = if exponent.starts_with('-') { "" } else { "+" };
            assert_eq!(without_exponent(format!("{mantissa}e{sign}{exponent}")), value.to_string());
        }
    }
}
