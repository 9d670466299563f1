//! Runs the models whose values changed, and remembers the rest.

use super::figure::Figure;
use super::registry::FIGURES;
use crate::model::registry::{DECLARATIONS, MODELS};
use crate::model::{Run, Runner, Want};
use crate::scenario::{Scenario, Values};
use std::cell::RefCell;
use std::rc::Rc;

/// The models at work for one reader: several may live on one page and share nothing.
pub struct Engine {
    runners: Vec<Box<dyn Runner>>,
    /// The figures that read the numbers, and whether only what they draw now is worked out.
    figures: Vec<&'static Figure>,
    is_lean: bool,
    scenario: Scenario,
    runs: Vec<Rc<Run>>,
    /// The runs at the defaults, in the version of the scenario.
    start: Vec<Rc<Run>>,
    unmoved: Scenario,
    /// What is compared with, and its runs; those of the start where nothing is.
    compared: Option<Scenario>,
    others: Vec<Rc<Run>>,
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
    /// All models at their defaults, with every series that some figure draws or lists.
    pub fn new() -> Engine {
        Engine::with(FIGURES.to_vec(), false)
    }

    /// The same for some figures alone, and of their series only what they draw at the moment: what the moving hand
    /// should pay for.
    pub fn lean(figures: Vec<&'static Figure>) -> Engine {
        Engine::with(figures, true)
    }

    fn with(figures: Vec<&'static Figure>, is_lean: bool) -> Engine {
        let mut runners: Vec<_> = MODELS.iter().map(|model| (model.runner)()).collect();
        let scenario = Scenario::defaults(DECLARATIONS);
        let run = |(index, runner): (usize, &mut Box<dyn Runner>)| {
            // What stood at the start is asked for under any choice.
            Rc::new(runner.run(scenario.model(index), wanted(&figures, MODELS[index].id, None)))
        };
        let start: Vec<Rc<Run>> = runners.iter_mut().enumerate().map(run).collect();
        let (runs, others, unmoved) = (start.clone(), start.clone(), scenario.clone());
        let (compared, beside) = (None, RefCell::default());
        Engine { runners, figures, is_lean, scenario, runs, start, unmoved, compared, others, beside }
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
            let want = wanted(&self.figures, MODELS[index].id, Some(scenario).filter(|_| self.is_lean));
            self.runs[index] = Rc::new(self.runners[index].run(scenario.model(index), want));
        }
        if !changed.is_empty() {
            self.beside.borrow_mut().clear();
        }
        self.turn(scenario);
        self.scenario = scenario.clone();
        changed
    }

    /// Takes the start of a scenario's version for the start.
    fn turn(&mut self, scenario: &Scenario) {
        if scenario.version() == self.unmoved.version() {
            return;
        }
        let old = std::mem::replace(&mut self.unmoved, scenario.unmoved());
        for (index, model) in MODELS.iter().enumerate() {
            let values = self.unmoved.model(index);
            if values != old.model(index) {
                self.start[index] = Rc::new(self.runners[index].run(values, wanted(&self.figures, model.id, None)));
                if self.compared.is_none() {
                    self.others[index] = Rc::clone(&self.start[index]);
                }
            }
        }
    }

    /// Compares with another scenario from now on, or with the start again. Gives the models that it is another run of.
    pub fn compare(&mut self, other: Option<&Scenario>) -> Vec<usize> {
        if self.compared.as_ref() == other {
            return Vec::new();
        }
        if let Some(other) = other {
            self.turn(other);
        }
        for (index, model) in MODELS.iter().enumerate() {
            let values = other.map(|other| other.model(index)).filter(|of| *of != self.unmoved.model(index));
            // As at the start: asked for under any choice.
            let want = || wanted(&self.figures, model.id, None);
            self.others[index] = match values {
                Some(values) => Rc::new(self.runners[index].run(values, want())),
                None => Rc::clone(&self.start[index]),
            };
        }
        self.compared = other.cloned();
        (0..MODELS.len()).collect()
    }

    /// What is compared with, where anything is.
    pub fn compared(&self) -> Option<&Scenario> {
        self.compared.as_ref()
    }

    /// The run of a model that stands beside the one of now: of what is compared with, else of the defaults.
    pub fn other(&self, index: usize) -> &Rc<Run> {
        &self.others[index]
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

/// The series and costly scalars of a model that some of the figures need: for a scenario, or under any choice.
fn wanted(figures: &[&'static Figure], model_id: &str, scenario: Option<&Scenario>) -> Want {
    let Some(model) = MODELS.iter().find(|model| model.id == model_id) else { return Want::SCALARS };
    let want = |want: Want, name: &&'static str| {
        let id = name.split_once('.').filter(|(owner, _)| *owner == model_id).map_or("", |(_, id)| id);
        if let Some(index) = model.series.iter().position(|series| series.id == id) {
            return want.and(Want::series([index]));
        }
        model.scalars.iter().position(|scalar| scalar.id == id).map_or(want, |index| want.and(Want::costly(index)))
    };
    figures.iter().filter(|figure| figure.models.contains(&model_id)).fold(Want::SCALARS, |all, figure| {
        let needed = figure.needs.zip(scenario).map(|(needs, scenario)| needs(scenario));
        needed.as_deref().unwrap_or(figure.series).iter().fold(all, want)
    })
}
