//! Every claim, one line each, in the order of the page.

use super::Claim;
use super::{care, density, homes, labour, offices, wages};

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
    labour::ZIPF,
    labour::MUNICIPALITIES,
    labour::TRANSPORT_SPEED,
    offices::OFFICES_STOCK,
    offices::SHOPS_STOCK,
    homes::HOMES_SIZE,
    offices::VACANCY_RISES,
    offices::STREET_THREE,
    offices::WRITE_DOWN,
    homes::SPACE_24,
    homes::AGE_STOCK,
    homes::PRODUCTION,
];

/// The claim with this id.
pub fn find(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}
