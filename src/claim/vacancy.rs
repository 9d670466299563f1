//! Claims on empty offices, shops and streets (chapter Leegstand of the page).

use super::Claim;
use super::finding::{Finding, Part};
use super::premise::{Premise, observation};
use super::scenario::{Load, Setting};
use super::verdict::Verdict;
use crate::data::thresholds;
use crate::model::registry;
use crate::text::{Label, Unit};

const CHAPTER: &str = "leegstand";
const DTZ: Label = Label::new("DTZ Zadelhoff, medio 2014", "DTZ Zadelhoff, mid 2014");
const ALL_FLOOR: Label = Label::new("Vastgoedbelang, alle kantoorvloer 2014", "Vastgoedbelang, all office floor 2014");
const NVM: Label = Label::same("NVM Business");
const COLLIERS: Label = Label::same("Colliers");
const LOCATUS: Label = Label::same("Locatus");
const MODEL: Label = Label::new("het boek noemt geen bedrag", "the book gives no amount");

/// Half a unit of a printed whole number.
const HALF: f64 = 0.5;

/// Offices: the share and the floor give the stock.
pub const OFFICES_STOCK: Claim = Claim {
    id: "offices-stock",
    quote: "offices-stock",
    chapter: CHAPTER,
    premises: &[
        Premise::book("empty", 8.0, "L7587"),
        Premise::book("vacancy", 16.0, "L7587"),
        Premise::table("market_empty", || observation("offices_empty_dtz", 2014.5), DTZ),
        Premise::table("market_vacancy", || observation("offices_vacancy_dtz", 2014.5), DTZ),
        Premise::public("all_empty", 13.4, ALL_FLOOR).beside(),
        Premise::public("all_vacancy", 17.0, ALL_FLOOR).beside(),
    ],
    slider: None,
    load: Some(Load { figure: "vacancy-stock", settings: &[] }),
    check: |case| {
        let [empty, vacancy, market_empty, market_vacancy] =
            case.values(["empty", "vacancy", "market_empty", "market_vacancy"]);
        let [all_empty, all_vacancy] = case.values(["all_empty", "all_vacancy"]);
        let (low, high) = (stock(empty - HALF, vacancy + HALF), stock(empty + HALF, vacancy - HALF));
        let market = stock(market_empty, market_vacancy);
        Finding {
            verdict: Verdict::over([(low..=high).contains(&market)]),
            parts: vec![
                Part::new("stock", Unit::MLN_M2, 0, stock(empty, vacancy)),
                Part::new("low", Unit::MLN_M2, 0, low),
                Part::new("high", Unit::MLN_M2, 0, high),
                Part::new("market", Unit::MLN_M2, 0, market),
                Part::new("all_floor", Unit::MLN_M2, 0, stock(all_empty, all_vacancy)),
                Part::new("all_empty", Unit::MLN_M2, 1, all_empty),
                Part::new("all_vacancy", Unit::PERCENT, 0, all_vacancy),
            ],
        }
    },
};

/// All floor, where so much is so many per cent of it.
fn stock(empty: f64, percent: f64) -> f64 {
    100.0 * empty / percent
}

/// Shops: the same sum.
pub const SHOPS_STOCK: Claim = Claim {
    id: "shops-stock",
    quote: "shops-stock",
    chapter: CHAPTER,
    premises: &[
        Premise::book("empty", 2.0, "L7588").beside(),
        Premise::book("vacancy", 8.0, "L7588"),
        Premise::table("counted", || observation("shops_vacancy_area", 2013.0), LOCATUS),
    ],
    slider: None,
    load: Some(Load { figure: "vacancy-stock", settings: &[] }),
    check: |case| {
        let [empty, vacancy, counted] = case.values(["empty", "vacancy", "counted"]);
        // «ruim» 2: from 2 up to where one would print «bijna 3».
        let (low, high) = (stock(empty, vacancy + HALF), stock(empty + HALF, vacancy - HALF));
        Finding {
            verdict: Verdict::over([(counted - vacancy).abs() <= HALF]),
            parts: vec![
                Part::new("low", Unit::MLN_M2, 1, low),
                Part::new("high", Unit::MLN_M2, 0, high),
                Part::new("counted", Unit::PERCENT, 0, counted),
            ],
        }
    },
};

/// Vacancy will rise.
pub const VACANCY_RISES: Claim = Claim {
    id: "vacancy-rises",
    quote: "vacancy-rises",
    chapter: CHAPTER,
    premises: &[
        Premise::book("offices_then", 16.0, "L7587"),
        Premise::book("shops_then", 8.0, "L7588"),
        Premise::table("offices_peak", || observation("offices_vacancy_nvm", 2016.0), NVM),
        Premise::table("offices_last", || observation("offices_vacancy_nvm", 2019.99), NVM),
        Premise::table("shops_peak", || observation("shops_vacancy_area", 2016.5), LOCATUS),
        Premise::table("shops_last", || observation("shops_vacancy_area", 2023.0), LOCATUS),
        Premise::table("floor_peak", || observation("offices_empty_colliers", 2015.5), COLLIERS).beside(),
        Premise::table("floor_last", || observation("offices_empty_colliers", 2023.7), COLLIERS).beside(),
    ],
    slider: None,
    load: Some(Load { figure: "offices-path", settings: &[] }),
    check: |case| {
        let [offices_peak, offices_last] = case.values(["offices_peak", "offices_last"]);
        let [shops_peak, shops_last] = case.values(["shops_peak", "shops_last"]);
        let [floor_peak, floor_last] = case.values(["floor_peak", "floor_last"]);
        let paths = [
            [case.value("offices_then"), offices_peak, offices_last],
            [case.value("shops_then"), shops_peak, shops_last],
        ];
        Finding {
            verdict: expectation(paths),
            parts: vec![
                Part::new("offices_peak", Unit::PERCENT, 1, offices_peak),
                Part::new("offices_last", Unit::PERCENT, 1, offices_last),
                Part::new("floor_peak", Unit::MLN_M2, 1, floor_peak),
                Part::new("floor_last", Unit::MLN_M2, 1, floor_last),
                Part::new("shops_peak", Unit::PERCENT, 1, shops_peak),
                Part::new("shops_last", Unit::PERCENT, 1, shops_last),
            ],
        }
    },
};

/// What came of the expectation that both would rise: each path is then, its highest, and the last known.
fn expectation(paths: [[f64; 3]; 2]) -> Verdict {
    let stayed = |[then, _, last]: [f64; 3]| last > then;
    let rose = |[then, peak, _]: [f64; 3]| peak > then;
    match (paths.into_iter().all(stayed), paths.into_iter().all(rose)) {
        (true, _) => Verdict::CameTrue,
        (false, true) => Verdict::CamePartly,
        (false, false) => Verdict::CameNot,
    }
}

/// Three empty shops.
pub const STREET_THREE: Claim = Claim {
    id: "street-three",
    quote: "street-three",
    chapter: CHAPTER,
    premises: &[
        Premise::book("threshold", 3.0, "L7612").beside(),
        Premise::book("vacancy", 8.0, "L7588").beside(),
        Premise::unmeasured("visitors", "L7613"),
    ],
    slider: None,
    load: Some(Load {
        figure: "street",
        settings: &[
            ("shopping-street.vacancy", Setting::At("8")),
            ("shopping-street.contagion", Setting::At("0")),
            ("shopping-street.aversion", Setting::At("0")),
        ],
    }),
    check: |case| {
        let [threshold, vacancy] = case.values(["threshold", "vacancy"]);
        let chance = |shops| {
            let settings = [("shops", shops), ("vacancy", vacancy), ("threshold", threshold)];
            case.run("shopping-street", &settings).scalar("independent_probability")
        };
        Finding {
            verdict: case.judge("visitors", |fewer| Verdict::over([fewer > 0.0])),
            parts: vec![
                Part::new("of_10", Unit::PERCENT, 0, chance(10.0)),
                Part::new("of_20", Unit::PERCENT, 0, chance(20.0)),
                Part::new("of_40", Unit::PERCENT, 0, chance(40.0)),
            ],
        }
    },
};

/// Writing down as a condition.
pub const WRITE_DOWN: Claim = Claim {
    id: "write-down",
    quote: "write-down",
    chapter: CHAPTER,
    premises: &[Premise::assumption("book_value", 1200.0, MODEL), Premise::assumption("cost", 900.0, MODEL)],
    slider: Some("conversion.rent_new"),
    load: Some(Load { figure: "conversion", settings: &[] }),
    check: |case| {
        let [book_value, cost] = case.values(["book_value", "cost"]);
        let run = |rent: &[(&str, f64)]| {
            let settings = [&[("book_value", book_value), ("cost", cost)][..], rent].concat();
            case.run("conversion", &settings).scalar("break_even_write_down")
        };
        let rents = case.moved().map_or_else(rents, |moved| vec![moved]);
        Finding {
            verdict: Verdict::over(
                rents.into_iter().map(|rent| thresholds::WRITE_DOWN.holds(run(&[("rent_new", rent)]))),
            ),
            parts: vec![Part::new("write_down", Unit::PERCENT, 0, run(&[]))],
        }
    },
};

/// The lowest rent of the slider, where it starts, and the highest.
fn rents() -> Vec<f64> {
    let params = registry::find("conversion").map_or(&[][..], |(_, model)| model.params);
    let rent = params.iter().filter(|param| param.id == "rent_new");
    rent.flat_map(|param| [param.min, param.default, param.max]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expectation_comes_true_for_good_for_a_time_or_never() {
        assert_eq!(expectation([[16.0, 18.0, 17.0], [8.0, 9.0, 9.0]]), Verdict::CameTrue);
        assert_eq!(expectation([[16.0, 18.0, 10.0], [8.0, 9.0, 9.0]]), Verdict::CamePartly);
        assert_eq!(expectation([[16.0, 15.0, 10.0], [8.0, 9.0, 5.0]]), Verdict::CameNot);
    }
}
