//! Binomial probabilities for small counts.

use super::pow;

/// The chance that at least `least` of `n` independent trials succeed, each with chance `p` (0 to 1).
///
/// The terms of the tail itself are summed, from the exact ratio of neighbours: no difference of near numbers, so a
/// chance of one in a billion is as precise as one in two. The walk starts at the end that is more probable, whose
/// first term does not vanish for the counts of a street.
pub fn at_least(least: u32, n: u32, p: f64) -> f64 {
    if least == 0 {
        return 1.0;
    }
    if least > n || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    let odds = p / (1.0 - p);
    let mut tail = 0.0;
    if p <= 0.5 {
        let mut term = pow(1.0 - p, f64::from(n));
        for k in 1..=n {
            term *= f64::from(n - k + 1) / f64::from(k) * odds;
            tail += if k >= least { term } else { 0.0 };
        }
    } else {
        let mut term = pow(p, f64::from(n));
        tail = term;
        for k in (least..n).rev() {
            term *= f64::from(k + 1) / f64::from(n - k) / odds;
            tail += term;
        }
    }
    tail.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn agrees_with_the_book_s_own_example() {
        // Three or more empty of twenty shops at 8 %: 21.2 %.
        assert!((at_least(3, 20, 0.08) - 0.212_053_754).abs() < 1e-9);
    }

    #[test]
    fn a_rare_chance_is_precise_too() {
        let close = |found: f64, expected: f64| (found / expected - 1.0).abs() < 1e-13;
        // All of five at 1 %, all but one of five, and none missing of three at 99.9999999 %.
        assert!(close(at_least(5, 5, 0.01), 1e-10));
        assert!(close(at_least(4, 5, 0.01), 5.0 * 1e-8 * 0.99 + 1e-10));
        assert!(close(at_least(60, 60, 1.0 - 1e-9), 1.0 - 6e-8 + 1.77e-15));
        assert!(close(at_least(1, 3, 0.5), 0.875));
        assert!(close(at_least(2, 3, 0.75), 0.843_75));
    }

    #[test]
    fn the_edges_are_certain() {
        assert_eq!(at_least(0, 5, 0.3), 1.0);
        assert_eq!(at_least(6, 5, 0.3), 0.0);
        assert_eq!(at_least(5, 5, 1.0), 1.0);
        assert_eq!(at_least(1, 5, 0.0), 0.0);
    }
}
