//! What the book says stands empty, in million m2 (L7587-7597).

/// Offices on the market, 2014; 16 % of all offices.
pub const OFFICES: f64 = 8.0;
/// All offices: 8 / 0.16.
pub const OFFICES_STOCK: f64 = 50.0;
/// Shops, 2014; 8 % of all shops, and the book says «ruim 2».
pub const SHOPS: f64 = 2.0;
/// All shops: 2 / 0.08.
pub const SHOPS_STOCK: f64 = 25.0;
/// Homes, 2014: 400,000 of them.
pub const HOMES: f64 = 26.0;
/// Care buildings, 2014.
pub const CARE: f64 = 4.0;
/// Farm buildings that lose their use until 2030.
pub const FARMS_COMING: f64 = 15.0;
/// Public buildings that will stand empty until 2030; they may hold the care buildings too.
pub const PUBLIC_COMING: f64 = 20.0;
