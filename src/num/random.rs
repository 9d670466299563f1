//! Chance that is the same on every machine.
//!
//! Numbers come from SplitMix64 (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA
//! 2014), whose nth number needs none of those before it. They become normal deviates by the inverse of the normal
//! distribution, algorithm AS 241 (M. Wichura, Applied Statistics 37, 1988), to sixteen digits: arithmetic, one square
//! root and one logarithm.

use super::ln;

/// The number at an index, from 0, of the sequence of a seed: 64 random bits.
pub const fn bits(seed: u64, index: u64) -> u64 {
    let mut bits = seed.wrapping_add(index.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The same as a number between 0 and 1, neither of them included.
pub fn uniform(seed: u64, index: u64) -> f64 {
    /// Half a step keeps away from 0; with 52 bits it is exact.
    const STEP: f64 = 1.0 / (1_u64 << 52) as f64;
    ((bits(seed, index) >> 12) as f64 + 0.5) * STEP
}

/// The same as a normal deviate, with mean 0 and standard deviation 1.
pub fn normal(seed: u64, index: u64) -> f64 {
    normal_quantile(uniform(seed, index))
}

/// What a normal deviate stays below with this chance, between 0 and 1.
pub fn normal_quantile(chance: f64) -> f64 {
    let off = chance - 0.5;
    if off.abs() <= 0.425 {
        let r = 0.180_625 - off * off;
        return off * ratio(r, &MIDDLE);
    }
    let tail = (-ln(chance.min(1.0 - chance))).sqrt();
    let size = if tail <= 5.0 { ratio(tail - 1.6, &TAIL) } else { ratio(tail - 5.0, &FAR_TAIL) };
    if off < 0.0 { -size } else { size }
}

/// A ratio of two polynomials, constant terms first.
fn ratio(x: f64, [above, below]: &[[f64; 8]; 2]) -> f64 {
    let polynomial =
        |[a, b, c, d, e, f, g, h]: &[f64; 8]| ((((((h * x + g) * x + f) * x + e) * x + d) * x + c) * x + b) * x + a;
    polynomial(above) / polynomial(below)
}

/// Coefficients of AS 241, PPND16.
const MIDDLE: [[f64; 8]; 2] = [
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ],
];
const TAIL: [[f64; 8]; 2] = [
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
];
const FAR_TAIL: [[f64; 8]; 2] = [
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288e-7,
    ],
    [
        1.0,
        0.599_832_206_555_887_9,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_its_published_numbers() {
        let first = |seed: u64| [0, 1, 2, 3, 4].map(|index| bits(seed, index));
        let zero = [
            0xe220_a839_7b1d_cdaf,
            0x6e78_9e6a_a1b9_65f4,
            0x06c4_5d18_8009_454f,
            0xf88b_b8a8_724c_81ec,
            0x1b39_896a_51a8_749b,
        ];
        assert_eq!(first(0), zero);
        let other = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(first(1_234_567), other);
    }

    #[test]
    fn quantiles_are_those_of_the_normal_distribution() {
        // From an inversion with 40 digits; one value in each part of the algorithm, and the ends of what is drawn.
        for (chance, expected) in [
            (1.0 / (1_u64 << 53) as f64, -8.209_536_151_601_387),
            (1e-12, -7.034_483_825_301_132),
            (1e-5, -4.264_890_793_922_825),
            (0.05, -1.644_853_626_951_472_6),
            (0.074, -1.446_632_067_158_978_5),
            (0.25, -0.674_489_750_196_081_7),
            (0.49, -0.025_068_908_258_711_057),
        ] {
            let found = normal_quantile(chance);
            assert!((found - expected).abs() <= 1e-15 * expected.abs(), "{chance}: {found} instead of {expected}");
            // The chance that is left rounds, so the mirror is the same only where it does not.
            if chance > 1e-4 {
                assert!((normal_quantile(1.0 - chance) + found).abs() < 1e-12, "{chance}");
            }
        }
        assert_eq!(normal_quantile(0.5), 0.0);
    }

    #[test]
    fn deviates_have_the_moments_of_the_normal_distribution() {
        let count = 100_000;
        for seed in [0, 1, 42, u64::from(u32::MAX)] {
            let drawn = || (0..count).map(|index| normal(seed, index));
            let moment = |power: i32| {
                let sum: f64 = drawn().map(|z| (0..power).fold(1.0, |product, _| product * z)).sum();
                sum / count as f64
            };
            // Four standard errors of each.
            for (power, expected, error) in [(1, 0.0, 1.0), (2, 1.0, 1.414), (3, 0.0, 3.873), (4, 3.0, 9.798)] {
                let off = (moment(power) - expected).abs();
                assert!(off < 4.0 * error / (count as f64).sqrt(), "seed {seed}, moment {power}: off by {off}");
            }
            assert!(drawn().all(|z| z.abs() < 8.3));
        }
    }
}
