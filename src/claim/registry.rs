//! Every claim, one line each, in the order of the page.

use super::Claim;
use super::{care, cities, density, homes, labour, vacancy, wages};

/// All claims.
pub const CLAIMS: &[Claim] = &[
    care::CARE_SUM,
    care::CARE_QUARTER,
    care::CARE_QUARTER_GROWTH,
    care::CARE_CUCKOO,
    care::CARE_FIGURE,
    care::CARE_INSURED,
    care::CARE_TOP,
    care::NETWORK_60,
    labour::LABOUR_25,
    density::DOUBLING_5,
    density::DOUBLING_SIZE,
    density::DENSITY_SCALE,
    wages::WAGE_SPREAD_HIGH,
    wages::WAGE_SPREAD_LOW,
    wages::WAGE_MOVE,
    wages::WAGE_ALMERE,
    density::HALF_HALF,
    cities::ZIPF,
    cities::MUNICIPALITIES,
    cities::TRANSPORT_SPEED,
    vacancy::OFFICES_STOCK,
    vacancy::SHOPS_STOCK,
    homes::HOMES_SIZE,
    vacancy::VACANCY_RISES,
    vacancy::STREET_THREE,
    vacancy::WRITE_DOWN,
    homes::SPACE_24,
    homes::AGE_STOCK,
    homes::PRODUCTION,
];

/// The claim with this id.
pub fn find(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}
