//! The one declaration of a parameter. Slider, number field, link, documents, tests and every tool iterate it.

use super::notice::Code;
use crate::num;
use crate::text::{IS_TOLD, Label, Unit};

/// One option of a choice, or one region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The id in links and documents; empty for "none".
    pub id: &'static str,
    /// What the reader sees.
    pub label: Label,
}

/// What kind of value a parameter takes. Choices and regions are held as the index of their option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Any number within the bounds.
    Number,
    /// A whole number; others are rounded half up.
    Integer,
    /// One of a few options.
    Choice(&'static [Choice]),
    /// One of the 40 regions, or none where the first option is empty.
    Region(&'static [Choice]),
}

/// How a slider spreads the range over its track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal factors: the track holds log10 of the value.
    Log,
}

/// Where a starting value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Printed in the book.
    Book,
    /// Arithmetic on numbers of the book.
    Derived,
    /// A public source.
    Public,
    /// Chosen by this project.
    Assumption,
}

impl Mark {
    /// The id in documents.
    pub const fn id(self) -> &'static str {
        match self {
            Mark::Book => "book",
            Mark::Derived => "derived",
            Mark::Public => "public",
            Mark::Assumption => "assumption",
        }
    }

    /// Whether the value is the book's own, printed or derived.
    pub const fn is_of_the_book(self) -> bool {
        matches!(self, Mark::Book | Mark::Derived)
    }
}

/// Mark and reference of a starting value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// What kind of source.
    pub mark: Mark,
    /// Line of the book (`L4925`), name of a public source, or the reason of an assumption, in a few words.
    pub reference: Label,
}

/// A number that the reader can move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Param {
    /// The id after the dot in links: `trend`.
    pub id: &'static str,
    /// The name beside the slider.
    pub label: Label,
    /// The unit of value and bounds.
    pub unit: Unit,
    /// What kind of value.
    pub kind: Kind,
    /// The value before anybody moved anything.
    pub default: f64,
    /// The parameter of the same model whose value is the default from then on, if it follows one.
    pub follows: Option<&'static str>,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// The slider's step, in the unit of the value (of its log10 on a [`Scale::Log`] track).
    pub step: f64,
    /// How the slider spreads the range.
    pub scale: Scale,
    /// Decimals shown.
    pub digits: u8,
    /// Where the default comes from.
    pub source: Source,
    /// Whether somebody decides it: policy, and no assumption about the world. Unknown to the page's first program.
    pub is_policy: bool,
    /// The range that the sources leave open, where they name one: narrower than the bounds. Unknown to the page's
    /// first program.
    pub plausible: Option<&'static (f64, f64)>,
}

const UNSOURCED: Source = Source { mark: Mark::Assumption, reference: Label::same("") };

impl Param {
    /// A number; its macro [`inputs!`](crate::inputs) gives the id.
    pub const fn number(label: Label, unit: Unit, default: f64, (min, max): (f64, f64), step: f64) -> Param {
        Param {
            id: "",
            label,
            unit,
            kind: Kind::Number,
            default,
            follows: None,
            min,
            max,
            step,
            scale: Scale::Linear,
            digits: digits_of(step),
            source: UNSOURCED,
            is_policy: false,
            plausible: None,
        }
    }

    /// A whole number.
    pub const fn integer(label: Label, unit: Unit, default: f64, bounds: (f64, f64)) -> Param {
        Param { kind: Kind::Integer, ..Param::number(label, unit, default, bounds, 1.0) }
    }

    /// A number on a logarithmic track of 200 stops; shown without decimals.
    pub const fn log(label: Label, unit: Unit, default: f64, bounds: (f64, f64)) -> Param {
        Param { scale: Scale::Log, digits: 0, ..Param::number(label, unit, default, bounds, 0.01) }
    }

    /// Gives the slider another step.
    pub const fn step(self, step: f64) -> Param {
        Param { step, ..self }
    }

    /// Holds whole numbers only, on whatever track.
    pub const fn whole(self) -> Param {
        Param { kind: Kind::Integer, ..self }
    }

    /// Stands where another parameter of the model stands, until somebody sets it apart.
    pub const fn follows(self, id: &'static str) -> Param {
        Param { follows: Some(id), ..self }
    }

    /// One of a few options; `default` is an index.
    pub const fn choice(label: Label, options: &'static [Choice], default: usize) -> Param {
        Param { kind: Kind::Choice(options), ..Param::options(label, options, default) }
    }

    /// A region; `default` is an index.
    pub const fn region(label: Label, options: &'static [Choice], default: usize) -> Param {
        Param { kind: Kind::Region(options), ..Param::options(label, options, default) }
    }

    const fn options(label: Label, options: &'static [Choice], default: usize) -> Param {
        Param::number(label, Unit::NONE, default as f64, (0.0, (options.len() - 1) as f64), 1.0)
    }

    /// Sets the id.
    pub const fn named(self, id: &'static str) -> Param {
        Param { id, ..self }
    }

    /// Shows another number of decimals than the step asks for.
    pub const fn digits(self, digits: u8) -> Param {
        Param { digits, ..self }
    }

    /// Somebody decides it: a cut, a demolition, a rule.
    pub const fn policy(self) -> Param {
        Param { is_policy: IS_TOLD, ..self }
    }

    /// The sources leave this range open.
    pub const fn plausible(self, range: &'static (f64, f64)) -> Param {
        Param { plausible: if IS_TOLD { Some(range) } else { None }, ..self }
    }

    /// Printed in the book, at this line.
    pub const fn book(self, line: &'static str) -> Param {
        self.from(Mark::Book, Label::same(line))
    }

    /// Arithmetic on numbers of the book at this line.
    pub const fn derived(self, line: &'static str) -> Param {
        self.from(Mark::Derived, Label::same(line))
    }

    /// From a public source.
    pub const fn public(self, nl: &'static str, en: &'static str) -> Param {
        self.from(Mark::Public, Label::new(nl, en))
    }

    /// Chosen by this project, for this reason.
    pub const fn assumption(self, nl: &'static str, en: &'static str) -> Param {
        self.from(Mark::Assumption, Label::new(nl, en))
    }

    const fn from(self, mark: Mark, reference: Label) -> Param {
        // The first program of the page names no references: they were rendered before it was served. Files do.
        let reference = if IS_TOLD { reference } else { UNSOURCED.reference };
        Param { source: Source { mark, reference }, ..self }
    }

    /// The parameter that this one follows, among those of its model.
    pub fn followed<'a>(&self, params: &'a [Param]) -> Option<&'a Param> {
        let id = self.follows?;
        params.iter().find(|param| param.id == id)
    }

    /// The options of a choice or region; empty for numbers.
    pub const fn options_of(&self) -> &'static [Choice] {
        match self.kind {
            Kind::Choice(options) | Kind::Region(options) => options,
            Kind::Number | Kind::Integer => &[],
        }
    }

    /// The nearest value that this parameter takes, and what had to be done to the given one.
    /// Infinite and undefined numbers give the default.
    pub fn admit(&self, given: f64) -> (f64, Option<Code>) {
        if !given.is_finite() {
            return (self.default, Some(Code::Unreadable));
        }
        let bounded = num::within(given, self.min, self.max);
        if bounded != given {
            return (bounded, Some(Code::Clamped));
        }
        match self.kind {
            Kind::Number => (given + 0.0, None),
            _ => {
                let whole = (given + 0.5).floor();
                (whole, (whole != given).then_some(Code::Rounded))
            }
        }
    }

    /// The option that a value of this parameter stands for.
    pub fn option_at(&self, value: f64) -> Option<&'static Choice> {
        self.options_of().iter().enumerate().find(|(index, _)| *index as f64 == value).map(|(_, choice)| choice)
    }

    /// Where a value stands on the slider's track, in the track's own numbers.
    pub fn to_track(&self, value: f64) -> f64 {
        match self.scale {
            Scale::Linear => value,
            Scale::Log => num::log10(value),
        }
    }

    /// The value at a place on the track. The stop nearest to the start *is* the start, and the ends are the bounds
    /// exactly, although logarithms and steps would miss them by a little.
    pub fn from_track(&self, track: f64, start: f64) -> f64 {
        let half = self.step / 2.0 + 1e-12;
        for exact in [start, self.min, self.max] {
            if (track - self.to_track(exact)).abs() < half {
                return exact;
            }
        }
        match (self.scale, self.kind) {
            (Scale::Linear, _) => track,
            (Scale::Log, Kind::Integer) => num::pow(10.0, track).round(),
            (Scale::Log, _) => num::pow(10.0, track),
        }
    }
}

/// The decimals that a step needs.
const fn digits_of(step: f64) -> u8 {
    if step >= 1.0 {
        0
    } else if step >= 0.1 {
        1
    } else {
        2
    }
}

/// Declares the inputs of a model once: a struct of plain numbers, the declarations, and the way from one to other.
///
/// Each line is `field = Param::...;` and the field's name is the parameter's id.
#[macro_export]
macro_rules! inputs {
    ($(#[$about:meta])* $name:ident { $($field:ident = $param:expr;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name {
            $(#[doc = concat!("Value of the parameter `", stringify!($field), "`.")] pub $field: f64,)*
        }

        impl $name {
            /// The declarations, in the order of the documents.
            pub const PARAMS: &'static [$crate::scenario::Param] = &[$($param.named(stringify!($field)),)*];

            /// The inputs that a set of values stands for.
            pub fn read(values: &$crate::scenario::Values) -> Self {
                let mut each = values.iter();
                $(let $field = each.next().unwrap_or_default();)*
                Self { $($field,)* }
            }
        }
    };
}
