//! Empty offices: the figure counts floor, and so did three firms, each in its own way.

use super::hindsight::{Hindsight, Symbol};
use super::{Canvas, Forecast, Label, Unit};

/// The forecast in the registry.
pub(super) const FORECAST: Forecast = Forecast {
    // The model's slider of years ends in 2040; its largest stock is 70 million m2.
    canvas: Canvas { figure: "offices-path", years: (2015.0, 2040.0), values: (0.0, 70.0) },
    series: "vacancy-offices.empty",
    unit: Unit::MLN_M2,
    of: Label::same(""),
    step: 0.1,
    question: Label::new(
        "Teken zelf: hoeveel kantoorvloer staat er leeg, jaar na jaar?",
        "Draw it yourself: how much office floor stands empty, year after year?",
    ),
    hindsight: &[
        count(
            "offices_empty_colliers",
            Label::same("Colliers"),
            Label::new("lege kantoorvloer, in latere tellingen", "empty office floor, in later counts"),
            Symbol::Dot,
        ),
        count(
            "offices_empty_nvm",
            Label::same("NVM Business"),
            Label::new("lege kantoorvloer, telling van makelaars", "empty office floor, count by estate agents"),
            Symbol::Ring,
        ),
        count(
            "offices_empty_dtz",
            Label::same("DTZ Zadelhoff"),
            Label::new("lege kantoorvloer, telling van een makelaar", "empty office floor, count by an estate agent"),
            Symbol::Square,
        ),
        count(
            "offices_empty_colliers_2015",
            Label::new("Colliers, telling van 2015", "Colliers, count of 2015"),
            Label::new(
                "lege kantoorvloer zoals in 2015 zelf geteld; later kwam Colliers voor 2015 op 8,5",
                "empty office floor as counted in 2015 itself; later Colliers put 2015 at 8.5",
            ),
            Symbol::None,
        ),
        Hindsight {
            is_yearly: true,
            ..count(
                "offices_let_unused",
                Label::same("Colliers"),
                Label::new(
                    "kantoorvloer die verhuurd is maar niet gebruikt wordt: geen leegstand, wel over",
                    "office floor that is let but not used: not vacant, but spare",
                ),
                Symbol::None,
            )
        },
    ],
    remarks: &[
        Label::new(
            "De leegstand daalde vooral doordat vloer uit de markt ging, wat het boek ook vroeg: van de daling die NVM tussen begin 2016 en eind 2019 telde, was dat ongeveer 85 %.",
            "Vacancy fell mainly because floor left the market, as the book asked: of the fall that NVM counted between the start of 2016 and the end of 2019 that was about 85%.",
        ),
        Label::new(
            "In 2022 was daarnaast 3,3 miljoen m² verhuurd maar niet in gebruik. Dat telt niet als leegstand.",
            "In 2022 another 3.3 million m² was let but not in use. That does not count as vacancy.",
        ),
    ],
    panel: None,
};

const fn count(series: &'static str, who: Label, counts: Label, symbol: Symbol) -> Hindsight {
    Hindsight { series, who, counts, of: Label::same(""), unit: Unit::MLN_M2, symbol, factor: 1.0, is_yearly: false }
}
