//! The Dutch municipalities of 2016 by population, the largest first.
//!
//! Population on 1 January 2016: CBS figures as copied by a public repository; two of them checked against CBS table
//! 70748ned (Alphen aan den Rijn, Eindhoven). Municipalities, not cities: the unit decides what a law of sizes says.

/// One municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its name.
    pub name: &'static str,
    /// People on 1 January 2016.
    pub population: u32,
}

/// All municipalities, the largest first.
pub const MUNICIPALITIES: &[Municipality; 390] = &include!(concat!(env!("OUT_DIR"), "/municipalities.rs"));

/// Their populations alone, in the same order: a program that only counts need not carry the names.
pub const POPULATIONS: &[u32; MUNICIPALITIES.len()] = &populations();

const fn populations() -> [u32; MUNICIPALITIES.len()] {
    let mut all = [0; MUNICIPALITIES.len()];
    let mut index = 0;
    while index < all.len() {
        all[index] = MUNICIPALITIES[index].population;
        index += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::REGIONS;

    #[test]
    fn the_largest_come_first_and_all_make_the_country() {
        assert!(MUNICIPALITIES.is_sorted_by(|larger, smaller| larger.population >= smaller.population));
        let people: u32 = MUNICIPALITIES.iter().map(|municipality| municipality.population).sum();
        assert_eq!(people, REGIONS.iter().map(|region| region.population).sum::<u32>());
    }
}
