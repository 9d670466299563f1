//! Arithmetic that gives the same bits on every machine.
//!
//! The standard library's `exp`, `ln` and `pow` differ between WebAssembly and the native program in up to one input
//! in ten, by one bit. These come from `libm` on both sides, so a link shows the same number everywhere.
//! Addition, multiplication, division and square roots are exact in IEEE 754 and need no help.

pub mod binomial;
pub mod decimal;
mod digits;
pub mod quantile;
pub mod random;
pub mod roots;
pub mod switches;

pub use digits::Digits;

/// e to the power `x`.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm; minus infinity at 0, NaN below.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Logarithm to base 2; minus infinity at 0, NaN below.
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Logarithm to base 10; minus infinity at 0, NaN below.
pub fn log10(x: f64) -> f64 {
    libm::log10(x)
}

/// `base` to the power `exponent`.
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// The nearest number to `value` between two bounds.
#[allow(clippy::manual_clamp, reason = "the standard library's clamp can panic and brings the text of floats along")]
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// Whether `value` has reached `threshold`: within 1e-9 counts as reached, so that a slider set to the very value
/// does not fail by one rounding.
pub fn reached(value: f64, threshold: f64) -> bool {
    value >= threshold - 1e-9
}
