//! Percentiles of many numbers without sorting them.

pub use loops::Ranking;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::random::{bits, uniform};
    use loops::RANKS;

    /// The same by sorting.
    fn sorted(numbers: &[f64], ranks: [usize; RANKS]) -> [f64; RANKS] {
        let mut numbers = numbers.to_vec();
        numbers.sort_by(f64::total_cmp);
        ranks.map(|rank| numbers[rank - 1])
    }

    #[test]
    fn ranks_are_those_of_the_sorted_numbers() {
        let shapes: [fn(u64) -> f64; 7] = [
            |index| uniform(1, index),
            |index| 10.7 + 1e-13 * uniform(2, index),
            // Far apart, with many zeros: most numbers share a bucket.
            |index| (uniform(3, index) - 0.5).max(0.0) * 1e12,
            |index| 1.0 / uniform(4, index),
            |index| (bits(5, index) % 3) as f64,
            |index| index as f64,
            |index| (1000 - index) as f64 * f64::MIN_POSITIVE,
        ];
        let mut ranking = Ranking::default();
        for (shape, number) in shapes.into_iter().enumerate() {
            for count in [1, 2, 3, 20, 100, 999] {
                let numbers: Vec<f64> = (0..count).map(number).collect();
                let ranks = [5, 25, 50, 75, 95].map(|percent| (percent * numbers.len()).div_ceil(100));
                let ends = [1, 1, numbers.len(), numbers.len(), numbers.len()];
                let found = sorted(&numbers, ranks);
                // Near some of them, as far apart as they are or not at all, near none of them, and where nothing is.
                let far = [3.0 * numbers[0] + 1.0; RANKS];
                let falling = [found[4], found[3], found[2], found[1], found[0]];
                let widest = [0.0, 0.0, 1.0, f64::MAX, f64::MAX];
                for expected in [found, [found[2]; RANKS], far, falling, [0.0; RANKS], [f64::MAX; RANKS], widest] {
                    for ranks in [ranks, ends] {
                        assert_eq!(
                            ranking.find(&numbers, expected, ranks),
                            sorted(&numbers, ranks),
                            "shape {shape}, {count} numbers, expected near {expected:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn every_rank_of_some_numbers() {
        let numbers: Vec<f64> = (0..500).map(|index| (bits(9, index) % 200) as f64).collect();
        let mut ranking = Ranking::default();
        for rank in 1..=500 {
            assert_eq!(
                ranking.find(&numbers, [100.0; RANKS], [rank; RANKS]),
                sorted(&numbers, [rank; RANKS]),
                "rank {rank}"
            );
        }
    }

    #[test]
    fn no_numbers_and_a_rank_beyond_them_are_no_failure() {
        let mut ranking = Ranking::default();
        assert_eq!(ranking.find(&[], [1.0; RANKS], [1, 2, 3, 4, 5]), [0.0; RANKS]);
        assert_eq!(ranking.find(&[3.0, 1.0], [1.0; RANKS], [1, 2, 2, 9, 9]), [1.0, 3.0, 3.0, 3.0, 3.0]);
    }
}
