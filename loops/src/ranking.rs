//! Percentiles of many numbers without sorting them.

/// So many ranks are found at once. No parameter: what is generic belongs to the crate that calls it, and to its level of
/// optimisation.
pub const RANKS: usize = 5;
/// Enough that few numbers share a bucket, few enough for the processor's nearest memory.
const BUCKETS: usize = 4096;
/// All buckets together reach at least so many times as far as the numbers between the outermost ranks are expected to.
const REACH: u32 = 2;
/// Of the upper half of a number's bits, so many are left out of its bucket at most: then a bucket is the exponent and the
/// first eleven digits after the point, and all buckets together reach from half of a number to its double.
const COARSEST: u32 = f64::MANTISSA_DIGITS - 1 - u32::BITS - 11;
/// Marks that are looked at in one go.
const GROUP: usize = 32;

/// Finds the numbers at some ranks. Keeps its buffers between calls.
///
/// The numbers are counted in buckets that their own bits name, and only buckets that hold a rank are looked into. The
/// first and the last bucket hold all beyond, so what is expected wrongly costs time and nothing else.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The bucket of each number.
    marks: Vec<u16>,
    /// How many numbers fall into each bucket.
    counts: Box<[u32; BUCKETS]>,
    /// The numbers in the buckets that hold a rank.
    near: [Vec<f64>; RANKS],
}

impl Default for Ranking {
    fn default() -> Ranking {
        Ranking { marks: Vec::new(), counts: Box::new([0; BUCKETS]), near: Default::default() }
    }
}

impl Ranking {
    /// The numbers at these ranks, from 1 and rising, among numbers of which none is negative; they are `expected` near
    /// these. A rank beyond them gives the largest; of no numbers all are 0.
    #[inline(never)]
    pub fn find(&mut self, numbers: &[f64], expected: [f64; RANKS], ranks: [usize; RANKS]) -> [f64; RANKS] {
        if numbers.is_empty() {
            return [0.0; RANKS];
        }
        self.marks.resize(numbers.len(), 0);
        mark(numbers, expected, &mut self.marks);
        *self.counts = [0; BUCKETS];
        for mark in &self.marks {
            // The remainder changes nothing: it spares a check of the index.
            self.counts[usize::from(*mark) % BUCKETS] += 1;
        }

        let (mut bucket, mut before) = (0, 0);
        // The bucket of each rank, and the rank among its numbers, from 0.
        let mut wanted = [0; RANKS];
        let mut within = [0; RANKS];
        for (place, rank) in ranks.into_iter().enumerate() {
            let index = if rank < numbers.len() { rank } else { numbers.len() }.saturating_sub(1);
            while before + (self.counts[usize::from(bucket)] as usize) <= index {
                before += self.counts[usize::from(bucket)] as usize;
                bucket += 1;
            }
            (wanted[place], within[place]) = (bucket, index - before);
        }

        self.near.iter_mut().for_each(Vec::clear);
        for (marks, numbers) in self.marks.chunks(GROUP).zip(numbers.chunks(GROUP)) {
            if !is_any_of(marks, wanted) {
                continue;
            }
            for (mark, number) in marks.iter().zip(numbers) {
                // Ranks of one bucket share the list of the first of them.
                if let Some(place) = wanted.iter().position(|wanted| wanted == mark) {
                    self.near[place].push(*number);
                }
            }
        }
        let mut found = [0.0; RANKS];
        for place in 0..RANKS {
            let list = wanted.iter().position(|bucket| *bucket == wanted[place]).unwrap_or(place);
            found[place] = nth(&mut self.near[list], within[place]);
        }
        found
    }
}

/// The bucket of each number: half of them below the middle of the expected ones, and as fine as these lie close.
#[inline(never)]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the upper half of a number's bits without its sign, and what lies between 0 and the number of buckets"
)]
fn mark(numbers: &[f64], expected: [f64; RANKS], marks: &mut [u16]) {
    let upper = |number: f64| (number.to_bits() >> u32::BITS) as i32;
    let (low, high) = (upper(expected[0]), upper(expected[RANKS - 1]));
    let distance = high.saturating_sub(low);
    // Where they all are one, nothing is known of how close the numbers lie.
    let shift = if distance > 0 {
        (u32::BITS - (distance as u32 * REACH / BUCKETS as u32).leading_zeros()).min(COARSEST)
    } else {
        COARSEST
    };
    let start = (low.saturating_add(distance / 2) >> shift) - BUCKETS as i32 / 2;
    let bucket = |number: f64| ((upper(number) >> shift) - start).clamp(0, BUCKETS as i32 - 1) as u16;
    // So many at a time that they fill the processor's registers: the compiler alone takes two.
    let (rows, rest) = numbers.as_chunks::<8>();
    let (marks, last_marks) = marks.as_chunks_mut::<8>();
    for (marks, row) in marks.iter_mut().zip(rows) {
        *marks = row.map(bucket);
    }
    for (mark, number) in last_marks.iter_mut().zip(rest) {
        *mark = bucket(*number);
    }
}

/// Whether one of these marks is wanted.
#[inline(never)]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn is_any_of(marks: &[u16], wanted: [u16; RANKS]) -> bool {
    let [a, b, c, d, e] = wanted;
    // No short cut on the way: that could not be done for several marks at a time.
    let is_wanted = |mark: u16| (mark == a) | (mark == b) | (mark == c) | (mark == d) | (mark == e);
    marks.iter().fold(0, |any, mark| any | u16::from(is_wanted(*mark))) > 0
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
