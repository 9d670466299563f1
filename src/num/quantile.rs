//! Percentiles of many numbers without sorting them.

pub use loops::Ranking;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::random::{bits, uniform};
    use loops::{RANKS, Range};

    /// The same by sorting.
    fn sorted(numbers: &[f64], ranks: [usize; RANKS]) -> [f64; RANKS] {
        let mut numbers = numbers.to_vec();
        numbers.sort_by(f64::total_cmp);
        ranks.map(|rank| numbers[rank - 1])
    }

    fn range(numbers: &[f64]) -> Range {
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        Range { low, high: numbers.iter().copied().fold(0.0, f64::max) }
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
                assert_eq!(
                    ranking.find(&numbers, range(&numbers), ranks),
                    sorted(&numbers, ranks),
                    "shape {shape}, {count} numbers"
                );
                let ends = [1, 1, numbers.len(), numbers.len(), numbers.len()];
                assert_eq!(
                    ranking.find(&numbers, range(&numbers), ends),
                    sorted(&numbers, ends),
                    "shape {shape}, {count} numbers"
                );
            }
        }
    }

    #[test]
    fn every_rank_of_some_numbers() {
        let numbers: Vec<f64> = (0..500).map(|index| (bits(9, index) % 200) as f64).collect();
        let mut ranking = Ranking::default();
        for rank in 1..=500 {
            assert_eq!(
                ranking.find(&numbers, range(&numbers), [rank; RANKS]),
                sorted(&numbers, [rank; RANKS]),
                "rank {rank}"
            );
        }
    }

    #[test]
    fn no_numbers_and_a_rank_beyond_them_are_no_failure() {
        let mut ranking = Ranking::default();
        assert_eq!(ranking.find(&[], range(&[]), [1, 2, 3, 4, 5]), [0.0; RANKS]);
        assert_eq!(ranking.find(&[3.0, 1.0], range(&[3.0, 1.0]), [1, 2, 2, 9, 9]), [1.0, 3.0, 3.0, 3.0, 3.0]);
    }
}
