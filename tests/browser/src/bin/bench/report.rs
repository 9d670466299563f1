//! Times and counts in words: what is typical, what is slow, and how the two compare.

use std::fmt;

use crate::contest::{Round, Writes};

/// The table of one figure.
pub struct Report {
    figure: &'static str,
    ours: Side,
    theirs: Side,
    ratios: Vec<f64>,
    slow_ratios: Vec<f64>,
}

struct Side {
    median: f64,
    slow: f64,
    writes: Writes,
}

impl Report {
    /// Sums up the rounds of one figure.
    pub fn new(figure: &'static str, rounds: &[Round], [ours, theirs]: [Writes; 2]) -> Self {
        let ratios = |share: f64| {
            let ratio = |round: &Round| quantile(&round.ours, share) / quantile(&round.theirs, share);
            rounds.iter().map(ratio).collect::<Vec<_>>()
        };
        let side =
            |times: Vec<f64>, writes| Side { median: quantile(&times, 0.5), slow: quantile(&times, 0.95), writes };
        Self {
            figure,
            ratios: ratios(0.5),
            slow_ratios: ratios(0.95),
            ours: side(rounds.iter().flat_map(|round| round.ours.clone()).collect(), ours),
            theirs: side(rounds.iter().flat_map(|round| round.theirs.clone()).collect(), theirs),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let ratios: Vec<String> = self.ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
        writeln!(
            out,
            "{:<10}  median ms  p95 ms  attributes (most)  texts (most)  child lists (most)  moves without a change",
            self.figure
        )?;
        writeln!(out, "{:<10}  {}", "ours", self.ours)?;
        writeln!(out, "{:<10}  {}", "D3", self.theirs)?;
        writeln!(out, "ratio of medians per round: {}", ratios.join("  "))?;
        writeln!(out, "median ratio {:.2}, of p95 {:.2}", quantile(&self.ratios, 0.5), quantile(&self.slow_ratios, 0.5))
    }
}

impl fmt::Display for Side {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mean = |kind: usize| {
            let sum: u32 = self.writes.iter().map(|counts| counts[kind]).sum();
            f64::from(sum) / self.writes.len() as f64
        };
        let most = |kind: usize| self.writes.iter().map(|counts| counts[kind]).max().unwrap_or(0);
        let count = |kind: usize| format!("{:.1} ({})", mean(kind), most(kind));
        let unchanged = self.writes.iter().filter(|counts| **counts == [0, 0, 0]).count();
        write!(
            out,
            "{:>9.3}  {:>6.3}  {:>17}  {:>12}  {:>18}  {unchanged:>22}",
            self.median,
            self.slow,
            count(0),
            count(1),
            count(2)
        )
    }
}

/// Nearest rank.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted[rank.clamp(1, sorted.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_are_measured_values() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!((quantile(&values, 0.5), quantile(&values, 0.95)), (3.0, 5.0));
    }
}
