//! The values of one model and of all: always inside their bounds, cheap to copy, cheap to compare.

use super::declaration::{Declaration, Target};
use super::link::VERSION;
use super::notice::Code;
use super::param::Param;
use std::rc::Rc;

/// The values of one model's parameters, in declaration order.
#[derive(Clone, Debug)]
pub struct Values {
    params: &'static [Param],
    /// The last version in which the model was as it is for these values.
    version: u32,
    /// What was set; nothing where a parameter stands where it starts, wherever that is.
    set: Vec<Option<f64>>,
}

impl PartialEq for Values {
    /// The values count, not how they came about. Only values of one model are compared, and within a version its
    /// parameters are always the same.
    fn eq(&self, other: &Self) -> bool {
        self.version() == other.version() && self.iter().eq(other.iter())
    }
}

impl Values {
    /// The defaults of the newest version.
    pub fn defaults(params: &'static [Param]) -> Values {
        Values { params, version: VERSION, set: vec![None; params.len()] }
    }

    /// The defaults of a version.
    pub fn of(declaration: &Declaration, version: u32) -> Values {
        let (version, params) = declaration.of(version);
        Values { version, ..Values::defaults(params) }
    }

    /// The last version in which the model was as it is for these values: by this a formula that was changed tells its
    /// two forms apart.
    pub fn version(&self) -> u32 {
        if VERSION > 1 { self.version } else { VERSION }
    }

    /// The declarations that these values belong to.
    pub fn params(&self) -> &'static [Param] {
        self.params
    }

    /// The values in declaration order.
    pub fn iter(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.params.len()).map(|index| self.at(index))
    }

    /// The value at an index of the declaration; the default of nothing is 0.
    pub fn at(&self, index: usize) -> f64 {
        self.set.get(index).copied().flatten().unwrap_or_else(|| self.start(index))
    }

    /// Where the parameter at an index stands until somebody sets it: its default, or the value that it follows.
    pub fn start(&self, index: usize) -> f64 {
        let Some(param) = self.params.get(index) else { return 0.0 };
        param.follows.and_then(|id| self.get(id)).unwrap_or(param.default)
    }

    /// The value of a parameter by its id.
    pub fn get(&self, id: &str) -> Option<f64> {
        self.params.iter().position(|param| param.id == id).map(|index| self.at(index))
    }

    /// Sets a value to the nearest that the parameter takes and says what had to be done to it.
    pub fn set(&mut self, index: usize, given: f64) -> Option<Code> {
        let (value, code) = self.params.get(index)?.admit(given);
        self.set[index] = Some(value);
        code
    }

    /// Puts a parameter back to where it starts.
    pub fn reset(&mut self, index: usize) {
        if let Some(set) = self.set.get_mut(index) {
            *set = None;
        }
    }

    /// Whether the parameter at an index goes along with the one that it follows: nobody set it apart.
    pub fn goes_along(&self, index: usize) -> bool {
        self.params.get(index).is_some_and(|param| param.follows.is_some()) && self.set[index].is_none()
    }

    /// Whether the value at an index is the default.
    pub fn is_default(&self, index: usize) -> bool {
        self.start(index) == self.at(index)
    }
}

/// The values of every model. A copy shares what did not change, so "did this model move?" is one comparison of
/// pointers.
#[derive(Clone, Debug)]
pub struct Scenario {
    declarations: &'static [Declaration],
    version: u32,
    models: Vec<Rc<Values>>,
}

impl PartialEq for Scenario {
    fn eq(&self, other: &Self) -> bool {
        self.version() == other.version()
            && self.models.len() == other.models.len()
            && self.models.iter().zip(&other.models).all(|(a, b)| Rc::ptr_eq(a, b) || a == b)
    }
}

impl Scenario {
    /// Every parameter at its default, in the newest version.
    pub fn defaults(declarations: &'static [Declaration]) -> Scenario {
        Scenario::of(declarations, VERSION)
    }

    /// Every parameter at the default of a version; one that is newer than known is the newest.
    pub fn of(declarations: &'static [Declaration], version: u32) -> Scenario {
        let models = declarations.iter().map(|declaration| Rc::new(Values::of(declaration, version))).collect();
        Scenario { declarations, version: if version < VERSION { version } else { VERSION }, models }
    }

    /// Every parameter at the default of this scenario's version.
    pub fn unmoved(&self) -> Scenario {
        Scenario::of(self.declarations, self.version())
    }

    /// The version of defaults, bounds and formulas.
    pub fn version(&self) -> u32 {
        if VERSION > 1 { self.version } else { VERSION }
    }

    /// The same settings in the newest version: what was moved stays where its bounds of now allow that, and the rest
    /// stands at the defaults of now.
    pub fn renewed(&self) -> Scenario {
        let mut newest = Scenario::defaults(self.declarations);
        for target in self.moved() {
            newest.set(target, self.value(target));
        }
        newest
    }

    /// A parameter as this scenario's version declares it.
    pub fn param(&self, target: Target) -> &'static Param {
        &self.models[target.model].params[target.param]
    }

    /// The declarations of the registry.
    pub fn declarations(&self) -> &'static [Declaration] {
        self.declarations
    }

    /// The values of a model by its index.
    pub fn model(&self, index: usize) -> &Rc<Values> {
        &self.models[index]
    }

    /// The value of one parameter.
    pub fn value(&self, target: Target) -> f64 {
        self.models[target.model].at(target.param)
    }

    /// Where a parameter stands until somebody sets it.
    pub fn start(&self, target: Target) -> f64 {
        self.models[target.model].start(target.param)
    }

    /// Whether a parameter stands at its default.
    pub fn is_default(&self, target: Target) -> bool {
        self.models[target.model].is_default(target.param)
    }

    /// Sets one parameter to the nearest value that it takes.
    pub fn set(&mut self, target: Target, given: f64) -> Option<Code> {
        let param = self.param(target);
        let (value, code) = param.admit(given);
        // What follows another is set apart even where the two are equal now.
        if value != self.value(target) || param.follows.is_some() {
            Rc::make_mut(&mut self.models[target.model]).set(target.param, value);
        }
        code
    }

    /// Puts one parameter back to where it starts.
    pub fn reset(&mut self, target: Target) {
        if !self.is_default(target) || self.param(target).follows.is_some() {
            Rc::make_mut(&mut self.models[target.model]).reset(target.param);
        }
    }

    /// Every parameter, in the order of the declarations.
    pub fn targets(&self) -> impl Iterator<Item = Target> + '_ {
        self.declarations
            .iter()
            .enumerate()
            .flat_map(|(model, declaration)| (0..declaration.params.len()).map(move |param| Target { model, param }))
    }

    /// The parameters that do not stand at their default.
    pub fn moved(&self) -> impl Iterator<Item = Target> + '_ {
        self.targets().filter(|target| !self.is_default(*target))
    }
}
