//! Every figure, one line each, in the order of the page.

use super::figure::Figure;
use super::{
    block_rule, care_lorenz, care_nest, care_share, city_competition, conversion, labour_supply, offices_path,
    own_network, shops_path, street, urban_system, vacancy_stock, wages_doubling, wages_map, wages_scan, zipf,
};
use crate::text::IS_TOLD;

/// All figures.
pub const FIGURES: &[&Figure] = &[
    &lean(care_nest::FIGURE),
    &lean(care_share::FIGURE),
    &lean(care_lorenz::FIGURE),
    &lean(own_network::FIGURE),
    &lean(wages_doubling::FIGURE),
    &lean(wages_map::FIGURE),
    &lean(wages_scan::FIGURE),
    &lean(zipf::FIGURE),
    &lean(urban_system::FIGURE),
    &lean(labour_supply::FIGURE),
    &lean(vacancy_stock::FIGURE),
    &lean(offices_path::FIGURE),
    &lean(shops_path::FIGURE),
    &lean(city_competition::FIGURE),
    &lean(street::FIGURE),
    &lean(conversion::FIGURE),
    &lean(block_rule::FIGURE),
];

/// What only lies one press deeper is unknown to the page's first program.
const fn lean(figure: Figure) -> Figure {
    if IS_TOLD { figure } else { Figure { readout: |_| &[], steps: |_| &[], ..figure } }
}

/// The chapters of the page in their order, by the id of their section.
pub const CHAPTERS: &[&str] = &["zorg", "lonen", "leegstand", "nagerekend", "verantwoording"];

/// The figure with this id.
pub fn find(id: &str) -> Option<&'static Figure> {
    FIGURES.iter().copied().find(|figure| figure.id == id)
}
