//! Times and counts in words: what is typical, what is slow, and how the two compare.

use std::fmt::{self, Display, Formatter};

use crate::pair::Round;
use crate::tab::Writes;

/// The times of one figure at one speed of the processor.
pub struct Times {
    figure: &'static str,
    ours: [f64; 2],
    theirs: [f64; 2],
    medians: Vec<f64>,
    /// Ratio of the medians, the median over the rounds.
    pub median: f64,
    /// The same of the slowest twentieth.
    pub slow: f64,
}

impl Times {
    /// Head of the table.
    pub const HEAD: &str = "figure        ours ms    p95   D3 ms    p95   ratio of medians, by round                              median   of p95";

    /// Sums up the rounds of one figure.
    pub fn new(figure: &'static str, rounds: &[Round]) -> Self {
        let ratios = |share: f64| {
            let ratio = |round: &Round| quantile(&round.ours, share) / quantile(&round.theirs, share);
            rounds.iter().map(ratio).collect::<Vec<_>>()
        };
        let all = |side: fn(&Round) -> &Vec<f64>| {
            let times: Vec<f64> = rounds.iter().flat_map(side).copied().collect();
            [quantile(&times, 0.5), quantile(&times, 0.95)]
        };
        let medians = ratios(0.5);
        Self {
            figure,
            ours: all(|round| &round.ours),
            theirs: all(|round| &round.theirs),
            median: quantile(&medians, 0.5),
            slow: quantile(&ratios(0.95), 0.5),
            medians,
        }
    }
}

impl Display for Times {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        let rounds: Vec<String> = self.medians.iter().map(|ratio| format!("{ratio:.3}")).collect();
        let ([ours, ours_slow], [theirs, theirs_slow]) = (self.ours, self.theirs);
        write!(
            out,
            "{:<12}  {ours:>7.3} {ours_slow:>6.3} {theirs:>7.3} {theirs_slow:>6.3}   {:<53}  {:>6.3}   {:>6.3}",
            self.figure,
            rounds.join(" "),
            self.median,
            self.slow
        )
    }
}

/// The stops of a slider to which a move takes longest: there words change, and not only numbers.
pub struct Slowest {
    figure: &'static str,
    /// The stop, and the medians of ours and theirs over all moves to it.
    stops: Vec<(f64, f64, f64)>,
}

impl Slowest {
    const SHOWN: usize = 4;

    /// Finds them in the rounds of one figure, each of which moves to all these values.
    pub fn new(figure: &'static str, values: &[f64], rounds: &[Round]) -> Self {
        let mut known: Vec<f64> = values.to_vec();
        known.sort_by(f64::total_cmp);
        known.dedup();
        let median = |stop: f64, side: fn(&Round) -> &Vec<f64>| {
            let moves = rounds.iter().flat_map(|round| values.iter().zip(side(round)));
            quantile(&moves.filter(|(value, _)| **value == stop).map(|(_, time)| *time).collect::<Vec<_>>(), 0.5)
        };
        let both = |stop| (stop, median(stop, |round| &round.ours), median(stop, |round| &round.theirs));
        let mut stops: Vec<_> = known.into_iter().map(both).collect();
        stops.sort_by(|one, other| other.1.total_cmp(&one.1));
        stops.truncate(Self::SHOWN);
        Self { figure, stops }
    }
}

impl Display for Slowest {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        write!(out, "{:<12}", self.figure)?;
        self.stops.iter().try_for_each(|(stop, ours, theirs)| write!(out, "  {stop:>6}: {ours:.2} ({theirs:.2})"))
    }
}

/// Counts of one kind of change over all moves.
pub struct Counts {
    /// Of the typical move.
    pub typical: f64,
    mean: f64,
    most: u32,
}

impl Counts {
    /// Attributes, texts and lists of children.
    pub fn of(writes: &Writes) -> [Self; 3] {
        [0, 1, 2].map(|kind| {
            let counts: Vec<f64> = writes.iter().map(|counts| f64::from(counts[kind])).collect();
            Self {
                typical: quantile(&counts, 0.5),
                mean: counts.iter().sum::<f64>() / counts.len() as f64,
                most: writes.iter().map(|counts| counts[kind]).max().unwrap_or(0),
            }
        })
    }
}

impl Display for Counts {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        out.pad(&format!("{:.0} (mean {:.1}, most {})", self.typical, self.mean, self.most))
    }
}

/// A quantile of some numbers, 0 to 1, by nearest rank: always one of them.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted[rank.clamp(1, sorted.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::{Counts, Slowest, Times, quantile};
    use crate::pair::Round;

    #[test]
    fn quantiles_are_measured_values() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!((quantile(&values, 0.5), quantile(&values, 0.95)), (3.0, 5.0));
    }

    #[test]
    fn the_ratio_is_the_middle_one_of_the_rounds() {
        let round = |ours, theirs| Round { ours: vec![ours; 3], theirs: vec![theirs; 3] };
        let times = Times::new("some", &[round(3.0, 1.0), round(1.0, 1.0), round(2.0, 4.0)]);
        assert_eq!((times.median, times.slow), (1.0, 1.0));
    }

    #[test]
    fn the_slowest_stop_comes_first_with_all_moves_to_it() {
        let rounds =
            [[1.0, 5.0, 1.0, 7.0], [1.0, 6.0, 1.0, 9.0]].map(|ours| Round { ours: ours.into(), theirs: vec![2.0; 4] });
        let slowest = Slowest::new("some", &[0.5, 2.0, 1.0, 2.0], &rounds);
        assert_eq!(slowest.stops, [(2.0, 6.0, 2.0), (0.5, 1.0, 2.0), (1.0, 1.0, 2.0)]);
    }

    #[test]
    fn the_typical_move_is_the_median() {
        let [attributes, ..] = Counts::of(&vec![[1, 0, 0], [9, 0, 0], [2, 0, 0]]);
        assert_eq!((attributes.typical, attributes.mean, attributes.most), (2.0, 4.0, 9));
    }
}
