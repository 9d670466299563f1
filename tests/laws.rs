//! What has to hold for every model whatever the sliders say: directions, limits, neutral elements.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use proptest::prelude::*;
use stad::model::{Model, Run, Value, Want};
use stad::num::random::normal_quantile;
use stad::num::{pow, reached, within};
use support::{model, number, run, series, with};

/// A number between bounds, on no grid.
fn any(min: f64, max: f64) -> impl Strategy<Value = f64> {
    (0.0..=1.0).prop_map(move |part: f64| within(min + part * (max - min), min, max))
}

/// A whole number between bounds.
fn whole(min: u32, max: u32) -> impl Strategy<Value = f64> {
    (min..=max).prop_map(f64::from)
}

/// The same run with other settings.
fn outcome(model: &Model, settings: &[(&str, f64)]) -> Run {
    run(model, &with(model, settings))
}

/// Whether two results agree to what rounding allows.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

/// Whether a result is no more than another, but for rounding.
fn at_most(a: f64, b: f64) -> bool {
    a <= b || close(a, b)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // --- care ---

    #[test]
    fn care_that_grows_faster_takes_more(slow in any(-1.0, 6.0), more in any(0.0, 2.0), until in whole(2020, 2060)) {
        let care = model("care");
        let of = |trend: f64| {
            number(care, &outcome(care, &[("trend", trend.min(6.0)), ("until", until)]), "share_until")
        };
        prop_assert!(at_most(of(slow), of(slow + more)));
    }

    #[test]
    fn care_policy_never_raises_care(
        brake in any(0.0, 4.0), cut in any(0.0, 25.0), scope in any(0.0, 100.0), mode in 0..3u32,
    ) {
        let care = model("care");
        let without = [("mode", f64::from(mode))];
        let policy = [("mode", f64::from(mode)), ("slowdown", brake), ("cut", cut), ("scope", scope)];
        let share = |settings: &[(&str, f64)]| number(care, &outcome(care, settings), "share_until");
        prop_assert!(at_most(share(&policy), share(&without)));
        // A cut of nothing, and a cut on nothing, are no cut.
        prop_assert_eq!(share(&[without[0], ("scope", scope)]), share(&without));
        prop_assert_eq!(share(&[without[0], ("cut", cut), ("scope", 0.0)]), share(&without));
    }

    #[test]
    fn care_implied_growth_ends_at_a_quarter(
        budget in any(35.0, 65.0), collective in any(50.0, 100.0), rule in 0..2u32,
    ) {
        let care = model("care");
        let settings = [("budget", budget), ("collective", collective), ("rule", f64::from(rule))];
        let run = outcome(care, &settings);
        if let Value::Number(implied) = run.scalar(care.scalars, "implied_growth") {
            prop_assume!((-1.0..=6.0).contains(&implied));
            let at = outcome(care, &[&settings[..], &[("trend", implied)]].concat());
            prop_assert!(close(number(care, &at, "ratio_until"), 25.0));
        }
    }

    #[test]
    fn care_in_a_nest_that_grows_with_it_takes_nothing(trend in any(-1.0, 6.0), collective in any(50.0, 100.0)) {
        let care = model("care");
        let run = outcome(care, &[("trend", trend), ("collective", collective), ("rule", 1.0), ("social_trend", 0.0)]);
        prop_assert!(number(care, &run, "crowded_out").abs() < 1e-9);
    }

    #[test]
    fn fan_without_chance_is_the_path_itself(
        mode in 0..3u32, brake in any(0.0, 4.0), cut in any(0.0, 25.0), from in whole(2014, 2040), until in whole(2020, 2060),
        seed in whole(0, 1000),
    ) {
        let care = model("care");
        let settings = [
            ("mode", f64::from(mode)), ("slowdown", brake), ("cut", cut), ("from", from), ("until", until),
            ("draws", 100.0), ("uncertainty", 0.0), ("shock", 0.0), ("seed", seed),
        ];
        let run = outcome(care, &settings);
        let share = series(care, &run, "share");
        for id in ["p5", "p25", "p50", "p75", "p95"] {
            prop_assert_eq!(series(care, &run, id), share.clone());
        }
        let level = number(care, &run, "share_until");
        prop_assume!((10.0..=40.0).contains(&level));
        let at = |level: f64| {
            let run = outcome(care, &[&settings[..], &[("level", level)]].concat());
            number(care, &run, "probability_above")
        };
        prop_assert_eq!((at(level), at(level + 0.01)), (100.0, 0.0));
    }

    #[test]
    fn fan_without_shocks_spreads_as_the_normal_distribution(trend in any(1.0, 5.0), uncertainty in any(0.2, 2.0), seed in whole(0, 1000)) {
        let care = model("care");
        let run = outcome(
            care,
            &[("trend", trend), ("uncertainty", uncertainty), ("shock", 0.0), ("seed", seed), ("draws", 20_000.0)],
        );
        // The percentile of 20,000 draws lies within five standard errors of the distribution's.
        for (id, chance, error) in [("p5", 0.05, 0.015), ("p25", 0.25, 0.0097), ("p50", 0.5, 0.0089), ("p75", 0.75, 0.0097), ("p95", 0.95, 0.015)] {
            let shares = series(care, &run, id);
            let z = normal_quantile(chance);
            let share = |z: f64| 10.7 * pow(1.0 + (trend + z * 0.5 * uncertainty) / 100.0, 27.0);
            let found = shares[27];
            prop_assert!(share(z - 5.0 * error) < found && found < share(z + 5.0 * error), "{}: {}", id, found);
            // All paths keep their order, so the percentile of paths is the path of the percentile.
            let growth = shares[1] / shares[0];
            prop_assert!(shares.windows(2).all(|pair| close(pair[1] / pair[0], growth)));
        }
    }

    #[test]
    fn fan_widens_with_chance_and_moves_with_growth(
        mode in 0..3u32, less in any(0.0, 2.0), more in any(0.0, 2.0), shock in any(0.0, 4.0), seed in whole(0, 1000),
    ) {
        let care = model("care");
        let fan = |uncertainty: f64, gdp: f64| {
            let settings = [
                ("mode", f64::from(mode)), ("uncertainty", uncertainty), ("shock", shock), ("seed", seed), ("gdp", gdp),
            ];
            let run = outcome(care, &settings);
            (["p5", "p25", "p50", "p75", "p95"].map(|id| series(care, &run, id)), number(care, &run, "probability_above"))
        };
        let (narrow, wide) = (fan(less.min(more), 1.75).0, fan(less.max(more), 1.75).0);
        prop_assert!(narrow.windows(2).all(|pair| pair[0].iter().zip(&pair[1]).all(|(low, high)| low <= high)));
        // By chance alone a wider draw may look a little narrower where shocks hide it.
        prop_assert!(narrow[4][27] - narrow[0][27] < 1.05 * (wide[4][27] - wide[0][27]) + 0.05);
        // With the same deviates, care that GDP outgrows is lower in every path.
        let (slow, above) = fan(less, 1.75);
        let (fast, less_above) = fan(less, 3.0);
        prop_assert!(fast.iter().zip(&slow).all(|(fast, slow)| fast[27] <= slow[27]) && less_above <= above);
    }

    // --- care-concentration ---

    #[test]
    fn costs_of_a_place_like_the_country_are_the_mean(
        top in any(0.5, 20.0), cost in any(21.0, 95.0), residents in whole(1000, 1_000_000), margin in any(1.0, 25.0),
    ) {
        let costs = model("care-concentration");
        let run = outcome(costs, &[("top", top), ("cost", cost), ("residents", residents), ("margin", margin)]);
        prop_assert_eq!(number(costs, &run, "expected_overrun"), 0.0);
        let [heavy, rest] = ["ratio_mean", "ratio_rest"].map(|id| number(costs, &run, id));
        prop_assert!(close(top / 100.0 * heavy + (1.0 - top / 100.0) * heavy / rest, 1.0));
        // The budget bears more than the mean, so it suffices more often than not.
        prop_assert!(number(costs, &run, "overrun_probability") <= 50.0 + 1e-9);
    }

    #[test]
    fn costs_lie_on_a_curve_through_the_group(top in whole(1, 20), cost in any(21.0, 95.0)) {
        let costs = model("care-concentration");
        let run = outcome(costs, &[("top", top), ("cost", cost)]);
        let curve = series(costs, &run, "lorenz");
        let at = (0..).map(f64::from).zip(&curve).find(|(people, _)| *people == top).map(|(_, share)| *share);
        prop_assert!(at.is_some_and(|share| close(share, cost)));
        prop_assert_eq!((curve.len(), curve[0], curve[100]), (101, 0.0, 100.0));
        prop_assert!(curve.windows(3).all(|three| at_most(three[0] + three[2], 2.0 * three[1])), "it bends one way");
        prop_assert!((0.0..1.0).contains(&number(costs, &run, "gini")));
    }

    #[test]
    fn costs_overrun_more_often_with_more_heavy_users_and_less_margin(
        local in any(0.1, 20.0), more in any(0.0, 20.0), margin in any(1.0, 25.0), less in any(0.0, 24.0),
        residents in whole(1000, 1_000_000),
    ) {
        let costs = model("care-concentration");
        let of = |local: f64, margin: f64| {
            let settings = [("local", local.min(20.0)), ("margin", margin.max(1.0)), ("residents", residents)];
            number(costs, &outcome(costs, &settings), "overrun_probability")
        };
        prop_assert!(at_most(of(local, margin), of(local + more, margin)));
        prop_assert!(at_most(of(local, margin), of(local, margin - less)));
    }

    #[test]
    fn costs_of_a_safe_pool_and_of_none_smaller(top in any(0.5, 20.0), cost in any(21.0, 95.0), margin in any(1.0, 25.0)) {
        let costs = model("care-concentration");
        let run = outcome(costs, &[("top", top), ("cost", cost), ("margin", margin)]);
        let pool = run.scalar(costs.scalars, "pool_size").number();
        let mut people = 1000_u32;
        // The slider of residents ends at a million; the grid does not.
        while pool.is_none_or(|pool| f64::from(people) <= pool) && people <= 1_000_000 {
            let settings = [("top", top), ("cost", cost), ("margin", margin), ("residents", f64::from(people))];
            let values = with(costs, &settings);
            let chance = (costs.runner)().run(&values, Want::SCALARS).scalar(costs.scalars, "overrun_probability");
            let is_rare = chance.number().is_some_and(|chance| reached(5.0, chance));
            prop_assert_eq!(is_rare, pool == Some(f64::from(people)));
            people += people.div_ceil(100);
        }
    }

    // --- wages-doubling ---

    #[test]
    fn twins_at_one_density_earn_the_same(high in any(0.0, 15.0), density in any(10.0, 10_000.0)) {
        let twins = model("wages-doubling");
        let run = outcome(twins, &[("high", high), ("density_from", density), ("density_to", density)]);
        for id in ["gain_high", "gain_average", "gain_low", "gap_if_place", "place_if_gap"] {
            prop_assert_eq!(number(twins, &run, id), 0.0);
        }
    }

    #[test]
    fn twins_that_move_back_lose_what_they_won(
        high in any(0.0, 15.0), here in any(10.0, 10_000.0), there in any(10.0, 10_000.0),
    ) {
        let twins = model("wages-doubling");
        let gain = |from: f64, to: f64| {
            number(twins, &outcome(twins, &[("high", high), ("density_from", from), ("density_to", to)]), "gain_high")
        };
        prop_assert!(close((1.0 + gain(here, there) / 100.0) * (1.0 + gain(there, here) / 100.0), 1.0));
    }

    #[test]
    fn twins_alike_leave_all_to_the_place(average in any(0.0, 15.0), sorting in any(0.0, 90.0)) {
        let twins = model("wages-doubling");
        let run = outcome(twins, &[("average", average), ("sorting", 0.0)]);
        prop_assert!(close(number(twins, &run, "gap_if_place"), number(twins, &run, "gain_average")));
        prop_assert!(close(number(twins, &run, "place_if_gap"), number(twins, &run, "gain_average")));
        let run = outcome(twins, &[("average", average), ("sorting", sorting)]);
        let [place, gain, gap] = ["place_if_gap", "gain_average", "gap_if_place"].map(|id| number(twins, &run, id));
        prop_assert!(at_most(place, gain) && at_most(gain, gap));
    }

    #[test]
    fn twins_index_rises_with_density(gain in any(0.0, 15.0), from in any(10.0, 10_000.0)) {
        let twins = model("wages-doubling");
        let index = series(twins, &outcome(twins, &[("high", gain), ("density_from", from)]), "index_high");
        prop_assert!(index.windows(2).all(|pair| at_most(pair[0], pair[1])));
        prop_assert!(index[0] <= 100.0 + 1e-9 && index[index.len() - 1] >= 100.0 - 1e-9);
    }

    // --- wages-regions ---

    #[test]
    fn map_without_gain_is_flat(wage in any(8.0, 60.0), reach in any(0.0, 200.0), mode in 0..2u32) {
        let map = model("wages-regions");
        let run = outcome(map, &[("high", 0.0), ("wage_high", wage), ("reach", reach), ("mode", f64::from(mode))]);
        prop_assert_eq!(number(map, &run, "spread_high"), 0.0);
        prop_assert_eq!(number(map, &run, "move_high"), 0.0);
        prop_assert!(close(number(map, &run, "mean_high"), wage));
        // Of equal wages the first region of the table is top and bottom.
        prop_assert_eq!(run.scalar(map.scalars, "top_high"), Value::Code("NL111"));
        prop_assert_eq!(run.scalar(map.scalars, "bottom_high"), Value::Code("NL111"));
    }

    #[test]
    fn map_moves_there_and_back_come_to_nothing(from in 0..40u32, to in 0..40u32, reach in any(0.0, 200.0)) {
        let map = model("wages-regions");
        let (from, to) = (f64::from(from), f64::from(to));
        let there = outcome(map, &[("from", from), ("to", to), ("reach", reach)]);
        let gain = number(map, &there, "move_high");
        let back = number(map, &outcome(map, &[("from", to), ("to", from), ("reach", reach)]), "move_high");
        prop_assert!(close((1.0 + gain / 100.0) * (1.0 + back / 100.0), 1.0));
        prop_assert!(at_most(gain, number(map, &there, "spread_high")));
    }

    #[test]
    fn map_spreads_more_with_more_gain(less in any(0.0, 15.0), more in any(0.0, 15.0), reach in any(0.0, 200.0)) {
        let map = model("wages-regions");
        let run = outcome(map, &[("low", less.min(more)), ("high", less.max(more)), ("reach", reach)]);
        prop_assert!(at_most(number(map, &run, "spread_low"), number(map, &run, "spread_high")));
        // Whatever the wages are, the percentages are not theirs.
        let rich = outcome(map, &[("high", less.max(more)), ("reach", reach), ("wage_high", 60.0)]);
        prop_assert!(close(number(map, &run, "spread_high"), number(map, &rich, "spread_high")));
    }

    #[test]
    fn map_jobs_that_go_nowhere_change_nothing(region in 1..41u32, densify in any(0.0, 100.0)) {
        let map = model("wages-regions");
        let region = f64::from(region);
        let plain = run(map, &with(map, &[]));
        prop_assert_eq!(&outcome(map, &[("region", region), ("densify", densify), ("origin", region)]), &plain);
        prop_assert_eq!(&outcome(map, &[("region", region), ("densify", 0.0)]), &plain);
        prop_assert_eq!(&outcome(map, &[("densify", densify)]), &plain);
        // New jobs raise the wage where they come.
        let denser = series(map, &outcome(map, &[("region", region), ("densify", densify)]), "index");
        let before = series(map, &plain, "index");
        prop_assert!(denser.iter().zip(&before).all(|(denser, before)| at_most(*before, *denser)));
    }

    // --- labour-supply ---

    #[test]
    fn labour_parts_multiply_to_the_whole(
        now in any(60.0, 90.0), then in any(60.0, 95.0), hours_now in any(1000.0, 2000.0), hours in any(1000.0, 2200.0),
    ) {
        let supply = model("labour-supply");
        let settings = [("participation_now", now), ("participation", then), ("hours_now", hours_now), ("hours", hours)];
        let run = outcome(supply, &settings);
        let [change, people, time] = ["change", "participation_part", "hours_part"].map(|id| number(supply, &run, id));
        prop_assert!(close(1.0 + change / 100.0, (1.0 + people / 100.0) * (1.0 + time / 100.0)));
        let same = outcome(supply, &[settings[0], ("participation", now), settings[2], ("hours", hours_now)]);
        prop_assert_eq!(number(supply, &same, "change"), 0.0);
    }

    // --- zipf ---

    #[test]
    fn sizes_by_the_law_start_at_the_largest_and_fall(n in whole(10, 390), alpha in any(0.3, 2.0)) {
        let zipf = model("zipf");
        let run = outcome(zipf, &[("n", n), ("alpha", alpha)]);
        let [size, law] = ["size", "law"].map(|id| series(zipf, &run, id));
        prop_assert_eq!((size.len() as f64, size[0]), (n, law[0]));
        prop_assert!(law.windows(2).all(|pair| pair[1] < pair[0]));
        prop_assert!(close(law[9] * law[0], law[1] * law[4]), "ten is two times five");
        // Both lines go through the same cloud: their slopes multiply to its squared correlation.
        let both = number(zipf, &run, "exponent") * number(zipf, &run, "alpha_fit");
        prop_assert!((0.5..=1.0).contains(&both), "{}", both);
    }

    // --- urban-system ---

    #[test]
    fn towns_are_fewer_where_travel_is_faster(
        minutes in any(15.0, 120.0), speed in any(4.0, 60.0), dimension in any(1.0, 2.0),
    ) {
        let system = model("urban-system");
        let of = |speed: f64| {
            let run = outcome(system, &[("minutes", minutes), ("speed", speed), ("dimension", dimension)]);
            (number(system, &run, "reach"), number(system, &run, "units"))
        };
        let (slow, fast) = (of(speed), of(2.0 * speed));
        prop_assert!(close(fast.0, 2.0 * slow.0) && fast.1 < slow.1);
        // Twice the reach leaves a half on a line and a quarter on a plane.
        let left = fast.1 / slow.1;
        prop_assert!(at_most(0.25, left) && at_most(left, 0.5));
    }

    // --- vacancy-stock ---

    #[test]
    fn stock_beyond_friction_is_structural(friction in any(0.0, 8.0), more in any(0.0, 8.0)) {
        let stock = model("vacancy-stock");
        let less = outcome(stock, &[("friction", friction)]);
        let more = outcome(stock, &[("friction", (friction + more).min(8.0))]);
        for id in ["structural_offices", "structural_shops"] {
            prop_assert!(number(stock, &more, id) <= number(stock, &less, id));
            prop_assert!(number(stock, &more, id) >= 0.0);
        }
        prop_assert_eq!(number(stock, &less, "empty_now"), 40.0);
        let all = outcome(stock, &[("friction", 0.0)]);
        prop_assert_eq!(number(stock, &all, "structural_offices"), 8.0);
        prop_assert_eq!(number(stock, &all, "structural_shops"), 2.0);
    }

    // --- vacancy-offices, vacancy-shops ---

    #[test]
    fn path_without_change_stays(vacancy in any(0.0, 40.0), stock in any(30.0, 40.0), until in whole(2020, 2040)) {
        let still = [("vacancy", vacancy), ("stock", stock), ("until", until), ("build", 0.0), ("withdraw", 0.0)];
        let cases = [
            ("vacancy-offices", vec![("jobs", 0.0), ("space", 0.0)]),
            ("vacancy-shops", vec![("spending", 0.0), ("online_growth", 0.0)]),
        ];
        for (id, demand) in cases {
            let model = model(id);
            let run = outcome(model, &[&still[..], &demand].concat());
            for now in series(model, &run, "vacancy") {
                prop_assert!((now - vacancy).abs() < 1e-9);
            }
            // It was never higher, so the first year is the peak: rounding may not move it.
            prop_assert_eq!(number(model, &run, "peak_year"), 2014.0);
        }
    }

    #[test]
    fn path_withdrawn_floor_never_adds_to_vacancy(
        withdraw in any(0.0, 1.0), more in any(0.0, 1.0), build in any(0.0, 1.0), change in any(-3.0, 2.0),
    ) {
        for (id, demand) in [("vacancy-offices", "space"), ("vacancy-shops", "spending")] {
            let model = model(id);
            let of = |withdraw: f64, build: f64| {
                let settings = [("withdraw", withdraw.min(1.0)), ("build", build.min(1.0)), (demand, change)];
                number(model, &outcome(model, &settings), "vacancy_until")
            };
            prop_assert!(at_most(of(withdraw + more, build), of(withdraw, build)));
            prop_assert!(at_most(of(withdraw, build), of(withdraw, build + more)));
        }
    }

    #[test]
    fn path_accounts_for_all_floor(
        vacancy in any(0.0, 40.0), withdraw in any(0.0, 1.0), change in any(-3.0, 2.0), friction in any(0.0, 8.0),
    ) {
        for (id, demand) in [("vacancy-offices", "space"), ("vacancy-shops", "spending")] {
            let model = model(id);
            let run = outcome(
                model,
                &[("vacancy", vacancy), ("withdraw", withdraw), (demand, change), ("friction", friction)],
            );
            let [stock, occupied, empty, path] =
                ["stock", "occupied", "empty", "vacancy"].map(|id| series(model, &run, id));
            for year in 0..stock.len() {
                prop_assert!(close(stock[year], occupied[year] + empty[year]));
                prop_assert!(close(path[year] / 100.0 * stock[year], empty[year]));
            }
            let peak = number(model, &run, "peak");
            prop_assert!(path.iter().all(|now| *now <= peak));
            // The first year that is normal is normal, and none before it is.
            let normal = run.scalar(model.scalars, "normal_year").number();
            for (year, now) in (2014..).map(f64::from).zip(&path) {
                let first = reached(friction, *now) && normal.is_none_or(|normal| year <= normal);
                prop_assert_eq!(first, normal == Some(year));
            }
        }
    }

    #[test]
    fn path_more_online_leaves_more_empty(slow in any(0.0, 5.0), more in any(0.0, 5.0), online in any(0.0, 50.0)) {
        let shops = model("vacancy-shops");
        let of = |growth: f64| {
            let run = outcome(shops, &[("online", online), ("online_growth", growth.min(5.0)), ("until", 2040.0)]);
            number(shops, &run, "vacancy_until")
        };
        prop_assert!(at_most(of(slow), of(slow + more)));
    }

    // --- shopping-street ---

    #[test]
    fn street_without_tipping_is_chance_alone(
        shops in whole(5, 60), vacancy in any(1.0, 40.0), threshold in whole(1, 10),
    ) {
        let street = model("shopping-street");
        let run = outcome(
            street,
            &[("shops", shops), ("vacancy", vacancy), ("threshold", threshold), ("contagion", 0.0), ("aversion", 0.0)],
        );
        prop_assert!(close(number(street, &run, "expected_vacancy"), vacancy));
        let [tipped, alone] = ["tipped_probability", "independent_probability"].map(|id| number(street, &run, id));
        prop_assert!(close(tipped, alone));
    }

    #[test]
    fn street_tips_sooner_at_a_lower_threshold(
        shops in whole(10, 60), vacancy in any(1.0, 40.0), threshold in whole(1, 9), contagion in any(0.0, 300.0),
    ) {
        let street = model("shopping-street");
        let of = |threshold: f64| {
            let settings = [("shops", shops), ("vacancy", vacancy), ("threshold", threshold), ("contagion", contagion)];
            outcome(street, &settings)
        };
        let (low, high) = (of(threshold), of(threshold + 1.0));
        for id in ["tipped_probability", "expected_vacancy", "independent_probability"] {
            prop_assert!(at_most(number(street, &high, id), number(street, &low, id)));
        }
        prop_assert!(number(street, &low, "years_to_tip") < number(street, &high, "years_to_tip"));
        let independent = (0..).map(f64::from).zip(series(street, &low, "independent"));
        let alone: f64 = independent.filter(|(empty, _)| *empty >= threshold).map(|(_, share)| share).sum();
        prop_assert!(close(alone, number(street, &low, "independent_probability")));
        let whole: f64 = series(street, &low, "distribution").iter().sum();
        prop_assert!(close(whole, 100.0));
    }

    #[test]
    fn street_waits_for_its_first_tip_as_if_nothing_followed(
        contagion in any(0.0, 300.0), aversion in any(0.0, 95.0), refill in any(1.0, 60.0), vacancy in any(1.0, 40.0),
    ) {
        let street = model("shopping-street");
        let own = [("vacancy", vacancy), ("refill", refill)];
        let calm = outcome(street, &[&own[..], &[("contagion", 0.0), ("aversion", 0.0)]].concat());
        let run = outcome(street, &[&own[..], &[("contagion", contagion), ("aversion", aversion)]].concat());
        prop_assert_eq!(number(street, &run, "years_to_tip"), number(street, &calm, "years_to_tip"));
        prop_assert!(at_most(number(street, &calm, "expected_vacancy"), number(street, &run, "expected_vacancy")));
        // The pace of letting sets the clock, not the picture.
        let yearly = [("vacancy", vacancy), ("contagion", contagion), ("aversion", aversion)];
        let yearly = outcome(street, &yearly);
        prop_assert!(close(number(street, &run, "tipped_probability"), number(street, &yearly, "tipped_probability")));
        let scaled = number(street, &yearly, "years_to_tip") * refill / 12.0;
        prop_assert!(close(number(street, &run, "years_to_tip"), scaled));
    }

    // --- conversion ---

    #[test]
    fn conversion_breaks_even_where_it_says(
        book_value in any(100.0, 4000.0), rent in any(20.0, 400.0), discount in any(2.0, 15.0), cost in any(0.0, 3000.0),
    ) {
        let conversion = model("conversion");
        let own = [("book_value", book_value), ("rent_new", rent), ("discount", discount), ("cost", cost)];
        let even = number(conversion, &outcome(conversion, &own), "break_even_write_down");
        let result = |write_down: f64| {
            number(conversion, &outcome(conversion, &[&own[..], &[("write_down", write_down)]].concat()), "result")
        };
        if (0.0..=100.0).contains(&even) {
            prop_assert!(result(even).abs() < 1e-6);
        }
        // A gift that does not pay never does, and what pays at its full value needs no write-down.
        prop_assert_eq!(even > 100.0, result(100.0) < 0.0);
        prop_assert_eq!(even <= 0.0, result(0.0) >= 0.0);
    }

    #[test]
    fn conversion_at_once_costs_no_waiting(holding in any(0.0, 150.0), delay in any(0.0, 6.0), norms in any(0.0, 50.0)) {
        let conversion = model("conversion");
        let net = |holding: f64, delay: f64| {
            let run = outcome(conversion, &[("holding", holding), ("delay", delay), ("norms", norms)]);
            number(conversion, &run, "net")
        };
        prop_assert_eq!(net(holding, 0.0), net(0.0, 0.0));
        prop_assert!(at_most(net(holding, delay), net(0.0, delay)) && at_most(net(0.0, delay), net(0.0, 0.0)));
    }

    // --- city-competition ---

    #[test]
    fn cities_that_plan_for_all_build_as_often_as_they_are(cities in whole(2, 20), ambition in any(5.0, 100.0)) {
        let competition = model("city-competition");
        let of = |ambition: f64| {
            let run = outcome(competition, &[("cities", cities), ("ambition", ambition)]);
            (number(competition, &run, "oversupply"), number(competition, &run, "vacancy"))
        };
        prop_assert!(close(of(100.0).0, 100.0 * (cities - 1.0)));
        // Who plans for an equal part of the demand builds for nobody else's.
        prop_assert!(of(100.0 / cities).0.abs() < 1e-9 && of(100.0 / cities).1.abs() < 1e-9);
        let (oversupply, vacancy) = of(ambition);
        prop_assert_eq!(oversupply > 0.0, vacancy > 0.0);
        prop_assert!(close(vacancy * (100.0 + oversupply), 100.0 * oversupply));
    }

    // --- block-rule ---

    #[test]
    fn block_acts_more_often_the_less_is_asked(
        owners in whole(2, 60), willing in any(0.0, 100.0), threshold in any(1.0, 100.0), less in any(0.0, 99.0),
    ) {
        let block = model("block-rule");
        let of = |threshold: f64| outcome(block, &[("owners", owners), ("willing", willing), ("threshold", threshold)]);
        let (run, low, all) = (of(threshold), of((threshold - less).max(1.0)), of(100.0));
        prop_assert!(at_most(number(block, &run, "acts"), number(block, &low, "acts")));
        prop_assert!(number(block, &low, "needed") <= number(block, &run, "needed"));
        prop_assert!(close(number(block, &all, "acts"), number(block, &all, "unanimity")));
        prop_assert_eq!(number(block, &all, "needed"), owners);
        // One willing owner is needed at the least.
        prop_assert!((1.0..=owners).contains(&number(block, &run, "needed")));
    }

    #[test]
    fn block_of_which_a_share_is_asked_needs_that_many(owners in whole(2, 60), needed in whole(1, 60)) {
        prop_assume!(needed <= owners && needed / owners >= 0.01);
        let block = model("block-rule");
        let run = outcome(block, &[("owners", owners), ("threshold", 100.0 * needed / owners)]);
        prop_assert_eq!(number(block, &run, "needed"), needed);
    }

    // --- own-network ---

    #[test]
    fn network_that_reaches_enough_closes_the_gap(saving in any(0.5, 60.0), cut in any(0.0, 30.0), reached in any(0.0, 100.0)) {
        let network = model("own-network");
        let of = |reached: f64| outcome(network, &[("saving", saving), ("cut", cut), ("reached", reached)]);
        let run = of(reached);
        let needed = number(network, &run, "reach_needed");
        if needed <= 100.0 {
            prop_assert!(number(network, &of(needed), "gap").abs() < 1e-9);
        }
        prop_assert!(close(number(network, &run, "hours") - number(network, &run, "gap"), 100.0 - cut));
        prop_assert_eq!(number(network, &of(0.0), "hours"), 100.0);
    }
}
