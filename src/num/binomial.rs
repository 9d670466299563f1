//! Binomial probabilities, for the shops of a street as for ten million people.
//!
//! One term of the tail comes from Loader's saddle point (C. Loader, Fast and accurate computation of binomial
//! probabilities, 2000), which takes no difference of large logarithms; the terms beyond it follow from the exact ratio
//! of neighbours. All are positive, so a chance of one in a billion is as precise as one in two.

use super::{exp, ln, pow};

/// The chance that at least `least` of `n` independent trials succeed, each with chance `p` (0 to 1).
pub fn at_least(least: u32, n: u32, p: f64) -> f64 {
    if least == 0 {
        return 1.0;
    }
    if least > n || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    // The side without the mean is summed: its terms only fall.
    if f64::from(least) > f64::from(n) * p {
        far_side(least, n, p, 1.0 - p)
    } else {
        1.0 - far_side(n - least + 1, n, 1.0 - p, p)
    }
}

/// The tail from `least` on, where `least` lies above the mean; `q` is 1 - p.
fn far_side(least: u32, n: u32, p: f64, q: f64) -> f64 {
    /// A term this much smaller than the sum, and all beyond it, are lost in rounding.
    const LOST: f64 = 1e-19;
    let odds = p / q;
    let (mut term, mut sum) = (1.0, 1.0);
    for k in least..n {
        term *= f64::from(n - k) / f64::from(k + 1) * odds;
        sum += term;
        if term < LOST * sum {
            break;
        }
    }
    (sum * exactly(least, n, p, q)).min(1.0)
}

/// The chance of exactly `k` of `n`, where `k` is not 0.
fn exactly(k: u32, n: u32, p: f64, q: f64) -> f64 {
    use std::f64::consts::PI;
    let (hits, misses, all) = (f64::from(k), f64::from(n - k), f64::from(n));
    if k == n {
        return pow(p, all);
    }
    let stirling = stirling_error(n) - stirling_error(k) - stirling_error(n - k);
    let deviance = deviance(hits, all * p) + deviance(misses, all * q);
    (all / (2.0 * PI * hits * misses)).sqrt() * exp(stirling - deviance)
}

/// What Stirling's formula leaves of ln n!, for n from 1: ln n! - (n + 1/2) ln n + n - ln(2 pi) / 2.
fn stirling_error(n: u32) -> f64 {
    const FIRST: [f64; 15] = [
        0.081_061_466_795_327_26,
        0.041_340_695_955_409_3,
        0.027_677_925_684_998_34,
        0.020_790_672_103_765_093,
        0.016_644_691_189_821_193,
        0.013_876_128_823_070_748,
        0.011_896_709_945_891_77,
        0.010_411_265_261_972_096,
        0.009_255_462_182_712_733,
        0.008_330_563_433_362_87,
        0.007_573_675_487_951_841,
        0.006_942_840_107_209_53,
        0.006_408_994_188_004_207,
        0.005_951_370_112_758_847_5,
        0.005_554_733_551_962_801,
    ];
    match FIRST.get(n.wrapping_sub(1) as usize) {
        Some(error) => *error,
        None => {
            let n = f64::from(n);
            let square = n * n;
            let series = 1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square;
            (1.0 / 12.0 - (1.0 / 360.0 - series / square) / square) / n
        }
    }
}

/// x ln(x / mean) + mean - x, which near the mean is the small difference of large numbers: a series there.
fn deviance(x: f64, mean: f64) -> f64 {
    let apart = x - mean;
    if apart.abs() >= 0.1 * (x + mean) {
        return x * ln(x / mean) - apart;
    }
    let ratio = apart / (x + mean);
    let mut sum = apart * ratio;
    let mut power = 2.0 * x * ratio;
    // Each term is a hundredth of the one before at most, so these are enough for all digits.
    for odd in [3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0] {
        power *= ratio * ratio;
        sum += power / odd;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn agrees_with_the_book_s_own_example() {
        // Three or more empty of twenty shops at 8 %: 21.2 %.
        assert!((at_least(3, 20, 0.08) - 0.212_053_754_025_297_57).abs() < 1e-15);
    }

    #[test]
    fn a_rare_chance_is_precise_too() {
        let close = |found: f64, expected: f64| (found / expected - 1.0).abs() < 1e-13;
        // All of five at 1 %, all but one of five, and none missing of three at 99.9999999 %.
        assert!(close(at_least(5, 5, 0.01), 1e-10));
        assert!(close(at_least(4, 5, 0.01), 5.0 * 1e-8 * 0.99 + 1e-10));
        assert!(close(at_least(60, 60, 1.0 - 1e-9), 1.0 - 6e-8 + 1.77e-15));
        assert!(close(at_least(1, 3, 0.5), 0.875));
        assert!(close(at_least(2, 3, 0.75), 0.843_75));
    }

    #[test]
    fn large_counts_are_precise_to_the_twelfth_decimal() {
        // From an independent summation with 60 digits.
        for (least, n, p, expected) in [
            (221, 10_000, 0.02, 0.073_248_518_950_211_63),
            (15, 1000, 0.001, 2.736_504_906_640_493_3e-13),
            (999, 1000, 0.999, 0.735_758_913_030_187_4),
            (10, 1_000_000, 1e-6, 1.114_214_232_886_184_2e-7),
            (1050, 1_000_000, 0.001, 0.059_535_717_315_678_22),
            (19_000, 1_000_000, 0.02, 0.999_999_999_999_709_6),
            (20_000, 1_000_000, 0.02, 0.500_968_859_961_223_1),
            (20_100, 1_000_000, 0.02, 0.238_455_343_716_821_6),
            (20_700, 1_000_000, 0.02, 3.357_262_442_616_368e-7),
            (25_000, 1_000_000, 0.02, 1.864_074_518_215_010_3e-259),
            (201_000, 1_000_000, 0.2, 0.006_254_638_821_411_702),
            (500_000, 1_000_000, 0.5, 0.500_398_942_180_665_8),
            (500_700, 1_000_000, 0.5, 0.080_906_474_800_550_76),
            (2_005_000, 10_000_000, 0.2, 3.886_435_404_261_491e-5),
        ] {
            let found = at_least(least, n, p);
            assert!((found - expected).abs() < 1e-13, "{found} of {least} of {n} at {p}");
            assert!((found / expected - 1.0).abs() < 1e-11, "{found} of {least} of {n} at {p}");
        }
    }

    #[test]
    fn the_edges_are_certain() {
        assert_eq!(at_least(0, 5, 0.3), 1.0);
        assert_eq!(at_least(6, 5, 0.3), 0.0);
        assert_eq!(at_least(5, 5, 1.0), 1.0);
        assert_eq!(at_least(1, 5, 0.0), 0.0);
    }
}
