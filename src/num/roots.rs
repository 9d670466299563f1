//! Where a quantity takes a value: every place between two bounds, in few looks.
//!
//! A look may cost a whole run of a model, so they are counted. The first ones are spread over the range; between two
//! on either side of the target ITP closes in (Oliveira and Takahashi 2021: as few looks as a secant on what is smooth,
//! one more than halving at worst). Then what the first looks may have stepped over is tried: edges beyond which
//! nothing exists, tops that stay just short of the target, teeth of a saw.

mod look;
mod places;
mod search;

use search::Search;

/// A place where the quantity takes the value, or a stretch on which it keeps it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// First place known to give the value.
    pub from: f64,
    /// Last place of the stretch, as far as was looked; the same as `from` for a single place.
    pub to: f64,
}

/// Two neighbouring places between which the quantity passes the value without taking it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// The place before.
    pub left: f64,
    /// The place after it, as near as floats allow; the next one of whole numbers.
    pub right: f64,
    /// What the quantity is at either.
    pub values: (f64, f64),
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Roots {
    /// Where the value is taken, rising.
    pub places: Vec<Place>,
    /// Where it is passed over, rising.
    pub jumps: Vec<Jump>,
    /// The place among all that were looked at whose value is nearest, and that value; none where nothing exists.
    pub nearest: Option<(f64, f64)>,
    /// How many looks were taken.
    pub looks: u32,
}

/// Looks for `target` between the first and the last of the places to `start` from, which rise. At most so many looks;
/// `is_whole` where only whole numbers are places. `None` from `value` says that there is nothing.
pub fn roots(
    target: f64,
    start: &[f64],
    is_whole: bool,
    most: u32,
    value: &mut dyn FnMut(f64) -> Option<f64>,
) -> Roots {
    let mut search = Search::new(target, is_whole, most, value);
    search.start(start);
    search.run();
    search.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: u32 = 100;

    fn find(target: f64, low: f64, high: f64, is_whole: bool, value: impl Fn(f64) -> Option<f64>) -> Roots {
        let spread = |index: u32| low + (high - low) * f64::from(index) / 32.0;
        let start: Vec<f64> = (0..=32).map(spread).map(|x| if is_whole { x.round() } else { x }).collect();
        let found = roots(target, &start, is_whole, MOST, &mut |x| value(x));
        assert!(found.looks <= MOST, "{}", found.looks);
        found
    }

    fn singles(found: &Roots) -> Vec<f64> {
        assert!(found.places.iter().all(|place| place.from == place.to), "{found:?}");
        found.places.iter().map(|place| place.from).collect()
    }

    fn near(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-8), "{found:?}");
    }

    #[test]
    fn every_crossing_is_listed() {
        let wave = |x: f64| Some((x - 1.0) * (x - 4.0) * (x - 8.5));
        near(&singles(&find(0.0, 0.0, 10.0, false, wave)), &[1.0, 4.0, 8.5]);
    }

    #[test]
    fn what_is_smooth_takes_few_looks() {
        let found = find(50.653, 0.0, 10.0, false, |x| Some(x * x * x));
        near(&singles(&found), &[3.7]);
        assert!(found.looks < 33 + 12, "{}", found.looks);
    }

    #[test]
    fn a_top_between_two_looks_is_climbed() {
        // The top, 3 at 4.42, lies above all first looks; 2.9999 is taken on either side of it.
        let top = |x: f64| Some(3.0 - (x - 4.42) * (x - 4.42));
        near(&singles(&find(2.9999, 0.0, 10.0, false, top)), &[4.41, 4.43]);
        let short = find(4.0, 0.0, 10.0, false, top);
        assert_eq!(short.places, []);
        assert!(short.nearest.is_some_and(|(x, y)| (x - 4.42).abs() < 1e-3 && (y - 3.0).abs() < 1e-6), "{short:?}");
    }

    #[test]
    fn a_flat_stretch_is_one_place_with_two_ends() {
        let found = find(1.0, 0.0, 10.0, false, |x| {
            Some(if x < 3.2 {
                0.0
            } else if x <= 3.3 {
                1.0
            } else {
                2.0
            })
        });
        assert!(
            matches!(found.places[..], [Place { from, to }] if (from - 3.2).abs() < 1e-4 && (to - 3.3).abs() < 1e-4),
            "{found:?}"
        );
        let flat = find(1.0, 0.0, 10.0, false, |_| Some(1.0));
        assert_eq!(flat.places, [Place { from: 0.0, to: 10.0 }]);
    }

    #[test]
    fn a_jump_is_no_solution() {
        let found = find(1.0, 0.0, 10.0, false, |x| Some(if x < std::f64::consts::PI { 0.0 } else { 2.5 }));
        assert_eq!(found.places, []);
        assert!(
            matches!(found.jumps[..], [Jump { right, values: (0.0, 2.5), .. }] if (right - std::f64::consts::PI).abs() < 1e-9),
            "{found:?}"
        );
        assert_eq!(found.nearest.map(|(_, y)| y), Some(0.0));
    }

    #[test]
    fn towards_an_edge_beyond_which_nothing_exists_it_is_followed() {
        // 1/x from just above 1 on: at the first looks beyond the edge it is below 5.
        let found = find(700.0, 0.0, 10.0, false, |x| (x > 1.0).then(|| 1.0 / (x - 1.0)));
        near(&singles(&found), &[1.0 + 1.0 / 700.0]);
        assert_eq!(find(1.0, 0.0, 1.0, false, |_| None).nearest, None);
    }

    #[test]
    fn a_saw_is_taken_by_its_slopes() {
        // Falls in jumps of 1 and rises between them by 0.9: each value is taken on a slope alone.
        let saw = |x: f64| Some(0.9 * (40.0 * x).fract() - (40.0 * x).floor());
        let found = find(saw(3.333).unwrap_or_default(), 0.0, 10.0, false, saw);
        assert!(!found.places.is_empty(), "{found:?}");
        for place in &found.places {
            assert!(saw(place.from).is_some_and(|y| (y - saw(3.333).unwrap_or_default()).abs() < 1e-6), "{found:?}");
        }
    }

    #[test]
    fn whole_numbers_are_exact() {
        let square = |x: f64| Some(x * x);
        assert_eq!(singles(&find(123_454_321.0, 0.0, 1e6, true, square)), [11_111.0]);
        let between = find(123_454_322.0, 0.0, 1e6, true, square);
        assert_eq!(between.places, []);
        assert!(matches!(between.jumps[..], [Jump { left: 11_111.0, right: 11_112.0, .. }]), "{between:?}");
        assert_eq!(between.nearest, Some((11_111.0, 123_454_321.0)));
    }
}
