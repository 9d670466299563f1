//! Runs the models whose values changed, and remembers the rest.

use super::registry::FIGURES;
use crate::model::registry::{DECLARATIONS, MODELS};
use crate::model::{Run, Runner, Want};
use crate::scenario::{Scenario, Values};
use std::cell::RefCell;
use std::rc::Rc;

/// The models at work for one reader: several may live on one page and share nothing.
pub struct Engine {
    runners: Vec<Box<dyn Runner>>,
    wants: Vec<Want>,
    scenario: Scenario,
    runs: Vec<Rc<Run>>,
    start: Vec<Rc<Run>>,
    /// Runs beside the scenario: several sentences ask for the same.
    beside: RefCell<Vec<Beside>>,
}

/// A run of a model under values that are not the reader's.
struct Beside {
    model: usize,
    values: Values,
    want: Want,
    run: Rc<Run>,
}

impl Default for Engine {
    fn default() -> Engine {
        Engine::new()
    }
}

impl Engine {
    /// All models at their defaults, with the series that some figure draws.
    pub fn new() -> Engine {
        let mut runners: Vec<_> = MODELS.iter().map(|model| (model.runner)()).collect();
        let wants: Vec<Want> = MODELS.iter().map(|model| wanted(model.id)).collect();
        let scenario = Scenario::defaults(DECLARATIONS);
        let start: Vec<Rc<Run>> = runners
            .iter_mut()
            .zip(&wants)
            .enumerate()
            .map(|(index, (runner, want))| Rc::new(runner.run(scenario.model(index), *want)))
            .collect();
        Engine { runners, wants, scenario, runs: start.clone(), start, beside: RefCell::default() }
    }

    /// Goes to a scenario. Gives the models whose numbers changed, by index.
    pub fn go(&mut self, scenario: &Scenario) -> Vec<usize> {
        let changed: Vec<usize> = (0..MODELS.len())
            .filter(|index| {
                let (old, new) = (self.scenario.model(*index), scenario.model(*index));
                !Rc::ptr_eq(old, new) && old != new
            })
            .collect();
        for &index in &changed {
            self.runs[index] = Rc::new(self.runners[index].run(scenario.model(index), self.wants[index]));
        }
        if !changed.is_empty() {
            self.beside.borrow_mut().clear();
        }
        self.scenario = scenario.clone();
        changed
    }

    /// The values that the runs belong to.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The run of a model by its index.
    pub fn run(&self, index: usize) -> &Rc<Run> {
        &self.runs[index]
    }

    /// The run of a model at its defaults.
    pub fn start(&self, index: usize) -> &Rc<Run> {
        &self.start[index]
    }

    /// One more run of a model under other values, with the wanted series.
    pub fn beside(&self, index: usize, change: impl FnOnce(&mut Values), want: Want) -> Rc<Run> {
        let mut values = (**self.scenario.model(index)).clone();
        change(&mut values);
        let is_known = |kept: &&Beside| kept.model == index && kept.want == want && kept.values == values;
        let known = self.beside.borrow().iter().find(is_known).map(|kept| Rc::clone(&kept.run));
        known.unwrap_or_else(|| {
            let run = Rc::new((MODELS[index].runner)().run(&values, want));
            self.beside.borrow_mut().push(Beside { model: index, values, want, run: Rc::clone(&run) });
            run
        })
    }
}

/// The series of a model that some figure draws.
fn wanted(model_id: &str) -> Want {
    FIGURES.iter().flat_map(|figure| figure.series).fold(Want::SCALARS, |want, name| {
        let index = name.split_once('.').filter(|(model, _)| *model == model_id).and_then(|(_, id)| {
            let model = MODELS.iter().find(|model| model.id == model_id)?;
            model.series.iter().position(|series| series.id == id)
        });
        index.map_or(want, |index| want.and(Want::series([index])))
    })
}
