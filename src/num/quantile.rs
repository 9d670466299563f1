//! Percentiles of many numbers without sorting them.

/// Enough that few numbers share a bucket, few enough for the processor's nearest memory.
const BUCKETS: usize = 1 << BUCKET_BITS;
const BUCKET_BITS: u32 = 10;

/// Finds the numbers at some ranks. Keeps its buffers between calls.
///
/// Numbers that are not negative stand in the order of their bits. So the bits are counted in buckets, and only buckets
/// that hold a rank are looked into: three straight passes, whatever the order of the numbers.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// How many numbers fall into each bucket.
    counts: Box<[u32; BUCKETS]>,
    /// 0, or the list of the bucket and one.
    lists: Box<[u8; BUCKETS]>,
    /// The bits of the numbers in the buckets that hold a rank.
    near: Vec<Vec<u64>>,
}

impl Default for Ranking {
    fn default() -> Ranking {
        Ranking { counts: Box::new([0; BUCKETS]), lists: Box::new([0; BUCKETS]), near: Vec::new() }
    }
}

impl Ranking {
    /// The numbers at these ranks, from 1 and rising, among numbers that are not negative. A rank beyond them gives the
    /// largest; of no numbers all are 0.
    pub fn find<const N: usize>(&mut self, numbers: &[f64], ranks: [usize; N]) -> [f64; N] {
        let (mut low, mut high) = (u64::MAX, 0);
        for number in numbers {
            let bits = number.to_bits();
            low = if bits < low { bits } else { low };
            high = if bits > high { bits } else { high };
        }
        if low >= high {
            return [if numbers.is_empty() { 0.0 } else { f64::from_bits(high) }; N];
        }
        let shift = (u64::BITS - (high - low).leading_zeros()).saturating_sub(BUCKET_BITS);
        // The mask changes nothing: it spares a check of the index.
        #[expect(clippy::cast_possible_truncation, reason = "less than the number of buckets")]
        let bucket_of = |bits: u64| ((bits - low) >> shift) as usize & (BUCKETS - 1);

        *self.counts = [0; BUCKETS];
        for number in numbers {
            self.counts[bucket_of(number.to_bits())] += 1;
        }

        *self.lists = [0; BUCKETS];
        self.near.resize_with(N, Vec::new);
        let (mut bucket, mut before) = (0, 0);
        let mut places = [(0, 0); N];
        for (list, rank) in (1_u8..).zip(ranks) {
            let index = usize::from(list) - 1;
            let rank = if rank < numbers.len() { rank } else { numbers.len() };
            while before + (self.counts[bucket] as usize) < rank {
                before += self.counts[bucket] as usize;
                bucket += 1;
            }
            if self.lists[bucket] == 0 {
                self.lists[bucket] = list;
                self.near[index].clear();
            }
            places[index] = (usize::from(self.lists[bucket]) - 1, rank - before);
        }

        for number in numbers {
            let bits = number.to_bits();
            let list = self.lists[bucket_of(bits)];
            if list > 0 {
                self.near[usize::from(list) - 1].push(bits);
            }
        }
        places.map(|(list, rank)| f64::from_bits(nth(&mut self.near[list], rank.saturating_sub(1))))
    }
}

/// The number at an index, from 0, of the sorted list, by Hoare's partitions.
fn nth(list: &mut [u64], index: usize) -> u64 {
    let (mut from, mut to) = (0, list.len() - 1);
    while from < to {
        let pivot = list[(from + to) / 2];
        let (mut up, mut down) = (from, to);
        loop {
            while list[up] < pivot {
                up += 1;
            }
            while list[down] > pivot {
                down -= 1;
            }
            if up >= down {
                break;
            }
            list.swap(up, down);
            up += 1;
            down -= 1;
        }
        // What lies up to `down` is no more than the pivot, what lies beyond is no less.
        if index <= down {
            to = down;
        } else {
            from = down + 1;
        }
    }
    list[from]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::random::{bits, uniform};

    /// The same by sorting.
    fn sorted<const N: usize>(numbers: &[f64], ranks: [usize; N]) -> [f64; N] {
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
                assert_eq!(ranking.find(&numbers, ranks), sorted(&numbers, ranks), "shape {shape}, {count} numbers");
                let ends = [1, numbers.len()];
                assert_eq!(ranking.find(&numbers, ends), sorted(&numbers, ends), "shape {shape}, {count} numbers");
            }
        }
    }

    #[test]
    fn every_rank_of_some_numbers() {
        let numbers: Vec<f64> = (0..500).map(|index| (bits(9, index) % 200) as f64).collect();
        let mut ranking = Ranking::default();
        for rank in 1..=500 {
            assert_eq!(ranking.find(&numbers, [rank]), sorted(&numbers, [rank]), "rank {rank}");
        }
    }

    #[test]
    fn no_numbers_and_a_rank_beyond_them_are_no_failure() {
        let mut ranking = Ranking::default();
        assert_eq!(ranking.find(&[], [1, 2]), [0.0, 0.0]);
        assert_eq!(ranking.find(&[3.0, 1.0], [2, 9]), [3.0, 3.0]);
    }
}
