//! Empty offices from 2014 on.

use super::figure::Figure;
use super::vacancy_path::{Path, vacancy_path};
use crate::text::Label;

const PATH: Path = Path { model: "vacancy-offices", steps: (2.0, 4.0), about: Label::same("") };

/// The figure in the registry.
pub const FIGURE: Figure = vacancy_path!(
    "offices-path",
    "vacancy-offices",
    PATH,
    Label::new("Lege kantoren", "Empty offices"),
    &["vacancy-offices.space", "vacancy-offices.withdraw", "vacancy-offices.build"],
    &[
        "vacancy-offices.jobs",
        "vacancy-offices.stock",
        "vacancy-offices.vacancy",
        "vacancy-offices.friction",
        "vacancy-offices.until",
    ],
);
