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
            found.push(narrow(left, right, before, &state));
        }
        (left, before) = (right, after);
    }
    found
}

/// Halves a stretch whose first end alone has the state `from`.
fn narrow<T: PartialEq + Copy>(mut left: f64, mut right: f64, from: T, state: &impl Fn(f64) -> T) -> Switch<T> {
    loop {
        let middle = left + (right - left) / 2.0;
        // Nothing lies between two neighbouring floats; bounds that are no numbers have no middle either.
        if !(left < middle && middle < right) {
            return Switch { at: right, from, to: state(right) };
        }
        if state(middle) == from {
            left = middle;
        } else {
            right = middle;
        }
    }
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
