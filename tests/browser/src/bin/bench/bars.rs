//! What a move may cost at most. The bars are those of the project; a run fails when one does not hold.

/// Ours against D3: ratio of the medians, and of the slowest twentieth.
pub const MEDIAN: f64 = 1.0;
/// The ratio of the slowest twentieth.
pub const SLOW: f64 = 1.1;
/// A fan of 10,000 paths against the same algorithm in plain JavaScript: ratio of the medians.
pub const FAN: f64 = 0.7;
/// Attributes that one move on a line figure changes.
pub const ATTRIBUTES: f64 = 12.0;
/// Lists of children that it changes.
pub const CHILD_LISTS: f64 = 0.0;
/// Bytes by which the script's heap and the program's memory may grow together.
pub const MEMORY: f64 = 1_000_000.0;

/// Which bars were missed.
#[derive(Default)]
pub struct Bars {
    missed: Vec<String>,
}

impl Bars {
    /// Holds a number against its bar.
    pub fn hold(&mut self, what: &str, value: f64, bar: f64) {
        let holds = value <= bar;
        if !holds {
            self.missed.push(format!("{what}: {value:.3}, at most {bar:.3}"));
        }
    }

    /// One line for each bar that was missed.
    pub fn missed(&self) -> &[String] {
        &self.missed
    }
}

#[cfg(test)]
mod tests {
    use super::Bars;

    #[test]
    fn what_is_no_number_misses_its_bar() {
        let mut bars = Bars::default();
        bars.hold("on the bar", 1.0, 1.0);
        bars.hold("above", 1.001, 1.0);
        bars.hold("never measured", f64::NAN, 1.0);
        assert_eq!(bars.missed().len(), 2);
    }
}
