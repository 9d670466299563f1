//! Panics on demand, in the build that tests what happens then: at three values of one parameter that nobody comes by.

/// The parameter whose value asks for a fault.
pub const PARAM: &str = "vacancy-offices.withdraw";

/// Where the program breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// In the run of a model.
    Model,
    /// Between a drawing and its place in the page.
    Chart,
    /// Before an event has done anything.
    Handler,
}

impl Fault {
    /// The value of [`PARAM`] at which it happens.
    pub const fn value(self) -> f64 {
        match self {
            Fault::Model => 0.111,
            Fault::Chart => 0.222,
            Fault::Handler => 0.333,
        }
    }

    /// Panics where the value asks for it.
    pub fn strike(self, value: f64) {
        assert!(value != self.value(), "a fault was asked for: {self:?}");
    }
}
