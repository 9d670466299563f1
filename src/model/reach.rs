//! What lies within reach of each region: jobs, and jobs per km2, weighted by nearness.
//!
//! Distances depend on nothing but the table and weights on nothing but the reach besides, so both are kept; weighted jobs
//! depend on nothing but the weights and the jobs.

use crate::data::{REGIONS, Region};
use std::array;

/// Number of regions.
pub const COUNT: usize = REGIONS.len();

/// A number for each region, in the order of the table.
pub type Each = [f64; COUNT];

/// The scan runs over reach 0, 2, .. 200 km.
const SWEEP_STEP: f64 = 2.0;
const SWEEP_POINTS: u32 = 101;

/// A column of the table.
pub fn each(part: impl Fn(&Region) -> f64) -> Each {
    array::from_fn(|index| part(&REGIONS[index]))
}

/// What counts for the wage of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Jobs per km2 within reach.
    Density,
    /// Jobs within reach.
    Mass,
}

/// Density and mass, of each region or of the country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Within<T> {
    /// Thousand jobs per km2.
    pub density: T,
    /// Thousand jobs.
    pub mass: T,
}

impl<T> Within<T> {
    /// The one that counts.
    pub fn get(&self, mode: Mode) -> &T {
        match mode {
            Mode::Density => &self.density,
            Mode::Mass => &self.mass,
        }
    }
}

/// The distances between all regions, km: of each to those behind it in the table.
pub struct Distances(Vec<f64>);

impl Distances {
    /// As the crow flies.
    pub fn new() -> Distances {
        let from = |(here, at): (usize, &'static Region)| {
            REGIONS.iter().skip(here + 1).map(|other| {
                let (east, north) = (at.x - other.x, at.y - other.y);
                (east * east + north * north).sqrt()
            })
        };
        Distances(REGIONS.iter().enumerate().flat_map(from).collect())
    }
}

/// The weights of one reach.
#[derive(Clone, Debug)]
pub struct Kernel {
    reach: f64,
    /// Symmetric; a region weighs 1 for itself.
    weights: Box<[Each; COUNT]>,
    /// Weighted land of each region.
    land: Each,
}

impl Kernel {
    /// The weights exp(-distance / reach); at reach 0 a region has nothing but itself.
    pub fn new(distances: &Distances, reach: f64) -> Kernel {
        let mut kernel = Kernel { reach, weights: Box::new([[1.0; COUNT]; COUNT]), land: [0.0; COUNT] };
        kernel.turn(distances, reach);
        kernel
    }

    /// Goes to another reach, in the same place.
    pub fn turn(&mut self, distances: &Distances, reach: f64) {
        let mut weights: Vec<f64> = distances.0.iter().map(|distance| -distance / reach).collect();
        if reach > 0.0 {
            loops::decay(&mut weights);
        } else {
            weights.fill(0.0);
        }
        let mut weights = weights.into_iter();
        for here in 0..COUNT {
            for (there, weight) in (here + 1..COUNT).zip(&mut weights) {
                self.weights[here][there] = weight;
                self.weights[there][here] = weight;
            }
        }
        self.land = weigh(&self.weights, &each(|region| region.land));
        self.reach = reach;
    }

    /// The reach that these weights belong to, km.
    pub fn reach(&self) -> f64 {
        self.reach
    }

    /// Density and mass of each region with these jobs.
    pub fn within(&self, jobs: &Each) -> Within<Each> {
        let mass = weigh(&self.weights, jobs);
        Within { density: array::from_fn(|region| mass[region] / self.land[region]), mass }
    }
}

/// Weighted sums for all regions side by side, each in the order of the table.
fn weigh(weights: &[Each; COUNT], amounts: &Each) -> Each {
    let mut sums = [0.0; COUNT];
    for (weights, amount) in weights.iter().zip(amounts) {
        loops::add(&mut sums, weights, *amount);
    }
    sums
}

/// Density and mass at every reach of the scan.
#[derive(Clone, Debug, Default)]
pub struct Sweep {
    kernels: Vec<Kernel>,
    /// The jobs that `within` was made with.
    jobs: Option<Each>,
    within: Vec<Within<Each>>,
}

impl Sweep {
    /// The reaches of the scan, km.
    pub fn reaches() -> impl Iterator<Item = f64> {
        (0..SWEEP_POINTS).map(|point| f64::from(point) * SWEEP_STEP)
    }

    /// What lies within each reach with these jobs; kept until they change.
    pub fn within(&mut self, distances: &Distances, jobs: &Each) -> &[Within<Each>] {
        if self.kernels.is_empty() {
            self.kernels = Sweep::reaches().map(|reach| Kernel::new(distances, reach)).collect();
        }
        if self.jobs.as_ref() != Some(jobs) {
            self.within = self.kernels.iter().map(|kernel| kernel.within(jobs)).collect();
            self.jobs = Some(*jobs);
        }
        &self.within
    }
}

#[cfg(test)]
mod tests {
    use super::{Distances, Sweep};
    use crate::num::{exp, pow};

    #[test]
    fn weights_have_the_bits_of_an_exponential() {
        let least = 1e-8_f64;
        let spread = (0..40_000).map(|step| -least * pow(708.0 / least, f64::from(step) / 40_000.0));
        // On both sides of each half of a logarithm of 2, where the steps change.
        let edges = (0..2_000).flat_map(|half| {
            let edge = (-0.5 * std::f64::consts::LN_2 * f64::from(half)).to_bits();
            (0..8).map(move |ulps| f64::from_bits((edge + ulps).saturating_sub(4)))
        });
        let around = (0..2_000_u64).map(|step| -f64::from_bits(0x3fd6_2e42_0000_0000 + step * 0x0040_0000));
        let distances = Distances::new().0;
        let of_regions =
            Sweep::reaches().skip(1).flat_map(|reach| distances.iter().map(move |distance| -distance / reach));
        let numbers: Vec<f64> = spread.chain(edges).chain(around).chain(of_regions).collect();
        let numbers: Vec<f64> = numbers.into_iter().filter(|x| (-708.0..=-least).contains(x)).chain([0.0]).collect();
        let mut decayed = numbers.clone();
        loops::decay(&mut decayed);
        for (x, weight) in numbers.iter().zip(&decayed) {
            assert_eq!(weight.to_bits(), exp(*x).to_bits(), "{x}");
        }
        assert!(numbers.len() > 100_000);
    }

    #[test]
    fn what_lies_too_far_weighs_nothing_that_a_sum_would_feel() {
        let mut weights = [-708.5, -1e300, f64::NEG_INFINITY];
        loops::decay(&mut weights);
        assert!(weights.iter().all(|weight| 1e6 + weight * 1e6 == 1e6), "{weights:?}");
    }

    #[test]
    fn an_odd_number_of_sums_has_its_last() {
        let mut sums = [1.0, 2.0, 3.0];
        loops::add(&mut sums, &[1.0, 10.0, 100.0], 0.5);
        assert_eq!(sums, [1.5, 7.0, 53.0]);
    }
}
