//! A street of shops that plays: the chain of the model by chance, one shop after another.
//!
//! The direct method of D. Gillespie (Journal of Computational Physics 22, 1976): the time to the next change is drawn
//! from all rates together, then which change it is. The same seed plays the same street everywhere, however its time is
//! cut up.

use super::shopping_street::Street;
use crate::num::{ln, random};
use crate::scenario::Values;

/// A street at one moment of its play. It begins with all shops open.
#[derive(Clone, Debug)]
pub struct Play {
    street: Street,
    seed: u64,
    /// Numbers of the generator that were used.
    drawn: u64,
    /// Which shops stand empty.
    empty: Vec<bool>,
    /// How many they are.
    count: u32,
    /// Years since the beginning.
    now: f64,
    /// When the last change was, and when the next one comes.
    changed: f64,
    next: f64,
    /// Up to the last change: years in which the street had tipped, and years of empty shops.
    tipped_years: f64,
    empty_years: f64,
}

/// What happened to a shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its place in the street, from 0.
    pub shop: usize,
    /// Whether it closed; else it was let.
    pub closed: bool,
}

impl Play {
    /// The street of some values of the model `shopping-street`, at its beginning.
    pub fn new(values: &Values) -> Play {
        let (street, seed) = (Street::of(values), Street::seed(values));
        let empty = vec![false; street.shops as usize];
        let mut play = Play {
            street,
            seed,
            drawn: 0,
            empty,
            count: 0,
            now: 0.0,
            changed: 0.0,
            next: 0.0,
            tipped_years: 0.0,
            empty_years: 0.0,
        };
        play.next = play.waiting();
        play
    }

    /// Lets some years pass. Gives whether anything changed.
    pub fn pass(&mut self, years: f64) -> bool {
        let until = self.now + years;
        let before = self.drawn;
        while self.next <= until {
            self.step();
        }
        self.now = until;
        self.drawn > before
    }

    /// Goes to the next change.
    pub fn step(&mut self) -> Change {
        let (tipped, empty) = self.years_so_far(self.next);
        (self.tipped_years, self.empty_years) = (tipped, empty);
        (self.now, self.changed) = (self.next, self.next);

        let (up, down) = (self.street.up(self.count), self.street.down(self.count));
        let drawn = self.draw() * (up + down);
        let closed = drawn < up;
        // What is left of the same number says which of the shops that it can be.
        let part = if closed { drawn / up } else { (drawn - up) / down };
        let shop = self.among(closed, part);
        self.empty[shop] = closed;
        self.count = if closed { self.count + 1 } else { self.count - 1 };
        self.next = self.now + self.waiting();
        Change { shop, closed }
    }

    /// Which shops stand empty, from left to right.
    pub fn empty(&self) -> &[bool] {
        &self.empty
    }

    /// How many shops stand empty.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Whether so many are empty that the street has tipped.
    pub fn is_tipped(&self) -> bool {
        self.count >= self.street.threshold
    }

    /// Years since the beginning.
    pub fn years(&self) -> f64 {
        self.now
    }

    /// The part of the time so far in which the street had tipped, per cent; none at the beginning.
    pub fn tipped(&self) -> Option<f64> {
        let (tipped, _) = self.years_so_far(self.now);
        (self.now > 0.0).then(|| 100.0 * tipped / self.now)
    }

    /// The mean vacancy so far, per cent of the shops; none at the beginning.
    pub fn vacancy(&self) -> Option<f64> {
        let (_, empty) = self.years_so_far(self.now);
        (self.now > 0.0).then(|| 100.0 * empty / self.now / f64::from(self.street.shops))
    }

    /// Changes in a year, on average in the long run.
    pub fn changes_a_year(&self) -> f64 {
        let closings = (0..).zip(self.street.distribution()).map(|(empty, part)| part * self.street.up(empty));
        // What closes is let again.
        2.0 * closings.sum::<f64>()
    }

    /// Tipped years and years of empty shops up to a moment after the last change and not after the next.
    fn years_so_far(&self, moment: f64) -> (f64, f64) {
        let since = moment - self.changed;
        let tipped = if self.is_tipped() { since } else { 0.0 };
        (self.tipped_years + tipped, self.empty_years + since * f64::from(self.count))
    }

    /// Years until the next change.
    fn waiting(&mut self) -> f64 {
        let rate = self.street.up(self.count) + self.street.down(self.count);
        -ln(self.draw()) / rate
    }

    /// A number between 0 and 1.
    fn draw(&mut self) -> f64 {
        self.drawn += 1;
        random::uniform(self.seed, self.drawn - 1)
    }

    /// The shop that stands at a part, from 0 to 1, of those that are open (`closes`) or empty.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the number of shops")]
    fn among(&self, closes: bool, part: f64) -> usize {
        let shops = || (0..self.empty.len()).filter(|shop| self.empty[*shop] != closes);
        let place = (part * shops().count() as f64) as usize;
        // Rounding may lead past the last one.
        shops().nth(place).or_else(|| shops().next_back()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::registry;
    use crate::model::shopping_street::MODEL;
    use crate::model::{Want, registry::find};

    /// Values of the model with some parameters moved.
    fn values(moved: &[(&str, f64)]) -> Values {
        let mut values = Values::defaults(MODEL.params);
        for (id, value) in moved {
            let index = MODEL.params.iter().position(|param| param.id == *id).expect("a parameter");
            values.set(index, *value);
        }
        values
    }

    fn scalar(values: &Values, id: &str) -> f64 {
        let (index, _) = find("shopping-street").expect("the model");
        let model = &registry::MODELS[index];
        let place = model.scalars.iter().position(|scalar| scalar.id == id).expect("a scalar");
        (model.runner)().run(values, Want::SCALARS).scalars[place].number().expect("a number")
    }

    /// Of the mean of a function over a long time: its variance times that time. For a chain of births and deaths it is
    /// twice the sum of the squared sums of the function below each step, over how often the step is taken.
    fn variance(street: &Street, function: impl Fn(u32) -> f64) -> f64 {
        let distribution = street.distribution();
        let mean: f64 = (0..).zip(&distribution).map(|(empty, part)| part * function(empty)).sum();
        let parts: Vec<f64> = (0..).zip(&distribution).map(|(empty, part)| part * (function(empty) - mean)).collect();
        let step = |empty: u32| {
            // Below and above a step they sum to nothing; the shorter sum has the fewer roundings, where parts are tiny.
            let (below, above) = parts.split_at(empty as usize + 1);
            let sum: f64 = if above.len() < below.len() { above.iter().rev().sum() } else { below.iter().sum() };
            sum * sum / (distribution[empty as usize] * street.up(empty))
        };
        2.0 * (0..street.shops).map(step).sum::<f64>()
    }

    #[test]
    fn in_the_long_run_it_is_the_model_s() {
        const YEARS: f64 = 200_000.0;
        for moved in [
            &[][..],
            &[("vacancy", 8.0)],
            &[("shops", 40.0), ("threshold", 5.0), ("contagion", 30.0)],
            &[("shops", 5.0), ("threshold", 10.0), ("refill", 3.0)],
            &[("aversion", 0.0), ("contagion", 0.0)],
        ] {
            for seed in [1.0, 2.0, 4_294_967_295.0] {
                let values = values(&[moved, &[("seed", seed)]].concat());
                let mut play = Play::new(&values);
                play.pass(YEARS);
                let (street, shops) = (play.street, f64::from(play.street.shops));
                // Four standard errors, and what a beginning with all shops open leaves.
                let error = |variance: f64| 4.0 * (variance / YEARS).sqrt() + 1e-3;
                for (found, id, error) in [
                    (
                        play.vacancy(),
                        "expected_vacancy",
                        error(variance(&street, |empty| 100.0 * f64::from(empty) / shops)),
                    ),
                    (
                        play.tipped(),
                        "tipped_probability",
                        error(variance(&street, |empty| if empty >= street.threshold { 100.0 } else { 0.0 })),
                    ),
                ] {
                    let (found, expected) = (found.expect("years have passed"), scalar(&values, id));
                    assert!(
                        (found - expected).abs() < error,
                        "{moved:?}, {id}: {found} is not {expected} within {error}"
                    );
                    assert!(error < 1.0, "{moved:?}, {id}: a tolerance of {error} says nothing");
                }
            }
        }
    }

    #[test]
    fn changes_are_as_frequent_as_in_the_long_run() {
        let mut play = Play::new(&values(&[]));
        let changes = (0..20_000).map(|_| play.step()).count() as f64;
        let (found, expected) = (changes / play.years(), play.changes_a_year());
        assert!((found / expected - 1.0).abs() < 0.03, "{found} changes a year instead of {expected}");
    }

    #[test]
    fn a_street_is_the_same_however_its_time_is_cut_up() {
        let start = Play::new(&values(&[]));
        let (mut whole, mut cut, mut steps) = (start.clone(), start.clone(), start);
        whole.pass(64.0);
        // Parts of a power of two add up exactly.
        (0..64 * 32).for_each(|_| {
            cut.pass(1.0 / 32.0);
        });
        while steps.next <= 64.0 {
            steps.step();
        }
        let of = |play: &Play| (play.empty.clone(), play.drawn, play.next.to_bits(), play.tipped_years.to_bits());
        assert_eq!(of(&whole), of(&cut));
        assert_eq!(of(&whole), of(&steps));
        assert_eq!((whole.years(), whole.tipped(), whole.vacancy()), (64.0, cut.tipped(), cut.vacancy()));
    }

    #[test]
    fn a_change_is_that_of_one_shop() {
        let mut play =
            Play::new(&values(&[("shops", 6.0), ("vacancy", 40.0), ("contagion", 300.0), ("aversion", 95.0)]));
        let mut seen = [[false; 2]; 6];
        for _ in 0..2000 {
            let before = play.empty().to_vec();
            let change = play.step();
            let differs: Vec<usize> = (0..6).filter(|shop| before[*shop] != play.empty()[*shop]).collect();
            assert_eq!(differs, [change.shop]);
            assert_eq!(play.empty()[change.shop], change.closed);
            assert_eq!(play.count() as usize, play.empty().iter().filter(|empty| **empty).count());
            seen[change.shop][usize::from(change.closed)] = true;
        }
        assert_eq!(seen, [[true; 2]; 6], "every shop closes and is let at some time");
    }

    #[test]
    fn another_seed_is_another_street() {
        let years = |seed: f64| {
            let mut play = Play::new(&values(&[("seed", seed)]));
            (0..10).for_each(|_| {
                play.step();
            });
            play.years()
        };
        assert_eq!(years(7.0), years(7.0));
        assert_ne!(years(7.0), years(8.0));
    }
}
