//! Empty shops: the figure draws floor, so the count of floor stands beside it and the count of shops does not.

use super::hindsight::{Hindsight, Symbol};
use super::{Canvas, Forecast, Label, Unit};

/// All floor of shops in the book's figures, million m2: 8 % of it is «ruim 2 miljoen m2».
const BOOK_STOCK: f64 = 25.0;

/// The forecast in the registry.
pub(super) const FORECAST: Forecast = Forecast {
    // The model's slider of years ends in 2040; its largest stock is 40 million m2.
    canvas: Canvas { figure: "shops-path", years: (2015.0, 2040.0), values: (0.0, 40.0) },
    series: "vacancy-shops.empty",
    unit: Unit::MLN_M2,
    of: Label::same(""),
    step: 0.1,
    question: Label::new(
        "Teken zelf: hoeveel winkelvloer staat er leeg, jaar na jaar?",
        "Draw it yourself: how much shop floor stands empty, year after year?",
    ),
    hindsight: &[
        Hindsight {
            series: "shops_vacancy_area",
            who: Label::same("Locatus"),
            counts: Label::new("leeg deel van de winkelvloer", "empty part of the shop floor"),
            of: Label::new(" van de winkelvloer", " of the shop floor"),
            unit: Unit::PERCENT,
            symbol: Symbol::Dot,
            factor: BOOK_STOCK / 100.0,
            is_yearly: false,
        },
        Hindsight {
            series: "shops_vacancy_units",
            who: Label::same("Locatus"),
            counts: Label::new(
                "leeg deel van de winkels zelf, groot of klein: geen vloer, dus niet in de figuur",
                "empty part of the shops themselves, large or small: not floor, so not in the figure",
            ),
            of: Label::new(" van de winkels", " of shops"),
            unit: Unit::PERCENT,
            symbol: Symbol::None,
            factor: 1.0,
            is_yearly: false,
        },
    ],
    remarks: &[
        Label::new(
            "De figuur rekent in vloer, dus hier staat de telling van vloer. Locatus geeft die in procenten; bij de voorraad waarmee het boek rekent, 25 miljoen m², is 8 % gelijk aan 2,0 miljoen m².",
            "The figure counts floor, so the count of floor stands here. Locatus gives it in per cent; with the stock that the book works with, 25 million m², 8% is 2.0 million m².",
        ),
        Label::new(
            "De sprong in 2016 is het faillissement van V&D: grote lege panden tellen in vloer zwaarder dan in aantallen winkels.",
            "The jump in 2016 is the bankruptcy of the department stores V&D: large empty buildings weigh more in floor than in numbers of shops.",
        ),
    ],
    panel: None,
};
