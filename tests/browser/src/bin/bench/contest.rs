//! The figures that are measured, and the moves of their sliders.

/// A figure, the slider that moves it, and what it is compared with.
pub struct Contest {
    /// Id of the figure; its D3 page is `FIGURE.html` beside this package.
    pub figure: &'static str,
    /// Name of the slider, `model.parameter`.
    pub slider: &'static str,
    /// Lowest and highest value of the moves.
    range: (f64, f64),
    /// How often a round goes up and down between them. Each move is to another stop.
    sweeps: u32,
    /// Other libraries with the same lines, reported beside it: name, and what follows the figure in the page's name.
    pub rivals: &'static [(&'static str, &'static str)],
}

const LIBRARIES: &[(&str, &str)] = &[("uPlot", "uplot"), ("Observable Plot", "plot"), ("Plotly", "plotly")];

/// All contests.
pub const CONTESTS: [Contest; 4] = [
    Contest { figure: "care-nest", slider: "care.trend", range: (0.5, 4.5), sweeps: 1, rivals: &[] },
    Contest {
        figure: "offices-path",
        slider: "vacancy-offices.space",
        range: (-4.0, 1.0),
        sweeps: 2,
        rivals: LIBRARIES,
    },
    Contest { figure: "wages-map", slider: "wages-regions.reach", range: (20.0, 120.0), sweeps: 1, rivals: &[] },
    Contest { figure: "wages-scan", slider: "wages-regions.high", range: (4.0, 14.0), sweeps: 1, rivals: &[] },
];

impl Contest {
    /// Moves of one round.
    pub const MOVES: u32 = 200;

    /// The values of one round, up and down in equal steps.
    pub fn values(&self) -> Vec<f64> {
        let half = Self::MOVES / 2 / self.sweeps;
        let (low, high) = self.range;
        let value = |step: u32| {
            let part = f64::from(if step < half { step } else { 2 * half - step }) / f64::from(half);
            // Two decimals are a stop of every slider.
            ((low + part * (high - low)) * 100.0).round() / 100.0
        };
        (0..Self::MOVES).map(|step| value(step % (2 * half))).collect()
    }

    /// The slider in the page.
    pub fn selector(&self) -> String {
        format!("#{} input[name=\"{}\"]", self.figure, self.slider)
    }
}

#[cfg(test)]
mod tests {
    use super::CONTESTS;

    #[test]
    fn every_move_changes_the_value() {
        for contest in CONTESTS {
            let values = contest.values();
            assert!(values.windows(2).all(|pair| pair[0] != pair[1]), "{}", contest.figure);
            assert_ne!(values.first(), values.last(), "{}: one round follows another", contest.figure);
        }
    }
}
