//! Paths of a share that grows by a factor and a step, one year after the other.

/// A year's growth is no less than minus a half.
const LEAST_FACTOR: f64 = 0.5;

/// What one year does to every path alike.
#[derive(Clone, Copy, Debug)]
pub struct Year {
    /// The standard deviation of the year's shock, as a fraction.
    pub shock: f64,
    /// What is left of a share at the end of it, as a factor.
    pub kept: f64,
}

/// Takes every path one year on: its share times its factor, moved by its shock, plus its step, and not below 0.
#[inline(never)]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn advance(shares: &mut [f64], factors: &[f64], steps: &[f64], shocks: &[f64], year: Year) {
    for (((share, factor), step), shock) in shares.iter_mut().zip(factors).zip(steps).zip(shocks) {
        let factor = larger(factor + year.shock * shock, LEAST_FACTOR);
        *share = larger(*share * factor + step, 0.0) * year.kept;
    }
}

fn larger(one: f64, other: f64) -> f64 {
    if one > other { one } else { other }
}
