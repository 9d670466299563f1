//! The fan of care: thousands of paths whose growth is drawn by chance, and the percentiles of each year.
//!
//! Its stages, each kept until what it hangs on changes: normal deviates (the seed and the number of draws), the paths
//! with their percentiles (all that moves a path), and the share of paths above a level.

use super::care_growth::{CAUSES, Growth, Policy, START};
use crate::num::quantile::Ranking;
use crate::num::{random, reached};
use loops::{RANKS, Year, advance};

/// The last year that a path can have.
const END: i32 = 2060;
/// Deviates of one path: those of its level, and one for each year after the first.
const COLUMNS: usize = CAUSES + (END - START) as usize;
/// The percentiles, in the order of the series.
pub const PERCENTS: [usize; RANKS] = [5, 25, 50, 75, 95];

/// What moves a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// Care in the first year, per cent of GDP.
    pub share: f64,
    /// The growth in the middle.
    pub growth: Growth,
    /// What policy does to every path alike.
    pub policy: Policy,
    /// Last year.
    pub until: i32,
    /// Paths.
    pub draws: usize,
    /// How widely the level of growth is drawn, as a factor.
    pub uncertainty: f64,
    /// Standard deviation of a year's growth, as a fraction.
    pub shock: f64,
    /// The number of the picture.
    pub seed: u64,
}

/// The runner's memory of the fan.
#[derive(Debug, Default)]
pub struct Fan {
    deviates: Deviates,
    ranking: Ranking,
    /// What the paths below belong to.
    chances: Option<Chances>,
    /// Each percentile year by year.
    percentiles: [Vec<f64>; PERCENTS.len()],
    /// Where each path ends.
    ends: Vec<f64>,
}

impl Fan {
    /// Each percentile year by year, from the first.
    pub fn percentiles(&mut self, chances: &Chances) -> &[Vec<f64>; PERCENTS.len()] {
        self.draw(chances);
        &self.percentiles
    }

    /// The part of the paths that end at a level or above it, per cent.
    pub fn above(&mut self, chances: &Chances, level: f64) -> f64 {
        self.draw(chances);
        let above = self.ends.iter().filter(|end| reached(**end, level)).count();
        100.0 * above as f64 / self.ends.len() as f64
    }

    fn draw(&mut self, chances: &Chances) {
        if self.chances.as_ref() == Some(chances) {
            return;
        }
        self.chances = Some(*chances);
        self.deviates.renew(chances.seed);

        // Nearest rank: the first path that as many per cent of them do not exceed.
        let ranks = PERCENTS.map(|percent| (percent * chances.draws).div_ceil(100));
        let levels = self.deviates.of_levels(chances.draws);
        // Before shocks and policy.
        let (mut factors, steps) = chances.growth.drawn(levels, chances.draws, chances.uncertainty);
        let (rate, step) = chances.growth.rate_and_step();
        let mut factor = 1.0 + rate;
        let Policy { from, brake, kept } = chances.policy;
        let mut shares = vec![chances.share; chances.draws];
        for percentile in &mut self.percentiles {
            percentile.clear();
            percentile.push(chances.share);
        }
        let mut found = [chances.share; RANKS];
        for year in START + 1..=chances.until {
            if year == from + 1 {
                factors.iter_mut().chain([&mut factor]).for_each(|factor| *factor -= brake);
            }
            let shocks = self.deviates.of_year(year, chances.draws);
            let kept = if year == from { kept } else { 1.0 };
            let year = Year { shock: chances.shock, kept };
            advance(&mut shares, &factors, &steps, shocks, year);
            // Near what the last percentiles become without chance.
            advance(&mut found, &[factor; RANKS], &[step; RANKS], &[0.0; RANKS], year);
            found = self.ranking.find(&shares, found, ranks);
            for (percentile, share) in self.percentiles.iter_mut().zip(found) {
                percentile.push(share);
            }
        }
        self.ends = shares;
    }
}

/// Normal deviates in columns: those of the levels, then one column for each year. Made when they are first needed, and
/// kept for a seed.
///
/// Path for path, they are consecutive numbers of the generator: first those of its level, then its years up to the last
/// there can be. So more draws only add paths, and a later horizon only adds years.
#[derive(Debug, Default)]
struct Deviates {
    seed: u64,
    columns: Vec<Vec<f64>>,
}

impl Deviates {
    /// Forgets those of another seed.
    fn renew(&mut self, seed: u64) {
        if self.seed != seed {
            *self = Deviates { seed, columns: Vec::new() };
        }
    }

    /// Those of the level of each path's growth, one column for each cause.
    fn of_levels(&mut self, paths: usize) -> &[Vec<f64>] {
        (0..CAUSES).for_each(|cause| self.make(cause, paths));
        &self.columns[..CAUSES]
    }

    /// Those of a year after the first, one for each path.
    fn of_year(&mut self, year: i32, paths: usize) -> &[f64] {
        let column = CAUSES + (year - START - 1).unsigned_abs() as usize;
        self.make(column, paths);
        &self.columns[column][..paths]
    }

    /// Makes what a column lacks for so many paths.
    fn make(&mut self, column: usize, paths: usize) {
        if self.columns.len() <= column {
            self.columns.resize_with(column + 1, Vec::new);
        }
        let known = &mut self.columns[column];
        let deviate = |path: usize| random::normal(self.seed, (path * COLUMNS + column) as u64);
        known.extend((known.len()..paths).map(deviate));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::pow;

    /// Paths of the book's trend without policy and without shocks.
    const STILL: Chances = Chances {
        share: 10.7,
        growth: Growth::Trend(3.0),
        policy: Policy { from: 2015, brake: 0.0, kept: 1.0 },
        until: 2060,
        draws: 999,
        uncertainty: 1.0,
        shock: 0.0,
        seed: 7,
    };

    /// The deviates of the level of each path, lowest first.
    fn levels(chances: &Chances) -> Vec<f64> {
        let mut levels: Vec<f64> =
            (0..chances.draws).map(|path| random::normal(chances.seed, (path * COLUMNS) as u64)).collect();
        levels.sort_by(f64::total_cmp);
        levels
    }

    #[test]
    fn without_shocks_a_percentile_is_one_path() {
        // The ranks of 999 paths: 5 % of them are 49.95, so the fiftieth.
        let ranks = [50, 250, 500, 750, 950];
        for (growth, path) in [
            (Growth::Trend(3.0), (|z, year| 10.7 * pow(1.0 + (3.0 + 0.5 * z) / 100.0, year)) as fn(f64, f64) -> f64),
            (Growth::Linear(-0.1), |z, year| (10.7 + (0.05 * z - 0.1) * year).max(0.0)),
        ] {
            let chances = Chances { growth, ..STILL };
            let levels = levels(&chances);
            let mut fan = Fan::default();
            for (rank, shares) in ranks.into_iter().zip(fan.percentiles(&chances)) {
                assert_eq!(shares.len(), 48);
                for (year, share) in shares.iter().enumerate() {
                    let expected = path(levels[rank - 1], year as f64);
                    assert!((share - expected).abs() < 1e-11, "{growth:?} {rank} {year}: {share}, not {expected}");
                }
            }
        }
    }

    #[test]
    fn policy_is_the_same_for_every_path() {
        let policy = Policy { from: 2020, brake: 0.02, kept: 0.9 };
        let chances = Chances { policy, ..STILL };
        let middle = levels(&chances)[499];
        let (free, braked) = (1.0 + (3.0 + 0.5 * middle) / 100.0, 0.98 + (3.0 + 0.5 * middle) / 100.0);
        let expected = 10.7 * pow(free, 7.0) * 0.9 * pow(braked, 40.0);
        let found = Fan::default().percentiles(&chances)[2][47];
        assert!((found - expected).abs() < 1e-10, "{found}, not {expected}");
    }

    #[test]
    fn more_draws_only_add_paths_and_a_later_horizon_only_years() {
        let shaken = Chances { shock: 0.02, until: 2030, draws: 200, ..STILL };
        let mut fan = Fan::default();
        let mut ends = |chances: Chances| {
            fan.above(&chances, 0.0);
            fan.ends.clone()
        };
        let (few, many) = (ends(shaken), ends(Chances { draws: 300, ..shaken }));
        assert_eq!((few.len(), few.as_slice()), (200, &many[..200]));
        let far = Fan::default().percentiles(&Chances { until: 2060, ..shaken }).clone();
        let near = Fan::default().percentiles(&shaken).clone();
        assert!(near.iter().zip(&far).all(|(near, far)| *near == far[..18]));
        assert_ne!(ends(shaken), ends(Chances { seed: 8, ..shaken }));
    }

    #[test]
    fn a_year_loses_no_more_than_half() {
        // No shock is this large on the page; the floor holds all the same.
        let shaken = Chances { shock: 5.0, until: 2014, draws: 1000, ..STILL };
        let mut fan = Fan::default();
        fan.above(&shaken, 0.0);
        let least = fan.ends.iter().copied().fold(f64::INFINITY, f64::min);
        assert_eq!(least, 0.5 * 10.7);
    }
}
