//! What lies within reach of each region: jobs, and jobs per km2, weighted by nearness.
//!
//! Weights depend on nothing but the reach and the table, so they are kept; weighted jobs depend on nothing but the
//! weights and the jobs.

use crate::data::{REGIONS, Region};
use crate::num::exp;
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
    pub fn new(reach: f64) -> Kernel {
        let mut weights = Box::new([[0.0; COUNT]; COUNT]);
        for (here, at) in REGIONS.iter().enumerate() {
            weights[here][here] = 1.0;
            for (there, other) in REGIONS.iter().enumerate().skip(here + 1) {
                let (east, north) = (at.x - other.x, at.y - other.y);
                let distance = (east * east + north * north).sqrt();
                let weight = if reach > 0.0 { exp(-distance / reach) } else { 0.0 };
                weights[here][there] = weight;
                weights[there][here] = weight;
            }
        }
        let land = weigh(&weights, &each(|region| region.land));
        Kernel { reach, weights, land }
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

/// Weighted sums for all regions side by side. Each is summed in the order of the table, but forty sums that do not
/// wait for one another run several times faster than one after the other.
fn weigh(weights: &[Each; COUNT], amounts: &Each) -> Each {
    let mut sums = [0.0; COUNT];
    for (weights, amount) in weights.iter().zip(amounts) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += weight * amount;
        }
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
    pub fn within(&mut self, jobs: &Each) -> &[Within<Each>] {
        if self.kernels.is_empty() {
            self.kernels = Sweep::reaches().map(Kernel::new).collect();
        }
        if self.jobs.as_ref() != Some(jobs) {
            self.within = self.kernels.iter().map(|kernel| kernel.within(jobs)).collect();
            self.jobs = Some(*jobs);
        }
        &self.within
    }
}
