//! Empty shops from 2014 on.

use super::figure::Figure;
use super::vacancy_path::{Path, vacancy_path};
use crate::text::Label;

/// The book says «ruim 2 miljoen m2».
const PATH: Path = Path { model: "vacancy-shops", steps: (0.5, 1.0), about: Label::new("ruim ", "over ") };

/// The figure in the registry.
pub const FIGURE: Figure = vacancy_path!(
    "shops-path",
    "vacancy-shops",
    PATH,
    Label::new("Lege winkels", "Empty shops"),
    &["vacancy-shops.online_growth", "vacancy-shops.spending", "vacancy-shops.withdraw"],
    &[
        "vacancy-shops.build",
        "vacancy-shops.online",
        "vacancy-shops.stock",
        "vacancy-shops.vacancy",
        "vacancy-shops.friction",
        "vacancy-shops.until",
    ],
);
