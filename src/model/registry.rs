//! Every model, one line each, in the order of the documents.

use super::{
    Model, block_rule, care, care_concentration, city_competition, conversion, labour_supply, own_network,
    shopping_street, urban_system, vacancy_offices, vacancy_shops, vacancy_stock, wages_doubling, wages_regions, zipf,
};
use crate::scenario::Declaration;

/// All models.
pub const MODELS: &[Model] = &[
    care::MODEL,
    care_concentration::MODEL,
    wages_doubling::MODEL,
    wages_regions::MODEL,
    labour_supply::MODEL,
    zipf::MODEL,
    urban_system::MODEL,
    vacancy_stock::MODEL,
    vacancy_offices::MODEL,
    vacancy_shops::MODEL,
    shopping_street::MODEL,
    conversion::MODEL,
    city_competition::MODEL,
    block_rule::MODEL,
    own_network::MODEL,
];

/// The models as a scenario sees them, in the same order.
pub const DECLARATIONS: &[Declaration] = &declarations();

const fn declarations() -> [Declaration; MODELS.len()] {
    let mut all = [Declaration { model: "", params: &[], older: &[] }; MODELS.len()];
    let mut index = 0;
    while index < MODELS.len() {
        all[index] = Declaration { model: MODELS[index].id, params: MODELS[index].params, older: MODELS[index].older };
        index += 1;
    }
    all
}

/// The model with this id and its index.
pub fn find(id: &str) -> Option<(usize, &'static Model)> {
    MODELS.iter().enumerate().find(|(_, model)| model.id == id)
}
