//! The 40 COROP regions: people, land, jobs, place on the map and place among the tiles.
//!
//! Population: municipalities on 1 January 2016 (CBS), summed by region. Land: population over Eurostat's inhabitants
//! per km2 of land (`demo_r_d3dens`), within 2 %. Jobs: employed persons 2013, Eurostat `nama_10r_3empers`; NL341 and
//! NL414 by subtraction from their province. The grid of tiles is this project's own.

/// One region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// Code of Eurostat (NUTS 3, 2016).
    pub nuts3: &'static str,
    /// The official name.
    pub name: &'static str,
    /// The name that a reader knows: its largest place, or the area itself.
    pub short: &'static str,
    /// The official name, with the known one in brackets where it does not hold it.
    pub label: &'static str,
    /// Three letters for the tile.
    pub tile: &'static str,
    /// People on 1 January 2016.
    pub population: u32,
    /// Land in km2.
    pub land: f64,
    /// Jobs in 2013, in thousands.
    pub jobs: f64,
    /// Row of the tile, from the north.
    pub row: u8,
    /// Column of the tile, from the west.
    pub col: u8,
    /// Eastward position in km (Rijksdriehoek).
    pub x: f64,
    /// Northward position in km (Rijksdriehoek).
    pub y: f64,
}

/// All regions in the order of their codes.
pub const REGIONS: &[Region; 40] = &include!(concat!(env!("OUT_DIR"), "/regions.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_totals_are_those_of_the_sources() {
        let jobs: f64 = REGIONS.iter().map(|region| region.jobs).sum();
        assert!((jobs - 8729.1).abs() < 0.05, "{jobs}");
        assert_eq!(REGIONS.iter().map(|region| region.population).sum::<u32>(), 16_979_120);
    }

    #[test]
    fn each_region_has_its_own_code_letters_and_tile() {
        for (index, region) in REGIONS.iter().enumerate() {
            assert_eq!(region.tile.len(), 3, "{}", region.nuts3);
            for other in &REGIONS[..index] {
                assert_ne!(region.nuts3, other.nuts3);
                assert_ne!(region.tile, other.tile);
                assert_ne!((region.row, region.col), (other.row, other.col), "{} {}", region.nuts3, other.nuts3);
            }
        }
    }

    #[test]
    fn the_label_holds_the_name_that_a_reader_knows() {
        for region in REGIONS {
            assert!(region.label.starts_with(region.name) && region.label.contains(region.short), "{}", region.label);
        }
    }
}
