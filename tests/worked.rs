//! The worked values of the specification, taken from an independent implementation: four decimals each.
//! The same file runs inside WebAssembly.

mod support;

use Expected::{Code, Missing, Number};
use stad::model::Value;

/// A worked value.
#[derive(Clone, Copy, Debug)]
enum Expected {
    Number(f64),
    Code(&'static str),
    Missing,
}

/// Compares the scalars of a run with what they have to be.
fn check(model: &str, settings: &str, expected: &[(&str, Expected)]) {
    let model = support::model(model);
    let run = support::run(model, &support::values(model, settings));
    for (id, expected) in expected {
        let value = run.scalar(model.scalars, id);
        let agrees = match (*expected, value) {
            // Half a unit of the fourth decimal, and no more than rounding beyond it.
            (Number(expected), Value::Number(value)) => (value - expected).abs() < 0.5e-4 + 1e-9,
            (Code(expected), Value::Code(code)) => expected == code,
            (Missing, Value::Missing) => true,
            _ => false,
        };
        assert!(agrees, "{}.{id} with '{settings}' is {value:?} instead of {expected:?}", model.id);
    }
}

macro_rules! worked {
    ($($name:ident: $model:literal { $($settings:literal => $($id:ident $expected:expr),+;)+ })+) => {
        $(
            #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
            #[cfg_attr(not(target_arch = "wasm32"), test)]
            fn $name() {
                $(check($model, $settings, &[$((stringify!($id), $expected)),+]);)+
            }
        )+
    };
}

worked! {
    care: "care" {
        "" => growth_rate Number(3.1668), doubling_years Number(22.2324), share_until Number(24.8295),
            ratio_until Number(52.8287), quarter_gdp_year Number(2041.0), quarter_budget_year Number(2017.0),
            implied_growth Number(0.3473), social_until Number(14.2947), crowded_out Number(15.3242),
            other_until Number(7.8758);
        "collective=90" => ratio_until Number(47.5458), quarter_budget_year Number(2020.0),
            implied_growth Number(0.7396);
        "mode=linear" => share_until Number(15.6605), ratio_until Number(33.3201), quarter_budget_year Number(2019.0);
        "mode=drivers" => growth_rate Number(2.2613), share_until Number(19.5701);
        "rule=growing" => ratio_until Number(40.6178), crowded_out Number(1.1947);
        "slowdown=2 cut=25 scope=20" => share_until Number(14.4591), ratio_until Number(30.7641);
    }
    care_concentration: "care-concentration" {
        "" => ratio_mean Number(25.0), ratio_rest Number(49.0), pareto_alpha Number(1.2153), gini Number(0.6990),
            cv Number(3.4286), expected_overrun Number(0.0), overrun_probability Number(7.3249),
            pool_size Number(12570.0);
        "residents=10878" => overrun_probability Number(6.8165);
        "local=2.5" => expected_overrun Number(12.2449), overrun_probability Number(97.2398), pool_size Missing;
    }
    wages_doubling: "wages-doubling" {
        "" => gain_high Number(9.0), gain_average Number(5.0), gain_low Number(3.0), elasticity_high Number(0.1243),
            elasticity_average Number(0.0704), elasticity_low Number(0.0426), gap_if_place Number(10.2500),
            place_if_gap Number(2.4695);
    }
    wages_regions: "wages-regions" {
        "" => spread_high Number(19.3818), spread_eur_high Number(4.4011), spread_low Number(6.2649),
            move_high Number(5.8241), move_low Number(1.9606), top_high Code("NL332"), bottom_high Code("NL111"),
            mean_high Number(25.6196);
        "reach=0" => spread_high Number(48.8138), move_high Number(22.0674);
        "reach=80" => spread_high Number(10.1815), move_high Number(2.1362);
        "mode=mass" => spread_high Number(25.5743), move_high Number(3.8676), top_high Code("NL310"),
            mean_high Number(24.7815);
        "region=NL329 densify=5 origin=NL230" => mean_high Number(25.6351);
    }
    labour_supply: "labour-supply" {
        "" => change Number(23.6715), participation_part Number(6.6667), hours_part Number(15.9420);
        "hours=1700" => change Number(31.4010);
    }
    zipf: "zipf" {
        "" => exponent Number(1.7567), exponent_se Number(0.3513), alpha_fit Number(0.5569), primacy Number(1.3240);
        "n=390" => exponent Number(1.1107);
    }
    urban_system: "urban-system" {
        "" => reach Number(40.0), units Number(50.0);
        "dimension=2" => units Number(12.0);
    }
    vacancy_stock: "vacancy-stock" {
        "" => empty_now Number(40.0), structural_offices Number(6.0), structural_shops Number(1.0);
    }
    vacancy_offices: "vacancy-offices" {
        "" => vacancy_until Number(23.5871), empty_until Number(11.0388), structural_until Number(9.1668),
            peak Number(23.5871), peak_year Number(2030.0), normal_year Missing;
        "withdraw=1 space=0" => normal_year Number(2023.0);
    }
    vacancy_shops: "vacancy-shops" {
        "" => vacancy_until Number(11.8592), empty_until Number(2.7751), structural_until Number(1.8391);
    }
    shopping_street: "shopping-street" {
        "" => expected_vacancy Number(8.0078), tipped_probability Number(23.0398),
            independent_probability Number(12.3702), years_to_tip Number(5.3466);
        "vacancy=8" => expected_vacancy Number(11.5411), tipped_probability Number(39.9890),
            independent_probability Number(21.2054), years_to_tip Number(3.3853);
        "contagion=150 aversion=60" => expected_vacancy Number(23.9847), tipped_probability Number(75.8443);
    }
    conversion: "conversion" {
        "" => result Number(-276.3752), break_even_write_down Number(63.0313);
    }
    city_competition: "city-competition" {
        "" => oversupply Number(60.0), vacancy Number(37.5);
    }
    block_rule: "block-rule" {
        "" => needed Number(5.0), acts Number(62.3047), unanimity Number(0.0977);
    }
    own_network: "own-network" {
        "" => hours Number(95.0), gap Number(15.0), reach_needed Number(200.0);
        "saving=0" => hours Number(100.0), gap Number(20.0), reach_needed Missing;
        "saving=60" => reach_needed Number(33.3333);
    }
}

/// What the specification says in words about the same models.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn the_findings_of_the_chapters() {
    let near = |model: &str, settings: &str, id: &str, expected: f64, within: f64| {
        let model = support::model(model);
        let run = support::run(model, &support::values(model, settings));
        let value = support::number(model, &run, id);
        assert!((value - expected).abs() <= within, "{}.{id} with '{settings}' is {value}", model.id);
    };
    // 9 % for the move needs a reach of 28 km, and then the regions differ by 25 %.
    near("wages-regions", "reach=28", "move_high", 9.0, 0.2);
    near("wages-regions", "reach=28", "spread_high", 25.0, 0.5);
    // Mass: 18 km and 36 %; 135 km and 0.9 %.
    near("wages-regions", "mode=mass reach=18", "move_high", 9.0, 0.2);
    near("wages-regions", "mode=mass reach=18", "spread_high", 36.0, 0.5);
    near("wages-regions", "mode=mass reach=135", "spread_high", 10.0, 0.1);
    near("wages-regions", "mode=mass reach=135", "move_high", 0.9, 0.05);
    // Without fewer metres a job the offices end at 10.3 %.
    near("vacancy-offices", "space=0", "vacancy_until", 10.3, 0.05);
    // The street stands on average at the book's 8 %.
    near("shopping-street", "", "expected_vacancy", 8.0, 0.01);
}
