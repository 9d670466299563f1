//! Every figure, one line each, in the order of the page.

use super::figure::Figure;
use super::{
    block_rule, care_lorenz, care_nest, care_share, city_competition, conversion, labour_supply, offices_path,
    own_network, shops_path, street, urban_system, vacancy_stock, wages_doubling, wages_map, wages_scan, zipf,
};

/// All figures.
pub const FIGURES: &[&Figure] = &[
    &care_nest::FIGURE,
    &care_share::FIGURE,
    &care_lorenz::FIGURE,
    &own_network::FIGURE,
    &wages_doubling::FIGURE,
    &wages_map::FIGURE,
    &wages_scan::FIGURE,
    &zipf::FIGURE,
    &urban_system::FIGURE,
    &labour_supply::FIGURE,
    &vacancy_stock::FIGURE,
    &offices_path::FIGURE,
    &shops_path::FIGURE,
    &city_competition::FIGURE,
    &street::FIGURE,
    &conversion::FIGURE,
    &block_rule::FIGURE,
];

/// The chapters of the page in their order, by the id of their section.
pub const CHAPTERS: &[&str] = &["zorg", "lonen", "leegstand", "nagerekend", "verantwoording"];

/// The figure with this id.
pub fn find(id: &str) -> Option<&'static Figure> {
    FIGURES.iter().copied().find(|figure| figure.id == id)
}
