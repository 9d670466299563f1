//! Which result a change moved most.
//!
//! Results have units of their own, so each is measured by its typical size: the median of its swings, at the defaults,
//! when each number of its model goes from bound to bound by itself and each choice through its options (regions are
//! left out; what does not move it does not count), or its own size where nothing moves it there. A result that appears
//! or disappears counts as one typical size.

use super::measure::Measure;
use super::sensitivity::swing;
use crate::model::registry::MODELS;
use crate::model::{Runner, Value, Want};
use crate::scenario::{Kind, Scenario, Values};

/// A result before and after a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// The result.
    pub measure: Measure,
    /// Before the change.
    pub before: Value,
    /// After it.
    pub after: Value,
    /// How far it moved, in typical sizes.
    pub size: f64,
}

/// Typical sizes of the results of one model.
#[derive(Clone, Debug, PartialEq)]
struct Sizes {
    model: usize,
    want: Want,
    sizes: Vec<Option<f64>>,
}

/// Says what moved most, and keeps the typical sizes that it worked out.
#[derive(Clone, Debug, Default)]
pub struct Scales {
    known: Vec<Sizes>,
}

impl Scales {
    /// The result that moved most between two scenarios; none where none moved. Results that cost as much as a series
    /// count only where nothing else moved.
    pub fn moved_most(&mut self, before: &Scenario, after: &Scenario) -> Option<Moved> {
        let differs = |model: &usize| before.model(*model) != after.model(*model);
        let models: Vec<usize> = (0..MODELS.len()).filter(differs).collect();
        let mut most = |want: fn(usize) -> Want| {
            let of = |model: &usize| self.most_of(*model, before.model(*model), after.model(*model), want(*model));
            models.iter().filter_map(of).fold(None, larger)
        };
        most(|_| Want::SCALARS).or_else(|| most(costly))
    }

    fn most_of(&mut self, model: usize, before: &Values, after: &Values, want: Want) -> Option<Moved> {
        let mut runner = (MODELS[model].runner)();
        let [before, after] = [before, after].map(|values| runner.run(values, want).scalars);
        let moved = before.into_iter().zip(after).enumerate().filter(|(_, (before, after))| before != after);
        let mut most = None;
        for (scalar, (before, after)) in moved {
            let measure = Measure { model, scalar };
            let size = match (before, after) {
                (Value::Number(before), Value::Number(after)) => {
                    let typical = self.typical(model, want, scalar);
                    (after - before).abs() / typical.unwrap_or(before.abs().max(after.abs()))
                }
                _ => 1.0,
            };
            // A region's code says nothing about how far.
            if measure.is_number() {
                most = larger(most, Moved { measure, before, after, size });
            }
        }
        most
    }

    /// The typical size of a result; none where no parameter moves it.
    fn typical(&mut self, model: usize, want: Want, scalar: usize) -> Option<f64> {
        let is_known = |known: &&Sizes| known.model == model && known.want == want;
        if self.known.iter().find(is_known).is_none() {
            self.known.push(Sizes { model, want, sizes: typical_sizes(model, want) });
        }
        self.known.iter().find(is_known)?.sizes.get(scalar).copied().flatten()
    }
}

fn larger(most: Option<Moved>, moved: Moved) -> Option<Moved> {
    most.filter(|most| most.size >= moved.size).or(Some(moved))
}

/// Everything costly of a model.
fn costly(model: usize) -> Want {
    let costly = MODELS[model].scalars.iter().enumerate().filter(|(_, output)| output.is_costly);
    costly.fold(Want::SCALARS, |want, (index, _)| want.and(Want::costly(index)))
}

fn typical_sizes(model: usize, want: Want) -> Vec<Option<f64>> {
    let mut runner = (MODELS[model].runner)();
    let start = Values::defaults(MODELS[model].params);
    let standing = runner.run(&start, want).scalars;
    let mut swings: Vec<Vec<f64>> = vec![Vec::new(); standing.len()];
    for (index, param) in MODELS[model].params.iter().enumerate() {
        let places = match param.kind {
            Kind::Number | Kind::Integer => vec![param.min, param.max],
            Kind::Choice(options) => (0..options.len()).map(|option| option as f64).collect(),
            Kind::Region(_) => continue,
        };
        let runs: Vec<Vec<Value>> =
            places.into_iter().map(|at| run_at(&mut *runner, &start, index, at, want)).collect();
        for (scalar, swings) in swings.iter_mut().enumerate() {
            let seen = runs.iter().map(|run| run[scalar]).chain([standing[scalar]]);
            swings.extend(swing(seen).filter(|swing| *swing > 0.0));
        }
    }
    swings.into_iter().map(median).collect()
}

fn run_at(runner: &mut dyn Runner, start: &Values, index: usize, at: f64, want: Want) -> Vec<Value> {
    let mut values = start.clone();
    values.set(index, at);
    runner.run(&values, want).scalars
}

/// The middle one; the lower of two.
fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len().saturating_sub(1) / 2).copied()
}
