//! Numbers as decimal text and back, exactly.
//!
//! The standard library's way costs the page 20 kB after compression. The browser has the shortest text and the reading
//! built in, by the same rules; a fixed number of decimals is whole-number arithmetic.

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

/// The number with so many decimals, rounded from its exact value; of two that are equally near the even one.
pub fn fixed(value: f64, digits: u8) -> String {
    let Some(mut units) = units(value.abs(), digits) else { return shortest(value) };
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
    text.text().to_owned()
}

/// A positive number in units of its last decimal; `None` for more than 64 bits hold.
fn units(value: f64, digits: u8) -> Option<u64> {
    const MANTISSA: u32 = 52;
    let power = 10_u64.checked_pow(u32::from(digits))?;
    let bits = value.to_bits();
    let exponent = u32::try_from(bits >> MANTISSA).ok()?;
    let fraction = bits & ((1 << MANTISSA) - 1);
    // The value is `whole` times two to the power `-shift`.
    let (whole, shift) = match exponent {
        0 => (fraction, 1074),
        2047 => return None,
        _ => (fraction | 1 << MANTISSA, 1075_i32.checked_sub_unsigned(exponent)?),
    };
    let scaled = u128::from(whole) * u128::from(power);
    let units = match u32::try_from(shift) {
        // `scaled` has at most 117 bits: beyond that not even a half is left.
        Ok(shift) if shift > 120 => 0,
        Ok(0) => scaled,
        Ok(shift) => {
            let (below, rest) = (scaled >> shift, scaled & ((1 << shift) - 1));
            let half = 1 << (shift - 1);
            below + u128::from(rest > half || rest == half && below & 1 == 1)
        }
        Err(_) if shift < -11 => return None,
        Err(_) => scaled << shift.unsigned_abs(),
    };
    u64::try_from(units).ok()
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

    /// Numbers of every size, among them many that lie exactly between two decimals.
    fn numbers() -> impl Iterator<Item = f64> {
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let random = std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state
        });
        let ties = (-20_000..20_000).map(|eighths| f64::from(eighths) / 8.0);
        let spread = random.take(40_000).enumerate().map(|(index, bits)| {
            let sizes = [1e-9, 1e-4, 0.1, 1.0, 100.0, 1e6, 1e12];
            (bits as f64 / u64::MAX as f64 - 0.5) * sizes[index % sizes.len()]
        });
        ties.chain(spread).chain([0.0, -0.0, 5e-324, 0.5, 1e15, 1_844_674_407_370_955.0])
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
