//! Percentiles of many numbers without sorting them.

use crate::Range;

/// Enough that few numbers share a bucket, few enough for the processor's nearest memory.
const BUCKETS: usize = 1024;
/// So many ranks are found at once. No parameter: what is generic belongs to the crate that calls it, and to its level of
/// optimisation.
pub const RANKS: usize = 5;

/// Finds the numbers at some ranks. Keeps its buffers between calls.
///
/// The numbers are counted in buckets of equal width, and only buckets that hold a rank are looked into: two straight
/// passes, whatever the order of the numbers.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// How many numbers fall into each bucket.
    counts: Box<[u32; BUCKETS]>,
    /// 0, or the list of the bucket and one.
    lists: Box<[u8; BUCKETS]>,
    /// The numbers in the buckets that hold a rank.
    near: Vec<Vec<f64>>,
}

impl Default for Ranking {
    fn default() -> Ranking {
        Ranking { counts: Box::new([0; BUCKETS]), lists: Box::new([0; BUCKETS]), near: Vec::new() }
    }
}

impl Ranking {
    /// The numbers at these ranks, from 1 and rising, among numbers in a finite range. A rank beyond them gives the
    /// largest; of no numbers all are 0.
    #[inline(never)]
    pub fn find(&mut self, numbers: &[f64], range: Range, ranks: [usize; RANKS]) -> [f64; RANKS] {
        let Range { low, high } = range;
        // The last bucket is for the largest number alone, whatever rounding does.
        let scale = (BUCKETS - 1) as f64 / (high - low);
        // Numbers too near to each other share one bucket.
        let scale = if scale.is_finite() { scale } else { 0.0 };
        if numbers.is_empty() {
            return [0.0; RANKS];
        }
        // The mask changes nothing: it spares a check of the index.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the number of buckets"
        )]
        let bucket_of = |number: f64| ((number - low) * scale) as u32 as usize & (BUCKETS - 1);

        *self.counts = [0; BUCKETS];
        for number in numbers {
            self.counts[bucket_of(*number)] += 1;
        }

        *self.lists = [0; BUCKETS];
        self.near.resize_with(RANKS, Vec::new);
        let (mut bucket, mut before) = (0, 0);
        let mut places = [(0, 0); RANKS];
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
            let list = self.lists[bucket_of(*number)];
            if list > 0 {
                self.near[usize::from(list) - 1].push(*number);
            }
        }
        places.map(|(list, rank)| nth(&mut self.near[list], rank.saturating_sub(1)))
    }
}

/// The number at an index, from 0, of the sorted list, by Hoare's partitions.
fn nth(list: &mut [f64], index: usize) -> f64 {
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
