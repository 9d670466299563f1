//! Exponentials side by side.

use std::f64::consts::LOG2_E;

/// One step of the reduction: the logarithm of 2 in two parts, of which the first leaves room for an exact product.
const LN2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// From here on at least half of a logarithm of 2 is taken off: the first number whose upper 32 bits lie above those of
/// its half.
const REDUCED_FROM: f64 = f64::from_bits(0x3fd6_2e43_0000_0000);
/// The polynomial of the remainder.
const P: [f64; 5] = [
    1.666_666_666_666_660_2e-1,
    -2.777_777_777_701_559_3e-3,
    6.613_756_321_437_934e-5,
    -1.653_390_220_546_525_2e-6,
    4.138_136_797_057_238_5e-8,
];
/// Below this the power of 2 would be no normal number.
const LEAST: f64 = -708.0;

/// Replaces each number by e to its power: the steps and so the bits of libm's `exp`, but without branches, so that they
/// can be taken two at a time. For numbers that are 0 or lie between -708 and -1e-8; those below are taken for -708.
#[inline(never)]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn decay(numbers: &mut [f64]) {
    for number in numbers {
        let x = if *number < LEAST { LEAST } else { *number };
        // The bounds above keep it within an exponent.
        #[allow(clippy::cast_possible_truncation, reason = "towards zero, as libm does")]
        let reduced = (LOG2_E * x - 0.5) as i32;
        let power = if x > -REDUCED_FROM { 0 } else { reduced };
        let halvings = f64::from(power);
        let (high, low) = (x - halvings * LN2[0], halvings * LN2[1]);
        let rest = high - low;
        let square = rest * rest;
        let c = rest - square * (P[0] + square * (P[1] + square * (P[2] + square * (P[3] + square * P[4]))));
        let mantissa = 1.0 + (rest * c / (2.0 - c) - low + high);
        *number = mantissa * f64::from_bits(u64::from((power + 1023).cast_unsigned()) << 52);
    }
}
