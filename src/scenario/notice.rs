//! What had to be done to something that came in: codes, not words.

/// Why a value is not the given one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Out of bounds: the nearest bound is used.
    Clamped,
    /// Not a number, or not an option: the default is used.
    Unreadable,
    /// No such model or parameter: ignored.
    Unknown,
    /// The key came twice: the first counts.
    Doubled,
    /// A whole number was wanted.
    Rounded,
    /// A model changed one input because of another.
    Adjusted,
    /// A result below zero: a shortage.
    Shortage,
    /// The whole link was too long.
    Refused,
}

impl Code {
    /// The code in documents.
    pub const fn id(self) -> &'static str {
        match self {
            Code::Clamped => "clamped",
            Code::Unreadable => "unreadable",
            Code::Unknown => "unknown",
            Code::Doubled => "doubled",
            Code::Rounded => "rounded",
            Code::Adjusted => "adjusted",
            Code::Shortage => "shortage",
            Code::Refused => "refused",
        }
    }
}

/// A value in a notice.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number of the model.
    Number(f64),
    /// Text as it came in, or the id of an option.
    Text(String),
    /// Nothing.
    Nothing,
}

/// One thing that the reader must be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub code: Code,
    /// The parameter or scalar it is about: `care.trend`, or the unknown key as it came.
    pub about: String,
    /// What came in.
    pub given: Given,
    /// What is used instead.
    pub used: Given,
}
