//! Paths of a share that grows by a factor and a step, one year after the other.

/// A year's growth is no less than minus a half.
const LEAST_FACTOR: f64 = 0.5;
/// Numbers that are compared side by side: each place has extremes of its own, so that none waits for another.
const LANES: usize = 4;

/// The smallest and the largest of some numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The smallest; infinite where there are none.
    pub low: f64,
    /// The largest; 0 where there are none.
    pub high: f64,
}

/// Takes every path one year on: its share times its factor, moved by a shock of a standard deviation of `size`, plus its
/// step, and not below 0. Gives how far the paths lie apart then.
#[inline(never)]
pub fn advance(shares: &mut [f64], factors: &[f64], steps: &[f64], shocks: &[f64], size: f64) -> Range {
    let (mut lows, mut highs) = ([f64::INFINITY; LANES], [0.0; LANES]);
    let next = |share: f64, factor: f64, step: f64, shock: f64| {
        let factor = larger(factor + size * shock, LEAST_FACTOR);
        larger(share * factor + step, 0.0)
    };
    let (whole, rest) = shares.as_chunks_mut::<LANES>();
    let ((factors, more_factors), (steps, more_steps), (shocks, more_shocks)) =
        (factors.as_chunks::<LANES>(), steps.as_chunks::<LANES>(), shocks.as_chunks::<LANES>());
    for (((shares, factors), steps), shocks) in whole.iter_mut().zip(factors).zip(steps).zip(shocks) {
        for lane in 0..LANES {
            let share = next(shares[lane], factors[lane], steps[lane], shocks[lane]);
            shares[lane] = share;
            lows[lane] = smaller(share, lows[lane]);
            highs[lane] = larger(share, highs[lane]);
        }
    }
    for (((share, factor), step), shock) in rest.iter_mut().zip(more_factors).zip(more_steps).zip(more_shocks) {
        *share = next(*share, *factor, *step, *shock);
        lows[0] = smaller(*share, lows[0]);
        highs[0] = larger(*share, highs[0]);
    }
    Range { low: lows.into_iter().fold(f64::INFINITY, smaller), high: highs.into_iter().fold(0.0, larger) }
}

fn larger(one: f64, other: f64) -> f64 {
    if one > other { one } else { other }
}

fn smaller(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}
