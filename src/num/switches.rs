//! Where a quantity that takes a few states changes from one to another.

/// A change of state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Switch<T> {
    /// The first place with the new state, as near as floats allow.
    pub at: f64,
    /// The state before.
    pub from: T,
    /// The state there.
    pub to: T,
}

/// Every change of `state` from `low` to `high`, rising. So many equal stretches are looked at by their ends, and each
/// whose ends differ is halved until nothing lies between. A state that begins and ends within one stretch is missed;
/// of several within one, one change is told.
pub fn switches<T: PartialEq + Copy>(low: f64, high: f64, stretches: u32, state: impl Fn(f64) -> T) -> Vec<Switch<T>> {
    let mut found = Vec::new();
    let (mut left, mut before) = (low, state(low));
    for stretch in 1..=stretches {
        let right =
            if stretch == stretches { high } else { low + (high - low) * f64::from(stretch) / f64::from(stretches) };
        let after = state(right);
        if after != before {
            let (_, at) = narrow(left, right, middle, |x| Some(state(x) == before));
            found.push(Switch { at, from: before, to: state(at) });
        }
        (left, before) = (right, after);
    }
    found
}

/// The place half-way; none between two neighbouring floats, and none between bounds that are no numbers.
pub(super) fn middle(left: f64, right: f64) -> Option<f64> {
    let middle = left + (right - left) / 2.0;
    (left < middle && middle < right).then_some(middle)
}

/// Narrows a stretch of which only the first end `is_left`, until nothing lies `between` or nobody can tell any more.
pub(super) fn narrow(
    mut left: f64,
    mut right: f64,
    between: impl Fn(f64, f64) -> Option<f64>,
    mut is_left: impl FnMut(f64) -> Option<bool>,
) -> (f64, f64) {
    while let Some(middle) = between(left, right) {
        match is_left(middle) {
            Some(true) => left = middle,
            Some(false) => right = middle,
            None => break,
        }
    }
    (left, right)
}

#[cfg(test)]
mod tests {
    use super::{Switch, switches};

    #[test]
    fn a_window_has_two_ends() {
        let found = switches(0.0, 10.0, 7, |x| (2.0..5.5).contains(&x));
        let expected = [Switch { at: 2.0, from: false, to: true }, Switch { at: 5.5, from: true, to: false }];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_never_changes_has_no_switch() {
        assert_eq!(switches(0.0, 1.0, 10, |_| 3), []);
    }

    #[test]
    fn bounds_that_cannot_be_end_at_once() {
        assert_eq!(switches(f64::NAN, 1.0, 3, |x| x > 0.5).len(), 1);
        assert_eq!(switches(1.0, 1.0, 3, |x| x > 0.5), []);
    }
}
